// What each pattern of a fail asks for. Our judgment, with a reason beside each line; the days come with the repair map.
import type { Pattern } from '#lib/domain/diagnosis/types.ts';

/** How much of a domain is core work, from its share in days. */
type Groups = (share: number, long: boolean) => number;

export interface Shape {
	/** Groups of a short domain to rebuild before the exam is sensible. */
	readonly short: Groups;
	/** The same for a domain whose bar is not known. */
	readonly unknown: Groups;
	/** Groups of each domain where every bar holds, and the pattern asks for rebuilds all the same. */
	readonly held: Groups;
	/** A rebuild of a domain that holds, where there are minutes beside the short ones. */
	readonly heldToo: boolean;
	/** Groups that the report names are core although their bar holds. */
	readonly listed: boolean;
	/** Reading for requirements, and pace, are core. */
	readonly reading: boolean;
	/** The official practice assessment is core. */
	readonly assessment: boolean;
}

const none: Groups = () => 0;
const one: Groups = () => 1;
const byShare: Groups = (share, long) => (long ? Math.ceil(share) : 1);
const shareAndOne: Groups = (share) => Math.ceil(share) + 1;

export const shapes: Readonly<Record<Pattern, Shape>> = {
	// One known cause needs one focused day, then mixed work and a light day: three days can do.
	near: {
		short: one,
		unknown: none,
		held: none,
		heldToo: false,
		listed: false,
		reading: false,
		assessment: false
	},
	// Nothing stands out to rebuild, so reading, pace and mixed work come first.
	level: {
		short: none,
		unknown: none,
		held: none,
		heldToo: false,
		listed: false,
		reading: true,
		assessment: false
	},
	// The days of the domains that hold go to the weakest, which is rebuilt nearly whole.
	focused: {
		short: shareAndOne,
		unknown: one,
		held: byShare,
		heldToo: false,
		listed: true,
		reading: false,
		assessment: false
	},
	// Each short domain gets as many rebuilds as it has days, and one more.
	broad: {
		short: shareAndOne,
		unknown: one,
		held: byShare,
		heldToo: true,
		listed: true,
		reading: false,
		assessment: true
	},
	// No one knows where the gaps are, so each domain gets rebuilds by its weight.
	unread: {
		short: shareAndOne,
		unknown: byShare,
		held: byShare,
		heldToo: false,
		listed: true,
		reading: false,
		assessment: true
	}
};

/** From so many days on, a repair is a long one. */
const longFrom = 10;

export const isLong = (from: number): boolean => from >= longFrom;

/** Days of timed, mixed work: two at the end of a long repair, one of a short one. */
export const mixedDays = (from: number): number => (isLong(from) ? 2 : 1);

/** Days of rebuilding: what is left beside mixed work and the light day. */
export const repairDays = (from: number): number => Math.max(1, from - mixedDays(from) - 1);
