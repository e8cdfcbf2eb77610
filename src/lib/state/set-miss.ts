// A person calls a miss of a set core or edge: a line of the log beside the answer, and the counts of the set follow.
import { withMisses } from '#lib/domain/edits.ts';
import { correctionOf, type Kind } from '#lib/domain/practice/correction.ts';
import { missedIn, outcomeOf } from '#lib/domain/practice/set/outcome.ts';
import { called, type RunningSet } from '#lib/domain/practice/set/running.ts';
import type { Fault } from '#lib/domain/result.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { families } from '#lib/state/families.svelte.ts';

/** Keeps it; answers with why it could not. A set that is not over has no counts yet. */
export async function keepCalled(set: RunningSet, at: number, as: Kind): Promise<Fault | undefined> {
	const question = set.questions[at];
	if (question === undefined) return undefined;
	const { family, edition, seed } = question;
	const { now, zone } = clock.moment;
	const line = correctionOf({ id: `${set.id}-${at}`, of: { family, edition, seed } }, as);
	const logged = await repository.answer({ ...line, at: now, zone, set: set.id });
	if (!logged.ok) return logged.fault;
	if (set.phase !== 'ended') return undefined;
	const made = set.questions.map((one) => families.make(one));
	const misses = missedIn(outcomeOf(called(set, at, as), made));
	const saved = await repository.change((record, next) => withMisses(record, set.id, misses, next));
	return saved.ok ? undefined : saved.fault;
}
