// Stored data before it is read, and a step from one version to the next.

/** A snapshot before it is read: the parts are named, nothing is known of what is in them. */
export interface RawSnapshot {
	readonly exams?: unknown;
	readonly answers?: unknown;
	readonly progress?: unknown;
	readonly proofs?: unknown;
	/** The plans as last shown. */
	readonly plans?: unknown;
	readonly drafts?: unknown;
	readonly settings?: unknown;
	readonly device?: unknown;
	readonly aside?: unknown;
}

/** Takes a snapshot one version further. Touches only what it knows: what looks strange goes through unchanged. */
export type Step = (snapshot: RawSnapshot) => RawSnapshot;
