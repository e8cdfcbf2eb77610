// The sittings that count so far, in order, and the periods that they fall into.
import type { Attempt } from '#lib/domain/attempt.ts';
import { anniversaryOf } from '#lib/domain/policy/wait-end.ts';
import { policyFor, type Cap, type Policies } from '#lib/domain/policy/policy.ts';
import { Sitting } from '#lib/domain/policy/sitting.ts';
import { sittingOrder } from '#lib/domain/sittings.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { present } from '#lib/domain/stored.ts';

export interface History {
	/** Oldest first. */
	readonly sittings: readonly Sitting[];
	/** Index in `sittings` at which the latest period begins. */
	readonly periodStart: number;
}

/**
 * Returns what was sat by `now`, each sitting by the policy of its day, and the periods of the cap in force now. Deleted records and
 * missed bookings don't count, nor does a sitting before its start.
 */
export function historyAt(
	policies: Policies,
	attempts: readonly Attempt[],
	now: Instant,
	cap: Cap | undefined
): History {
	// Zones are at most a day apart from UTC: what is older has begun, and asking the wall clock would cost.
	const begun = addDays(now.slice(0, 10) as Day, -2);
	const sittings = present(attempts)
		.filter(({ kind }) => kind === 'sat')
		.toSorted(sittingOrder((day) => policyFor(policies, day).passScore ?? Infinity))
		.map((attempt) => new Sitting(attempt, policies))
		.filter((sitting) => sitting.day <= begun || sitting.start <= now);
	return { sittings, periodStart: latestPeriod(cap, sittings) };
}

/** Returns the index at which the latest period begins. A new one starts with the first attempt on or after the anniversary of the one before. */
function latestPeriod(cap: Cap | undefined, sittings: readonly Sitting[]): number {
	if (cap === undefined || cap.kind === 'rolling') return 0;
	let start = 0;
	let ends: Day | undefined;
	sittings.forEach((sitting, index) => {
		if (ends !== undefined && sitting.day < ends) return;
		start = index;
		ends = anniversaryOf(sitting, cap.months);
	});
	return start;
}

/**
 * Returns the sittings that may have ended after one on `day` began: zones put days out of order, and a sitting may end on the
 * next day. Without a day: all of them.
 */
export const since = (sittings: readonly Sitting[], day: Day | undefined): readonly Sitting[] => {
	if (day === undefined) return sittings;
	const from = addDays(day, -3);
	return sittings.slice(sittings.findLastIndex((sitting) => sitting.day < from) + 1);
};
