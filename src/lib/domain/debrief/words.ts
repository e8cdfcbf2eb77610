// What the categories of a look back are called: on chips, and inside a sentence.
import type { Cause, ItemType, Requirement, TimeSink } from '#lib/domain/attempt.ts';

export const causeWords: Readonly<Record<Cause, string>> = {
	time: 'Time ran short',
	reading: 'Reading past a requirement',
	'one domain': 'One domain',
	several: 'Several domains',
	nerves: 'Nerves'
};

/** Kinds of question, as a sentence names several of them. */
export const itemWords: Readonly<Record<ItemType, string>> = {
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
export const requirementWords: Readonly<Record<Requirement, string>> = {
	scope: 'scope',
	'least privilege': 'least privilege',
	cost: 'lowest cost',
	downtime: 'without downtime',
	region: 'region',
	sku: 'SKU or tier',
	'order of steps': 'order of steps'
};

/** Where time went. */
export const sinkWords: Readonly<Record<TimeSink, string>> = {
	'case study': 'the case study',
	'long scenarios': 'long scenarios',
	rereading: 'reading questions again',
	'looking up': 'looking things up',
	'one question': 'staying with one question',
	'first half': 'the first half',
	'last third': 'the last third'
};

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Choices of one kind, as chips show them: all, or these values in this order. */
export const choicesOf = <T extends string>(
	words: Readonly<Record<T, string>>,
	values: readonly T[] = Object.keys(words) as T[]
): readonly { readonly value: T; readonly label: string }[] =>
	values.map((value) => ({ value, label: capital(words[value]) }));
