// What a person does in a practice session. Every answer is in the log before anything is told, in one transaction with the step.
import { withMisses, withSetSummary } from '#lib/domain/edits.ts';
import { correctionOf, type Confidence, type MissOverride } from '#lib/domain/practice/answer.ts';
import { gradeVariant } from '#lib/domain/practice/grade.ts';
import { answerTo, lineId, lineOf } from '#lib/domain/practice/session/answer-line.ts';
import { paced } from '#lib/domain/practice/session/clock.ts';
import { drillOf } from '#lib/domain/practice/session/look-up.ts';
import { missedIn, outcomeOf, summaryOf } from '#lib/domain/practice/session/outcome.ts';
import { answered } from '#lib/domain/practice/session/response.ts';
import {
	answer,
	end,
	next,
	overrideMiss,
	passOver,
	responseAt,
	sessionsFinished,
	settle,
	shown,
	turnTo,
	variantAt,
	type PracticeSession
} from '#lib/domain/practice/session/session-state.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';
import { dayOf } from '#lib/domain/time/zone.ts';
import { answerEdit } from '#lib/state/answers.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { families } from '#lib/state/families.svelte.ts';
import type { SessionState } from '#lib/state/session.svelte.ts';
import { closeSessions } from '#lib/state/ticks.ts';
import { undo } from '#lib/state/undo.svelte.ts';
import { editRecord } from '#lib/store/stamped-edits.ts';
import type { Edit } from '#lib/store/transact.ts';
import { overriddenText } from '#lib/words/question.ts';

const variantsOf = ({ steps }: PracticeSession): readonly (Variant | undefined)[] =>
	steps.map((step) => ('family' in step ? families.make(step) : undefined));

/** The id of the line and of the session in it. A single question is of no set. */
const lineHead = (session: PracticeSession, at: number) => ({
	id: lineId(session, at),
	...(session.mode === 'single' ? {} : { set: session.id })
});

/**
 * Returns the edit that logs one answered step, graded by this version or the one that asked it; none where neither can. The same again
 * changes nothing.
 */
function answerEdits(session: PracticeSession, at: number): readonly Edit[] {
	const response = responseAt(session, at);
	const step = session.steps[at]!;
	if ('prompt' in step) {
		const { confidence, right = false, ms } = response;
		const line = { of: { prompt: step.prompt }, given: 'recalled', right, ms: Math.round(ms) };
		return [answerEdit({ ...line, ...(confidence ? { confidence } : {}), ...lineHead(session, at) })];
	}
	const variant = families.make(step);
	if (variant === undefined && response.graded === undefined) return [];
	const line = variant
		? answerTo(variant, families.titleOf(step.family), response)
		: lineOf(step, response, response.graded!);
	return [answerEdit({ ...line, ...lineHead(session, at) })];
}

/** Stores a step and marks the sessions of the plan done that it finishes. */
function saveClosing(
	state: SessionState,
	after: PracticeSession,
	edits: readonly Edit[] = []
): Promise<void> {
	const ended = sessionsFinished(after);
	return state.save({ ...after, closed: [...after.closed, ...ended] }, [...edits, ...closeSessions(ended)]);
}

/** The person compared the prompt on show with its answer. */
export const compare = (state: SessionState, right: boolean): Promise<boolean> =>
	state.alone(async () => {
		const before = state.running;
		const after = before && settle(before, right);
		if (after !== undefined && after !== before)
			await saveClosing(state, after, answerEdits(after, before!.at));
	});

/**
 * The variant on show is answered. In exam conditions the next one follows, else it is logged and told, and `item` of it is shown.
 */
export const answerVariant = (state: SessionState, confidence: Confidence, item?: number): Promise<boolean> =>
	state.alone(async () => {
		const before = state.running;
		const variant = before && state.variants[before.at];
		if (before === undefined || variant === undefined) return;
		const { right } = gradeVariant(variant, responseAt(before));
		const after = paced(answer(before, confidence, before.exam ? undefined : right), clock.moment.now);
		if (after === before) return;
		if (before.exam) await state.save(next(state.graded(after)));
		else
			await saveClosing(
				state,
				item === undefined ? after : turnTo(after, item),
				answerEdits(after, after.at)
			);
	});

/** Leaves out what can no longer be asked: it is not part of this version, or not on this device. */
export const leaveOut = (state: SessionState): Promise<boolean> =>
	state.alone(async () => {
		if (state.running) await saveClosing(state, passOver(state.running));
	});

/** Returns the edits of a miss called otherwise: a line beside the answer, and the counts of a set that is over. */
function overrideEdits(session: PracticeSession, at: number, as: MissOverride): readonly Edit[] {
	const step = variantAt(session, at);
	if (step === undefined) return [];
	const { family, edition, seed } = step;
	const { id, ...set } = lineHead(session, at);
	const logged = answerEdit({ ...correctionOf({ id, of: { family, edition, seed } }, as), ...set });
	if (session.size === undefined || session.phase !== 'ended') return [logged];
	const misses = missedIn(outcomeOf(overrideMiss(session, at, as), variantsOf(session)));
	return [logged, editRecord(withMisses(session.id, misses))];
}

async function callMiss(
	state: SessionState,
	of: PracticeSession,
	at: number,
	as: MissOverride
): Promise<boolean> {
	const done = await state.alone(async () => {
		const here = state.running?.id === of.id ? state.running : undefined;
		const edits = overrideEdits(here ?? of, at, as);
		await (here ? state.save(overrideMiss(here, at, as), edits) : state.store(edits));
	});
	return done && state.fault === undefined;
}

/** Keeps what the person calls a miss, and offers to take it back, also when the session is no longer on show. */
export async function callMissAs(state: SessionState, at: number, as: MissOverride): Promise<void> {
	const session = state.running;
	if (session === undefined || !(await callMiss(state, session, at, as))) return;
	const before = as === 'edge' ? 'core' : 'edge';
	undo.offer(overriddenText(as), () => callMiss(state, session, at, before));
}

/** Returns the edits that keep what is to stay of a set that is over; none where nothing was answered. */
function endEdits(set: PracticeSession): readonly Edit[] {
	if (!set.responses.some(answered)) return [];
	const answers = set.responses.flatMap((one, at) =>
		answered(one) && !shown(set, at) ? answerEdits(set, at) : []
	);
	const variants = variantsOf(set);
	const { now, zone } = clock.moment;
	const drill = drillOf(set, variants);
	const summary = {
		...summaryOf(set, outcomeOf(set, variants), now, dayOf(now, zone)),
		...(drill === undefined ? {} : { lookUp: drill.summary })
	};
	return [
		...answers,
		// Where another version made every question that was answered there is nothing to sum up.
		...(summary.answered > 0 ? [editRecord(withSetSummary(summary))] : []),
		...(set.session === undefined ? [] : closeSessions([set.session]))
	];
}

/** A set is over: what is answered is logged, a summary stays, and its session of the plan is done. */
export const endSet = (state: SessionState): Promise<boolean> =>
	state.alone(async () => {
		const set = state.running;
		if (set !== undefined && set.phase !== 'ended') await state.save(end(set), endEdits(set));
	});

/** Ends a round; what was answered stays. A clock that ran out ends its sessions of the plan too. */
export const endRound = (state: SessionState): Promise<boolean> =>
	state.alone(async () => {
		const { limit, steps = [], closed = [] } = state.running ?? {};
		const timed = limit === undefined ? [] : steps.flatMap(({ session }) => session ?? []);
		await state.drop(closeSessions([...new Set(timed)].filter((id) => !closed.includes(id))));
	});
