// Why a task is in the plan, in a sentence.
import type { DomainId, Exam } from '#lib/domain/exam.ts';
import type {
	LabReason,
	OtherReason,
	RecallReason,
	SetReason,
	TaskReason
} from '#lib/domain/schedule/reasons.ts';
import { domainName } from '#lib/words/exam.ts';

/** Returns why a task is in the plan. */
export function taskReasonText(reason: TaskReason, exam: Exam): string {
	switch (reason.kind) {
		case 'yours':
			return 'You put it on this day.';
		case 'lab':
			return labText(reason, (domain) => domainName(exam, domain));
		case 'timed':
			return setText(reason);
		case 'recall':
			return recallTexts[reason.because];
		case 'reading':
			return readingTexts[reason.because];
		case 'sandbox':
			return sandboxTexts[reason.because];
		default:
			return otherTexts[reason.kind];
	}
}

function labText(reason: LabReason, nameOf: (domain: DomainId) => string): string {
	switch (reason.because) {
		case 'group listed':
			return 'Your report names this topic among those to take first.';
		case 'set up':
			return 'It comes before the other labs: they use what you make here.';
		case 'come back':
			return 'Azure answers this lab hours later. Come back and check it.';
	}
	const name = nameOf(reason.domain);
	const felt = 'felt' in reason && reason.felt ? ', and you noted it as hard' : '';
	switch (reason.because) {
		case 'another way':
			return `The bar of ${name} is still short. This time, say what will happen before each step.`;
		case 'again':
			return `You did a lab on this before, and the bar of ${name} is still short. This time, try it without notes.`;
		case 'bar unknown':
			return `The bar of ${name} isn’t known. A lab shows where you are.`;
		case 'missed':
			return 'You got this wrong on two days, so a lab comes in.';
		case 'sibling':
			return 'Another lab on the same topic: a different example teaches more than the same one again.';
		case 'bar held':
			return `The bar of ${name} isn’t short. One lab keeps it fresh${felt}.`;
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

function setText(reason: SetReason): string {
	const at = 'at' in reason && reason.at !== undefined ? ` Start at ${reason.at}, as on the day.` : '';
	switch (reason.because) {
		case 'diagnose':
			return 'The report doesn’t say where to begin. These questions do, area by area.';
		case 'mock':
			return `A full set in exam conditions, a few days before the exam.${at}`;
		case 'half mock':
			return `No day before the exam holds a full set, so two halves count as one.${at}`;
		case 'first mock':
			return 'A first rehearsal, early enough to work on what it shows.';
		case 'mixed':
			return 'Mixed and against the clock: choosing the right rule is half of the answer.';
		case 'upkeep':
			return 'A mixed set every few days, so that nothing fades before the exam.';
	}
}

const recallTexts: Readonly<Record<RecallReason['because'], string>> = {
	first: 'Answer first, then look.',
	spaced: 'Back after a few days, so that it’s still there on the exam day.',
	shaky: 'Some of it went wrong last time, so it comes back sooner.',
	'bar held': 'This bar isn’t short. A short look now and then keeps it so.'
};

const readingTexts = {
	level: 'No area stands out, so how you read a question may count more than what it asks.',
	stuck: 'Two reports are alike, so how you read a question may count as much as what you know.',
	noted: 'You noted that you overlooked requirements. Finding the word that decides is practiced here.'
} as const;

const sandboxTexts = {
	once: 'Once is enough to know every kind of question, and which ones you can’t go back to.',
	noted: 'You noted what slowed you. Here you can try each kind of question without a clock.'
} as const;

const otherTexts: Readonly<Record<Exclude<OtherReason['kind'], 'reading' | 'sandbox'>, string>> = {
	debrief: 'What felt hard fades within days, and it sharpens the order of the plan.',
	pace: 'About two minutes a question: a steady pace leaves time for the long ones.',
	assessment: 'A second opinion from outside this app: note what was weak, not the score.',
	review: 'A last light look, so that nothing is new on the day.',
	logistics: 'Settled now, it costs no thought on the day.',
	misses: 'The day after a mock goes to what it showed, and to nothing new.'
};
