// The built app as a person meets it: served from files, opened in a browser, its network taken away.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test as base, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.js';

export type Site = Awaited<ReturnType<typeof serve>>;

const built = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
export const folders = { now: built('build'), next: built('build-next'), base: built('build-base') };

/** Earlier addresses of screens, each with the one it leads on to. */
export const moved: readonly (readonly [string, string])[] = [
	['set/', 'practice/round/'],
	['set/mixed/', 'practice/set/'],
	['set/code/', 'practice/import/']
];

/** Every screen there is, as paths from the base: '', 'plan/', … A new screen is found without a line here. */
export const screens: readonly string[] = readdirSync(folders.now, { recursive: true, encoding: 'utf8' })
	.map((path) => `/${path.replaceAll('\\', '/')}`)
	.filter((path) => path.endsWith('/index.html'))
	.map((path) => path.slice(1, -'index.html'.length))
	.filter((path) => !moved.some(([earlier]) => earlier === path))
	.sort();

if (!existsSync(folders.base)) throw new Error('Build first: `npm test` does.');

interface Fixtures {
	/** Whether the app may keep itself on the device, which takes as long as the rest of a short test. */
	serviceWorker: boolean;
	/** The app's host. */
	site: Site;
	/** Fails a test that went elsewhere, broke the policy of the page, or threw. */
	watched: void;
}

export const test = base.extend<Fixtures>({
	serviceWorker: [false, { option: true }],
	// Playwright reads the names of what a fixture needs from this pattern.
	// eslint-disable-next-line no-empty-pattern
	site: async ({}, use) => {
		const site = await serve({ folder: folders.now });
		await use(site);
		await site.close();
	},
	watched: [
		async ({ context, serviceWorker }, use) => {
			if (!serviceWorker)
				await context.addInitScript(
					() => delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker
				);
			const faults: string[] = [];
			context.on('request', (request) => {
				const { hostname, protocol } = new URL(request.url());
				if (hostname !== 'localhost' && protocol !== 'data:' && protocol !== 'blob:')
					faults.push(`asked ${request.url()}`);
			});
			context.on('weberror', (fault) => faults.push(`threw ${fault.error().message}`));
			context.on('console', (message) => {
				// A host that is switched off and an address that is none are what some tests are about.
				const expected = /^Failed to load resource|Not found: /.test(message.text());
				if (message.type() === 'error' && !expected) faults.push(`logged ${message.text()}`);
			});
			await use();
			expect(faults).toEqual([]);
		},
		{ auto: true }
	]
});

/** Waits until the screen answers taps: before that a tap on a prerendered button is lost. */
export const ready = (page: Page): Promise<unknown> =>
	page.waitForSelector('html[data-ready]', { state: 'attached' });

/** Opens an address and waits until it answers taps. */
export async function open(page: Page, site: Site, path = ''): Promise<void> {
	await page.goto(site.url + path);
	await ready(page);
}

/** Opens an address of the app's host that starts no app: another page, or the same one. */
export const openBeside = (page: Page, site: Site): Promise<unknown> =>
	page.goto(`${site.url}icons/icon.svg`);

/** Waits until the app is kept on the device, as after one visit; needs `serviceWorker`. */
export const kept = (page: Page): Promise<unknown> =>
	page.waitForFunction(() => navigator.serviceWorker.controller !== null);

/** Waits until nothing that was typed or tapped waits to be stored: the phone may kill the app now. */
export const draftsSaved = (page: Page): Promise<unknown> =>
	page.waitForSelector('html:not([data-drafts=saving])', { state: 'attached' });

export { expect };
