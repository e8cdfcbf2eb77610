import { describe, expect, it } from 'vitest';
import { readSigns, toSigns } from '#lib/domain/base32.ts';

const values = Array.from({ length: 32 }, (_, value) => value);
const read = (text: string) => readSigns(text, 4);

describe('signs of base 32', () => {
	it('are read as the values they were written for', () => {
		expect(readSigns(toSigns(values), 32)).toEqual({ ok: true, value: values });
	});

	it.each([
		['small letters', 'ab7k'],
		['spaces', ' A B 7 K '],
		['a hyphen', 'AB-7K'],
		['a dash', 'AB—7K'],
		['a minus', 'AB−7K'],
		['a hyphen that does not break', 'AB\u20117K'],
		['a space of no width', 'AB\u200b7K'],
		['a point', 'AB.7K'],
		['a low line', 'AB_7K'],
		['a line break', 'AB\r\n7K']
	])('are read with %s', (_what, typed) => {
		expect(read(typed)).toEqual({ ok: true, value: [10, 11, 7, 19] });
	});

	it('are read where others look alike', () => {
		expect(read('OoIl')).toEqual({ ok: true, value: [0, 0, 1, 1] });
	});

	it.each([
		['ABU7', { code: 'sign', sign: 'U' }],
		['AB7😀', { code: 'sign', sign: '😀' }],
		['AB7', { code: 'length', found: 3 }],
		['AB7KK', { code: 'length', found: 5 }]
	])('%j is none', (typed, fault) => expect(read(typed)).toEqual({ ok: false, fault }));
});
