// Takes back what a merge brought, and nothing that was done since.
import { hash } from '#lib/domain/practice/prng.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import { canonical, mergeSnapshots } from '#lib/domain/stored-data/merge-snapshots.ts';
import type { Snapshot } from '#lib/domain/stored-data/snapshot.ts';

const tables = ['answers', 'proofs', 'drafts', 'settings', 'aside'] as const;

/** Returns the snapshot with those of its entries whose keys pass. A key names an entry in one version. */
function only(snapshot: Snapshot, passes: (key: string) => boolean): Snapshot {
	const among = (list: string, entries: readonly unknown[]): readonly unknown[] =>
		entries.filter((entry) => passes(`${list} ${hash(canonical(entry))}`));
	const recordWith = (record: ExamRecord): ExamRecord =>
		Object.fromEntries(
			Object.entries(record).flatMap(([name, part]: [string, unknown]) => {
				const entries = among(`${record.exam}/${name}`, Array.isArray(part) ? part : [part]);
				return name === 'exam'
					? [[name, part]]
					: entries.length === 0
						? []
						: [[name, Array.isArray(part) ? entries : part]];
			})
		) as unknown as ExamRecord;
	return {
		...snapshot,
		...Object.fromEntries(tables.map((name) => [name, among(name, snapshot[name])])),
		// A record with nothing but its exam says nothing.
		exams: snapshot.exams.map(recordWith).filter((record) => Object.keys(record).length > 1)
	};
}

function keysIn(snapshot: Snapshot): ReadonlySet<string> {
	const keys = new Set<string>();
	only(snapshot, (key) => keys.add(key) !== undefined);
	return keys;
}

/** Returns what a merge brought: the keys of the entries that were not there before. */
export function broughtBy(before: Snapshot, after: Snapshot): readonly string[] {
	const had = keysIn(before);
	return [...keysIn(after)].filter((key) => !had.has(key));
}

/**
 * Returns what is stored `now` without what a merge brought, and with what that replaced. What was done since stays, also on top of what
 * came. `before`: what was stored before the merge.
 */
export function undoMerge(now: Snapshot, before: Snapshot, brought: readonly string[]): Snapshot {
	const came = new Set(brought);
	const since = only(now, (key) => !came.has(key));
	return mergeSnapshots({ ...before, device: now.device }, { ...since, progress: [] });
}
