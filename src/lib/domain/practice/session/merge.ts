// One session in two windows: no answer of either is lost, and a session that is over stays over.
import { same } from '#lib/domain/merge.ts';
import { readSession } from '#lib/domain/practice/session/parse.ts';
import { answered, type Response } from '#lib/domain/practice/session/response.ts';
import { inAnyOrder, responseAt, type PracticeSession } from '#lib/domain/practice/session/session-state.ts';

/** Of one step what counts: the answer of the window that gave one, else what is done here. */
function ofBoth(base: Response | undefined, mine: Response, theirs: Response): Response {
	if (same(base, mine)) return theirs;
	return answered(theirs) && !answered(mine) ? theirs : mine;
}

/** How far a session is: its step, then whether that one is begun or answered. */
function progress(session: PracticeSession): number {
	const { confidence, said, given, read, item } = responseAt(session);
	if (confidence !== undefined) return session.at + 1;
	return session.at + (said !== undefined || given.length + read.length + item > 0 ? 0.5 : 0);
}

/** The steps of both: each alone, or, where one step follows the other, those of the session that is further on. */
function together(
	base: PracticeSession | undefined,
	mine: PracticeSession,
	theirs: PracticeSession
): PracticeSession {
	const closed = [...new Set([...theirs.closed, ...mine.closed])];
	if (!inAnyOrder(mine)) return { ...(progress(theirs) > progress(mine) ? theirs : mine), closed };
	const ended = mine.phase === 'ended' || theirs.phase === 'ended';
	const responses = mine.responses.map((one, at) =>
		ofBoth(base?.responses[at], one, theirs.responses[at] ?? one)
	);
	return { ...mine, closed, responses, phase: ended ? 'ended' : mine.phase };
}

/**
 * What is stored of two sessions: merged where they are one. Nothing where it was ended and left elsewhere, so that no window brings
 * it back. Else a new round replaces the one before it, and of two sets the one that was in progress first stays.
 */
export function mergeSessions(base: unknown, mine: unknown, theirs: unknown): unknown {
	const [before, here, there] = [readSession(base), readSession(mine), readSession(theirs)];
	if (here === undefined) return theirs;
	if (there === undefined) return before?.id === here.id ? undefined : mine;
	if (here.id === there.id) return together(before?.id === here.id ? before : undefined, here, there);
	if (here.mode === 'round') return before?.id === here.id ? theirs : mine;
	return there.phase === 'ended' ? mine : theirs;
}
