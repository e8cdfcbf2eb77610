// A lab walked, checked by what its commands print, and another computer that hands the result over as a code.
import type { Page } from '@playwright/test';
import { lab } from '#lib/exams/az-104/labs/storage/four-ways-in.ts';
import { samples } from '../samples/labs/storage/four-ways-in.ts';
import { draftsSaved, expect, kept, open, ready, test, type Site } from './app.ts';
import { everything } from './database.ts';
import {
	atComputer,
	check,
	checkPart,
	goOnTo,
	goTo,
	labName,
	next,
	paste,
	proveAll,
	startLab
} from './lab.ts';
import { afterFail, at, evening, nextMorning } from './person.ts';

async function openLab(page: Page, site: Site): Promise<void> {
	await open(page, site, `lab/#${lab.id}`);
	await expect(page.getByRole('heading', { level: 1, name: labName })).toBeVisible();
	await expect(page.getByText('Where are you?')).toBeVisible();
}

test('a lab is proved by what it prints, and every screen says so', async ({ context, page, site }) => {
	await afterFail(context, site, nextMorning);
	await openLab(page, site);
	await startLab(page);
	for (const question of lab.predict) {
		await page
			.getByRole('group', { name: question.ask })
			.getByText(question.options[0]!, { exact: true })
			.click();
		await next(page).click();
	}
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
	// Saved without a tap, with its day.
	await expect(page.locator('.hero').filter({ hasText: 'Checked' })).toContainText('Thu 26 Nov');
	await open(page, site, 'repair/#storage');
	await expect(page.getByText('Checked, not yet right on 2 days')).toHaveCount(1);
	await expect(page.getByText('What you checked')).toBeVisible();
	await open(page, site, 'plan/');
	await expect(page.getByRole('radio', { name: /^Today, Thu 26 Nov: .* 1 done$/ })).toBeChecked();
});

test('the list begins with the plan, and finds a lab by what Azure calls it', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await open(page, site, 'lab/');
	const planned = page.getByRole('region', { name: 'In your plan' });
	await expect(planned.getByRole('link', { name: labName })).toBeVisible();
	await expect(page.getByRole('link', { name: /^Azure Policy/ })).toHaveCount(0);
	const find = page.getByLabel('Find a lab');
	await find.fill('policy DENY');
	await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
	// By its topic: no title says so.
	await find.fill('udr');
	await expect(
		page.getByRole('main').getByRole('listitem').filter({ hasText: 'Virtual networks' })
	).not.toHaveCount(0);
	await find.fill('no such service');
	await expect(page.getByText('0 labs')).toBeVisible();
	await expect(page.getByRole('main').getByRole('link')).toHaveCount(1);
});

test('a paste is checked at once, and one check leads to the next', async ({ context, page, site }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await afterFail(context, site);
	await openLab(page, site);
	await goTo(page, 'Check');
	const [first, second] = lab.checks;
	const [one, other] = [checkPart(page, first!.title), checkPart(page, second!.title)];
	await expect(other.getByLabel('What it printed')).toBeHidden();
	await page.evaluate((text) => navigator.clipboard.writeText(text), samples.checks[first!.id]!.proves);
	await one.getByRole('button', { name: 'Paste and check' }).click();
	await expect(one.getByText('Yes:').first()).toBeAttached();
	await one.getByRole('button', { name: 'Next check' }).click();
	await expect(one.getByRole('button', { name: 'Paste again' })).toBeHidden();
	await expect(other.locator('summary').first()).toBeFocused();
	await page.evaluate((text) => navigator.clipboard.writeText(text), samples.checks[second!.id]!.proves);
	await other.getByLabel('What it printed').press('Control+V');
	await expect(other.getByText('Yes:').first()).toBeAttached();
});

test('cleaning up is ticked, and the end of the lab shows it', async ({ context, page, site }) => {
	await afterFail(context, site);
	await openLab(page, site);
	await goTo(page, 'Clean up');
	await next(page).click();
	const end = page.getByRole('region', { name: 'This lab' });
	await expect(end.getByText('2 things left')).toBeVisible();
	await page.getByRole('main').getByRole('button', { name: 'Clean up' }).click();
	await page.getByRole('button', { name: 'I’ve deleted it all' }).click();
	await next(page).click();
	await expect(end.getByText('Done, not checked')).toBeVisible();
	await draftsSaved(page);
	await page.reload();
	await expect(end.getByText('Done, not checked')).toBeVisible();
});

test('reading comes first on the phone; at the desk the steps stand at the left', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site);
	await openLab(page, site);
	await expect(page.getByRole('radio', { name: 'On my phone' })).toBeChecked();
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('about:blank');
	await openLab(page, site);
	await expect(page.getByRole('radio', { name: 'At a computer' })).toBeChecked();
	await startLab(page);
	const steps = page.getByRole('navigation', { name: 'Steps of this lab' });
	await steps.getByRole('button', { name: 'Check', exact: true }).click();
	await expect(page.locator('header .aside')).toHaveText('Check');
	await expect(steps.locator('[aria-current]')).toHaveText('Check');
	const [left, right] = [
		await steps.boundingBox(),
		await checkPart(page, lab.checks[0]!.title).boundingBox()
	];
	expect(left!.x + left!.width).toBeLessThan(right!.x);
});

test('what was proved is said once, and not on the screens after it', async ({ context, page, site }) => {
	await afterFail(context, site);
	await openLab(page, site);
	await goTo(page, 'Check');
	await proveAll(page);
	const said = page.getByText(`Checked: ${labName}.`);
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
	await atComputer(page);
	await page.getByText('Use another computer').click();
	const code = /type (\w{3})\./.exec(await page.getByText(/and type/).innerText())![1]!;

	const desk = await browser.newContext();
	await at(desk, evening);
	const bench = await desk.newPage();
	await open(bench, site, 'lab/');
	await bench.getByText('Codes from another device').click();
	await bench.getByLabel('Code from your phone').fill(code.toLowerCase());
	await bench.getByRole('button', { name: 'Open the lab' }).click();
	await expect(bench.getByRole('heading', { level: 1, name: labName })).toBeVisible();
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
	await expect(page.getByText(`Checked: ${lab.title}.`, { exact: true })).toBeVisible();
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
		await page.getByRole('button', { name: 'Start ·' }).click();
		for (const given of lab.given) {
			await page
				.getByRole('group', { name: given.ask })
				.getByText(given.options[given.right]!, { exact: true })
				.click();
			await page
				.getByLabel('Why? Tap the line that says so, or write it.')
				.fill('It is the rule that decides here.');
			await page.getByRole('button', { name: 'Check my answer' }).click();
			await next(page).click();
		}
		await page.getByRole('button', { name: 'Save it for today' }).click();
		await expect(page.getByRole('status').filter({ hasText: 'All right' })).toContainText(
			'counts as predicted'
		);
		await page.getByRole('button', { name: 'Start over' }).click();
		await expect(page.getByText('Where are you?')).toBeVisible();
		await draftsSaved(page);
	}
	await open(page, site, 'repair/#storage');
	await expect(page.getByText(/^Predicted, /)).toBeVisible();
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
	await expect(page.locator('header .aside')).toHaveText('Check');
});

test.describe(() => {
	test.use({ serviceWorker: true });

	test('every lab opens without a network, also of an area that no one opened', async ({ page, site }) => {
		await open(page, site);
		await kept(page);
		await site.close();
		await open(page, site, 'lab/#governance/set-up');
		await expect(page.getByText('Where are you?')).toBeVisible();
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
