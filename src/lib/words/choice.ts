// What one can do about an exam day that is too early, and what each choice costs.
import type { Availability } from '#lib/domain/availability.ts';
import { minutesOn } from '#lib/domain/needs/calendar.ts';
import type { Choice } from '#lib/domain/schedule/types.ts';
import type { Task } from '#lib/domain/task.ts';
import { daysBetween, type Day } from '#lib/domain/time/day.ts';
import { dayText, minutesText } from '#lib/words/dates.ts';
import { moreMinutesText } from '#lib/words/plan.ts';
import { counted, textFor, type Texts } from '#lib/words/text.ts';

export interface ChoiceContext {
	/** The day that is tried, and the days of the plan before it that are still ahead. */
	readonly exam: Day;
	readonly ahead: readonly Day[];
	readonly today: Day;
	/** The study time as it is. */
	readonly now: Availability;
	readonly tasks: readonly Task[];
	/** What a booking costs to move: a sentence, where there is one. */
	readonly moving: string | undefined;
}

/** Returns how many minutes more `then` gives on these days than `now`. */
function moreInAll(now: Availability, then: Availability, days: readonly Day[]): number {
	const minutes = (of: Availability, day: Day) => minutesOn(of, day).desk + minutesOn(of, day).anywhere;
	return days.reduce((sum, day) => sum + minutes(then, day) - minutes(now, day), 0);
}

const does: Texts<Choice, 'kind', [ChoiceContext]> = {
	exam: (choice, { today }) => `Sit on ${dayText(choice.exam, today)} instead`,
	minutes: (choice, { today }) => moreMinutesText(choice, today),
	drop: ({ sessions }) => `Leave out ${counted(sessions.length, 'lab')}`
};

const costs: Texts<Choice, 'kind', [ChoiceContext]> = {
	exam: ({ exam: later, undone }, { exam, moving }) => {
		const wait = `${counted(daysBetween(exam, later), 'day')} more to wait.`;
		const rest =
			undone === 0 ? 'Then all needed work fits.' : `Then ${counted(undone, 'task')} still don’t fit.`;
		return [wait, rest, moving].filter(Boolean).join(' ');
	},
	minutes: ({ availability }, { now, ahead }) =>
		`${minutesText(moreInAll(now, availability, ahead))} in all before the exam. Then all needed work fits.`,
	drop: ({ tasks: ids }, { tasks }) => {
		const dropped = ids.flatMap((id) => tasks.find((task) => task.id === id) ?? []);
		const minutes = dropped.reduce((sum, task) => sum + task.minutes, 0);
		return `${minutesText(minutes)} of work not done, and Ready? still asks for it: ${dropped.map(({ title }) => title).join('; ')}.`;
	}
};

/** Returns what a choice does, and what it costs. */
export const choiceTexts = (
	choice: Choice,
	context: ChoiceContext
): { readonly does: string; readonly costs: string } => ({
	does: textFor(does, 'kind', choice, context),
	costs: textFor(costs, 'kind', choice, context)
});
