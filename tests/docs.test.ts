// Every path, link and command that README, CONTRIBUTING and docs name exists, and so does every command of the workflows.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const filesIn = (folder: string): readonly string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => posix.join(parentPath, name));
const atRoot = readdirSync('.', { withFileTypes: true }).flatMap((entry) =>
	entry.isFile() ? [entry.name] : []
);
const files: ReadonlySet<string> = new Set([
	...atRoot,
	...['src', 'tests', 'scripts', 'docs', 'static', '.github', '.ci'].flatMap(filesIn)
]);
const folders: ReadonlySet<string> = new Set(
	[...files].flatMap((file) => file.split('/').map((_, end, names) => names.slice(0, end).join('/')))
);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	readonly scripts: Readonly<Record<string, string>>;
};
const docs = ['README.md', 'CONTRIBUTING.md', ...filesIn('docs').filter((file) => file.endsWith('.md'))];
const workflows = filesIn('.github/workflows');

const exists = (path: string): boolean => files.has(path) || folders.has(path);
const isFile = (path: string): boolean => /\w\.(ts|js|md|json|svelte|yml)$/.test(path);
/** A file may be named by the end of its path. */
const isEnd = (path: string): boolean => [...files].some((file) => `/${file}`.endsWith(`/${path}`));
/** Where a path in a text may begin: most texts leave out `src/lib`. */
const starts = ['', 'src/', 'src/lib/'];
/** What is made by a command, or is an address of the app. */
const made = /^(build|coverage|node_modules|labs\.md|_app)\b/;

/** Returns the paths in inline code: files, and folders below one that this project has. */
const pathsIn = (text: string): readonly string[] =>
	[...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)]
		.map(([, code = '']) => code.replace(/^#lib\//, 'src/lib/').replace(/\/$/, ''))
		.filter((code) => /^[\w@.[\]-]+(\/[\w@.[\]-]+)*$/.test(code) && !made.test(code))
		.filter((code) => isFile(code) || starts.some((start) => folders.has(start + code.split('/')[0]!)))
		.filter((code) => isFile(code) || code.includes('/'));

/** Returns the paths, links and commands of a text that don't exist. `file`: where it is, for its relative links. */
function faultsIn(file: string, text: string): readonly string[] {
	const links = [...text.matchAll(/(?:\]\(|src=")(?!https?:)([^)"#\s]*)/g)].map(([, path = '']) =>
		path === '' ? file : posix.join(posix.dirname(file), path)
	);
	const commands = [...text.matchAll(/npm (?:run )?([a-z][\w:]*)/g)].map(([, name = '']) => name);
	return [
		...pathsIn(text).filter((path) =>
			isFile(path) ? !isEnd(path) : !starts.some((start) => exists(start + path))
		),
		...links.filter((path) => !exists(posix.normalize(path))),
		...commands.filter((name) => name !== 'ci' && !(name in scripts)).map((name) => `npm run ${name}`)
	];
}

it.each([...docs, ...workflows])('%s names only what exists', (file) =>
	expect(faultsIn(file, readFileSync(file, 'utf8'))).toEqual([])
);

describe('what does not exist is found', () => {
	it.each([
		['`src/lib/gone.ts`', ['src/lib/gone.ts']],
		['`domain/gone/`', ['domain/gone']],
		['`gone.ts`, `families/gone.ts`', ['gone.ts', 'families/gone.ts']],
		['[a page](gone.md#part), <img src="gone.png">', ['docs/gone.md', 'docs/gone.png']],
		['`npm run gone:too`', ['npm run gone:too']],
		['`npm start`, `npm ci`, `npm run test:full`', []],
		['`src/lib/domain`, `domain/time/day.ts`, `#lib/domain/time/day.ts`, `day.ts`', []],
		['`/practice/import/`, `az login`, `exam/kind:id`, `build/`, [a link](https://example.com/x.md)', []],
		['[up](../README.md), [up there](../README.md#more)', []]
	])('%s', (text, faults) => expect(faultsIn('docs/a.md', text)).toEqual(faults));
});
