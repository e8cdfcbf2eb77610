// `npm test`: everything that must hold, from a fresh clone. Plain Node until the packages are there.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { install, root, runQuietly, tool, toolQuietly } from './run.js';
import { clearTally, close, note } from './tally.js';
import { zonedTests, zones } from './zones.js';

const results = `${root}.cache/results/`;

/** Seconds of each step, so that one that grows shows. @type {[name: string, seconds: number][]} */
const took = [];

/**
 * Runs one step and counts it as failed where it fails.
 * @param {string} name
 * @param {() => Promise<boolean>} work
 */
async function step(name, work) {
	const start = performance.now();
	console.log(`\n── ${name}`);
	const fine = await work();
	took.push([name, Math.round((performance.now() - start) / 1000)]);
	if (!fine) note(name, { passed: 0, failed: 1 });
	return fine;
}

/** @param {string} file */
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/**
 * Runs tests and counts those that the runner says it ran. A runner that broke off failed, whatever it counted.
 * @param {string} name
 * @param {(file: string) => Promise<boolean>} work writes its report to the file
 * @param {(report: any) => { passed: number, failed: number }} count reads the report
 */
async function tests(name, work, count) {
	const id = name.replace(/\W+/g, '-');
	const file = `${results}${id}.json`;
	rmSync(file, { force: true });
	await step(name, async () => {
		const fine = await work(file);
		const report = read(file);
		const { passed, failed } = report ? count(report) : { passed: 0, failed: 0 };
		console.log(`${passed} passed, ${failed} failed`);
		note(id, { passed, failed: fine && passed > 0 ? failed : Math.max(failed, 1) });
		return true;
	});
}

/**
 * Runs vitest in one zone. `files`: the start of the paths that run; all where it is left out.
 * @param {string} zone
 * @param {readonly string[]} [files]
 */
const unit = (zone, files = []) =>
	tests(
		files.length === 0 ? `unit tests in ${zone}` : `what reads a calendar in ${zone}`,
		(file) => {
			const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
			return tool('vitest', ['run', ...files, ...report], { TZ: zone });
		},
		({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests })
	);

const browser = () =>
	tests(
		'end to end: the flows, offline, updates, accessibility',
		(file) => tool('playwright', ['test', '--reporter=line,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
		// A test that failed at first is not a test that passed.
		({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky })
	);

/** Says what each step took, then closes the count. */
function end() {
	console.log(`\n${took.map(([name, seconds]) => `${String(seconds).padStart(5)} s  ${name}`).join('\n')}`);
	console.log(`${String(Math.round(performance.now() / 1000)).padStart(5)} s  in all`);
	close();
}

clearTally();
if (!(await step('install', install))) end();

const { findBrowser } = await import('./browser.js');
const found = await step('find a browser', () =>
	findBrowser().then(
		(path) => {
			console.log(path);
			// Every step after this takes the one that was found.
			process.env.CHROMIUM_PATH = path;
			return true;
		},
		(/** @type {Error} */ error) => {
			console.error(error.message);
			return false;
		}
	)
);
if (!found) end();

await step('types: prepare', () => tool('svelte-kit', ['sync']));
// Each of these keeps one core busy, so two of them run beside each other; they print only what fails.
await Promise.all([
	(async () => {
		await step('types: app', () =>
			toolQuietly('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings'])
		);
		for (const part of ['src/lib/domain', 'src/lib/pwa', 'scripts'])
			await step(`types: ${part.replaceAll('/', '.')}`, () => toolQuietly('tsc', ['-p', part]));
		await step('az commands', () => runQuietly(process.execPath, [`${root}scripts/check-az.js`]));
	})(),
	(async () => {
		await step('lint', () => toolQuietly('eslint', ['.']));
		await step('format', () => toolQuietly('prettier', ['--check', '.']));
		await step('unused', () => toolQuietly('knip', []));
	})()
]);

const [first = 'UTC', ...others] = zones;
await unit(first);
for (const zone of others) await unit(zone, zonedTests);

const quiet = ['build', '--logLevel', 'warn'];
const built =
	(await step('build', () => tool('vite', quiet))) &&
	(await step('build for a folder', () =>
		tool('vite', quiet, { BASE_PATH: '/resit', BUILD_DIR: 'build-base' })
	)) &&
	(await step('build the next version', () =>
		tool('vite', quiet, { RESIT_VERSION: 'next', BUILD_DIR: 'build-next' })
	));
if (built) await browser();
end();
