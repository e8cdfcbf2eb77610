import { expect, it } from 'vitest';
import { move } from '#lib/exams/az-104/families/compute/move.ts';
import { reasoned } from '#tests/practice/reasoned.ts';
import { difficulties } from '#lib/domain/practice/variant.ts';

// app-service-move-limitations of 2025-10-29: “a metadata change that doesn't affect how the resource functions”.
it('says of apps that were stopped that stopping is not required, not that they keep running', () => {
	let stopped = 0;
	for (const difficulty of difficulties)
		for (let seed = 0; seed < 200; seed++)
			for (const item of move.make(seed, difficulty).items)
				for (const { ask, options } of reasoned(item))
					for (const { because } of options)
						if (ask?.startsWith('Stop the apps.')) {
							stopped++;
							expect(because, `seed ${seed}`).not.toContain('keeps running');
						}
	expect(stopped).toBeGreaterThan(0);
});
