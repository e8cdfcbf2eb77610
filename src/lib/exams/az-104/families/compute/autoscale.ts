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
	const { counts, rules } = walk(row);
	const fired = times.filter((_, at) => row['xyz'[at]!] !== '50');
	const blocked = fired.filter((time) => rules[times.indexOf(time)] === 'cooldown');
	const done = fired.flatMap((time) => {
		const at = times.indexOf(time);
		const change = counts[at]! - (counts[at - 1] ?? 4);
		return blocked.includes(time)
			? []
			: `${change === 0 ? 'a limit is reached' : `one is ${change > 0 ? 'added' : 'removed'}`} at ${time}`;
	});
	return `${listed(done) || 'no rule fires'}${blocked.length > 0 ? `. The cooldown blocks ${listed(blocked)}` : ''}`;
}
const cpuAt = (time: string) =>
	side(
		'reading',
		`CPU, ${time}`,
		{ 90: '90%', 50: '50%', 15: '15%' },
		`CPU averaged {} at ${time}`,
		`CPU of {} at ${time}`
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
	if (rule === 'cooldown') return 'after a scale-out, the cooldown blocks the scale-in rule too';
	/** The CPU on fewer instances. */
	const cpuWithout = (fewer: number): string =>
		`with ${fewer === 1 ? 'one instance' : 'two instances'} fewer, CPU would be about ${Math.round((Number(row['cpu']) * now) / (now - fewer))}%`;
	if (found === 2) return `even ${cpuWithout(2)}, which isn’t above {out}`;
	if (now - found - 1 >= Number(row['min']))
		return `${cpuWithout(found + 1)}, above {out}, so ${found === 1 ? 'only one' : 'none'} can go`;
	return found === 1 ? 'the minimum of {min} leaves room for one only' : '{name} is at its minimum already';
}

const capacities: Readonly<Record<Condition, Capacity>> = {
	default: { minimum: 2, maximum: 5, default: 4 },
	recurring: { minimum: 4, maximum: 8, default: 6 },
	fixed: { minimum: 7, maximum: 10, default: 9 }
};
const conditions = ['fixed', 'recurring', 'default'] as const;
const kinds = ['minimum', 'maximum', 'default'] as const;
const moments: Readonly<Record<string, readonly [text: string, scheduled: readonly Condition[]]>> = {
	sale: ['27 November, 09:00', ['recurring', 'fixed']],
	'sale night': ['27 November, 22:00', ['fixed']],
	friday: ['20 November, 09:00', ['recurring']],
	'friday night': ['20 November, 22:00', []],
	thursday: ['26 November, 09:00', []]
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
					: 'without metrics, no instance is removed'
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
			? 'the default number is only for times without metrics'
			: read === 'yes'
				? `the ${kind} is only for ${kind === 'minimum' ? 'fewer' : 'more'} instances`
				: `without metrics, the ${kind} isn’t the number to reach`
		: `this is the ${kind === 'default' ? 'default number' : kind} of the ${other === 'fixed' ? 'dated' : other === 'recurring' ? 'weekly' : 'default'} condition, which doesn’t apply at this time`;
}

const perInstance = ({ metric }: Row): boolean => metric !== 'sum';
const threshold = (row: Row): string =>
	String(thresholdFor(Number(row['total']), Number(row['running']), perInstance(row)));

/** What predictive autoscale takes to meet a requirement. Nothing where it’s several things, or where the mode can’t be enabled. */
function nextStep({ rules, age, mode, cycle, need }: Row): string | undefined {
	const metric = rules === 'flows' ? 'flows' : 'cpu';
	if (metric === 'flows' && (mode !== 'off' || need === 'in')) return undefined;
	if (need === 'in') return rules === 'both' ? 'nothing' : 'in';
	const lacks = predictionLacks({
		metric,
		days: age === 'new' ? 4 : 21,
		mode: mode as Prediction['mode'],
		monthly: cycle === 'month'
	});
	return lacks.length > 1 ? undefined : (lacks[0] ?? 'nothing');
}
function stepReason(row: Row, answer: string): string {
	const { rules, mode, cycle, need } = row;
	const right = nextStep(row) === answer;
	const isIn = need === 'in';
	switch (answer) {
		case 'nothing':
			return right
				? isIn
					? 'the scale-in rule removes instances, whatever the predictions are'
					: 'there’s a Percentage CPU rule, enough history, and the mode is Enabled'
				: isIn
					? 'so far, no rule removes instances'
					: 'so far, no instance would be added before a peak';
		case 'wait':
			return right
				? 'predictions take at least seven days of history'
				: isIn
					? 'more history doesn’t remove instances'
					: cycle === 'month'
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
						: cycle === 'month'
							? 'predictions don’t suit a monthly pattern'
							: 'this takes a scale-out rule for Percentage CPU first';
		case 'rule':
			return right
				? 'predictive autoscale works only with a scale-out rule for Percentage CPU'
				: rules === 'flows'
					? 'this rule doesn’t make a monthly peak predictable'
					: 'there’s a scale-out rule for Percentage CPU already';
		case 'in':
			return right
				? 'predictive autoscale doesn’t remove instances, and neither does a rule so far'
				: isIn
					? 'there’s a scale-in rule already'
					: 'a scale-in rule adds no instances';
		default:
			return right
				? 'for monthly patterns, predictive autoscale isn’t suitable'
				: isIn
					? 'a scale-in rule is enough for this'
					: 'a daily peak can be predicted';
	}
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'rules',
		[
			'A scale set of a {app} has 3 to 8 instances. Two rules scale out (CPU above 75%, inbound flows above 600), and two scale in (CPU below 30%, inbound flows below 200). All use averages, and no cooldown is running. You plan {count}, each for one evaluation.',
			'You simulate {count} of a {app} on a scale set with 3 to 8 instances, with one autoscale evaluation each and no cooldown. Average CPU above 75% and average inbound flows above 600 have scale-out rules. CPU below 30% and flows below 200 have scale-in rules.'
		],
		{
			noun: 'load test',
			common: {
				by: side(
					'setting',
					'',
					{
						'1 2': 'CPU rules change the count by one, and flow rules by two',
						'3 2': 'CPU rules change the count by three, and flow rules by two'
					},
					{ '1 2': 'the step of CPU rules were one', '3 2': 'the step of CPU rules were three' },
					'{}'
				)
			},
			sides: {
				now: side('limits', 'Instances', '3|5|7|8', '{name} had {} instances at first', '{} instances'),
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
			'A scale set of a {app} adds one instance if average CPU is above 75%, and removes one if it is below 25%. Limits are 2 to 6 instances. On each of several days, it starts with 4 instances and without a running cooldown. At times that are not listed, CPU is about 50%.',
			'You analyze {count} on which a scale set of a {app} had 4 instances before 09:00, with no earlier scale action. Its limits are 2 and 6. Autoscale adds one instance above 75% average CPU and removes one below 25%. At times that are not listed, CPU is about 50%.'
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
			choose: 'On which day{s} will there be {} instances after 09:24?',
			judge: 'On {name}, there will be {} instances after 09:24.',
			why: walkReason
		}
	),
	...told(
		'flapping',
		[
			'The scale-in rule of {count} of a {app} removes two instances if average CPU is below 40%. The cooldown is 10 minutes. You predict the next evaluation.',
			'To save costs, {count} of a {app} have a rule that removes two instances if average CPU is below 40%. Its cooldown is 10 minutes. You check what the next evaluation will save.'
		],
		{
			...scaleSets,
			common: {
				out: side(
					'setting',
					'',
					{ 50: '50%', 60: '60%' },
					'the scale-out rule added one instance above {}',
					'the scale-out rule adds one instance above {}. No other rules exist'
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
					{
						'out 4': 'out, 4 minutes ago',
						'out 25': 'out, 25 minutes ago'
					},
					undefined,
					'last action {}'
				)
			},
			decide: (row) => removedOf(row)?.toString(),
			asks: { 2: 'lose two instances', 1: 'lose one instance', 0: 'keep all instances' },
			choose: 'Which scale set{s} will {}?',
			judge: '{name} will {}.',
			why: scaleInReason
		}
	),
	...told(
		'condition',
		[
			'Autoscale for {count} of a {app} has three scale conditions: default (2 to 5 instances, default 4), Fridays from 08:00 to 20:00 (4 to 8, default 6), and all day on Friday, 27 November (7 to 10, default 9). All times are local.',
			'A {app} uses {count} with the same scale conditions. Each Friday from 08:00 to 20:00 local time, 4 to 8 instances are allowed (default 6). On Friday, 27 November, 7 to 10 are allowed all day (default 9). The default scale condition allows 2 to 5 (default 4).'
		],
		{
			noun: 'Premium App Service plan',
			sides: {
				at: side(
					'need',
					'Local time',
					Object.fromEntries(Object.entries(moments).map(([id, [text]]) => [id, text])),
					'{name} were evaluated on {}',
					'{}'
				),
				now: side('limits', 'Instances', '2|5|8', '{name} had {} instances', '{} instances'),
				read: side(
					'reading',
					'Metrics',
					{ yes: 'no rule fires', no: 'unavailable' },
					{
						yes: 'the metrics of {name} were available and no rule fired',
						no: 'the metrics of {name} were unavailable'
					},
					{ yes: 'no rule fires', no: 'metrics unavailable' }
				)
			},
			decide: (row) => settledAs(row, conditionAt(row)),
			asks: { 2: '2', 4: '4', 5: '5', 6: '6', 7: '7', 8: '8', 9: '9' },
			choose: 'Which plan{s} will have {} instances after the evaluation?',
			judge: '{name} will then have {} instances.',
			single: 'How many instances will the plan have after the evaluation?',
			why: conditionReason
		}
	),
	...told(
		'threshold',
		[
			'You configure {count} for scale sets of a {app}, with the operator Greater than. While the given number of instances is running, a rule must fire as soon as the total is exceeded.',
			'For a {app} on scale sets, you add {count} with the operator GreaterThan to a template. At the given number of instances, a rule must fire above the given total, and not before.'
		],
		{
			noun: 'scale-out rule',
			sides: {
				metric: side(
					'setting',
					'Metric',
					{
						storage: 'messages in a storage queue',
						bus: 'active messages in a Service Bus queue',
						divided: 'sum of inbound flows, divided by instance count',
						sum: 'sum of inbound flows, not divided'
					},
					undefined,
					'{}'
				),
				total: side('reading', 'Total', '120|240|480', undefined, 'a total of {}'),
				running: side('limits', 'Instances', '2|4|8', '{} instances ran for {name}', '{} instances')
			},
			decide: threshold,
			asks: Object.fromEntries(['15', '30', '60', '120', '240', '480'].map((one) => [one, one])),
			choose: 'Which scale-out rule{s} must have the threshold {}?',
			judge: '{name} must have the threshold {}.',
			why({ metric }) {
				return metric === 'sum'
					? 'the sum of {total} is compared as it is'
					: metric === 'divided'
						? 'the sum of {total} is divided by {running} instances'
						: 'queues count per instance, and this one has {total} messages for {running}';
			}
		}
	),
	...told(
		'predict',
		[
			'CPU load has regular peaks in {count} of a {app}. You need to meet the requirements, with predictive autoscale where it is suitable.',
			'For {count} of a {app}, you evaluate predictive autoscale. Peaks of CPU load are regular, and you can use other settings where it is not suitable. All requirements must be met.'
		],
		{
			...scaleSets,
			sides: {
				rules: side(
					'setting',
					'Scale rules',
					{
						both: 'Percentage CPU (out, in)',
						out: 'Percentage CPU (out)',
						flows: 'Inbound Flows (out, in)'
					},
					'the scale rules of {name} were for {}',
					'{}'
				),
				age: side(
					'need',
					'Usage history',
					{ old: 'three weeks', new: 'four days' },
					'{name} had {} of usage history',
					'{} of history'
				),
				mode: side(
					'setting',
					'Predictive mode',
					{ on: 'Enabled', forecast: 'Forecast only', off: 'Disabled' },
					'the predictive mode of {name} were {}',
					'mode {}'
				),
				cycle: side(
					'need',
					'Peak',
					{ day: 'daily', month: 'monthly' },
					'the peak of {name} were {}',
					'{} peak'
				),
				need: side(
					'need',
					'Instances must be',
					{ out: 'added before each peak', in: 'removed after each peak' },
					'instances of {name} had to be {}',
					'instances: {}'
				)
			},
			single: 'What should you do?',
			decide: nextStep,
			asks: {
				nothing: 'make no change',
				wait: 'wait for more usage history',
				enable: 'change the predictive mode to Enabled',
				rule: 'add a scale-out rule for Percentage CPU, and then enable predictive autoscale',
				in: 'add a scale-in rule for Percentage CPU',
				schedule: 'add scale conditions for the dates'
			},
			choose: 'For which scale set{s} should you {}?',
			judge: 'For {name}, you should {}.',
			table: 'What should you do for each scale set?',
			why: stepReason
		}
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
		'No rule acts until its cooldown is over. It’s easy to let every evaluation act.',
		(row) => (row['cooldown'] ? { ...row, cooldown: '5' } : row)
	],
	'one-way-cooldown': [
		'A scale-out starts the cooldown of the scale-in rule too. It’s easy to apply it to the same direction only.',
		taking('last', /out 4/, { last: 'out 25' })
	],
	'flaps-anyway': [
		'Autoscale doesn’t scale in where it would scale out again. It’s easy to look at the scale-in rule only.',
		(row) => (row['out'] ? { ...row, out: '999' } : row)
	],
	'no-minimum': [
		'Rules act only within the instance limits. It’s easy to remove the full step.',
		(row) => (row['min'] ? { ...row, min: '1' } : row)
	],
	'recurring-first': [
		'A condition for a date comes before a recurring one. It’s easy to think that the weekly one goes on.',
		taking('at', /sale$/, { at: 'friday' })
	],
	'default-is-normal': [
		'The default number is for missing metrics. It’s easy to take it for the usual number of instances.',
		taking('read', /yes/, { read: 'no' })
	],
	'total-counts': [
		'A queue’s threshold is for each instance. It’s easy to compare it with all messages.',
		taking('metric', /storage|bus/, { metric: 'sum' })
	],
	'predicts-scale-in': [
		'Predictive autoscale only adds instances. It’s easy to think that it removes them after a peak.',
		(row) => (row['need'] === 'in' ? { ...row, rules: 'both' } : row)
	],
	'forecast-acts': [
		'Forecast only never adds instances. It’s easy to think that it acts on what it shows.',
		taking('mode', /forecast/, { mode: 'on' })
	],
	'predicts-months': [
		'Predictions use 15 days of history at most. It’s easy to expect that they know a monthly peak.',
		taking('cycle', /month/, { cycle: 'day' })
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
				'After a scale action in either direction, a rule doesn’t act before its cooldown is over.',
			'^flapping':
				'Autoscale removes fewer instances, or none, where the rest would need to scale out again. The minimum and the cooldown limit it too.',
			'^condition':
				'Conditions for dates come first, then recurring ones, then the default one. Their limits apply at once. The default number is only for missing metrics.',
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
		themes: ['booking app', 'payroll system', 'patient portal', 'ticket shop', 'timetable service'].map(
			(app) => [app]
		),
		words: ['app'],
		forms: ['choose', 'judge', 'judge', 'table', 'single', 'single', 'series'],
		telling: ['table', 'table', 'export', 'email', 'list', 'note']
	}
);
