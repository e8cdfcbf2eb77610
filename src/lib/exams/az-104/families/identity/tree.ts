// The company's tree of scopes: one subscription with two resource groups, each with a VM and a storage account.
import type { Tree } from '#lib/azure/identity/scope.ts';
import type { Figure } from '#lib/domain/practice/variant.ts';

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

const kinds = ['management group', 'subscription', 'resource group', 'storage account'];

/** The tree as a figure; the deepest are VMs and storage accounts. */
export const treeFigure: Figure = {
	kind: 'tree',
	caption: 'Scopes',
	rows: Object.keys(tree).map((name) => {
		let depth = 0;
		for (let at = tree[name]?.parent; at !== undefined; at = tree[at]?.parent) depth++;
		return { depth, text: name.startsWith('vm') ? name : `${name} (${kinds[depth]})` };
	})
};
