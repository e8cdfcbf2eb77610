// What the storage domain of AZ-104 ships: prompts and rebuilds of its groups, loaded together when one is needed.
import { prompts as storageAccessPrompts } from '#lib/content/az-104/prompts/storage-access.ts';
import { prompts as storageAccountsPrompts } from '#lib/content/az-104/prompts/storage-accounts.ts';
import { prompts as filesBlobsPrompts } from '#lib/content/az-104/prompts/files-blobs.ts';
import { rebuild as storageAccessRebuild } from '#lib/content/az-104/rebuilds/storage-access.ts';
import { rebuild as storageAccountsRebuild } from '#lib/content/az-104/rebuilds/storage-accounts.ts';
import { rebuild as filesBlobsRebuild } from '#lib/content/az-104/rebuilds/files-blobs.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import type { TaskText } from '#lib/domain/task.ts';

/** Recall prompts, group by group in the order of the exam. */
export const prompts: readonly Prompt[] = [
	...storageAccessPrompts,
	...storageAccountsPrompts,
	...filesBlobsPrompts
];

/** One hands-on rebuild a group. */
export const rebuilds: readonly TaskText[] = [
	storageAccessRebuild,
	storageAccountsRebuild,
	filesBlobsRebuild
];
