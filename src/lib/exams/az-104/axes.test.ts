// What types cannot say about the shipped axes of AZ-104.
import { describe, expect, it } from 'vitest';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { loadFamilies } from '#lib/exams/az-104/load.ts';
import { loadAxes } from '#lib/exams/az-104/load.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';
import { groupOfPrompt } from '#lib/domain/practice/group-of.ts';
import { isDay } from '#lib/domain/time/day.ts';

const content = await Promise.all(
	az104.domains.map(async (domain) => ({ domain, axes: await loadAxes(domain.id) }))
);
const axes: readonly Axis[] = content.flatMap((one) => one.axes);
const families = (await Promise.all(az104.domains.map(({ id }) => loadFamilies(id))))
	.flat()
	.flatMap((family) => family.axes.map((axis) => `${family.id}/${axis.id}`));
const groups = az104.domains.flatMap((domain) => domain.groups.map(({ id }) => id));
const words = (text: string): number => text.split(/\s+/).length;
const twice = (texts: readonly string[]): readonly string[] =>
	texts.filter((text, index) => texts.indexOf(text) !== index);
const unwanted =
	/exam question|real exam|pass rate|per cent of|% of|azure ad\b|azure active directory|!|\bsimply\b/i;

describe('axes', () => {
	it('are sixty or more, each with an id of its own, and none says the same as another', () => {
		expect(axes.length).toBeGreaterThanOrEqual(60);
		expect(twice(axes.map(({ id }) => id))).toEqual([]);
		expect(twice(axes.map(({ title, from, to }) => `${title}: ${from} → ${to}`))).toEqual([]);
	});

	it.each(groups)('of %s are four or more', (group) =>
		expect(axes.filter((axis) => axis.group === group).length).toBeGreaterThanOrEqual(4)
	);

	it.each(content)('of $domain.id belong to its groups, in their order', (one) => {
		expect([...new Set(one.axes.map(({ group }) => group))]).toEqual(one.domain.groups.map(({ id }) => id));
	});

	it('lead to a family that varies the same thing, and to no other, in four of ten or more', () => {
		const led = axes.flatMap(({ varied }) => varied ?? []);
		expect(led.filter((path) => !families.includes(path))).toEqual([]);
		expect(led.length).toBeGreaterThanOrEqual(0.4 * axes.length);
	});

	it.each(['unknown', 'constructor', ''])(
		'of a domain that the exam does not have (%j) are none',
		async (id) => expect(await loadAxes(id)).toEqual([])
	);

	it.each(axes)('$id changes one thing, in few words, by a rule from an official page', (axis) => {
		const { id, group, title, from, to, why, source } = axis;
		expect(id).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
		expect(groupOfPrompt(id)).toBe(group);
		expect(title.length).toBeLessThanOrEqual(52);
		expect(Math.max(from.length, to.length)).toBeLessThanOrEqual(52);
		expect(from).not.toBe(to);
		expect(`${title}${from}${to}`).not.toMatch(/[.?]$/);
		expect(words(why)).toBeLessThanOrEqual(32);
		expect(why).toMatch(/[.]$/);
		expect(`${title} ${from} ${to} ${why}`).not.toMatch(unwanted);
		expect(source.title).not.toBe('');
		expect(source.url).toMatch(/^https:\/\/learn\.microsoft\.com\/en-us\/[a-z0-9/.-]+$/);
		expect(source.url).not.toMatch(/\/(search|answers|training\/browse)\b/);
		expect(isDay(source.checked)).toBe(true);
	});
});
