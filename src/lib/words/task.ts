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

/** Returns what kind of task it is, or that it takes a computer; of a lab what reading it takes, where that's shorter than its `minutes`. */
export function taskKindText(kind: TaskKind | undefined, place: Place, minutes: number): string {
	if (place === 'desk')
		return kind === 'lab' && minutes > readingMinutes ? `lab, ${readingMinutes} on a phone` : 'at a computer';
	return kind ? kinds[kind].toLowerCase() : '';
}
