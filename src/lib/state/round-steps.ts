// What a person does in the round on its way. Every answer is in the log before anything is told.
import type { AnswerLine, Confidence } from '#lib/domain/practice/answer.ts';
import { correctionOf, type Kind } from '#lib/domain/practice/correction.ts';
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
import { ok, type Result } from '#lib/domain/result.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { families } from '#lib/state/families.svelte.ts';
import { round } from '#lib/state/round.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';

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

/**
 * Logs an answer, marks the sessions that it ends done, then the round goes on to `next`. One at a time. The round is kept last:
 * killed or refused on the way, the same is asked again, and nothing that was done is forgotten.
 */
async function log(running: Running, answer: AnswerLine, item: RoundItem, next: Running): Promise<void> {
	if (saving) return;
	saving = true;
	const closing = sessionsFinished(next);
	try {
		const { now, zone } = clock.moment;
		// Killed before the round is kept, the same is asked again: one line stays.
		const saved = await repository.answer({
			...answer,
			id: lineId(running, item),
			at: now,
			zone,
			set: running.id
		});
		round.fault = saved.ok ? undefined : saved.fault.message;
		if (saved.ok && (await closeAll(closing)))
			await round.save({ ...next, closed: [...next.closed, ...closing] });
	} finally {
		saving = false;
	}
}

/** Marks these sessions done; whether all of them are. `round.fault` says why not. */
async function closeAll(ids: readonly string[]): Promise<boolean> {
	for (const id of ids) {
		const closed = await close(id);
		round.fault = closed.ok ? undefined : closed.fault.message;
		if (!closed.ok) return false;
	}
	return true;
}

async function close(id: string): Promise<Result<unknown>> {
	const attempt = derivedData.diagnosis?.attempt;
	const session = derivedData.plan?.days.flatMap(({ sessions }) => sessions).find((one) => one.id === id);
	// Replanned meanwhile: the answers are kept, and the plan asks again for what it still wants.
	if (session === undefined || attempt === undefined) return ok(true);
	return repository.markDone(session.task, session.turn, attempt, clock.today, session.part);
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
	const { now, zone } = clock.moment;
	const line = correctionOf({ id: lineId(running, item), of: { family, edition, seed } }, as);
	const saved = await repository.answer({ ...line, at: now, zone, set: running.id });
	round.fault = saved.ok ? undefined : saved.fault.message;
	if (saved.ok) act((one) => called(one, as));
}

/** Leaves out what can no longer be asked: it is not part of this version, or not on this device. */
export async function leaveOut(): Promise<void> {
	const next = round.running && passOver(round.running);
	if (next === undefined) return;
	const closing = sessionsFinished(next);
	if (await closeAll(closing)) round.put({ ...next, closed: [...next.closed, ...closing] });
}

/** Ends it; what was answered stays. A clock that ran out ends its session too. */
export async function endRound(): Promise<void> {
	const running = round.running;
	const timed = running?.limit === undefined ? [] : running.items.flatMap(({ session }) => session ?? []);
	const open = [...new Set(timed)].filter((id) => running?.closed.includes(id) === false);
	if (await closeAll(open)) await round.drop();
}
