// Why a task is in the plan, in a sentence.
import type { Exam } from '#lib/domain/exam.ts';
import type { LabReason, RecallReason, SetReason, TaskReason } from '#lib/domain/needs/reasons.ts';
import { domainName } from '#lib/words/exam.ts';
import { textFor, type Texts } from '#lib/words/text.ts';

const felt = (reason: { readonly felt: boolean }): string =>
	reason.felt ? ', and you noted it as hard' : '';

const labTexts: Texts<LabReason, 'because', [exam: Exam]> = {
	'group listed': 'Your report names this topic among those to take first.',
	'set up': 'Do this first. The other labs use what it creates.',
	'come back': 'Azure answers this lab hours later. Come back and check it.',
	'see costs': 'Costs show up to a day later. Look at what you’ve spent: your phone is enough.',
	'another way': ({ domain }, exam) =>
		`The bar of ${domainName(exam, domain)} is still short. This time, say what will happen before each step.`,
	'second pass': 'You did this before, or will have by then. Do it once more before the exam, without notes.',
	again: ({ domain }, exam) =>
		`You did a lab on this before, and the bar of ${domainName(exam, domain)} is still short. This time, try it without notes.`,
	'bar unknown': ({ domain }, exam) =>
		`The bar of ${domainName(exam, domain)} isn’t known. A lab shows where you are.`,
	missed: 'You got this wrong on two days, so a lab comes in.',
	sibling: 'Same topic, new example: you learn more than by doing one again.',
	'bar held': (reason, exam) =>
		`The bar of ${domainName(exam, reason.domain)} isn’t short. One lab keeps it fresh${felt(reason)}.`,
	middling: (reason, exam) =>
		`The bar of ${domainName(exam, reason.domain)} isn’t short, but it isn’t long either${felt(reason)}. A lab shows whether it holds.`,
	'low score': (reason, exam) =>
		`The bar of ${domainName(exam, reason.domain)} isn’t short, but the score is low${felt(reason)}. One lab shows what’s missing.`,
	unexplained: (reason, exam) =>
		`The bars don’t explain the score, so ${domainName(exam, reason.domain)} gets a lab too${felt(reason)}.`,
	'last attempt': 'It’s your last attempt for months, so this topic gets a lab too.',
	'no bar': (reason, exam) =>
		`The report shows no bar for ${domainName(exam, reason.domain)}${felt(reason)}.`,
	shortest: (reason, exam) => `${domainName(exam, reason.domain)} is the shortest bar${felt(reason)}.`,
	'one of the shortest': (reason, exam) =>
		`${domainName(exam, reason.domain)} is one of the shortest bars${felt(reason)}.`,
	short: (reason, exam) => `${domainName(exam, reason.domain)} is one of the short bars${felt(reason)}.`
};

const start = ({ at }: { readonly at?: string }): string =>
	at === undefined ? '' : ` Start at ${at}, as on the day.`;

const setTexts: Texts<SetReason, 'because'> = {
	diagnose: 'We don’t know your weak areas yet. This set finds them.',
	mock: (reason) => `A full set in exam conditions, a few days before the exam.${start(reason)}`,
	'half mock': (reason) =>
		`No day before the exam holds a full set, so two halves count as one.${start(reason)}`,
	'first mock': 'A first rehearsal, early enough to work on what it shows.',
	'stand-in':
		'No day holds half a mock exam, so two timed sets close together take its place. Go over both afterwards.',
	mixed: 'Mixed topics against the clock, so you practice picking the right rule.',
	upkeep: 'A mixed set every few days, so that nothing fades before the exam.'
};

const recallTexts: Readonly<Record<RecallReason['because'], string>> = {
	first: 'Answer first, then look.',
	spaced: 'Back after a few days, so that it’s still there on the exam day.',
	shaky: 'Some of it went wrong last time, so it comes back sooner.',
	'bar held': 'This bar isn’t short. A short look now and then keeps it so.'
};

const readingTexts = {
	level: 'No area stands out, so how you read a question may count more than what it asks.',
	stuck: 'Two reports are alike, so how you read a question may count as much as what you know.',
	noted: 'Wording tripped you up. Find the word that decides.'
} as const;

const sandboxTexts = {
	once: 'Once is enough to know every kind of question, and which ones you can’t go back to.',
	noted: 'You noted what slowed you. Here you can try each kind of question without a clock.'
} as const;

const texts: Texts<TaskReason, 'kind', [exam: Exam]> = {
	yours: 'You put it on this day.',
	lab: (reason, exam) => textFor(labTexts, 'because', reason, exam),
	timed: (reason) => textFor(setTexts, 'because', reason),
	recall: ({ because }) => recallTexts[because],
	reading: ({ because }) => readingTexts[because],
	sandbox: ({ because }) => sandboxTexts[because],
	debrief: 'What felt hard fades within days, and it sharpens the order of the plan.',
	pace: 'About two minutes a question: a steady pace leaves time for the long ones.',
	assessment: 'A second opinion from outside this app: note what was weak, not the score.',
	repair: 'Your mock exam shows which area this lab is from.',
	review: 'A last light look, so that nothing is new on the day.',
	logistics: 'Settled now, it costs no thought on the day.',
	misses: 'What a set showed is gone over soon, before it fades.'
};

/** Returns why a task is in the plan. */
export const taskReasonText = (reason: TaskReason, exam: Exam): string =>
	textFor(texts, 'kind', reason, exam);
