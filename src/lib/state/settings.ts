// Settings of this device.
import { usualNames, type Names } from '#lib/domain/lab/names.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { newId } from '#lib/store/stamping.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { editSettings, type SettingsChange } from '#lib/store/stamped-edits.ts';

/** Changes settings; `undefined` removes one. */
export const setSettings = (change: SettingsChange): Promise<StoreResult<unknown>> =>
	repository.transact([editSettings(change)]);

/** Returns the names in lab commands; until the person sets them, the usual ones with a random ending. */
export async function ownNames(): Promise<Names> {
	const set = repository.settings.names;
	if (set !== undefined) return set;
	const names = usualNames(newId().slice(0, 5));
	await setSettings({ names });
	return names;
}
