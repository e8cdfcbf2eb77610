// Backup retention: the days on which a policy creates recovery points, and how long it keeps them.
import { addDays, addMonths, weekdayOf, type Day } from '#lib/domain/time/day.ts';
import { decided, type Decision } from '#lib/azure/decision.ts';
import { sources } from '#lib/azure/sources.ts';

/** VM backups per day with the standard policy. */
const standardPerDay = { value: 1, source: sources.backupFaq };
/** Fewest days that a VM policy keeps a daily point. */
const fewestDailyDays = { value: 7, source: sources.vmBackupFaq };

/** 1 for Monday to 7 for Sunday. */
export type Weekday = number;

/** A VM policy: how long each rule keeps the points of its days. Later rules override earlier ones. */
export interface Policy {
	/** Days of the week with a backup. Undefined: all. */
	readonly on?: readonly Weekday[];
	readonly daily?: number;
	readonly weekly?: { readonly on: readonly Weekday[]; readonly weeks: number };
	/** On these days of the week, if they're the first, second, … of their month. */
	readonly monthly?: {
		readonly on: readonly Weekday[];
		readonly nth: readonly number[];
		readonly months: number;
	};
	readonly yearly?: {
		readonly in: readonly number[];
		readonly on: readonly Weekday[];
		readonly nth: readonly number[];
		readonly years: number;
	};
}

/** The rules of a policy. Each overrides those after it. */
export const ruleNames = ['yearly', 'monthly', 'weekly', 'daily'] as const;
export type RuleName = (typeof ruleNames)[number];

/** Returns which of its weekday in its month a day is: 1 for the first Sunday. */
export const nthOf = (day: Day): number => Math.ceil(Number(day.slice(8)) / 7);

/** Returns the rule that keeps the point of a day. Source: sources.backupPolicyApi. */
export function ruleFor({ daily, weekly, monthly, yearly }: Policy, taken: Day): RuleName | undefined {
	const [weekday, nth] = [weekdayOf(taken), nthOf(taken)];
	const fits = (rule: { readonly on: readonly Weekday[]; readonly nth?: readonly number[] } | undefined) =>
		rule?.on.includes(weekday) === true && (rule.nth?.includes(nth) ?? true);
	if (fits(yearly) && yearly?.in.includes(Number(taken.slice(5, 7)))) return 'yearly';
	if (fits(monthly)) return 'monthly';
	if (fits(weekly)) return 'weekly';
	return daily === undefined ? undefined : 'daily';
}

/**
 * Returns the day on which a point expires, by the rule that keeps it. Undefined if no backup runs or no rule keeps it.
 * Doesn't cover hours and delayed clean-up: ask for no day within two of the end. Source: sources.backupPolicyApi.
 */
export function keptUntil(policy: Policy, taken: Day): Decision<Day | undefined> {
	if (policy.on && !policy.on.includes(weekdayOf(taken))) return decided(undefined);
	switch (ruleFor(policy, taken)) {
		case 'yearly':
			return decided(addMonths(taken, 12 * policy.yearly!.years));
		case 'monthly':
			return decided(addMonths(taken, policy.monthly!.months));
		case 'weekly':
			return decided(addDays(taken, 7 * policy.weekly!.weeks));
		case 'daily':
			return decided(addDays(taken, policy.daily!));
		default:
			return decided(undefined);
	}
}

/** A recovery point. */
export interface Point {
	readonly taken: Day;
	/** For a point from “Backup now”: the day it's kept until. */
	readonly until?: Day;
	/** Whether it's the last one before backup was stopped. */
	readonly latest?: boolean;
}
export interface Since {
	/** Backup was stopped and its data kept. “As per policy” is available for VMs in immutable vaults. */
	readonly stopped?: { readonly on: Day; readonly kept: 'forever' | 'as per policy' };
	/** The current policy, if it replaced the first. */
	readonly policy?: Policy;
}

/**
 * Returns whether a point exists on a day. A changed policy applies to existing points. After a stop, all points are kept
 * forever or, as per policy, the latest one is. Doesn't cover a source that's deleted without a stop. Sources:
 * sources.manageRecoveryPoints, sources.backupFaq,
 * https://learn.microsoft.com/en-us/azure/backup/backup-azure-immutable-vault-how-to-manage
 */
export function isThere(policy: Policy, point: Point, on: Day, since: Since = {}): Decision<boolean> {
	const now = since.policy ?? policy;
	const end: Decision<Day | undefined> =
		point.until === undefined ? keptUntil(now, point.taken) : decided(point.until);
	const { stopped } = since;
	if (end.answer === undefined || point.taken > on) return decided(false);
	const isKept =
		stopped !== undefined && stopped.on <= end.answer && stopped.on >= point.taken && stopped.on <= on;
	// From then on no point expires, or the latest one doesn't.
	return decided((isKept && (stopped.kept === 'forever' || point.latest === true)) || on < end.answer);
}

/** Whether backups run: `stopped` retains the data, and `vm-deleted` had no stop before. */
export type Protection = 'active' | 'stopped' | 'resumed' | 'vm-deleted';

/**
 * Returns the day on which a point expires under the current policy, or that it's kept until someone deletes it. Doesn't cover
 * points made on demand of a deleted VM. Sources: sources.manageRecoveryPoints, sources.backupFaq.
 */
export function expiryOf(
	policy: Policy,
	point: Point,
	protection: Protection
): Decision<Day | 'never' | undefined> {
	if (protection === 'stopped') return decided('never');
	if (protection === 'vm-deleted' && point.latest) return decided('never');
	return point.until === undefined ? keptUntil(policy, point.taken) : decided(point.until);
}

/** Returns whether a standard policy for VMs can be saved. Sources: sources.vmBackupFaq, sources.backupFaq. */
export function standardAllows(perDay: number, days: number): Decision<boolean> {
	if (perDay > standardPerDay.value) return decided(false);
	return days < fewestDailyDays.value ? decided(false) : decided(true);
}

/** Returns whether a deleted backup is gone, by the setting when it was deleted. Source: sources.backupSoftDelete. */
export function deletedBackup(deleted: Day, days: number, on: Day): Decision<'soft-deleted' | 'gone'> {
	const end = addDays(deleted, days);
	return decided(on < end ? 'soft-deleted' : 'gone');
}
