// How letters are mixed: a key looks random, a path or a name doesn't.

/** From this length on, text that looks random is taken for a secret. */
export const long = 28;

/** Returns whether letters are long and mixed enough for a secret; a public SSH key begins with the length of its name. */
export const isRandom = (letters: string): boolean =>
	letters.length >= long && !letters.startsWith('AAAA') && isMixed(letters);

/** Returns whether letters are mixed as in base64. Paths and hexadecimal ids have few capitals. */
export function isMixed(letters: string): boolean {
	const { changes, small, capital, digits } = mixOf(letters);
	return changes >= 0.45 && small >= 0.15 && capital >= 0.15 && digits >= 0.02;
}

/** Returns whether letters can be a path or a name right before a key. */
export const isWord = (letters: string): boolean => letters.length < 12 || mixOf(letters).changes < 0.45;

/**
 * Returns what share of the letters are small, capital and digits, and at what share of the places one kind follows another:
 * 0.65 in base64, 0.15 in paths.
 */
export function mixOf(letters: string) {
	const counts = [0, 0, 0, 0];
	let changes = 0;
	let before = -1;
	for (let at = 0; at < letters.length; at++) {
		const code = letters.charCodeAt(at);
		const kind = code >= 97 ? 0 : code >= 65 ? 1 : code >= 48 && code <= 57 ? 2 : 3;
		counts[kind]!++;
		if (kind !== before) changes++;
		before = kind;
	}
	const [small, capital, digits] = counts.map((count) => count / letters.length) as [number, number, number];
	return { changes: (changes - 1) / (letters.length - 1), small, capital, digits };
}
