// `npm test`: everything that must hold, from a fresh clone. Plain Node until the packages are there.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { install, root, run, tool } from './run.js';
import { clearTally, close, note } from './tally.js';
import { zonedTests, zones } from './zones.js';

const results = `${root}.cache/results/`;

/** A step that counts no tests of its own: only its failure is counted. @param {string} name @param {Promise<boolean>} work */
async function step(name, work) {
	console.log(`\n── ${name}`);
	const fine = await work;
	if (!fine) note(name, { passed: 0, failed: 1 });
	return fine;
}

/** @param {string} file */
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/**
 * Counts the tests that a runner says it ran. A runner that broke off failed, whatever it counted.
 * @param {string} name
 * @param {boolean} fine
 * @param {{ passed: number, failed: number } | undefined} count
 */
function counted(name, fine, count) {
	const { passed, failed } = count ?? { passed: 0, failed: 0 };
	note(name, { passed, failed: fine && passed > 0 ? failed : Math.max(failed, 1) });
}

/**
 * Runs vitest in one zone. `files`: the start of the paths that run; all where it is left out.
 * @param {string} zone
 * @param {readonly string[]} [files]
 */
async function unit(zone, files = []) {
	const name = files.length === 0 ? `unit tests in ${zone}` : `what reads a calendar in ${zone}`;
	console.log(`\n── ${name}`);
	const file = `${results}${name.replace(/\W+/g, '-')}.json`;
	rmSync(file, { force: true });
	const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const fine = await tool('vitest', ['run', ...files, ...report], { TZ: zone });
	const found = read(file);
	counted(
		name.replace(/\W+/g, '-'),
		fine,
		found && { passed: found.numPassedTests, failed: found.numFailedTests }
	);
}

async function browser() {
	const file = `${results}browser.json`;
	rmSync(file, { force: true });
	console.log('\n── end to end: the flows, offline, updates, accessibility');
	const fine = await tool('playwright', ['test', '--reporter=line,json'], {
		PLAYWRIGHT_JSON_OUTPUT_FILE: file
	});
	const stats = read(file)?.stats;
	// A test that failed at first is not a test that passed.
	counted('browser', fine, stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky });
}

clearTally();
if (!(await step('install', install()))) close();

const { findBrowser } = await import('./browser.js');
const found = await step(
	'find a browser',
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
if (!found) close();

await step('types: prepare', tool('svelte-kit', ['sync']));
await step('types: app', tool('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']));
for (const part of ['src/lib/domain', 'src/lib/pwa', 'scripts'])
	await step(`types: ${part.replaceAll('/', '.')}`, tool('tsc', ['-p', part]));
await step('format', tool('prettier', ['--check', '.']));
await step('lint', tool('eslint', ['.']));
await step('unused', tool('knip', []));
await step('az commands', run(process.execPath, [`${root}scripts/check-az.js`]));
const [first = 'UTC', ...others] = zones;
await unit(first);
for (const zone of others) await unit(zone, zonedTests);

const quiet = ['build', '--logLevel', 'warn'];
const built =
	(await step('build', tool('vite', quiet))) &&
	(await step('build for a folder', tool('vite', quiet, { BASE_PATH: '/resit', BUILD_DIR: 'build-base' }))) &&
	(await step(
		'build the next version',
		tool('vite', quiet, { RESIT_VERSION: 'next', BUILD_DIR: 'build-next' })
	));
if (built) await browser();
close();
