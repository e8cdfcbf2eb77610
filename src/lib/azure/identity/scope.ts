// The scope hierarchy: management groups, subscriptions, resource groups and resources.

export type Level = 'managementGroup' | 'subscription' | 'resourceGroup' | 'resource';

export interface Scope {
	readonly level: Level;
	/** Undefined for the root management group. */
	readonly parent?: string;
}

/** Scopes by name. */
export type Tree = Readonly<Record<string, Scope>>;

/** The root scope, where elevated access is assigned. */
export const root = '/';

/** Returns whether what's set at one scope applies at another: at itself and everything below. Source: sources.rbacScope. */
export function reaches(tree: Tree, from: string, to: string): boolean {
	if (from === root) return true;
	for (let at: string | undefined = to; at !== undefined; at = tree[at]?.parent) if (at === from) return true;
	return false;
}
