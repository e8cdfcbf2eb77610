// What the screens need at the start, read in one transaction. The log of answers isn't part of it.
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import type { ExamId } from '#lib/domain/exam.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { keysOf } from '#lib/domain/practice/progress-key.ts';
import type { Proof } from '#lib/domain/proof.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import { ok } from '#lib/domain/result.ts';
import type { KeptPlan } from '#lib/domain/needs/kept-plan.ts';
import {
	parseQuarantined,
	readOptional,
	readList,
	readStoredList,
	type Quarantined
} from '#lib/domain/stored-data/quarantine.ts';
import { isReadable } from '#lib/domain/stored-data/quarantine-reason.ts';
import { parsePlan, parseProgress, parseProof } from '#lib/domain/stored-data/table-parsers.ts';
import { readRecord } from '#lib/domain/stored-data/record.ts';
import {
	newDevice,
	parseDevice,
	parseSetting,
	settingsOf,
	type Settings
} from '#lib/domain/stored-data/settings.ts';
import { present } from '#lib/domain/stored.ts';
import { only, type Store } from '#lib/store/store.ts';

export interface InitialState {
	readonly record: ExamRecord;
	readonly progress: ReadonlyMap<string, Progress>;
	/** Without the deleted ones. */
	readonly proofs: readonly Proof[];
	/** The plan as it was last shown. */
	readonly plan: KeptPlan | undefined;
	readonly settings: Settings;
	/** How many entries are in quarantine, and how many attempts are only there: not those that are other versions of one. */
	readonly quarantined: number;
	readonly unreadAttempts: number;
}

interface Found extends InitialState {
	/** Something in the tables can't be read and has to be quarantined. */
	readonly unreadable: boolean;
	/** Something in quarantine can be read by now and has to go back. */
	readonly recoverable: boolean;
}

const quarantinedIn = (values: readonly unknown[]): readonly Quarantined[] =>
	values.flatMap((value) => {
		const entry = parseQuarantined(value);
		return entry.ok ? [entry.value] : [];
	});

const readTables = (store: Store, exam: ExamId, device: string): Promise<StoreResult<Found>> =>
	store.read(['exams', 'progress', 'proofs', 'plans', 'settings', 'device', 'aside'], async (tx) => {
		const [storedRecord, storedProgress, storedProofs, storedPlan, entries, own, quarantine] =
			await Promise.all([
				tx.get('exams', exam),
				tx.all('progress', keysOf(exam)),
				tx.all('proofs'),
				tx.get('plans', exam),
				tx.all('settings'),
				tx.get('device', only),
				tx.all('aside')
			]);
		const record = readRecord(exam, storedRecord);
		const progress = readList({ from: 'progress' }, storedProgress, parseProgress, ({ key }) => key);
		const proofs = readStoredList({ from: 'proofs' }, storedProofs, parseProof);
		const plan = readOptional({ from: 'plans' }, storedPlan, parsePlan);
		const settings = readStoredList({ from: 'settings' }, entries, parseSetting);
		const known = readOptional({ from: 'device' }, own, parseDevice);
		const newlyQuarantined = [record, progress, proofs, plan, settings, known].flatMap(
			(each): readonly Quarantined[] => each.quarantined
		);
		const before = quarantinedIn(quarantine);
		return ok({
			record: record.value,
			progress: new Map(progress.value.map((each) => [each.key, each])),
			proofs: present(proofs.value).filter((proof) => proof.exam === exam),
			plan: plan.value,
			settings: settingsOf(known.value ?? newDevice(device), settings.value),
			quarantined: quarantine.length + newlyQuarantined.length,
			unreadAttempts: [...before, ...newlyQuarantined].filter(
				({ from, code, ...entry }) => from === 'attempts' && code !== 'twice' && entry.exam === exam
			).length,
			unreadable: newlyQuarantined.length > 0,
			recoverable: before.some(isReadable)
		});
	});

/**
 * Returns what is stored of an exam, for the screens. Quarantines what can't be read first, and puts back what can be read by now.
 * Where a full disk refuses that, what can be read is returned all the same, and the next start tries again.
 */
export async function readInitialState(
	store: Store,
	exam: ExamId,
	device: string
): Promise<StoreResult<InitialState>> {
	const first = await readTables(store, exam, device);
	if (!first.ok || !(first.value.unreadable || first.value.recoverable)) return first;
	const { updateQuarantine } = await import('#lib/store/quarantine.ts');
	const updated = await updateQuarantine(store);
	return updated.ok ? readTables(store, exam, device) : first;
}
