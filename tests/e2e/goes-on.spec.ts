// What is in progress or done: shown where a person looks for it, never replaced or taken back without a way back.
import type { Page } from '@playwright/test';
import { lab } from '#lib/exams/az-104/labs/storage/four-ways-in.ts';
import { draftsSaved, expect, open, openBeside, test } from './app.ts';
import { goTo, labName, next, proveAll, startLab } from './lab.ts';
import { afterFail, at, evening, killed, nextMorning } from './person.ts';
import { answerOne, question } from './round.ts';
import { startSet, title } from './scenario.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('a set whose clock runs is the first thing on Today and on Practice, with the time left', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await open(page, site, 'practice/set/');
	await startSet(page, true);
	await page.getByRole('link', { name: 'Leave, the clock runs on' }).click();
	await expect(title(page)).toHaveText('Practice');
	const main = page.getByRole('main');
	const goOn = page.getByRole('link', { name: /^Go on with your set · (9|10) min left$/ });
	await expect(goOn).toBeVisible();
	await expect(main.locator('.btn').first()).toHaveText(/^Go on with your set/);
	await expect(goOn).not.toHaveClass(/ghost|quiet/);
	await page.getByRole('navigation').getByRole('link', { name: 'Today' }).click();
	await expect(goOn).toBeVisible();
	await expect(main.locator('.card, .btn').first()).toContainText('Go on with your set');

	// Killed, and opened again two minutes later.
	const again = await killed(page, '2026-11-25T17:36:00+01:00');
	await again.goto(site.url);
	await again.getByRole('link', { name: /^Go on with your set · [34] min left$/ }).click();
	await expect(title(again)).toHaveText('Question 1 of 5');
	// Away before the time is up: an open set ends when it's over.
	await draftsSaved(again);
	await openBeside(again, site);
	await again.clock.setSystemTime(new Date('2026-11-25T17:50:00+01:00'));
	await again.goto(site.url);
	await again.getByRole('link', { name: 'See how it went' }).click();
	await expect(title(again)).toHaveText('Set ended');
	await again.goto(site.url);
	await expect(again.getByText('One small thing, then rest')).toBeVisible();
	await expect(again.getByText('Your set is running')).toHaveCount(0);
});

test('also where nothing was logged yet', async ({ context, page, site }) => {
	await at(context, evening);
	await open(page, site, 'practice/set/');
	await startSet(page, true);
	await open(page, site);
	await expect(page.getByRole('link', { name: /^Go on with your set · (9|10) min left$/ })).toBeVisible();
});

test('a new round says what the earlier one had left, and can be undone', async ({ context, page, site }) => {
	await afterFail(context, site, nextMorning);
	await open(page, site, 'practice/');
	await button(page, /^Start a 10 min round/).click();
	await answerOne(page);
	const [, number, of] = /^Question (\d+) of (\d+)/.exec(await question(page).innerText())!;
	await open(page, site, 'practice/');
	await button(page, /^Start a 5 min round/).click();
	await expect(question(page)).toHaveText(/^Question 1 of/);
	await expect(
		page.getByText(
			`New round started. Your earlier one had ${Number(of) - Number(number) + 1} questions left.`
		)
	).toBeVisible();
	await button(page, 'Undo').click();
	await expect(question(page)).toHaveText(`Question ${number} of ${of}`);
	await page.reload();
	await expect(question(page)).toHaveText(`Question ${number} of ${of}`);
});

test('a checked lab stays done, and its last screen says what comes next', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site, nextMorning);
	await open(page, site, `lab/#${lab.id}`);
	await goTo(page, 'Check');
	await proveAll(page);
	await expect(page.locator('.hero').filter({ hasText: 'Checked' })).toBeVisible();
	await next(page).click();
	await next(page).click();
	await expect(page.getByRole('heading', { name: 'Why it works this way' })).toBeVisible();
	const onward = page
		.getByRole('main')
		.getByRole('link', { name: /^(Next lab: .+|See your fix list|Go to Today)$/ });
	await onward.click();
	await expect(page).not.toHaveURL(new RegExp(`#${lab.id}$`));
	await open(page, site);
	const row = page.getByRole('listitem').filter({ hasText: labName });
	await expect(row.getByText('Done', { exact: true })).toBeAttached();
	await expect(row.getByRole('checkbox')).toHaveCount(0);
	await open(page, site, 'plan/');
	await expect(row.getByText('Done', { exact: true })).toBeAttached();
	await expect(row.getByRole('checkbox')).toHaveCount(0);
	// Without its proof it's open again, and both come back together.
	await open(page, site, 'repair/#storage');
	await page.getByText('Look at it again').click();
	await button(page, 'Delete this proof').click();
	await expect(page.getByText('Deleted.')).toBeVisible();
	await open(page, site, 'plan/');
	await expect(page.getByRole('radio', { name: /^Today/ })).toBeVisible();
	await expect(page.getByRole('radio', { name: / 1 done$/ })).toHaveCount(0);
});

test('a lab that was not checked says so at its end', async ({ context, page, site }) => {
	await afterFail(context, site);
	await open(page, site, `lab/#${lab.id}`);
	await startLab(page);
	while (!(await page.getByRole('heading', { name: 'Why it works this way' }).isVisible()))
		await next(page).click();
	await button(page, 'Check your work').click();
	await expect(page.getByLabel('What it printed').first()).toBeVisible();
});

test('a tick that is taken back offers an undo', async ({ context, page, site }) => {
	await afterFail(context, site);
	await open(page, site, 'plan/');
	const days = page.getByRole('radio', { name: /^(Today|Tomorrow|\w{3} \d+ \w{3})/ });
	const tick = page.getByRole('main').getByRole('checkbox').first();
	for (let day = 0; !(await tick.isVisible()); day++) await days.nth(day).check();
	const name = (await tick.getAttribute('aria-label'))!;
	const done = page.getByRole('checkbox', { name, checked: true });
	await tick.click();
	// Saved before shown.
	await expect(done).toBeVisible();
	await open(page, site, 'plan/');
	for (let day = 0; !(await done.isVisible()); day++) await days.nth(day).check();
	await done.click();
	await expect(page.getByText(`Not done: ${name}.`)).toBeVisible();
	await button(page, 'Undo').click();
	await expect(done).toBeVisible();
});

test('a day with work, and a day set off, is never called lost', async ({ context, page, site }) => {
	await afterFail(context, site, nextMorning);
	await open(page, site);
	await button(page, 'Start a 10 min round').click();
	await answerOne(page);
	await page.clock.setSystemTime(new Date('2026-11-27T07:40:00+01:00'));
	await open(page, site);
	await expect(page.getByText('On the go?')).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText(/lost/i);
	await expect(page.getByRole('main')).not.toContainText('from yesterday');
	await open(page, site, 'plan/');
	await expect(page.getByRole('heading', { name: 'Plan', exact: true })).toBeVisible();
	await expect(page.getByText('Plan updated')).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText(/lost/i);
});

test('a day without work moved on, and nothing says that it was lost', async ({ context, page, site }) => {
	await afterFail(context, site);
	await open(page, site, 'plan/');
	await expect(page.getByText(/^Suggested retake: /)).toBeVisible();
	await page.clock.setSystemTime(new Date('2026-11-27T07:40:00+01:00'));
	await open(page, site);
	await expect(page.getByText(/^Yesterday’s work moved to /)).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText(/lost/i);
});
