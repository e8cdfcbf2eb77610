import { expect, it } from 'vitest';
import { hasWords } from './text.ts';

it.each([
	['soft delete', 'Delete a blob with Soft delete on', true],
	['SOFT', 'soft delete', true],
	['soft nsg', 'soft delete', false],
	[' ', 'anything', true]
])('finds every word of “%s”', (query, text, found) => {
	expect(hasWords(query, text)).toBe(found);
});
