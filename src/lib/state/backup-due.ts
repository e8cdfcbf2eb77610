// Whether to ask for a backup, from what's in memory.
import { backupDue, type BackupDue } from '#lib/domain/stored-data/backup-due.ts';
import { countsIn, type Counts } from '#lib/domain/stored-data/counts.ts';
import { addDays, type Day } from '#lib/domain/time/day.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { setSettings } from '#lib/state/settings.ts';

const quietDays = 3;

/** Returns how much is stored here of this exam. */
export function countsHere(): Counts {
	const { record, proofs, progress } = repository;
	const answers = [...progress.values()].reduce((sum, one) => sum + one.answers, 0);
	return countsIn([record], proofs, answers);
}

/** Returns whether a backup is due today. In an effect or a derived value it follows the data and the clock. */
export const backupDueNow = (today: Day = clock.today): BackupDue =>
	backupDue(countsHere(), repository.settings, today);

/** Asks for no backup for three days. */
export const backUpLater = (): Promise<unknown> =>
	setSettings({ backupLater: addDays(clock.today, quietDays) });
