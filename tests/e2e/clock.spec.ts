// The app changes by itself when the moment comes.
import { expect, open, test } from './app.ts';
import { afterFail, at, evening, logFail, nextMorning } from './person.ts';

test('over Earliest and Safe, to the minute, without a touch', async ({ context, page, site }) => {
	await afterFail(context, site);
	await open(page, site);
	const label = page.getByRole('link', { name: /retake/i });
	await page.clock.pauseAt(new Date('2026-11-26T14:18:20+01:00'));
	await expect(label).toHaveText(/^\s*(You can retake it from|Earliest retake:) today/);
	const waiting = await label.innerText();
	// Its sign is small beside the words, which take the room.
	expect((await label.locator('svg').first().boundingBox())!.width).toBeLessThan(30);

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

test('that a retake may be allowed now is in sight on the timeline', async ({ context, page, site }) => {
	await at(context, evening);
	await logFail(page, site, { day: '2026-11-25', score: 641 });
	const stands = page.getByRole('region', { name: 'Where you stand' });
	const status = stands.getByRole('status');
	// Both days are in the timeline, so the sentence is for those who don't see it.
	await expect(status).not.toHaveCSS('clip-path', 'none');
	await page.clock.setSystemTime(new Date(nextMorning));
	await open(page, site, 'when/');
	await expect(status).toHaveText('Earliest retake: now. Safe: from tomorrow.');
	await expect(status).not.toHaveCSS('clip-path', 'none');
	const allowed = stands.locator('dt:has-text("Allowed from")');
	await expect(stands.locator('dt:has-text("Allowed from") + dd')).toHaveText(/^Tomorrow/);
	// Its hour is told once the start time is.
	await allowed.getByRole('link', { name: 'Add start time' }).click();
	await expect(page.getByLabel('Start time')).toBeAttached();
});
