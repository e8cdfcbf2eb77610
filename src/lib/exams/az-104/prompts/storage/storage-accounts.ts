// Recall prompts on account kinds, redundancy, replication, encryption and AzCopy. Each asks for one decision and names the fact that decides it.
import { sources } from '#lib/azure/sources.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

export const prompts: readonly Omit<Prompt, 'group'>[] = [
	{
		id: 'storage-accounts/read-secondary',
		ask: 'The primary region of a GRS account is down, and there was no failover. Can you read the copy in the secondary region?',
		answer: 'No. You need RA-GRS for that.',
		fact: 'Without RA, you can’t read the secondary until a failover.',
		source: sources.storageRedundancy
	},
	{
		id: 'storage-accounts/zone-and-region',
		ask: 'Writes must continue when a zone fails, and data must survive the loss of the region. Which redundancy is just enough?',
		answer: 'GZRS.',
		fact: 'Z keeps copies in three zones of the primary region. G adds a second region.',
		source: sources.storageRedundancy
	},
	{
		id: 'storage-accounts/after-failover',
		ask: 'You run an unplanned failover of a GRS account. Which redundancy does it have right after?',
		answer: 'LRS, in the new primary region.',
		fact: 'An unplanned failover makes the secondary the new primary and ends geo-replication until you set it up again.',
		source: sources.storageDisasterRecovery
	},
	{
		id: 'storage-accounts/replication-needs',
		ask: 'You plan object replication from account A to B. Which blob features must be on, and where?',
		answer: 'Versioning on both, and the change feed on A.',
		fact: 'It reads changes from the change feed of the source, and copies versions.',
		source: sources.objectReplication
	},
	{
		id: 'storage-accounts/replication-write',
		ask: 'A container is the destination of a replication rule. Can an app upload a blob to it?',
		answer: 'No. The write fails until the rule or the policy is removed.',
		fact: 'While the policy is active, clients can read and delete in the destination container, but not write.',
		source: sources.objectReplication
	},
	{
		id: 'storage-accounts/archive-redundancy',
		ask: 'You plan to move old blobs of a ZRS account to Archive. Does that work?',
		answer: 'No. Archive needs LRS, GRS or RA-GRS.',
		fact: 'Accounts with ZRS, GZRS, or RA-GZRS don’t support Archive.',
		source: sources.accessTiers
	},
	{
		id: 'storage-accounts/premium-tiers',
		ask: 'You plan a lifecycle rule that moves blobs of a premium block blob account to Cool. Does that work?',
		answer: 'No. Copy them to a standard general-purpose v2 account.',
		fact: 'Hot, Cool, Cold, and Archive are for standard accounts. Premium block blobs have no access tiers.',
		source: sources.accessTiers
	},
	{
		id: 'storage-accounts/double-encryption',
		ask: 'An existing account must get infrastructure encryption for all its data. How?',
		answer: 'Create a new account with it switched on and copy the data.',
		fact: 'For a whole account, you choose it at creation only. A new encryption scope can have it, but only for its own blobs.',
		source: sources.infrastructureEncryption
	},
	{
		id: 'storage-accounts/azcopy-sync',
		ask: 'You run azcopy sync with its defaults. Does it delete destination files that the source no longer has?',
		answer: 'No. Set --delete-destination to true or prompt.',
		fact: 'Sync copies what is new or newer. Deleting is off by default.',
		source: sources.azcopySync
	}
];
