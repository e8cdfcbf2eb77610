// Pasted text made comparable: one kind of dash, colon and space, no accents, no capitals, no invisible marks.

/** Returns the lines of a text, whichever way it ends them. A line's number is its index + 1. */
export const linesOf = (text: string): readonly string[] => text.split(/\r\n|[\r\n\u2028\u2029]/);

/** Returns a text with narrow forms, plain dashes and quotation marks, without invisible marks. Keeps tabs and capitals. */
export const plain = (text: string): string =>
	text
		.normalize('NFKC')
		.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/[\u2018\u2019'`\u00b4]/g, '');

/** Returns a text as it is compared: `plain`, without capitals and accents, single spaces. */
export const fold = (text: string): string =>
	plain(text)
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.normalize('NFC')
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.trim();

/** Returns the words and numbers of a text, as they are compared. `&` and `+` read as “and”. */
export const wordsOf = (text: string): readonly string[] =>
	fold(text)
		.replace(/[&+]/g, ' and ')
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
