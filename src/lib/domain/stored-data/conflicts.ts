// Entries that two devices changed independently: every version is kept until the person chooses one.
import { editsIn, writtenLists } from '#lib/domain/causality.ts';
import { without } from '#lib/domain/compact.ts';
import { withItem } from '#lib/domain/edits.ts';
import { same } from '#lib/domain/merge.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import type { Quarantined } from '#lib/domain/stored-data/quarantine.ts';
import type { Stamp, Stored } from '#lib/domain/stored.ts';

export type ConflictList = (typeof writtenLists)[number] | 'availability';

export interface Conflict {
	readonly from: ConflictList;
	/** The one that is shown first. */
	readonly versions: readonly Stored[];
}

const content = (version: Stored): object => without(version, 'stamp', 'seen');

/** Returns the entries of a record of which a different version is in quarantine. */
export function conflictsIn(record: ExamRecord, quarantined: readonly Quarantined[]): readonly Conflict[] {
	const others = quarantined.filter(({ code, exam }) => code === 'twice' && exam === record.exam);
	const of = (from: ConflictList, entries: readonly Stored[] = []): readonly Conflict[] =>
		entries.flatMap((entry) => {
			const versions = others
				.filter((other) => other.from === from && (other.value as Stored).id === entry.id)
				.map(({ value }) => value as Stored)
				.filter((value) => !same(content(value), content(entry)));
			return versions.length === 0 ? [] : [{ from, versions: [entry, ...versions] }];
		});
	return [
		...writtenLists.flatMap((name) => of(name, record[name])),
		...of('availability', record.availability && [record.availability])
	];
}

/** Returns whether an entry in quarantine is a version of this one. */
export const isOfConflict =
	({ from, versions }: Conflict) =>
	(entry: Quarantined): boolean =>
		entry.code === 'twice' && entry.from === from && (entry.value as Stored).id === versions[0]!.id;

/** Returns the record with this version as the one that stays, on top of all others. */
export function withChosen(
	record: ExamRecord,
	{ from, versions }: Conflict,
	chosen: Stored,
	stamp: Stamp
): ExamRecord {
	const entry = { ...chosen, stamp, seen: versions.flatMap(editsIn) };
	const list = from === 'availability' ? entry : withItem<Stored>(record[from] ?? [], entry);
	return { ...record, [from]: list };
}
