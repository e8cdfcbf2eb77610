// A sitting or an appointment as a person names it.
import type { Attempt, Booking } from '#lib/domain/attempt.ts';
import { dayText, timeText } from '#lib/ui/words/dates.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** `Wed 25 Nov, 14:20`, or only the day where the time is not known. */
export const sittingWords = (
	{ day, startTime }: Pick<Attempt | Booking, 'day' | 'startTime'>,
	today: Day
): string =>
	startTime === undefined ? dayText(day, today) : `${dayText(day, today)}, ${timeText(startTime)}`;
