import { expect, it } from 'vitest';
import type { ReceiptFault } from '#lib/domain/receipt.ts';
import { day } from '#lib/domain/time/day.ts';
import { receiptDayText, receiptFaultText } from '#lib/words/receipt.ts';

it.each<[ReceiptFault, string]>([
	[{ code: 'empty' }, 'Type the code first. It has eight letters and digits, like K7QM-3F9X.'],
	[{ code: 'length', found: 7 }, 'A code has eight letters and digits, like K7QM-3F9X, and this has 7.'],
	[{ code: 'sign', sign: 'U' }, 'A code never has a “U”. It has eight letters and digits, like K7QM-3F9X.'],
	[
		{ code: 'check' },
		'A character of this code is wrong, or two are swapped. Compare it with the other computer.'
	],
	[{ code: 'exam' }, 'This code is for another exam.'],
	[{ code: 'newer' }, 'This code is from a newer Resit. Update Resit here, then type it again.']
])('%j', (fault, expected) => expect(receiptFaultText(fault)).toBe(expected));

it('says which date a device has', () =>
	expect(receiptDayText({ from: day('2026-01-01'), to: day('2037-03-19'), found: day('2037-03-20') })).toBe(
		'A code needs a day from 2026-01-01 to 2037-03-19, and this device says 2037-03-20. Set its date, then look here again.'
	));
