// The text of a task, fetched when it is opened.
import { loadDomain } from '#lib/content/az-104/load.ts';
import type { Task, TaskText } from '#lib/domain/task.ts';

/** Nothing for recall, which is its questions. Rejects where the text cannot be fetched. */
export async function loadText(task: Task): Promise<TaskText | undefined> {
	if (task.kind === 'rebuild' && task.domain !== undefined) {
		const { rebuilds } = await loadDomain(task.domain);
		return rebuilds.find((text) => text.task === task.id);
	}
	const { generalTexts } = await import('#lib/content/az-104/general.ts');
	return generalTexts.find((text) => text.task === task.id);
}
