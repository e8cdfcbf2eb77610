// What every editable record carries, so that two tabs or two devices can agree on which edit is the later one.

/** Order of an edit: `counter` grows with each edit seen; `device` breaks a tie. */
export interface Stamp {
	readonly counter: number;
	readonly device: string;
}

/** An editable record. Ids come from outside the domain. A deleted one stays as a marker until it is purged. */
export interface Stored {
	readonly id: string;
	readonly stamp: Stamp;
	readonly deleted?: true;
}

/** Below 0 where `a` was edited before `b`, above 0 where after, 0 for the same edit. */
export function compareStamps(a: Stamp, b: Stamp): number {
	return a.counter - b.counter || (a.device < b.device ? -1 : a.device > b.device ? 1 : 0);
}

/** The records that are not deleted. */
export const present = <T extends Stored>(records: readonly T[]): readonly T[] =>
	records.filter((record) => record.deleted !== true);
