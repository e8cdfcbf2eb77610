// Role definitions: control plane actions and data actions, minus the excluded ones.

export interface Permissions {
	readonly actions: readonly string[];
	readonly notActions?: readonly string[];
	readonly dataActions?: readonly string[];
	readonly notDataActions?: readonly string[];
}

export interface Role extends Permissions {
	readonly name: string;
	/** Scopes where a custom role can be assigned. Undefined for built-in roles, which can be assigned everywhere. */
	readonly assignableScopes?: readonly string[];
}

/** One request, such as `Microsoft.Compute/virtualMachines/start/action`. `data`: on the data plane. */
export interface Operation {
	readonly action: string;
	readonly data?: boolean;
	/** In words, as after "may": "start a VM". */
	readonly words: string;
}

/**
 * Returns whether a permission string covers an action. `*` matches anything, slashes included; case is ignored. Doesn't
 * cover strings with more than one `*`, which custom roles can't have, and a `*` between two slashes that would match
 * nothing. Source: sources.customRoles.
 */
export function matches(pattern: string, action: string): boolean {
	const star = pattern.indexOf('*');
	// Lengths first: they rule out most strings, and lowercasing takes time.
	if (star < 0) return pattern.length === action.length && pattern.toLowerCase() === action.toLowerCase();
	if (pattern.length === 1) return true;
	if (action.length < pattern.length - 1) return false;
	const [p, a] = [pattern.toLowerCase(), action.toLowerCase()];
	return a.startsWith(p.slice(0, star)) && a.endsWith(p.slice(star + 1));
}

const listed = (patterns: readonly string[] | undefined, action: string): boolean =>
	patterns?.some((pattern) => matches(pattern, action)) ?? false;

/**
 * Returns whether permissions include an operation, exclude it again (`trims`: NotActions or NotDataActions) or don't name
 * it. A `*` in Actions grants no data action. Source: sources.roleDefinitions.
 */
export function coverageOf(of: Permissions, { action, data }: Operation): 'includes' | 'trims' | 'lacks' {
	if (!listed(data ? of.dataActions : of.actions, action)) return 'lacks';
	return listed(data ? of.notDataActions : of.notActions, action) ? 'trims' : 'includes';
}
