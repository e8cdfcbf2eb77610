// Autoscale: rules that fire together, cooldown, flapping, scale conditions, thresholds per instance, and predictions.
// Over 200 lines: six topics with words for what can differ in each.
import {
	autoscale as runOnce,
	autoscaleOver,
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
import { listed } from '#lib/exams/az-104/families/kit.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

const scaleSets = {
	noun: 'scale set',
	names: ['WebSet', 'ApiSet', 'JobSet', 'CartSet', 'MailSet', 'MapSet']
};
const counts = (from: number, to: number): Row =>
	Object.fromEntries(Array.from({ length: to - from + 1 }, (_, at) => [from + at, `${from + at}`]));
const rule = (metric: string, direction: Rule['direction'], by: number, threshold: number): Rule => ({
	metric,
	direction,
	by,
	threshold
});

/** What one evaluation with rules for two metrics does: `out 2`, `in 1` or `none`. */
function rulesOutcome({ now, cpu, flows, by }: Row): string {
	const [one, two] = by!.split(' ').map(Number) as [number, number];
	const { instances } = runOnce(
		{
			minimum: 3,
			maximum: 8,
			cooldownMinutes: 0,
			rules: [
				rule('cpu', 'out', one, 75),
				rule('cpu', 'in', one, 30),
				rule('flows', 'out', two, 600),
				rule('flows', 'in', two, 200)
			]
		},
		{ instances: Number(now), metrics: { cpu: Number(cpu), flows: Number(flows) } }
	);
	const change = instances - Number(now);
	return change === 0 ? 'none' : `${change > 0 ? 'out' : 'in'} ${Math.abs(change)}`;
}
function rulesReason(row: Row): string {
	const { now, cpu, flows } = row;
	const [high, busy, low, quiet] = [cpu === '90', flows === '800', cpu === '20', flows === '150'];
	if (!high && !busy && low !== quiet)
		return `only ${low ? 'CPU is' : 'flows are'} low, and all scale-in rules must fire`;
	const free = rulesOutcome({ ...row, now: '5' });
	if (free === 'none') return 'no rule fires';
	const step = free.split(' ')[1];
	const both = `both scale-${free.split(' ')[0]} rules fire, and the`;
	return (
		(free.startsWith('in')
			? `${both} smaller step is ${step}`
			: high && busy
				? `${both} larger step is ${step}`
				: `high ${high ? 'CPU is' : 'flows are'} enough to scale out by ${step}`) +
		(rulesOutcome(row) === free
			? ''
			: now === '7'
				? ', but the maximum of 8 leaves room for one'
				: `, but {now} instances are the ${now === '8' ? 'maximum' : 'minimum'}`)
	);
}

const times = ['09:00', '09:12', '09:24'];
/** What three evaluations of a day leave of four instances, and what decided each. */
const walk = (row: Row) =>
	autoscaleOver(
		{
			minimum: 2,
			maximum: 6,
			cooldownMinutes: Number(row['cooldown']),
			rules: [rule('cpu', 'out', 1, 75), rule('cpu', 'in', 1, 25)]
		},
		4,
		[...'xyz'].map((id, at) => ({ minute: at * 12, metrics: { cpu: Number(row[id]) } }))
	);
const lastCount = (row: Row): string => String(walk(row).counts[2]);
function walkReason(row: Row): string {
	const { counts } = walk(row);
	const changes = counts.map((count, at) => count - (counts[at - 1] ?? 4));
	const fired = times.filter((_, at) => row['xyz'[at]!] !== '50');
	const done = times.filter((_, at) => changes[at]);
	const blocked = fired.filter((time) => !done.includes(time));
	if (row['cooldown'] === '5')
		return `the 5-minute cooldown is over each time: 4${changes.map((change) => (change === 0 ? '' : change > 0 ? ' + 1' : ' − 1')).join('')} = ${counts[2]}${blocked.length > 0 ? ', the limit' : ''}`;
	return `${listed(done.map((time) => `one is ${changes[times.indexOf(time)]! > 0 ? 'added' : 'removed'} at ${time}`)) || 'no rule fires'}${blocked.length > 0 ? `. The cooldown is still running at ${listed(blocked)}` : ''}`;
}
const cpuAt = (time: string) =>
	side(
		'reading',
		`CPU, ${time}`,
		{ 90: '90%', 50: '50%', 15: '15%' },
		`CPU averaged {} at ${time}`,
		`${time === '09:00' ? 'CPU was ' : ''}{} at ${time}`
	);

/** What an evaluation with low CPU does. Nothing where there are fewer instances than the minimum. */
function scaleIn({ now, min, cpu, last, out }: Row) {
	if (Number(now) < Number(min)) return undefined;
	return runOnce(
		{
			minimum: Number(min) as 1,
			maximum: 9,
			cooldownMinutes: 10,
			rules: [rule('cpu', 'in', 2, 40), rule('cpu', 'out', 1, Number(out))]
		},
		{ instances: Number(now), metrics: { cpu: Number(cpu) }, last: Number(last!.split(' ')[1]) }
	);
}
const removedOf = (row: Row): number | undefined => {
	const after = scaleIn(row);
	return after && Number(row['now']) - after.instances;
};
function scaleInReason(row: Row): string {
	const { rule } = scaleIn(row)!;
	const [now, found] = [Number(row['now']), removedOf(row)!];
	if (rule === 'cooldown')
		return `the 10-minute cooldown is still running${row['last'] === 'out 4' ? ', and after a scale-out, it blocks scaling in too' : ''}`;
	/** The CPU on fewer instances. */
	const cpuWithout = (fewer: number): string => `${Math.round((Number(row['cpu']) * now) / (now - fewer))}%`;
	if (found === 2)
		return `even with two instances fewer, CPU would be about ${cpuWithout(2)}, which isn’t above {out}, so both go`;
	if (now - found - 1 >= Number(row['min']))
		return found === 1
			? `removing two would push the estimate to ${cpuWithout(2)}, above {out}. Removing one gives ${cpuWithout(1)}, so one goes`
			: `even removing one would push the estimate to ${cpuWithout(1)}, above {out}, so none goes`;
	return found === 1
		? `the minimum of {min} allows removing only one, and CPU would then be about ${cpuWithout(1)}, which isn’t above {out}`
		: '{name} is at its minimum already';
}

const capacities: Readonly<Record<Condition, Capacity>> = {
	default: { minimum: 2, maximum: 5, default: 4 },
	recurring: { minimum: 4, maximum: 8, default: 6 },
	fixed: { minimum: 7, maximum: 10, default: 9 }
};
const conditions = ['fixed', 'recurring', 'default'] as const;
const kinds = ['minimum', 'maximum', 'default'] as const;
const moments: Readonly<Record<string, readonly [text: string, scheduled: readonly Condition[]]>> = {
	sale: ['09:00 on {month} 27', ['recurring', 'fixed']],
	'sale night': ['22:00 on {month} 27', ['fixed']],
	friday: ['09:00 on {month} 20', ['recurring']],
	'friday night': ['22:00 on {month} 20', []],
	thursday: ['09:00 on {month} 26', []]
};
const conditionAt = ({ at }: Row): Condition => conditionOf(moments[at!]![1]);
const settledAs = ({ now, read }: Row, condition: Condition): string | undefined =>
	settled(capacities[condition], Number(now), read === 'yes')?.toString();
function conditionReason(row: Row, answer: string): string {
	const { at, now, read } = row;
	const condition = conditionAt(row);
	const { minimum, maximum, default: usual } = capacities[condition];
	const count = Number(now);
	if (answer === settledAs(row, condition))
		return `${
			{
				fixed:
					at === 'sale'
						? 'the condition for the date comes before the weekly one'
						: 'only the condition for the date applies',
				recurring: 'only the weekly condition applies',
				default: 'only the default condition applies'
			}[condition]
		}, and ${
			read === 'no'
				? count < usual
					? `without metrics, the number rises to its default of ${usual}`
					: `${count} is within its limits and above its default of ${usual}, so nothing changes`
				: count < minimum
					? `its minimum is ${minimum}`
					: count > maximum
						? `its maximum is ${maximum}`
						: `its limits allow ${count} instances`
		}`;
	const other = [condition, ...conditions].find((one) =>
		Object.values(capacities[one]).includes(Number(answer))
	)!;
	const kind = kinds.find((one) => capacities[other][one] === Number(answer))!;
	return other === condition
		? kind === 'default'
			? 'the default is used only when metrics are missing and the count is below it'
			: read === 'no' && count < usual
				? `without metrics, the number rises to the default, not the ${kind}`
				: `the count isn’t ${kind === 'maximum' ? 'above' : 'below'} this ${kind}`
		: `this is the ${kind} of the ${other === 'fixed' ? 'dated' : other === 'recurring' ? 'weekly' : 'default'} condition, which doesn’t apply at this time`;
}

const perInstance = ({ metric }: Row): boolean => metric !== 'sum';
const threshold = (row: Row): string =>
	String(thresholdFor(Number(row['total']), Number(row['running']), perInstance(row)));

/** What predictive autoscale takes to meet a requirement. Nothing where it’s several things, or where the mode can’t be enabled. */
function nextStep({ rules, age, mode, need }: Row): string | undefined {
	const metric = rules === 'flows' ? 'flows' : 'cpu';
	if (metric === 'flows' && (mode !== 'off' || need === 'in')) return undefined;
	if (need === 'in') return rules === 'both' ? 'nothing' : 'in';
	const lacks = predictionLacks({
		metric,
		days: age === 'new' ? 4 : 21,
		mode: mode as Prediction['mode'],
		monthly: need === 'month'
	});
	return lacks.length > 1 ? undefined : (lacks[0] ?? 'nothing');
}
function stepReason(row: Row, answer: string): string {
	const { mode, need } = row;
	const right = nextStep(row) === answer;
	const isIn = need === 'in';
	switch (answer) {
		case 'nothing':
			return right
				? isIn
					? 'the existing scale-in rule removes instances. Predictive autoscale doesn’t'
					: 'there’s a Percentage CPU scale-out rule and enough history, and the mode is Enabled'
				: isIn
					? 'so far, no rule removes instances'
					: 'so far, no instance would be added before a peak';
		case 'wait':
			return right
				? 'predictions need at least seven days of history, and there are only four'
				: isIn
					? 'more history doesn’t remove instances'
					: need === 'month'
						? 'predictions never use more than 15 days of history'
						: 'three weeks of history are enough';
		case 'enable':
			return right
				? mode === 'off'
					? 'all requirements of predictive autoscale are met, but its mode is Disabled'
					: 'Forecast only shows predictions, and adds no instances'
				: isIn
					? 'predictive autoscale only adds instances'
					: mode === 'on'
						? 'the mode is Enabled already'
						: need === 'month'
							? 'predictions don’t suit a monthly pattern'
							: 'predictive autoscale first needs a scale-out rule for Percentage CPU';
		case 'rule':
			return right
				? 'predictive autoscale works only with a scale-out rule for Percentage CPU'
				: 'there’s a scale-out rule for Percentage CPU already';
		case 'in':
			return right
				? 'predictive autoscale doesn’t remove instances, and no rule does so far'
				: isIn
					? 'there’s a scale-in rule already'
					: 'a scale-in rule adds no instances';
		default:
			return right
				? 'for monthly patterns, predictive autoscale isn’t suitable. Scale conditions can add instances before each date'
				: isIn
					? 'a scale-in rule is enough for this'
					: 'a daily peak can be predicted';
	}
}
/** The topic of predictions, without one of its answers. */
const predicting = (intro: string, without: string): Topic => ({
	...scaleSets,
	intro,
	sides: {
		rules: side(
			'setting',
			'Scale rules',
			{
				both: 'Percentage CPU (out, in)',
				out: 'Percentage CPU (out)',
				...(without !== 'rule' && { flows: 'Inbound Flows (out, in)' })
			},
			undefined,
			'rules use {}'
		),
		age: side(
			'need',
			'Usage history',
			{ old: 'three weeks', new: 'four days' },
			undefined,
			'history covers {}'
		),
		mode: side(
			'setting',
			'Predictive mode',
			{ on: 'Enabled', forecast: 'Forecast only', off: 'Disabled' },
			undefined,
			'predictive mode is {}'
		),
		need: side(
			'need',
			'Requirement',
			{
				day: 'add instances before each daily peak',
				...(without === 'rule' && { month: 'add instances before each monthly peak' }),
				in: 'remove instances after each peak'
			},
			'the requirement of {name} were to {}',
			'autoscale must {}'
		)
	},
	decide: nextStep,
	asks: {
		nothing: 'make no change',
		wait: 'wait for more usage history',
		enable: 'change the predictive mode to Enabled',
		in: 'add a scale-in rule for Percentage CPU',
		...(without === 'rule'
			? { schedule: 'add scale conditions for the dates' }
			: { rule: 'add a scale-out rule for Percentage CPU and enable predictive autoscale' })
	},
	single: 'You need to handle the peaks as required. What should you do?',
	choose: 'For which scale set{s} should you {}?',
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each scale set?',
	why: stepReason
});

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'rules',
		[
			'A scale set of a {app} has 3 to 8 instances. Two rules scale out (CPU above {high}%, inbound flows above 600), and two scale in (CPU below {low}%, inbound flows below 200). All use averages, and no cooldown is running. You plan {count} with one evaluation each.',
			'A {app} runs on a scale set with 3 to 8 instances. One rule scales out when average CPU is above {high}%, and another when average inbound flows are above 600. Two more scale in: one for CPU below {low}%, and one for flows below 200. You run {count} with one evaluation each and no running cooldown.'
		],
		{
			noun: 'load test',
			common: {
				by: side(
					'setting',
					'',
					{
						'1 2': 'CPU rules change the instance count by one, and flow rules by two',
						'3 2': 'CPU rules change the instance count by three, and flow rules by two'
					},
					{ '1 2': 'the step of CPU rules were one', '3 2': 'the step of CPU rules were three' },
					'{}'
				)
			},
			sides: {
				now: side('limits', 'Instances', '3|5|7|8', '{name} started with {} instances', '{} instances'),
				cpu: side(
					'reading',
					'CPU',
					{ 20: '20%', 50: '50%', 90: '90%' },
					'CPU averaged {} in {name}',
					'CPU {}'
				),
				flows: side(
					'reading',
					'Inbound flows',
					'150|400|800',
					'the inbound flows of {name} were {}',
					'{} inbound flows'
				)
			},
			drawn: ({ cpu, flows }) => cpu !== '50' || flows !== '400',
			decide: rulesOutcome,
			asks: {
				'out 3': 'add three instances',
				'out 2': 'add two instances',
				'out 1': 'add one instance',
				'in 2': 'remove two instances',
				'in 1': 'remove one instance',
				none: 'change nothing'
			},
			choose: 'In which load test{s} will autoscale {}?',
			judge: 'In {name}, autoscale will {}.',
			why: rulesReason
		}
	),
	...told(
		'cooldown',
		[
			'A scale set of a {app} has 2 to 6 instances. Autoscale adds one when average CPU is above {high}% and removes one when it is below {low}%. Each day starts with 4 instances and no running cooldown. At times that are not listed, CPU is about 50%.',
			'You review {count} of a scale set that runs a {app}. Before 09:00 each day, it had 4 instances and no running cooldown. Autoscale adds one instance when average CPU is above {high}%, removes one when it is below {low}%, and keeps 2 to 6 instances. At unlisted times, CPU is about 50%.'
		],
		{
			noun: 'day',
			common: {
				cooldown: side(
					'setting',
					'',
					{ 5: '5 minutes', 15: '15 minutes', 30: '30 minutes' },
					'the cooldown of each rule were {}',
					'the cooldown of each rule is {}'
				)
			},
			sides: { x: cpuAt(times[0]!), y: cpuAt(times[1]!), z: cpuAt(times[2]!) },
			drawn: ({ x, y, z }) => [x, y, z].filter((one) => one !== '50').length > 1,
			// After five minutes, each evaluation can act.
			suits: ({ cooldown }, difficulty) => difficulty < 3 || cooldown !== '5',
			decide: lastCount,
			asks: counts(2, 6),
			choose: 'On which day{s} were there {} instances after the evaluation at 09:24?',
			judge: 'On {name}, there will be {} instances after 09:24.',
			why: walkReason
		}
	),
	...told(
		'flapping',
		[
			'A {app} uses {count}. Each has a scale-in rule that removes two instances when average CPU is below 40%, and all cooldowns are 10 minutes.',
			'To reduce costs, you configure autoscale for each of {count} of a {app}. A rule removes two instances when average CPU is below 40%, and cooldowns are 10 minutes.'
		],
		{
			...scaleSets,
			common: {
				out: side(
					'setting',
					'',
					{ 50: '50%', 60: '60%' },
					'the scale-out rule added one instance above {}',
					'a scale-out rule adds one instance when average CPU is above {}, and no other rules exist'
				)
			},
			sides: {
				now: side('limits', 'Instances', '2|3|4|6', '{name} had {} instances', '{} instances'),
				min: side('limits', 'Minimum', '1|3', undefined, 'a minimum of {}'),
				cpu: side(
					'reading',
					'CPU',
					{ 22: '22%', 28: '28%', 36: '36%' },
					'CPU of {name} averaged {}',
					'CPU {}'
				),
				last: side(
					'setting',
					'Last scale action',
					Object.fromEntries(
						['out 4', 'in 7', 'out 12', 'in 25'].map((id) => [id, `scale-${id} minutes ago`])
					),
					'the last scale action of {name} were a {}',
					'a {}'
				)
			},
			decide: (row) => removedOf(row)?.toString(),
			asks: { 2: 'lose two instances', 1: 'lose one instance', 0: 'keep all instances' },
			choose: 'Which scale set{s} will {} at the next evaluation?',
			judge: 'At the next evaluation, {name} will {}.',
			why: scaleInReason
		}
	),
	...told(
		'condition',
		[
			'A {app} runs on {count} with these scale conditions: default (2 to 5 instances, default 4), Fridays from 08:00 to 20:00 (4 to 8, default 6), and all day on Friday, {month} 27 (7 to 10, default 9). All times are local.',
			'You configure autoscale settings for {count} of a {app}. Each Friday from 08:00 to 20:00 local time, 4 to 8 instances are allowed (default 6). On Friday, {month} 27, 7 to 10 are allowed all day (default 9). The default scale condition allows 2 to 5 (default 4).'
		],
		{
			noun: 'Premium App Service plan',
			sides: {
				at: side(
					'need',
					'Local time',
					Object.fromEntries(Object.entries(moments).map(([id, [text]]) => [id, text])),
					'{name} were evaluated at {}',
					'{}'
				),
				now: side('limits', 'Instances', '2|5|8', '{name} had {} instances', '{} instances'),
				read: side(
					'reading',
					'Metrics',
					{ yes: 'no rule fires', no: 'unavailable' },
					{
						yes: 'the metrics of {name} were available but fired no rule',
						no: 'the metrics of {name} were unavailable'
					},
					{ yes: 'no rule fires', no: 'metrics unavailable' }
				)
			},
			decide: (row) => settledAs(row, conditionAt(row)),
			asks: { 2: '2', 4: '4', 5: '5', 6: '6', 7: '7', 8: '8', 9: '9' },
			choose: 'Which plan{s} will have {} instances after the next evaluation?',
			judge: 'After the next evaluation, {name} will have {} instances.',
			single: 'How many instances will the plan have after the next evaluation?',
			why: conditionReason
		}
	),
	...told(
		'threshold',
		[
			'A {app} runs on scale sets, and you configure {count}. Each uses the operator Greater than and must fire exactly when its total is exceeded at the listed instance count. Rules for Inbound Flows use the statistic Sum and the time aggregation Average.',
			'You add {count} to a template for a {app}. Each uses GreaterThan and must fire exactly when its total is exceeded at the listed instance count. For Inbound Flows, the statistic is Sum and the time aggregation is Average.'
		],
		{
			noun: 'scale-out rule',
			sides: {
				metric: side(
					'setting',
					'Metric',
					{
						storage: 'messages in a storage queue',
						bus: 'messages in a Service Bus queue',
						divided: 'Inbound Flows, divided by instance count',
						sum: 'Inbound Flows, not divided by instance count'
					},
					undefined,
					'{}'
				),
				total: side('reading', 'Total', '120|240|480', undefined, 'a total of {}'),
				running: side('limits', 'Instances', '2|4|8', 'the instance count of {name} were {}', '{} instances')
			},
			decide: threshold,
			asks: Object.fromEntries(['15', '30', '60', '120', '240', '480'].map((one) => [one, one])),
			choose: 'Which scale-out rule{s} must have the threshold {}?',
			judge: '{name} must have the threshold {}.',
			why(row) {
				const one = threshold(row);
				return row['metric'] === 'sum'
					? `the sum of {total} isn’t divided, so the threshold is ${one}`
					: row['metric'] === 'divided'
						? `{total} ÷ {running} = ${one}, so the threshold is ${one}`
						: `a queue threshold is per instance: {total} ÷ {running} = ${one}`;
			}
		}
	),
	// Two ways to have five answers, so that the usual mistake is always offered.
	'predict 0': predicting(
		'A {app} runs on {count} with regular CPU peaks. You use predictive autoscale where suitable.',
		'rule'
	),
	'predict 1': predicting(
		'For {count} of a {app} with regular CPU peaks, you use predictive autoscale where suitable.',
		'schedule'
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'steps-add-up': [
		'When two scale-out rules fire, the larger step counts. It’s easy to add the steps.',
		(row) => {
			if (row['cpu'] !== '90' || row['flows'] !== '800') return row;
			const [one, two] = row['by']!.split(' ').map(Number) as [number, number];
			return { ...row, by: `${one + two} 1` };
		}
	],
	'any-in': [
		'Autoscale scales in only if all scale-in rules fire. It’s easy to let one of them decide.',
		(row) =>
			row['flows'] && (row['cpu'] === '20' || row['flows'] === '150')
				? { ...row, cpu: row['cpu']!.replace('50', '20'), flows: row['flows'].replace('400', '150') }
				: row
	],
	'no-cooldown': [
		'After a scale action, no rule acts until the cooldown of the rule that fired is over. It’s easy to let every evaluation act.',
		(row) => (row['cooldown'] ? { ...row, cooldown: '5' } : row)
	],
	'one-way-cooldown': [
		'After a scale-out, the cooldown of the scale-out rule blocks scaling in too. It’s easy to apply it to the same direction only.',
		taking('last', /out 4/, { last: 'out 25' })
	],
	'flaps-anyway': [
		'Autoscale doesn’t scale in where it would scale out again. It’s easy to look at the scale-in rule only.',
		(row) => (row['out'] ? { ...row, out: '999' } : row)
	],
	'no-minimum': [
		'Rules act only within the instance limits. It’s easy to forget the limits.',
		(row) => (row['min'] ? { ...row, min: '1' } : row)
	],
	'recurring-first': [
		'A condition for a date comes before a recurring one. It’s easy to think that the weekly one goes on.',
		taking('at', /sale$/, { at: 'friday' })
	],
	'default-is-normal': [
		'The default is used only when metrics are missing and the count is below it. It’s easy to take it for the usual number.',
		(row) =>
			row['read'] === 'yes' ? { ...row, read: 'no', now: String(capacities[conditionAt(row)].default) } : row
	],
	'total-counts': [
		'A queue’s threshold is for each instance. It’s easy to compare it with all messages.',
		taking('metric', /storage|bus/, { metric: 'sum' })
	],
	'predicts-scale-in': [
		'Predictive autoscale only adds instances. It’s easy to think that it removes them after a peak.',
		taking('need', /in/, { need: 'day' })
	],
	'forecast-acts': [
		'Forecast only never adds instances. It’s easy to think that it acts on what it shows.',
		taking('mode', /forecast/, { mode: 'on' })
	],
	'predicts-months': [
		'Predictions use 15 days of history at most. It’s easy to expect that they know a monthly peak.',
		taking('need', /month/, { need: 'day' })
	],
	'waits-for-months': [
		'Predictions use 15 days of history at most. It’s easy to think that a monthly peak only takes more of it.',
		taking('need', /month/, { need: 'day', age: 'new', mode: 'on' })
	]
};

export const autoscale = topicFamily(
	{
		id: 'virtual-machines/autoscale',
		edition: 8,
		group: 'virtual-machines',
		title: 'Autoscale: rules, limits and schedules',
		rule: {
			'^rules':
				'One scale-out rule is enough, and the largest step counts. Scaling in takes all scale-in rules, and the smallest step counts. Limits apply to both.',
			'^cooldown':
				'After a scale action, no rule acts in either direction until the cooldown of the rule that fired is over.',
			'^flapping':
				'Autoscale removes fewer instances, or none, if the full step would trigger a scale-out. The minimum and the cooldown limit it too.',
			'^condition':
				'Conditions for dates come first, then recurring ones, then the default one. Only the first match applies, and its limits take effect right away. The default is used only when metrics are missing and the count is below it.',
			'^threshold':
				'The threshold for a queue is messages per instance. A sum is compared per instance only if it’s divided by the instance count.',
			'^predict':
				'Predictive autoscale needs a scale-out rule for Percentage CPU and seven days of history. It only adds instances, and doesn’t suit monthly patterns.'
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
		// The 27th is a Friday of 2026, and no reading is between the thresholds of themes.
		themes: [
			['booking app', 'November', '75', '25'],
			['payroll system', 'March', '80', '30'],
			['patient portal', 'February', '70', '25'],
			['ticket shop', 'November', '85', '30'],
			['timetable service', 'March', '75', '30']
		],
		words: ['app', 'month', 'high', 'low'],
		spare: (asked, random) => (asked === 'schedule' ? random.pick(['in', 'wait']) : ''),
		forms: ['choose', 'judge', 'judge', 'table', 'single', 'single', 'series'],
		telling: ['table', 'table', 'export', 'email', 'list', 'note']
	}
);
