// Crockford's base 32: letters and digits that a person can read out and type without mixing them up.
import { ok, fail, type Result } from '#lib/domain/result.ts';

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** What people type for what looks alike (https://www.crockford.com/base32.html). */
const alike: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** Returns values from 0 to 31 as their signs. */
export const toSigns = (values: readonly number[]): string =>
	values.map((value) => signs[value & 31]).join('');

/** `sign`: one that base 32 doesn't have. `length`: how many were found. */
export type SignsFault =
	{ readonly code: 'sign'; readonly sign: string } | { readonly code: 'length'; readonly found: number };

/** Returns the values of `length` signs; small letters, spaces and dashes do no harm. */
export function readSigns(text: string, length: number): Result<readonly number[], SignsFault> {
	const plain = text.toUpperCase().replace(/[\s_.\p{Dash}\p{Cf}]/gu, '');
	const typed = [...plain].map((sign) => alike[sign] ?? sign);
	const strange = typed.find((sign) => !signs.includes(sign));
	if (strange !== undefined) return fail({ code: 'sign', sign: strange });
	if (typed.length !== length) return fail({ code: 'length', found: typed.length });
	return ok(typed.map((sign) => signs.indexOf(sign)));
}
