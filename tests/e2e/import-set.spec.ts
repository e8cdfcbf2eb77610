// A set done on another computer, and its link on the phone: cut off, opened, pasted, imported once. Typed codes of earlier versions.
import type { BrowserContext, Page } from '@playwright/test';
import { draftsSaved, expect, open, openBeside, test, type Site } from './app.ts';
import { allStored, putStored } from './database.ts';
import { afterFail, at, evening, killed, sameChance } from './person.ts';
import { answerScenario, endSet, startSet, title } from './scenario.ts';

const link = (page: Page) =>
	page.locator('details', { hasText: 'Open this link on your phone.' }).locator('pre');

/** Does the first two questions of a set of five on another computer. Returns the page, which shows the link. */
async function doneElsewhere(context: BrowserContext, site: Site): Promise<Page> {
	await sameChance(context, 7);
	await at(context, evening);
	const bench = await context.newPage();
	await open(bench, site, 'practice/set/');
	await expect(bench.getByText('Your plan isn’t in this browser.')).toBeVisible();
	await startSet(bench);
	for (const question of [1, 2]) {
		await expect(title(bench)).toHaveText(`Question ${question} of 5`);
		await answerScenario(bench);
		await bench.getByRole('button', { name: 'Next', exact: true }).click();
	}
	await bench.getByRole('button', { name: 'All questions' }).click();
	await endSet(bench);
	await expect(title(bench)).toHaveText('Set ended');
	return bench;
}

/** The answers and summaries of sets that a browser keeps, but for who stored them when. */
async function setsIn(page: Page) {
	const [exam] = (await allStored(page, 'exams')) as readonly { readonly sets?: readonly object[] }[];
	const sets = exam?.sets?.map((set) => ({ ...set, stamp: 0 }));
	return { answers: await allStored(page, 'answers'), sets };
}

test('a set done on another computer is imported once by its link, and leaves the same as there', async ({
	browser,
	context,
	page,
	site
}) => {
	test.slow();
	const elsewhere = await browser.newContext();
	const bench = await doneElsewhere(elsewhere, site);
	const text = await link(bench).innerText();
	const ended = await bench.getByText(/^You answered 2 of 5(, [12] right)?\. /).innerText();
	const right = `${/(\d) right/.exec(ended)?.[1] ?? 0} of 5`;
	// Back at practice, the link is still there.
	await bench.getByRole('button', { name: 'Back to practice' }).click();
	await bench.getByRole('link', { name: /^Timed set/ }).click();
	await bench.getByText('The link to the last set done here').click();
	await expect(link(bench)).toHaveText(text);
	const there = await setsIn(bench);
	expect(there).toMatchObject({ answers: [{}, {}], sets: [{ answered: 2 }] });
	await elsewhere.close();

	await afterFail(context, site);
	await page.goto(text);
	const found = page.getByRole('region', { name: '10-minute set, Wed 25 Nov 2026' });
	await expect(found.getByText('2 of 5 questions')).toBeVisible();
	await expect(found.getByText(right, { exact: true })).toBeVisible();
	await expect(page.getByText('Nothing of yours is in this browser yet.')).toHaveCount(0);
	await found.getByRole('button', { name: 'Import this set' }).click();
	await expect(page.getByText('Imported.')).toBeVisible();
	const box = page.getByLabel('The link');
	await expect(box).toHaveValue('');
	expect(await setsIn(page)).toEqual(there);

	await page.getByRole('link', { name: 'Back to practice' }).click();
	const asked = { includeHidden: true, name: /[1-9] of \d kinds? of question asked/ };
	await expect(page.getByRole('button', asked)).not.toHaveCount(0);
	await page.getByRole('link', { name: /^Timed set/ }).click();
	await page.getByText('Do it on another computer').click();
	await page.getByRole('link', { name: 'Set from another computer' }).click();
	await box.fill(text.slice(0, -9));
	await page.getByRole('button', { name: 'Read the link' }).click();
	await expect(page.getByRole('alert')).toContainText('The end of the link is missing.');
	await expect(box).toHaveValue(text.slice(0, -9));
	await box.fill(`From the office:\n${text}\n`);
	await page.getByRole('button', { name: 'Read the link' }).click();
	await expect(
		page.getByText('This set is in your log already. Importing it again adds nothing.')
	).toBeVisible();
	await expect(page.getByRole('button', { name: 'Import this set' })).toHaveCount(0);
});

test('a link opened beside the home screen app says where to paste it', async ({ browser, page, site }) => {
	test.slow();
	const elsewhere = await browser.newContext();
	const text = await link(await doneElsewhere(elsewhere, site)).innerText();
	await elsewhere.close();
	await at(page.context(), evening);
	await page.goto(text);
	await expect(page.getByText('Nothing of yours is in this browser yet.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Import this set' })).toBeVisible();
});

test('the draft of a typed code is still there, and says that codes are no longer read', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await open(page, site, 'practice/import/');
	await page.getByLabel('The link').fill('GM0Q 4X7R');
	await draftsSaved(page);
	const again = await killed(page);
	await again.goto(`${site.url}practice/import/`);
	await expect(again.getByLabel('The link')).toHaveValue('GM0Q 4X7R');
	await expect(again.getByRole('alert')).toContainText('Typed codes of sets are no longer read.');
});

test('typed codes that were set aside stay until they are deleted, and come back by undo', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await openBeside(page, site);
	await putStored(page, 'aside', 'a', { from: 'code', exam: 'az-104', code: 'version', value: 'GM0Q 4X7R' });
	await putStored(page, 'aside', 'b', { from: 'pins', exam: 'az-104', code: 'shape', value: 7 });
	await open(page, site, 'data/');
	await expect(page.getByText('2 entries could not be read')).toBeVisible();
	await expect(
		page.getByText('1 typed code of sets done on another computer can no longer be read.')
	).toBeVisible();
	await page.getByRole('button', { name: 'Delete this code' }).click();
	await expect(page.getByText('1 entry could not be read')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('2 entries could not be read')).toBeVisible();
	expect(await allStored(page, 'aside')).toContainEqual(expect.objectContaining({ value: 'GM0Q 4X7R' }));
});
