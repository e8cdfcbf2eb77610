// `npm run freeze:variants`: keeps marks of the facts and keys of every family whose edition has none yet, under
// tests/samples/variants. What is kept of an edition is never overwritten: where facts or a key moved, the family needs a new edition.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { load } from './content.js';
import { root } from './run.js';

const folder = `${root}tests/samples/variants/`;
const { familiesByDomain, driftOf, frozenWith } = await load(
	'/tests/practice/families.ts',
	'/tests/practice/frozen.ts'
);

/** @param {string} file */
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
/** @param {string} file @param {unknown} value */
const write = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, '\t')}\n`);

const drift = [];
for (const [domain, families] of Object.entries(familiesByDomain)) {
	const file = `${folder}${domain}.json`;
	const before = read(file);
	const after = frozenWith(before, families);
	const fresh = families.filter(
		(/** @type {{ id: string, edition: number }} */ { id, edition }) => before[id]?.edition !== edition
	);
	drift.push(...families.flatMap((/** @type {unknown} */ family) => driftOf(family, before)));
	write(file, after);
	console.log(
		`${domain}: ${families.length} families, ${fresh.length === 0 ? 'nothing new' : `new: ${fresh.map((/** @type {{ id: string, edition: number }} */ { id, edition }) => `${id} (edition ${edition})`).join(', ')}`}`
	);
}
// From here on, no family goes without.
write(`${folder}not-yet.json`, []);
if (drift.length > 0) {
	console.error(`\nLeft as they were kept:\n${drift.join('\n')}`);
	process.exitCode = 1;
}
