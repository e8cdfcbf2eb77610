// Whether a browser is a bench: it has nothing of a person's, so what is done there belongs on another device.
import type { Progress } from '#lib/domain/practice/progress.ts';
import { isOfKind } from '#lib/domain/practice/progress-key.ts';
import type { Proof } from '#lib/domain/proof.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import { present, type Stored } from '#lib/domain/stored.ts';

export interface Own {
	readonly record: ExamRecord;
	/** Those that are not deleted. */
	readonly proofs: readonly Proof[];
	readonly progress: ReadonlyMap<string, Progress>;
}

/** Returns true where nothing is logged, booked, proved, written or recalled. Finished sets don't count: a bench keeps its own. */
export function isBench({ record, proofs, progress }: Own): boolean {
	const lists: readonly (readonly Stored[])[] = [
		record.attempts,
		record.bookings,
		record.notebook ?? [],
		proofs
	];
	return (
		lists.every((list) => present(list).length === 0) &&
		![...progress.keys()].some((key) => isOfKind(key, 'prompt'))
	);
}
