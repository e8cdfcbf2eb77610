// Alert rules before they’re created: type, number, dimensions, threshold, aggregation and cost.
// Over 200 lines: six topics with words for what can differ in each.
import {
	alertRuleFor,
	chargedBy,
	hasLearned,
	highest,
	rulesFor,
	selectionFor
} from '#lib/azure/monitoring/alert-rule.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

/** What each kind of event is recorded in beside metrics. */
const recordedIn: Row = {
	request: 'vault',
	secret: 'vault',
	deletion: 'activity',
	role: 'activity',
	health: 'activity',
	error: 'guest'
};
/** Returns the type of alert rule that a requirement takes, undefined where no one has it. */
function typeFor({ data, when }: Row): 'metric' | 'activity-log' | 'log-search' | undefined {
	const isMetric = data === 'request' && when !== 'user';
	if ((isMetric && when === 'each') || (when === 'user' && /health|error/.test(data!))) return undefined;
	return alertRuleFor({
		in: isMetric ? 'platform-metric' : recordedIn[data!] === 'activity' ? 'activity-log' : 'workspace',
		query: !isMetric && when !== 'each'
	});
}
function stepFor(row: Row): string | undefined {
	const type = typeFor(row);
	return type === 'log-search' && recordedIn[row['data']!] !== row['sent'] ? 'send' : type;
}
const typeTopic: Omit<Topic, 'intro'> = {
	noun: 'requirement',
	common: {
		sent: side(
			'setup',
			'',
			{
				activity: 'the activity log of Sub1',
				vault: 'the audit logs of kv1',
				guest: 'the Windows event logs of VM1'
			},
			'Workspace1 received {}',
			'Workspace1, your only Log Analytics workspace, receives only {}'
		)
	},
	sides: {
		data: side(
			'setup',
			'What is watched',
			{
				request: 'requests to the key vault kv1',
				secret: 'reads of the secret pin1 in kv1',
				deletion: 'deletions of VMs in Sub1',
				role: 'new role assignments in Sub1',
				health: 'Resource Health events of VM1',
				error: 'errors in the System event log of VM1'
			},
			'{name} were about {}',
			'{name} is about {}'
		),
		when: side(
			'goal',
			'An alert must follow',
			{ each: 'each one', total: 'more than 10 in an hour', user: 'more than 10 by one user in an hour' },
			'an alert had to follow {} for {name}',
			'alert after {}'
		)
	},
	suits: (row, difficulty) => difficulty < 3 || row['when'] !== 'each' || row['data'] !== 'error',
	decide: stepFor,
	asks: {
		metric: 'create a metric alert rule',
		'activity-log': 'create an activity log alert rule',
		'log-search': 'create a log search alert rule',
		send: 'first send data to Workspace1, and then create a log search alert rule'
	},
	choose: 'For which requirement{s} should you {}?',
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each requirement?',
	single: 'You need to meet the requirement. What should you do?',
	why(row, answer) {
		const { data, when } = row;
		const step = stepFor(row)!;
		const source = recordedIn[data!];
		const counts = when === 'user' ? 'count {data} by user' : 'count {data}';
		const query = when === 'each' ? `only a query finds {data}` : `only a query can ${counts}`;
		const right = answer === step;
		return {
			metric: right
				? 'the number of requests is a platform metric of kv1'
				: data === 'request'
					? 'the metric of requests doesn’t tell users apart'
					: 'no platform metric counts {data}',
			'activity-log': right
				? '{data} are in the activity log, and no counting is required'
				: source === 'activity'
					? 'an activity log alert rule fires for each event, without counting'
					: '{data} aren’t in the activity log',
			'log-search': right
				? `${query}, and Workspace1 receives the logs for it`
				: step === 'send'
					? 'a query of Workspace1 can’t find what isn’t sent there'
					: `${step === 'metric' ? 'a metric' : 'an activity log'} alert rule does it without a query`,
			send: right
				? `${query}, and Workspace1 doesn’t receive the logs for it`
				: step === 'log-search'
					? 'Workspace1 already receives the logs that are queried'
					: 'what needs no query needs no data in Workspace1'
		}[answer]!;
	}
};

/** Of VM1 to VM4, the regions and the subscriptions. */
const placesOf = ({ regions, subscriptions }: Row) =>
	[...regions!].map((region, at) => [region, subscriptions![at]!] as const);
const rules = (row: Row): number | undefined =>
	row['second'] === 'queue' && !/cpu|network/.test(row['first']!)
		? undefined
		: rulesFor(
				({ cpu: 'metric', network: 'network', deletion: 'activity-log', error: 'log-search' } as const)[
					row['first'] as 'cpu'
				],
				row['second'] === 'queue' ? 2 : 1,
				placesOf(row)
			);
const countTopic: Omit<Topic, 'intro'> = {
	noun: 'requirement',
	common: {
		regions: side(
			'setup',
			'',
			{
				aabb: 'East US for VM1 and VM2, and West US for VM3 and VM4',
				aabc: 'East US for VM1 and VM2, West US for VM3, and UK South for VM4'
			},
			'the regions were {}',
			'the regions are {}'
		),
		subscriptions: side(
			'setup',
			'',
			{
				1111: 'all four VMs',
				1122: 'VM1 and VM2, and Sub2 contains VM3 and VM4',
				1112: 'VM1, VM2 and VM3, and Sub2 contains VM4'
			},
			'Sub1 contained {}',
			'Sub1 contains {}'
		)
	},
	sides: {
		first: side(
			'goal',
			'Condition',
			{
				cpu: 'Percentage CPU of a VM is high',
				network: 'Network In Total of a VM is high',
				deletion: 'someone deletes a VM',
				error: 'an error is in the event log of a VM'
			},
			'the first condition of {name} were “{}”',
			'the condition of {name} is “{}”'
		),
		second: side(
			'rule',
			'Second condition',
			{ none: '-', queue: 'its OS Disk Queue Depth is high' },
			{ none: '{name} had no second condition', queue: 'the second condition of {name} were “{}”' },
			{ none: 'there is no second condition', queue: 'the second condition is “{}”' }
		)
	},
	decide: (row) => rules(row)?.toString(),
	asks: { 1: '1', 2: '2', 3: '3', 4: '4' },
	choose: 'For which requirement{s} is the minimum number of alert rules {}?',
	judge: 'For {name}, the minimum number of alert rules is {}.',
	table: 'What is the minimum number of alert rules for each requirement?',
	single: 'What is the minimum number of alert rules?',
	why(row, answer) {
		const alone =
			row['second'] === 'queue' ? 'with two conditions' : row['first'] === 'network' && 'on a network metric';
		const [right, shared, other] = (
			alone
				? [
						`a metric alert rule ${alone} is for one VM`,
						`VMs can’t share an alert rule ${alone}`,
						'each VM takes its own alert rule'
					]
				: {
						cpu: [
							'a metric alert rule covers VMs of one region in one subscription',
							'VMs of one region in one subscription can share an alert rule',
							'regions and subscriptions both count'
						],
						deletion: [
							'an activity log alert rule covers one subscription, with all regions',
							'VMs of one subscription can share an alert rule',
							'only subscriptions count'
						],
						error: [
							'a log search alert rule covers all VMs that send logs to Workspace1',
							'all four VMs can share an alert rule',
							'neither regions nor subscriptions count'
						]
					}[row['first']!]
		) as [string, string, string];
		if (answer === String(rules(row))) return right;
		if (answer === '4') return shared;
		if (answer === '1')
			return alone
				? shared
				: `one alert rule isn’t enough for several ${row['first'] === 'cpu' ? 'regions' : 'subscriptions'}`;
		const [regions, subscriptions] = [0, 1].map((at) =>
			String(new Set(placesOf(row).map((place) => place[at as 0])).size)
		);
		return `${answer === regions ? 'that’s the number of regions' : answer === subscriptions ? 'that’s the number of subscriptions' : `${answer} is not the number of regions or subscriptions`}, and ${other}`;
	}
};

const selected = ({ by, which, of }: Row): string | undefined =>
	which === 'one' && of === 'each'
		? undefined
		: (selectionFor(which as 'all', of === 'each', by !== 'IP') ?? 'query');
const dimensionTopic: Omit<Topic, 'intro'> = {
	noun: 'limit',
	sides: {
		by: side(
			'setup',
			'Grouped by',
			{ API: 'API name', auth: 'authentication type', IP: 'caller IP address' },
			'transactions were grouped by {} for {name}',
			'{name} groups by {}'
		),
		which: side(
			'goal',
			'Limit for',
			{
				all: 'all groups (and future ones)',
				one: 'one group that you name',
				two: 'two groups that you name',
				rest: 'all groups but one (and future ones)'
			},
			'{name} were for {}',
			'it is for {}'
		),
		of: side(
			'rule',
			'Compare groups',
			{ each: 'one by one', total: 'as a total' },
			'you had to compare the groups of {name} {}',
			'compare them {}'
		)
	},
	suits: (row, difficulty) => difficulty < 3 || row['which'] !== 'one',
	decide: selected,
	asks: {
		none: 'select no dimension values',
		all: 'select all current and future values',
		equal: 'select values with the operator =',
		exclude: 'select a value with the operator ≠',
		query: 'use a log search alert rule'
	},
	choose: 'For which limit{s} must you {}?',
	judge: 'For {name}, you must {}.',
	table: 'What must you do for each limit?',
	single: 'You need to set the limit. What should you do?',
	why(row, answer) {
		const { by, which, of } = row;
		const is = selected(row)!;
		const right = answer === is;
		const oneByOne = 'would be compared separately, not as a total';
		if (answer === 'query')
			return !right
				? 'a metric alert rule can do it'
				: by === 'IP'
					? 'the metric has no dimension with caller IP addresses'
					: 'a metric alert rule compares selected values separately, so only a query adds up some of them';
		if (answer === 'none')
			return right
				? 'without selected values, the total of all transactions is compared'
				: which === 'all'
					? 'only the total of all groups would be compared'
					: 'the total would include other groups';
		if (by === 'IP')
			return {
				all: 'there are no values of {by} to select',
				equal: 'a metric alert rule can’t name a {by}',
				exclude: 'a metric alert rule can’t leave out a {by}'
			}[answer]!;
		return {
			all: right
				? 'each value is compared separately, and future ones are included'
				: which === 'all'
					? `all values ${oneByOne}`
					: 'it would include other groups',
			equal: right
				? which === 'one'
					? 'one selected value is compared alone'
					: 'each of two selected values is compared separately'
				: which === 'two'
					? `the selected values ${oneByOne}`
					: 'it would leave out future groups',
			exclude: right
				? 'the operator ≠ leaves one value out and compares all others separately, with future ones'
				: which === 'rest' && of === 'total'
					? `the other values ${oneByOne}`
					: which === 'all'
						? 'it would leave out one of the groups'
						: 'it would include groups that you don’t name'
		}[answer]!;
	}
};

/** Returns what an alert rule needs to meet its requirement. Not asked: what takes two steps. */
function fixFor({ need, has, age }: Row): string | undefined {
	if (need === 'limit') return has === 'static' ? 'nothing' : 'static';
	const learned = hasLearned(Number(age), need === 'week');
	return has === 'dynamic' ? (learned ? 'nothing' : 'wait') : learned ? 'dynamic' : undefined;
}
const thresholdTopic: Omit<Topic, 'intro'> = {
	noun: 'metric alert rule',
	sides: {
		need: side(
			'goal',
			'Must alert at',
			{
				limit: 'any value above 90%',
				odd: 'unusual values',
				week: 'values unusual for the day of the week'
			},
			'{name} had to alert at {}',
			'{name} must alert at {}'
		),
		has: side('rule', 'Threshold', { static: 'static (90%)', dynamic: 'dynamic' }),
		age: side(
			'setup',
			'VM created',
			{ 1: '1 day ago', 12: '12 days ago', 40: '40 days ago' },
			'the VM of {name} had been created {}',
			'the VM was created {}'
		)
	},
	decide: fixFor,
	asks: {
		nothing: 'make no change, because it can meet the requirement today',
		wait: 'make no change, but wait for more data',
		static: 'change to a static threshold',
		dynamic: 'change to a dynamic threshold'
	},
	choose: 'For which alert rule{s} should you {}?',
	table: 'What should you do with each alert rule?',
	single: 'You need to ensure that the alert rule meets its requirement. What should you do?',
	why(row, answer) {
		const { need, has } = row;
		const is = fixFor(row)!;
		const right = answer === is;
		const data = need === 'week' ? 'three weeks of data' : 'three days of data';
		const usual = need === 'week' ? 'what is usual on each day of the week' : 'what is usual';
		return {
			nothing: right
				? need === 'limit'
					? 'a static threshold fires an alert at any value above it'
					: `a dynamic threshold knows ${usual} from ${data}, and the VM was created {age}`
				: {
						wait: `a VM that was created {age} doesn’t have ${data}`,
						static: 'the limits of a dynamic threshold are calculated, so they can be above 90%',
						dynamic: `a static threshold doesn’t learn ${usual}`
					}[is],
			wait: right
				? `a dynamic threshold needs ${data} to know ${usual}`
				: has === 'static'
					? 'data doesn’t change a static threshold'
					: need === 'limit'
						? 'more data doesn’t make the threshold a fixed one'
						: `the VM was created {age}, and ${data} are enough`,
			static: right
				? 'only a static threshold is always exactly 90%'
				: has === 'static'
					? 'the threshold is static already'
					: `a static threshold is the same, whatever is usual`,
			dynamic: right
				? `only a dynamic threshold learns ${usual}, and there’s enough data for that`
				: has === 'dynamic'
					? 'the threshold is dynamic already'
					: 'a dynamic threshold isn’t always 90%'
		}[answer]!;
	}
};

/** Returns the highest value that is compared while CPU usage, else 20%, has that value for that many minutes. */
const peak = ({ take, over }: Row, load: string): number => {
	const [value, minutes] = load.split(' ').map(Number) as [number, number];
	const idle = Array.from({ length: 30 }, () => 20);
	return highest([...idle, ...Array.from({ length: minutes }, () => value), ...idle], {
		over: Number(over),
		take: take!.toLowerCase() as 'average'
	});
};
const fires = (row: Row, load: string): boolean => peak(row, load) > Number(row['above']);
const firesIn = (row: Row): string =>
	['incident', 'backup'].filter((load) => fires(row, row[load]!)).join(' ') || 'neither';
const windowTopic: Omit<Topic, 'intro'> = {
	noun: 'metric alert rule',
	common: {
		incident: side(
			'setup',
			'',
			{ '85 20': '85% for 20 minutes', '95 9': '95% for 9 minutes' },
			'CPU usage were {} in an incident',
			'CPU usage is {} in an incident'
		),
		backup: side(
			'setup',
			'',
			{ '100 3': '100% for 3 minutes', '75 60': '75% for one hour' },
			'CPU usage were {} during a backup',
			'CPU usage is {} during a backup'
		)
	},
	sides: {
		take: side(
			'rule',
			'Aggregation type',
			'Average|Maximum|Minimum',
			undefined,
			'{name} has the aggregation type {}'
		),
		over: side('rule', 'Lookback period', { 5: '5 minutes', 15: '15 minutes', 30: '30 minutes' }),
		above: side(
			'goal',
			'Greater than',
			{ 70: '70%', 80: '80%', 90: '90%' },
			'the threshold of {name} were {}'
		)
	},
	// At least one case decides.
	suits: (row, difficulty) =>
		difficulty < 2 || Math.max(...[row['incident']!, row['backup']!].map(parseFloat)) > Number(row['above']),
	decide: firesIn,
	asks: {
		incident: 'in an incident only',
		backup: 'during a backup only',
		'incident backup': 'in both cases',
		neither: 'in neither case'
	},
	choose: 'Which alert rule{s} will fire {}?',
	judge: '{name} will fire {}.',
	why(row, answer) {
		const [incident, backup] = [row['incident']!, row['backup']!].map((load) => Math.round(peak(row, load)));
		return `the ${row['take']!.toLowerCase()} of {over} reaches ${incident!}% in an incident and ${backup!}% during a backup, ${
			{
				incident: 'and only the first is more than {above}',
				backup: 'and only the second is more than {above}',
				'incident backup': 'both more than {above}',
				neither: 'neither more than {above}'
			}[answer]!
		}`;
	}
};

/** What a change makes of six time series, evaluated every five minutes. */
const changed: Readonly<Record<string, readonly [series: number, minutes: number]>> = {
	slower: [6, 15],
	faster: [6, 1],
	fewer: [3, 5],
	more: [12, 5],
	limit: [6, 5]
};
function charge({ kind, change }: Row): string | undefined {
	const type = kind as 'metric';
	// Whether metric alert rules are charged by frequency isn't documented.
	if (type === 'metric' && /slower|faster/.test(change!)) return undefined;
	const [then, now] = [change!, 'limit'].map((one) => chargedBy(type, ...changed[one]!)) as [number, number];
	return then === now ? 'same' : then < now ? 'lower' : 'higher';
}
const costTopic: Omit<Topic, 'intro'> = {
	noun: 'change',
	sides: {
		kind: side(
			'setup',
			'Type of alert rule',
			{
				metric: 'metric',
				split: 'log search, split by computer',
				log: 'log search, not split'
			},
			'the alert rule of {name} were of the type “{}”',
			'{name} ({})'
		),
		change: side(
			'rule',
			'What to do',
			{
				slower: 'evaluate every 15 minutes, not every 5',
				faster: 'evaluate every minute, not every 5',
				fewer: 'monitor 3 of the 6 VMs',
				more: 'monitor 12 VMs, not 6',
				limit: 'raise the threshold to get half as many alerts'
			},
			'{name} were to {}',
			'{}'
		)
	},
	decide: charge,
	asks: { lower: 'lower', same: 'not affect', higher: 'raise' },
	choose: 'Which change{s} will {} the charge for the alert rule?',
	judge: '{name} will {} the charge for the alert rule.',
	why({ kind, change }) {
		if (change === 'limit')
			return `a ${kind === 'metric' ? 'metric' : 'log search'} alert rule isn’t charged by alerts, so a threshold doesn’t matter`;
		if (/slower|faster/.test(change!))
			return `a log search alert rule is charged by how often it’s evaluated${kind === 'split' ? ', for each time series' : ''}`;
		return kind === 'log'
			? 'without splitting, there’s one time series for any number of VMs'
			: `${kind === 'metric' ? 'a metric alert rule' : 'a log search alert rule that’s split'} is charged by time series, and each VM has one`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'type',
		[
			'You get {count} for your subscription, Sub1. Use log search alert rules only where no other type fits, and no metric alerts for logs.',
			'A security team has {count} for your subscription, Sub1. A log search alert rule is allowed only where no other type fits. Metric alerts for logs are not allowed.'
		],
		typeTopic
	),
	...told(
		'count',
		[
			'VM1 to VM4 run a web shop. Workspace1 receives the event logs of all VMs, and no other data. You have {count} for all four.',
			'A template must create as few alert rules as possible for VM1 to VM4. It must meet {count} for all four. Workspace1 receives the event logs of all VMs, and no other data.'
		],
		countTopic
	),
	...told(
		'split',
		[
			'For the number of transactions in storage1, you have {count} that must cause alerts. Where possible, use a metric alert rule on Transactions with one condition. Otherwise, query the resource logs, which are in a workspace.',
			'A workspace receives the resource logs of storage1. For {count} on the number of transactions, you must use a metric alert rule with one condition, on Transactions, wherever that is possible.'
		],
		dimensionTopic
	),
	...told(
		'threshold',
		[
			'You have {count} on Percentage CPU. An alert rule is for one VM and has one condition. All VMs have reported the metric every minute since they were created.',
			'You take over {count} from a colleague. An alert rule is for Percentage CPU of one VM and has one condition. No VM has ever been stopped.'
		],
		thresholdTopic
	),
	window: {
		...windowTopic,
		intro:
			'On VM1, CPU usage is 20% except in incidents and during backups, which are hours apart. You have {count} on Percentage CPU, checked every minute.'
	},
	cost: {
		...costTopic,
		intro:
			'You review {count} to alert rules. Each alert rule is for the CPU usage of six VMs, has one condition, and is evaluated every five minutes.'
	}
};

const beliefs: Readonly<Record<string, Belief>> = {
	'no-counting': [
		'An activity log alert rule doesn’t count events. It’s easy to look only at where they’re recorded.',
		(row) => (recordedIn[row['data']!] === 'activity' ? { ...row, when: 'each' } : row)
	],
	'audit-of-all': [
		'The activity log has operations on resources, not on their data. It’s easy to expect reads of secrets in it.',
		taking('data', /secret/, { data: 'deletion' })
	],
	'sent-anyway': [
		'Logs reach a workspace only if something sends them. It’s easy to write the query first.',
		(row) => (row['sent'] ? { ...row, sent: recordedIn[row['data']!]! } : row)
	],
	'any-region': [
		'A metric alert rule covers several VMs only in one region. It’s easy to add VMs of any region to it.',
		taking('regions', /./, { regions: 'aaaa' })
	],
	'any-metric': [
		'A metric alert rule on a network metric is for one VM. It’s easy to treat it like CPU usage.',
		taking('first', /network/, { first: 'cpu' })
	],
	'adds-up': [
		'Values of a dimension are compared separately. It’s easy to think that selected ones are added up.',
		(row) => (/two|rest/.test(row['which'] ?? '') ? { ...row, of: 'each' } : row)
	],
	'learns-at-once': [
		'A dynamic threshold takes three days of data, and three weeks for weekly patterns. It’s easy to overlook that.',
		taking('age', /./, { age: '40' })
	],
	'peak-is-enough': [
		'An average takes the whole lookback period. It’s easy to look for a single high value.',
		taking('take', /Average/, { take: 'Maximum' })
	],
	'by-alerts': [
		'Alert rules are charged by time series and evaluations. It’s easy to think that fewer alerts cost less.',
		(row) => (row['change'] === 'limit' ? { kind: 'log', change: 'slower' } : row)
	]
};

export const rightRule = topicFamily(
	{
		id: 'monitor/right-rule',
		edition: 7,
		group: 'monitor',
		title: 'Alert rules that fit',
		rule: {
			'^type':
				'A metric alert rule reads a metric, and an activity log alert rule sees single operations and health events. What has to be queried takes a log search alert rule, and its logs in a workspace.',
			'^count':
				'A metric alert rule covers VMs of one region and subscription, but only one VM with a network metric or two conditions. Other types cover any region.',
			'^split':
				'Without selected values, a metric alert rule compares the total. Selected values are compared separately.',
			'^threshold':
				'A static threshold is a fixed limit. A dynamic one learns from three days of data, or three weeks for weekly patterns.',
			'^window':
				'At each check, a metric alert rule aggregates the values of the lookback period and compares the result with the threshold.',
			'^cost':
				'A metric alert rule is charged by time series. A log search alert rule is charged by evaluations, and by time series only where it’s split.'
		},
		lab: 'monitor/event-or-count',
		sources: [
			sources.alertTypes,
			sources.alerts,
			sources.metricTimeSeries,
			sources.metricAlertRule,
			sources.dynamicThresholds
		],
		axes: {
			goal: 'What must cause an alert',
			setup: 'What is monitored',
			rule: 'How the alert rule is set up'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		forms: ['choose', 'judge', 'table', 'single', 'single', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'export']
	}
);
