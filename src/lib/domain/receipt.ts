// The bench's receipt: which lab was checked, how, and on which day, in eight letters and digits.
import { readSigns, toSigns, type SignsFault } from '#lib/domain/base32.ts';
import { ok, fail, type Result } from '#lib/domain/result.ts';
import { addDays, day, daysBetween, type Day } from '#lib/domain/time/day.ts';

export interface Receipt {
	/** The lab's number, 1–511. */
	readonly lab: number;
	/** The lab's edition, 0–7. */
	readonly edition: number;
	/** `desk`: outputs were checked. `predicted`: given outputs were read, every answer right. */
	readonly how: 'desk' | 'predicted';
	/** From 2026 to 2037. */
	readonly day: Day;
}

const epoch = day('2026-01-01');
const lastDay = 0xfff;
const ways = ['desk', 'predicted'] as const;

// Bits of the payload, the lowest first: lab 9, edition 3, how 2, day 12, format 1. The lab is lowest, so that mixing
// spreads it over every sign.
const payloadBits = 27;
const mask = 2 ** payloadBits - 1;
/** Odd, so that multiplying by it can be undone. The second undoes the first, in 27 bits. */
const spread = 0x5a3c9e5;
const gather = inverse(spread);

/** Returns the number that undoes multiplying by `odd` in 32 bits, by Newton's steps. */
function inverse(odd: number): number {
	let found = odd;
	for (let step = 0; step < 5; step++) found = Math.imul(found, 2 - Math.imul(odd, found));
	return found;
}

/** Mixes the bits, so that two receipts of one day look nothing alike, and a typo is easy to see. */
function mix(payload: number): number {
	const once = Math.imul(payload, spread) & mask;
	return Math.imul(once ^ (once >>> 13), spread) & mask;
}
function unmix(mixed: number): number {
	const once = Math.imul(mixed, gather) & mask;
	return Math.imul(once ^ (once >>> 13) ^ (once >>> 26), gather) & mask;
}

// CRC-13-BBC: finds every error within 13 adjacent bits, so one wrong sign and two neighbors swapped.
const checkBits = 13;
const polynomial = 0x1cf5;
function remainder(message: number, start = 0): number {
	let rest = start;
	for (let bit = payloadBits - 1; bit >= 0; bit--) {
		const carry = ((rest >>> (checkBits - 1)) & 1) ^ ((message >>> bit) & 1);
		rest = (rest << 1) & (2 ** checkBits - 1);
		if (carry === 1) rest ^= polynomial;
	}
	return rest;
}

/**
 * What the number of an exam, 0–31, changes in the check. It starts the check in two places: no single wrong sign, and no two
 * swapped, look like another exam. The first exam changes nothing, so that codes from before there was a second one stay valid.
 */
const marks = Array.from({ length: 32 }, (_, exam) => remainder(0, exam * 0x101));

/** The days of receipts, and the day that is none. */
export interface ReceiptDayFault {
	readonly from: Day;
	readonly to: Day;
	readonly found: Day;
}

/** Returns the day where it fits into a receipt. The fault is for a person whose device has a wrong date. */
export function dayForReceipt(found: Day): Result<Day, ReceiptDayFault> {
	const to = addDays(epoch, lastDay);
	return found >= epoch && found <= to ? ok(found) : fail({ from: epoch, to, found });
}

/**
 * Returns the code of a receipt, like `K7QM-3F9X`, for the exam with this number. It names no person and has no secret in it: it catches
 * typos and doesn't stop anyone from cheating themselves.
 * @throws {RangeError} where a number or the day doesn't fit into a receipt: ask `dayForReceipt` first
 */
export function write({ lab, edition, how, day: on }: Receipt, exam: number): string {
	const mark = marks[exam];
	if (mark === undefined) throw new RangeError(`Expected the number of an exam from 0 to 31, found ${exam}.`);
	if (!(Number.isInteger(lab) && lab >= 1 && lab <= 511))
		throw new RangeError(`Expected a lab from 1 to 511, found ${lab}.`);
	if (!(Number.isInteger(edition) && edition >= 0 && edition <= 7))
		throw new RangeError(`Expected an edition from 0 to 7, found ${edition}.`);
	const held = dayForReceipt(on);
	if (!held.ok) throw new RangeError(`Expected a day that a receipt can hold, found ${on}.`);
	const payload = lab | (edition << 9) | (ways.indexOf(how) << 12) | (daysBetween(epoch, on) << 14);
	const mixed = mix(payload);
	// Forty bits: more than one number can shift.
	const whole = mixed * 2 ** checkBits + (remainder(mixed) ^ mark);
	const values = Array.from({ length: 8 }, (_, index) => Math.floor(whole / 2 ** (5 * (7 - index))) % 32);
	const text = toSigns(values);
	return `${text.slice(0, 4)}-${text.slice(4)}`;
}

export type ReceiptFault = SignsFault | { readonly code: 'empty' | 'check' | 'exam' | 'newer' };

/** Returns the receipt in a code that was typed for the exam with this number. */
export function read(code: string, exam: number): Result<Receipt, ReceiptFault> {
	if (code.trim() === '') return fail({ code: 'empty' });
	const values = readSigns(code, 8);
	if (!values.ok) return values;
	const whole = values.value.reduce((sum, value) => sum * 32 + value, 0);
	const mixed = Math.floor(whole / 2 ** checkBits);
	const of = marks.indexOf(remainder(mixed) ^ (whole % 2 ** checkBits));
	if (of < 0) return fail({ code: 'check' });
	if (of !== exam) return fail({ code: 'exam' });
	const payload = unmix(mixed);
	const how = ways[(payload >>> 12) & 3];
	const lab = payload & 0x1ff;
	if (payload >>> 26 !== 0 || how === undefined || lab === 0) return fail({ code: 'newer' });
	return ok({ lab, edition: (payload >>> 9) & 7, how, day: addDays(epoch, (payload >>> 14) & lastDay) });
}
