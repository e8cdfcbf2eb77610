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
	/** Passes over as many numbers, as if they were drawn. */
	skip(count: number): void;
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
	// Not a variable: each of its numbers would be an object of its own.
	const state = Uint32Array.of(seed);
	const next = (): number => {
		const now = (state[0]! += 0x6d2b79f5);
		let mixed = Math.imul(now ^ (now >>> 15), now | 1);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
		return (mixed ^ (mixed >>> 14)) >>> 0;
	};
	const below = (count: number): number => Math.floor((next() / 2 ** 32) * count);
	const some = <T>(from: readonly T[], count: number): readonly T[] => {
		const left = from.slice();
		const taken: T[] = [];
		for (let size = left.length; size > 0 && taken.length < count; size--) {
			const at = below(size);
			taken.push(left[at]!);
			// Many times as fast as splice.
			for (let next = at + 1; next < size; next++) left[next - 1] = left[next]!;
		}
		return taken;
	};
	return {
		below,
		some,
		pick: (from) => from[below(from.length)]!,
		shuffled: (from) => some(from, from.length),
		chance: (of) => next() / 2 ** 32 < of,
		skip: (count) => {
			state[0]! += Math.imul(count, 0x6d2b79f5);
		}
	};
}
