// In which order the options of a part are shown.
import type { Item, Part } from '#lib/domain/practice/variant.ts';

const numberIn = (text: string): number => Number(/\d+$/.exec(text)?.[0] ?? Number.NaN);

/** Returns the options as they’re shown: Blob1, Blob2 and Blob3 in that order, as what is only numbered looks wrong where it’s shuffled. */
export const shownOptions = ({ options }: Part): Part['options'] =>
	new Set(options.map(({ text }) => text.replace(/\d+$/, ''))).size === 1
		? options.toSorted((a, b) => numberIn(a.text) - numberIn(b.text))
		: options;

/** So many letters fit beside each other on a phone, with the room around each option. */
const mostLetters = 34;
const around = 3;
/** Returns the options of an item with one answer where they’re short enough to stand beside each other, else none. */
export function shortOptions({ type, parts }: Item): Part['options'] {
	const options = type === 'one' ? shownOptions(parts[0]!) : [];
	return options.reduce((sum, { text }) => sum + text.length + around, 0) <= mostLetters ? options : [];
}
