// What is said when data could not be stored or read: what happened, and what a person can do.
import type { StoreFault } from '#lib/domain/stored-data/store-fault.ts';
import { misfitText, quarantineReasonText } from '#lib/words/stored-data.ts';

const texts: Readonly<
	Record<Exclude<StoreFault['code'], 'refused' | 'not upgraded' | 'unexpected' | 'shape' | 'record'>, string>
> = {
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
	'no proof': 'This proof isn’t there anymore.'
};

/** Returns why something was not stored or read. */
export function storeFaultText(fault: StoreFault): string {
	switch (fault.code) {
		case 'refused':
			return `This browser does not let Resit keep data here (${fault.name}). A private window or blocked site data can be the reason.`;
		case 'not upgraded':
			return `Resit could not bring your data to its new form (${fault.cause}). Your data is unchanged; please keep it, and wait for the next version.`;
		case 'unexpected':
			return `Something went wrong while saving, and nothing was changed (${fault.cause}).`;
		case 'shape':
			return `This was not saved. ${misfitText(fault)}.`;
		case 'record':
			return `This was not saved. ${fault.from}: ${quarantineReasonText(fault.reason)}.`;
		default:
			return texts[fault.code];
	}
}
