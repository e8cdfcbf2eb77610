// The short address of a lab, to be read from a phone and typed at the desk: three signs, one of them a check.
import { readSigns, toSigns, type SignsFault } from '#lib/domain/base32.ts';
import { ok, fail, type Result } from '#lib/domain/result.ts';

/** Doubles an element of the field of 32 elements (x⁵ + x² + 1). No two become the same. */
const twice = (value: number): number => ((value << 1) ^ (value >= 16 ? 0b100101 : 0)) & 31;

/** Differs where one sign differs, and where two change places, the check itself among them. */
const checkOf = (first: number, second: number): number => twice(first) ^ twice(twice(second)) ^ 9;

/** Returns the code of a lab's number, 1–511: `2KB`, as in `/lab/#2KB`. */
export function labCode(number: number): string {
	const [first, second] = [number >> 5, number & 31];
	return toSigns([first, second, checkOf(first, second)]);
}

export type LabCodeFault = SignsFault | { readonly code: 'empty' | 'check' };

/** Returns the number of a code as typed, alone or at the end of its address. */
export function readLabCode(text: string): Result<number, LabCodeFault> {
	const code = text.slice(text.lastIndexOf('#') + 1);
	if (code.trim() === '') return fail({ code: 'empty' });
	const values = readSigns(code, 3);
	if (!values.ok) return values;
	const [first = 0, second = 0, check] = values.value;
	const number = first * 32 + second;
	return check === checkOf(first, second) && number > 0 && number < 512
		? ok(number)
		: fail({ code: 'check' });
}
