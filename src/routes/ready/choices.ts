// What one can do about a day that is too early, and what each choice costs. Only told: nothing is stored.
import type { Availability } from '#lib/domain/availability.ts';
import type { Choice } from '#lib/domain/schedule/types.ts';
import { daysBetween, weekdayOf, type Day } from '#lib/domain/time/day.ts';
import { taskOf, titleOf } from '#lib/state/exam.ts';
import { dayText, minutesText } from '#lib/words/dates.ts';
import { moreMinutesText } from '#lib/words/plan.ts';
import { counted } from '#lib/words/text.ts';

interface Told {
	readonly does: string;
	readonly costs: string;
}

const minutesOn = ({ desk, anywhere }: Availability, day: Day): number =>
	(desk[weekdayOf(day) - 1] ?? 0) + (anywhere[weekdayOf(day) - 1] ?? 0);

/** Minutes more in all on those days. */
const moreInAll = (now: Availability, then: Availability, days: readonly Day[]): number =>
	days
		.filter((day) => !then.off.includes(day))
		.reduce((sum, day) => sum + minutesOn(then, day) - minutesOn(now, day), 0);

export interface About {
	/** The day that is tried, and the days of the plan before it that are still ahead. */
	readonly exam: Day;
	readonly ahead: readonly Day[];
	readonly today: Day;
	/** The minutes that hold. */
	readonly now: Availability;
	/** What a booking costs to move: a sentence, where there is one. */
	readonly moving: string | undefined;
}

/** A choice in words. */
export function told(choice: Choice, { exam, ahead, today, now, moving }: About): Told {
	switch (choice.kind) {
		case 'exam': {
			const wait = `${counted(daysBetween(exam, choice.exam), 'day')} more to wait.`;
			const rest =
				choice.undone === 0
					? 'Then all of the work fits.'
					: `Then ${counted(choice.undone, 'task')} still don’t fit.`;
			return {
				does: `Sit on ${dayText(choice.exam, today)} instead`,
				costs: [wait, rest, moving].filter(Boolean).join(' ')
			};
		}
		case 'minutes':
			return {
				does: moreMinutesText(choice),
				costs: `${minutesText(moreInAll(now, choice.availability, ahead))} in all before the exam. Then all of the work fits.`
			};
		case 'drop': {
			const minutes = choice.tasks.reduce((sum, id) => sum + (taskOf(id)?.minutes ?? 0), 0);
			return {
				does: `Leave out ${counted(choice.sessions.length, 'lab')}`,
				costs: `${minutesText(minutes)} of work not done, and Ready? still asks for it: ${choice.tasks.map(titleOf).join('; ')}.`
			};
		}
	}
}
