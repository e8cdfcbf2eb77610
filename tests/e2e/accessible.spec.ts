// Every screen, in both schemes and widths, for everybody.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, screens, test } from './app.ts';

/** What axe finds, as one line a fault. */
export async function faults(page: Page): Promise<readonly string[]> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`)
	);
}

/** Whether anything makes the page wider than the screen. */
const sideways = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const screen of screens) {
	test(`/${screen} is accessible, narrow, dark and large`, async ({ page, site }) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			for (const width of [390, 320]) {
				await page.setViewportSize({ width, height: 844 });
				await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
				await open(page, site, screen);
				expect(await faults(page), `${colorScheme} ${width}`).toEqual([]);
				expect(await sideways(page), `${colorScheme} ${width}`).toBe(0);
			}
		}
		await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
		expect(await sideways(page), 'text at 200 %').toBe(0);
	});
}
