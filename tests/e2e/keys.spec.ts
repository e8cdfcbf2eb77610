import { expect, open, test } from './app.ts';
import { afterFail, at, evening, sameChance } from './person.ts';
import { answerScenario, startSet, title } from './scenario.ts';

test.use({ viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false });

test('keys go to the tabs, a sheet shows them, and they can be turned off', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await open(page, site);
	const sheet = page.getByRole('dialog', { name: 'Keys' });
	await expect(async () => {
		await page.keyboard.press('?');
		await expect(sheet).toBeVisible({ timeout: 500 });
	}).toPass();
	await expect(sheet).toContainText('Attempts');
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
	await page.keyboard.press('g');
	await page.keyboard.press('p');
	await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible();

	// What is typed into a field is text.
	await page.getByText('Set each day').click();
	await page.getByLabel('Computer, Monday, minutes').focus();
	await page.keyboard.press('g');
	await page.keyboard.press('a');
	await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible();

	await page.getByRole('heading', { level: 1 }).click();
	await page.keyboard.press('?');
	await sheet.getByRole('button', { name: 'Turn keys off' }).click();
	await sheet.getByRole('button', { name: 'Close' }).click();
	await page.reload();
	await expect(async () => {
		await page.keyboard.press('?');
		await expect(sheet.getByRole('button', { name: 'Turn keys on' })).toBeVisible({ timeout: 500 });
	}).toPass();
	await sheet.getByRole('button', { name: 'Close' }).click();
	await page.keyboard.press('g');
	await page.keyboard.press('a');
	await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible();
});

test('a question is answered by keys: a figure, how sure, and on', async ({ context, page, site }) => {
	await sameChance(context, 5);
	await at(context, evening);
	await open(page, site, 'practice/set/');
	await startSet(page);
	const options = page.locator('article fieldset input');
	// With its key behind it.
	const sure = page.getByRole('button', { name: /^Sure/ });
	await expect(async () => {
		await page.keyboard.press('1');
		await expect(options.first()).toBeChecked({ timeout: 500 });
	}).toPass();
	await page.keyboard.press('f');
	await expect(page.getByRole('button', { name: 'Flagged' })).toBeVisible();
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('An answer');
	await page.keyboard.press('Escape');
	// The rest of what is asked, where it asks for more than one.
	for (let at = 1; at < 9 && !(await sure.isVisible()); at++) await page.keyboard.press(`${at}`);
	// A choice isn't made by Enter.
	await page.keyboard.press('Enter');
	await expect(sure).toBeEnabled();
	await page.keyboard.press('d');
	await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible();
	await page.keyboard.press('n');
	await expect(title(page)).toHaveText('Question 2 of 5');

	// Where there is one way on Enter takes it.
	await answerScenario(page);
	await page.keyboard.press('Enter');
	await expect(title(page)).toHaveText('Question 3 of 5');
});
