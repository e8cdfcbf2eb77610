import { describe, expect, it } from 'vitest';
import { eligibility } from '#lib/domain/eligibility.ts';
import { isInForce, policyOn, type Policy } from '#lib/domain/policy/policy.ts';
import { at, sat } from '#lib/domain/policy/sat.test-data.ts';
import { day } from '#lib/domain/time/day.ts';
import { addMinutes, instant } from '#lib/domain/time/instant.ts';

/** Rules of other issuers as shapes only: what the data must be able to hold. Their sources are not read, so none ships. */
const like = (waits: Policy['waits'], more: Partial<Policy> = {}): Policy => ({
	id: 'like',
	issuer: 'Somebody',
	title: 'A rule',
	source: { title: 'None', url: 'https://example.org/', checked: day('2026-11-25') },
	seatMinutes: 120,
	pass: { closes: 'while valid', months: 36 },
	waits,
	...more
});
const open = { counts: 'open' } as const;
const shapes = {
	aws: like([{ count: 14, unit: 'd', ...open }], { pass: { closes: 'for', months: 24 } }),
	google: like(
		[
			{ count: 14, unit: 'd', ...open },
			{ count: 60, unit: 'd', ...open },
			{ count: 365, unit: 'd', ...open }
		],
		{ cap: { count: 4, months: 24, kind: 'anchored', waits: 'go on' } }
	),
	comptia: like([
		{ count: 0, unit: 'h', ...open },
		{ count: 14, unit: 'd', ...open }
	]),
	cisco: like([{ count: 5, unit: 'd', counts: 'day after' }]),
	isc2: like(
		[
			{ count: 30, unit: 'd', ...open },
			{ count: 60, unit: 'd', ...open },
			{ count: 90, unit: 'd', ...open }
		],
		{ cap: { count: 4, months: 12, kind: 'rolling', waits: 'go on' } }
	),
	pmi: like([], { cap: { count: 3, months: 12, kind: 'anchored', waits: 'start again' } }),
	educator: like([
		{ count: 24, unit: 'h', ...open },
		{ count: 7, unit: 'd', ...open }
	]),
	officeSpecialist: like(
		[
			{ count: 24, unit: 'h', counts: 'start' },
			{ count: 48, unit: 'h', counts: 'start' }
		],
		{ pass: { closes: 'while valid' } }
	),
	afterTheEnd: like([{ count: 24, unit: 'h', counts: 'end' }], { pass: { closes: 'nothing' } }),
	byMonths: like([{ count: 1, unit: 'month', counts: 'end' }])
} satisfies Record<string, Policy>;

const fail = (...days: string[]) => days.map((text) => sat(text));

describe('the shape of a policy', () => {
	it.each([
		// [what, policy, sat, allowed from, sure from]
		[
			'AWS after any',
			'aws',
			fail('2026-01-10', '2026-03-01 09:00'),
			'2026-03-14T23:00Z',
			'2026-03-15T10:00Z'
		],
		[
			'AWS after a pass',
			'aws',
			[sat('2026-01-10 09:00', { result: 'pass' })],
			'2028-01-09T23:00Z',
			'2028-01-10T23:00Z'
		],
		[
			'Google after the second',
			'google',
			fail('2026-01-10', '2026-02-01 09:00'),
			'2026-04-01T22:00Z',
			'2026-04-02T09:00Z'
		],
		[
			'Google after the third',
			'google',
			fail('2026-01-10', '2026-02-01', '2026-05-01'),
			'2027-04-30T22:00Z',
			'2027-05-01T22:00Z'
		],
		[
			'CompTIA: nothing before the second',
			'comptia',
			fail('2026-01-10 09:00'),
			'2026-01-10T08:00Z',
			'2026-01-10T10:00Z'
		],
		[
			'CompTIA from the third',
			'comptia',
			fail('2026-01-10', '2026-01-11 09:00'),
			'2026-01-24T23:00Z',
			'2026-01-25T10:00Z'
		],
		[
			'Cisco: five days from the day after',
			'cisco',
			fail('2026-01-10 09:00'),
			'2026-01-15T23:00Z',
			'2026-01-15T23:00Z'
		],
		[
			'ISC2 after the third',
			'isc2',
			fail('2026-01-10', '2026-03-01', '2026-06-01 09:00'),
			'2026-08-29T22:00Z',
			'2026-08-30T09:00Z'
		],
		[
			'ISC2: four in any twelve months',
			'isc2',
			fail('2025-11-01', '2026-01-10', '2026-04-01', '2026-07-01', '2026-10-01 09:00'),
			'2027-01-09T23:00Z',
			'2027-01-10T23:00Z'
		],
		[
			'PMI: three in a year',
			'pmi',
			fail('2026-01-10 09:00', '2026-01-11', '2026-01-12'),
			'2027-01-09T23:00Z',
			'2027-01-10T10:00Z'
		],
		[
			'Educator after the second',
			'educator',
			fail('2026-01-10', '2026-01-12 09:00'),
			'2026-01-18T23:00Z',
			'2026-01-19T10:00Z'
		],
		[
			'Office Specialist, time known',
			'officeSpecialist',
			fail('2026-01-10', '2026-01-12 09:00'),
			'2026-01-14T08:00Z',
			'2026-01-14T08:00Z'
		],
		[
			'Office Specialist, day only',
			'officeSpecialist',
			fail('2026-01-10', '2026-01-12'),
			'2026-01-13T23:00Z',
			'2026-01-14T23:00Z'
		],
		['hours from the end', 'afterTheEnd', fail('2026-01-12 09:00'), '2026-01-13T10:00Z', '2026-01-13T10:00Z'],
		[
			'a month from the end, over midnight',
			'byMonths',
			fail('2026-01-30 23:00'),
			'2026-02-27T23:00Z',
			'2026-03-01T00:00Z'
		]
	] as const)('holds and reads %s', (_name, of, attempts, earliest, safe) => {
		const statusAt = (utc: string, minutes: number) =>
			eligibility(shapes[of], attempts, { ...at(utc), now: addMinutes(instant(utc), minutes) }).status;
		expect(statusAt(earliest, -1)).toMatch(
			of === 'comptia' && attempts.length === 1 ? /first/ : /waiting|passed/
		);
		if (earliest !== safe) expect(statusAt(earliest, 0)).toBe('unsettled');
		if (earliest !== safe) expect(statusAt(safe, -1)).toBe('unsettled');
		expect(statusAt(safe, 0)).toBe('open');
	});

	it('holds no limit, a pass for good and a pass that closes nothing', () => {
		const passed = [sat('2026-01-12 09:00', { result: 'pass' })];
		expect(eligibility(shapes.aws, [], at('2026-01-12T12:00Z'))).toMatchObject({
			status: 'first',
			left: Infinity
		});
		const forGood = eligibility(shapes.officeSpecialist, passed, at('2050-01-12T12:00Z'));
		expect(forGood).toMatchObject({ status: 'passed' });
		expect(forGood).not.toHaveProperty('until');
		expect(eligibility(shapes.afterTheEnd, passed, at('2026-01-13T10:00Z')).status).toBe('open');
	});

	it('counts a rolling cap back from now', () => {
		const attempts = fail('2025-11-01', '2026-01-10', '2026-04-01', '2026-07-01', '2026-10-01');
		expect(eligibility(shapes.isc2, attempts, at('2026-10-02T12:00Z'))).toMatchObject({ used: 4, left: 0 });
		expect(eligibility(shapes.isc2, attempts, at('2027-02-01T12:00Z'))).toMatchObject({ used: 3, left: 1 });
	});
});

describe('the policy in force', () => {
	const before = like([], { id: 'before', until: day('2026-06-30') });
	const after = like([], { id: 'after', from: day('2026-07-01'), until: day('2026-12-31') });
	it.each([
		['2020-01-01', 'before'],
		['2026-06-30', 'before'],
		['2026-07-01', 'after'],
		['2026-12-31', 'after'],
		['2027-01-01', undefined]
	] as const)('on %s: %s', (on, id) => {
		expect(policyOn([before, after], day(on))?.id).toBe(id);
		expect(isInForce(after, day(on))).toBe(id === 'after');
	});

	it('is the newer one where two overlap', () => {
		const sooner = like([], { id: 'sooner', from: day('2026-06-01') });
		expect(policyOn([before, sooner], day('2026-06-15'))?.id).toBe('sooner');
		expect(policyOn([sooner, before], day('2026-06-15'))?.id).toBe('sooner');
	});
});
