// What a person or the app sets on this device.
import { usualNames, type Names } from '#lib/domain/lab/names.ts';
import type { Result } from '#lib/domain/result.ts';
import { newId } from '#lib/store/stamping.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { editSettings, type SettingsChange } from '#lib/store/settings.ts';

/** Changes settings; one set to `undefined` is taken back. */
export const setSettings = (change: SettingsChange): Promise<Result<unknown>> =>
	repository.transact([editSettings(change)]);

/** Returns the names in the person's own commands; until they are filled in, the usual ones with a random ending. */
export async function ownNames(): Promise<Names> {
	const set = repository.settings.names;
	if (set !== undefined) return set;
	const names = usualNames(newId().slice(0, 5));
	await setSettings({ names });
	return names;
}
