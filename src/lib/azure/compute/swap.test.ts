import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swap, swaps, type Item, type Kind } from '#lib/azure/compute/swap.ts';

/** The two lists of the page: https://learn.microsoft.com/en-us/azure/app-service/deploy-staging-slots */
const swapped: Kind[] = [
	'content',
	'language stack',
	'app setting',
	'connection string',
	'handler mapping',
	'public certificate',
	'WebJob',
	'path mapping'
];
const kept: Kind[] = [
	'custom domain',
	'TLS setting',
	'scale setting',
	'IP restriction',
	'Always On',
	'diagnostic setting',
	'CORS setting',
	'virtual network integration',
	'managed identity'
];

describe('a swap', () => {
	it.each(swapped)('takes along: %s', (kind) => expect(swaps({ kind })).toBe(true));
	it.each(kept)('leaves: %s', (kind) => expect(swaps({ kind })).toBe(false));
	it('leaves a setting that is marked, wherever it has its value', () => {
		const setting = (value: string, marked: boolean): Item => ({
			kind: 'app setting',
			name: 'MODE',
			value,
			marked
		});
		expect(swap([setting('test', true)], [setting('live', true)]).target).toEqual([setting('live', true)]);
		expect(swap([setting('test', false)], [setting('live', false)]).target).toEqual([setting('test', false)]);
		expect(swap([setting('test', false)], [])).toMatchObject({ source: [], target: [{ value: 'test' }] });
	});
	it('ignores a mark on anything else', () => {
		expect(swaps({ kind: 'content', marked: true })).toBe(true);
		expect(swaps({ kind: 'custom domain', marked: false })).toBe(false);
	});

	const items = fc.uniqueArray(
		fc.record({
			kind: fc.constantFrom(...swapped, ...kept),
			name: fc.constantFrom('a', 'b', 'c', 'd'),
			value: fc.constantFrom('1', '2'),
			marked: fc.boolean()
		}),
		{ selector: ({ name }) => name }
	);
	it('agrees with carrying over item by item', () => {
		fc.assert(
			fc.property(items, items, (source, target) => {
				const left: Item[] = [];
				const right: Item[] = [];
				for (const [slot, here, there] of [
					[source, left, right],
					[target, right, left]
				] as const)
					for (const item of slot) {
						const sticks =
							kept.includes(item.kind) ||
							(item.marked && ['app setting', 'connection string'].includes(item.kind));
						(sticks ? here : there).push(item);
					}
				const after = swap(source, target);
				expect(new Set(after.source)).toEqual(new Set(left));
				expect(new Set(after.target)).toEqual(new Set(right));
			})
		);
	});
	it('done twice changes nothing', () => {
		fc.assert(
			fc.property(items, items, (source, target) => {
				const once = swap(source, target);
				const twice = swap(once.source, once.target);
				expect(new Set(twice.source)).toEqual(new Set(source));
				expect(new Set(twice.target)).toEqual(new Set(target));
			})
		);
	});
});
