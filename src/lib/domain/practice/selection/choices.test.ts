import { describe, expect, it } from 'vitest';
import { choicesOf } from '#lib/domain/practice/selection/weighted.ts';
import type { AskType, FamilyId, Variant } from '#lib/domain/practice/variant.ts';
import { offshore } from '#tests/exam/offshore.ts';

const family = (id: FamilyId, ...types: readonly AskType[]) => ({
	id,
	edition: 2,
	group: id.split('/')[0]!,
	make: () => ({ items: types.map((type) => ({ type })) }) as unknown as Variant
});

describe('what a set may choose from', () => {
	it('is each family with its domain, its items, and whether it is a series', () => {
		const families = [
			family('tides/one', 'one'),
			family('distress/case', 'one', 'several', 'table', 'order'),
			family('pilotage/branch', 'series')
		];
		expect(choicesOf(offshore, families)).toEqual([
			{ family: 'tides/one', edition: 2, domain: 'navigation', items: 1 },
			{ family: 'distress/case', edition: 2, domain: 'safety', items: 4 },
			{ family: 'pilotage/branch', edition: 2, domain: 'navigation', items: 1, series: true }
		]);
	});

	it('leaves out a family of a group that the exam does not have', () =>
		expect(choicesOf(offshore, [family('gone/one', 'one')])).toEqual([]));
});
