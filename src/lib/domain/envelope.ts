// Data in a link or in copied text: its version, the data in base64url, and a checksum that tells a cut copy from a changed one.
import { ok, type Result } from '#lib/domain/result.ts';

/** `code`: groups of letters and digits, as earlier versions showed them. `cut`: its end is missing. `changed`: a sign in it is wrong. */
export const envelopeFaults = ['empty', 'code', 'foreign', 'newer', 'cut', 'changed'] as const;
export interface EnvelopeFault {
	readonly code: (typeof envelopeFaults)[number];
}

/** 2 writes answers of a set in letters. Earlier ones are still read. */
const version = 2;
const checkSigns = 7;

/** Returns the CRC-32 (IEEE 802.3) of a text of one-byte characters, from 0 to 2³² − 1. */
export function crc32(text: string): number {
	let rest = 0xffffffff;
	for (let at = 0; at < text.length; at++) {
		rest ^= text.charCodeAt(at);
		for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
	}
	return (rest ^ 0xffffffff) >>> 0;
}

const checkOf = (signed: string): string => crc32(signed).toString(36).padStart(checkSigns, '0');

/** Returns base64url data as `2.<data>.<checksum>`. The checksum comes last: without it the end is missing. */
export const sealed = (data: string): string => `${version}.${data}.${checkOf(`${version}.${data}`)}`;

const refuse = (code: EnvelopeFault['code']) => ({ ok: false as const, fault: { code } });

/** Returns the data of a text that was pasted: a link, the part behind its `#`, or a message that ends in one. */
export function unsealed(pasted: string): Result<string, EnvelopeFault> {
	const text = pasted.replace(/\s+/g, '');
	if (text === '') return refuse('empty');
	const found = /(?:^|#)(\d+)\.([\w-]{8,})(?:\.([\da-z]*))?/.exec(text);
	if (found === null) return refuse(/^[\da-z-]*\d[\da-z-]*$/i.test(text) ? 'code' : 'foreign');
	const [, made = '', data = '', check = ''] = found;
	if (Number(made) > version) return refuse('newer');
	if (check.length < checkSigns) return refuse('cut');
	return check.slice(0, checkSigns) === checkOf(`${made}.${data}`) ? ok(data) : refuse('changed');
}
