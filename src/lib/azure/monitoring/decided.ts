// What a model hands back: the answer, and how it came to be.

/** An answer with its trace: short sentences in order, for a person to read after answering. */
export interface Decided<T> {
	readonly answer: T;
	readonly trace: readonly string[];
}

/** An answer and the sentences that led to it. */
export const decided = <T>(answer: T, ...trace: string[]): Decided<T> => ({ answer, trace });
