// Crockford's base 32: letters and digits that a person can read out and type without mixing them up.
import { fail, ok, type Result } from '#lib/domain/result.ts';

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** What people type for what looks alike (https://www.crockford.com/base32.html). */
const alike: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** Values 0–31 as their signs. */
export const toSigns = (values: readonly number[]): string =>
	values.map((value) => signs[value & 31]).join('');

/** The values of `length` signs; small letters, spaces and dashes do no harm. `what` completes “Expected …”. */
export function readSigns(text: string, length: number, what: string): Result<readonly number[]> {
	const plain = text.toUpperCase().replace(/[\s_.\p{Dash}\p{Cf}]/gu, '');
	const typed = [...plain].map((sign) => alike[sign] ?? sign);
	const strange = typed.find((sign) => !signs.includes(sign));
	if (strange !== undefined) return fail('sign', `Expected ${what}; “${strange}” never stands in one.`);
	if (typed.length !== length) return fail('length', `Expected ${what}; found ${typed.length} of ${length}.`);
	return ok(typed.map((sign) => signs.indexOf(sign)));
}
