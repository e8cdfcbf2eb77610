import { describe, expect, it } from 'vitest';
import { addDays, addMonths, day, daysBetween, isDay, weekdayOf } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import {
	dayOf,
	endOfDay,
	instantAt,
	isTime,
	isZone,
	sameWallClock,
	startOfDay,
	timeOf,
	zone
} from '#lib/domain/time/zone.ts';

const santiago = zone('America/Santiago');
const beirut = zone('Asia/Beirut');
const apia = zone('Pacific/Apia');
const paris = zone('Europe/Paris');
const utc = zone('UTC');

it.runIf(process.env.TZ)('the machine is in the zone that the run asks for', () =>
	expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(process.env.TZ)
);

describe('days', () => {
	it.each([
		['2026-03-29', true],
		['2026-02-29', false],
		['2024-02-29', true],
		['2026-3-29', false],
		['2026-13-01', false],
		['2026-00-15', false],
		['2026-01-00', false],
		['2026-02-28', true],
		['2026-04-30', true],
		['2026-04-31', false],
		['1899-12-31', false],
		['2026-03-29T00:00', false],
		[20260329, false]
	])('%s is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected));

	it.each([
		['2026-01-31', 1, 'clamp', '2026-02-28'],
		['2026-01-31', 1, 'spill', '2026-03-01'],
		['2024-02-29', 12, 'clamp', '2025-02-28'],
		['2024-02-29', 12, 'spill', '2025-03-01'],
		['2024-02-29', 48, 'spill', '2028-02-29'],
		['2026-11-25', 12, 'clamp', '2027-11-25'],
		['2026-12-31', 2, 'clamp', '2027-02-28'],
		['2026-03-31', -1, 'clamp', '2026-02-28']
	] as const)('%s + %i months, %s: %s', (from, count, short, expected) =>
		expect(addMonths(day(from), count, short)).toBe(expected)
	);

	it('adds days over a month, a year and a clock change', () => {
		expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
		expect(addDays(day('2026-03-01'), -1)).toBe('2026-02-28');
		expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30');
		expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2);
		expect(daysBetween(day('2026-03-30'), day('2026-03-28'))).toBe(-2);
	});

	it('counts weekdays from Monday', () => {
		expect(weekdayOf(day('2026-11-23'))).toBe(1);
		expect(weekdayOf(day('2026-11-29'))).toBe(7);
	});
});

describe('wall clocks', () => {
	it.each([
		['an ordinary day', '2026-11-25', '14:20', paris, '2026-11-25T13:20:00.000Z', '2026-11-25T13:20:00.000Z'],
		[
			'a midnight skipped in Santiago',
			'2024-09-08',
			'00:00',
			santiago,
			'2024-09-08T04:00:00.000Z',
			'2024-09-08T04:00:00.000Z'
		],
		[
			'a midnight skipped in Beirut',
			'2024-03-31',
			'00:00',
			beirut,
			'2024-03-30T22:00:00.000Z',
			'2024-03-30T22:00:00.000Z'
		],
		[
			'an hour skipped in Paris',
			'2026-03-29',
			'02:30',
			paris,
			'2026-03-29T01:30:00.000Z',
			'2026-03-29T01:30:00.000Z'
		],
		[
			'an hour shown twice in Paris',
			'2026-10-25',
			'02:30',
			paris,
			'2026-10-25T00:30:00.000Z',
			'2026-10-25T01:30:00.000Z'
		],
		[
			'midnight shown twice in Beirut',
			'2024-10-26',
			'23:30',
			beirut,
			'2024-10-26T20:30:00.000Z',
			'2024-10-26T21:30:00.000Z'
		],
		[
			'a day skipped in Apia',
			'2011-12-30',
			'00:00',
			apia,
			'2011-12-30T10:00:00.000Z',
			'2011-12-30T10:00:00.000Z'
		]
	] as const)('%s', (_name, on, at, where, first, last) => {
		expect(instantAt(day(on), at, where)).toBe(first);
		expect(instantAt(day(on), at, where, 'last')).toBe(last);
	});

	it('starts and ends a day of 23 and of 25 hours', () => {
		expect(startOfDay(day('2026-03-29'), paris)).toBe('2026-03-28T23:00:00.000Z');
		expect(endOfDay(day('2026-03-29'), paris)).toBe('2026-03-29T22:00:00.000Z');
		expect(endOfDay(day('2026-10-25'), paris)).toBe('2026-10-25T23:00:00.000Z');
	});

	it('says the day and time somewhere, one minute before and at midnight', () => {
		expect(dayOf(instant('2026-11-25T22:59:00Z'), paris)).toBe('2026-11-25');
		expect(dayOf(instant('2026-11-25T23:00:00Z'), paris)).toBe('2026-11-26');
		expect(timeOf(instant('2026-11-25T22:59:00Z'), paris)).toBe('23:59');
		expect(dayOf(instant('2026-11-25T23:00:00Z'), utc)).toBe('2026-11-25');
		expect(dayOf(startOfDay(day('2024-09-08'), santiago), santiago)).toBe('2024-09-08');
	});

	it('knows zones and times', () => {
		expect(['Europe/Paris', 'UTC', 'Mars/Olympus', '', 7].map(isZone)).toEqual([
			true,
			true,
			false,
			false,
			false
		]);
		expect(['00:00', '23:59', '24:00', '9:00', ''].map(isTime)).toEqual([true, true, false, false, false]);
	});
});

it('tells zones apart by what their clocks show', () => {
	const noon = instant('2026-11-25T12:00Z');
	expect(sameWallClock(noon, paris, zone('Europe/Berlin'))).toBe(true);
	expect(sameWallClock(noon, paris, zone('Europe/London'))).toBe(false);
});
