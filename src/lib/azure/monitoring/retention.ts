// Retention of backups: which rule of a policy keeps a recovery point, and when a point expires.
import { weekdayOf, type Day } from '#lib/domain/time/day.ts';

/** 1 for Monday to 7 for Sunday. */
export type Weekday = number;

/** The days of the rules of a VM policy, as far as it has them. */
export interface Policy {
	readonly daily?: boolean;
	readonly weekly?: { readonly on: readonly Weekday[] };
	/** On these days of the week, if they're the first, second, … of their month. */
	readonly monthly?: { readonly on: readonly Weekday[]; readonly nth: readonly number[] };
	readonly yearly?: {
		readonly in: readonly number[];
		readonly on: readonly Weekday[];
		readonly nth: readonly number[];
	};
}

/** The rules of a policy. Each overrides those after it. */
export type RuleName = 'yearly' | 'monthly' | 'weekly' | 'daily';

/** Returns which of its weekday in its month a day is: 1 for the first Sunday. */
const nthOf = (day: Day): number => Math.ceil(Number(day.slice(8)) / 7);

/** Returns the rule that keeps the point of a day. Source: sources.backupPolicyApi. */
export function ruleFor({ daily, weekly, monthly, yearly }: Policy, taken: Day): RuleName | undefined {
	const [weekday, nth] = [weekdayOf(taken), nthOf(taken)];
	const fits = (rule: { readonly on: readonly Weekday[]; readonly nth?: readonly number[] } | undefined) =>
		rule?.on.includes(weekday) === true && (rule.nth?.includes(nth) ?? true);
	if (fits(yearly) && yearly?.in.includes(Number(taken.slice(5, 7)))) return 'yearly';
	if (fits(monthly)) return 'monthly';
	if (fits(weekly)) return 'weekly';
	return daily ? 'daily' : undefined;
}

/** What happened to a backup: `retained` was stopped with its data retained, `resumed` after that, and of `deleted` the VM was deleted without a stop. */
export type Since = 'active' | 'retained' | 'resumed' | 'deleted';

/**
 * Returns after how many days a scheduled point expires, or that it's kept until someone deletes it. `days`: the retention now, which
 * is for existing points too. Sources: sources.manageRecoveryPoints, sources.backupArchitecture.
 */
export const expiresAfter = (days: number, since: Since, latest: boolean): number | 'never' =>
	since === 'retained' || (since === 'deleted' && latest) ? 'never' : days;

/**
 * Returns what keeps backups for so many days at the lowest cost, where a policy has only a daily retention, `now`. `keep`: today's backup, all, or
 * one from each month, or the existing ones without new ones. Sources: sources.manageVmBackup, sources.manageRecoveryPoints.
 */
export const changeFor = (
	keep: 'one' | 'daily' | 'monthly' | 'stop',
	span: number,
	now: number
): 'none' | typeof keep => (keep !== 'stop' && span <= now ? 'none' : keep);
