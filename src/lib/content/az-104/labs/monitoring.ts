// The labs on monitoring and recovery, in the order of the groups, the easier one first.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { lab as eventOrCount } from './monitoring/event-or-count.ts';
import { lab as firedButQuiet } from './monitoring/fired-but-quiet.ts';
import { lab as insideAndPath } from './monitoring/inside-and-path.ts';
import { lab as readsInTheLog } from './monitoring/reads-in-the-log.ts';

export const labs: readonly Lab[] = [readsInTheLog, firedButQuiet, eventOrCount, insideAndPath];
