// What the categories of a debrief are called, on chips and inside a sentence, and a debrief as it is read again later.
import type { Cause, Debrief, ItemType, Requirement, TimeSink } from '#lib/domain/attempt.ts';
import type { ExamSign } from '#lib/domain/debrief/exam-content.ts';
import { groupOf, type Exam } from '#lib/domain/exam.ts';
import { domainName } from '#lib/words/exam.ts';
import { capital, listed } from '#lib/words/text.ts';

/** What leads to the debrief, by whether some of it is written. */
export const offerTexts = { begin: 'Note what felt hard', 'go on': 'Finish what felt hard' } as const;

export const causeTexts: Readonly<Record<Cause, string>> = {
	time: 'Time ran short',
	reading: 'I missed a requirement',
	'one domain': 'One weak area',
	several: 'Several weak areas',
	nerves: 'Nerves'
};

/** Kinds of question, as a sentence names several of them. */
export const itemTexts: Readonly<Record<ItemType, string>> = {
	choice: 'one of several',
	several: 'several of many',
	order: 'put in order',
	match: 'drag to match',
	'hot area': 'drop-downs',
	statements: 'yes or no statements',
	'case study': 'case study',
	series: 'series without going back',
	lab: 'lab'
};

/** Requirements that rule answers out. */
export const requirementTexts: Readonly<Record<Requirement, string>> = {
	scope: 'scope',
	'least privilege': 'least privilege',
	cost: 'lowest cost',
	downtime: 'without downtime',
	region: 'region',
	sku: 'SKU or tier',
	'order of steps': 'order of steps'
};

/** Where time went. */
export const sinkTexts: Readonly<Record<TimeSink, string>> = {
	'case study': 'the case study',
	'long scenarios': 'long scenarios',
	rereading: 'reading questions again',
	'looking up': 'looking things up',
	'one question': 'staying with one question',
	'first half': 'the first half',
	'last third': 'the last third'
};

/** Choices of one kind, as chips show them: all, or these values in this order. */
export const choicesOf = <T extends string>(
	words: Readonly<Record<T, string>>,
	values: readonly T[] = Object.keys(words) as T[]
): readonly { readonly value: T; readonly label: string }[] =>
	values.map((value) => ({ value, label: capital(words[value]) }));

export interface DebriefRow {
	/** The step in which it is asked, from 1. */
	readonly step: number;
	readonly label: string;
	/** Empty where nothing was noted. */
	readonly text: string;
}

const chosen = <T extends string>(words: Readonly<Record<T, string>>, values: readonly T[]): string =>
	choicesOf(words)
		.filter(({ value }) => values.includes(value))
		.map(({ label }) => label)
		.join(', ');

/** Returns one row a question, in the order in which they are asked. */
export function debriefRows(exam: Exam, debrief: Debrief): readonly DebriefRow[] {
	const { domains, groups, items, misread, spent = [], time, main, note = '' } = debrief;
	const areas = [
		...domains.map((id) => domainName(exam, id)),
		...groups.map((id) => groupOf(exam, id)?.label ?? id)
	];
	const went = [...(spent.length > 0 ? [chosen(sinkTexts, spent)] : []), ...(time ? ['Time ran short'] : [])];
	return [
		{ step: 1, label: 'Hardest areas', text: areas.join(', ') },
		{ step: 2, label: 'Kinds of question that slowed', text: chosen(itemTexts, items) },
		{ step: 3, label: 'Requirements read past', text: chosen(requirementTexts, misread) },
		{ step: 4, label: 'Where time went', text: went.join(', ') },
		{ step: 5, label: 'Main cause', text: main === undefined ? '' : causeTexts[main] },
		{ step: 5, label: 'In your own words', text: note }
	];
}

const examSignTexts: Readonly<Record<ExamSign, string>> = {
	phrase: 'a phrase that exam questions use',
	options: 'options with letters',
	scenario: 'a scenario',
	asks: 'what was asked',
	answer: 'what was answered',
	names: 'names of resources',
	address: 'an address'
};

/** Returns what in a note reads like exam content: “a scenario and names of resources”. */
export const examSignText = (signs: readonly ExamSign[]): string =>
	listed(signs.map((sign) => examSignTexts[sign]));
