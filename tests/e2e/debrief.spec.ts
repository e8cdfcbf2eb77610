// What felt hard, while it is fresh: offered until the day is over, and kept whatever happens.
import type { Page } from '@playwright/test';
import { draftsSaved, expect, open, ready, test } from './app.ts';
import { afterFail, at, evening, logFail, nextMorning, entryMenu } from './person.ts';

const begin = 'Note what felt hard';
const goOn = 'Finish what felt hard';

/** On to the next step, which shows once the one before it is stored. */
async function next(page: Page): Promise<void> {
	const place = page.getByText(/^\d of 5$/);
	const before = await place.textContent();
	await page.getByRole('button', { name: 'Next', exact: true }).click();
	await expect(place).not.toHaveText(before!);
}

test('offered after a fail, written in five steps, and shown on the map with its reason', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await logFail(page, site, { day: '2026-11-25', score: 641, bars: { Storage: 30, Compute: 75 } });
	await expect(page.getByRole('link', { name: begin })).toBeVisible();
	await open(page, site);
	await expect(page.getByRole('link', { name: begin })).toBeVisible();
	await open(page, site, 'attempts/');
	await page.getByRole('link', { name: begin }).click();

	await expect(page.getByRole('heading', { name: 'Which areas were hardest?' })).toBeVisible();
	await page.getByRole('group', { name: 'Which areas' }).getByText('Networking').click();
	await page.getByRole('group', { name: 'In Networking' }).getByText('Virtual networks').click();
	await page.getByRole('button', { name: 'Next' }).click();
	await expect(page.getByRole('heading', { name: 'Which kinds of question slowed you?' })).toBeFocused();
	await page.getByText('Case study', { exact: true }).click();
	await page.getByRole('button', { name: 'Next' }).click();
	await page.getByText('Least privilege', { exact: true }).click();
	await page.getByText('Scope', { exact: true }).click();

	// Left in the middle: offered again, at the same step.
	await draftsSaved(page);
	await open(page, site);
	await page.getByRole('link', { name: goOn }).click();
	await expect(page.getByRole('heading', { name: 'Which requirements did you read past?' })).toBeVisible();
	await expect(page.getByRole('checkbox', { name: 'Least privilege' })).toBeChecked();
	await page.getByRole('button', { name: 'Next' }).click();
	await page.getByText('Looking things up').click();
	await page.getByRole('button', { name: 'Next' }).click();
	await page.getByText('I missed a requirement').click();
	await page.getByLabel('In your own words').fill('Routes and peering, read too fast.');
	await page.getByRole('button', { name: 'Done' }).click();

	const main = page.getByRole('main');
	await expect(main).toContainText('You noted that you read past “scope” and “least privilege”.');
	await expect(main).toContainText('time went into looking things up');
	await expect(main).toContainText('Routes and peering, read too fast.');
	await page.getByRole('link', { name: 'See what to fix' }).click();
	await expect(main).toContainText('You noted that you read past “scope” and “least privilege”.');
	await expect(main).toContainText(/Networking.*felt hard/s);

	// It was said that this is all.
	for (const screen of ['', 'when/', 'attempts/']) {
		await open(page, site, screen);
		await expect(page.getByRole('link', { name: goOn })).toHaveCount(0);
		await expect(page.getByRole('link', { name: begin })).toHaveCount(0);
	}
});

test('a note that reads like an exam question is kept and met with a word, and can be said otherwise', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await open(page, site, 'attempts/');
	await page.getByRole('link', { name: goOn }).click();
	for (let step = 1; step < 5; step++) await next(page);
	const note = page.getByLabel('In your own words');
	const retold = 'You have a subscription with VM1 and VM2. What should you do first?';
	await note.fill(retold);
	await expect(page.getByRole('status')).toContainText('This reads like exam content');
	await draftsSaved(page);
	await page.reload();
	await ready(page);
	await expect(note).toHaveValue(retold);
	await page.getByRole('button', { name: 'Done' }).click();
	await expect(page.getByText(retold)).toBeVisible();

	await page.getByRole('button', { name: 'Change In your own words' }).click();
	await note.fill('Which VM needs which right: scope, read too fast.');
	await expect(page.getByText('This reads like exam content')).toHaveCount(0);
	await page.getByRole('button', { name: 'Done' }).click();
	await expect(page.getByText('Which VM needs which right: scope, read too fast.')).toBeVisible();
	await expect(page.getByText(retold)).toHaveCount(0);
});

test('once the day is over it is not offered, and can still be written and changed from the attempt', async ({
	context,
	page,
	site
}) => {
	// Eight screens opened, one after the other.
	test.slow();
	await afterFail(context, site, '2026-11-25T23:59:30+01:00');
	await open(page, site);
	await expect(page.getByRole('link', { name: goOn })).toBeVisible();
	await page.clock.setSystemTime(new Date(nextMorning));
	for (const screen of ['', 'when/', 'plan/', 'attempts/']) {
		await open(page, site, screen);
		await expect(page.getByRole('link', { name: /^(Finish|Note)/ })).toHaveCount(0);
	}
	await page.getByRole('link', { name: 'What felt hard' }).click();
	await expect(page.getByText('I missed a requirement', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Change Requirements read past' }).click();
	await page.getByText('SKU or tier').click();
	await next(page);
	await next(page);
	await page.getByRole('button', { name: 'Done', exact: true }).click();
	await expect(page.getByRole('main')).toContainText('You noted that you read past “SKU or tier”.');

	// The form of the attempt leaves it as it is.
	await open(page, site, 'attempts/');
	await entryMenu(page, 'Attempt 1').click();
	await page.getByRole('link', { name: /^Edit/ }).click();
	await page.getByLabel('Score').fill('650');
	await page.getByRole('button', { name: 'Next' }).click();
	await expect(page.getByRole('link', { name: 'Open what felt hard' })).toBeVisible();
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page).toHaveURL(/\/when\/$/);
	await open(page, site, 'attempts/');
	await expect(page.getByText('650')).toBeVisible();
	await page.getByRole('link', { name: 'What felt hard' }).click();
	await expect(page.getByText('SKU or tier', { exact: true })).toBeVisible();
});
