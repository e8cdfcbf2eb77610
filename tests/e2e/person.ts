// What a person does with the app, in steps that several tests share.
import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { expect, open, type Site } from './app.ts';
import { everything } from './database.ts';

export interface Report {
	readonly day?: string;
	readonly start?: string;
	readonly score?: number;
	/** Bars as read by eye; `none`: no bar shown; absent: not sure. */
	readonly bars?: Readonly<Record<string, number | 'none'>>;
	readonly hard?: readonly string[];
}

/** A first fail with two short bars, in the afternoon of Wednesday 25 November 2026, in Paris. */
export const firstFail: Report = {
	day: '2026-11-25',
	start: '14:20',
	score: 641,
	bars: {
		'Identity and governance': 70,
		Storage: 30,
		Compute: 75,
		Networking: 40,
		'Monitoring and backup': 80
	},
	hard: ['I missed a requirement']
};

/** The evening of that day, an hour after the exam. */
export const evening = '2026-11-25T17:30:00+01:00';
export const nextMorning = '2026-11-26T07:40:00+01:00';

/** Sets every clock of the browser; it goes on from there. */
export const at = (context: BrowserContext, time: string): Promise<void> =>
	context.clock.install({ time: new Date(time) });

/** Makes what the browser draws by chance the same in every run: the scenarios of a set follow from it. */
export const sameChance = (context: BrowserContext, seed: number): Promise<unknown> =>
	context.addInitScript((from) => {
		let state = from;
		crypto.getRandomValues = (array) => {
			const bytes = array as unknown as Uint8Array;
			for (let at = 0; at < bytes.length; at++) {
				state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
				bytes[at] = state >>> 24;
			}
			return array;
		};
	}, seed);

/** Chooses a day that is neither today nor yesterday by its chip. */
async function setDay(page: Page, day: string): Promise<void> {
	await page.getByText('Earlier', { exact: true }).click();
	await page.getByLabel('Day of the exam').fill(day);
}

/** Enters the start time, which is folded. */
export async function setStart(page: Page, start: string): Promise<void> {
	const field = page.getByLabel('Start time');
	if (!(await field.isVisible())) await page.getByText(/^Start time, extra time/).click();
	await field.fill(start);
}

/** Fills the two steps of the form from where it is open, and saves. */
export async function fillReport(
	page: Page,
	{ day, start, score, bars = {}, hard = [] }: Report
): Promise<void> {
	if (day !== undefined) await setDay(page, day);
	if (score !== undefined) await page.getByLabel('Score').fill(String(score));
	if (start !== undefined) await setStart(page, start);
	for (const [name, bar] of Object.entries(bars)) {
		if (bar === 'none') await page.getByRole('button', { name: `${name}: no bar shown` }).click();
		else await page.getByRole('slider', { name }).fill(String(bar));
	}
	await page.getByRole('button', { name: 'Next' }).click();
	for (const name of hard)
		await page
			.getByRole('group', { name: /What cost you the most points/ })
			.getByText(name, { exact: true })
			.click();
	await page.getByRole('button', { name: /^(Save( now)?|Save without them)$/ }).click();
}

/** Logs a fail through the form; lands on When. For the first fail `afterFail` takes a tenth of the time. */
export async function logFail(page: Page, site: Site, report: Report = firstFail): Promise<void> {
	await open(page, site, 'attempts/log/?kind=fail');
	await fillReport(page, report);
	await expect(page).toHaveURL(/\/when\/$/);
}

/** Waits until the plan on show is stored: what moved is told from the stored one, and a clock set before that would store the next day's. */
export const planStored = (page: Page): Promise<void> =>
	expect.poll(() => everything(page)).toMatch(/"days":\[\{/);

type Kept = Awaited<ReturnType<BrowserContext['storageState']>>;

/** What the browser keeps once the first fail was logged through the form and its plan was shown. */
async function keptAfterFail(browser: Browser, site: Site): Promise<Kept> {
	const context = await browser.newContext();
	await at(context, '2026-11-25T17:25:00+01:00');
	const page = await context.newPage();
	await logFail(page, site);
	await open(page, site);
	await expect.poll(() => everything(page)).toMatch(/"days":\[\{.*@glance/);
	const kept = await context.storageState({ indexedDB: true });
	await context.close();
	return kept;
}

let afterFirst: Promise<Kept> | undefined;

/**
 * Puts the browser where it is once the first fail was logged: each worker fills in the form once. Sets the clocks too. No page is
 * opened.
 */
export async function afterFail(context: BrowserContext, site: Site, time = evening): Promise<void> {
	await at(context, time);
	afterFirst ??= keptAfterFail(context.browser()!, site);
	const { origins } = await afterFirst;
	const { origin } = new URL(site.url);
	await context.setStorageState({ cookies: [], origins: origins.map((kept) => ({ ...kept, origin })) });
}

/** Closes the app as a phone does that needs its memory, without a word, and gives the next page. `time`: when that is opened. */
export async function killed(page: Page, time?: string): Promise<Page> {
	await page.close({ runBeforeUnload: false });
	const next = await page.context().newPage();
	if (time !== undefined) await next.clock.setSystemTime(new Date(time));
	return next;
}

/** Logs an exam date ahead. */
export async function book(page: Page, site: Site, day: string, start = '09:00'): Promise<void> {
	await open(page, site, 'attempts/log/?kind=booking');
	await page.getByLabel('Day of the appointment').fill(day);
	await page.getByLabel('Start time').fill(start);
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page).not.toHaveURL(/log/);
}

/** Answers the prompt on show, as one who was sure and had it. */
export async function answerPrompt(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Sure', exact: true }).click();
	await page.getByRole('button', { name: 'I had it' }).click();
}

/** Returns what opens the ways to change the entry with this name on Attempts. */
export const entryMenu = (page: Page, name: string): Locator =>
	page.locator('summary', { hasText: `Change ${name}` });

/** Opens a part of the screen that's folded, if it isn't open. */
export const unfold = (page: Page, name: string): Promise<void> =>
	page.locator('details', { hasText: name }).evaluate((details: HTMLDetailsElement) => {
		details.open = true;
	});
