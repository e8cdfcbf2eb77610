// The exam's break: the clock runs on, and the questions seen so far cannot be returned to.
import { answered } from '#lib/domain/practice/session/response.ts';
import {
	closed,
	goTo,
	itemsOf,
	open,
	responseAt,
	review,
	variantAt,
	type PracticeSession
} from '#lib/domain/practice/session/session-state.ts';

/** How many items of a question were looked at: in a case study up to the last one that was on show. */
function seenOf(session: PracticeSession, at: number): number {
	const one = responseAt(session, at);
	if (answered(one)) return itemsOf(session.steps[at]);
	const touched = at === session.at || one.ms > 0 || one.flagged === true;
	const last = Math.max(one.item, one.given.length - 1, one.read.length - 1);
	return Math.max(touched ? last + 1 : 0, one.closed ?? 0);
}

/** In exam conditions, but not inside a series of solutions. */
export const mayBreak = (session: PracticeSession): boolean =>
	session.exam &&
	(session.phase === 'review' ||
		(session.phase === 'asking' && !(variantAt(session)?.series === true && open(session))));

/** What a break taken now would close: questions seen, and how many of those are not answered. */
export function closing(session: PracticeSession): { readonly seen: number; readonly unanswered: number } {
	const seen = session.steps
		.map((_, at) => at)
		.filter((at) => !closed(session, at) && seenOf(session, at) > (responseAt(session, at).closed ?? 0));
	return { seen: seen.length, unanswered: seen.filter((at) => !answered(responseAt(session, at))).length };
}

/** Questions of which something is still to come. */
export const ahead = (session: PracticeSession): number =>
	session.steps.filter((_, at) => !closed(session, at)).length;

/** The break begins, and closes what was seen. */
export const takeBreak = (session: PracticeSession): PracticeSession =>
	mayBreak(session)
		? {
				...session,
				phase: 'break',
				responses: session.responses.map((one, at) => {
					const seen = seenOf(session, at);
					const last = itemsOf(session.steps[at]) - 1;
					return seen === 0 ? one : { ...one, closed: seen, item: Math.min(seen, last) };
				})
			}
		: session;

/** On to the first question that is not closed; where all are, to the review. */
export function goOn(session: PracticeSession): PracticeSession {
	if (session.phase !== 'break') return session;
	const at = session.steps.findIndex((_, index) => !closed(session, index));
	return at < 0 ? review(session) : goTo(session, at);
}
