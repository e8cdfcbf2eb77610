// A timed set: started, answered, killed and taken up with the right time left, ended; read first; by keyboard.
import { draftsSaved, expect, open, ready, test } from './app.ts';
import { stored } from './database.ts';
import { afterFail, at, evening, killed, nextMorning, sameChance } from './person.ts';
import { answerScenario, endSet, startSet, time, title } from './scenario.ts';

// The scenarios follow from it: each run meets the same.
test.beforeEach(({ context }) => sameChance(context, 3));

test('is set up, answered, killed, taken up with the right time left, and ended', async ({
	context,
	page,
	site
}) => {
	test.slow();
	await afterFail(context, site, nextMorning);
	await open(page, site, 'practice/');
	await page.getByRole('link', { name: /^Timed set/ }).click();
	await startSet(page);
	await page.clock.runFor(61_000);
	await answerScenario(page);
	// Told at once: why, how it follows, and where to go on.
	const told = page.getByRole('region', { name: 'Answer' });
	await expect(told.getByRole('heading', { name: /^(Right|Not this time|\d of \d points)$/ })).toBeVisible();
	await told.getByText('Step by step').click();
	await expect(told.getByRole('listitem').first()).toBeVisible();
	// Reading the answer costs nothing.
	const left = await time(page).innerText();
	await page.clock.runFor(30_000);
	await expect(time(page)).toHaveText(left);
	await page.getByRole('button', { name: 'Next', exact: true }).click();
	await page.getByRole('button', { name: 'Flag', exact: true }).click();
	await page.clock.runFor(20_000);
	const asked = await page.locator('article').innerText();
	const before = await time(page).innerText();
	expect(before).toMatch(/^8:[1-4]\d\s+left/);
	await draftsSaved(page);
	const again = await killed(page, '2026-11-26T09:40:00+01:00');
	await again.goto(`${site.url}practice/`);
	await ready(again);
	await again.getByRole('link', { name: 'Go on with your set' }).click();
	await expect(title(again)).toHaveText('Question 2 of 5');
	await expect.poll(() => again.locator('article').innerText()).toBe(asked);
	await expect(again.getByRole('button', { name: 'Flagged' })).toHaveAttribute('aria-pressed', 'true');
	const seconds = (text: string) => Number(text.split(':')[0]) * 60 + Number(text.slice(2, 4));
	expect(Math.abs(seconds(await time(again).innerText()) - seconds(before))).toBeLessThanOrEqual(6);

	await answerScenario(again);
	await again.getByRole('button', { name: 'All questions' }).click();
	await expect(again.getByText('3 questions to go.')).toBeVisible();
	await again.getByRole('button', { name: /^3\b.* blank/ }).click();
	await expect(title(again)).toHaveText('Question 3 of 5');
	await answerScenario(again);
	await again.getByRole('button', { name: 'All questions' }).click();
	await endSet(again);
	await expect(title(again)).toHaveText('Set ended');
	await expect(again.getByText(/^You answered 3 of 5, \d right\. /)).toBeVisible();
	await expect(again.getByRole('main')).not.toContainText('[object');
	await again.getByRole('button', { name: 'Back to practice' }).click();
	await expect(again.getByRole('link', { name: /^Timed set/ })).toBeVisible();
});

test('in exam conditions tells nothing before the end, and its clock runs on while the app is away', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await open(page, site, 'practice/set/');
	await startSet(page, true);
	await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0);
	await answerScenario(page);
	await expect(title(page)).toHaveText('Question 2 of 5');
	await page.getByRole('button', { name: 'Back', exact: true }).click();
	await expect(title(page)).toHaveText('Question 1 of 5');
	await expect(page.getByRole('region', { name: 'Answer' })).toHaveCount(0);
	await page.clock.setSystemTime(new Date('2026-11-25T17:34:00+01:00'));
	await page.reload();
	await ready(page);
	await expect(time(page)).toHaveText(/^(6|5):\d\d left/);
	await page.clock.setSystemTime(new Date('2026-11-25T17:41:00+01:00'));
	await page.reload();
	await expect(title(page)).toHaveText('Set ended');
	// The time ran out: nothing was stopped.
	await expect(page.getByRole('button', { name: /^Do the other/ })).toHaveCount(0);
	await expect(page.getByText(/^You answered 1 of 5, \d right\. /)).toBeVisible();
	// Each group says how much of it was asked, not only how much was answered.
	await page.getByText('Your answers', { exact: true }).click();
	await page.getByText('By topic', { exact: true }).click();
	const groups = page.locator('details dl').first();
	const asked = [...(await groups.innerText()).matchAll(/\d+ of (\d+)/g)];
	expect(asked.reduce((sum, [, of]) => sum + Number(of), 0)).toBe(5);
});

test('what a stopped set left open is the next one, with the minutes that it left', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site, nextMorning);
	await open(page, site, 'practice/set/');
	await startSet(page);
	await page.clock.runFor(65_000);
	await answerScenario(page);
	await page.getByRole('button', { name: 'All questions' }).click();
	await endSet(page);
	await expect(page.getByText(/^(All right so far|One thing to learn)$/)).toBeVisible();
	const steps = async () =>
		(await stored<{ steps: { family: string; seed: number }[] }>(page, 'drafts', 'set'))!.steps.map(
			({ family, seed }) => `${family} ${seed}`
		);
	const [, ...left] = await steps();
	await page.getByRole('button', { name: 'Do the other 4' }).click();
	await expect(title(page)).toHaveText('Question 1 of 4');
	await expect(time(page)).toHaveText(/^8:\d\d left/);
	expect(await steps()).toEqual(left);
});

test('reads first, varies, and holds by keyboard', async ({ context, page, site }) => {
	test.slow();
	await at(context, evening);
	await open(page, site, 'practice/set/');
	await page.getByRole('radio', { name: /^50 min/ }).check();
	await page.getByRole('button', { name: /^Start: 25 questions/ }).click();
	const reading = page.getByText('Read first: tap what decides');
	const tappable = page.locator('button.tap').first();
	const vary = page.getByRole('region', { name: 'What if…' });
	const on = async (name: string, to: number) => {
		await page.getByRole('button', { name, exact: true }).click();
		await expect(title(page)).toHaveText(new RegExp(`^Question ${to} of`));
	};
	// Few scenarios have nothing to vary.
	for (let at = 1; at < 22 && (await vary.count()) === 0; at++) {
		if (at > 1) await on('Next', at);
		// Harder questions with one answer ask to read first: some of the set are. What a case asks for may be on another page.
		for (; at < 22 && !(await tappable.isVisible()); at++) await on('Skip', at + 1);
		await expect(reading).toBeVisible();
		// No option yet; the pages of a case study may be turned.
		await expect(
			page.locator('article').getByRole('group').filter({ hasNotText: 'Pages of the case' })
		).toHaveCount(0);
		await expect(page.locator('article select')).toHaveCount(0);
		await tappable.focus();
		await page.keyboard.press('Enter');
		await expect(reading).toHaveCount(0);
		await answerScenario(page);
		await expect(page.getByRole('region', { name: 'Answer' })).toBeFocused();
	}
	await vary.getByRole('button').first().focus();
	await page.keyboard.press('Space');
	await vary.getByRole('button', { name: 'Yes', exact: true }).click();
	await expect(vary.getByText(/^(Right|Not this time): the answer (changes|stays)\.$/)).toBeVisible();
	await expect(vary.getByRole('heading', { name: 'Before' })).toBeVisible();
	await expect(vary.getByRole('heading', { name: 'Now' })).toBeVisible();
});

test('a miss may be called an edge case, and the counts follow; undone, they follow again', async ({
	context,
	page,
	site
}) => {
	test.slow();
	await at(context, evening);
	await open(page, site, 'practice/set/');
	await page.getByRole('radio', { name: /^50 min/ }).check();
	await page.getByRole('button', { name: /^Start: 25 questions/ }).click();
	const counted = page.locator('summary').filter({ hasText: /^Counted as / });
	const disagree = page.getByRole('button', { name: /^I disagree: / });
	// Whoever always takes the first choice is soon wrong.
	for (let asked = 1; asked < 25; asked++) {
		await expect(title(page)).toHaveText(new RegExp(`^Question ${asked} of`));
		await answerScenario(page);
		await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible();
		if ((await counted.count()) > 0) break;
		await page.getByRole('button', { name: 'Next', exact: true }).click();
	}
	await counted.click();
	const core = (await disagree.innerText()).includes('special');
	const words = {
		own: core ? 'a mistake on the main rule' : 'a special case',
		other: core ? 'a special case' : 'a mistake on the main rule'
	};
	await expect(page.getByText(`Counted as ${words.own}.`)).toBeVisible();
	await disagree.click();
	await expect(page.getByText(`Counted as ${words.other}, as you say.`)).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText(`Counted as ${words.own}.`)).toBeVisible();
	await page.getByRole('button', { name: 'All questions' }).click();
	await endSet(page);
	await expect(title(page)).toHaveText('Set ended');
	const { id } = (await stored<{ id: string }>(page, 'drafts', 'set'))!;
	const kept = async () => {
		const record = await stored<{ sets: { id: string; core: number; edge: number }[] }>(
			page,
			'exams',
			'az-104'
		);
		const { core = 0, edge = 0 } = record?.sets.find((set) => set.id === id) ?? {};
		return { core, edge };
	};
	const before = await kept();
	await page.getByRole('button', { name: 'The whole question' }).click();
	await counted.click();
	await disagree.click();
	await expect(page.getByText(`Counted as ${words.other}, as you say.`)).toBeVisible();
	const moved = core ? 1 : -1;
	await expect.poll(kept).toEqual({ core: before.core - moved, edge: before.edge + moved });
	// The screen was left: what was said can still be taken back.
	await page.getByRole('button', { name: 'Back to practice' }).click();
	await expect(title(page)).toHaveText('Practice');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(kept).toEqual(before);
});
