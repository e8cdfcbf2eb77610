// What a set leaves in the stored data: its answers in the log, its summary in the record, its piece of the plan done.
import { withSetSummary } from '#lib/domain/edits.ts';
import { answerTo, lineOf } from '#lib/domain/practice/set/judge.ts';
import { drillOf, lookUpSummary } from '#lib/domain/practice/set/look-up.ts';
import { outcomeOf, summaryOf } from '#lib/domain/practice/set/outcome.ts';
import { answered, shown, tryAt, type RunningSet } from '#lib/domain/practice/set/running.ts';
import { ok, type Fault, type Result } from '#lib/domain/result.ts';
import { dayOf } from '#lib/domain/time/zone.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { families } from '#lib/state/families.svelte.ts';
import { derivedData } from '#lib/state/derived-data.svelte.ts';

/**
 * Logs one answered question, as this version or the one that asked it grades it. The same again changes nothing, so
 * that an end that was broken off can be done again.
 */
export async function logTry(set: RunningSet, at: number): Promise<Result<unknown>> {
	const one = tryAt(set, at);
	const question = set.questions[at];
	const variant = question && families.make(question);
	if (question === undefined || (variant === undefined && one.graded === undefined)) return ok(true);
	const line = variant
		? answerTo(variant, families.titleOf(variant.family), one)
		: lineOf(question, one, one.graded!);
	const { now, zone } = clock.moment;
	return repository.answer({ ...line, id: `${set.id}-${at}`, at: now, zone, set: set.id });
}

/** Keeps what is to stay of a set that is over; nothing where nothing was answered. */
export async function keepEnded(set: RunningSet): Promise<Fault | undefined> {
	for (const [at, one] of set.tries.entries()) {
		if (!answered(one) || shown(set, at)) continue;
		const logged = await logTry(set, at);
		if (!logged.ok) return logged.fault;
	}
	if (!set.tries.some(answered)) return undefined;
	const made = set.questions.map((question) => families.make(question));
	const outcome = outcomeOf(set, made);
	const { now, zone } = clock.moment;
	const drill = drillOf(set, made);
	const summary = {
		...summaryOf(set, outcome, now, dayOf(now, zone)),
		...(drill === undefined ? {} : { lookUp: lookUpSummary(drill) })
	};
	// Where another version made every question that was answered there is nothing to sum up.
	const saved =
		summary.answered > 0
			? await repository.change((record, next) => withSetSummary(record, summary, next))
			: ok(true);
	if (!saved.ok) return saved.fault;
	const closed = await closeSession(set.session);
	return closed.ok ? undefined : closed.fault;
}

async function closeSession(id: string | undefined): Promise<Result<unknown>> {
	const attempt = derivedData.diagnosis?.attempt;
	const session = derivedData.plan?.days.flatMap(({ sessions }) => sessions).find((one) => one.id === id);
	// Replanned meanwhile: the answers are kept, and the plan asks again for what it still wants.
	if (session === undefined || attempt === undefined) return ok(true);
	return repository.markDone(session.task, session.turn, attempt, clock.today, session.part);
}
