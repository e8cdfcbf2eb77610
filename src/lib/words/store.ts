// What is said when data could not be stored or read: what happened, and what a person can do.
import type { StoreFault } from '#lib/domain/stored-data/store-fault.ts';
import { misfitText, quarantineReasonText } from '#lib/words/stored-data.ts';
import { textFor, type Texts } from '#lib/words/text.ts';

const texts: Texts<StoreFault, 'code'> = {
	blocked: 'Another tab of Resit has your data open. Close it, and this one continues automatically.',
	newer: 'A newer Resit is in use on this device. Reload to continue. Your data is untouched.',
	gone: 'The browser just deleted Resit’s data here, so this wasn’t saved. Save what you see as a file.',
	full: 'This device is full, so this wasn’t saved. Free some space and try again. What you saved before is still here.',
	lost: 'The connection to your data broke, so this wasn’t saved. Try again, or reload.',
	silent: 'The browser isn’t answering. Close the other tabs, then try again.',
	closed: 'Your data is not open.',
	'other data': 'Other data is on show.',
	'no restore point': 'There’s no earlier state to go back to.',
	'no answer': 'The answer that this corrects isn’t there.',
	'no proof': 'This proof isn’t there anymore.',
	refused: ({ name }) =>
		`This browser doesn’t let Resit save data here (${name}). A private window or blocked site data can cause this.`,
	'not upgraded': ({ cause }) =>
		`Resit couldn’t update your data (${cause}). It’s unchanged. Keep it, and wait for the next version.`,
	unexpected: ({ cause }) => `Something went wrong while saving, and nothing was changed (${cause}).`,
	shape: (fault) => `This wasn’t saved. ${misfitText(fault)}.`,
	record: ({ from, reason }) => `This wasn’t saved. ${from}: ${quarantineReasonText(reason)}.`
};

/** Returns why something was not stored or read. */
export const storeFaultText = (fault: StoreFault): string => textFor(texts, 'code', fault);
