import { describe, expect, it } from 'vitest';
import { readSigns, toSigns } from '#lib/domain/base32.ts';

const values = Array.from({ length: 32 }, (_, value) => value);
const read = (text: string) => readSigns(text, 4, 'a code of four signs');

describe('signs of base 32', () => {
	it('are read as the values they were written for', () => {
		expect(readSigns(toSigns(values), 32, 'all')).toEqual({ ok: true, value: values });
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
		['ABU7', 'Expected a code of four signs; “U” never stands in one.'],
		['AB7😀', 'Expected a code of four signs; “😀” never stands in one.'],
		['AB7', 'Expected a code of four signs; found 3 of 4.'],
		['AB7KK', 'Expected a code of four signs; found 5 of 4.']
	])('%j is none', (typed, message) => {
		expect(read(typed)).toMatchObject({ ok: false, fault: { message } });
	});
});
