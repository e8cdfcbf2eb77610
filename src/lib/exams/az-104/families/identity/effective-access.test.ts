import { expect, it } from 'vitest';
import { effectiveAccess } from '#lib/exams/az-104/families/identity/effective-access.ts';
import { flips } from '#lib/domain/practice/variant-diff.ts';
import { difficulties, type Variant } from '#lib/domain/practice/variant.ts';
import { runs } from '#tests/runs.ts';

const outcome = ({ items }: Variant): string => {
	const [part] = items[0]!.parts;
	return part!.options.find(({ id }) => id === part!.right[0])!.text;
};
const seeds = Array.from({ length: runs(100, 300).numRuns }, (_, seed) => seed);

it('changes the answer with a deny assignment only where it turns an allowed request into a refused one, or back', () => {
	const seen = new Set<string>();
	for (const difficulty of difficulties)
		for (const seed of seeds) {
			const before = effectiveAccess.make(seed, difficulty);
			const after = effectiveAccess.vary(before, 'deny');
			const [was, is] = [outcome(before), outcome(after)];
			const turned = was.startsWith('Allowed') !== is.startsWith('Allowed');
			expect(flips(before, after, 0), `seed ${seed}: ${was} / ${is}`).toBe(turned);
			seen.add(String(turned));
		}
	expect(seen.size).toBe(2);
});

it('never refuses for two reasons: a deny assignment applies only where the roles allow the request', () => {
	for (const difficulty of difficulties)
		for (const seed of seeds) {
			const variant = effectiveAccess.make(seed, difficulty);
			if (outcome(variant) !== 'Refused: the deny assignment forbids it') continue;
			const without = effectiveAccess.vary(variant, 'deny');
			expect(outcome(without), `seed ${seed}`).toBe('Allowed: one of the roles grants it');
		}
});
