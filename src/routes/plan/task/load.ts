// The text of a task, fetched when it is opened.
import { pack } from '#lib/state/exam.ts';
import type { Task, TaskText } from '#lib/domain/task.ts';

/** Nothing for recall, which is its questions, and for labs, which have a screen of their own. Rejects where it cannot be fetched. */
export async function loadText(task: Task): Promise<TaskText | undefined> {
	return (await pack.loadTaskTexts()).find((text) => text.task === task.id);
}
