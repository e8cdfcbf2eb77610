// Whether a full set was answered to its end within its time.
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import { counted } from '#lib/domain/readiness/enough.ts';
import type { Condition } from '#lib/domain/readiness/types.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** A full set taken as in the exam: the clock was never stopped. */
export const asInTheExam = ({ size, paused }: SetSummary): boolean => size === 'full' && paused !== true;

const within = ({ answered, items, minutes, allowed }: SetSummary): boolean =>
	answered >= items && minutes <= allowed;

const minutesOf = ({ minutes, allowed }: SetSummary): string =>
	`${Math.ceil(minutes)} of ${counted(Math.round(allowed), 'minute')}`;

/** `sets` in the order in which they were finished. Extra time is part of the time allowed. */
export function timed(sets: readonly SetSummary[], since: Day): Condition {
	const own = sets.filter(({ day }) => day >= since);
	const full = own.filter(asInTheExam);
	const best = full.findLast(within);
	if (best !== undefined)
		return {
			id: 'timed',
			state: 'met',
			evidence: `A full set of ${best.items} items, all answered in ${minutesOf(best)}.`
		};
	const closes = {
		words: 'Take a full set in exam conditions.',
		goto: { to: 'set' }
	} as const;
	const last = full.at(-1);
	if (last !== undefined)
		return {
			id: 'timed',
			state: 'open',
			evidence: `The last full set: ${last.answered} of ${last.items} items answered in ${minutesOf(last)}.`,
			closes
		};
	return own.length === 0
		? { id: 'timed', state: 'unknown', evidence: 'No timed set yet.', closes }
		: {
				id: 'timed',
				state: 'open',
				evidence: `${counted(own.length, 'set')} so far, none full and in exam conditions.`,
				closes
			};
}
