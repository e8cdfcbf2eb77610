// What every editable record has, so that two tabs or two devices can agree on which edit is the later one.

/** Order of an edit: `counter` grows with each edit seen; `device` breaks a tie. */
export interface Stamp {
	readonly counter: number;
	readonly device: string;
}

/** Edits made on one device: from one counter to another, both included. */
export interface SeenEdits {
	readonly device: string;
	readonly from: number;
	readonly to: number;
}

/** An editable record. Ids come from outside the domain. A deleted one stays as a marker until it is purged. */
export interface Stored {
	readonly id: string;
	readonly stamp: Stamp;
	/** The edits that this one was made on top of. Absent in a first edit, and in one of an older app: then all earlier ones of its device. */
	readonly seen?: readonly SeenEdits[];
	readonly deleted?: true;
}

/** Returns below 0 where `a` was edited before `b`, above 0 where after, 0 for the same edit. */
export function compareStamps(a: Stamp, b: Stamp): number {
	return a.counter - b.counter || compareText(a.device, b.device);
}

/** Returns below 0 where `a` comes before `b`, above 0 where after: for days, times and ids. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Returns the records that are not deleted. */
export const present = <T extends Stored>(records: readonly T[]): readonly T[] =>
	records.filter((record) => record.deleted !== true);
