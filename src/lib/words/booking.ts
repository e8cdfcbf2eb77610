// What follows from an exam on a day, and until when a booking moves free.
import type { Booking } from '#lib/domain/attempt.ts';
import { compact } from '#lib/domain/compact.ts';
import type { Policies } from '#lib/domain/policy/policy.ts';
import { moveLimit, moveStands } from '#lib/domain/policy/reschedule.ts';
import type { WhatIf } from '#lib/domain/what-if.ts';
import { dayOf, type Moment } from '#lib/domain/time/zone.ts';
import { dayText, instantText, placeText } from '#lib/words/dates.ts';
import { thenText } from '#lib/words/eligibility.ts';

export interface WhatIfWords {
	/** Only where the day is not surely allowed. */
	readonly allowed?: string;
	readonly passed: string;
	readonly failed: string;
	/** Only where it would be the last for long. */
	readonly last?: string;
}

/** Each outcome of a sitting in a short line. */
export function whatIfWords(what: WhatIf, at: Moment): WhatIfWords {
	const today = dayOf(at.now, at.zone);
	const { expires, renewFrom } = what.ifPassed;
	const { ifFailed, last } = what;
	const until = last && thenText(last.sure ? last.until.earliest : last.until.safe, at);
	return compact({
		allowed: allowedText(what, at),
		passed:
			expires === undefined
				? 'Done.'
				: `Done. Valid until ${dayText(expires, today)}${renewFrom ? `, renewable from ${dayText(renewFrom, today)}` : ''}.`,
		failed:
			ifFailed === undefined
				? 'No wait.'
				: ifFailed.earliest === ifFailed.safe
					? `Allowed again from ${thenText(ifFailed.earliest, at)}.`
					: `Allowed again from ${thenText(ifFailed.earliest, at)}, sure from ${thenText(ifFailed.safe, at)}.`,
		last:
			last && `${last.sure ? 'This' : 'By the strict reading this'} would be the last attempt until ${until}.`
	});
}

function allowedText({ allowed, until }: WhatIf, at: Moment): string | undefined {
	if (allowed === 'yes') return undefined;
	if (allowed === 'unknown') return 'Resit holds no retake policy for that day.';
	if (until === undefined) return 'A pass that does not expire rules it out.';
	return allowed === 'no'
		? `Too early: allowed from ${thenText(until.earliest, at)}.`
		: `By one reading only: sure from ${thenText(until.safe, at)}.`;
}

/** A sentence; nothing where the policy names no limit. `price`: as the person entered it. */
export function movingText(
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
