// What is said of a text that is no backup, or one that can't be read.
import { numerals } from '#lib/domain/format-number.ts';
import type { BackupFault } from '#lib/domain/stored-data/backup.ts';

const texts: Readonly<
	Record<Exclude<BackupFault['code'], 'cut' | 'not json' | 'not ours' | 'newer'>, string>
> = {
	nothing: 'There’s nothing here yet. Choose the file of a backup, or paste its whole text.',
	broken:
		'This is a Resit backup, but a character in it is damaged. Copy or save it again, or use another copy.',
	deep: 'This is nested far deeper than a Resit backup. Nothing was read from it.',
	version: 'This Resit backup doesn’t name its version. Copy or save it again, or use another copy.',
	shape: 'This names itself a Resit backup, but what belongs in one is missing.'
};

/** Returns why a backup can't be restored, and what to do. */
export function backupFaultText(fault: BackupFault): string {
	switch (fault.code) {
		case 'cut':
			return `This is a Resit backup, but its end is missing: it stops after ${numerals(fault.characters)} characters. Copy or save it again, whole.`;
		case 'not json':
			return `This isn’t a Resit backup, which begins with {"app":"resit". It begins with “${fault.start}…”.`;
		case 'not ours':
			return `This isn’t a Resit backup${fault.app === undefined ? '' : ` but a file of “${fault.app}”`}. Nothing was read from it.`;
		case 'newer':
			return `This backup was written by a newer Resit (data version ${fault.version}; this one reads up to ${fault.readable}). Update Resit on this device, then try again.`;
		default:
			return texts[fault.code];
	}
}
