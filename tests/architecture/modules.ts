// Reads the project's modules and what they import.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Modules by path from the project's folder, `src/lib/domain/exam.ts`. */
export type Sources = ReadonlyMap<string, string>;

const root = fileURLToPath(new URL('../../', import.meta.url));

const filesUnder = (folder: string): readonly string[] =>
	readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map(
		(path) => `${folder}/${path.replaceAll('\\', '/')}`
	);
const readAll = (paths: readonly string[]): Sources =>
	new Map(paths.map((path) => [path, readFileSync(root + path, 'utf8')]));

/** Every module that ships. */
export const readSources = (): Sources =>
	readAll(
		filesUnder('src').filter((path) => /\.(ts|svelte)$/.test(path) && !/\.(test|d|test-data)\.ts$/.test(path))
	);

/** Stylesheets and the page that all screens share: no modules, but they may name what they shouldn't. */
export const readPages = (): Sources =>
	readAll(filesUnder('src').filter((path) => /\.(css|html)$/.test(path)));

/** The scripts that build, print and measure: they import the project's modules too. */
export const readScripts = (): Sources =>
	readAll(filesUnder('scripts').filter((path) => path.endsWith('.js')));

/** The paths of all tests beside the sources. */
export const testPaths = (): readonly string[] =>
	filesUnder('src').filter((path) => path.endsWith('.test.ts'));

/** The script of a module: the file itself, or what stands in a component's script elements. */
export const scriptOf = (path: string, text: string): string =>
	path.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n')
		: text;

/** What a module imports, as written: values, types and what it loads later. */
export const importsOf = (path: string, text: string): readonly string[] =>
	ts.preProcessFile(scriptOf(path, text), true, true).importedFiles.map(({ fileName }) => fileName);

/** The path that an import leads to inside the project; nothing for a package. */
export function target(from: string, written: string): string | undefined {
	if (written.startsWith('#lib/')) return `src/lib/${written.slice('#lib/'.length)}`;
	return written.startsWith('.') ? posix.normalize(posix.join(dirname(from), written)) : undefined;
}

/** One import of one module. */
export interface Import {
	readonly from: string;
	/** As written in the source. */
	readonly written: string;
	/** The module it leads to; nothing for a package. */
	readonly to: string | undefined;
}

const imports = new WeakMap<Sources, readonly Import[]>();

/** Every import of every module. Each rule asks, so the same sources are read once. */
export function allImports(sources: Sources): readonly Import[] {
	const known =
		imports.get(sources) ??
		[...sources].flatMap(([from, text]) =>
			importsOf(from, text).map((written) => ({ from, written, to: target(from, written) }))
		);
	imports.set(sources, known);
	return known;
}

const trees = new Map<string, ts.SourceFile>();

/** The syntax tree of a module's script, made once. */
export function parse(path: string, text: string): ts.SourceFile {
	const script = scriptOf(path, text);
	const known = trees.get(path);
	if (known?.text === script) return known;
	const made = ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
	trees.set(path, made);
	return made;
}
