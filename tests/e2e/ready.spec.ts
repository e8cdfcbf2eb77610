// Ready? Conditions with their evidence, a booking held against policy and plan, and other days tried without a trace.
import type { Page } from '@playwright/test';
import { expect, open, test, type Site } from './app.ts';
import { changeByBackup } from './backup.ts';
import { afterFail, at, book, evening, firstFail, logFail, nextMorning } from './person.ts';

const conditions = (page: Page) =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
const condition = (page: Page, name: string) => conditions(page).filter({ hasText: name });
const tried = (page: Page) => page.getByRole('region', { name: 'With the exam on that day' });

test('the plan says it in one line, and each condition says what closes it', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site, nextMorning);
	await open(page, site, 'plan/');
	const card = page.getByRole('region', { name: 'Ready?' });
	await expect(card).toContainText('6 things left to show.');
	await card.getByRole('link').click();
	await expect(page.getByRole('heading', { level: 1, name: 'Ready?' })).toBeVisible();
	await expect(conditions(page)).toHaveCount(7);
	await expect(condition(page, 'Surely allowed')).toContainText('Met');
	await expect(condition(page, 'Core workflows proved')).toContainText('0 of 4 groups proved.');
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
	await page.getByLabel('Or name it').fill('2026-12-05');
	await expect(tried(page)).toContainText('Sat 5 Dec');
	await expect(tried(page)).toContainText('Early: the plan says');
	await expect(tried(page)).toContainText(/Sit on .* instead/);
	await expect(tried(page)).toContainText(/Leave out \d+ labs?/);
	const out = tried(page)
		.getByRole('definition')
		.filter({ hasText: /, \d+ min/ })
		.first();
	await expect(out).toBeVisible();

	const slider = page.getByRole('slider', { name: 'Slide the day' });
	await slider.focus();
	await slider.press('End');
	await expect(tried(page)).toContainText('Nothing important.');
	await expect(tried(page)).not.toContainText('What you could do');

	await page.getByLabel('Or name it').fill('2026-11-26');
	await expect(tried(page)).toContainText('Not safe yet. Safe is tomorrow, 16:20.');
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
	await afterFail(context, site);
	await book(page, site, '2026-11-28');
	await open(page, site, 'ready/');
	const card = page.getByRole('main');
	await expect(card).toContainText('Surely, by the policy.');
	await expect(card).toContainText('Early: the plan says Thu 3 Dec.');
	await expect(card).toContainText('Move it by Fri 27 Nov, 09:00 in Paris, or the fee is lost.');
	await page.clock.setSystemTime(new Date('2026-11-27T09:00:01+01:00'));
	await open(page, site, 'ready/');
	await expect(card).toContainText('Too late to move it: the fee is lost.');
});

/** What a person has after a week of work: proofs, answers on two days, two full sets. */
async function workedThrough(page: Page, site: Site): Promise<void> {
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
	await changeByBackup(page, site, (data) => {
		data.proofs = groups.map((group) => ({
			id: group,
			exam: 'az-104',
			stamp,
			task: `lab/${group}/any`,
			day: '2026-11-28',
			how: 'word',
			text: 'Seen as expected.',
			title: 'Lab',
			group
		}));
		data.answers = days.flatMap((day, turn) =>
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
		data.exams[0]!.sets = days.map((day, turn) => ({
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
	});
}

test('work that is shown turns the answer, with what is left named as a risk', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await workedThrough(page, site);
	await page.clock.setSystemTime(new Date('2026-12-03T08:00:00+01:00'));
	await open(page, site, 'ready/');
	const answer = page.getByRole('region', { name: 'The answer' });
	await expect(answer).toContainText('Yes, with this risk');
	await expect(answer).toContainText('The day is not settled yet');
	await expect(answer).toContainText('It is no promise');
	await expect(condition(page, 'Core workflows proved')).toContainText(
		'4 of 4 groups proved: 4 by your word.'
	);
	await expect(condition(page, 'Right on different days')).toContainText('by 12 answers on 2 days');
	await expect(condition(page, 'A full set within time')).toContainText('all answered in 95 of 100 minutes');
	await expect(condition(page, 'What went wrong')).toContainText('0 misread requirements in the last set');
	await open(page, site, 'plan/');
	await expect(page.getByRole('region', { name: 'Ready?' })).toContainText(
		'Yes, with this risk: the day is not settled yet.'
	);
});
