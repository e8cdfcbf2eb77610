// Lengths: a long file says why, and no function is long.
import ts from 'typescript';
import { parse, type Sources } from './modules.ts';

const mostFile = 200;
const mostFunction = 60;

/** What is written rather than programmed is as long as it is. */
const isContent = (path: string): boolean => path.startsWith('src/lib/exams/');

/** Files over 200 lines whose first lines don't say why, as `path lines`. */
export const longFiles = (sources: Sources): readonly string[] =>
	[...sources]
		.filter(([path]) => !isContent(path))
		.map(([path, text]) => ({ path, text, lines: text.trimEnd().split('\n').length }))
		.filter(
			({ text, lines }) => lines > mostFile && !/^(<!--)?[^;]*\b(Over 200 lines|Long because)\b/.test(text)
		)
		.map(({ path, lines }) => `${path} ${lines}`);

/** Functions over 60 lines, as `path name lines`. */
export function longFunctions(sources: Sources): readonly string[] {
	const found: string[] = [];
	for (const [path, text] of sources) {
		const source = parse(path, text);
		const lineAt = (at: number): number => source.getLineAndCharacterOfPosition(at).line;
		const visit = (node: ts.Node): void => {
			const lines = lineAt(node.end) - lineAt(node.getStart(source)) + 1;
			if (ts.isFunctionLike(node) && 'body' in node && lines > mostFunction) {
				const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
				found.push(`${path} ${named?.getText(source) ?? 'unnamed'} ${lines}`);
			}
			ts.forEachChild(node, visit);
		};
		visit(source);
	}
	return found;
}
