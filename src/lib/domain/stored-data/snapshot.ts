// Everything that is stored, as one value: what a backup has, what a migration changes, what undoing a restore needs.
import type { Draft } from '#lib/domain/draft.ts';
import { answerKey, type Answer } from '#lib/domain/practice/answer.ts';
import { completed, oldestFirst } from '#lib/domain/practice/log.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import {
	parseQuarantined,
	readOptional,
	readList,
	readStoredList,
	type Quarantined,
	type PartialRead
} from '#lib/domain/stored-data/quarantine.ts';
import { currentVersion } from '#lib/domain/stored-data/version.ts';
import type { RawSnapshot } from '#lib/domain/stored-data/raw-snapshot.ts';
import {
	parseDraft,
	parsePlan,
	type StoredPlan,
	parseAnswer,
	parseProgress,
	parseProof
} from '#lib/domain/stored-data/table-parsers.ts';
import { readRecords, recordLists } from '#lib/domain/stored-data/record.ts';
import {
	newDevice,
	parseDevice,
	parseSetting,
	type Device,
	type Setting
} from '#lib/domain/stored-data/settings.ts';
import type { Stored } from '#lib/domain/stored.ts';
import type { Proof } from '#lib/domain/proof.ts';

export interface Snapshot {
	readonly version: typeof currentVersion;
	readonly exams: readonly ExamRecord[];
	/** The log, oldest first. */
	readonly answers: readonly Answer[];
	readonly progress: readonly Progress[];
	readonly proofs: readonly Proof[];
	/** The plan of each exam as last shown. */
	readonly plans: readonly StoredPlan[];
	readonly drafts: readonly Draft[];
	readonly settings: readonly Setting[];
	readonly device: Device;
	readonly aside: readonly Quarantined[];
}

/** Returns the snapshot of a device on which nothing was entered. */
export const emptySnapshot = (device: string): Snapshot => ({
	version: currentVersion,
	exams: [],
	answers: [],
	progress: [],
	proofs: [],
	plans: [],
	drafts: [],
	settings: [],
	device: newDevice(device),
	aside: []
});

/** Returns the highest counter of any edit: the device's must not fall behind it. Drafts count on their own. */
function highestCounter({
	exams,
	proofs,
	settings
}: Pick<Snapshot, 'exams' | 'proofs' | 'settings'>): number {
	const names = Object.keys(recordLists) as (keyof typeof recordLists)[];
	const items: readonly Stored[] = [
		...proofs,
		...settings,
		...exams.flatMap((exam) => [
			...names.flatMap((name): readonly Stored[] => exam[name] ?? []),
			...(exam.availability === undefined ? [] : [exam.availability])
		])
	];
	return items.reduce((highest, { stamp }) => Math.max(highest, stamp.counter), 0);
}

/** Returns the same key for equal entries; for one that is nested too deep, a key of its code only. */
function keyOfQuarantined(entry: Quarantined): string {
	try {
		return JSON.stringify(entry);
	} catch {
		return `${entry.from} ${entry.code}`;
	}
}

/** Returns a snapshot of the current version. Never fails: what can't be read is in `aside`, after what was there before. */
export function readSnapshot(raw: RawSnapshot): Snapshot {
	const exams = readRecords(raw.exams);
	const answers = readList({ from: 'answers' }, raw.answers, parseAnswer, answerKey);
	const progress = readList({ from: 'progress' }, raw.progress, parseProgress, ({ key }) => key);
	const proofs = readStoredList({ from: 'proofs' }, raw.proofs, parseProof);
	const plans = readList({ from: 'plans' }, raw.plans, parsePlan, ({ exam }) => exam);
	const drafts = readStoredList({ from: 'drafts' }, raw.drafts, parseDraft);
	const settings = readStoredList({ from: 'settings' }, raw.settings, parseSetting);
	const device = readOptional({ from: 'device' }, raw.device, parseDevice);
	const before = readList({ from: 'aside' }, raw.aside, parseQuarantined, keyOfQuarantined);
	const parts: readonly PartialRead<unknown>[] = [
		...[exams, answers, progress, proofs, plans, drafts, settings, device, before]
	];
	const log = [...answers.value].sort(oldestFirst);
	const found = { exams: exams.value, proofs: proofs.value, settings: settings.value };
	const known = device.value ?? newDevice('');
	return {
		version: currentVersion,
		...found,
		answers: log,
		progress: completed(progress.value, log),
		plans: plans.value,
		drafts: drafts.value,
		device: { ...known, counter: Math.max(known.counter, highestCounter(found)) },
		aside: [...before.value, ...parts.flatMap((each) => each.quarantined)]
	};
}
