// The screen that says when one may sit: by the clock of the place, with what follows from a day, and asked once.
import { expect, open, test } from './app.ts';
import { afterFail } from './person.ts';

test.beforeEach(async ({ context, page, site }) => {
	await afterFail(context, site);
	await open(page, site, 'when/');
});

test('shows both instants, counts down and says why', async ({ page }) => {
	const stands = page.getByRole('region', { name: 'Where you stand' });
	await expect(stands.getByRole('status')).toHaveText('Not yet');
	await expect(stands).toContainText('Tomorrow, 14:20');
	await expect(stands).toContainText('Tomorrow, 16:20');
	await expect(stands.getByRole('timer')).toHaveText(/^20 h \d+ min to go$/);
	await expect(stands).toContainText('The policy asks for 24 hours after a first attempt.');
});

test('ticks each second in the last hour and turns over without a touch', async ({ page }) => {
	const stands = page.getByRole('region', { name: 'Where you stand' });
	await page.clock.pauseAt(new Date('2026-11-26T14:18:58+01:00'));
	await page.clock.runFor(2100);
	await expect(stands.getByRole('timer')).toHaveText('1 min 00 s to go');
	await page.clock.runFor(15_000);
	await expect(stands.getByRole('timer')).toHaveText('0 min 45 s to go');
	await page.clock.runFor(46_000);
	await expect(stands.getByRole('status')).toHaveText('Allowed by one reading, not surely');
});

test('says what follows from another day', async ({ page }) => {
	await page.getByLabel('Another day').fill('2027-01-07');
	await expect(
		page.getByText('Allowed again from Thu 21 Jan 2027, sure from Fri 22 Jan 2027.')
	).toBeVisible();
	await page.getByLabel('Another day').fill('2026-11-26');
	await expect(page.getByText('By one reading only: sure from tomorrow, 16:20.')).toBeVisible();
});

test('keeps the price, and asks the three questions once', async ({ page, site }) => {
	await page.getByLabel('Your price').fill('€165');
	await page.getByLabel('Your price').press('Tab');
	await expect(page.getByText('A rushed retake risks €165')).toBeVisible();
	for (const answer of ['24 hours', '14 days', 'Reading everything again'])
		await page.getByRole('button', { name: answer, exact: true }).last().click();
	await expect(page.getByText('That was it.')).toBeVisible();
	await expect(page.getByText('Doing shows what was misunderstood')).toBeVisible();
	await open(page, site, 'when/');
	await expect(page.getByLabel('Your price')).toHaveValue('€165');
	await expect(page.getByText('Three questions before you book')).toBeHidden();
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
