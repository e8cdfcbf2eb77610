// One generated scenario: what is told, what is asked, the key, and how it follows.
import type { GroupId } from '#lib/domain/exam.ts';
import type { Source } from '#lib/domain/source.ts';

/** More constraints are in play at each step; the words stay as plain. */
export const difficulties = [1, 2, 3] as const;
export type Difficulty = (typeof difficulties)[number];

export type FamilyId = `${string}/${string}`;
/** Names one fact of a scenario that an answer may turn on. */
export type ConstraintId = string;
/** Names a wrong rule that people hold. */
export type MisconceptionId = string;

/** Text, or a piece of it that states a constraint. */
export type Piece = string | { readonly constraint: ConstraintId; readonly text: string };
export type Paragraph = readonly Piece[];

/** The cells of a row; with a constraint where the row as a whole states one. */
export type FigureRow =
	readonly string[] | { readonly constraint: ConstraintId; readonly cells: readonly string[] };

/** A table, a tree given as rows with a depth, output or a file as lines, or a message that someone wrote. */
export type Figure =
	| {
			readonly kind: 'table';
			readonly caption: string;
			readonly head: readonly string[];
			readonly rows: readonly FigureRow[];
	  }
	| {
			readonly kind: 'tree';
			readonly caption: string;
			readonly rows: readonly { readonly depth: number; readonly text: Piece }[];
	  }
	| {
			readonly kind: 'code';
			readonly caption: string;
			/** With their indentation. */
			readonly lines: readonly Paragraph[];
	  }
	| {
			readonly kind: 'message';
			/** What it is: `Email`, `Change request CR-2041`. */
			readonly caption: string;
			/** `From`, `Subject` and the like, with what each says. */
			readonly head: readonly (readonly [string, string])[];
			readonly paragraphs: readonly Paragraph[];
	  };

/** A page of the scenario. Only case studies have more than one, with titles. */
export interface Tab {
	readonly title?: string;
	readonly paragraphs: readonly Paragraph[];
	readonly figure?: Figure;
}

/**
 * `one` of several, `several` of many, `order`, `match` to a choice, `table` of drop-downs, `statements` yes or no,
 * `series`: solutions to one goal, one after the other, without going back.
 */
export const askTypes = ['one', 'several', 'order', 'match', 'table', 'statements', 'series'] as const;
export type AskType = (typeof askTypes)[number];

export interface Option {
	/** Unlike the others of its part. */
	readonly id: string;
	readonly text: string;
}

/** What is answered on its own. Each right option of a part is a point, as in the exam. */
export interface Part {
	readonly id: string;
	/** What this part asks, where the item has several: a row, a statement, a solution, a place in the order. */
	readonly ask?: string;
	readonly options: readonly Option[];
	/** Ids of the right options: several only in `several`. */
	readonly right: readonly string[];
}

/** One step from the facts to the key. */
export interface TraceStep {
	/** Names the rule that was applied. Empty in families of the earlier kind. */
	readonly rule: string;
	readonly text: string;
}

/** Why an option is right or wrong on these facts. */
export interface OptionReason {
	readonly because: string;
	/** What would have to be different for a wrong option to be right, as it follows “Right if”. */
	readonly change?: string;
	/** Another option is right with that change too. */
	readonly also?: boolean;
	/** The wrong rule that gives exactly this option; absent where it is right, or where no wrong rule gives it. */
	readonly misconception?: MisconceptionId;
}

export interface PartExplanation {
	/** By option. In an order a reason is of the step, whatever the place. */
	readonly options: Readonly<Record<string, OptionReason>>;
	/** The constraints any of which, changed alone, changes the answer. */
	readonly deciding: readonly ConstraintId[];
	readonly trace: readonly TraceStep[];
}

/** Why the key is the key: one entry for each part. */
export type Explanation = readonly PartExplanation[];

export interface Item {
	readonly type: AskType;
	readonly requirement: Paragraph;
	readonly parts: readonly Part[];
	/** What a miss is here: of the family's main rule, or of an edge of it. */
	readonly miss: 'core' | 'edge';
	/** Calculated when it is first read. */
	readonly explanation: Explanation;
}

export interface Variant {
	readonly family: FamilyId;
	readonly edition: number;
	readonly seed: number;
	readonly difficulty: Difficulty;
	/** What was varied, where it is a variation. */
	readonly axis?: string;
	readonly group: GroupId;
	readonly tabs: readonly Tab[];
	/** One; three in a case study. */
	readonly items: readonly Item[];
	readonly sources: readonly Source[];
}
