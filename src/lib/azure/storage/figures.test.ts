import { expect, it } from 'vitest';
import * as figures from '#lib/azure/storage/figures.ts';

it('keeps an official page beside each figure', () => {
	for (const figure of Object.values(figures))
		if (typeof figure !== 'function')
			expect(figure.source.url).toMatch(/^https:\/\/learn\.microsoft\.com\/en-us\/azure\/storage\//);
});
