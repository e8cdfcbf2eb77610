import { expect, it } from 'vitest';
import { privateNames } from '#lib/exams/az-104/families/networking/private-names.ts';
import { reasoned } from '#tests/practice/reasoned.ts';
import { difficulties } from '#lib/domain/practice/variant.ts';

it('puts an answer down to a misconception only where that leads to it', () => {
	for (const difficulty of difficulties)
		for (let seed = 0; seed < 300; seed++) {
			const { items, tabs } = privateNames.make(seed, difficulty);
			const told = JSON.stringify(tabs);
			for (const [index, { ask, options, right }] of reasoned(items[0]!).entries()) {
				const answer = options.find(({ id }) => right.includes(id))!.text;
				for (const { misconception } of options) {
					const at = `seed ${seed}: ${ask}`;
					// A record that is missing, a peering, and a VM of the other network.
					if (misconception === 'falls-back') expect(answer, at).toBe('No such name, from the zone');
					if (misconception === 'peering-passes') expect(told, at).toContain('"peered","text":"peered"');
					if (misconception === 'own-only') expect(index, at).toBeLessThan(2);
				}
			}
		}
});
