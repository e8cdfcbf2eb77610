// The labs of “Implement and manage storage”: per group, the one that matters most first.
import { lab as bringItBack } from '#lib/exams/az-104/labs/storage/bring-it-back.ts';
import { lab as copyToAnotherAccount } from '#lib/exams/az-104/labs/storage/copy-to-another-account.ts';
import { lab as fourWaysIn } from '#lib/exams/az-104/labs/storage/four-ways-in.ts';
import { lab as oneFileOneShare } from '#lib/exams/az-104/labs/storage/one-file-one-share.ts';
import { lab as secondRegion } from '#lib/exams/az-104/labs/storage/second-region.ts';
import { lab as tiersAndRules } from '#lib/exams/az-104/labs/storage/tiers-and-rules.ts';
import { lab as whichPath } from '#lib/exams/az-104/labs/storage/which-path.ts';
import { lab as whoseFiles } from '#lib/exams/az-104/labs/storage/whose-files.ts';
import type { Lab } from '#lib/domain/lab/lab.ts';

export const labs: readonly Lab[] = [
	fourWaysIn,
	whichPath,
	whoseFiles,
	secondRegion,
	copyToAnotherAccount,
	bringItBack,
	tiersAndRules,
	oneFileOneShare
];
