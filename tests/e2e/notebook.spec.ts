// The variation notebook: from a miss, a lab or by hand; asked again like any prompt; never lost by a slip.
import type { Page } from '@playwright/test';
import { lab } from '#lib/exams/az-104/labs/networking/two-security-groups.ts';
import { draftsSaved, expect, open, ready, test, type Site } from './app.ts';
import { afterFail, at, evening, nextMorning } from './person.ts';
import { answerOne, done, isPrompt, prompt, question } from './round.ts';
import { answerScenario } from './scenario.ts';

const dayAfter = '2026-11-27T07:40:00+01:00';
const condition = 'Selected networks only, and the partner is on none. Does the SAS still do?';

/** Answers a round of ten minutes from where it is, up to its end or to the prompt that reads `last`. Answers with what was asked. */
async function answer(page: Page, last?: string): Promise<readonly string[]> {
	const asked: string[] = [];
	await expect(question(page)).toBeVisible();
	while (!(await done(page).isVisible())) {
		if (await isPrompt(page)) asked.push(await prompt(page).innerText());
		if (last !== undefined && asked.at(-1) === last) return asked;
		await answerOne(page);
	}
	return asked;
}

/** Writes one by hand on access to storage, the network rules changed. */
async function write(page: Page, site: Site): Promise<void> {
	await open(page, site, 'practice/notebook/#new');
	await page.getByLabel('Topic').selectOption('Access to storage');
	await page.getByRole('button', { name: /^Allowed networks/ }).click();
	await page.getByLabel('The question, with one detail changed').fill(condition);
	await page.getByRole('radio', { name: 'Yes' }).click();
	await page.getByLabel('The new answer').fill('No. Both checks must pass.');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('heading', { name: condition })).toBeVisible();
}

test('from a miss: what it asks is there to change, details are offered, and it is asked the next day', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await open(page, site, 'practice/');
	await page.getByRole('button', { name: 'Start a 10 min round' }).click();
	const missed = await page.locator('#ask').innerText();
	await page.getByRole('button', { name: 'Sure', exact: true }).click();
	await page.getByRole('button', { name: 'Not quite' }).click();
	await answer(page);
	await expect(page.getByRole('heading', { name: /to see again, from tomorrow$/ })).toBeVisible();
	await page.getByRole('link', { name: `Change one detail of ${missed}` }).click();

	await expect(page.getByRole('region', { name: 'What you vary' })).toContainText(missed);
	await expect(page.getByLabel('Topic')).toHaveCount(0);
	await expect(page.getByLabel('The question, with one detail changed')).toHaveValue(missed);
	await page.getByRole('button', { name: 'Details you can change' }).click();
	const axes = page.getByRole('region', { name: 'Pick the detail' }).getByRole('button');
	await expect(axes.nth(4)).toBeVisible();
	await axes.nth(1).click();
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('Change one detail of the question.')).toBeVisible();
	await page.getByLabel('The question, with one detail changed').fill(condition);
	await page.getByRole('radio', { name: 'Yes' }).click();
	await page.getByLabel('The new answer').fill('No. Both checks must pass.');
	await page.getByText('Check it against the rule').click();
	await expect(page.locator('details a[href^="https://learn.microsoft.com/"]')).toBeVisible();
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('heading', { name: condition })).toBeVisible();
	await expect(page.getByText('You’ll see it from tomorrow', { exact: true })).toBeVisible();
	// What was missed is there to begin from.
	await page.getByRole('link', { name: missed }).click();
	await expect(page.getByRole('region', { name: 'What you vary' })).toContainText(missed);
	await page.goBack();

	// The end of the round waits, and a new one does not ask it today.
	await open(page, site, 'practice/round/');
	await page.getByRole('button', { name: '5 more minutes' }).click();
	await expect(question(page)).toHaveText(/^Question 1 of/);
	expect(await answer(page)).not.toContain(condition);
	await page.getByRole('button', { name: 'Back to Today' }).click();

	await page.clock.setSystemTime(new Date(nextMorning));
	await open(page, site, 'practice/');
	await page.getByRole('button', { name: 'Start a 10 min round' }).click();
	expect(await answer(page, condition)).toContain(condition);
	const card = page.getByRole('article');
	await expect(card).toContainText('your question');
	await expect(card).toContainText(`From: ${missed}`);
	await expect(card).not.toContainText('Both checks must pass.');
	await page.getByRole('button', { name: 'Think so' }).click();
	await expect(card).toContainText('No. Both checks must pass.');
	await expect(card).toContainText('With that, the answer changes.');
	await expect(card).toContainText('What decides it:');
	await page.getByRole('button', { name: 'I had it' }).click();
	await expect(page.getByRole('article')).not.toContainText(condition);
	await open(page, site, 'practice/notebook/');
	await expect(page.getByText(/^Asked Thu 26 Nov, comes back/)).toBeVisible();
});

test('by hand: kept while it is written, changed, deleted, taken back, and not asked once it is gone', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await open(page, site, 'practice/');
	await page.getByRole('link', { name: /^Your own/ }).click();
	// Nothing was missed: cards of the areas that need it most are there to begin from.
	await expect(page.getByRole('heading', { name: 'Or start from one of these' })).toBeVisible();
	await page.getByRole('link', { name: 'Write a question' }).click();
	// It begins with a topic of the shortest bar, and with what can change there.
	await expect(page.getByRole('combobox', { name: 'Topic' })).toHaveValue('storage-access');
	await page.getByRole('button', { name: 'or something else' }).click();
	await page.getByRole('button', { name: 'Something else', exact: true }).click();
	await page.getByLabel('The question, with one detail changed').fill('Half a thought');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('Write the new answer.')).toBeVisible();
	// What's written stays in sight when the topic is another one.
	await page.getByLabel('Topic').selectOption('Storage accounts');
	await expect(page.getByRole('button', { name: 'Details you can change' })).toBeVisible();
	await draftsSaved(page);
	await page.reload();
	await ready(page);
	await expect(page.getByLabel('The question, with one detail changed')).toHaveValue('Half a thought');

	await expect(page.getByLabel('Topic')).toHaveValue('storage-accounts');
	await page.getByLabel('The question, with one detail changed').fill('');
	await page.getByLabel('Topic').selectOption('Access to storage');
	await draftsSaved(page);
	await write(page, site);
	await page.getByRole('link', { name: `Change ${condition}` }).click();
	await expect(page.getByLabel('The new answer')).toHaveValue('No. Both checks must pass.');
	await page.getByLabel('The new answer').fill('No, the network closes first.');
	await page.getByRole('button', { name: 'Save' }).click();
	await page.getByText('Its answer').click();
	await expect(page.getByText('No, the network closes first.')).toBeVisible();

	await page.getByRole('button', { name: `Delete ${condition}` }).click();
	await expect(page.getByRole('heading', { name: condition })).toHaveCount(0);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('heading', { name: condition })).toBeVisible();
	await page.clock.setSystemTime(new Date(nextMorning));
	await open(page, site, 'practice/');
	await page.getByRole('button', { name: 'Start a 10 min round' }).click();
	expect(await answer(page, condition)).toContain(condition);
	await open(page, site, 'practice/notebook/');
	await page.getByRole('button', { name: `Delete ${condition}` }).click();
	await expect(page.getByRole('heading', { name: condition })).toHaveCount(0);
	await open(page, site, 'practice/round/');
	await expect(page.getByText('You deleted this question.')).toBeVisible();
	await page.getByRole('button', { name: 'Next' }).click();
	await expect(page.getByRole('article')).not.toContainText(condition);

	await page.clock.setSystemTime(new Date(dayAfter));
	await open(page, site, 'practice/');
	await page.getByRole('button', { name: 'Start a 10 min round' }).click();
	expect(await answer(page)).not.toContain(condition);
});

test('from a lab, and the example person’s notebook never touches one’s own', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await open(page, site, 'practice/notebook/#lab/secure-access/two-security-groups');
	await expect(page.getByRole('region', { name: 'What you vary' })).toContainText(lab.title);
	await expect(page.getByRole('region', { name: 'What you vary' })).toContainText(
		'Secure access to networks'
	);
	await page.getByRole('button', { name: /^Route table of the subnet/ }).click();
	await page.getByRole('button', { name: /^Start with/ }).click();
	await expect(page.getByLabel('The question, with one detail changed')).toHaveValue(/next hop None: $/);
	// What the answer is comes once it's known whether it changes.
	await expect(page.getByLabel('The new answer')).toHaveCount(0);
	await page.getByRole('radio', { name: 'Yes' }).click();
	await page.getByLabel('The new answer').fill('It is dropped.');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText(`From: ${lab.title}`)).toBeVisible();

	await open(page, site);
	await page.getByRole('button', { name: /example/i }).click();
	await expect(page.getByText('Example: a made-up person')).toBeVisible();
	await page.getByRole('navigation').getByRole('link', { name: 'Practice' }).click();
	await page.getByRole('link', { name: /^Your own/ }).click();
	await expect(page.getByRole('heading', { name: /^A is also peered with C/ })).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText(lab.title);
	await page.getByRole('button', { name: /^Delete A is also peered with C/ }).click();
	await expect(page.getByText('Change one detail, and the answer flips')).toBeVisible();

	await page.getByRole('button', { name: /End example|own data/i }).click();
	await open(page, site, 'practice/notebook/');
	await expect(page.getByText(`From: ${lab.title}`)).toBeVisible();
});

test('an axis leads to a scenario that varies the same: answered, called once, and taken up where it was', async ({
	context,
	page,
	site
}) => {
	test.slow();
	await at(context, evening);
	await open(page, site, 'practice/notebook/#new/governance');
	const axes = page.getByRole('region', { name: 'Pick the detail' });
	await axes.getByRole('button', { name: /^Lock type/ }).click();
	await axes.getByRole('link', { name: 'See it varied' }).click();
	await expect(
		page.getByRole('heading', { level: 1, name: 'Locks, moves, subscriptions and costs' })
	).toBeVisible();
	const vary = page.getByRole('region', { name: 'What if…' });
	await expect(page.getByRole('region', { name: 'Answer', exact: true })).toHaveCount(0);
	await expect(vary).toHaveCount(0);
	const card = page.getByRole('article');
	const asked = await card.innerText();
	await answerScenario(page);

	// Killed once it was told: it is there again, and the axis of the notebook is the one that is varied.
	await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible();
	await draftsSaved(page);
	await page.reload();
	await ready(page);
	await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible();
	await expect(vary.getByRole('button', { name: 'The kind of a lock' })).toHaveAttribute(
		'aria-expanded',
		'true'
	);
	await vary.getByRole('button', { name: 'Yes', exact: true }).click();
	await expect(vary.getByText(/^(Right|Not this time): the answer (changes|stays)\.$/)).toBeVisible();
	await vary.getByRole('button', { expanded: false }).first().click();
	await vary.getByRole('button', { name: 'No', exact: true }).click();
	await expect(vary.getByRole('heading', { name: 'Now' })).toBeVisible();
	// What was said of the first axis still stands there.
	await vary.getByRole('button', { name: 'The kind of a lock' }).click();
	await expect(vary.getByRole('button', { name: 'Yes', exact: true })).toHaveCount(0);
	const called = page.getByText(/^You guessed \d+ what-ifs? and were right about \d\./);
	await page.reload();
	await ready(page);
	// Said again, now that the answer is known, it is not counted again.
	await vary.getByRole('button', { name: 'No', exact: true }).click();
	await expect(vary.getByRole('heading', { name: 'Now' })).toBeVisible();
	await page.getByRole('button', { name: 'One more like this' }).click();
	await expect(page.getByRole('region', { name: 'Answer', exact: true })).toHaveCount(0);
	const second = await card.innerText();
	expect(second).not.toBe(asked);
	await page.getByRole('link', { name: 'Questions and cards' }).click();
	await expect(called).toHaveText(/^You guessed 2 what-ifs/);

	// The one that is open waits.
	await page.getByRole('link', { name: /^Locks, moves, subscriptions/ }).click();
	await expect(page.getByRole('region', { name: 'Answer', exact: true })).toHaveCount(0);
	await expect.poll(() => card.innerText()).toBe(second);
});

test('a variation that was written leads there too, and an unknown kind says so', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await open(page, site, 'practice/notebook/#new');
	await page.getByLabel('Topic').selectOption('Access to storage');
	await page.getByRole('button', { name: /^Shared Key access/ }).click();
	await page.getByLabel('The question, with one detail changed').fill(condition);
	await page.getByRole('radio', { name: 'Yes' }).click();
	await page.getByLabel('The new answer').fill('No.');
	await page.getByRole('button', { name: 'Save' }).click();
	await page.getByRole('link', { name: `See it varied ${condition}` }).click();
	await expect(
		page.getByRole('heading', { level: 1, name: 'Network rules, keys and roles for a storage account' })
	).toBeVisible();
	await open(page, site, 'practice/vary/#storage-access/long-gone/axis');
	await expect(page.getByText('This version of Resit doesn’t have that kind of question.')).toBeVisible();
	await page.getByRole('link', { name: 'All kinds' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Questions and cards' })).toBeVisible();
});
