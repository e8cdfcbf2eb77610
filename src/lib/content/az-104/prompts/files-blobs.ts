// Recall prompts on tiers, lifecycle, soft delete, versions, shares and containers. Each asks for one decision and names the fact that decides it.
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import { day } from '#lib/domain/time/day.ts';

export const prompts = [
	{
		id: 'files-blobs/rehydrate-priority',
		group: 'files-blobs',
		ask: 'A small archived blob is needed within about an hour. What do you choose when you rehydrate it?',
		answer: 'High priority.',
		fact: 'Standard priority may take up to 15 hours; high may finish within an hour for blobs under 10 GB and costs more.',
		source: {
			title: 'Rehydrate from the archive tier',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/archive-rehydrate-overview',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'files-blobs/early-deletion',
		group: 'files-blobs',
		ask: 'A blob goes to Archive and is deleted after 45 days. For how many more days is it charged?',
		answer: '135.',
		fact: 'Archive has a minimum of 180 days, Cold 90 and Cool 30, and the rest is charged on leaving early.',
		source: {
			title: 'Access tiers for blob data',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/access-tiers-overview',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'files-blobs/last-access',
		group: 'files-blobs',
		ask: 'A lifecycle rule must act on days since a blob was last read. What do you enable first?',
		answer: 'Last access time tracking.',
		fact: 'Without it no read of a blob is recorded, so the rule has no last access to count from.',
		source: {
			title: 'Lifecycle management policy structure',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/lifecycle-management-policy-structure',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'files-blobs/lifecycle-conflict',
		group: 'files-blobs',
		ask: 'On one day a blob fulfils both “to Cool” and “to Archive”. Where does it go?',
		answer: 'To Archive.',
		fact: 'Of several actions that apply, lifecycle management takes the cheapest: deleting before Archive, Archive before Cool.',
		source: {
			title: 'Lifecycle management policy structure',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/lifecycle-management-policy-structure',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'files-blobs/lifecycle-rehydrate',
		group: 'files-blobs',
		ask: 'Can a lifecycle rule bring an archived blob back to Hot?',
		answer: 'No. Change its tier or copy it yourself.',
		fact: 'Rehydrating is a request of its own, by Set Blob Tier or Copy Blob, and no lifecycle rule makes it.',
		source: {
			title: 'Lifecycle management overview',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/lifecycle-management-overview',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'files-blobs/container-deleted',
		group: 'files-blobs',
		ask: 'Blob soft delete and versioning are on, container soft delete is off, no backup. Can a deleted container come back?',
		answer: 'No.',
		fact: 'Each protection holds for its own level, and only container soft delete brings back a container.',
		source: {
			title: 'Soft delete for containers',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/soft-delete-container-overview',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'files-blobs/version-on-delete',
		group: 'files-blobs',
		ask: 'Versioning is on. An app deletes a blob without naming a version. Is the content lost?',
		answer: 'No. It is a previous version, and copying that over the blob brings it back.',
		fact: 'A delete without a version ID turns the current version into a previous one; nobody has to take a snapshot.',
		source: {
			title: 'Blob versioning',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/versioning-overview',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'files-blobs/file-in-share',
		group: 'files-blobs',
		ask: 'Share soft delete is on. Someone deletes one file in the share. Does it help?',
		answer: 'No. A share snapshot or a backup taken before does.',
		fact: 'Soft delete of Azure Files works on whole shares only.',
		source: {
			title: 'Azure file share soft delete',
			url: 'https://learn.microsoft.com/en-us/azure/storage/files/storage-files-prevent-file-share-deletion',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'files-blobs/anonymous',
		group: 'files-blobs',
		ask: 'The account disallows anonymous access. Does a container’s access level “Blob” still let strangers read?',
		answer: 'No.',
		fact: 'Account and container must both allow it, and the account’s setting overrides the container’s.',
		source: {
			title: 'Configure anonymous read access',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/anonymous-read-access-configure',
			checked: day('2026-11-25')
		}
	}
] as const satisfies readonly Prompt[];
