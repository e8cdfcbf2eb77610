// A backup: everything that is stored, as the text of one JSON file. Versioned from the first day.
import { hash } from '#lib/domain/practice/prng.ts';
import { numerals } from '#lib/domain/format-number.ts';
import { fail, ok, type Fault, type Result } from '#lib/domain/result.ts';
import { currentVersion } from '#lib/domain/stored-data/version.ts';
import { migrate } from '#lib/domain/stored-data/migrate.ts';
import { isObject } from '#lib/domain/parser/parser.ts';
import { readSnapshot, type Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import { isInstant, type Instant } from '#lib/domain/time/instant.ts';
import { without } from '#lib/domain/omit.ts';
import type { Day } from '#lib/domain/time/day.ts';

const app = 'resit';
/** What every backup begins with, so that one cut short is told from something else. */
const opening = `{"app":"${app}","version":`;

export interface Backup {
	/** When it was made. */
	readonly made: Instant;
	readonly snapshot: Snapshot;
	/** Something in it isn't as it was written: a damaged disk, a cut and pasted text. */
	readonly damaged?: true;
}

/** Changes with every letter of the data. */
const checksum = (data: unknown): string => hash(JSON.stringify(data)).toString(16).padStart(8, '0');

/** The text of a backup made at `made`. */
export function writeBackup(snapshot: Snapshot, made: Instant): string {
	const data = without(snapshot, 'version');
	return `${JSON.stringify({ app, version: currentVersion, made, checksum: checksum(data), data })}\n`;
}

/** The same of data as it lies in the database, written by whichever version. */
export const writeRaw = (
	{ version, data }: { readonly version: number; readonly data: unknown },
	made: Instant
): string => `${JSON.stringify({ app, version, made, checksum: checksum(data), data })}\n`;

/** The file's name: `resit-backup-2026-11-25.json`. */
export const backupName = (day: Day): string => `resit-backup-${day}.json`;

type Failed = { readonly ok: false; readonly fault: Fault };

function notJson(text: string): Failed {
	if (text === '')
		return fail(
			'nothing',
			'Expected a Resit backup, found nothing. Choose the file, or paste its whole text.'
		);
	if (text.startsWith(opening) && text.endsWith('}}'))
		return fail(
			'broken',
			'This is a Resit backup, but a character in it is damaged. Copy or save it again, or use another copy.'
		);
	if (text.startsWith(opening))
		return fail(
			'cut',
			`This is a Resit backup, but its end is missing: it stops after ${numerals(text.length)} characters. Copy or save it again, whole.`
		);
	const start = text.slice(0, 30).replace(/\s+/g, ' ');
	return fail('not json', `Expected a Resit backup, which begins with {"app":"${app}", found “${start}…”.`);
}

function notOurs(found: unknown): Failed {
	const what =
		isObject(found) && typeof found.app === 'string' ? `a file of “${found.app.slice(0, 30)}”` : 'other data';
	return fail('not ours', `Expected a Resit backup, found ${what}. Nothing was read from it.`);
}

/** Deeper than anything that Resit writes; a browser can't store what is nested by the thousand. */
const deepest = 100;

/** How deep the brackets of a text are nested, those in quoted texts left out. */
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

function parse(text: string): Result<unknown> {
	try {
		return ok(JSON.parse(text));
	} catch {
		return notJson(text);
	}
}

/** Reads the text of a backup of any version so far. Total; what it holds and cannot be read stands in `aside`. */
export function readBackup(given: string): Result<Backup> {
	// Also takes off a byte order mark.
	const text = given.trim();
	if (depthOf(text) > deepest)
		return fail('deep', 'This is nested far deeper than a Resit backup. Nothing was read from it.');
	const parsed = parse(text);
	if (!parsed.ok) return parsed;
	const file = parsed.value;
	if (!isObject(file) || file.app !== app) return notOurs(file);
	const { version, made, data, checksum: written } = file;
	if (!Number.isInteger(version) || (version as number) < 1)
		return fail('version', 'Expected the version of a Resit backup as a number, found none.');
	if ((version as number) > currentVersion)
		return fail(
			'newer',
			`This backup was written by a newer Resit (data version ${version}; this one reads up to ${currentVersion}). Update Resit on this device, then try again.`
		);
	if (!isObject(data) || !isInstant(made))
		return fail('shape', 'This names itself a Resit backup, but what belongs in one is missing.');
	// Backups of earlier versions carry no checksum.
	const damaged = written !== undefined && written !== checksum(data);
	const snapshot = readSnapshot(migrate(data, version as number));
	return ok({ made, snapshot, ...(damaged && { damaged }) });
}
