// A round: prompts and scenarios mixed, killed at a scenario and taken up there, and what a later version leaves of it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { draftsSaved, expect, folders, open, openBeside, ready, test } from './app.ts';
import { allStored, putStored } from './database.ts';
import { afterFail, at, evening, firstFail, killed, logFail, nextMorning } from './person.ts';
import { answerOne, done, isPrompt, onward, question, toScenario } from './round.ts';
import { answerScenario } from './scenario.ts';

const start = async (page: Page, minutes: number): Promise<void> => {
	await page.getByRole('button', { name: `Start a ${minutes} min round` }).click();
	await expect(question(page)).toHaveText(/^Question 1 of/);
};

/** Takes a first step in the scenario on show, whatever it asks for. */
async function chooseOne(page: Page): Promise<void> {
	const card = page.getByRole('article');
	const leave = card.getByRole('button', { name: /^(Next solution|Done with these)$/ });
	const add = card.locator('button.add');
	if ((await add.count()) > 0) await add.first().click();
	else if ((await card.locator('select').count()) > 0)
		await card.locator('select').first().selectOption({ index: 1 });
	else await card.locator('input').first().check();
	if ((await leave.count()) > 0) await leave.click();
}

/** What the scenario on show says, and what is chosen in it. */
const given = (page: Page) =>
	page
		.getByRole('article')
		.evaluate((card) => [
			card.textContent,
			...[...card.querySelectorAll('input')].map(({ checked }) => checked),
			...[...card.querySelectorAll('select')].map(({ value }) => value)
		]);

const round = (items: readonly object[], more: object = {}) => ({
	id: 'left',
	started: '2026-11-26T06:00:00.000Z',
	items,
	results: [],
	spent: 0,
	closed: [],
	...more
});

test('of one topic, from Practice, asks that topic alone', async ({ context, page, site }) => {
	await at(context, evening);
	await open(page, site, 'practice/');
	await page.getByText('Compute', { exact: true }).click();
	await page.getByRole('button', { name: /^Practice Containers\. Not asked yet\.$/ }).click();
	for (let asked = 1; asked <= 5; asked++) {
		await expect(question(page)).toHaveText(new RegExp(`^Question ${asked} of`));
		await expect(page.getByRole('article').locator('.eyebrow').first()).toContainText('Containers');
		await answerOne(page);
	}
	await open(page, site, 'practice/');
	await page.getByText('Compute', { exact: true }).click();
	await expect(page.getByRole('button', { name: /^Practice Containers\. .*asked/ })).toBeVisible();
	await expect(page.getByRole('button', { includeHidden: true, name: /Not asked yet/ })).toHaveCount(14);
});

test('mixes prompts and scenarios, is killed at a scenario, and goes on there', async ({
	context,
	page,
	site
}) => {
	test.slow();
	await afterFail(context, site, nextMorning);
	await open(page, site);
	await start(page, 5);
	await expect(question(page)).toHaveText('Question 1 of 5');
	const prompts = await toScenario(page);
	const here = `Question ${prompts + 1} of 5`;
	await expect(question(page)).toHaveText(here);
	await chooseOne(page);
	const before = await given(page);
	await draftsSaved(page);
	const again = await killed(page, nextMorning);
	await again.goto(site.url);
	await ready(again);
	await again.getByRole('link', { name: /^Go on with your round/ }).click();
	await expect(question(again)).toHaveText(here);
	await expect.poll(() => given(again)).toEqual(before);

	// Answered: it is in the log once, with its summary, before it is told; killed then, it is still told.
	await answerScenario(again);
	await expect(again.getByRole('region', { name: 'Answer' })).toBeFocused();
	const lines = (await allStored(again, 'answers')).filter((line) =>
		JSON.stringify(line).includes('"family"')
	);
	expect(lines).toHaveLength(1);
	const { of } = lines[0] as { of: { family: string; edition: number; seed: number } };
	expect(JSON.stringify(await allStored(again, 'progress'))).toContain(`"key":"az-104/family:${of.family}"`);
	const third = await killed(again, nextMorning);
	await open(third, site, 'practice/round/');
	await expect(question(third)).toHaveText(here);
	await expect(third.getByRole('region', { name: 'Answer' })).toBeVisible();
	await onward(third).click();
	await expect(question(third)).toHaveText(`Question ${prompts + 2} of 5`);

	while (!(await done(third).isVisible())) await answerOne(third);
	await expect(third.getByRole('img', { name: /^[45] of 5 right$/ })).toBeVisible();
	await expect(third.getByText(/^The rest comes back from/)).toBeVisible();
	expect((await allStored(third, 'answers')).length).toBe(5);
	await third.getByRole('button', { name: 'Back to Today' }).click();
	await expect(third.getByRole('link', { name: /^Go on with your round/ })).toHaveCount(0);
});

test('a card called wrong by a slip is taken back, and counts once, as said last', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site, nextMorning);
	await open(page, site);
	await start(page, 5);
	expect(await isPrompt(page)).toBe(true);
	const undo = page.getByRole('button', { name: 'Undo the last card' });
	await expect(undo).toHaveCount(0);
	await page.getByRole('button', { name: 'Sure', exact: true }).click();
	await page.getByRole('button', { name: 'Not quite' }).click();
	await expect(question(page)).toHaveText('Question 2 of 5');
	const lines = async () =>
		((await allStored(page, 'answers')) as { right: boolean }[]).map(({ right }) => right);
	expect(await lines()).toEqual([false]);
	await undo.click();
	await expect(question(page)).toHaveText('Question 1 of 5');
	await page.getByRole('button', { name: 'I had it' }).click();
	await expect(question(page)).toHaveText('Question 2 of 5');
	expect(await lines()).toEqual([true]);
});

test('a second tap in the same place never answers what was not seen yet', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site, nextMorning);
	await open(page, site);
	await start(page, 5);
	expect(await isPrompt(page)).toBe(true);
	const { x, y, width, height } = (await page
		.getByRole('button', { name: 'Sure', exact: true })
		.boundingBox())!;
	const tap = () => page.mouse.click(x + width / 2, y + height / 2);
	await page.waitForTimeout(500);
	// The second comes with the frame that shows the buttons: a driver on a busy machine may be slower than any finger.
	const second = page.evaluate(
		([x, y]) =>
			new Promise<void>((resolve) => {
				const look = () => {
					if (!document.body.innerText.includes('Were you right?')) return void requestAnimationFrame(look);
					(document.elementFromPoint(x, y) as HTMLElement | null)?.click();
					resolve();
				};
				look();
			}),
		[x + width / 2, y + height / 2] as const
	);
	await tap();
	await second;
	await expect(page.getByText('Were you right?')).toBeVisible();
	await page.waitForTimeout(200);
	await expect(question(page)).toHaveText('Question 1 of 5');
	// Later it is a tap like any other.
	await page.waitForTimeout(500);
	await tap();
	await expect(question(page)).toHaveText('Question 2 of 5');
});

test('that an older version left goes on; what this one cannot make is passed over, and nothing is lost', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await openBeside(page, site);
	const result = { right: true, confidence: 'sure', ms: 900 };
	await putStored(
		page,
		'drafts',
		'round',
		round(
			[
				{ prompt: 'access/notactions' },
				{ prompt: 'access/no-longer-there' },
				{ prompt: 'access/notactions' }
			],
			{
				results: [result]
			}
		)
	);
	await open(page, site, 'practice/round/');
	await expect(question(page)).toHaveText('Question 2 of 3');
	await expect(page.getByText('This card is no longer part of Resit.')).toBeVisible();
	await page.getByRole('button', { name: 'Next' }).click();
	await expect(question(page)).toHaveText('Question 2 of 2');
	await answerOne(page);
	await expect(page.getByRole('img', { name: '2 of 2 right' })).toBeVisible();

	const gone = { family: 'no-such-group/family', edition: 1, seed: 98_400 };
	const newer = { family: 'access/least-grant', edition: 99, seed: 98_400 };
	await putStored(
		page,
		'drafts',
		'round',
		round([{ prompt: 'access/notactions' }, gone, newer, { prompt: 'access/notactions' }], {
			results: [result]
		})
	);
	await page.reload();
	await ready(page);
	for (const of of [4, 3]) {
		await expect(question(page)).toHaveText(`Question 2 of ${of}`);
		await expect(page.getByText('This question isn’t part of this version of Resit.')).toBeVisible();
		await page.getByRole('button', { name: 'Next' }).click();
	}
	await expect(question(page)).toHaveText('Question 2 of 2');
	expect(await isPrompt(page)).toBe(true);

	// Answered already, and the app was another version since.
	const tried = { given: [{ a: ['b'] }], read: [], item: 0, ms: 900, confidence: 'sure' };
	await putStored(
		page,
		'drafts',
		'round',
		round([newer, { prompt: 'access/notactions' }], { results: [{ ...result, tried }], told: true })
	);
	await page.reload();
	await ready(page);
	await expect(question(page)).toHaveText('Question 1 of 2');
	await expect(page.getByText('Your answer is saved.')).toBeVisible();
	await page.getByRole('button', { name: 'Next' }).click();
	await answerOne(page);
	await expect(page.getByRole('img', { name: '2 of 2 right' })).toBeVisible();
});

test('is the retest of a repair: new scenarios of its own groups, and one group alone by its own button', async ({
	context,
	page,
	site
}) => {
	test.slow();
	await afterFail(context, site);
	await openBeside(page, site);
	const groups = ['storage-access', 'storage-accounts', 'files-blobs'];
	for (const group of groups)
		await putStored(page, 'proofs', `p-${group}`, {
			...{
				id: `p-${group}`,
				stamp: { counter: 1, device: 'a' },
				exam: 'az-104',
				how: 'word',
				text: 'Seen.',
				title: 'Lab'
			},
			...{ task: `lab/${group}/x`, domain: 'storage', group, day: '2026-11-25' }
		});
	await open(page, site, 'repair/#storage');
	const next = page.getByRole('region', { name: 'Next step' });
	const own = page.getByRole('button', { name: /^Practice ?: Access to storage$/ });
	await next.getByRole('button', { name: /^Retest, 10 min/ }).click();
	await expect(question(page)).toHaveText('Question 1 of 8');
	const drafts = JSON.stringify(await allStored(page, 'drafts'));
	for (const group of groups) expect(drafts).toContain(`"family":"${group}/`);
	expect(drafts.match(/"family"/g)).toHaveLength(3);

	await open(page, site, 'repair/#storage');
	// A topic that's open has its own next step, beside the one of the area.
	if (!(await own.isVisible()))
		await page.getByRole('button', { name: 'Access to storage', exact: true }).click();
	await own.click();
	await expect(question(page)).toHaveText('Question 1 of 5');
	await expect(page.getByRole('article').getByText('Access to storage')).toBeVisible();
});

test.describe('without a copy on the device', () => {
	const chunks = join(folders.now, '_app/immutable/chunks');
	/** The file with the families of each domain, known by one of them. */
	const files = [
		'access/entra-or-azure',
		'storage-access/way-in',
		'templates/deployment-mode',
		'monitor/right-rule'
	]
		.concat('secure-access/nsg-verdict')
		.map((family) =>
			readdirSync(chunks).find((name) => {
				const text = readFileSync(join(chunks, name), 'utf8');
				return text.includes(family) && text.includes('wrongRules:');
			})
		);
	const familiesOf = (url: string) => files.find((name) => name !== undefined && url.endsWith(name));

	test('fetches the questions when it starts, and none before', async ({ context, page, site }) => {
		const fetched: string[] = [];
		page.on('request', (request) => fetched.push(familiesOf(request.url()) ?? ''));
		// All areas are one file.
		expect(files).not.toContain(undefined);
		expect(new Set(files).size).toBe(1);
		await at(context, evening);
		await logFail(page, site, { ...firstFail, bars: { ...firstFail.bars, Networking: 80 } });
		await open(page, site);
		await expect(page.getByText('One small thing, then rest')).toBeVisible();
		expect(fetched.filter((name) => name !== '')).toEqual([]);
		// One scenario, of the one domain whose bar is short.
		await page.getByRole('navigation').getByRole('link', { name: 'Practice' }).click();
		await start(page, 5);
		await toScenario(page);
		await expect(
			page.getByRole('article').getByText(/^(Access to storage|Storage accounts|Azure Files and blobs)$/)
		).toBeVisible();
		expect([...new Set(fetched.filter((name) => name !== ''))]).toEqual([files[0]]);
	});

	test('is all prompts where no scenario can be had', async ({ context, page, site }) => {
		await afterFail(context, site);
		await page.route(
			(url) => familiesOf(url.href) !== undefined,
			(route) => route.abort()
		);
		await open(page, site, 'practice/');
		await start(page, 5);
		await expect(question(page)).toHaveText('Question 1 of 6');
		for (let number = 1; number <= 6; number++) {
			expect(await isPrompt(page)).toBe(true);
			await answerOne(page);
		}
		await expect(page.getByRole('img', { name: '6 of 6 right' })).toBeVisible();
		await expect(page.getByText(/scenario/)).toHaveCount(0);
	});

	test('whose scenario is not on the device says so, and goes on when it is or without it', async ({
		context,
		page,
		site
	}) => {
		await afterFail(context, site);
		await open(page, site, 'practice/');
		await start(page, 5);
		await toScenario(page);
		await page.route(
			(url) => familiesOf(url.href) !== undefined,
			(route) => route.abort()
		);
		await page.reload();
		await ready(page);
		await expect(page.getByText('This question isn’t on this device yet.')).toBeVisible();
		const title = await question(page).innerText();
		await page.getByRole('button', { name: 'Go on without it' }).click();
		await expect(question(page)).toHaveText(title.replace(/5$/, '4'));
		expect(await isPrompt(page)).toBe(true);
	});
});
