import { expect, it } from 'vitest';
import { compact } from '#lib/domain/compact.ts';

it('leaves out the fields without a value, and only those', () => {
	const made: { a: number; b?: number; c?: string | null } = compact({
		a: 0,
		b: undefined as number | undefined,
		c: null as string | null | undefined
	});
	expect(Object.entries(made)).toEqual([
		['a', 0],
		['c', null]
	]);
});
