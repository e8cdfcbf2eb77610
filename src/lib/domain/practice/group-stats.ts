// Practice by skill group: what was asked and what of that is retained, prompts apart from scenarios.
import type { GroupId } from '#lib/domain/exam.ts';
import { retained } from '#lib/domain/practice/spacing.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { isOfKind } from '#lib/domain/practice/progress-key.ts';

/** How many different ones were asked, and how many of them are retained. */
export interface AskedCount {
	readonly asked: number;
	readonly retained: number;
}

export interface GroupStats {
	readonly prompts: AskedCount;
	/** Kinds of scenario: each is another one every time. */
	readonly families: AskedCount;
}

const none: AskedCount = { asked: 0, retained: 0 };
export const noStats: GroupStats = { prompts: none, families: none };

const withOne = ({ asked, retained: kept }: AskedCount, one: Progress): AskedCount => ({
	asked: asked + 1,
	retained: kept + (retained(one) ? 1 : 0)
});

/** By group; a group of which nothing was asked has no entry. What belongs to no group is left out. */
export function groupStats(
	progress: Iterable<Progress>,
	groupOfKey: (key: string) => GroupId | undefined
): ReadonlyMap<GroupId, GroupStats> {
	const groups = new Map<GroupId, GroupStats>();
	for (const one of progress) {
		const group = groupOfKey(one.key);
		if (group === undefined) continue;
		const before = groups.get(group) ?? noStats;
		groups.set(
			group,
			isOfKind(one.key, 'family')
				? { ...before, families: withOne(before.families, one) }
				: { ...before, prompts: withOne(before.prompts, one) }
		);
	}
	return groups;
}
