// Every screen, in both schemes and widths, for everybody.
import type { Page } from '@playwright/test';
import { lab } from '#lib/exams/az-104/labs/storage/four-ways-in.ts';
import { samples } from '../samples/labs/storage/four-ways-in.ts';
import { expect, open, screens, test } from './app.ts';
import { holds } from './axe.ts';
import { atComputer, checkPart, goOnTo, paste } from './lab.ts';
import { afterFail, at, book, evening, logFail, nextMorning, sameChance } from './person.ts';
import { answerOne, done, isPrompt, onward, question, toScenario } from './round.ts';
import { answerScenario, endSet, startSet } from './scenario.ts';

const opened = (page: Page) => expect(page.getByText('Opening what is stored')).toHaveCount(0);

/** The sizes of text in fields: an iPhone zooms into one below 16 pixels. */
const fieldSizes = (page: Page): Promise<readonly number[]> =>
	page
		.locator('textarea, select, input:not([type=range], [type=checkbox], [type=radio], [type=file])')
		.evaluateAll((fields) => fields.map((field) => parseFloat(getComputedStyle(field).fontSize)));

test('every screen with nothing entered', async ({ page, site }) => {
	test.setTimeout(screens.length * 10_000);
	for (const screen of screens) {
		await open(page, site, screen);
		await opened(page);
		await holds(page);
	}
});

test('every screen after a fail, and a lab', async ({ context, page, site }) => {
	test.setTimeout(screens.length * 10_000);
	await afterFail(context, site, nextMorning);
	for (const screen of [...screens, `lab/#${lab.id}`]) {
		await open(page, site, screen);
		await opened(page);
		for (const size of await fieldSizes(page)) expect.soft(size, `/${screen}`).toBeGreaterThanOrEqual(16);
		await holds(page);
	}
});

test('each sheet of Your data', async ({ context, page, site }) => {
	test.setTimeout(120_000);
	await afterFail(context, site);
	await open(page, site, 'data/');
	const rows = ['Restore a backup', 'Move to another device', 'Keep it safe', 'Delete your data'];
	for (const row of rows) {
		await page.getByText(row).click();
		const sheet = page.getByRole('dialog', { name: row });
		await expect(sheet).toBeVisible();
		await holds(page);
		await page.keyboard.press('Escape');
		await expect(sheet).toBeHidden();
	}
});

test('each step of the form', async ({ context, page, site }) => {
	await at(context, evening);
	await open(page, site, 'attempts/log/?kind=fail');
	await page.getByText(/^Start time, extra time/).click();
	await holds(page);
	await page.getByRole('button', { name: 'Next' }).click();
	while ((await page.locator('details:not([open]) > summary').count()) > 0)
		await page.locator('details:not([open]) > summary').first().click();
	await holds(page);
});

test('each step of the look back, its warning, and what was written', async ({ context, page, site }) => {
	test.setTimeout(240_000);
	await afterFail(context, site);
	await open(page, site, 'attempts/debrief/');
	await page.getByRole('group', { name: 'Which areas' }).getByText('Networking').click();
	for (let step = 1; step < 5; step++) {
		await holds(page);
		await page.getByRole('button', { name: 'Next' }).click();
	}
	await page.getByLabel('In your own words').fill('What should you do first: A) a B) b C) c');
	await expect(page.getByText('This reads like exam content')).toBeVisible();
	await holds(page);
	await page.getByRole('button', { name: 'Done' }).click();
	await expect(page.getByRole('heading', { name: 'What you noted' })).toBeVisible();
	await holds(page);
});

test('each screen of a lab, a paste that was understood and one that was not, and the proof', async ({
	context,
	page,
	site
}) => {
	test.setTimeout(240_000);
	await afterFail(context, site);
	await open(page, site, `lab/#${lab.id}`);
	await holds(page);
	await atComputer(page);
	await page.getByText('Use another computer').click();
	await page.getByText('Names used in the commands').click();
	await holds(page);
	await page.getByRole('button', { name: /^Start/ }).click();
	await expect(page.getByText(/^Guess 1 of/)).toBeVisible();
	await holds(page);
	for (const head of ['Step 1 of', 'Check']) {
		await goOnTo(page, head);
		await holds(page);
	}
	for (const { id, title, kind } of lab.checks) {
		const region = checkPart(page, title);
		await paste(page, title, 'no such thing');
		await region.getByRole('button', { name: 'Check it' }).click();
		// Any text is read as an error where one is asked for: what is missing is then said like any finding.
		const isError = kind === 'error';
		await expect(isError ? region.getByText('Not yet:').first() : region.getByRole('alert')).toBeVisible();
		if (id === lab.checks[0]!.id) await holds(page);
		if (isError) await region.getByRole('button', { name: /Run it again/ }).click();
		await region.getByLabel('What it printed').fill(samples.checks[id]!.proves);
		await region.getByRole('button', { name: 'Check it' }).click();
	}
	await expect(page.locator('.hero').filter({ hasText: 'Checked' })).toBeVisible();
	await holds(page);
	await page.getByRole('button', { name: /^Next/ }).click();
	await page.getByRole('button', { name: /^Next/ }).click();
	await holds(page);
	await open(page, site, 'repair/#storage');
	await page.getByText('Look at it again').click();
	await holds(page);
});

test('outputs to read, and all labs', async ({ context, page, site }) => {
	await afterFail(context, site);
	await open(page, site, `lab/#${lab.id}`);
	await page.getByRole('button', { name: 'Start ·' }).click();
	await holds(page);
	await page.getByRole('radio').first().check();
	await page
		.getByLabel('Why? Tap the line that says so, or write it.')
		.fill('It is the rule that decides here.');
	await page.getByRole('button', { name: 'Check my answer' }).click();
	await holds(page);
});

test('a variation while it is written, and the notebook', async ({ context, page, site }) => {
	await at(context, evening);
	await open(page, site, 'practice/notebook/#lab/secure-access/two-security-groups');
	await expect(page.getByRole('button', { name: /^Route table/ })).toBeVisible();
	await holds(page);
	await page.getByRole('button', { name: /^Route table/ }).click();
	await page.getByRole('button', { name: 'Save' }).click();
	await page.getByLabel('The new answer').fill('It is dropped.');
	await page.getByText('Check it against the rule').click();
	await holds(page);
	await page
		.getByLabel('The question, with one detail changed')
		.fill(`A route with${' a long name'.repeat(12)}?`);
	await page.getByRole('button', { name: 'Save' }).click();
	await page.getByText('Its answer').click();
	await holds(page);
});

test('a prompt and a scenario, asked and answered, and the end of a round', async ({
	context,
	page,
	site
}) => {
	test.setTimeout(240_000);
	await afterFail(context, site);
	await open(page, site, 'practice/');
	await page.getByRole('button', { name: 'Start a 10 min round' }).click();
	await expect(question(page)).toHaveText(/^Question 1 of/);
	expect(await isPrompt(page)).toBe(true);
	await holds(page);
	await page.getByRole('button', { name: 'Sure', exact: true }).click();
	await holds(page);
	await page.getByRole('button', { name: 'Not quite' }).click();
	await toScenario(page);
	await holds(page);
	await answerScenario(page);
	await expect(onward(page)).toBeVisible();
	await holds(page);
	await onward(page).click();
	while (!(await done(page).isVisible())) await answerOne(page);
	await holds(page);
});

test('the scenarios of a set: read, answered, told, varied, looked over, and its end', async ({
	context,
	page,
	site
}) => {
	test.setTimeout(240_000);
	await at(context, evening);
	await sameChance(context, 1);
	await open(page, site, 'practice/set/');
	await page.getByText('Extra time', { exact: true }).first().click();
	await holds(page);
	await startSet(page);
	for (let question = 1; question <= 5; question++) {
		await holds(page);
		await answerScenario(page);
		const vary = page.getByRole('region', { name: 'What if…' });
		await vary.getByRole('button').first().click();
		await vary.getByRole('button', { name: 'No', exact: true }).click();
		if (question < 3) await holds(page);
		await page.getByRole('button', { name: 'Next', exact: true }).click();
	}
	await holds(page);
	await endSet(page);
	await expect(page.getByRole('heading', { level: 1, name: 'Set done' })).toBeVisible();
	await page.locator('summary').first().click();
	await holds(page);
});

test('the break of a set, what it closes, and the look-up drill to its end', async ({
	context,
	page,
	site
}) => {
	test.setTimeout(240_000);
	await at(context, evening);
	await sameChance(context, 1);
	await open(page, site, 'practice/set/');
	await startSet(page, true);
	await answerScenario(page);
	await page.getByRole('button', { name: 'All questions' }).click();
	await page.getByRole('button', { name: 'Take a break' }).click();
	await holds(page);
	await page.getByRole('button', { name: 'Start the break' }).click();
	await holds(page);
	await page.getByRole('button', { name: 'Go on', exact: true }).click();
	await page.getByRole('button', { name: 'All questions' }).click();
	await holds(page);
	await endSet(page);
	await page.getByRole('button', { name: 'Back to practice' }).click();
	await page.getByRole('link', { name: /^Timed set/ }).click();
	await page.getByText('Look-up drill', { exact: true }).click();
	await holds(page);
	await page.getByRole('button', { name: 'Start the drill: 5 questions, 2 min each' }).click();
	await expect(page.getByRole('link', { name: /^Look it up/ })).toBeVisible();
	await holds(page);
	await answerScenario(page);
	await page.getByRole('button', { name: 'All questions' }).click();
	await endSet(page);
	await expect(page.getByRole('heading', { level: 1, name: 'Drill ended' })).toBeVisible();
	await page.locator('summary').first().click();
	await holds(page);
});

test('a scenario by itself, asked, told and varied, and all kinds', async ({ context, page, site }) => {
	test.setTimeout(240_000);
	await at(context, evening);
	await open(page, site, 'practice/vary/#governance/locks/kind');
	await expect(page.getByRole('region', { name: 'Answer', exact: true })).toHaveCount(0);
	await holds(page);
	await answerScenario(page);
	const vary = page.getByRole('region', { name: 'What if…' });
	await vary.getByRole('button', { name: 'No', exact: true }).click();
	await expect(vary.getByRole('heading', { name: 'Now' })).toBeVisible();
	await holds(page);
	await page.getByRole('link', { name: 'Questions and cards' }).click();
	await page.getByText('Networking', { exact: true }).click();
	await holds(page);
});

test('the link of a set on another computer, and on the phone a cut one, and one imported before', async ({
	context,
	page,
	site
}) => {
	test.setTimeout(240_000);
	await sameChance(context, 7);
	await at(context, evening);
	await open(page, site, 'practice/set/');
	await startSet(page, true);
	await answerScenario(page);
	await page.getByRole('button', { name: 'All questions' }).click();
	await endSet(page);
	await expect(page.getByText('For your phone')).toBeVisible();
	await holds(page);
	const link = await page.locator('pre').first().innerText();
	await page.getByRole('button', { name: 'Back to practice' }).click();
	await expect(page).toHaveURL(/\/practice\/$/);
	await logFail(page, site);
	await open(page, site, 'practice/set/');
	await page.getByText('Do it on another computer').click();
	await holds(page);
	await open(page, site, 'practice/import/');
	await page.getByLabel('The link').fill(link.slice(0, -1));
	await page.getByRole('button', { name: 'Read the link' }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await holds(page);
	await page.getByLabel('The link').fill(link);
	await page.getByRole('button', { name: 'Read the link' }).click();
	await expect(page.getByText('This set is in your log already.')).toBeVisible();
	await holds(page);
});

test('the conditions by an exam day, unfolded', async ({ context, page, site }) => {
	await afterFail(context, site);
	await book(page, site, '2026-11-28');
	await open(page, site, 'ready/');
	await page.getByRole('slider').fill('1');
	await page.getByText('What you could do').click();
	await holds(page);
});

test('a topic of the fix list, unfolded', async ({ context, page, site }) => {
	await afterFail(context, site);
	await open(page, site, 'repair/#storage');
	const topic = page.getByRole('button', { name: 'Access to storage' });
	await topic.focus();
	await page.keyboard.press('Enter');
	await expect(topic).toHaveAttribute('aria-expanded', 'true');
	await page.getByText('Why Storage').click();
	await holds(page);
});

test('by keyboard alone: a bar, a chip, a tab', async ({ context, page, site }) => {
	await at(context, evening);
	await open(page, site, 'attempts/log/?kind=fail');
	const bar = page.getByRole('slider', { name: 'Storage' });
	await bar.focus();
	await page.keyboard.press('ArrowLeft');
	await expect(bar).toHaveAttribute('aria-valuetext', 'about 50');
	await page.keyboard.press('ArrowLeft');
	await expect(bar).toHaveAttribute('aria-valuetext', 'about 45, short');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await expect(bar).toHaveAttribute('aria-valuetext', 'not sure');
	await page.keyboard.press('Space');
	await expect(bar).toHaveAttribute('aria-valuetext', 'no bar shown');
	await page.getByRole('button', { name: 'Next' }).focus();
	await page.keyboard.press('Enter');
	const chip = page.getByRole('group', { name: 'Storage' }).getByRole('checkbox').first();
	await chip.focus();
	await page.keyboard.press('Space');
	await expect(chip).toBeChecked();
	await page.getByRole('link', { name: 'Your score report' }).focus();
	await page.keyboard.press('Enter');
	await page.getByRole('link', { name: 'Attempts' }).focus();
	await page.keyboard.press('Enter');
	await page.getByRole('navigation').getByRole('link', { name: 'Plan' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible();
});
