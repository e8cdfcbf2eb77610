// The code is read back with another library than the one that drew it.
import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrCode } from '#lib/pwa/qr-code.ts';

/** What a camera would read of a code: three pixels a square. */
function read({ path, width }: { readonly path: string; readonly width: number }): string | undefined {
	const scale = 3;
	const side = width * scale;
	const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
	for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
		for (let row = 0; row < scale; row++)
			for (let column = 0; column < scale; column++) {
				const at = (Number(y) * scale + row) * side + Number(x) * scale + column;
				pixels.set([0, 0, 0], at * 4);
			}
	return jsQR(pixels, side, side)?.data;
}

describe('a QR code', () => {
	it('is read as the text that it was made of', () => {
		const link = fc
			.stringMatching(/^[\w-]{8,1100}$/)
			.map((data) => `https://resit.example/data/#2.${data}.0abcdef`);
		fc.assert(
			fc.property(link, (text) => {
				expect(read(qrCode(text)!)).toBe(text);
			}),
			{ numRuns: 12 }
		);
	});

	it('isn’t made of more than a phone reads from a screen', () => {
		expect(qrCode('x'.repeat(1200))).toBeDefined();
		expect(qrCode('x'.repeat(1201))).toBeUndefined();
	});
});
