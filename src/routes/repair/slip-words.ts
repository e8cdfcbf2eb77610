// What slipped in a repaired group, as the second half of a sentence.
import type { Slip } from '#lib/domain/repair/retest.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import { awayText, dayText } from '#lib/words/dates.ts';

const words: Readonly<Record<Slip['because'], string>> = {
	'core miss': 'a new scenario went wrong in its main rule',
	'sure and wrong': 'you were sure of something that was not so'
};

/** `on Sat 28 Nov a new scenario went wrong in its main rule`; `yesterday …`. */
export const slipWords = ({ day, because }: Pick<Slip, 'day' | 'because'>, today: Day): string =>
	`${day >= addDays(today, -1) ? awayText(day, today) : `on ${dayText(day, today)}`} ${words[because]}`;
