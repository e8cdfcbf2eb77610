import { expect, it } from 'vitest';
import type { ReceiptFault } from '#lib/domain/receipt.ts';
import { day } from '#lib/domain/time/day.ts';
import { receiptDayText, receiptFaultText } from '#lib/words/receipt.ts';

it.each<[ReceiptFault, string]>([
	[{ code: 'empty' }, 'Type the receipt first. It has eight letters and digits, like K7QM-3F9X.'],
	[{ code: 'length', found: 7 }, 'A receipt has eight letters and digits, like K7QM-3F9X, and this has 7.'],
	[
		{ code: 'sign', sign: 'U' },
		'A receipt never has a “U”. It has eight letters and digits, like K7QM-3F9X.'
	],
	[
		{ code: 'check' },
		'A sign of this receipt is wrong, or two changed places. Compare it with the bench, sign by sign.'
	],
	[{ code: 'exam' }, 'This code is for another exam.'],
	[{ code: 'newer' }, 'This receipt is from a newer Resit. Update Resit here, then type it again.']
])('%j', (fault, expected) => expect(receiptFaultText(fault)).toBe(expected));

it('says which date a device has', () =>
	expect(receiptDayText({ from: day('2026-01-01'), to: day('2037-03-19'), found: day('2037-03-20') })).toBe(
		'A receipt has a day from 2026-01-01 to 2037-03-19, and this device says 2037-03-20. Set its date, then look here again.'
	));
