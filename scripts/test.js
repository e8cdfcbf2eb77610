// `npm test`: everything that must hold, from a fresh clone. Plain Node until the packages are there.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { install, root, run, tool } from './run.js';
import { clearTally, close, note } from './tally.js';

const zones = ['UTC', 'America/Santiago', 'Asia/Beirut', 'Pacific/Apia', 'Europe/Paris'];
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

/** Parts of the domain that know no day: one zone is enough for them. */
const timeless = ['lab', 'azure/identity', 'azure/storage', 'azure/compute', 'azure/networking'].map(
	(folder) => `--exclude=src/lib/domain/${folder}/**`
);

/** @param {string} name @param {readonly string[]} projects @param {string} zone @param {readonly string[]} [more] */
async function unit(name, projects, zone, more = []) {
	console.log(`\n── ${name}`);
	const file = `${results}${name.replace(/\W+/g, '-')}.json`;
	rmSync(file, { force: true });
	const only = projects.map((project) => `--project=${project}`);
	const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const fine = await tool('vitest', ['run', ...only, ...more, ...report], { TZ: zone });
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
await unit('architecture', ['architecture'], 'UTC');
await unit('runes', ['runes'], 'UTC');
await step('az commands', run(process.execPath, [`${root}scripts/check-az.js`]));
for (const zone of zones)
	await unit(`unit tests in ${zone}`, ['unit'], zone, zone === zones[0] ? [] : timeless);

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
