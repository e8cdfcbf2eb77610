// Until when a booking moves free, and what it costs later, by the clock of its place.
import type { Booking } from '#lib/domain/attempt.ts';
import { moveLimit, moveStands } from '#lib/domain/policy/reschedule.ts';
import type { Policies } from '#lib/domain/policy/policy.ts';
import { dayOf, type Moment } from '#lib/domain/time/zone.ts';
import { instantText } from '#lib/ui/words/dates.ts';
import { placeText } from '#lib/ui/words/zones.ts';

/** A sentence; nothing where the policy names no limit. `price`: as the person entered it. */
export function movingWords(
	policies: Policies,
	booking: Booking,
	at: Moment,
	price: string | undefined
): string | undefined {
	const limit = moveLimit(policies, booking);
	if (limit === undefined) return undefined;
	const lost = price === undefined ? 'the fee is lost' : `${price} is lost`;
	const until = instantText(limit.sure, booking.zone, dayOf(at.now, booking.zone));
	switch (moveStands(limit, at.now)) {
		case 'free':
			return `Move it by ${until} in ${placeText(booking.zone)}, or ${lost}.`;
		case 'unsure':
			return `Whether it still moves, or ${lost}, depends on its hour: add the start time.`;
		case 'late':
			return `Over: moved, cancelled or missed now, ${lost}.`;
	}
}
