import { expect, it } from 'vitest';
import type { Attempt, Booking } from '#lib/domain/attempt.ts';
import { emptyRecord } from '#lib/domain/record.ts';
import { day } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { initialForm } from './initial-form.ts';

const [today, paris] = [day('2026-11-25'), zone('Europe/Paris')];
const stamp = { counter: 1, device: 'a' };
const attempt: Attempt = {
	id: 'a1',
	stamp,
	exam: 'sail-1',
	kind: 'sat',
	day: day('2026-11-20'),
	zone: paris,
	score: 650,
	sections: [],
	prioritise: []
};
const booking: Booking = { id: 'b1', stamp, exam: 'sail-1', day: day('2026-12-08'), zone: paris };
const record = { ...emptyRecord('sail-1'), attempts: [attempt], bookings: [booking] };
const start = (search: string, hash = '') => initialForm({ search, hash }, record, today, paris, 700);

it('starts a fail of today where the address says nothing, or nothing that reads', () => {
	for (const search of ['', '?kind=maybe&day=soon&time=late&zone=Mars&step=9', '?%'])
		expect(start(search, '#nobody%')).toMatchObject({
			key: 'log:fail',
			step: 1,
			fields: { kind: 'fail', day: '2026-11-25', startTime: '', zone: 'Europe/Paris' }
		});
});

it('takes over what the booking knew', () =>
	expect(start('?kind=pass&day=2026-12-08&time=09:00&zone=Asia%2FBeirut')).toMatchObject({
		key: 'log:pass',
		fields: { kind: 'pass', day: '2026-12-08', startTime: '09:00', zone: 'Asia/Beirut' }
	}));

it('edits a record, at the step asked for', () => {
	expect(start('?step=2', '#a1')).toMatchObject({
		key: 'log:a1',
		step: 2,
		fields: { id: 'a1', score: '650' }
	});
	expect(start('?kind=booking', '#b1')).toMatchObject({
		key: 'log:b1',
		step: 1,
		fields: { kind: 'booking', id: 'b1' }
	});
});
