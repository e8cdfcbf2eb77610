// What a session of the plan is called on screen.
import type { Place, TaskKind } from '#lib/domain/task.ts';

export const placeTexts: Readonly<Record<Place, string>> = { desk: 'At the desk', anywhere: 'Anywhere' };

/** The kind in a word or two. */
export const taskKindTexts: Readonly<Record<TaskKind, string>> = {
	debrief: 'Look back',
	lab: 'Lab',
	recall: 'Recall',
	timed: 'Timed',
	reading: 'Reading',
	pace: 'Pace',
	sandbox: 'Sandbox',
	assessment: 'Second opinion',
	review: 'Review',
	logistics: 'Retake day'
};
