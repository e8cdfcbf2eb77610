// The limit on attempts in a number of months.
import { compact } from '#lib/domain/compact.ts';
import { anniversaryOf, windowOfAnniversary } from '#lib/domain/policy/wait-end.ts';
import { standingAt, type CapClause } from '#lib/domain/policy/clause.ts';
import { since, type History } from '#lib/domain/policy/history.ts';
import type { Cap, Policy } from '#lib/domain/policy/policy.ts';
import { laterInstant, type Instant } from '#lib/domain/time/instant.ts';
import type { Window } from '#lib/domain/time/window.ts';

/** The clause, and what the strict reading leaves where that is less. */
export interface CapStanding {
	readonly clause?: CapClause;
	readonly used: number;
	readonly left: number;
	readonly leftSure?: number;
}

/** How many sittings a reading counts now, and until when it rules out a further one. */
interface Count {
	readonly used: number;
	readonly full?: Instant;
}

/** Returns how many attempts the cap leaves. Without one nothing is ever used up. */
export function capStanding({ cap }: Policy, history: History, now: Instant): CapStanding {
	if (cap === undefined) return { used: history.sittings.length, left: Infinity };
	const lenient = (cap.kind === 'rolling' ? rolling : anchored)(cap, history, now, 'earliest');
	const strict = (cap.kind === 'anchored' ? anchored : rolling)(cap, history, now, 'safe');
	const left = Math.max(0, cap.count - lenient.used);
	const leftSure = Math.max(0, cap.count - strict.used);
	const until = windowOf(lenient, strict, history);
	const period = periodOf(cap, history, now);
	const stand = history.sittings.length === 0 ? 'idle' : until === undefined ? 'met' : standingAt(until, now);
	const clause = compact({ id: 'cap', rule: 'cap', cap, used: lenient.used, left, stand, until, period });
	return compact({ used: lenient.used, left, leftSure: leftSure < left ? leftSure : undefined, clause });
}

function windowOf(lenient: Count, strict: Count, { sittings }: History): Window | undefined {
	const safe = strict.full ?? lenient.full;
	if (safe === undefined) return undefined;
	// By a reading that counts fewer, the latest sitting was itself allowed.
	return { earliest: lenient.full ?? sittings.at(-1)!.start, safe };
}

/** Returns the current period of a cap that has one. */
function periodOf(cap: Cap, { sittings, periodStart }: History, now: Instant): CapClause['period'] {
	const first = sittings[periodStart];
	if (first === undefined || cap.kind === 'rolling') return undefined;
	const again = windowOfAnniversary(first, cap.months);
	return now < again.earliest
		? { first: first.day, ends: anniversaryOf(first, cap.months), again }
		: undefined;
}

/** Returns the count in the period that the latest sitting belongs to, until that is over. */
function anchored(cap: Cap, { sittings, periodStart }: History, now: Instant, by: keyof Window): Count {
	const first = sittings[periodStart];
	if (first === undefined) return { used: 0 };
	const over = windowOfAnniversary(first, cap.months)[by];
	const used = sittings.length - periodStart;
	return compact({ used: now < over ? used : 0, full: used >= cap.count ? over : undefined });
}

/**
 * Returns the count back from now: a further attempt is ruled out until every sitting that enough others follow is far enough
 * back. The order is that of days: zones can put hours out of order, and then the later end counts.
 */
function rolling(cap: Cap, { sittings }: History, now: Instant, by: keyof Window): Count {
	// What is older than the latest sittings, as many as the cap, rules nothing out.
	const over = since(sittings, sittings.at(-cap.count)?.day).map(
		(sitting) => windowOfAnniversary(sitting, cap.months)[by]
	);
	const full = over
		.slice(0, Math.max(0, over.length - cap.count + 1))
		.reduce<Instant | undefined>((a, b) => (a === undefined ? b : laterInstant(a, b)), undefined);
	const counting = over.findIndex((instant) => now < instant);
	const used = counting === -1 ? 0 : Math.min(cap.count, over.length - counting);
	return compact({ used, full });
}
