import { describe, expect, it } from 'vitest';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { choicesOf } from '#lib/domain/practice/set/choices.ts';
import type { AskType, FamilyId, Variant } from '#lib/domain/practice/variant.ts';

const family = (id: FamilyId, ...types: readonly AskType[]) => ({
	id,
	edition: 2,
	group: id.split('/')[0]!,
	make: () => ({ items: types.map((type) => ({ type })) }) as unknown as Variant
});

describe('what a set may choose from', () => {
	it('is each family with its domain, its items, and whether it is a series', () => {
		const families = [
			family('access/one', 'one'),
			family('monitor/case', 'one', 'several', 'table', 'order'),
			family('governance/branch', 'series')
		];
		expect(choicesOf(az104, families)).toEqual([
			{ family: 'access/one', edition: 2, domain: 'identity', items: 1 },
			{ family: 'monitor/case', edition: 2, domain: 'monitoring', items: 4 },
			{ family: 'governance/branch', edition: 2, domain: 'identity', items: 1, series: true }
		]);
	});

	it('leaves out a family of a group that the exam does not have', () =>
		expect(choicesOf(az104, [family('gone/one', 'one')])).toEqual([]));
});
