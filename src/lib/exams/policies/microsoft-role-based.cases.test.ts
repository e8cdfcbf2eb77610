// Each sentence of the reading of the policy, reckoned by hand: exact instants, counts and period, with the why of each line.
import { describe, expect, it } from 'vitest';
import { microsoftRolePolicy as policy } from '#lib/exams/policies/microsoft-role-based.ts';
import type { Attempt } from '#lib/domain/attempt.ts';
import { eligibility, type Eligibility } from '#lib/domain/eligibility.ts';
import { at, sat } from '#lib/domain/policy/sat.test-data.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { zone } from '#lib/domain/time/zone.ts';

type Case = readonly [why: string, attempts: readonly Attempt[], now: string, answer: string];

const santiago = { zone: zone('America/Santiago') };
const apia = { zone: zone('Pacific/Apia') };
const passed = { result: 'pass' } as const;
const fails = (...when: string[]) => when.map((one) => sat(one));

const utc = (text: string) => text.replace(':00.000Z', 'Z');

/** `status allowed-from sure-from used/left/surely-left period's-end`; what is not given is left out. */
function spoken(found: Eligibility): string {
	const until = 'until' in found ? found.until : undefined;
	const { used, left, leftSure, periodEnds } = found;
	return [
		found.status,
		...(until ? [utc(until.earliest), utc(until.safe)] : []),
		[used, left, ...(leftSure === undefined ? [] : [leftSure])].join('/'),
		...(periodEnds ? [periodEnds] : [])
	].join(' ');
}

const says = (cases: readonly Case[]) =>
	it.each(cases)('%s', (_, attempts, now, answer) => {
		expect(spoken(eligibility(policy, attempts, at(now)))).toBe(answer);
	});

const afternoon = fails('2026-11-25 14:20');
const five = fails('2026-01-10 09:00', '2026-02-10', '2026-03-10', '2026-04-10', '2026-05-10');

describe('a sitting is a window', () => {
	says([
		[
			'start only: it ends 120 minutes later',
			afternoon,
			'2026-11-25T16:00Z',
			'waiting 2026-11-26T13:20Z 2026-11-26T15:20Z 1/4 2027-11-25'
		],
		[
			'start and a later end: sure from counts from that end',
			fails('2026-11-25 14:20-18:00'),
			'2026-11-25T18:00Z',
			'waiting 2026-11-26T13:20Z 2026-11-26T17:00Z 1/4 2027-11-25'
		],
		[
			'start and an earlier end than usual: the recorded end is taken',
			fails('2026-11-25 14:20-15:00'),
			'2026-11-25T18:00Z',
			'waiting 2026-11-26T13:20Z 2026-11-26T14:00Z 1/4 2027-11-25'
		],
		[
			'an end before the start is on the next day',
			fails('2026-11-25 22:30-00:30'),
			'2026-11-26T00:00Z',
			'waiting 2026-11-26T21:30Z 2026-11-26T23:30Z 1/4 2027-11-25'
		],
		[
			'120 minutes may run over midnight',
			fails('2026-11-25 23:00'),
			'2026-11-26T00:00Z',
			'waiting 2026-11-26T22:00Z 2026-11-27T00:00Z 1/4 2027-11-25'
		],
		[
			'day only: the whole day, so the window is 24 hours wide',
			fails('2026-11-25'),
			'2026-11-25T16:00Z',
			'waiting 2026-11-25T23:00Z 2026-11-26T23:00Z 1/4 2027-11-25'
		],
		[
			'neither result nor score: it counts all the same',
			[{ ...sat('2026-11-25 14:20', { score: 640 }), result: undefined } as unknown as Attempt],
			'2026-11-25T16:00Z',
			'waiting 2026-11-26T13:20Z 2026-11-26T15:20Z 1/4 2027-11-25'
		]
	]);
});

describe('24 hours elapse, whatever the clock on the wall does', () => {
	says([
		[
			'Paris, day only, before the short day: midnight to 01:00',
			fails('2026-03-28'),
			'2026-03-28T12:00Z',
			'waiting 2026-03-28T23:00Z 2026-03-29T23:00Z 1/4 2027-03-28'
		],
		[
			'Paris, day only, the day of 23 hours',
			fails('2026-03-29'),
			'2026-03-29T12:00Z',
			'waiting 2026-03-29T23:00Z 2026-03-30T22:00Z 1/4 2027-03-29'
		],
		[
			'Paris, over the hour put back',
			fails('2026-10-24 14:00'),
			'2026-10-24T15:00Z',
			'waiting 2026-10-25T12:00Z 2026-10-25T14:00Z 1/4 2027-10-24'
		],
		[
			'Paris, day only, the day of 25 hours',
			fails('2026-10-25'),
			'2026-10-25T12:00Z',
			'waiting 2026-10-25T22:00Z 2026-10-26T23:00Z 1/4 2027-10-25'
		],
		[
			'Paris, an end that the clock shows twice: the later one is sure',
			fails('2026-10-25 00:30-02:30'),
			'2026-10-25T12:00Z',
			'waiting 2026-10-25T22:30Z 2026-10-26T01:30Z 1/4 2027-10-25'
		],
		[
			'Santiago, day only, the day before a midnight that does not exist',
			[sat('2026-09-05', santiago)],
			'2026-09-05T12:00Z',
			'waiting 2026-09-06T04:00Z 2026-09-07T04:00Z 1/4 2027-09-05'
		],
		[
			'Santiago, a sitting through the hour put back',
			[sat('2026-04-04 22:30', santiago)],
			'2026-04-05T02:00Z',
			'waiting 2026-04-06T01:30Z 2026-04-06T03:30Z 1/4 2027-04-04'
		],
		[
			'Apia, a time that is the day before in UTC',
			[sat('2026-11-25 09:00', apia)],
			'2026-11-24T21:00Z',
			'waiting 2026-11-25T20:00Z 2026-11-25T22:00Z 1/4 2027-11-25'
		],
		[
			'Apia, day only: begun there while it is the day before in Paris',
			[sat('2026-11-25', apia)],
			'2026-11-24T12:00Z',
			'waiting 2026-11-25T11:00Z 2026-11-26T11:00Z 1/4 2027-11-25'
		]
	]);
});

describe('14 days by the clock on the wall', () => {
	says([
		[
			'Paris, over the hour put forward: the same time of day',
			fails('2026-03-01', '2026-03-20 10:00'),
			'2026-03-21T00:00Z',
			'waiting 2026-04-02T22:00Z 2026-04-03T10:00Z 2/3 2027-03-01'
		],
		[
			'Paris, over the hour put back: the same time of day',
			fails('2026-10-01', '2026-10-20 10:00'),
			'2026-10-21T00:00Z',
			'waiting 2026-11-02T23:00Z 2026-11-03T11:00Z 2/3 2027-10-01'
		],
		[
			'Paris, to a time that does not exist: as long after the jump',
			fails('2026-03-01', '2026-03-15 00:30'),
			'2026-03-16T00:00Z',
			'waiting 2026-03-28T23:00Z 2026-03-29T01:30Z 2/3 2027-03-01'
		],
		[
			'Paris, to a time shown twice: the later one is sure',
			fails('2026-09-01', '2026-10-11 00:30'),
			'2026-10-12T00:00Z',
			'waiting 2026-10-24T22:00Z 2026-10-25T01:30Z 2/3 2027-09-01'
		],
		[
			'an end on the next day: dates from the day of the sitting, full days from its end',
			fails('2026-11-01', '2026-11-25 22:30-00:30'),
			'2026-11-26T00:00Z',
			'waiting 2026-12-08T23:00Z 2026-12-09T23:30Z 2/3 2027-11-01'
		],
		[
			'day only: 00:00 of the 14th day after, to 00:00 of the 15th',
			fails('2026-11-01', '2026-11-25'),
			'2026-11-26T00:00Z',
			'waiting 2026-12-08T23:00Z 2026-12-09T23:00Z 2/3 2027-11-01'
		],
		[
			'Santiago, to a midnight that does not exist: the moment of the jump',
			[sat('2026-08-01', santiago), sat('2026-08-23', santiago)],
			'2026-08-24T12:00Z',
			'waiting 2026-09-06T04:00Z 2026-09-07T03:00Z 2/3 2027-08-01'
		],
		[
			'Santiago, to an hour shown twice',
			[sat('2026-03-01', santiago), sat('2026-03-21 21:30', santiago)],
			'2026-03-22T12:00Z',
			'waiting 2026-04-04T03:00Z 2026-04-05T03:30Z 2/3 2027-03-01'
		],
		[
			'Apia, when it still changed its clocks',
			[sat('2021-03-01', apia), sat('2021-03-25 10:00', apia)],
			'2021-03-26T00:00Z',
			'waiting 2021-04-07T11:00Z 2021-04-07T23:00Z 2/3 2022-03-01'
		],
		[
			'the third waits as the second did',
			fails('2026-09-01', '2026-10-01', '2026-11-25 14:20'),
			'2026-11-26T00:00Z',
			'waiting 2026-12-08T23:00Z 2026-12-09T15:20Z 3/2 2027-09-01'
		],
		[
			'the fourth waits as the second did, and leaves one',
			fails('2026-08-01', '2026-09-01', '2026-10-01', '2026-11-25 14:20'),
			'2026-11-26T00:00Z',
			'waiting 2026-12-08T23:00Z 2026-12-09T15:20Z 4/1 2027-08-01'
		],
		[
			'two fails on one day: the later start is the second',
			fails('2026-11-25 15:00', '2026-11-25 09:00'),
			'2026-11-25T20:00Z',
			'waiting 2026-12-08T23:00Z 2026-12-09T16:00Z 2/3 2027-11-25'
		]
	]);
});

describe('one minute before, and at it', () => {
	const second = fails('2026-11-01', '2026-11-25 14:20');
	says([
		['before the start it is not counted', afternoon, '2026-11-25T13:19Z', 'first 0/5'],
		[
			'from the start it is',
			afternoon,
			'2026-11-25T13:20Z',
			'waiting 2026-11-26T13:20Z 2026-11-26T15:20Z 1/4 2027-11-25'
		],
		[
			'before allowed from',
			afternoon,
			'2026-11-26T13:19Z',
			'waiting 2026-11-26T13:20Z 2026-11-26T15:20Z 1/4 2027-11-25'
		],
		[
			'at allowed from',
			afternoon,
			'2026-11-26T13:20Z',
			'unsettled 2026-11-26T13:20Z 2026-11-26T15:20Z 1/4 2027-11-25'
		],
		[
			'before sure from',
			afternoon,
			'2026-11-26T15:19Z',
			'unsettled 2026-11-26T13:20Z 2026-11-26T15:20Z 1/4 2027-11-25'
		],
		['at sure from', afternoon, '2026-11-26T15:20Z', 'open 1/4 2027-11-25'],
		['at sure from after a second', second, '2026-12-09T15:20Z', 'open 2/3 2027-11-01'],
		['day only: before 00:00 it is ahead', fails('2026-11-25'), '2026-11-24T22:59Z', 'first 0/5'],
		[
			'day only: from 00:00 it counts',
			fails('2026-11-25'),
			'2026-11-24T23:00Z',
			'waiting 2026-11-25T23:00Z 2026-11-26T23:00Z 1/4 2027-11-25'
		]
	]);
});

describe('what does not count', () => {
	says([
		['nothing sat', [], '2026-11-25T12:00Z', 'first 0/5'],
		['a future day', fails('2026-12-01'), '2026-11-25T12:00Z', 'first 0/5'],
		['a future pass', [sat('2026-12-01', passed)], '2026-11-25T12:00Z', 'first 0/5'],
		['a missed appointment', [sat('2026-11-24', { kind: 'missed' })], '2026-11-25T12:00Z', 'first 0/5'],
		['a deleted fail', [sat('2026-11-24', { deleted: true })], '2026-11-25T12:00Z', 'first 0/5'],
		[
			'a deleted pass',
			[...afternoon, sat('2026-11-24', { ...passed, deleted: true })],
			'2026-11-25T16:00Z',
			'waiting 2026-11-26T13:20Z 2026-11-26T15:20Z 1/4 2027-11-25'
		],
		[
			'a missed appointment after a fail does not lengthen the wait',
			[sat('2026-11-20 09:00'), sat('2026-11-24 09:00', { kind: 'missed' })],
			'2026-11-25T12:00Z',
			'open 1/4 2027-11-20'
		]
	]);
});

describe('after the fifth', () => {
	const fifthOn = (when: string, first = '2026-01-10 09:00') =>
		fails(first, '2026-03-10', '2026-05-10', '2026-07-10', when);
	const leapFrom = (first: string) => fails(first, '2024-04-10', '2024-05-10', '2024-06-10', '2024-07-10');
	says([
		[
			'until the anniversary of the first, from its 00:00 to the time at which the first ended',
			five,
			'2026-05-11T00:00Z',
			'waiting 2027-01-09T23:00Z 2027-01-10T10:00Z 5/0 2027-01-10'
		],
		[
			'one minute before the anniversary',
			five,
			'2027-01-09T22:59Z',
			'waiting 2027-01-09T23:00Z 2027-01-10T10:00Z 5/0 2027-01-10'
		],
		[
			'at the anniversary none is used, but any 12 months still hold five',
			five,
			'2027-01-09T23:00Z',
			'unsettled 2027-01-09T23:00Z 2027-01-10T10:00Z 0/5/0'
		],
		['at sure from, four still lie within 12 months', five, '2027-01-10T10:00Z', 'open 0/5/1'],
		['until the last of them is 12 months old', five, '2027-05-10T21:59Z', 'open 0/5/4'],
		['then both readings leave five', five, '2027-05-10T22:00Z', 'open 0/5'],
		[
			'a fifth less than 14 days before: the 14 days are later in both',
			fifthOn('2027-01-02 09:00'),
			'2027-01-03T00:00Z',
			'waiting 2027-01-15T23:00Z 2027-01-16T10:00Z 5/0 2027-01-10'
		],
		[
			'past the anniversary, while the 14 days still run',
			fifthOn('2027-01-02 09:00'),
			'2027-01-12T00:00Z',
			'waiting 2027-01-15T23:00Z 2027-01-16T10:00Z 0/5/1'
		],
		[
			'a fifth exactly 14 days before, day only: each side of the window on its own',
			fifthOn('2026-12-27'),
			'2026-12-28T00:00Z',
			'waiting 2027-01-09T23:00Z 2027-01-10T23:00Z 5/0 2027-01-10'
		],
		[
			'a fifth 15 days before: the anniversary is later in both',
			fifthOn('2026-12-26'),
			'2026-12-28T00:00Z',
			'waiting 2027-01-09T23:00Z 2027-01-10T10:00Z 5/0 2027-01-10'
		],
		[
			'the anniversary by the clock on the wall: in summer time, where the first was not',
			fails('2026-03-27 23:30-23:45', '2026-05-10', '2026-06-10', '2026-07-10', '2026-08-10'),
			'2026-09-01T00:00Z',
			'waiting 2027-03-26T23:00Z 2027-03-27T22:45Z 5/0 2027-03-27'
		],
		[
			'the same, on the day of the change',
			fails('2026-03-28 10:00', '2026-05-10', '2026-06-10', '2026-07-10', '2026-08-10'),
			'2026-09-01T00:00Z',
			'waiting 2027-03-27T23:00Z 2027-03-28T10:00Z 5/0 2027-03-28'
		],
		[
			'29 February: from 28 February, surely from 1 March at the time it ended',
			leapFrom('2024-02-29 09:00'),
			'2024-08-01T00:00Z',
			'waiting 2025-02-27T23:00Z 2025-03-01T10:00Z 5/0 2025-02-28'
		],
		[
			'29 February, day only: not before any time on it would be, so all of 1 March',
			leapFrom('2024-02-29'),
			'2024-08-01T00:00Z',
			'waiting 2025-02-27T23:00Z 2025-03-01T23:00Z 5/0 2025-02-28'
		],
		[
			'29 February over midnight: it ended on 1 March',
			leapFrom('2024-02-29 23:00'),
			'2024-08-01T00:00Z',
			'waiting 2025-02-27T23:00Z 2025-03-01T00:00Z 5/0 2025-02-28'
		],
		[
			'28 February, day only, before a leap year: it ended at 00:00 of 1 March',
			fails('2023-02-28', '2023-04-10', '2023-05-10', '2023-06-10', '2023-07-10'),
			'2023-08-01T00:00Z',
			'waiting 2024-02-27T23:00Z 2024-02-29T23:00Z 5/0 2024-02-28'
		],
		[
			'a sixth all the same: none below 0 left, and surely from when five in any 12 months end',
			[...five, sat('2026-06-10')],
			'2026-06-11T00:00Z',
			'waiting 2027-01-09T23:00Z 2027-02-10T23:00Z 6/0 2027-01-10'
		]
	]);
});

describe('a new period', () => {
	const rolling = fails('2026-01-10 09:00', '2026-09-10', '2026-10-10', '2026-11-10', '2027-01-20');
	says([
		[
			'on the anniversary: 24 hours by the one reading, 14 days by the other',
			fails('2026-01-10 09:00', '2027-01-10 08:00'),
			'2027-01-10T12:00Z',
			'waiting 2027-01-11T07:00Z 2027-01-24T09:00Z 1/4 2028-01-10'
		],
		[
			'on the anniversary, before the first is 12 months old to the minute',
			fails('2026-01-10 09:00', '2027-01-10 08:00'),
			'2027-01-10T08:00Z',
			'waiting 2027-01-11T07:00Z 2027-01-24T09:00Z 1/4/3 2028-01-10'
		],
		[
			'the day before the anniversary: still the second of the old one',
			fails('2026-01-10 09:00', '2027-01-09'),
			'2027-01-09T12:00Z',
			'waiting 2027-01-22T23:00Z 2027-01-23T23:00Z 2/3 2027-01-10'
		],
		[
			'its 14 days go on past the anniversary, when none is used',
			fails('2026-01-10 09:00', '2027-01-09'),
			'2027-01-12T00:00Z',
			'waiting 2027-01-22T23:00Z 2027-01-23T23:00Z 0/5/4'
		],
		[
			'more than 12 months gone, never five: nothing is used',
			fails('2026-01-10 09:00'),
			'2027-02-01T00:00Z',
			'open 0/5'
		],
		[
			'three of the old one within 12 months: surely one left',
			rolling,
			'2027-01-21T00:00Z',
			'unsettled 2027-01-20T23:00Z 2027-02-03T23:00Z 1/4/1 2028-01-20'
		],
		[
			'then the fifth in any 12 months: surely none left, until the oldest is 12 months old',
			[...rolling, sat('2027-02-10')],
			'2027-02-11T00:00Z',
			'waiting 2027-02-23T23:00Z 2027-09-10T22:00Z 2/3/0 2028-01-20'
		]
	]);
});

describe('a pass', () => {
	const until = (expires: string, more: Partial<Attempt> = {}) =>
		sat('2026-11-25', { ...passed, certificationExpires: day(expires), ...more });
	says([
		[
			'known expiry',
			[until('2027-11-20')],
			'2026-11-25T12:00Z',
			'passed 2027-11-19T23:00Z 2027-11-20T23:00Z 1/4 2027-11-25'
		],
		[
			'one minute before the expiry day',
			[until('2027-11-20')],
			'2027-11-19T22:59Z',
			'passed 2027-11-19T23:00Z 2027-11-20T23:00Z 1/4 2027-11-25'
		],
		[
			'on the expiry day nobody can say',
			[until('2027-11-20')],
			'2027-11-19T23:00Z',
			'unsettled 2027-11-19T23:00Z 2027-11-20T23:00Z 1/4 2027-11-25'
		],
		['the day after, one may sit', [until('2027-11-20')], '2027-11-20T23:00Z', 'open 1/4 2027-11-25'],
		[
			'renewed: in force though its period is long over',
			[until('2029-11-25')],
			'2028-06-01T00:00Z',
			'passed 2029-11-24T23:00Z 2029-11-25T23:00Z 0/5'
		],
		[
			'no known expiry: twelve months from its day',
			[sat('2026-11-25 10:00', passed)],
			'2026-11-26T00:00Z',
			'passed 2027-11-24T23:00Z 2027-11-25T23:00Z 1/4 2027-11-25'
		],
		[
			'no known expiry, on its day: what any 12 months hold is not yet settled either',
			[sat('2026-11-25', passed)],
			'2027-11-25T12:00Z',
			'unsettled 2027-11-24T23:00Z 2027-11-25T23:00Z 0/5/4'
		],
		[
			'no result but 700: a pass',
			[{ ...sat('2026-11-25', { score: 700 }), result: undefined } as unknown as Attempt],
			'2026-11-26T00:00Z',
			'passed 2027-11-24T23:00Z 2027-11-25T23:00Z 1/4 2027-11-25'
		],
		[
			'two on one day, the pass entered first: it is the last',
			[sat('2026-11-25', passed), sat('2026-11-25')],
			'2026-11-25T12:00Z',
			'passed 2027-11-24T23:00Z 2027-11-25T23:00Z 2/3 2027-11-25'
		],
		[
			'it wins over the wait after a later fail',
			[until('2027-11-20'), sat('2026-12-10')],
			'2026-12-11T00:00Z',
			'passed 2027-11-19T23:00Z 2027-11-20T23:00Z 2/3 2027-11-25'
		],
		[
			'a fail after it expired: first of a new period, with a sitting before it',
			[sat('2025-01-10', passed), sat('2026-03-01 10:00')],
			'2026-03-01T12:00Z',
			'waiting 2026-03-02T09:00Z 2026-03-15T11:00Z 1/4 2027-03-01'
		],
		[
			'the fifth, already expired: five fails or not, the cap counts attempts',
			[...five.slice(0, 4), sat('2026-05-10', { ...passed, certificationExpires: day('2026-12-01') })],
			'2026-12-05T00:00Z',
			'waiting 2027-01-09T23:00Z 2027-01-10T10:00Z 5/0 2027-01-10'
		],
		[
			'Santiago, an expiry day whose midnight does not exist',
			[until('2027-09-05', santiago)],
			'2026-11-26T12:00Z',
			'passed 2027-09-05T04:00Z 2027-09-06T03:00Z 1/4 2027-11-25'
		]
	]);
});

describe('which rules are in force', () => {
	it.each([
		['no policy', undefined, 'Europe/Paris', 'unknown 0/0'],
		['its last day is over where the person is', { until: day('2026-11-25') }, 'Pacific/Apia', 'unknown 0/0'],
		[
			'its last day, in Paris at the same moment',
			{ until: day('2026-11-25') },
			'Europe/Paris',
			'open 1/4 2027-11-23'
		],
		['not in force yet', { from: day('2026-11-26') }, 'Europe/Paris', 'unknown 0/0']
	] as const)('%s', (_, change, where, answer) => {
		const given = change && { ...policy, ...change };
		const attempts = [sat('2026-11-23 14:20')];
		// 25 November in Paris, and already the 26th in Apia.
		const now = { now: instant('2026-11-25T12:00Z'), zone: zone(where) };
		expect(spoken(eligibility(given, attempts, now))).toBe(answer);
	});
});
