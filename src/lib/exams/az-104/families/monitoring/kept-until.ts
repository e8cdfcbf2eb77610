// Until when a recovery point of a VM is kept: one rule of the policy keeps it, unless it was made on demand or nothing expires.
// Over 200 lines: three questions on the same facts, told in five ways, with words for each rule.
import {
	expiryOf,
	isThere,
	keptUntil as keptBy,
	nthOf,
	ruleFor,
	ruleNames,
	type Policy,
	type Protection,
	type RuleName
} from '#lib/azure/monitoring/retention.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question, WrongRule } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Figure, Option, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import { addDays, day, daysBetween, weekdayOf, type Day } from '#lib/domain/time/day.ts';
import { dayText, weekdays } from '#lib/exams/az-104/families/dates.ts';
import {
	capital,
	changesOf,
	code,
	counted,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	remembering
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

/** When a point expires, which points are left, or what to increase. */
const shapes = ['expiry', 'left', 'increase'] as const;
const telling = ['table', 'output', 'email', 'request', 'wiki'] as const;
interface Rule {
	readonly count: number;
	readonly weekday: number;
	readonly nth: number;
	readonly month: number;
}
type Rules = Readonly<Record<RuleName, Rule>>;
interface OnePoint {
	readonly taken: Day;
	/** Days that were chosen for it, where it was made on demand. */
	readonly demand?: number;
}
interface Facts {
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly shape: (typeof shapes)[number];
	readonly rules: Rules;
	/** A retention that was changed after the points were taken, and what it was. */
	readonly changed?: { readonly rule: RuleName; readonly from: number };
	/** Without ‘left’, it’s one. */
	readonly points: readonly OnePoint[];
	readonly protection: Protection;
	/** Whether the point is the latest one of a VM that was deleted. */
	readonly latest: boolean;
	/** Where points are left: the day that it is, and the day on which backup was stopped. */
	readonly today: Day;
	readonly stopped?: Day;
	/** Whether it’s told how points were made, and what happened to the backup. */
	readonly tells: { readonly kind: boolean; readonly protection: boolean };
	/** What is offered beside the key, the first of it. */
	readonly offered: readonly Candidate[];
}
/** What could end a point: a rule, the rule that was changed as it was before, its own retention, or nothing. */
type Candidate = RuleName | 'from' | 'demand' | 'never';

/** Who has it, the VM, and the policy. */
const themes = [
	['a coffee roaster', 'vm-roast', 'policy-beans'],
	['a law firm', 'vm-docket', 'policy-cases'],
	['a wind farm', 'vm-rotor', 'policy-wind'],
	['a shoe factory', 'vm-last', 'policy-soles'],
	['an opera house', 'vm-aria', 'policy-stage'],
	['a zoo', 'vm-lemur', 'policy-keepers'],
	['a salt mine', 'vm-shaft', 'policy-mine'],
	['a travel agency', 'vm-trips', 'policy-tours'],
	['a dairy', 'vm-churn', 'policy-milk'],
	['a tax adviser', 'vm-ledger', 'policy-books']
] as const;
const ownerOf = ({ names }: Facts): string => themes[names]![0];
const vmOf = ({ names }: Facts): string => themes[names]![1];
const policyName = ({ names }: Facts): string => themes[names]![2];
const inOrder = ruleNames.toReversed();
const nths = ['', 'first', 'second', 'third', 'fourth', 'fifth'] as const;
const months = ' January February March April May June July August September October November December'.split(
	' '
);
const units: Readonly<Record<RuleName, string>> = {
	daily: 'day',
	weekly: 'week',
	monthly: 'month',
	yearly: 'year'
};
const lengthText = (rule: RuleName, count: number): string => counted(count, units[rule]);
const weekdayText = (weekday: number): string => weekdays[weekday - 1]!;
const fullDay = (of: Day): string => `${weekdayText(weekdayOf(of))}, ${dayText(of)}`;
/** A day as a rule sees it. */
const placeOf = (of: Day) => ({ weekday: weekdayOf(of), nth: nthOf(of), month: Number(of.slice(5, 7)) });
/** A day as a rule sees it: `a Sunday`, `the first Sunday`, `the first Sunday in March`. */
function asDay(rule: RuleName, { weekday, nth, month }: Omit<Rule, 'count'>): string {
	if (rule === 'daily' || rule === 'weekly') return `a ${weekdayText(weekday)}`;
	return `the ${nths[nth]!} ${weekdayText(weekday)}${rule === 'yearly' ? ` in ${months[month]!}` : ''}`;
}
/** The days of a rule: `Sundays`, `the first Sunday`. */
const daysOf = (rule: RuleName, days: Omit<Rule, 'count'>): string =>
	rule === 'weekly' ? `${weekdayText(days.weekday)}s` : asDay(rule, days);

const policyOf = ({ daily, weekly, monthly, yearly }: Rules): Policy => ({
	daily: daily.count,
	weekly: { on: [weekly.weekday], weeks: weekly.count },
	monthly: { on: [monthly.weekday], nth: [monthly.nth], months: monthly.count },
	yearly: { in: [yearly.month], on: [yearly.weekday], nth: [yearly.nth], years: yearly.count }
});
/** The rules with each of `where` for that day and the others not. */
const rulesFor = (rules: Rules, taken: Day, where: RuleName): Rules => {
	const here = placeOf(taken);
	const off = { weekday: (here.weekday % 7) + 1 };
	const [yearly, monthly, weekly] = (['yearly', 'monthly', 'weekly'] as const).map((one) => ({
		...rules[one],
		...(one === where ? here : off)
	}));
	return { daily: rules.daily, weekly: weekly!, monthly: monthly!, yearly: yearly! };
};
/** A point as the model takes it. */
const asPoint = ({ taken, demand }: OnePoint, latest = false) => ({
	taken,
	latest,
	...(demand === undefined ? {} : { until: addDays(taken, demand) })
});
const before = ({ rules, changed }: Facts): Rules =>
	changed === undefined
		? rules
		: { ...rules, [changed.rule]: { ...rules[changed.rule], count: changed.from } };

const rememberRule = remembering<RuleName>();
/** The rule that keeps the point of a day. */
const ruleOf = (rules: Rules, taken: Day): RuleName => {
	const { weekly, monthly, yearly } = rules;
	const days = [weekly.weekday, monthly.weekday, monthly.nth, yearly.weekday, yearly.nth, yearly.month];
	return rememberRule(`${taken} ${days.join()}`, () => ruleFor(policyOf(rules), taken)!);
};
const rememberEnd = remembering<Day>();
const endByRule = (rules: Rules, rule: RuleName, taken: Day): Day =>
	rememberEnd(
		`${rule} ${rules[rule].count} ${taken}`,
		() => keptBy(policyOf(rulesFor(rules, taken, rule)), taken).answer!
	);
const rememberExempt = remembering<boolean>();
/** What ends the point, by the model. */
function endedBy({ rules, points: [point], protection, latest }: Facts): Exclude<Candidate, 'from'> {
	const exempt = rememberExempt(
		`${protection} ${latest}`,
		() => expiryOf(policyOf(rules), asPoint(point!, latest), protection).answer === 'never'
	);
	if (exempt) return 'never';
	return point!.demand === undefined ? ruleOf(rules, point!.taken) : 'demand';
}
/** The day on which a candidate would end the point. */
function endOf(facts: Facts, by: Candidate, [point] = facts.points): Day | 'never' | undefined {
	if (by === 'never') return 'never';
	if (by === 'demand') return asPoint(point!).until;
	if (by !== 'from') return endByRule(facts.rules, by, point!.taken);
	return facts.changed === undefined ? undefined : endByRule(before(facts), facts.changed.rule, point!.taken);
}
const places = (list: readonly unknown[]): readonly string[] => list.map((_, at) => String(at));
const rememberLeft = remembering<boolean>();
function isLeft({ rules, today, stopped }: Facts, point: OnePoint): boolean {
	const rule = ruleOf(rules, point.taken);
	const id = [point.taken, point.demand, rule, rules[rule].count, today, stopped].join();
	const since = stopped === undefined ? {} : { stopped: { on: stopped, kept: 'forever' as const } };
	return rememberLeft(id, () => isThere(policyOf(rules), asPoint(point), today, since).answer);
}
function rightBy(facts: Facts): readonly string[] {
	const { shape, points } = facts;
	if (shape === 'left') return places(points).filter((at) => isLeft(facts, points[Number(at)]!));
	const by = endedBy(facts);
	return [shape === 'expiry' ? endOf(facts, by)! : by];
}

/** The candidates on offer with their ends: the key, and the first three that give another answer. */
function offeredIn(facts: Facts): ReadonlyMap<Day | 'never', Candidate> {
	const key = endedBy(facts);
	const found = new Map<Day | 'never', Candidate>([[endOf(facts, key)!, key]]);
	for (const one of facts.offered) {
		const end = endOf(facts, one);
		if (found.size < 4 && end !== undefined && !found.has(end)) found.set(end, one);
	}
	return found;
}
const settings: Readonly<Record<RuleName, string>> = {
	daily: 'The retention of daily backup points',
	weekly: 'The retention of weekly backup points',
	monthly: 'The retention of monthly backup points',
	yearly: 'The retention of yearly backup points'
};
function optionsIn(facts: Facts): readonly Option[] {
	const { shape, points } = facts;
	if (shape === 'increase') return optionsOf(settings);
	if (shape === 'left') return points.map(({ taken }, at) => ({ id: String(at), text: fullDay(taken) }));
	return [...offeredIn(facts).keys()].map((end) => ({
		id: end,
		text: end === 'never' ? 'No date, it is kept until it is deleted' : dayText(end)
	}));
}

/** Why a rule keeps the point, or doesn’t. */
function ruleReason({ rules, points }: Facts, rule: RuleName, key: Candidate): string {
	const here = placeOf(points[0]!.taken);
	const length = lengthText(rule, rules[rule].count);
	if (key === 'never') return `${length} is the ${rule} retention, but no retention applies to this point.`;
	if (key === 'demand')
		return `${length} is for ${rule} points of the schedule, and this one is from Backup now.`;
	if (rule === key)
		return rule === 'daily'
			? `The point is from ${asDay('yearly', here)}, and only the daily rule covers that day: ${length}.`
			: `The point is from ${asDay(rule, here)}, and that’s a day of the ${rule} rule: ${length}.`;
	return ruleNames.indexOf(rule) < ruleNames.indexOf(key as RuleName)
		? `The ${rule} rule is for ${daysOf(rule, rules[rule])}, and this point is from ${asDay(rule, here)}.`
		: `${length} is the ${rule} retention. The ${key} rule takes precedence, and the point is from ${asDay(key as RuleName, here)}.`;
}
function reasonOf(facts: Facts, one: Candidate): string {
	const { changed, points, protection, latest } = facts;
	const key = endedBy(facts);
	const [vm, days] = [vmOf(facts), points[0]!.demand];
	if (one === 'never')
		return {
			active: '',
			stopped: `The backup of ${vm} is stopped and its data retained, so no retention applies.`,
			resumed: 'The backup was resumed, and retention applies again.',
			'vm-deleted': latest
				? 'The VM was deleted without stopping its backup. Older points expire, and the latest one stays.'
				: `Of a deleted VM, only the latest point stays. Later ones than this exist.`
		}[protection];
	if (one === 'demand') {
		if (days === undefined) return 'The point is from the schedule, so no retention was chosen for it.';
		return key === 'demand'
			? `The point is from Backup now. The ${days} days chosen for it count. The policy doesn’t.`
			: `${days} days was its own retention, but nothing expires while the data is retained.`;
	}
	if (one !== 'from') return ruleReason(facts, one, key);
	const from = lengthText(changed!.rule, changed!.from);
	return key === changed!.rule
		? `${from} was the ${key} retention before the change. The new one applies to existing points too.`
		: `${from} is the former ${changed!.rule} retention. It was replaced, and ${key === 'never' ? 'no retention applies now' : `this point isn’t kept by the ${changed!.rule} rule`}.`;
}
function traceOf(facts: Facts): readonly TraceStep[] {
	const { tells, protection, latest, changed } = facts;
	const key = endedBy(facts);
	const rules = key === 'never' || key === 'demand' ? [] : ruleNames.slice(0, ruleNames.indexOf(key) + 1);
	return [
		...(tells.protection && protection !== 'active'
			? [{ rule: `${protection} ${latest}`, text: reasonOf(facts, 'never') }]
			: []),
		...(tells.kind && key !== 'never' ? [{ rule: `on demand ${key}`, text: reasonOf(facts, 'demand') }] : []),
		...rules.map((one) => ({ rule: `${one} ${one === key}`, text: ruleReason(facts, one, key) })),
		...(changed === undefined
			? []
			: [
					{
						rule: `changed ${changed.rule}`,
						text:
							changed.rule === key
								? 'A changed policy applies to existing points.'
								: 'The change of the policy doesn’t matter for this point.'
					}
				])
	];
}

const kindOf = ({ rules }: Facts, { taken, demand }: OnePoint): Candidate =>
	demand === undefined ? ruleOf(rules, taken) : 'demand';
/** Why a point is left, or isn’t. The second of the same kind is told in other words. */
function leftReason(facts: Facts, at: number): string {
	const { rules, points, today, stopped } = facts;
	const point = points[at]!;
	const kind = kindOf(facts, point);
	const again = points.slice(0, at).some((one) => kindOf(facts, one) === kind);
	const end = expiryOf(policyOf(rules), asPoint(point), 'active').answer as Day;
	const until = `until ${dayText(end)}.`;
	const days = kind in units ? asDay(kind as RuleName, placeOf(point.taken)) : '';
	const length = kind in units ? lengthText(kind as RuleName, rules[kind as RuleName].count) : '';
	const why =
		kind === 'demand'
			? again
				? `Backup now keeps this one for its ${point.demand!} days, ${until}`
				: `It was created with Backup now and a retention of ${point.demand!} days, ${until}`
			: again
				? `Its day, ${days}, has the ${kind} retention: ${length}, ${until}`
				: `The ${kind} rule keeps the point of ${days} for ${length}, ${until}`;
	return stopped !== undefined && stopped < end && end <= today
		? `${why} But the backup was stopped before that, and its data is retained.`
		: why;
}

function explainPart(facts: Facts): PartReasons {
	const { shape, points, stopped } = facts;
	if (shape === 'left') {
		const reasons = points.map((_, at) => leftReason(facts, at));
		return {
			options: Object.fromEntries(reasons.map((text, at) => [String(at), text])),
			trace: points.map((point, at) => ({
				rule: `${kindOf(facts, point)} ${isLeft(facts, point)}${stopped === undefined ? '' : ' stopped'}`,
				text: `${dayText(point.taken)}: ${reasons[at]!}`
			}))
		};
	}
	const candidates: readonly (readonly [string, Candidate])[] =
		shape === 'expiry' ? [...offeredIn(facts)] : inOrder.map((one) => [one, one] as const);
	return {
		options: Object.fromEntries(candidates.map(([id, one]) => [id, capital(reasonOf(facts, one))])),
		trace: traceOf(facts)
	};
}
const stems: Readonly<Record<Facts['shape'], (vm: string, points: string) => string>> = {
	expiry: () => 'When does the recovery point expire?',
	left: (vm, points) => `You need to restore ${vm}. Which ${points} still available?`,
	increase: () =>
		'You need to keep the recovery point for one more year. Backups must continue. What should you increase?'
};

type Belief = WrongRule<Facts>['key'];
/** Believes that a candidate ends every point. */
const endsAll =
	(choose: (facts: Facts) => RuleName): Belief =>
	(facts): Key => {
		const { shape, points, today } = facts;
		const by = choose(facts);
		if (shape !== 'left') return [[shape === 'expiry' ? endOf(facts, by)! : by]];
		return [places(points).filter((at) => endOf(facts, by, [points[Number(at)]!])! > today)];
	};
/** Believes in other facts. */
const believing =
	(change: (facts: Facts) => Facts): Belief =>
	(facts) => [rightBy(change(facts))];
const question: Question<Facts> = {
	ask(facts) {
		const { shape, tells, points, changed, stopped } = facts;
		const asked = [tells.protection, changed, stopped, ...points.map(({ demand }) => demand)];
		const miss = asked.some((one) => one !== undefined && one !== false) ? 'edge' : 'core';
		const [options, right] = [optionsIn(facts), rightBy(facts)];
		const requirement = [stems[shape](vmOf(facts), right.length === 1 ? 'point is' : 'points are')];
		return shape === 'left'
			? { type: 'several', requirement, parts: [{ options, right }], miss }
			: { ...chooseOne(requirement, options, right[0]!), miss };
	},
	explain: (facts) => [explainPart(facts)],
	wrongRules: {
		'old-points-old-end': {
			note: 'A changed policy applies to existing points too. It’s easy to think that they keep the retention that they were taken with.',
			key: believing((facts) => ({ ...facts, rules: before(facts) }))
		},
		'policy-for-all': {
			note: 'A point from Backup now has the retention that was chosen with it. It’s easy to apply the policy to every point.',
			key: believing((facts) => ({ ...facts, points: facts.points.map(({ taken }) => ({ taken })) }))
		},
		'latest-expires': {
			note: 'The last point of a deleted VM stays until you delete it. It’s easy to apply the policy to that one too.',
			key: (facts) => (facts.latest ? [rightBy({ ...facts, latest: false })] : [])
		},
		'stopped-expires': {
			note: 'While backup is stopped and its data retained, nothing expires. It’s easy to think that the policy goes on.',
			key: ({ stopped: _, ...facts }) =>
				facts.protection === 'vm-deleted' ? [] : [rightBy({ ...facts, protection: 'active' })]
		},
		'never-again': {
			note: 'After a resume, and for older points of a deleted VM, retention applies. It’s easy to think that such points stay for good.',
			key: ({ shape, tells }) => (shape === 'expiry' && tells.protection ? [['never']] : [])
		},
		'any-such-weekday': {
			note: 'A monthly rule is for one week of the month only. It’s easy to apply it to each of these weekdays.',
			key: believing((facts) => {
				const { nth } = placeOf(facts.points[0]!.taken);
				return { ...facts, rules: { ...facts.rules, monthly: { ...facts.rules.monthly, nth } } };
			})
		},
		'any-month': {
			note: 'A yearly rule is for the month that it names. It’s easy to look at the weekday only.',
			key: believing((facts) => {
				const { month } = placeOf(facts.points[0]!.taken);
				return { ...facts, rules: { ...facts.rules, yearly: { ...facts.rules.yearly, month } } };
			})
		},
		'weekday-first': {
			note: 'The monthly rule goes before the weekly one, and the yearly rule before both. It’s easy to stop at the first rule that fits.',
			key: endsAll(({ rules, points: [point] }) =>
				rules.weekly.weekday === weekdayOf(point!.taken) ? 'weekly' : 'daily'
			)
		},
		'days-only': {
			note: 'A point of a weekly, monthly or yearly day is kept by that rule. It’s easy to count days only.',
			key: endsAll(() => 'daily')
		},
		'longest-wins': {
			note: 'Each rule is for the points of its days. It’s easy to think that the longest retention covers every point.',
			key: endsAll(() => 'yearly')
		}
	}
};

const to = changesOf<Facts>();
const choices: Readonly<Record<RuleName, readonly number[]>> = {
	daily: [14, 21, 30, 45, 60],
	weekly: [10, 12, 16, 20, 26],
	monthly: [9, 12, 15, 18, 24],
	yearly: [3, 5, 7, 10]
};
const longest = { daily: 1000, weekly: 150, monthly: 60, yearly: 12 };
/** Rules for other days, which may be that of the point, and other retentions. */
function ruleChanges({ rules, points, shape }: Facts): readonly Change<Facts>[] {
	const { nth, ...here } = placeOf(points[0]!.taken);
	const change = (rule: RuleName, axis: string, other: Partial<Rule>, text: string): Change<Facts> => ({
		fact: rule,
		axis,
		text: `the ${rule} ${text}`,
		apply: (one) => ({ ...one, rules: { ...one.rules, [rule]: { ...one.rules[rule], ...other } } })
	});
	return inOrder.flatMap((rule) => {
		const now = rules[rule];
		const others = [
			{ ...now, ...here, nth: Math.min(nth, 4) },
			{ ...now, weekday: (now.weekday % 7) + 1 }
		].filter((one) => rule !== 'daily' && shape !== 'left' && daysOf(rule, one) !== daysOf(rule, now));
		const counts =
			shape === 'left' ? [longest[rule]] : choices[rule].filter((one) => one !== now.count).slice(0, 1);
		return [
			...others.map((one) => change(rule, 'days', one, `rule covered ${daysOf(rule, one)}`)),
			...counts.map((count) => change(rule, 'length', { count }, `retention were ${lengthText(rule, count)}`))
		];
	});
}
function pointChanges({ shape, points, tells, protection }: Facts): readonly Change<Facts>[] {
	return points.flatMap((point, at) => {
		const { taken, demand } = point;
		const name = shape === 'left' ? `the point of ${dayText(taken)}` : 'the point';
		const change = (axis: string, other: OnePoint, text: string): Change<Facts> => ({
			fact: `point${at}`,
			axis,
			text,
			apply: (one) => ({
				...one,
				points: one.points.map((each, index) => (index === at ? other : each))
			})
		});
		const kinds = tells.kind && protection !== 'vm-deleted';
		return [
			...(kinds && demand !== undefined ? [change('kind', { taken }, `${name} were from the schedule`)] : []),
			...(kinds ? (shape === 'left' ? [45, 900] : [45]) : [])
				.filter((days) => days !== demand)
				.map((days) =>
					change(
						'kind',
						{ taken, demand: days },
						demand === undefined
							? `${name} were from Backup now, with ${days} days`
							: `${days} days had been chosen for ${name}`
					)
				),
			...(shape === 'left' ? [28] : [1, 7])
				.filter((days) => points.every((each) => each.taken !== addDays(taken, days)))
				.map((days) =>
					change(
						'day',
						{ ...point, taken: addDays(taken, days) },
						`${name} were from ${fullDay(addDays(taken, days))}`
					)
				)
		];
	});
}
/** What happened to the policy and to the backup, and the day that it is. */
function stateChanges(facts: Facts): readonly Change<Facts>[] {
	const { changed, tells, protection, latest, points, shape, today, stopped } = facts;
	const texts: Readonly<Record<Protection, string>> = {
		active: 'the backup were active all the time',
		stopped: 'the backup were stopped and its data retained',
		resumed: 'the backup had been resumed after a stop',
		'vm-deleted': `${vmOf(facts)} were deleted without stopping its backup, and later points existed`
	};
	const others = (Object.keys(texts) as Protection[]).filter(
		(one) => one !== protection && !(one === 'vm-deleted' && points[0]!.demand !== undefined)
	);
	const unchanged: Change<Facts> = {
		fact: 'changed',
		text: `the ${changed?.rule ?? ''} retention had not been changed`,
		apply: ({ changed: _, ...one }) => ({ ...one, rules: before({ changed, ...one } as Facts) })
	};
	const running: Change<Facts> = {
		fact: 'stopped',
		axis: 'protection',
		text: 'the backup had not been stopped',
		apply: ({ stopped: _, ...one }) => one
	};
	const later = (id: 'today' | 'stopped', from: Day, text: string, shifts: readonly number[]) =>
		shifts.map((days) => ({
			...to(id, addDays(from, days), `${text} ${dayText(addDays(from, days))}`),
			axis: id === 'today' ? 'today' : 'protection'
		}));
	return [
		...(changed === undefined ? [] : [unchanged]),
		...(tells.protection
			? others.map((one): Change<Facts> => ({
					fact: 'protection',
					text: texts[one],
					apply: (each) => ({ ...each, protection: one, latest: false })
				}))
			: []),
		...(protection === 'vm-deleted'
			? [to('latest', !latest, latest ? 'later points existed' : 'the point were the latest one')]
			: []),
		...(stopped === undefined
			? []
			: [running, ...later('stopped', stopped, 'the backup had been stopped on', [-200, -60, 40])]),
		...(shape === 'left' && stopped === undefined
			? later('today', today, 'today were', [-300, -90, -30, 60]).filter(({ apply }) => {
					const now = apply(facts).today;
					return points.every(({ taken }) => taken < now);
				})
			: [])
	];
}
/** One rule for the day of the point, and nothing that exempts it. */
function onlyChanges(facts: Facts): readonly Change<Facts>[] {
	const { shape, points, changed } = facts;
	if (shape === 'left') return [];
	const { taken, demand } = points[0]!;
	return [...ruleNames, 'from' as const].flatMap((one): readonly Change<Facts>[] => {
		const rule = one === 'from' ? changed?.rule : one;
		if (rule === undefined) return [];
		const state =
			one === 'from'
				? 'nothing had changed since'
				: endedBy(facts) !== 'never'
					? ''
					: facts.latest
						? `${vmOf(facts)} had not been deleted`
						: 'the backup had never been stopped';
		const others = [demand === undefined ? '' : 'the point were scheduled', state].filter(Boolean);
		const only = `only the ${rule} rule covered that day`;
		return [
			{
				text: listed([...others, only]),
				apply: (each: Facts): Facts => ({
					...each,
					protection: 'active',
					latest: false,
					points: [{ taken }],
					rules: rulesFor(one === 'from' ? before(each) : each.rules, taken, rule)
				})
			}
		];
	});
}
const changes = (facts: Facts): readonly Change<Facts>[] =>
	[...stateChanges(facts), ...ruleChanges(facts), ...pointChanges(facts), ...onlyChanges(facts)].map(
		(change) => {
			// A question without a right option isn’t asked: such a change is told, and never varied.
			const right = rightBy(change.apply(facts));
			return right.length > 0 && right.length <= facts.points.length ? change : { ...change, axis: 'none' };
		}
	);

const rememberDays = remembering<readonly (readonly [taken: Day, ...number[]])[]>();
/** The days with that weekday, that place in the month, and that month, as far as they’re given. */
const daysWith = (...given: readonly number[]): readonly (readonly [taken: Day, ...number[]])[] =>
	rememberDays(given.join(), () =>
		given.length > 0
			? daysWith().filter(([, ...own]) => given.every((one, at) => one === own[at]))
			: Array.from({ length: 760 }, (_, at) => addDays(day('2026-01-05'), at)).flatMap((taken) => {
					const { weekday, nth, month } = placeOf(taken);
					return nth < 5 ? [[taken, weekday, nth, month] as const] : [];
				})
	);
/** Draws a day of a rule, which a rule before it may have too. */
function dayOf(random: Random, rules: Rules, rule: RuleName): Day {
	const { weekday, nth, month } = rules[rule];
	return random.pick(daysWith(...[weekday, nth, month].slice(0, inOrder.indexOf(rule))))[0];
}
function drawRules(random: Random): Rules {
	const [weekday, other] = [1 + random.below(7), 1 + random.below(7)];
	const own = random.chance(0.5) ? weekday : other;
	const [nth, month] = [1 + random.below(4), 1 + random.below(12)];
	const rule = (name: RuleName): Rule => ({ count: random.pick(choices[name]), weekday: own, nth, month });
	return {
		daily: rule('daily'),
		weekly: { ...rule('weekly'), weekday },
		monthly: rule('monthly'),
		yearly: rule('yearly')
	};
}
const pointsIn = { 1: 4, 2: 5, 3: 5 } as const;
type Fixed = Pick<Facts, 'names' | 'told' | 'who' | 'shape' | 'tells'>;
/** Draws points of a rule, or of several, and what happened later. */
function drawOnce(random: Random, fixed: Fixed, wanted: RuleName, difficulty: Difficulty): Facts {
	const { shape, tells } = fixed;
	const left = shape === 'left';
	const rules = drawRules(random);
	const today = addDays(day('2028-01-10'), random.below(90));
	const kept = left ? random.some([...ruleNames, ...ruleNames], pointsIn[difficulty]) : [wanted];
	const asked = tells.kind && random.chance(left ? 0.7 : 0.25);
	const points = kept.map((rule, at): OnePoint => {
		const taken = dayOf(random, rules, rule);
		return asked && at === 0
			? { taken, demand: random.pick([20, 50, 75, 100, 150, 200, ...(left ? [500, 700] : [])]) }
			: { taken };
	});
	const rule: RuleName = left || random.chance(0.4) ? random.pick(ruleNames) : wanted;
	// A retention that was shorter could have ended a point before the change.
	const from = random.pick([
		...choices[rule].filter((one) => one !== rules[rule].count && (!left || one > rules[rule].count)),
		0
	]);
	const changed = difficulty > 1 && from > 0 && random.chance(0.7);
	const states: readonly Protection[] = ['active', 'stopped', 'resumed', 'resumed'];
	const protection: Protection = tells.protection
		? random.pick(asked ? states : [...states, 'vm-deleted', 'vm-deleted'])
		: 'active';
	return {
		...fixed,
		rules,
		today,
		points: points.toSorted((a, b) => (a.taken < b.taken ? -1 : 1)),
		protection,
		latest: protection === 'vm-deleted' && random.chance(0.35),
		...(changed ? { changed: { rule, from } } : {}),
		...(left && difficulty === 3 && !changed && random.chance(0.8)
			? { stopped: addDays(today, -40 - random.below(200)) }
			: {}),
		// Its own retention is what first comes to mind.
		offered: [
			...(asked ? (['demand'] as const) : []),
			...random.shuffled<Candidate>([
				...ruleNames,
				...(changed ? (['from', 'from'] as const) : []),
				...(protection === 'active' ? [] : (['never', 'never'] as const))
			])
		]
	};
}
const isFar = (one: Day, other: Day): boolean => Math.abs(daysBetween(one, other)) > 3;
/** Whether no two answers are close to each other, and no end is close to the day that it is. */
function fits(facts: Facts, wanted: RuleName, left: number): boolean {
	const { shape, points, today, rules, stopped, offered } = facts;
	if (shape !== 'left') {
		const ends = [...new Set(offered)].flatMap((one) => endOf(facts, one) ?? []);
		const days = ends.filter((one): one is Day => one !== 'never');
		return (
			ruleOf(rules, points[0]!.taken) === wanted &&
			days.every((one, at) => days.slice(at + 1).every((other) => isFar(one, other)))
		);
	}
	const kinds = points.map((one) => kindOf(facts, one));
	const fitting =
		new Set(points.map(({ taken }) => taken)).size === points.length &&
		kinds.every((one) => kinds.filter((other) => other === one).length < 3) &&
		points.every(({ taken }) => taken < (stopped ?? today)) &&
		rightBy(facts).length === left;
	const ends = (some: Rules): readonly Day[] =>
		points.map((one) => expiryOf(policyOf(some), asPoint(one), 'active').answer as Day);
	return (
		fitting &&
		[...ends(rules), ...ends(before(facts))].every((end) => isFar(end, today) && isFar(end, stopped ?? today))
	);
}
/** Draws which rule keeps the point, or how many points are left, and then facts that lead there. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const shape = random.pick(difficulty === 3 ? shapes.slice(0, 2) : shapes);
	const fixed: Fixed = {
		names: random.below(themes.length),
		told: random.pick(telling),
		who: random.pick(people),
		shape,
		tells: {
			kind: difficulty > 1 && shape !== 'increase',
			protection: difficulty === 3 && shape === 'expiry'
		}
	};
	const [wanted, left] = [random.pick(ruleNames), 1 + random.below(pointsIn[difficulty] - 1)];
	return drawUntil(
		() => drawOnce(random, fixed, wanted, difficulty),
		(facts) => fits(facts, wanted, left)
	);
}

const ruleTexts = ({ rules }: Facts): readonly Piece[] =>
	inOrder.map((rule) => {
		const length = lengthText(rule, rules[rule].count);
		const days = rule === 'daily' ? '' : ` (${daysOf(rule, rules[rule])})`;
		return fact(rule, `${capital(rule)} points${days} are kept for ${length}. `);
	});
/** The policy as the CLI shows it, shortened. */
const ruleOutput = ({ rules }: Facts): Figure =>
	code(
		'Output of az backup policy show, shortened',
		...inOrder.map((rule) => {
			const { count, weekday, nth, month } = rules[rule];
			const fields = [
				`"monthsOfYear": ["${months[month]!}"]`,
				`"weeksOfTheMonth": ["${capital(nths[nth]!)}"]`,
				`"daysOfTheWeek": ["${weekdayText(weekday)}"]`,
				`"retentionDuration": "${count} ${capital(units[rule])}s"`
			].slice(ruleNames.indexOf(rule));
			return fact(rule, `"${rule}Schedule": { ${fields.join(', ')} }`);
		})
	);
const policyFigures: Readonly<Record<Facts['told'], (facts: Facts) => Figure>> = {
	table: (facts) =>
		factTable(
			`Retention range of ${policyName(facts)}`,
			'Setting|On|For',
			inOrder.map((rule) => {
				const days = rule === 'daily' ? 'every day' : asDay(rule, facts.rules[rule]).replace(/^(a|the) /, '');
				const length = lengthText(rule, facts.rules[rule].count);
				return [rule, `${capital(rule)} backup point`, capital(days), length];
			})
		)!,
	output: ruleOutput,
	email: (facts) =>
		message('Email', { From: facts.who, Subject: `How ${policyName(facts)} works` }, ruleTexts(facts)),
	request: (facts) =>
		message(
			'Change request',
			{ Requester: facts.who, Policy: policyName(facts), State: 'Implemented' },
			...ruleTexts(facts).map((piece) => [piece])
		),
	wiki: (facts) =>
		message('Operations wiki', { Page: policyName(facts), Editor: facts.who }, ruleTexts(facts))
};
/** What happened to the policy and to the backup. */
function stateText(facts: Facts): readonly Piece[] {
	const { changed, protection, latest, tells, rules, stopped, shape } = facts;
	const vm = vmOf(facts);
	const texts: Readonly<Record<Protection, string>> = {
		active: `The backup of ${vm} has never been stopped. `,
		stopped: `A week later, the backup of ${vm} was stopped and its data was retained forever. `,
		resumed: `A week later, the backup of ${vm} was stopped with its data retained forever, and then resumed. `,
		'vm-deleted': `${latest ? 'Later that day' : 'A week later'}, ${vm} was deleted without stopping its backup. `
	};
	const when = shape === 'left' ? 'Six months ago' : 'Two days later';
	const change =
		changed === undefined
			? ''
			: `${when}, the ${changed.rule} retention was changed from ${changed.from} to ${lengthText(changed.rule, rules[changed.rule].count)}. `;
	const changeTold = changed === undefined ? [] : [fact('changed', change)];
	return [
		...(latest ? [] : changeTold),
		...(tells.protection ? [fact('protection', texts[protection])] : []),
		...(protection === 'vm-deleted'
			? [fact('latest', `${latest ? 'No later' : 'Later'} recovery points exist. `)]
			: []),
		...(latest ? changeTold : []),
		...(stopped === undefined
			? []
			: [fact('stopped', `Backup was stopped on ${dayText(stopped)}, with its data retained forever. `)])
	];
}
function tell(facts: Facts): readonly Tab[] {
	const { shape, points, tells, today, told } = facts;
	const intro = `The policy ${policyName(facts)} of ${ownerOf(facts)} backs up ${vmOf(facts)} every day. `;
	const figure = policyFigures[told](facts);
	const kind = ({ demand }: OnePoint, scheduled: string, text: string): string =>
		tells.kind ? (demand === undefined ? scheduled : `${text}${demand} days`) : '';
	if (shape !== 'left') {
		const made = kind(points[0]!, ' by the schedule', ' with Backup now and a retention of ');
		const point = `A recovery point was created${made} on ${fullDay(points[0]!.taken)}. `;
		return [{ paragraphs: [[intro], [fact('point0', point), ...stateText(facts)]], figure }];
	}
	const rows = points.map((one, at) => {
		const cells = [fullDay(one.taken), ...(tells.kind ? [kind(one, 'Scheduled', 'Backup now, ')] : [])];
		return [`point${at}`, ...cells] as const;
	});
	const table = factTable(
		'Recovery points that were created',
		tells.kind ? 'Created|Type' : 'Created',
		rows
	)!;
	const now = fact('today', `Today is ${dayText(today)}. `);
	return [
		{ title: 'Policy', paragraphs: [[intro]], figure },
		{ title: 'Recovery points', paragraphs: [[now, ...stateText(facts)]], figure: table }
	];
}

export const keptUntil = family<Facts>({
	id: 'backup-recovery/kept-until',
	edition: 3,
	group: 'backup-recovery',
	title: 'How long a recovery point is kept',
	rule: {
		'^(year|month|week|daily)':
			'Of the rules for its day, one keeps a scheduled point: yearly goes before monthly, then weekly, then daily.',
		change: 'Changes apply to existing points.',
		'^demand|demand demand': 'A point from Backup now has its own retention.',
		stop: 'While backup is stopped and its data retained, nothing expires. What expired before stays gone.',
		'^vm': 'The last point of a deleted VM is kept.'
	},
	lab: 'backup-recovery/vault-that-stays',
	sources: [sources.backupPolicyApi, sources.manageRecoveryPoints, sources.backupFaq],
	axes: {
		day: 'The day of the point',
		days: 'The days of a rule',
		length: 'How long a rule keeps points',
		kind: 'How the point was created',
		changed: 'A change of the policy',
		protection: 'What happened to the backup',
		today: 'The day that it is'
	},
	facts: drawFacts,
	tell,
	changes,
	questions: [question]
});
