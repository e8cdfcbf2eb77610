// The tree of scopes in Azure: management groups, subscriptions, resource groups and resources.
// Documentation: overview of Azure RBAC of 2022-01-12.

export type Level = 'managementGroup' | 'subscription' | 'resourceGroup' | 'resource';

export interface Scope {
	readonly level: Level;
	/** The one scope above it; none for the root management group. */
	readonly parent?: string;
}

/** Each scope by its name. */
export type Tree = Readonly<Record<string, Scope>>;

/** The scope above everything, where elevated access is held. */
export const root = '/';

/**
 * Whether what is set at one scope holds at another: at itself and at everything below, never beside or above. Each scope
 * has one parent.
 * Source: https://learn.microsoft.com/en-us/azure/role-based-access-control/scope-overview
 */
export function reaches(tree: Tree, from: string, to: string): boolean {
	if (from === root) return true;
	for (let at: string | undefined = to; at !== undefined; at = tree[at]?.parent) if (at === from) return true;
	return false;
}
