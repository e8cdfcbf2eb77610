// Two tabs of one person agree, without a reload.
import type { Page } from '@playwright/test';
import { expect, open, test } from './app.ts';
import { stored } from './database.ts';
import { afterFail, at, entryMenu, evening, firstFail, logFail, sameChance, setStart } from './person.ts';
import { answerScenario, title } from './scenario.ts';

test('what one tab saves, the other shows', async ({ context, page, site }) => {
	await at(context, evening);
	const other = await context.newPage();
	await open(other, site, 'attempts/');
	await expect(other.getByText('The date is enough to start')).toBeVisible();
	await logFail(page, site);
	await expect(entryMenu(other, 'Attempt 1')).toBeVisible();
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
		page.getByRole('button', { name: /^Save( now)?$/ }).click(),
		other.getByRole('button', { name: 'Save', exact: true }).click()
	]);
	await expect(page).toHaveURL(/\/when\/$/);
	await expect(other).not.toHaveURL(/log/);
	await open(page, site, 'attempts/');
	await expect(entryMenu(page, 'Attempt 1')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Bookings' })).toBeVisible();
});

test('a deleted attempt comes back in both', async ({ context, page, site }) => {
	await afterFail(context, site);
	const other = await context.newPage();
	await open(other, site, 'attempts/');
	await open(page, site, 'attempts/');
	await entryMenu(page, 'Attempt 1').click();
	await page.getByRole('button', { name: /^Delete Attempt 1/ }).click();
	await expect(other.getByText('The date is enough to start')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(entryMenu(other, 'Attempt 1')).toBeVisible();
});

test('an exam set in two windows loses no answer to the one that slept', async ({ context, page, site }) => {
	await sameChance(context, 5);
	await at(context, evening);
	await open(page, site, 'practice/set/');
	await page.getByRole('radio', { name: /^10 min/ }).check();
	await page.getByRole('checkbox', { name: /^Exam conditions/ }).check();
	await page.getByRole('button', { name: /^Start: / }).click();
	await expect(title(page)).toHaveText(/^Question 1 of/);
	const older = await context.newPage();
	await open(older, site, 'practice/set/');
	await expect(title(older)).toHaveText(/^Question 1 of/);
	await answerScenario(page);
	await expect(title(page)).toHaveText(/^Question 2 of/);
	await answerScenario(page);
	await expect(title(page)).toHaveText(/^Question 3 of/);
	const answers = async () =>
		(await stored<{ responses: { confidence?: string }[] }>(older, 'drafts', 'set'))?.responses.filter(
			({ confidence }) => confidence !== undefined
		).length;
	await expect.poll(answers).toBe(2);
	await page.close({ runBeforeUnload: false });
	// Longer than the older window keeps its time.
	await older.bringToFront();
	await older.clock.runFor(12_000);
	expect(await answers()).toBe(2);
	await open(older, site, 'practice/set/');
	await expect(title(older)).toHaveText(/^Question 3 of/);
});

test('an attempt edited in two windows keeps both edits, and asks where they clash', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await open(page, site, 'attempts/');
	const edit = async (on: Page) => {
		await entryMenu(on, 'Attempt 1').click();
		await on.getByRole('link', { name: /^Edit Attempt 1/ }).click();
	};
	const other = await context.newPage();
	await open(other, site, 'attempts/');
	await edit(page);
	await edit(other);
	await page.getByLabel('Score').fill('655');
	await page.getByRole('button', { name: /^Save( now)?$/ }).click();
	await expect(page).toHaveURL(/\/when\/$/);
	await setStart(other, '09:15');
	await other.getByRole('button', { name: /^Save( now)?$/ }).click();
	await expect(other).toHaveURL(/\/when\/$/);
	await open(page, site, 'attempts/');
	await expect(page.getByRole('main')).toContainText('655');
	await edit(page);
	await expect(page.getByLabel('Start time')).toHaveValue('09:15');
	await open(other, site, 'attempts/');
	await edit(other);
	await other.getByLabel('Score').fill('660');
	await other.getByRole('button', { name: /^Save( now)?$/ }).click();
	await expect(other).toHaveURL(/\/when\/$/);
	await page.getByLabel('Score').fill('670');
	await page.getByRole('button', { name: /^Save( now)?$/ }).click();
	await expect(page.getByText(/You also changed this in another window: the score/)).toBeVisible();
	await page.getByRole('button', { name: 'Save what’s here' }).click();
	await expect(page).toHaveURL(/\/when\/$/);
	await open(page, site, 'attempts/');
	await expect(page.getByRole('main')).toContainText('670');
});
