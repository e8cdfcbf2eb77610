// Counts what was checked. `node scripts/tally.js` closes a run: one line, and an exit code that says whether all went well.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { root } from './run.js';

const folder = `${root}.cache/tally/`;

/** @typedef {{ passed: number, failed: number }} Count */

/** Forgets an earlier run. */
export function clearTally() {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
}

/** @param {string} name @param {Count} count */
export function note(name, count) {
	mkdirSync(folder, { recursive: true });
	writeFileSync(`${folder}${name}.json`, JSON.stringify(count));
}

/** The sum of all that was noted. @returns {Count} */
export function total() {
	/** @type {Count[]} */
	const counts = readdirSync(folder).map((name) => JSON.parse(readFileSync(folder + name, 'utf8')));
	return {
		passed: counts.reduce((sum, { passed }) => sum + passed, 0),
		failed: counts.reduce((sum, { failed }) => sum + failed, 0)
	};
}

/** Prints the closing line and ends with the right code: nothing run is no success. */
export function close() {
	const { passed, failed } = total();
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) close();
