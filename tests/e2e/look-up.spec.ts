// The look-up drill: seconds of looking up count for the question, also when the phone kills the app, and for nothing else.
import { expect, open, ready, test } from './app.ts';
import { stored } from './database.ts';
import { at, evening, killed, sameChance } from './person.ts';
import { answerScenario, title, endSet } from './scenario.ts';

test('answers with Learn at hand, under a budget for each question', async ({ context, page, site }) => {
	await sameChance(context, 5);
	await at(context, evening);
	await open(page, site, 'practice/set/');
	await page.getByText('Look-up drill', { exact: true }).click();
	await page.getByRole('button', { name: 'Start the drill: 5 questions, 2 min each' }).click();
	await expect(title(page)).toHaveText('Question 1 of 5');
	const seconds = page.getByRole('timer', { name: 'Time on this question' });
	const look = page.getByRole('link', { name: /^Look it up: Microsoft Learn/ });
	await expect(look).toHaveAttribute('href', /^https:\/\/learn\.microsoft\.com\//);
	await expect(look).toHaveAttribute('target', '_blank');
	// Nothing here goes online: the tap is all that the test is about.
	const stay = () =>
		look.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
	await stay();
	await look.click();
	await expect(page.getByText('Looking it up.')).toBeVisible();
	await page.clock.runFor(40_000);
	await expect(seconds).toHaveText(/^0:4\d of 2:00 · 0:4\d looking up$/);
	await page.getByRole('article').click();
	await expect(page.getByText('Looking it up.')).toHaveCount(0);
	await answerScenario(page);
	await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible();
	await expect(look).toHaveCount(0);

	// The second takes too long, and the phone kills the app while Learn is open.
	await page.getByRole('button', { name: 'Next', exact: true }).click();
	await expect(title(page)).toHaveText('Question 2 of 5');
	await stay();
	await look.click();
	await expect(page.getByText('Looking it up.')).toBeVisible();
	await expect
		.poll(async () => (await stored<{ lookUp: { since?: string } }>(page, 'drafts', 'set'))?.lookUp.since)
		.toBeDefined();
	const again = await killed(page, '2026-11-25T17:34:30+01:00');
	await again.goto(`${site.url}practice/set/`);
	await ready(again);
	await expect(title(again)).toHaveText('Question 2 of 5');
	await expect(again.getByRole('timer', { name: 'Time on this question' })).toHaveText(
		/^3:\d\d of 2:00 · over · 3:\d\d looking up$/
	);
	await answerScenario(again);
	await again.getByRole('button', { name: 'All questions' }).click();
	await endSet(again);
	await expect(title(again)).toHaveText('Drill ended');
	await expect(again.getByText('Within the time').locator('..')).toContainText('1 of 2');
	const { id } = (await stored<{ id: string }>(again, 'drafts', 'set'))!;
	const record = await stored<{ sets: object[] }>(again, 'exams', 'az-104');
	expect(record?.sets).toMatchObject([{ id, lookUp: { budget: 120, within: 1 }, answered: 2 }]);
	expect(await stored(again, 'answers', `${id}-0`)).toMatchObject({ lookedUp: true, set: id });
});
