// How many instances autoscale leaves, and which setting would leave another number: rules that fire together, steps, limits, the cooldown, flapping.
// Over 200 lines: what is told, believed and changed about one walk through the evaluations.
import {
	autoscale as runOnce,
	autoscaleOver,
	type Profile,
	type Rule,
	type RunRule
} from '#lib/azure/compute/autoscale.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question, WrongRule } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	capital,
	changesOf,
	code,
	counted,
	drawUntil,
	fact,
	factTable,
	message,
	pageWith,
	withAt
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

type Metric = 'cpu' | 'flows';
interface ScaleRule {
	readonly metric: Metric;
	readonly direction: 'out' | 'in';
	readonly by: number;
	readonly threshold: number;
}
interface Facts {
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	/** A property of the scale set from which nothing follows. */
	readonly trait: number;
	/** Which flows are measured, where any are. */
	readonly flows: 'inbound' | 'outbound';
	readonly start: number;
	readonly minimum: Profile['minimum'];
	readonly maximum: number;
	readonly rules: readonly ScaleRule[];
	readonly cooldown: number;
	/** The scale action before the first evaluation; long ago where absent. */
	readonly last?: { readonly ago: number; readonly direction: 'out' | 'in' };
	/** Averages at each evaluation, `gap` minutes apart. */
	readonly readings: readonly Readonly<Record<Metric, number>>[];
	readonly gap: number;
	/** Numbers to choose from, or settings of which one gives the wanted number. */
	readonly offered: readonly number[];
	readonly settings: readonly Setting[];
	readonly wanted: number;
	/** Whether each of the settings, two of them, is judged as a solution. */
	readonly series: boolean;
}
/** Another value of a limit, of the cooldown, or of a rule by its place. */
interface Setting {
	readonly of: 'cooldown' | 'minimum' | 'maximum' | 'by' | 'threshold';
	readonly rule: number;
	readonly value: number;
}

const telling = ['readings', 'commands', 'email', 'rules'] as const;
/** What runs on a scale set, and when it was looked at. */
const workloads = [
	{ set: 'vmss-tiles', does: 'renders map tiles', hour: 9, minute: 4 },
	{ set: 'vmss-score', does: 'scores loan applications', hour: 13, minute: 30 },
	{ set: 'VMSS1', does: 'converts lecture recordings', hour: 7, minute: 12 },
	{ set: 'vmss-quote', does: 'prices insurance quotes', hour: 16, minute: 2 },
	{ set: 'vmss-freight', does: 'matches freight orders', hour: 11, minute: 21 },
	{ set: 'VMSS2', does: 'hosts an intranet portal', hour: 8, minute: 33 },
	{ set: 'vmss-docket', does: 'indexes court files', hour: 14, minute: 9 },
	{ set: 'vmss-pulse', does: 'collects sensor data', hour: 18, minute: 15 },
	{ set: 'vmss-chess', does: 'hosts online chess matches', hour: 20, minute: 5 },
	{ set: 'vmss-thumb', does: 'resizes product photos', hour: 10, minute: 18 }
] as const;
const traits = [
	'Flexible orchestration',
	'Uniform orchestration',
	'a manual upgrade policy',
	'an automatic upgrade policy',
	'a custom image',
	'instances in three zones',
	'instances in one zone',
	'the NewestVM scale-in policy'
] as const;
const cooldowns = [5, 10, 15, 20];
const words = ['no', 'one', 'two', 'three'];
const metricName = ({ flows }: Facts, metric: Metric): string =>
	metric === 'cpu' ? 'Percentage CPU' : `${capital(flows)} Flows`;
const subject: Readonly<Record<Metric, string>> = {
	cpu: 'average CPU',
	flows: 'the average of flows'
};

const setOf = ({ names }: Pick<Facts, 'names'>): string => workloads[names]!.set;
/** The clock at an evaluation, or some minutes before or after it. */
function timeAt({ names, gap }: Pick<Facts, 'names' | 'gap'>, at: number, minutes = 0): string {
	const { hour, minute } = workloads[names]!;
	const all = hour * 60 + minute + at * gap + minutes;
	return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}
const valueText = (metric: Metric, value: number): string =>
	metric === 'cpu' ? `${value} percent` : `${value}`;
const usesFlows = ({ rules }: Facts): boolean => rules.some(({ metric }) => metric === 'flows');
const metricsOf = (facts: Facts): readonly Metric[] => (usesFlows(facts) ? ['cpu', 'flows'] : ['cpu']);
const readingText = (facts: Facts, at: number): string => {
	const { cpu, flows } = facts.readings[at]!;
	return `CPU averages ${cpu}%${usesFlows(facts) ? ` and ${facts.flows} flows ${flows}` : ''}`;
};

const rulesOf = ({ rules, cooldown }: Drawn): readonly Rule[] =>
	rules.map((rule) => ({ cooldownMinutes: cooldown, ...rule }));
const fires = ({ metric, direction, threshold }: ScaleRule, reading: Facts['readings'][number]): boolean =>
	direction === 'out' ? reading[metric] > threshold : reading[metric] < threshold;
const firing = (
	{ rules, readings }: Facts,
	at: number,
	direction: ScaleRule['direction']
): readonly ScaleRule[] => rules.filter((rule) => rule.direction === direction && fires(rule, readings[at]!));
const stepsOf = (rules: readonly ScaleRule[]): readonly number[] => rules.map(({ by }) => by);

/** What the model gives. */
const overTime = (facts: Drawn) =>
	autoscaleOver(
		{ minimum: facts.minimum, maximum: facts.maximum, rules: rulesOf(facts) },
		facts.start,
		facts.readings.map((metrics, at) => ({ minute: at * facts.gap, metrics: { ...metrics } })),
		facts.last && { minute: -facts.last.ago, cooldownMinutes: facts.cooldown }
	);

/** How someone reads one evaluation: with other rules or limits, or without a cooldown. */
interface Reading {
	readonly rules?: (rules: readonly Rule[], facts: Facts, at: number) => readonly Rule[];
	readonly limits?: Pick<Profile, 'minimum' | 'maximum'>;
	readonly cooldown?: 'none' | 'same direction';
}
/** The instances after each evaluation as someone reads them. */
function readBy(facts: Facts, { rules, limits = facts, cooldown }: Reading): readonly number[] {
	let instances = facts.start;
	let acted = facts.last && { minute: -facts.last.ago, direction: facts.last.direction };
	const read = rulesOf(facts);
	return facts.readings.map((metrics, at) => {
		const minute = at * facts.gap;
		const { minimum, maximum } = limits;
		const profile = { minimum, maximum, rules: rules?.(read, facts, at) ?? read };
		const run = { instances, metrics: { ...metrics } };
		const free = runOnce(profile, run).instances;
		const direction = free > instances ? ('out' as const) : ('in' as const);
		const waits =
			acted !== undefined &&
			minute - acted.minute < facts.cooldown &&
			(cooldown === undefined || (cooldown === 'same direction' && acted.direction === direction));
		if (!waits && free !== instances) acted = { minute, direction };
		if (!waits) instances = free;
		return instances;
	});
}
const withSteps =
	(
		direction: Rule['direction'],
		step: (steps: readonly number[], facts: Facts) => number
	): NonNullable<Reading['rules']> =>
	(rules, facts, at) => {
		const steps = stepsOf(firing(facts, at, direction));
		return rules.map((rule) =>
			rule.direction === direction && steps.length > 0 ? { ...rule, by: step(steps, facts) } : rule
		);
	};
const noOut = (rules: readonly Rule[]): readonly Rule[] =>
	rules.map((rule) => (rule.direction === 'out' ? { ...rule, threshold: Infinity } : rule));

/** The metric that would call for more if `count` instances carried the load. */
function overloaded({ rules, readings }: Facts, at: number, from: number, count: number): string {
	const rule = rules.find(
		({ metric, direction, threshold }) =>
			direction === 'out' && (readings[at]![metric] * from) / count > threshold
	);
	if (rule === undefined) return '';
	const value = Math.round((readings[at]![rule.metric] * from) / count);
	return `${subject[rule.metric]} would be about ${valueText(rule.metric, value)}, above ${rule.threshold}`;
}

interface Belief extends Reading {
	readonly note: string;
	/** The instances after each evaluation, where no reading of the rules gives them. */
	readonly counts?: (facts: Facts) => readonly number[];
	/** Why the number that it gives is wrong. `at`: the first evaluation that it reads otherwise. */
	reason(facts: Facts, at: number): string;
}
const lastMinutes = (facts: Facts, at: number): string => {
	const { counts } = overTime(facts);
	const acted = counts
		.slice(0, at)
		.findLastIndex((count, index) => count !== (counts[index - 1] ?? facts.start));
	return counted(acted < 0 ? at * facts.gap + (facts.last?.ago ?? 0) : (at - acted) * facts.gap, 'minute');
};
const before = (facts: Facts, at: number): number => overTime(facts).counts[at - 1] ?? facts.start;
const believed = (facts: Facts, belief: Belief): readonly number[] =>
	belief.counts?.(facts) ?? readBy(facts, belief);
const beliefs: Readonly<Record<string, Belief>> = {
	'no-cooldown': {
		note: 'No rule acts until the cooldown of the last action is over. It’s easy to let every evaluation act.',
		cooldown: 'none',
		reason: (facts, at) =>
			`That needs an action at ${timeAt(facts, at)}, only ${lastMinutes(facts, at)} after the last one. The cooldown is ${facts.cooldown} minutes.`
	},
	'one-way-cooldown': {
		note: 'A cooldown stops actions in both directions. It’s easy to apply it to the same direction only.',
		cooldown: 'same direction',
		reason: (facts, at) =>
			`The cooldown blocks scaling in as well as scaling out, so nothing happens at ${timeAt(facts, at)}.`
	},
	'no-limits': {
		note: 'Rules act only within the instance limits. It’s easy to add or remove the full step.',
		// No one removes more instances than there are.
		counts(facts) {
			const read = readBy(facts, { limits: { minimum: 1, maximum: 99 } });
			return facts.readings.some((_, at) =>
				stepsOf(firing(facts, at, 'in')).some((step) => step >= (read[at - 1] ?? facts.start))
			)
				? overTime(facts).counts
				: read;
		},
		reason: (facts, at) =>
			overTime(facts).counts[at] === facts.maximum
				? `The full step at ${timeAt(facts, at)} would pass the maximum of ${facts.maximum}.`
				: `Scaling in at ${timeAt(facts, at)} stops at the minimum, which is ${facts.minimum}.`
	},
	'steps-add-up': {
		note: 'When two scale-out rules fire, the larger step counts. It’s easy to add the steps.',
		rules: withSteps('out', (steps) => steps.reduce((sum, one) => sum + one, 0)),
		reason: (facts, at) =>
			`Both scale-out rules fire at ${timeAt(facts, at)}, but their steps aren’t added. It adds only ${words[Math.max(...stepsOf(firing(facts, at, 'out')))]!}.`
	},
	'smallest-out': {
		note: 'When two scale-out rules fire, the larger step counts. It’s easy to expect caution here too.',
		rules: withSteps('out', (steps) => Math.min(...steps)),
		reason: (facts, at) =>
			`Of the two scale-out rules that fire at ${timeAt(facts, at)}, autoscale follows the one with the larger step.`
	},
	'all-out': {
		note: 'One scale-out rule is enough. It’s easy to think that all of them must fire.',
		rules: (rules, facts, at) =>
			firing(facts, at, 'out').length > 0 &&
			firing(facts, at, 'out').length < rules.filter(({ direction }) => direction === 'out').length
				? noOut(rules)
				: rules,
		reason: (facts, at) =>
			`At ${timeAt(facts, at)}, only ${subject[firing(facts, at, 'out')[0]!.metric]} calls for more. That’s enough to scale out.`
	},
	'any-in': {
		note: 'Autoscale scales in only if all scale-in rules fire. It’s easy to let one of them decide.',
		rules: (rules, facts, at) => {
			const fired = firing(facts, at, 'in').map(({ metric }) => metric as string);
			return fired.length === 0
				? rules
				: rules.filter(({ direction, metric }) => direction === 'out' || fired.includes(metric));
		},
		reason: (facts, at) => {
			const busy = firing(facts, at, 'in')[0]?.metric === 'cpu' ? 'flows' : 'cpu';
			return `No instance is removed at ${timeAt(facts, at)}: ${subject[busy]} isn’t low, and all scale-in rules must fire.`;
		}
	},
	'largest-in': {
		note: 'When all scale-in rules fire, the smaller step counts. It’s easy to take the larger one, as when scaling out.',
		rules: withSteps('in', (steps) => Math.max(...steps)),
		reason: (facts, at) =>
			`Both scale-in rules fire at ${timeAt(facts, at)}. Scaling in takes the smaller step.`
	},
	'no-flapping': {
		note: 'Autoscale doesn’t remove instances that it would have to add back at once. It’s easy to look at the scale-in rule alone.',
		rules: (rules, facts, at) => (firing(facts, at, 'out').length > 0 ? rules : noOut(rules)),
		reason(facts, at) {
			const from = before(facts, at);
			const aim = Math.max(facts.minimum, from - Math.min(...stepsOf(firing(facts, at, 'in'))));
			return `If ${timeAt(facts, at)} left ${counted(aim, 'instance')}, ${overloaded(facts, at, from, aim)}. Autoscale avoids such flapping.`;
		}
	},
	'last-alone': {
		note: 'Each evaluation goes on from the number that the one before left. It’s easy to look at the last one alone.',
		counts: (facts) =>
			facts.readings.map((metrics, at) =>
				at < facts.readings.length - 1
					? facts.start
					: runOnce({ ...facts, rules: rulesOf(facts) }, { instances: facts.start, metrics: { ...metrics } })
							.instances
			),
		reason: (facts, at) =>
			`The evaluation at ${timeAt(facts, facts.readings.length - 1)} alone would give this. That leaves out the action at ${timeAt(facts, at)}.`
	},
	'first-alone': {
		note: 'Autoscale goes on evaluating after its first action. It’s easy to stop there.',
		counts(facts) {
			const { counts } = overTime(facts);
			const acted = counts.findIndex((count) => count !== facts.start);
			return counts.map((count, at) => (acted >= 0 && at > acted ? counts[acted]! : count));
		},
		reason: (facts, at) =>
			`That’s the number after the first action. At ${timeAt(facts, at)}, autoscale acts again.`
	}
};
/** The number in the end where only one evaluation is read by a belief about its rules. */
const readAlone = (facts: Facts, { rules }: Belief, only: number): number | undefined =>
	rules && readBy(facts, { rules: (all, of, at) => (at === only ? rules(all, of, at) : all) }).at(-1);
/** The number that a belief ends with, where it is another one, and why it isn't right. */
function wrongNumbers(facts: Facts): ReadonlyMap<number, () => string> {
	const { counts } = overTime(facts);
	const right = counts.at(-1)!;
	const found = new Map<number, () => string>();
	for (const belief of Object.values(beliefs)) {
		const read = believed(facts, belief);
		const number = read.at(-1)!;
		if (number === right || found.has(number)) continue;
		found.set(number, () => {
			const first = read.findIndex((count, index) => count !== counts[index]);
			// Where reading one evaluation so is enough, the first difference may have made none in the end.
			const alone = facts.readings.findIndex(
				(_, at) => at >= first && readAlone(facts, belief, at) === number
			);
			return belief.reason(facts, Math.max(first, alone));
		});
	}
	return found;
}

const bothFire = ([one, other]: readonly number[], direction: string, counts: string): string =>
	`both scale-${direction} rules fire${one === other ? '' : ` and the ${counts} step counts`}`;

/** One evaluation in words. */
function runText(facts: Facts, at: number, rule: RunRule, from: number, to: number): string {
	const time = timeAt(facts, at);
	const out = firing(facts, at, 'out');
	const inward = stepsOf(firing(facts, at, 'in'));
	const aim = Math.max(facts.minimum, from - Math.min(...inward));
	const more = words[Math.max(...stepsOf(out))] ?? '';
	switch (rule) {
		case 'cooldown':
			return out.length === 0 && inward.length === 0
				? `At ${time}, no rule fires, so it stays at ${to}.`
				: `At ${time}, the cooldown isn’t over, so it stays at ${to}.`;
		case 'out':
			return from === to
				? `At ${time}, a scale-out rule fires, but ${to} is the maximum.`
				: to - from < Math.max(...stepsOf(out))
					? `At ${time}, it would add ${more}, but the maximum stops it at ${to}.`
					: `At ${time}, ${out.length > 1 ? bothFire(stepsOf(out), 'out', 'larger') : `${subject[out[0]!.metric]} is above the threshold`}, so it adds ${more} and has ${to}.`;
		case 'in':
			return `At ${time}, ${inward.length > 1 ? bothFire(inward, 'in', 'smaller') : 'the scale-in rule fires'}: that leaves ${to}${from - to < Math.min(...inward) ? ', the minimum' : ''}.`;
		case 'in-less':
			return `At ${time}, it removes only ${counted(from - to, 'instance')} and goes to ${to}. With ${aim}, ${overloaded(facts, at, from, aim)}.`;
		case 'flapping':
			return `At ${time}, it skips the scale-in: with ${aim}, ${overloaded(facts, at, from, aim)}.`;
		case 'not-all-in':
			return `At ${time}, only one of two scale-in rules fires, so it stays at ${to}.`;
		case 'at-minimum':
			return `At ${time}, load is low, but ${to} is the minimum.`;
		default:
			return `At ${time}, no rule fires.`;
	}
}
function traceOf(facts: Facts): readonly TraceStep[] {
	const { counts, rules } = overTime(facts);
	return rules.map((rule, at) => {
		const [from, to] = [counts[at - 1] ?? facts.start, counts[at]!];
		const capped =
			rule === 'out' && to === facts.maximum
				? ' to the maximum'
				: rule === 'in' && to === facts.minimum
					? ' to the minimum'
					: '';
		const both =
			rule !== 'out' && rule !== 'in'
				? ''
				: firing(facts, at, rule).length > 1
					? ' by two rules'
					: usesFlows(facts)
						? ' by one rule'
						: '';
		return { rule: `${rule}${both}${capped}`, text: runText(facts, at, rule, from, to) };
	});
}

/** Why a number that no belief gives is wrong. */
function otherReason(facts: Facts, number: number): string {
	const { counts } = overTime(facts);
	const { start } = facts;
	if (number === start)
		return `It doesn’t stay at ${number}. ${traceOf(facts)[counts.lastIndexOf(start) + 1]!.text}`;
	const steps = counts.filter((count, at) => count !== (counts[at - 1] ?? start));
	const way =
		steps.length === 0 ? `It stays at ${start}.` : `From ${start}, it goes to ${steps.join(', then to ')}.`;
	const [least, most] = [Math.min(start, ...counts), Math.max(start, ...counts)];
	return `${way} ${number > most ? (number > most + 1 ? `Nothing brings it to ${number}.` : `It never has more than ${most}.`) : number < least ? `It never has fewer than ${least}.` : 'It ends there.'}`;
}

// Settings to choose from.
function withSetting(facts: Facts, { of, rule, value }: Setting): Facts {
	return of === 'by' || of === 'threshold'
		? { ...facts, rules: withAt(facts.rules, rule, { [of]: value }) }
		: { ...facts, [of]: value };
}
const ruleNoun = ({ metric, direction }: ScaleRule): string =>
	`${metric === 'cpu' ? 'CPU' : 'flow'} scale-${direction}`;
const settingText = ({ rules }: Facts, { of, rule, value }: Setting): string => {
	const noun = `the ${ruleNoun(rules[rule]!)} rule`;
	return {
		cooldown: `Set the cooldown of each rule to ${value} minutes.`,
		minimum: `Set the minimum number of instances to ${value}.`,
		maximum: `Set the maximum number of instances to ${value}.`,
		by: `Set the step of ${noun} to ${value}.`,
		threshold: `Set the threshold of ${noun} to ${value}.`
	}[of];
};
const settingId = ({ of, rule, value }: Setting): string => `${of}${rule} ${value}`;
const countWith = (facts: Facts, setting: Setting): number =>
	overTime(withSetting(facts, setting)).counts.at(-1)!;
const asksSetting = ({ settings }: Facts): boolean => settings.length > 0;
/** The settings that give the wanted number. */
const fitting = (facts: Facts, count = countWith): readonly string[] =>
	facts.settings.filter((one) => count(facts, one) === facts.wanted).map(settingId);
/** Whether one setting fits, another one alone gives another number, and each is another value than now. */
function leavesOne(facts: Facts): boolean {
	if (!asksSetting(facts)) return true;
	if (facts.series) return overTime(facts).counts.at(-1) !== facts.wanted;
	const counts = facts.settings.map((one) => countWith(facts, one));
	const alone = counts.filter((count) => counts.indexOf(count) === counts.lastIndexOf(count));
	return (
		alone.length > 1 &&
		alone.includes(facts.wanted) &&
		facts.settings.every(
			({ of, rule, value }) =>
				(of === 'by' || of === 'threshold' ? facts.rules[rule]![of] : facts[of]) !== value
		)
	);
}
const valueOf = (facts: Facts, { of, rule, value }: Setting): string => {
	const noun = of === 'by' || of === 'threshold' ? `${ruleNoun(facts.rules[rule]!)} ` : '';
	return `a ${noun}${of === 'by' ? 'step' : of} of ${value}${of === 'cooldown' ? ' minutes' : ''}`;
};
const led = (when: string, trace: readonly TraceStep[]): readonly TraceStep[] =>
	trace.map((step, at) => (at > 0 ? step : { ...step, text: `${when}: ${step.text}` }));
function explainSettings(facts: Facts): PartReasons {
	const traces = facts.settings.map((one) => traceOf(withSetting(facts, one)));
	return {
		options: Object.fromEntries(
			facts.settings.map((one, at) => {
				return [
					settingId(one),
					`With ${valueOf(facts, one)}, it ends with ${counted(countWith(facts, one), 'instance')}. ${traces[at]!.map(({ text }) => text).join(' ')}`
				];
			})
		),
		trace: [
			...led('As it is', traceOf(facts)),
			...facts.settings.flatMap((one, at) =>
				fitting(facts)[0] === settingId(one) ? led(`With ${valueOf(facts, one)}`, traces[at]!) : []
			)
		]
	};
}

const question: Question<Facts> = {
	ask(facts) {
		const { counts, rules } = overTime(facts);
		const right = counts.at(-1)!;
		const last = timeAt(facts, counts.length - 1);
		const miss = rules.some((rule) => rule === 'flapping' || rule === 'in-less') ? 'edge' : 'core';
		if (asksSetting(facts)) {
			const { series, settings, wanted } = facts;
			const goal = [
				'With the same start and averages tomorrow, ',
				fact('wanted', `${setOf(facts)} must have ${counted(wanted, 'instance')}`),
				` after the evaluation at ${last}.${series ? '' : ' What should you do?'}`
			];
			const options = settings.map((one) => ({ id: settingId(one), text: settingText(facts, one) }));
			const solutions = settings.map((one, at) => ({
				text: `Solution: You ${options[at]!.text.replace('Set', 'set')}`,
				holds: countWith(facts, one) === wanted && right !== wanted
			}));
			return {
				...(series ? judge('series', goal, solutions) : chooseOne(goal, options, fitting(facts)[0] ?? '')),
				miss
			};
		}
		const numbers = [right, ...facts.offered.filter((one) => one !== right).slice(0, 3)];
		return {
			...chooseOne(
				[`How many instances does ${setOf(facts)} have after the evaluation at ${last}?`],
				numbers.sort((a, b) => a - b).map((one) => ({ id: String(one), text: String(one) })),
				String(right)
			),
			miss
		};
	},
	explain(facts) {
		if (facts.series)
			return facts.settings.map((one) => {
				const because = explainSettings(facts).options[settingId(one)]!;
				return { options: { yes: because, no: because }, trace: traceOf(withSetting(facts, one)) };
			});
		if (asksSetting(facts)) return [explainSettings(facts)];
		const trace = traceOf(facts);
		const wrong = wrongNumbers(facts);
		const numbers = this.ask(facts).parts[0]!.options.map(({ id }) => Number(id));
		const right = overTime(facts).counts.at(-1)!;
		return [
			{
				options: Object.fromEntries(
					numbers.map((one) => [
						String(one),
						one === right
							? trace.map(({ text }) => text).join(' ')
							: (wrong.get(one)?.() ?? otherReason(facts, one))
					])
				),
				trace
			}
		];
	},
	wrongRules: Object.fromEntries(
		Object.entries(beliefs).map(([id, belief]): [string, WrongRule<Facts>] => [
			id,
			{
				note: belief.note,
				key(facts): Key {
					if (!asksSetting(facts)) return [[String(believed(facts, belief).at(-1)!)]];
					if (facts.series)
						return facts.settings
							.slice(0, 2)
							.map((one) => [
								believed(withSetting(facts, one), belief).at(-1)! === facts.wanted ? 'yes' : 'no'
							]);
					const found = fitting(facts, (of, one) => believed(withSetting(of, one), belief).at(-1)!);
					return [found.length === 1 ? found : []];
				}
			}
		])
	)
};

const to = changesOf<Facts>();
/** Values of a metric that fire the one rule, the other or none. */
function otherValues({ rules }: Facts, metric: Metric): readonly number[] {
	const of = (direction: ScaleRule['direction']) =>
		rules.find((rule) => rule.metric === metric && rule.direction === direction)?.threshold;
	const [out, inward] = [of('out') ?? 0, of('in')];
	const unit = metric === 'cpu' ? 1 : 10;
	return [out + 8 * unit, out - 6 * unit, ...(inward === undefined ? [] : [Math.round(inward / 4)])];
}
function readingChanges(facts: Facts): readonly Change<Facts>[] {
	const metrics = metricsOf(facts);
	return facts.readings.flatMap((reading, at) => {
		const change = (text: string, values: Partial<Facts['readings'][number]>): Change<Facts> => ({
			fact: `reading${at}`,
			axis: 'reading',
			text: `${text} at ${timeAt(facts, at)}`,
			apply: (one) => ({ ...one, readings: one.readings.with(at, { ...one.readings[at]!, ...values }) })
		});
		return [
			...metrics.flatMap((metric) =>
				otherValues(facts, metric)
					.filter((value) => value !== reading[metric])
					.map((value) =>
						change(`${subject[metric]} had been ${valueText(metric, value)}`, { [metric]: value })
					)
			),
			...(metrics.length > 1
				? [
						change('no threshold had been passed', {
							cpu: otherValues(facts, 'cpu')[1]!,
							flows: otherValues(facts, 'flows')[1]!
						})
					]
				: [])
		];
	});
}
function changes(facts: Facts): readonly Change<Facts>[] {
	const { start, minimum, maximum, rules, cooldown, last } = facts;
	const set = setOf(facts);
	const most = Math.max(...facts.offered);
	const earlier = { ago: cooldown > 6 ? 6 : 1, direction: 'out' } as const;
	const all: readonly Change<Facts>[] = [
		...cooldowns
			.filter((one) => one !== cooldown)
			.map((one) => to('cooldown', one, `the cooldown had been ${one} minutes`)),
		...[...new Set([maximum + 1, maximum + 3, maximum - 1, start])]
			.filter((one) => one !== maximum && one >= start && one > minimum)
			.map((one) => to('maximum', one, `the maximum had been ${one}`, 'limits')),
		...([1, 2, 3, 4, 5] as const)
			.filter((one) => one !== minimum && (one <= 2 || one === start) && one <= start && one < maximum)
			.map((one) => to('minimum', one, `the minimum had been ${one}`, 'limits')),
		...rules.flatMap((rule, at) =>
			[1, 2, 3]
				.filter((one) => one !== rule.by)
				.map((one): Change<Facts> => ({
					fact: `rule${at}`,
					axis: 'step',
					text: `the ${ruleNoun(rule)} rule had ${rule.direction === 'out' ? 'added' : 'removed'} ${words[one]!}`,
					apply: (was) => ({ ...was, rules: was.rules.with(at, { ...was.rules[at]!, by: one }) })
				}))
		),
		...(last
			? [
					{
						fact: 'last',
						text: 'the last action before that had been an hour earlier',
						apply: ({ last: _, ...rest }: Facts) => rest
					}
				]
			: usesFlows(facts)
				? [to('last', earlier, `${set} had scaled out at ${timeAt(facts, 0, -earlier.ago)}`)]
				: []),
		...readingChanges(facts),
		...[2, 3, 4, 5, 6, 7]
			.filter((one) => one !== start && one <= maximum && one >= minimum)
			.map((one) => to('start', one, `${set} had started with ${counted(one, 'instance')}`)),
		// No rule fires.
		...facts.offered.map((number): Change<Facts> => ({
			text: `${set} had started with ${counted(number, 'instance')}, within its limits, and no rule had fired`,
			apply: (one) => ({
				...one,
				start: number,
				minimum: 1,
				maximum: most,
				rules: one.rules.map((rule) => ({ ...rule, threshold: rule.direction === 'out' ? 9999 : 0 }))
			})
		})),
		...[
			...facts.settings.map((one) => countWith(facts, one)),
			...(facts.series ? [facts.wanted + 1] : [])
		].map((count) => to('wanted', count, `${set} had to have ${counted(count, 'instance')}`))
	];
	return all.filter(({ apply }) => leavesOne(apply(facts)));
}

/** What decides the first evaluations; the rest is left to chance. Only one in eight scales out and then waits. */
const easy = 'out cooldown, out out, out in, in cooldown, in in, in out, flapping out, at-minimum out';
const patterns: Readonly<Record<Difficulty, readonly string[]>> = {
	1: easy.split(', '),
	2: `${easy}, cooldown in, cooldown out, not-all-in in, in-less out, in-less cooldown, flapping in`.split(
		', '
	),
	3: 'in in, out in, in out, cooldown in, cooldown out, not-all-in out, not-all-in in, in-less, flapping, out cooldown'.split(
		', '
	)
};
/** Draws a value near the thresholds, so that it says little by itself. */
function drawValue(random: Random, out: number, inward: number, unit: number, rule = ''): number {
	const kind =
		rule === 'out'
			? random.pick(['high', 'high', 'between', 'low'] as const)
			: rule === '' || rule === 'cooldown' || rule === 'not-all-in'
				? random.pick(['high', 'low', 'low', 'between'] as const)
				: 'low';
	if (kind === 'high') return out + unit * random.pick([3, 8, 14]);
	return kind === 'low' ? inward - unit * random.pick([2, 4, 11]) : Math.round((out + inward) / 2) + unit;
}
type Drawn = Pick<
	Facts,
	'start' | 'minimum' | 'maximum' | 'rules' | 'cooldown' | 'gap' | 'readings' | 'last'
>;
/** Draws rules and averages. Harder ones add a second metric, then a third evaluation and an earlier action. */
function draw(
	random: Random,
	difficulty: Difficulty,
	pattern: readonly string[],
	evaluations: number
): Drawn {
	const flows = difficulty > 1;
	const out = random.pick([60, 70, 80]);
	const inward = random.pick([25, 30, 40, 45]);
	const by = () => random.pick([1, 1, 2, 3]);
	const flowsIn = pattern[0] === 'not-all-in' || (flows && random.chance(0.7));
	return {
		start: pattern[0] === 'at-minimum' ? 2 : random.pick([2, 3, 4, 5, 6, 7]),
		minimum: pattern[0] === 'at-minimum' ? 2 : random.pick([1, 2] as const),
		maximum: random.pick([4, 5, 6, 8, 10]),
		rules: [
			{ metric: 'cpu', direction: 'out', by: by(), threshold: out },
			// A larger step could be cut short to prevent flapping, which is harder.
			{ metric: 'cpu', direction: 'in', by: difficulty === 1 ? 1 : by(), threshold: inward },
			...(flows ? [{ metric: 'flows', direction: 'out', by: by(), threshold: 400 } as const] : []),
			...(flowsIn ? [{ metric: 'flows', direction: 'in', by: by(), threshold: 150 } as const] : [])
		],
		cooldown: pattern.includes('cooldown') ? random.pick(cooldowns) : random.pick([5, 5, 10]),
		gap: random.pick([6, 8]),
		readings: Array.from({ length: evaluations }, (_, at) => ({
			cpu: drawValue(random, out, inward, 1, pattern[at]),
			flows: flows ? drawValue(random, 400, 150, 10, pattern[at]) : 0
		})),
		// Never as long ago as a cooldown lasts, to the minute.
		...(pattern[0] === 'cooldown' || (difficulty > 1 && random.chance(difficulty / 5))
			? { last: { ago: random.pick([6, 11, 16]), direction: random.pick(['out', 'in'] as const) } }
			: {})
	};
}
/** Other values of all settings within which it starts. */
const settingsFor = ({ start, minimum, maximum, rules, cooldown }: Facts): readonly Setting[] =>
	[
		...cooldowns.map((value): Setting => ({ of: 'cooldown', rule: 0, value })),
		...[1, 2, 3, 4, 5].map((value): Setting => ({ of: 'minimum', rule: 0, value })),
		...[3, 4, 5, 6, 7, 8, 10].map((value): Setting => ({ of: 'maximum', rule: 0, value })),
		...rules.flatMap(({ metric, direction }, rule) => [
			...[1, 2, 3].map((value): Setting => ({ of: 'by', rule, value })),
			...(metric === 'flows'
				? direction === 'out'
					? [350, 450, 550]
					: [100, 200]
				: direction === 'out'
					? [50, 65, 90]
					: [20, 35, 50]
			).map((value): Setting => ({ of: 'threshold', rule, value }))
		])
	].filter(({ of, rule, value }) =>
		of === 'minimum'
			? value !== minimum && value <= start
			: of === 'maximum'
				? value !== maximum && value >= start && value > minimum
				: value !== (of === 'cooldown' ? cooldown : rules[rule]![of])
	);
/** Draws settings of which one changes the number, each to another one, or none. */
function drawSettings(random: Random, facts: Facts): readonly Setting[] {
	const now = overTime(facts).counts.at(-1)!;
	const found: Setting[] = [];
	const seen = new Set([now]);
	for (const one of random.shuffled(settingsFor(facts))) {
		const count = countWith(facts, one);
		if (seen.has(count) || found.some(({ of, rule }) => of === one.of && rule === one.rule)) continue;
		seen.add(count);
		found.push(one);
	}
	return found.slice(0, 4);
}
/** Draws a number and two settings, of which each gives it or doesn’t. */
function drawSeries(random: Random, facts: Facts): Facts {
	const now = overTime(facts).counts.at(-1)!;
	const all = random
		.shuffled(settingsFor(facts))
		.map((one) => ({ one, count: countWith(facts, one) }))
		.filter(({ count }) => count !== now);
	const wanted = all[0]?.count ?? now;
	const settings = [random.chance(0.5), random.chance(0.5)].reduce<readonly Setting[]>((found, yes) => {
		const free = all.filter(({ one }) => !found.some(({ of, rule }) => of === one.of && rule === one.rule));
		const next = free.find(({ count }) => (count === wanted) === yes);
		return next === undefined ? found : [...found, next.one];
	}, []);
	return { ...facts, settings, wanted };
}
/** What overlooks a step that no rule takes. */
const overlooks: Partial<Readonly<Record<RunRule, string>>> = {
	cooldown: 'no-cooldown',
	flapping: 'no-flapping',
	'in-less': 'no-flapping',
	'not-all-in': 'any-in'
};
/** Whether the number is another one where such steps are overlooked. */
const decides = (facts: Facts): boolean => {
	const { counts, rules } = overTime(facts);
	return rules.every((rule) => {
		const belief = overlooks[rule];
		return belief === undefined || believed(facts, beliefs[belief]!).at(-1) !== counts.at(-1);
	});
};
/** Draws what decides, and how many options are less than the key, then facts of which beliefs give such numbers. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const lower = random.below(4);
	const ofSettings = random.chance([0.6, 0.45, 0.4][difficulty - 1]!);
	const pattern = random.pick(patterns[difficulty]).split(' ');
	const evaluations = difficulty === 3 && !ofSettings ? 3 : 2;
	const blank = {
		names: random.below(workloads.length),
		// Three evaluations are much to read.
		told: random.pick(evaluations > 2 ? (['commands', 'readings', 'rules'] as const) : telling),
		who: random.pick(people),
		trait: random.below(traits.length),
		flows: random.pick(['inbound', 'outbound'] as const),
		offered: [],
		settings: [],
		wanted: 0,
		series: ofSettings && random.chance(0.4)
	};
	const drawOnce = () => draw(random, difficulty, pattern, evaluations);
	const fits = (facts: Drawn): boolean => {
		const { rules } = overTime(facts);
		return facts.start <= facts.maximum && pattern.every((rule, at) => rules[at] === rule);
	};
	let best: Facts | undefined;
	for (let count = 0; count < 25; count++) {
		const facts: Facts = { ...blank, ...drawUntil(drawOnce, fits) };
		if (facts.series) {
			const drawn = drawSeries(random, facts);
			if (drawn.settings.length === 2) return drawn;
		} else if (ofSettings) {
			const settings = drawSettings(random, facts);
			if (settings.length === 4)
				return { ...facts, settings, wanted: countWith(facts, random.pick(settings)) };
		}
		if (ofSettings) continue;
		const right = overTime(facts).counts.at(-1)!;
		const all = random.shuffled([...new Set([...wrongNumbers(facts).keys(), facts.start])]);
		const less = all.filter((one) => one < right).slice(0, lower);
		const offered = [...less, ...all.filter((one) => one > right).slice(0, 3 - lower)];
		if (offered.length >= (best?.offered.length ?? 0)) best = { ...facts, offered };
		if (offered.length === 3 && decides(facts)) break;
	}
	if (best === undefined) return drawFacts(random, difficulty);
	const facts = best;
	// Where none fits, other beliefs and neighbors of the key fill the list.
	const right = overTime(facts).counts.at(-1)!;
	const near = [facts.start, right + 1, right - 1, right + 2].filter((one) => one !== right && one > 0);
	const more = [
		...wrongNumbers(facts).keys(),
		...near.filter((one) => one >= facts.minimum && one <= facts.maximum),
		...near
	];
	return { ...facts, offered: [...new Set([...facts.offered, ...more])].slice(0, 3) };
}

/** The scale set and how it starts. */
const introduced = (facts: Facts): Paragraph => [
	`You have a virtual machine scale set named ${setOf(facts)} that ${workloads[facts.names]!.does}. ${facts.rules.length > 3 ? '' : `It has ${traits[facts.trait]!}. `}`
];
const startTold = (facts: Facts): Piece =>
	fact('start', `At ${timeAt(facts, 0, -1)}, ${setOf(facts)} has ${facts.start} instances. `);
const lastTold = (facts: Facts): Piece =>
	facts.last
		? fact('last', `It last scaled ${facts.last.direction} at ${timeAt(facts, 0, -facts.last.ago)}. `)
		: usesFlows(facts)
			? fact('last', 'No scale action occurred earlier. ')
			: 'No scale action occurred earlier. ';
const limitsTold = ({ minimum, maximum }: Facts): Piece =>
	fact('limits', `${minimum} to ${maximum} instances`);
const ruleText = ({ flows }: Facts, { metric, direction, by, threshold }: ScaleRule): string =>
	`${direction === 'out' ? 'add' : 'remove'} ${words[by]!} if ${metric === 'cpu' ? 'CPU is' : `${flows} flows are`} ${direction === 'out' ? 'above' : 'below'} ${threshold}${metric === 'cpu' ? '%' : ''}`;
const rulesTold = (facts: Facts): readonly Piece[] =>
	facts.rules.flatMap((rule, at): Piece[] => [
		fact(`rule${at}`, ruleText(facts, rule)),
		at === facts.rules.length - 1 ? '. ' : at === facts.rules.length - 2 ? ', and ' : ', '
	]);
const readingsTold = (facts: Facts): readonly Piece[] =>
	facts.readings.flatMap((_, at): Piece[] => [
		fact(`reading${at}`, `At ${timeAt(facts, at)}, ${readingText(facts, at)}. `),
		at < facts.readings.length - 1 ? '' : 'At other times, no rule fires. '
	]);
const readingsFigure = (facts: Facts) =>
	factTable(
		'Averages at the evaluations',
		['Time', ...metricsOf(facts).map((metric) => metricName(facts, metric))].join('|'),
		facts.readings.map((reading, at) => [
			`reading${at}`,
			timeAt(facts, at),
			...metricsOf(facts).map((metric) => (metric === 'cpu' ? `${reading.cpu}%` : String(reading.flows)))
		])
	);

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	readings: (facts) =>
		pageWith(
			readingsFigure(facts),
			introduced(facts),
			[
				'The scale condition allows ',
				limitsTold(facts),
				'. Its rules use averages: ',
				...rulesTold(facts),
				fact('cooldown', `Each cooldown is ${facts.cooldown} minutes. `)
			],
			[
				startTold(facts),
				lastTold(facts),
				'The following table shows the averages. At other times, no rule fires.'
			]
		),
	commands: (facts) =>
		pageWith(
			code(
				'Autoscale parameters of the Azure CLI',
				fact('limits', `--min-count ${facts.minimum} --max-count ${facts.maximum}`),
				...facts.rules.map(({ metric, direction, by, threshold }, at): Paragraph => [
					fact(
						`rule${at}`,
						`--condition "${metricName(facts, metric)} ${direction === 'out' ? '>' : '<'} ${threshold} avg 5m" --scale ${direction} ${by}`
					),
					' ',
					fact('cooldown', `--cooldown ${facts.cooldown}`)
				])
			),
			introduced(facts),
			[startTold(facts), lastTold(facts), ...readingsTold(facts)]
		),
	email: (facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: `Scaling of ${setOf(facts)}` },
				[
					'Our autoscale setting allows ',
					limitsTold(facts),
					'. The rules use averages: ',
					...rulesTold(facts),
					fact('cooldown', `Each cooldown is ${facts.cooldown} minutes. `)
				],
				[startTold(facts), lastTold(facts), ...readingsTold(facts)]
			),
			introduced(facts)
		),
	rules: (facts) =>
		pageWith(
			factTable(
				'Rules, average over 5 minutes',
				'Condition|Action',
				facts.rules.map(({ metric, direction, by, threshold }, at) => [
					`rule${at}`,
					`${metricName(facts, metric)} ${direction === 'out' ? '>' : '<'} ${threshold}`,
					`${direction === 'out' ? 'Increase' : 'Decrease'} count by ${by}`
				])
			),
			introduced(facts),
			[
				'The scale condition allows ',
				limitsTold(facts),
				fact('cooldown', `. Each cooldown is ${facts.cooldown} minutes. `)
			],
			[startTold(facts), lastTold(facts), ...readingsTold(facts)]
		)
};

export const autoscale = family<Facts>({
	id: 'virtual-machines/autoscale',
	edition: 7,
	group: 'virtual-machines',
	title: 'Instances after autoscale',
	rule: {
		'': 'Each evaluation goes on from the number before, and nothing changes until the cooldown is over.',
		'^out by': 'One scale-out rule is enough, and if two fire, the larger step counts.',
		'^(in[ -]|not|flap)': 'Scaling in takes all rules, the smaller step, and no flapping.',
		'quiet|imum|^in$': 'The rules act only past their thresholds, and within the limits.'
	},
	sources: [sources.autoscaleSettings, sources.autoscaleFlapping],
	axes: {
		reading: 'What is measured',
		step: 'The step of a rule',
		cooldown: 'The cooldown',
		limits: 'The instance limits'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
