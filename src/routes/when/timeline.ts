// The positions on a time line of the sitting, the wait, now, the plan's day and a booking.
import { compact } from '#lib/domain/compact.ts';
import type { Window } from '#lib/domain/time/window.ts';
import { toMs, type Instant } from '#lib/domain/time/instant.ts';

export interface Line {
	/** Positions from 0 to 1. */
	readonly sat: number;
	readonly now: number;
	/** Ruled out until, and in doubt until. */
	readonly earliest?: number;
	readonly safe?: number;
	readonly plan?: number;
	readonly booking?: number;
}

/** Space after the last mark, so that it isn't on the edge. */
const room = 1.12;

/** Returns the time line from the latest sitting to a little after the last mark; undefined where nothing is ahead. */
export function lineOf(marks: {
	sat: Instant;
	now: Instant;
	closed?: Window | undefined;
	plan?: Instant | undefined;
	booking?: Instant | undefined;
}): Line | undefined {
	const { sat, now, closed, plan, booking } = marks;
	const last = [closed?.safe, plan, booking]
		.filter((mark) => mark !== undefined && mark > now)
		.toSorted()
		.at(-1);
	if (last === undefined) return undefined;
	const from = toMs(sat);
	const span = (toMs(last) - from) * room;
	const place = (instant: Instant) => Math.min(1, Math.max(0, (toMs(instant) - from) / span));
	return compact({
		sat: 0,
		now: place(now),
		earliest: closed && place(closed.earliest),
		safe: closed && place(closed.safe),
		plan: plan && place(plan),
		booking: booking && place(booking)
	});
}
