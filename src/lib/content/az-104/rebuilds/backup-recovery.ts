// Hands-on rebuild for backup: protect, lose, restore, and see what holds a vault.
import type { TaskText } from '#lib/domain/task.ts';
import { day } from '#lib/domain/time/day.ts';

export const rebuild = {
	task: 'rebuild/backup-recovery',
	steps: [
		'In rg-resit create a small file share with two files, and vault rsv-resit in the same region.',
		'Choose its redundancy first. Say until when you could change it.',
		'Make a daily policy, protect the share, back up now.',
		'Delete one file and restore it alone.',
		'Say which vault blobs need, and where a Site Recovery vault may not be.',
		'Stop the backup, delete its data, try to delete the vault. If soft delete holds it, delete rg-resit after that time. It costs cents.'
	],
	command:
		'az backup job list -g rg-resit -v rsv-resit --query "[].{what:properties.operation,item:properties.entityFriendlyName,how:properties.status}" -o table',
	observe: 'A backup, a restore, and what refuses deletion.',
	proof: 'The file came back by …, and the vault …',
	sources: [
		{
			title: 'About Azure Files backup',
			url: 'https://learn.microsoft.com/en-us/azure/backup/azure-file-share-backup-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Delete a Recovery Services vault',
			url: 'https://learn.microsoft.com/en-us/azure/backup/backup-azure-delete-vault',
			checked: day('2026-11-25')
		}
	]
} as const satisfies TaskText;
