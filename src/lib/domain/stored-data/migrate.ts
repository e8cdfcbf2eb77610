// From the shape of an older version to the current one: for the database when it is upgraded and for an old backup.

/** The version of stored data that this app writes. Also the version of the database. */
export const currentVersion = 1;

/** A snapshot before it is read: the parts are named, nothing is known of what is in them. */
export interface RawSnapshot {
	readonly exams?: unknown;
	readonly answers?: unknown;
	readonly progress?: unknown;
	readonly proofs?: unknown;
	readonly drafts?: unknown;
	readonly settings?: unknown;
	readonly aside?: unknown;
}

/** Takes a snapshot one version further. Touches only what it knows: what looks strange goes through unchanged. */
export type Step = (snapshot: RawSnapshot) => RawSnapshot;

/** `steps[0]` leads from version 1 to 2, and so on. Frozen once released: the list only grows. */
export const steps: readonly Step[] = [];

/** The same data in the current version. Pure: the database upgrade and the import of an old backup both use it. */
export const migrate = (snapshot: RawSnapshot, from: number, path: readonly Step[] = steps): RawSnapshot =>
	path.slice(from - 1).reduce((data, step) => step(data), snapshot);
