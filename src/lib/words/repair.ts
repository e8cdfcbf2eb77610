// What is said of a repair: its next step, the retest of a group, and what opened it again.
import { daysToRetain } from '#lib/domain/practice/spacing.ts';
import type { GroupRepair, Repair } from '#lib/domain/repair/repair.ts';
import type { Slip } from '#lib/domain/repair/retest.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import { awayText, dayText } from '#lib/words/dates.ts';
import { counted } from '#lib/words/text.ts';

const texts: Readonly<Record<Slip['because'], string>> = {
	'core miss': 'a new scenario went wrong in its main rule',
	'sure and wrong': 'you were sure of something that was not so'
};

/** Returns what slipped in a repaired group, as the second half of a sentence: `on Sat 28 Nov a new scenario went wrong in its main rule`. */
export const slipText = ({ day, because }: Pick<Slip, 'day' | 'because'>, today: Day): string =>
	`${day >= addDays(today, -1) ? awayText(day, today) : `on ${dayText(day, today)}`} ${texts[because]}`;

/** Returns what to do next in a repair. */
export function nextStepText({ current, wanted }: Pick<Repair, 'current' | 'wanted'>): string {
	const proved = wanted.filter(({ by }) => by !== undefined).length;
	const stepTexts = {
		diagnose: 'Its bar is not known. Read it off the report first, and the map ranks it for what it is.',
		rebuild: 'Rebuild it with your own hands in a lab. What it prints is the proof.',
		prove: `${proved} of ${wanted.length} groups proved. The next one:`,
		retest:
			'The work is proved. Whether it stays shows on two different days: each group right in a new scenario, or in three of its prompts.',
		closed: 'Closed: rebuilt, proved, and right on two different days. The plan keeps it warm until the exam.'
	};
	return stepTexts[current ?? 'closed'];
}

/** Returns how the retest of a group stands. `kinds`: how many kinds of scenario it has. */
export function retestText(group: GroupRepair, kinds: number, today: Day): string {
	const { prompts, asked, families, rightDays, slips } = group;
	if (asked + families === 0) return 'Retest: not asked yet.';
	const right = rightDays.slice(-daysToRetain).map((day) => dayText(day, today));
	const then =
		slips.length === 0 ? '' : ` To put right: ${slips.map((slip) => slipText(slip, today)).join('; ')}.`;
	if (right.length >= daysToRetain) return `Retest: right on ${right.join(' and ')}.${then}`;
	// Prompts that are not loaded yet aren't mentioned.
	const cards = prompts === 0 ? '' : `${asked} of ${counted(prompts, 'prompt')}, `;
	return `Retest: right on ${right.length === 1 ? 'one' : 'no'} day so far. Asked: ${cards}${families} of ${counted(kinds, 'kind')} of scenario.${then}`;
}
