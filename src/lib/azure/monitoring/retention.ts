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

const nthOf = (day: Day): number => Math.ceil(Number(day.slice(8)) / 7);

/**
 * Returns the day on which a point expires, by the rule that keeps it. Undefined if no backup runs or no rule keeps it.
 * Yearly overrides monthly, then weekly, then daily. Doesn't cover hours and delayed clean-up: ask for no day within two of
 * the end. Source: sources.backupPolicyApi.
 */
export function keptUntil(policy: Policy, taken: Day): Decision<Day | undefined> {
	const weekday = weekdayOf(taken);
	if (policy.on && !policy.on.includes(weekday))
		return decided(undefined, 'No backup runs on that day of the week.');
	const { daily, weekly, monthly, yearly } = policy;
	const nth = nthOf(taken);
	if (
		yearly?.in.includes(Number(taken.slice(5, 7))) &&
		yearly.on.includes(weekday) &&
		yearly.nth.includes(nth)
	)
		return kept(addMonths(taken, 12 * yearly.years), 'yearly', yearly.years, 'year');
	if (monthly?.on.includes(weekday) && monthly.nth.includes(nth))
		return kept(addMonths(taken, monthly.months), 'monthly', monthly.months, 'month');
	if (weekly?.on.includes(weekday))
		return kept(addDays(taken, 7 * weekly.weeks), 'weekly', weekly.weeks, 'week');
	if (daily !== undefined) return kept(addDays(taken, daily), 'daily', daily, 'day');
	return decided(undefined, 'No rule keeps the point of that day.');
}

const kept = (until: Day, rule: string, count: number, unit: string): Decision<Day> =>
	decided(until, `The ${rule} rule keeps it for ${count} ${unit}${count === 1 ? '' : 's'}.`);

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
		point.until === undefined
			? keptUntil(now, point.taken)
			: decided(
					point.until,
					'A point made on demand is kept until the day named with it, whatever the policy says.'
				);
	const { stopped } = since;
	const trace = since.policy ? ['A changed policy applies to existing points.', ...end.trace] : end.trace;
	if (end.answer === undefined || point.taken > on) return { answer: false, trace };
	if (stopped !== undefined && stopped.on <= end.answer && stopped.on >= point.taken && stopped.on <= on) {
		if (stopped.kept === 'forever')
			return decided(true, 'Backup was stopped with its data kept forever: from then on no point expires.');
		if (point.latest) return decided(true, 'The latest point is kept forever after backup was stopped.');
	}
	return { answer: on < end.answer, trace: [...trace, `It expires on ${end.answer}.`] };
}

/** Returns whether a standard policy for VMs can be saved. Sources: sources.vmBackupFaq, sources.backupFaq. */
export function standardAllows(perDay: number, days: number): Decision<boolean> {
	if (perDay > standardPerDay.value) return decided(false, 'Several backups a day need an enhanced policy.');
	return days < fewestDailyDays.value
		? decided(false, `A daily point is kept for at least ${fewestDailyDays.value} days.`)
		: decided(true, 'Once a day, and kept long enough.');
}

/** Returns whether a deleted backup is gone, by the setting when it was deleted. Source: sources.backupSoftDelete. */
export function deletedBackup(deleted: Day, days: number, on: Day): Decision<'soft-deleted' | 'gone'> {
	const end = addDays(deleted, days);
	return decided(
		on < end ? 'soft-deleted' : 'gone',
		`Soft delete kept it for the ${days} days that were set when it was deleted, to ${end}.`
	);
}
