// What is on show can be read: it grows with the text, nothing covers or cuts a word, and months are written one way.
import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from './app.ts';
import { afterFail, at, evening, logFail, nextMorning, sameChance } from './person.ts';
import { answerScenario } from './scenario.ts';

const twice = (page: Page) =>
	// The app's own size is 17 pixels where the browser's is 16.
	page.evaluate(() => document.documentElement.style.setProperty('font-size', '212.5%'));
const box = async (what: Locator) => (await what.boundingBox())!;

test('the app is called by its name, once', async ({ page, site }) => {
	await open(page, site);
	await expect(page).toHaveTitle('Resit');
	await open(page, site, 'practice/');
	await expect(page).toHaveTitle('Practice · Resit');
});

test('what is chosen and ticked grows with the text', async ({ context, page, site }) => {
	await afterFail(context, site, nextMorning);
	await sameChance(context, 5);
	await open(page, site, 'plan/');
	const tick = page.getByRole('checkbox').first();
	const before = await box(tick);
	await twice(page);
	expect((await box(tick)).height).toBeGreaterThanOrEqual(before.height * 1.9);
	await open(page, site, 'practice/vary/#access/custom-role');
	const choice = page.getByRole('article').getByRole('radio').first();
	const small = await box(choice);
	await twice(page);
	expect((await box(choice)).height).toBeGreaterThanOrEqual(small.height * 1.9);
});

test('the ring around a bar that is set by keyboard leaves its name free', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await open(page, site, 'attempts/log/?kind=fail');
	const bar = page.getByRole('slider', { name: 'Storage' });
	await page.getByRole('button', { name: 'Identity and governance: no bar shown' }).focus();
	await page.keyboard.press('Tab');
	await expect(bar).toBeFocused();
	const name = await box(page.getByText('Storage', { exact: true }));
	/** The ring is the outermost shadow around the handle, which is 28 pixels high. */
	const ring = await bar.evaluate((input) => {
		const shadows = getComputedStyle(input)
			.getPropertyValue('--rim')
			.matchAll(/(\d+)px/g);
		const { top, height } = input.getBoundingClientRect();
		return top + height / 2 - 14 - Math.max(...[...shadows].map(([, pixels]) => Number(pixels)));
	});
	expect(ring).toBeGreaterThanOrEqual(name.y + name.height - 1);
});

test('the passing score stands clear of what is written below it', async ({ context, page, site }) => {
	await at(context, evening);
	await logFail(page, site, { score: 641 });
	await open(page, site, 'attempts/');
	await twice(page);
	const mark = await box(page.getByText('700', { exact: true }).first());
	const below = await box(page.getByText('Scaled, not a percentage').first());
	expect(mark.y + mark.height).toBeLessThanOrEqual(below.y + 1);
});

test('in the list of labs a name of two lines keeps clear of the lines around it', async ({ page, site }) => {
	await page.setViewportSize({ width: 320, height: 844 });
	await open(page, site, 'lab/');
	const labs = page
		.getByRole('main')
		.getByRole('listitem')
		.filter({ has: page.getByRole('link') });
	const areas = page.getByRole('region', { name: 'All 41 labs' }).locator('summary');
	await expect(areas.first()).toBeVisible();
	for (const area of await areas.all()) await area.click();
	await expect(labs.last()).toBeVisible();
	const gaps = await labs.evaluateAll((rows) =>
		rows.flatMap((row) => {
			const words = document.createRange();
			words.selectNodeContents(row.querySelector('a')!);
			const [own, around] = [words.getBoundingClientRect(), row.getBoundingClientRect()];
			return words.getClientRects().length > 1 ? [own.top - around.top, around.bottom - own.bottom] : [];
		})
	);
	expect(gaps.length).toBeGreaterThan(0);
	expect(Math.min(...gaps)).toBeGreaterThanOrEqual(6);
});

test('September is written with three letters, as the other months are', async ({ context, page, site }) => {
	await at(context, evening);
	await logFail(page, site, { day: '2026-09-14', score: 600 });
	await open(page, site, 'attempts/');
	await expect(page.getByRole('main')).toContainText(/14 Sep\b/);
});

test('what decided is marked with no blanks around it, and long names break at a slash', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await sameChance(context, 5);
	await page.setViewportSize({ width: 320, height: 844 });
	await open(page, site, 'practice/vary/#access/custom-role');
	await answerScenario(page);
	await page.getByRole('button', { name: 'The question' }).click();
	const marks = page.getByRole('article').locator('mark');
	await expect(marks.first()).toBeVisible();
	for (const mark of await marks.all()) {
		const text = (await mark.textContent())!;
		expect(text).toBe(text.trim());
		await expect(mark).toHaveCSS('padding-left', '0px');
	}
	const broken = await page.getByRole('main').evaluate((main) => {
		const found: string[] = [];
		const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode())
			for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\p{L}+(?=\/)|(?<=\/)\p{L}+/gu)) {
				const range = document.createRange();
				range.setStart(node, index);
				range.setEnd(node, index + word.length);
				if (range.getClientRects().length > 1) found.push(word);
			}
		return found;
	});
	expect(broken).toEqual([]);
});

test('a question with one right answer asks for one, and takes one', async ({ context, page, site }) => {
	await at(context, evening);
	await sameChance(context, 5);
	await open(page, site, 'practice/vary/#backup-recovery/which-vault');
	const one = page.getByText('Choose one.');
	for (let asked = 1; asked < 12; asked++) {
		const card = page.getByRole('article');
		// The answer of the one before is gone.
		await expect(card.getByRole('heading', { level: 2 })).toHaveCount(1);
		await expect(card).not.toContainText('Choose all');
		await expect(card).not.toContainText('Choose 1.');
		if (await one.isVisible()) break;
		await answerScenario(page);
		await page.getByRole('button', { name: 'One more like this' }).click();
	}
	const options = page.getByRole('article').getByRole('radio');
	await options.nth(0).check();
	await options.nth(1).check();
	await expect(options.nth(0)).not.toBeChecked();
});
