// The form of a variation: from a draft or a record, and to a record.
import { compact } from '#lib/domain/compact.ts';
import { groupOf, type Exam } from '#lib/domain/exam.ts';
import { isObject, readOr, text, truth } from '#lib/domain/parser/parser.ts';
import type { Entry } from '#lib/domain/edits.ts';
import type { Noted, NotedFrom } from '#lib/domain/practice/notebook.ts';
import type { Day } from '#lib/domain/time/day.ts';
import type { NotebookRoute } from './notebook-route.ts';

/** The fields as typed. */
export interface NotedFields {
	/** Empty until chosen. */
	readonly group: string;
	/** The id of the axis; empty for something else, undefined while nothing is chosen. */
	readonly axis?: string | undefined;
	readonly condition: string;
	readonly answer: string;
	readonly flips?: boolean | undefined;
}

/** Returns the form as its address opens it. */
export function fieldsOf({ group = '', noted }: Extract<NotebookRoute, { kind: 'write' }>): NotedFields {
	if (noted === undefined) return { group, condition: '', answer: '' };
	const { axis = '', condition, answer, flips } = noted;
	return { group, axis, condition, answer, flips };
}

/** Returns the form in a draft, perhaps of an older app. What can't be read falls back to `empty`. */
export function readNotedFields(draft: unknown, empty: NotedFields): NotedFields {
	if (!isObject(draft)) return empty;
	return compact({
		group: readOr(text, draft.group, empty.group),
		axis: readOr(text, draft.axis, undefined),
		condition: readOr(text, draft.condition, empty.condition),
		answer: readOr(text, draft.answer, empty.answer),
		flips: readOr(truth, draft.flips, undefined)
	});
}

export type NotedFaults = { readonly [K in 'group' | 'condition' | 'answer']?: string };

/** Returns the faults by field. Empty where the form can be saved. */
export function notedFaults({ group, condition, answer }: NotedFields, exam: Exam): NotedFaults {
	const unless = (fine: boolean, fault: string) => (fine ? undefined : fault);
	return compact({
		group: unless(groupOf(exam, group) !== undefined, 'Choose a concept.'),
		condition: unless(condition.trim() !== '', 'Write the new condition.'),
		answer: unless(answer.trim() !== '', 'Write the answer that’s right now.')
	});
}

/** Returns the variation of a form without faults. An edit keeps its id, its day and what it varies. */
export function notedEntry(
	{ group, axis, condition, answer, flips }: NotedFields,
	before: Noted | undefined,
	from: NotedFrom | undefined,
	today: Day
): Entry<Noted> {
	return compact({
		id: before?.id,
		group,
		condition: condition.trim(),
		answer: answer.trim(),
		day: before?.day ?? today,
		axis: axis || undefined,
		flips,
		from: before?.from ?? from
	});
}
