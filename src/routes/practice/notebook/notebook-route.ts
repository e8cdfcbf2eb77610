// What the hash of the notebook's address opens: the list, a new variation, or one to change.
import { compact } from '#lib/domain/compact.ts';
import { groupOf, type Exam, type GroupId } from '#lib/domain/exam.ts';
import { groupOfPrompt } from '#lib/domain/practice/group-of.ts';
import { notedOf, type Noted, type NotedFrom } from '#lib/domain/practice/notebook.ts';
import { present } from '#lib/domain/stored.ts';

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

/** `new`, `new/<group>`, `prompt/<id>`, `lab/<group>/<name>`, or the id of a variation; empty for the list. */
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
