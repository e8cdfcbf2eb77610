// Ready? Conditions with their evidence, a booking held against policy and plan, and other days tried without a trace.
import type { Page } from '@playwright/test';
import { expect, open, test, type Site } from './app.ts';
import { changeByBackup } from './backup.ts';
import { afterFail, at, book, evening, firstFail, logFail, nextMorning } from './person.ts';

const conditions = (page: Page) =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
const condition = (page: Page, name: string) => conditions(page).filter({ hasText: name });
const verdict = (page: Page) => page.getByRole('region', { name: 'The verdict' });
const theDay = (page: Page) => page.getByRole('region', { name: 'The day' });
const slider = (page: Page) => page.getByRole('slider', { name: 'Try another day' });

test('the plan says it in one line, and each condition has the one thing to do next', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site, nextMorning);
	await open(page, site, 'plan/');
	const row = page.getByRole('link', { name: /^Ready\?/ });
	await expect(row).toContainText('6 things to do first.');
	await row.click();
	await expect(page.getByRole('heading', { level: 1, name: 'Ready?' })).toBeVisible();
	await expect(verdict(page).getByRole('heading')).toHaveText('Six to go by Thu 3 Dec');
	await expect(theDay(page)).toContainText('You can retake that day');
	await expect(verdict(page).getByRole('img', { name: '1 of 7 done' })).toBeVisible();
	await expect(conditions(page)).toHaveCount(7);
	await expect(condition(page, 'Enter your report')).toContainText('Wed 25 Nov');
	await expect(conditions(page).getByRole('link')).toHaveCount(6);
	await expect(condition(page, 'Do a lab on each topic')).toContainText('Today: Set up for the labs');
	await expect(condition(page, 'Finish a mock exam in time')).toContainText('not known yet');
	await expect(page.getByRole('main')).not.toContainText(/%|per cent|you will pass/i);
	await condition(page, 'Do a lab on each topic')
		.getByRole('link', { name: /^Start a lab on / })
		.click();
	await expect(page).toHaveURL(/\/lab\/#/);
});

test('another day shows at once what falls out and what each choice costs, and leaves no trace', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await logFail(page, site, { ...firstFail, score: 480, bars: { ...firstFail.bars, Compute: 20 } });
	await open(page, site, 'ready/');
	const own = await verdict(page).getByRole('heading').innerText();
	await slider(page).fill('10');
	await expect(verdict(page).getByRole('heading')).toContainText('Sat 5 Dec');
	await expect(theDay(page)).toContainText(/\d tasks? do(es)?n’t fit/);
	await page.getByText('What you could do').click();
	const choices = page.getByRole('group').filter({ hasText: 'What you could do' });
	await expect(choices).toContainText(/Move the exam to /);
	await expect(choices).toContainText(/Without a day.+ \d+ min/);

	await page.getByRole('button', { name: 'A day earlier' }).click();
	await expect(verdict(page).getByRole('heading')).toContainText('Fri 4 Dec');
	await slider(page).press('End');
	await expect(theDay(page)).toContainText('Everything fits');
	await expect(choices).toHaveCount(0);

	await slider(page).fill('1');
	await expect(verdict(page).getByRole('heading')).toHaveText('Not safe yet on Thu 26 Nov');
	await expect(theDay(page)).toContainText('Not safe yet. Safe is tomorrow, 16:20.');
	await expect(condition(page, 'Finish a mock exam in time')).toContainText('No day for it');

	await page.getByRole('button', { name: /^Back to / }).click();
	await expect(verdict(page).getByRole('heading')).toHaveText(own.replace('\n', ' '));
	await slider(page).fill('1');
	await page.reload();
	await expect(verdict(page).getByRole('heading')).toHaveText(own.replace('\n', ' '));
	await expect(page.getByRole('link', { name: 'I’ve booked' })).toBeVisible();
});

test('a booking is held against policy and plan, with the last moment in the zone of its place', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await book(page, site, '2026-11-28');
	await open(page, site, 'ready/');
	const card = page.getByRole('region', { name: 'Your booking' });
	await expect(card).toContainText('Booked for Sat 28 Nov, 09:00');
	await expect(card).toContainText('Early. We’d wait until Thu 3 Dec.');
	await expect(card).not.toContainText('safe');
	await expect(card).toContainText('Move it by Fri 27 Nov, 09:00 in Paris, or the fee is lost.');
});

test('from the eve on it asks for nothing', async ({ context, page, site }) => {
	await afterFail(context, site);
	await book(page, site, '2026-11-28');
	for (const [time, says] of [
		['2026-11-27T09:00:01+01:00', 'Your exam is tomorrow'],
		['2026-11-28T08:00:00+01:00', 'Your exam is today']
	] as const) {
		await page.clock.setSystemTime(new Date(time));
		await open(page, site, 'ready/');
		await expect(verdict(page).getByRole('heading')).toHaveText(says);
		await expect(conditions(page)).toHaveCount(0);
		await expect(slider(page)).toHaveCount(0);
		await open(page, site);
		await expect(page.getByRole('region', { name: /^(Countdown|Today is the day)$/ })).toBeVisible();
		await expect(page.getByText('minutes done today')).toHaveCount(0);
		// The evening's own list asks for no work.
		const tasks = page
			.getByRole('checkbox', { name: /^(?!Your ID|Your route|An alarm|Time to spare)/ })
			.or(page.getByText(/min · cards/));
		await expect(tasks.filter({ visible: true })).toHaveCount(0);
	}
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
	await expect(verdict(page).getByRole('heading')).toHaveText(/^Ready with one risk, for \S+ \d+ Dec$/);
	await expect(verdict(page).getByRole('img', { name: '6 of 7 done' })).toBeVisible();
	await expect(page.getByRole('main')).toContainText('A checklist, not a prediction.');
	const [left, shown] = [
		page.getByRole('list').filter({ has: condition(page, 'Get ready for exam day') }),
		condition
	];
	await expect(left.getByRole('heading')).toHaveText(['Get ready for exam day']);
	await expect(shown(page, 'Do a lab on each topic')).toContainText('4 of 4 topics, 4 by your word');
	await expect(shown(page, 'Get each topic right on two days')).toContainText('6 of 6 topics');
	await expect(shown(page, 'Finish a mock exam in time')).toContainText(
		'50 of 50 questions in 95 of 100 min'
	);
	await expect(shown(page, 'Note what felt hard')).toContainText('Reading: 0 details missed in 50 answers');
	await open(page, site, 'plan/');
	await expect(page.getByRole('link', { name: /^Ready\?/ })).toContainText(
		'Ready. Still to do: get ready for exam day.'
	);
});
