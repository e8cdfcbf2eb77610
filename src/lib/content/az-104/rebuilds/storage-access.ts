// Hands-on rebuild for access to storage: one blob, three identities, one network rule.
import type { TaskText } from '#lib/domain/task.ts';
import { day } from '#lib/domain/time/day.ts';

export const rebuild = {
	task: 'rebuild/storage-access',
	steps: [
		'In rg-resit create a standard account, container docs and one small blob.',
		'Say which will fail, then read the blob by account key, by a service SAS on a stored access policy, and by your own sign-in (--auth-mode login).',
		'Give yourself Storage Blob Data Reader, wait some minutes, try again.',
		'Delete the policy, then disallow key access; try all three each time.',
		'Set the firewall to selected networks without your address. Run the command, try once more.',
		'Delete rg-resit.'
	],
	command:
		'az storage account list -g rg-resit --query "[].{name:name,keys:allowSharedKeyAccess,network:networkRuleSet.defaultAction}" -o table',
	observe: 'Each change closes other ways in.',
	proof: 'The SAS ended when …, the sign-in when …',
	sources: [
		{
			title: 'Shared access signatures',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-sas-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Azure Storage firewall and network rules',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-network-security',
			checked: day('2026-11-25')
		}
	]
} as const satisfies TaskText;
