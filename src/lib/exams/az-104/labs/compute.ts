// The labs on compute, per group in the exam's order, the easier first.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { lab as backupNameNetwork } from './compute/backup-name-network.ts';
import { lab as bicepOrder } from './compute/bicep-order.ts';
import { lab as completeMode } from './compute/complete-mode.ts';
import { lab as fixedAtCreation } from './compute/fixed-at-creation.ts';
import { lab as registryToInstance } from './compute/registry-to-instance.ts';
import { lab as resizeAndGrow } from './compute/resize-and-grow.ts';
import { lab as scaleToZero } from './compute/scale-to-zero.ts';
import { lab as slotsAndSwap } from './compute/slots-and-swap.ts';
import { lab as snapshotToDisk } from './compute/snapshot-to-disk.ts';

export const labs: readonly Lab[] = [
	bicepOrder,
	completeMode,
	resizeAndGrow,
	snapshotToDisk,
	fixedAtCreation,
	registryToInstance,
	scaleToZero,
	slotsAndSwap,
	backupNameNetwork
];
