// Which edits an edit was made on top of. A stamp orders all edits alike on every device, but can't tell a later edit from one that was made
// without knowing the other: `seen` can.
import type { ExamRecord } from '#lib/domain/record.ts';
import type { SeenEdits, Stored } from '#lib/domain/stored.ts';

/** The lists of a record that a person writes in: of two independent edits of one entry both are kept. In the others the later one is. */
export const writtenLists = ['attempts', 'bookings', 'notebook'] as const;

/** Returns the edits that are in a version: its own, and those that it was made on top of. */
export function editsIn({ stamp: { device, counter }, seen }: Stored): readonly SeenEdits[] {
	const last = seen?.find((one) => one.device === device && one.to === counter - 1);
	const from = seen === undefined ? 0 : (last?.from ?? counter);
	return [...(seen ?? []).filter((one) => one !== last), { device, from, to: counter }];
}

/** Returns the record after an edit, where each changed entry that the person writes says what it was made on top of. */
export function withSeen(before: ExamRecord, after: ExamRecord): ExamRecord {
	const over = (item: Stored, all: readonly Stored[] = []): Stored => {
		const old = all.find(({ id }) => id === item.id);
		return old === undefined || old.stamp === item.stamp ? item : { ...item, seen: editsIn(old) };
	};
	const lists = writtenLists.map((name) => {
		const [was, is] = [before[name], after[name]];
		return [name, is === was ? is : is?.map((item) => over(item, was))];
	});
	const { availability: minutes } = after;
	return {
		...after,
		...Object.fromEntries(lists.filter(([, list]) => list)),
		...(minutes && { availability: over(minutes, before.availability && [before.availability]) })
	};
}
