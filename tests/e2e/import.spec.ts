// A report's entries, from each kind of text and from bad ones, into the form and only then saved.
import type { Page } from '@playwright/test';
import { draftsSaved, expect, kept, open, test, type Site } from './app.ts';
import { at, evening, setStart, unfold } from './person.ts';

const box = (page: Page) => page.getByLabel('Report text');
/** Opens the screen, and the box for text on it. */
async function openImport(page: Page, site: Site): Promise<void> {
	await open(page, site, 'attempts/import/');
	await unfold(page, 'Other ways: a file, or typing');
}
const read = (page: Page) => page.getByRole('button', { name: 'Read it' }).click();

const kinds = [
	['lines with commas', 'Section, bar\nStorage, 45\nCompute, 70\nMonitoring, no bar'],
	[
		'lines with semicolons, quotes, a byte order mark and Windows ends',
		'\uFEFF"Section";"Bar"\r\n"Storage";"45,0"\r\n"Compute";"70"\r\n"Monitoring";"none"'
	],
	['lines with tabs', 'Section\tBar\nStorage\t45\nCompute\t70\nMonitoring\tno bar'],
	['JSON', '{"sections": {"Storage": 45, "Compute": 70, "Monitoring": "none"}}'],
	['words', 'storage 45, compute 70, monitoring no bar']
] as const;

test('text of every kind becomes bars', async ({ context, page, site }) => {
	await at(context, evening);
	await openImport(page, site);
	const back = page.getByRole('button', { name: 'Back', exact: true });
	for (const [name, text] of kinds) {
		if (await back.isVisible()) await back.click();
		await box(page).fill(text);
		await read(page);
		await expect(page.getByRole('heading', { name: 'Bars' }), name).toBeVisible();
		const bars = /Storage.*About 45.*Compute.*About 70.*Monitoring and backup.*No bar/;
		await expect(page.getByRole('main'), name).toContainText(bars);
	}
	await page.getByRole('button', { name: 'Use these' }).click();
	for (const [name, says] of [
		['Storage', 'about 45, short'],
		['Compute', 'about 70'],
		['Monitoring and backup', 'no bar shown'],
		['Networking', 'not sure']
	] as const)
		await expect(page.getByRole('slider', { name })).toHaveAttribute('aria-valuetext', says);
	// Nothing is saved yet.
	await open(page, site, 'attempts/');
	await expect(page.getByText('The date is enough to start')).toBeVisible();
});

test('a file is read like text', async ({ context, page, site }) => {
	await at(context, evening);
	await openImport(page, site);
	const buffer = Buffer.from('Storage;45\nCompute;70\n');
	await page
		.getByLabel('Choose a text file')
		.setInputFiles({ name: 'report.csv', mimeType: 'text/csv', buffer });
	await expect(page.getByRole('main')).toContainText('About 45');
});

test('a day that can be read two ways is asked about', async ({ context, page, site }) => {
	await at(context, evening);
	await openImport(page, site);
	await box(page).fill('AZ-104\nDate: 02/04/2026\nScore: 641\nStorage, 45');
	await read(page);
	await expect(page.getByRole('group', { name: /Which day is meant on line 2/ })).toBeVisible();
});

test('a report of another exam is named as such', async ({ context, page, site }) => {
	await at(context, evening);
	await openImport(page, site);
	await box(page).fill('Exam AZ-900: Azure Fundamentals\nScore: 641\nStorage, 45');
	await read(page);
	await expect(page.getByRole('main')).toContainText('AZ-900');
});

test('bad text gets a sentence, never becomes markup, and is not lost', async ({ context, page, site }) => {
	await at(context, evening);
	await openImport(page, site);
	for (const text of ['lorem ipsum', '{"sections": ', '<img src=x onerror=alert(1)>', '%%%%', ';;;;\n;;;;']) {
		await box(page).fill(text);
		await read(page);
		const sentence = page.getByRole('alert').or(page.getByRole('heading', { name: 'Not understood' }));
		await expect(sentence.first()).toBeVisible();
		await expect(page.locator('main img')).toHaveCount(0);
		const back = page.getByRole('button', { name: 'Back', exact: true });
		if (await back.isVisible()) await back.click();
		await expect(box(page)).toHaveValue(text);
	}
	// Left and come back to, it is still there.
	await draftsSaved(page);
	await open(page, site);
	await openImport(page, site);
	await expect(box(page)).toHaveValue(';;;;\n;;;;');
});

test('a megabyte of junk answers in under a second', async ({ context, page, site }) => {
	await at(context, evening);
	await openImport(page, site);
	const buffer = Buffer.from('lorem ipsum 12 dolor, sit; amet\t34\n'.repeat(30_000));
	await page.evaluate(() => performance.mark('given'));
	await page
		.getByLabel('Choose a text file')
		.setInputFiles({ name: 'junk.txt', mimeType: 'text/plain', buffer });
	await expect(
		page
			.getByRole('alert')
			.or(page.getByRole('heading', { name: 'Not understood' }))
			.first()
	).toBeVisible({
		timeout: 2000
	});
});

test('what the report does not say stays in the form as it was', async ({ context, page, site }) => {
	await at(context, evening);
	await open(page, site, 'attempts/log/?kind=fail');
	await setStart(page, '09:30');
	await page.getByRole('button', { name: 'Compute: no bar shown' }).click();
	await page.getByRole('link', { name: 'paste your report' }).click();
	await unfold(page, 'Other ways: a file, or typing');
	await box(page).fill('Your Score: 641\nStorage, 45');
	await read(page);
	await page.getByRole('button', { name: 'Use these' }).click();
	await expect(page.getByLabel('Score')).toHaveValue('641');
	await expect(page.getByLabel('Start time')).toHaveValue('09:30');
	const bar = (domain: string) => page.getByRole('slider', { name: domain });
	await expect(bar('Storage')).toHaveAttribute('aria-valuetext', 'about 45, short');
	await expect(bar('Compute')).toHaveAttribute('aria-valuetext', 'no bar shown');
});

test('a report pasted later goes into the attempt that is edited', async ({ context, page, site }) => {
	await at(context, evening);
	await open(page, site, 'attempts/log/?kind=fail');
	await page.getByLabel('Score').fill('610');
	await page.getByRole('button', { name: /^Save( now)?$/ }).click();
	await page.waitForURL(/when/);
	await open(page, site, 'attempts/');
	await page.locator('summary.icon').first().click();
	await page.getByRole('link', { name: /edit/i }).first().click();
	await page.getByRole('link', { name: 'paste your report' }).click();
	await unfold(page, 'Other ways: a file, or typing');
	await box(page).fill('Storage, 45\ntomatoes and bread');
	await read(page);
	await expect(page.getByText('Line 2: tomatoes and bread')).toBeVisible();
	await page.getByRole('button', { name: 'Use these' }).click();
	await expect(page.getByLabel('Score')).toHaveValue('610');
	await expect(page).toHaveURL(/#./);
});

test('what a sentence says of day, score and result is taken too', async ({ context, page, site }) => {
	await at(context, evening);
	await openImport(page, site);
	await box(page).fill(
		'failed az104 yesterday with 641. storage was weak, networking too weak, compute ok, identity good, monitoring no idea.'
	);
	await read(page);
	await expect(page.getByRole('main')).not.toContainText('skipped');
	await page.getByRole('button', { name: 'Use these' }).click();
	await expect(page.getByLabel('Score')).toHaveValue('641');
	await expect(page.getByRole('radio', { name: 'Yesterday' })).toBeChecked();
});

test('a length that does not read is told with how to write it', async ({ context, page, site }) => {
	await at(context, evening);
	await openImport(page, site);
	await box(page).fill('Section,bar\nStorage,4/10\nCompute,70%');
	await read(page);
	await expect(page.getByRole('main')).toContainText(/Storage.*Line 2: .*4\/10.*write 40/);
	await page.getByRole('button', { name: 'Use 40' }).click();
	await expect(page.getByRole('heading', { name: 'Not understood' })).toHaveCount(0);
	// Any bar can be set before the form opens.
	await page.getByRole('button', { name: 'Networking: no bar shown' }).click();
	await page.getByRole('button', { name: 'Use these' }).click();
	const bar = (domain: string) => page.getByRole('slider', { name: domain });
	await expect(bar('Storage')).toHaveAttribute('aria-valuetext', 'about 40, short');
	await expect(bar('Networking')).toHaveAttribute('aria-valuetext', 'no bar shown');
});

test('a report in one line of JSON is read whole, with its start', async ({ context, page, site }) => {
	await at(context, evening);
	await openImport(page, site);
	await box(page).fill(
		'{"start":"14:20","date":"2026-11-25","score":641,"result":"fail","sections":{"Storage":30,"Networking":40}}'
	);
	await read(page);
	await expect(page.getByText('14:20')).toBeVisible();
	await expect(page.getByText('Not understood')).toHaveCount(0);
	await page.getByRole('button', { name: 'Use these' }).click();
	await expect(page.getByLabel('Start time')).toHaveValue('14:20');
});

test('a PDF or a picture gets a sentence and leaves what is written alone', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await openImport(page, site);
	await box(page).fill('Storage, 45');
	for (const [name, mimeType, start] of [
		['report.pdf', 'application/pdf', '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'],
		['photo.png', 'image/png', '\u0089PNG\r\n\u001a\n\u0000\u0000']
	] as const) {
		const buffer = Buffer.from(start, 'latin1');
		await page.getByLabel('Choose a text file').setInputFiles({ name, mimeType, buffer });
		await expect(page.getByRole('alert')).toContainText('copy the text and paste it here');
		await expect(box(page)).toHaveValue('Storage, 45');
	}
	await draftsSaved(page);
	await openImport(page, site);
	await expect(box(page)).toHaveValue('Storage, 45');
});

test.describe('offline', () => {
	test.use({ serviceWorker: true });

	test('a report is read once its form was opened online, and before that what is pasted stays', async ({
		context,
		page,
		site
	}) => {
		await at(context, evening);
		await open(page, site);
		await kept(page);
		await context.setOffline(true);
		await openImport(page, site);
		await box(page).fill('Storage, 45');
		await read(page);
		await expect(page.getByRole('alert')).toHaveText(
			/^A part of Resit is missing on this device\. Go online/
		);
		await expect(box(page)).toHaveValue('Storage, 45');
		await context.setOffline(false);
		const loaded = page.waitForResponse(/report-reader/);
		await open(page, site, 'attempts/log/?kind=fail');
		await loaded;
		await site.close();
		await openImport(page, site);
		await box(page).fill('Storage, 45');
		await read(page);
		await expect(page.getByRole('main')).toContainText(/Storage.*About 45/);
	});
});
