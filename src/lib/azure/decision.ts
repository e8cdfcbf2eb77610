// What models return: an answer, and the sentences that lead to it.

/** `trace`: in order, each sentence names the rule that decided. */
export interface Traced {
	readonly trace: readonly string[];
}
export interface Decision<T> extends Traced {
	readonly answer: T;
}

/** Returns a decision. */
export const decided = <T>(answer: T, ...trace: string[]): Decision<T> => ({ answer, trace });
