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
import { clock, weekdays } from '#lib/exams/az-104/families/dates.ts';
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

const rule = (metric: string, direction: Rule['direction'], by: number, threshold: number): Rule => ({
	metric,
	direction,
	by,
	threshold
});
const answers = (of: string): Row => side('', '', of).values;
/** Returns how a topic decides, with a reason for each answer where it’s right and where it’s wrong. */
const reasoned = (
	decide: Topic['decide'],
	reasons: (row: Row) => Readonly<Record<string, readonly [right: string, wrong: string]>>
): Pick<Topic, 'decide' | 'why'> => ({
	decide,
	why: (row, answer) => reasons(row)[answer]![decide(row) === answer ? 0 : 1]
});

/** What one evaluation with rules for two metrics does. A step is a number of instances, or half of them. */
function evaluated({ now, cpu, flows, by }: Row, maximum = 10) {
	const [one, two] = by!.split(' ').map((step) => (step === '50%' ? Number(now) / 2 : Number(step))) as [
		number,
		number
	];
	return runOnce(
		{
			minimum: 4,
			maximum,
			cooldownMinutes: 0,
			rules: [
				rule('cpu', 'out', one, 75),
				rule('flows', 'out', two, 600),
				rule('cpu', 'in', one, 30),
				rule('flows', 'in', two, 200)
			]
		},
		{ instances: Number(now), metrics: { cpu: Number(cpu), flows: Number(flows) } }
	);
}
function rulesReason(row: Row): string {
	const { now, cpu, flows } = row;
	const { instances, rule } = evaluated(row);
	const why = {
		out: `${Number(cpu) > 75 && Number(flows) > 600 ? 'of two scale-out rules, the larger step counts' : 'one scale-out rule is enough'}${evaluated(row, 99).instances > instances ? ', up to the maximum of 10' : ''}`,
		in: 'both scale-in rules are met, and the smaller step counts',
		'at-minimum': 'both scale-in rules are met, but 4 instances are the minimum',
		quiet: 'no rule is met'
	}[rule as 'in'];
	return `${why || `only ${Number(cpu) < 30 ? 'CPU is' : 'flows are'} low, and scaling in takes both rules`}, so ${instances === Number(now) ? 'there are still {now}' : `{now} instances become ${instances}`}`;
}
/** Parameters for rules with steps for CPU and for flows. */
const parameters = (by: string): string => {
	const [one, two] = by.split(' ');
	return ['out', 'in']
		.map(
			(way, at) =>
				`--condition "Percentage CPU ${['> 75', '< 30'][at]!} avg 10m" --scale ${way} ${one!}\n--condition "Inbound Flows ${['> 600', '< 200'][at]!} avg 10m" --scale ${way} ${two!}`
		)
		.join('\n');
};
const steps = ['1 2', '3 1', '2 4', '50% 1'];

/** What an evaluation with low CPU does. Nothing where there are fewer instances than the minimum. */
function removedOf({ now, min, cpu, out }: Row, minimum = min): string | undefined {
	if (Number(now) < Number(min)) return undefined;
	const { instances } = runOnce(
		{
			minimum: Number(minimum) as 1,
			maximum: 9,
			cooldownMinutes: 0,
			rules: [rule('cpu', 'in', 2, 40), rule('cpu', 'out', 1, Number(out))]
		},
		{ instances: Number(now), metrics: { cpu: Number(cpu) } }
	);
	return String(Number(now) - instances);
}
function removedReason(row: Row): string {
	const now = Number(row['now']);
	const found = Number(removedOf(row));
	/** The CPU on fewer instances. */
	const without = (fewer: number): string => `${Math.round((Number(row['cpu']) * now) / (now - fewer))}%`;
	if (now - found > Number(row['min']) && found < 2)
		return `with ${found === 1 ? 'two' : 'one'} fewer, CPU would be about ${without(found + 1)}, which is above {out}${found === 1 ? `, but with one fewer only ${without(1)}` : ''}`;
	return found === 0
		? '{name} is at its minimum of {min}'
		: `${found === 1 ? 'the minimum of {min} leaves one to remove, and' : 'even with two fewer,'} CPU would be about ${without(found)}`;
}

const capacities: Readonly<Record<Condition, Capacity>> = {
	default: { minimum: 2, maximum: 5, default: 2 },
	recurring: { minimum: 4, maximum: 8, default: 4 },
	fixed: { minimum: 7, maximum: 10, default: 7 }
};
/** Hours since the start of Friday the 26th in UTC, as a weekday, a date and a time. */
const saysHour = (hour: number): string => {
	const days = Math.floor(hour / 24);
	return `${clock((hour - days * 24) * 60)} UTC on ${weekdays[(days + 11) % 7]!}, {month} ${26 + days}`;
};
const zones: Row = { 9: 'Tokyo (UTC+09:00)', 4: 'Dubai (UTC+04:00)', '-3': 'Buenos Aires (UTC-03:00)' };
const conditionAt = ({ at, zone }: Row): Condition => {
	const local = Number(at) + Number(zone);
	const ofWeek = (local + 168) % 168;
	return conditionOf([
		...(local >= 0 && local < 24 ? (['fixed'] as const) : []),
		...(ofWeek >= 8 && ofWeek < 20 ? (['recurring'] as const) : [])
	]);
};
const keptOf = (row: Row): string => String(settled(capacities[conditionAt(row)], Number(row['now']), true));
function keptReason(row: Row): string {
	const condition = conditionAt(row);
	const { minimum } = capacities[condition];
	const kept = keptOf(row);
	return `in {zone}, it’s ${saysHour(Number(row['at']) + Number(row['zone'])).replace(' UTC', '')}, so the ${{ fixed: 'condition for that date', recurring: 'Friday condition', default: 'default condition' }[condition]} applies, ${kept === row['now'] ? 'and allows {now}' : `and its ${kept === String(minimum) ? 'minimum' : 'maximum'} is ${kept}`}`;
}

/** What must be so, as the number of instances fits in: a limit, whether it must be at least or at most that, and the answer if it isn’t. */
const needs: Readonly<Record<string, readonly [text: string, limit: string]>> = {
	min: ['never run fewer than # instances', 'minimum'],
	max: ['be able to scale out to # instances', 'maximum'],
	lower: ['never run more than # instances', 'maximum'],
	default: ['scale out to # instances if metrics become unavailable', 'default']
};
const needOf = ({ need }: Row): readonly [kind: string, count: number] => {
	const [kind, count] = need!.split(' ');
	return [kind!, Number(count)];
};
const limit: Topic = {
	noun: 'App Service plan',
	names: ['plan-web', 'plan-api', 'plan-shop', 'plan-hr', 'plan-map'],
	intro: '',
	sides: {
		min: side('limits', 'Minimum', '1|2|3', undefined, 'the minimum of {name} is {}'),
		max: side('limits', 'Maximum', '5|6|8', undefined, 'its maximum is {}'),
		default: side('limits', 'Default', '3|4', undefined, 'its default is {}'),
		need: side(
			'need',
			'Requirement',
			Object.fromEntries(
				['min 2', 'min 3', 'max 6', 'max 8', 'lower 5', 'lower 6', 'default 4'].map((id) => [
					id,
					needs[id.split(' ')[0]!]![0].replace('#', id.split(' ')[1]!)
				])
			),
			'{name} had to {}',
			'it must {}'
		)
	},
	...reasoned(
		(row) => {
			const [kind, count] = needOf(row);
			const has = Number(row[kind === 'lower' ? 'max' : kind]);
			return (kind === 'lower' ? has > count : has < count) ? kind : 'nothing';
		},
		(row) => {
			const [kind] = needOf(row);
			const [, name] = needs[kind]!;
			const already = `the ${name} is {${kind === 'lower' ? 'max' : kind}}`;
			const aside = (own: string, other: string): string => (kind === own ? `${already} already` : other);
			return {
				min: [
					'scale-in rules can remove instances down to the minimum',
					aside(
						'min',
						kind === 'default' ? 'the minimum applies all the time' : 'a minimum doesn’t limit scaling out'
					)
				],
				max: [
					'scale-out rules add instances up to the maximum only',
					aside('max', 'more instances are not required')
				],
				lower: [
					'scale-out rules can add instances up to the maximum',
					aside('lower', 'a lower maximum adds no instances')
				],
				default: [
					'without metrics, autoscale scales out to the default',
					aside('default', 'the default is only for missing metrics')
				],
				nothing: [`${already}, which is enough`, `${already}, which doesn’t fit`]
			};
		}
	),
	asks: {
		min: 'raise the minimum',
		max: 'raise the maximum',
		lower: 'lower the maximum',
		default: 'raise the default',
		nothing: 'make no change'
	},
	single: 'You need to meet the requirement. What should you do?',
	table: 'What should you do in the autoscale setting of each plan?'
};

const totals = '20|40|50|60|80|100|120|150|160|200|240|300';
const perInstance = ({ metric }: Row): boolean => metric !== 'sum';
const totalOf = (row: Row): string | undefined =>
	totals
		.split('|')
		.find(
			(one) =>
				thresholdFor(Number(one), Number(row['running']), perInstance(row)) === Number(row['threshold'])
		);

/** What adds instances before a peak, or removes them after it. Nothing where it’s several things, or where there’s no such mode. */
function nextStep({ kind, mode, need }: Row): string | undefined {
	if ((kind === 'plan') !== (mode === 'none')) return undefined;
	if (need === 'in') return 'in';
	if (kind === 'plan') return 'schedule';
	const lacks = predictionLacks({
		metric: 'cpu',
		days: kind === 'new' ? 4 : 21,
		mode: mode as Prediction['mode'],
		monthly: need === 'month'
	});
	return lacks.length > 1 ? undefined : (lacks[0] ?? 'nothing');
}

/** What would make a missed peak scale out. */
const fixes: Readonly<Record<string, Row>> = {
	nothing: {},
	max: { now: '4' },
	cooldown: { last: 'out 60' },
	duration: { rule: '5 1' }
};
const averageOf = ({ rule, since }: Row): number => {
	const minutes = parseInt(rule!);
	const high = Math.min(minutes, Number(since));
	return (high * 95 + (minutes - high) * 30) / minutes;
};
const added = (row: Row): boolean =>
	runOnce(
		{
			minimum: 1,
			maximum: 6,
			cooldownMinutes: Number(row['rule']!.split(' ')[1]),
			rules: [rule('cpu', 'out', 1, 70)]
		},
		{
			instances: Number(row['now']),
			metrics: { cpu: averageOf(row) },
			last: Number(row['last']!.split(' ')[1])
		}
	).instances > Number(row['now']);

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'rules',
		[
			'A scale set of a {app} can have 4 to 10 instances. You create four autoscale rules with these parameters and plan {count}.',
			'You run {count} against a {app} on a scale set, which autoscale keeps between 4 and 10 instances. You created its four rules with these parameters.'
		],
		{
			noun: 'load test',
			common: {
				by: side(
					'setting',
					'az monitor autoscale rule create',
					Object.fromEntries(steps.map((by) => [by, parameters(by)])),
					Object.fromEntries(
						steps.map((by) => [by, `the steps were ${by.replace(' ', ' for CPU and ')} for flows`])
					)
				)
			},
			sides: {
				now: side('limits', 'Instances', '4|6|8|10', undefined, '{name} starts with {} instances'),
				cpu: side('reading', 'CPU', { 20: '20%', 50: '50%', 90: '90%' }, undefined, 'CPU averages {}'),
				flows: side(
					'reading',
					'Inbound flows',
					'150|400|800',
					'the inbound flows of {name} were {}',
					'inbound flows average {}'
				)
			},
			drawn: ({ cpu, flows }) => cpu !== '50' || flows !== '400',
			decide: (row) => String(evaluated(row).instances),
			asks: answers('4|5|6|7|8|9|10'),
			choose: 'After the first evaluation of which load test{s} will there be {} instances?',
			judge: 'After the first evaluation of {name}, there will be {} instances.',
			why: rulesReason
		}
	),
	...told(
		'flapping',
		[
			'The scale sets of a {app} stay larger than expected at night. You check {count}. A rule removes two instances if average CPU is below 40%.',
			'To save costs at night, you let autoscale remove two instances from each of {count} of a {app} if average CPU is below 40%.'
		],
		{
			noun: 'scale set',
			names: ['WebSet', 'ApiSet', 'JobSet', 'CartSet', 'MailSet', 'MapSet'],
			common: {
				out: side(
					'setting',
					'',
					{ 50: '50%', 60: '60%', 70: '70%' },
					'the scale-out rule added one instance above {}',
					'another rule adds one if average CPU is above {}, and no cooldown is running'
				)
			},
			sides: {
				now: side('limits', 'Instances', '2|3|4|6', '{name} had {} instances', '{name} has {} instances'),
				min: side('limits', 'Minimum', '1|2|3', undefined, 'its minimum is {}'),
				cpu: side(
					'reading',
					'Average CPU',
					{ 22: '22%', 28: '28%', 32: '32%', 36: '36%' },
					'CPU of {name} averaged {}',
					'its CPU averages {}'
				)
			},
			decide: (row) => removedOf(row),
			asks: { 2: 'two instances', 1: 'one instance', 0: 'no instance' },
			choose: 'From which scale set{s} will the next evaluation remove {}?',
			judge: 'The next evaluation will remove {} from {name}.',
			why: removedReason
		}
	),
	...told(
		'condition',
		[
			'The App Service plan of a {app} allows 2 to 5 instances by default, 4 to 8 every Friday from 08:00 to 20:00, and 7 to 10 all day on Friday, {month} 26. No rule fires when {count} change the instance count manually.',
			'Autoscale for a {app} has three scale conditions: default (2 to 5 instances), Fridays from 08:00 to 20:00 (4 to 8), and all day on Friday, {month} 26 (7 to 10). In a test, {count} change the instance count manually. No rule fires.'
		],
		{
			noun: 'administrator',
			names: people,
			common: {
				zone: side(
					'setting',
					'',
					zones,
					'the time zone of all conditions were {}',
					'all conditions use the time zone {}'
				)
			},
			sides: {
				at: side(
					'need',
					'Time',
					Object.fromEntries([-168, -156, -150, -1, 12, 22].map((hour) => [hour, saysHour(hour)])),
					'{name} made the change at {}',
					'{name} makes a change at {}'
				),
				now: side(
					'limits',
					'New instance count',
					'1|3|6|9|12',
					'{name} set {} instances',
					'the new count is {}'
				)
			},
			decide: keptOf,
			asks: answers('2|3|4|5|6|7|8|9|10'),
			choose: 'Whose change{s} will lead to {} instances after the next evaluation?',
			judge: 'After {name}’s change, the next evaluation will result in {} instances.',
			why: keptReason
		}
	),
	'limit 0': {
		...limit,
		intro:
			'After an outage, you review the autoscale settings of {count} of a {app}. Each uses rules for CPU.'
	},
	'limit 1': {
		...limit,
		intro:
			'The owner of a {app} has a new requirement for {count} with autoscale rules for CPU. You want to change as little as possible.'
	},
	...told(
		'threshold',
		[
			'Autoscale must keep up with the work of a {app}. Each of {count} adds an instance if its metric is greater than or equal to its threshold. Inbound flows are summed over all instances.',
			'You size {count} for a {app}. Each adds an instance as soon as its metric reaches the threshold. Inbound flows are summed over all instances.'
		],
		{
			noun: 'autoscale rule',
			sides: {
				metric: side(
					'setting',
					'Metric',
					{
						storage: 'messages in a Storage queue',
						bus: 'messages in a Service Bus queue',
						divided: 'inbound flows, divided by instance count',
						sum: 'inbound flows, not divided by instance count'
					},
					undefined,
					'{name} uses {}'
				),
				threshold: side('reading', 'Threshold', '20|40|50', undefined, 'its threshold is {}'),
				running: side(
					'limits',
					'Instances',
					'2|3|4|6',
					'the instance count for {name} were {}',
					'there are {} instances'
				)
			},
			decide: totalOf,
			asks: answers(totals),
			single: 'What is the minimum total at which the rule will add an instance?',
			choose: 'Which rule{s} will not add an instance until the total is {}?',
			judge: '{name} will not add an instance until the total is {}.',
			why(row, answer) {
				const is = `${answer}${perInstance(row) ? ` ÷ {running} = ${Math.round(Number(answer) / Number(row['running']))}` : ' isn’t divided'}`;
				const total = Number(totalOf(row));
				return total === Number(answer)
					? `${/s/.test(row['metric']!) && perInstance(row) ? 'a queue threshold is per instance: ' : ''}${is}`
					: `${is}, and ${Number(answer) < total ? 'the threshold isn’t reached' : 'fewer are enough'}`;
			}
		}
	),
	...told(
		'predict',
		[
			'The {count} of a {app} have a scale-out rule for Percentage CPU and no other rule. You prefer predictive autoscale to schedules.',
			'CPU peaks slow down {count} of a {app}. Each has only one autoscale rule, which scales out on Percentage CPU. Where predictive autoscale works, you do not want schedules.'
		],
		{
			noun: 'tier',
			names: ['Frontend', 'Checkout', 'Reports', 'Search', 'Imports'],
			sides: {
				kind: side(
					'setting',
					'Runs on',
					{
						old: 'a scale set created three weeks ago',
						new: 'a scale set created four days ago',
						plan: 'a Premium App Service plan'
					},
					'{name} ran on {}',
					'{name} runs on {}'
				),
				mode: side(
					'setting',
					'Predictive mode',
					{ none: '-', on: 'Enabled', forecast: 'Forecast only', off: 'Disabled' },
					{ '': 'its predictive mode were {}', none: '' },
					'its predictive mode is {}'
				),
				need: side(
					'need',
					'Autoscale must',
					{
						day: 'add instances before a daily peak',
						month: 'add instances before a monthly peak',
						in: 'remove instances as CPU falls'
					},
					'autoscale had to {}',
					'autoscale must {}'
				)
			},
			...reasoned(nextStep, ({ kind, mode, need }) => ({
				nothing: [
					'predictive autoscale is enabled and has enough history',
					need === 'in' ? 'no rule removes instances' : 'so far, nothing adds instances before a peak'
				],
				wait: [
					'predictions need seven days of history',
					need === 'in'
						? 'more history removes no instances'
						: need === 'month'
							? 'predictions never use more than 15 days of history'
							: kind === 'plan'
								? 'no history makes predictions possible for a plan'
								: 'three weeks are enough history'
				],
				enable: [
					mode === 'off' ? 'all it takes is to enable predictions' : 'Forecast only adds no instances',
					need === 'in'
						? 'predictive autoscale only adds instances'
						: kind === 'plan'
							? 'App Service plans have no predictive autoscale'
							: mode === 'on'
								? 'the mode is Enabled already'
								: '15 days of history don’t show a monthly pattern'
				],
				in: ['it takes a rule to remove instances', 'a scale-in rule adds no instances'],
				schedule: [
					kind === 'plan'
						? 'predictive autoscale is for scale sets only'
						: 'predictions don’t suit monthly patterns',
					need === 'in' ? 'a schedule doesn’t follow CPU' : 'a daily peak of a scale set can be predicted'
				]
			})),
			asks: {
				nothing: 'make no change',
				wait: 'wait for more usage history',
				enable: 'set the predictive mode to Enabled',
				in: 'add a scale-in rule for Percentage CPU',
				schedule: 'add scale conditions with schedules'
			},
			single: 'You need autoscale to do what is required. What should you do?',
			choose: 'For which tier{s} should you {}?'
		}
	),
	...told(
		'missed',
		[
			'Users report slow responses of a {app} in {count}, when CPU of its scale set jumped from 30% to 95%. The scale set has at most 6 instances, all rules have the same cooldown, and this is the scale-out rule.',
			'In {count}, CPU of a scale set jumped from 30% to 95%. You check how autoscale of the {app} reacted. It allows up to 6 instances, all rules have the same cooldown, and this is the scale-out rule.'
		],
		{
			noun: 'load peak',
			common: {
				rule: side(
					'setting',
					'Autoscale setting',
					Object.fromEntries(
						['5 5', '5 15', '10 5', '10 15'].map((one) => {
							const [window, cooldown] = one.split(' ');
							return [
								one,
								`"metricTrigger": {\n  "metricName": "Percentage CPU",\n  "timeWindow": "PT${window!}M",\n  "timeAggregation": "Average",\n  "operator": "GreaterThan",\n  "threshold": 70\n},\n"scaleAction": {\n  "direction": "Increase",\n  "value": "1",\n  "cooldown": "PT${cooldown!}M"\n}`
							];
						})
					),
					Object.fromEntries(
						['5 5', '5 15', '10 5', '10 15'].map((one) => [
							one,
							`timeWindow and cooldown were ${one.replace(' ', ' and ')} minutes`
						])
					)
				)
			},
			sides: {
				now: side(
					'limits',
					'Instances',
					'3|5|6',
					'{name} began with {} instances',
					'{name} began with {} instances'
				),
				since: side(
					'reading',
					'Evaluated after the jump',
					{ 4: '4 minutes', 8: '8 minutes', 12: '12 minutes' },
					'{name} were evaluated after {}',
					'the evaluation was {} after the jump'
				),
				last: side(
					'setting',
					'Last scale action before that',
					Object.fromEntries(
						['in 4', 'out 4', 'in 9', 'out 9', 'out 40'].map((id) => [id, `scale-${id} minutes earlier`])
					),
					'the last scale action before {name} were a {}',
					'the last scale action was a {}'
				)
			},
			...reasoned(
				(row) => Object.keys(fixes).find((id) => added({ ...row, ...fixes[id] })),
				(row) => ({
					nothing: [
						'the average is above 70%, the cooldown is over, and there is room for one more',
						'in this situation, no instance was added'
					],
					max: ['6 instances are the maximum', 'there’s room for one more instance'],
					cooldown: [
						`the cooldown after ${/in/.test(row['last']!) ? 'the scale-in' : 'the last scale-out'} was still running`,
						'the cooldown was over'
					],
					duration: [
						`over ${parseInt(row['rule']!)} minutes, CPU averaged only ${averageOf(row)}%`,
						`the average of ${averageOf(row)}% was high enough`
					]
				})
			),
			asks: {
				nothing: 'make no change',
				max: 'raise the maximum',
				cooldown: 'shorten the cooldown',
				duration: 'shorten the duration'
			},
			single: 'An evaluation in the same situation must add an instance. What should you do?',
			table: 'What should you do so that an evaluation in the same situation adds an instance?'
		}
	),
	...told(
		'notify',
		[
			'Autoscale is configured for the scale set of a {app}. You help {count} with as few new resources as possible.',
			'The {count} who run a {app} want to know what autoscale does. You want to create as few resources as possible.'
		],
		{
			noun: 'engineer',
			names: people,
			sides: {
				by: side(
					'setting',
					'Wants',
					{ email: 'an email', hook: 'a runbook to start', logs: 'to query' },
					'{name} wanted {}',
					{ '': '{name} wants {}' }
				),
				what: side(
					'need',
					'Event',
					{
						scale: 'each scale action',
						fail: 'each failed scale action',
						blind: 'metrics that are unavailable',
						flap: 'flapping that autoscale prevents',
						check: 'each evaluation of a rule'
					},
					'{name} asked about {}',
					'the request is about {}'
				)
			},
			...reasoned(
				({ by, what }) =>
					(what === 'check') !== (by === 'logs')
						? undefined
						: what === 'check'
							? 'logs'
							: what === 'scale'
								? by
								: 'alert',
				({ by, what }) => ({
					email: [
						'autoscale can email about scale actions',
						what === 'scale' ? 'an email starts no runbook' : 'emails of autoscale don’t cover this'
					],
					hook: [
						'autoscale can call a webhook for scale actions',
						what === 'scale' ? 'the request is for an email' : 'webhooks of autoscale don’t cover this'
					],
					alert: [
						'{what} is in the activity log',
						what === 'check'
							? 'evaluations aren’t in the activity log'
							: 'notifications of autoscale are enough'
					],
					logs: [
						'only resource logs have each evaluation',
						`resource logs alone ${by === 'email' ? 'send no email' : 'start no runbook'}`
					]
				})
			),
			asks: {
				email: 'add an email address on the Notify tab',
				hook: 'add a webhook on the Notify tab',
				alert: 'create an activity log alert',
				logs: 'create a diagnostic setting'
			},
			single: 'You need to provide what is requested. What should you configure?',
			table: 'How should you help each engineer?'
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'steps-add-up': [
		'When two scale-out rules fire, the larger step counts. It’s easy to add the steps.',
		(row) => {
			if (row['cpu'] !== '90' || row['flows'] !== '800') return row;
			const [one, two] = row['by']!.split(' ').map((step) =>
				step === '50%' ? Number(row['now']) / 2 : Number(step)
			);
			return { ...row, by: `${one! + two!} 1` };
		}
	],
	'any-in': [
		'Autoscale scales in only if all scale-in rules fire. It’s easy to let one of them decide.',
		(row) =>
			row['flows'] && (row['cpu'] === '20' || row['flows'] === '150')
				? { ...row, cpu: row['cpu']!.replace('50', '20'), flows: row['flows'].replace('400', '150') }
				: row
	],
	'flaps-anyway': [
		'Autoscale doesn’t scale in where it would scale out again. It’s easy to look at the scale-in rule only.',
		(row) => (row['out'] ? { ...row, out: '999' } : row)
	],
	'recurring-first': [
		'A condition for a date comes before a recurring one. It’s easy to think that the weekly one goes on.',
		(row) => (row['zone'] && conditionAt(row) === 'fixed' ? { ...row, at: '-156', zone: '0' } : row)
	],
	'in-utc': [
		'A schedule follows the time zone of its condition. It’s easy to compare it with UTC.',
		(row) => (row['zone'] ? { ...row, zone: '0' } : row)
	],
	'default-is-normal': [
		'The default is used only when metrics are missing and the count is below it. It’s easy to take it for the usual number.',
		taking('need', /^min/, { need: 'default 9' })
	],
	'total-counts': [
		'A queue’s threshold is for each instance. It’s easy to compare it with all messages.',
		taking('metric', /storage|bus/, { metric: 'sum' })
	],
	'predicts-scale-in': [
		'Predictive autoscale only adds instances. It’s easy to think that it removes them after a peak.',
		taking('need', /^in/, { need: 'day' })
	],
	'forecast-acts': [
		'Forecast only never adds instances. It’s easy to think that it acts on what it shows.',
		taking('mode', /forecast/, { mode: 'on' })
	],
	'predicts-months': [
		'Predictions use 15 days of history at most. It’s easy to expect that they know a monthly peak.',
		taking('need', /month/, { need: 'day' })
	],
	'one-way-cooldown': [
		'A cooldown blocks both directions. It’s easy to think that a scale-in doesn’t delay a scale-out.',
		taking('last', /in/, { last: 'out 40' })
	],
	'peak-counts': [
		'A rule compares the average over its duration with the threshold. It’s easy to look at the current value.',
		(row) => (row['since'] ? { ...row, since: '12' } : row)
	],
	'notifies-all': [
		'Autoscale notifications are for scale actions. It’s easy to think that they cover all events.',
		taking('what', /fail|blind|flap/, { what: 'scale' })
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
				'One scale-out rule is enough, and the largest step counts. Scaling in takes all scale-in rules, and the smallest step counts. Limits apply to both.',
			'^flapping': 'Autoscale removes fewer instances, or none, if the full step would trigger a scale-out.',
			'^condition':
				'Conditions for dates come first, then recurring ones, then the default one. The limits of the first match also apply to manual changes.',
			'^limit':
				'Rules act between the minimum and the maximum. The default is used only when metrics are missing and the count is below it.',
			'^threshold':
				'The threshold for a queue is messages per instance. A sum is compared per instance only if it’s divided by the instance count.',
			'^predict':
				'Predictive autoscale is for scale sets with a scale-out rule for Percentage CPU and seven days of history. It only adds instances, and doesn’t suit monthly patterns.',
			'^missed':
				'A rule fires if the value over its duration passes the threshold. After any scale action, the cooldown blocks both directions.',
			'^notify':
				'Autoscale notifies of scale actions. Failures, flapping, and missing metrics are in the activity log, and evaluations are in resource logs.'
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
		spare: (asked, random) => (asked === 'schedule' ? random.pick(['in', 'wait']) : ''),
		forms: ['choose', 'judge', 'table', 'single', 'single', 'series'],
		telling: ['table', 'table', 'export', 'email', 'list', 'note']
	}
);
