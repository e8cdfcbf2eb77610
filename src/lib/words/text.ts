// Small parts of sentences that every noun's words need.

/** Returns a count with its noun: `1 day`, `3 days`. */
export const counted = (count: number, one: string, many: string = `${one}s`): string =>
	`${count} ${count === 1 ? one : many}`;

/** Returns the text with a capital first letter. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Returns `A, B and C`; `A and B, and C` where a name has an “and” itself. */
export function listed(names: readonly string[]): string {
	if (names.length < 2) return names.join('');
	const and = names.some((name) => name.includes(' and ')) ? ', and ' : ' and ';
	return `${names.slice(0, -1).join(', ')}${and}${names.at(-1)}`;
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** Returns a count in letters up to nine, in digits above. */
export const numberWord = (count: number): string => numbers[count] ?? `${count}`;
