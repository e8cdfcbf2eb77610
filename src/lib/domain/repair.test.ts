import { describe, expect, it } from 'vitest';
import type { Gap, GroupReason } from '#lib/domain/diagnosis/types.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { nextGroup, repairOf, type RepairInput } from '#lib/domain/repair.ts';
import type { Proof } from '#lib/domain/proof.ts';
import { day } from '#lib/domain/time/day.ts';

const group = (id: string, ...reasons: GroupReason[]) => ({ group: id, reasons, rests: [] });
const gap = (more: Partial<Gap> = {}): Gap => ({
	domain: 'monitoring',
	rank: 1,
	standing: 'short',
	bar: 30,
	open: true,
	reasons: [],
	rests: [],
	groups: [group('monitor', 'short domain'), group('backup-recovery', 'short domain')],
	...more
});
const proof = (of: string, on = '2026-11-26', more: Partial<Proof> = {}): Proof => ({
	id: `${of} ${on}`,
	stamp: { counter: 1, device: 'a' },
	task: `lab/${of}/a`,
	how: 'word',
	text: 'seen',
	title: 'Lab',
	day: day(on),
	domain: 'monitoring',
	group: of,
	...more
});
const right = (id: string, ...days: string[]): [string, Progress] => [
	`prompt:${id}`,
	{
		key: `prompt:${id}`,
		answers: days.length,
		right: days.length,
		rightDays: days.map(day),
		lastDay: day(days.at(-1)!),
		lastRight: true
	}
];
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
	repairOf({ gap: gap(), since: day('2026-11-25'), proofs: [], labs, prompts, progress: new Map(), ...more });
const both = [proof('monitor'), proof('backup-recovery')];

describe('the step to take', () => {
	it.each<[string, Partial<RepairInput>, string | undefined]>([
		['a bar not known', { gap: gap({ standing: 'unknown', open: false, bar: 'unsure' }) }, 'diagnose'],
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
		['prompts not loaded yet', { proofs: both, progress: all, prompts: [] }, 'retest']
	])('%s: %s', (_name, more, expected) => expect(repair(more).current).toBe(expected));

	it('asks only for the listed groups where the bar holds', () => {
		const held = gap({
			standing: 'held',
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
			rightDays: [two[0]]
		},
		{
			group: 'backup-recovery',
			labs: [{ task: 'lab/backup-recovery/a' }],
			prompts: 3,
			asked: 0,
			rightDays: []
		}
	]);
	expect(nextGroup(state)?.group).toBe('backup-recovery');
	expect(nextGroup(repair({ proofs: both }))).toBeUndefined();
});

describe('a prompt that was sure and wrong', () => {
	const wrong = (lastDay: string, more: Partial<Progress> = {}): [string, Progress] => {
		const [key, before] = right('monitor/a', ...two);
		return [key, { ...before, lastDay: day(lastDay), lastRight: false, lastConfidence: 'sure', ...more }];
	};
	const closed = { proofs: both, progress: all };
	it('opens a closed repair again, with the reason', () => {
		const state = repair({ ...closed, progress: new Map([...all, wrong('2026-11-30')]) });
		expect(state.current).toBe('retest');
		expect(state.reopened?.slip).toEqual({ prompt: 'monitor/a', day: '2026-11-30' });
	});
	it.each<[string, [string, Progress]]>([
		['put right since', wrong('2026-12-01', { lastRight: true })],
		['only thought so', wrong('2026-11-30', { lastConfidence: 'think' })]
	])('does not where it was %s', (_, entry) => {
		const state = repair({ ...closed, progress: new Map([...all, entry]) });
		expect(state.current).toBeUndefined();
		expect(state.reopened).toBeUndefined();
	});
	it('is no reopening of what was never closed', () => {
		const state = repair({ proofs: both, progress: new Map([wrong('2026-11-30')]) });
		expect(state.current).toBe('retest');
		expect(state.reopened).toBeUndefined();
	});
});
