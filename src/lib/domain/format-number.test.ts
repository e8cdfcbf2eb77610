import { expect, it } from 'vitest';
import { numerals } from '#lib/domain/format-number.ts';

it('writes a number as an English sentence does', () => {
	expect([0, 999, 1000, 12_500, 1_048_576].map(numerals)).toEqual([
		'0',
		'999',
		'1,000',
		'12,500',
		'1,048,576'
	]);
});
