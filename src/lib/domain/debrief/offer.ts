// The look back on the day of the sitting: while it is offered, and how it is kept.
import { resultOf, type Attempt, type Debrief } from '#lib/domain/attempt.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** A look back with nothing in it. */
export const emptyDebrief: Debrief = { domains: [], groups: [], items: [], misread: [] };

/** Something is written down in it. */
export const saysSomething = ({
	main,
	domains,
	groups,
	items,
	misread,
	time,
	spent = [],
	note
}: Debrief): boolean =>
	main !== undefined ||
	time === true ||
	(note ?? '').trim() !== '' ||
	[domains, groups, items, misread, spent].some((list) => list.length > 0);

/** A change of some fields; `undefined` takes one back. */
export type DebriefChange = { readonly [K in keyof Debrief]?: Debrief[K] | undefined };

/** The look back with the change in it. No field is ever there without a value. */
export const debriefWith = (before: Debrief, change: DebriefChange): Debrief =>
	Object.fromEntries(
		Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined)
	) as unknown as Debrief;

/**
 * Whether to offer it now: `begin` where nothing is written, `go on` where some is. Only for a sitting that was not
 * passed, until its day is over where the phone is, and until the person said that this is all.
 */
export function debriefOffer(
	attempt: Attempt | undefined,
	today: Day,
	pass: number
): 'begin' | 'go on' | undefined {
	if (attempt === undefined || attempt.kind !== 'sat' || attempt.day !== today) return undefined;
	if (resultOf(attempt, pass) === 'pass' || attempt.debrief?.finished === true) return undefined;
	return attempt.debrief !== undefined && saysSomething(attempt.debrief) ? 'go on' : 'begin';
}
