// Whether a full set, or two halves, was answered to its end within its time.
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import type { Closes, Condition, Evidence } from '#lib/domain/readiness/types.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** A set of that size taken as in the exam: the clock was never stopped. */
const inConditions =
	(size: SetSummary['size']) =>
	(set: SetSummary): boolean =>
		set.size === size && set.paused !== true;

/** Returns the full sets taken as in the exam, two halves counting as one: its last half. */
export function fullSets(sets: readonly SetSummary[]): readonly SetSummary[] {
	const halves = sets.filter(inConditions('half'));
	return sets.filter(
		(set) => inConditions('full')(set) || (halves.indexOf(set) > 0 && halves.indexOf(set) % 2 === 1)
	);
}

const within = ({ answered, items, minutes, allowed }: SetSummary): boolean =>
	answered >= items && minutes <= allowed;

/**
 * Returns whether a full set, or two halves, was finished in time. `sets` in the order in which they were finished; extra time is part of
 * the time allowed. Shorter sets say nothing of it.
 */
export function timed(sets: readonly SetSummary[], since: Day): Condition {
	const own = sets.filter(({ day }) => day >= since);
	const full = own.filter(inConditions('full'));
	const best = full.findLast(within);
	if (best !== undefined) return { id: 'timed', state: 'met', evidence: fullSet(best) };
	const halves = own.filter(inConditions('half')).filter(within);
	const pair = halves.slice(-2);
	if (pair.length === 2)
		return { id: 'timed', state: 'met', evidence: fullSet(together(pair[0]!, pair[1]!), true) };
	const closes: Closes = { action: 'full set', goto: { to: 'set' } };
	const last = full.at(-1);
	if (last !== undefined) return { id: 'timed', state: 'open', evidence: fullSet(last), closes };
	return { id: 'timed', state: 'unknown', evidence: { id: 'no full set', sets: own.length }, closes };
}

const together = (a: SetSummary, b: SetSummary): SetSummary => ({
	...b,
	answered: a.answered + b.answered,
	items: a.items + b.items,
	minutes: a.minutes + b.minutes,
	allowed: a.allowed + b.allowed
});

const fullSet = (set: SetSummary, halves = false): Evidence => ({
	id: 'full set',
	...(halves ? { halves } : {}),
	inTime: within(set),
	answered: set.answered,
	items: set.items,
	minutes: Math.ceil(set.minutes),
	allowed: Math.round(set.allowed)
});
