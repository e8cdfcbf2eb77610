// What the families on networks share: pages of the documentation, tagged pieces, addresses.
import type { Answer } from '#lib/domain/practice/question-builder.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { ConstraintId, MisconceptionId, Piece } from '#lib/domain/practice/variant.ts';

/** A piece that an answer may turn on. */
export const fact = (constraint: ConstraintId, text: string): Piece => ({ constraint, text });

/** A table of rows that each state a fact, or nothing. */
export const tableOf = (
	caption: string,
	head: string,
	rows: readonly (readonly [ConstraintId, ...string[]])[]
) =>
	rows.length === 0
		? {}
		: {
				figure: {
					kind: 'table' as const,
					caption,
					head: head.split('|'),
					rows: rows.map(([constraint, ...cells]) => ({ constraint, cells }))
				}
			};

/** Wrong answers by the wrong rule that gives each. */
export const astray = (
	given: Readonly<Record<MisconceptionId, string>>,
	because: (text: string) => string
): readonly Answer[] =>
	Object.entries(given).map(([misconception, text]) => ({ text, because: because(text), misconception }));

/** The second part of two ranges `10.x.0.0/16` that are not alike. */
export const twoRanges = (random: Random): readonly [number, number] => {
	const [one = 0, other = 1] = random.some([0, 1, 2, 3, 4, 5, 6, 7, 20, 30, 40, 50], 2);
	return [one, other];
};

/** An item of a list, and the one after the last is the first. */
export const after = <T>(all: readonly T[], one: T): T => all[(all.indexOf(one) + 1) % all.length]!;
