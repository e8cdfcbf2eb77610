import { describe, expect, it } from 'vitest';
import { instant } from '#lib/domain/time/instant.ts';
import { countdownText, showsSeconds } from '#lib/words/countdown.ts';

describe('counting down', () => {
	const from = instant('2026-11-25T12:00:00Z');
	it.each([
		['2026-11-25T12:00:00Z', ''],
		['2026-11-25T12:00:09Z', '0 min 09 s'],
		['2026-11-25T12:59:59Z', '59 min 59 s'],
		['2026-11-25T13:00:00Z', '1 h 0 min'],
		['2026-11-27T11:59:00Z', '47 h 59 min'],
		['2026-11-27T12:00:00Z', '2 days 0 h'],
		['2026-12-07T17:30:00Z', '12 days 5 h']
	])('until %s: “%s”', (then, expected) => expect(countdownText(instant(then), from)).toBe(expected));

	it('ticks each second only in the last hour', () => {
		expect(showsSeconds(instant('2026-11-25T13:00:00Z'), from)).toBe(false);
		expect(showsSeconds(instant('2026-11-25T12:59:59Z'), from)).toBe(true);
		expect(showsSeconds(from, from)).toBe(false);
	});
});
