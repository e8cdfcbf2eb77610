import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32, sealed, unsealed } from '#lib/domain/envelope.ts';

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const data = fc.string({ unit: fc.constantFrom(...signs), minLength: 8, maxLength: 200 });
const one = sealed('q1Yqyy9KSQ');

it.each([
	['', 0],
	['123456789', 0xcbf43926],
	['The quick brown fox jumps over the lazy dog', 0x414fa339]
])('the CRC-32 of “%s” is the published one', (text, check) => expect(crc32(text)).toBe(check));

describe('a sealed text', () => {
	it('is read alone, in a link, in a message, and where lines of it were broken', () => {
		fc.assert(
			fc.property(data, fc.nat(100), (held, at) => {
				const text = sealed(held);
				const link = `https://resit.example/app/practice/import/#${text}`;
				const broken = `${link.slice(0, at + 10)}\n ${link.slice(at + 10)}`;
				for (const pasted of [
					text,
					` ${text}\n`,
					link,
					`#${text}`,
					`From the office: ${link}\nSee you`,
					broken
				])
					expect(unsealed(pasted)).toEqual({ ok: true, value: held });
			})
		);
	});

	it('that was cut off anywhere in its data or checksum says that its end is missing', () => {
		const text = sealed('q1Yqyy9KSQ'.repeat(20));
		for (let end = 12; end < text.length; end++)
			expect(unsealed(text.slice(0, end))).toEqual({ ok: false, fault: { code: 'cut' } });
	});

	it('is refused with any sign of its data or checksum changed', () => {
		fc.assert(
			fc.property(data, fc.nat(), fc.constantFrom(...'ABCxyz059'), (held, place, sign) => {
				const text = sealed(held);
				const at = 2 + (place % (text.length - 2));
				fc.pre(text[at] !== '.' && text[at] !== sign);
				const found = unsealed(text.slice(0, at) + sign + text.slice(at + 1));
				expect(found.ok ? 'read' : found.fault.code).toMatch(/^(changed|cut)$/);
			})
		);
	});

	it.each([
		['nothing', ' \n', 'empty'],
		['a code of an earlier version', 'GM0Q 4X7R 9FQX', 'code'],
		['half a code, in small letters', 'gm0q', 'code'],
		['another link', 'https://learn.microsoft.com/en-us/azure/#1', 'foreign'],
		['words', 'hello there', 'foreign'],
		['the import page without a set', 'https://resit.example/practice/import/#', 'foreign'],
		['the end of a link', one.slice(4), 'foreign'],
		['a link of a later version', `https://resit.example/practice/import/#3${one.slice(1)}`, 'newer']
	])('%s is answered plainly', (_name, text, code) =>
		expect(unsealed(text)).toEqual({ ok: false, fault: { code } })
	);

	it('is total: whatever is pasted gets an answer', () => {
		fc.assert(fc.property(fc.string(), (text) => void expect(unsealed(text).ok).toBe(false)));
	});
});
