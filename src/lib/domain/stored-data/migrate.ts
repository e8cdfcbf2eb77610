// From the shape of an older version to the current one: for the database when it is upgraded and for an old backup.

import type { RawSnapshot, Step } from '#lib/domain/stored-data/raw-snapshot.ts';
import { toLabs } from '#lib/domain/stored-data/steps/to-2.ts';
import { toExams } from '#lib/domain/stored-data/steps/to-3.ts';

/** `steps[0]` leads from version 1 to 2, and so on. Frozen once released: the list only grows. */
export const steps: readonly Step[] = [toLabs, toExams];

/** Returns the same data in the current version. The upgrade of the database and the restore of an old backup both use it. */
export const migrate = (snapshot: RawSnapshot, from: number, path: readonly Step[] = steps): RawSnapshot =>
	path.slice(from - 1).reduce((data, step) => step(data), snapshot);
