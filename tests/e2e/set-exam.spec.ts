// What only exam conditions have: the break that closes what was seen, and answers that wait for the end of the set.
import type { Page } from '@playwright/test';
import { expect, open, ready, test, type Site } from './app.ts';
import { stored } from './database.ts';
import { at, evening, killed, sameChance } from './person.ts';
import { answerScenario, endSet, raiseEditions, startSet, time, title } from './scenario.ts';

test('a break closes what was seen, while the clock runs on, also when the phone kills the app', async ({
	context,
	page,
	site
}) => {
	await sameChance(context, 5);
	await at(context, evening);
	await open(page, site, 'practice/set/');
	await page.getByRole('radio', { name: /^20 min/ }).check();
	await page.getByRole('checkbox', { name: /^Exam conditions/ }).check();
	await page.getByRole('button', { name: 'Start: 10 questions, 20 min' }).click();
	const question = (number: number) => expect(title(page)).toHaveText(`Question ${number} of 10`);
	const wanted = page.getByRole('button', { name: 'Break', exact: true });
	await question(1);
	await answerScenario(page);
	let here = 2;
	await question(here);
	// Inside a series of solutions there is no break.
	while (here === 2 || (await wanted.isDisabled())) {
		await page.getByRole('button', { name: 'Skip', exact: true }).click();
		await question(++here);
	}
	await wanted.click();
	await expect(title(page)).toHaveText('Take a break?');
	await expect(page.getByText(`This closes ${here} questions.`)).toBeVisible();
	await expect(page.getByText(`${here - 1} of them are not answered yet`)).toBeVisible();
	await expect(page.getByRole('link', { name: /^Exam duration and exam experience/ })).toHaveAttribute(
		'href',
		/^https:\/\/learn\.microsoft\.com\//
	);
	// It is only asked so far: nothing is closed.
	await page.getByRole('button', { name: 'Go on without' }).click();
	await question(here);
	await answerScenario(page);
	await question(here + 1);
	await page.getByRole('button', { name: 'Back', exact: true }).click();
	await question(here);
	await wanted.click();
	await page.getByRole('button', { name: 'Look them over' }).click();
	await expect(title(page)).toHaveText('All questions');
	await page.getByRole('button', { name: 'Take a break' }).click();
	await expect(page.getByText(`This closes ${here + 1} questions.`)).toBeVisible();
	await page.getByRole('button', { name: 'Start the break' }).click();
	await expect(title(page)).toHaveText('On a break');
	await expect(page.getByText(`${9 - here} questions are still to come.`)).toBeVisible();
	await expect
		.poll(async () => (await stored<{ phase: string }>(page, 'drafts', 'set'))?.phase)
		.toBe('break');
	const again = await killed(page, '2026-11-25T17:33:00+01:00');
	await again.goto(`${site.url}practice/set/`);
	await ready(again);
	await expect(title(again)).toHaveText('On a break');
	await expect(time(again)).toHaveText(/^1[67]:\d\d left/);
	await again.getByRole('button', { name: 'Go on', exact: true }).click();
	await expect(title(again)).toHaveText(`Question ${here + 2} of 10`);
	await expect(again.getByRole('button', { name: 'Back', exact: true })).toHaveCount(0);
	await again.getByRole('button', { name: 'All questions' }).click();
	await expect(again.getByRole('button', { name: /^1\b.* answered, closed$/ })).toBeDisabled();
	await expect(again.getByRole('button', { name: /^2\b.* not answered, closed$/ })).toBeDisabled();
	await expect(again.getByRole('button', { name: /^10\b.* blank$/ })).toBeEnabled();
	await endSet(again);
	await expect(again.getByText(/^You answered 2 of 10, \d right\. /)).toBeVisible();
});

test('an answer outlives an update that would ask otherwise', async ({ context, page, site }) => {
	await sameChance(context, 5);
	await at(context, evening);
	await open(page, site, 'practice/set/');
	await startSet(page, true);
	await answerScenario(page);
	await expect(title(page)).toHaveText('Question 2 of 5');
	await answerScenario(page);
	await expect(title(page)).toHaveText('Question 3 of 5');
	await expect.poll(async () => (await stored<{ at: number }>(page, 'drafts', 'set'))?.at).toBe(2);
	await page.goto('about:blank');
	await page.goto(`${site.url}404.html`);
	// As an app in which the families of the first and the last question have moved on would find it.
	await raiseEditions(page, [0, 4]);
	await open(page, site, 'practice/set/');
	await expect(title(page)).toHaveText('Question 3 of 5');
	await page.getByRole('button', { name: 'All questions' }).click();
	await expect(page.getByText('2 questions to go.')).toBeVisible();
	await page.getByRole('button', { name: /^5\b.*passed over/ }).click();
	await expect(page.getByText('Another version of Resit made this question')).toBeVisible();
	await page.getByRole('button', { name: 'All questions' }).click();
	await endSet(page);
	await expect(title(page)).toHaveText('Set ended');
	await expect(page.getByText(/^You answered 1 of 3, \d right\. /)).toBeVisible();
	await expect(page.getByText('Not counted: 2 questions of another version of Resit.')).toBeVisible();
	const { id } = (await stored<{ id: string }>(page, 'drafts', 'set'))!;
	const line = await stored<{ of: object; given: object }>(page, 'answers', `${id}-0`);
	expect(line).toMatchObject({
		of: { edition: 99 },
		given: { items: [expect.any(Object)], key: [expect.any(Object)], title: expect.stringMatching(/./) },
		right: expect.any(Boolean),
		confidence: 'think',
		set: id
	});
});

test(
	'what comes back after a set is spread over days, as many a day as it says',
	{ tag: '@full' },
	async ({ context, page, site }) => {
		test.slow();
		await sameChance(context, 5);
		await at(context, evening);
		await open(page, site, 'practice/set/');
		await page.getByRole('radio', { name: /^50 min/ }).check();
		await page.getByRole('checkbox', { name: /^Exam conditions/ }).check();
		await page.getByRole('button', { name: /^Start: 25 questions/ }).click();
		for (let number = 1; number <= 18; number++) {
			await expect(title(page)).toHaveText(new RegExp(`^Question ${number} of`));
			// A case study takes its time, and one kind of question more or less makes no difference here.
			if (await page.getByRole('button', { name: 'Next of this case' }).isVisible())
				await page.getByRole('button', { name: 'Skip', exact: true }).click();
			else await answerScenario(page);
		}
		await page.getByRole('button', { name: 'All questions' }).click();
		await endSet(page);
		await page.getByText(/^\d+ to see again$/).click();
		const most = Number(/up to (\d+) a day/.exec(await page.getByText(/up to \d+ a day/).innerText())![1]);
		const tomorrow = page.locator('.tally').filter({ hasText: /Tomorrow$/ });
		const later = page.locator('.tally').filter({ hasText: /Fri 27 Nov$/ });
		await expect(tomorrow).toHaveCount(most);
		expect(await later.count()).toBeGreaterThan(0);
	}
);

/** The disk is full, or has room again. */
const fullDisk = (page: Page, full: boolean) =>
	page.evaluate((on) => {
		const own = IDBObjectStore.prototype as unknown as { put: unknown; room?: unknown };
		own.room ??= own.put;
		own.put = on
			? () => {
					throw new DOMException('no room', 'QuotaExceededError');
				}
			: own.room;
	}, full);

async function startExam(page: Page, site: Site): Promise<void> {
	await open(page, site, 'practice/set/');
	await page.getByRole('radio', { name: /^10 min/ }).check();
	await page.getByRole('checkbox', { name: /^Exam conditions/ }).check();
	await page.getByRole('button', { name: /^Start: / }).click();
	await expect(title(page)).toHaveText(/^Question 1 of/);
}

test('on a full disk no answer goes on as if it were saved', async ({ context, page, site }) => {
	await sameChance(context, 5);
	await at(context, evening);
	await startExam(page, site);
	await answerScenario(page);
	await expect(title(page)).toHaveText(/^Question 2 of/);
	await fullDisk(page, true);
	await expect(answerScenario(page)).rejects.toThrow();
	await expect(page.getByRole('alert').first()).toContainText('This device is full');
	await expect(title(page)).toHaveText(/^Question 2 of/);
	await fullDisk(page, false);
	await page.getByRole('button', { name: 'Think so', exact: true }).click();
	await expect(title(page)).toHaveText(/^Question 3 of/);
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a clock that jumps does not end a set without a word', async ({ context, page, site }) => {
	await sameChance(context, 5);
	await at(context, evening);
	await startExam(page, site);
	await answerScenario(page);
	await expect(title(page)).toHaveText(/^Question 2 of/);
	await page.clock.runFor(3000);
	await page.clock.setSystemTime(new Date('2026-11-25T18:40:00+01:00'));
	await page.clock.runFor(2000);
	await expect(title(page)).toHaveText('Time’s up?');
	await page.getByRole('button', { name: 'The clock is wrong: keep going' }).click();
	await expect(title(page)).toHaveText(/^Question 2 of/);
	await answerScenario(page);
	await expect(title(page)).toHaveText(/^Question 3 of/);
});
