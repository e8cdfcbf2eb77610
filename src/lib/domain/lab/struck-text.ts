// What was struck, in a sentence.
import type { Struck } from '#lib/domain/lab/secrets.ts';
import { secretWords } from '#lib/domain/lab/secrets/kind.ts';
import { numerals } from '#lib/domain/numerals.ts';

/** “Struck before it was kept: 2 account keys, 3 ids shortened.”; nothing where nothing was struck. */
export function struckText(struck: Struck['struck']): string {
	if (struck.length === 0) return '';
	const counted = struck.map(({ kind, count }) => {
		const [one, many] = secretWords[kind];
		return `${numerals(count)} ${count === 1 ? one : many}`;
	});
	const onlyIds = struck.every(({ kind }) => kind === 'id');
	if (onlyIds) return `Shortened before it was kept: ${counted[0]}.`;
	const ends = struck.at(-1)!.kind === 'id' ? ' shortened.' : '.';
	return `Struck before it was kept: ${counted.join(', ')}${ends}`;
}
