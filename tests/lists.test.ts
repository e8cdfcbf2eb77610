import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { domainOfGroup } from '#lib/domain/exam.ts';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { loadAxes, loadFamilies, loadLabs, loadPrompts } from '#lib/exams/az-104/load.ts';
import { familyIds, labRows } from '#lib/exams/az-104/lists.ts';
import { familyPlaces, inOrder, listsFile, listsText } from './content/lists.ts';

describe('the lists', () => {
	it('have what is there: run npm run lists', async () =>
		expect(readFileSync(listsFile, 'utf8')).toBe(await listsText()));

	it('keep their order, and put what is new behind the last of its group', () => {
		const groups = ['a', 'b', 'c'];
		expect(inOrder(['a/2', 'a/1', 'c/1'], ['a/1', 'a/2', 'c/1'], groups)).toEqual(['a/2', 'a/1', 'c/1']);
		expect(inOrder(['a/2', 'a/1', 'c/1'], ['a/0', 'a/2', 'b/1', 'c/1'], groups)).toEqual([
			'a/2',
			'a/0',
			'b/1',
			'c/1'
		]);
	});

	it('lead to every family and lab by area', async () => {
		const areas = az104.domains.map(({ id }) => id);
		const families = await Promise.all(areas.map(loadFamilies));
		expect(families.flat().map(({ id }) => id)).toEqual(familyIds);
		const labs = (await Promise.all(areas.map(loadLabs))).flat();
		expect(labs.map(({ id }) => id)).toEqual(
			areas.flatMap((area) =>
				labRows.flatMap(([, id]) => (domainOfGroup(az104, id.split('/')[0]!)?.id === area ? [id] : []))
			)
		);
	});

	it.each(['unknown', 'constructor', ''])(
		'have nothing of an area that the exam does not have (%j)',
		async (id) =>
			expect([await loadFamilies(id), await loadLabs(id), await loadPrompts(id), await loadAxes(id)]).toEqual(
				[[], [], [], []]
			)
	);
});

describe('a file of a family', () => {
	it.each(familyPlaces)(
		'$file is named after its id, and so is what it exports',
		({ file, name, family }) => {
			const [group = '', slug = ''] = family.id.split('/');
			expect(file).toBe(`${domainOfGroup(az104, group)?.id}/${slug}`);
			expect(name).toBe(slug.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
		}
	);
});
