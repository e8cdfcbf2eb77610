// Chance without chance: numbers that look random and follow from a seed alone, the same on every device for ever.

/** A stream of choices. Never change it: frozen variants depend on each number. */
export interface Random {
	/** A whole number from 0, below `count`. */
	below(count: number): number;
	/** One of them. */
	pick<T>(from: readonly T[]): T;
	/** So many different ones, in random order; all of them where there are no more. */
	some<T>(from: readonly T[], count: number): readonly T[];
	/** All of them, in random order. */
	shuffled<T>(from: readonly T[]): readonly T[];
	/** Whether something of this chance, 0–1, happens. */
	chance(of: number): boolean;
}

/** FNV-1a over UTF-16 units: a 32-bit number from a text. `before`: the hash of what stands before it. */
export function hash(text: string, before = 0x811c9dc5): number {
	let value = before;
	for (let index = 0; index < text.length; index++)
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	return value >>> 0;
}

/** The stream of a seed: mulberry32, 32 bits of state, plenty for one scenario. */
export function randomOf(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
		return (mixed ^ (mixed >>> 14)) >>> 0;
	};
	const below = (count: number): number => Math.floor((next() / 2 ** 32) * count);
	const some = <T>(from: readonly T[], count: number): readonly T[] => {
		const left = [...from];
		const taken: T[] = [];
		while (taken.length < count && left.length > 0) {
			const at = below(left.length);
			taken.push(left[at]!);
			left.splice(at, 1);
		}
		return taken;
	};
	return {
		below,
		some,
		pick: (from) => from[below(from.length)]!,
		shuffled: (from) => some(from, from.length),
		chance: (of) => next() / 2 ** 32 < of
	};
}
