// Saves a backup as a file, and remembers what it has once it left the browser.
import { backupName } from '#lib/domain/stored-data/backup.ts';
import { isMuchLess } from '#lib/domain/stored-data/backup-due.ts';
import { saveFile, tapIsOver, type Saved, type TextFile } from '#lib/pwa/save-file.ts';
import { makeBackup, type MadeBackup } from '#lib/state/backup.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { backUpToFolder } from '#lib/state/extras.ts';
import { folderMark, readMark } from '#lib/state/local-marks.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { setSettings } from '#lib/state/settings.ts';
import { fileReadyText, savedFileText } from '#lib/words/saved-file.ts';
import { storeFaultText } from '#lib/words/store.ts';

/** Returns a backup as a file. */
export const fileOf = ({ text }: MadeBackup): TextFile => ({
	name: backupName(clock.today),
	type: 'application/json',
	text
});

/** Remembers a backup that was saved this way, if it was. Returns what happened, as a sentence. */
export async function noteSaved({ counts }: MadeBackup, saving: Promise<Saved> | Saved): Promise<string> {
	const saved = await saving;
	if (saved === 'shared' || saved === 'downloaded')
		await setSettings({ lastBackup: clock.moment.now, backedUp: counts, backupLater: undefined });
	return savedFileText(saved, backupName(clock.today));
}

/**
 * Makes a backup and saves it, inside the tap: in the folder that was chosen, else as a file. Returns what happened, as a sentence; nothing where it has much less than the last one,
 * which is asked first.
 */
export async function saveBackup(): Promise<string | undefined> {
	if (readMark(folderMark) !== undefined) return backUpToFolder();
	const made = await makeBackup();
	if (!made.ok) return storeFaultText(made.fault);
	if (isMuchLess(made.value.counts, repository.settings.backedUp)) return undefined;
	if (tapIsOver()) return fileReadyText;
	return noteSaved(made.value, saveFile(fileOf(made.value)));
}
