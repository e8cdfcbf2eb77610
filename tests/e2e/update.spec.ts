// A new version is offered, never forced: not over a form, not without a word.
import type { Page } from '@playwright/test';
import { expect, folders, kept, open, ready, test } from './app.ts';

test.use({ serviceWorker: true });

const form = 'attempts/log/';
const offer = (page: Page) => page.getByText('Update ready');

/** Whether some tab runs the next version: each holds a lock with the name of its own. */
const runsNext = (page: Page): Promise<boolean> =>
	page.evaluate(async () => {
		const { held = [] } = await navigator.locks.query();
		return held.some(({ name }) => name?.endsWith('@next'));
	});
/** How many versions the device keeps. */
const caches = (page: Page): Promise<number> =>
	page.evaluate(async () => (await window.caches.keys()).filter((name) => name.startsWith('resit-')).length);

/** Marks the tab, so that a reload shows. */
const mark = (page: Page) => page.evaluate(() => void (document.body.dataset.marked = ''));
const marked = (page: Page) => page.locator('body[data-marked]');

test.beforeEach(async ({ page, site }) => {
	await open(page, site);
	await kept(page);
	site.show(folders.next);
});

test('is taken when the person says so, and leaves nothing of the old version', async ({ page }) => {
	await page.evaluate(() => window.caches.open('somebody-else'));
	await page.reload();
	await ready(page);
	await expect(offer(page)).toBeVisible();
	expect(await runsNext(page)).toBe(false);
	await mark(page);
	await page.getByRole('button', { name: 'Update now' }).click();
	await expect(marked(page)).toHaveCount(0);
	await ready(page);
	await expect.poll(() => runsNext(page)).toBe(true);
	await expect(offer(page)).toHaveCount(0);
	await expect.poll(() => caches(page)).toBe(1);
	expect(await page.evaluate(() => window.caches.has('somebody-else'))).toBe(true);
});

test('put off, it waits for the next start', async ({ page }) => {
	await page.reload();
	await ready(page);
	await page.getByRole('button', { name: 'Later' }).click();
	await expect(offer(page)).toHaveCount(0);
	await page.reload();
	await ready(page);
	await expect(offer(page)).toBeVisible();
	expect(await runsNext(page)).toBe(false);
});

test('is looked for when the person comes back', async ({ page }) => {
	await expect(offer(page)).toHaveCount(0);
	// More than a minute later: coming back at once asks for nothing.
	await page.evaluate(() => {
		const real = performance.now.bind(performance);
		performance.now = () => real() + 61_000;
		window.dispatchEvent(new Event('focus'));
	});
	await expect(offer(page)).toBeVisible();
});

test('is not offered over a form', async ({ page, site }) => {
	await open(page, site, form);
	await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found?.update()));
	await page.waitForFunction(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
	// Longer than the offer takes to come.
	await page.waitForTimeout(500);
	await expect(offer(page)).toHaveCount(0);
	await page.goBack();
	await expect(offer(page)).toBeVisible();
});

test('taken in one tab, it waits for the form in another', async ({ context, page, site }) => {
	const other = await context.newPage();
	await open(other, site, form);
	await mark(other);
	await page.bringToFront();
	await page.reload();
	await ready(page);
	await mark(page);
	await page.getByRole('button', { name: 'Update now' }).click();
	await expect(marked(page)).toHaveCount(0);
	await ready(page);
	await expect.poll(() => runsNext(page)).toBe(true);
	await expect(marked(other)).toHaveCount(1);
	// The old tab goes on with its own files, without a network too.
	expect(await caches(other)).toBe(2);
	await site.close();
	await other.bringToFront();
	await other.getByRole('link', { name: 'Attempts' }).first().click();
	await expect(marked(other)).toHaveCount(0);
	await ready(other);
	await expect.poll(() => caches(other)).toBe(1);
});
