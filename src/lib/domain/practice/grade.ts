// An answer held against the key: points for right parts, and the wrong rules that would explain the rest.
import type { Item, MisconceptionId, Option } from '#lib/domain/practice/variant.ts';

/** Ids of the chosen options by part; a part left out is not answered. */
export type Given = Readonly<Record<string, readonly string[]>>;

export interface Grade {
	readonly points: number;
	readonly of: number;
	/** Every point, and nothing wrong beside it. */
	readonly right: boolean;
	/** What each part got. */
	readonly parts: Readonly<Record<string, boolean>>;
	/** Wrong rules that lead to what was chosen. */
	readonly misconceptions: readonly MisconceptionId[];
}

const chosenOf = (options: readonly Option[], ids: readonly string[]): readonly Option[] =>
	options.filter(({ id }) => ids.includes(id));

/** Points as in the exam: one for each right option chosen, at most as many chosen as there are right ones. */
export function grade({ parts }: Pick<Item, 'parts'>, given: Given): Grade {
	const rows = parts.map(({ id, options, right }) => {
		const chosen = (given[id] ?? []).slice(0, right.length);
		const points = right.filter((one) => chosen.includes(one)).length;
		const wrong = chosenOf(options, chosen).filter((option) => !right.includes(option.id));
		return { id, points, of: right.length, wrong };
	});
	const points = rows.reduce((sum, row) => sum + row.points, 0);
	const of = rows.reduce((sum, row) => sum + row.of, 0);
	return {
		points,
		of,
		right: points === of,
		parts: Object.fromEntries(rows.map((row) => [row.id, row.points === row.of])),
		misconceptions: [
			...new Set(rows.flatMap(({ wrong }) => wrong.flatMap(({ misconception }) => misconception ?? [])))
		]
	};
}
