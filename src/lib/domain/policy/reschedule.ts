// Until when a booking can be moved or canceled without losing the fee.
import type { Policies } from '#lib/domain/policy/policy.ts';
import { Sitting, type Sat } from '#lib/domain/policy/sitting.ts';
import { addHours, type Instant } from '#lib/domain/time/instant.ts';

/** Surely until `sure`, and by no means after `latest`. They differ where the start is not known to the minute. */
export interface MoveLimit {
	readonly sure: Instant;
	readonly latest: Instant;
}

/** Returns the limit, in hours that elapse before the start at the place of the exam; undefined where the policy names none. */
export function moveLimit(policies: Policies, booking: Sat): MoveLimit | undefined {
	const { policy, start, lastStart } = new Sitting(booking, policies);
	if (policy.move === undefined) return undefined;
	return { sure: addHours(start, -policy.move.hours), latest: addHours(lastStart, -policy.move.hours) };
}

/** Returns whether a booking can be moved. `free`: it can. `unsure`: only if the booking is late enough in its day. `late`: no more. */
export const moveStands = ({ sure, latest }: MoveLimit, now: Instant): 'free' | 'unsure' | 'late' =>
	now <= sure ? 'free' : now <= latest ? 'unsure' : 'late';
