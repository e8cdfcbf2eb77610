// A lab walked, checked by what its commands print, and another computer that hands the result over as a code.
import type { Page } from '@playwright/test';
import { lab } from '#lib/exams/az-104/labs/storage/four-ways-in.ts';
import { samples } from '../samples/labs/storage/four-ways-in.ts';
import { draftsSaved, expect, kept, open, ready, test, type Site } from './app.ts';
import { everything } from './database.ts';
import { check, checkPart, goOnTo, goTo, next, paste, proveAll } from './lab.ts';
import { afterFail, at, evening, nextMorning } from './person.ts';

async function openLab(page: Page, site: Site): Promise<void> {
	await open(page, site, `lab/#${lab.id}`);
	await expect(page.getByRole('heading', { level: 1, name: lab.title })).toBeVisible();
	await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible();
}

test('a lab is proved by what it prints, and every screen says so', async ({ context, page, site }) => {
	await afterFail(context, site, nextMorning);
	await openLab(page, site);
	await page.getByRole('button', { name: /^Start/ }).click();
	for (const question of lab.predict)
		await page
			.getByRole('group', { name: question.ask })
			.getByText(question.options[0]!, { exact: true })
			.click();
	await next(page).click();
	await expect(page.getByText(`Step 1 of ${lab.steps.length}`)).toBeVisible();
	await draftsSaved(page);
	await page.reload();
	await expect(page.getByText(`Step 1 of ${lab.steps.length}`)).toBeVisible();
	await goOnTo(page, 'Check');

	const [first] = lab.checks;
	await paste(page, first!.title, samples.checks[first!.id]!.wrong.output);
	await check(page, first!.title);
	await checkPart(page, first!.title)
		.getByRole('button', { name: /Run it again/ })
		.click();
	await proveAll(page);
	await page.getByRole('button', { name: 'Keep the proof' }).click();
	await expect(page.getByText('Proved, and kept.')).toBeVisible();
	await page.getByRole('link', { name: 'See the repair' }).click();
	await expect(page.getByText('Checked, right on 0 of 2 days')).toHaveCount(1);
	await expect(page.getByText('What you checked')).toBeVisible();
	await open(page, site, 'plan/');
	await expect(page.getByRole('radio', { name: /^Today, Thu 26 Nov: .* 1 done$/ })).toBeChecked();
});

test('what was proved is said once, and not on the screens after it', async ({ context, page, site }) => {
	await afterFail(context, site);
	await openLab(page, site);
	await goTo(page, 'Check');
	await proveAll(page);
	await page.getByRole('button', { name: 'Keep the proof' }).click();
	const said = page.getByText(`Proved: ${lab.title}.`);
	await expect(said).toBeVisible();
	await next(page).click();
	await expect(said).toHaveCount(0);
});

test('a command that failed is quoted in one sentence, with one full stop', async ({
	context,
	page,
	site
}) => {
	await at(context, evening);
	await openLab(page, site);
	await goTo(page, 'Check');
	const [first] = lab.checks;
	await paste(page, first!.title, "ERROR: Please run 'az login' to setup account.");
	await check(page, first!.title);
	const region = checkPart(page, first!.title);
	await expect(region).toContainText('to setup account');
	await expect(region).not.toContainText(/\.[.”]\.? /);
	await expect(region).not.toContainText('account.');
});

test('the bench knows nobody and gives a receipt, which is taken once', async ({
	browser,
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await openLab(page, site);
	await page.getByText('Do it at another device').click();
	const code = /type (\w{3})\./.exec(await page.getByText(/and type/).innerText())![1]!;

	const desk = await browser.newContext();
	await at(desk, evening);
	const bench = await desk.newPage();
	await open(bench, site, 'lab/');
	await bench.getByLabel('Code that the phone shows').fill(code.toLowerCase());
	await bench.getByRole('button', { name: 'Open the lab' }).click();
	await expect(bench.getByRole('heading', { level: 1, name: lab.title })).toBeVisible();
	await goTo(bench, 'Check');
	await proveAll(bench);
	const receipt = await bench.locator('.code').innerText();
	expect(receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
	await desk.close();

	const field = page.getByLabel('Code from another computer');
	await field.fill(receipt.slice(1, 2) + receipt.slice(0, 1) + receipt.slice(2));
	await page.getByRole('button', { name: 'Use the code' }).click();
	await expect(page.getByRole('alert')).toContainText(receipt[0] === receipt[1] ? '' : 'are swapped');
	await field.fill(receipt.toLowerCase().replace('-', ' '));
	await page.getByRole('button', { name: 'Use the code' }).click();
	await expect(page.getByText(`Proved: ${lab.title}.`, { exact: true })).toBeVisible();
	await field.fill(receipt);
	await page.getByRole('button', { name: 'Use the code' }).click();
	await expect(page.getByRole('alert')).toContainText('You’ve used this code');
	await page.reload();
	await ready(page);
	await expect(page.getByText(`Checked on another computer, code ${receipt}.`)).toBeVisible();
});

test('a paste that could not be read is stored nowhere', async ({ context, page, site }) => {
	const key = 'Zm9vYmFyQmF6cXV4MTIzNDU2Nzg5MGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6QUJDREVGR0hJSktMTU5PUA==';
	await afterFail(context, site);
	await openLab(page, site);
	await goTo(page, 'Check');
	const [first] = lab.checks;
	await paste(
		page,
		first!.title,
		`DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${key};EndpointSuffix=x`
	);
	await check(page, first!.title);
	await expect(page.getByRole('alert')).toBeVisible();
	await draftsSaved(page);
	await page.reload();
	await ready(page);
	await expect(page.getByLabel('What it printed').first()).toHaveValue('');
	const all = await everything(page);
	expect(all).not.toContain(key.slice(0, 20));
	expect(all).not.toContain('DefaultEndpointsProtocol');
});

test('without a subscription: read on two days, it closes as predicted', async ({ context, page, site }) => {
	await afterFail(context, site);
	for (const day of ['2026-11-26', '2026-11-27']) {
		await page.clock.setSystemTime(new Date(`${day}T08:00:00+01:00`));
		await page.goto('about:blank');
		await openLab(page, site);
		await page.getByRole('button', { name: 'No subscription? Read the outputs' }).click();
		for (const given of lab.given) {
			await page
				.getByRole('group', { name: given.ask })
				.getByText(given.options[given.right]!, { exact: true })
				.click();
			await page.getByLabel('Because').fill('It is the rule that decides here.');
			await page.getByRole('button', { name: 'Compare' }).click();
			await next(page).click();
		}
		await page.getByRole('button', { name: 'Keep it for today' }).click();
		await expect(page.getByText('Kept.', { exact: true })).toBeVisible();
		await page.getByRole('button', { name: 'Begin again' }).click();
		await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible();
		await draftsSaved(page);
	}
	await open(page, site, 'repair/#storage');
	await expect(page.getByText(/^Predicted, right on /)).toBeVisible();
});

test('where Azure answers late, Today reminds', async ({ context, page, site }) => {
	await afterFail(context, site);
	await open(page, site, 'lab/#governance/set-up');
	await goTo(page, 'Check');
	await page.getByRole('button', { name: 'Check later: remind me on Today' }).click();
	await expect(page.getByText(/^Today reminds you/)).toBeVisible();
	await open(page, site);
	await expect(page.getByText('Waiting for Azure')).toBeVisible();
	await page.clock.setSystemTime(new Date('2026-11-26T20:00:00+01:00'));
	await open(page, site);
	await page.getByRole('link', { name: 'Prove it now' }).click();
	await expect(page.locator('.head')).toHaveText('Check');
});

test.describe(() => {
	test.use({ serviceWorker: true });

	test('every lab opens without a network, also of an area that no one opened', async ({ page, site }) => {
		await open(page, site);
		await kept(page);
		await site.close();
		await open(page, site, 'lab/#governance/set-up');
		await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible();
		await open(page, site, `lab/#${lab.id}`);
		await page.reload();
		await ready(page);
		await goTo(page, 'Check');
		const [first] = lab.checks;
		await paste(page, first!.title, samples.checks[first!.id]!.proves);
		await check(page, first!.title);
		await expect(checkPart(page, first!.title).getByText('Not yet:')).toHaveCount(0);
		await expect(checkPart(page, first!.title).getByText('Yes:').first()).toBeAttached();
	});
});

test('on a full disk a lab says that what is pasted is not kept', async ({ context, page, site }) => {
	await at(context, evening);
	await openLab(page, site);
	await goTo(page, 'Check');
	await page.evaluate(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('no room', 'QuotaExceededError');
		};
	});
	const [first] = lab.checks;
	await paste(page, first!.title, samples.checks[first!.id]!.proves);
	await check(page, first!.title);
	await expect(page.getByText(/This device is full/)).toBeVisible();
});
