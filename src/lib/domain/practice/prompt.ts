// One recall question: what we ship, with the fact that decides it, and what a person wrote themselves.
import type { GroupId } from '#lib/domain/exam.ts';
import type { Source } from '#lib/domain/source.ts';

/** What a round asks: asked before shown. */
export interface Recall {
	readonly id: string;
	readonly group: GroupId;
	readonly ask: string;
	readonly answer: string;
	/** What decides it. */
	readonly fact?: string;
	readonly source?: Source;
	/** What it varies, shown above the question. */
	readonly before?: string;
	/** Whether its answer is another one than that of what it varies. */
	readonly flips?: boolean;
}

/** A question that we ship. The answer is short; the fact says what decides it. */
export interface Prompt extends Recall {
	readonly fact: string;
	readonly source: Source;
}
