// Whether and from when one may sit again, by an issuer's policy.
import type { Attempt } from '#lib/domain/attempt.ts';
import { compact } from '#lib/domain/compact.ts';
import { capStanding } from '#lib/domain/policy/cap.ts';
import type { Clause } from '#lib/domain/policy/clause.ts';
import { historyAt } from '#lib/domain/policy/history.ts';
import { passClause } from '#lib/domain/policy/pass.ts';
import { policyOn, type Policies } from '#lib/domain/policy/policy.ts';
import { waitClauses } from '#lib/domain/policy/waits.ts';
import type { Day } from '#lib/domain/time/day.ts';
import { bothHold, type Window } from '#lib/domain/time/window.ts';
import { dayOf, type Moment } from '#lib/domain/time/zone.ts';

interface Counts {
	/** Attempts used in the period that runs; 0 from its anniversary until the next sitting. */
	readonly used: number;
	/** Attempts left in it, never below 0; infinite without a cap. */
	readonly left: number;
	/** What the strict reading leaves, where that is less. */
	readonly leftSure?: number;
	/** The anniversary on which the period ends. Absent where none runs. */
	readonly periodEnds?: Day;
	readonly clauses: readonly Clause[];
}

/** `unread`: an attempt can't be read. `clock`: it says a time before what was done here. */
export type Doubt = 'unread' | 'clock';

/** Returns that nothing can be said: `because` of a doubt, or without a policy in force. */
export const unknownFor = (because?: Doubt): Eligibility =>
	compact({ status: 'unknown', because, used: 0, left: 0, clauses: [] });

/**
 * `first`: nothing was sat yet. `open`: one may sit by every reading. `waiting`: by none before `until.earliest`.
 * `unsettled`: by one, until `until.safe`. `passed`: a pass is in force, until it ends, if it does. `unknown`: no policy
 * is in force on that day, or the attempts or the clock are in doubt, so that nothing can be said; the counts are then 0.
 */
export type Eligibility = Counts &
	(
		| { readonly status: 'first' | 'open' }
		| { readonly status: 'unknown'; readonly because?: Doubt }
		| { readonly status: 'passed'; readonly until?: Window }
		| { readonly status: 'waiting' | 'unsettled'; readonly until: Window }
	);

/**
 * Returns what the policy in force says at a moment, given the attempts of one exam. Of an issuer's policies over time each attempt is
 * read by the one of its day: whether it passed, how long it lasted, and which wait and which validity follow it. The one in force at
 * that moment says how many attempts are allowed. Deleted records, missed bookings and sittings that have not begun don't count; an
 * attempt without result or score does.
 */
export function eligibility(
	policies: Policies | undefined,
	attempts: readonly Attempt[],
	at: Moment
): Eligibility {
	const policy = policies && policyOn(policies, dayOf(at.now, at.zone));
	if (policies === undefined || policy === undefined) return unknownFor();
	const history = historyAt(policies, attempts, at.now, policy.cap);
	const cap = capStanding(policy, history, at.now);
	const pass = passClause(history, at.now);
	const waits = waitClauses(history.sittings.at(-1)?.policy ?? policy, history, at.now);
	const clauses = [...waits, ...(cap.clause ? [cap.clause] : []), pass];
	const { used, left, leftSure } = cap;
	const counts = compact({ used, left, leftSure, periodEnds: cap.clause?.period?.ends, clauses });
	if (history.sittings.length === 0) return { status: 'first', ...counts };
	if (pass.stand === 'holds') return compact({ status: 'passed', ...counts, until: pass.until });
	const windows = clauses.flatMap(({ until }) => until ?? []);
	const until = windows.length === 0 ? undefined : windows.reduce(bothHold);
	if (until === undefined || until.safe <= at.now) return { status: 'open', ...counts };
	return { status: at.now < until.earliest ? 'waiting' : 'unsettled', until, ...counts };
}
