// What a family asks: parts with their options and key, and nothing of why.
import type { AskType, Option, Paragraph } from '#lib/domain/practice/variant.ts';

export interface AskedPart {
	/** A row, a statement, a place in the order; absent where the item has one part. */
	readonly text?: string;
	readonly options: readonly Option[];
	readonly right: readonly string[];
}

export interface Asked {
	readonly type: AskType;
	readonly requirement: Paragraph;
	readonly parts: readonly AskedPart[];
	/** `core` without it. */
	readonly miss?: 'core' | 'edge';
}

/** The right options of each part. */
export type Key = readonly (readonly string[])[];

export const keyOf = ({ parts }: Pick<Asked, 'parts'>): Key => parts.map(({ right }) => right);

/** Texts by id as options, those of `ids` or all. */
export const optionsOf = <K extends string>(
	texts: Readonly<Record<K, string>>,
	ids: readonly K[] = Object.keys(texts) as K[]
): readonly Option[] => ids.map((id) => ({ id, text: texts[id] }));

/** One of some options, of which one is right. */
export const chooseOne = (requirement: Paragraph, options: readonly Option[], right: string): Asked => ({
	type: 'one',
	requirement,
	parts: [{ options, right: [right] }]
});

const yesNo: readonly Option[] = [
	{ id: 'yes', text: 'Yes' },
	{ id: 'no', text: 'No' }
];

/** Statements, or solutions to one goal, in this order, each true or not. */
export const judge = (
	type: 'statements' | 'series',
	requirement: Paragraph,
	claims: readonly { readonly text: string; readonly holds: boolean }[]
): Asked => ({
	type,
	requirement: type === 'series' ? [...requirement, ' Does the solution meet the goal?'] : requirement,
	parts: claims.map(({ text, holds }) => ({ text, options: yesNo, right: [holds ? 'yes' : 'no'] }))
});

/** Steps of which those in `order` are taken, in that order. */
export const putInOrder = (
	requirement: Paragraph,
	steps: readonly Option[],
	order: readonly string[]
): Asked => ({
	type: 'order',
	requirement,
	parts: order.map((id, index) => ({ text: `Step ${index + 1}`, options: steps, right: [id] }))
});

/** Rows that are each given one of the same choices. */
export const matchRows = (
	type: 'match' | 'table',
	requirement: Paragraph,
	choices: readonly Option[],
	rows: readonly { readonly text: string; readonly right: string }[]
): Asked => ({
	type,
	requirement,
	parts: rows.map(({ text, right }) => ({ text, options: choices, right: [right] }))
});
