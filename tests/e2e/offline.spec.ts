// After one visit everything opens without a network, however the address was come by.
import { expect, kept, moved, open, ready, screens, test } from './app.ts';

test.use({ serviceWorker: true });

test.beforeEach(async ({ page, site }) => {
	await open(page, site);
	await kept(page);
	await site.close();
});

test('the page that brought the app needs no network to go on, and every screen opens', async ({
	page,
	site
}) => {
	test.setTimeout(screens.length * 20_000);
	await page.getByRole('link', { name: 'About Resit' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'About Resit' })).toBeVisible();
	for (const screen of screens) {
		await open(page, site, screen);
		await expect(page.getByRole('heading', { level: 1 }), `/${screen}`).toBeVisible();
	}
	// Typed without their slash they open too.
	for (const screen of screens.filter((path) => path !== '')) {
		await page.goto(`${site.url}${screen.slice(0, -1)}?from=typing#here`);
		await ready(page);
		await expect(page.getByRole('heading', { level: 1 }), `/${screen}`).toBeVisible();
		expect(page.url()).toBe(`${site.url}${screen}?from=typing#here`);
	}
});

test('an earlier address leads on, with its query and hash, and is not in the way back', async ({
	page,
	site
}) => {
	for (const [earlier, now] of moved) {
		await open(page, site, 'plan/');
		await page.goto(`${site.url}${earlier}?from=home#here`);
		await expect(page).toHaveURL(`${site.url}${now}?from=home#here`);
		await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('This screen moved');
		await page.goBack();
		await expect(page).toHaveURL(`${site.url}plan/`);
	}
});

test('an unknown address gets a page that helps', async ({ page, site }) => {
	for (const path of ['nowhere', 'plan/deeper/still', 'plan/deeper/still/?a=1#b']) {
		const answer = await page.goto(site.url + path);
		expect(answer?.status()).toBe(404);
		await ready(page);
		await page.getByRole('main').getByRole('link', { name: 'Go to Today' }).click();
		await expect(page).toHaveURL(site.url);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
});

test('the icons that a device asks for offline and the manifest are kept, the rest of the folder is not', async ({
	page,
	site
}) => {
	const statuses = await page.evaluate(async (url) => {
		const paths = ['icons/icon.svg', 'icons/apple-touch-icon.png', 'manifest.webmanifest', 'robots.txt'];
		return Promise.all(
			paths.map((path) =>
				fetch(url + path).then(
					({ status }) => status,
					() => 'none'
				)
			)
		);
	}, site.url);
	expect(statuses).toEqual([200, 200, 200, 'none']);
});
