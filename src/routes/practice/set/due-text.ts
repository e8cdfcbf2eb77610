// From when something comes back, in a word or two.
import type { Day } from '#lib/domain/time/day.ts';
import { nearDayText } from '#lib/words/dates.ts';

/** `Tomorrow`, `Sat 28 Nov`; `Now` once its day is here; after the last day before the exam it does not come back before it. */
export function dueText(due: Day, today: Day, exam?: Day): string {
	if (exam !== undefined && due >= exam && today < exam) return 'Not before the exam';
	return due <= today ? 'Now' : nearDayText(due, today);
}
