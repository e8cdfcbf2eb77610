// Reads what is shown for Bash: each simple command with its words, and the files that here-documents write.
import type { Node } from 'web-tree-sitter';
import { bashTree, unread } from './grammars.ts';

export interface Word {
	readonly text: string;
	/** Holds a variable or a command's output: what it will be is not known here. */
	readonly open: boolean;
	/** Was quoted, or put together from parts. */
	readonly quoted: boolean;
}

export interface File {
	readonly name: string;
	readonly text: string;
}

export interface Shell {
	/** Inner commands, as in `$( … )`, stand after the one that holds them. */
	readonly commands: readonly (readonly Word[])[];
	readonly files: readonly File[];
	/** Variables that the text gives a value. */
	readonly sets: readonly string[];
	/** Of these, the ones whose value stands there. */
	readonly known: Readonly<Record<string, string>>;
	/** Variables whose value the text uses. */
	readonly uses: readonly string[];
	/** Where the text is no Bash. */
	readonly faults: readonly string[];
}

const expansions = ['simple_expansion', 'expansion', 'command_substitution', 'arithmetic_expansion'];
const ofTypes = (node: Node, types: readonly string[]): readonly Node[] =>
	node.descendantsOfType([...types]).filter((one) => one !== null);

function textOf(node: Node): string {
	if (node.type === 'raw_string') return node.text.slice(1, -1);
	// The grammar leaves blanks at the ends out of a string's parts, so its text is taken whole.
	if (node.type === 'string') return node.text.slice(1, -1).replace(/\\(["\\$`])/g, '$1');
	if (node.type === 'concatenation') return node.children.map(textOf).join('');
	return node.text.replace(/\\\n/g, '').replace(/\\(.)/g, '$1');
}

const wordOf = (node: Node): Word => ({
	text: textOf(node),
	open: ofTypes(node, expansions).length > 0,
	quoted: !['word', 'simple_expansion', 'expansion'].includes(node.type)
});

const notWords = ['variable_assignment', 'file_redirect', 'heredoc_redirect', 'herestring_redirect'];

const wordsOf = (command: Node): readonly Word[] =>
	command.namedChildren
		.filter((child) => !notWords.includes(child.type))
		.map((child) => wordOf(child.type === 'command_name' ? (child.firstChild ?? child) : child));

/** A here-document that goes into a file: `cat > name <<'EOF'`, in either order. */
function filesOf(statement: Node): readonly File[] {
	const body = ofTypes(statement, ['heredoc_body'])[0];
	const to = ofTypes(statement, ['file_redirect'])[0]?.lastNamedChild;
	return body === undefined || !to ? [] : [{ name: textOf(to), text: body.text }];
}

const namesIn = (nodes: readonly Node[]): readonly string[] =>
	nodes.flatMap(({ namedChildren }) =>
		namedChildren.filter(({ type }) => type === 'variable_name').map(({ text }) => text)
	);

const knownIn = (root: Node): Readonly<Record<string, string>> =>
	Object.fromEntries(
		ofTypes(root, ['variable_assignment'])
			.map(({ firstNamedChild, lastNamedChild }) => [firstNamedChild!.text, wordOf(lastNamedChild!)] as const)
			.filter(([, { open }]) => !open)
			.map(([name, { text }]) => [name, text])
	);

const readByBash = (commands: readonly (readonly Word[])[]): readonly string[] =>
	commands
		.filter(([program]) => program?.text === 'read')
		.flatMap((words) => words.slice(1).map(({ text }) => text));

function parse(text: string): Shell {
	const root = bashTree(text.endsWith('\n') ? text : `${text}\n`);
	const commands = ofTypes(root, ['command']).map(wordsOf);
	return {
		commands,
		files: ofTypes(root, ['redirected_statement']).flatMap(filesOf),
		sets: [...namesIn(ofTypes(root, ['variable_assignment', 'for_statement'])), ...readByBash(commands)],
		known: knownIn(root),
		uses: namesIn(ofTypes(root, ['simple_expansion', 'expansion', 'subscript'])),
		faults: unread(root)
	};
}

/** Several checks read the same texts. */
const parsed = new Map<string, Shell>();

/** Reads a text for Bash. What it does not understand stands in `faults`. */
export function readShell(text: string): Shell {
	const shell = parsed.get(text) ?? parse(text);
	parsed.set(text, shell);
	return shell;
}
