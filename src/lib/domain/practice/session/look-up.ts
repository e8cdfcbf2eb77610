// The look-up drill: questions answered with Microsoft Learn at hand, under a budget of seconds for each.
import { without } from '#lib/domain/compact.ts';
import { gradeVariant } from '#lib/domain/practice/grade.ts';
import { answered, type Response } from '#lib/domain/practice/session/response.ts';
import {
	open,
	responseAt,
	withResponse,
	type PracticeSession
} from '#lib/domain/practice/session/session-state.ts';
import type { LookUpSummary } from '#lib/domain/practice/set-summary.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';
import { toMs, type Instant } from '#lib/domain/time/instant.ts';

/** Seconds a question, looking up included. Two minutes are the exam's even pace; the other two are our judgment. */
export const budgets = [90, 120, 180] as const;
export const usualBudget = 120;
/** Questions of a drill. */
export const drills = [3, 5, 10] as const;

/** Away for longer than this, a person no longer looks anything up. */
const longest = 10 * 60_000;

/** Microsoft Learn is opened for the question on show. */
export const lookUp = (session: PracticeSession, now: Instant): PracticeSession =>
	session.lookUp !== undefined && session.lookUp.since === undefined && open(session)
		? { ...session, lookUp: { ...session.lookUp, since: now } }
		: session;

/** Milliseconds since Learn was opened; 0 where it is not. */
export const lookingFor = ({ lookUp: at }: PracticeSession, now: Instant): number =>
	at?.since === undefined ? 0 : Math.min(longest, Math.max(0, toMs(now) - toMs(at.since)));

/** Back from it: the time was spent on the question. */
export function cameBack(session: PracticeSession, now: Instant): PracticeSession {
	if (session.lookUp?.since === undefined) return session;
	const ms = lookingFor(session, now);
	const back = { ...session, lookUp: without(session.lookUp, 'since') };
	return open(session)
		? withResponse(back, (one) => ({ ...one, ms: one.ms + ms, looked: (one.looked ?? 0) + ms }))
		: back;
}

/** How one question went: what to look up again, and what to know by heart. */
export type Verdict = 'known' | 'found' | 'slow' | 'missed';

const within = ({ ms }: Response, items: number, budget: number): boolean => ms <= budget * 1000 * items;

const verdictOf = ({ looked = 0 }: Response, right: boolean, inTime: boolean): Verdict =>
	!right ? 'missed' : !inTime ? 'slow' : looked > 0 ? 'found' : 'known';

/** What stays of it beside the counts of the session, and how each answered question went. */
export interface Drill {
	readonly summary: LookUpSummary;
	readonly rows: readonly {
		readonly at: number;
		readonly verdict: Verdict;
		/** Seconds on it, and how many of them were for looking up. */
		readonly seconds: number;
		readonly looked: number;
	}[];
}

/** Returns what the answered questions show; none where the set is no drill. */
export function drillOf(
	session: PracticeSession,
	variants: readonly (Variant | undefined)[]
): Drill | undefined {
	const budget = session.lookUp?.budget;
	if (budget === undefined) return undefined;
	const rows = session.responses.flatMap((one, at) => {
		const variant = variants[at];
		if (variant === undefined || !answered(one)) return [];
		const inTime = within(one, variant.items.length, budget);
		const { right } = gradeVariant(variant, one);
		const seconds = Math.round(one.ms / 1000);
		const looked = Math.round((one.looked ?? 0) / 1000);
		return [{ at, inTime, verdict: verdictOf(one, right, inTime), seconds, looked }];
	});
	return {
		summary: {
			budget,
			within: rows.filter(({ inTime }) => inTime).length,
			seconds: rows.reduce((sum, { looked }) => sum + looked, 0)
		},
		rows: rows.map(({ at, verdict, seconds, looked }) => ({ at, verdict, seconds, looked }))
	};
}

/** Seconds of the question on show so far, those of looking up among them. */
export function spentNow(
	session: PracticeSession,
	now: Instant
): { readonly seconds: number; readonly looked: number } {
	const { ms, looked = 0 } = responseAt(session);
	const running = lookingFor(session, now);
	return { seconds: Math.floor((ms + running) / 1000), looked: Math.floor((looked + running) / 1000) };
}
