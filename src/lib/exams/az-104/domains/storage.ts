// What the storage domain of AZ-104 ships: the prompts of its groups, loaded together when one is needed.
import { prompts as storageAccessPrompts } from '#lib/exams/az-104/prompts/storage-access.ts';
import { prompts as storageAccountsPrompts } from '#lib/exams/az-104/prompts/storage-accounts.ts';
import { prompts as filesBlobsPrompts } from '#lib/exams/az-104/prompts/files-blobs.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

/** Recall prompts, group by group in the order of the exam. */
export const prompts: readonly Prompt[] = [
	...storageAccessPrompts,
	...storageAccountsPrompts,
	...filesBlobsPrompts
];
