// Retention: on which days a backup policy takes a point, and until when it keeps it.
// Documentation: backup FAQ of 2026-01-07, VM backup FAQ of 2022-03-02, secure-by-default of 2025-11-10.
import { addDays, addMonths, weekdayOf, type Day } from '#lib/domain/time/day.ts';
import { decided, type Decision } from '#lib/azure/decision.ts';
import { sources } from '#lib/azure/sources.ts';

/** Backups of a VM that the standard policy takes in a day. */
const standardPerDay = { value: 1, source: sources.backupFaq };
/** Fewest days that a VM policy keeps a daily point. */
const fewestDailyDays = { value: 7, source: sources.vmBackupFaq };

/** 1 for Monday to 7 for Sunday. */
export type Weekday = number;

/** A policy for VMs. Each rule keeps the points of its days so long; the rule further down wins. */
export interface Policy {
	/** Days of the week with a backup; all without it. */
	readonly on?: readonly Weekday[];
	readonly daily?: number;
	readonly weekly?: { readonly on: readonly Weekday[]; readonly weeks: number };
	/** On these weekdays, where they are the first, second, … of their month. */
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
 * The rule of a policy that keeps the point of a day, and the day on which it expires; `undefined` where no backup runs or no rule
 * keeps it. Yearly overrides monthly, monthly weekly, weekly daily. Leaves out the hour, and that a clean-up runs only now and then:
 * ask for no day within two of the end. Source:
 * https://learn.microsoft.com/en-us/azure/backup/backup-azure-arm-userestapi-createorupdatepolicy
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

/** A recovery point, and what has happened to the item since. */
export interface Point {
	readonly taken: Day;
	/** Made by “Backup now”, with the day that was named. */
	readonly until?: Day;
	/** Whether it is the last one that was taken before the stop. */
	readonly latest?: boolean;
}
export interface Since {
	/** Backup was stopped on this day and its data kept, by either option; “as per policy” is offered for VMs in immutable vaults. */
	readonly stopped?: { readonly on: Day; readonly kept: 'forever' | 'as per policy' };
	/** The policy in force now, where another took the place of the first. */
	readonly policy?: Policy;
}

/**
 * Whether a point is there on a day. A changed policy applies to the points that exist. Stopping with data kept forever ends all
 * expiry; with data kept as per policy, all but the latest point expire. Leaves out a source that is deleted without a stop.
 * Sources: https://learn.microsoft.com/en-us/azure/backup/manage-recovery-points,
 * https://learn.microsoft.com/en-us/azure/backup/backup-azure-backup-faq and
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
	const trace = since.policy
		? ['A changed policy holds for the points that are there already.', ...end.trace]
		: end.trace;
	if (end.answer === undefined || point.taken > on) return { answer: false, trace };
	if (stopped !== undefined && stopped.on <= end.answer && stopped.on >= point.taken && stopped.on <= on) {
		if (stopped.kept === 'forever')
			return decided(true, 'Backup was stopped with its data kept forever: from then on no point expires.');
		if (point.latest) return decided(true, 'The latest point is kept forever after backup was stopped.');
	}
	return { answer: on < end.answer, trace: [...trace, `It expires on ${end.answer}.`] };
}

/**
 * Whether a policy for VMs of the standard kind can be saved. Source:
 * https://learn.microsoft.com/en-us/azure/backup/backup-azure-vm-backup-faq and …/backup-azure-backup-faq
 */
export function standardAllows(perDay: number, days: number): Decision<boolean> {
	if (perDay > standardPerDay.value) return decided(false, 'Several backups a day take an enhanced policy.');
	return days < fewestDailyDays.value
		? decided(false, `A daily point is kept for at least ${fewestDailyDays.value} days.`)
		: decided(true, 'Once a day, and kept long enough.');
}

/**
 * What has become of a backup that was deleted: soft-deleted as long as the setting said at that time, then gone. Undeleting
 * gives back a stopped backup with its data. Source: https://learn.microsoft.com/en-us/azure/backup/secure-by-default
 */
export function deletedBackup(deleted: Day, days: number, on: Day): Decision<'soft-deleted' | 'gone'> {
	const end = addDays(deleted, days);
	return decided(
		on < end ? 'soft-deleted' : 'gone',
		`Soft delete kept it for the ${days} days that were set when it was deleted, to ${end}.`
	);
}
