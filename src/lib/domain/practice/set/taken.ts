// What a phone keeps of a set that was done at the desk: lines of the log and a summary, as of one that was done here.
import { answerIn, type Answer } from '#lib/domain/practice/answer.ts';
import type { CodeEnd } from '#lib/domain/practice/set/code.ts';
import { deskSize, deskStart, type DeskContent, type DeskSet } from '#lib/domain/practice/set/desk.ts';
import { answerTo } from '#lib/domain/practice/set/judge.ts';
import { outcomeOf, summaryOf } from '#lib/domain/practice/set/outcome.ts';
import { answered, beginSet, end } from '#lib/domain/practice/set/running.ts';
import type { SetSummary } from '#lib/domain/practice/set-summary.ts';
import type { FamilyId, Variant } from '#lib/domain/practice/variant.ts';
import { fromMs, toMs, type Instant } from '#lib/domain/time/instant.ts';
import { instantAt, type Moment } from '#lib/domain/time/zone.ts';
import { without } from '#lib/domain/omit.ts';

export interface TakenSet {
	readonly answers: readonly Answer[];
	readonly summary: SetSummary;
}

/** A code knows the day only: noon of it, or now where that is today. */
const baseOf = (set: DeskSet, today: DeskSet['day'], { now, zone }: Moment): Instant =>
	set.day === today ? now : instantAt(set.day, '12:00', zone);

/** The answers in their order, under ids that follow from the set, and what stays of it. */
export function takenOf(
	set: DeskSet,
	content: DeskContent,
	variants: readonly Variant[],
	{ tries, minutes, paceKept, lookUp }: CodeEnd,
	titles: ReadonlyMap<FamilyId, string>,
	today: DeskSet['day'],
	at: Moment
): TakenSet {
	const base = baseOf(set, today, at);
	const over = end({ ...beginSet(deskStart(set, content, base)), tries });
	const answers = variants.flatMap((variant, place): Answer[] => {
		const one = tries[place];
		if (one === undefined || !answered(one)) return [];
		// Its own seconds are not in the code, and none are made up.
		const line = without(answerTo(variant, titles.get(variant.family) ?? '', one), 'ms');
		const { zone } = at;
		const more = { id: `${over.id}-${place}`, at: fromMs(toMs(base) + place), zone, set: over.id };
		return [answerIn(content.examId, { ...line, ...more })];
	});
	const { budget } = deskSize(set);
	const summary = {
		...summaryOf(over, outcomeOf(over, variants), base, set.day),
		minutes,
		paceKept,
		...(budget === undefined || lookUp === undefined ? {} : { lookUp: { budget, ...lookUp } })
	};
	return { answers, summary };
}
