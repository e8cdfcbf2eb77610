// The plan under a person's hands: work proved, a day lost, a task moved, a booking that comes too early.
import { lab } from '#lib/exams/az-104/labs/storage/four-ways-in.ts';
import { draftsSaved, expect, open, test } from './app.ts';
import { stored } from './database.ts';
import { goTo, labName } from './lab.ts';
import { afterFail, at, book, evening, firstFail, logFail, nextMorning, planStored } from './person.ts';

const task = lab.title;
const seen = 'The SAS ended when the policy went, the sign-in when I had no data role.';

test('a lab is done by a sentence of what was seen, and the sentence survives a reload', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site, nextMorning);
	await open(page, site, 'plan/');
	await page.getByRole('radio', { name: /^Fri 27 Nov/ }).check();
	await page.getByRole('link', { name: labName }).first().click();
	await expect(page.getByRole('heading', { level: 1, name: labName })).toBeVisible();
	await goTo(page, 'Check');
	await page.getByText('Can’t paste? Describe what you saw').click();
	const save = page.getByRole('button', { name: 'Save as my word' });
	await save.click();
	await expect(page.getByRole('alert')).toContainText('Write what you saw in at least 20 letters.');

	await page.getByLabel('What you saw').fill(seen);
	await draftsSaved(page);
	await page.reload();
	await page.getByText('Can’t paste? Describe what you saw').click();
	await expect(page.getByLabel('What you saw')).toHaveValue(seen);
	await save.click();
	await expect(page.getByText(/^Saved as your word/)).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByLabel('What you saw')).toHaveValue(seen);
	await save.click();
	await expect(page.getByText(/^Saved as your word/)).toBeVisible();
	await open(page, site, 'plan/');
	await expect(page.getByRole('radio', { name: /^Today, Thu 26 Nov: .* 1 done$/ })).toBeChecked();
});

test('a day without work moved on, and one sees where to', async ({ context, page, site }) => {
	await at(context, evening);
	// A near pass: a day less moves the exam.
	await logFail(page, site, { ...firstFail, score: 661, bars: { ...firstFail.bars, Networking: 70 } });
	await open(page, site, 'plan/');
	await expect(page.getByText('Suggested retake: Tue 1 Dec', { exact: true })).toBeVisible();
	await planStored(page);
	await page.clock.setSystemTime(new Date('2026-11-27T08:00:00+01:00'));
	await open(page, site, 'plan/');
	const lost = page.getByRole('region', { name: /^Yesterday’s work moved to / });
	await lost.getByText(/^Other ways/).click();
	await expect(lost.getByRole('button', { name: 'Sit on Thu 3 Dec' })).toBeVisible();
	await lost.getByText(/^What moved/).click();
	await expect(lost).toContainText(/ Thu 26 Nov → Fri 27 Nov. Its day passed\./);
	await lost.getByRole('button', { name: 'Got it' }).click();
	await expect(lost).toHaveCount(0);
	await page.reload();
	await expect(page.getByRole('radio', { name: /Today, Fri 27 Nov/ })).toBeChecked();
	await expect(page.getByText('You lost')).toHaveCount(0);
});

test('after three missed days the app asks once whether the exam day still stands', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await open(page, site, 'plan/');
	await page.clock.setSystemTime(new Date('2026-11-29T08:00:00+01:00'));
	await open(page, site);
	await expect(page.getByText(/^Still .*\?$/)).toBeVisible();
	await open(page, site, 'plan/');
	const asked = page.getByRole('region', { name: /^Still .*\?$/ });
	await expect(asked).toContainText('Three study days passed without work');
	await asked.getByRole('button', { name: 'Later' }).click();
	await expect(asked).toHaveCount(0);
	await page.reload();
	await expect(page.getByRole('region', { name: /The work of 3 days moved/ })).toBeVisible();
	await page.clock.setSystemTime(new Date('2026-12-01T08:00:00+01:00'));
	await page.reload();
	await asked.getByRole('button', { name: /^Yes, keep / }).click();
	await expect(asked).toHaveCount(0);
	await page.reload();
	await expect(page.getByText(/^Suggested retake: /)).toBeVisible();
	await expect(asked).toHaveCount(0);
});

test('a booking that isn’t allowed is named first, and the plan runs past it', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await logFail(page, site, firstFail);
	await open(page, site, 'attempts/log/?kind=booking');
	await page.getByLabel('Day of the appointment').fill('2026-11-26');
	await page.getByLabel('Start time').fill('09:00');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await page.getByRole('button', { name: 'Keep it anyway' }).click();
	await expect(page).not.toHaveURL(/log/);
	await open(page, site);
	await expect(page.getByText(/^Your booking on .* isn’t allowed yet$/)).toBeVisible();
	await open(page, site, 'plan/');
	await expect(page.getByRole('heading', { name: 'Not allowed yet' })).toBeVisible();
	await expect(page.getByText('Suggested retake: Thu 3 Dec', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Sit on Thu 3 Dec' }).click();
	await page.getByLabel('Day of the appointment').fill('2026-12-03');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page).not.toHaveURL(/log/);
	await open(page, site, 'plan/');
	await expect(page.getByRole('heading', { name: 'Not allowed yet' })).toHaveCount(0);
	await expect(page.getByText(/^Exam on Thu 3 Dec/)).toBeVisible();
});

test('a booked first attempt has a plan', async ({ context, page, site }) => {
	await at(context, evening);
	await book(page, site, '2026-12-20');
	await open(page, site);
	await expect(page.getByText('Half a mock exam').first()).toBeVisible();
	await open(page, site, 'plan/');
	await expect(page.getByText(/^Exam on Sun 20 Dec/)).toBeVisible();
	await page.getByText('Why this plan?').click();
	await expect(page.getByText(/It’s your first attempt\./)).toBeVisible();
});

test('a task goes to another day and back, and a day off stays free', async ({ context, page, site }) => {
	await afterFail(context, site);
	await open(page, site, 'plan/');
	const sunday = page.getByRole('radio', { name: /^Sun 29 Nov/ });
	await page.getByRole('radio', { name: /^Fri 27 Nov/ }).check();
	await page.getByRole('button', { name: 'Change this day' }).click();
	await page.getByLabel(`Day: ${task}`).selectOption('2026-11-29');
	await sunday.check();
	await expect(page.getByRole('link', { name: labName })).toBeVisible();
	await expect(page.getByText('Plan updated')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('link', { name: labName })).toHaveCount(0);

	await page.getByRole('button', { name: 'Take this day off' }).click();
	await expect(page.getByRole('radio', { name: 'Sun 29 Nov: Day off' })).toBeVisible();
	await expect(page.getByText('A day off. Enjoy it.')).toBeVisible();
	await page.getByRole('button', { name: 'Study on this day after all' }).click();
	await expect(page.getByText('A day off. Enjoy it.')).toHaveCount(0);
});

test('an appointment that is too early is said plainly, and each choice does what it says', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await logFail(page, site, { ...firstFail, score: 560, bars: { Storage: 10, Networking: 20, Compute: 30 } });
	await book(page, site, '2026-12-08');
	await open(page, site, 'plan/');
	await expect(page.getByRole('heading', { name: 'Don’t sit this one' })).toBeVisible();
	await expect(page.getByText(/^Tue 8 Dec is too soon for the work.* by /)).toBeVisible();
	await page.getByRole('button', { name: /^Move the exam to / }).click();
	await expect(page).toHaveURL(/\/attempts\/log\//);
});

test('minutes are entered per weekday, and what cannot be read is said', async ({ context, page, site }) => {
	await afterFail(context, site);
	await open(page, site, 'plan/#availability');
	await page.getByText('Set each day').click();
	const monday = page.getByLabel('Computer, Monday, minutes');
	await monday.fill('90');
	await monday.blur();
	await expect(page.getByRole('heading', { name: 'Study time' })).toBeVisible();
	await monday.fill('7.5');
	await monday.blur();
	await expect(page.getByRole('alert')).toContainText('write whole minutes from 0 to 1440. It’s still 90.');
	await page.getByRole('button', { name: 'Back to our guess' }).click();
	await expect(page.getByRole('heading', { name: 'How much time do you have?' })).toBeVisible();
});

test('several fields of minutes are one change, and one Undo takes it back', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await open(page, site, 'plan/#availability');
	await page.getByText('Set each day').click();
	const field = (weekday: string) => page.getByLabel(`Computer, ${weekday}, minutes`);
	const days = ['Monday', 'Tuesday', 'Wednesday'];
	const before = await Promise.all(days.map((weekday) => field(weekday).inputValue()));
	for (const weekday of days) {
		await field(weekday).fill('95');
		await field(weekday).blur();
		await expect(page.getByRole('status').getByText('Study time changed.')).toBeVisible();
	}
	await page.getByRole('button', { name: 'Undo' }).click();
	for (const [at, weekday] of days.entries()) await expect(field(weekday)).toHaveValue(before[at]!);
});

test('two fields of the study time changed in one moment are both kept', async ({ context, page, site }) => {
	await at(context, evening);
	await logFail(page, site, firstFail);
	await open(page, site, 'plan/#availability');
	await page.getByText('Set each day').click();
	const fields = ['Computer', 'Anywhere'].map((place) => page.getByLabel(`${place}, Thursday, minutes`));
	await page.evaluate(
		(both) => {
			for (const field of both as HTMLInputElement[]) {
				field.value = '5';
				field.dispatchEvent(new Event('change', { bubbles: true }));
			}
		},
		await Promise.all(fields.map((field) => field.elementHandle()))
	);
	// The notice comes with the first of the two.
	type Kept = { availability?: { desk: number[]; anywhere: number[] } };
	await expect
		.poll(async () => {
			const { availability } = (await stored<Kept>(page, 'exams', 'az-104'))!;
			return [availability?.desk[3], availability?.anywhere[3]];
		})
		.toEqual([5, 5]);
	await page.reload();
	for (const field of fields) await expect(field).toHaveValue('5');
});

test('no area is told by the letters of a weekday, and a day without minutes stays one when it is past', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await logFail(page, site, { ...firstFail, bars: { 'Monitoring and backup': 20, Storage: 30 } });
	await open(page, site, 'plan/#availability');
	await page.getByText('Set each day').click();
	for (const place of ['Computer', 'Anywhere']) {
		await page.getByLabel(`${place}, Thursday, minutes`).fill('0');
		await page.getByLabel(`${place}, Thursday, minutes`).blur();
	}
	await expect(page.getByRole('radio', { name: /Thu 26 Nov: No study time/ })).toBeVisible();
	expect(await page.getByRole('radio', { name: /Mon \d/ }).count()).toBeGreaterThan(0);
	// Once, over the column of Mondays: no area is told by these letters.
	await expect(page.getByRole('region', { name: 'Days' }).getByText('Mon', { exact: true })).toHaveCount(1);
	await page.clock.setSystemTime(new Date('2026-11-27T08:00:00+01:00'));
	await open(page, site, 'plan/');
	await expect(page.getByRole('radio', { name: /Thu 26 Nov: No study time/ })).toBeVisible();
});

test('the plan prints on one page, and nothing else with it', async ({ context, page, site }) => {
	await at(context, evening);
	await logFail(page, site, { ...firstFail, score: 480, bars: { Storage: 10, Networking: 20, Compute: 30 } });
	await open(page, site, 'plan/');
	await expect(page.getByRole('heading', { name: 'To fix' })).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('heading', { name: 'To fix' })).toBeHidden();
	await expect(page.getByRole('navigation')).toHaveCount(0);
	await expect(page.getByRole('cell', { includeHidden: true, name: 'Thu 26 Nov' })).toBeVisible();
	const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
	expect(paper.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
});

test('with a phone only, one yes puts the set-up and two labs on a date at a computer', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await open(page, site, 'plan/');
	await page.getByRole('button', { name: /phone only/i }).click();
	const asked = page.getByRole('heading', { name: 'Can you get to a computer for two hours?' });
	await expect(asked).toBeVisible();
	const yes = page.getByRole('button', { name: /^Yes, on / });
	const on = (await yes.textContent())!.trim().replace('Yes, on ', '');
	await yes.click();
	await expect(asked).toBeHidden();
	await page.getByRole('radio', { name: new RegExp(`^${on}`) }).check();
	const day = page.getByRole('region', { name: new RegExp(on) });
	await expect(day.getByText(/Set up for the labs/)).toBeVisible();
	await page.reload();
	await page.getByRole('radio', { name: new RegExp(`^${on}`) }).check();
	await expect(day.getByText(/Set up for the labs/)).toBeVisible();
	await expect(asked).toBeHidden();
});
