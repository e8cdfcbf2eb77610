// A sentence that proves a piece of work by a person's word.

/** Shorter says that something was done, not what was seen. */
const leastLetters = 20;

/** How many letters a proof takes, and how many there are. */
export interface SentenceFault {
	readonly least: number;
	readonly found: number;
}

/** Returns why a sentence is no proof yet, or nothing where it may be one. */
export const sentenceFault = (sentence: string): SentenceFault | undefined =>
	sentence.length < leastLetters ? { least: leastLetters, found: sentence.length } : undefined;
