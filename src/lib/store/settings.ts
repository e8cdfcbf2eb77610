// Edits of settings and of what the app knows about this device.
import { compact } from '#lib/domain/compact.ts';
import { ok } from '#lib/domain/result.ts';
import { readStoredList } from '#lib/domain/stored-data/quarantine.ts';
import {
	parseDevice,
	parseSetting,
	settingNames,
	settingsOf,
	type Device,
	type Settings
} from '#lib/domain/stored-data/settings.ts';
import { stamping } from '#lib/store/stamping.ts';
import { only, type Reading } from '#lib/store/store.ts';
import type { Edit } from '#lib/store/transact.ts';

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
		const { persist, lastBackup } = { ...stamps.device(), ...change };
		const device = parseDevice(compact({ ...stamps.device(), persist, lastBackup }));
		if (!device.ok) return device;
		await tx.put('device', only, device.value);
		return ok({ settings: await readSettings(tx, device.value) });
	}
});
