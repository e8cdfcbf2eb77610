// What is said of a repair: its next step, the retest of a group, and what opened it again.
import { daysToRetain } from '#lib/domain/practice/spacing.ts';
import type { GroupRepair, Repair } from '#lib/domain/repair/repair.ts';
import type { Slip } from '#lib/domain/repair/retest.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import { awayText, dayText } from '#lib/words/dates.ts';
import { counted } from '#lib/words/text.ts';

const texts: Readonly<Record<Slip['because'], string>> = {
	'core miss': 'you missed the main rule of a new question',
	'sure and wrong': 'you were sure, and wrong'
};

/** Returns what slipped in a repaired group, as the second half of a sentence: `on Sat 28 Nov you missed the main rule of a new question`. */
export const slipText = ({ day, because }: Pick<Slip, 'day' | 'because'>, today: Day): string =>
	`${day >= addDays(today, -1) ? awayText(day, today) : `on ${dayText(day, today)}`} ${texts[because]}`;

/** Returns what to do next in a repair. */
export function nextStepText({ current, wanted }: Pick<Repair, 'current' | 'wanted'>): string {
	const proved = wanted.filter(({ by }) => by !== undefined).length;
	const stepTexts = {
		diagnose: 'Add its bar from your report first, and we’ll rank it properly.',
		rebuild: 'Do it by hand in a lab. What it prints is checked.',
		prove: `${proved} of ${wanted.length} topics checked. Next:`,
		retest:
			'The work is checked. Now get each topic right on two different days: one new question, or three cards.',
		closed: 'Fixed, checked, and right on two different days. Your plan keeps it fresh until the exam.'
	};
	return stepTexts[current ?? 'closed'];
}

/** Returns how the retest of a group stands. `kinds`: how many kinds of question it has. */
export function retestText(group: GroupRepair, kinds: number, today: Day): string {
	const { prompts, asked, families, rightDays, slips } = group;
	if (asked + families === 0) return 'Not asked yet.';
	const right = rightDays.slice(-daysToRetain).map((day) => dayText(day, today));
	const then = slips.length === 0 ? '' : ` To fix: ${slips.map((slip) => slipText(slip, today)).join('; ')}.`;
	if (right.length >= daysToRetain) return `Right on ${right.join(' and ')}.${then}`;
	// Prompts that are not loaded yet aren't mentioned.
	const cards = prompts === 0 ? '' : `${asked} of ${counted(prompts, 'card')}, `;
	return `Right on ${right.length === 1 ? 'one day' : 'no day'} so far. Asked: ${cards}${families} of ${counted(kinds, 'kind')} of question.${then}`;
}
