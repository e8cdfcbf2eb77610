// Whether this version can ask again what was answered: answers to what it does not have stay in the log.
import { pack } from '#lib/state/exam.ts';
import { view } from '#lib/state/view.svelte.ts';

/** By the key of a summary. */
export const canAsk = (key: string): boolean =>
	key.startsWith('family:')
		? pack.families.some((id) => key === `family:${id}`)
		: view.groupOfKey(key) !== undefined;
