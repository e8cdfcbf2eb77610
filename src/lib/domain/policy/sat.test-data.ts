// Attempts for tests, written the way one would say them: `sat('2026-11-25 14:20')`, `sat('2026-11-25')`.
import type { Attempt } from '#lib/domain/attempt.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { zone, type Moment, type Time } from '#lib/domain/time/zone.ts';

let made = 0;

/** A failed sitting in Paris unless said otherwise; `'14:20-17:00'` gives an end. */
export function sat(when: string, more: Partial<Attempt> = {}): Attempt {
	const [on, times] = when.split(' ') as [string, string | undefined];
	const [startTime, endTime] = (times?.split('-') ?? []) as Time[];
	made += 1;
	return {
		id: `attempt-${made}`,
		stamp: { counter: made, device: 'phone' },
		exam: 'sail-2',
		kind: 'sat',
		day: day(on),
		zone: zone('Europe/Paris'),
		result: 'fail',
		sections: [],
		prioritise: [],
		...(startTime ? { startTime } : {}),
		...(endTime ? { endTime } : {}),
		...more
	};
}

/** A moment from UTC text, `2026-11-26T13:20Z`, seen in Paris. */
export const at = (utc: string): Moment => ({ now: instant(utc), zone: zone('Europe/Paris') });
