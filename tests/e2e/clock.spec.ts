// The app changes by itself when the moment comes.
import { expect, open, test } from './app.ts';
import { afterFail } from './person.ts';

test('over Earliest and Safe, to the minute, without a touch', async ({ context, page, site }) => {
	await afterFail(context, site);
	await open(page, site);
	const label = page.getByRole('link', { name: /retake/i });
	await page.clock.pauseAt(new Date('2026-11-26T14:18:20+01:00'));
	await expect(label).toHaveText(/^\s*(You can retake it from|Earliest retake:) today/);
	const waiting = await label.innerText();

	// One minute before 24 hours from the start, and the minute itself.
	await page.clock.pauseAt(new Date('2026-11-26T14:19:20+01:00'));
	await page.clock.runFor(20_000);
	await expect(label).toHaveText(waiting);
	await page.clock.runFor(60_000);
	await expect(label).not.toHaveText(waiting);
	const unsettled = await label.innerText();

	await page.clock.pauseAt(new Date('2026-11-26T16:19:20+01:00'));
	await page.clock.runFor(20_000);
	await expect(label).toHaveText(unsettled);
	await page.clock.runFor(60_000);
	await expect(label).not.toHaveText(unsettled);
});
