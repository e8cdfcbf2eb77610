// Nothing is lost: not by a full disk, another tab, a newer app or a killed browser.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { launchArgs } from '../../scripts/browser.js';
import { expect, open, openBeside, ready, test, type Site } from './app.ts';
import { stored } from './database.ts';
import { afterFail, at, evening, logFail } from './person.ts';

/** Another page of the same origin, as a tab with other code would be. */
async function otherCode(page: Page, site: Site): Promise<Page> {
	const other = await page.context().newPage();
	await openBeside(other, site);
	return other;
}

test('a newer app in another tab is said, and nothing is written over it', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await open(page, site);
	const other = await otherCode(page, site);
	const version = await other.evaluate(
		() =>
			new Promise<number>((resolve) => {
				const request = indexedDB.open('resit-data', 99);
				request.onsuccess = () => resolve(request.result.version);
			})
	);
	expect(version).toBe(99);
	await expect(page.getByRole('heading', { name: 'This version is older than your data' })).toBeVisible();
});

test('what an older app stored is there, with a form and a round that were not finished', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	const file = new URL('../history/v2/practised.json', import.meta.url);
	const { data } = JSON.parse(await readFile(file, 'utf8')) as { data: Record<string, object[] | object> };
	const other = await otherCode(page, site);
	await other.evaluate(
		(all) =>
			new Promise<void>((resolve) => {
				const names = ['exams', 'answers', 'progress', 'proofs', 'drafts', 'settings', 'aside', 'former'];
				const request = indexedDB.open('resit-data', 2);
				request.onupgradeneeded = () => {
					for (const name of names) {
						const table = request.result.createObjectStore(name);
						const rows = all[name];
						if (Array.isArray(rows))
							for (const [at, row] of (rows as Record<string, string>[]).entries())
								table.put(row, row.id ?? row.key ?? row.exam ?? String(at));
						else if (rows !== undefined) table.put(rows, 'only');
					}
				};
				request.onsuccess = () => {
					request.result.close();
					resolve();
				};
			}),
		data
	);
	await other.close();
	await open(page, site, 'attempts/');
	await expect(page.getByRole('main')).toContainText('641');
	expect(await stored(page, 'drafts', 'log')).toMatchObject({ fields: { score: '655' } });
	await open(page, site, 'practice/round/');
	await expect(page.getByText('Question 2 of 2')).toBeVisible();
});

test('an old tab in the way is said, and the app goes on by itself once it is closed', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await page.goto('about:blank');
	const other = await otherCode(page, site);
	await other.evaluate(async () => {
		const held = indexedDB.open('resit-data');
		await new Promise((resolve) => (held.onsuccess = resolve));
		// Waits for the connection above, and everybody after it waits as well.
		indexedDB.open('resit-data', 99).onsuccess = () => undefined;
	});
	await page.goto(`${site.url}attempts/`);
	await ready(page);
	await expect(page.getByRole('heading', { name: 'Another tab is in the way' })).toBeVisible({
		timeout: 15_000
	});
	await other.close();
	await expect(page.getByRole('main')).toContainText('641');
});

const answers = 20_000;
/** A backup that takes long to write. */
const big = JSON.stringify({
	app: 'resit',
	version: 1,
	made: '2026-11-25T18:00:00.000Z',
	data: {
		answers: Array.from({ length: answers }, (_, index) => ({
			...{ id: `n${index}`, at: '2026-11-25T07:00:00.000Z', zone: 'Europe/Paris' },
			...{ of: { prompt: `p${index % 50}` }, given: 'recalled', right: index % 3 > 0 }
		}))
	}
});

async function chooseBig(page: Page): Promise<void> {
	await page.getByLabel('Choose a backup file').setInputFiles({
		name: 'big.json',
		mimeType: 'application/json',
		buffer: Buffer.from(big)
	});
	await expect(page.getByRole('row', { name: `Answers 0 ${answers}` })).toBeVisible();
}

test('a full disk is said, the old stays, and it works once there is room', async ({
	context,
	page,
	site
}) => {
	const devtools = await context.newCDPSession(page);
	const { origin } = new URL(site.url);
	await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
	await afterFail(context, site);
	await open(page, site, 'data/');
	await chooseBig(page);
	await page.getByRole('button', { name: /^Replace what’s here/ }).click();
	await expect(page.getByText(/This device is full/)).toBeVisible();
	await expect(page.getByRole('row', { name: 'Attempts 1 0' })).toBeVisible();
	await devtools.send('Storage.overrideQuotaForOrigin', { origin });
	await page.getByRole('button', { name: /^Replace what’s here/ }).click();
	await expect(page.getByText('Backup restored.')).toBeVisible({ timeout: 30_000 });
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('Put back as it was.')).toBeVisible({ timeout: 30_000 });
	await open(page, site, 'attempts/');
	await expect(page.getByRole('main')).toContainText('641');
});

/** A browser of its own that can be killed, with what it keeps in `profile`. */
async function start(profile: string): Promise<{ page: Page; kill: () => Promise<void> }> {
	const browserProcess: ChildProcess = spawn(process.env.CHROMIUM_PATH!, [
		...launchArgs,
		'--headless',
		'--remote-debugging-port=0',
		`--user-data-dir=${profile}`,
		'about:blank'
	]);
	const address = await new Promise<string>((resolve, reject) => {
		browserProcess.stderr?.on('data', (text: Buffer) => {
			const found = /ws:\/\/\S+/.exec(text.toString());
			if (found) resolve(found[0]);
		});
		browserProcess.on('exit', () => reject(new Error('The browser did not start.')));
	});
	const browser = await chromium.connectOverCDP(address);
	const page = await browser.contexts()[0]!.newPage();
	return {
		page,
		async kill() {
			const gone = new Promise((resolve) => browserProcess.once('exit', resolve));
			browserProcess.kill('SIGKILL');
			await gone;
			await browser.close();
		}
	};
}

for (const after of [100, 400, 900])
	test(
		`killed ${after} ms into a restore, it holds the old or the new, never half`,
		{ tag: after === 400 ? [] : '@full' },
		async ({ site }) => {
			test.slow();
			const profile = await mkdtemp(join(tmpdir(), 'resit-'));
			try {
				const first = await start(profile);
				await at(first.page.context(), evening);
				await logFail(first.page, site);
				await open(first.page, site, 'data/');
				await chooseBig(first.page);
				await first.page.getByRole('button', { name: 'Replace what’s here' }).click({ noWaitAfter: true });
				await first.page.waitForTimeout(after);
				await first.kill();

				const second = await start(profile);
				await open(second.page, site, 'data/');
				const held = await second.page.evaluate(
					() =>
						new Promise<readonly number[]>((resolve) => {
							const request = indexedDB.open('resit-data');
							request.onsuccess = () => {
								const tx = request.result.transaction(['exams', 'answers', 'progress', 'former']);
								const counts = ['exams', 'answers', 'progress', 'former'].map((name) =>
									tx.objectStore(name).count()
								);
								tx.oncomplete = () => resolve(counts.map(({ result }) => result));
							};
						})
				);
				await second.kill();
				expect([
					[1, 0, 0, 0],
					[0, answers, 50, 1]
				]).toContainEqual(held);
			} finally {
				await rm(profile, { recursive: true, force: true, maxRetries: 5 });
			}
		}
	);
