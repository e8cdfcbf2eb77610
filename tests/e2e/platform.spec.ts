// What a platform adds where it can: shares, files, shortcuts, the number on the icon. All of it can be done by hand too.
import { readFileSync } from 'node:fs';
import { draftsSaved, expect, kept, open, test } from './app.ts';
import { allStored } from './database.ts';
import { afterFail, answerPrompt, unfold } from './person.ts';

const report = 'Score 641\nStorage, 30\nNetworking, 40';
const text = 'Report text';

test.describe('a share', () => {
	test.use({ serviceWorker: true });

	test('reaches the import as a draft, without a request', async ({ page, site }) => {
		await open(page, site);
		await kept(page);
		// What reads a report comes with the form.
		const loaded = page.waitForResponse(/report-reader/);
		await open(page, site, 'attempts/log/?kind=fail');
		await loaded;
		await site.close();
		const shared = (fields: Record<string, string>, file?: string) =>
			page.evaluate(
				async ([url, fields, file]) => {
					const form = new FormData();
					for (const [name, value] of Object.entries(fields)) form.set(name, value);
					if (file !== undefined) form.set('file', new File([file], 'report.csv', { type: 'text/csv' }));
					const answer = await fetch(`${url}attempts/import/`, {
						method: 'POST',
						body: form,
						redirect: 'manual'
					});
					return answer.type;
				},
				[site.url, fields, file] as const
			);
		expect(await shared({ text: report })).toBe('opaqueredirect');
		await open(page, site, 'attempts/import/#shared');
		await expect(page.getByRole('heading', { name: 'Check your report' })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Use these' })).toBeVisible();
		// It's a draft: opened without the share, it's there.
		await open(page, site, 'plan/');
		await open(page, site, 'attempts/import/');
		await expect(page.getByLabel(text)).toHaveValue(report);
		// And it was taken: what is typed since isn't overwritten.
		await page.getByLabel(text).fill('Storage, 50');
		await draftsSaved(page);
		await open(page, site, 'plan/');
		await open(page, site, 'attempts/import/#shared');
		await expect(page.getByLabel(text)).toHaveValue('Storage, 50');

		await shared({ text: '' }, 'Compute, 20');
		await open(page, site, 'plan/');
		await open(page, site, 'attempts/import/#shared');
		await page.getByRole('button', { name: 'Back', exact: true }).click();
		await expect(page.getByLabel(text)).toHaveValue('Compute, 20');
	});
});

test('a file opened with the app is read, and a backup is compared on Your data', async ({
	context,
	page,
	site
}) => {
	const opens = (content: string) =>
		context.addInitScript((given) => {
			const launchQueue = {
				setConsumer: (call: (params: unknown) => void) =>
					call({ files: [{ getFile: async () => new File([given], 'file') }] })
			};
			Object.defineProperty(window, 'launchQueue', { value: launchQueue, configurable: true });
		}, content);
	await opens(report);
	await open(page, site, 'attempts/import/');
	await expect(page.getByRole('button', { name: 'Use these' })).toBeVisible();

	const backup = readFileSync('tests/history/v3/full.json', 'utf8');
	await opens(backup.replace(/^\{\s*"app":\s*/, '{"app":'));
	await open(page, site, 'plan/');
	await open(page, site, 'attempts/import/');
	await expect(page).toHaveURL(/\/data\/$/);
	await expect(page.getByRole('heading', { name: /^Backup from/ })).toBeVisible();
	// The app was killed before the person decided: it still waits, until it's put away.
	await opens('');
	await page.reload();
	await expect(page.getByRole('heading', { name: /^Backup from/ })).toBeVisible();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await page.reload();
	await expect(page.getByText('Restore a backup')).toBeVisible();
	await expect(page.getByRole('heading', { name: /^Backup from/ })).toHaveCount(0);
	// Pasted where a report is expected, it leads there as well. What was typed there is still there: no draft of a backup.
	await opens('');
	await open(page, site, 'plan/');
	await open(page, site, 'attempts/import/');
	await unfold(page, 'Other ways: a file, or typing');
	await page.getByLabel(text).fill(backup.replace(/^\{\s*"app":\s*/, '{"app":'));
	await page.getByRole('button', { name: 'Restore it' }).click();
	await expect(page.getByRole('heading', { name: /^Backup from/ })).toBeVisible();
});

test('the shortcut starts a round, and Back doesn’t start another', async ({ context, page, site }) => {
	await afterFail(context, site);
	await open(page, site, 'plan/');
	await page.goto(`${site.url}practice/#round`);
	await expect(page).toHaveURL(/practice\/round/);
	await page.goBack();
	await expect(page).toHaveURL(`${site.url}plan/`);
});

test('the icon shows what Practice says is due, where the app is installed', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await context.addInitScript(() => {
		const real = window.matchMedia.bind(window);
		window.matchMedia = (query) =>
			query.includes('standalone') && location.search === '?installed'
				? ({ ...real(query), matches: true } as MediaQueryList)
				: real(query);
		const shows = (count: number) => {
			document.documentElement.dataset.badge = String(count);
			return Promise.resolve();
		};
		Object.assign(Navigator.prototype, { setAppBadge: shows, clearAppBadge: () => shows(0) });
	});
	const badge = () => page.locator('html').getAttribute('data-badge');
	await open(page, site, '?installed');
	await expect.poll(badge).toBe('0');
	await page.getByRole('navigation').getByRole('link', { name: 'Practice' }).click();
	await page.getByRole('button', { name: 'Start a 5 min round' }).click();
	await answerPrompt(page);
	// A person stays longer than it takes to store an answer.
	await expect.poll(async () => (await allStored(page, 'answers')).length).toBe(1);
	await page.clock.setSystemTime(new Date('2026-12-04T08:00:00+01:00'));
	await open(page, site, 'practice/?installed');
	await expect(page.getByText('1 due')).toBeVisible();
	await expect.poll(badge).toBe('1');
	// In a tab of the browser there is no icon.
	await open(page, site, 'practice/');
	await expect(page.getByText('1 due')).toBeVisible();
	await page.waitForLoadState('networkidle');
	expect(await badge()).toBeNull();
});
