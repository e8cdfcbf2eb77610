import { describe, expect, it } from 'vitest';
import { microsoftRolePolicy as policy } from '#lib/exams/policies/microsoft-role-based.ts';
import type { Attempt } from '#lib/domain/attempt.ts';
import { eligibility } from '#lib/domain/eligibility.ts';
import { sat } from '#lib/domain/policy/sat.test-data.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { clauseWords, spanText, whyTexts } from '#lib/words/policy.ts';

const paris = zone('Europe/Paris');
const now = (utc: string) => ({ now: instant(utc), zone: paris });
const lines = (attempts: readonly Attempt[], utc: string) =>
	eligibility(policy, attempts, now(utc)).clauses.map((clause) => clauseWords(clause, now(utc)).line);
const first = [sat('2026-11-25')];
const second = [...first, sat('2026-12-09')];
const five = ['2026-01-10', '2026-02-10', '2026-03-10', '2026-04-10', '2026-05-10'].map((text) => sat(text));

describe('a clause in words', () => {
	it('names each rule', () => {
		const { clauses } = eligibility(policy, [], now('2026-11-25T12:00Z'));
		expect(clauses.map((clause) => clauseWords(clause, now('2026-11-25T12:00Z')).title)).toEqual([
			'24 hours after the first attempt',
			'14 days between later attempts',
			'5 attempts in 12 months',
			'No retake while a pass is valid'
		]);
		expect(spanText({ count: 1, unit: 'month' })).toBe('1 month');
	});

	it.each([
		[
			'nothing sat',
			[],
			'2026-11-25T12:00Z',
			'You haven’t taken it yet. | It starts with attempt 2. | You haven’t used any yet. The months start with your first attempt. | Doesn’t apply yet.'
		],
		[
			'after the first',
			first,
			'2026-11-25T12:00Z',
			'Attempt 1 was on Wed 25 Nov. You can’t retake it before tomorrow. | It starts with attempt 2. | 1 used, 4 left until Thu 25 Nov 2027. | Doesn’t apply yet.'
		],
		[
			'after the second',
			second,
			'2026-12-10T12:00Z',
			'Attempt 1 was on Wed 25 Nov. That wait is over. | Attempt 2 was on Wed 9 Dec. You can’t retake it before Wed 23 Dec. | 2 used, 3 left until Thu 25 Nov 2027. | Doesn’t apply yet.'
		],
		[
			'between the two readings',
			second,
			'2026-12-23T12:00Z',
			'Attempt 1 was on Wed 25 Nov. That wait is over. | Attempt 2 was on Wed 9 Dec. Read strictly, the wait ends tomorrow. | 2 used, 3 left until Thu 25 Nov 2027. | Doesn’t apply yet.'
		],
		[
			'all used',
			five,
			'2026-06-10T12:00Z',
			'This wait is over. | Attempt 5 was on Sun 10 May. That wait is over. | 5 used. Your next one is possible from Sun 10 Jan 2027. That counts from your first attempt, not your last. | Doesn’t apply yet.'
		],
		[
			'a year later',
			five,
			'2027-06-10T12:00Z',
			'This wait is over. | Attempt 5 was on Sun 10 May 2026. That wait is over. | A new period starts with your next attempt, so you have 5. | Doesn’t apply yet.'
		],
		[
			'strictly used up',
			[...five, sat('2027-01-20')],
			'2027-01-25T12:00Z',
			'Attempt 6 was on Wed 20 Jan. That wait is over. | Attempt 6 was on Wed 20 Jan. Read strictly, the wait ends Thu 4 Feb. | 1 used, 4 left until Thu 20 Jan 2028. Counted back from today, you don’t have any left before Thu 11 Feb. | Doesn’t apply yet.'
		]
	] as const)('%s', (_name, attempts, utc, expected) => {
		expect(lines(attempts, utc).join(' | ')).toBe(expected);
	});

	it.each([
		[
			'2026-12-10T12:00Z',
			'You passed on Wed 25 Nov. The certification expires on Thu 25 Nov 2027, based on the day you passed. You can renew it from Tue 25 May 2027.'
		],
		[
			'2027-11-25T12:00Z',
			'You passed on Wed 25 Nov 2026. The certification expires on Thu 25 Nov, based on the day you passed. It’s over for certain from tomorrow.'
		],
		[
			'2027-11-26T12:00Z',
			'You passed on Wed 25 Nov 2026. The certification expired on Thu 25 Nov, so the exam is open to you again.'
		]
	])('a pass, at %s', (utc, expected) => {
		expect(lines([sat('2026-11-25', { result: 'pass' })], utc).at(-1)).toBe(expected);
	});
});

describe('why', () => {
	const why = (attempts: readonly Attempt[], utc: string) =>
		whyTexts(eligibility(policy, attempts, now(utc)), now(utc)).join(' ');
	it.each([
		[
			[sat('2026-11-25 14:20')],
			'2026-11-25T15:00Z',
			'The policy asks for 24 hours after a first attempt. It doesn’t say whether they count from the start or the end of the exam.'
		],
		[
			second,
			'2026-12-10T12:00Z',
			'The policy asks for 14 days after a later attempt. It doesn’t say whether that means dates or full days. Without a start time, Safe counts from the end of Wed 9 Dec.'
		],
		[
			five,
			'2026-06-10T12:00Z',
			'The policy allows 5 attempts in 12 months, counted from the first, Sat 10 Jan.'
		],
		[
			[sat('2026-11-25', { result: 'pass' })],
			'2026-12-24T12:00Z',
			'You can’t take the exam again while your certification is valid.'
		],
		[second, '2026-12-24T12:00Z', '']
	] as const)('%#', (attempts, utc, expected) => expect(why(attempts, utc)).toBe(expected));
});
