// What is said of a repair: its next step, where a topic is, its retest, and what opened it again.
import { daysToRetain } from '#lib/domain/practice/spacing.ts';
import type { GroupRepair, ProvedBy, Repair, StepState, TopicStep } from '#lib/domain/repair/repair.ts';
import type { Slip } from '#lib/domain/repair/retest.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import { awayText, dayText, wholeDayText } from '#lib/words/dates.ts';
import { taskLineText } from '#lib/words/task.ts';
import { capital, counted, listed, titleParts } from '#lib/words/text.ts';

const texts: Readonly<Record<Slip['because'], string>> = {
	'core miss': 'you missed the main rule of a new question',
	'sure and wrong': 'you were sure, and wrong'
};

const nearText = (day: Day, today: Day): string =>
	day >= addDays(today, -1) ? awayText(day, today) : `on ${dayText(day, today)}`;

/** Returns what slipped in a repaired group, as the second half of a sentence: `on Sat 28 Nov you missed the main rule of a new question`. */
export const slipText = ({ day, because }: Pick<Slip, 'day' | 'because'>, today: Day): string =>
	`${nearText(day, today)} ${texts[because]}`;

/** Returns what to do next in a repair, where it's more than a topic's lab. */
export function nextStepText({ current }: Pick<Repair, 'current'>): string | undefined {
	switch (current) {
		case 'diagnose':
			return 'Add its bar from your report first, and we’ll rank it properly.';
		case 'retest':
			return 'Now get each topic right on two different days.';
		case undefined:
			return 'Fixed, checked, and right on two different days. Your plan keeps it fresh until the exam.';
		default:
			return undefined;
	}
}

/** What a topic takes. */
export const stepTexts: Readonly<Record<TopicStep, string>> = {
	bar: 'Bar',
	lab: 'Lab',
	first: 'Day 1',
	second: 'Day 2'
};

/** How a step stands, for screen readers. */
export const stepStateTexts: Readonly<Record<StepState, string>> = {
	done: 'done',
	now: 'next',
	ahead: 'to come'
};

/** How the work on a topic was checked. */
export const byTexts: Readonly<Record<ProvedBy, string>> = {
	checked: 'checked',
	word: 'your word',
	predicted: 'predicted'
};

/** Returns how many of an area's topics are fixed; before the first, how many there are. */
export const fixedText = (fixed: number, of: number): string =>
	fixed > 0 ? `${fixed} of ${of} fixed` : counted(of, 'topic');

/** Returns where a topic is, in a line. `lab`: the one to do next, with its day in the plan. */
export function topicText(
	{ by, rightDays, slips }: GroupRepair,
	lab: { readonly title: string; readonly minutes: number; readonly day?: Day | undefined } | undefined,
	today: Day
): string {
	const [slip] = slips;
	if (slip !== undefined) return `Missed ${nearText(slip.day, today)}`;
	if (lab !== undefined)
		return `${titleParts(lab.title)[0]} · ${lab.day ? wholeDayText(lab.day, today) : taskLineText('lab', 'desk', lab.minutes)}`;
	const right =
		rightDays.length === 0
			? `${by === undefined ? 'get it' : 'not yet'} right on ${daysToRetain} days`
			: `right on ${Math.min(rightDays.length, daysToRetain)} of ${daysToRetain} days`;
	return capital(by === undefined ? right : `${byTexts[by]}, ${right}`);
}

/** Returns how the retest of a group stands. `kinds`: how many kinds of question it has. */
export function retestText(group: GroupRepair, kinds: number, today: Day): string {
	const { prompts, asked, families, rightDays, slips } = group;
	if (asked + families === 0) return 'No questions answered yet.';
	const right = rightDays.slice(-daysToRetain).map((day) => dayText(day, today));
	const then = slips.length === 0 ? '' : ` To fix: ${listed(slips.map((slip) => slipText(slip, today)))}.`;
	if (right.length >= daysToRetain) return `Right on ${right.join(' and ')}.${then}`;
	// Prompts that are not loaded yet aren't mentioned.
	const cards = prompts === 0 ? '' : `${asked} of ${counted(prompts, 'card')} and `;
	return `${right.length === 1 ? 'Right on one day' : 'Not right yet'}. Tried: ${cards}${families} of ${counted(kinds, 'kind')} of question.${then}`;
}
