// What a variation starts from, as shown above the form.
import { domainOfGroup, type Exam } from '#lib/domain/exam.ts';
import { groupOfPrompt } from '#lib/domain/practice/group-of.ts';
import { notedOf, type Noted, type NotedFrom } from '#lib/domain/practice/notebook.ts';
import { pack } from '#lib/state/exam.ts';

export interface Origin {
	readonly text: string;
	readonly answer?: string;
	readonly fact?: string;
}

/** Returns the lab's title; of one that is no longer part of the app, its id in words: `Three keys` for `storage-access/three-keys`. */
function labWords(id: string): string {
	const task = pack.tasks.find((one) => one.id === `lab/${id}`);
	if (task !== undefined) return task.title;
	const words = id.slice(id.lastIndexOf('/') + 1).replaceAll('-', ' ');
	return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Returns undefined where the question is no longer part of the app. Rejects where its text can't be loaded. */
export async function originOf(
	{ kind, id }: Pick<NotedFrom, 'kind' | 'id'>,
	notebook: readonly Noted[],
	exam: Exam
): Promise<Origin | undefined> {
	if (kind === 'lab') return { text: labWords(id) };
	const own = notedOf(notebook, id);
	if (own !== undefined) return { text: own.condition, answer: own.answer };
	const domain = domainOfGroup(exam, groupOfPrompt(id) ?? '');
	const prompt = domain && (await pack.loadPrompts(domain.id)).find((one) => one.id === id);
	return prompt && { text: prompt.ask, answer: prompt.answer, fact: prompt.fact };
}
