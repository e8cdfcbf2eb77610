// What a wrong answer is put down to: a mistake that leads to this answer, on these facts.
import { expect, it } from 'vitest';
import { whatItCan } from '#lib/exams/az-104/families/storage/what-it-can.ts';
import type { Family } from '#lib/domain/practice/family.ts';
import { reasoned } from '#tests/practice/reasoned.ts';
import { difficulties } from '#lib/domain/practice/variant.ts';

const seeds = Array.from({ length: 400 }, (_, seed) => seed);
/** Wrong answers and what they are put down to, over many variants: each claim, answer, reason and mistake. */
const misreadings = (family: Family) =>
	difficulties.flatMap((difficulty) =>
		seeds.flatMap((seed) =>
			reasoned(family.make(seed, difficulty).items[0]!).map(({ ask, right, options }) => {
				const wrong = options.find(({ id }) => !right.includes(id))!;
				return { claim: ask, says: wrong.text, because: wrong.because, by: wrong.misconception };
			})
		)
	);

it('speaks of premium where the account is premium, and of the namespace where that decides', () => {
	for (const { claim, says, because, by } of misreadings(whatItCan)) {
		const told = `${claim} ${says}: ${by}`;
		expect(by === 'too-strict', told).toBe(says === 'No');
		expect(by === 'namespace-is-free', told).toBe(because.startsWith('A hierarchical'));
		expect(by === 'standard-has-all', told).toBe(
			because.startsWith('NFS file shares need') && says === 'Yes'
		);
		if (by === 'premium-has-more') expect(because, told).toContain('premium');
	}
});
