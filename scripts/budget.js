// `npm run budget`: the bytes of the built app against what was promised. Fails when over.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { load } from './content.js';
import { findBrowser, launchArgs } from './browser.js';
import { root } from './run.js';
import { serve } from './serve.js';
import { note } from './tally.js';

const limits = { script: 60_000, first: 80_000, offline: 850_000, lab: 3_500, exam: 6_000, extra: 20_000 };

/** Bytes of a built file as a host sends it. @param {string} path from the site's root */
const sent = (path) =>
	gzipSync(readFileSync(`${root}build${path.endsWith('/') ? `${path}index.html` : path}`), { level: 9 })
		.length;

/** @param {Iterable<string>} paths */
const sum = (paths) => [...new Set(paths)].reduce((bytes, path) => bytes + sent(path), 0);

const site = await serve();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });
const page = await browser.newPage();
/** @type {string[]} */
const asked = [];
page.on('request', (request) => asked.push(new URL(request.url()).pathname));
await page.goto(site.url, { waitUntil: 'load' });
// Whatever the start loads later counts as well, up to the moment it is kept offline.
await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
await page.waitForLoadState('networkidle');
const linked = await page.$$eval('link[rel=icon], link[rel=manifest]', (links) =>
	links.map((link) => new URL(link.getAttribute('href') ?? '', location.href).pathname)
);
const kept = await page.evaluate(async () => {
	const names = await caches.keys();
	const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
	return requests.flat().map(({ url }) => new URL(url).pathname);
});
await browser.close();
await site.close();

const worker = '/service-worker.js';
const first = [...asked, ...linked].filter((path) => path !== worker);
const scripts = first.filter((path) => path.endsWith('.js'));
/** Labs are one file: what one of them takes in it. */
const { shipped, az104 } = await load('/tests/content/shipped.ts', '/src/lib/exams/az-104/exam.ts');
const labs = /** @type {{ id: string, domain: string }[]} */ (shipped.labs);
const built = readdirSync(`${root}build/_app/immutable/chunks`).map(
	(name) => `/_app/immutable/chunks/${name}`
);
/** @param {string} text */
const holding = (text) => built.filter((path) => readFileSync(`${root}build${path}`, 'utf8').includes(text));
const chunks = holding('predict:[');
const labBytes = chunks.map((path) => {
	const text = readFileSync(`${root}build${path}`, 'utf8');
	return sent(path) / labs.filter(({ id }) => text.includes(id)).length;
});

/** The first part of the exam, which every screen loads: the file with the names of its topics. */
const examBytes = Math.max(...holding(az104.source.url).map(sent));

/** Large extras are cached when they're first used: each is fetched alone. */
const folder = '/_app/immutable/ondemand/';
const extras = readdirSync(`${root}build${folder}`).map((name) => ({
	what: `On demand: ${name.split('.', 1)[0]}`,
	bytes: sent(`${folder}${name}`),
	limit: limits.extra
}));

const lines = [
	{ what: 'Today, first load: JavaScript', bytes: sum(scripts), limit: limits.script },
	{ what: 'Today, first load: all', bytes: sum(first), limit: limits.first },
	{ what: 'Everything kept offline', bytes: sum([...kept, worker]), limit: limits.offline },
	{ what: 'An exam’s first part', bytes: examBytes, limit: limits.exam },
	{ what: 'A lab, on average', bytes: Math.max(...labBytes), limit: limits.lab },
	...extras
];
/** @param {number} bytes */
const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
for (const { what, bytes, limit } of lines)
	console.log(`${bytes <= limit ? '✓' : '✗'} ${what.padEnd(32)}${kilo(bytes)} of ${kilo(limit)} gzipped`);

const over = lines.filter(({ bytes, limit }) => bytes > limit).length;
note('budget', { passed: lines.length - over, failed: over });
process.exit(over === 0 ? 0 : 1);
