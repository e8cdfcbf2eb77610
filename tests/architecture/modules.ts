// Reads the project's modules and what they import.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Modules by path from the project's folder, `src/lib/domain/exam.ts`. */
export type Sources = ReadonlyMap<string, string>;

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every module that ships. */
export function readSources(): Sources {
	const paths = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
		.map((path) => `src/${path.replaceAll('\\', '/')}`)
		.filter((path) => /\.(ts|svelte)$/.test(path) && !/\.(test|d)\.ts$/.test(path));
	return new Map(paths.map((path) => [path, readFileSync(root + path, 'utf8')]));
}

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
