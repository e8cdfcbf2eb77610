// What the reading of any policy does, by made-up rules: 48 hours, then 7 days, three attempts in 6 months.
import { describe, expect, it } from 'vitest';
import type { Attempt } from '#lib/domain/attempt.ts';
import { eligibility } from '#lib/domain/eligibility.ts';
import { at, sat } from '#lib/domain/policy/sat.test-data.ts';
import { day } from '#lib/domain/time/day.ts';
import { addMinutes, instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { harborPolicy as policy } from '#tests/exam/policies.ts';

const apia = { zone: zone('Pacific/Apia') };
const three = ['2026-03-10 09:00', '2026-04-10', '2026-05-10'].map((on) => sat(on));

/** Status one minute before an instant and at it. */
const around = (attempts: readonly Attempt[], utc: string) =>
	[-1, 0].map((minutes) => {
		const now = addMinutes(instant(utc), minutes);
		return eligibility(policy, attempts, { now, zone: zone('UTC') }).status;
	});

describe('when a wait is over', () => {
	it.each([
		// [what was sat, attempts, earliest, safe]
		['first, time known', [sat('2026-11-25 14:20')], '2026-11-27T13:20Z', '2026-11-27T14:20Z'],
		['first, day only', [sat('2026-11-25')], '2026-11-26T23:00Z', '2026-11-27T23:00Z'],
		['first, over a skipped hour', [sat('2026-03-28 14:00')], '2026-03-30T13:00Z', '2026-03-30T14:00Z'],
		['second, day only', [sat('2026-11-25'), sat('2026-12-09')], '2026-12-15T23:00Z', '2026-12-16T23:00Z'],
		[
			'second, time known',
			[sat('2026-11-25'), sat('2026-12-09 14:20')],
			'2026-12-15T23:00Z',
			'2026-12-16T14:20Z'
		],
		['third: six months from the first', three, '2026-09-09T22:00Z', '2026-09-10T08:00Z'],
		[
			'first of a new period: 48 hours or 7 days',
			[sat('2026-05-20'), sat('2026-11-25 14:20')],
			'2026-11-27T13:20Z',
			'2026-12-02T14:20Z'
		]
	] as const)('%s', (_name, attempts, earliest, safe) => {
		expect(around(attempts, earliest)).toEqual(['waiting', 'unsettled']);
		expect(around(attempts, safe)).toEqual(['unsettled', 'open']);
		expect(eligibility(policy, attempts, at(earliest))).toMatchObject({
			until: { earliest: instant(earliest), safe: instant(safe) }
		});
	});

	it('leaves nothing in doubt where the readings agree', () => {
		const exact = { ...policy, waits: [{ count: 48, unit: 'h', counts: 'start' }] } as const;
		const attempts = [sat('2026-11-25 14:20')];
		expect(eligibility(exact, attempts, at('2026-11-27T13:19Z')).status).toBe('waiting');
		expect(eligibility(exact, attempts, at('2026-11-27T13:20Z')).status).toBe('open');
	});
});

describe('what counts', () => {
	it.each([
		['nothing', [], 'first', 0],
		['a deleted attempt', [sat('2026-11-25', { deleted: true })], 'first', 0],
		['a missed appointment', [sat('2026-11-25', { kind: 'missed' })], 'first', 0],
		['a sitting tomorrow', [sat('2026-11-26')], 'first', 0],
		['one that begins in a minute', [sat('2026-11-25 13:01')], 'first', 0],
		['one that begins now', [sat('2026-11-25 13:00')], 'waiting', 1],
		['one of today without a time', [sat('2026-11-25')], 'waiting', 1],
		[
			'one of today where today has not begun',
			[sat('2026-11-25', { zone: zone('Pacific/Honolulu') })],
			'waiting',
			1
		],
		['one of tomorrow where tomorrow has begun', [sat('2026-11-26', apia)], 'waiting', 1],
		['one of tomorrow where it has not', [sat('2026-11-26', { zone: zone('Asia/Tokyo') })], 'first', 0]
	] as const)('%s', (_name, attempts, status, used) => {
		expect(eligibility(policy, attempts, at('2026-11-25T12:00Z'))).toMatchObject({
			status,
			used,
			left: 3 - used
		});
	});

	it('knows nothing without a policy in force', () => {
		const unknown = { status: 'unknown', used: 0, left: 0, clauses: [] };
		expect(eligibility(undefined, three, at('2026-11-25T12:00Z'))).toEqual(unknown);
		const ended = { ...policy, until: day('2026-11-25') };
		expect(eligibility(ended, three, at('2026-11-25T22:59Z')).status).not.toBe('unknown');
		expect(eligibility(ended, three, at('2026-11-25T23:00Z'))).toEqual(unknown);
	});
});

describe('used and left', () => {
	it.each([
		['one', three.slice(0, 1), '2026-06-01T00:00Z', { used: 1, left: 2, periodEnds: '2026-09-10' }],
		['three', three, '2026-06-01T00:00Z', { used: 3, left: 0, periodEnds: '2026-09-10' }],
		[
			'four: never below none',
			[...three, sat('2026-06-10')],
			'2026-07-01T00:00Z',
			{ used: 4, left: 0, periodEnds: '2026-09-10' }
		],
		['six months after the first ended', three, '2026-09-10T08:00Z', { used: 0, left: 3, leftSure: 1 }],
		['all of them long ago', three, '2027-06-01T00:00Z', { used: 0, left: 3 }]
	] as const)('%s', (_name, attempts, now, expected) => {
		const { used, left, leftSure, periodEnds } = eligibility(policy, attempts, at(now));
		expect(JSON.parse(JSON.stringify({ used, left, leftSure, periodEnds }))).toEqual(expected);
	});
});

describe('a pass', () => {
	it.each([
		['lasts the policy’s validity', {}, '2028-11-24T23:00Z', '2028-11-25T23:00Z'],
		[
			'lasts until its recorded expiry',
			{ certificationExpires: day('2027-12-01') },
			'2027-11-30T23:00Z',
			'2027-12-01T23:00Z'
		]
	])('%s', (_name, more, earliest, safe) => {
		const attempts = [sat('2026-11-25', { result: 'pass', ...more })];
		expect(around(attempts, earliest)).toEqual(['passed', 'unsettled']);
		expect(around(attempts, safe)).toEqual(['unsettled', 'open']);
	});

	it('is told by the policy’s own score', () => {
		const scored = (score: number) => {
			const { result: _result, ...attempt } = sat('2026-11-25', { score });
			return eligibility(policy, [attempt], at('2026-12-25T00:00Z')).status;
		};
		expect([scored(349), scored(350)]).toEqual(['open', 'passed']);
	});
});

it('carries what the sentence of each clause needs', () => {
	const attempts = [sat('2026-11-25'), sat('2026-12-09 14:20', { result: 'pass' })];
	const { clauses } = eligibility(policy, attempts, at('2026-12-10T12:00Z'));
	expect(clauses.map(({ id, stand }) => [id, stand])).toEqual([
		['wait-1', 'met'],
		['wait-2', 'holds'],
		['cap', 'met'],
		['pass', 'holds']
	]);
	const [, later, cap, pass] = clauses;
	expect(later).toMatchObject({
		after: 2,
		repeats: true,
		ran: { number: 2, day: '2026-12-09', timed: true }
	});
	expect(cap).toMatchObject({ used: 2, left: 1, period: { first: '2026-11-25', ends: '2027-05-25' } });
	expect(pass).toMatchObject({
		pass: { day: '2026-12-09', expires: '2028-12-09', known: false, renewFrom: '2028-09-09' }
	});
});
