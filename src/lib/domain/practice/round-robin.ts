// Two lists as one, each in its order: one of the first, one of the second, and so on; what is over comes last.

/** `[a, b, c]` and `[1]` give `[a, 1, b, c]`. */
export const inTurns = <T>(first: readonly T[], second: readonly T[]): readonly T[] =>
	Array.from({ length: Math.max(first.length, second.length) }, (_, index) => [
		...first.slice(index, index + 1),
		...second.slice(index, index + 1)
	]).flat();
