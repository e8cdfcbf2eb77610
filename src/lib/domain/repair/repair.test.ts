import { describe, expect, it } from 'vitest';
import type { Gap, GroupReason } from '#lib/domain/diagnosis/types.ts';
import { groupOfKey } from '#lib/domain/practice/group-of.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import {
	nextGroup,
	repairOf,
	topicShares,
	topicsFixed,
	topicSteps,
	type GroupRepair,
	type RepairInput
} from '#lib/domain/repair/repair.ts';
import type { Proof } from '#lib/domain/proof.ts';
import { day } from '#lib/domain/time/day.ts';

const group = (id: string, ...reasons: GroupReason[]) => ({ group: id, reasons, rests: [] });
const gap = (more: Partial<Gap> = {}): Gap => ({
	domain: 'monitoring',
	rank: 1,
	standing: 'short',
	bar: 30,
	open: true,
	checks: 2,
	reasons: [],
	rests: [],
	groups: [group('monitor', 'short domain'), group('backup-recovery', 'short domain')],
	...more
});
const proof = (of: string, on = '2026-11-26', more: Partial<Proof> = {}): Proof => ({
	id: `${of} ${on}`,
	stamp: { counter: 1, device: 'a' },
	exam: 'boat',
	task: `lab/${of}/a`,
	how: 'word',
	text: 'seen',
	title: 'Lab',
	day: day(on),
	domain: 'monitoring',
	group: of,
	...more
});
const rightIn = (key: string, days: readonly string[], more: Partial<Progress> = {}): [string, Progress] => [
	key,
	{
		key,
		answers: days.length,
		right: days.length,
		rightDays: days.map(day),
		lastDay: day(days.at(-1)!),
		lastRight: true,
		...more
	}
];
const right = (id: string, ...days: string[]) => rightIn(`boat/prompt:${id}`, days);
const family = (id: string, days: readonly string[], more: Partial<Progress> = {}) =>
	rightIn(`boat/family:${id}`, days, more);
const letters = ['a', 'b', 'c'];
const prompts = ['monitor', 'backup-recovery'].flatMap((of) =>
	letters.map((letter) => ({ id: `${of}/${letter}`, group: of }))
);
const labs = ['monitor/a', 'monitor/b', 'backup-recovery/a'].map((id) => ({
	id: `lab/${id}`,
	group: id.split('/')[0]!
}));
const two = ['2026-11-27', '2026-11-28'] as const;
const three = (of: string, ...days: string[]) => letters.map((letter) => right(`${of}/${letter}`, ...days));
const all = new Map([...three('monitor', ...two), ...three('backup-recovery', ...two)]);
const repair = (more: Partial<RepairInput> = {}) =>
	repairOf({
		examId: 'boat',
		gap: gap(),
		since: day('2026-11-25'),
		proofs: [],
		labs,
		prompts,
		progress: new Map(),
		groupOfKey,
		...more
	});
const both = [proof('monitor'), proof('backup-recovery')];

describe('the step to take', () => {
	it.each<[string, Partial<RepairInput>, string | undefined]>([
		[
			'a bar not known',
			{ gap: gap({ standing: 'unknown', open: false, bar: 'unsure', checks: 0 }) },
			'diagnose'
		],
		[
			'not known, and a topic of it is asked for',
			{ gap: gap({ standing: 'unknown', open: false, bar: 'unsure', checks: 1 }) },
			'rebuild'
		],
		[
			'of two topics only the first is to be checked',
			{ gap: gap({ checks: 1 }), proofs: [proof('monitor')], progress: all },
			undefined
		],
		['not known, but on the list', { gap: gap({ standing: 'unknown', bar: 'unsure' }) }, 'rebuild'],
		['nothing proved', {}, 'rebuild'],
		['one group proved', { proofs: [proof('monitor')] }, 'prove'],
		['a proof from before the sitting', { proofs: [proof('monitor', '2026-11-24')] }, 'rebuild'],
		['a proof of the sitting’s own day', { proofs: [proof('monitor', '2026-11-25')] }, 'prove'],
		['a proof taken back', { proofs: [proof('monitor', '2026-11-26', { deleted: true })] }, 'rebuild'],
		['all proved', { proofs: both }, 'retest'],
		[
			'all proved, right on one day',
			{ proofs: both, progress: new Map([...three('monitor', two[0]), ...three('backup-recovery', ...two)]) },
			'retest'
		],
		[
			'all proved, only two prompts right on the second day',
			{ proofs: both, progress: new Map([...all, right('monitor/a', two[0])]) },
			'retest'
		],
		[
			'all proved, right on two days before the sitting',
			{ proofs: both, progress: all, since: day('2026-11-28') },
			'rebuild'
		],
		['predicted on one day', { proofs: [proof('monitor', two[0], { how: 'predicted' })] }, 'rebuild'],
		[
			'predicted on two days',
			{ proofs: two.map((on) => proof('monitor', on, { how: 'predicted' })) },
			'prove'
		],
		['all proved and retained', { proofs: both, progress: all }, undefined],
		['retained, yet nothing proved', { progress: all }, 'rebuild'],
		['prompts not loaded yet', { proofs: both, progress: all, prompts: [] }, undefined],
		[
			'one new scenario of each group right on two days',
			{ proofs: both, progress: new Map([family('monitor/x', two), family('backup-recovery/x', two)]) },
			undefined
		],
		[
			'another scenario on each day',
			{
				proofs: both,
				progress: new Map([
					family('monitor/x', [two[0]]),
					family('monitor/y', [two[1]]),
					...three('backup-recovery', ...two)
				])
			},
			undefined
		],
		[
			'a scenario on one day, three prompts on the other',
			{
				proofs: both,
				progress: new Map([
					family('monitor/x', [two[0]]),
					...three('monitor', two[1]),
					...three('backup-recovery', ...two)
				])
			},
			undefined
		],
		[
			'a scenario on one day only',
			{
				proofs: both,
				progress: new Map([family('monitor/x', [two[0]]), ...three('backup-recovery', ...two)])
			},
			'retest'
		],
		[
			'the scenario of the second day guessed',
			{
				proofs: both,
				progress: new Map([
					family('monitor/x', two, { lastConfidence: 'guess' }),
					...three('backup-recovery', ...two)
				])
			},
			'retest'
		],
		[
			'scenarios right before the sitting',
			{
				proofs: both,
				progress: new Map([
					family('monitor/x', ['2026-11-20', '2026-11-22']),
					...three('backup-recovery', ...two)
				])
			},
			'retest'
		],
		[
			'only foretold',
			{
				proofs: both,
				progress: new Map([rightIn('boat/foretold:monitor/x/axis', two), ...three('backup-recovery', ...two)])
			},
			'retest'
		]
	])('%s: %s', (_name, more, expected) => expect(repair(more).current).toBe(expected));

	it('asks only for the listed groups where the bar holds', () => {
		const held = gap({
			standing: 'held',
			checks: 1,
			groups: [group('backup-recovery', 'listed', 'held domain'), group('monitor', 'held domain')]
		});
		expect(repair({ gap: held, proofs: [proof('backup-recovery')], progress: all }).current).toBeUndefined();
		expect(repair({ gap: held, proofs: [proof('monitor')], progress: all }).current).toBe('rebuild');
	});
});

it('says of each group by what it is proved, which labs it has, and on which days it was right', () => {
	const state = repair({
		proofs: [proof('monitor', two[0], { how: 'receipt', task: 'lab/monitor/b' })],
		progress: new Map(three('monitor', two[0]))
	});
	expect(state.groups).toEqual([
		{
			group: 'monitor',
			labs: [{ task: 'lab/monitor/a' }, { task: 'lab/monitor/b', by: 'checked' }],
			by: 'checked',
			prompts: 3,
			asked: 3,
			families: 0,
			rightDays: [two[0]],
			slips: []
		},
		{
			group: 'backup-recovery',
			labs: [{ task: 'lab/backup-recovery/a' }],
			prompts: 3,
			asked: 0,
			families: 0,
			rightDays: [],
			slips: []
		}
	]);
	expect(nextGroup(state)?.group).toBe('backup-recovery');
	expect(nextGroup(repair({ proofs: both }))).toBeUndefined();
});

it('counts the steps of each topic that are done, out of those that it needs', () => {
	expect(topicShares(repair({}))[0]).toBe(0);
	expect(topicShares(repair({ proofs: both }))[0]).toBe(1 / 3);
});

describe('the steps of a topic', () => {
	const steps = (more: Partial<RepairInput>) => {
		const state = repair(more);
		return [
			topicSteps(state, state.groups[0]!)
				.map((step) => step.join(' '))
				.join(', '),
			topicsFixed(state)
		];
	};
	it.each<[string, Partial<RepairInput>, string, number]>([
		['after the report', {}, 'lab now, first ahead, second ahead', 0],
		['after its lab', { proofs: both }, 'lab done, first now, second ahead', 0],
		[
			'right on one day',
			{ proofs: both, progress: new Map(three('monitor', two[0])) },
			'lab done, first done, second now',
			0
		],
		[
			'right on two days',
			{ proofs: both, progress: new Map(three('monitor', ...two)) },
			'lab done, first done, second done',
			1
		],
		['right before its lab', { progress: all }, 'lab now, first done, second done', 0],
		['all of them', { proofs: both, progress: all }, 'lab done, first done, second done', 2],
		[
			'missed since',
			{
				proofs: both,
				progress: new Map([
					...all,
					family('monitor/x', ['2026-11-27'], {
						lastDay: day('2026-11-29'),
						lastRight: false,
						lastMiss: 'core'
					})
				])
			},
			'lab done, first done, second now',
			1
		],
		['without a lab to do', { gap: gap({ checks: 0 }) }, 'first now, second ahead', 0],
		[
			'nothing known of the bar',
			{ gap: gap({ standing: 'unknown', bar: 'unsure', open: false, checks: 0 }) },
			'bar now, first ahead, second ahead',
			0
		]
	])('%s', (_name, more, expected, fixed) => expect(steps(more)).toEqual([expected, fixed]));
});

describe('a slip', () => {
	const closed = { proofs: both, progress: all };
	const after = (...entries: [string, Progress][]) =>
		repair({ ...closed, progress: new Map([...all, ...entries]) });
	const wrong = (lastDay: string, more: Partial<Progress> = {}) =>
		rightIn('boat/prompt:monitor/a', two, {
			lastDay: day(lastDay),
			lastRight: false,
			lastConfidence: 'sure',
			...more
		});
	const missed = (lastDay: string, more: Partial<Progress> = {}) =>
		family('monitor/x', two, { lastDay: day(lastDay), lastRight: false, lastMiss: 'core', ...more });

	it.each<[string, [string, Progress], GroupRepair['slips'][number]]>([
		[
			'a prompt that was sure and wrong',
			wrong('2026-11-30'),
			{ key: 'boat/prompt:monitor/a', day: day('2026-11-30'), because: 'sure and wrong' }
		],
		[
			'a core miss, however sure',
			missed('2026-11-30', { lastConfidence: 'guess' }),
			{ key: 'boat/family:monitor/x', day: day('2026-11-30'), because: 'core miss' }
		],
		[
			'a scenario sure and wrong, of which an older app kept no more',
			family('monitor/x', two, { lastRight: false, lastConfidence: 'sure', lastDay: day('2026-11-30') }),
			{ key: 'boat/family:monitor/x', day: day('2026-11-30'), because: 'sure and wrong' }
		]
	])('opens a closed repair again, with the reason: %s', (_name, entry, slip) => {
		const state = after(entry);
		expect(state.current).toBe('retest');
		expect(state.slips).toEqual([slip]);
		expect(state.reopened).toBe(true);
	});

	it.each<[string, [string, Progress]]>([
		['put right since', wrong('2026-12-01', { lastRight: true })],
		['of a prompt, and only thought so', wrong('2026-11-30', { lastConfidence: 'think' })],
		['an edge case', missed('2026-11-30', { lastMiss: 'edge', lastConfidence: 'sure' })],
		['a requirement read past', missed('2026-11-30', { lastMiss: 'misread', lastConfidence: 'sure' })],
		['before the sitting', missed('2026-11-24')],
		['of another group', family('access/x', two, { lastRight: false, lastMiss: 'core' })]
	])('does not where it was %s', (_, entry) => {
		const state = after(entry);
		expect(state.current).toBeUndefined();
		expect(state.slips).toEqual([]);
	});

	it('that nobody can put right, since this app does not ask it, opens nothing', () =>
		expect(
			repair({
				...closed,
				progress: new Map([...all, missed('2026-11-30')]),
				canAsk: (key) => key !== 'boat/family:monitor/x'
			}).current
		).toBeUndefined());

	it('stands beside others, the latest first, over all groups', () =>
		expect(
			after(
				wrong('2026-11-29'),
				missed('2026-11-30'),
				family('backup-recovery/y', two, { lastDay: day('2026-12-01'), lastRight: false, lastMiss: 'core' })
			).slips.map(({ key }) => key)
		).toEqual(['boat/family:backup-recovery/y', 'boat/family:monitor/x', 'boat/prompt:monitor/a']));

	it.each([
		['the day on which it would have closed', '2026-11-28', undefined],
		['the day after', '2026-11-29', true]
	])('keeps open what was never closed, without saying so: on %s', (_name, on, reopened) => {
		const state = after(missed(on));
		expect(state.current).toBe('retest');
		expect(state.slips).toMatchObject([{ key: 'boat/family:monitor/x' }]);
		expect(state.reopened).toBe(reopened);
	});

	it('is no reopening where another was open all along', () =>
		expect(after(wrong('2026-11-27'), missed('2026-11-30')).reopened).toBeUndefined());

	it('before the last proof reopened nothing', () => {
		const late = [proof('monitor'), proof('backup-recovery', '2026-12-02')];
		const state = repair({ proofs: late, progress: new Map([...all, missed('2026-11-30')]) });
		expect(state.slips).toMatchObject([{ key: 'boat/family:monitor/x' }]);
		expect(state.reopened).toBeUndefined();
	});

	it('is no reopening of what is not right often enough', () => {
		const state = repair({ proofs: both, progress: new Map([wrong('2026-11-30')]) });
		expect(state.current).toBe('retest');
		expect(state.slips).toEqual([]);
	});
});
