// Spots that several finders found, as spots that do not overlap.
import type { Spot } from '#lib/domain/lab/redact/kind.ts';

/** A guess says less than what is known, and an id within a secret nothing. */
const vagueness = ({ kind, guess }: Spot): number =>
	kind === 'email' ? 3 : kind === 'id' ? 2 : guess ? 1 : 0;
const length = ({ start, end }: Spot): number => end - start;

/** Overlapping ones become one, of the kind of the one that knows most, then of the longest, then of the first. */
export function disjoint(spots: readonly Spot[]): readonly Spot[] {
	const sorted = [...spots].sort((a, b) => a.start - b.start);
	const apart: Spot[] = [];
	let end = 0;
	/** The one that says what the last of `apart` is. */
	let leader: Spot | undefined;
	for (const spot of sorted) {
		if (leader === undefined || spot.start >= end) {
			apart.push(spot);
			leader = spot;
			end = spot.end;
			continue;
		}
		// `name:password@host` isn't an address; the host stays.
		if (spot.kind === 'email') continue;
		if (leader.kind === 'email') {
			apart[apart.length - 1] = leader = spot;
			end = spot.end;
			continue;
		}
		const better = vagueness(leader) - vagueness(spot) || length(spot) - length(leader);
		if (better > 0) leader = spot;
		end = Math.max(end, spot.end);
		apart[apart.length - 1] = { ...leader, start: apart.at(-1)!.start, end };
	}
	return apart;
}
