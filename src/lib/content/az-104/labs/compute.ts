// The labs on compute, per group in the exam's order, the easier first.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { lab as bicepOrder } from './compute/bicep-order.ts';
import { lab as completeMode } from './compute/complete-mode.ts';
import { lab as fixedAtCreation } from './compute/fixed-at-creation.ts';
import { lab as resizeAndGrow } from './compute/resize-and-grow.ts';

export const labs: readonly Lab[] = [bicepOrder, completeMode, resizeAndGrow, fixedAtCreation];
