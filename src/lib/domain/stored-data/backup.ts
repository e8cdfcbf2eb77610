// A backup: everything that is stored, as the text of one JSON file. Versioned from the first day.
import { hash } from '#lib/domain/practice/prng.ts';
import { ok, fail, type Result } from '#lib/domain/result.ts';
import { countsOf, type Counts } from '#lib/domain/stored-data/counts.ts';
import { currentVersion } from '#lib/domain/stored-data/version.ts';
import { migrate } from '#lib/domain/stored-data/migrate.ts';
import { isObject } from '#lib/domain/parser/parser.ts';
import { readSnapshot, type Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import { isInstant, type Instant } from '#lib/domain/time/instant.ts';
import { without } from '#lib/domain/compact.ts';
import type { Day } from '#lib/domain/time/day.ts';

const app = 'resit';
/** What every backup begins with. It tells one cut short from something else. */
const opening = `{"app":"${app}","version":`;

export interface Backup {
	/** When it was made. */
	readonly made: Instant;
	readonly snapshot: Snapshot;
	/** Something in it isn't as it was written: a damaged disk, a cut and pasted text. */
	readonly damaged?: true;
}

/** Returns a checksum that changes with every letter of the data. */
const checksum = (data: unknown): string => hash(JSON.stringify(data)).toString(16).padStart(8, '0');

/** Returns data as it is in the database, written by whichever version, as the text of a backup made at `made`. */
export const writeRaw = (
	{ version, data, counts }: { readonly version: number; readonly data: unknown; readonly counts?: Counts },
	made: Instant
): string => `${JSON.stringify({ app, version, made, counts, checksum: checksum(data), data })}\n`;

/** Returns the text of a backup made at `made`. Its counts are for a person who opens the file: they aren't read back. */
export const writeBackup = (snapshot: Snapshot, made: Instant): string =>
	writeRaw({ version: currentVersion, counts: countsOf(snapshot), data: without(snapshot, 'version') }, made);

/** Returns the file's name: `resit-backup-2026-11-25.json`. */
export const backupName = (day: Day): string => `resit-backup-${day}.json`;

/** Why a text is no backup, or one that can't be read. `start`: how the text begins. `app`: whose file it is. */
export type BackupFault =
	| { readonly code: 'nothing' | 'broken' | 'deep' | 'version' | 'shape' }
	| { readonly code: 'cut'; readonly characters: number }
	| { readonly code: 'not json'; readonly start: string }
	| { readonly code: 'not ours'; readonly app?: string }
	/** `readable`: the highest version that this app reads. */
	| { readonly code: 'newer'; readonly version: number; readonly readable: number };

function notJson(text: string): BackupFault {
	if (text === '') return { code: 'nothing' };
	if (text.startsWith(opening) && text.endsWith('}}')) return { code: 'broken' };
	if (text.startsWith(opening)) return { code: 'cut', characters: text.length };
	return { code: 'not json', start: text.slice(0, 30).replace(/\s+/g, ' ') };
}

function notOurs(found: unknown): BackupFault {
	return isObject(found) && typeof found.app === 'string'
		? { code: 'not ours', app: found.app.slice(0, 30) }
		: { code: 'not ours' };
}

/** Deeper than anything that Resit writes; a browser can't store what is nested by the thousand. */
const deepest = 100;

/** Returns how deep the brackets of a text are nested, those in quoted texts left out. */
function depthOf(text: string): number {
	let depth = 0;
	let most = 0;
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at];
		if (quoted && sign === '\\') at++;
		else if (sign === '"') quoted = !quoted;
		else if (quoted) continue;
		else if (sign === '[' || sign === '{') most = Math.max(most, ++depth);
		else if (sign === ']' || sign === '}') depth--;
	}
	return most;
}

function parse(text: string): Result<unknown, BackupFault> {
	try {
		return ok(JSON.parse(text));
	} catch {
		return fail(notJson(text));
	}
}

/** Returns the backup in a text, of any version so far. What can't be read of its data is in `snapshot.aside`. */
export function readBackup(given: string): Result<Backup, BackupFault> {
	// Also takes off a byte order mark.
	const text = given.trim();
	if (depthOf(text) > deepest) return fail({ code: 'deep' });
	const parsed = parse(text);
	if (!parsed.ok) return parsed;
	const file = parsed.value;
	if (!isObject(file) || file.app !== app) return fail(notOurs(file));
	const { version, made, data, checksum: written } = file;
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
		return fail({ code: 'version' });
	if (version > currentVersion) return fail({ code: 'newer', version, readable: currentVersion });
	if (!isObject(data) || !isInstant(made)) return fail({ code: 'shape' });
	// Backups of earlier versions have no checksum.
	const damaged = written !== undefined && written !== checksum(data);
	const snapshot = readSnapshot(migrate(data, version));
	return ok({ made, snapshot, ...(damaged && { damaged }) });
}
