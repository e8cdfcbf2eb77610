// The first sentence and the stem of every family, with names and numbers left out: what several families share reads like one hand.
import type { Family } from '#lib/domain/practice/family.ts';
import { difficultyOf } from '#lib/domain/practice/seed.ts';
import type { Paragraph } from '#lib/domain/practice/variant.ts';

const plain = (paragraph: Paragraph): string =>
	paragraph.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

/** Returns a sentence without its names and numbers: words with a digit, a hyphen or a capital inside the sentence become `_`. */
export const skeletonOf = (sentence: string): string =>
	sentence
		.trim()
		.split(/\s+/)
		.map((word, at) =>
			/\d|-|_|\./.test(word.replace(/[.,:?]$/, '')) || (at > 0 && /[A-Z]/.test(word)) ? '_' : word
		)
		.join(' ')
		.replace(/_( _)+/g, '_');

const firstSentence = (text: string): string => /^.*?[.?:](?=\s|$)/.exec(text.trim())?.[0] ?? text.trim();

/** Returns each skeleton with the families that use it, those of the most families first. `count`: variants of each family. */
export function stemsOf(
	families: readonly Family[],
	count: number
): readonly (readonly [string, readonly string[]])[] {
	const found = new Map<string, Set<string>>();
	const note = (sentence: string, id: string) => {
		const skeleton = skeletonOf(sentence);
		if (skeleton !== '') found.set(skeleton, (found.get(skeleton) ?? new Set()).add(id));
	};
	for (const family of families)
		for (let seed = 1; seed <= count; seed++) {
			const { tabs, items } = family.make(seed, difficultyOf(seed));
			const [first] = tabs[0]?.paragraphs ?? [];
			if (first !== undefined) note(firstSentence(plain(first)), family.id);
			for (const { requirement } of items) note(plain(requirement), family.id);
		}
	return [...found]
		.map(([skeleton, ids]) => [skeleton, [...ids]] as const)
		.toSorted(([, a], [, b]) => b.length - a.length);
}
