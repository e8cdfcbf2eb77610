// Answers to new scenarios count wherever answers to prompts do: Practice, the repair, its reopening, and a backup.
import type { Page } from '@playwright/test';
import { expect, open, test, type Site } from './app.ts';
import { changeByBackup } from './backup.ts';
import { afterFail, at, evening } from './person.ts';

test('the example person’s set shows in Practice and in the repair', async ({ context, page, site }) => {
	await at(context, evening);
	await open(page, site);
	await page.getByRole('button', { name: 'See an example' }).click();
	await expect(page.getByText('Example: a made-up person')).toBeVisible();
	await page.getByRole('link', { name: 'Practice' }).click();
	await expect(page.getByText('3 cards and 4 kinds of question come back today.')).toBeVisible();
	await expect(
		page.getByRole('button', {
			name: /^Practice Access to resources\. 2 of \d kinds of question asked\. 3 cards asked\.$/
		})
	).toBeVisible();
	await page.getByRole('link', { name: 'Plan' }).click();
	await page
		.getByRole('region', { name: 'To fix' })
		.getByRole('link', { name: /Identity and governance/ })
		.first()
		.click();
	await page.getByRole('button', { name: 'Access to resources', exact: true }).click();
	await expect(page.getByText('To fix: yesterday you missed the main rule of a new question')).toBeVisible();
});

const groups = ['storage-access', 'storage-accounts', 'files-blobs'];

/** Has storage proved, right on two days by new scenarios, and what more is answered; then opens its repair. */
async function repaired(page: Page, site: Site, more: readonly object[]): Promise<void> {
	const answer = (day: string, family: string, seed: number) => ({
		id: `${family} ${day}`,
		at: `${day}T17:00:00.000Z`,
		zone: 'Europe/Paris',
		of: { exam: 'az-104', family, edition: 1, seed },
		given: { items: [] },
		right: true,
		confidence: 'think'
	});
	await changeByBackup(page, site, (data) => {
		data.proofs = groups.map((group) => ({
			id: group,
			exam: 'az-104',
			stamp: { counter: 1, device: 'test' },
			task: `lab/${group}/any`,
			day: '2026-11-26',
			how: 'word',
			text: 'Seen as expected.',
			title: 'Lab',
			group
		}));
		data.answers = [
			...['2026-11-27', '2026-11-29'].flatMap((day, turn) =>
				['storage-access/way-in', 'storage-accounts/just-enough', 'files-blobs/bring-back'].map((family) =>
					answer(day, family, turn)
				)
			),
			...more.map((one) => ({ ...answer('2026-12-01', 'storage-access/way-in', 9), ...one }))
		];
	});
	await page.clock.setSystemTime(new Date('2026-12-02T08:00:00+01:00'));
	await open(page, site, 'repair/#storage');
}

test('a repair closes by new scenarios on two days', async ({ context, page, site }) => {
	await afterFail(context, site);
	await repaired(page, site, []);
	const next = page.getByRole('region', { name: 'Next step' });
	await expect(next).toContainText('Fixed, checked, and right on two different days.');
});

test('a core miss opens it again, and the rule that was missed is named', async ({ context, page, site }) => {
	await afterFail(context, site);
	await repaired(page, site, [{ right: false, miss: 'core' }]);
	const next = page.getByRole('region', { name: 'Next step' });
	await expect(next).toContainText(
		'Open again. It was fixed. Then yesterday you missed the main rule of a new question.'
	);
	await expect(next).toContainText('Assign a data role first, then change the app');
	await next.getByRole('link', { name: 'Another one of this kind' }).click();
	await expect(
		page.getByRole('heading', { name: 'Network rules, keys and roles for a storage account' })
	).toBeVisible();
	await open(page, site, 'practice/');
	await expect(page.getByText(/kinds? of question\s+comes? back today/)).toBeVisible();
});

test('an edge case does not', async ({ context, page, site }) => {
	await afterFail(context, site);
	await repaired(page, site, [{ right: false, miss: 'edge', confidence: 'sure' }]);
	await expect(page.getByRole('region', { name: 'Next step' })).toContainText('Fixed, checked');
});
