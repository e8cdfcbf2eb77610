// `npm run shots`: pictures of every screen and state of the built app, and sheets of them, into .cache/shots/; the README’s into docs/pictures/. `npm run shots -- 390` draws one width.
// Over 200 lines: the list of screens, and the steps to each.
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { findBrowser, launchArgs } from './browser.js';
import { root } from './run.js';
import { serve } from './serve.js';

const folder = `${root}.cache/shots/`;
const inReadme = ['today', 'plan', 'question', 'answer', 'when', 'ready'];
/** Fixed, so that the same app gives the same pictures. */
const evening = '2026-11-26T18:30:00+01:00';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {(page: Page) => Promise<void>} Step */

/** @param {Page} page @param {string | RegExp} name */
const press = (page, name) => page.getByRole('button', { name }).first().click();
/** @param {string} path @returns {Step} */
const at = (path) => async (page) => {
	await page.goto(new URL(path, page.url().replace(/^(https?:\/\/[^/]+\/).*/, '$1')).href);
	await page.waitForSelector('html[data-ready]', { state: 'attached' });
};
/** @param {string} time @returns {Step} */
const later = (time) => async (page) => {
	await page.clock.setSystemTime(new Date(time));
	await at('')(page);
};
/** @type {Step} */
const example = async (page) => {
	await press(page, 'See an example');
	await page.getByRole('region', { name: 'Countdown' }).waitFor();
};
/** @type {Step} */
const report = async (page) => {
	await at('attempts/log/?kind=fail')(page);
	await page.getByLabel('Score').fill('641');
	for (const [area, bar] of Object.entries({
		'Identity and governance': '70',
		Storage: '30',
		Compute: '75',
		Networking: '40',
		'Monitoring and backup': '80'
	}))
		await page.getByRole('slider', { name: area }).fill(bar);
};
/** @type {Step} */
const fail = async (page) => {
	await report(page);
	await press(page, 'Save now');
	await page.waitForURL(/when/);
};
/** @param {string} day @returns {Step} */
const book = (day) => async (page) => {
	await at('attempts/log/?kind=booking')(page);
	await page.getByLabel('Day of the appointment').fill(day);
	await page.getByLabel('Start time').fill('10:30');
	await press(page, /^Save/);
	await page.waitForURL((url) => !url.href.includes('log'));
};
/** @type {Step} */
const pass = async (page) => {
	await at('attempts/log/?kind=pass')(page);
	await page.getByLabel('Score').fill('742');
	await press(page, /^Save/);
	await page.waitForURL((url) => !url.href.includes('log'));
};
/** Answers what is on screen by the first that can be chosen. @type {Step} */
const answer = async (page) => {
	if (await page.getByText('Read first').isVisible())
		await page.locator('article button.tap').first().click();
	const add = page.locator('article button.add');
	while ((await add.count()) > 0) await add.first().click();
	for (const one of await page.locator('article fieldset').all()) await one.locator('input').first().check();
	for (const one of await page.locator('article select').all()) await one.selectOption({ index: 1 });
	await press(page, 'Sure');
	await page.getByRole('region', { name: 'Answer' }).waitFor();
};
/** @type {Step} */
const end = async (page) => {
	await press(page, 'End the set');
	await press(page, 'End anyway');
	await page.getByRole('heading', { level: 1, name: 'Set ended' }).waitFor();
};
/** @type {Step} */
const lab = async (page) => {
	await at('lab/')(page);
	await page.locator('a[href*="/lab/#"]').first().click();
	await page.getByText('Where are you?').waitFor();
};
/** @type {Step} */
const set = async (page) => {
	await at('practice/set/')(page);
	await press(page, /^Start: /);
	await page.getByRole('heading', { level: 1, name: /^Question 1/ }).waitFor();
};

/** The morning after a fail with two short bars. */
const known = [fail, later('2026-11-27T07:40:00+01:00')];

/** How each screen is come to, from a first start. @type {Readonly<Record<string, readonly Step[]>>} */
const screens = {
	first: [],
	log: [report],
	'focus-areas': [report, (page) => press(page, 'Next')],
	'no-attempts': [at('attempts/')],
	'evening-when': [fail],
	'evening-today': [fail, at('')],
	'evening-plan': [fail, at('plan/')],
	// The plan is stored as shown once the app is idle.
	missed: [
		fail,
		at('plan/'),
		(page) => page.waitForTimeout(2000),
		at(''),
		later('2026-11-28T07:40:00+01:00')
	],
	booked: [fail, book('2026-12-08'), later('2026-11-27T07:40:00+01:00')],
	'booked-first': [book('2026-12-20'), at('')],
	eve: [fail, book('2026-12-08'), later('2026-12-07T19:00:00+01:00')],
	'exam-day': [fail, book('2026-12-08'), later('2026-12-08T07:00:00+01:00')],
	'how-did-it-go': [fail, book('2026-12-08'), later('2026-12-08T14:00:00+01:00')],
	passed: [pass, at('')],
	today: [example],
	plan: [...known, at('plan/')],
	when: [...known, at('when/')],
	attempts: [...known, at('attempts/')],
	ready: [...known, at('ready/')],
	'fix-list': [...known, at('repair/')],
	practice: [...known, at('practice/')],
	card: [...known, at('practice/'), (page) => press(page, 'Start a 5 min round')],
	'set-up': [...known, at('practice/set/')],
	question: [...known, set],
	answer: [...known, set, answer],
	'set-overview': [...known, set, (page) => press(page, 'All questions')],
	'set-end': [...known, set, answer, (page) => press(page, 'All questions'), end],
	variation: [...known, at('practice/vary/#secure-access/nsg-verdict')],
	labs: [...known, at('lab/')],
	lab: [...known, lab],
	'lab-step': [
		...known,
		lab,
		(page) => page.getByRole('radio', { name: 'At a computer' }).check(),
		(page) => press(page, 'Start ·')
	],
	notes: [...known, at('practice/notebook/')],
	'new-note': [...known, at('practice/notebook/#new')],
	import: [...known, at('attempts/import/')],
	data: [...known, at('data/')],
	about: [...known, at('about/')],
	lost: [at('nowhere')]
};

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const site = await serve();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });

/** @param {string} name @param {number} width @param {'light' | 'dark'} colorScheme */
async function draw(name, width, colorScheme) {
	const context = await browser.newContext({
		viewport: { width, height: width < 900 ? 844 : 800 },
		colorScheme,
		reducedMotion: 'reduce',
		locale: 'en-GB',
		timezoneId: 'Europe/Paris'
	});
	await context.clock.install({ time: new Date(evening) });
	// The same questions each time.
	await context.addInitScript(() => {
		let state = 11;
		crypto.getRandomValues = (array) => {
			for (let at = 0; at < array.byteLength; at++) {
				state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
				new Uint8Array(array.buffer)[at] = state >>> 24;
			}
			return array;
		};
	});
	const page = await context.newPage();
	page.setDefaultTimeout(15_000);
	await page.goto(site.url);
	await page.waitForSelector('html[data-ready]', { state: 'attached' });
	await page.getByRole('button', { name: 'See an example' }).waitFor();
	for (const step of screens[name] ?? []) await step(page);
	// The screen that was left is still drawn for a moment.
	await page.waitForTimeout(500);
	await page.screenshot({ path: `${folder}${name}-${width}-${colorScheme}.png` });
	await context.close();
}

/** All pictures of a width and scheme on one. @param {number} width @param {'light' | 'dark'} scheme */
async function sheet(width, scheme) {
	const page = await browser.newPage({ viewport: { width: width < 900 ? 1680 : 2000, height: 800 } });
	const shown = await Promise.all(
		Object.keys(screens).map(async (name) => {
			const picture = await readFile(`${folder}${name}-${width}-${scheme}.png`, 'base64');
			return `<figure style="margin:0"><figcaption>${name}</figcaption><img style="width:100%" src="data:image/png;base64,${picture}"></figure>`;
		})
	);
	const columns = width < 900 ? 6 : 3;
	await page.setContent(
		`<body style="display:grid;grid-template-columns:repeat(${columns},1fr);gap:16px;font:15px system-ui;background:#888">${shown.join('')}`
	);
	await page.screenshot({ path: `${folder}sheet-${width}-${scheme}.png`, fullPage: true });
	await page.close();
}

const widths = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [390, 320, 1280];
for (const width of widths)
	for (const scheme of /** @type {const} */ (['light', 'dark'])) {
		for (const name of Object.keys(screens)) await draw(name, width, scheme);
		await sheet(width, scheme);
	}
for (const name of inReadme)
	await copyFile(`${folder}${name}-390-light.png`, `${root}docs/pictures/${name}.png`);
await browser.close();
await site.close();
