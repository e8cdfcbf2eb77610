// In a folder of a host, as on a project page, nothing reaches out of the folder.
import { serve } from '../../scripts/serve.js';
import { full } from '../runs.ts';
import { expect, folders, kept, open, ready, screens, test as inRoot } from './app.ts';

const test = inRoot.extend({
	// eslint-disable-next-line no-empty-pattern
	site: async ({}, use) => {
		const site = await serve({ folder: folders.base, base: '/resit' });
		await use(site);
		await site.close();
	}
});
test.use({ serviceWorker: true });

test('every screen opens, online and offline, and nothing outside the folder is asked for', async ({
	context,
	page,
	site
}) => {
	const outside: string[] = [];
	context.on('request', (request) => {
		if (!request.url().startsWith(site.url)) outside.push(request.url());
	});
	await open(page, site);
	await kept(page);
	for (const screen of screens) {
		await open(page, site, screen);
		for (const address of await page
			.locator('a[href]:not([href^="https:"])')
			.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)))
			expect(address.startsWith(site.url), address).toBe(true);
	}
	await site.close();
	for (const screen of full ? screens : ['', 'plan/']) await open(page, site, screen);
	await page.goto(`${site.url}plan`);
	await ready(page);
	expect(page.url()).toBe(`${site.url}plan/`);
	expect(outside).toEqual([]);
});

test('the installed app starts in the folder', async ({ page, site }) => {
	await open(page, site);
	const manifest = new URL((await page.locator('link[rel=manifest]').getAttribute('href')) ?? '', page.url());
	const { start_url, scope, shortcuts } = await (await page.request.get(manifest.href)).json();
	expect(new URL(start_url, manifest).href).toBe(site.url);
	expect(new URL(scope, manifest).href).toBe(site.url);
	for (const { url } of shortcuts)
		expect((await page.request.get(new URL(url, manifest).href)).status(), url).toBe(200);
});
