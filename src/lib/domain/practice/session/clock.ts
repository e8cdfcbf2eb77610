// The clock of a practice session: what is left, and the pace. A stopped clock costs nothing outside exam conditions.
import { answered } from '#lib/domain/practice/session/response.ts';
import { itemsOf, type PracticeSession } from '#lib/domain/practice/session/session-state.ts';
import { toMs, type Instant } from '#lib/domain/time/instant.ts';

/** Extra time that Microsoft may grant, in percent. */
export const extras = [0, 25, 50, 100] as const;
export type Extra = (typeof extras)[number];

/** Behind by more seconds than this at any time, the pace was not kept: three questions of two minutes. */
export const farBehind = 360;

/** Minutes with extra time. */
export const withExtra = (minutes: number, extra: Extra): number => Math.round(minutes * (1 + extra / 100));

/** Milliseconds used: by the wall clock in exam conditions, else those that were spent on steps. */
export function usedIn(session: PracticeSession, now: Instant): number {
	const spent = session.responses.reduce((sum, { ms }) => sum + ms, 0);
	return session.exam ? Math.max(spent, toMs(now) - toMs(session.started)) : spent;
}

/** Milliseconds left, never below 0; `Infinity` without a clock. */
export const leftIn = (session: PracticeSession, now: Instant): number =>
	Math.max(0, (session.limit ?? Infinity) * 60_000 - usedIn(session, now));

/** Returns the session with this many milliseconds more on its clock: a clock that jumped took them. */
export const extended = (session: PracticeSession, ms: number): PracticeSession =>
	session.limit === undefined ? session : { ...session, limit: session.limit + Math.ceil(ms / 60_000) };

/** How many items its steps have: a case study counts each one. */
export const itemsIn = ({ steps }: Pick<PracticeSession, 'steps'>): number =>
	steps.reduce((sum, step) => sum + itemsOf(step), 0);

/** Seconds ahead of an even pace, below 0 behind; 0 without a clock. A step is counted when it is answered. */
export function aheadIn(session: PracticeSession, now: Instant): number {
	const { limit, responses, steps } = session;
	if (limit === undefined) return 0;
	const done = steps.filter((_, at) => answered(responses[at]!));
	const even = ((limit * 60) / Math.max(1, itemsIn(session))) * itemsIn({ steps: done });
	return Math.round(even - usedIn(session, now) / 1000);
}

/** Keeps how far behind it ever was. */
export function paced(session: PracticeSession, now: Instant): PracticeSession {
	const behind = Math.max(session.behind, -aheadIn(session, now));
	return behind === session.behind ? session : { ...session, behind };
}
