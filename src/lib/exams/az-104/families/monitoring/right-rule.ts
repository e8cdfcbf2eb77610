// Which type of alert rule each requirement takes, where a log search alert rule is the last choice, and how many rules they take.
// Over 200 lines: two kinds of question on the same resources, told in five ways, and each requirement has its own reasons.
import { alertRuleFor, type AlertRule, type Watch } from '#lib/azure/monitoring/alert-rule.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, matchRows, optionsOf, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Tab } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	drawUntil,
	listed as inText,
	fact,
	factTable,
	message,
	pageWith
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const telling = ['table', 'rule', 'email', 'review', 'request'] as const;
/** What belongs to one application: the second VM can be in the region of the first or in another. */
const worlds = [
	{
		app: 'booking system',
		vm: 'vm-book1',
		vm2: 'vm-book2',
		st: 'stbook01',
		kv: 'kv-book',
		law: 'law-book',
		regions: ['North Europe', 'West Europe']
	},
	{
		app: 'ticket shop',
		vm: 'vm-tix1',
		vm2: 'vm-tix2',
		st: 'sttickets',
		kv: 'kv-tix',
		law: 'law-shop',
		regions: ['East US', 'Central US']
	},
	{
		app: 'laboratory system',
		vm: 'vm-lims1',
		vm2: 'vm-lims2',
		st: 'stresults3',
		kv: 'kv-lims',
		law: 'law-lab',
		regions: ['Sweden Central', 'Norway East']
	},
	{
		app: 'payroll system',
		vm: 'vm-pay1',
		vm2: 'vm-pay2',
		st: 'stpayroll',
		kv: 'kv-pay',
		law: 'law-hr',
		regions: ['UK South', 'UK West']
	},
	{
		app: 'parcel tracker',
		vm: 'vm-track1',
		vm2: 'vm-track2',
		st: 'stparcels7',
		kv: 'kv-track',
		law: 'law-log',
		regions: ['Japan East', 'Japan West']
	},
	{
		app: 'video archive',
		vm: 'vm-enc1',
		vm2: 'vm-enc2',
		st: 'stfootage',
		kv: 'kv-video',
		law: 'law-media',
		regions: ['Brazil South', 'East US 2']
	}
] as const;
type World = (typeof worlds)[number];

/** What is in common for all requirements. */
interface Setting {
	/** The second VM is in the region of the first. */
	readonly near: boolean;
	/** Where the agent sends performance counters. */
	readonly counters: 'metrics' | 'workspace';
}
interface Shape {
	/** Shapes about the same thing. */
	readonly about: string;
	/** Where it starts to be asked. */
	readonly from: Difficulty;
	readonly watch: Watch | ((setting: Setting) => Watch);
	readonly text: (world: World, n: number) => string;
	/** Why each type of rule does or doesn't fit, by what is right. */
	readonly why: Readonly<Record<AlertRule, string | ((setting: Setting, world: World) => string)>>;
}
const few = (n: number): number => Math.ceil(n / 3);
const metric: Watch = { in: 'platform-metric', query: false };
const event: Watch = { in: 'activity-log', query: false };
const rows: Watch = { in: 'workspace', query: false };
const instead = {
	metric: 'It could query the copy in the workspace, but a metric alert rule reads the value itself.',
	operation:
		'It could query the copy of the activity log, but an activity log alert rule sees the event itself.'
};

/** Requirements, by the resource that they are about. */
const shapes = {
	average: {
		about: 'cpu',
		from: 1,
		watch: metric,
		text: ({ vm }, n) => `Average CPU usage of ${vm} is above ${70 + n}% for 15 minutes.`,
		why: {
			metric: 'CPU usage is a platform metric, and an average over 15 minutes is all it takes.',
			'log-search': instead.metric,
			'activity-log': 'The activity log records what is done to a VM, not how busy it is.'
		}
	},
	both: {
		about: 'cpu',
		from: 2,
		watch: metric,
		text: ({ vm }, n) => `Within an hour, ${vm} averages above ${70 + n}% CPU and receives above ${n} GB.`,
		why: {
			metric: 'Both are platform metrics of one VM, and a metric alert rule can have several conditions.',
			'log-search': 'Two conditions don’t need a query. A metric alert rule combines them.',
			'activity-log': 'Neither value is an event of the activity log.'
		}
	},
	usual: {
		about: 'cpu',
		from: 3,
		watch: metric,
		text: ({ vm }) => `Average CPU usage of ${vm} is higher than usual for the time of day.`,
		why: {
			metric: 'A dynamic threshold learns what’s usual for a metric at each time of day.',
			'log-search':
				'You don’t have to calculate what’s usual in a query. A dynamic threshold of a metric alert rule does.',
			'activity-log': 'The activity log has no CPU values that could be compared with earlier ones.'
		}
	},
	percentile: {
		about: 'cpu',
		from: 1,
		watch: { in: 'platform-metric', query: true },
		text: ({ vm }, n) => `The 95th percentile of CPU usage of ${vm} over a day is above ${70 + n}%.`,
		why: {
			metric:
				'A metric alert rule takes the average, minimum, maximum, total or count. It has no percentile.',
			'log-search': 'Only a query calculates a percentile. It reads the copy of the metric in the workspace.',
			'activity-log': 'This is about metric values. No one performs an operation.'
		}
	},
	pair: {
		about: 'cpu',
		from: 2,
		watch: ({ near }) => ({ in: 'platform-metric', query: !near }),
		text: ({ vm, vm2 }, n) =>
			`Average CPU usage of ${vm} or ${vm2} is above ${70 + n}%. One rule must watch both.`,
		why: {
			metric: ({ near }) =>
				near
					? 'Both VMs are in one region, so one metric alert rule can watch them.'
					: 'One metric alert rule can watch several VMs only in one region. These are in two.',
			'log-search': ({ near }) =>
				near
					? 'One metric alert rule covers both VMs, because they’re in the same region.'
					: 'A query reads the metrics of both VMs in the workspace, whatever their regions.',
			'activity-log': 'CPU usage of one VM or of two isn’t in the activity log.'
		}
	},
	deleted: {
		about: 'operation',
		from: 1,
		watch: event,
		text: ({ vm }) => `Someone deletes ${vm}.`,
		why: {
			metric: 'Deleting a VM is an operation. It isn’t a value that is measured.',
			'log-search': instead.operation,
			'activity-log': 'Deleting a VM is an operation on a resource, and the activity log records it.'
		}
	},
	caller: {
		about: 'operation',
		from: 2,
		watch: event,
		text: ({ vm }) => `The service principal sp-deploy stops ${vm}.`,
		why: {
			metric: 'Who performed an operation is in no metric.',
			'log-search':
				'A query isn’t needed to find sp-deploy: an activity log alert rule can filter by who initiated the event.',
			'activity-log': 'The rule can name the operation, the VM and who initiated it.'
		}
	},
	failed: {
		about: 'operation',
		from: 2,
		watch: event,
		text: ({ vm }) => `An attempt to restart ${vm} fails.`,
		why: {
			metric: 'A failed restart is an event with a status. No metric of the VM counts it.',
			'log-search':
				'The failure doesn’t have to be searched for: an activity log alert rule can filter by status.',
			'activity-log': 'The event has the status Failed, and the rule can filter by that.'
		}
	},
	many: {
		about: 'operation',
		from: 1,
		watch: { in: 'activity-log', query: true },
		text: (_, n) => `One person deletes more than ${few(n)} virtual machines within an hour.`,
		why: {
			metric: 'No metric counts how many VMs a person deletes.',
			'log-search':
				'Events have to be counted by person, and that takes a query on the copy of the activity log.',
			'activity-log': 'It fires for each single event. It can’t count them by person within an hour.'
		}
	},
	unavailable: {
		about: 'health',
		from: 1,
		watch: event,
		text: ({ vm }) => `Resource Health reports ${vm} as unavailable.`,
		why: {
			metric: 'What Resource Health reports is an event with a cause, not a value to compare.',
			'log-search':
				'A Resource Health alert is an activity log alert. Nothing has to be searched in the workspace.',
			'activity-log': 'Resource Health writes its events to the activity log.'
		}
	},
	often: {
		about: 'health',
		from: 3,
		watch: { in: 'activity-log', query: true },
		text: ({ vm }, n) =>
			`Resource Health reports ${vm} as unavailable more than ${few(n)} times within a day.`,
		why: {
			metric: 'The events of Resource Health are counted in no metric.',
			'log-search': 'The events of a day have to be counted, and only a query does that.',
			'activity-log': 'It would fire at the first event. It doesn’t count.'
		}
	},
	disk: {
		about: 'guest',
		from: 2,
		watch: ({ counters }) => (counters === 'metrics' ? metric : rows),
		text: ({ vm }, n) => `The performance counter % Free Space of ${vm} is below ${n}.`,
		why: {
			metric: ({ counters }) =>
				counters === 'metrics'
					? 'The agent sends the counter to Azure Monitor Metrics, so it’s a metric like any other.'
					: 'The agent sends the counter to the workspace only, and you don’t use metric alerts for logs.',
			'log-search': ({ counters }, { law }) =>
				counters === 'metrics'
					? 'The agent doesn’t send the counter to the workspace. It’s a metric.'
					: `The counter is in rows of ${law}, and a log search alert rule reads those.`,
			'activity-log': 'Nothing in the guest operating system reaches the activity log.'
		}
	},
	entry: {
		about: 'guest',
		from: 1,
		watch: rows,
		text: ({ vm }, n) => `Event ${[6005, 6006, 6008, 6013][n % 4]} appears in the System event log of ${vm}.`,
		why: {
			metric: 'The event log is in the workspace, and you don’t use metric alerts for logs.',
			'log-search': (_, { law }) =>
				`The agent sends event logs to ${law} as rows, and a query finds the event.`,
			'activity-log': 'The event log of Windows isn’t the activity log, which knows nothing of the guest.'
		}
	},
	requests: {
		about: 'load',
		from: 1,
		watch: metric,
		text: ({ st }, n) => `${st} receives more than ${n * 100} transactions within 5 minutes.`,
		why: {
			metric: 'Transactions is a metric of a storage account, and a total over 5 minutes is enough.',
			'log-search': 'The requests could be counted in resource logs, but the number is there as a metric.',
			'activity-log':
				'Requests for data aren’t operations on the resource, so the activity log doesn’t have them.'
		}
	},
	throttled: {
		about: 'load',
		from: 2,
		watch: metric,
		text: ({ st }, n) => `More than ${n} transactions of ${st} are throttled within 5 minutes.`,
		why: {
			metric: 'The metric Transactions has the dimension Response type, and the rule can filter by it.',
			'log-search': 'No query is needed to find the throttled ones: the metric has a dimension for that.',
			'activity-log': 'Throttling is a response to a request for data. It isn’t written to the activity log.'
		}
	},
	reader: {
		about: 'load',
		from: 2,
		watch: { in: 'workspace', query: true },
		text: ({ st }, n) => `One IP address reads more than ${n} blobs in ${st} within 5 minutes.`,
		why: {
			metric: 'The metric Transactions doesn’t know the IP address of a caller.',
			'log-search': 'Resource logs have the IP address of each caller, and a query groups by it.',
			'activity-log': 'Reading a blob isn’t an operation on the account. It’s in the resource logs.'
		}
	},
	rotated: {
		about: 'keys',
		from: 1,
		watch: event,
		text: ({ st }) => `Someone regenerates a key of ${st}.`,
		why: {
			metric: 'Regenerating a key is an operation, and no metric of the account shows it.',
			'log-search':
				'The copy in the workspace has it too, but an activity log alert rule is enough for one operation.',
			'activity-log': 'Regenerating a key is an operation on the storage account itself.'
		}
	},
	rotations: {
		about: 'keys',
		from: 3,
		watch: { in: 'activity-log', query: true },
		text: (_, n) => `One person regenerates keys of more than ${few(n)} storage accounts within an hour.`,
		why: {
			metric: 'How many keys a person regenerates isn’t measured.',
			'log-search': 'A query has to count the accounts by person.',
			'activity-log': 'Each event would fire an alert. The rule can’t tell how many came before.'
		}
	},
	hits: {
		about: 'requests',
		from: 1,
		watch: metric,
		text: ({ kv }, n) => `${kv} receives more than ${n * 10} requests within 5 minutes.`,
		why: {
			metric: 'The number of requests is a platform metric of a key vault.',
			'log-search': 'Each request is in the resource logs too, but their number doesn’t have to be queried.',
			'activity-log': 'Requests for secrets and keys don’t reach the activity log.'
		}
	},
	secret: {
		about: 'requests',
		from: 1,
		watch: rows,
		text: ({ kv }) => `Someone reads the secret root-ca from ${kv}.`,
		why: {
			metric: 'A metric counts requests. It doesn’t say which secret was read.',
			'log-search': 'Reading a secret is in the resource logs, and those are in the workspace.',
			'activity-log':
				'Reading a secret is an operation on data. Only those on the vault itself are in the activity log.'
		}
	},
	vault: {
		about: 'vault',
		from: 1,
		watch: event,
		text: ({ kv }) => `Someone deletes ${kv}.`,
		why: {
			metric: 'A vault that’s deleted sends no value. The deletion itself is an event.',
			'log-search':
				'You could find the deletion with a query, but an activity log alert rule doesn’t need one.',
			'activity-log': 'It’s an operation on the vault, unlike those on its secrets.'
		}
	}
} as const satisfies Record<string, Shape>;
type ShapeId = keyof typeof shapes;
const shapeOf = (id: ShapeId): Shape => shapes[id];
const subjects: Readonly<Record<string, readonly string[]>> = {
	vm: ['cpu', 'operation', 'health', 'guest'],
	st: ['load', 'keys'],
	kv: ['requests', 'vault']
};
const all = Object.keys(shapes) as readonly ShapeId[];
const subjectOf = (id: ShapeId): string =>
	Object.keys(subjects).find((one) => subjects[one]!.includes(shapes[id].about))!;

/** Requirements on all virtual machines, with their type of rule. */
const ofAll = {
	// No metric of a VM's network: a rule on one covers a single VM.
	cpu: ['metric', (n: number) => `Average CPU usage of a VM is above ${70 + n}% for 15 minutes.`],
	disk: ['metric', (n: number) => `An OS disk reads more than ${n} MB per second.`],
	queue: ['metric', (n: number) => `The queue of an OS disk is above ${n}.`],
	deleted: ['activity-log', () => 'Someone deletes a VM.'],
	health: ['activity-log', () => 'Resource Health reports a VM as unavailable.'],
	restart: ['activity-log', () => 'An attempt to restart a VM fails.'],
	percentile: [
		'log-search',
		(n: number) => `The daily 95th percentile of CPU usage of a VM is above ${70 + n}%.`
	],
	entry: ['log-search', () => 'Event 6008 appears in the System event log of a VM.']
} as const satisfies Record<string, readonly [AlertRule, (n: number) => string]>;
type OfAll = keyof typeof ofAll;
const allOfAll = Object.keys(ofAll) as readonly OfAll[];

interface Facts extends Setting {
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly needs: readonly { readonly shape: ShapeId; readonly n: number }[];
	/** Where rules are counted: the requirements, and in how many regions the four VMs are. */
	readonly count?: {
		readonly needs: readonly { readonly id: OfAll; readonly n: number }[];
		readonly regions: number;
	};
}
type Count = NonNullable<Facts['count']>;
const names: Readonly<Record<AlertRule, string>> = {
	metric: 'Metric alert rule',
	'log-search': 'Log search alert rule',
	'activity-log': 'Activity log alert rule'
};
const kinds = Object.keys(names) as readonly AlertRule[];

const worldOf = ({ names: at }: Facts): World => worlds[at]!;
const watchOf = (setting: Setting, id: ShapeId): Watch => {
	const { watch } = shapeOf(id);
	return typeof watch === 'function' ? watch(setting) : watch;
};
const ruleFor = (setting: Setting, id: ShapeId): AlertRule => alertRuleFor(watchOf(setting, id));
const textOf = (facts: Facts, { shape, n }: Facts['needs'][number]): string =>
	shapeOf(shape).text(worldOf(facts), n);

/** The requirements as they are told. */
const textsOf = (facts: Facts): readonly string[] =>
	facts.count
		? facts.count.needs.map(({ id, n }) => ofAll[id][1](n))
		: facts.needs.map((need) => textOf(facts, need));
/** Whether it's told where counters go. */
const hasCounters = ({ count, needs, told, names }: Facts): boolean =>
	count === undefined && (told === 'rule' || names % 2 === 0 || needs.some(({ shape }) => shape === 'disk'));
/** What's collected. */
function collected(facts: Facts, counters = hasCounters(facts)): Paragraph {
	const { law } = worldOf(facts);
	return [
		`${facts.count ? 'All logs and metrics' : 'The activity log, platform metrics, resource logs, and event logs'} are sent to the workspace ${law}. `,
		...(counters
			? [
					fact(
						'counters',
						`Performance counters are sent only to ${facts.counters === 'metrics' ? 'Azure Monitor Metrics' : law}. `
					)
				]
			: [])
	];
}
function introduced(facts: Facts): Paragraph {
	const { app, vm, vm2, st, kv, regions } = worldOf(facts);
	const start = `Your subscription contains a ${app}: the virtual machines `;
	if (facts.count) {
		const all = perRegion.map((at) => vm.replace(/\d$/, String(at)));
		const apart = facts.count.regions - 1;
		const groups = [all.slice(0, 4 - apart), ...all.slice(4 - apart).map((one) => [one])];
		const where = [...regions, 'Southeast Asia', 'Australia East'];
		const places = groups.map((some, at) => `${inText(some)} in ${where[at]!}`);
		return [
			start,
			fact(
				'near',
				places.length === 1 ? places[0]! : `${places.slice(0, -1).join(', ')}, and ${places.at(-1)!}`
			),
			'. '
		];
	}
	const used = facts.needs.map(({ shape }) => subjectOf(shape));
	const others = [
		...(used.includes('st') ? [`the storage account ${st}`] : []),
		...(used.includes('kv') ? [`the key vault ${kv}`] : [])
	];
	return [
		start,
		...(facts.near
			? [`${vm} and ${vm2} (`, fact('near', `both in ${regions[0]}`), ')']
			: [`${vm} in ${regions[0]} and `, fact('near', `${vm2} in ${regions[1]}`)]),
		...others.map((other, at) => `${at === others.length - 1 ? ', and ' : ', '}${other}`),
		'. '
	];
}
const listed = (facts: Facts): readonly Paragraph[] =>
	textsOf(facts).map((text, at) => [`${at + 1}. `, fact(`need${at}`, text)]);

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				'You must be notified when',
				'No.|Requirement',
				textsOf(facts).map((text, at) => [`need${at}`, String(at + 1), text] as const)
			),
			introduced(facts),
			collected(facts)
		),
	rule: (facts) => {
		const { law } = worldOf(facts);
		const [stream, to] =
			facts.counters === 'metrics'
				? ['Microsoft-InsightsMetrics', 'azureMonitorMetrics-default']
				: ['Microsoft-Perf', law];
		return pageWith(
			code(
				'Data collection rule',
				'"dataFlows": [',
				`  { "streams": ["Microsoft-Event"], "destinations": ["${law}"] },`,
				['  ', fact('counters', `{ "streams": ["${stream!}"], "destinations": ["${to!}"] }`)],
				']'
			),
			[...introduced(facts), ...collected(facts, false)],
			['Alerts are required when:'],
			...listed(facts)
		);
	},
	email: (facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: `Alerts for the ${worldOf(facts).app}` },
				['Notify us in these cases:'],
				...listed(facts)
			),
			introduced(facts),
			collected(facts)
		),
	review: (facts) =>
		pageWith(
			message(
				'Review of an incident',
				{ System: `The ${worldOf(facts).app}`, Moderator: facts.who },
				['These must cause an alert:'],
				...listed(facts)
			),
			introduced(facts),
			collected(facts)
		),
	request: (facts) =>
		pageWith(
			message(
				'Service request',
				{ 'Requested by': facts.who, Item: 'New alert rules' },
				collected(facts),
				['Notify us when:'],
				...listed(facts)
			),
			introduced(facts)
		)
};

function explainNeed(facts: Facts, shape: ShapeId): PartReasons {
	const { why, about } = shapeOf(shape);
	const watch = watchOf(facts, shape);
	const right = alertRuleFor(watch);
	const options = Object.fromEntries(
		kinds.map((kind) => {
			const reason = why[kind];
			return [kind, typeof reason === 'function' ? reason(facts, worldOf(facts)) : reason];
		})
	);
	const where = {
		'activity-log': 'It’s an event of the activity log.',
		'platform-metric': 'It’s stored as a metric.',
		workspace: 'It’s stored as rows of a workspace.'
	}[watch.in];
	return {
		options,
		trace: [
			{ rule: `${about} in ${watch.in}`, text: where },
			{
				rule: `${shape} ${watch.query ? 'takes a query' : 'as it is'}`,
				text: watch.query
					? 'The condition takes a query.'
					: watch.in === 'workspace'
						? 'No other type of rule that you use reads a workspace.'
						: 'The rule can compare or filter it without a query.'
			},
			{ rule: right, text: `So: ${names[right]}.` }
		]
	};
}

/** Regions, VMs, and so the rules on which a requirement on metrics could depend. */
const perRegion = [1, 2, 3, 4] as const;
const totalOf = ({ needs }: Count, each: number, others = 1): string =>
	String(needs.reduce((sum, { id }) => sum + (ofAll[id][0] === 'metric' ? each : others), 0));
const many = ['', 'one', 'two', 'three', 'four'] as const;
const inRegions = (count: number): string => `${many[count]!} region${count === 1 ? '' : 's'}`;
function explainCount(count: Count): PartReasons {
	const { needs, regions } = count;
	const metrics = needs.filter(({ id }) => ofAll[id][0] === 'metric').length;
	const onMetrics = metrics === 1 ? 'requirement on metrics' : `${metrics} requirements on metrics`;
	const metricText = `A metric alert rule covers VMs of one region, and these are in ${many[regions]!}: ${metrics * regions} for the ${onMetrics}.`;
	const otherText = `Activity log and log search alert rules cover VMs of any region: ${needs.length - metrics} for the others.`;
	const reason = (each: number): string =>
		each === regions
			? `${metricText} ${otherText}`
			: each === 1
				? `That’s one for each requirement, and a metric alert rule doesn’t cover VMs of ${inRegions(regions)}.`
				: each === 4
					? `That’s a metric alert rule for each VM. One rule covers all VMs of a region.`
					: `That would be for VMs in ${inRegions(each)}. These are in ${many[regions]!}.`;
	return {
		options: Object.fromEntries(perRegion.map((each) => [totalOf(count, each), reason(each)])),
		trace: [
			{ rule: `${metrics} metric in ${regions}`, text: metricText },
			{ rule: `${needs.length - metrics} others`, text: otherText }
		]
	};
}
const keyBy = (facts: Facts, rule: (watch: Watch) => AlertRule): Key =>
	facts.count ? [['']] : facts.needs.map(({ shape }) => [rule(watchOf(facts, shape))]);
const keyOfSetting = (facts: Facts): Key => keyBy(facts, (watch) => alertRuleFor(watch));

function ask(facts: Facts): Asked {
	const { count } = facts;
	if (count) {
		// One for each requirement, then those on metrics once more for each region, and last for each VM.
		const numbers = perRegion.map((each) => totalOf(count, each));
		return chooseOne(
			[
				'Each requirement must have its own rules, metric ones where possible, without metric alerts for logs. What is their minimum number?'
			],
			numbers.map((id) => ({ id, text: id })),
			totalOf(count, count.regions)
		);
	}
	return matchRows(
		'match',
		[
			'Use log search alert rules only if no other type fits, and no metric alerts for logs. Which type does each requirement take?'
		],
		optionsOf(names),
		facts.needs.map(({ shape }, at) => ({ text: `Requirement ${at + 1}`, right: ruleFor(facts, shape) }))
	);
}
const question: Question<Facts> = {
	ask: (facts) => ({
		...ask(facts),
		miss: facts.count || facts.needs.some(({ shape }) => shapes[shape].from > 1) ? 'edge' : 'core'
	}),
	explain: (facts) =>
		facts.count ? [explainCount(facts.count)] : facts.needs.map(({ shape }) => explainNeed(facts, shape)),
	wrongRules: {
		'one-region': {
			note: 'A metric alert rule watches several VMs only in one region. It’s easy to add VMs of any region to it.',
			key: (facts) => (facts.count ? [[totalOf(facts.count, 1)]] : keyOfSetting({ ...facts, near: true }))
		},
		'guest-is-platform': {
			note: 'Performance counters are metrics only if the agent sends them to Azure Monitor Metrics. It’s easy to take them for platform metrics.',
			key: (facts) => keyOfSetting({ ...facts, counters: 'metrics' })
		},
		'agent-means-logs': {
			note: 'The agent can send performance counters to Azure Monitor Metrics too. It’s easy to expect them in the workspace.',
			key: (facts) => keyOfSetting({ ...facts, counters: 'workspace' })
		},
		'no-counting': {
			note: 'A condition that counts, groups or compares log entries takes a query. It’s easy to look only at where the data comes from.',
			key: (facts) => keyBy(facts, ({ in: where }) => alertRuleFor({ in: where, query: false }))
		},
		'audit-of-all': {
			note: 'The activity log has operations on resources and their health. It’s easy to expect whatever someone does in it, also with data.',
			key: (facts) =>
				facts.needs.map(({ shape }) => [
					['secret', 'reader'].includes(shape) ? 'activity-log' : ruleFor(facts, shape)
				])
		},
		'guest-is-activity': {
			note: 'The activity log is about Azure operations, not about the operating system. It’s easy to mix up the two logs.',
			key: (facts) =>
				facts.needs.map(({ shape }) => [shape === 'entry' ? 'activity-log' : ruleFor(facts, shape)])
		},
		'details-need-query': {
			note: 'Metric alert rules combine conditions, learn thresholds and filter by dimension, and activity log alert rules filter by status or person. It’s easy to use a query for each detail.',
			key: (facts) =>
				facts.needs.map(({ shape }) => [
					['both', 'usual', 'caller', 'failed', 'throttled'].includes(shape)
						? 'log-search'
						: ruleFor(facts, shape)
				])
		},
		'query-everything': {
			note: 'What is there as a metric or an event needs no query. It’s easy to query it because it’s in the workspace too.',
			key: (facts) => facts.needs.map(() => ['log-search'])
		},
		'one-for-each': {
			note: 'A metric alert rule can cover several VMs of a region. It’s easy to make one for each VM.',
			key: ({ count }) => [[count ? totalOf(count, 4) : '']]
		},
		'region-for-all': {
			note: 'Only metric alert rules are for one region. It’s easy to double the others too.',
			key: ({ count }) => [[count && count.regions > 1 ? totalOf(count, count.regions, count.regions) : '']]
		}
	}
};

const to = changesOf<Facts>();
/** Other requirements about the same resource, those about the same thing first. */
function needChanges(facts: Facts, at: number): readonly Change<Facts>[] {
	const { shape, n } = facts.needs[at]!;
	const { about } = shapeOf(shape);
	// Each requirement starts with others.
	return [...all.slice(4 * at), ...all.slice(0, 4 * at)]
		.filter(
			(one) => one !== shape && subjectOf(one) === subjectOf(shape) && (one !== 'disk' || hasCounters(facts))
		)
		.toSorted((a, b) => Number(shapes[b].about === about) - Number(shapes[a].about === about))
		.map((one): Change<Facts> => ({
			fact: `need${at}`,
			text: `requirement ${at + 1} were: “${textOf(facts, { shape: one, n }).replace(/\.$/, '')}”`,
			apply: (other) => ({
				...other,
				needs: other.needs.map((each, index) => (index === at ? { shape: one, n } : each))
			})
		}));
}
/** Other regions and requirements. */
function countChanges(count: Count): readonly Change<Facts>[] {
	const free = allOfAll.filter((id) => !count.needs.some((need) => need.id === id));
	return [
		...perRegion
			.filter((regions) => regions !== count.regions)
			.map((regions) =>
				to('count', { ...count, regions }, `the virtual machines were in ${inRegions(regions)}`, 'near')
			),
		...count.needs.flatMap(({ n }, at) =>
			free.map((id) =>
				to(
					'count',
					{ ...count, needs: count.needs.with(at, { id, n }) },
					`requirement ${at + 1} were: “${ofAll[id][1](n).replace(/\.$/, '')}”`,
					`need${at}`
				)
			)
		)
	];
}
function changes(facts: Facts): readonly Change<Facts>[] {
	if (facts.count) return countChanges(facts.count);
	const { vm, vm2, law } = worldOf(facts);
	return [
		to('near', !facts.near, `${vm2} were in ${facts.near ? 'another region' : `the region of ${vm}`}`),
		...(hasCounters(facts)
			? [
					facts.counters === 'metrics'
						? to('counters', 'workspace', `performance counters were sent only to ${law}`)
						: to('counters', 'metrics', 'performance counters were sent only to Azure Monitor Metrics')
				]
			: []),
		...facts.needs.flatMap((_, at) => needChanges(facts, at))
	];
}

/** Draws requirements to count rules for. Each number of regions comes as often. */
function drawCount(random: Random, difficulty: Difficulty, drawn: Facts): Facts {
	const ids = drawUntil(
		() => random.some(allOfAll, difficulty + 2),
		(some) => some.filter((id) => ofAll[id][0] === 'metric').length === [1, 2, 2][difficulty - 1]
	);
	const count = {
		needs: ids.map((id) => ({ id, n: 5 * (1 + random.below(4)) })),
		regions: random.pick(perRegion)
	};
	const told = drawn.told === 'rule' ? 'review' : drawn.told;
	return { ...drawn, told, needs: [], count };
}
/** Draws the setting, requirements that it decides, and the answers to the others. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const setting: Setting = {
		near: random.chance(0.5),
		counters: random.chance(0.5) ? 'metrics' : 'workspace'
	};
	const decided = random.shuffled(['pair', 'disk'] as const).slice(0, difficulty - 1);
	// What the setting decides is never an activity log alert.
	const wanted = Array.from({ length: 3 - decided.length }, () =>
		random.chance(0.2 * difficulty - 0.2) ? ('activity-log' as const) : random.pick(kinds)
	);
	const open = all.filter((one) => shapes[one].from <= difficulty && one !== 'pair' && one !== 'disk');
	const world = random.below(worlds.length);
	const needs = drawUntil(
		() =>
			random
				.shuffled([
					...decided,
					...wanted.map((kind) => random.pick(open.filter((one) => ruleFor(setting, one) === kind)))
				])
				.map((shape) => ({ shape, n: 5 * (1 + random.below(4)) })),
		(drawn) =>
			new Set(drawn.map(({ shape }) => shape)).size === drawn.length &&
			new Set(drawn.map(({ shape }) => ruleFor(setting, shape))).size > 1
	);
	const drawn: Facts = {
		needs,
		names: world,
		told: random.pick(telling),
		who: random.pick(people),
		...setting
	};
	return random.chance(0.45) ? drawCount(random, difficulty, drawn) : drawn;
}

export const rightRule = family<Facts>({
	id: 'monitor/right-rule',
	edition: 6,
	group: 'monitor',
	title: 'The type of an alert rule',
	rule: 'A metric alert rule reads a metric, an activity log alert rule sees an operation or a health event, and what has to be queried takes a log search alert rule.',
	lab: 'monitor/event-or-count',
	sources: [sources.alertTypes, sources.metricAlertsForLogs],
	axes: {
		need0: 'The first requirement',
		need1: 'The second requirement',
		near: 'The regions of the VMs',
		counters: 'Where performance counters go'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
