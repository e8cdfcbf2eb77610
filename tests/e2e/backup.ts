// A backup as a person saves and restores it, in steps that several tests share.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, open, type Site } from './app.ts';

/** Saves a backup, and gives the path of its file. */
export async function saveBackup(page: Page, site: Site): Promise<string> {
	await open(page, site, 'data/');
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save a file' }).click();
	return (await downloading).path();
}

/** Chooses a backup by its file or its text, and takes it once it's shown: in the place of what is here, or as the button `how` says. */
export async function restore(
	page: Page,
	site: Site,
	backup: string,
	how: string | RegExp = /^(Restore$|Replace what’s here)/
): Promise<void> {
	await open(page, site, 'data/');
	const file = { name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(backup) };
	await page.getByLabel('Choose a backup file').setInputFiles(backup.startsWith('{') ? file : backup);
	await expect(page.getByRole('heading', { name: /^Backup from/ })).toBeVisible();
	await page.getByRole('button', { name: how }).click();
	await expect(page.getByText(/^Backup (restored|added)\.$/)).toBeVisible();
}

/** Changes what is stored as a backup that was edited by hand would: progress follows from it. */
export async function changeByBackup(
	page: Page,
	site: Site,
	change: (data: Record<string, unknown> & { exams: Record<string, unknown>[] }) => void
): Promise<void> {
	const file = JSON.parse(await readFile(await saveBackup(page, site), 'utf8'));
	change(file.data);
	await restore(page, site, JSON.stringify(file));
}
