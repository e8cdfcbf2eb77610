// One screen turns into the next, unless the person wants no motion.
import { expect, open, test } from './app.ts';
import { afterFail, nextMorning } from './person.ts';

for (const reducedMotion of ['no-preference', 'reduce'] as const)
	test(`going from screen to screen, motion: ${reducedMotion}`, async ({ browser, site }) => {
		const context = await browser.newContext({ reducedMotion, viewport: { width: 390, height: 844 } });
		await afterFail(context, site, nextMorning);
		await context.addInitScript(() => {
			const start = document.startViewTransition.bind(document);
			document.startViewTransition = (...how) => {
				document.documentElement.dataset.moved = '';
				return start(...how);
			};
		});
		const page = await context.newPage();
		await open(page, site);
		await page.getByRole('navigation').getByRole('link', { name: 'Plan' }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible();
		await expect(page.locator('html[data-moved]')).toHaveCount(reducedMotion === 'reduce' ? 0 : 1);
		await context.close();
	});
