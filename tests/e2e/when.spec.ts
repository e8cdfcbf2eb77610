// The screen that says when one may sit: by the clock of the place, with what follows from a day, and asked once.
import { expect, open, test } from './app.ts';
import { afterFail } from './person.ts';

test.beforeEach(async ({ context, page, site }) => {
	await afterFail(context, site);
	await open(page, site, 'when/');
});

test('shows both instants, counts down and says why', async ({ page }) => {
	const stands = page.getByRole('region', { name: 'Where you stand' });
	await expect(stands.getByRole('status')).toHaveText(/^You can retake it from tomorrow, 14:20\.$/);
	await expect(stands).toContainText('Earliest tomorrow, 14:20');
	await expect(stands).toContainText('Tomorrow, 16:20');
	await expect(stands.getByRole('timer')).toHaveText(/^\s*Earliest in 20 h \d+ min\s*$/);
	await page.getByText('Why these dates?').click();
	await expect(page.getByText('The policy asks for 24 hours after a first attempt.')).toBeVisible();
});

test('ticks each second in the last hour and turns over without a touch', async ({ page }) => {
	const stands = page.getByRole('region', { name: 'Where you stand' });
	await page.clock.pauseAt(new Date('2026-11-26T14:18:58+01:00'));
	await page.clock.runFor(2100);
	await expect(stands.getByRole('timer')).toHaveText('Earliest in 1 min 00 s');
	await page.clock.runFor(15_000);
	await expect(stands.getByRole('timer')).toHaveText('Earliest in 0 min 45 s');
	await page.clock.runFor(46_000);
	await expect(stands.getByRole('status')).toHaveText(/^Earliest retake: now\. Safe: from today, 16:20\.$/);
});

test('says what follows from another day', async ({ page }) => {
	await page.getByText('What if you take it on another day?').click();
	await page.getByLabel('Another day').fill('2027-01-07');
	await expect(page.getByText('Next try: earliest Thu 21 Jan 2027, safe Fri 22 Jan 2027.')).toBeVisible();
	await page.getByLabel('Another day').fill('2026-11-26');
	await expect(page.getByText('Not safe yet. Safe is tomorrow, 16:20.')).toBeVisible();
});

test('keeps the price', async ({ page, site }) => {
	await page.getByText('All rules, and the price').click();
	await page.getByLabel('Your price').fill('€165');
	await page.getByLabel('Your price').press('Tab');
	await expect(page.getByText('€165', { exact: false }).last()).toBeVisible();
	await open(page, site, 'when/');
	await page.getByText('All rules, and the price').click();
	await expect(page.getByLabel('Your price')).toHaveValue('€165');
});

test('About asks three questions on the rules, and says why each answer is right', async ({ page, site }) => {
	await open(page, site, 'about/');
	await page.getByText('Quiz: the retake rules').click();
	for (const answer of ['24 hours', '14 days', 'Reading everything again'])
		await page.getByRole('button', { name: answer, exact: true }).last().click();
	await expect(page.getByText('That’s all three.')).toBeVisible();
	await expect(page.getByText('Doing it shows what you misunderstood')).toBeVisible();
});

test('a booking that the policy does not allow is asked about, with the way out', async ({ page, site }) => {
	await open(page, site, 'attempts/log/?kind=booking');
	await page.getByLabel('Day of the appointment').fill('2026-11-26');
	await page.getByLabel('Start time').fill('09:00');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByText(/doesn’t allow an exam on that day yet/)).toBeVisible();
	await expect(page.getByText(/^Earliest: /)).toBeVisible();
	await expect(page.getByText(/^You can move it for free until /)).toBeVisible();
	await page.getByRole('button', { name: 'Change the day' }).click();
	await page.getByLabel('Day of the appointment').fill('2026-12-09');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page).not.toHaveURL(/log/);
});
