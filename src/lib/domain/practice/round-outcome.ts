// The end of a round: prompts and scenarios counted apart, what was missed, and what comes back on which days.
import type { ExamId } from '#lib/domain/exam.ts';
import { dueDay } from '#lib/domain/practice/spacing.ts';
import type { Progress } from '#lib/domain/practice/progress.ts';
import { progressKey } from '#lib/domain/practice/progress-key.ts';
import type { RoundItem, RoundResult, Running, ScenarioItem } from '#lib/domain/practice/running.ts';
import { judge } from '#lib/domain/practice/set/judge.ts';
import { outcomeOf, type Count } from '#lib/domain/practice/set/outcome.ts';
import type { Variant } from '#lib/domain/practice/variant.ts';
import type { Day } from '#lib/domain/time/day.ts';

/** One that comes back because it was missed or guessed. */
export interface ComesBack {
	readonly item: RoundItem;
	readonly result: RoundResult;
	/** What a scenario missed, where this version can still make it. */
	readonly miss?: 'core' | 'edge' | 'misread';
}

export interface RoundOutcome {
	readonly prompts: Count;
	readonly scenarios: Count;
	/** Items of the scenarios by what a miss of them would be; taps on the deciding constraint. */
	readonly core: Count;
	readonly edge: Count;
	readonly read: Count;
	readonly back: readonly ComesBack[];
	/** How many were sure and wrong. */
	readonly blind: number;
	/** The first day on which something that was right comes back; none where all was missed. */
	readonly next?: Day;
}

export interface OutcomeInput {
	readonly examId: ExamId;
	/** By the key of what was answered. */
	readonly progress: ReadonlyMap<string, Progress>;
	readonly today: Day;
	readonly exam?: Day | undefined;
	/** The variant of a scenario; none where this version cannot make it. */
	variantOf(scenario: ScenarioItem): Variant | undefined;
}

const count = (results: readonly RoundResult[]): Count => ({
	right: results.filter(({ right }) => right).length,
	of: results.length
});

/** What the answered items of a round show. */
export function roundOutcome(
	round: Running,
	{ examId, progress, today, exam, variantOf }: OutcomeInput
): RoundOutcome {
	const rows = round.results.map((result, index) => ({ result, item: round.items[index]! }));
	const scenarios = rows.flatMap(({ result, item }) => {
		if (!('family' in item) || result.tried === undefined) return [];
		const variant = variantOf(item);
		const tried = result.as === undefined ? result.tried : { ...result.tried, as: result.as };
		return [{ item: { ...item, items: variant?.items.length ?? 1 }, tried, variant }];
	});
	const { core, edge, read } = outcomeOf(
		{ questions: scenarios.map(({ item }) => item), tries: scenarios.map(({ tried }) => tried) },
		scenarios.map(({ variant }) => variant)
	);
	const isBack = ({ right, confidence }: RoundResult) => !right || confidence === 'guess';
	const missOf = ({ result, item }: (typeof rows)[number]) => {
		const variant = 'family' in item && result.tried ? variantOf(item) : undefined;
		const miss = variant && result.tried && judge(variant, result.tried).miss;
		return miss === 'misread' ? miss : (result.as ?? miss);
	};
	const days = rows
		.filter(({ result }) => !isBack(result))
		.map(({ item }) => progress.get(progressKey(examId, item)))
		.flatMap((known) => (known === undefined ? [] : [dueDay(known, today, exam)]))
		.sort();
	return {
		prompts: count(rows.flatMap(({ result, item }) => ('prompt' in item ? [result] : []))),
		scenarios: count(rows.flatMap(({ result, item }) => ('family' in item ? [result] : []))),
		core,
		edge,
		read,
		back: rows
			.filter(({ result }) => isBack(result))
			.map((row) => {
				const miss = missOf(row);
				return miss === undefined ? row : { ...row, miss };
			}),
		blind: rows.filter(({ result }) => !result.right && result.confidence === 'sure').length,
		...(days[0] === undefined ? {} : { next: days[0] })
	};
}
