// Edits under a stamp of this device: of the record of an exam, of proofs and of settings. And of the plan last shown, which has none.
import { withSeen } from '#lib/domain/causality.ts';
import { type Change, deleted, revived } from '#lib/domain/edits.ts';
import { ok, fail } from '#lib/domain/result.ts';
import { whole } from '#lib/domain/stored-data/quarantine-reason.ts';
import { parsePlan, type StoredPlan, parseProof } from '#lib/domain/stored-data/table-parsers.ts';
import { readRecord } from '#lib/domain/stored-data/record.ts';
import { stamping } from '#lib/store/stamping.ts';
import { only, type Reading } from '#lib/store/store.ts';
import type { Edit } from '#lib/store/transact.ts';
import type { Proof } from '#lib/domain/proof.ts';
import type { Stamp } from '#lib/domain/stored.ts';
import { compact } from '#lib/domain/compact.ts';
import { readStoredList } from '#lib/domain/stored-data/quarantine.ts';
import {
	parseDevice,
	parseSetting,
	settingNames,
	settingsOf,
	type Device,
	type Settings
} from '#lib/domain/stored-data/settings.ts';

/**
 * Changes the record of the exam. `change` is pure and is given what is stored now, whatever the caller saw.
 * What the change makes is read as strictly as stored data is: a fault in it refuses the edit. `seen` adds what it was made on top of.
 */
export const editRecord = (change: Change, seen = withSeen): Edit => ({
	tables: ['exams', 'device', 'aside'],
	strict: true,
	async apply(tx, by) {
		const before = readRecord(by.exam, await tx.get('exams', by.exam));
		const stamps = await stamping(tx, by);
		const after = change(before.value, stamps.next);
		const checked = whole(readRecord(by.exam, seen(before.value, after)));
		if (!checked.ok) return checked;
		const device = stamps.device();
		await tx.put('exams', by.exam, checked.value);
		await tx.put('device', only, device);
		for (const entry of before.quarantined) await tx.put('aside', by.newId(), entry);
		return ok({ record: checked.value, device });
	}
});

/** Stores a plan as the one last shown. Not the person's edit, so it has no stamp. */
export const showPlan = (plan: StoredPlan): Edit => ({
	tables: ['plans'],
	async apply(tx) {
		const checked = parsePlan(plan);
		if (!checked.ok) return checked;
		await tx.put('plans', plan.exam, checked.value);
		return ok({ plan: checked.value });
	}
});

/** Adds, changes or deletes one proof. `change` is given the stored one, if there is one. */
export const editProof = (
	id: string,
	change: (before: Proof | undefined, stamp: Stamp) => Proof | undefined
): Edit => ({
	tables: ['proofs', 'device'],
	strict: true,
	async apply(tx, by) {
		const before = parseProof(await tx.get('proofs', id));
		const stamps = await stamping(tx, by);
		const changed = change(before.ok ? before.value : undefined, stamps.next().stamp);
		if (changed === undefined) return fail({ code: 'no proof' });
		const checked = parseProof(changed);
		if (!checked.ok) return checked;
		const device = stamps.device();
		await tx.put('proofs', id, checked.value);
		await tx.put('device', only, device);
		return ok({ proofs: [checked.value], device });
	}
});

/** Deletes one proof so that it can be restored. */
export const dropProof = (id: string): Edit =>
	editProof(id, (before, stamp) => before && deleted(before, stamp));

/** Restores a deleted proof. */
export const restoreProof = (id: string): Edit =>
	editProof(id, (before, stamp) => before && revived(before, stamp));

/** Reads the settings; leaves out what can't be read. */
async function readSettings(tx: Reading, device: Device): Promise<Settings> {
	const entries = readStoredList({ from: 'settings' }, await tx.all('settings'), parseSetting);
	return settingsOf(device, entries.value);
}

/** What may be set. `undefined` removes a setting. */
export type SettingsChange = {
	readonly [K in keyof Omit<Settings, 'device' | 'counter'>]?: Settings[K] | undefined;
};

/** Changes settings and leaves the others as they are stored now. */
export const editSettings = (change: SettingsChange): Edit => ({
	tables: ['settings', 'device'],
	async apply(tx, by) {
		const stamps = await stamping(tx, by);
		for (const id of settingNames.filter((name) => name in change)) {
			const value = change[id];
			const { stamp } = stamps.next();
			const checked = parseSetting(value === undefined ? { id, stamp, deleted: true } : { id, stamp, value });
			if (!checked.ok) return checked;
			await tx.put('settings', id, checked.value);
		}
		const { persist, lastBackup, backedUp, backupLater } = { ...stamps.device(), ...change };
		const ofDevice = { persist, lastBackup, backedUp, backupLater };
		const device = parseDevice(compact({ ...stamps.device(), ...ofDevice }));
		if (!device.ok) return device;
		await tx.put('device', only, device.value);
		return ok({ settings: await readSettings(tx, device.value) });
	}
});
