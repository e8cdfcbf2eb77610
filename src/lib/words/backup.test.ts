import { expect, it } from 'vitest';
import type { BackupFault } from '#lib/domain/stored-data/backup.ts';
import { backupFaultText } from '#lib/words/backup.ts';

it.each<[BackupFault, string]>([
	[{ code: 'nothing' }, 'There’s nothing here yet. Choose the file of a backup, or paste its whole text.'],
	[
		{ code: 'cut', characters: 12_345 },
		'This is a Resit backup, but its end is missing: it stops after 12,345 characters. Copy or save it again, whole.'
	],
	[
		{ code: 'not ours', app: 'budget' },
		'This isn’t a Resit backup but a file of “budget”. Nothing was read from it.'
	],
	[{ code: 'not ours' }, 'This isn’t a Resit backup. Nothing was read from it.'],
	[
		{ code: 'newer', version: 9, readable: 4 },
		'This backup was written by a newer Resit (data version 9; this one reads up to 4). Update Resit on this device, then try again.'
	]
])('%j', (fault, expected) => expect(backupFaultText(fault)).toBe(expected));
