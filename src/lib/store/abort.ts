// Ending a transaction so that nothing of it stays.

/** Aborts; a transaction that has ended already is left as it is. */
export function abort(tx: { abort(): void }): void {
	try {
		tx.abort();
	} catch {
		// It has ended already, which is all that was wanted.
	}
}
