// What a look back says, line by line, as it is read again later.
import type { Debrief } from '#lib/domain/attempt.ts';
import { causeWords, choicesOf, itemWords, requirementWords, sinkWords } from '#lib/domain/debrief/words.ts';
import { domainOf, groupOf, type Exam } from '#lib/domain/exam.ts';

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

/** One row a question, in the order in which they are asked. */
export function debriefRows(exam: Exam, debrief: Debrief): readonly DebriefRow[] {
	const { domains, groups, items, misread, spent = [], time, main, note = '' } = debrief;
	const areas = [
		...domains.map((id) => domainOf(exam, id)?.short ?? id),
		...groups.map((id) => groupOf(exam, id)?.label ?? id)
	];
	const went = [...(spent.length > 0 ? [chosen(sinkWords, spent)] : []), ...(time ? ['Time ran short'] : [])];
	return [
		{ step: 1, label: 'Hardest areas', text: areas.join(', ') },
		{ step: 2, label: 'Kinds of question that slowed', text: chosen(itemWords, items) },
		{ step: 3, label: 'Requirements read past', text: chosen(requirementWords, misread) },
		{ step: 4, label: 'Where time went', text: went.join(', ') },
		{ step: 5, label: 'Main cause', text: main === undefined ? '' : causeWords[main] },
		{ step: 5, label: 'In your own words', text: note }
	];
}
