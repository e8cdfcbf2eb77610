// Whether this version can ask again what was answered: answers to what it does not have stay in the log.
import { familyIds } from '#lib/exams/az-104/families/ids.ts';
import { view } from '#lib/state/view.svelte.ts';

const families: ReadonlySet<string> = new Set(familyIds.map((id) => `family:${id}`));

/** By the key of a summary. */
export const canAsk = (key: string): boolean =>
	key.startsWith('family:') ? families.has(key) : view.groupOfKey(key) !== undefined;
