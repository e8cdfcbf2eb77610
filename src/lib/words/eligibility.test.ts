import { describe, expect, it } from 'vitest';
import { eligibility, type Eligibility } from '#lib/domain/eligibility.ts';
import { sat } from '#lib/domain/policy/sat.test-data.ts';
import { microsoftRolePolicy as policy } from '#lib/exams/policies/microsoft-role-based.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { attemptsLeftText, eligibilityWords } from '#lib/words/eligibility.ts';

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
		expect(eligibilityWords(eligibility, at)).toMatchObject({ line });
		expect(eligibilityWords(eligibility, at).more).toBe(more);
	});

	it('counts what is left, and the strict count where it is less', () => {
		expect(attemptsLeftText({ status: 'open', ...counts }, day('2026-11-25'))).toBe(
			'4 attempts left until Thu 25 Nov 2027'
		);
		expect(attemptsLeftText({ status: 'open', ...counts, left: 1, leftSure: 0 }, day('2026-11-25'))).toBe(
			'1 attempt left, 0 by the strict reading, until Thu 25 Nov 2027'
		);
		expect(
			attemptsLeftText({ status: 'open', ...counts, left: Infinity }, day('2026-11-25'))
		).toBeUndefined();
		expect(
			attemptsLeftText({ status: 'unknown', used: 0, left: 0, clauses: [] }, day('2026-11-25'))
		).toBeUndefined();
	});
});

const now = (utc: string) => ({ now: instant(utc), zone: zone('Europe/Paris') });
const second = [sat('2026-11-25'), sat('2026-12-09')];
const five = ['2026-01-10', '2026-02-10', '2026-03-10', '2026-04-10', '2026-05-10'].map((text) => sat(text));

describe('the status in words', () => {
	it.each([
		[[], '2026-11-25T12:00Z', 'Your first attempt: Any day'],
		[[sat('2026-11-25 14:20')], '2026-11-25T15:00Z', 'Retake allowed from: Tomorrow, 14:20'],
		[second, '2026-12-10T12:00Z', 'Retake allowed from: Wed 23 Dec'],
		[second, '2026-12-23T12:00Z', 'Retake sure from: Tomorrow'],
		[second, '2026-12-24T12:00Z', 'Retake: Allowed now'],
		[[sat('2026-11-25', { result: 'pass' })], '2026-12-24T12:00Z', 'Retake: Not needed: you passed']
	] as const)('%#', (attempts, utc, expected) => {
		const { label, line } = eligibilityWords(eligibility(policy, attempts, now(utc)), now(utc));
		expect(`${label}: ${line}`.replace(', 2:20 pm', ', 14:20')).toBe(expected);
	});

	it('counts what is left, strictly too', () => {
		expect(attemptsLeftText(eligibility(policy, five, now('2026-06-10T12:00Z')), day('2026-06-10'))).toBe(
			'No attempt left until Sun 10 Jan 2027'
		);
		expect(attemptsLeftText(eligibility(policy, second, now('2026-12-10T12:00Z')), day('2026-12-10'))).toBe(
			'3 attempts left until Thu 25 Nov 2027'
		);
		expect(
			attemptsLeftText(
				eligibility(policy, [...five, sat('2027-01-20')], now('2027-01-25T12:00Z')),
				day('2027-01-25')
			)
		).toBe('4 attempts left, 0 by the strict reading, until Thu 20 Jan 2028');
		expect(
			attemptsLeftText(eligibility(undefined, second, now('2026-12-10T12:00Z')), day('2026-12-10'))
		).toBeUndefined();
	});
});
