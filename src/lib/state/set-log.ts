// What a set leaves in the stored data: its answers in the log, its summary in the record, its piece of the plan done.
import { withSetSummary } from '#lib/domain/edits.ts';
import { answerTo } from '#lib/domain/practice/set/judge.ts';
import { outcomeOf, summaryOf } from '#lib/domain/practice/set/outcome.ts';
import { answered, shown, type RunningSet } from '#lib/domain/practice/set/running.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';
import { ok, type Fault, type Result } from '#lib/domain/result.ts';
import { dayOf } from '#lib/domain/time/zone.ts';
import { book } from '#lib/state/book.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { families } from '#lib/state/families.svelte.ts';
import { view } from '#lib/state/view.svelte.ts';

/** Logs one answered question. The same again changes nothing, so that an end that was broken off can be done again. */
export async function logTry(
	set: RunningSet,
	at: number,
	variant: Variant | undefined
): Promise<Result<unknown>> {
	const one = set.tries[at];
	if (variant === undefined || one === undefined) return ok(true);
	const title = families.byId.get(variant.family)?.title ?? '';
	const { now, zone } = clock.moment;
	return book.answer({ ...answerTo(variant, title, one), id: `${set.id}-${at}`, at: now, zone, set: set.id });
}

/** Keeps what is to stay of a set that is over; nothing where nothing was answered. */
export async function keepEnded(
	set: RunningSet,
	variants: readonly (Variant | undefined)[]
): Promise<Fault | undefined> {
	for (const [at, one] of set.tries.entries()) {
		if (!answered(one) || shown(set, at)) continue;
		const logged = await logTry(set, at, variants[at]);
		if (!logged.ok) return logged.fault;
	}
	if (!set.tries.some(answered)) return undefined;
	const { now, zone } = clock.moment;
	const summary = summaryOf(set, outcomeOf(set, variants), now, dayOf(now, zone));
	const saved = await book.change((record) => withSetSummary(record, summary));
	if (!saved.ok) return saved.fault;
	await closeSession(set.session);
	return undefined;
}

async function closeSession(id: string | undefined): Promise<void> {
	const attempt = view.diagnosis?.attempt;
	const session = view.plan?.days.flatMap(({ sessions }) => sessions).find((one) => one.id === id);
	// Replanned meanwhile: the answers are kept, and the plan asks again for what it still wants.
	if (session === undefined || attempt === undefined) return;
	await book.markDone(session.task, session.turn, attempt, clock.today, session.part);
}
