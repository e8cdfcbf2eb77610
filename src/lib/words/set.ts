// The words for a set: what it is, how it went, and why the link to one can't be read.
import type { EnvelopeFault } from '#lib/domain/envelope.ts';
import type { Verdict } from '#lib/domain/practice/session/look-up.ts';
import type { Count, Outcome } from '#lib/domain/practice/session/outcome.ts';
import type { SetSize, SetSummary } from '#lib/domain/practice/set-summary.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { nearDayText } from '#lib/words/dates.ts';
import { counted } from '#lib/words/text.ts';

/** A name and what is counted of it. */
export interface TallyRow {
	readonly label: string;
	readonly text: string;
}

/** Returns a row for a count. */
export const countRow = (label: string, { right, of }: Count): TallyRow => ({
	label,
	text: `${right} of ${of}`
});

/** Returns a row for each kind of miss of which something was asked. */
export const missRows = ({
	core,
	edge,
	read
}: Pick<Outcome, 'core' | 'edge' | 'read'>): readonly TallyRow[] =>
	(
		[
			['Main rules', core],
			['Special cases', edge],
			['Deciding words found', read]
		] as const
	)
		.filter(([, { of }]) => of > 0)
		.map(([label, count]) => countRow(label, count));

/** Returns a row for the answers that were changed before the end; none where none was. */
export function changedRows({ better, worse, same }: Outcome['changed']): readonly TallyRow[] {
	if (better + worse + same === 0) return [];
	return [{ label: 'Answers changed', text: `${better} to right, ${worse} to wrong, ${same} neither` }];
}

/** Returns how many misses of a domain are edge cases, which are most of them. */
export function edgeMissesText(core: number, edge: number): string {
	if (core > 0) return `${edge} of ${core + edge} misses are special cases`;
	if (edge === 1) return 'the one miss is a special case';
	return `${edge === 2 ? 'both' : `all ${edge}`} misses are special cases`;
}

/** What a question of a look-up drill showed. */
export const verdictTexts: Readonly<Record<Verdict, string>> = {
	found: 'worth looking up',
	slow: 'know it by heart',
	missed: 'learn the rule',
	known: 'known'
};

/** Returns the state of a question of a set. `known`: this version has it. `open`: its answer may still change. */
export function questionStateText(
	known: boolean,
	answered: boolean,
	open: boolean,
	flagged: boolean
): string {
	if (!known) return 'passed over, another version made it';
	const state = answered ? (open ? 'answered' : 'answered, closed') : open ? 'blank' : 'not answered, closed';
	return flagged ? `${state}, flagged` : state;
}

/** Returns how many questions are still open. */
export function openQuestionsText(open: number, all: boolean): string {
	if (open === 0) return all ? 'Every question is answered.' : 'Nothing more can be answered.';
	return `${counted(open, 'question')} to go.`;
}

/** Returns how many questions are to come after a break. */
export const questionsAheadText = (ahead: number): string =>
	ahead === 0
		? 'You’ve seen every question. Only the end is left.'
		: `${counted(ahead, 'question is', 'questions are')} still to come.`;

/** Returns how many of the questions that a break closes are not answered. */
export function closingText(seen: number, unanswered: number): string {
	const which = seen === 1 ? 'It is' : unanswered === 1 ? 'One of them is' : `${unanswered} of them are`;
	return `${which} not answered yet, and stays that way. Wrong answers cost nothing, so guess first.`;
}

/** Returns from when something comes back: `Tomorrow`, `Sat 28 Nov`, `Now`. */
export function dueText(due: Day, today: Day, exam?: Day): string {
	if (exam !== undefined && due >= exam && today < exam) return 'Not before the exam';
	return due <= today ? 'Now' : nearDayText(due, today);
}

/** What a link can be refused for. `exam`: it's for another exam. `ahead`: of a day that is ahead here. */
export type LinkFault = EnvelopeFault['code'] | 'exam' | 'ahead';

const faults: Readonly<Record<LinkFault, string>> = {
	empty: 'Paste the link that the other computer shows at the end of a set.',
	code: 'Typed codes of sets are no longer read. On the other computer, Practice, Timed set shows the link.',
	foreign: 'That isn’t a link from Resit. Copy it at the end of the set, then paste it here.',
	newer: 'A newer version of Resit made this link. Update Resit here, then open the link again.',
	cut: 'The end of the link is missing. Copy the whole link and paste it here.',
	changed: 'Something in the link was changed. Copy it again and paste it here.',
	exam: 'This set is for another exam.',
	ahead: 'This set is from a day that’s still ahead. Check the date on both devices.'
};

/** Returns why a link can't be imported, and how to fix that. */
export const linkFaultText = (fault: LinkFault): string => faults[fault];

const names: Readonly<Record<Exclude<SetSize, 'minutes'>, string>> = {
	full: 'Mock exam',
	half: 'Half set',
	quarter: 'Quarter set'
};

/** Returns a set in a few words: `Half set, in exam conditions`. */
export function setName({ size, allowed, lookUp, paused }: SetSummary): string {
	if (lookUp !== undefined) return 'Look-up drill';
	const name = size === 'minutes' ? `${allowed}-minute set` : names[size];
	return paused === true ? name : `${name}, in exam conditions`;
}

/** Returns how many topics of an area were right, and how many of these on two days: `2 of 3 topics right so far, 1 on two days.` */
export const topicsText = (once: number, twice: number, of: number): string =>
	`${once} of ${of} topics right so far${twice > 0 ? `, ${twice} on two days` : ''}.`;

/** Returns that a new round took the place of one that had this many questions left. */
export const newRoundText = (left: number): string =>
	`New round started. Your earlier one had ${counted(left, 'question')} left.`;
