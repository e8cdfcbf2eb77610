// Which of several named things a text means: by its exact name, else by nearness, never by its place in a list.
import { wordsOf } from '#lib/domain/report/text.ts';

/** Something with names. `hints` are words that point to it without being a name of it. */
export interface Named {
	readonly id: string;
	readonly names: readonly string[];
	readonly hints?: readonly string[];
}

/** `near` was read through a slip or from a part of a name; `ambiguous` fits several about as well. */
export type Match =
	| { readonly kind: 'exact' | 'near'; readonly id: string }
	| { readonly kind: 'ambiguous'; readonly ids: readonly string[] }
	| { readonly kind: 'none' };

/** Words that join names, and verbs that are in so many names that they don't count. */
const joining = new Set('and or the a an of for in on to with by at'.split(' '));
const verbs = 'manage managing implement configure configuring create using use'.split(' ');

/** A near match needs this share of agreement, and this much more than the next best. */
const enough = 0.55;
const clearly = 0.12;
const longestWord = 24;

const singular = (word: string): string =>
	word.length < 4 || /(ss|us|is)$/.test(word) ? word : word.replace(/ies$/, 'y').replace(/s$/, '');
const stems = (text: string): readonly string[] =>
	wordsOf(text)
		.filter((word) => !joining.has(word))
		.map(singular);
const allowedSlips = (word: string): number => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);

/**
 * Returns the edit distance of two words (a letter added, left out, replaced, or two neighbors swapped), or `limit + 1` where it is
 * more than `limit`. Optimal string alignment, three rows.
 */
export function editDistance(a: string, b: string, limit: number): number {
	if (a === b) return 0;
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let older: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const here = [row];
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1];
			let least = Math.min(above[column]! + 1, here[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
			const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			if (swapped) least = Math.min(least, older[column - 2]! + 1);
			here.push(least);
		}
		if (Math.min(...here) > limit) return limit + 1;
		older = above;
		above = here;
	}
	return Math.min(above[b.length]!, limit + 1);
}

/** Returns a reader of single words: the known word that was meant, or the word itself. */
function spellingIn(vocabulary: ReadonlySet<string>): (word: string) => string {
	const slips = new Map<string, string>();
	return (word) => {
		if (vocabulary.has(word) || word.length > longestWord) return word;
		const before = slips.get(word);
		if (before !== undefined) return before;
		let least = allowedSlips(word) + 1;
		let found = word;
		for (const candidate of vocabulary) {
			const apart = editDistance(word, candidate, least - 1);
			if (apart < least && apart <= allowedSlips(candidate)) {
				least = apart;
				found = candidate;
			}
		}
		slips.set(word, found);
		return found;
	};
}

/**
 * Returns a reader of names. A name typed as it is known matches exactly, whatever its capitals, accents and punctuation.
 * Otherwise the words decide: each counts the more the fewer things it belongs to, and one or two slips in a long word
 * are forgiven. `commonWords` don't count.
 */
export function namesOf(
	things: readonly Named[],
	commonWords: readonly string[] = []
): (text: string) => Match {
	const common = new Set([...verbs, ...commonWords]);
	// Of two things with one name, the first one counts.
	const exact = new Map(
		things.toReversed().flatMap(({ id, names }) => names.map((name) => [stems(name).join(' '), id] as const))
	);
	const known = things.map((thing) => {
		const phrases = [...thing.names, ...(thing.hints ?? [])].map((name) => new Set(stems(name)));
		return { id: thing.id, phrases, words: new Set(phrases.flatMap((phrase) => [...phrase])) };
	});
	const vocabulary = new Set(known.flatMap(({ words }) => [...words]));
	const weights = new Map(
		[...vocabulary].map((word) => {
			const holders = known.filter(({ words }) => words.has(word)).length;
			return [word, common.has(word) ? 0 : Math.log(1 + things.length / holders)];
		})
	);
	// A word never heard of speaks against a match, but lists are full of such verbs: half as loud as a telling one.
	const unheard = Math.log(1 + things.length) / 2;
	const weigh = (words: Iterable<string>): number =>
		[...words].reduce((sum, word) => sum + (weights.get(word) ?? unheard), 0);

	const meant = spellingIn(vocabulary);
	return (text) => {
		const typed = stems(text);
		const same = exact.get(typed.join(' '));
		if (same !== undefined) return { kind: 'exact', id: same };
		const words = new Set(typed.map(meant).filter((word) => !common.has(word)));
		const slipped = exact.get(typed.map(meant).join(' '));
		if (slipped !== undefined && words.size > 0) return { kind: 'near', id: slipped };
		const total = weigh(words);
		if (total === 0) return { kind: 'none' };
		const scores = known
			.map(({ id, phrases, words: own }) => {
				const covered = weigh([...words].filter((word) => own.has(word))) / total;
				const likeness = phrases.map((phrase) => {
					const shared = weigh([...words].filter((word) => phrase.has(word)));
					return (2 * shared) / (total + weigh(phrase));
				});
				return { id, score: (covered + Math.max(0, ...likeness)) / 2 };
			})
			.sort((a, b) => b.score - a.score);
		const best = scores[0];
		if (best === undefined || best.score < enough) return { kind: 'none' };
		const close = scores.filter(({ score }) => score > best.score - clearly);
		return close.length === 1
			? { kind: 'near', id: best.id }
			: { kind: 'ambiguous', ids: close.map(({ id }) => id) };
	};
}
