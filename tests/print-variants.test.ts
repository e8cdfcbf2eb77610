import { describe, expect, it } from 'vitest';
import { decidingIn, toldIn, traceOf } from '#lib/domain/practice/variant-text.ts';
import { difficulties } from '#lib/domain/practice/variant.ts';
import { allFamilies } from './practice/families.ts';
import { reasoned } from './practice/reasoned.ts';
import { asData, asText, familiesOf, variantsOf } from './practice/print.ts';

const open = { count: 3, seed: 0, blind: false, vary: true };
const blind = { ...open, blind: true };

/** Every text in plain data, wherever it stands. */
function textsIn(value: unknown): readonly string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Every name of a field in plain data. */
function namesIn(value: unknown): ReadonlySet<string> {
	if (typeof value !== 'object' || value === null) return new Set();
	const own = Array.isArray(value) ? [] : Object.keys(value);
	return new Set([...own, ...Object.values(value).flatMap((part) => [...namesIn(part)])]);
}

describe('printing variants', () => {
	it('finds families by their own name, their group’s and their domain’s, and says where nothing is called so', () => {
		const [first] = allFamilies;
		expect(familiesOf(first!.id)).toEqual([first]);
		expect(familiesOf(first!.group)).toContain(first);
		expect(familiesOf('storage')!.length).toBeGreaterThan(1);
		expect(familiesOf(undefined)).toEqual(allFamilies);
		expect(familiesOf('nobody')).toBeUndefined();
		expect(familiesOf('constructor')).toBeUndefined();
	});

	it('takes the difficulties in turn', () => {
		const made = variantsOf(allFamilies[0]!, { ...open, vary: false });
		expect(made.map(({ difficulty }) => difficulty)).toEqual([...difficulties]);
	});

	it('prints every text of every variant and variation', () => {
		for (const family of allFamilies) {
			const variants = variantsOf(family, open);
			const text = asText([family], open, () => variants);
			const lost = variants
				.flatMap(({ tabs, items, sources }) => [
					...textsIn(
						tabs.map(({ title, paragraphs, figure: { kind: _, ...figure } = {} as never }) => [
							title,
							paragraphs,
							figure
						])
					),
					...items.flatMap((item) => [
						...textsIn([item.requirement, traceOf(item), decidingIn(item), item.miss]),
						...reasoned(item).flatMap(({ ask, options }) => [
							ask ?? '',
							...options.flatMap(({ text, because, change = '', misconception = '' }) => [
								text,
								because,
								change,
								misconception
							])
						])
					]),
					...sources.flatMap(({ title, url, checked }) => [title, url, checked])
				])
				.filter((one) => !text.includes(one));
			// Names of constraints are data only; the one that decides is printed.
			const constraints = new Set(
				variants.flatMap(({ tabs, items }) =>
					[...toldIn(tabs), ...items.map(({ requirement }) => requirement)]
						.flat()
						.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.constraint]))
				)
			);
			expect(
				lost.filter((one) => !constraints.has(one)),
				family.id
			).toEqual([]);
		}
		// Every text of 53 families: half a minute on a busy machine.
	}, 120_000);

	it('tells a blind reader neither key nor reason, and names options by their place', () => {
		const data = asData(allFamilies, blind);
		const telling = [
			'right',
			'because',
			'misconception',
			'misconceptions',
			'trace',
			'deciding',
			'miss',
			'rule'
		];
		expect([...namesIn(data)].filter((name) => telling.includes(name))).toEqual([]);
		for (const family of allFamilies) {
			const text = asText([family], blind);
			expect(text.includes('Trace:') || text.includes('Decides:') || / {2}\* [A-F]\. /.test(text)).toBe(
				false
			);
			expect(text).not.toContain(family.rule);
		}
		expect(JSON.stringify(data)).not.toContain('"constraint"');
	});

	it('gives a program everything, with the key', () => {
		expect([...namesIn(asData(allFamilies.slice(0, 1), open))]).toEqual(
			expect.arrayContaining([
				'right',
				'because',
				'misconceptions',
				'trace',
				'deciding',
				'sources',
				'axes',
				'axis'
			])
		);
	});
});
