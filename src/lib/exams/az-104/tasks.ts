// Every task of AZ-104 as the plan needs it: title, place, minutes. The texts load when a task is opened.
import { az104 } from '#lib/exams/az-104/exam.ts';
import { labRows } from '#lib/exams/az-104/lists.ts';
import { domainOfGroup } from '#lib/domain/exam.ts';
import type { Task } from '#lib/domain/task.ts';

const groupOf = (lab: string): string => lab.slice(0, lab.indexOf('/'));

/** Made once before the others: what they need, and a second person who is no Owner. */
const setUp = 'governance/set-up';

/**
 * Numbers of the second labs without which an area isn't repaired, by the workflows of the retake guide: locks, the storage firewall,
 * availability, routes, the load balancer, alerts, a restore. The first lab of each topic always counts.
 */
const main: ReadonlySet<number> = new Set([7, 21, 43, 61, 66, 82, 85]);

const recalls = [
	['identity', 'Identity and governance cards'],
	['storage', 'Storage cards'],
	['compute', 'Compute cards'],
	['networking', 'Networking cards'],
	['monitoring', 'Monitoring and backup cards']
] as const;

export const tasks: readonly Task[] = [
	{ id: 'debrief', kind: 'debrief', title: 'Write down what felt hard', place: 'anywhere', minutes: 10 },
	...labRows.map(([number, id, title, minutes, late, edition = 1]): Task => ({
		id: `lab/${id}`,
		kind: 'lab',
		title,
		place: 'desk',
		minutes,
		domain: domainOfGroup(az104, groupOf(id))!.id,
		group: groupOf(id),
		lab: {
			number,
			edition,
			...(late && { late }),
			...(id === setUp && { setUp: true as const }),
			...(main.has(number) && { main: true as const })
		}
	})),
	...recalls.map(([domain, title]): Task => ({
		id: `recall/${domain}`,
		kind: 'recall',
		title,
		place: 'anywhere',
		minutes: 10,
		domain
	})),
	{
		id: 'recall/misses',
		kind: 'recall',
		title: 'Go over what you missed in the set',
		place: 'anywhere',
		minutes: 15
	},
	{ id: 'timed/mixed', kind: 'timed', title: 'Timed mixed set', place: 'anywhere', minutes: 20 },
	{
		id: 'timed/half',
		kind: 'timed',
		title: 'Half a mock exam: 25 questions',
		place: 'anywhere',
		minutes: 50,
		set: 'half'
	},
	{
		id: 'timed/full',
		kind: 'timed',
		title: 'Mock exam: a full set in one sitting',
		place: 'anywhere',
		minutes: 100,
		set: 'full'
	},
	{
		id: 'reading/requirements',
		kind: 'reading',
		title: 'Spot the deciding word',
		place: 'anywhere',
		minutes: 15
	},
	{
		id: 'pace/two-minutes',
		kind: 'pace',
		title: 'Practice two minutes a question',
		place: 'anywhere',
		minutes: 15
	},
	{ id: 'sandbox', kind: 'sandbox', title: 'Try the public exam sandbox', place: 'desk', minutes: 20 },
	{
		id: 'assessment',
		kind: 'assessment',
		title: 'Take the official practice assessment',
		place: 'desk',
		minutes: 45
	},
	{ id: 'repair', kind: 'repair', title: 'A lab of the area you missed most', place: 'desk', minutes: 40 },
	{
		id: 'review/light',
		kind: 'review',
		title: 'A light look over what you proved',
		place: 'anywhere',
		minutes: 15
	},
	{
		id: 'logistics',
		kind: 'logistics',
		title: 'Get the retake day ready',
		place: 'anywhere',
		minutes: 15
	}
];
