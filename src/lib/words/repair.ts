// What is said of a repair that was closed and is open again.
import type { Slip } from '#lib/domain/repair/retest.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import { awayText, dayText } from '#lib/words/dates.ts';

const texts: Readonly<Record<Slip['because'], string>> = {
	'core miss': 'a new scenario went wrong in its main rule',
	'sure and wrong': 'you were sure of something that was not so'
};

/** Returns what slipped in a repaired group, as the second half of a sentence: `on Sat 28 Nov a new scenario went wrong in its main rule`. */
export const slipText = ({ day, because }: Pick<Slip, 'day' | 'because'>, today: Day): string =>
	`${day >= addDays(today, -1) ? awayText(day, today) : `on ${dayText(day, today)}`} ${texts[because]}`;
