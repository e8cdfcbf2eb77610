import { describe, expect, it } from 'vitest';
import { supersedes } from '#lib/domain/stored-data/merge-snapshots.ts';
import { emptyRecord } from '#lib/domain/record.ts';
import { conflictsIn, withChosen } from '#lib/domain/stored-data/conflicts.ts';
import { day } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';

const booking = (device: string, startTime?: '09:00' | '10:00') => ({
	id: 'b1',
	stamp: { counter: 3, device },
	exam: 'sail-1',
	day: day('2026-12-09'),
	zone: zone('UTC'),
	...(startTime && { startTime })
});
const other = (value: unknown, from = 'bookings') => ({ from, exam: 'sail-1', code: 'twice', value });
const record = { ...emptyRecord('sail-1'), bookings: [booking('phone', '09:00')] };

describe('what two devices changed', () => {
	it('is found by its versions in quarantine, in the lists that a person writes', () => {
		const there = booking('desk', '10:00');
		expect(conflictsIn(record, [other(there)])).toEqual([
			{ from: 'bookings', versions: [record.bookings[0], there] }
		]);
		expect(conflictsIn(record, [other(there, 'pins'), { ...other(there), exam: 'boat' }])).toEqual([]);
	});

	it('is nothing to choose where both made the same of it', () => {
		expect(conflictsIn(record, [other(booking('desk', '09:00'))])).toEqual([]);
	});

	it('is over once one was chosen, wherever that comes', () => {
		const [conflict] = conflictsIn(record, [other(booking('desk', '10:00'))]);
		const [chosen] = withChosen(record, conflict!, conflict!.versions[1]!, {
			counter: 8,
			device: 'phone'
		}).bookings;
		expect(chosen).toMatchObject({ startTime: '10:00', stamp: { counter: 8 } });
		for (const version of conflict!.versions) expect(supersedes(chosen!, version)).toBe(true);
	});
});
