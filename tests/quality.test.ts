// Every family by its measures as test items. `npm run test:full` takes a thousand variants of two new seeds, `npm run print:quality` prints them.
import { describe, expect, it } from 'vitest';
import { allFamilies } from './practice/families.ts';
import { brokenBy, qualityOf } from './practice/quality.ts';
import { qualityText } from './practice/quality-text.ts';
import { stemsOf } from './practice/stems.ts';
import { full } from './runs.ts';

const fresh = Math.floor(Date.now() / 1000) % 1_000_000;

describe.each(allFamilies.map((family) => [family.id, family] as const))('%s', (_, family) => {
	it.each(full ? [fresh, fresh + 500_000] : [31_000])(
		'is within its bounds from seed %i',
		(seed) => {
			const count = full ? 1000 : 300;
			expect(brokenBy(qualityOf(family, count, seed), count)).toEqual([]);
		},
		120_000
	);
});

it('prints a line for each family, and what breaks its bounds', () => {
	const text = qualityText(allFamilies.slice(0, 1), 30, [1, 2]);
	expect(text).toContain(allFamilies[0]!.id);
	expect(text).toContain('1 families.');
});

/** How the exam itself asks for statements. */
const standing = ['For each of the following statements, select _ if the statement is true. _ select _'];

it('no sentence stands first, or as the stem, in more than three families', () => {
	const shared = stemsOf(allFamilies, 60).filter(
		([skeleton, ids]) => ids.length > 3 && !standing.includes(skeleton)
	);
	expect(shared).toEqual([]);
});
