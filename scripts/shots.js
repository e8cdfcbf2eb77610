// `npm run shots`: pictures of the real screens, from the built app and its made-up person, into .cache/shots/; the README's into docs/pictures/.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { findBrowser, launchArgs } from './browser.js';
import { root } from './run.js';
import { serve } from './serve.js';

const folders = { 390: `${root}.cache/shots/390/`, 320: `${root}.cache/shots/320/` };
const inReadme = 'today-light.png';
/** A fixed evening, so that the same app gives the same pictures. */
const evening = new Date('2026-11-26T18:30:00+01:00');

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page @param {string} tab */
const go = (page, tab) => page.getByRole('navigation').getByRole('link', { name: tab }).click();

/** How each screen is come to, from Today with the example on show. @type {Readonly<Record<string, ((page: Page) => Promise<unknown>) | undefined>>} */
const screens = {
	first: undefined,
	today: async () => undefined,
	when: (page) => page.getByRole('link', { name: /^(Retake|Earliest)/ }).click(),
	plan: (page) => go(page, 'Plan'),
	practice: (page) => go(page, 'Practice'),
	attempts: (page) => go(page, 'Attempts'),
	log: async (page) => {
		await go(page, 'Attempts');
		await page.getByRole('link', { name: 'Add an attempt' }).click();
		await page.getByRole('slider', { name: 'Storage' }).fill('30');
		await page.getByRole('slider', { name: 'Identity and governance' }).fill('70');
	},
	lab: async (page) => {
		await go(page, 'Plan');
		// Today has such links as well, and is drawn until the plan is.
		await page.getByRole('heading', { level: 1, name: 'Plan' }).waitFor();
		await page.locator('a[href*="/lab/#"]').first().click();
		await page.getByRole('button', { name: /^Start/ }).click();
		await page.getByRole('button', { name: /^(Next|Check later|Skip)/ }).click();
	},
	round: async (page) => {
		await page.getByRole('button', { name: 'Start a 10 minute round' }).click();
		await page.getByRole('heading', { level: 1, name: /^Question 1 of/ }).waitFor();
	}
};

for (const folder of Object.values(folders)) {
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
}
const site = await serve();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });

for (const width of /** @type {const} */ ([390, 320])) {
	for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
		for (const [name, come] of Object.entries(screens)) {
			const context = await browser.newContext({
				viewport: { width, height: 844 },
				colorScheme,
				reducedMotion: 'reduce',
				locale: 'en-GB',
				timezoneId: 'Europe/Paris'
			});
			await context.clock.install({ time: evening });
			const page = await context.newPage();
			await page.goto(site.url);
			await page.waitForSelector('html[data-ready]', { state: 'attached' });
			const example = page.getByRole('button', { name: 'See an example' });
			await example.waitFor();
			if (come !== undefined) {
				await example.click();
				await page.getByRole('region', { name: 'Countdown' }).waitFor();
				await come(page);
				await page.evaluate(() => scrollTo(0, 0));
				// The screen that was left is still drawn for a moment.
				await page.waitForTimeout(400);
			}
			await page.screenshot({ path: `${folders[width]}${name}-${colorScheme}.png` });
			await context.close();
		}
	}
}
await copyFile(folders[390] + inReadme, `${root}docs/pictures/${inReadme}`);
await browser.close();
await site.close();
