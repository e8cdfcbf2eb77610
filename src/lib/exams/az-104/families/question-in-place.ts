// The questions of a case study come in any order.
import type { Question } from '#lib/domain/practice/explain.ts';

/** Returns the question in a place of a case's order, with the wrong rules of all its questions: those of the others say nothing. */
export function questionInPlace<F extends { readonly order: readonly number[] }>(
	all: readonly Question<F>[],
	place: number
): Question<F> {
	const now = ({ order }: F): Question<F> => all[order[place]!]!;
	const rules = all.flatMap(({ wrongRules }) => Object.entries(wrongRules));
	return {
		ask: (facts) => now(facts).ask(facts),
		explain: (facts) => now(facts).explain(facts),
		partChanges: (facts, part) => now(facts).partChanges?.(facts, part) ?? [],
		wrongRules: Object.fromEntries(
			rules.map(([id, rule]) => [
				id,
				{ ...rule, key: (facts: F) => now(facts).wrongRules[id]?.key(facts) ?? [] }
			])
		)
	};
}
