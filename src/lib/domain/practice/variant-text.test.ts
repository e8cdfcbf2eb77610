import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedIn, textOf } from '#lib/domain/practice/variant-text.ts';
import type { Paragraph, Piece } from '#lib/domain/practice/variant.ts';

/** A paragraph in which what stands in brackets is a fact: `Users: [A is a guest. ][B has no role. ]`. */
const paragraph = (text: string): Paragraph =>
	text
		.split(/(\[[^\]]*\])/)
		.filter((piece) => piece !== '')
		.map((piece, at) => (piece.startsWith('[') ? { constraint: `c${at}`, text: piece.slice(1, -1) } : piece));

const texts = (text: string) => {
	const { lead, list, tail } = listedIn(paragraph(text));
	return [textOf(lead).trim(), list.map((line) => textOf(line).trim()), textOf(tail).trim()];
};
const asProse = (text: string) =>
	expect(listedIn(paragraph(text))).toEqual({ lead: paragraph(text), list: [], tail: [] });

describe('the facts of a paragraph', () => {
	it.each<[string, string, string, readonly string[], string]>([
		[
			'are a list of sentences',
			'You have a tenant. [Bo is a guest. ][Ada has no role. ]The others are [members. ]Nothing else is set.',
			'You have a tenant.',
			['Bo is a guest.', 'Ada has no role.', 'The others are members.'],
			'Nothing else is set.'
		],
		[
			'lose the commas after a colon',
			'It sends packets to these: [a (10.0.0.1)], [b (10.0.0.2)]; [c (10.0.0.3)].',
			'It sends packets to these:',
			['a (10.0.0.1)', 'b (10.0.0.2)', 'c (10.0.0.3).'],
			''
		],
		[
			'stay with the name before them',
			'Bo: [no role. ]Ada: [a guest. ]Ivo: [a member. ]',
			'',
			['Bo: no role.', 'Ada: a guest.', 'Ivo: a member.'],
			''
		],
		[
			'are two where each begins with a name',
			'[r1: Delete blobs. ][r2: Move blobs. ]',
			'',
			['r1: Delete blobs.', 'r2: Move blobs.'],
			''
		],
		[
			'stay together after a later colon',
			'[A has no role. ][B is a guest. ]Peered with hub: [c (yes). ][d (no). ]',
			'',
			['A has no role.', 'B is a guest.', 'Peered with hub: c (yes). d (no).'],
			''
		]
	])('%s', (_, given, ...expected) => {
		expect(texts(given)).toEqual(expected);
	});

	it.each([
		['where there are two', 'You have a tenant. [Bo is a guest. ][Ada has no role. ]'],
		['where commas stand within a sentence', 'It contains [a], [b], [c] and [d], each with a tag.'],
		['where a part begins with “and”', 'The rules are these: [add one]; [remove one]; [and wait].'],
		['where one is told of several', '[A is ZRS. ][Keys are on. ][B is GRS. ][Keys are on. ]'],
		['where there are none', 'One. Two. Three. Four.']
	])('stay sentences %s', (_, given) => {
		asProse(given);
	});

	it('keep every word in its order', () => {
		const word = fc.constantFrom('a', 'B c', ', ', '; ', '. ', ': ', 'and d', '? ', ' ');
		const piece: fc.Arbitrary<Piece> = fc.oneof(
			word,
			fc
				.array(word, { minLength: 1, maxLength: 4 })
				.map((words) => ({ constraint: 'c', text: words.join('') }))
		);
		const words = (of: Paragraph): string => textOf(of).replace(/[\s,;]/g, '');
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 12 }), (given) => {
				const { lead, list, tail } = listedIn(given);
				expect(words([...lead, ...list.flat(), ...tail])).toBe(words(given));
			}),
			{ numRuns: 500 }
		);
	});
});
