// What the screens need at the start, read in one transaction. The log of answers is never among it.
import type { ExamId } from '#lib/domain/exam.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { keysOf } from '#lib/domain/practice/progress-key.ts';
import type { Proof } from '#lib/domain/proof.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { KeptPlan } from '#lib/domain/schedule/kept-plan.ts';
import { parseAside, part, sieve, sieveStored, type Aside } from '#lib/domain/stored-data/quarantine.ts';
import { isReadable } from '#lib/domain/stored-data/lists.ts';
import { parsePlan } from '#lib/domain/stored-data/plan.ts';
import { parseProgress } from '#lib/domain/stored-data/practice.ts';
import { parseProof } from '#lib/domain/stored-data/proof.ts';
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

export interface Mirror {
	readonly record: ExamRecord;
	readonly progress: ReadonlyMap<string, Progress>;
	/** Those not deleted. */
	readonly proofs: readonly Proof[];
	/** The plan as last shown. */
	readonly plan: KeptPlan | undefined;
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

const asidesIn = (values: readonly unknown[]): readonly Aside[] =>
	values.flatMap((value) => {
		const entry = parseAside(value);
		return entry.ok ? [entry.value] : [];
	});

const look = (store: Store, exam: ExamId, device: string): Promise<Result<Found>> =>
	store.read(
		['exams', 'progress', 'proofs', 'plans', 'settings', 'device', 'aside', 'former'],
		async (tx) => {
			const [storedRecord, storedProgress, storedProofs, storedPlan, entries, own, aside, former] =
				await Promise.all([
					tx.get('exams', exam),
					tx.all('progress', keysOf(exam)),
					tx.all('proofs'),
					tx.get('plans', exam),
					tx.all('settings'),
					tx.get('device', only),
					tx.all('aside'),
					tx.count('former')
				]);
			const record = readRecord(exam, storedRecord);
			const progress = sieve({ from: 'progress' }, storedProgress, parseProgress, ({ key }) => key);
			const proofs = sieveStored({ from: 'proofs' }, storedProofs, parseProof);
			const plan = part({ from: 'plans' }, storedPlan, parsePlan);
			const settings = sieveStored({ from: 'settings' }, entries, parseSetting);
			const known = part({ from: 'device' }, own, parseDevice);
			const asideNow = [record, progress, proofs, plan, settings, known].flatMap(
				(each): readonly Aside[] => each.aside
			);
			const before = asidesIn(aside);
			return ok({
				record: record.value,
				progress: new Map(progress.value.map((each) => [each.key, each])),
				proofs: present(proofs.value).filter((proof) => proof.exam === exam),
				plan: plan.value,
				settings: settingsOf(known.value ?? newDevice(device), settings.value),
				aside: aside.length + asideNow.length,
				unreadAttempts: [...before, ...asideNow].filter(
					(entry) => entry.from === 'attempts' && entry.exam === exam
				).length,
				former: former > 0,
				torn: asideNow.length > 0,
				readable: before.some(isReadable)
			});
		}
	);

/**
 * What is stored of an exam, for the screens. What can't be read is set aside first, and what was set aside and can be read by now is
 * put back. Where a full disk refuses that, what reads is shown all the same, and the next start tries again.
 */
export async function readMirror(store: Store, exam: ExamId, device: string): Promise<Result<Mirror>> {
	const first = await look(store, exam, device);
	if (!first.ok || !(first.value.torn || first.value.readable)) return first;
	const { mend } = await import('#lib/store/quarantine.ts');
	const mended = await mend(store);
	return mended.ok ? look(store, exam, device) : first;
}
