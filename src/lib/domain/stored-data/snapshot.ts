// Everything that is stored, as one value: what a backup holds, what a migration changes, what undoing a restore needs.
import type { Answer } from '#lib/domain/practice/answer.ts';
import { afterLine } from '#lib/domain/practice/correction.ts';
import { keyOf, type Progress } from '#lib/domain/practice/progress.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import { editedLater, parseAside, sieve, type Aside, type Sieved } from '#lib/domain/stored-data/aside.ts';
import { currentVersion } from '#lib/domain/stored-data/migrate.ts';
import type { RawSnapshot } from '#lib/domain/stored-data/raw.ts';
import { anything, name, object, parser } from '#lib/domain/stored-data/parser.ts';
import { parseAnswer, parseProgress } from '#lib/domain/stored-data/practice.ts';
import { readRecords } from '#lib/domain/stored-data/record.ts';
import { newSettings, readSettings, type Settings } from '#lib/domain/stored-data/settings.ts';
import { parseProof } from '#lib/domain/stored-data/proof.ts';
import type { Stored } from '#lib/domain/stored.ts';
import type { Proof } from '#lib/domain/proof.ts';

/** A form or a round on its way, kept under the name that its screen gives it. */
export interface Draft {
	readonly key: string;
	readonly value: unknown;
}

export interface Snapshot {
	readonly version: typeof currentVersion;
	readonly exams: readonly ExamRecord[];
	/** The log, oldest first. */
	readonly answers: readonly Answer[];
	readonly progress: readonly Progress[];
	readonly proofs: readonly Proof[];
	readonly drafts: readonly Draft[];
	readonly settings: Settings;
	readonly aside: readonly Aside[];
}

/** What a device holds on which nothing was entered. */
export const emptySnapshot = (device: string): Snapshot => ({
	version: currentVersion,
	exams: [],
	answers: [],
	progress: [],
	proofs: [],
	drafts: [],
	settings: newSettings(device),
	aside: []
});

const parseDraft = parser(object<Draft>({ key: name, value: anything }));
/** The order of the log. */
export const oldestFirst = (a: Answer, b: Answer): number =>
	a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1;

/** The summaries, and those that the log asks for and that are missing: they are folded from it. */
export function completed(progress: readonly Progress[], answers: readonly Answer[]): readonly Progress[] {
	const there = new Set(progress.map((each) => each.key));
	const folded = new Map<string, Progress>();
	for (const answer of answers) {
		const key = keyOf(answer);
		const after = there.has(key) ? undefined : afterLine(folded.get(key), answer);
		if (after !== undefined) folded.set(key, after);
	}
	return [...progress, ...folded.values()];
}

/** The highest counter that any edit carries: the settings must not fall behind it, even where they were lost. */
function highestCounter(exams: readonly ExamRecord[], proofs: readonly Proof[]): number {
	const items: readonly (readonly Stored[])[] = [
		proofs,
		...exams.flatMap(({ attempts, bookings, tasks, notebook = [] }) => [attempts, bookings, tasks, notebook])
	];
	return items.flat().reduce((highest, { stamp }) => Math.max(highest, stamp.counter), 0);
}

/** The same for what is the same; what is nested too deep for that is told apart by its reason only. */
function keyOfAside(entry: Aside): string {
	try {
		return JSON.stringify(entry);
	} catch {
		return `${entry.from} ${entry.reason}`;
	}
}

/** Reads a snapshot of the current version. Total: what does not read stands in `aside`, with what stood there before. */
export function readSnapshot(raw: RawSnapshot): Snapshot {
	const exams = readRecords(raw.exams);
	const answers = sieve('answers', raw.answers, parseAnswer, (answer) => answer.id);
	const progress = sieve('progress', raw.progress, parseProgress, (each) => each.key);
	const proofs = sieve('proofs', raw.proofs, parseProof, (proof) => proof.id, editedLater);
	const drafts = sieve('drafts', raw.drafts, parseDraft, (draft) => draft.key);
	const settings = readSettings(raw.settings);
	const before = sieve('aside', raw.aside, parseAside, keyOfAside);
	const parts: readonly Sieved<unknown>[] = [exams, answers, progress, proofs, drafts, settings, before];
	const log = [...answers.value].sort(oldestFirst);
	return {
		version: currentVersion,
		exams: exams.value,
		answers: log,
		progress: completed(progress.value, log),
		proofs: proofs.value,
		drafts: drafts.value,
		settings: {
			...settings.value,
			counter: Math.max(settings.value.counter, highestCounter(exams.value, proofs.value))
		},
		aside: [...before.value, ...parts.flatMap((each) => each.aside)]
	};
}
