// What is said after a change of the plan, beside the offer to undo it.
import type { Day } from '#lib/domain/time/day.ts';
import type { Choice, Visit } from '#lib/domain/schedule/types.ts';
import { dayText } from '#lib/words/dates.ts';
import { hoursText, moreMinutesText } from '#lib/words/plan.ts';
import { counted } from '#lib/words/text.ts';

/** Returns that a task was moved to a day. */
export const taskMovedText = (title: string, day: Day, today: Day): string =>
	`Moved to ${dayText(day, today)}: ${title}.`;

/** Returns that tasks were left out of the plan. */
export const leftOutText = (tasks: number): string => `Left out: ${counted(tasks, 'task')}.`;

/** A task that was left out is back in the plan. */
export const putBackText = 'Back in your plan.';

/** Returns that a task was marked done, or open again. */
export const tickedText = (done: boolean, title: string): string =>
	`${done ? 'Done' : 'Not done'}: ${title}.`;

/** Returns that a day is a day off, or a study day again. */
export const dayOffText = (off: boolean, day: Day, today: Day): string =>
	`${dayText(day, today)} is ${off ? 'a day off' : 'a study day again'}.`;

/** Returns that there is more study time on each day. */
export const minutesAddedText = (choice: Extract<Choice, { kind: 'minutes' }>, today: Day): string =>
	`${moreMinutesText(choice, today)}.`;

/** Returns that a date has time at a computer. */
export const visitAddedText = ({ day, minutes }: Visit, today: Day): string =>
	`${dayText(day, today)}: ${hoursText(minutes)} at a computer.`;
