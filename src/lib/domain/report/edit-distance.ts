// How many slips of the finger lie between two words.

/**
 * Edits from one word to the other (a letter added, left out, replaced, or two neighbours swapped), or `limit + 1`
 * where there are more than `limit`. Optimal string alignment, three rows.
 */
export function distance(a: string, b: string, limit: number): number {
	if (a === b) return 0;
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let older: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const here = [row];
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1];
			let least = Math.min(above[column]! + 1, here[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
			const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			if (swapped) least = Math.min(least, older[column - 2]! + 1);
			here.push(least);
		}
		if (Math.min(...here) > limit) return limit + 1;
		older = above;
		above = here;
	}
	return Math.min(above[b.length]!, limit + 1);
}
