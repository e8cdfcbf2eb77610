// A phone whose browser moves a slider by its thumb alone, as Safari's does: a finger anywhere on the track is followed.
import type { Page } from '@playwright/test';
import { expect, open, test } from './app.ts';
import { afterFail, at, evening, sameChance } from './person.ts';
import { startSet, title } from './scenario.ts';

/** A finger put on the slider at a part of its track, moved along others, and lifted. */
async function draw(
	page: Page,
	slider: string,
	[first, ...rest]: readonly [number, ...number[]],
	thumb = 28
) {
	const track = page.getByRole('slider', { name: slider });
	// Clear of what is docked at the screen's end.
	await track.evaluate((slider) => slider.scrollIntoView({ block: 'center' }));
	const { x, y, width, height } = (await track.boundingBox())!;
	// The middle of the thumb reaches both ends.
	const to = (part: number) => [{ x: x + thumb / 2 + part * (width - thumb), y: y + height / 2 }];
	const phone = await page.context().newCDPSession(page);
	await phone.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: to(first) });
	for (const part of rest)
		await phone.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: to(part) });
	await phone.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test.beforeEach(async ({ context }) => {
	await context.addInitScript(() => {
		const refuse = (event: Event) => {
			if (event.target instanceof HTMLInputElement && event.target.type === 'range') event.preventDefault();
		};
		addEventListener('touchstart', refuse, { capture: true, passive: false });
	});
});

test('bars by touch: a tap, a finger drawn along, and one that is lifted in the middle', async ({
	page,
	context,
	site
}) => {
	await at(context, evening);
	await open(page, site, 'attempts/log/?kind=fail');
	const says = (bar: string, words: string) =>
		expect(page.getByRole('slider', { name: bar })).toHaveAttribute('aria-valuetext', words);

	await draw(page, 'Storage', [0.3]);
	await says('Storage', 'about 30, short');
	await draw(page, 'Storage', [0.9]);
	await says('Storage', 'about 90');
	await draw(page, 'Compute', [0.1, 0.3, 0.75]);
	await says('Compute', 'about 75');
	await draw(page, 'Networking', [0.5]);
	await says('Networking', 'about 50');
	await says('Identity and governance', 'not sure');
});

test('the exam day, slid with a finger', async ({ context, page, site }) => {
	await afterFail(context, site);
	await open(page, site, 'ready/');
	const day = page.getByRole('slider', { name: 'Try another day' });
	await draw(page, 'Try another day', [0.2, 0.5, 1], 28);
	await expect(day).toHaveValue(await day.evaluate((slider: HTMLInputElement) => slider.max));
	await draw(page, 'Try another day', [0], 24);
	await expect(day).toHaveValue('1');
});

test('a set is leafed through with a finger, and what is drawn down scrolls', async ({
	context,
	page,
	site
}) => {
	await sameChance(context, 5);
	await at(context, evening);
	await open(page, site, 'practice/set/');
	await startSet(page);
	const phone = await page.context().newCDPSession(page);
	const drag = async (across: number, down: number, x = 200, steps = 2) => {
		const y = 300;
		const touch = (type: 'touchStart' | 'touchMove', x: number, y: number) =>
			phone.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
		await touch('touchStart', x, y);
		for (let step = 1; step <= steps; step++)
			await touch('touchMove', x + (across * step) / steps, y + (down * step) / steps);
		await phone.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	};
	await drag(-120, 10);
	await expect(title(page)).toHaveText('Question 2 of 5');
	await drag(120, -10);
	await expect(title(page)).toHaveText('Question 1 of 5');
	// As far as what the browser itself would take as its way back.
	await drag(300, 0, 40, 10);
	await expect(title(page)).toHaveText('Question 1 of 5');
	await drag(-90, -150);
	await drag(-40, 0);
	await expect(title(page)).toHaveText('Question 1 of 5');
});
