// Questions and cards are found by the words that Azure uses.
import { expect, open, test } from './app.ts';

test('a field finds questions and cards, and a card opens to its answer', async ({ page, site }) => {
	await open(page, site, 'practice/vary/');
	const field = page.getByRole('searchbox', { name: 'Find a question or a card' });
	await field.fill('Soft delete');
	await expect(
		page.getByRole('status').filter({ hasText: /^\d+ kinds? of question, [1-9]\d* cards?$/ })
	).toBeVisible();
	const card = page
		.locator('details')
		.filter({ hasText: /soft delete/i })
		.first();
	await card.locator('summary').click();
	await expect(card.locator('.big')).toBeVisible();
	await field.fill('autoscale');
	await page
		.getByRole('link', { name: /autoscale/i })
		.first()
		.click();
	await expect(page.locator('article')).toBeVisible();
	await open(page, site, 'practice/vary/');
	await field.fill('no such word');
	await expect(page.getByText('Nothing for “no such word”.')).toBeVisible();
});
