// Back, focus and where a screen starts: what a person expects of every step, whatever it looks like.
import type { Locator, Page } from '@playwright/test';
import { lab } from '#lib/exams/az-104/labs/storage/four-ways-in.ts';
import { samples } from '../samples/labs/storage/four-ways-in.ts';
import { draftsSaved, expect, open, ready, test } from './app.ts';
import { atComputer, checkPart, goOnTo, labName, paste, startLab } from './lab.ts';
import { afterFail, at, evening, firstFail, killed, logFail, nextMorning, sameChance } from './person.ts';
import { answerOne, isPrompt, question } from './round.ts';
import { answerScenario, endSet, startSet, title } from './scenario.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** What a screen reader would read from: never the whole page. */
const focusIsSomewhere = (page: Page) =>
	expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
const top = (page: Page) => expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
const pressOn = async (where: Locator, key = 'Enter') => {
	await where.focus();
	await where.press(key);
};
const scrollDown = (page: Page) => page.evaluate(() => scrollTo(0, document.body.scrollHeight));

test('Back in the form goes one step back, leaves from the first, and keeps what is entered', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await open(page, site, 'attempts/');
	await page.goto(`${site.url}attempts/log/?kind=fail`);
	await ready(page);
	await page.getByLabel('Score').fill('641');
	await page.getByRole('slider', { name: 'Storage' }).fill('30');
	await button(page, 'Next').click();
	await expect(button(page, 'Save without them')).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('slider', { name: 'Storage' })).toHaveAttribute(
		'aria-valuetext',
		'about 30, short'
	);
	// As with the button of the form: the next Back is one step further.
	await button(page, 'Next').click();
	await page.getByRole('link', { name: 'Your score report' }).click();
	await expect(page.getByRole('slider', { name: 'Storage' })).toBeVisible();
	await draftsSaved(page);
	await page.reload();
	await expect(page.getByRole('slider', { name: 'Storage' })).toHaveAttribute(
		'aria-valuetext',
		'about 30, short'
	);
	await expect(page.getByLabel('Score')).toHaveValue('641');
	// The form opens at the step that was stored last.
	await draftsSaved(page);
	await page.goBack();
	await expect(page).toHaveURL(/attempts\/$/);
	await page.goForward();
	await expect(page.getByLabel('Score')).toHaveValue('641');
});

test('Back after saving does not lead through the steps of the form again', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await open(page, site, 'attempts/');
	await logFail(page, site);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('When to retake');
	await page.goBack();
	await expect(page.getByRole('radio', { name: 'Today' })).toBeVisible();
	await page.goBack();
	await expect(page).toHaveURL(/attempts\/$/);
});

test('killed at the last step, Back still goes through the steps before it', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await open(page, site, 'attempts/log/?kind=fail');
	await button(page, 'Next').click();
	await draftsSaved(page);
	const again = await killed(page);
	await again.goto(site.url);
	await again.goto(`${site.url}attempts/log/?kind=fail`);
	await expect(button(again, 'Save without them')).toBeVisible();
	await again.goBack();
	await expect(button(again, 'Next')).toBeVisible();
	await expect(again.getByLabel('Score')).toBeVisible();
	await again.goBack();
	await expect(again).toHaveURL(site.url);
});

test('Back in the look back goes one step back', async ({ context, page, site }) => {
	await afterFail(context, site);
	await open(page, site, 'when/');
	await open(page, site, 'attempts/debrief/');
	await page.getByRole('group', { name: 'Which areas' }).getByText('Networking').click();
	await button(page, 'Next').click();
	// A step shows once the one before it is stored.
	await expect(page.getByRole('heading', { name: 'Which kinds of question slowed you?' })).toBeVisible();
	await button(page, 'Next').click();
	await expect(page.getByRole('heading', { name: 'Which requirements did you read past?' })).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('heading', { name: 'Which kinds of question slowed you?' })).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('checkbox', { name: 'Networking' })).toBeChecked();
	await page.goBack();
	await expect(page).toHaveURL(/when\/$/);
});

test('Back in a timed set goes to the question before, and from the overview to its question', async ({
	context,
	page,
	site
}) => {
	await sameChance(context, 5);
	await at(context, evening);
	await open(page, site, 'practice/');
	await page.getByRole('link', { name: /^Timed set/ }).click();
	await startSet(page);
	await button(page, 'Skip').click();
	await button(page, 'Skip').click();
	await expect(title(page)).toHaveText('Question 3 of 5');
	await button(page, 'All questions').click();
	await expect(title(page)).toHaveText('All questions');
	await page.goBack();
	await expect(title(page)).toHaveText('Question 3 of 5');
	await button(page, 'Pause').click();
	await expect(title(page)).toHaveText('Paused');
	await page.goBack();
	await expect(title(page)).toHaveText('Question 3 of 5');
	await page.goBack();
	await expect(title(page)).toHaveText('Question 2 of 5');
	await page.goBack();
	await page.goBack();
	await expect(title(page)).toHaveText('Practice');
	await page.getByRole('link', { name: 'Go on with your set' }).click();
	await expect(title(page)).toHaveText('Question 1 of 5');
	await button(page, 'Skip').click();
	await button(page, 'All questions').click();
	await endSet(page);
	await expect(title(page)).toHaveText('Set ended');
	await page.goBack();
	await expect(title(page)).toHaveText('Practice');
});

test('Back in a lab goes one screen back', async ({ context, page, site }) => {
	await afterFail(context, site);
	await open(page, site, 'lab/');
	await page.getByRole('link', { name: labName }).click();
	await startLab(page);
	const asked = (at: number) => page.getByRole('group', { name: lab.predict[at]!.ask });
	await expect(asked(0)).toBeVisible();
	await focusIsSomewhere(page);
	for (const _ of lab.predict) await button(page, 'Skip this guess').click();
	await button(page, /^Next/).click();
	await expect(page.getByText(`Step 2 of ${lab.steps.length}`)).toBeVisible();
	await page.goBack();
	await expect(page.getByText(`Step 1 of ${lab.steps.length}`)).toBeVisible();
	for (const at of lab.predict.keys()) {
		await page.goBack();
		await expect(asked(lab.predict.length - 1 - at)).toBeVisible();
	}
	await page.goForward();
	await expect(asked(1)).toBeVisible();
	await page.goBack();
	await page.goBack();
	await expect(page.getByText('Where are you?')).toBeVisible();
	await page.goBack();
	await expect(title(page)).toHaveText('Labs');
});

test('by keyboard, each step starts where its heading is', async ({ context, page, site }) => {
	await at(context, evening);
	await open(page, site, 'attempts/log/?kind=fail');
	await expect(page.getByRole('slider', { name: 'Storage' })).toBeVisible();
	await scrollDown(page);
	await pressOn(button(page, 'Next'));
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await top(page);
});

test('by keyboard, what was pasted in a lab leads to what it showed', async ({ context, page, site }) => {
	await afterFail(context, site);
	await open(page, site, `lab/#${lab.id}`);
	await atComputer(page);
	await pressOn(button(page, 'Start ·'));
	await expect(title(page)).toBeFocused();
	const [first] = lab.checks;
	const part = checkPart(page, first!.title);
	await goOnTo(page, 'Check');
	await paste(page, first!.title, samples.checks[first!.id]!.proves);
	await pressOn(part.getByRole('button', { name: 'Check it' }));
	await expect(part.getByRole('group', { name: 'What it showed' })).toBeFocused();
	await pressOn(part.getByRole('button', { name: /^(Paste again|Run it again)/ }));
	await expect(part.getByLabel('What it printed')).toBeFocused();
});

test('by keyboard, the next question of a round and of a set is never answered or skipped unseen', async ({
	context,
	page,
	site
}) => {
	await sameChance(context, 5);
	await afterFail(context, site, nextMorning);
	await open(page, site);
	await button(page, 'Start a 10 min round').click();
	while (!(await isPrompt(page))) await answerOne(page);
	await pressOn(button(page, 'Sure'));
	const here = await question(page).innerText();
	await pressOn(button(page, 'I had it'));
	await expect(question(page).filter({ hasNotText: here })).toBeVisible();
	await expect(question(page)).toBeFocused();

	await open(page, site, 'practice/set/');
	await startSet(page);
	await answerScenario(page);
	await focusIsSomewhere(page);
	await pressOn(button(page, 'Next'));
	await expect(title(page)).toHaveText('Question 2 of 5');
	await page.keyboard.press('Enter');
	await draftsSaved(page);
	await expect(title(page)).toHaveText('Question 2 of 5');
	await expect(title(page)).toBeFocused();
});

test('by keyboard, the way from a tick to its undo is one Tab', async ({ context, page, site }) => {
	await at(context, evening);
	await logFail(page, site, { ...firstFail, hard: [], score: 660 });
	await open(page, site, 'plan/');
	const days = page.getByRole('radio', { name: /^(Today|Tomorrow|\w{3} \d+ \w{3})/ });
	const tick = page.getByRole('main').getByRole('checkbox').first();
	for (let day = 0; !(await tick.isVisible()); day++) await days.nth(day).check();
	await pressOn(tick, 'Space');
	await expect(page.getByText(/^Done: /)).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(button(page, 'Undo')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByText(/^Done: /)).toHaveCount(0);
	await expect(tick).not.toBeChecked();
	await focusIsSomewhere(page);
});

test('a set starts at its first question’s top, with its clock in view', async ({ context, page, site }) => {
	await at(context, evening);
	await page.setViewportSize({ width: 390, height: 400 });
	await open(page, site, 'practice/set/');
	await scrollDown(page);
	await startSet(page);
	await top(page);
	await scrollDown(page);
	await button(page, 'All questions').click();
	await scrollDown(page);
	await endSet(page);
	await expect(title(page)).toHaveText('Set ended');
	await top(page);
});
