// The labs on monitoring and recovery, in the order of the groups, the easier one first.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { lab as acrossTheBorder } from './monitoring/across-the-border.ts';
import { lab as eventOrCount } from './monitoring/event-or-count.ts';
import { lab as firedButQuiet } from './monitoring/fired-but-quiet.ts';
import { lab as insideAndPath } from './monitoring/inside-and-path.ts';
import { lab as oneFileBack } from './monitoring/one-file-back.ts';
import { lab as readsInTheLog } from './monitoring/reads-in-the-log.ts';
import { lab as theOtherVault } from './monitoring/the-other-vault.ts';
import { lab as vaultThatStays } from './monitoring/vault-that-stays.ts';

export const labs: readonly Lab[] = [
	readsInTheLog,
	firedButQuiet,
	eventOrCount,
	insideAndPath,
	vaultThatStays,
	oneFileBack,
	theOtherVault,
	acrossTheBorder
];
