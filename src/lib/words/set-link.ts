// The words for a set from another computer: what it is, and why a link can't be read.
import type { EnvelopeFault } from '#lib/domain/envelope.ts';
import type { SetSize, SetSummary } from '#lib/domain/practice/set-summary.ts';

/** What a link can be refused for. `exam`: it's for another exam. `ahead`: of a day that is ahead here. */
export type LinkFault = EnvelopeFault['code'] | 'exam' | 'ahead';

const faults: Readonly<Record<LinkFault, string>> = {
	empty: 'Paste the link that the other computer shows at the end of a set.',
	code: 'Typed codes of sets are no longer read. Open Resit on the other computer again: under Practice, Timed set, it shows the link to its last set.',
	foreign:
		'That isn’t a link from Resit. On the other computer, use Copy at the end of the set, then paste it here.',
	newer: 'A newer version of Resit made this link. Update Resit here, then open the link again.',
	cut: 'The end of the link is missing. Copy the whole link on the other computer and paste it again.',
	changed: 'Something in the link was changed on the way. Copy it on the other computer and paste it again.',
	exam: 'This set is for another exam.',
	ahead:
		'This set is from a day that’s still ahead here. Check the date on both devices, then paste it again.'
};

/** Returns why a link can't be imported, and how to fix that. */
export const linkFaultText = (fault: LinkFault): string => faults[fault];

const names: Readonly<Record<Exclude<SetSize, 'minutes'>, string>> = {
	full: 'Mock exam',
	half: 'Half set',
	quarter: 'Quarter set'
};

/** Returns a set in a few words: `Half set, in exam conditions`. */
export function setName({ size, allowed, lookUp, paused }: SetSummary): string {
	if (lookUp !== undefined) return 'Look-up drill';
	const name = size === 'minutes' ? `${allowed}-minute set` : names[size];
	return paused === true ? name : `${name}, in exam conditions`;
}
