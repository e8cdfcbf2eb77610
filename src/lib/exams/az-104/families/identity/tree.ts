// A subscription with two resource groups: a virtual machine in one, a storage account in the other.
import type { Tree } from '#lib/azure/identity/scope.ts';

export const tree = {
	sub: { level: 'subscription' },
	rg1: { level: 'resourceGroup', parent: 'sub' },
	vm: { level: 'resource', parent: 'rg1' },
	rg2: { level: 'resourceGroup', parent: 'sub' },
	account: { level: 'resource', parent: 'rg2' }
} as const satisfies Tree;
export type Place = keyof typeof tree;
