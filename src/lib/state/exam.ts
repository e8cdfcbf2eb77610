// The exam that is chosen: its pack, for everything that is no exam's content.
import { exams } from '#lib/exams/index.ts';
import type { ExamPack } from '#lib/exams/pack.ts';
import type { Task, TaskId } from '#lib/domain/task.ts';

// There is one exam. With a second one, the choice is a setting that is read here.
/** What is known of it without its pack. */
export const [chosen] = exams;

/**
 * Its first part. There once `loadExam` has ended: the layout waits for it before it draws a screen, and Today before it draws what is
 * known.
 */
export let pack: ExamPack;

/** Loads the pack's first part, once. Rejects where it can't be fetched; the next call tries again. */
export async function loadExam(): Promise<void> {
	pack ??= await chosen.load();
}

/** The task with this id; nothing where this version no longer has it. */
export const taskOf = (id: TaskId): Task | undefined => pack.tasks.find((task) => task.id === id);

/** A task's title as on screen; its id where this version no longer has it. */
export const titleOf = (id: TaskId): string => taskOf(id)?.title ?? id;
