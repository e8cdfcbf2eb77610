// What follows from sitting on a day: whether it is allowed, and what comes after a pass and after a fail.
import type { Attempt, Booking } from '#lib/domain/attempt.ts';
import { eligibility, type Eligibility } from '#lib/domain/eligibility.ts';
import { compact } from '#lib/domain/compact.ts';
import { expiryAndRenewal } from '#lib/domain/policy/pass.ts';
import type { Policies } from '#lib/domain/policy/policy.ts';
import { Sitting } from '#lib/domain/policy/sitting.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import type { Window } from '#lib/domain/time/window.ts';

/** When and where an exam is booked, or may be. */
export type BookingTime = Pick<Booking, 'day' | 'startTime' | 'zone'>;

export interface WhatIf {
	/** By every reading, by one, or by none; `unknown` without a policy in force then. */
	readonly allowed: 'yes' | 'unsettled' | 'no' | 'unknown';
	/** From when it would be allowed, where it is not by every reading. */
	readonly until?: Window;
	/** After a fail: when one may sit again. Absent: at once, or unknown. */
	readonly ifFailed?: Window;
	/** After a pass: when it expires, and from when it can be renewed. Absent: it does not. */
	readonly ifPassed: { readonly expires?: Day; readonly renewFrom?: Day };
	/** It uses up the last attempt until then; not `sure`: by the strict reading only. */
	readonly last?: { readonly until: Window; readonly sure: boolean };
}

/** Returns what follows from sitting at that time, given what was sat before. */
export function whatIf(policies: Policies, attempts: readonly Attempt[], booking: BookingTime): WhatIf {
	const sitting = new Sitting(booking, policies);
	const before = eligibility(policies, attempts, { now: sitting.start, zone: booking.zone });
	if (before.status === 'unknown') return { allowed: 'unknown', ifPassed: {} };
	const failed: Attempt = {
		...booking,
		id: 'what-if',
		stamp: { counter: Infinity, device: '' },
		exam: '',
		kind: 'sat',
		result: 'fail',
		sections: [],
		prioritise: []
	};
	const after = eligibility(policies, [...attempts, failed], { now: sitting.start, zone: booking.zone });
	const until = untilOf(before);
	const ifFailed = untilOf(after);
	const last = lastOf(after);
	const allowed = allowedAt(before, lastMinute(sitting));
	return compact({ allowed, until, ifFailed, ifPassed: expiryAndRenewal(sitting), last });
}

/** Returns the last minute at which a sitting may have begun. */
export const lastMinute = (sitting: Sitting): Instant =>
	sitting.timed ? sitting.lastStart : addMinutes(sitting.lastStart, -1);

const untilOf = (read: Eligibility): Window | undefined => ('until' in read ? read.until : undefined);

/** Returns whether a start is allowed that may be as late as `last`, by the rules at its earliest instant. */
function allowedAt(read: Eligibility, last: Instant): 'yes' | 'unsettled' | 'no' {
	if (read.status === 'first' || read.status === 'open') return 'yes';
	const until = untilOf(read);
	return until === undefined || last < until.earliest ? 'no' : 'unsettled';
}

function lastOf({ left, leftSure, clauses }: Eligibility): WhatIf['last'] {
	const until = clauses.find(({ rule }) => rule === 'cap')?.until;
	return until && (left === 0 || leftSure === 0) ? { until, sure: left === 0 } : undefined;
}
