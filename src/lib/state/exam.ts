// The chosen exam and its pack.
import { exams } from '#lib/exams/index.ts';
import type { ExamPack } from '#lib/exams/pack.ts';
import { domainOfGroup } from '#lib/domain/exam.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';
import type { Noted } from '#lib/domain/practice/notebook.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import { present } from '#lib/domain/stored.ts';
import type { Task, TaskId, TaskText } from '#lib/domain/task.ts';

// There is one exam. With a second one, the choice is a setting that is read here.
/** What is known of the exam without its pack. */
export const [chosen] = exams;

/**
 * The first part of its pack. Set once `loadExam` has resolved: the layout awaits that before it draws a screen, and Today before it draws what is
 * known.
 */
export let pack: ExamPack;

/** Loads the first part of the pack, once. Rejects where it can't be fetched; the next call tries again. */
export async function loadExam(): Promise<void> {
	pack ??= await chosen.load();
}

/** Returns the task with this id; undefined where this version no longer has it. */
export const taskOf = (id: TaskId): Task | undefined => pack.tasks.find((task) => task.id === id);

/** Returns a task's title; its id where this version no longer has it. */
export const titleOf = (id: TaskId): string => taskOf(id)?.title ?? id;

/** Returns all prompts of the exam, by id. Rejects where they are not on this device and there is no network. */
export async function loadPrompts(): Promise<ReadonlyMap<string, Prompt>> {
	const domains = await Promise.all(pack.exam.domains.map(({ id }) => pack.loadPrompts(id)));
	return new Map(domains.flat().map((prompt) => [prompt.id, prompt]));
}

/**
 * Returns the text of a task; undefined for recall, which is its questions, and for labs, which have their own screen. Rejects where it
 * can't be loaded.
 */
export const loadTaskText = async ({ id }: Task): Promise<TaskText | undefined> =>
	(await pack.loadTaskTexts()).find(({ task }) => task === id);

/** Loads the axes that the notebook's variations name. Leaves out those that can't be loaded: the variations work without. */
export async function loadOwnAxes(notebook: readonly Noted[]): Promise<readonly Axis[]> {
	const used = present(notebook).filter(({ axis }) => axis !== undefined);
	const domains = [...new Set(used.flatMap(({ group }) => domainOfGroup(pack.exam, group)?.id ?? []))];
	const loaded = await Promise.all(domains.map((id) => pack.loadAxes(id).catch(() => [])));
	return loaded.flat();
}
