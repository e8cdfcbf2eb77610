import { describe, expect, it } from 'vitest';
import type { Gap, GroupReason } from '#lib/domain/diagnosis/types.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { nextGroup, repairOf, type RepairInput } from '#lib/domain/repair.ts';
import type { Proof } from '#lib/domain/task.ts';
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
	task: `rebuild/${of}`,
	how: 'word',
	text: 'seen',
	title: 'Rebuild',
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
const prompts = [
	{ id: 'monitor/a', group: 'monitor' },
	{ id: 'backup-recovery/a', group: 'backup-recovery' }
];
const two = ['2026-11-27', '2026-11-28'] as const;
const all = new Map([right('monitor/a', ...two), right('backup-recovery/a', ...two)]);
const repair = (more: Partial<RepairInput> = {}) =>
	repairOf({ gap: gap(), since: day('2026-11-25'), proofs: [], prompts, progress: new Map(), ...more });
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
			{ proofs: both, progress: new Map([right('monitor/a', two[0])]) },
			'retest'
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

it('counts recall per group and names the next one to prove', () => {
	const state = repair({ proofs: [proof('monitor')], progress: new Map([right('monitor/a', two[0])]) });
	expect(state.groups).toEqual([
		{ group: 'monitor', proved: true, prompts: 1, asked: 1, retained: 0 },
		{ group: 'backup-recovery', proved: false, prompts: 1, asked: 0, retained: 0 }
	]);
	expect(nextGroup(state)).toBe('backup-recovery');
	expect(nextGroup(repair({ proofs: both }))).toBeUndefined();
});
