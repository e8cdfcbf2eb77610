// Whether this version can ask again what was answered: answers to what it does not have stay in the log.
import { readProgressKey } from '#lib/domain/practice/progress-key.ts';
import { pack } from '#lib/state/exam.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';

/** By the key of a summary. */
export function canAsk(key: string): boolean {
	const read = readProgressKey(key);
	if (read?.kind !== 'family') return derivedData.groupOfKey(key) !== undefined;
	return pack.families.some((id) => id === read.id);
}
