// The grammars that read shown texts: each says where a text does not parse.
import { createRequire } from 'node:module';
import { Language, Parser, type Node, type Tree } from 'web-tree-sitter';

const require = createRequire(import.meta.url);
await Parser.init();

async function parserOf(path: string): Promise<Parser> {
	const parser = new Parser();
	parser.setLanguage(await Language.load(path));
	return parser;
}

const bash = await parserOf(require.resolve('tree-sitter-bash/tree-sitter-bash.wasm'));
const bicep = await parserOf(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'));

const treeOf = (parser: Parser, text: string): Tree => parser.parse(text)!;

export const bashTree = (text: string): Node => treeOf(bash, text).rootNode;

/** Where a tree does not fit its grammar: one sentence a place. */
export function unread(node: Node): readonly string[] {
	if (!node.hasError) return [];
	const line = `line ${node.startPosition.row + 1}`;
	if (node.isMissing) return [`${line}: ${node.type} is missing`];
	if (node.isError) return [`${line}: cannot read “${node.text.split('\n')[0]}”`];
	return node.children.flatMap(unread);
}

/** Where a Bicep file does not parse: its syntax, not its names or types. */
export const bicepFaults = (text: string): readonly string[] => unread(treeOf(bicep, text).rootNode);
