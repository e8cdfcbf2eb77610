// A QR code as a path. The only module that knows the library for it.
import encode from 'qr';

export interface QrCode {
	/** Its dark squares, each one unit wide. */
	readonly path: string;
	/** In units, with the quiet edge of four that a camera needs around it. */
	readonly width: number;
}

/** More can't be read from a screen by many a phone: its squares would be under a third of a millimeter. */
const longest = 1200;

/** Returns the QR code of a text of one-byte characters; undefined where it's too long. */
export function qrCode(text: string): QrCode | undefined {
	if (text.length > longest) return undefined;
	const rows = encode(text, 'raw', { ecc: 'low', border: 4 });
	const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
	return { path, width: rows.length };
}
