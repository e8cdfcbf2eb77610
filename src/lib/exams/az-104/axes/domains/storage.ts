// What can be varied in the storage domain of AZ-104: loaded together when a variation is written or asked.
import { axes as storageAccess } from '#lib/exams/az-104/axes/storage-access.ts';
import { axes as storageAccounts } from '#lib/exams/az-104/axes/storage-accounts.ts';
import { axes as filesBlobs } from '#lib/exams/az-104/axes/files-blobs.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

/** Group by group in the order of the exam. */
export const axes: readonly Axis[] = [...storageAccess, ...storageAccounts, ...filesBlobs];
