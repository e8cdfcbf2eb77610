// What is said of a text that is no backup, or one that can't be read.
import { numerals } from '#lib/domain/format-number.ts';
import type { BackupFault } from '#lib/domain/stored-data/backup.ts';
import { textFor, type Texts } from '#lib/words/text.ts';

const texts: Texts<BackupFault, 'code'> = {
	nothing: 'There’s nothing here yet. Choose the file of a backup, or paste its whole text.',
	broken:
		'This is a Resit backup, but a character in it is damaged. Copy or save it again, or use another copy.',
	deep: 'This isn’t a Resit backup. Nothing was read from it.',
	version: 'This Resit backup doesn’t name its version. Copy or save it again, or use another copy.',
	shape: 'This says it’s a Resit backup, but its contents are missing.',
	cut: ({ characters }) =>
		`This is a Resit backup, but its end is missing: it stops after ${numerals(characters)} characters. Copy or save it again, whole.`,
	'not json': ({ start }) =>
		`This isn’t a Resit backup, which begins with {"app":"resit". It begins with “${start}…”.`,
	'not ours': ({ app }) =>
		`This isn’t a Resit backup${app === undefined ? '' : ` but a file of “${app}”`}. Nothing was read from it.`,
	newer: ({ version, readable }) =>
		`This backup was written by a newer Resit (data version ${version}; this one reads up to ${readable}). Update Resit on this device, then try again.`
};

/** Returns why a backup can't be restored, and what to do. */
export const backupFaultText = (fault: BackupFault): string => textFor(texts, 'code', fault);
