// Hands-on rebuild for backup: protect, lose, restore, and see what holds a vault.
import type { TaskText } from '#lib/domain/task.ts';
import { day } from '#lib/domain/time/day.ts';

export const rebuild = {
	task: 'rebuild/backup-recovery',
	steps: [
		'In rg-resit create a small file share with two files, and vault rsv-resit in the same region.',
		'Choose its redundancy. Say until when you could.',
		'Protect the share by a daily policy, snapshot tier; back up now.',
		'Delete one file, restore it.',
		'Say which vault blobs need, and where a Site Recovery vault may not be.',
		'Try to delete the vault. Stop the backup, delete its data, unregister the account under Backup Infrastructure, try again.',
		'Remove any lock left on the account; delete rg-resit today. It costs cents.'
	],
	command:
		'az backup job list -g rg-resit -v rsv-resit --query "[].{what:properties.operation,item:properties.entityFriendlyName,how:properties.status}" -o table',
	observe: 'What still hangs on a vault holds it.',
	proof: 'The file came back by …, and the vault …',
	sources: [
		{
			title: 'About Azure Files backup',
			url: 'https://learn.microsoft.com/en-us/azure/backup/azure-file-share-backup-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Manage Azure Files backups',
			url: 'https://learn.microsoft.com/en-us/azure/backup/manage-afs-backup',
			checked: day('2026-11-25')
		}
	]
} as const satisfies TaskText;
