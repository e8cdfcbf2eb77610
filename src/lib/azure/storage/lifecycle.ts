// Lifecycle management: what a policy does to blobs, versions and snapshots, and from when it counts.

/** From the most to the least expensive result. */
export const actions = ['cool', 'archive', 'delete'] as const;
export type Action = (typeof actions)[number];

export interface LifecycleRule {
	readonly action: Action;
	readonly type: 'block' | 'append';
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

/** Returns what keeps a rule from acting on a blob without versions, or nothing. Rules for append blobs only delete. Source: sources.lifecyclePolicy. */
export function misses(rule: LifecycleRule, blob: Blob): 'type' | 'days' | 'tier' | undefined {
	if (rule.type !== blob.type) return 'type';
	if (blob[rule.since] <= rule.days) return 'days';
	return rule.action !== 'delete' && blob.tier === 'archive' ? 'tier' : undefined;
}
/** Returns the least expensive of the actions that a run could take on a blob. Source: sources.lifecyclePolicy. */
export const run = (rules: readonly LifecycleRule[], blob: Blob): Action | 'none' =>
	actions.findLast((action) =>
		rules.some((rule) => rule.action === action && misses(rule, blob) === undefined)
	) ?? 'none';

/** Returns whether filters cover a blob. `tag`: the only value of the tag that they ask for. Sources: sources.lifecyclePolicy, sources.blobFaq. */
export const covers = (
	filter: { prefix: string; tag?: string },
	blob: { path: string; tag: string }
): boolean => blob.path.startsWith(filter.prefix) && (filter.tag === undefined || filter.tag === blob.tag);

/**
 * Returns the days since the last access, as a rule counts them: reads of properties don’t count, nor does what was before access time
 * tracking was enabled. All in days ago. Source: sources.lifecyclePolicy.
 */
export const accessedDays = (read: number, written: number, enabled: number): number =>
	Math.min(read, written, enabled);

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

/** Returns what keeps a rule from taking effect. Sources: sources.lifecyclePolicy, sources.lifecycleManagement. */
export function obstacles(rule: {
	readonly action: Action;
	readonly type: 'block' | 'append';
	readonly account: 'LRS' | 'ZRS' | 'premium';
	readonly special: 'none' | 'hold' | 'scope';
}): readonly ('account' | 'type' | 'hold' | 'scope')[] {
	const { action, type, account, special } = rule;
	const moves = action !== 'delete';
	return [
		...(moves && (account === 'premium' || (account === 'ZRS' && action === 'archive'))
			? (['account'] as const)
			: []),
		...(moves && type === 'append' ? (['type'] as const) : []),
		...(!moves && special === 'hold' ? (['hold'] as const) : []),
		...(action === 'archive' && special === 'scope' ? (['scope'] as const) : [])
	];
}
