import { describe, expect, it } from 'vitest';
import { withMisses, withSetSummary } from '#lib/domain/edits.ts';
import type { KeptSet } from '#lib/domain/practice/set-summary.ts';
import { emptyRecord } from '#lib/domain/record.ts';
import { countsOf } from '#lib/domain/stored-data/counts.ts';
import { quarantineReason } from '#lib/domain/stored-data/quarantine-reason.ts';
import { readRecord } from '#lib/domain/stored-data/record.ts';
import { emptySnapshot } from '#lib/domain/stored-data/snapshot.ts';
import { day } from '#lib/domain/time/day.ts';
import { quarantineReasonText } from '#lib/words/stored-data.ts';

const stamp = { counter: 1, device: 'a' };
/** Gives the stamp of a later edit. */
const later = { counter: 2, device: 'a' };
const next = () => ({ id: 'x', stamp: later });
const set: KeptSet = {
	id: 's1',
	stamp,
	day: day('2026-12-01'),
	size: 'full',
	minutes: 96.5,
	allowed: 100,
	items: 50,
	answered: 50,
	right: 41,
	core: 3,
	edge: 6,
	misread: 2,
	paceKept: true
};
const empty = emptyRecord('sail-1');
const read = (sets: unknown) => readRecord('sail-1', { ...empty, sets });

describe('summaries of sets', () => {
	it('are added in order, and a corrected one takes its place', () => {
		const two = withSetSummary({ ...set, id: 's2' })(withSetSummary(set)(empty, next), next);
		expect(withSetSummary({ ...set, core: 2 })(two, next).sets).toEqual([
			{ ...set, core: 2, stamp: later },
			{ ...set, id: 's2', stamp: later }
		]);
	});

	it('count misses as the person calls them, where the set is there', () => {
		const one = withSetSummary(set)(empty, next);
		expect(withMisses('s1', { core: 1, edge: 8 })(one, next).sets).toEqual([
			{ ...set, core: 1, edge: 8, stamp: later }
		]);
		expect(withMisses('s2', { core: 1, edge: 8 })(one, next)).toBe(one);
	});

	it('are read as they were stored, and are absent where none was', () => {
		expect(read([set, { ...set, id: 's2', paused: true }])).toMatchObject({
			value: { sets: [set, { id: 's2', paused: true }] },
			quarantined: []
		});
		expect('sets' in readRecord('sail-1', empty).value).toBe(false);
	});

	it('is counted as a mock exam or another set, and none where an older app kept none', () => {
		const exams = [
			emptyRecord('sail-1'),
			{ ...emptyRecord('az-900'), sets: [set, { ...set, id: 's2', size: 'half' as const }] }
		];
		expect(countsOf({ ...emptySnapshot('a'), exams })).toMatchObject({ mocks: 1, sets: 1 });
	});

	it('keep that they were look-up drills', () => {
		const lookUp = { budget: 120, within: 3, seconds: 101 };
		expect(read([{ ...set, lookUp }])).toMatchObject({ value: { sets: [{ lookUp }] }, quarantined: [] });
	});

	it.each([
		[
			'of a drill without a budget',
			{ ...set, lookUp: { within: 3, seconds: 1 } },
			'lookUp: budget: should be'
		],
		['of no day', { ...set, day: 'soon' }, 'day: should be a day'],
		['of minutes below 0', { ...set, minutes: -1 }, 'minutes: should be a number from 0'],
		['of no items', { ...set, items: 0 }, 'items: should be a whole number from 1'],
		['of a size unknown here', { ...set, size: 'double' }, 'size: should be one of'],
		['without its pace', { ...set, paceKept: undefined }, 'paceKept: should be']
	])('set one %s aside and keep the others', (_name, broken, reason) => {
		const { value, quarantined } = read([broken, { ...set, id: 's2' }]);
		expect(value.sets?.map(({ id }) => id)).toEqual(['s2']);
		expect(quarantined).toHaveLength(1);
		expect(quarantined[0]).toMatchObject({ from: 'sets', value: broken });
		expect(quarantineReasonText(quarantineReason(quarantined[0]!))).toContain(reason);
	});
});
