// How much there is to read: the words in front of a person who logged a first fail with three short bars.
import type { Page } from '@playwright/test';
import { expect, open, test } from './app.ts';
import { at, evening, firstFail, logFail, sameChance } from './person.ts';
import { answerScenario } from './scenario.ts';

/** Counts what stands there as words: no dates, times and codes, nothing folded or left out, and nothing for screen readers alone. */
const visibleWords = (page: Page, without = '.hidden'): Promise<number> =>
	page.evaluate((without) => {
		const main = document.querySelector<HTMLElement>('main')!;
		const parts = [...main.querySelectorAll<HTMLElement>(`.hidden, option, pre, code, ${without}`)];
		for (const part of parts) part.style.display = 'none';
		const text = main.innerText;
		for (const part of parts) part.style.display = '';
		const day =
			/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g;
		return (text.replace(day, '').match(/\p{L}[\p{L}’-]+/gu) ?? []).length;
	}, without);

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
		await expect(page.getByRole('main').getByRole('link').nth(1)).toBeVisible();
		expect.soft(await visibleWords(page), `/${screen}`).toBeLessThanOrEqual(most);
	}
});

test('an answer is short before anything of it is opened', async ({ context, page, site }) => {
	test.slow();
	await at(context, evening);
	await sameChance(context, 5);
	for (const family of [
		'files-blobs/bring-back',
		'storage-access/way-in',
		'access/custom-role',
		'governance/locks',
		'secure-access/nsg-verdict',
		'backup-recovery/which-vault'
	]) {
		await open(page, site, `practice/vary/#${family}`);
		await answerScenario(page);
		await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible();
		// Without the question and its options.
		const words = await visibleWords(page, 'header, article > :first-child, summary b');
		expect.soft(words, family).toBeLessThanOrEqual(120);
		expect.soft(words, family).toBeGreaterThan(20);
	}
});
