// Exports of the product that only tests use: what nothing needs, or what waits for its user.
import ts from 'typescript';
import { allImports, parse, type Sources } from './modules.ts';

/** Modules whose exports the framework reads, and those that an exam takes in by their names. */
const isEntry = (path: string): boolean =>
	/^src\/(routes\/(.+\/)?\+|service-worker|hooks\.server|lib\/exams\/[^/]+\/(labs|families|prompts|axes)\/[^/]+\/)/.test(
		path
	);

const isExported = (node: ts.Node): boolean =>
	ts.canHaveModifiers(node) &&
	(ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** The names that a declaration gives: one, or those of a destructured object. */
const namesIn = (name: ts.Node): readonly string[] =>
	ts.isObjectBindingPattern(name)
		? name.elements.flatMap((element) => namesIn(element.name))
		: [name.getText()];

/** The names that the declarations of a module export. */
const exportsOf = (source: ts.SourceFile): readonly string[] =>
	source.statements.filter(isExported).flatMap((statement) => {
		const declared = ts.isVariableStatement(statement)
			? statement.declarationList.declarations
			: [statement as ts.DeclarationStatement];
		return declared.flatMap(({ name }) => (name === undefined ? [] : namesIn(name)));
	});

const uses = (text: string, name: string): number =>
	text.match(new RegExp(`(?<![\\w$])${name}(?![\\w$])`, 'g'))?.length ?? 0;

/** As a module uses it itself: what its comments say is no use. */
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

/**
 * Exports that neither their own module, nor another that imports it, nor a script names, as `path name`.
 * @param scripts tools of the project, which name a module by its path
 */
export function onlyTested(sources: Sources, scripts: Sources): readonly string[] {
	const importers = new Map<string, string[]>();
	for (const { from, to } of allImports(sources))
		if (to !== undefined)
			importers.set(to, [...(importers.get(to) ?? []), withoutComments(sources.get(from) ?? '')]);
	return [...sources]
		.filter(([path]) => path.endsWith('.ts') && !isEntry(path))
		.flatMap(([path, text]) => {
			const readers = [
				...(importers.get(path) ?? []),
				...[...scripts.values()].filter((script) => script.includes(path))
			];
			const own = withoutComments(text);
			return exportsOf(parse(path, text))
				.filter((name) => uses(own, name) === 1 && !readers.some((reader) => uses(reader, name) > 0))
				.map((name) => `${path} ${name}`);
		});
}
