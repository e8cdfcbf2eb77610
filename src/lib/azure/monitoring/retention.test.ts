import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween, type Day } from '#lib/domain/time/day.ts';
import {
	deletedBackup,
	expiryOf,
	isThere,
	keptUntil,
	ruleFor,
	standardAllows,
	type Policy
} from './retention.ts';

// The example of https://learn.microsoft.com/en-us/azure/backup/backup-azure-arm-userestapi-createorupdatepolicy, read
// 2026-11-25: Monday, Wednesday, Thursday for a week; first Wednesday and third Thursday for two months; fourth Monday and
// Thursday of February and November for four years. Its JSON names Wednesday and Thursday of both first and third week.
const example: Policy = {
	on: [1, 3, 4],
	weekly: { on: [1, 3, 4], weeks: 1 },
	monthly: { on: [3, 4], nth: [1, 3], months: 2 },
	yearly: { in: [2, 11], on: [1, 4], nth: [4], years: 4 }
};

describe('the documented policy', () => {
	it.each<[string, string | undefined]>([
		['2026-11-24', undefined], // A Tuesday: no backup.
		['2026-11-09', '2026-11-16'], // Second Monday: a week.
		['2026-11-04', '2027-01-04'], // First Wednesday: two months.
		['2026-11-19', '2027-01-19'], // Third Thursday: two months.
		['2026-11-23', '2030-11-23'], // Fourth Monday in November: four years.
		['2026-10-26', '2026-11-02'] // Fourth Monday in October: a week.
	])('keeps the point of %s until %s', (taken, until) => {
		expect(keptUntil(example, day(taken)).answer).toBe(until);
	});
});

const policy: Policy = {
	daily: 30,
	weekly: { on: [7], weeks: 12 },
	monthly: { on: [7], nth: [1], months: 12 }
};
const monday = day('2026-03-02');
const firstSunday = day('2026-03-01');

// https://learn.microsoft.com/en-us/azure/backup/manage-recovery-points and …/backup-azure-backup-faq
describe('a recovery point', () => {
	it.each<[string, Parameters<typeof isThere>, boolean]>([
		['of a daily policy, in time', [{ daily: 30 }, { taken: monday }, addDays(monday, 28)], true],
		['of a daily policy, over', [{ daily: 30 }, { taken: monday }, addDays(monday, 32)], false],
		['is not there before it was taken', [{ daily: 30 }, { taken: monday }, addDays(monday, -1)], false],
		[
			'of a Sunday is kept by the weekly rule',
			[policy, { taken: day('2026-03-08') }, day('2026-05-01')],
			true
		],
		['of the first Sunday by the monthly rule', [policy, { taken: firstSunday }, day('2027-02-20')], true],
		[
			'made on demand, kept for ten days',
			[{ daily: 30 }, { taken: monday, until: addDays(monday, 10) }, addDays(monday, 12)],
			false
		],
		[
			'made on demand, longer than the policy',
			[{ daily: 7 }, { taken: monday, until: addDays(monday, 60) }, addDays(monday, 40)],
			true
		],
		[
			'stopped with data kept forever',
			[
				{ daily: 30 },
				{ taken: monday },
				addDays(monday, 900),
				{ stopped: { on: addDays(monday, 5), kept: 'forever' } }
			],
			true
		],
		[
			'stopped too late for it',
			[
				{ daily: 30 },
				{ taken: monday },
				addDays(monday, 90),
				{ stopped: { on: addDays(monday, 60), kept: 'forever' } }
			],
			false
		],
		// “The recovery points will be retained as per policy … However, the latest recovery point will be retained forever.”
		[
			'stopped with data kept as per policy: it expires',
			[
				{ daily: 30 },
				{ taken: monday },
				addDays(monday, 40),
				{ stopped: { on: addDays(monday, 5), kept: 'as per policy' } }
			],
			false
		],
		[
			'stopped with data kept as per policy: in time it is there',
			[
				{ daily: 30 },
				{ taken: monday },
				addDays(monday, 20),
				{ stopped: { on: addDays(monday, 5), kept: 'as per policy' } }
			],
			true
		],
		[
			'stopped with data kept as per policy: the latest stays',
			[
				{ daily: 30 },
				{ taken: monday, latest: true },
				addDays(monday, 900),
				{ stopped: { on: addDays(monday, 0), kept: 'as per policy' } }
			],
			true
		],
		[
			'retention reduced later',
			[{ daily: 30 }, { taken: monday }, addDays(monday, 20), { policy: { daily: 10 } }],
			false
		],
		[
			'retention extended later',
			[{ daily: 10 }, { taken: monday }, addDays(monday, 20), { policy: { daily: 30 } }],
			true
		]
	])('%s', (_, args, there) => {
		expect(isThere(...args).answer).toBe(there);
	});
	it('agrees with a second reading: any rule that still covers it keeps it, where longer rules keep longer', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.nat(700),
					fc.nat(100).map((week) => 4 + 7 * week)
				),
				fc.integer({ min: 7, max: 60 }),
				// Often near the ends of the rules.
				fc.oneof(fc.nat(1200), fc.integer({ min: 82, max: 86 }), fc.integer({ min: 363, max: 368 })),
				(offset, daily, later) => {
					const taken = addDays(day('2025-01-01'), offset);
					const on = addDays(taken, later);
					const rules: Policy = {
						daily,
						weekly: { on: [7], weeks: 12 },
						monthly: { on: [7], nth: [1], months: 12 }
					};
					expect(isThere(rules, { taken }, on).answer).toBe(naive(taken, on, daily));
				}
			)
		);
	});
});

// https://learn.microsoft.com/en-us/azure/backup/manage-recovery-points ("stop protection", "deleting a VM without stop protection")
describe('the expiry of a point', () => {
	it.each([
		['by its rule', { taken: monday }, 'active', addDays(monday, 30)],
		['by its rule once backup is resumed', { taken: monday }, 'resumed', addDays(monday, 30)],
		['never while backup is stopped', { taken: monday }, 'stopped', 'never'],
		['by its rule after its VM is deleted', { taken: monday }, 'vm-deleted', addDays(monday, 30)],
		['never if it’s the latest of a deleted VM', { taken: monday, latest: true }, 'vm-deleted', 'never'],
		[
			'by its own end if made on demand',
			{ taken: monday, until: addDays(monday, 9) },
			'active',
			addDays(monday, 9)
		]
	] as const)('%s', (_, point, protection, end) => {
		expect(expiryOf(policy, point, protection).answer).toBe(end);
	});
	it.each([
		['2026-11-23', 'yearly'],
		['2026-11-19', 'monthly'],
		['2026-11-09', 'weekly'],
		['2026-11-10', undefined]
	])('of %s follows the %s rule', (taken, rule) => {
		expect(ruleFor(example, day(taken))).toBe(rule);
	});
});

/** A second way: counts Sundays of the month, and months by the calendar. */
function naive(taken: Day, on: Day, daily: number): boolean {
	const age = daysBetween(taken, on);
	const sunday = new Date(`${taken}T12:00:00Z`).getUTCDay() === 0;
	const sundaysBefore = Array.from({ length: Number(taken.slice(8)) - 1 }, (_, index) => index + 1).filter(
		(date) => new Date(`${taken.slice(0, 8)}${String(date).padStart(2, '0')}T12:00:00Z`).getUTCDay() === 0
	).length;
	const yearOn = `${Number(taken.slice(0, 4)) + 1}${taken.slice(4)}`;
	return age < daily || (sunday && age < 84) || (sunday && sundaysBefore === 0 && on < yearOn);
}

describe('limits and soft delete', () => {
	// https://learn.microsoft.com/en-us/azure/backup/backup-azure-vm-backup-faq
	it.each([
		[1, 7, true],
		[1, 6, false],
		[2, 30, false]
	])('standard, %s a day for %s days: %s', (perDay, days, allowed) => {
		expect(standardAllows(perDay, days).answer).toBe(allowed);
	});
	// https://learn.microsoft.com/en-us/azure/backup/secure-by-default: 52 days after deletion with 60 days set, it is there.
	it.each([
		[60, 52, 'soft-deleted'],
		[14, 13, 'soft-deleted'],
		[14, 14, 'gone'],
		[14, 20, 'gone']
	])('deleted with %s days set, %s days later: %s', (days, later, state) => {
		expect(deletedBackup(monday, days, addDays(monday, later)).answer).toBe(state);
	});
});
