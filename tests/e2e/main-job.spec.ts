// The main job: an hour after the fail, on a phone; and the next morning, without a network.
import { expect, kept, open, ready, test } from './app.ts';
import { at, evening, fillReport, firstFail, nextMorning } from './person.ts';
import { answerOne } from './round.ts';

test.use({ serviceWorker: true });

test('from empty to the plan, and next morning on the train', async ({ context, page, site }) => {
	await at(context, evening);
	await open(page, site);
	await page.getByRole('link', { name: 'I didn’t pass' }).click();
	await expect(page.getByRole('radio', { name: 'Today' })).toBeChecked();
	await fillReport(page, { ...firstFail, day: undefined as never });

	// When: both instants, and that the second comes from the end of the seat time.
	await expect(page).toHaveURL(/\/when\/$/);
	await expect(page.getByRole('main')).toContainText(/14:20|2:20/);
	await expect(page.getByRole('main')).toContainText(/16:20|4:20/);

	// What to fix, shortest bar first, and the days.
	await page.getByRole('navigation').getByRole('link', { name: 'Plan' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible();
	const map = await page.getByRole('region', { name: 'To fix' }).innerText();
	expect(map.indexOf('Storage')).toBeGreaterThan(-1);
	expect(map.indexOf('Storage')).toBeLessThan(map.indexOf('Networking'));

	await page.getByRole('navigation').getByRole('link', { name: 'Today' }).click();
	await expect(page.getByRole('region', { name: 'Countdown' })).toContainText(
		/days to go.*Suggested retake/s
	);
	await expect(page.getByText('One small thing, then rest')).toBeVisible();
	await kept(page);
	await page.close();
	await site.close();

	const train = await context.newPage();
	await train.clock.setSystemTime(new Date(nextMorning));
	await train.goto(site.url);
	await ready(train);
	await expect(train.getByRole('region', { name: 'Next' })).toBeVisible();
	await train.getByRole('button', { name: 'Start a 5 min round' }).click();
	await expect(train.getByRole('heading', { level: 1, name: /^Question 1 of/ })).toBeVisible();
	await answerOne(train);
	await expect(train.getByRole('heading', { level: 1, name: /^Question 2 of/ })).toBeVisible();
});

test('a first look needs nothing of one’s own, and leaves nothing', async ({ page, site }) => {
	await open(page, site);
	await page.getByRole('button', { name: 'See an example' }).click();
	await expect(page.getByText('Example: a made-up person')).toBeVisible();
	await expect(page.getByRole('region', { name: 'Countdown' })).toBeVisible();
	await page.getByRole('navigation').getByRole('link', { name: 'Attempts' }).click();
	await expect(page.getByText('Example: a made-up person')).toBeVisible();
	await page.getByRole('button', { name: 'End example' }).click();
	await page.getByRole('navigation').getByRole('link', { name: 'Today' }).click();
	await expect(page.getByRole('link', { name: 'I didn’t pass' })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('link', { name: 'I didn’t pass' })).toBeVisible();
});
