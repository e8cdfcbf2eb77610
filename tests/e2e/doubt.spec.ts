// What makes answers doubtful, or the data unreachable: each is said, nothing untrue is claimed, and the data can be taken out.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, kept, open, openBeside, ready, test } from './app.ts';
import { restore } from './backup.ts';
import { putStored, stored } from './database.ts';
import { afterFail, at, entryMenu, evening, nextMorning } from './person.ts';
import { answerScenario } from './scenario.ts';

const deleteData = (page: Page) =>
	page.evaluate(() => new Promise((resolve) => (indexedDB.deleteDatabase('resit-data').onsuccess = resolve)));

test('an attempt that cannot be read makes no promise about the wait', async ({ context, page, site }) => {
	await afterFail(context, site);
	await openBeside(page, site);
	const record = (await stored<{ attempts: object[] }>(page, 'exams', 'az-104'))!;
	const second = { ...record.attempts[0], id: 'second', day: '2026-11-20', zone: 'Mars/Base' };
	await putStored(page, 'exams', 'az-104', { ...record, attempts: [...record.attempts, second] });
	for (const screen of ['', 'when/', 'attempts/']) {
		await open(page, site, screen);
		if (screen === 'attempts/') await expect(page.getByRole('main')).toContainText('641');
		await expect(page.getByText('1 attempt can’t be read.')).toBeVisible();
		await expect(
			page
				.getByText(/Retake allowed|You can (perhaps )?retake|Earliest|Suggested retake/)
				.filter({ visible: true })
		).toHaveCount(0);
	}
});

test('a clock that was set back is doubted, and nothing that was logged is gone', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site, nextMorning);
	await open(page, site);
	await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.endsWith('@seen')));
	await page.clock.setSystemTime(new Date('2026-11-20T09:00:00+01:00'));
	await open(page, site, 'attempts/');
	await expect(page.getByText('Check this phone’s date.')).toBeVisible();
	await expect(page.getByText('The date is enough to start')).toHaveCount(0);
	await expect(page.getByRole('main')).toContainText('641');
	await open(page, site, 'when/');
	await expect(page.getByText(/any day/)).toHaveCount(0);
	await page.clock.setSystemTime(new Date(nextMorning));
	await open(page, site);
	await expect(page.getByText('Check this phone’s date.')).toHaveCount(0);
});

test('a flight west over the date keeps an attempt logged', async ({ browser, site }) => {
	const context = await browser.newContext({ timezoneId: 'America/Los_Angeles' });
	await at(context, '2026-11-25T02:00:00Z');
	const page = await context.newPage();
	await open(page, site, 'attempts/log/?kind=fail&day=2026-11-25&time=09:00&zone=Pacific/Auckland');
	await page.getByLabel('Score').fill('641');
	await page.getByRole('button', { name: /^Save( now)?$/ }).click();
	await expect(page).toHaveURL(/\/when\/$/);
	await open(page, site, 'attempts/');
	await expect(page.getByText('The date is enough to start')).toHaveCount(0);
	await expect(entryMenu(page, 'Attempt 1')).toBeVisible();
	await context.close();
});

test('data that the browser cleared is missed, not taken for a first start', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await openBeside(page, site);
	await deleteData(page);
	await open(page, site);
	await expect(page.getByText('Your data isn’t here anymore.')).toBeVisible();
	await expect(
		page.getByRole('region', { name: 'Your data isn’t here' }).getByRole('link', { name: 'Restore a backup' })
	).toBeVisible();
	await page.getByRole('button', { name: 'Start without it' }).click();
	await expect(page.getByText('Your data isn’t here anymore.')).toHaveCount(0);
	await page.reload();
	await ready(page);
	await expect(page.getByText('Your data isn’t here anymore.')).toHaveCount(0);
});

test('data deleted under the open app can be saved as a file, and nothing is called saved', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await open(page, site);
	const other = await context.newPage();
	await openBeside(other, site);
	await deleteData(other);
	await expect(page.getByRole('heading', { name: 'The browser deleted your data' })).toBeVisible();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save my data as a file' }).click();
	const text = readFileSync(await (await download).path(), 'utf8');
	expect(text).toContain('"score":641');
	await page.getByRole('button', { name: 'Start again' }).click();
	await restore(page, site, text);
	await open(page, site, 'attempts/');
	await expect(page.getByRole('main')).toContainText('641');
});

test('data of a newer version can be saved as a file', async ({ context, page, site }) => {
	await afterFail(context, site);
	await open(page, site);
	const other = await context.newPage();
	await openBeside(other, site);
	await other.evaluate(
		() => new Promise((resolve) => (indexedDB.open('resit-data', 99).onsuccess = resolve))
	);
	await expect(page.getByRole('heading', { name: 'This version is older than your data' })).toBeVisible();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save my data as a file' }).click();
	const text = readFileSync(await (await download).path(), 'utf8');
	expect(text).toContain('"version":99');
	expect(text).toContain('"score":641');
});

test.describe(() => {
	test.use({ serviceWorker: true });

	test('what the browser cleared from the app itself is kept again', async ({ page, site }) => {
		await open(page, site);
		await kept(page);
		const files = () =>
			page.evaluate(async () => {
				const names = await caches.keys();
				const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
				return keys.flat().length;
			});
		const all = await files();
		await page.evaluate(async () => {
			for (const name of await caches.keys()) await caches.delete(name);
		});
		expect(await files()).toBe(0);
		await page.reload();
		await ready(page);
		await expect.poll(files, { timeout: 30_000 }).toBe(all);
		await site.close();
		await open(page, site, 'plan/');
	});
});

test('a mangled address and a strange keepsake of Today take no screen down', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site, nextMorning);
	for (const path of [
		'lab/#%',
		'plan/task/#%',
		'practice/notebook/#%',
		'practice/vary/#%',
		'attempts/debrief/#%'
	]) {
		await open(page, site, path);
		await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
	}
	await open(page, site);
	await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.endsWith('@glance')));
	await page.evaluate(() => {
		const key = Object.keys(localStorage).find((each) => each.endsWith('@glance'))!;
		const all = JSON.parse(localStorage.getItem(key)!) as object;
		localStorage.setItem(key, JSON.stringify({ ...all, shown: { aside: 'x' } }));
	});
	await page.reload();
	await ready(page);
	await expect(page.getByRole('region', { name: 'Countdown' })).toBeVisible();
});

test('a question that looks wrong is kept to be shared, and can be removed', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await open(page, site, 'practice/vary/#access/custom-role');
	await answerScenario(page);
	await page.getByText('Sources and lab').click();
	await page.getByRole('button', { name: 'This looks wrong' }).click();
	await expect(page.getByText('Kept under Your data, to share.')).toBeVisible();
	await open(page, site, 'data/');
	await page.getByText('What looked wrong').click();
	const text = page.getByText(/^AZ-104 access\/custom-role, edition \d+, seed \d+$/);
	await expect(text).toBeVisible();
	await page.getByRole('button', { name: 'Remove it' }).click();
	await expect(text).toBeHidden();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('What looked wrong')).toBeVisible();
});
