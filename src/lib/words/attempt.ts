// What the form of an attempt says of fields that don't read, and what it asks before it saves.
import type { Fields } from '#lib/domain/attempt-form/fields.ts';
import type { FieldFaults } from '#lib/domain/attempt-form/faults.ts';
import type { Question, Reply } from '#lib/domain/attempt-form/questions.ts';
import type { Exam } from '#lib/domain/exam.ts';
import { textFor, type Texts } from '#lib/words/text.ts';

export type FieldFaultTexts = Partial<Readonly<Record<keyof FieldFaults, string>>>;

/** Returns how to fill each field that doesn't read. */
export function fieldFaultTexts(faults: FieldFaults, { score }: Exam): FieldFaultTexts {
	const texts: Readonly<Record<NonNullable<FieldFaults[keyof FieldFaults]>, string>> = {
		day: 'Enter a day.',
		time: 'Write the time like 14:20.',
		'no start': 'Enter the start too. An end alone says little.',
		zone: 'Choose a time zone like Europe/Paris.',
		score: `Scores go from ${score.from} to ${score.to}.`
	};
	const entries = Object.entries(faults) as [keyof FieldFaults, keyof typeof texts][];
	return Object.fromEntries(entries.map(([field, code]) => [field, texts[code]]));
}

const questionTexts: Texts<Question, 'id'> = {
	result: ({ passes, score, passScore }) =>
		passes
			? `${passScore} or more is a pass, so ${score} passes. You entered that you didn’t pass. Which is right?`
			: `${passScore} or more is a pass, so ${score} doesn’t pass. You entered that you passed. Which is right?`,
	'same day': 'You already have an attempt on this day. Were there two?',
	ahead: 'That’s in the future. Have you booked this one?',
	'too many': ({ used, cap }) =>
		`With this one you have ${used} attempts in ${cap.months} months, and the policy allows ${cap.count}. Did you take all of them?`,
	'too early': 'With your other attempts, the policy wouldn’t have allowed this one yet. Is the day right?',
	'passed before': 'You had passed before this, and that was still valid. Is the day right?',
	'not allowed': ({ certified }) =>
		certified
			? 'Your certification is still valid, so you can’t retake it on that day. Keep this booking?'
			: 'The retake policy doesn’t allow an exam on that day yet. Keep this booking?'
};

/** Returns a question in a sentence or two. */
export const questionText = (question: Question): string => textFor(questionTexts, 'id', question);

const keepTexts: Readonly<Record<Question['id'], string>> = {
	result: 'Keep both as they are',
	'same day': 'Yes, there were two',
	ahead: 'Keep it as an attempt',
	'too many': 'Yes, all of them',
	'too early': 'Yes, that’s the day',
	'passed before': 'Yes, that’s the day',
	'not allowed': 'Keep it anyway'
};

const replyTexts: Readonly<Record<Exclude<Reply, 'keep' | 'change'>, string>> = {
	pass: 'I passed',
	fail: 'I didn’t pass',
	book: 'Yes, keep it as a booking',
	missed: 'I missed this one'
};

/** Returns the label of a reply to a question. */
export function replyText({ id, about }: Question, reply: Reply): string {
	if (reply === 'keep') return keepTexts[id];
	if (reply === 'change') return about === 'score' ? 'Change the score' : 'Change the day';
	return replyTexts[reply];
}

/** What a field is called within a sentence. */
const fieldLabels: Readonly<Record<keyof Fields, string>> = {
	kind: 'the result',
	id: 'the entry',
	day: 'the day',
	startTime: 'the start time',
	endTime: 'the end time',
	zone: 'the time zone',
	score: 'the score',
	expires: 'the expiration date',
	bars: 'the bars',
	prioritise: 'the topics to prioritize',
	main: 'what felt hard',
	domains: 'what felt hard',
	groups: 'what felt hard',
	items: 'what felt hard',
	misread: 'what felt hard',
	time: 'what felt hard'
};

/** Returns what the fields of these paths are called, each once: “the score”, “the bars”. */
export const fieldNames = (paths: readonly string[]): readonly string[] => [
	...new Set(paths.flatMap((path) => fieldLabels[path.split('.')[0] as keyof Fields] ?? []))
];
