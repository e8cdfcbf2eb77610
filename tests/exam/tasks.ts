// Every task of the made-up exam: a set-up lab, a lab a topic, recall and the general ones.
import type { Task } from '#lib/domain/task.ts';

/** A lab at the desk, in the topic that its id begins with. `number` is its number in codes. */
export const labTask = (domain: string, id: string, minutes: number, number: number): Task => ({
	id: `lab/${id}`,
	kind: 'lab',
	title: id,
	place: 'desk',
	minutes,
	domain,
	group: id.slice(0, id.indexOf('/')),
	lab: { number, edition: 0 }
});

/** A round of cards on one area. */
export const recallTask = (domain: string): Task => ({
	id: `recall/${domain}`,
	kind: 'recall',
	title: `Recall: ${domain}`,
	place: 'anywhere',
	minutes: 10,
	domain
});

const anywhere = { place: 'anywhere', minutes: 15 } as const;

/** The tasks that belong to no area. */
export const generalTasks: readonly Task[] = [
	{ id: 'debrief', kind: 'debrief', title: 'Write down what felt hard', place: 'anywhere', minutes: 10 },
	{ id: 'recall/misses', kind: 'recall', title: 'Go over what you missed', ...anywhere },
	{ id: 'timed/mixed', kind: 'timed', title: 'Timed mixed set', place: 'anywhere', minutes: 20 },
	{ id: 'timed/half', kind: 'timed', title: 'Half a set', place: 'anywhere', minutes: 45, set: 'half' },
	{ id: 'timed/full', kind: 'timed', title: 'A full set', place: 'anywhere', minutes: 90, set: 'full' },
	{ id: 'reading/requirements', kind: 'reading', title: 'Read for what decides', ...anywhere },
	{ id: 'pace/two-minutes', kind: 'pace', title: 'Practice two minutes a question', ...anywhere },
	{ id: 'sandbox', kind: 'sandbox', title: 'Try the exam’s own demo', place: 'desk', minutes: 20 },
	{ id: 'assessment', kind: 'assessment', title: 'Take the mock exam', place: 'desk', minutes: 45 },
	{ id: 'review/light', kind: 'review', title: 'Look over what you proved', ...anywhere },
	{ id: 'logistics', kind: 'logistics', title: 'Get the day ready', ...anywhere }
];

const setUp = labTask('boat', 'mooring/set-up', 20, 1);

export const tasks: readonly Task[] = [
	{ ...setUp, lab: { ...setUp.lab!, setUp: true } },
	labTask('boat', 'sails/reef-early', 40, 2),
	labTask('boat', 'mooring/two-anchors', 30, 3),
	labTask('navigation', 'charts/three-bearings', 40, 4),
	labTask('navigation', 'tides/over-the-bar', 45, 5),
	labTask('rules', 'lights/who-is-that', 25, 6),
	labTask('rules', 'right-of-way/crossing', 35, 7),
	...['boat', 'navigation', 'rules'].map(recallTask),
	...generalTasks
];
