// Practice summed per skill group, up to a day: enough to set it beside a report of that day.
import type { GroupId } from '#lib/domain/exam.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import type { Day } from '#lib/domain/time/day.ts';

export interface GroupProgress {
	readonly group: GroupId;
	readonly answers: number;
	readonly right: number;
	/** The different days on which something of it was right, oldest first. */
	readonly days: readonly Day[];
}

/**
 * One entry for each group that was practised. `groupOfKey` names the group of a `Progress` key, where it has one.
 * A summary does not say when the wrong answers fell, so all of them count, and of the right ones only one a day, up to
 * and with `until`: it may show practice as weaker than it was, and never as stronger.
 */
export function byGroup(
	progress: readonly Progress[],
	groupOfKey: (key: string) => GroupId | undefined,
	until: Day
): readonly GroupProgress[] {
	const groups = new Map<GroupId, GroupProgress>();
	for (const one of progress) {
		const group = groupOfKey(one.key);
		if (group === undefined) continue;
		const before = groups.get(group) ?? { group, answers: 0, right: 0, days: [] };
		const days = one.rightDays.filter((day) => day <= until);
		groups.set(group, {
			group,
			answers: before.answers + (one.answers - one.right) + days.length,
			right: before.right + days.length,
			days: [...new Set([...before.days, ...days])].sort()
		});
	}
	return [...groups.values()].filter(({ answers }) => answers > 0);
}
