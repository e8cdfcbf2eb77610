// A backup: everything that is stored, as the text of one JSON file. Versioned from the first day.
import { numerals } from '#lib/domain/numerals.ts';
import { fail, ok, type Fault, type Result } from '#lib/domain/result.ts';
import { currentVersion, migrate } from '#lib/domain/stored-data/migrate.ts';
import { isObject } from '#lib/domain/stored-data/parser.ts';
import { readSnapshot, type Snapshot } from '#lib/domain/stored-data/snapshot.ts';
import { isInstant, type Instant } from '#lib/domain/time/instant.ts';
import { without } from '#lib/domain/without.ts';
import type { Day } from '#lib/domain/time/day.ts';

const app = 'resit';
/** What every backup begins with, so that one cut short is told from something else. */
const opening = `{"app":"${app}","version":`;

export interface Backup {
	/** When it was made. */
	readonly made: Instant;
	readonly snapshot: Snapshot;
}

/** The text of a backup made at `made`. */
export const writeBackup = (snapshot: Snapshot, made: Instant): string =>
	`${JSON.stringify({ app, version: currentVersion, made, data: without(snapshot, 'version') })}\n`;

/** The file's name: `resit-backup-2026-11-25.json`. */
export const backupName = (day: Day): string => `resit-backup-${day}.json`;

type Failed = { readonly ok: false; readonly fault: Fault };

function notJson(text: string): Failed {
	if (text === '')
		return fail(
			'nothing',
			'Expected a Resit backup, found nothing. Choose the file, or paste its whole text.'
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
	const parsed = parse(text);
	if (!parsed.ok) return parsed;
	const file = parsed.value;
	if (!isObject(file) || file.app !== app) return notOurs(file);
	const { version, made, data } = file;
	if (!Number.isInteger(version) || (version as number) < 1)
		return fail('version', 'Expected the version of a Resit backup as a number, found none.');
	if ((version as number) > currentVersion)
		return fail(
			'newer',
			`This backup was written by a newer Resit (data version ${version}; this one reads up to ${currentVersion}). Update Resit on this device, then try again.`
		);
	if (!isObject(data) || !isInstant(made))
		return fail('shape', 'This names itself a Resit backup, but what belongs in one is missing.');
	return ok({ made, snapshot: readSnapshot(migrate(data, version as number)) });
}
