// What the screens need at the start, read in one transaction. The log of answers is never among it.
import type { Progress } from '#lib/domain/practice/progress.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { editedLater, sieve } from '#lib/domain/stored-data/aside.ts';
import { parseProgress } from '#lib/domain/stored-data/practice.ts';
import { readRecord } from '#lib/domain/stored-data/record.ts';
import { readSettings, type Settings } from '#lib/domain/stored-data/settings.ts';
import { parseProof } from '#lib/domain/stored-data/proof.ts';
import { present } from '#lib/domain/stored.ts';
import type { Proof } from '#lib/domain/proof.ts';
import { mend } from '#lib/store/snapshot.ts';
import { only, type Store } from '#lib/store/store.ts';

export interface Mirror {
	readonly record: ExamRecord;
	readonly progress: ReadonlyMap<string, Progress>;
	/** Those not deleted. */
	readonly proofs: readonly Proof[];
	readonly settings: Settings;
	/** How many things were set aside because they could not be read. */
	readonly aside: number;
	/** What a restore or a deletion replaced is still kept. */
	readonly former: boolean;
}

interface Found extends Mirror {
	/** Something stands where it cannot be read: it is set aside before anything is shown. */
	readonly torn: boolean;
}

const look = (store: Store, exam: string, device: string): Promise<Result<Found>> =>
	store.read(['exams', 'progress', 'proofs', 'settings', 'aside', 'former'], async (tx) => {
		const [storedRecord, storedProgress, storedProofs, storedSettings, aside, former] = await Promise.all([
			tx.get('exams', exam),
			tx.all('progress'),
			tx.all('proofs'),
			tx.get('settings', only),
			tx.count('aside'),
			tx.count('former')
		]);
		const record = readRecord(exam, storedRecord);
		const progress = sieve('progress', storedProgress, parseProgress, (each) => each.key);
		const proofs = sieve('proofs', storedProofs, parseProof, (proof) => proof.id, editedLater);
		const settings = readSettings(storedSettings, device);
		return ok({
			record: record.value,
			progress: new Map(progress.value.map((each) => [each.key, each])),
			proofs: present(proofs.value),
			settings: settings.value,
			aside,
			former: former > 0,
			torn: [record, progress, proofs, settings].some((part) => part.aside.length > 0)
		});
	});

/** What is stored of an exam, for the screens. What cannot be read is set aside first. */
export async function readMirror(store: Store, exam: string, device: string): Promise<Result<Mirror>> {
	const first = await look(store, exam, device);
	if (!first.ok || !first.value.torn) return first;
	const mended = await mend(store);
	return mended.ok ? look(store, exam, device) : mended;
}
