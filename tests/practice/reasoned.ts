// Parts as a reader of tests and prints wants them: each option with its reason beside it.
import type { Item, Option, OptionReason, Part, PartExplanation } from '#lib/domain/practice/variant.ts';

export type Reasoned = Omit<Part, 'options'> &
	Pick<PartExplanation, 'deciding' | 'trace'> & { readonly options: readonly (Option & OptionReason)[] };

/** Returns the parts of an item with what explains them. */
export const reasoned = ({ parts, explanation }: Item): readonly Reasoned[] =>
	parts.map((part, at) => ({
		...part,
		options: part.options.map((option) => ({ ...option, ...explanation[at]!.options[option.id]! })),
		deciding: explanation[at]!.deciding,
		trace: explanation[at]!.trace
	}));
