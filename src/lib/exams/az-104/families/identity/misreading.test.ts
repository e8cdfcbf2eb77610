// What a wrong answer is put down to: a mistake that leads to this answer, on these facts.
import { expect, it } from 'vitest';
import { newBranch } from '#lib/exams/az-104/families/identity/new-branch.ts';
import { reasoned } from '#tests/practice/reasoned.ts';
import { difficulties, type Variant } from '#lib/domain/practice/variant.ts';

const seeds = Array.from({ length: 400 }, (_, seed) => seed);
/** Every claim of the first question, with the wrong answer and the mistake it is put down to. */
const misreadings = ({ items }: Variant) =>
	reasoned(items[0]!).map(({ ask, right, options }) => {
		const wrong = options.find(({ id }) => !right.includes(id))!;
		return { claim: ask, says: wrong.text, because: wrong.because, by: wrong.misconception };
	});

it('tells a user from an administrator where a reset is misjudged', () => {
	const seen = new Set<string>();
	for (const difficulty of difficulties)
		for (const seed of seeds) {
			for (const { says, because, by } of misreadings(newBranch.make(seed, difficulty)))
				seen.add(`${because.replace(/^\w+ isn’t in.*|(?<=^Admin|^The setting).*/, '…')} ${says}: ${by}`);
		}
	expect([...seen].sort()).toEqual([
		'Admin… No: same for all',
		'Admin… Yes: same for all',
		'In scope. 1 registered method is switched on, 1 needed. No: count',
		'In scope. 1 registered method is switched on, 1 needed. No: direct only',
		'In scope. 1 registered method is switched on, 2 needed. Yes: count',
		'The setting… No: guests invite',
		'The setting… Yes: guests invite',
		'… Yes: everybody'
	]);
});
