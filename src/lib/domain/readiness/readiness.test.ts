// Each condition at the boundaries of its rule: its state, what that rests on, and what closes it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Debrief } from '#lib/domain/attempt.ts';
import type { WhatIf } from '#lib/domain/what-if.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import type { Proof } from '#lib/domain/proof.ts';
import { readiness, type ReadinessInput } from '#lib/domain/readiness.ts';
import {
	attempt,
	days,
	given,
	kept,
	noted,
	planId,
	progressOf,
	proof,
	right,
	set,
	three,
	type Five
} from '#tests/given/readiness.ts';
import { conditionIds, type ConditionId } from '#lib/domain/readiness/types.ts';
import { addDays, day } from '#lib/domain/time/day.ts';

const of = (id: ConditionId, more: Parameters<typeof given>[0] = {}) =>
	readiness(given(more)).conditions.find((condition) => condition.id === id)!;
const all = three.map((group) => proof(group));

describe('the list', () => {
	it('holds every condition once, in order of weight', () =>
		expect(readiness(given()).conditions.map(({ id }) => id)).toEqual(conditionIds));

	it('says of each that is not met what closes it, and of a met one nothing', () => {
		const { conditions } = readiness(given({ proofs: all }));
		for (const { state, closes } of conditions) expect(closes === undefined).toBe(state === 'met');
	});
});

describe('a look-up drill', () => {
	const drill = { lookUp: { budget: 120, within: 9, seconds: 40 } };
	const sets = [set('2026-12-01'), set('2026-12-02')];
	it.each(['misses', 'timed', 'causes'] as const)('is no set for %s', (id) => {
		const debrief = noted({ main: 'time' });
		const said = (more: object) => of(id, { debrief, sets: sets.map((one) => ({ ...one, ...more })) });
		expect(said(drill)).toEqual(of(id, { debrief, sets: [] }));
		expect(said({})).not.toEqual(said(drill));
	});
});

describe('surely allowed by the exam day', () => {
	it.each<[WhatIf['allowed'], string]>([
		['yes', 'met'],
		['unsettled', 'open'],
		['no', 'open'],
		['unknown', 'unknown']
	])('allowed: %s: %s', (allowed, state) => expect(of('legal', { allowed }).state).toBe(state));
});

describe('core workflows proved', () => {
	const predicted = (on: string, more: Partial<Proof> = {}) =>
		proof('wind', { id: on, how: 'predicted', day: day(on), ...more });
	const one = all.slice(0, 1);
	const clouds = (more: Partial<Proof> = {}) => proof('clouds', more);
	it.each<[string, Proof[], string]>([
		['nothing proved', [], 'open'],
		['one of the two that are asked for', one, 'open'],
		['both', all.slice(0, 2), 'met'],
		['the second predicted on one day', [...one, { ...predicted('2026-11-26'), group: 'clouds' }], 'open'],
		[
			'the second predicted on two days',
			[...one, ...['2026-11-26', '2026-11-27'].map((on) => ({ ...predicted(on), group: 'clouds' }))],
			'met'
		],
		['the second by a sentence', [...one, clouds({ how: 'word' })], 'met'],
		['the second the day before the sitting', [...one, clouds({ day: day('2026-11-24') })], 'open'],
		['the second on the day of the sitting', [...one, clouds({ day: day('2026-11-25') })], 'met'],
		['the second taken back', [...one, clouds({ deleted: true })], 'open']
	])('%s', (_name, proofs, state) => expect(of('proved', { proofs }).state).toBe(state));

	it('counts, names what is missing, and leads to its lab', () =>
		expect(of('proved', { proofs: one })).toMatchObject({
			evidence: { id: 'proved', groups: 2, by: { checked: 1, word: 0, predicted: 0 }, open: ['clouds'] },
			closes: { action: 'prove', group: 'clouds', goto: { to: 'lab', task: 'lab/clouds/drill' } }
		}));

	it('lists the open groups of every domain that is short', () =>
		expect(of('proved', { attempts: [attempt([80, 30, 75, 40, 80])] }).evidence).toEqual({
			id: 'proved',
			groups: 4,
			by: { checked: 0, word: 0, predicted: 0 },
			open: ['forecasts', 'clouds', 'lights', 'right-of-way']
		}));

	it.each<[string, Five, string]>([
		['no bar short', [60, 60, 62, 60, 61], 'met'],
		['no bar short, one not known', [60, 60, 62, 60, 'unsure'], 'met'],
		['no bar known: one topic of each domain', ['unsure', 'unsure', 'unsure', 'unsure', 'unsure'], 'open']
	])('%s', (_name, bars, state) => expect(of('proved', { attempts: [attempt(bars)] }).state).toBe(state));

	it('asks of a domain that holds only for the groups that the report lists, and only far from the pass mark', () => {
		const listed = (score: number) => [attempt([60, 60, 62, 60, 61], { prioritise: ['distress'], score })];
		expect(of('proved', { attempts: listed(600) }).evidence).toMatchObject({ groups: 1, open: ['distress'] });
		expect(
			of('proved', { attempts: listed(600), proofs: [proof('distress', { domain: 'safety' })] }).state
		).toBe('met');
		expect(of('proved', { attempts: listed(660) }).state).toBe('met');
	});
});

describe('right on different days', () => {
	const without = (group: string) => kept.filter(({ key }) => !key.includes(group));
	const prompts = (count: number) =>
		Array.from({ length: count }, (_, index) => right(`boat/prompt:wind/${index}`, days));
	it.each<[string, readonly Progress[], string]>([
		['nothing answered', [], 'unknown'],
		['two families of each group on two days', kept, 'met'],
		['eight answers on two days, a group missing', without('wind'), 'open'],
		['seven answers', [...kept.slice(0, 3), right('boat/family:wind/b', [days[0]])], 'unknown'],
		['twelve answers on one day', kept.map((one) => right(one.key, [days[0]], { answers: 2 })), 'unknown'],
		['the last group by three prompts on two days', [...without('wind'), ...prompts(3)], 'met'],
		['the last group by two prompts', [...without('wind'), ...prompts(2)], 'open'],
		[
			'retained, but the last answer guessed',
			[...without('wind'), right('boat/family:wind/a', days, { lastConfidence: 'guess' })],
			'open'
		],
		[
			'one family sure and wrong since',
			[
				...kept,
				right('boat/family:wind/c', [days[0]], { lastRight: false, lastConfidence: 'sure', answers: 2 })
			],
			'open'
		],
		[
			'the last group by another family each day',
			[...without('wind'), right('boat/family:wind/a', [days[0]]), right('boat/family:wind/b', [days[1]])],
			'met'
		],
		[
			'one family wrong in its main rule',
			[...kept, right('boat/family:wind/c', [days[0]], { lastRight: false, lastMiss: 'core', answers: 2 })],
			'open'
		],
		[
			'one family sure and wrong in an edge of its rule',
			[
				...kept,
				right('boat/family:wind/c', [days[0]], {
					lastRight: false,
					lastConfidence: 'sure',
					lastMiss: 'edge',
					answers: 2
				})
			],
			'met'
		],
		[
			'one family wrong and not sure',
			[
				...kept,
				right('boat/family:wind/c', [days[0]], { lastRight: false, lastConfidence: 'think', answers: 2 })
			],
			'met'
		],
		[
			'half of twelve answers before the sitting',
			kept.map(({ key }, index) => right(key, ['2026-11-20', days[index % 2]!])),
			'unknown'
		],
		[
			'all of it before the sitting',
			kept.map(({ key }) => right(key, ['2026-11-20', '2026-11-22'])),
			'unknown'
		]
	])('%s', (_name, progress, state) =>
		expect(of('retained', { progress: progressOf(progress) }).state).toBe(state)
	);

	it('counts groups, answers and days', () =>
		expect(of('retained', { progress: progressOf(without('wind')) }).evidence).toEqual({
			id: 'retained',
			enough: true,
			groups: 3,
			often: 2,
			answers: 8,
			days: 2,
			slips: []
		}));

	it('says apart which groups slipped', () => {
		const slip = right('boat/family:wind/c', [], { lastRight: false, lastMiss: 'core', answers: 1 });
		const { evidence, closes } = of('retained', { progress: progressOf([...kept, slip]) });
		expect(evidence).toMatchObject({ groups: 3, often: 3, answers: 13, days: 2, slips: ['wind'] });
		expect(closes).toMatchObject({ action: 'practice', group: 'wind' });
	});
});

describe('core misses and misreads rare', () => {
	const bad = (on: string, more: Partial<SetSummary>) => set(on, { core: 0, misread: 0, ...more });
	it.each<[string, SetSummary[], string]>([
		['no set', [], 'unknown'],
		['one set', [set('2026-12-01')], 'unknown'],
		['two on one day', [set('2026-12-01'), set('2026-12-01')], 'unknown'],
		['two on two days', [set('2026-12-01'), set('2026-12-02')], 'met'],
		['the first before the sitting', [set('2026-11-24'), set('2026-12-02')], 'unknown'],
		['the first on the day of the sitting', [set('2026-11-25'), set('2026-12-02')], 'met'],
		['one with seven answers', [set('2026-12-01', { answered: 7, core: 0 }), set('2026-12-02')], 'unknown'],
		['five of fifty', [bad('2026-12-01', { core: 3, misread: 2 }), set('2026-12-02')], 'met'],
		['six of fifty', [bad('2026-12-01', { core: 3, misread: 3 }), set('2026-12-02')], 'open'],
		['many edge cases only', [bad('2026-12-01', { edge: 20 }), set('2026-12-02')], 'met'],
		[
			'a bad one before the last two',
			[bad('2026-11-30', { core: 20 }), set('2026-12-01'), set('2026-12-02')],
			'met'
		],
		[
			'a bad one between two of one day',
			[set('2026-12-01'), bad('2026-12-02', { core: 20 }), set('2026-12-02')],
			'open'
		]
	])('%s', (_name, sets, state) => expect(of('misses', { sets }).state).toBe(state));

	it('says each kind with its count', () =>
		expect(
			of('misses', { sets: [set('2026-12-01'), set('2026-12-02', { core: 0, edge: 1 })] }).evidence
		).toEqual({ id: 'misses', sets: 2, answers: 100, core: 2, misread: 2, edge: 6 }));
});

describe('a full set within time', () => {
	it.each<[string, SetSummary[], string]>([
		['no set', [], 'unknown'],
		['a half set only', [set('2026-12-01', { size: 'half' })], 'unknown'],
		['two halves in time', [set('2026-12-01', { size: 'half' }), set('2026-12-02', { size: 'half' })], 'met'],
		[
			'two halves, one over time',
			[set('2026-12-01', { size: 'half' }), set('2026-12-02', { size: 'half', minutes: 101 })],
			'unknown'
		],
		[
			'short sets only',
			[set('2026-12-01', { size: 'quarter' }), set('2026-12-02', { size: 'minutes' })],
			'unknown'
		],
		['all answered on the last minute', [set('2026-12-01', { minutes: 100 })], 'met'],
		['over time', [set('2026-12-01', { minutes: 100.1 })], 'open'],
		['one item not answered', [set('2026-12-01', { answered: 49 })], 'open'],
		['with extra time', [set('2026-12-01', { minutes: 124, allowed: 125 })], 'met'],
		['with a pause', [set('2026-12-01', { paused: true })], 'unknown'],
		['before the sitting', [set('2026-11-24')], 'unknown']
	])('%s', (_name, sets, state) => expect(of('timed', { sets }).state).toBe(state));

	const short = (days: number) =>
		Array.from({ length: days }, (_, at) =>
			set(`2026-12-0${at + 1}`, { size: 'quarter', items: 10, answered: 10, minutes: 20, allowed: 20 })
		);
	it.each<[string, SetSummary[], number, string]>([
		['fifty questions', short(5), 44, 'met'],
		['forty', short(4), 44, 'unknown'],
		['one set over time', [...short(4), set('2026-12-05', { size: 'quarter', minutes: 101 })], 44, 'unknown'],
		['a pause', [...short(4), set('2026-12-05', { size: 'quarter', paused: true })], 44, 'unknown'],
		['before the sitting', [set('2026-11-24')], 44, 'unknown'],
		['where a day holds half a set', short(5), 45, 'unknown']
	])('in short sets where no day holds half of one: %s', (_name, sets, longestDay, state) =>
		expect(of('timed', { sets, longestDay }).state).toBe(state)
	);
});

describe('what went wrong last time', () => {
	const slow = set('2026-12-01', { paceKept: false });
	const calm = set('2026-12-01', { misread: 0 });
	it.each<[string, Debrief | undefined, Partial<ReadinessInput>, string]>([
		['no look back', undefined, {}, 'unknown'],
		['a look back without a cause', noted({ finished: true }), {}, 'met'],
		['begun, no cause yet', noted(), {}, 'unknown'],
		['time, no set', noted({ main: 'time' }), {}, 'unknown'],
		['time, a slow set', noted({ main: 'time' }), { sets: [slow] }, 'open'],
		['time, a set with the pace kept', noted({ main: 'time' }), { sets: [slow, calm] }, 'met'],
		[
			'time felt beside another cause',
			noted({ main: 'one domain', time: true }),
			{ proofs: all, sets: [slow] },
			'open'
		],
		[
			'reading, a misread in the last set',
			noted({ main: 'reading' }),
			{ sets: [calm, set('2026-12-02')] },
			'open'
		],
		['reading, none in the last set', noted({ main: 'reading' }), { sets: [set('2026-11-30'), calm] }, 'met'],
		['a kind of requirement noted', noted({ misread: ['scope'] }), { sets: [set('2026-12-01')] }, 'open'],
		['one domain, nothing proved', noted({ main: 'one domain' }), {}, 'open'],
		['one domain, proved', noted({ main: 'one domain' }), { proofs: all }, 'met'],
		[
			'nerves, half a set',
			noted({ main: 'nerves' }),
			{ sets: [set('2026-12-01', { size: 'half' })] },
			'open'
		],
		['nerves, a full set', noted({ main: 'nerves' }), { sets: [calm] }, 'met']
	])('%s', (_name, debrief, more, state) => {
		const attempts = [attempt(undefined, debrief === undefined ? {} : { debrief })];
		expect(of('causes', { attempts, ...more }).state).toBe(state);
	});
});

describe('the day itself', () => {
	const done = (plan: string, more = {}) => ({
		id: 'x',
		stamp: { counter: 1, device: 'a' },
		exam: 'boat',
		task: 'logistics',
		turn: 1,
		plan,
		done: day('2026-12-01'),
		...more
	});
	it.each([
		['not done', [], 'open'],
		['done', [done(planId)], 'met'],
		['done in an earlier plan', [done('another')], 'open'],
		['done and taken back', [done(planId, { deleted: true })], 'open']
	])('%s', (_name, states, state) => expect(of('logistics', { states }).state).toBe(state));
});

describe('whatever was done', () => {
	const on = fc.integer({ min: 0, max: 9 }).map((later) => addDays(day('2026-11-25'), later));
	const sets = fc.array(
		fc.record({
			on,
			size: fc.constantFrom<SetSummary['size']>('full', 'half'),
			answered: fc.integer({ min: 0, max: 50 }),
			core: fc.integer({ min: 0, max: 6 }),
			misread: fc.integer({ min: 0, max: 3 }),
			minutes: fc.integer({ min: 60, max: 104 }),
			paceKept: fc.boolean()
		}),
		{ maxLength: 4 }
	);
	const groups = fc.constantFrom(...three);
	const proofs = fc.array(fc.tuple(groups, fc.constantFrom('word', 'checked', 'predicted'), on), {
		maxLength: 5
	});
	const answered = fc.array(
		fc.record({
			group: groups,
			family: fc.constantFrom('a', 'b', 'c'),
			on: fc.array(on, { maxLength: 4 }),
			last: fc.boolean()
		}),
		{ maxLength: 6 }
	);
	const cause = fc.constantFrom<Debrief['main']>(
		'time',
		'reading',
		'one domain',
		'several',
		'nerves',
		undefined
	);
	const someone = fc.record({ sets, proofs, answered, cause }).map((all) => {
		const debrief = noted(all.cause === undefined ? {} : { main: all.cause });
		const progress = all.answered.map(({ group, family, on: wanted, last }) => {
			const sorted = [...new Set(wanted)].sort();
			return right(`boat/family:${group}/${family}`, sorted, {
				answers: sorted.length + 1,
				lastRight: last && sorted.length > 0,
				lastConfidence: 'sure'
			});
		});
		return given({
			attempts: [attempt(undefined, { debrief })],
			sets: all.sets
				.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
				.map(({ on: when, ...more }) => set(when, more)),
			proofs: all.proofs.map(([group, how, when], index) =>
				proof(group, { id: `${index}`, how: how as Proof['how'], day: when })
			),
			progress: progressOf(progress)
		});
	});
	const later = day('2026-12-05');

	/** One more piece of what speaks for the person, after everything else. */
	const more = fc.oneof(
		groups.map((group) => (input: ReadinessInput) => ({
			...input,
			proofs: [...input.proofs, proof(group, { id: 'more', day: later })]
		})),
		fc.constant((input: ReadinessInput) => ({
			...input,
			sets: [...input.sets, set(later, { core: 0, misread: 0, edge: 0, right: 50 })]
		})),
		fc
			.tuple(groups, fc.constantFrom('a', 'b', 'c', 'd'))
			.map(([group, family]) => (input: ReadinessInput) => {
				const key = `boat/family:${group}/${family}`;
				const before = input.progress.get(key);
				const after: Progress = {
					key,
					answers: (before?.answers ?? 0) + 1,
					right: (before?.right ?? 0) + 1,
					rightDays: [...(before?.rightDays ?? []), later],
					lastDay: later,
					lastRight: true,
					lastConfidence: 'sure'
				};
				return { ...input, progress: new Map([...input.progress, [key, after]]) };
			})
	);

	it('more proof, a right answer or a better set opens nothing that is met', () => {
		fc.assert(
			fc.property(someone, more, (input, add) => {
				const met = readiness(input).conditions.flatMap(({ id, state }) => (state === 'met' ? [id] : []));
				const after = readiness(add(input)).conditions;
				expect(after.filter(({ id, state }) => met.includes(id) && state !== 'met')).toEqual([]);
			}),
			{ numRuns: 200 }
		);
	});
});
