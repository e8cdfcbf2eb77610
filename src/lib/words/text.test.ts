import { expect, it } from 'vitest';
import { bytesText, firstSentence, hasWords, lastSentence } from './text.ts';

it.each([
	['soft delete', 'Delete a blob with Soft delete on', true],
	['SOFT', 'soft delete', true],
	['soft nsg', 'soft delete', false],
	[' ', 'anything', true]
])('finds every word of “%s”', (query, text, found) => {
	expect(hasWords(query, text)).toBe(found);
});

it('writes a size in kB, or in MB with a decimal', () => {
	expect([1, 40_000, 999_999, 1_234_567].map(bytesText)).toEqual(['1 kB', '40 kB', '1.0 MB', '1.2 MB']);
});

it('takes the last of several sentences', () => {
	expect(['A VM of 1.5 GB. It stops. Why?', 'Why?'].map(lastSentence)).toEqual(['Why?', 'Why?']);
});

it('takes the first of several sentences', () => {
	expect(['One. Two.', 'Is it? No.', 'A 1.5 GB file. More', 'no end'].map(firstSentence)).toEqual([
		'One.',
		'Is it?',
		'A 1.5 GB file.',
		'no end'
	]);
});
