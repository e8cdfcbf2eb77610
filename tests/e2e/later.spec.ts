// After a second fail, after a pass, on the evening of a booked exam.
import { expect, open, test } from './app.ts';
import { afterFail, at, book, evening, firstFail, logFail } from './person.ts';

test('a second fail: a longer wait, a new plan, and what moved', async ({ context, page, site }) => {
	await afterFail(context, site, '2026-12-09T17:00:00+01:00');
	await logFail(page, site, {
		...firstFail,
		day: '2026-12-09',
		score: 655,
		bars: { ...firstFail.bars, Storage: 35, Networking: 75 }
	});
	await open(page, site);
	await expect(page.getByRole('link', { name: /^You can (perhaps )?retake it from / })).toContainText(
		'23 Dec'
	);
	await open(page, site, 'when/');
	await expect(page.getByRole('img', { name: '2 of 5 attempts used' })).toBeVisible();
	await page.getByRole('navigation').getByRole('link', { name: 'Attempts' }).click();
	await expect(page.getByRole('main')).toContainText('Attempt 2');
	await expect(page.getByRole('main')).toContainText('Attempt 1');
});

test('a pass closes the plan and deletes nothing', async ({ context, page, site }) => {
	await afterFail(context, site, '2026-12-10T18:00:00+01:00');
	await open(page, site, 'attempts/log/?kind=pass');
	await page.getByLabel('Score').fill('720');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page).not.toHaveURL(/log/);
	await open(page, site);
	await expect(page.getByText(/^You passed/)).toBeVisible();
	await expect(page.getByText('Renew from')).toBeVisible();
	await expect(page.getByRole('main')).toContainText('10 Dec 2027');
	await open(page, site, 'attempts/');
	await expect(page.getByRole('main')).toContainText('641');
});

test('a score that passes is asked about, and what truly happened is saved', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await open(page, site, 'attempts/log/?kind=fail');
	await page.getByLabel('Score').fill('712');
	await page.getByRole('button', { name: /^Save( now)?$/ }).click();
	const question = page.getByRole('alert', { name: 'A question before saving' });
	await expect(question).toBeVisible();
	await question.getByRole('button', { name: 'Keep both as they are' }).click();
	await expect(page).not.toHaveURL(/log/);
});

test('on the evening of a booked exam the app asks how it went', async ({ context, page, site }) => {
	await at(context, evening);
	await book(page, site, '2026-12-10');
	await expect(page.getByText(/^Exam on /)).toBeVisible();
	await page.clock.setSystemTime(new Date('2026-12-10T18:00:00+01:00'));
	await open(page, site);
	await expect(page.getByRole('heading', { name: 'How did it go?' })).toBeVisible();
	await page.getByRole('button', { name: 'I missed it' }).click();
	await expect(page.getByText(/^Logged as missed/)).toBeVisible();
	// One tap may have been the wrong one.
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('heading', { name: 'How did it go?' })).toBeVisible();
	await page.getByRole('button', { name: 'I missed it' }).click();
	// It's said once it is stored: leaving before that may lose it.
	await expect(page.getByText(/^Logged as missed/)).toBeVisible();
	await open(page, site);
	await expect(page.getByRole('heading', { name: 'How did it go?' })).toHaveCount(0);
	await open(page, site, 'attempts/');
	await expect(page.getByRole('heading', { name: 'Missed appointments' })).toBeVisible();
});

test('a booked exam that was canceled is gone after one tap, and the evening before has a list to tick', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await book(page, site, '2026-12-10');
	await page.clock.setSystemTime(new Date('2026-12-09T19:00:00+01:00'));
	await open(page, site);
	const id = page.getByRole('checkbox', { name: /^Your ID/ });
	await id.click();
	await open(page, site);
	await expect(id).toBeChecked();
	await expect(page.getByRole('checkbox', { name: /^An alarm/ })).not.toBeChecked();
	await page.clock.setSystemTime(new Date('2026-12-11T08:00:00+01:00'));
	await open(page, site);
	// What it led to isn't known, so no day is suggested beside the question.
	await expect(page.getByRole('heading', { name: 'How did it go?' })).toBeVisible();
	await expect(page.getByText(/days to go/)).toHaveCount(0);
	await page.getByRole('button', { name: 'I canceled' }).click();
	await expect(page.getByRole('heading', { name: 'How did it go?' })).toHaveCount(0);
	await expect(page.getByText(/^Suggested retake/)).toBeVisible();
});

test('a day that is too soon is said on its eve while it can still be moved for free', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await book(page, site, '2026-11-28', '09:00');
	const warning = page.getByRole('link', { name: /^Sat 28 Nov / });
	await page.clock.setSystemTime(new Date('2026-11-27T08:00:00+01:00'));
	await open(page, site);
	await expect(warning.first()).toBeVisible();
	await expect(page.getByText('Nothing more to study')).toHaveCount(0);
	await page.clock.setSystemTime(new Date('2026-11-27T09:00:01+01:00'));
	await open(page, site);
	await expect(page.getByText('Nothing more to study')).toBeVisible();
});
