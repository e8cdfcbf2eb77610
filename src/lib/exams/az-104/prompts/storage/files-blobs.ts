// Recall prompts on tiers, lifecycle, soft delete, versions, shares and containers. Each asks for one decision and names the fact that decides it.
import { sources } from '#lib/azure/sources.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

export const prompts: readonly Omit<Prompt, 'group'>[] = [
	{
		id: 'files-blobs/rehydrate-priority',
		ask: 'You need a small archived blob within about an hour. What do you choose when you rehydrate it?',
		answer: 'High priority.',
		fact: 'Standard priority can take up to 15 hours. High priority may finish within an hour for blobs under 10 GB, and costs more.',
		source: sources.rehydration
	},
	{
		id: 'files-blobs/early-deletion',
		ask: 'A blob goes to Archive and is deleted after 45 days. For how many more days is it charged?',
		answer: '135.',
		fact: 'Archive has a minimum of 180 days, Cold 90, and Cool 30. If a blob leaves earlier, the missing days are charged.',
		source: sources.accessTiers
	},
	{
		id: 'files-blobs/last-access',
		ask: 'A lifecycle rule must act on days since a blob was last read. What do you turn on first?',
		answer: 'Last access time tracking.',
		fact: 'Without it, reads aren’t recorded, so the rule has no last access time to count from.',
		source: sources.lifecyclePolicy
	},
	{
		id: 'files-blobs/lifecycle-conflict',
		ask: 'A blob meets the conditions of both “to Cool” and “to Archive” on the same day. Where does it go?',
		answer: 'To Archive.',
		fact: 'When several actions apply, lifecycle management takes the least expensive: delete before Archive, Archive before Cool.',
		source: sources.lifecyclePolicy
	},
	{
		id: 'files-blobs/lifecycle-rehydrate',
		ask: 'Can a lifecycle rule bring an archived blob back to Hot?',
		answer: 'No. Change its tier or copy it yourself.',
		fact: 'Rehydration is a separate request, Set Blob Tier or Copy Blob. Lifecycle rules don’t make it.',
		source: sources.lifecycleManagement
	},
	{
		id: 'files-blobs/container-deleted',
		ask: 'Blob soft delete and versioning are on, container soft delete is off, and there is no backup. Can you restore a deleted container?',
		answer: 'No.',
		fact: 'Each protection works on its own level. Only container soft delete restores a container.',
		source: sources.containerSoftDelete
	},
	{
		id: 'files-blobs/version-on-delete',
		ask: 'Versioning is on. An app deletes a blob without naming a version. Is the content lost?',
		answer: 'No. It’s a previous version, and copying that over the blob restores it.',
		fact: 'A delete without a version ID turns the current version into a previous one. No snapshot is needed.',
		source: sources.blobVersioning
	},
	{
		id: 'files-blobs/file-in-share',
		ask: 'Share soft delete is on. A user deletes one file in the share. Does soft delete restore the file?',
		answer: 'No. A share snapshot or a backup taken before does.',
		fact: 'Soft delete for Azure Files covers whole shares only.',
		source: sources.fileShareSoftDelete
	},
	{
		id: 'files-blobs/anonymous',
		ask: 'The account disallows anonymous access. Does the access level “Blob” of a container still allow anonymous reads?',
		answer: 'No.',
		fact: 'The account and the container must both allow it. The account’s setting overrides the container’s.',
		source: sources.anonymousRead
	}
];
