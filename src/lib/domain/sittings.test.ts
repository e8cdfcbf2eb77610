import { expect, it } from 'vitest';
import { az104 } from '#lib/content/az-104/exam.ts';
import type { Attempt } from '#lib/domain/attempt.ts';
import { sittingsOf } from '#lib/domain/sittings.ts';
import { day } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';

const attempt = (id: string, more: Partial<Attempt> = {}): Attempt => ({
	id,
	stamp: { counter: 1, device: 'a' },
	exam: az104.id,
	kind: 'sat',
	day: day('2026-11-25'),
	zone: zone('Europe/Paris'),
	sections: [],
	prioritise: [],
	...more
});
const order = (attempts: Attempt[], today?: string) =>
	(today === undefined ? sittingsOf(az104, attempts) : sittingsOf(az104, attempts, day(today))).map(
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
		attempt('other exam', { exam: 'az-305' }),
		attempt('tomorrow', { day: day('2026-11-26') }),
		attempt('today')
	];
	expect(order(attempts, '2026-11-25')).toEqual(['today']);
	expect(order(attempts)).toEqual(['today', 'tomorrow']);
});
