// The tasks of the longer made-up exam: one lab a topic, recall an area, and the general ones.
import { offshore } from './offshore.ts';
import { generalTasks, labTask, recallTask } from './tasks.ts';
import type { Availability } from '#lib/domain/availability.ts';
import type { Task } from '#lib/domain/task.ts';

/** Labs of these topics take 45 minutes at the desk, the others 40. */
const longer: ReadonlySet<string> = new Set(['mooring', 'lights', 'distress', 'overboard']);

const topics = offshore.domains.flatMap(({ id, groups }) =>
	groups.map((group) => ({ area: id, topic: group.id }))
);

/** The id of a topic's lab is `lab/TOPIC/drill`. */
export const offshoreTasks: readonly Task[] = [
	...topics.map(({ area, topic }, index) =>
		labTask(area, `${topic}/drill`, longer.has(topic) ? 45 : 40, index + 1)
	),
	...offshore.domains.map(({ id }) => recallTask(id)),
	...generalTasks
];

/** An evening at the desk, more on weekends, and half an hour anywhere. */
export const offshoreAvailability: Availability = {
	desk: [45, 45, 45, 45, 45, 90, 90],
	anywhere: [30, 30, 30, 30, 30, 30, 30],
	off: []
};
