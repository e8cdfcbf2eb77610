// Every task of AZ-104 as the plan needs it: title, place, minutes. The texts load when a task is opened.
import type { Task } from '#lib/domain/task.ts';

/** One hands-on rebuild a group. Forty-five minutes at most, so that a usual weekday holds it. */
const rebuilds = [
	['identity', 'users-groups', 'See what nesting, a guest and a rule really give', 40],
	['identity', 'access', 'Assign one role at three scopes', 40],
	['identity', 'governance', 'See a policy and a lock stop an owner', 40],
	['storage', 'storage-access', 'Reach one blob by key, SAS and role', 40],
	['storage', 'storage-accounts', 'Replicate one account into another', 40],
	['storage', 'files-blobs', 'Delete, bring back, and let a rule tidy up', 40],
	['compute', 'templates', 'Let references set the order of a deployment', 40],
	['compute', 'virtual-machines', 'Resize a machine and see what stays', 45],
	['compute', 'containers', 'Run once, or rest at zero', 40],
	['compute', 'app-service', 'Swap a slot and see what sticks', 40],
	['networking', 'virtual-networks', 'Read effective routes across two peerings', 45],
	['networking', 'secure-access', 'Find the rule that lets traffic in', 40],
	['networking', 'dns-load-balancing', 'Link a private zone and let a probe in', 40],
	['monitoring', 'monitor', 'Follow a signal from metric to message', 45],
	['monitoring', 'backup-recovery', 'Back up, restore, and see what holds a vault', 45]
] as const;

const recalls = [
	['identity', 'Recall: identity and governance'],
	['storage', 'Recall: storage'],
	['compute', 'Recall: compute'],
	['networking', 'Recall: networking'],
	['monitoring', 'Recall: monitoring and backup']
] as const;

export const tasks: readonly Task[] = [
	{ id: 'debrief', kind: 'debrief', title: 'Write down what felt hard', place: 'anywhere', minutes: 10 },
	...rebuilds.map(([domain, group, title, minutes]): Task => ({
		id: `rebuild/${group}`,
		kind: 'rebuild',
		title,
		place: 'desk',
		minutes,
		domain,
		group
	})),
	...recalls.map(([domain, title]): Task => ({
		id: `recall/${domain}`,
		kind: 'recall',
		title,
		place: 'anywhere',
		minutes: 10,
		domain
	})),
	{ id: 'timed/mixed', kind: 'timed', title: 'Timed mixed recall', place: 'anywhere', minutes: 20 },
	{
		id: 'reading/requirements',
		kind: 'reading',
		title: 'Read for the requirement that decides',
		place: 'anywhere',
		minutes: 15
	},
	{
		id: 'pace/two-minutes',
		kind: 'pace',
		title: 'Practise two minutes a question',
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
