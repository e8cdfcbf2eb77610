import { expect, it } from 'vitest';
import { sharesOf } from '#lib/domain/diagnosis/shares.ts';

const domain = (id: string, from: number, to: number) => ({
	id,
	label: id,
	short: id,
	weight: { from, to },
	aliases: [],
	groups: []
});
const exam = { domains: [domain('a', 20, 25), domain('b', 15, 20), domain('c', 10, 15)] };

it('are the weights, doubled where the report points at, a quarter more where nothing is known', () => {
	expect([...sharesOf(exam, [])]).toEqual([
		['a', 22.5],
		['b', 17.5],
		['c', 12.5]
	]);
	const gaps = [
		{ domain: 'a', standing: 'short', open: true },
		{ domain: 'b', standing: 'unknown', open: false },
		{ domain: 'c', standing: 'held', open: false }
	] as const;
	expect([...sharesOf(exam, gaps).values()]).toEqual([45, 21.875, 12.5]);
	expect(sharesOf(exam, [{ domain: 'c', standing: 'held', open: true }]).get('c')).toBe(25);
});
