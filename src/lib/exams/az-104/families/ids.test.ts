// The list of families held to the families.
import { describe, expect, it } from 'vitest';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { familyIds } from '#lib/exams/az-104/families/ids.ts';
import { loadFamilies } from '#lib/exams/az-104/load.ts';

const loaded = await Promise.all(
	az104.domains.map(async (domain) => ({ domain, families: await loadFamilies(domain.id) }))
);

describe('the list of families', () => {
	it.each(loaded)('names those of $domain.id, by group', ({ domain, families }) => {
		const groups = domain.groups.map(({ id }) => id);
		const ids = families.map(({ id }) => id);
		expect(familyIds.filter((id) => groups.includes(id.split('/')[0]!)).toSorted()).toEqual(ids.toSorted());
	});

	it('names nothing else, and nothing twice', () => {
		expect(familyIds).toHaveLength(loaded.flatMap(({ families }) => families).length);
		expect(new Set(familyIds).size).toBe(familyIds.length);
	});

	it.each(['unknown', 'constructor', ''])(
		'of a domain that the exam does not have (%j) are none',
		async (id) => expect(await loadFamilies(id)).toEqual([])
	);
});
