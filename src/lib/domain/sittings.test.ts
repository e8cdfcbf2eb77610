import { describe, expect, it } from 'vitest';
import type { Attempt } from '#lib/domain/attempt.ts';
import { lastBegun, sittingsOf } from '#lib/domain/sittings.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { day } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { offshore } from '#tests/exam/offshore.ts';

const attempt = (id: string, more: Partial<Attempt> = {}): Attempt => ({
	id,
	stamp: { counter: 1, device: 'a' },
	exam: offshore.id,
	kind: 'sat',
	day: day('2026-11-25'),
	zone: zone('Europe/Paris'),
	sections: [],
	prioritise: [],
	...more
});
const order = (attempts: Attempt[], now?: string) =>
	(now === undefined ? sittingsOf(offshore, attempts) : sittingsOf(offshore, attempts, instant(now))).map(
		({ id }) => id
	);

it('orders by day, then a pass last, then start time, then stamp', () => {
	const attempts = [
		attempt('pass at nine', { score: 700, startTime: '09:00' }),
		attempt('at two', { startTime: '14:00', stamp: { counter: 1, device: 'a' } }),
		attempt('at ten', { startTime: '10:00', stamp: { counter: 3, device: 'a' } }),
		attempt('no time, later edit', { stamp: { counter: 2, device: 'a' } }),
		attempt('no time, other device', { stamp: { counter: 1, device: 'b' } }),
		attempt('no time', { stamp: { counter: 1, device: 'a' } }),
		attempt('day before', { day: day('2026-11-24'), startTime: '18:00' })
	];
	const expected = [
		'day before',
		'no time',
		'no time, other device',
		'no time, later edit',
		'at ten',
		'at two',
		'pass at nine'
	];
	expect(order(attempts)).toEqual(expected);
	expect(order(attempts.toReversed())).toEqual(expected);
});

it('leaves out what is deleted, missed, of another exam or still ahead', () => {
	const attempts = [
		attempt('deleted', { deleted: true }),
		attempt('missed', { kind: 'missed' }),
		attempt('other exam', { exam: 'sail-1' }),
		attempt('tomorrow', { day: day('2026-11-26') }),
		attempt('today')
	];
	expect(order(attempts, '2026-11-25T12:00:00Z')).toEqual(['today']);
	expect(order(attempts)).toEqual(['today', 'tomorrow']);
});

describe('a sitting has begun', () => {
	const auckland = attempt('auckland', { zone: zone('Pacific/Auckland'), startTime: '09:00' });
	it.each([
		['in Auckland, though it is still the day before in Los Angeles', auckland, '2026-11-24T20:00:00Z', true],
		['not before its start', auckland, '2026-11-24T19:59:59Z', false],
		['with its day, where only that is known', attempt('day'), '2026-11-24T23:00:00Z', true],
		['not before its day', attempt('day'), '2026-11-24T22:59:59Z', false],
		['long ago', attempt('old', { day: day('2020-01-01') }), '2026-11-24T12:00:00Z', true]
	])('%s', (_, one, now, begun) => {
		expect(order([one], now).length === 1).toBe(begun);
		expect(order([one], lastBegun([one], instant(now))).length === 1).toBe(begun);
	});

	it('and the last begun stays the same until the next one begins', () => {
		const two = [attempt('a', { startTime: '09:00' }), attempt('b', { startTime: '15:00' })];
		const at = (time: string) => lastBegun(two, instant(`2026-11-25T${time}:00Z`));
		expect([at('08:00'), at('13:59'), at('14:00')]).toEqual([
			'2026-11-25T08:00:00.000Z',
			'2026-11-25T08:00:00.000Z',
			'2026-11-25T14:00:00.000Z'
		]);
	});
});
