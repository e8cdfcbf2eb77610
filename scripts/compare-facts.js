// `npm run facts -- <rev> [word]`: what a change of words changed besides words, against an earlier commit. Compares of each lab
// and prompt the right answers, numbers, commands, conditions, names of products and roles, and links, and lists every difference.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { load, loadAt } from './content.js';
import { root } from './run.js';

const { positionals } = parseArgs({ allowPositionals: true });
const [rev, word = ''] = positionals;
if (rev === undefined) {
	console.error('Name the commit to compare with: npm run facts -- HEAD~1');
	process.exit(2);
}

/** @param {string[]} args */
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });

const folder = mkdtempSync(join(tmpdir(), 'facts-'));
git('worktree', 'add', '--detach', folder, rev);
// What git doesn't keep and loading needs.
for (const made of ['node_modules', '.svelte-kit']) symlinkSync(root + made, join(folder, made));
const { factsOf } = await load('/tests/content/facts.ts');
const { shipped: after } = await load('/tests/content/shipped.ts');
const { shipped: before } = await loadAt(`${folder}/`, '/tests/content/shipped.ts').finally(() => {
	git('worktree', 'remove', '--force', folder);
	rmSync(folder, { recursive: true, force: true });
});
const [was, is] = [factsOf(before), factsOf(after)];

let differences = 0;
for (const place of new Set([...was.keys(), ...is.keys()])) {
	if (!place.includes(word)) continue;
	const [old, now] = [was.get(place) ?? [], is.get(place) ?? []];
	const gone = new Set(old.filter((/** @type {string} */ each) => !now.includes(each)));
	const come = new Set(now.filter((/** @type {string} */ each) => !old.includes(each)));
	if (gone.size + come.size === 0) continue;
	differences += gone.size + come.size;
	console.log(`\n${place}`);
	for (const each of gone) console.log(`  - ${each}`);
	for (const each of come) console.log(`  + ${each}`);
}
console.log(`\n${differences} differences`);
