// What the log keeps of an answered step of a session.
import type { AnswerLine } from '#lib/domain/practice/answer.ts';
import { gradedBy, type Graded } from '#lib/domain/practice/grade.ts';
import { answered, type Response } from '#lib/domain/practice/session/response.ts';
import {
	responseAt,
	withResponse,
	type PracticeSession,
	type VariantStep
} from '#lib/domain/practice/session/session-state.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';

/** Returns the id of the line of one step. It follows from the session: what another window answered too is one line. */
export function lineId({ id, mode, steps }: PracticeSession, at: number): string {
	const step = steps[at]!;
	if (mode === 'single') return id;
	if (mode !== 'round') return `${id}-${at}`;
	return `${id}-${'prompt' in step ? step.prompt : `${step.family}-${step.seed}`}`;
}

/** The line of an answered variant, but for its id, time and set. */
export const lineOf = (
	{ family, edition, seed }: Pick<VariantStep, 'family' | 'edition' | 'seed'>,
	{ confidence, ms, looked = 0 }: Response,
	graded: Graded
): AnswerLine => ({
	of: { family, edition, seed },
	...graded,
	...(confidence === undefined ? {} : { confidence }),
	ms: Math.round(ms),
	...(looked > 0 ? { lookedUp: true as const } : {})
});

/** The line of an answered variant, graded by this version. */
export const answerTo = (variant: Variant, title: string, response: Response): AnswerLine =>
	lineOf(variant, response, gradedBy(variant, title, response));

/**
 * Returns the session with what its edition makes of the answer on show. In exam conditions the log is written at the end, and the
 * app may be another by then; elsewhere it is written at once.
 */
export function keepGraded(
	session: PracticeSession,
	variant: Variant | undefined,
	title: string
): PracticeSession {
	const response = responseAt(session);
	if (!session.exam || variant === undefined || !answered(response)) return session;
	return withResponse(session, (one) => ({ ...one, graded: gradedBy(variant, title, one) }));
}
