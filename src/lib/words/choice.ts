// What one can do about an exam day that is too early or work that doesn't fit, and what each choice gives.
import type { Choice, Plan } from '#lib/domain/schedule/types.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { dayText } from '#lib/words/dates.ts';
import { otherDayText } from '#lib/words/exam-day.ts';
import { fitsThenText, moreMinutesText, undoneText } from '#lib/words/plan.ts';

/** Returns what a choice does, and what it gives. `moving`: what a booking costs to move, a sentence, where there is one. */
export function choiceTexts(
	choice: Choice,
	exam: Plan['exam'],
	today: Day,
	moving?: string
): { readonly does: string; readonly gives: string } {
	const on = dayText(choice.exam, today);
	if (choice.kind === 'minutes') {
		const more = moreMinutesText(choice, today);
		// Dates are the answer to what is asked above.
		return {
			does: choice.dates === undefined ? more : `Yes, ${more}`,
			gives: fitsThenText(choice, on, today)
		};
	}
	const rest = undoneText(choice.undone, exam);
	const moves = exam.booked || exam.passedOver !== undefined;
	const gives = moves
		? [`Then ${rest}.`, moving].filter(Boolean).join(' ')
		: `That’s your plan now: ${rest}.`;
	return { does: otherDayText(exam, on, today), gives };
}
