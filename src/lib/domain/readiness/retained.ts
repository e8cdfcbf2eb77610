// Whether what was repaired stays: right on two different days, on questions not seen before.
import { compact } from '#lib/domain/compact.ts';
import type { GroupId } from '#lib/domain/exam.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { enough } from '#lib/domain/readiness/sets.ts';
import { openRepairs, type DomainRepair } from '#lib/domain/readiness/repairs.ts';
import type { Closes, Finding } from '#lib/domain/readiness/types.ts';
import { daysToRetain } from '#lib/domain/practice/spacing.ts';
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
	const known = [...input.progress.values()].filter(({ lastDay }) => lastDay >= since);
	const rows = groups.map(({ group, rightDays, slips }) => {
		const own = known.filter(({ key }) => input.groupOfKey(key) === group);
		return {
			group,
			often: rightDays.length >= daysToRetain,
			slip: slips.length > 0,
			answers: own.reduce((sum, one) => sum + answersSince(one, since), 0),
			days: own.flatMap((one) => [...rightSince(one, since), one.lastDay])
		};
	});
	const answers = rows.reduce((sum, row) => sum + row.answers, 0);
	const days = new Set(rows.flatMap((row) => row.days)).size;
	const rest = rows.filter(({ often, slip }) => slip || (open.length > 0 && !often));
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

const rightSince = ({ rightDays }: Progress, since: Day): readonly Day[] =>
	rightDays.filter((day) => day >= since);

/** A summary does not say when its answers fell: with right ones before, only those are counted that surely came since. */
function answersSince(one: Progress, since: Day): number {
	const right = rightSince(one, since);
	return right.length === one.rightDays.length ? one.answers : right.length + (one.lastRight ? 0 : 1);
}
