// Microsoft's retake rules, held against instants worked out by hand, and the day on which they were last checked.
import { describe, expect, it } from 'vitest';
import { openPoints as points } from '#lib/exams/policies/microsoft-open-points.ts';
import { microsoftRolePolicy as policy } from '#lib/exams/policies/microsoft-role-based.ts';
import type { Attempt } from '#lib/domain/attempt.ts';
import { eligibility } from '#lib/domain/eligibility.ts';
import { isInForce } from '#lib/domain/policy/policy.ts';
import { at, sat } from '#lib/domain/policy/sat.test-data.ts';
import { addDays, day } from '#lib/domain/time/day.ts';
import { addMinutes, instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';

const santiago = { zone: zone('America/Santiago') };
const beirut = { zone: zone('Asia/Beirut') };
const apia = { zone: zone('Pacific/Apia') };

/** Status one minute before an instant and at it. */
const around = (attempts: readonly Attempt[], utc: string) =>
	[-1, 0].map((minutes) => {
		const now = addMinutes(instant(utc), minutes);
		return eligibility(policy, attempts, { now, zone: zone('UTC') }).status;
	});

/** One fail a month, so that only the cap and the last wait matter. */
const monthly = (...days: string[]) => days.map((on) => sat(on));
const five = monthly('2026-01-10 09:00', '2026-02-10', '2026-03-10', '2026-04-10', '2026-05-10');
const leap = monthly('2024-02-29 09:00', '2024-04-10', '2024-05-10', '2024-06-10', '2024-07-10');
const tight = monthly('2026-01-10', '2026-03-10', '2026-05-10', '2026-07-10', '2027-01-02 09:00');

describe('when a wait is over', () => {
	it.each([
		// [what was sat, attempts, allowed from, sure from]
		['first, time known', [sat('2026-11-25 14:20')], '2026-11-26T13:20Z', '2026-11-26T15:20Z'],
		['first, day only', [sat('2026-11-25')], '2026-11-25T23:00Z', '2026-11-26T23:00Z'],
		['first, longer by labs', [sat('2026-11-25 14:20-17:00')], '2026-11-26T13:20Z', '2026-11-26T16:00Z'],
		['first, over midnight', [sat('2026-11-25 23:00-01:30')], '2026-11-26T22:00Z', '2026-11-27T00:30Z'],
		[
			'first, end without a start',
			[sat('2026-11-25', { endTime: '12:00' })],
			'2026-11-25T23:00Z',
			'2026-11-26T23:00Z'
		],
		[
			'first, 24 hours over a skipped hour',
			[sat('2026-03-28 14:00')],
			'2026-03-29T13:00Z',
			'2026-03-29T15:00Z'
		],
		['first, on a day of 25 hours', [sat('2026-10-25')], '2026-10-25T22:00Z', '2026-10-26T23:00Z'],
		['first, at a time shown twice', [sat('2026-10-25 02:30')], '2026-10-26T00:30Z', '2026-10-26T03:30Z'],
		['second, day only', [sat('2026-11-25'), sat('2026-12-09')], '2026-12-22T23:00Z', '2026-12-23T23:00Z'],
		[
			'second, time known',
			[sat('2026-11-25'), sat('2026-12-09 14:20')],
			'2026-12-22T23:00Z',
			'2026-12-23T15:20Z'
		],
		[
			'second, over midnight',
			[sat('2026-11-25'), sat('2026-12-09 23:00')],
			'2026-12-22T23:00Z',
			'2026-12-24T00:00Z'
		],
		[
			'second, 14 days over a skipped hour',
			[sat('2026-03-01'), sat('2026-03-20 14:00')],
			'2026-04-02T22:00Z',
			'2026-04-03T14:00Z'
		],
		[
			'third',
			[sat('2026-10-01'), sat('2026-11-01'), sat('2026-12-09')],
			'2026-12-22T23:00Z',
			'2026-12-23T23:00Z'
		],
		[
			'two on one day',
			[sat('2026-11-25 09:00'), sat('2026-11-25 14:00')],
			'2026-12-08T23:00Z',
			'2026-12-09T15:00Z'
		],
		[
			'two on one day, entered the other way round',
			[sat('2026-11-25 14:00'), sat('2026-11-25 09:00')],
			'2026-12-08T23:00Z',
			'2026-12-09T15:00Z'
		],
		[
			'two on one day, one without a time',
			[sat('2026-11-01'), sat('2026-11-25'), sat('2026-11-25 09:00')],
			'2026-12-08T23:00Z',
			'2026-12-09T23:00Z'
		],
		[
			'Santiago: 14 days on, midnight does not exist',
			[sat('2024-08-01', santiago), sat('2024-08-25', santiago)],
			'2024-09-08T04:00Z',
			'2024-09-09T03:00Z'
		],
		[
			'Santiago: sure from a midnight that does not exist',
			[sat('2024-08-01', santiago), sat('2024-08-24', santiago)],
			'2024-09-07T04:00Z',
			'2024-09-08T04:00Z'
		],
		[
			'Beirut: 24 hours from a midnight that does not exist',
			[sat('2024-03-31', beirut)],
			'2024-03-31T22:00Z',
			'2024-04-01T21:00Z'
		],
		[
			'Beirut: sure from 23:30, shown twice',
			[sat('2024-10-01', beirut), sat('2024-10-12 21:30', beirut)],
			'2024-10-25T21:00Z',
			'2024-10-26T21:30Z'
		],
		[
			'Apia: a day that was skipped',
			[sat('2011-12-01', apia), sat('2011-12-15 09:00', apia)],
			'2011-12-29T10:00Z',
			'2011-12-29T21:00Z'
		],
		[
			'Apia: the 14th day was skipped',
			[sat('2011-12-01', apia), sat('2011-12-16 09:00', apia)],
			'2011-12-30T10:00Z',
			'2011-12-30T21:00Z'
		],
		['fifth: twelve months from the first', five, '2027-01-09T23:00Z', '2027-01-10T10:00Z'],
		[
			'sixth all the same: five in any twelve months',
			[...five, sat('2026-08-10')],
			'2027-01-09T23:00Z',
			'2027-02-10T23:00Z'
		],
		['fifth, the first on 29 February', leap, '2025-02-27T23:00Z', '2025-03-01T10:00Z'],
		[
			'fifth, the first on 29 February, day only',
			[sat('2024-02-29'), ...leap.slice(1)],
			'2025-02-27T23:00Z',
			'2025-03-01T23:00Z'
		],
		[
			'fifth, the first on 28 February before a leap year',
			[sat('2023-02-28 09:00'), ...monthly('2023-04-01', '2023-05-01', '2023-06-01', '2023-07-01')],
			'2024-02-27T23:00Z',
			'2024-02-28T10:00Z'
		],
		['fifth less than 14 days before the anniversary', tight, '2027-01-15T23:00Z', '2027-01-16T10:00Z'],
		[
			'first of a new period: 24 hours or 14 days',
			[sat('2025-11-20'), sat('2026-11-25 14:20')],
			'2026-11-26T13:20Z',
			'2026-12-09T15:20Z'
		],
		[
			'first on the anniversary: a new period',
			[sat('2025-11-25'), sat('2026-11-25 14:20')],
			'2026-11-26T13:20Z',
			'2026-12-09T15:20Z'
		],
		[
			'a day before the anniversary: still the old period',
			[sat('2025-11-25'), sat('2026-11-24 14:20')],
			'2026-12-07T23:00Z',
			'2026-12-08T15:20Z'
		],
		[
			'first of a new period, days after the last of the old one',
			[sat('2025-11-20'), sat('2026-11-15'), sat('2026-11-21 14:20')],
			'2026-11-22T13:20Z',
			'2026-12-05T15:20Z'
		],
		[
			'second of a new period',
			[sat('2025-11-20'), sat('2026-11-25'), sat('2026-11-27')],
			'2026-12-10T23:00Z',
			'2026-12-11T23:00Z'
		],
		[
			'without result or score it counts',
			[sat('2026-11-25 14:20', { result: undefined } as never)],
			'2026-11-26T13:20Z',
			'2026-11-26T15:20Z'
		]
	] as const)('%s', (_name, attempts, earliest, safe) => {
		const { status, ...rest } = eligibility(policy, attempts, {
			now: addMinutes(instant(earliest), -1),
			zone: zone('UTC')
		});
		expect({ status, until: 'until' in rest && rest.until }).toEqual({
			status: 'waiting',
			until: { earliest: instant(earliest), safe: instant(safe) }
		});
		expect(around(attempts, earliest)).toEqual(['waiting', 'unsettled']);
		expect(around(attempts, safe)).toEqual(['unsettled', 'open']);
	});
});

describe('used and left', () => {
	it.each([
		['one', five.slice(0, 1), '2026-06-01T00:00Z', { used: 1, left: 4, periodEnds: '2027-01-10' }],
		['five', five, '2026-06-01T00:00Z', { used: 5, left: 0, periodEnds: '2027-01-10' }],
		[
			'six: never below none',
			[...five, sat('2026-08-10')],
			'2026-09-01T00:00Z',
			{ used: 6, left: 0, periodEnds: '2027-01-10' }
		],
		[
			'a minute before the anniversary',
			five,
			'2027-01-09T22:59Z',
			{ used: 5, left: 0, periodEnds: '2027-01-10' }
		],
		[
			'from the anniversary, the first still in doubt',
			five,
			'2027-01-09T23:00Z',
			{ used: 0, left: 5, leftSure: 0 }
		],
		[
			'a minute before a year after the first ended',
			five,
			'2027-01-10T09:59Z',
			{ used: 0, left: 5, leftSure: 0 }
		],
		['a year after the first ended', five, '2027-01-10T10:00Z', { used: 0, left: 5, leftSure: 1 }],
		['first of 29 February', leap, '2024-12-01T00:00Z', { used: 5, left: 0, periodEnds: '2025-02-28' }],
		[
			'a new period, the old one near',
			[...five, sat('2027-01-20')],
			'2027-01-21T00:00Z',
			{ used: 1, left: 4, leftSure: 0, periodEnds: '2028-01-20' }
		],
		['all of them long ago', five, '2028-01-01T00:00Z', { used: 0, left: 5 }]
	] as const)('%s', (_name, attempts, now, expected) => {
		const { used, left, leftSure, periodEnds } = eligibility(policy, attempts, at(now));
		expect(JSON.parse(JSON.stringify({ used, left, leftSure, periodEnds }))).toEqual(expected);
	});

	it('is open though the strict reading leaves none, only after that reading ends', () => {
		const attempts = [...five, sat('2027-01-20 09:00')];
		// Five in any twelve months: the second of the old period ends on 11 February 2027, 00:00.
		expect(around(attempts, '2027-01-21T08:00Z')).toEqual(['waiting', 'unsettled']);
		expect(around(attempts, '2027-02-10T23:00Z')).toEqual(['unsettled', 'open']);
	});
});

describe('a pass', () => {
	const pass = sat('2026-11-25 14:20', { result: 'pass' });
	it.each([
		['lasts the policy’s validity', [pass], '2027-11-24T23:00Z', '2027-11-25T23:00Z'],
		[
			'by its score',
			[sat('2026-11-25', { result: undefined, score: 700 } as never)],
			'2027-11-24T23:00Z',
			'2027-11-25T23:00Z'
		],
		[
			'until its recorded expiry',
			[{ ...pass, certificationExpires: day('2028-11-25') }],
			'2028-11-24T23:00Z',
			'2028-11-25T23:00Z'
		],
		['on 29 February', [sat('2024-02-29', { result: 'pass' })], '2025-02-27T23:00Z', '2025-03-01T23:00Z'],
		[
			'wins over the wait after an earlier fail',
			[sat('2026-11-24'), pass],
			'2027-11-24T23:00Z',
			'2027-11-25T23:00Z'
		],
		[
			'wins over the wait after a later fail',
			[pass, sat('2026-12-24')],
			'2027-11-24T23:00Z',
			'2027-11-25T23:00Z'
		],
		[
			'wins over a cap that is used up',
			[...five.slice(0, 4), sat('2026-05-10', { result: 'pass' })],
			'2027-05-09T22:00Z',
			'2027-05-10T22:00Z'
		],
		[
			'in Santiago, where that midnight does not exist',
			[sat('2023-09-08', { result: 'pass', ...santiago })],
			'2024-09-08T04:00Z',
			'2024-09-09T03:00Z'
		],
		[
			'the later of two',
			[pass, sat('2026-11-26', { result: 'pass', certificationExpires: day('2027-12-01') })],
			'2027-11-30T23:00Z',
			'2027-12-01T23:00Z'
		]
	] as const)('%s', (_name, attempts, earliest, safe) => {
		expect(
			eligibility(policy, attempts, { now: addMinutes(instant(earliest), -1), zone: zone('UTC') })
		).toMatchObject({
			status: 'passed',
			until: { earliest: instant(earliest), safe: instant(safe) }
		});
		expect(around(attempts, earliest)).toEqual(['passed', 'unsettled']);
		expect(around(attempts, safe)).toEqual(['unsettled', 'open']);
	});

	it('is no pass at 699, nor where the result says fail', () => {
		const now = at('2026-12-25T00:00Z');
		expect(
			eligibility(policy, [sat('2026-11-25', { result: undefined, score: 699 } as never)], now).status
		).toBe('open');
		expect(eligibility(policy, [sat('2026-11-25', { result: 'fail', score: 700 })], now).status).toBe('open');
	});

	it('waits again after a fail that follows its expiry', () => {
		const attempts = [sat('2025-11-20', { result: 'pass' }), sat('2026-11-25 14:20')];
		expect(eligibility(policy, attempts, at('2026-11-25T14:00Z'))).toMatchObject({
			status: 'waiting',
			used: 1
		});
	});
});

describe('each clause', () => {
	const stands = (attempts: readonly Attempt[], now: string) =>
		Object.fromEntries(eligibility(policy, attempts, at(now)).clauses.map(({ id, stand }) => [id, stand]));
	it.each([
		['nothing sat', [], '2026-11-25T12:00Z', ['idle', 'idle', 'idle', 'idle']],
		[
			'an hour after the first',
			[sat('2026-11-25 14:20')],
			'2026-11-25T14:20Z',
			['holds', 'idle', 'met', 'idle']
		],
		[
			'25 hours after it began',
			[sat('2026-11-25 14:20')],
			'2026-11-26T14:20Z',
			['unsettled', 'idle', 'met', 'idle']
		],
		[
			'a minute before 24 hours',
			[sat('2026-11-25 14:20')],
			'2026-11-26T13:19Z',
			['holds', 'idle', 'met', 'idle']
		],
		[
			'24 hours after it began',
			[sat('2026-11-25 14:20')],
			'2026-11-26T13:20Z',
			['unsettled', 'idle', 'met', 'idle']
		],
		[
			'a minute before 24 hours after its end',
			[sat('2026-11-25 14:20')],
			'2026-11-26T15:19Z',
			['unsettled', 'idle', 'met', 'idle']
		],
		[
			'24 hours after its end',
			[sat('2026-11-25 14:20')],
			'2026-11-26T15:20Z',
			['met', 'idle', 'met', 'idle']
		],
		['two days after the first', [sat('2026-11-25')], '2026-11-27T12:00Z', ['met', 'idle', 'met', 'idle']],
		[
			'the day after the second',
			[sat('2026-11-25'), sat('2026-12-09')],
			'2026-12-10T12:00Z',
			['met', 'holds', 'met', 'idle']
		],
		[
			'a month after the second',
			[sat('2026-11-25'), sat('2026-12-09')],
			'2027-01-10T12:00Z',
			['met', 'met', 'met', 'idle']
		],
		[
			'first of a new period, two days later',
			[sat('2025-11-20'), sat('2026-11-25')],
			'2026-11-27T12:00Z',
			['met', 'unsettled', 'met', 'idle']
		],
		['after the fifth', five, '2026-06-10T12:00Z', ['met', 'met', 'holds', 'idle']],
		[
			'five in any twelve months',
			[...five, sat('2027-01-20')],
			'2027-02-05T12:00Z',
			['met', 'met', 'unsettled', 'idle']
		],
		['passed', [sat('2026-11-25', { result: 'pass' })], '2026-12-25T12:00Z', ['met', 'idle', 'met', 'holds']],
		[
			'pass expired',
			[sat('2025-11-20', { result: 'pass' })],
			'2026-12-25T12:00Z',
			['met', 'idle', 'met', 'met']
		]
	] as const)('%s', (_name, attempts, now, [first, later, cap, pass]) => {
		expect(stands(attempts, now)).toEqual({ 'wait-1': first, 'wait-2': later, cap, pass });
	});

	it('carries what its sentence needs', () => {
		const attempts = [sat('2026-11-25'), sat('2026-12-09 14:20', { result: 'pass' })];
		const [, later, cap, pass] = eligibility(policy, attempts, at('2026-12-10T12:00Z')).clauses;
		expect(later).toMatchObject({
			after: 2,
			repeats: true,
			ran: { number: 2, day: '2026-12-09', timed: true }
		});
		expect(cap).toMatchObject({ used: 2, left: 3, period: { first: '2026-11-25', ends: '2027-11-25' } });
		expect(pass).toMatchObject({
			pass: { day: '2026-12-09', expires: '2027-12-09', known: false, renewFrom: '2027-06-09' }
		});
	});
});

describe('its data', () => {
	it('says what it said when it was last checked', () => {
		// A correction changes this on purpose, and says so in its commit.
		const { waits, cap, pass, passScore, seatMinutes, renewal, move } = policy;
		expect({
			waits,
			cap,
			pass,
			passScore,
			seatMinutes,
			opens: renewal?.opensMonths,
			move: move?.hours
		}).toEqual({
			waits: [
				{ count: 24, unit: 'h', counts: 'open' },
				{ count: 14, unit: 'd', counts: 'open' }
			],
			cap: { count: 5, months: 12, kind: 'open', waits: 'open' },
			pass: { closes: 'while valid', months: 12 },
			passScore: 700,
			seatMinutes: 120,
			opens: 6,
			move: 24
		});
		expect(policy.source.checked).toBe('2026-11-25');
		expect(isInForce(policy, addDays(policy.source.checked, 365))).toBe(true);
	});

	it('links to the issuer alone and names each open point once, with two different readings', () => {
		const { source, renewal, move } = policy;
		for (const { url } of [source, renewal!.source, move!.source])
			expect(new URL(url).hostname).toBe('learn.microsoft.com');
		expect(new Set(points.map(({ id }) => id)).size).toBe(points.length);
		for (const { asks, readings, ours } of points) {
			expect(asks).toMatch(/\?$|\? .*\?$/);
			expect(readings[0]).not.toBe(readings[1]);
			expect(ours).not.toBe('');
		}
	});
});
