// What follows from an exam on a day, and until when a booking moves free.
import { compact } from '#lib/domain/compact.ts';
import type { Policies } from '#lib/domain/policy/policy.ts';
import type { Sat } from '#lib/domain/policy/sitting.ts';
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
				? 'You’re certified.'
				: `You’re certified until ${dayText(expires, today)}${renewFrom ? `, and can renew from ${dayText(renewFrom, today)}` : ''}.`,
		failed:
			ifFailed === undefined
				? 'No wait.'
				: ifFailed.earliest === ifFailed.safe
					? `Next try from ${thenText(ifFailed.earliest, at)}.`
					: `Next try: earliest ${thenText(ifFailed.earliest, at)}, safe ${thenText(ifFailed.safe, at)}.`,
		last: last && `${last.sure ? 'This' : 'Read strictly, this'} would be your last attempt until ${until}.`
	});
}

function allowedText({ allowed, until }: WhatIf, at: Moment): string | undefined {
	if (allowed === 'yes') return undefined;
	if (allowed === 'unknown') return 'Resit has no retake rules for that day.';
	if (until === undefined) return 'You passed, and that doesn’t expire.';
	return allowed === 'no'
		? `Too early. The earliest is ${thenText(until.earliest, at)}.`
		: `Not safe yet. Safe is ${thenText(until.safe, at)}.`;
}

/** A sentence; nothing where the policy names no limit. `price`: as the person entered it. */
export function movingText(
	policies: Policies,
	booking: Sat,
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
			return `Add the start time to see whether you can still move it, or ${lost}.`;
		case 'late':
			return `Too late to move it: ${lost}.`;
	}
}
