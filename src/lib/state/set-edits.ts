// What a set leaves in the stored data, as edits: its answers in the log, its summary in the record, its session of the plan done.
import { withMisses, withSetSummary } from '#lib/domain/edits.ts';
import { correctionOf, type Kind } from '#lib/domain/practice/miss-override.ts';
import { answerTo, lineOf } from '#lib/domain/practice/set/judge.ts';
import { drillOf, lookUpSummary } from '#lib/domain/practice/set/look-up.ts';
import { missedIn, outcomeOf, summaryOf } from '#lib/domain/practice/set/outcome.ts';
import { answered, called, shown, tryAt, type RunningSet } from '#lib/domain/practice/set/running.ts';
import { dayOf } from '#lib/domain/time/zone.ts';
import { answerEdit } from '#lib/state/answers.ts';
import { clock } from '#lib/state/clock.svelte.ts';
import { families } from '#lib/state/families.svelte.ts';
import { closeSessions } from '#lib/state/ticks.ts';
import { editRecord } from '#lib/store/record.ts';
import type { Edit } from '#lib/store/transact.ts';

/**
 * Returns the edit that logs one answered question, as this version or the one that asked it grades it; none where neither can. The same
 * again changes nothing.
 */
export function tryEdits(set: RunningSet, at: number): readonly Edit[] {
	const one = tryAt(set, at);
	const question = set.questions[at];
	const variant = question && families.make(question);
	if (question === undefined || (variant === undefined && one.graded === undefined)) return [];
	const line = variant
		? answerTo(variant, families.titleOf(variant.family), one)
		: lineOf(question, one, one.graded!);
	return [answerEdit({ ...line, id: `${set.id}-${at}`, set: set.id })];
}

/** Returns the edits that keep what is to stay of a set that is over; none where nothing was answered. */
export function endEdits(set: RunningSet): readonly Edit[] {
	if (!set.tries.some(answered)) return [];
	const answers = set.tries.flatMap((one, at) => (answered(one) && !shown(set, at) ? tryEdits(set, at) : []));
	const made = set.questions.map((question) => families.make(question));
	const outcome = outcomeOf(set, made);
	const { now, zone } = clock.moment;
	const drill = drillOf(set, made);
	const summary = {
		...summaryOf(set, outcome, now, dayOf(now, zone)),
		...(drill === undefined ? {} : { lookUp: lookUpSummary(drill) })
	};
	return [
		...answers,
		// Where another version made every question that was answered there is nothing to sum up.
		...(summary.answered > 0 ? [editRecord((record, next) => withSetSummary(record, summary, next))] : []),
		...(set.session === undefined ? [] : closeSessions([set.session]))
	];
}

/**
 * Returns the edits of a person who calls a miss of a set core or edge: a line of the log beside the answer, and the counts of the set.
 * A set that is not over has no counts yet.
 */
export function missEdits(set: RunningSet, at: number, as: Kind): readonly Edit[] {
	const question = set.questions[at];
	if (question === undefined) return [];
	const { family, edition, seed } = question;
	const line = correctionOf({ id: `${set.id}-${at}`, of: { family, edition, seed } }, as);
	const logged = answerEdit({ ...line, set: set.id });
	if (set.phase !== 'ended') return [logged];
	const made = set.questions.map((one) => families.make(one));
	const misses = missedIn(outcomeOf(called(set, at, as), made));
	return [logged, editRecord((record, next) => withMisses(record, set.id, misses, next))];
}
