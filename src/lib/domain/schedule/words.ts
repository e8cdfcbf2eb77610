// Why a piece of work is in the plan, in a sentence each.
import { domainOf, type Exam } from '#lib/domain/exam.ts';
import type { Need, NeededGroup } from '#lib/domain/schedule/needs.ts';
import type { Piece } from '#lib/domain/schedule/piece.ts';
import type { LeftOut } from '#lib/domain/schedule/types.ts';
import type { TaskKind } from '#lib/domain/task.ts';

/** Why a rebuild is in the plan. `again`: it was proved in an earlier plan. `other`: another way than last time is due. */
export function whyRebuild(
	exam: Exam,
	need: Need,
	group: NeededGroup,
	{ again, other }: { again: boolean; other: boolean }
): string {
	const name = domainOf(exam, need.domain)?.short ?? need.domain;
	if (other) return `The bar of ${name} is still short: this time say what will happen before each step.`;
	if (again) return `Proved before, and the bar of ${name} is still short: this time without notes.`;
	if (group.listed) return 'The report names this group among those to take first.';
	const felt = group.felt ? ', and you noted this as hard' : '';
	switch (need.state) {
		case 'unknown':
			return `The bar of ${name} is not known: a rebuild shows where you stand.`;
		case 'listed':
			return `The report points at ${name}, and this is part of it${felt}.`;
		case 'held':
			return need.share > 0
				? `No bar is short, so each domain gets its part by its share of the exam${felt}.`
				: `The bar of ${name} holds: one rebuild while there is time${felt}.`;
		case 'short':
			if (need.bar === 'none') return `The report shows no bar for ${name}${felt}.`;
			return `${name} is ${need.bar === undefined ? 'one of the short bars' : `${need.bar} ${need.bar === 'the shortest' ? 'bar' : 'bars'}`}${felt}.`;
	}
}

/** Why each of the other tasks is in the plan. */
export const whyKind: Readonly<Record<Exclude<TaskKind, 'lab' | 'recall'>, string>> = {
	debrief: 'What felt hard fades within days, and it sharpens the order of the plan.',
	reading: 'No domain stands out, so how a question is read may count more than what it asks.',
	pace: 'About two minutes a question: a steady pace leaves time for the long ones.',
	timed: 'Mixed and against the clock, as in the exam: choosing the right rule is half of the answer.',
	sandbox: 'Once is enough to know every kind of question and which ones cannot be gone back to.',
	assessment: 'A second opinion from outside this app: note what was weak, not the score.',
	review: 'A last light look, so that nothing is new on the day.',
	logistics: 'Settled the day before, it costs no thought on the day.'
};

/** Why reading comes where two fails are alike and some domain does stand out. */
export const whyReadingStuck =
	'Two reports are alike: how a question is read may count as much as what you know.';

/** Why reading comes where the person noted requirements, and the sandbox where they noted what slowed them. */
export const whyReadingNoted =
	'You noted that you read past requirements: finding the word that decides is practised on its own.';
export const whySandboxNoted =
	'You noted what slowed you: here each kind of question can be handled once, without a clock.';

/** Why a recall comes when it comes. */
export const whyRecall = {
	first: 'Right after the rebuild: answer first, then look.',
	alone: 'To see what is there: answer first, then look.',
	spaced: (days: number) =>
		days === 1
			? 'Back after a day, so that it is still there on the exam day.'
			: `Back after about ${days} days, so that it is still there on the exam day.`,
	shaky: 'Some of it went wrong last time, so it comes back sooner.',
	held: 'This bar holds: a short look now and then keeps it so.'
} as const;

export const whyUpkeep = {
	timed: 'A mixed run every few days, so that nothing fades before the exam.',
	again: 'Once more without notes: what you can do unaided is what stays.',
	sibling: 'Another lab of the same group: a different example teaches more than the same one again.'
} as const;

/** Why a piece has no day. */
export function whyLeft(piece: Pick<Piece, 'minutes' | 'task' | 'need'>, reason: LeftOut['reason']): string {
	if (reason === 'yours') return 'You left it out.';
	if (reason === 'no minutes')
		return piece.task.place === 'desk'
			? `No weekday has ${piece.minutes} minutes at the desk, or ten to do it in parts.`
			: `No weekday has ${piece.minutes} minutes, or ten to do it in parts.`;
	return piece.need === 'core'
		? 'The work days before the exam have no room left for it.'
		: 'It comes after what counts most, and the work days before the exam have no room left for it.';
}
