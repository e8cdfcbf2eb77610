// Whether a full set was answered to its end within its time.
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import type { Closes, Condition, Evidence } from '#lib/domain/readiness/types.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** A full set taken as in the exam: the clock was never stopped. */
export const asInTheExam = ({ size, paused }: SetSummary): boolean => size === 'full' && paused !== true;

const within = ({ answered, items, minutes, allowed }: SetSummary): boolean =>
	answered >= items && minutes <= allowed;

/** Returns whether a full set was finished in time. `sets` in the order in which they were finished; extra time is part of the time allowed. */
export function timed(sets: readonly SetSummary[], since: Day): Condition {
	const own = sets.filter(({ day }) => day >= since);
	const full = own.filter(asInTheExam);
	const best = full.findLast(within);
	if (best !== undefined) return { id: 'timed', state: 'met', evidence: fullSet(best) };
	const closes: Closes = { action: 'full set', goto: { to: 'set' } };
	const last = full.at(-1);
	if (last !== undefined) return { id: 'timed', state: 'open', evidence: fullSet(last), closes };
	const state = own.length === 0 ? 'unknown' : 'open';
	return { id: 'timed', state, evidence: { id: 'no full set', sets: own.length }, closes };
}

const fullSet = (set: SetSummary): Evidence => ({
	id: 'full set',
	inTime: within(set),
	answered: set.answered,
	items: set.items,
	minutes: Math.ceil(set.minutes),
	allowed: Math.round(set.allowed)
});
