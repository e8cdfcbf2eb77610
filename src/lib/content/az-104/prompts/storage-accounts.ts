// Recall prompts on account kinds, redundancy, replication, encryption and AzCopy. Each asks for one decision and names the fact that decides it.
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import { day } from '#lib/domain/time/day.ts';

export const prompts = [
	{
		id: 'storage-accounts/read-secondary',
		group: 'storage-accounts',
		ask: 'The primary region of a GRS account is down, nobody has failed over. Can you read the copy in the secondary?',
		answer: 'No. That takes RA-GRS.',
		fact: 'Without RA- in its name the secondary is closed until a failover.',
		source: {
			title: 'Azure Storage redundancy',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-redundancy',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'storage-accounts/zone-and-region',
		group: 'storage-accounts',
		ask: 'Writes must go on when a zone fails, and data must survive the region. Which redundancy is just enough?',
		answer: 'GZRS.',
		fact: 'The Z keeps copies in several zones of the primary region; the G adds a second region.',
		source: {
			title: 'Azure Storage redundancy',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-redundancy',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'storage-accounts/after-failover',
		group: 'storage-accounts',
		ask: 'You carry out an unplanned failover of a GRS account. How redundant is it right after?',
		answer: 'Locally, as LRS in the new primary region.',
		fact: 'An unplanned failover makes the secondary the new primary and ends geo-replication until you set it up again.',
		source: {
			title: 'Storage disaster recovery and failover',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-disaster-recovery-guidance',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'storage-accounts/replication-needs',
		group: 'storage-accounts',
		ask: 'Object replication from account A to B: which blob features must be on, and where?',
		answer: 'Versioning on both, and the change feed on A.',
		fact: 'It reads the changes from the source’s change feed and copies versions.',
		source: {
			title: 'Object replication for block blobs',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/object-replication-overview',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'storage-accounts/replication-write',
		group: 'storage-accounts',
		ask: 'A container is the target of a replication rule. May an app upload a blob into it?',
		answer: 'No. The write fails until the rule or the policy is removed.',
		fact: 'While the policy is active, the target container takes reads and deletes, but no writes by clients.',
		source: {
			title: 'Object replication for block blobs',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/object-replication-overview',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'storage-accounts/archive-redundancy',
		group: 'storage-accounts',
		ask: 'A ZRS account should move old blobs to Archive. Does that work?',
		answer: 'No. Archive needs LRS, GRS or RA-GRS.',
		fact: 'No account that is zone-redundant in its primary region offers Archive.',
		source: {
			title: 'Access tiers for blob data',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/access-tiers-overview',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'storage-accounts/premium-tiers',
		group: 'storage-accounts',
		ask: 'A lifecycle rule should move blobs of a premium block blob account to Cool. Does it?',
		answer: 'No. Copy them to a standard general-purpose v2 account.',
		fact: 'Hot, Cool, Cold and Archive belong to standard accounts; premium block blobs cannot be tiered.',
		source: {
			title: 'Access tiers for blob data',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/access-tiers-overview',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'storage-accounts/double-encryption',
		group: 'storage-accounts',
		ask: 'An existing account must get infrastructure encryption for all its data. How?',
		answer: 'Create a new account with it switched on and copy the data.',
		fact: 'For a whole account it is chosen at creation only; a new encryption scope can have it, but just for its own blobs.',
		source: {
			title: 'Enable infrastructure encryption',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/infrastructure-encryption-enable',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'storage-accounts/azcopy-sync',
		group: 'storage-accounts',
		ask: 'azcopy sync runs with its defaults. Does it remove target files that the source no longer has?',
		answer: 'No. Set --delete-destination to true or prompt.',
		fact: 'Sync copies what is new or newer; deleting is off unless you ask for it.',
		source: {
			title: 'azcopy sync',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-ref-azcopy-sync',
			checked: day('2026-11-25')
		}
	}
] as const satisfies readonly Prompt[];
