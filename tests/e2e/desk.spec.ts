// A set done at the desk in a browser that knows nobody, and its code on the phone: mistyped, taken, and taken again.
import type { Page } from '@playwright/test';
import { draftsSaved, expect, open, test } from './app.ts';
import { afterFail, at, evening, killed, sameChance } from './person.ts';
import { answerScenario, startSet, title } from './scenario.ts';

/** Does a set of five questions at a desk, the first two of them, and gives the code that it ends in. */
async function codeAtDesk(desk: Page): Promise<string> {
	await expect(desk.getByText('Nothing of yours is in this browser.')).toBeVisible();
	await startSet(desk);
	for (const question of [1, 2]) {
		await expect(title(desk)).toHaveText(`Question ${question} of 5`);
		await answerScenario(desk);
		await desk.getByRole('button', { name: 'Next', exact: true }).click();
	}
	await desk.getByRole('button', { name: 'Overview' }).click();
	await desk.getByRole('button', { name: 'End the set' }).click();
	await expect(title(desk)).toHaveText('Set done');
	return desk.getByRole('region', { name: 'For your phone' }).locator('pre').innerText();
}

test('a set at the desk ends in a code that the phone takes once', async ({
	browser,
	context,
	page,
	site
}) => {
	test.slow();
	const elsewhere = await browser.newContext();
	await sameChance(elsewhere, 7);
	await at(elsewhere, evening);
	const desk = await elsewhere.newPage();
	await open(desk, site, 'practice/set/');
	const code = await codeAtDesk(desk);
	const right = await desk.getByText(/^\d of 5 questions right, 3 not answered$/).innerText();
	// Gone back to practice, the code is still there.
	await desk.getByRole('button', { name: 'Back to practice' }).click();
	await desk.getByRole('link', { name: 'Set one up' }).click();
	await desk.getByText('The code of the last set done here').click();
	await expect(desk.locator('pre')).toHaveText(code);
	await elsewhere.close();

	await afterFail(context, site);
	await open(page, site, 'practice/set/');
	await page.getByText('Do it at the desk').click();
	await expect(page.locator('pre')).toHaveText(/\/practice\/set\/$/);
	await page.getByRole('link', { name: 'Type in the code of a set done at the desk' }).click();

	const box = page.getByLabel('The code');
	const read = page.getByRole('button', { name: 'Read the code' });
	const swapped = code.slice(0, 6) + (code[6] === '7' ? '8' : '7') + code.slice(7);
	await box.fill(swapped);
	await read.click();
	await expect(page.getByRole('alert')).toContainText(
		`Expected line 1 as the desk shows it; found a sign that is wrong`
	);
	await expect(page.getByRole('alert')).toContainText('Look first at group 2,');
	await expect(box).toHaveValue(swapped);

	await box.fill(code.toLowerCase().replace(/\s/g, ''));
	await read.click();
	const found = page.getByRole('region', { name: '10 minute set of Wed 25 Nov 2026' });
	await expect(found.getByText('2 of 5 questions')).toBeVisible();
	await expect(found.getByText(right.replace(/ questions.*/, ''), { exact: true })).toBeVisible();
	await found.getByRole('button', { name: 'Take it' }).click();
	await expect(page.getByText('Taken: 10 minute set of Wed 25 Nov 2026, 2 answers.')).toBeVisible();
	await expect(box).toHaveValue('');

	await page.getByRole('link', { name: 'To practice' }).click();
	await expect(
		page
			.getByText('1 kind of scenario')
			.or(page.getByText(/1 of \d kinds of scenario/))
			.first()
	).toBeVisible();
	await page.getByRole('link', { name: 'Type in the code of a set done at the desk' }).click();
	await box.fill(code);
	await read.click();
	await expect(
		page.getByText('This set is in your log already. Taking it again would add nothing.')
	).toBeVisible();
	await expect(page.getByRole('button', { name: 'Take it' })).toHaveCount(0);
});

test('what was typed of a code is there after the app was killed', async ({ context, page, site }) => {
	await at(context, evening);
	await open(page, site, 'practice/import/');
	await page.getByLabel('The code').fill('GM0Q 4X7R');
	await draftsSaved(page);
	const again = await killed(page);
	await again.goto(`${site.url}practice/import/`);
	await expect(again.getByLabel('The code')).toHaveValue('GM0Q 4X7R');
});
