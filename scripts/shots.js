// `npm run shots`: pictures of the real screens, at 390×844, light and dark, with the example person. For README and docs.
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser, launchArgs } from './browser.js';
import { root, tool } from './run.js';
import { serve } from './serve.js';

/** A morning on which the example's plan is two days old, so that pictures only change when the screens do. */
const now = new Date('2026-11-26T07:40:00Z');
const folder = `${root}docs/pictures/`;

/** @typedef {import('@playwright/test').Page} Page */
/** @type {readonly { name: string, walk: (page: Page) => Promise<unknown> }[]} */
const pictures = [
	{ name: 'today', walk: (page) => tab(page, 'Today') },
	{ name: 'plan', walk: (page) => tab(page, 'Plan') },
	{ name: 'repair', walk: (page) => page.locator('ol a').first().click() },
	{ name: 'practice', walk: (page) => tab(page, 'Practice') },
	{
		name: 'round',
		walk: async (page) => {
			await page.getByRole('button', { name: /Start a/ }).click();
			await page.getByRole('button', { name: 'Think so' }).click();
		}
	},
	{ name: 'attempts', walk: (page) => tab(page, 'Attempts') },
	{ name: 'when', walk: (page) => page.getByRole('link', { name: /Why, and what else/ }).click() },
	{
		name: 'bars',
		walk: async (page) => {
			await tab(page, 'Attempts');
			await page.getByRole('link', { name: 'Edit' }).first().click();
			await page.getByRole('button', { name: 'Next: the bars' }).click();
		}
	}
];

/** @param {Page} page @param {string} name */
const tab = (page, name) =>
	page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();

if (!(await tool('vite', ['build', '--logLevel', 'error']))) process.exit(1);
mkdirSync(folder, { recursive: true });
const site = await serve();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });
for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		deviceScaleFactor: 1.5,
		colorScheme,
		locale: 'en-GB',
		timezoneId: 'Europe/Paris',
		reducedMotion: 'reduce'
	});
	const page = await context.newPage();
	await page.clock.setFixedTime(now);
	await page.goto(site.url);
	await page.locator('html[data-ready]').waitFor();
	await page.getByRole('button', { name: 'Look at an example' }).click();
	await page.getByRole('heading', { name: 'Today' }).waitFor();
	for (const { name, walk } of pictures) {
		await walk(page);
		await page.waitForLoadState('networkidle');
		await page.waitForTimeout(300);
		await page.screenshot({ path: `${folder}${name}-${colorScheme}.png` });
		console.log(`docs/pictures/${name}-${colorScheme}.png`);
	}
	await context.close();
}
await browser.close();
await site.close();
