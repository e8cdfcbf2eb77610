// An answer graded by the key: points, the rule that was missed, and the wrong rules that explain the rest.
import type { Answer, MissOverride } from '#lib/domain/practice/answer.ts';
import { askedText } from '#lib/domain/practice/asked-text.ts';
import { decides, ruleOf } from '#lib/domain/practice/variant-text.ts';
import type { ConstraintId, Item, MisconceptionId, Part, Variant } from '#lib/domain/practice/variant.ts';

/** Ids of the selected options by part; a part left out is not answered. */
export type Selection = Readonly<Record<string, readonly string[]>>;

export interface Grade {
	readonly points: number;
	readonly of: number;
	/** Every point, and nothing wrong beside it. */
	readonly right: boolean;
	/** What each part got. */
	readonly parts: Readonly<Record<string, boolean>>;
	/** Wrong rules that lead to what was selected. */
	readonly misconceptions: readonly MisconceptionId[];
}

/** Points as in the exam: one for each right option selected, at most as many selected as there are right ones. */
export function grade(
	{ parts, explanation }: Pick<Item, 'parts' | 'explanation'>,
	selection: Selection
): Grade {
	const rows = parts.map(({ id, right }, at) => {
		const selected = (selection[id] ?? []).slice(0, right.length);
		const points = right.filter((one) => selected.includes(one)).length;
		const wrong = selected.filter((one) => !right.includes(one));
		const because = wrong.flatMap((one) => explanation[at]?.options[one]?.misconception ?? []);
		return { id, points, of: right.length, because };
	});
	const points = rows.reduce((sum, row) => sum + row.points, 0);
	const of = rows.reduce((sum, row) => sum + row.of, 0);
	return {
		points,
		of,
		right: points === of,
		parts: Object.fromEntries(rows.map((row) => [row.id, row.points === row.of])),
		misconceptions: [...new Set(rows.flatMap(({ because }) => because))]
	};
}

const isAnswered = ({ id, right }: Part, given: Selection): boolean =>
	(given[id]?.length ?? 0) >= right.length;

/** Whether every part has as many chosen as there are right ones. */
export const complete = ({ parts }: Pick<Item, 'parts'>, given: Selection): boolean =>
	parts.every((part) => isAnswered(part, given));

/** Returns the place of the first part that is not answered; the number of parts where all are. */
export const nextPart = ({ parts }: Pick<Item, 'parts'>, given: Selection): number => {
	const place = parts.findIndex((part) => !isAnswered(part, given));
	return place < 0 ? parts.length : place;
};

/** What was selected and tapped, by item. */
export interface Selected {
	readonly given: readonly Selection[];
	/** The constraint that was tapped as the deciding one; empty text where none was asked. */
	readonly read: readonly ConstraintId[];
}

export interface VariantGrade extends Pick<Answer, 'miss'> {
	readonly grades: readonly Grade[];
	/** Every point of every item. */
	readonly right: boolean;
	/** By item: whether the deciding constraint was tapped; nothing where it was not asked. */
	readonly read: readonly (boolean | undefined)[];
}

/** Grades each item of a variant. `miss`: a wrong tap, whether the answer was right or wrong; else what a wrong answer missed. */
export function gradeVariant({ items }: Pick<Variant, 'items'>, { given, read }: Selected): VariantGrade {
	const grades = items.map((item, index) => grade(item, given[index] ?? {}));
	const taps = items.map((item, index) => {
		const tapped = read[index] ?? '';
		return tapped === '' ? undefined : decides(item, tapped);
	});
	const missed = items.filter((_, index) => !grades[index]!.right).map(({ miss }) => miss);
	const miss = taps.includes(false) ? 'misread' : missed.includes('core') ? 'core' : missed[0];
	return {
		grades,
		right: grades.every((one) => one.right),
		read: taps,
		...(miss === undefined ? {} : { miss })
	};
}

/** Returns the rule of the first item that wasn't right, or of the first one. */
export function missedRule(
	family: Parameters<typeof ruleOf>[0],
	{ items }: Pick<Variant, 'items'>,
	selected: Selected
): string {
	const at = gradeVariant({ items }, selected).grades.findIndex(({ right }) => !right);
	return ruleOf(family, items[Math.max(0, at)]!);
}

/** What was given, the key and the title of that edition, and the text of what was missed. */
export interface GivenToVariant {
	readonly items: readonly Selection[];
	readonly key: readonly Selection[];
	readonly title: string;
	readonly asked?: string;
}

/** An answer as the edition that asked it graded it: what the log keeps, whatever a later version makes of its seed. */
export type Graded = Pick<Answer, 'right' | 'miss'> & { readonly given: GivenToVariant };

/** Returns the answer as the log keeps it, graded by the variant that asked. */
export function gradedBy(variant: Variant, title: string, one: Selected): Graded {
	const { right, miss } = gradeVariant(variant, one);
	return {
		given: {
			items: variant.items.map((_, index) => one.given[index] ?? {}),
			key: variant.items.map(({ parts }) => Object.fromEntries(parts.map((part) => [part.id, part.right]))),
			title,
			...(right ? {} : { asked: askedText(variant) })
		},
		right,
		...(miss === undefined ? {} : { miss })
	};
}

/** Returns what a wrong answer missed, as the family has it and as it counts; nothing where it was right, or a detail was missed. */
export function missOf(
	variant: Pick<Variant, 'items'>,
	one: Selected & { readonly as?: MissOverride }
): { readonly first: MissOverride; readonly kind: MissOverride } | undefined {
	const { right, miss } = gradeVariant(variant, one);
	return right || miss === undefined || miss === 'misread'
		? undefined
		: { first: miss, kind: one.as ?? miss };
}
