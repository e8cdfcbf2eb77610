import { describe, expect, it } from 'vitest';
import { microsoftRolePolicy as policy } from '#lib/exams/policies/microsoft-role-based.ts';
import type { Attempt } from '#lib/domain/attempt.ts';
import { sat } from '#lib/domain/policy/sat.test-data.ts';
import { whatIf } from '#lib/domain/what-if.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { whatIfWords } from '#lib/words/booking.ts';

const paris = zone('Europe/Paris');
const now = (utc: string) => ({ now: instant(utc), zone: paris });
const second = [sat('2026-11-25'), sat('2026-12-09')];
const five = ['2026-01-10', '2026-02-10', '2026-03-10', '2026-04-10', '2026-05-10'].map((text) => sat(text));

describe('what if', () => {
	const words = (attempts: readonly Attempt[], on: string) =>
		whatIfWords(whatIf(policy, attempts, { day: day(on), zone: paris }), now('2026-12-10T12:00Z'));
	it('says both outcomes', () => {
		expect(words(second, '2027-01-07')).toEqual({
			passed: 'You’re certified until Fri 7 Jan 2028, and can renew from Wed 7 Jul 2027.',
			failed: 'Next try: earliest Thu 21 Jan 2027, safe Fri 22 Jan 2027.'
		});
	});

	it.each([
		['2026-12-22', 'Too early. The earliest is Wed 23 Dec.'],
		['2026-12-23', 'Not safe yet. Safe is Thu 24 Dec.'],
		['2026-12-24', undefined]
	])('says whether %s is too early', (on, expected) => expect(words(second, on).allowed).toBe(expected));

	it('says that it is the last', () => {
		expect(words(five.slice(0, 4), '2026-12-20').last).toBe(
			'This would be your last attempt until Sun 10 Jan 2027.'
		);
	});
});
