import { describe, expect, it } from 'vitest';
import { moveLimit, moveStands } from '#lib/domain/policy/reschedule.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import { sat } from '#lib/domain/policy/sat.test-data.ts';
import { whatIf } from '#lib/domain/what-if.ts';
import { day } from '#lib/domain/time/day.ts';
import { instant } from '#lib/domain/time/instant.ts';
import { zone, type Time } from '#lib/domain/time/zone.ts';
import { harborPolicy as policy } from '#tests/exam/policies.ts';

const paris = zone('Europe/Paris');
const on = (text: string) => {
	const [date, time] = text.split(' ') as [string, Time | undefined];
	return { day: day(date), zone: paris, ...(time ? { startTime: time } : {}) };
};
const window = (earliest: string, safe: string) => ({ earliest: instant(earliest), safe: instant(safe) });
const second = [sat('2026-11-25'), sat('2026-12-09 14:20')];

describe('if you sit on a day', () => {
	it.each([
		// After 9 December, 14:20, and 7 days: earliest 16 December 00:00, safe 15:20.
		['a minute too early', second, '2026-12-15 23:59', 'no'],
		['at the first allowed minute', second, '2026-12-16 00:00', 'unsettled'],
		['a minute before sure', second, '2026-12-16 15:19', 'unsettled'],
		['at the sure minute', second, '2026-12-16 15:20', 'yes'],
		['the day before, no time', second, '2026-12-15', 'no'],
		['the day itself, no time', second, '2026-12-16', 'unsettled'],
		['the day after, no time', second, '2026-12-17', 'yes'],
		['with nothing sat', [], '2026-12-24', 'yes'],
		['with a pass in force', [sat('2026-11-25', { result: 'pass' })], '2026-12-24', 'no'],
		[
			'on the day on which the pass expires',
			[sat('2026-11-25', { result: 'pass' })],
			'2028-11-25',
			'unsettled'
		]
	] as const)('%s', (_name, attempts, then, allowed) => {
		expect(whatIf(policy, attempts, on(then)).allowed).toBe(allowed);
	});

	it('says what comes after a pass and after a fail', () => {
		expect(whatIf(policy, second.slice(0, 1), on('2027-01-07 09:00'))).toEqual({
			allowed: 'yes',
			ifFailed: window('2027-01-13T23:00Z', '2027-01-14T09:00Z'),
			ifPassed: { expires: '2029-01-07', renewFrom: '2028-10-07' }
		});
	});

	it('names from when it would be allowed', () => {
		expect(whatIf(policy, second, on('2026-12-13')).until).toEqual(
			window('2026-12-15T23:00Z', '2026-12-16T14:20Z')
		);
	});

	it('warns before the third that it is the last, and until when', () => {
		const two = ['2026-06-10 09:00', '2026-07-10'].map((text) => sat(text));
		const until = window('2026-12-09T23:00Z', '2026-12-10T09:00Z');
		expect(whatIf(policy, two.slice(0, 1), on('2026-08-10')).last).toBeUndefined();
		expect(whatIf(policy, two, on('2026-08-10'))).toMatchObject({
			last: { until, sure: true },
			ifFailed: until
		});
	});

	it('warns where only the strict reading makes it the last', () => {
		const three = ['2026-04-10', '2026-09-10', '2026-10-09'].map((text) => sat(text));
		const { last } = whatIf(policy, three, on('2026-10-20'));
		expect(last).toMatchObject({ sure: false, until: { safe: instant('2027-03-10T23:00Z') } });
	});

	it('knows nothing when no policy is in force then', () => {
		expect(whatIf({ ...policy, until: day('2026-12-31') }, second, on('2027-01-07'))).toEqual({
			allowed: 'unknown',
			ifPassed: {}
		});
	});
});

describe('moving an appointment', () => {
	it('is free until 72 hours before its start, where the exam is', () => {
		const limit = moveLimit(policy, on('2026-12-24 09:00'))!;
		expect(limit).toEqual({ sure: instant('2026-12-21T08:00Z'), latest: instant('2026-12-21T08:00Z') });
		expect(moveStands(limit, instant('2026-12-21T08:00Z'))).toBe('free');
		expect(moveStands(limit, instant('2026-12-21T08:01Z'))).toBe('late');
	});

	it('is 72 hours that elapse, over a clock change too', () => {
		expect(moveLimit(policy, on('2026-03-29 09:00'))!.sure).toBe(instant('2026-03-26T07:00Z'));
	});

	it('is sure only until 72 hours before the day begins, without a time', () => {
		const limit = moveLimit(policy, on('2026-12-24'))!;
		expect(limit).toEqual({ sure: instant('2026-12-20T23:00Z'), latest: instant('2026-12-21T23:00Z') });
		expect(moveStands(limit, instant('2026-12-20T23:01Z'))).toBe('unsure');
		expect(moveStands(limit, instant('2026-12-21T23:01Z'))).toBe('late');
	});

	it('has no limit where the policy names none', () => {
		const without = Object.fromEntries(Object.entries(policy).filter(([name]) => name !== 'move'));
		expect(moveLimit(without as unknown as Policy, on('2026-12-24'))).toBeUndefined();
	});
});
