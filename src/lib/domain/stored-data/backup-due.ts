// Whether it's time for a backup: by what came since the last one, not by days.
import { countNames, type Counts } from '#lib/domain/stored-data/counts.ts';
import type { Device } from '#lib/domain/stored-data/settings.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** How many of a kind are worth a backup. One report is typed again in two minutes. */
const worth: Partial<Counts> = { attempts: 2, mocks: 1, proofs: 3, answers: 100 };

/** What a deliberate deletion rarely halves. */
const lasting: readonly (keyof Counts)[] = ['attempts', 'proofs', 'answers', 'mocks', 'sets', 'variations'];

export interface BackupDue {
	/** Something was entered that's worth a backup. */
	readonly due: boolean;
	/** And the browser may clear it. */
	readonly loud: boolean;
	/** What came since the last backup; absent where an older app made it, which didn't count. */
	readonly since?: Counts;
}

/** Returns what there is more of than at a backup, kind by kind. */
export const sinceBackup = (here: Counts, then: Partial<Counts> = {}): Counts =>
	Object.fromEntries(
		countNames.map((kind) => [kind, Math.max(0, here[kind] - (then[kind] ?? 0))])
	) as unknown as Counts;

/** Returns whether a backup is due. `here`: what is stored now. Quiet until the day that the person chose by “Later”. */
export function backupDue(
	here: Counts,
	{ lastBackup, backedUp, backupLater, persist }: Omit<Device, 'device' | 'counter'>,
	today: Day
): BackupDue {
	const quiet = backupLater !== undefined && today < backupLater;
	if (lastBackup !== undefined && backedUp === undefined) return { due: !quiet, loud: false };
	const since = sinceBackup(here, lastBackup === undefined ? {} : backedUp);
	const due = !quiet && countNames.some((kind) => since[kind] >= (worth[kind] ?? Infinity));
	const refused = persist === 'denied' || persist === 'unsupported';
	return { due, loud: due && refused, since };
}

/** Returns whether what is here is so much less than at the last backup that a new one may replace a better one. */
export const isMuchLess = (here: Counts, then: Partial<Counts> = {}): boolean =>
	lasting.some((kind) => here[kind] < (then[kind] ?? 0) / 2);
