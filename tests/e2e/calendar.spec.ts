// The calendar file: made by code that isn't kept offline before its first use.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { expect, kept, open, test } from './app.ts';
import { afterFail, book, evening } from './person.ts';

const add = (page: Page) => page.getByRole('button', { name: 'Add to calendar' });

/** Taps the button, and reads what it saved. */
async function saved(page: Page) {
	const downloading = page.waitForEvent('download');
	await add(page).click();
	const download = await downloading;
	expect(download.suggestedFilename()).toBe('resit-calendar-2026-11-25.ics');
	await expect(page.getByText(/Check your downloads for resit.calendar.2026.11.25\.ics\./)).toBeVisible();
	const file = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')));
	return file.getAllSubcomponents('vevent').map((component) => {
		const { uid, summary, sequence, startDate } = new ICAL.Event(component);
		const canceled = component.getFirstPropertyValue('status') === 'CANCELLED';
		return { uid, summary, sequence, start: startDate.toString(), canceled };
	});
}

/** The extras in the browser's caches. */
const cachedExtras = (page: Page) =>
	page.evaluate(async () => {
		const names = await caches.keys();
		const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return requests
			.flat()
			.map(({ url }) => /ondemand\/(\w+)/.exec(url)?.[1])
			.filter((name) => name !== undefined);
	});

test.describe('offline', () => {
	test.use({ serviceWorker: true });

	test('it says to go online once where it wasn’t used before', async ({ context, page, site }) => {
		await afterFail(context, site);
		await open(page, site);
		await kept(page);
		expect(await cachedExtras(page)).toEqual([]);
		await site.close();
		await context.setOffline(true);
		await open(page, site, 'when/');
		await add(page).click();
		await expect(page.getByText('Go online once to make the calendar file.')).toBeVisible();
	});

	test('it works once it was used', async ({ context, page, site }) => {
		await afterFail(context, site);
		await open(page, site);
		await kept(page);
		await open(page, site, 'when/');
		const before = await saved(page);
		expect(await cachedExtras(page)).toEqual(['calendar']);
		await site.close();
		await open(page, site, 'plan/');
		expect((await saved(page)).map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
	});
});

test('a later file keeps the names, and calls off what isn’t planned anymore', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site, evening);
	await open(page, site);
	const first = await saved(page);
	expect(first.map(({ summary }) => summary)).toEqual(
		expect.arrayContaining([
			'AZ-104: earliest retake',
			'AZ-104: safe to retake',
			'AZ-104: suggested exam day'
		])
	);
	expect(first.some(({ canceled }) => canceled)).toBe(false);
	await book(page, site, '2026-12-15', '09:00');
	await page.clock.fastForward('05:00');
	await open(page, site, 'plan/');
	const second = await saved(page);
	const exam = second.find(({ summary }) => summary === 'AZ-104 exam');
	expect(exam?.start).toBe('2026-12-15T08:00:00Z');
	for (const { uid, summary, start } of first.filter(({ summary }) => /retake|suggested/.test(summary)))
		expect(second, summary).toContainEqual(
			expect.objectContaining({ uid, canceled: true, start: start.slice(0, 10) })
		);
	for (const { sequence } of second) expect(sequence).toBeGreaterThan(first[0]!.sequence);
});
