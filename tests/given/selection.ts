// What a person knows, for tests of what a round asks on one day.
import type { Progress } from '#lib/domain/practice/progress.ts';
import { addDays, day } from '#lib/domain/time/day.ts';

export const today = day('2026-11-26');

/** An entry for something asked yesterday, once, surely and wrongly, but for `more`. */
export const known = (key: string, more: Partial<Progress> = {}): [string, Progress] => [
	key,
	{
		key,
		answers: 1,
		right: 0,
		rightDays: [],
		lastDay: addDays(today, -1),
		lastRight: false,
		lastConfidence: 'sure',
		...more
	}
];

export const rightToday = { right: 1, rightDays: [today], lastDay: today, lastRight: true } as const;

/** What a step asks, by its id. */
export const nameOf = (one: { prompt: string } | { family: string }): string =>
	'prompt' in one ? one.prompt : one.family;
