// What a task of the plan is called on screen.
import type { Place, TaskKind } from '#lib/domain/task.ts';

/** Where it is done, within a line. */
export const placeTexts: Readonly<Record<Place, string>> = { desk: 'at a computer', anywhere: 'anywhere' };

/** The kind in a word or two. */
export const taskKindTexts: Readonly<Record<TaskKind, string>> = {
	debrief: 'Look back',
	lab: 'Lab',
	recall: 'Cards',
	timed: 'Timed set',
	reading: 'Reading',
	pace: 'Pace',
	sandbox: 'Demo',
	assessment: 'Practice assessment',
	repair: 'Lab',
	review: 'Review',
	logistics: 'Exam day'
};
