// The families on storage.
import type { Family } from '#lib/domain/practice/family.ts';
import { beforeReplication } from '#lib/exams/az-104/families/storage/before-replication.ts';
import { bringBack } from '#lib/exams/az-104/families/storage/bring-back.ts';
import { earlyDaysFamily } from '#lib/exams/az-104/families/storage/early-days.ts';
import { endOneSas } from '#lib/exams/az-104/families/storage/end-one-sas.ts';
import { justEnough } from '#lib/exams/az-104/families/storage/just-enough.ts';
import { lifecycleRun } from '#lib/exams/az-104/families/storage/lifecycle-run.ts';
import { newBranch } from '#lib/exams/az-104/families/storage/new-branch.ts';
import { rehydrating } from '#lib/exams/az-104/families/storage/rehydration.ts';
import { shareRights } from '#lib/exams/az-104/families/storage/share-rights.ts';
import { wayIn } from '#lib/exams/az-104/families/storage/way-in.ts';
import { whatItCan } from '#lib/exams/az-104/families/storage/what-it-can.ts';

export const families: readonly Family[] = [
	wayIn,
	shareRights,
	endOneSas,
	justEnough,
	whatItCan,
	beforeReplication,
	newBranch,
	lifecycleRun,
	bringBack,
	earlyDaysFamily,
	rehydrating
];
