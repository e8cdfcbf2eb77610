// What is said of an exam day: how it compares with the plan, and what to do about one that comes too early.
import type { Plan } from '#lib/domain/schedule/types.ts';
import { daysBetween, type Day } from '#lib/domain/time/day.ts';
import type { Time } from '#lib/domain/time/zone.ts';
import { dayText, timeText, wholeDayText } from '#lib/words/dates.ts';
import { capital, counted } from '#lib/words/text.ts';

const standings: Readonly<Record<Exclude<Plan['exam']['standing'], 'fits'>, string>> = {
	incomplete: 'not all fits',
	early: 'early',
	'before sure': 'not safe yet'
};

/** Returns how the exam day compares with the plan, in a few words. */
export const standingText = ({ standing, noMock, half, says }: Plan['exam']): string =>
	standing === 'incomplete' && noMock
		? half
			? 'half a mock exam'
			: 'no mock exam'
		: standing === 'fits'
			? (says ?? 'on track')
			: standings[standing];

/** Whether a booked exam comes so soon that a later one is offered, although all needed work fits. */
export const isTight = ({ booked, standing, says }: Plan['exam']): boolean =>
	booked && standing === 'fits' && says === 'tight';

/** Returns a heading and a sentence on an exam day that comes too early, or before which not all fits. */
export function tightText(
	{ exam, sensible, choices = [] }: Pick<Plan, 'exam' | 'sensible'> & Partial<Pick<Plan, 'choices'>>,
	today: Day
): { readonly title: string; readonly says?: string } {
	const { passedOver, standing, booked } = exam;
	const on = dayText(exam.day, today);
	const late = passedOver !== undefined && isLate(passedOver, today) ? lateText : '';
	const noMockTitle = exam.half ? 'Half a mock exam has a day' : 'No day holds a mock exam';
	const inParts = exam.noMock === 'in parts' ? inPartsText(exam, choices) : undefined;
	const noMock = inParts === undefined ? '' : ` ${noMockTitle}. ${inParts}`;
	if (passedOver?.because === 'policy')
		return {
			title: late === '' ? 'Move your booking' : 'Not allowed yet',
			says: `The policy doesn’t allow an exam on ${dayText(passedOver.day, today)} yet. The plan runs to ${on}.${
				late === '' && daysBetween(passedOver.day, exam.day) > monthsOff
					? ' That’s months away. You can also cancel, and book again when the wait is nearly over.'
					: late
			}${noMock}`
		};
	if (passedOver?.because === 'work')
		return {
			title: 'Don’t sit this one',
			says: `${dayText(passedOver.day, today)} is too soon for the work${passedOver.unsure ? ', and could be refused: read strictly, the wait isn’t over then' : ''}. ${standing === 'incomplete' ? 'The plan runs to' : 'It fits by'} ${on}.${late}${noMock}`
		};
	const better = choices.find(({ kind }) => kind === 'exam')?.exam ?? sensible;
	const title = otherDayText(exam, dayText(better, today), today);
	if (standing === 'before sure')
		return {
			title,
			says: `Your exam on ${on} could be refused: read strictly, the wait isn’t over then.`
		};
	if (booked && exam.day < sensible)
		return { title, says: `Your exam on ${on} is ${counted(daysBetween(exam.day, sensible), 'day')} early.` };
	if (isTight(exam)) return { title };
	return {
		title: exam.noMock ? noMockTitle : 'Not all of it fits',
		...(inParts === undefined ? {} : { says: inParts })
	};
}

/** Returns what takes the place of a mock exam, and asks for a longer day, which is better. */
function inPartsText({ half }: Plan['exam'], [first]: Plan['choices']): string {
	const asks = first !== undefined && 'dates' in first;
	const sets = 'short timed sets in the last days take its place, and Ready? counts them.';
	if (half)
		return asks ? `Can you find ${first.add} minutes for the other half?` : 'The other half has none.';
	return asks ? `Can you find ${first.add} minutes for one half? Otherwise ${sets}` : capital(sets);
}

/** Returns what another exam day asks for. `on` is that day: a booking that may be too near to be moved isn't said to move. */
export function otherDayText({ passedOver, ...exam }: Plan['exam'], on: string, today: Day): string {
	const asked = passedOver ?? (exam.booked ? exam : undefined);
	return `${asked === undefined || isLate(asked, today) ? 'Sit on' : 'Move the exam to'} ${on}`;
}

/** On its day, and the day before, a booking may be too near to be moved. */
export const isLate = ({ day }: { readonly day: Day }, today: Day): boolean => daysBetween(today, day) <= 1;
const lateText = ' “When” says whether you can still move your booking.';

/** A booking that has to move further than this is as well canceled. In days. */
const monthsOff = 60;

/** What an early exam costs, where all that Ready? asks for fits. */
export const tooFastText = 'What Ready? asks for fits, but too fast to stick.';

/** So many tasks are named; the others stand in the list below. */
export const namedTasks = 3;

/** Returns which work has no day, the worthiest first. */
export function withoutDayText(titles: readonly string[]): string {
	const more = titles.length - namedTasks;
	const named = titles.slice(0, namedTasks).join('; ');
	return more > 0 ? `Without a day: ${named}; and ${more} more, named below.` : `Without a day: ${named}.`;
}

/** From so many days on, more time than the work takes is worth a sentence. */
const spareFrom = 7;

/** Returns what the days are for that a booked exam gives beyond the sensible one; nothing where they are few. */
export function spareText({ exam, sensible }: Pick<Plan, 'exam' | 'sensible'>): string | undefined {
	const days = daysBetween(sensible, exam.day);
	return exam.booked && days >= spareFrom
		? `Your date gives you ${days} days more than the work needs.`
		: undefined;
}

/** Returns what to do about a booked day that isn't allowed or comes too early. Nothing where all is well. */
export function examWarning(
	{ day, passedOver, booked, standing }: Plan['exam'],
	today: Day
): string | undefined {
	const may = passedOver !== undefined && !isLate(passedOver, today);
	if (passedOver?.because === 'policy')
		return `Your booking on ${dayText(passedOver.day, today)} isn’t allowed yet${may ? '. Move it' : ''}`;
	if (passedOver?.because === 'work')
		return `${dayText(passedOver.day, today)} is too soon${may ? `. Move it to ${dayText(day, today)}` : ''}`;
	return booked && standing !== 'fits' ? 'A bit early. See what won’t fit' : undefined;
}

/** Returns which day the plan runs to: `Exam on Tue 8 Dec, 10:30`, `Suggested retake: Thu 3 Dec`. */
export function examDayText(
	{ day, booked }: Pick<Plan['exam'], 'day' | 'booked'>,
	startTime: Time | undefined,
	today: Day
): string {
	if (!booked) return `Suggested retake: ${wholeDayText(day, today)}`;
	return `Exam on ${dayText(day, today)}${startTime === undefined ? '' : `, ${timeText(startTime)}`}`;
}
