// The company's tree of scopes: one subscription with two resource groups, each with a VM and a storage account.
import type { Tree } from '#lib/azure/identity/scope.ts';

export const tree: Tree = {
	'mg-corp': { level: 'managementGroup' },
	'sub-prod': { level: 'subscription', parent: 'mg-corp' },
	'rg-web': { level: 'resourceGroup', parent: 'sub-prod' },
	'vm-web': { level: 'resource', parent: 'rg-web' },
	stweb: { level: 'resource', parent: 'rg-web' },
	'rg-data': { level: 'resourceGroup', parent: 'sub-prod' },
	'vm-data': { level: 'resource', parent: 'rg-data' },
	stdata: { level: 'resource', parent: 'rg-data' }
};
