import { describe, expect, it } from 'vitest';
import { decode } from './decode-text.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf16 = (text: string, little: boolean): Uint8Array =>
	bytes(
		...(little ? [0xff, 0xfe] : [0xfe, 0xff]),
		...[...text].flatMap((one) => {
			const code = one.charCodeAt(0);
			return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
		})
	);

describe('the text of a file', () => {
	it.each([
		['UTF-8', new TextEncoder().encode('Storage (Zoë, 15–20 %), 45')],
		['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Storage (Zoë, 15–20 %), 45'))],
		['UTF-16, low byte first', utf16('Storage (Zoë, 15–20 %), 45', true)],
		['UTF-16, high byte first', utf16('Storage (Zoë, 15–20 %), 45', false)]
	])('%s', (_name, file) => expect(decode(file)).toBe('Storage (Zoë, 15–20 %), 45'));

	it('reads the Western code page where it is not UTF-8', () =>
		expect(decode(bytes(...[...'Zo\u00eb, 45'].map((one) => one.charCodeAt(0))))).toBe('Zoë, 45'));

	it('answers any bytes', () => expect(decode(bytes(0xff, 0xfe, 0x00))).toBeTypeOf('string'));
});
