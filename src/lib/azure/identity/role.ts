// What a role definition allows: actions of the control plane and data actions, each less what it leaves out.
// Documentation: role-definitions of 2023-04-05, custom-roles of 2023-11-15.

export interface Permissions {
	readonly actions: readonly string[];
	readonly notActions?: readonly string[];
	readonly dataActions?: readonly string[];
	readonly notDataActions?: readonly string[];
}

export interface Role extends Permissions {
	readonly name: string;
	/** Where a custom role may be assigned. A built-in role has none and may be assigned everywhere. */
	readonly assignableScopes?: readonly string[];
}

/** One request: `Microsoft.Compute/virtualMachines/start/action`; on the data plane where `data`. */
export interface Operation {
	readonly action: string;
	readonly data?: boolean;
	/** In words, as after "may": "start a VM". */
	readonly words: string;
}

/**
 * Whether a permission string covers an action: `*` stands for anything, slashes too; letter case does not matter. Strings
 * with more than one `*` are left out (a custom role may not have them), and so is a `*` between two slashes that would
 * have to stand for nothing.
 * Source: https://learn.microsoft.com/en-us/azure/role-based-access-control/custom-roles#wildcard-permissions
 */
export function matches(pattern: string, action: string): boolean {
	const star = pattern.indexOf('*');
	// Lengths first: they rule out most strings, and small letters cost time.
	if (star < 0) return pattern.length === action.length && pattern.toLowerCase() === action.toLowerCase();
	if (pattern.length === 1) return true;
	if (action.length < pattern.length - 1) return false;
	const [p, a] = [pattern.toLowerCase(), action.toLowerCase()];
	return a.startsWith(p.slice(0, star)) && a.endsWith(p.slice(star + 1));
}

const listed = (patterns: readonly string[] | undefined, action: string): boolean =>
	patterns?.some((pattern) => matches(pattern, action)) ?? false;

/**
 * How a set of permissions stands to an operation: it includes it, trims it away again (NotActions, NotDataActions), or
 * does not name it. A `*` in Actions gives no data action.
 * Source: https://learn.microsoft.com/en-us/azure/role-based-access-control/role-definitions
 */
export function standing(of: Permissions, { action, data }: Operation): 'includes' | 'trims' | 'lacks' {
	if (!listed(data ? of.dataActions : of.actions, action)) return 'lacks';
	return listed(data ? of.notDataActions : of.notActions, action) ? 'trims' : 'includes';
}
