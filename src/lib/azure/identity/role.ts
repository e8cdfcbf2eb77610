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

/** Whether two permission strings, each with one `*` at most, have an action in common. */
function overlap(one: string, other: string): boolean {
	if (!one.includes('*')) return matches(other, one);
	if (!other.includes('*')) return matches(one, other);
	const [[a, b], [c, d]] = [one, other].map((text) => text.toLowerCase().split('*')) as [string[], string[]];
	return (a!.startsWith(c!) || c!.startsWith(a!)) && (b!.endsWith(d!) || d!.endsWith(b!));
}
/** Whether what is left of some strings has all that’s left of others. */
const covers = (
	own: readonly string[] = [],
	less: readonly string[] = [],
	others: readonly string[] = [],
	left: readonly string[] = []
): boolean =>
	others.every((other) => own.some((one) => matches(one, other))) &&
	less.every((not) => left.some((one) => matches(one, not)) || !others.some((other) => overlap(not, other)));

/**
 * Returns whether permissions include all that others do. Doesn’t cover a string that only several together cover.
 * Source: sources.roleDefinitions.
 */
export const includesAll = (of: Permissions, others: Permissions): boolean =>
	covers(of.actions, of.notActions, others.actions, others.notActions) &&
	covers(of.dataActions, of.notDataActions, others.dataActions, others.notDataActions);
