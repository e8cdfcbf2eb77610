import { describe, expect, it } from 'vitest';
import { eligibility } from '#lib/domain/eligibility.ts';
import { moveLimit } from '#lib/domain/policy/reschedule.ts';
import { policyFor, policyOn, type Policy } from '#lib/domain/policy/policy.ts';
import { questionsAbout } from '#lib/domain/attempt-form/questions.ts';
import { at, sat } from '#lib/domain/policy/sat.test-data.ts';
import { whatIf } from '#lib/domain/what-if.ts';
import { day } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { without } from '#lib/domain/compact.ts';

const source = { title: 'None', url: 'https://example.org/', checked: day('2026-11-25') };
/** Until the end of June: 2 days, then 20; 700 passes, for 12 months; five in 12 months; two hours in the seat. */
const old: Policy = {
	id: 'old',
	issuer: 'An issuer',
	title: 'The rules until June',
	source,
	until: day('2026-06-30'),
	passScore: 700,
	seatMinutes: 120,
	waits: [
		{ count: 48, unit: 'h', counts: 'end' },
		{ count: 20, unit: 'd', counts: 'day after' }
	],
	cap: { count: 5, months: 12, kind: 'anchored', waits: 'go on' },
	pass: { closes: 'while valid', months: 12 },
	move: { hours: 24, source }
};
/** From July: 1 day, then 7; 800 passes, for 24 months; three in 12 months; three hours in the seat. */
const next: Policy = {
	...old,
	id: 'next',
	title: 'The rules from July',
	until: day('2099-12-31'),
	from: day('2026-07-01'),
	passScore: 800,
	seatMinutes: 180,
	waits: [
		{ count: 24, unit: 'h', counts: 'end' },
		{ count: 7, unit: 'd', counts: 'day after' }
	],
	cap: { count: 3, months: 12, kind: 'anchored', waits: 'go on' },
	pass: { closes: 'while valid', months: 24 },
	move: { hours: 72, source }
};
const policies = [next, old];
/** A score of 750, and no result given. */
const scored = (on: string) => without(sat(on, { score: 750 }), 'result');
const until = (...args: Parameters<typeof eligibility>) => {
	const read = eligibility(...args);
	return 'until' in read ? read.until?.safe : read.status;
};

describe('rules that change between two days', () => {
	it('are chosen by day', () => {
		expect(policyOn(policies, day('2026-06-30'))).toBe(old);
		expect(policyOn(policies, day('2026-07-01'))).toBe(next);
		expect(policyOn(policies, day('2100-01-01'))).toBeUndefined();
		expect(policyFor(policies, day('2100-01-01'))).toBe(next);
		expect(policyFor([next], day('2026-06-30'))).toBe(next);
	});

	it('let the wait after an attempt be the one of its day', () => {
		const before = sat('2026-06-30 10:00');
		const after = sat('2026-07-01 10:00');
		// 48 hours after the end at 12:00, and 24 after the end at 13:00, in Paris.
		expect(until(policies, [before], at('2026-07-01T12:00Z'))).toBe('2026-07-02T10:00:00.000Z');
		expect(until(policies, [after], at('2026-07-01T12:00Z'))).toBe('2026-07-02T11:00:00.000Z');
	});

	it('let a later wait be the one of the latest attempt', () => {
		const first = sat('2026-06-01');
		expect(until(policies, [first, sat('2026-06-30')], at('2026-07-02T12:00Z'))).toBe(
			'2026-07-20T22:00:00.000Z'
		);
		expect(until(policies, [first, sat('2026-07-01')], at('2026-07-02T12:00Z'))).toBe(
			'2026-07-08T22:00:00.000Z'
		);
	});

	it('let an attempt pass by the score of its day, for the months of its day', () => {
		const now = at('2026-07-20T12:00Z');
		expect(eligibility(policies, [scored('2026-06-30')], now)).toMatchObject({
			status: 'passed',
			until: { safe: '2027-06-30T22:00:00.000Z' }
		});
		expect(eligibility(policies, [scored('2026-07-01')], now).status).not.toBe('passed');
		const passed = sat('2026-07-01', { result: 'pass' });
		expect(until(policies, [passed], now)).toBe('2028-07-01T22:00:00.000Z');
	});

	it('count the attempts by the rule of today', () => {
		const three = [sat('2026-03-01'), sat('2026-04-01'), sat('2026-05-01')];
		expect(eligibility(policies, three, at('2026-06-30T12:00Z'))).toMatchObject({ left: 2 });
		expect(eligibility(policies, three, at('2026-07-01T12:00Z'))).toMatchObject({ left: 0 });
	});

	it('say nothing for a day that has none', () =>
		expect(eligibility(policies, [sat('2026-07-01')], at('2100-01-02T12:00Z')).status).toBe('unknown'));

	it('are asked about a day on either side', () => {
		const ask = (on: string) =>
			questionsAbout(sat(on, { result: 'fail', score: 750 }), [], policies, at('2026-08-01T12:00Z')).map(
				({ id }) => id
			);
		expect(ask('2026-06-30')).toEqual(['result']);
		expect(ask('2026-07-01')).toEqual([]);
	});

	it('hold an appointment to the rules of its day', () => {
		const on = (text: string) =>
			({ day: day(text), startTime: '10:00', zone: zone('Europe/Paris') }) as const;
		expect(moveLimit(policies, on('2026-06-30'))?.sure).toBe('2026-06-29T08:00:00.000Z');
		expect(moveLimit(policies, on('2026-07-01'))?.sure).toBe('2026-06-28T08:00:00.000Z');
		expect(whatIf(policies, [], on('2026-06-30')).ifPassed.expires).toBe('2027-06-30');
		expect(whatIf(policies, [], on('2026-07-01')).ifPassed.expires).toBe('2028-07-01');
	});
});
