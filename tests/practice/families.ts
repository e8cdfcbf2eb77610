// All families that ship, by domain, as one list for what holds, prints and freezes them.
import type { Family } from '../../src/lib/domain/practice/family.ts';

const files = import.meta.glob<{ families?: readonly Family[] }>(
	['../../src/lib/exams/az-104/families/*.ts', '!**/*.test.ts'],
	{ eager: true }
);

/** The families of each domain, in the order of its list. */
export const familiesByDomain: Readonly<Record<string, readonly Family[]>> = Object.fromEntries(
	Object.entries(files).flatMap(([path, { families }]) =>
		families === undefined ? [] : [[path.replace(/^.*\/|\.ts$/g, ''), families]]
	)
);

export const allFamilies: readonly Family[] = Object.values(familiesByDomain).flat();
