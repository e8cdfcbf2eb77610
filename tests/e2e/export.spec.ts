// What leaves the app for other programs, and for paper.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, open, openBeside, test } from './app.ts';
import { putStored } from './database.ts';
import { afterFail, answerPrompt } from './person.ts';

async function saved(page: Page, button: string): Promise<string> {
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: button }).click();
	const download = await downloading;
	await expect(
		page.getByText(`Check your downloads for ${download.suggestedFilename().replaceAll('-', '\u2011')}.`)
	).toBeVisible();
	return readFileSync(await download.path(), 'utf8');
}

test('attempts and answers are saved for a spreadsheet', async ({ context, page, site }) => {
	await afterFail(context, site);
	await open(page, site, 'data/');
	await page.getByText('Export for a spreadsheet').click();
	const attempts = await saved(page, 'Save attempts');
	expect(attempts).toMatch(/^\uFEFFDay,Start,End,Time zone,Kind,Result,Score,/);
	expect(attempts).toContain('\r\n2026-11-25,14:20,,Europe/Paris,Attempt,Not passed,641,');
	await expect(page.getByRole('button', { name: 'Save answers' })).toHaveCount(0);

	await open(page, site, 'practice/');
	await page.getByRole('button', { name: 'Start a 5 min round' }).click();
	await expect(page).toHaveURL(/practice\/round/);
	const asked = await page.locator('#ask').innerText();
	await answerPrompt(page);
	// The next one is shown once this answer is stored.
	await expect(page.locator('#ask')).not.toHaveText(asked);
	await open(page, site, 'data/');
	await page.getByText('Export for a spreadsheet').click();
	const answers = await saved(page, 'Save answers');
	expect(answers.split('\r\n')).toHaveLength(3);
	expect(answers).toMatch(/\r\n2026-11-25,17:3\d,Europe\/Paris,Card,[\w-]+\/[\w-]+,\w+,.+,yes,,Sure,\d+,/);
});

test('the fix list prints what was checked with its evidence, and nothing to tap', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await openBeside(page, site);
	await putStored(page, 'proofs', 'p1', {
		id: 'p1',
		stamp: { counter: 900, device: 'a' },
		exam: 'az-104',
		task: 'lab/storage/none',
		day: '2026-11-25',
		how: 'checked',
		text: 'The rule let the subnet in.',
		title: 'A firewall in front of blobs',
		domain: 'storage',
		evidence: [
			{ check: 'x', title: 'The rule', command: 'az', output: `"${'0123456789'.repeat(30)}"`, said: ['Deny'] }
		]
	});
	await open(page, site, 'repair/#storage');
	const said = page.getByText('Deny', { exact: true });
	await expect(page.getByText('The rule let the subnet in.')).toBeVisible();
	await expect(said).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(said).toBeVisible();
	await expect(
		page.getByRole('button', { name: /^(Practice|Start|Save as one page|Delete this proof)$/ })
	).toHaveCount(0);
	await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
	// On paper of either size nothing is wider than the page.
	for (const width of [718, 741]) {
		await page.setViewportSize({ width, height: 1000 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
	}
});
