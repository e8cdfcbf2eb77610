import { describe, expect, it } from 'vitest';
import { readFields, emptyFields, type Fields } from '#lib/domain/attempt-form/fields.ts';
import { faultsOf } from '#lib/domain/attempt-form/faults.ts';
import { attemptOf, bookingOf, fieldsOfAttempt, fieldsOfBooking } from '#lib/domain/attempt-form/records.ts';
import { day } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { daySkipper } from '#tests/exam/exam.ts';

const empty = emptyFields('fail', day('2026-11-25'), zone('Europe/Paris'));
const full: Fields = {
	...empty,
	startTime: '14:20',
	endTime: '17:00',
	score: '341',
	bars: { boat: 40, navigation: 'none', rules: 0 },
	prioritise: ['tides', 'sails'],
	main: 'time',
	domains: ['navigation'],
	groups: ['tides'],
	items: ['case study'],
	misread: ['scope'],
	time: true
};
const stamp = { counter: 1, device: 'a' };

describe('a form', () => {
	it('with only a day is a whole attempt that claims nothing', () => {
		expect(faultsOf(empty, daySkipper)).toEqual({});
		expect(attemptOf(empty, daySkipper)).toEqual({
			exam: 'sail-1',
			kind: 'sat',
			day: '2026-11-25',
			zone: 'Europe/Paris',
			result: 'fail',
			sections: [],
			prioritise: []
		});
	});

	it.each([
		['', undefined],
		['1', undefined],
		['500', undefined],
		['0', 'score'],
		['501', 'score'],
		['34.1', 'score'],
		['abc', 'score']
	])('score “%s”: %s', (score, expected) =>
		expect(faultsOf({ ...empty, score }, daySkipper).score).toBe(expected)
	);

	it('says which fields do not read', () => {
		const faults = faultsOf({ ...empty, day: '', endTime: '17:00', zone: 'Mars', startTime: '' }, daySkipper);
		expect(faults).toEqual({ day: 'day', endTime: 'no start', zone: 'zone' });
	});

	it('comes back from the attempt it became, for an edit', () => {
		const attempt = { ...attemptOf(full, daySkipper), id: 'a1', stamp };
		expect(fieldsOfAttempt(attempt, 350)).toEqual({ ...full, id: 'a1' });
	});

	it('leaves the look back of the attempt that it edits as it is, unless that is no fail any more', () => {
		const kept = {
			domains: [],
			groups: [],
			items: [],
			misread: [],
			note: 'currents',
			finished: true
		} as const;
		expect(attemptOf(full, daySkipper, kept).debrief).toEqual(kept);
		expect(attemptOf({ ...full, kind: 'pass' }, daySkipper, kept)).not.toHaveProperty('debrief');
		expect(attemptOf(full, daySkipper).debrief).toMatchObject({
			main: 'time',
			misread: ['scope'],
			time: true
		});
	});

	it('keeps a score that passes as entered: the question is asked elsewhere', () => {
		expect(attemptOf({ ...full, score: '355' }, daySkipper)).toMatchObject({ result: 'fail', score: 355 });
	});

	it('of a missed appointment holds neither score nor bars', () => {
		const missed = attemptOf({ ...full, kind: 'missed' }, daySkipper);
		expect(missed).toMatchObject({ kind: 'missed', sections: [], prioritise: [] });
		expect(missed).not.toHaveProperty('score');
		expect(missed).not.toHaveProperty('result');
		expect(missed).not.toHaveProperty('debrief');
	});

	it('of an appointment comes back the same', () => {
		const booking = { ...bookingOf({ ...full, kind: 'booking' }, daySkipper), id: 'b1', stamp };
		expect(fieldsOfBooking(booking)).toEqual({ ...empty, kind: 'booking', id: 'b1', startTime: '14:20' });
	});

	it('comes back from its draft, and from a draft that does not read', () => {
		expect(readFields(JSON.parse(JSON.stringify(full)), empty)).toEqual(full);
		expect(readFields(undefined, empty)).toEqual(empty);
		expect(readFields({ kind: 'x', bars: { boat: 'tall' }, main: 7, items: ['x', 'order'] }, empty)).toEqual({
			...empty,
			items: ['order']
		});
	});
});
