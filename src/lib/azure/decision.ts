// What a model says: the answer, and the sentences that lead to it.

/** `trace` is in order: each sentence names the rule that decided at that step. */
export interface Decision<T> {
	readonly answer: T;
	readonly trace: readonly string[];
}

export const decided = <T>(answer: T, ...trace: string[]): Decision<T> => ({ answer, trace });
