// A practice session in progress: plain data that is saved after each step, so that a killed app resumes exactly there.
// Over 200 lines: one state machine, whose steps are short and share its rules of what is open.
import { without } from '#lib/domain/compact.ts';
import type { Confidence, MissOverride } from '#lib/domain/practice/answer.ts';
import type { Selection } from '#lib/domain/practice/grade.ts';
import { answered, untouched, type Response } from '#lib/domain/practice/session/response.ts';
import type { SetSize } from '#lib/domain/practice/set-summary.ts';
import type { ConstraintId, FamilyId, Variant } from '#lib/domain/practice/variant.ts';
import type { Instant } from '#lib/domain/time/instant.ts';

/** Prompts and variants in order; variants against the clock; variants with a reference at hand; one variant, to be varied. */
export const modes = ['round', 'set', 'drill', 'single'] as const;
export type Mode = (typeof modes)[number];

/** Whether questions may be gone to in any order, and looked over before the end. */
export const inAnyOrder = ({ mode }: Pick<PracticeSession, 'mode'>): boolean =>
	mode === 'set' || mode === 'drill';

/** One prompt to ask. */
export interface PromptStep {
	readonly prompt: string;
	/** The session of the plan that it belongs to. */
	readonly session?: string;
}

/** One variant to answer. */
export interface VariantStep {
	readonly family: FamilyId;
	readonly edition: number;
	readonly seed: number;
	/** Items asked in it: more than one in a case study. Unknown in a round of an earlier version. */
	readonly items?: number;
	/** Its solutions come one after the other, and cannot be gone back to. */
	readonly series?: true;
	readonly session?: string;
	/** The question itself, once a newer version of the app is about to take over: it may have another edition of the family. */
	readonly kept?: Variant;
}

export type Step = PromptStep | VariantStep;

/** Asked, looked over, on a break, over. */
export const phases = ['asking', 'review', 'break', 'ended'] as const;

export interface PracticeSession {
	readonly id: string;
	readonly mode: Mode;
	readonly started: Instant;
	readonly steps: readonly Step[];
	/** One for each step, in order. */
	readonly responses: readonly Response[];
	/** The step on show. */
	readonly at: number;
	readonly phase: (typeof phases)[number];
	/** The clock runs on whatever happens, and nothing is told before the end. */
	readonly exam: boolean;
	/** Minutes on the clock, with extra time; absent without a clock. */
	readonly limit?: number;
	/** Of a set. */
	readonly size?: SetSize;
	/** The most seconds by which it was ever behind an even pace. */
	readonly behind: number;
	/** The session of the plan that it is as a whole. */
	readonly session?: string;
	/** Sessions of the plan that are marked done by its steps. */
	readonly closed: readonly string[];
	/** Of a look-up drill: seconds a question, and since when something is being looked up. */
	readonly lookUp?: { readonly budget: number; readonly since?: Instant };
}

export type SessionStart = Omit<PracticeSession, 'responses' | 'at' | 'phase' | 'behind' | 'closed'>;

/** Returns a session at its first step. */
export const begin = (start: SessionStart): PracticeSession => ({
	...start,
	responses: start.steps.map(() => untouched),
	at: 0,
	phase: start.steps.length === 0 ? 'ended' : 'asking',
	behind: 0,
	closed: []
});

export const responseAt = (session: PracticeSession, at = session.at): Response =>
	session.responses[at] ?? untouched;

/** The step on show, or another one, where it is a variant. */
export function variantAt(session: PracticeSession, at = session.at): VariantStep | undefined {
	const step = session.steps[at];
	return step !== undefined && 'family' in step ? step : undefined;
}

/** Its steps that are variants. */
export const variantsIn = ({ steps }: Pick<PracticeSession, 'steps'>): readonly VariantStep[] =>
	steps.filter((step) => 'family' in step);

/** How many items a step has; 1 where it doesn't say so. */
export const itemsOf = (step: Step | undefined): number =>
	step !== undefined && 'family' in step ? (step.items ?? 1) : 1;

/** Seen before a break, and so closed for good. */
export const closed = (session: PracticeSession, at = session.at): boolean =>
	(responseAt(session, at).closed ?? 0) >= itemsOf(session.steps[at]);

/** Its answer may still be changed: nothing of it was told, no break closed it, and it is no series that was left. */
export function open(session: PracticeSession, at = session.at): boolean {
	const free =
		!answered(responseAt(session, at)) || (session.exam && variantAt(session, at)?.series !== true);
	return session.phase !== 'ended' && free && !closed(session, at);
}

/** Whether the answer to an item of the step on show may be changed. */
export const itemOpen = (session: PracticeSession, item = responseAt(session).item): boolean =>
	open(session) && item >= (responseAt(session).closed ?? 0);

/** What is right and why is on show. */
export const shown = (session: PracticeSession, at = session.at): boolean =>
	answered(responseAt(session, at)) && (session.phase === 'ended' || !session.exam);

/** The session with its questions stored whole, those that `make` can make and that aren't stored yet. */
export const withKept = (
	session: PracticeSession,
	make: (step: VariantStep) => Variant | undefined
): PracticeSession => ({
	...session,
	steps: session.steps.map((step) => {
		const kept = 'family' in step && step.kept === undefined ? make(step) : undefined;
		return kept === undefined ? step : { ...step, kept };
	})
});

/** The session with another response to the step on show, or to another one. */
export function withResponse(
	session: PracticeSession,
	change: (response: Response) => Response,
	at = session.at
): PracticeSession {
	const before = responseAt(session, at);
	const after = change(before);
	return after === before
		? session
		: { ...session, responses: session.responses.map((one, index) => (index === at ? after : one)) };
}

const placed = <T>(list: readonly T[], at: number, value: T, empty: T): readonly T[] =>
	Array.from({ length: Math.max(list.length, at + 1) }, (_, index) =>
		index === at ? value : (list[index] ?? empty)
	);

/** Something is selected in the item on show. */
export const choose = (session: PracticeSession, selection: Selection): PracticeSession =>
	itemOpen(session)
		? withResponse(session, (one) => ({ ...one, given: placed(one.given, one.item, selection, {}) }))
		: session;

/** A constraint is tapped as the one that decides. The first tap stays. */
export const tap = (session: PracticeSession, constraint: ConstraintId): PracticeSession =>
	withResponse(session, (one) =>
		(one.read[one.item] ?? '') === '' && itemOpen(session)
			? { ...one, read: placed(one.read, one.item, constraint, '') }
			: one
	);

/** Goes to another item of the case study on show, if no break closed it. */
export function turnTo(session: PracticeSession, item: number): PracticeSession {
	const end = variantAt(session)?.items ?? Infinity;
	return item >= (responseAt(session).closed ?? 0) && item < end
		? withResponse(session, (one) => ({ ...one, item }))
		: session;
}

/** More time was spent on the step on show; what is told already costs nothing. */
export const spendOn = (session: PracticeSession, ms: number): PracticeSession =>
	ms > 0 && open(session) && session.phase === 'asking'
		? withResponse(session, (one) => ({ ...one, ms: one.ms + ms }))
		: session;

/** The person says how sure they are of a prompt: its answer is shown. */
export const reveal = (session: PracticeSession, said: Confidence): PracticeSession =>
	variantAt(session) === undefined && open(session)
		? withResponse(session, (one) => ({ ...one, said }))
		: session;

/** The person compared the prompt on show with its answer: on to the next step. Needs `reveal` first. */
export function settle(session: PracticeSession, right: boolean): PracticeSession {
	const { said } = responseAt(session);
	if (said === undefined || !open(session)) return session;
	return next(withResponse(session, (one) => ({ ...without(one, 'said'), confidence: said, right })));
}

/** Whether the step before the one on show is a card that the person compared. */
export const mayRegrade = ({ at, steps, responses }: PracticeSession): boolean =>
	'prompt' in (steps[at - 1] ?? {}) && answered(responses[at - 1]!);

/** Goes back to the card that was just compared, its answer on show. What was logged stands until it is compared again. */
export const regrade = (session: PracticeSession): PracticeSession =>
	mayRegrade(session)
		? withResponse({ ...session, at: session.at - 1 }, ({ confidence, right: _, ...one }) => ({
				...one,
				...(confidence ? { said: confidence } : {})
			}))
		: session;

/** The person says how sure they are: the variant on show is answered. */
export const answer = (session: PracticeSession, confidence: Confidence, right?: boolean): PracticeSession =>
	open(session) && variantAt(session) !== undefined
		? withResponse(session, (one) => ({
				...one,
				confidence,
				first: one.first ?? one.given,
				...(right === undefined ? {} : { right })
			}))
		: session;

/** Sets or removes the flag of the step on show. */
export const flag = (session: PracticeSession): PracticeSession =>
	withResponse(session, (one) => (one.flagged ? without(one, 'flagged') : { ...one, flagged: true }));

/** Shows another step, if no break closed it. */
export const goTo = (session: PracticeSession, at: number): PracticeSession =>
	at >= 0 && at < session.steps.length && session.phase !== 'ended' && !closed(session, at)
		? { ...session, at, phase: 'asking' }
		: session;

/** The step before the one on show that no break closed; -1 where there is none. */
export const before = (session: PracticeSession): number =>
	session.steps.findLastIndex((_, at) => at < session.at && !closed(session, at));

/** On to the next step that no break closed; after the last one to the review, or to the end where there is none. */
export function next(session: PracticeSession): PracticeSession {
	const at = session.steps.findIndex((_, index) => index > session.at && !closed(session, index));
	if (at >= 0) return goTo(session, at);
	return inAnyOrder(session) ? review(session) : end(session);
}

/** All questions on one page, with what is open and flagged. */
export const review = (session: PracticeSession): PracticeSession =>
	session.phase === 'ended' ? session : { ...session, phase: 'review' };

/** It is over: what was answered counts. */
export const end = (session: PracticeSession): PracticeSession => ({ ...session, phase: 'ended' });

/** Leaves out the step on show, which can no longer be asked; what was answered stays. */
export function passOver(session: PracticeSession): PracticeSession {
	if (answered(responseAt(session))) return next(session);
	const others = <T>(list: readonly T[]) => list.filter((_, index) => index !== session.at);
	const rest = { ...session, steps: others(session.steps), responses: others(session.responses) };
	return rest.at < rest.steps.length ? rest : end(rest);
}

/** The person calls the miss of a step that was told what they hold it for. */
export const overrideMiss = (session: PracticeSession, at: number, as: MissOverride): PracticeSession =>
	answered(responseAt(session, at)) ? withResponse(session, (one) => ({ ...one, as }), at) : session;

/** How many steps are not answered. */
export const stepsLeft = (session: PracticeSession | undefined): number =>
	session === undefined || session.phase === 'ended'
		? 0
		: session.responses.filter((one) => !answered(one)).length;

/** Sessions of the plan all of whose steps are answered and that are not marked done yet. */
export function sessionsFinished({ steps, responses, closed: done }: PracticeSession): readonly string[] {
	const missing = new Set(steps.filter((_, at) => !answered(responses[at]!)).map(({ session }) => session));
	const all = new Set(steps.flatMap(({ session }) => session ?? []));
	return [...all].filter((session) => !missing.has(session) && !done.includes(session));
}
