// What was done with one step of a practice session so far. It is kept after each tap.
import type { Confidence, MissOverride } from '#lib/domain/practice/answer.ts';
import type { Graded, Selection } from '#lib/domain/practice/grade.ts';
import type { ConstraintId } from '#lib/domain/practice/variant.ts';

export interface Response {
	/** What is selected, by item. */
	readonly given: readonly Selection[];
	/** The constraint that was tapped as the deciding one, by item; empty text where none was asked. */
	readonly read: readonly ConstraintId[];
	/** The item on show. */
	readonly item: number;
	/** Milliseconds spent on it. */
	readonly ms: number;
	/** Of a prompt: said before its answer is shown. It is answered once the person compared. */
	readonly said?: Confidence;
	/** Set once it is answered. */
	readonly confidence?: Confidence;
	/** Of an answered step of a round. */
	readonly right?: boolean;
	/** As answered the first time. */
	readonly first?: readonly Selection[];
	/** To be looked at again. */
	readonly flagged?: true;
	/** How many of its items, the first ones, were seen before a break: they are closed. */
	readonly closed?: number;
	/** Milliseconds of looking it up, out of those spent on it. */
	readonly looked?: number;
	/** What the person calls the miss, where they disagree. */
	readonly as?: MissOverride;
	/** As graded by the edition that asked it, while it is not logged: an update must not take it away. */
	readonly graded?: Graded;
}

export const untouched: Response = { given: [], read: [], item: 0, ms: 0 };

/** Whether it is answered: a prompt compared, a variant with how sure the person is. */
export const answered = ({ confidence }: Pick<Response, 'confidence'>): boolean => confidence !== undefined;
