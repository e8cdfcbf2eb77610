// Keeps a backup up to date in a folder that the person chose. On demand: its chunk isn't kept offline before it's first used.
import { readBackup, writeBackup, type Backup } from '#lib/domain/stored-data/backup.ts';
import { countsOf } from '#lib/domain/stored-data/counts.ts';
import { folderStep } from '#lib/domain/stored-data/folder-backup.ts';
import type { Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import {
	chooseFolder,
	chosenFolder,
	forgetFolder,
	mayWrite,
	readIn,
	writeIn,
	type Folder
} from '#lib/pwa/folder.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { dropMark, folderMark, readMark, writeMark } from '#lib/state/local-marks.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { setSettings } from '#lib/state/settings.ts';
import { snapshotOf } from '#lib/store/snapshot.ts';
import { folderSaidText, type FolderState } from '#lib/words/backup-folder.ts';

/** After the last change, in milliseconds: one sitting with the app is one writing or two. */
const restMs = 3000;

/** The files of a device: two that share a synced folder write one each. */
const filesOf = ({ device: { device } }: Snapshot) => {
	const name = `resit-backup-${device.slice(0, 4)}`;
	return { current: `${name}.json`, before: `${name}-before.json` };
};

/** Returns the backup in a file. Throws where a newer app wrote it: it isn't written over. */
function backupIn(text: string | undefined): Backup | undefined {
	if (text === undefined) return undefined;
	const read = readBackup(text);
	if (!read.ok && read.fault.code === 'newer') throw new Error('A newer app wrote this backup.');
	return read.ok ? read.value : undefined;
}

class BackupFolder {
	/** What it's called; undefined where none is chosen. */
	name: string | undefined = $state(readMark(folderMark));
	state: FolderState | undefined = $state();

	#stop: (() => void) | undefined;

	/** Lets the person choose a folder, writes to it, and follows from then on. Inside the tap. */
	async choose(): Promise<void> {
		const folder = await chooseFolder();
		if (folder === undefined) return;
		this.name = folder.name;
		writeMark(folderMark, folder.name);
		this.follow();
		await this.write({ tapped: true });
	}

	/** Forgets the folder. Its files stay. */
	async stop(): Promise<void> {
		this.#stop?.();
		this.#stop = undefined;
		dropMark(folderMark);
		this.name = this.state = undefined;
		await forgetFolder();
	}

	/** Brings the backup up to date. `tapped`: the browser may be asked. `sure`: the person wants it with much less, too. */
	async write(how: { readonly tapped?: boolean; readonly sure?: boolean } = {}): Promise<string | undefined> {
		const { name } = this;
		// Everything was deleted, here or in another tab.
		if (name === undefined || readMark(folderMark) === undefined) return void (await this.stop());
		const folder = await chosenFolder().catch(() => undefined);
		if (folder === undefined) this.state = 'failed';
		else if (!(await mayWrite(folder, how.tapped === true))) this.state = 'asks';
		else
			this.state = await navigator.locks.request(folderMark, () =>
				update(folder, how.sure === true).catch(() => 'failed' as const)
			);
		return folderSaidText(this.state, name);
	}

	/** Follows the stored data until `stop`, from the first call on. */
	follow(): void {
		this.#stop ??= $effect.root(() => {
			$effect(() => {
				// Again when it changes.
				void [repository.record, repository.progress, repository.proofs, repository.settings, this.name];
				if (repository.phase !== 'ready' || repository.example || this.name === undefined) return;
				const timer = setTimeout(() => void this.write(), restMs);
				return () => clearTimeout(timer);
			});
		});
	}
}

/** Writes what is stored to the folder, if that's due. Rejects where the folder is gone or full. */
async function update(folder: Folder, sure: boolean): Promise<FolderState> {
	const all = await repository.use(snapshotOf);
	if (!all.ok) return 'failed';
	const files = filesOf(all.value);
	const had = await readIn(folder, files.current);
	const step = folderStep(backupIn(had), all.value, { today: clock.today, zone: clock.zone, sure });
	if (step === 'same') return 'kept';
	if (step === 'less') return 'less';
	if (step === 'next' && had !== undefined) await writeIn(folder, files.before, had);
	const { now } = clock.moment;
	await writeIn(folder, files.current, writeBackup(all.value, now));
	await setSettings({ lastBackup: now, backedUp: countsOf(all.value), backupLater: undefined });
	return 'kept';
}

export const backupFolder = new BackupFolder();
