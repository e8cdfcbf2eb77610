// Hands-on rebuild for Azure Files and blobs: delete, bring back, and let a rule tidy up.
import type { TaskText } from '#lib/domain/task.ts';
import { day } from '#lib/domain/time/day.ts';

export const rebuild = {
	task: 'rebuild/files-blobs',
	steps: [
		'In rg-resit create a standard account with versioning and soft delete for blobs, containers and shares, 7 days each.',
		'Give yourself Storage Blob Data Contributor. Upload notes.txt to container docs, overwrite it, delete it.',
		'Say how many versions are left and which is current. Run the command, bring it back.',
		'Delete container docs and undelete it. In a new file share upload a file and delete it: try the same.',
		'Add a rule that deletes previous versions after 30 days. Delete rg-resit.'
	],
	command:
		'az storage blob list --account-name YOUR-ACCOUNT -c docs --include v --auth-mode login --query "[].{name:name,version:versionId,current:isCurrentVersion}" -o json',
	observe: 'Two versions, and none has current: true.',
	proof: 'Back came …, by …; not back came …, because …',
	sources: [
		{
			title: 'Blob versioning',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/versioning-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Azure file share soft delete',
			url: 'https://learn.microsoft.com/en-us/azure/storage/files/storage-files-prevent-file-share-deletion',
			checked: day('2026-11-25')
		},
		{
			title: 'Lifecycle management overview',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/lifecycle-management-overview',
			checked: day('2026-11-25')
		}
	]
} as const satisfies TaskText;
