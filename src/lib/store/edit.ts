// Edits of what is known: each reads, changes and writes inside one transaction, so that two tabs never lose one.
import type { Next } from '#lib/domain/edits.ts';
import { answerKey, type Answer } from '#lib/domain/practice/answer.ts';
import { afterLine } from '#lib/domain/practice/correction.ts';
import { keyOf, type Progress } from '#lib/domain/practice/progress.ts';
import { keysOf, readProgressKey } from '#lib/domain/practice/progress-key.ts';
import type { ExamRecord } from '#lib/domain/record.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { sieveStored } from '#lib/domain/stored-data/aside.ts';
import { whole } from '#lib/domain/stored-data/lists.ts';
import { parsePlan, type StoredPlan } from '#lib/domain/stored-data/plan.ts';
import { parseAnswer, parseProgress } from '#lib/domain/stored-data/practice.ts';
import { readRecord } from '#lib/domain/stored-data/record.ts';
import {
	newDevice,
	parseDevice,
	parseSetting,
	settingNames,
	settingsOf,
	type Device,
	type Settings
} from '#lib/domain/stored-data/settings.ts';
import { completed, oldestFirst } from '#lib/domain/practice/log.ts';
import { parseProof } from '#lib/domain/stored-data/proof.ts';
import type { Stamp } from '#lib/domain/stored.ts';
import type { Proof } from '#lib/domain/proof.ts';
import { without } from '#lib/domain/without.ts';
import { only, type Reading, type Store, type Writing } from '#lib/store/store.ts';

/** Where new ids come from, and who this device is if nothing is stored yet. */
export interface Identity {
	readonly device: string;
	readonly newId: () => string;
}

interface Stamping {
	readonly next: Next;
	/** The device with the counter as far as it was used. */
	readonly device: () => Device;
}

/** What is known of this device; its id is `who`'s where nothing is stored yet. */
export async function deviceOf(tx: Reading, who: Identity): Promise<Device> {
	const stored = parseDevice(await tx.get('device', only));
	if (!stored.ok) return newDevice(who.device);
	return stored.value.device === '' ? { ...stored.value, device: who.device } : stored.value;
}

async function stamping(tx: Reading, who: Identity): Promise<Stamping> {
	const before = await deviceOf(tx, who);
	let { counter } = before;
	return {
		next() {
			// A counter from a damaged file may be at its top: saving goes on, and stamps tie.
			counter = Math.min(counter + 1, Number.MAX_SAFE_INTEGER);
			return { id: who.newId(), stamp: { counter, device: before.device } };
		},
		device: () => ({ ...before, counter })
	};
}

/** Reads the settings as the app knows them; what does not read is left out. */
async function readSettings(tx: Reading, device: Device): Promise<Settings> {
	const entries = sieveStored({ from: 'settings' }, await tx.all('settings'), parseSetting);
	return settingsOf(device, entries.value);
}

export type Change = (record: ExamRecord, next: Next) => ExamRecord;

/** As `changeRecord`, within a transaction over `exams`, `device` and `aside` that is under way. */
export async function changeIn(
	tx: Writing,
	who: Identity,
	exam: string,
	change: Change
): Promise<Result<{ record: ExamRecord; device: Device }>> {
	const before = readRecord(exam, await tx.get('exams', exam));
	const stamps = await stamping(tx, who);
	const checked = whole(readRecord(exam, change(before.value, stamps.next)));
	if (!checked.ok) return checked;
	const device = stamps.device();
	await tx.put('exams', exam, checked.value);
	await tx.put('device', only, device);
	for (const entry of before.aside) await tx.put('aside', who.newId(), entry);
	return ok({ record: checked.value, device });
}

/**
 * Changes the record of an exam. `change` is pure and is given what is stored now, whatever the caller saw.
 * What the change makes is read as strictly as stored data is: a fault in it refuses the edit and changes nothing.
 */
export const changeRecord = (
	store: Store,
	who: Identity,
	exam: string,
	change: Change
): Promise<Result<{ record: ExamRecord; device: Device }>> =>
	store.write(['exams', 'device', 'aside'], (tx) => changeIn(tx, who, exam, change), { strict: true });

/** Changes, adds or marks one proof. `change` is given the stored one, if there is one of this id. */
export const changeProof = (
	store: Store,
	who: Identity,
	id: string,
	change: (before: Proof | undefined, stamp: Stamp) => Proof | undefined
): Promise<Result<{ proof: Proof; device: Device }>> =>
	store.write(
		['proofs', 'device'],
		async (tx) => {
			const before = parseProof(await tx.get('proofs', id));
			const stamps = await stamping(tx, who);
			const changed = change(before.ok ? before.value : undefined, stamps.next().stamp);
			if (changed === undefined) return fail('gone', 'Expected to find this proof, and it is gone.');
			const checked = parseProof(changed);
			if (!checked.ok) return checked;
			const device = stamps.device();
			await tx.put('proofs', id, checked.value);
			await tx.put('device', only, device);
			return ok({ proof: checked.value, device });
		},
		{ strict: true }
	);

/** The answers under this key, oldest first. Reads the whole log of the exam. */
export const answersUnder = async (tx: Reading, key: string): Promise<readonly Answer[]> =>
	(await tx.all('answers', keysOf(readProgressKey(key)?.exam ?? '')))
		.flatMap((value) => {
			const answer = parseAnswer(value);
			return answer.ok && keyOf(answer.value) === key ? [answer.value] : [];
		})
		.sort(oldestFirst);

/** The summary under this key; folded from the log where it does not read. */
export async function progressOf(tx: Reading, key: string): Promise<Progress | undefined> {
	const stored = await tx.get('progress', key);
	if (stored === undefined) return undefined;
	const read = parseProgress(stored);
	return read.ok ? read.value : completed([], await answersUnder(tx, key))[0];
}

/** Adds an answer, or a correction of one, to the log and to its summary, both or neither. One that is there already changes nothing. */
export const addAnswer = (store: Store, answer: Answer): Promise<Result<Progress>> =>
	store.write(['answers', 'progress'], async (tx) => {
		const checked = parseAnswer(answer);
		if (!checked.ok) return checked;
		const key = keyOf(answer);
		const before = await progressOf(tx, key);
		if (before !== undefined && (await tx.get('answers', answerKey(answer))) !== undefined) return ok(before);
		const after = afterLine(before, answer);
		if (after === undefined) return fail('gone', 'Expected to find the answer that this corrects.');
		await tx.put('answers', answerKey(answer), answer);
		await tx.put('progress', key, after);
		return ok(after);
	});

/** What a person or the app may set. `undefined` takes a setting back. */
export type SettingsChange = {
	readonly [K in keyof Omit<Settings, 'device' | 'counter'>]?: Settings[K] | undefined;
};

/** Changes settings and leaves the others as they are stored now. */
export const changeSettings = (
	store: Store,
	who: Identity,
	change: SettingsChange
): Promise<Result<Settings>> =>
	store.write(['settings', 'device'], async (tx) => {
		const stamps = await stamping(tx, who);
		for (const id of settingNames.filter((name) => name in change)) {
			const value = change[id];
			const { stamp } = stamps.next();
			const checked = parseSetting(value === undefined ? { id, stamp, deleted: true } : { id, stamp, value });
			if (!checked.ok) return checked;
			await tx.put('settings', id, checked.value);
		}
		const { persist, lastBackup } = { ...stamps.device(), ...change };
		const device = parseDevice({
			...without(stamps.device(), 'persist', 'lastBackup'),
			...(persist === undefined ? {} : { persist }),
			...(lastBackup === undefined ? {} : { lastBackup })
		});
		if (!device.ok) return device;
		await tx.put('device', only, device.value);
		return ok(await readSettings(tx, device.value));
	});

/** Keeps the plan as shown. No edit of the person's: it carries no stamp. */
export const keepPlan = (store: Store, plan: StoredPlan): Promise<Result<StoredPlan>> =>
	store.write(['plans'], async (tx) => {
		const checked = parsePlan(plan);
		if (checked.ok) await tx.put('plans', plan.exam, checked.value);
		return checked;
	});
