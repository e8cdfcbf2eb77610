// What is entered leaves the browser as a file or text, and comes back, on this device or another.
import { readFile } from 'node:fs/promises';
import type { BrowserContext } from '@playwright/test';
import { expect, open, test } from './app.ts';
import { restore, saveBackup } from './backup.ts';
import { afterFail, at, evening, logFail } from './person.ts';

/** Makes the browser say that it's Safari on an iPhone. */
const asPhone = (context: BrowserContext) =>
	context.addInitScript(() =>
		Object.defineProperty(navigator, 'userAgent', {
			value: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15'
		})
	);

interface SavedAttempt {
	readonly id: string;
	readonly stamp: { readonly counter: number; readonly device: string };
	readonly seen?: readonly object[];
}

/** Returns the backup as it is once another device edited its attempt on top of what is in it, and logged one more. */
function editedOn(device: string, backup: string, score: number): string {
	const file = JSON.parse(backup) as { checksum?: string; data: { exams: { attempts: SavedAttempt[] }[] } };
	delete file.checksum;
	const [exam] = file.data.exams;
	const [attempt] = exam!.attempts;
	const { stamp, seen = [] } = attempt!;
	const edit = {
		stamp: { counter: 90, device },
		seen: [...seen, { device: stamp.device, from: 0, to: stamp.counter }]
	};
	exam!.attempts = [
		{ ...attempt!, ...edit, score } as SavedAttempt,
		{ ...attempt!, id: device, stamp: edit.stamp, day: '2026-10-20', score: score - 100 } as SavedAttempt
	];
	return JSON.stringify(file);
}

test('out as a file, everything deleted, and in again, with Today one tap away', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	const file = await saveBackup(page, site);
	await page.getByText('Delete your data').click();
	await page.getByRole('button', { name: 'Delete everything' }).click();
	await expect(page.getByText('Everything deleted.')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'What was here before' })).toBeVisible();
	await open(page, site);
	await expect(page.getByRole('link', { name: 'I didn’t pass' })).toBeVisible();
	await restore(page, site, file);
	await expect(page.getByText('once the first attempt is saved')).toHaveCount(0);
	await page.getByRole('main').getByRole('link', { name: 'See Today' }).click();
	await expect(page.getByText('One small thing, then rest')).toBeVisible();
});

test('Today asks for a backup after something worth one, saves it in one tap, and says what came since', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await open(page, site);
	const card = page.getByRole('region', { name: 'Backup' });
	// One report is typed again in two minutes.
	await expect(page.getByRole('link', { name: 'No backup yet' })).toBeVisible();
	await expect(card).toHaveCount(0);
	await logFail(page, site, { day: '2026-10-20', score: 600 });
	await open(page, site);
	await expect(card).toContainText('2 attempts, and no backup yet.');
	await card.getByRole('button', { name: 'Later' }).click();
	await expect(card).toHaveCount(0);
	await page.clock.setSystemTime(new Date('2026-11-29T08:00:00+01:00'));
	await page.reload();
	const downloading = page.waitForEvent('download');
	await card.getByRole('button', { name: 'Back up' }).click();
	const file = await (await downloading).path();
	expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ app: 'resit' });
	await expect(card).toContainText(/Check your downloads for resit.backup.2026.11.29\.json\./);
	await page.reload();
	await expect(page.getByRole('link', { name: 'Last backup today' })).toBeVisible();
	await expect(card).toHaveCount(0);

	await open(page, site, 'data/');
	await expect(page.getByText('All backed up')).toBeVisible();
	for (const day of ['2026-09-20', '2026-08-20']) await logFail(page, site, { day, score: 590 });
	await open(page, site);
	await expect(card).toContainText('2 attempts since your last backup.');
	await open(page, site, 'data/');
	await expect(page.getByText('2 attempts to back up')).toBeVisible();
});

test('a backup with much less than the last one is asked about first', async ({ context, page, site }) => {
	await afterFail(context, site);
	await restore(page, site, await saveBackup(page, site));
	for (const day of ['2026-10-20', '2026-09-20', '2026-08-20', '2026-07-20'])
		await logFail(page, site, { day, score: 600 });
	await saveBackup(page, site);
	await page.getByText('Delete your data').click();
	await page.getByRole('button', { name: 'Delete everything' }).click();
	// A page that is left at once may take the deletion with it.
	await expect(page.getByText('Everything deleted.')).toBeVisible();
	for (const day of ['2026-11-20', '2026-10-20']) await logFail(page, site, { day, score: 610 });
	await open(page, site);
	await page.getByRole('region', { name: 'Backup' }).getByRole('button', { name: 'Back up' }).click();
	await expect(page).toHaveURL(/\/data\/$/);
	await expect(page.getByText('It had 5 attempts. Here: 2 attempts.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Save a file' })).toHaveCount(0);
	await page.getByRole('button', { name: 'Back up anyway' }).click();
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save a file' }).click();
	await downloading;
	await expect(page.getByText('All backed up')).toBeVisible();
});

test('an older backup over newer work is shown before, and taken back after', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	const file = await saveBackup(page, site);
	await logFail(page, site, { day: '2026-10-20', score: 600 });
	await restore(page, site, file);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('Put back as it was.')).toBeVisible();
	await open(page, site, 'attempts/');
	await expect(page.getByRole('main')).toContainText('Attempt 2');
});

test('two devices are put together: what both changed is chosen, and undo takes out what came', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	const first = await readFile(await saveBackup(page, site), 'utf8');
	await restore(page, site, editedOn('phone', first, 660));
	await restore(page, site, editedOn('desk', first, 655), 'Add it to what’s here');
	const choice = page.getByRole('region', { name: 'Changed on two devices' });
	await expect(choice.getByRole('button')).toHaveText(['Score: 660', 'Score: 655']);
	await choice.getByRole('button', { name: 'Score: 655' }).click();
	await expect(choice).toHaveCount(0);
	await open(page, site, 'attempts/');
	await expect(page.getByRole('main')).toContainText('Attempt 3');

	await open(page, site, 'data/');
	await page.getByRole('button', { name: 'Take out what you added' }).click();
	await expect(page.getByText('Put back as it was.')).toBeVisible();
	await open(page, site, 'attempts/');
	await expect(page.getByRole('main')).toContainText('Attempt 2');
	await expect(page.getByRole('main')).not.toContainText('Attempt 3');
});

test('answers to scenarios that are not in this version are counted before and after, and kept', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await open(page, site, 'data/');
	await page.getByLabel('Choose a backup file').setInputFiles('tests/history/v2/full.json');
	await expect(
		page.getByText('2 answers in it are to questions that this version of Resit doesn’t have.')
	).toBeVisible();
	await page.getByRole('button', { name: 'Restore', exact: true }).click();
	await expect(page.getByText('Backup restored.')).toBeVisible();
	const unknown = page.getByRole('region', { name: 'Answers from another version' });
	await expect(unknown).toContainText('2 answers are to questions');
	await unknown.getByText('Which').click();
	await expect(unknown.getByRole('listitem')).toHaveText(
		'routes, edition 1, of no kind known here: 2 answers'
	);
	const file = await saveBackup(page, site);
	expect(JSON.parse(await readFile(file, 'utf8')).data.answers).toHaveLength(4);
});

test('a bad backup gets a sentence and changes nothing', async ({ context, page, site }) => {
	await afterFail(context, site);
	await open(page, site, 'data/');
	await page.getByText('Restore a backup').click();
	for (const text of ['hello', '{"format":', '{"version":99}', '[]', '<b onclick=alert(1)>x</b>']) {
		await page.getByLabel('Or paste its text or link').fill(text);
		await page.getByRole('button', { name: 'Preview' }).click();
		await expect(page.locator('#in-fault')).toHaveText(/\S.+\S/);
		await expect(page.getByRole('heading', { name: /^Backup from/ })).toHaveCount(0);
	}
	// What was pasted is still there for who closes the sheet to look something up.
	await page.keyboard.press('Escape');
	await page.getByText('Restore a backup').click();
	await expect(page.getByLabel('Or paste its text or link')).toHaveValue('<b onclick=alert(1)>x</b>');
	await page.keyboard.press('Escape');
	await open(page, site, 'attempts/');
	await expect(page.getByRole('main')).toContainText('641');
});

test('from Safari to the home screen, by text', async ({ browser, context, page, site }) => {
	await afterFail(context, site);
	await asPhone(context);
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, site);
	await expect(page.getByRole('heading', { name: 'Keep Resit on your home screen' })).toBeVisible();
	await page.getByRole('button', { name: 'Copy what is entered' }).click();
	await expect(page.getByText('Copied.')).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());

	// The app on the home screen shares nothing with Safari.
	const installed = await browser.newContext();
	await at(installed, evening);
	const app = await installed.newPage();
	await open(app, site);
	await app.getByRole('link', { name: 'Restore a backup' }).click();
	await app.getByLabel('Or paste its text or link').fill(copied);
	await app.getByRole('button', { name: 'Preview' }).click();
	await app.getByRole('button', { name: 'Restore', exact: true }).click();
	await expect(app.getByText('Backup restored.')).toBeVisible();
	await app.getByRole('navigation').getByRole('link', { name: 'Today' }).click();
	await expect(app.getByText('One small thing, then rest')).toBeVisible();
	await installed.close();
});

test('the hint at the home screen, dismissed, stays away', async ({ context, page, site }) => {
	await afterFail(context, site);
	await asPhone(context);
	await open(page, site);
	await page.getByRole('button', { name: 'Not on this device' }).click();
	await page.reload();
	await expect(page.getByText('One small thing, then rest')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Keep Resit on your home screen' })).toHaveCount(0);
});

test('to another device by a link, which waits there until the person decides', async ({
	browser,
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await open(page, site, 'data/');
	await page.getByText('Move to another device').click();
	const link = await page.getByRole('figure').filter({ hasText: '#2.' }).locator('pre').innerText();
	await page.getByRole('button', { name: 'Show a QR code' }).click();
	await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();

	const other = await browser.newContext();
	await asPhone(other);
	await at(other, evening);
	const phone = await other.newPage();
	const asked: string[] = [];
	phone.on('request', (request) => asked.push(request.url()));
	await phone.goto(link.replace(/\s/g, ''));
	await expect(phone.getByRole('heading', { name: /^Backup from/ })).toBeVisible();
	await expect(phone.getByText('For Resit on the home screen')).toBeVisible();
	await phone.reload();
	await phone.getByRole('button', { name: 'Restore', exact: true }).click();
	await expect(phone.getByText('Backup restored.')).toBeVisible();
	await expect(phone).toHaveURL(/\/data\/$/);
	await open(phone, site);
	await expect(phone.getByText('One small thing, then rest')).toBeVisible();
	expect(asked.filter((url) => url.includes('#2.') || !url.startsWith(site.url))).toEqual([]);
	await other.close();
});

test('a folder has a backup that follows what is stored, and one of an earlier day', async ({
	context,
	page,
	site
}) => {
	// The browser's own folder stands for the one that a person would choose.
	await context.addInitScript(() => {
		const folder = async () =>
			(await navigator.storage.getDirectory()).getDirectoryHandle('Synced', { create: true });
		Object.assign(window, { showDirectoryPicker: folder });
	});
	const files = () =>
		page
			.evaluate(async () => {
				const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Synced');
				const found: Record<string, number> = {};
				for await (const [name, handle] of folder as unknown as AsyncIterable<
					[string, FileSystemFileHandle]
				>) {
					const text = await (await handle.getFile()).text();
					const key = name.includes('before') ? 'before' : 'current';
					found[key] = text === '' ? 0 : JSON.parse(text).data.exams[0].attempts.length;
				}
				return found;
			})
			// Written just now: a file that was listed may be gone.
			.catch(() => undefined);
	await afterFail(context, site);
	await open(page, site, 'data/');
	await page.getByText('Keep it safe').click();
	await page.getByRole('button', { name: 'Choose a folder' }).click();
	await expect(page.getByText('The backup there has everything that’s here.')).toBeVisible();
	await expect.poll(files).toEqual({ current: 1 });
	await expect(page.getByText('All backed up')).toBeVisible();

	await logFail(page, site, { day: '2026-10-20', score: 600 });
	await expect.poll(files, { timeout: 15_000 }).toEqual({ current: 2 });
	await page.clock.setSystemTime(new Date('2026-11-29T08:00:00+01:00'));
	await logFail(page, site, { day: '2026-09-20', score: 590 });
	await expect.poll(files, { timeout: 15_000 }).toEqual({ before: 2, current: 3 });

	await open(page, site, 'data/');
	await page.getByText('Delete your data').click();
	await page.getByRole('button', { name: 'Delete everything' }).click();
	await expect(page.getByText('Everything deleted.')).toBeVisible();
	await page.waitForTimeout(4000);
	expect(await files()).toEqual({ before: 2, current: 3 });
});
