import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#lib/domain/time/day.ts';
import { changeFor, expiresAfter, ruleFor, type Policy } from './retention.ts';

// The example of https://learn.microsoft.com/en-us/azure/backup/backup-azure-arm-userestapi-createorupdatepolicy, read
// 2026-11-25: Monday, Wednesday, Thursday for a week; first Wednesday and third Thursday for two months; fourth Monday and
// Thursday of February and November for four years. Its JSON names Wednesday and Thursday of both first and third week.
const example: Policy = {
	weekly: { on: [1, 3, 4] },
	monthly: { on: [3, 4], nth: [1, 3] },
	yearly: { in: [2, 11], on: [1, 4], nth: [4] }
};

describe('the rule that keeps a point', () => {
	it.each([
		['2026-11-24', undefined],
		['2026-11-09', 'weekly'],
		['2026-11-04', 'monthly'],
		['2026-11-19', 'monthly'],
		['2026-11-23', 'yearly'],
		['2026-10-26', 'weekly']
	])('of %s is the %s one', (taken, rule) => {
		expect(ruleFor(example, day(taken))).toBe(rule);
	});

	it('agrees with a second reading: the Sundays before it in its month are counted', () => {
		fc.assert(
			fc.property(fc.nat(1500), fc.boolean(), (offset, daily) => {
				const taken = addDays(day('2025-01-01'), offset);
				const dateOf = (date: number) =>
					new Date(`${taken.slice(0, 8)}${String(date).padStart(2, '0')}T12:00:00Z`);
				const date = Number(taken.slice(8));
				const sundays = Array.from({ length: date }, (_, at) => at + 1).filter(
					(one) => dateOf(one).getUTCDay() === 0
				);
				const sunday = sundays.includes(date);
				const first = sunday && sundays.length === 1;
				const rules: Policy = {
					daily,
					weekly: { on: [7] },
					monthly: { on: [7], nth: [1] },
					yearly: { in: [1], on: [7], nth: [1] }
				};
				const other = daily ? 'daily' : undefined;
				expect(ruleFor(rules, taken)).toBe(
					first ? (taken.slice(5, 7) === '01' ? 'yearly' : 'monthly') : sunday ? 'weekly' : other
				);
			})
		);
	});
});

// https://learn.microsoft.com/en-us/azure/backup/manage-recovery-points (“stop protection”, “deleting a VM without stop protection”)
it.each([
	['active', 'active', true, 30],
	['stopped with its data retained', 'retained', false, 'never'],
	['resumed', 'resumed', true, 30],
	['older, of a deleted VM', 'deleted', false, 30],
	['the latest of a deleted VM', 'deleted', true, 'never']
] as const)('a point that is %s', (_, since, latest, end) => {
	expect(expiresAfter(30, since, latest)).toBe(end);
});

// https://learn.microsoft.com/en-us/azure/backup/backup-azure-manage-vms (“Run an on-demand backup”, “Stop protecting a VM”) and
// …/manage-recovery-points (“When a policy is modified, it's applied to both new and existing recovery points”)
it.each([
	['one', 90, 30, 'one'],
	['daily', 90, 30, 'daily'],
	['monthly', 730, 365, 'monthly'],
	['one', 90, 120, 'none'],
	['monthly', 180, 180, 'none'],
	['stop', 90, 365, 'stop']
] as const)('to keep %s for %s days where the daily retention is %s: %s', (keep, span, now, change) => {
	expect(changeFor(keep, span, now)).toBe(change);
});
