// What a pass closes, and until when.
import { compact } from '#lib/domain/compact.ts';
import { standingAt, type PassClause } from '#lib/domain/policy/clause.ts';
import type { History } from '#lib/domain/policy/history.ts';
import type { Sitting } from '#lib/domain/policy/sitting.ts';
import { addDays, addMonths, laterDay, type Day } from '#lib/domain/time/day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { bothHold } from '#lib/domain/time/window.ts';
import { endOfDay, startOfDay, type Zone } from '#lib/domain/time/zone.ts';

/** Returns the clause: it applies while a pass is in force by every reading. Each pass is read by the policy of its day. */
export function passClause({ sittings }: History, now: Instant): PassClause {
	const base = { id: 'pass', rule: 'pass' } as const;
	const passes = sittings.filter(({ passed }) => passed);
	const latest = passes.at(-1);
	if (latest === undefined) return { ...base, stand: 'idle' };
	const pass = { day: latest.day, known: latest.expires !== undefined, ...expiryAndRenewal(latest) };
	const closing = passes.filter(({ policy }) => policy.pass.closes !== 'nothing');
	if (closing.length === 0) return { ...base, stand: 'met', pass };
	const spans = closing.map(closedDays);
	// One pass that does not expire closes the exam for good.
	if (!spans.every((span) => span !== undefined)) return { ...base, stand: 'holds', pass };
	const last = spans.map((span) => span.last).reduce(laterDay);
	const until = spans
		.filter((span) => addDays(span.last, 3) >= last)
		.map(({ first, last, zone }) => ({ earliest: startOfDay(first, zone), safe: endOfDay(last, zone) }))
		.reduce(bothHold);
	return { ...base, stand: standingAt(until, now), until, pass };
}

/**
 * Returns when a pass of that sitting expires, as recorded, else by the policy's validity, and from when it can be renewed. Nothing where
 * it doesn't expire.
 */
export function expiryAndRenewal({ day, expires: recorded, policy }: Sitting): {
	readonly expires?: Day;
	readonly renewFrom?: Day;
} {
	const { closes, months } = { months: undefined, ...policy.pass };
	const valid = closes === 'while valid' && months !== undefined ? addMonths(day, months) : undefined;
	const expires = recorded ?? valid;
	const { renewal } = policy;
	return compact({ expires, renewFrom: expires && renewal && addMonths(expires, -renewal.opensMonths) });
}

/**
 * Returns the first and the last day on which a pass may end, which differ where the month has no such day; undefined where it doesn't
 * end.
 */
function closedDays({
	policy: { pass },
	day,
	zone,
	expires
}: Sitting): { first: Day; last: Day; zone: Zone } | undefined {
	if (pass.closes === 'while valid' && expires !== undefined) return { first: expires, last: expires, zone };
	if (pass.closes === 'nothing' || pass.months === undefined) return undefined;
	return { first: addMonths(day, pass.months, 'clamp'), last: addMonths(day, pass.months, 'spill'), zone };
}
