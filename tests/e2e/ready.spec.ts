// Ready? Conditions with their evidence, a booking held against policy and plan, and other days tried without a trace.
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, test, type Site } from './app.ts';
import { at, evening, firstFail, logFail, nextMorning } from './person.ts';

const conditions = (page: Page) =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
const condition = (page: Page, name: string) => conditions(page).filter({ hasText: name });
const tried = (page: Page) => page.getByRole('region', { name: 'With the exam on that day' });

async function book(page: Page, site: Site, day: string, start = '09:00'): Promise<void> {
	await open(page, site, 'attempts/log/?kind=booking');
	await page.getByLabel('Day of the appointment').fill(day);
	await page.getByLabel('Start time').fill(start);
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page).not.toHaveURL(/log/);
}

test('the plan says it in one line, and each condition says what closes it', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await logFail(page, site);
	await page.clock.setSystemTime(new Date(nextMorning));
	await open(page, site, 'plan/');
	const card = page.getByRole('region', { name: 'Ready?' });
	await expect(card).toContainText(
		'Not yet: not all core workflows are proved, and there is too little to say whether what you learned has stayed.'
	);
	await card.getByRole('link').click();
	await expect(page.getByRole('heading', { level: 1, name: 'Ready?' })).toBeVisible();
	await expect(conditions(page)).toHaveCount(7);
	await expect(condition(page, 'Surely allowed')).toContainText('Met');
	await expect(condition(page, 'Core workflows proved')).toContainText('0 of 6 groups proved.');
	await expect(condition(page, 'A full set within time')).toContainText('Too little to say');
	await expect(page.getByRole('main')).not.toContainText(/%|per cent|you will pass/i);
	await condition(page, 'Core workflows proved')
		.getByRole('link', { name: /^Prove / })
		.click();
	await expect(page).toHaveURL(/\/lab\/#/);
});

test('another day shows what falls out and what each choice costs, and leaves no trace', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await logFail(page, site, { ...firstFail, score: 480, bars: { ...firstFail.bars, Compute: 20 } });
	await open(page, site, 'ready/');
	await page.getByLabel('Or name it').fill('2026-11-28');
	await expect(tried(page)).toContainText('Sat 28 Nov');
	await expect(tried(page)).toContainText('Early: the plan says');
	await expect(tried(page)).toContainText(/Sit on .* instead/);
	await expect(tried(page)).toContainText(/Leave out \d+ tasks? of least value/);
	const out = tried(page).getByRole('definition').filter({ hasText: ', 35 min' }).first();
	await expect(out).toBeVisible();

	const slider = page.getByRole('slider', { name: 'Slide the day' });
	await slider.focus();
	await slider.press('End');
	await expect(tried(page)).toContainText('Nothing that the repair asks for.');
	await expect(tried(page)).not.toContainText('What you could do');

	await page.getByLabel('Or name it').fill('2026-11-26');
	await expect(tried(page)).toContainText('By one reading only: sure from tomorrow, 16:20.');
	await tried(page)
		.getByText(/^What is not met yet/)
		.click();
	await expect(tried(page)).toContainText('Surely allowed by the exam day');

	await page.reload();
	await expect(page.getByRole('heading', { name: 'Nothing is booked' })).toBeVisible();
	await expect(tried(page)).not.toContainText('Thu 26 Nov');
});

test('a booking is held against policy and plan, with the last moment in the zone of its place', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await logFail(page, site);
	await book(page, site, '2026-11-28');
	await open(page, site, 'ready/');
	const card = page.getByRole('main');
	await expect(card).toContainText('Surely, by the policy.');
	await expect(card).toContainText('Early: the plan says Wed 2 Dec.');
	await expect(card).toContainText('Move it by Fri 27 Nov, 09:00 in Paris, or the fee is lost.');
	await page.clock.setSystemTime(new Date('2026-11-27T09:00:01+01:00'));
	await open(page, site, 'ready/');
	await expect(card).toContainText('Over: moved, cancelled or missed now, the fee is lost.');
});

/** What a person has after a week of work, put into the backup of the fail: proofs, answers on two days, two full sets. */
async function workedThrough(page: Page, site: Site): Promise<void> {
	await open(page, site, 'data/');
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save a backup' }).click();
	const file = JSON.parse(await readFile(await (await downloading).path(), 'utf8'));
	const groups = [
		'virtual-networks',
		'secure-access',
		'dns-load-balancing',
		'storage-access',
		'storage-accounts',
		'files-blobs'
	];
	const days = ['2026-11-29', '2026-12-02'];
	const stamp = { counter: 1, device: 'test' };
	file.data.proofs = groups.map((group) => ({
		id: group,
		stamp,
		exam: 'az-104',
		task: `lab/${group}/any`,
		day: '2026-11-28',
		how: 'word',
		text: 'Seen as expected.',
		title: 'Lab',
		group
	}));
	file.data.answers = days.flatMap((day, turn) =>
		groups.map((group) => ({
			id: `${group} ${day}`,
			at: `${day}T17:00:00.000Z`,
			zone: 'Europe/Paris',
			of: { exam: 'az-104', family: `${group}/any`, edition: 1, seed: turn },
			given: { items: [] },
			right: true,
			confidence: 'sure'
		}))
	);
	file.data.exams[0].sets = days.map((day, turn) => ({
		id: `set ${turn}`,
		stamp,
		day,
		size: 'full',
		minutes: 95,
		allowed: 100,
		items: 50,
		answered: 50,
		right: 44,
		core: 1,
		edge: 5,
		misread: 0,
		paceKept: true
	}));
	await page.getByLabel('Choose a backup file').setInputFiles({
		name: 'backup.json',
		mimeType: 'application/json',
		buffer: Buffer.from(JSON.stringify(file))
	});
	await page.getByRole('button', { name: /^(Take it in|Replace what is here)$/ }).click();
	await expect(page.getByText('Backup taken in.')).toBeVisible();
}

test('work that is shown turns the answer, with what is left named as a risk', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await logFail(page, site);
	await workedThrough(page, site);
	await page.clock.setSystemTime(new Date('2026-12-03T08:00:00+01:00'));
	await open(page, site, 'ready/');
	const answer = page.getByRole('region', { name: 'The answer' });
	await expect(answer).toContainText('Yes, with this risk');
	await expect(answer).toContainText('The day is not settled yet');
	await expect(answer).toContainText('It is no promise');
	await expect(condition(page, 'Core workflows proved')).toContainText(
		'6 of 6 groups proved: 6 by your word.'
	);
	await expect(condition(page, 'Right on different days')).toContainText('by 12 answers on 2 days');
	await expect(condition(page, 'A full set within time')).toContainText('all answered in 95 of 100 minutes');
	await expect(condition(page, 'What went wrong')).toContainText('0 misread requirements in the last set');
	await open(page, site, 'plan/');
	await expect(page.getByRole('region', { name: 'Ready?' })).toContainText(
		'Yes, with this risk: the day is not settled yet.'
	);
});

test('with the conditions by then unfolded it holds for everybody', async ({ context, page, site }) => {
	await at(context, evening);
	await logFail(page, site);
	await book(page, site, '2026-11-28');
	await open(page, site, 'ready/');
	await page.getByText(/^What is not met yet/).click();
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		for (const width of [390, 320]) {
			await page.setViewportSize({ width, height: 844 });
			const height = await page.evaluate(() => document.documentElement.scrollHeight);
			await page.setViewportSize({ width, height });
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			const sideways = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(sideways).toBe(0);
		}
	}
});
