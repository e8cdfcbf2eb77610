// What is said of a receipt that can't be read or made.
import type { ReceiptDayFault, ReceiptFault } from '#lib/domain/receipt.ts';

/** Returns what is wrong with a typed receipt. */
export function receiptFaultText(fault: ReceiptFault): string {
	switch (fault.code) {
		case 'empty':
			return 'Type the receipt first. It has eight letters and digits, like K7QM-3F9X.';
		case 'sign':
			return `A receipt never has a “${fault.sign}”. It has eight letters and digits, like K7QM-3F9X.`;
		case 'length':
			return `A receipt has eight letters and digits, like K7QM-3F9X, and this has ${fault.found}.`;
		case 'check':
			return 'A sign of this receipt is wrong, or two changed places. Compare it with the bench, sign by sign.';
		case 'exam':
			return 'This code is for another exam.';
		case 'newer':
			return 'This receipt is from a newer Resit. Update Resit here, then type it again.';
	}
}

/** Returns why this device can't make a receipt: its date is wrong. */
export const receiptDayText = ({ from, to, found }: ReceiptDayFault): string =>
	`A receipt has a day from ${from} to ${to}, and this device says ${found}. Set its date, then look here again.`;
