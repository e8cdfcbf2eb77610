// What a task of the plan is called on screen.
import type { Place, TaskKind } from '#lib/domain/task.ts';
import { titleParts } from '#lib/words/text.ts';

/** The kind in a word or two. */
const kinds: Readonly<Record<TaskKind, string>> = {
	debrief: 'Look back',
	lab: 'Lab',
	recall: 'Cards',
	timed: 'Questions',
	reading: 'Reading',
	pace: 'Pace',
	sandbox: 'Demo',
	assessment: 'Practice assessment',
	repair: 'Lab',
	review: 'Review',
	logistics: 'Exam day'
};

/** Returns what kind of task it is, or that it takes a computer. */
export const taskKindText = (kind: TaskKind | undefined, place: Place): string =>
	place === 'desk' ? 'at a computer' : kind ? kinds[kind].toLowerCase() : '';

/** Returns what starts a task. */
export const startText = (title: string): string => `Start: ${titleParts(title)[0]}`;
