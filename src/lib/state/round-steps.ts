// What a person does in the round on its way. Every answer is in the log before anything is told.
import type { AnswerLine, Confidence } from '#lib/domain/practice/answer.ts';
import { correctionOf, type Kind } from '#lib/domain/practice/miss-override.ts';
import {
	answered,
	called,
	itemAt,
	passOver,
	reveal,
	scenarioAt,
	sessionsFinished,
	settle,
	spend,
	triedAt,
	type RoundItem,
	type Running
} from '#lib/domain/practice/running.ts';
import { answerTo } from '#lib/domain/practice/set/judge.ts';
import { answerEdit } from '#lib/state/answers.ts';
import { families } from '#lib/state/families.svelte.ts';
import { round } from '#lib/state/round.svelte.ts';
import { closeSessions } from '#lib/state/ticks.ts';
import type { Edit } from '#lib/store/transact.ts';

/** An answer is on its way to the disk: a tick of the clock must not undo it. */
let saving = false;

/** A step of the round, kept at once. */
export function act(step: (running: Running) => Running): void {
	const before = saving ? undefined : round.running;
	const after = before && step(before);
	if (after !== undefined && after !== before) round.put(after);
}

/** The person says how sure they are of the prompt at hand, after so many milliseconds. */
export const sayHowSure = (confidence: Confidence, ms: number): void =>
	act((running) => reveal(running, confidence, ms));

/** Keeps the time spent on what is at hand. */
export const keepTime = (ms: number): void => act((running) => spend(running, ms));

/** The id of the line of one item: the same again logs nothing. */
const lineId = ({ id }: Running, item: RoundItem): string =>
	`${id}-${'prompt' in item ? item.prompt : `${item.family}-${item.seed}`}`;

/** Nothing else is done meanwhile. */
async function alone(work: () => Promise<void>): Promise<void> {
	if (saving) return;
	saving = true;
	try {
		await work();
	} finally {
		saving = false;
	}
}

/** The round with the sessions that it ends closed, and the edits that store both. */
function closing(next: Running): { readonly next: Running; readonly edits: readonly Edit[] } {
	const ended = sessionsFinished(next);
	return { next: { ...next, closed: [...next.closed, ...ended] }, edits: closeSessions(ended) };
}

/**
 * Logs an answer, marks the sessions that it ends done, and moves the round on to `next`, in one transaction. Where it
 * is refused, the same is asked again.
 */
async function log(
	running: Running,
	answer: Omit<AnswerLine, 'set'>,
	item: RoundItem,
	after: Running
): Promise<void> {
	const { next, edits } = closing(after);
	// The id follows from the round: what another window answered too is one line.
	const line = answerEdit({ ...answer, id: lineId(running, item), set: running.id });
	await alone(() => round.save(next, [line, ...edits]));
}

/** The person compared the prompt at hand with its answer. */
export async function compare(right: boolean, ms: number): Promise<void> {
	const running = round.running;
	const item = running && itemAt(running);
	if (item === undefined || !('prompt' in item) || running?.confidence === undefined) return;
	const { confidence } = running;
	const { prompt } = item;
	const answer = { of: { prompt }, given: 'recalled', right, confidence, ms: Math.round(ms) };
	await log(running, answer, item, settle(running, right, ms));
}

/** The scenario at hand is answered: logged, then told. */
export async function answerScenario(confidence: Confidence, ms: number): Promise<void> {
	const running = round.running;
	const item = running?.told ? undefined : running && scenarioAt(running);
	const variant = item && families.make(item);
	if (running === undefined || item === undefined || variant === undefined) return;
	const title = families.byId.get(item.family)?.title ?? '';
	const answer = answerTo(variant, title, { ...triedAt(running), ms, confidence });
	await log(running, answer, item, answered(running, answer.right, confidence, ms));
}

/** The person calls the miss of the scenario on show core or edge: a line of the log beside the answer. */
export async function callMiss(as: Kind): Promise<void> {
	const running = round.running;
	const item = running?.told ? scenarioAt(running) : undefined;
	if (running === undefined || item === undefined) return;
	const { family, edition, seed } = item;
	const line = correctionOf({ id: lineId(running, item), of: { family, edition, seed } }, as);
	await alone(() => round.save(called(running, as), [answerEdit({ ...line, set: running.id })]));
}

/** Leaves out what can no longer be asked: it is not part of this version, or not on this device. */
export async function leaveOut(): Promise<void> {
	const after = round.running && passOver(round.running);
	if (after === undefined) return;
	const { next, edits } = closing(after);
	await alone(() => round.save(next, edits));
}

/** Ends it; what was answered stays. A clock that ran out ends its session too. */
export async function endRound(): Promise<void> {
	const running = round.running;
	const timed = running?.limit === undefined ? [] : running.items.flatMap(({ session }) => session ?? []);
	const open = [...new Set(timed)].filter((id) => running?.closed.includes(id) === false);
	await alone(() => round.drop(closeSessions(open)));
}
