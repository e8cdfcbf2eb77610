// Lifecycle management: what rules do to blobs, versions and snapshots, what they need, and how they're stopped.

/** From the most to the least expensive result. */
export const actions = ['cool', 'archive', 'delete'] as const;
export type Action = (typeof actions)[number];

/** An action of a rule for block blobs. */
export interface LifecycleAction {
	readonly action: Action;
	readonly since: 'modified' | 'created';
	readonly days: number;
}
/** Days since it was created and modified. */
export interface Blob {
	readonly type: 'block' | 'append';
	readonly tier: 'hot' | 'archive';
	readonly modified: number;
	readonly created: number;
}

/** Returns what keeps an action from a blob without versions, or nothing. Source: sources.lifecyclePolicy. */
export function misses(rule: LifecycleAction, blob: Blob): 'type' | 'days' | 'tier' | undefined {
	if (blob.type !== 'block') return 'type';
	if (blob[rule.since] <= rule.days) return 'days';
	return rule.action !== 'delete' && blob.tier === 'archive' ? 'tier' : undefined;
}
/** Returns the least expensive of the actions that a run could take on a blob. Source: sources.lifecyclePolicy. */
export const run = (rules: readonly LifecycleAction[], blob: Blob): Action | 'none' =>
	actions.findLast((action) =>
		rules.some((rule) => rule.action === action && misses(rule, blob) === undefined)
	) ?? 'none';

/**
 * Returns what keeps a rule with a prefix, a tag and days since the last modification from a blob. A prefix begins with the container, and
 * has no wildcards. Sources: sources.lifecyclePolicy, sources.blobFaq.
 */
export const hindrances = (
	rule: { readonly prefix: string; readonly days: number },
	blob: { readonly path: string; readonly tagged: boolean; readonly modified: number }
): readonly string[] => [
	...(blob.path.startsWith(rule.prefix) ? [] : ['prefix']),
	...(blob.tagged ? [] : ['tag']),
	...(blob.modified > rule.days ? [] : ['condition'])
];

/** What a rule for current versions has, and whether access time tracking is enabled. */
interface Conditions {
	readonly since: 'modified' | 'created' | 'accessed';
	readonly tracked: boolean;
}
/**
 * Returns what a rule that moves to Cool and Archive lacks for a goal, or nothing where it lacks none or more than one. `read`: what was read stays.
 * `back`: it comes back on a read. `other`: it spares containers with longer names, as its prefix has no slash. Leaves out other goals of rules
 * that count from access without tracking. Sources: sources.lifecyclePolicy, sources.lifecycleManagement, sources.blobFaq.
 */
export function lacks(
	goal: 'created' | 'read' | 'back' | 'version' | 'other',
	{ since, tracked }: Conditions
): string | undefined {
	const accessed = since === 'accessed';
	if (goal === 'read') {
		if (accessed) return tracked ? undefined : 'tracked';
		return tracked ? 'accessed' : undefined;
	}
	if (goal === 'back') return accessed && tracked ? goal : undefined;
	return (!accessed || tracked) && goal !== since ? goal : undefined;
}

/**
 * Returns how many rules with which filters cover what must be covered, or nothing where it takes more than two. A rule has up to ten prefixes,
 * one of which has to match, and all its tags must. `paths`: 0 for the whole account. Source: sources.lifecyclePolicy.
 */
export function filtersFor(paths: number, tags: 'none' | 'one' | 'both' | 'either'): string | undefined {
	const rules = Math.max(1, Math.ceil(paths / 10)) * (tags === 'either' ? 2 : 1);
	const filters = `${paths ? 'prefix' : ''}${tags === 'none' ? '' : 'tags'}`;
	return rules > 2 || filters === '' ? undefined : `${rules} ${filters}`;
}

/**
 * Returns whether a run deletes a current version, a first version that became a previous one, or a snapshot. `age`: days since it was written or
 * taken. `kept`: it has previous versions or snapshots. Source: sources.lifecyclePolicy.
 */
export const deletes = (
	rule: { readonly of: string; readonly days: number },
	{
		kind,
		age,
		kept
	}: { readonly kind: 'base' | 'version' | 'snapshot'; readonly age: number; readonly kept: boolean }
): boolean => rule.of.includes(kind) && age > rule.days && !(kind === 'base' && kept);

/**
 * Returns what meets a requirement for the only rule of a policy, which returns blobs to Hot on reads.
 * Sources: sources.lifecycleManagement, sources.blobFaq.
 */
export function policyStep(need: 'halt' | 'finish' | 'pause' | 'reads' | 'add' | 'replace'): string {
	if (need === 'pause' || need === 'halt') return 'disable';
	return need === 'finish' ? 'delete' : need;
}

/** Returns what keeps a rule from taking effect. Sources: sources.lifecyclePolicy, sources.lifecycleManagement. */
export function obstacles(rule: {
	readonly action: Action;
	readonly type: 'block' | 'append' | 'page';
	readonly account: 'LRS' | 'ZRS' | 'premium';
	readonly special: 'neither' | 'hold' | 'scope';
}): readonly ('account' | 'type' | 'hold' | 'scope')[] {
	const { action, type, account, special } = rule;
	const moves = action !== 'delete';
	return [
		...(moves && (account === 'premium' || (account === 'ZRS' && action === 'archive'))
			? (['account'] as const)
			: []),
		...(type === 'page' || (moves && type === 'append') ? (['type'] as const) : []),
		...(!moves && special === 'hold' ? (['hold'] as const) : []),
		...(action === 'archive' && special === 'scope' ? (['scope'] as const) : [])
	];
}

/** Returns the only obstacle, or `nothing`, but neither where there are more, where pages differ, and for page blobs in an account for block blobs. */
export function onlyObstacle(rule: Parameters<typeof obstacles>[0]): string | undefined {
	const [found = 'nothing', ...more] = obstacles(rule);
	const unclear =
		(rule.action === 'cool' && rule.special === 'scope') ||
		(rule.type === 'page' && rule.account === 'premium');
	return more.length > 0 || unclear ? undefined : found;
}
