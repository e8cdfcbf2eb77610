import { describe, expect, it } from 'vitest';
import { labCode, readLabCode } from '#lib/domain/lab/address.ts';

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const all = Array.from({ length: 511 }, (_, index) => index + 1);

describe('a lab’s code', () => {
	it.each([
		[1, '01D'],
		[20, '0MK'],
		[83, '2KB'],
		[511, 'FZ4']
	])('of lab %i is %s for ever', (number, code) => {
		expect(labCode(number)).toBe(code);
		expect(readLabCode(code)).toEqual({ ok: true, value: number });
	});

	it('is read for every number, however it is typed', () => {
		for (const number of all) {
			const typed = labCode(number).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
			for (const text of [` ${typed} `, [...typed].join(' – '), `https://resit.example/lab/#${typed}`])
				expect(readLabCode(text), text).toEqual({ ok: true, value: number });
		}
	});

	it('with one sign wrong, or any two swapped, is noticed', () => {
		const unnoticed: string[] = [];
		const attempt = (typed: string, of: string) => {
			if (typed !== of && readLabCode(typed).ok) unnoticed.push(`${typed} for ${of}`);
		};
		for (const code of all.map(labCode)) {
			for (let at = 0; at < 3; at++)
				for (const sign of signs) attempt(code.slice(0, at) + sign + code.slice(at + 1), code);
			const [a, b, c] = [...code];
			for (const [x, y, z] of [
				[b, a, c],
				[a, c, b],
				[c, b, a]
			])
				attempt(`${x}${y}${z}`, code);
		}
		expect(unnoticed).toEqual([]);
	});

	it.each([
		['', { code: 'empty' }],
		['/lab/#', { code: 'empty' }],
		['2K', { code: 'length', found: 2 }],
		['2KBB', { code: 'length', found: 4 }],
		['2KU', { code: 'sign', sign: 'U' }],
		['rebuild/access', { code: 'sign', sign: 'U' }],
		['2KC', { code: 'check' }]
	])('%j is answered with %j', (typed, fault) => expect(readLabCode(typed)).toEqual({ ok: false, fault }));
});
