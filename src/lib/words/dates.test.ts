import { expect, it } from 'vitest';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';
import {
	awayText,
	dayText,
	instantText,
	minutesText,
	nearDayText,
	placeText,
	timeText
} from '#lib/words/dates.ts';
import { counted } from '#lib/words/text.ts';

const today = day('2026-11-25');

it('names a day, with its year only where it differs', () => {
	expect(dayText(day('2026-12-08'), today)).toBe('Tue 8 Dec');
	expect(dayText(day('2027-01-04'), today)).toBe('Mon 4 Jan 2027');
	expect(dayText(day('2026-12-08'))).toBe('Tue 8 Dec 2026');
	expect(dayText(day('2026-09-14'), today)).toBe('Mon 14 Sep');
});

it.each([
	['2026-11-24', 'Yesterday', 'yesterday'],
	['2026-11-25', 'Today', 'today'],
	['2026-11-26', 'Tomorrow', 'tomorrow'],
	['2026-11-27', 'Fri 27 Nov', 'in 2 days'],
	['2026-11-22', 'Sun 22 Nov', '3 days ago']
])('%s is near: %s, %s', (on, near, away) => {
	expect(nearDayText(day(on), today)).toBe(near);
	expect(awayText(day(on), today)).toBe(away);
});

it.each([
	['00:05', '12:05 am'],
	['11:59', '11:59 am'],
	['12:00', '12:00 pm'],
	['23:30', '11:30 pm']
] as const)('%s on a phone that counts twelve hours: %s', (time, expected) => {
	expect(timeText(time, true)).toBe(expected);
	expect(timeText(time, false)).toBe(time);
});

it('shows an instant by the wall clock of a zone', () =>
	expect(instantText(instant('2026-11-25T23:10:00Z'), zone('Europe/Paris'), today)).toMatch(
		/^Tomorrow, (00:10|12:10 am)$/
	));

it('counts', () => {
	expect([0, 59, 60, 80].map(minutesText)).toEqual([
		'0\u00a0min',
		'59\u00a0min',
		'1\u00a0h',
		'1\u00a0h\u00a020\u00a0min'
	]);
	expect([counted(1, 'day'), counted(2, 'day'), counted(0, 'day')]).toEqual(['1 day', '2 days', '0 days']);
});

it('names a place by its city', () =>
	expect(placeText(zone('America/Argentina/Buenos_Aires'))).toBe('Buenos Aires'));
