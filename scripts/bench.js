// `npm run bench`: how long the domain and an offline start take, as ratios from one run on one machine. It measures and
// judges nothing: a busy machine is no fault of the app's.
import lighthouse from 'lighthouse';
import { createServer } from 'vite';
import { chromium } from '@playwright/test';
import { findBrowser, launchArgs } from './browser.js';
import { root, tool } from './run.js';
import { serve } from './serve.js';

const rounds = 9;
/** Milliseconds: as long as it takes until the engine has made up its mind about the code of a dozen families. */
const warmUp = 2000;
const repeats = 15;
/** Milliseconds: so that a moment in which the machine is busy doesn't decide what is short. */
const atLeast = 2000;
const slowdown = 4;

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
/** @param {number} ms */
const text = (ms) => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`.padStart(10);

async function domain() {
	const vite = await createServer({ root, server: { middlewareMode: true, ws: false }, logLevel: 'error' });
	const { cases } = await vite.ssrLoadModule('/tests/bench/cases.ts');
	console.log(`\nThe domain on one core, median of ${repeats} or more after warming up`);
	for (const { name, aim, variants, run: work } of cases) {
		const warm = performance.now() + warmUp;
		do work();
		while (performance.now() < warm);
		// Time on the processor, not on the clock: what else the machine does is left out.
		const times = [];
		const enough = performance.now() + atLeast;
		while (times.length < repeats || performance.now() < enough) {
			const start = process.cpuUsage();
			work();
			const { user, system } = process.cpuUsage(start);
			times.push((user + system) / 1000);
		}
		const ms = median(times);
		const rate = variants && `, ${Math.round((variants / ms) * 1000).toLocaleString('en')} a second`;
		console.log(
			`${name.padEnd(36)}${text(ms)}   ${(ms / aim).toFixed(2)} × the aim of ${Math.round(aim)} ms${rate ?? ''}`
		);
	}
	await vite.close();
}

/** Stores what a long and busy year leaves: 200 attempts, 20,000 answers. Runs in the page. */
async function fill() {
	/** @type {IDBDatabase} */
	const database = await new Promise((resolve, reject) => {
		const opening = indexedDB.open('resit-data');
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(opening.error);
	});
	const stamp = { counter: 1, device: 'bench' };
	const days = (/** @type {number} */ ago) => new Date(Date.now() - ago * 86_400_000).toISOString();
	const domains = ['identity', 'storage', 'compute', 'networking', 'monitoring'];
	const attempts = Array.from({ length: 200 }, (_, index) => ({
		id: `attempt-${index}`,
		stamp,
		exam: 'az-104',
		kind: 'sat',
		day: days(1 + (199 - index) * 15).slice(0, 10),
		zone: 'Europe/Paris',
		result: 'fail',
		score: 500 + (index % 190),
		sections: domains.map((of, at) => ({ domain: of, bar: (index * 7 + at * 15) % 100 })),
		prioritise: []
	}));
	const tx = database.transaction(['exams', 'answers', 'progress'], 'readwrite');
	tx.objectStore('exams').put({ exam: 'az-104', attempts, bookings: [], pins: [], tasks: [] }, 'az-104');
	for (let index = 0; index < 20_000; index += 1) {
		const prompt = `access/${index % 150}`;
		const at = days((20_000 - index) / 200);
		const answer = {
			id: `answer-${index}`,
			at,
			zone: 'Europe/Paris',
			of: { exam: 'az-104', prompt },
			given: 'said',
			right: true
		};
		tx.objectStore('answers').put(answer, `az-104/${answer.id}`);
		const day = at.slice(0, 10);
		const sum = {
			key: `az-104/prompt:${prompt}`,
			answers: 133,
			right: 133,
			rightDays: [day],
			lastDay: day,
			lastRight: true
		};
		if (index >= 19_850) tx.objectStore('progress').put(sum, sum.key);
	}
	await new Promise((resolve, reject) => {
		tx.oncomplete = resolve;
		tx.onerror = () => reject(tx.error);
	});
	database.close();
}

/** @typedef {{ paint: number, usable: number }} Start in milliseconds from the call for the page */

/** Waits until what Today shows is kept for the next start. @param {import('@playwright/test').Page} page */
const seen = (page) =>
	page.waitForFunction(() => Object.keys(localStorage).some((key) => key.endsWith('@glance')));

/**
 * A browser that has the app of a folder and no network.
 * @param {string} folder
 * @param {(() => Promise<void>) | undefined} prepare
 */
async function offline(folder, prepare) {
	const site = await serve({ folder: `${root}${folder}` });
	const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	const page = await context.newPage();
	await page.goto(site.url);
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
	if (prepare !== undefined) {
		await page.evaluate(prepare);
		// The evening before: Today as it was seen last.
		await page.goto(site.url);
		await seen(page);
	}
	await page.close();
	await site.close();
	return {
		/** @param {boolean} [unseen] as after an update, or where the last thing done has changed the data */
		async start(unseen = false) {
			const fresh = await context.newPage();
			if (unseen) await fresh.addInitScript(() => localStorage.clear());
			const session = await context.newCDPSession(fresh);
			await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
			await fresh.goto(site.url);
			await fresh.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
			await fresh.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
			const [paint = 0, usable = 0] = await fresh.evaluate(() =>
				['first-contentful-paint', 'usable'].map((name) => performance.getEntriesByName(name)[0]?.startTime)
			);
			if (unseen) await seen(fresh);
			await fresh.close();
			return { paint, usable };
		},
		close: () => browser.close()
	};
}

async function starts() {
	const floor = await offline('build-floor', undefined);
	const app = await offline('build', fill);
	/** @type {{ floor: Start, app: Start, unseen: Start }[]} */
	const turns = [];
	// In turns, so that what else the machine does meets all alike; the first turn warms up.
	for (let turn = 0; turn <= rounds; turn += 1)
		turns.push({ floor: await floor.start(), app: await app.start(), unseen: await app.start(true) });
	await floor.close();
	await app.close();
	console.log(
		`\nOffline start at ${slowdown}× CPU with 200 attempts and 20,000 answers, median of ${rounds} against the floor`
	);
	/** @type {[string, 'app' | 'unseen', keyof Start][]} */
	const lines = [
		['first paint', 'app', 'paint'],
		['usable Today', 'app', 'usable'],
		['usable Today, nothing kept of it', 'unseen', 'usable']
	];
	for (const [name, which, mark] of lines) {
		const [low = 0, high = 0] = ['floor', which].map((of) =>
			median(turns.slice(1).map((turn) => turn[/** @type {keyof typeof turn} */ (of)][mark]))
		);
		console.log(
			`${name.padEnd(36)}${text(high)}   ${(high / low).toFixed(2)} × the floor’s ${low.toFixed(0)} ms, aim 1.3`
		);
	}
}

/** The four scores of a phone's first visit. */
async function scores() {
	const port = 9333;
	const site = await serve();
	const args = [...launchArgs, `--remote-debugging-port=${port}`];
	const browser = await chromium.launch({ executablePath: await findBrowser(), args });
	const result = await lighthouse(site.url, { port, output: 'json', logLevel: 'silent' });
	await browser.close();
	await site.close();
	console.log('\nLighthouse, mobile, Today');
	for (const { title, score } of Object.values(result?.lhr.categories ?? {}))
		console.log(`${title.padEnd(36)}${String(Math.round((score ?? 0) * 100)).padStart(7)}`);
}

await tool('vite', ['build', '--logLevel', 'error']);
await tool('vite', ['build', '--logLevel', 'error'], {}, 'tests/floor');
await domain();
await starts();
await scores();
