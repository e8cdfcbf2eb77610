// The form of a variation: from the hash of its address, a draft or a record, and to a record.
import { compact } from '#lib/domain/compact.ts';
import { groupOf, type Exam, type GroupId } from '#lib/domain/exam.ts';
import { isObject, readOr, text, truth } from '#lib/domain/parser/parser.ts';
import type { Entry } from '#lib/domain/edits.ts';
import { groupOfPrompt } from '#lib/domain/practice/group-of.ts';
import { notedOf, type Noted, type NotedFrom } from '#lib/domain/practice/notebook.ts';
import { present } from '#lib/domain/stored.ts';
import type { Day } from '#lib/domain/time/day.ts';
import type { NotedField } from '#lib/words/notebook.ts';

export type NotebookRoute =
	| { readonly kind: 'list' }
	/** `gone`: the variation no longer exists. */
	| { readonly kind: 'gone' }
	| {
			readonly kind: 'write';
			readonly group?: GroupId;
			/** Without its text, which is loaded. */
			readonly from?: Pick<NotedFrom, 'kind' | 'id'>;
			/** The variation to change. */
			readonly noted?: Noted;
	  };

/** Returns what a hash opens: `new`, `new/<group>`, `prompt/<id>`, `lab/<group>/<name>`, or the id of a variation; empty for the list. */
export function notebookRoute(hash: string, notebook: readonly Noted[], exam: Exam): NotebookRoute {
	if (hash === '') return { kind: 'list' };
	const slash = hash.indexOf('/');
	const [word, rest] = slash < 0 ? [hash, ''] : [hash.slice(0, slash), hash.slice(slash + 1)];
	const known = (id: GroupId = '') => groupOf(exam, id)?.id;
	if (word === 'new') return compact({ kind: 'write', group: known(rest) });
	if ((word === 'prompt' || word === 'lab') && rest !== '') {
		const own = word === 'prompt' ? notedOf(notebook, rest)?.group : undefined;
		const group = known(own ?? groupOfPrompt(rest));
		return compact({ kind: 'write', group, from: { kind: word, id: rest } });
	}
	const noted = present(notebook).find(({ id }) => id === hash);
	if (noted === undefined) return { kind: 'gone' };
	return compact({ kind: 'write', group: noted.group, noted, from: noted.from });
}

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

/** Returns the form as its address opens it. A new one on a card begins with `asked`, what the card asks. */
export function fieldsOf(
	{ group = '', from, noted }: Extract<NotebookRoute, { kind: 'write' }>,
	asked?: string
): NotedFields {
	if (noted === undefined && from?.kind === 'prompt' && asked !== undefined)
		return { group, axis: '', condition: asked, answer: '' };
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

/** Returns the fields to fill in. None where the form can be saved. What a card asks is no variation of it (`asked`). */
export const notedFaults = ({ condition, answer }: NotedFields, asked = ''): readonly NotedField[] => [
	...(['', asked].includes(condition.trim()) ? (['condition'] as const) : []),
	...(answer.trim() === '' ? (['answer'] as const) : [])
];

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
