// A backup as a link, to copy or to draw as a code. What stands behind its `#` is sent to no server.
import { resolve } from '$app/paths';
import { sealed, unsealed } from '#lib/domain/envelope.ts';
import { ok, fail, type Result } from '#lib/domain/result.ts';
import { readBackup, writeBackup, type Backup, type BackupFault } from '#lib/domain/stored-data/backup.ts';
import type { StoreResult } from '#lib/domain/stored-data/store-fault.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { deflate, inflate } from '#lib/state/deflate.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { snapshotOf } from '#lib/store/snapshot.ts';

/** Returns a link that brings everything that is stored to another device, but for the plan as last shown: it's made again there. */
export async function backupLink(): Promise<StoreResult<string>> {
	const all = await repository.use(snapshotOf);
	if (!all.ok) return all;
	const text = writeBackup({ ...all.value, plans: [] }, clock.moment.now);
	return ok(`${location.origin}${resolve('/data/')}#${sealed(await deflate(text))}`);
}

/** Whether a text is a backup, as a file has it or as a link. */
export const isBackup = (text: string): boolean =>
	text.startsWith('{"app":"resit"') || /\/data\/#\d+\./.test(text);

/** Returns the backup in a text: that of a file, a link, or what stands behind a link's `#`. */
export async function readBackupText(text: string): Promise<Result<Backup, BackupFault>> {
	if (text.trim().startsWith('{')) return readBackup(text);
	const data = unsealed(text);
	if (data.ok) return readBackup(await inflate(data.value).catch(() => text));
	const { code } = data.fault;
	if (code === 'cut') return fail({ code, characters: text.length });
	return code === 'changed' ? fail({ code: 'broken' }) : readBackup(text);
}
