// What a task of the plan is called on screen.
import { readingMinutes } from '#lib/domain/needs/items.ts';
import type { Place, TaskKind } from '#lib/domain/task.ts';

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
	place === 'desk' && kind !== 'lab' ? 'at a computer' : kind ? kinds[kind].toLowerCase() : '';

/** Returns how long a task takes and what kind it is; of a lab what reading it takes, where that's shorter. */
export function taskLineText(kind: TaskKind | undefined, place: Place, minutes: number): string {
	if (kind === 'lab' && place === 'desk' && minutes > readingMinutes)
		return `${minutes}\u00a0min, or ${readingMinutes} on a phone`;
	return `${minutes}\u00a0min · ${taskKindText(kind, place)}`;
}
