import { describe, expect, it } from 'vitest';
import type { Eligibility } from '#lib/domain/eligibility.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { leftWords, whenWords } from '#lib/ui/words/when.ts';

const at = { now: instant('2026-11-25T12:00:00Z'), zone: zone('Europe/Paris') };
const counts = { used: 1, left: 4, periodEnds: day('2027-11-25'), clauses: [] };
const until = (earliest: string, safe: string) => ({ earliest: instant(earliest), safe: instant(safe) });

describe('when, in few words', () => {
	it.each<[string, Eligibility, string, string | undefined]>([
		[
			'both instants while waiting',
			{ status: 'waiting', ...counts, until: until('2026-11-26T23:00:00Z', '2026-11-27T23:00:00Z') },
			'Fri 27 Nov',
			'Sure from Sat 28 Nov.'
		],
		[
			'one where they agree',
			{ status: 'waiting', ...counts, until: until('2026-11-25T23:00:00Z', '2026-11-25T23:00:00Z') },
			'Tomorrow',
			undefined
		],
		[
			'the sure one once it is allowed',
			{ status: 'unsettled', ...counts, until: until('2026-11-24T23:00:00Z', '2026-11-25T23:00:00Z') },
			'Tomorrow',
			'Allowed from today by one reading of the policy; the text leaves it open.'
		],
		['that it is open', { status: 'open', ...counts }, 'Allowed now', 'Every wait in the policy is over.'],
		['a pass without an end', { status: 'passed', ...counts }, 'Not needed: you passed', undefined],
		[
			'a pass with its end',
			{ status: 'passed', ...counts, until: until('2027-11-24T23:00:00Z', '2027-11-25T23:00:00Z') },
			'Not needed: you passed',
			'One may sit again only after the certification expires, Thu 25 Nov 2027.'
		]
	])('says %s', (_name, eligibility, line, more) => {
		expect(whenWords(eligibility, at)).toMatchObject({ line });
		expect(whenWords(eligibility, at).more).toBe(more);
	});

	it('counts what is left, and the strict count where it is less', () => {
		expect(leftWords({ status: 'open', ...counts }, day('2026-11-25'))).toBe(
			'4 attempts left until Thu 25 Nov 2027'
		);
		expect(leftWords({ status: 'open', ...counts, left: 1, leftSure: 0 }, day('2026-11-25'))).toBe(
			'1 attempt left, 0 by the strict reading, until Thu 25 Nov 2027'
		);
		expect(leftWords({ status: 'open', ...counts, left: Infinity }, day('2026-11-25'))).toBeUndefined();
		expect(
			leftWords({ status: 'unknown', used: 0, left: 0, clauses: [] }, day('2026-11-25'))
		).toBeUndefined();
	});
});
