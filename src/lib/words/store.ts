// What is said when data could not be stored or read: what happened, and what a person can do.
import type { StoreFault } from '#lib/domain/stored-data/store-fault.ts';
import { misfitText, quarantineReasonText } from '#lib/words/stored-data.ts';
import { textFor, type Texts } from '#lib/words/text.ts';

const texts: Texts<StoreFault, 'code'> = {
	blocked:
		'Another tab of Resit has your data open. Close the other tabs; this one then goes on automatically.',
	newer: 'A newer Resit has been at work on this device. Reload to go on with it. Your data is untouched.',
	gone: 'The browser just deleted the data that Resit keeps here, so this was not saved. Save what you see as a file.',
	full: 'There is no room left on this device, so this was not saved. Free some space and try again. What was saved before is still here.',
	lost: 'The connection to your data broke, so this was not saved. Try again, or reload.',
	silent: "The browser doesn't answer. Close the other tabs, then try again.",
	closed: 'Your data is not open.',
	'other data': 'Other data is on show.',
	'no restore point': 'There is no earlier state kept to go back to.',
	'no answer': 'The answer that this corrects isn’t there.',
	'no proof': 'This proof isn’t there anymore.',
	refused: ({ name }) =>
		`This browser does not let Resit keep data here (${name}). A private window or blocked site data can be the reason.`,
	'not upgraded': ({ cause }) =>
		`Resit could not bring your data to its new form (${cause}). Your data is unchanged; please keep it, and wait for the next version.`,
	unexpected: ({ cause }) => `Something went wrong while saving, and nothing was changed (${cause}).`,
	shape: (fault) => `This was not saved. ${misfitText(fault)}.`,
	record: ({ from, reason }) => `This was not saved. ${from}: ${quarantineReasonText(reason)}.`
};

/** Returns why something was not stored or read. */
export const storeFaultText = (fault: StoreFault): string => textFor(texts, 'code', fault);
