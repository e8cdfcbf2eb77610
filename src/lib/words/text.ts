// Small parts of sentences that every noun's words need.

/** Returns a count with its noun: `1 day`, `3 days`. */
export const counted = (count: number, one: string, many: string = `${one}s`): string =>
	`${count} ${count === 1 ? one : many}`;

/** Returns the text with a capital first letter. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Returns a sentence as it goes on behind other words: `about 2 USD` for `About 2 USD`, and `DNS servers` as it is. */
export const uncapital = (text: string): string =>
	/^\p{Lu}\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);

/** Returns `A, B and C`; `A and B, and C` where a name has an “and” itself. */
export function listed(names: readonly string[]): string {
	if (names.length < 2) return names.join('');
	const and = names.some((name) => name.includes(' and ')) ? ', and ' : ' and ';
	return `${names.slice(0, -1).join(', ')}${and}${names.at(-1)}`;
}

/** Returns a title's name and what stands behind its colon, if anything: `Blob access` and `Account key, SAS, or role`. */
export function titleParts(title: string): readonly [name: string, about: string] {
	const at = title.indexOf(': ');
	return at < 0 ? [title, ''] : [title.slice(0, at), capital(title.slice(at + 2))];
}

/** The members of a union that have this code. */
type WithCode<U, K extends string, C> =
	U extends Readonly<Record<K, string>> ? (C extends U[K] ? U : never) : never;

/** A sentence for each code that `U` has in its field `K`: fixed, or made from what comes with the code. */
export type Texts<U extends Readonly<Record<K, string>>, K extends string, More extends unknown[] = []> = {
	readonly [C in U[K]]: string | ((of: WithCode<U, K, C>, ...more: More) => string);
};

/** Returns the sentence for the code that `of` has in its field `key`. */
export function textFor<U extends Readonly<Record<K, string>>, K extends string, More extends unknown[]>(
	texts: Texts<U, K, More>,
	key: K,
	of: U,
	...more: More
): string {
	const text = texts[of[key]] as string | ((of: U, ...more: More) => string);
	return typeof text === 'string' ? text : text(of, ...more);
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** Returns a count in letters up to nine, in digits above. */
export const numberWord = (count: number): string => numbers[count] ?? `${count}`;

/** Returns the last sentence of a text: what is asked, after the case. */
export const lastSentence = (text: string): string => text.slice(text.lastIndexOf('. ') + 1).trim();

/** Returns the first of several sentences. */
export const firstSentence = (text: string): string => /^.*?[.!?](?= [A-Z]|$)/.exec(text)?.[0] ?? text;

/** Returns whether every word of the query stands in the text, whatever its case. */
export function hasWords(query: string, text: string): boolean {
	const low = text.toLowerCase();
	return query
		.toLowerCase()
		.split(/\s+/)
		.every((word) => low.includes(word));
}

/** Returns a size as `40 kB` or `1.2 MB`. */
export const bytesText = (bytes: number): string =>
	bytes < 999_500 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
