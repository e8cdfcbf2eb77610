// Two tabs of one person agree, without a reload.
import { expect, open, test } from './app.ts';
import { at, evening, firstFail, logFail } from './person.ts';

test('what one tab saves, the other shows', async ({ context, page, site }) => {
	await at(context, evening);
	const other = await context.newPage();
	await open(other, site, 'attempts/');
	await expect(other.getByText('Nothing is logged yet')).toBeVisible();
	await logFail(page, site);
	await expect(other.getByRole('heading', { name: 'All attempts' })).toBeVisible();
	await expect(other.getByRole('main')).toContainText('641');
});

test('two tabs that save at once lose neither', async ({ context, page, site }) => {
	await at(context, evening);
	const other = await context.newPage();
	await open(page, site, 'attempts/log/?kind=fail');
	await open(other, site, 'attempts/log/?kind=booking');
	await page.getByLabel('Score').fill(String(firstFail.score));
	await other.getByLabel('Day of the appointment').fill('2026-12-10');
	await Promise.all([
		page.getByRole('button', { name: 'Save now, add the rest later' }).click(),
		other.getByRole('button', { name: 'Save', exact: true }).click()
	]);
	await expect(page).toHaveURL(/\/when\/$/);
	await expect(other).not.toHaveURL(/log/);
	await open(page, site, 'attempts/');
	await expect(page.getByRole('heading', { name: 'All attempts' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Bookings' })).toBeVisible();
});

test('a deleted attempt comes back in both', async ({ context, page, site }) => {
	await at(context, evening);
	await logFail(page, site);
	const other = await context.newPage();
	await open(other, site, 'attempts/');
	await open(page, site, 'attempts/');
	await page.getByRole('button', { name: /^Delete Attempt 1/ }).click();
	await expect(other.getByText('Nothing is logged yet')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(other.getByRole('heading', { name: 'All attempts' })).toBeVisible();
});
