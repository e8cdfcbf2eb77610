// What is said of a receipt that can't be read or made.
import type { ReceiptDayFault, ReceiptFault } from '#lib/domain/receipt.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { dayText } from '#lib/words/dates.ts';
import { textFor, type Texts } from '#lib/words/text.ts';

const texts: Texts<ReceiptFault, 'code'> = {
	empty: 'Type the code first. It has eight letters and digits, like K7QM-3F9X.',
	sign: ({ sign }) => `A code never has a “${sign}”. It has eight letters and digits, like K7QM-3F9X.`,
	length: ({ found }) => `A code has eight letters and digits, like K7QM-3F9X, and this has ${found}.`,
	check: 'A character of this code is wrong, or two are swapped. Compare it with the other computer.',
	exam: 'This code is for another exam.',
	newer: 'This code is from a newer Resit. Update Resit here, then type it again.'
};

/** Returns what is wrong with a typed receipt. */
export const receiptFaultText = (fault: ReceiptFault): string => textFor(texts, 'code', fault);

/** Returns why this device can't make a receipt: its date is wrong. */
export const receiptDayText = ({ from, to, found }: ReceiptDayFault): string =>
	`A code needs a day from ${from} to ${to}, and this device says ${found}. Set its date, then look here again.`;

/** Returns that a receipt was taken already. */
export const receiptTakenText = (before: { readonly title: string; readonly day: Day }, today: Day): string =>
	`You’ve used this code: “${before.title}”, ${dayText(before.day, today)}.`;

/** Returns that a receipt is of a day ahead. */
export const receiptAheadText = (day: Day, today: Day): string =>
	`This code is from ${dayText(day, today)}, which is still ahead. Check the date on both devices.`;

/** What is said of a receipt of a lab that this version doesn't have. */
export const receiptOfUnknownLabText =
	'This code is for a lab that this version doesn’t have. Update Resit here, then type it again.';
