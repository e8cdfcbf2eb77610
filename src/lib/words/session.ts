// The words for the reasons of a session.
import type { DomainId, Exam } from '#lib/domain/exam.ts';
import type { LabReason, OtherReason, RecallReason, SessionReason } from '#lib/domain/schedule/reasons.ts';
import { domainName } from '#lib/words/exam.ts';

/** Returns why a session is in the plan, in a sentence. */
export function sessionReasonText(reason: SessionReason, exam: Exam): string {
	switch (reason.kind) {
		case 'yours':
			return 'You put it on this day.';
		case 'lab':
			return labText(reason, (domain) => domainName(exam, domain));
		case 'recall':
			return recallText(reason);
		case 'upkeep':
			return upkeepTexts[reason.because];
		case 'reading':
			return readingTexts[reason.because];
		case 'sandbox':
			return sandboxTexts[reason.because];
		default:
			return otherTexts[reason.kind];
	}
}

function labText(reason: LabReason, nameOf: (domain: DomainId) => string): string {
	if (reason.because === 'group listed') return 'The report names this group among those to take first.';
	const felt = 'felt' in reason && reason.felt ? ', and you noted this as hard' : '';
	if (reason.because === 'by share')
		return `No bar is short, so each domain gets its part by its share of the exam${felt}.`;
	const name = nameOf(reason.domain);
	switch (reason.because) {
		case 'another way':
			return `The bar of ${name} is still short: this time say what will happen before each step.`;
		case 'again':
			return `Proved before, and the bar of ${name} is still short: this time without notes.`;
		case 'bar unknown':
			return `The bar of ${name} is not known: a rebuild shows where you stand.`;
		case 'domain listed':
			return `The report points at ${name}, and this is part of it${felt}.`;
		case 'bar held':
			return `The bar of ${name} holds: one rebuild while there is time${felt}.`;
		case 'no bar':
			return `The report shows no bar for ${name}${felt}.`;
		case 'shortest':
			return `${name} is the shortest bar${felt}.`;
		case 'one of the shortest':
			return `${name} is one of the shortest bars${felt}.`;
		case 'short':
			return `${name} is one of the short bars${felt}.`;
	}
}

function recallText(reason: RecallReason): string {
	switch (reason.because) {
		case 'after lab':
			return 'Right after the rebuild: answer first, then look.';
		case 'without lab':
			return 'To see what is there: answer first, then look.';
		case 'shaky':
			return 'Some of it went wrong last time, so it comes back sooner.';
		case 'bar held':
			return 'This bar holds: a short look now and then keeps it so.';
		case 'spaced': {
			const gap = reason.days === 1 ? 'a day' : `about ${reason.days} days`;
			return `Back after ${gap}, so that it is still there on the exam day.`;
		}
	}
}

const upkeepTexts = {
	timed: 'A mixed run every few days, so that nothing fades before the exam.',
	'same lab': 'Once more without notes: what you can do unaided is what stays.',
	'other lab': 'Another lab of the same group: a different example teaches more than the same one again.'
} as const;

const readingTexts = {
	level: 'No domain stands out, so how a question is read may count more than what it asks.',
	stuck: 'Two reports are alike: how a question is read may count as much as what you know.',
	noted: 'You noted that you read past requirements: finding the word that decides is practised on its own.'
} as const;

const sandboxTexts = {
	once: 'Once is enough to know every kind of question and which ones cannot be gone back to.',
	noted: 'You noted what slowed you: here each kind of question can be handled once, without a clock.'
} as const;

const otherTexts: Readonly<Record<Exclude<OtherReason['kind'], 'reading' | 'sandbox'>, string>> = {
	debrief: 'What felt hard fades within days, and it sharpens the order of the plan.',
	pace: 'About two minutes a question: a steady pace leaves time for the long ones.',
	timed: 'Mixed and against the clock, as in the exam: choosing the right rule is half of the answer.',
	assessment: 'A second opinion from outside this app: note what was weak, not the score.',
	review: 'A last light look, so that nothing is new on the day.',
	logistics: 'Settled the day before, it costs no thought on the day.'
};
