// What to do with the backup that a chosen folder has, after something changed.
import { without } from '#lib/domain/compact.ts';
import type { Backup } from '#lib/domain/stored-data/backup.ts';
import { isMuchLess } from '#lib/domain/stored-data/backup-due.ts';
import { countsOf } from '#lib/domain/stored-data/counts.ts';
import type { Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { dayOf, type Zone } from '#lib/domain/time/zone.ts';

/**
 * `same`: nothing, it has what's here. `less`: ask, it has much more than there's here. `next`: keep it as the one before, and
 * write. `over`: write over it, the one before is of an earlier day already.
 */
export type FolderStep = 'same' | 'less' | 'next' | 'over';

/** What a backup is compared by: what this device remembers of itself, such as when it was last backed up, is no change. */
const content = (snapshot: Snapshot): string => JSON.stringify(without(snapshot, 'device'));

/** Returns what to do where the folder has the backup `had`, or none that can be read. `sure`: the person was asked. */
export function folderStep(
	had: Backup | undefined,
	here: Snapshot,
	{ today, zone, sure = false }: { readonly today: Day; readonly zone: Zone; readonly sure?: boolean }
): FolderStep {
	if (had === undefined) return 'over';
	if (content(had.snapshot) === content(here)) return 'same';
	const less = isMuchLess(countsOf(here), countsOf(had.snapshot));
	if (less && !sure) return 'less';
	// A broken one never takes the place of a good one.
	return !had.damaged && (less || dayOf(had.made, zone) < today) ? 'next' : 'over';
}
