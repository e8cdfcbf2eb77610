// Hands-on rebuild for storage accounts: replicate objects, and see when a second region can be read.
import type { TaskText } from '#lib/domain/task.ts';
import { day } from '#lib/domain/time/day.ts';

export const rebuild = {
	task: 'rebuild/storage-accounts',
	steps: [
		'In rg-resit create two standard LRS accounts, source with container a, target with container b.',
		'Say which features object replication needs, and on which account. Set it up from a to b and check.',
		'Upload a blob to a. Wait until b has it, then upload one to b directly.',
		'Run the command. Change source to GRS, then RA-GRS, running it each time.',
		'Say which of the three gives a secondary address. Delete rg-resit.'
	],
	command:
		'az storage account list -g rg-resit --query "[].{name:name,sku:sku.name,secondary:secondaryEndpoints.blob}" -o table',
	observe: 'The target refuses your own write; one SKU alone shows a second address.',
	proof: 'b took the blob because …, and refused mine because …',
	sources: [
		{
			title: 'Object replication for block blobs',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/object-replication-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Azure Storage redundancy',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-redundancy',
			checked: day('2026-11-25')
		}
	]
} as const satisfies TaskText;
