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
 * Of the right answers one a day counts, up to and with `until`, and every wrong one that is not known to have come after it:
 * practice may look weaker than it was, and never stronger.
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
		const later = (one.missedOn ?? []).filter((day) => day > until).length;
		groups.set(group, {
			group,
			answers: before.answers + (one.answers - one.right - later) + days.length,
			right: before.right + days.length,
			days: [...new Set([...before.days, ...days])].sort()
		});
	}
	return [...groups.values()].filter(({ answers }) => answers > 0);
}
