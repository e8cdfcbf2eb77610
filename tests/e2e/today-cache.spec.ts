// The next start: what Today last showed stands there at once, while the stored data is still on its way.
import type { Page } from '@playwright/test';
import { expect, open, openBeside, ready, test, type Site } from './app.ts';
import { afterFail, nextMorning } from './person.ts';

/** Holds the stored data back from whoever opens it next. Returns how to let it go. */
async function heldBack(page: Page, site: Site): Promise<() => Promise<void>> {
	const other = await page.context().newPage();
	await openBeside(other, site);
	await other.evaluate(async () => {
		const held = indexedDB.open('resit-data');
		await new Promise((resolve) => (held.onsuccess = resolve));
		// Waits for the connection above, and everybody after it waits as well.
		indexedDB.open('resit-data', 99).onsuccess = () => undefined;
	});
	return () => other.close();
}

/** Waits until the day on screen is kept: the one of the evening before is there from the start. */
const kept = (page: Page) =>
	page.waitForFunction(() => {
		const key = Object.keys(localStorage).find((key) => key.endsWith('@glance'));
		return key !== undefined && localStorage.getItem(key)!.includes(new Date().toDateString());
	});
const gone = (page: Page) =>
	page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.endsWith('@glance')));
const heading = (page: Page) => page.getByRole('region', { name: 'Next' }).getByRole('heading');
const onItsWay = (page: Page) => page.getByText('Opening what is stored on this device');

test.beforeEach(async ({ context, page, site }) => {
	await afterFail(context, site, nextMorning);
	await open(page, site);
	await expect(heading(page)).toBeVisible();
	await kept(page);
});

test('Today stands before the data is open, and what is tapped there is done', async ({ page, site }) => {
	const next = await heading(page).innerText();
	await page.goto('about:blank');
	const letGo = await heldBack(page, site);
	await page.goto(site.url);
	await ready(page);
	await expect(heading(page)).toBeVisible();
	await expect(heading(page)).toHaveText(next);
	await expect(page.getByRole('link', { name: 'No backup yet' })).toBeVisible();
	await expect(page.getByText(/^You can (perhaps )?retake it from today/)).toBeVisible();
	await page.getByRole('button', { name: 'Start a 10 min round' }).click();
	await letGo();
	await expect(page).toHaveURL(/\/practice\/round\/$/);
	await expect(page.getByRole('heading', { level: 1, name: /of \d+$/ })).toBeVisible();
});

test('the real day takes its place', async ({ page, site }) => {
	await page.goto('about:blank');
	const letGo = await heldBack(page, site);
	await page.goto(site.url);
	await ready(page);
	await expect(heading(page)).toBeVisible();
	// As if the data said otherwise by now.
	await page.evaluate(() => document.querySelector('h2')?.append(', as it was'));
	await expect(page.getByText('as it was')).toBeVisible();
	await letGo();
	await expect(page.getByText('as it was')).toHaveCount(0);
	await expect(heading(page)).toBeVisible();
});

/** What Today shows, in words. */
const words = (page: Page) => page.locator('main').innerText();

test('on the next day what was made for it stands there, and it is what the data says', async ({
	page,
	site
}) => {
	// Nothing is done by then: what was planned for today moves.
	await page.waitForFunction(() =>
		Object.values(localStorage).some((kept) => String(kept).includes('work moved'))
	);
	await page.goto('about:blank');
	await page.clock.setSystemTime(new Date('2026-11-27T07:40:00+01:00'));
	const letGo = await heldBack(page, site);
	await page.goto(site.url);
	await ready(page);
	await expect(page.getByText('Yesterday’s work moved')).toBeVisible();
	const before = await words(page);
	await page.evaluate(() => document.querySelector('h2')?.append(', as it was'));
	await letGo();
	await expect(page.getByText('as it was')).toHaveCount(0);
	await expect(heading(page)).toBeVisible();
	expect(await words(page)).toBe(before);
});

test('two days later it is not shown', async ({ page, site }) => {
	await page.goto('about:blank');
	await page.clock.setSystemTime(new Date('2026-11-28T07:40:00+01:00'));
	const letGo = await heldBack(page, site);
	await page.goto(site.url);
	await ready(page);
	await expect(onItsWay(page)).toBeAttached();
	await letGo();
	await expect(heading(page)).toBeVisible();
});

test('deleted with everything else, it is gone', async ({ page, site }) => {
	await open(page, site, 'data/');
	await page.getByText('Delete your data').click();
	await page.getByRole('button', { name: 'Delete everything' }).click();
	await expect(page.getByText('Everything deleted.')).toBeVisible();
	await gone(page);
	await open(page, site);
	await expect(page.getByRole('link', { name: 'I didn’t pass' })).toBeVisible();
});

test('the made-up person leaves none', async ({ page, site }) => {
	await open(page, site, 'data/');
	await page.getByText('Delete your data').click();
	await page.getByRole('button', { name: 'Delete everything' }).click();
	await expect(page.getByText('Everything deleted.')).toBeVisible();
	await open(page, site);
	await page.getByRole('button', { name: 'See an example' }).click();
	await expect(page.getByRole('region', { name: 'Countdown' })).toBeVisible();
	// Whatever is kept is kept when the browser is idle.
	await page.evaluate(() => new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve), 500)));
	await gone(page);
});
