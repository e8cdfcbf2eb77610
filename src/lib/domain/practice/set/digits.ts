// Digits of mixed radix, packed into base 32 without a gap. One walk over them both writes and reads, so that the two never part.

/** Writes `value`, 0 to below `radix`, and gives it back; or, when reading, gives back what was written. */
export type Digit = (radix: number, value: number) => number;

const base = 32n;

/** Signs that so many different numbers need. */
function signsFor(numbers: bigint): number {
	let signs = 0;
	for (let reach = 1n; reach < numbers; reach *= base) signs++;
	return signs;
}

/**
 * Takes digits in, and gives them as values 0–31. Digits at the start whose radices are powers of two lie in the first
 * signs alone, so that they can be read where the rest is missing.
 */
export function writing(): { readonly digit: Digit; readonly signs: () => readonly number[] } {
	let whole = 0n;
	let reach = 1n;
	return {
		digit(radix, value) {
			if (!(Number.isInteger(value) && value >= 0 && value < radix))
				throw new RangeError(`Expected a digit below ${radix}, found ${value}.`);
			whole += BigInt(value) * reach;
			reach *= BigInt(radix);
			return value;
		},
		signs: () =>
			Array.from({ length: signsFor(reach) }, (_, at) => Number((whole >> BigInt(5 * at)) & (base - 1n)))
	};
}

/** Gives digits back. `rest` says whether the signs were as many as the digits needed, once all are read. */
export function reading(signs: readonly number[]): {
	readonly digit: Digit;
	readonly rest: () => 'none' | 'short' | 'long';
} {
	let whole = signs.reduceRight((sum, sign) => sum * base + BigInt(sign), 0n);
	let reach = 1n;
	return {
		digit(radix) {
			const value = whole % BigInt(radix);
			whole /= BigInt(radix);
			reach *= BigInt(radix);
			return Number(value);
		},
		rest() {
			const wanted = signsFor(reach);
			if (signs.length < wanted) return 'short';
			return signs.length > wanted || whole !== 0n ? 'long' : 'none';
		}
	};
}
