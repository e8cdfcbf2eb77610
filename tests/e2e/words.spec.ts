// How much there is to read: the words in front of a person who logged a first fail with three short bars.
import type { Page } from '@playwright/test';
import { expect, open, test } from './app.ts';
import { at, evening, firstFail, logFail } from './person.ts';

/** Counts what stands there as words: no dates, times and codes, nothing folded, and nothing for screen readers alone. */
const visibleWords = (page: Page): Promise<number> =>
	page.evaluate(() => {
		const main = document.querySelector<HTMLElement>('main')!;
		for (const part of main.querySelectorAll<HTMLElement>('.hidden, option, pre, code'))
			part.style.display = 'none';
		const text = main.innerText;
		const day =
			/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g;
		return (text.replace(day, '').match(/\p{L}[\p{L}’-]+/gu) ?? []).length;
	});

test('Practice stays short once there is something due', async ({ context, page, site }) => {
	await at(context, evening);
	await open(page, site);
	await page.getByRole('button', { name: 'See an example' }).click();
	await expect(page.getByText('Example: a made-up person')).toBeVisible();
	await page.getByRole('link', { name: 'Practice' }).click();
	await expect(page.getByText('7 due')).toBeVisible();
	expect(await visibleWords(page)).toBeLessThanOrEqual(100);
});

test('no screen of the main job is a wall of words', async ({ context, page, site }) => {
	await at(context, evening);
	await logFail(page, site, { ...firstFail, bars: { ...firstFail.bars, Compute: 45 } });
	for (const [screen, most] of [
		['', 80],
		['when/', 120],
		['plan/', 150],
		['practice/', 100],
		['ready/', 120],
		['repair/#storage', 150]
	] as const) {
		await open(page, site, screen);
		await expect(page.getByRole('main').getByRole('heading').nth(1)).toBeVisible();
		expect.soft(await visibleWords(page), `/${screen}`).toBeLessThanOrEqual(most);
	}
});
