// Everything that is stored, as one value: what a backup holds, what a migration changes, what undoing a restore needs.
import type { Draft } from '#lib/domain/draft.ts';
import { answerKey, type Answer } from '#lib/domain/practice/answer.ts';
import { completed, oldestFirst } from '#lib/domain/practice/log.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import {
	parseAside,
	part,
	sieve,
	sieveStored,
	type Aside,
	type Sieved
} from '#lib/domain/stored-data/quarantine.ts';
import { currentVersion } from '#lib/domain/stored-data/version.ts';
import type { RawSnapshot } from '#lib/domain/stored-data/raw-snapshot.ts';
import { parseDraft } from '#lib/domain/stored-data/draft.ts';
import { parsePlan, type StoredPlan } from '#lib/domain/stored-data/plan.ts';
import { parseAnswer, parseProgress } from '#lib/domain/stored-data/practice.ts';
import { readRecords } from '#lib/domain/stored-data/record.ts';
import {
	newDevice,
	parseDevice,
	parseSetting,
	type Device,
	type Setting
} from '#lib/domain/stored-data/settings.ts';
import { parseProof } from '#lib/domain/stored-data/proof.ts';
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
	readonly aside: readonly Aside[];
}

/** What a device holds on which nothing was entered. */
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

/** The highest counter that any edit carries: the device's must not fall behind it, even where that was lost. Drafts count on their own. */
function highestCounter({
	exams,
	proofs,
	settings
}: Pick<Snapshot, 'exams' | 'proofs' | 'settings'>): number {
	const items: readonly (readonly Stored[])[] = [
		proofs,
		settings,
		...exams.flatMap(({ attempts, bookings, tasks, pins, dropped = [], waiting = [], notebook = [] }) => [
			...[attempts, bookings, tasks, pins, dropped, waiting, notebook]
		]),
		...exams.flatMap(({ sets = [], availability }) => [
			sets,
			availability === undefined ? [] : [availability]
		])
	];
	return items.flat().reduce((highest, { stamp }) => Math.max(highest, stamp.counter), 0);
}

/** The same for what is the same; what is nested too deep for that is told apart by its code only. */
function keyOfAside(entry: Aside): string {
	try {
		return JSON.stringify(entry);
	} catch {
		return `${entry.from} ${entry.code}`;
	}
}

/** Reads a snapshot of the current version. Total: what does not read stands in `aside`, with what stood there before. */
export function readSnapshot(raw: RawSnapshot): Snapshot {
	const exams = readRecords(raw.exams);
	const answers = sieve({ from: 'answers' }, raw.answers, parseAnswer, answerKey);
	const progress = sieve({ from: 'progress' }, raw.progress, parseProgress, ({ key }) => key);
	const proofs = sieveStored({ from: 'proofs' }, raw.proofs, parseProof);
	const plans = sieve({ from: 'plans' }, raw.plans, parsePlan, ({ exam }) => exam);
	const drafts = sieveStored({ from: 'drafts' }, raw.drafts, parseDraft);
	const settings = sieveStored({ from: 'settings' }, raw.settings, parseSetting);
	const device = part({ from: 'device' }, raw.device, parseDevice);
	const before = sieve({ from: 'aside' }, raw.aside, parseAside, keyOfAside);
	const parts: readonly Sieved<unknown>[] = [
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
		aside: [...before.value, ...parts.flatMap((each) => each.aside)]
	};
}
