// What the screens need at the start, read in one transaction. The log of answers is never among it.
import type { Progress } from '#lib/domain/practice/progress.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { editedLater, sieve, type Aside } from '#lib/domain/stored-data/aside.ts';
import { parseAttempt, parseBooking } from '#lib/domain/stored-data/attempt.ts';
import { isObject } from '#lib/domain/stored-data/parser.ts';
import { parseAnswer, parseProgress } from '#lib/domain/stored-data/practice.ts';
import { readRecord } from '#lib/domain/stored-data/record.ts';
import { readSettings, type Settings } from '#lib/domain/stored-data/settings.ts';
import { parseProof } from '#lib/domain/stored-data/proof.ts';
import { present } from '#lib/domain/stored.ts';
import type { Proof } from '#lib/domain/proof.ts';
import { only, type Store } from '#lib/store/store.ts';

export interface Mirror {
	readonly record: ExamRecord;
	readonly progress: ReadonlyMap<string, Progress>;
	/** Those not deleted. */
	readonly proofs: readonly Proof[];
	readonly settings: Settings;
	/** How many things were set aside because they could not be read, and how many attempts are among them. */
	readonly aside: number;
	readonly unreadAttempts: number;
	/** What a restore or a deletion replaced is still kept. */
	readonly former: boolean;
}

interface Found extends Mirror {
	/** Something is where it can't be read: it is set aside. */
	readonly torn: boolean;
	/** Something that was set aside can be read by now: it is put back. */
	readonly readable: boolean;
}

/** Of what may be set aside, what is read where it belongs. */
const parsers: Readonly<Record<string, (value: unknown) => Result<unknown>>> = {
	attempts: parseAttempt,
	bookings: parseBooking,
	proofs: parseProof,
	answers: parseAnswer
};
const isAttempt = (entry: unknown): boolean => isObject(entry) && entry.from === 'attempts';
/** Set aside for its form, and not because another one has its place. */
const isReadable = (entry: unknown): boolean =>
	isObject(entry) &&
	!String(entry.reason).startsWith('expected each once') &&
	parsers[String(entry.from)]?.(entry.value).ok === true;

const look = (store: Store, exam: string, device: string): Promise<Result<Found>> =>
	store.read(['exams', 'progress', 'proofs', 'settings', 'aside', 'former'], async (tx) => {
		const [storedRecord, storedProgress, storedProofs, storedSettings, aside, former] = await Promise.all([
			tx.get('exams', exam),
			tx.all('progress'),
			tx.all('proofs'),
			tx.get('settings', only),
			tx.all('aside'),
			tx.count('former')
		]);
		const record = readRecord(exam, storedRecord);
		const progress = sieve('progress', storedProgress, parseProgress, (each) => each.key);
		const proofs = sieve('proofs', storedProofs, parseProof, (proof) => proof.id, editedLater);
		const settings = readSettings(storedSettings, device);
		const asideNow = [record, progress, proofs, settings].flatMap((part): readonly Aside[] => part.aside);
		return ok({
			record: record.value,
			progress: new Map(progress.value.map((each) => [each.key, each])),
			proofs: present(proofs.value),
			settings: settings.value,
			aside: aside.length + asideNow.length,
			unreadAttempts: [...aside, ...asideNow].filter(isAttempt).length,
			former: former > 0,
			torn: asideNow.length > 0,
			readable: aside.some(isReadable)
		});
	});

/**
 * What is stored of an exam, for the screens. What can't be read is set aside first, and what was set aside and can be read by now is
 * put back. Where a full disk refuses that, what reads is shown all the same, and the next start tries again.
 */
export async function readMirror(store: Store, exam: string, device: string): Promise<Result<Mirror>> {
	const first = await look(store, exam, device);
	if (!first.ok || !(first.value.torn || first.value.readable)) return first;
	const { mend } = await import('#lib/store/mend.ts');
	const mended = await mend(store, exam);
	return mended.ok ? look(store, exam, device) : first;
}
