// How letters are mixed: a key looks random, a path or a name does not.

/** From here on a text that looks random is taken for a secret, or for a piece of one. */
export const long = 28;

/** Long enough to be a secret, and mixed as one; a public key of SSH begins with the length of its name. */
export const isRandom = (letters: string): boolean =>
	letters.length >= long && !letters.startsWith('AAAA') && isMixed(letters);

/** Paths, and ids in hexadecimal, have few capitals. */
export function isMixed(letters: string): boolean {
	const { changes, small, capital, digits } = mixOf(letters);
	return changes >= 0.45 && small >= 0.15 && capital >= 0.15 && digits >= 0.02;
}

/** What may stand right before a key, a path or a name, and is no part of one. */
export const isWord = (letters: string): boolean => letters.length < 12 || mixOf(letters).changes < 0.45;

/**
 * What share of the letters are small, capital and digits, and at what share of the places one kind follows another: 0.65
 * in base64, 0.15 in paths.
 */
export function mixOf(letters: string) {
	const counts = [0, 0, 0, 0];
	let changes = 0;
	let before = -1;
	for (let at = 0; at < letters.length; at++) {
		const kind = kindOf(letters.charCodeAt(at));
		counts[kind]!++;
		if (kind !== before) changes++;
		before = kind;
	}
	const [small, capital, digits] = counts.map((count) => count / letters.length) as [number, number, number];
	return { changes: (changes - 1) / (letters.length - 1), small, capital, digits };
}

const kindOf = (code: number): number => (code >= 97 ? 0 : code >= 65 ? 1 : code >= 48 && code <= 57 ? 2 : 3);
