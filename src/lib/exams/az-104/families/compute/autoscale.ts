// Autoscale: rules that fire together, flapping, schedules, instance limits, thresholds per instance, predictions, missed peaks, and notifications.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	autoscale as runOnce,
	conditionOf,
	predictionLacks,
	settled,
	thresholdFor,
	type Capacity,
	type Condition,
	type Prediction,
	type Rule
} from '#lib/azure/compute/autoscale.ts';
import { sources } from '#lib/azure/sources.ts';
import { clock } from '#lib/exams/az-104/families/dates.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

/** Returns a text for each id. */
const each = (ids: string, text = (id: string): string => id): Row =>
	Object.fromEntries(ids.split('|').map((id) => [id, text(id)]));
const percents = (ids: string): Row => each(ids, (id) => `${id}%`);
/** Returns a topic with openings that go on in the same way. */
const opened = (id: string, heads: readonly string[], rest: string, topic: Omit<Topic, 'intro'>) =>
	told(
		id,
		heads.map((head) => `${head} ${rest}`),
		topic
	);
/** Returns how a topic decides, with a reason for each answer where it’s right and where it’s wrong. */
const reasoned = (
	decide: Topic['decide'],
	reasons: (row: Row) => Readonly<Record<string, readonly [right: string, wrong: string]>>
): Pick<Topic, 'decide' | 'why'> => ({
	decide,
	why: (row, answer) => reasons(row)[answer]![decide(row) === answer ? 0 : 1]
});
/** Returns the number of instances after one evaluation of rules: metric, direction, step and threshold. */
function evaluated(
	rules: readonly (readonly [string, Rule['direction'], number, number])[],
	[minimum, maximum, cooldownMinutes]: readonly [1 | 4, number, number],
	instances: number,
	metrics: Readonly<Record<string, number>>,
	last = Infinity
) {
	return runOnce(
		{
			minimum,
			maximum,
			cooldownMinutes,
			rules: rules.map(([metric, direction, by, threshold]) => ({ metric, direction, by, threshold }))
		},
		{ instances, metrics, last }
	);
}

/** By how many instances rules for two metrics change their number. A step can be half of it. */
const stepsOf = ({ by, now }: Row): readonly number[] =>
	by!.split(' ').map((step) => (step === '50%' ? Number(now) / 2 : Number(step)));
/** What one evaluation with such rules does. */
function tested(row: Row, maximum = 10) {
	const { now, cpu, flows } = row as Record<string, string>;
	const [one, two] = stepsOf(row) as [number, number];
	return evaluated(
		[
			['cpu', 'out', one, 75],
			['flows', 'out', two, 600],
			['cpu', 'in', one, 30],
			['flows', 'in', two, 200]
		],
		[4, maximum, 0],
		Number(now),
		{ cpu: Number(cpu), flows: Number(flows) }
	);
}
function testedReason(row: Row): string {
	const { now, cpu, flows } = row;
	const { instances, rule } = tested(row);
	const why = {
		out: `${cpu === '90' && flows === '800' ? 'of two scale-out rules, the larger step counts' : 'one scale-out rule is enough'}${tested(row, 99).instances > instances ? ', up to the maximum of 10' : ''}`,
		in: 'both scale-in rules are met, and the smaller step counts',
		'at-minimum': 'both scale-in rules are met, but 4 is the minimum',
		'not-all-in': `only ${cpu === '20' ? 'CPU is' : 'flows are'} low, and scaling in takes both rules`,
		quiet: 'no rule is met'
	}[rule as 'in'];
	return `${why}, so ${instances === Number(now) ? `there are still ${now}` : `${now} instances become ${instances}`}`;
}
/** Parameters for rules with steps for CPU and for flows. */
const parameters = (by: string): string => {
	const [one, two] = by.split(' ') as [string, string];
	const line = (condition: string, scale: string): string =>
		`--condition "${condition} avg 10m" --scale ${scale}`;
	return [
		line('Percentage CPU > 75', `out ${one}`),
		line('Inbound Flows > 600', `out ${two}`),
		line('Percentage CPU < 30', `in ${one}`),
		line('Inbound Flows < 200', `in ${two}`)
	].join('\n');
};
const steps = '1 2|3 1|2 4|50% 1';

const sets = ['WebSet', 'ApiSet', 'JobSet', 'CartSet', 'MapSet'];
/** What an evaluation with low CPU removes. */
const removedOf = ({ now, cpu, out }: Row): string =>
	String(
		Number(now) -
			evaluated(
				[
					['cpu', 'in', 2, 40],
					['cpu', 'out', 1, Number(out)]
				],
				[1, 9, 0],
				Number(now),
				{ cpu: Number(cpu) }
			).instances
	);
function removedReason(row: Row): string {
	const without = (count: number): number =>
		Math.round((Number(row['cpu']) * Number(row['now'])) / (Number(row['now']) - count));
	const two = `removing two would bring CPU to about ${without(2)}%`;
	return row['cpu'] === '44'
		? 'CPU isn’t below 40%'
		: {
				2: `${two}, so no rule would scale out`,
				1: `${two}, so autoscale removes only one (${without(1)}%)`,
				0: `even removing one would bring CPU to about ${without(1)}%, which is above {out}`
			}[removedOf(row) as '2'];
}

const capacities: Readonly<Record<Condition, Capacity>> = {
	default: { minimum: 2, maximum: 5, default: 2 },
	recurring: { minimum: 4, maximum: 8, default: 4 },
	fixed: { minimum: 7, maximum: 10, default: 7 }
};
/** Hours since the start of the 26th as a time and a date. */
const saysHour = (hour: number, zone: string): string => {
	const days = Math.floor(hour / 24);
	return `${clock((hour - days * 24) * 60)}${zone} on {month} ${26 + days}`;
};
const localOf = ({ at, zone }: Row): number => Number(at) + Number(zone);
const conditionAt = (row: Row): Condition => {
	const local = localOf(row);
	const ofWeek = (local + 168) % 168;
	return conditionOf([
		...(Math.floor(local / 24) === 0 ? (['fixed'] as const) : []),
		...(ofWeek >= 8 && ofWeek < 20 ? (['recurring'] as const) : [])
	]);
};
const keptOf = (row: Row): string => String(settled(capacities[conditionAt(row)], Number(row['now']), true));
function keptReason(row: Row): string {
	const condition = conditionAt(row);
	const kept = keptOf(row);
	return `in {zone}, that’s ${saysHour(localOf(row), '')}, so the ${{ fixed: 'condition for that date', recurring: 'Friday condition', default: 'default condition' }[condition]} applies, ${kept === row['now'] ? 'and {now} is within its limits' : `and its ${kept === String(capacities[condition].minimum) ? 'minimum' : 'maximum'} is ${kept}`}`;
}

/** What a plan must do, by the limit that it takes. */
const needs: Row = {
	minimum: 'always have at least # instances',
	maximum: 'be able to scale out to # instances',
	default: 'scale out to # instances if metrics are unavailable'
};
/** The limit that a request takes, what it must be at least, and what it is. */
const limitOf = ({ need, has }: Row): readonly [limit: string, least: string, now: string] => {
	const [limit, least] = need!.split(' ') as [string, string];
	return [limit, least, has!.split(' ')[Object.keys(needs).indexOf(limit)]!];
};
const limits = '1 5 3|1 6 4|1 8 3|2 5 4|2 8 4|3 6 3|3 8 4';
const teams = ['Operations', 'Support', 'Development', 'Security', 'Finance'];

const thresholdOf = ({ metric, total, running }: Row): string =>
	String(thresholdFor(Number(total), Number(running), metric !== 'not divided'));
function thresholdReason(row: Row): string {
	const { metric } = row;
	const kind = /d$/.test(metric!)
		? `${metric!} by instance count,`
		: `a ${metric!} queue counts per instance, so`;
	return `${kind} ${thresholdOf(row)} is reached at a total of {total}`;
}

/** What adds instances before a peak, or removes them after it. */
const nextStep = ({ mode, need }: Row): string =>
	need === 'in'
		? 'in'
		: mode === 'plan'
			? 'schedule'
			: (predictionLacks({
					metric: 'cpu',
					days: 90,
					mode: mode as Prediction['mode'],
					monthly: need === 'month'
				})[0] ?? 'nothing');

/** What would let the scale-out rule act in a peak. */
const fixes: Readonly<Record<string, Row>> = {
	nothing: {},
	max: { now: '3' },
	cooldown: { last: 'out 40' },
	duration: { window: '5' }
};
/** Average CPU over the duration, when a peak ends. */
const averageOf = ({ rule, window = rule!, long }: Row): number => {
	const minutes = parseInt(window);
	const high = Math.min(minutes, Number(long));
	return (high * 95 + (minutes - high) * 30) / minutes;
};
const isAdding = (row: Row): boolean => {
	const { rule, now, last, long } = row as Record<string, string>;
	return (
		evaluated(
			[['cpu', 'out', 1, 70]],
			[1, 6, Number(rule!.split(' ')[1])],
			Number(now),
			{ cpu: averageOf(row) },
			Number(last!.split(' ')[1]) + Number(long)
		).instances > Number(now)
	);
};
/** Nothing where several things keep an instance from being added, or there were too many before a scale-in. */
const missedBy = (row: Row): string | undefined =>
	row['now'] === '6' && row['last']!.startsWith('in')
		? undefined
		: Object.keys(fixes).find((id) => isAdding({ ...row, ...fixes[id] }));
/** When the cooldown ended. */
function endedOf({ rule, last }: Row): string {
	const after = Number(rule!.split(' ')[1]) - Number(last!.split(' ')[1]);
	return `the cooldown ${after > 0 ? `ended ${after} minutes into the peak` : 'had ended before the peak began'}`;
}
const windows = '5 5|5 30|10 5|10 30';

/** What someone wants: by what means, and about what event. */
const wishes: Row = {
	logs: 'query the evaluations of all rules',
	...Object.fromEntries(
		Object.entries({
			scale: 'an instance is added or removed',
			fail: 'a scale action fails',
			blind: 'metrics are unavailable',
			flap: 'flapping prevents a scale-in'
		}).flatMap(([what, event]) => [
			[`email ${what}`, `get an email when ${event}`],
			[`hook ${what}`, `start a runbook when ${event}`]
		])
	)
};

const topics: Readonly<Record<string, Topic>> = {
	...opened(
		'rules',
		[
			'You run {count} of a {app} on a scale set with autoscale.',
			'You check {count} of a {app} on a scale set with autoscale.'
		],
		'It keeps 4 to 10 instances, and evaluates these rules once in each test.',
		{
			noun: 'load test',
			common: {
				by: side(
					'setting',
					'az monitor autoscale rule create',
					each(steps, parameters),
					each(steps, (by) => `the steps were ${by.replace(' ', ' for CPU and ')} for flows`)
				)
			},
			sides: {
				now: side(
					'limits',
					'Instances',
					{ 4: 'four', 6: 'six', 8: 'eight', 10: 'ten' },
					'{name} started with {} instances',
					'{name} starts with {} instances'
				),
				cpu: side('reading', 'CPU', percents('20|50|90'), 'CPU averaged {} in {name}', 'CPU averages {}'),
				flows: side(
					'reading',
					'Inbound flows',
					'150|400|800',
					'inbound flows averaged {} in {name}',
					'flows average {}'
				)
			},
			drawn: ({ cpu, flows }) => cpu !== '50' || flows !== '400',
			decide: (row) => String(tested(row).instances),
			asks: each('4|5|6|7|8|9|10'),
			choose: 'Which load test{s} will end with {} instances?',
			why: testedReason
		}
	),
	...opened(
		'flapping',
		['The scale sets of a {app} stay too large at night.', 'At night, a {app} must use fewer instances.'],
		'You check {count} with a minimum of one instance. One rule removes two if average CPU is below 40%.',
		{
			noun: 'scale set',
			names: sets,
			common: {
				out: side(
					'setting',
					'',
					percents('50|60|70'),
					'the other rule added one above {}',
					'the only other rule adds one above {}, and no cooldown is running'
				)
			},
			sides: {
				now: side('limits', 'Instances', '3|4|5|6|8', '{name} had {} instances', '{name} has {} instances'),
				cpu: side(
					'reading',
					'Average CPU',
					percents('22|28|32|36|44'),
					'CPU of {name} averaged {}',
					'its CPU averages {}'
				)
			},
			decide: removedOf,
			asks: { 2: 'two instances', 1: 'one instance', 0: 'no instance' },
			choose: 'From which scale set{s} will the next evaluation remove {}?',
			judge: 'The next evaluation will remove {} from {name}.',
			why: removedReason
		}
	),
	...opened(
		'condition',
		[
			'To test autoscale of a {app}, {count} set instance counts manually.',
			'Unaware of autoscale, {count} of a {app} set instance counts manually.'
		],
		'No rule fires. Scale conditions allow 2 to 5 instances by default, 4 to 8 on Fridays from 08:00 to 20:00, and 7 to 10 all day on Friday, {month} 26.',
		{
			noun: 'administrator',
			names: people,
			common: {
				zone: side(
					'setting',
					'',
					{ 9: 'Tokyo time (UTC+09:00)', 4: 'Dubai time (UTC+04:00)', '-3': 'Brasília time (UTC-03:00)' },
					'all conditions used {}',
					'all conditions use {}'
				)
			},
			sides: {
				now: side('limits', 'New count', '2|3|6|9|12', '{name} set {} instances', '{name} sets {} instances'),
				at: side(
					'need',
					'Time',
					each('-168|-156|-150|-1|12|22', (hour) => saysHour(Number(hour), ' UTC')),
					'{name} made the change at {}',
					'it is {}'
				)
			},
			decide: keptOf,
			asks: each('2|3|4|5|6|7|8|9|10'),
			choose: 'Whose change{s} will lead to {} instances after the next evaluation?',
			judge: 'After {name}’s change, the next evaluation will result in {} instances.',
			why: keptReason
		}
	),
	...opened(
		'limit',
		[
			'After an outage of a {app}, you review its App Service plan with {count}.',
			'With {count}, you review the App Service plan of a {app}.'
		],
		'Autoscale rules scale out and in on CPU. You want to pay for as few instances as possible.',
		{
			noun: 'team',
			names: teams,
			common: {
				has: side(
					'limits',
					'Default profile',
					each(limits, (one) =>
						one.replace(
							/(.) (.) (.)/,
							'"capacity": {\n  "minimum": "$1",\n  "maximum": "$2",\n  "default": "$3"\n}'
						)
					),
					each(limits, (one) => one.replace(/ (.) (.)/, ' to $1 instances (default $2) were allowed'))
				)
			},
			sides: {
				need: side(
					'need',
					'Request',
					each('minimum 2|minimum 3|maximum 6|maximum 8|default 4|default 5', (need) => {
						const [limit, least] = need.split(' ') as [string, string];
						return needs[limit]!.replace('#', least);
					}),
					'{name} wanted the plan to {}',
					'{name} wants the plan to {}'
				)
			},
			...reasoned(
				(row) => {
					const [limit, least, now] = limitOf(row);
					return now < least ? limit : 'nothing';
				},
				(row) => {
					const [limit, , now] = limitOf(row);
					const is = `the ${limit} is ${now}`;
					const wrong = (own: string, other: string): string => (limit === own ? `${is} already` : other);
					return {
						minimum: [
							'scale-in rules remove instances down to the minimum',
							wrong('minimum', `a higher minimum doesn’t raise the ${limit}`)
						],
						maximum: [
							'scale-out rules stop at the maximum',
							wrong('maximum', 'a higher maximum isn’t required')
						],
						default: [
							'without metrics, autoscale scales out to the default',
							wrong('default', 'the default is used only when metrics are missing')
						],
						nothing: [`${is}, which is enough`, `${is}, which is too low`]
					};
				}
			),
			asks: each('minimum|maximum|default|nothing', (limit) =>
				limit === 'nothing' ? 'make no change' : `raise the ${limit}`
			),
			single: 'You need to meet the request. What should you do?',
			choose: 'For which team{s} should you {}?',
			table: 'What should you do for each team?'
		}
	),
	...opened(
		'threshold',
		['As load rises, {count} of a {app} must scale out.', 'You simulate load on {count} of a {app}.'],
		'All rules use the operator Greater than or equal to.',
		{
			noun: 'scale set',
			names: sets,
			sides: {
				metric: side(
					'setting',
					'Metric',
					{
						...each('Storage|Service Bus', (id) => `${id} queue length`),
						...each('divided|not divided', (id) => `Application Insights sessions, ${id} by instance count`)
					},
					'{name} scaled out on {}',
					'{name} scales out on {}'
				),
				total: side(
					'reading',
					'Total to scale out at',
					'120|240',
					'{name} had to scale out at a total of {}',
					'it must scale out at {} in total'
				),
				running: side('limits', 'Instances', '2|3|4|6', '{name} had {} instances', 'it has {} instances')
			},
			decide: thresholdOf,
			asks: each('20|30|40|60|80|120|240'),
			choose: 'For which scale set{s} should you set the threshold to {}?',
			judge: 'For {name}, you should set the threshold to {}.',
			why: thresholdReason
		}
	),
	...opened(
		'predict',
		['CPU peaks slow down {count} of a {app}.', 'You prepare {count} of a {app} for more users.'],
		'For months, only a scale-out rule for CPU has been in use. You prefer predictive autoscale to schedules.',
		{
			noun: 'tier',
			names: ['Frontend', 'Checkout', 'Reports', 'Search', 'Imports'],
			sides: {
				mode: side(
					'setting',
					'Runs on',
					{
						on: 'a scale set with predictive mode Enabled',
						forecast: 'a scale set with predictive mode Forecast only',
						off: 'a scale set with predictive mode Disabled',
						plan: 'a Premium App Service plan'
					},
					'{name} ran on {}',
					'{name} runs on {}'
				),
				need: side(
					'need',
					'Autoscale must',
					{
						day: 'add instances before a daily peak',
						month: 'add instances before a monthly peak',
						in: 'remove instances as CPU falls'
					},
					'autoscale of {name} had to {}',
					'autoscale must {}'
				)
			},
			...reasoned(nextStep, ({ mode, need }) => ({
				nothing: [
					'predictive mode Enabled adds instances before a peak',
					need === 'in' ? 'no rule removes instances' : 'nothing adds instances before this peak yet'
				],
				enable: [
					`${mode === 'off' ? '' : 'Forecast only adds nothing, but '}predictive mode Enabled is enough for a daily peak`,
					need === 'in'
						? 'predictive autoscale only adds instances'
						: mode === 'plan'
							? 'App Service plans have no predictive mode'
							: mode === 'on'
								? 'the mode is Enabled already'
								: 'it doesn’t suit monthly patterns'
				],
				in: ['removing instances takes a scale-in rule', 'a scale-in rule adds no instances'],
				schedule: [
					mode === 'plan'
						? 'predictive autoscale is for scale sets only'
						: 'predictions don’t suit monthly patterns',
					need === 'in' ? 'a schedule doesn’t follow CPU' : 'a daily peak of a scale set can be predicted'
				]
			})),
			asks: {
				nothing: 'make no change',
				enable: 'set the predictive mode to Enabled',
				in: 'add a scale-in rule for CPU',
				schedule: 'add scale conditions with schedules'
			},
			single: 'You need autoscale to work as required. What should you do?',
			choose: 'For which tier{s} should you {}?'
		}
	),
	...opened(
		'missed',
		['A {app} was slow in {count}.', 'You analyze {count} of a {app}.'],
		'CPU was 95% (30% between peaks). The maximum is six. The scale-in rule has the same cooldown as this scale-out rule.',
		{
			noun: 'load peak',
			common: {
				rule: side(
					'setting',
					'Autoscale setting',
					each(windows, (one) => {
						const [window, cooldown] = one.split(' ');
						return `"metricTrigger": {\n  "timeWindow": "PT${window!}M",\n  "timeAggregation": "Average",\n  "operator": "GreaterThan",\n  "threshold": 70\n},\n"scaleAction": {\n  "direction": "Increase",\n  "cooldown": "PT${cooldown!}M"\n}`;
					}),
					each(windows, (one) => `duration and cooldown were ${one.replace(' ', ' and ')} minutes`)
				)
			},
			sides: {
				long: side('reading', 'Duration', '4|12|15', '{name} lasted {} minutes', '{name} lasted {} minutes'),
				now: side(
					'limits',
					'Instances',
					{ 3: 'three', 5: 'five', 6: 'six' },
					'{name} began with {} instances',
					'there were {} instances'
				),
				last: side(
					'setting',
					'Began',
					each('in 2|in 3|in 90|out 40|out 60', (id) =>
						id.replace(/(\w+) (.+)/, '$2 minutes after a scale-$1')
					),
					'it had begun {}',
					'it began {}'
				)
			},
			...reasoned(missedBy, (row) => ({
				nothing: ['such a peak already adds an instance', 'such a peak adds no instance'],
				max: ['six instances are the maximum', 'there was room for more'],
				cooldown: ['the cooldown of the scale-in also blocked scaling out', endedOf(row)],
				duration: [
					`over the duration, CPU averaged only ${averageOf(row)}%`,
					`over the duration, CPU averaged ${averageOf(row)}%, which is above 70%`
				]
			})),
			asks: {
				nothing: 'make no change',
				max: 'raise the maximum',
				cooldown: 'shorten both cooldowns',
				duration: 'shorten the duration'
			},
			single: 'You need autoscale to add an instance in another peak like this. What should you do?',
			table: 'For each peak, what would make autoscale add an instance in another one like it?'
		}
	),
	...opened(
		'notify',
		['You plan autoscale of a {app} with {count}.', 'You help {count} with autoscale of a {app}.'],
		'An action group and a Log Analytics workspace exist. You want to create as few resources as possible.',
		{
			noun: 'team',
			names: teams,
			sides: { wish: side('need', 'Request', wishes, '{name} wanted to {}', '{name} wants to {}') },
			...reasoned(
				({ wish }) => {
					const [by, what = by] = wish!.split(' ');
					return /scale|logs/.test(what!) ? by : 'alert';
				},
				({ wish }) => {
					const [by, what] = wish!.split(' ');
					const other = (text: string, kind: string): string =>
						what === 'scale' ? text : `${kind} are for successful scale actions only`;
					return {
						email: [
							'autoscale can send email for scale actions',
							other('an email doesn’t start a runbook', 'emails')
						],
						hook: [
							'autoscale can call a webhook for scale actions',
							other('the request is for an email', 'webhooks')
						],
						alert: [
							`${{ fail: 'failures are', blind: 'missing metrics are', flap: 'flapping is' }[what as 'fail']} in the activity log, so use an alert on it`,
							by === 'logs' ? 'evaluations aren’t in the activity log' : 'the Notify tab is enough'
						],
						logs: [
							'evaluations are in resource logs, which need a diagnostic setting',
							`resource logs alone ${by === 'email' ? 'send no email' : 'start no runbook'}`
						]
					};
				}
			),
			asks: {
				email: 'add an email address on the Notify tab',
				hook: 'add a webhook on the Notify tab',
				alert: 'create an activity log alert',
				logs: 'create a diagnostic setting'
			},
			single: 'You need to meet the request. What should you configure?',
			choose: 'For which team{s} should you {}?',
			table: 'What should you configure for each team?'
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'steps-add-up': [
		'Of two scale-out rules, the larger step counts. It’s easy to add the steps.',
		(row) =>
			row['cpu'] === '90' && row['flows'] === '800'
				? { ...row, by: `${stepsOf(row).reduce((one, two) => one + two)} 1` }
				: row
	],
	'flaps-anyway': [
		'Autoscale doesn’t scale in where it would scale out again. It’s easy to look at one rule only.',
		taking('out', /./, { out: '999' })
	],
	'in-utc': [
		'A condition has a time zone. It’s easy to take it for UTC.',
		taking('zone', /./, { zone: '0' })
	],
	'default-is-normal': [
		'The default is used only when metrics are missing. It’s easy to take it for the minimum.',
		taking('need', /^min/, { need: 'default 9' })
	],
	'total-counts': [
		'A queue counts per instance. It’s easy to count all messages.',
		taking('metric', /S/, { metric: 'not divided' })
	],
	'predicts-scale-in': [
		'Predictive autoscale only adds instances. It’s easy to think that it removes them, too.',
		taking('need', /^in/, { need: 'day' })
	],
	'notifies-all': [
		'Autoscale notifies you of successful scale actions only. It’s easy to expect it for all events.',
		(row) => (row['wish'] ? { wish: row['wish'].replace(/ .*/, ' scale') } : row)
	]
};

export const autoscale = topicFamily(
	{
		id: 'virtual-machines/autoscale',
		edition: 9,
		group: 'virtual-machines',
		title: 'Autoscale: rules, limits and schedules',
		rule: {
			'^rules':
				'One scale-out rule is enough, and the larger step counts. Scaling in takes all scale-in rules, and the smaller step counts.',
			'^flapping': 'Autoscale removes fewer instances, or none, where it would scale out again.',
			'^condition':
				'Conditions for dates come first, then recurring ones. Their limits apply to manual changes, too.',
			'^limit':
				'Rules act within minimum and maximum. The default is used only when metrics are missing, to scale out.',
			'^threshold':
				'The threshold for a queue is per instance. For other totals, that’s so only if they’re divided by instance count.',
			'^predict':
				'Predictive autoscale is for scale sets only. It only adds instances, and doesn’t suit monthly patterns.',
			'^missed':
				'A rule looks at the average over its duration and never exceeds the maximum. After a scale action, the cooldown blocks both directions.',
			'^notify':
				'Autoscale notifies you of successful scale actions only. Other events are in the activity log, and evaluations in resource logs.'
		},
		sources: [
			sources.autoscaleSettings,
			sources.autoscaleFlapping,
			sources.autoscaleProfiles,
			sources.autoscalePractices,
			sources.autoscaleMetrics,
			sources.predictiveAutoscale
		],
		axes: {
			reading: 'What is measured',
			setting: 'A rule or a mode',
			limits: 'Numbers of instances',
			need: 'Times and requirements'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		// The 26th is a Friday of 2027.
		themes: [
			['booking app', 'November'],
			['payroll system', 'March'],
			['patient portal', 'February'],
			['ticket shop', 'November'],
			['timetable service', 'March']
		],
		words: ['app', 'month'],
		forms: ['choose', 'judge', 'table', 'single', 'single', 'series'],
		telling: ['table', 'table', 'export', 'email', 'list', 'note']
	}
);
