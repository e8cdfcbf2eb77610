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
			'they can query only Workspace1, which receives only {}'
		)
	},
	sides: {
		data: side(
			'setup',
			'What is watched',
			{
				request: 'requests to key vault kv1',
				secret: 'reads of secret pin1 in kv1',
				deletion: 'VM deletions in Sub1',
				role: 'new role assignments in Sub1',
				health: 'Resource Health events of VM1',
				error: 'errors in the System event log of VM1'
			},
			'{name} were about {}',
			'{name} is about {}'
		),
		when: side(
			'goal',
			'Must cause an alert',
			{ each: 'any of them', total: 'more than 10 an hour in all', user: 'more than 10 an hour by one user' },
			'{} had to cause an alert',
			'alert after {}'
		)
	},
	suits: (row, difficulty) => difficulty < 3 || row['when'] !== 'each' || row['data'] !== 'error',
	decide: stepFor,
	asks: {
		metric: 'create a metric alert rule',
		'activity-log': 'create an activity log alert rule',
		'log-search': 'create only a log search alert rule',
		send: 'first send logs to Workspace1, and then create a log search alert rule'
	},
	choose: 'For which requirement{s} should you {}?',
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each requirement?',
	single: 'You need to get the required alerts. What should you do?',
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
				? `${query}, and Workspace1 receives {sent}`
				: step === 'send'
					? 'a query of Workspace1 can’t find what isn’t sent there'
					: `${step === 'metric' ? 'a metric' : 'an activity log'} alert rule does it without a query`,
			send: right
				? `${query}, but Workspace1 receives only {sent}`
				: step === 'log-search'
					? 'Workspace1 already receives what is queried'
					: 'an alert rule without a query needs no logs in Workspace1'
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
				aabb: 'and VM3 and VM4 in West US',
				aabc: 'VM3 in West US, and VM4 in UK South'
			},
			'VM1 and VM2 were in East US, {}',
			'VM1 and VM2 are in East US, {}'
		),
		subscriptions: side(
			'setup',
			'',
			{
				1111: 'all four VMs',
				1122: 'VM1 and VM2, and Sub2 the other two',
				1112: 'VM1, VM2, and VM3, and Sub2 only VM4'
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
			'{name} asked for an alert when {}',
			'alert for {name} when {}'
		),
		second: side(
			'rule',
			'Second condition',
			{ none: '-', queue: 'its OS Disk Queue Depth is high' },
			{ none: '{name} had no second condition', queue: 'a second condition of {name} were that {}' },
			{ none: 'that is the only condition', queue: 'do so only if {}' }
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
		const count = rules(row)!;
		const number = ['one', 'two', 'three'][count - 1];
		const [right, few, many = ''] = (
			alone
				? [`a metric alert rule ${alone} covers only one VM`, `VMs can’t share a metric alert rule ${alone}`]
				: {
						cpu: [
							`a metric alert rule covers VMs of one region in one subscription, and there are ${number} such groups`,
							'a metric alert rule can’t cover two regions or two subscriptions',
							'VMs of one region in one subscription can share an alert rule'
						],
						deletion: [
							`an activity log alert rule covers all regions of one subscription, and the VMs are in ${number === 'one' ? 'Sub1' : 'two'}`,
							'an activity log alert rule can’t cover two subscriptions',
							'all VMs of one subscription can share an alert rule'
						],
						error: [
							'a log search alert rule covers all VMs that send logs to Workspace1',
							'',
							'all four VMs can share an alert rule'
						]
					}[row['first']!]
		) as [string, string, string?];
		if (answer === String(count)) return right;
		const equal = [0, 1].findIndex(
			(at) => answer === String(new Set(placesOf(row).map((one) => one[at as 0])).size)
		);
		const isMore = Number(answer) > count;
		// No two wrong numbers have the same reason.
		const start =
			equal >= 0
				? `that’s the number of ${['regions', 'subscriptions'][equal]!}, but `
				: /[23]/.test(answer)
					? `you need ${isMore ? 'fewer' : 'more'} than ${answer}, as `
					: '';
		return start + (isMore ? many : few);
	}
};

const selected = ({ by, which, of }: Row): string =>
	selectionFor(which as 'all', of === 'each', by !== 'IP') ?? 'query';
const dimensionTopic: Omit<Topic, 'intro'> = {
	noun: 'limit',
	sides: {
		by: side(
			'setup',
			'Checks',
			{ API: 'API name', auth: 'authentication type', IP: 'caller IP address' },
			'{name} checked the {}',
			'{name} checks the {}'
		),
		which: side(
			'goal',
			'Covers',
			{
				all: 'all values (and future ones)',
				two: 'two values that you name',
				rest: 'all values but one (and future ones)'
			},
			'{name} covered {}',
			'it covers {}'
		),
		of: side(
			'rule',
			'Applies to',
			{ each: 'each of them', total: 'their total' },
			'{name} applied to {}',
			'it applies to {}'
		)
	},
	decide: selected,
	asks: {
		none: 'select no dimension values',
		all: 'select all current and future values',
		equal: 'select values with the operator =',
		exclude: 'select one value with the operator ≠',
		query: 'use a log search alert rule'
	},
	choose: 'For which limit{s} must you {}?',
	judge: 'For {name}, you must {}.',
	table: 'What must you do for each limit?',
	single: 'You need to set the limit. What should you do?',
	why(row, answer) {
		const { by, which, of } = row;
		const right = answer === selected(row);
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
					? 'only the total of all values would be compared'
					: 'the total would include other values';
		if (by === 'IP')
			return `a metric alert rule can’t ${{ all: 'select every', equal: 'name a', exclude: 'leave out a' }[answer]!} {by}`;
		return {
			all: right
				? 'each value is compared separately, and future ones are included'
				: which === 'all'
					? `all values ${oneByOne}`
					: 'it would include other values',
			equal: right
				? 'each of two selected values is compared separately'
				: which === 'two' || of === 'total'
					? `the selected values ${oneByOne}`
					: 'it would leave out future values',
			exclude: right
				? 'the operator ≠ leaves one value out and compares all others separately, with future ones'
				: which === 'rest' && of === 'total'
					? `the other values ${oneByOne}`
					: which === 'all'
						? 'it would leave out one of the values'
						: 'it would include values that you don’t name'
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
				limit: 'a fixed limit of 90%',
				odd: 'unusual values',
				week: 'values unusual for the day of the week'
			},
			'{name} had to alert at {}',
			'{name} must alert at {}'
		),
		has: side(
			'rule',
			'Threshold',
			{ static: 'static (90%)', dynamic: 'dynamic' },
			'its threshold were {}',
			'its threshold is {}'
		),
		age: side(
			'setup',
			'VM created',
			{ 1: '1 day ago', 12: '12 days ago', 40: '40 days ago' },
			'its VM had been created {}',
			'its VM was created {}'
		)
	},
	suits: ({ need, has }, difficulty) => difficulty < 3 || need !== 'limit' || has !== 'static',
	decide: fixFor,
	asks: {
		nothing: 'make no change, because it meets the requirement today',
		wait: 'make no change, but wait for more data',
		static: 'change to a static threshold',
		dynamic: 'change to a dynamic threshold'
	},
	choose: 'For which alert rule{s} should you {}?',
	table: 'What should you do with each alert rule?',
	why(row, answer) {
		const { need, has } = row;
		const is = fixFor(row)!;
		const right = answer === is;
		const data = need === 'week' ? 'three weeks of data' : 'three days of data';
		const usual = need === 'week' ? 'what’s usual on each day of the week' : 'what’s usual';
		return {
			nothing: right
				? need === 'limit'
					? 'the limit is fixed, so a static threshold fits'
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
				? 'only a static threshold stays at exactly 90%'
				: has === 'static'
					? 'the threshold is static already'
					: 'a static threshold stays at 90%, whatever’s usual',
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
			{ '85 20': '85% for 20 minutes', '92 40': '92% for 40 minutes', '95 9': '95% for 9 minutes' },
			'CPU usage were {} in an incident',
			'CPU usage is {} in an incident'
		),
		backup: side(
			'setup',
			'',
			{ '100 3': '100% for 3 minutes', '100 10': '100% for 10 minutes', '75 60': '75% for one hour' },
			'CPU usage were {} during a backup',
			'CPU usage is {} during a backup'
		)
	},
	sides: {
		take: side(
			'rule',
			'Aggregation type',
			'Average|Maximum|Minimum',
			'its aggregation type were {}',
			'{name} has the aggregation type {}'
		),
		over: side(
			'rule',
			'Lookback period',
			{ 5: '5 minutes', 15: '15 minutes', 30: '30 minutes' },
			'its lookback period were {}',
			'its lookback period is {}'
		),
		above: side(
			'goal',
			'Greater than',
			{ 70: '70%', 80: '80%', 90: '90%' },
			'its threshold were {}',
			'it fires above {}'
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
		return `the ${row['take']!.toLowerCase()} over {over} ${incident === backup ? `stays at ${backup}% in both cases` : `reaches ${incident!}% in an incident and ${backup!}% during a backup`}, ${
			{
				incident: 'and only the first is more than {above}',
				backup: 'and only the second is more than {above}',
				'incident backup': 'both more than {above}',
				neither: 'never more than {above}'
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
			'{name} is for “{}”'
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
			'{name} were instead to {}',
			'you would {}'
		)
	},
	decide: charge,
	asks: { lower: 'lower', same: 'not affect', higher: 'raise' },
	choose: 'Which change{s} will {} the charge for the alert rule?',
	judge: '{name} will {} the charge for the alert rule.',
	why({ kind, change }) {
		if (change === 'limit')
			return `a ${kind === 'metric' ? 'metric' : 'log search'} alert rule isn’t charged by the number of alerts, so the threshold doesn’t matter`;
		const [fewer, less] = /slower|fewer/.test(change!) ? ['fewer', 'less'] : ['more', 'more'];
		if (/slower|faster/.test(change!))
			return `a log search alert rule is charged by how often it’s evaluated${kind === 'split' ? ', for each time series' : ''}, so ${fewer} evaluations cost ${less}`;
		return kind === 'log'
			? 'without splitting, there’s one time series for any number of VMs'
			: `${kind === 'metric' ? 'a metric alert rule' : 'a log search alert rule that’s split'} is charged by time series, and each VM has one, so ${fewer} VMs cost ${less}`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'type',
		[
			'You have {count} for Sub1. Do not use metric alerts for logs. Use log search alert rules only where no other type fits.',
			'A security team has {count} for Sub1. Metric alerts for logs are not allowed. Log search alert rules are allowed only where no other type fits.'
		],
		typeTopic
	),
	...told(
		'count',
		[
			'VM1 to VM4 run a web shop. You have {count} for all four. Log search alert rules can query only Workspace1, which receives only the event logs of the VMs.',
			'A template must meet {count} for VM1 to VM4 with the fewest alert rules. Log search alert rules can query only Workspace1, which receives only the event logs of the VMs.'
		],
		countTopic
	),
	...told(
		'split',
		[
			'You need alerts for {count} on the number of transactions in storage1. Where possible, use a metric alert rule on Transactions with one condition. Otherwise, query the resource logs in a workspace.',
			'A workspace receives the resource logs of storage1. You need alerts for {count} on the number of transactions. Where possible, use metric alert rules on Transactions with one condition.'
		],
		dimensionTopic
	),
	...told(
		'threshold',
		[
			'You have {count} on Percentage CPU. Each has one condition, for a VM that has always reported the metric.',
			'You take over {count}. Each has one condition, on Percentage CPU of a VM that has never been stopped.'
		],
		thresholdTopic
	),
	window: {
		...windowTopic,
		intro:
			'On VM1, CPU usage is 20% except in incidents and backups, which are hours apart. You have {count} on Percentage CPU, checked every minute.'
	},
	cost: {
		...costTopic,
		intro:
			'You review {count} to alert rules. Each alert rule is for the CPU usage of six VMs, has one condition, and is evaluated every five minutes. The free units are used up.'
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
		'A dynamic threshold needs three days of data, and three weeks for weekly patterns. It’s easy to overlook that.',
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
				'A metric alert rule reads a metric, and an activity log alert rule sees single operations and health events. Anything else needs a log search alert rule, and the logs must be in a workspace.',
			'^count':
				'A metric alert rule covers VMs of one region and subscription, but only one VM if it uses a network metric or two conditions. Other types cover any region.',
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
