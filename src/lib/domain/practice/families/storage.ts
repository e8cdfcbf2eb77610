// The families on storage.
import type { Family } from '#lib/domain/practice/family.ts';
import { beforeReplication } from '#lib/domain/practice/families/storage/before-replication.ts';
import { bringBack } from '#lib/domain/practice/families/storage/bring-back.ts';
import { earlyDaysFamily } from '#lib/domain/practice/families/storage/early-days.ts';
import { endOneSas } from '#lib/domain/practice/families/storage/end-one-sas.ts';
import { justEnough } from '#lib/domain/practice/families/storage/just-enough.ts';
import { lifecycleRun } from '#lib/domain/practice/families/storage/lifecycle-run.ts';
import { newBranch } from '#lib/domain/practice/families/storage/new-branch.ts';
import { rehydrating } from '#lib/domain/practice/families/storage/rehydration.ts';
import { shareRights } from '#lib/domain/practice/families/storage/share-rights.ts';
import { wayIn } from '#lib/domain/practice/families/storage/way-in.ts';
import { whatItCan } from '#lib/domain/practice/families/storage/what-it-can.ts';

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
