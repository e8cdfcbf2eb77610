// All families that ship, by domain, as one list for what holds, prints and freezes them.
import { az104 } from '#lib/exams/az-104/exam.ts';
import { loadFamilies } from '#lib/exams/az-104/load.ts';
import type { Family } from '#lib/domain/practice/family.ts';

/** The families of each domain, in the order of its list. */
export const familiesByDomain: Readonly<Record<string, readonly Family[]>> = Object.fromEntries(
	await Promise.all(az104.domains.map(async ({ id }) => [id, await loadFamilies(id)] as const))
);

export const allFamilies: readonly Family[] = Object.values(familiesByDomain).flat();
