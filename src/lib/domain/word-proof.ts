// A sentence that proves a piece of work by a person's word.

/** Shorter says that something was done, not what was seen. */
const leastLetters = 20;

/** Why a sentence is no proof yet; none where it may be one. */
export const sentenceFault = (sentence: string): string | undefined =>
	sentence.length < leastLetters
		? `Expected a sentence of what you saw, at least ${leastLetters} letters; found ${sentence.length}.`
		: undefined;
