// Whether what was repaired stays: right on two different days, on questions not seen before.
import { compact } from '#lib/domain/compact.ts';
import type { GroupId } from '#lib/domain/exam.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { enough } from '#lib/domain/readiness/sets.ts';
import { openRepairs, type DomainRepair } from '#lib/domain/readiness/repairs.ts';
import type { Closes, Finding } from '#lib/domain/readiness/types.ts';
import { daysToRetain, type GroupRepair } from '#lib/domain/repair/repair.ts';
import type { Day } from '#lib/domain/time/day.ts';

export interface RetainedInput {
	readonly repairs: readonly DomainRepair[];
	readonly progress: ReadonlyMap<string, Progress>;
	readonly groupOfKey: (key: string) => GroupId | undefined;
	readonly since: Day;
}

/**
 * Returns whether the groups that the repair asks for are retained. Where it asks for none, answers on two days without a slip do. The
 * repair decides what makes a group's day and what opens it again.
 */
export function retained(input: RetainedInput): Finding {
	const { repairs, since } = input;
	const open = openRepairs(repairs);
	const groups = (open.length === 0 ? repairs : open).flatMap(({ repair }) =>
		open.length === 0 ? repair.groups : repair.wanted
	);
	const known = knownBy(input);
	const rows = groups.map((group) => groupAnswers(group, known.get(group.group) ?? [], since));
	const answers = rows.reduce((sum, row) => sum + row.answers, 0);
	const days = new Set(rows.flatMap((row) => row.days)).size;
	const rest = rows.filter(({ holds, slip }) => (open.length === 0 ? slip : !holds));
	const next = rest.find(({ slip }) => slip) ?? rest[0] ?? rows[0];
	const evidence = {
		id: 'retained',
		enough: answers >= enough.answers && days >= enough.days,
		groups: rows.length,
		often: rows.filter(({ often }) => often).length,
		answers,
		days,
		slips: rest.filter(({ slip }) => slip).map(({ group }) => group)
	} as const;
	const closes: Closes | undefined = next && {
		action: 'practice',
		group: next.group,
		goto: { to: 'practice' }
	};
	if (!evidence.enough) return compact({ state: 'unknown', evidence, closes });
	if (rest.length === 0) return { state: 'met', evidence };
	return compact({ state: 'open', evidence, closes });
}

interface GroupAnswers {
	readonly group: GroupId;
	/** Right on two different days. */
	readonly often: boolean;
	/** And nothing slipped since. */
	readonly holds: boolean;
	readonly slip: boolean;
	readonly answers: number;
	readonly days: readonly Day[];
}

/** What was answered since the sitting, by group. */
function knownBy({ progress, groupOfKey, since }: RetainedInput): ReadonlyMap<GroupId, readonly Progress[]> {
	const groups = new Map<GroupId, Progress[]>();
	for (const one of progress.values()) {
		const group = groupOfKey(one.key);
		if (group !== undefined && one.lastDay >= since) groups.set(group, [...(groups.get(group) ?? []), one]);
	}
	return groups;
}

function groupAnswers(
	{ group, rightDays, slips }: GroupRepair,
	known: readonly Progress[],
	since: Day
): GroupAnswers {
	const often = rightDays.length >= daysToRetain;
	return {
		group,
		often,
		holds: often && slips.length === 0,
		slip: slips.length > 0,
		answers: known.reduce((sum, one) => sum + answersSince(one, since), 0),
		days: known.flatMap((one) => [...rightSince(one, since), one.lastDay])
	};
}

const rightSince = ({ rightDays }: Progress, since: Day): readonly Day[] =>
	rightDays.filter((day) => day >= since);

/** A summary does not say when its answers fell: with right ones before, only those are counted that surely came since. */
function answersSince(one: Progress, since: Day): number {
	const right = rightSince(one, since);
	return right.length === one.rightDays.length ? one.answers : right.length + (one.lastRight ? 0 : 1);
}
