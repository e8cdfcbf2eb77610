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
			'it is about {}'
		),
		when: side(
			'goal',
			'An alert must follow',
			{ each: 'each one', total: 'more than 10 in an hour', user: 'more than 10 by one user in an hour' },
			'an alert had to follow {} for {name}',
			'an alert must follow {}'
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
					: `no platform metric has {data}`,
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
				aabb: 'VM1 and VM2 are in East US, and VM3 and VM4 in West US',
				aabc: 'VM1 and VM2 are in East US, VM3 is in West US, and VM4 in UK South'
			},
			{
				aabb: 'VM1 and VM2 were in East US, and VM3 and VM4 in West US',
				aabc: 'VM1 and VM2 were in East US, VM3 in West US, and VM4 in UK South'
			},
			'{}'
		),
		subscriptions: side(
			'setup',
			'',
			{
				1111: 'all four VMs',
				1122: 'VM1 and VM2, and Sub2 contains VM3 and VM4',
				1212: 'VM1 and VM3, and Sub2 contains VM2 and VM4'
			},
			'Sub1 contained {}',
			'Sub1 contains {}'
		)
	},
	sides: {
		first: side(
			'goal',
			'Alert when',
			{
				cpu: 'Percentage CPU of a VM is high',
				network: 'Network In Total of a VM is high',
				deletion: 'someone deletes a VM',
				error: 'Workspace1 receives an error event of a VM'
			},
			'an alert were required for {name} when {}',
			'alert when {}'
		),
		second: side(
			'rule',
			'And also',
			{ none: '-', queue: 'OS Disk Queue Depth of the same VM is high' },
			{ none: '{name} had no second condition', queue: 'it were also required for {name} that {}' },
			{ none: 'there is no second condition', queue: 'it is also required that {}' }
		)
	},
	decide: (row) => rules(row)?.toString(),
	asks: { 1: '1', 2: '2', 3: '3', 4: '4' },
	choose: 'For which requirement{s} is the minimum number of alert rules {}?',
	judge: 'For {name}, the minimum number of alert rules is {}.',
	table: 'What is the minimum number of alert rules for each requirement?',
	single: 'What is the minimum number of alert rules?',
	why(row, answer) {
		const { first, second } = row;
		const count = String(rules(row));
		const [regions, subscriptions] = [0, 1].map(
			(at) => new Set(placesOf(row).map((place) => place[at as 0])).size
		);
		const base =
			second === 'queue'
				? 'a metric alert rule with two conditions is for one VM'
				: {
						cpu: 'a metric alert rule covers VMs of one region in one subscription',
						network: 'a metric alert rule on a network metric is for one VM',
						deletion: 'an activity log alert rule covers one subscription, with all regions',
						error: 'a log search alert rule covers all VMs that send data to Workspace1'
					}[first]!;
		if (answer === count) return base;
		const that =
			answer === '1'
				? 'one rule can’t cover all four VMs'
				: answer === '4'
					? 'not each VM takes its own'
					: answer === String(regions)
						? 'that’s the number of regions'
						: answer === String(subscriptions)
							? 'that’s the number of subscriptions'
							: `${answer} is neither the number of regions nor that of subscriptions`;
		return `${that}, and ${base}`;
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
			'the transactions of {name} were grouped by {}',
			'transactions are grouped by {}'
		),
		which: side(
			'goal',
			'Groups that count',
			{
				all: 'all, with future ones',
				one: 'one that you name',
				two: 'two that you name',
				rest: 'all but one, with future ones'
			},
			'the groups that count for {name} were {}',
			'the groups that count: {}'
		),
		of: side(
			'rule',
			'Compared',
			{ each: 'each group separately', total: 'the total of these groups' },
			'for {name}, you had to compare {}',
			'you must compare {}'
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
					: 'groups that don’t count would be in the total';
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
					: 'it would include groups that don’t count',
			equal: right
				? which === 'one'
					? 'one selected value is compared alone'
					: 'each of two selected values is compared separately'
				: which === 'two'
					? `the selected values ${oneByOne}`
					: 'it would leave out future groups',
			exclude: right
				? 'it includes all values but one, with future ones, and compares each separately'
				: which === 'rest' && of === 'total'
					? `the other values ${oneByOne}`
					: which === 'all'
						? 'it would leave out a group that counts'
						: 'it would include groups that you don’t name'
		}[answer]!;
	}
};

/** Returns what keeps an alert rule from meeting its requirement. Not asked: what takes two steps. */
function fixFor({ need, has, age }: Row): string | undefined {
	const isDynamic = has === 'dynamic';
	if (need === 'limit') return isDynamic ? 'static' : 'nothing';
	const learned = hasLearned(Number(age), need === 'week');
	if (need === 'large' || need === 'several') return isDynamic && learned ? need : undefined;
	return isDynamic ? (learned ? 'nothing' : 'wait') : learned ? 'dynamic' : undefined;
}
const thresholdTopic: Omit<Topic, 'intro'> = {
	noun: 'metric alert rule',
	sides: {
		need: side(
			'goal',
			'Alert at',
			{
				limit: 'any value above 90%',
				odd: 'any unusual value',
				week: 'values unusual for the day of the week',
				large: 'large deviations only',
				several: 'three violations in an hour'
			},
			'{name} had to alert at {}',
			'it must alert at {}'
		),
		has: side(
			'rule',
			'Threshold',
			{ static: 'static, 90%', dynamic: 'dynamic, medium sensitivity, one violation' },
			'the threshold of {name} were {}',
			'its threshold is {}'
		),
		age: side(
			'setup',
			'VM created',
			{ 1: '1 day ago', 12: '12 days ago', 40: '40 days ago' },
			'the VM of {name} had been created {}',
			'its VM was created {}'
		)
	},
	decide: fixFor,
	asks: {
		nothing: 'make no change',
		wait: 'only wait for more data',
		static: 'use a static threshold',
		dynamic: 'use a dynamic threshold',
		large: 'use low sensitivity',
		several: 'increase the number of violations'
	},
	choose: 'For which alert rule{s} should you {}?',
	table: 'What should you do with each alert rule?',
	single: 'You need to ensure that the alert rule meets the requirement. What should you do?',
	why(row, answer) {
		const { need, has } = row;
		const is = fixFor(row)!;
		const right = answer === is;
		const isDynamic = has === 'dynamic';
		const data = need === 'week' ? 'three weeks of data' : 'three days of data';
		const lacks =
			need === 'week'
				? `weekly patterns take ${data}`
				: `a dynamic threshold can’t fire before it has ${data}`;
		return {
			nothing: right
				? need === 'limit'
					? 'a static threshold fires at any value above it'
					: `a dynamic threshold knows what is ${need === 'week' ? 'usual on each day of the week' : 'usual'} from ${data}`
				: {
						wait: 'today, it doesn’t know what is usual yet',
						static: 'what a dynamic threshold allows can be more than 90%',
						dynamic: 'a static threshold doesn’t learn what is usual',
						large: 'medium sensitivity lets smaller deviations fire, too',
						several: 'a single violation would fire an alert'
					}[is],
			wait: right
				? lacks
				: isDynamic
					? need === 'limit'
						? 'more data doesn’t turn it into a fixed limit'
						: is === 'nothing'
							? 'the VM has been there long enough'
							: 'time doesn’t change its settings'
					: 'a static threshold stays the same, whatever the data',
			static: right
				? 'only a static threshold is exactly 90%'
				: isDynamic
					? 'one limit for all times can’t tell what is unusual'
					: 'it’s static already',
			dynamic: right
				? `only a dynamic threshold learns what is usual, and there are ${data}`
				: isDynamic
					? 'it’s dynamic already'
					: 'a dynamic threshold isn’t always 90%',
			large: right
				? 'with low sensitivity, only large deviations fire an alert'
				: isDynamic
					? is === 'several'
						? 'one large deviation would still fire an alert'
						: is === 'wait'
							? 'low sensitivity doesn’t need less data'
							: is === 'static'
								? 'even a less sensitive threshold isn’t fixed'
								: 'smaller deviations must fire an alert, too'
					: 'a static threshold has no sensitivity',
			several: right
				? 'the number of violations says how many it takes'
				: isDynamic
					? is === 'large'
						? 'small deviations would still count as violations'
						: is === 'wait'
							? 'more violations don’t make up for missing data'
							: is === 'static'
								? 'the threshold would still be dynamic'
								: 'one unusual value must be enough'
					: 'the number of violations is a setting of dynamic thresholds'
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
			'in an incident, it is {}'
		),
		backup: side(
			'setup',
			'',
			{ '100 3': '100% for 3 minutes', '75 60': '75% for one hour' },
			'CPU usage were {} during a backup',
			'during a backup, it is {}'
		)
	},
	sides: {
		take: side('rule', 'Aggregation type', 'Average|Maximum|Minimum'),
		over: side('rule', 'Lookback period', { 5: '5 minutes', 15: '15 minutes', 30: '30 minutes' }),
		above: side(
			'goal',
			'Greater than',
			{ 70: '70%', 80: '80%', 90: '90%' },
			'the threshold of {name} were {}'
		)
	},
	decide: firesIn,
	asks: {
		incident: 'fire in an incident only',
		backup: 'fire during a backup only',
		'incident backup': 'fire in both cases',
		neither: 'fire in neither case'
	},
	choose: 'Which alert rule{s} will {}?',
	judge: '{name} will {}.',
	single: 'What will the alert rule do?',
	why(row, answer) {
		const [incident, backup] = [row['incident']!, row['backup']!].map((load) => Math.round(peak(row, load)));
		const what = `the ${row['take']!.toLowerCase()} of {over}`;
		const is = firesIn(row);
		if (answer === is)
			return `${what} reaches ${incident!}% in an incident and ${backup!}% during a backup, ${
				{
					incident: 'and only the first is more than {above}',
					backup: 'and only the second is more than {above}',
					'incident backup': 'both more than {above}',
					neither: 'neither more than {above}'
				}[is]!
			}`;
		const differs = ['incident', 'backup'].find((load) => answer.includes(load) !== is.includes(load))!;
		const value = differs === 'incident' ? incident! : backup!;
		const also = answer === 'neither' || answer === 'incident backup' ? ', which decides that case' : '';
		return `${differs === 'incident' ? 'in an incident' : 'during a backup'}, ${what} reaches ${value}%, which is ${is.includes(differs) ? '' : 'not '}more than {above}${also}`;
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
			'alert rule of the type “{}”'
		),
		change: side(
			'rule',
			'Change',
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
	asks: { lower: 'lower', same: 'not change', higher: 'raise' },
	choose: 'Which change{s} will {} the charge for the alert rule?',
	judge: '{name} will {} the charge for the alert rule.',
	table: 'What will each change do to the charge for its alert rule?',
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
			'Sub1, your subscription, has no alert rules yet. You get {count}. Use log search alert rules only where no other type fits, and no metric alerts for logs.',
			'A security team has {count} for Sub1, your subscription. The types of alert rules to prefer are metric and activity log, and metric alerts for logs are not used.'
		],
		typeTopic
	),
	...told(
		'count',
		[
			'VM1 to VM4 run a web shop. You plan alert rules for all four. Logs of all VMs are sent to Workspace1, but no metrics. You have {count}.',
			'A template must create as few alert rules as possible for VM1 to VM4. It must meet {count} for all four. Workspace1 receives logs of all VMs, but no metrics.'
		],
		countTopic
	),
	...told(
		'split',
		[
			'You must be notified when a number of transactions in storage1 exceeds {count}. Use one metric alert rule on Transactions for each limit where possible, or else its resource logs.',
			'storage1 sends its resource logs to a workspace. For {count} on transactions of storage1, you prefer one metric alert rule each, on the metric Transactions.'
		],
		dimensionTopic
	),
	...told(
		'threshold',
		[
			'You have {count} on Percentage CPU, each for one VM that has reported the metric since its creation.',
			'Colleagues complain about {count}. Each monitors Percentage CPU of one VM, which has run without a break since its creation.'
		],
		thresholdTopic
	),
	...told(
		'window',
		[
			'On VM1, CPU usage is 20% except in incidents and during backups, which never overlap. You have {count} on Percentage CPU, checked every minute.',
			'You test {count} on Percentage CPU of VM1, checked every minute. CPU usage is 20%, unless there is an incident or a backup. These are hours apart.'
		],
		windowTopic
	),
	...told(
		'cost',
		[
			'You review {count} to alert rules. Each alert rule is for the CPU usage of six VMs, has one condition, and is evaluated every five minutes.',
			'To save money, a colleague suggests {count}, each to another alert rule for the memory of six VMs. All of these have one condition and are evaluated every five minutes.'
		],
		costTopic
	)
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
	'any-subscription': [
		'Metric and activity log alert rules are for one subscription. It’s easy to look at regions only.',
		taking('subscriptions', /./, { subscriptions: '1111' })
	],
	'any-metric': [
		'A metric alert rule on a network metric is for one VM. It’s easy to treat it like CPU usage.',
		taking('first', /network/, { first: 'cpu' })
	],
	'one-condition': [
		'A metric alert rule for several VMs has only one condition. It’s easy to add another.',
		taking('second', /queue/, { second: 'none' })
	],
	'adds-up': [
		'Values of a dimension are compared separately. It’s easy to think that selected ones are added up.',
		(row) => (/two|rest/.test(row['which'] ?? '') ? { ...row, of: 'each' } : row)
	],
	'any-dimension': [
		'A metric has only certain dimensions. It’s easy to expect one for all that’s in a log.',
		taking('by', /IP/, { by: 'API' })
	],
	'learns-at-once': [
		'A dynamic threshold takes three days of data, and three weeks for weekly patterns. It’s easy to overlook that.',
		taking('age', /./, { age: '40' })
	],
	'knows-the-limit': [
		'A dynamic threshold is calculated. It’s easy to expect that it keeps to a limit.',
		taking('need', /limit/, { need: 'odd' })
	],
	'peak-is-enough': [
		'An average takes the whole lookback period. It’s easy to look for a single high value.',
		taking('take', /Average/, { take: 'Maximum' })
	],
	'by-alerts': [
		'Alert rules are charged by time series and evaluations. It’s easy to think that fewer alerts cost less.',
		(row) => (row['change'] === 'limit' ? { kind: 'log', change: 'slower' } : row)
	],
	'by-computer': [
		'Without splitting, a log search alert rule has one time series. It’s easy to count the VMs.',
		taking('kind', /^log$/, { kind: 'split' })
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
				'A metric alert rule with one condition covers VMs of one region and subscription, but not for network metrics. Activity log alert rules are for one subscription, and log search alert rules for all that a workspace receives.',
			'^split':
				'Without selected values, a metric alert rule compares the total. Selected values are compared separately.',
			'^threshold':
				'A static threshold is a fixed limit. A dynamic one learns what is usual: it takes three days of data, and three weeks for weekly patterns.',
			'^window':
				'At each check, a metric alert rule aggregates the values of the lookback period and compares the result with the threshold.',
			'^cost':
				'Metric alert rules are charged by time series, and log search alert rules by evaluations, with splitting for each time series.'
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
