// Finds the `az` commands in a text, and takes each apart as the CLI's own parser would.
import { readShell, type Word } from './bash.ts';

/** Values of variables. */
export type Known = Readonly<Record<string, string>>;

export interface GivenFlag {
	readonly name: string;
	readonly values: readonly Word[];
}

export interface AzCall {
	/** The words up to the first flag: the command, and what stands loose behind it. */
	readonly leading: readonly Word[];
	readonly flags: readonly GivenFlag[];
	/** Some of its words come from elsewhere, as with `xargs`, or are left out. */
	readonly unfinished: boolean;
	/** Has `…` where words are left out, as an output's command may that nobody is to type. */
	readonly shortened: boolean;
	/** As shown, on one line. */
	readonly text: string;
}

const isFlag = ({ text, quoted }: Word): boolean => !quoted && /^--?[a-z]/i.test(text);

/** `--name=x` and `-nx` are a flag and its value in one word. */
function taken(word: Word): GivenFlag {
	const [, name = word.text, value] = /^(--[^=]+|-[a-z])=?(.+)?$/i.exec(word.text) ?? [];
	return { name, values: value === undefined ? [] : [{ ...word, text: value }] };
}

function callOf(words: readonly Word[], at: number): AzCall {
	const shown = words.slice(at + 1);
	const rest = shown.filter(({ text }) => text !== '…');
	const shortened = rest.length < shown.length;
	// A flag that holds a variable, as in `--name=$X`, is quoted by its parts.
	const flagged = rest.map((word) => isFlag(word) || /^--[a-z-]+=/.test(word.text));
	const starts = flagged.flatMap((yes, index) => (yes ? [index] : []));
	const first = starts[0] ?? rest.length;
	const flags = starts.map((start, index) => {
		const { name, values } = taken(rest[start]!);
		return { name, values: [...values, ...rest.slice(start + 1, starts[index + 1] ?? rest.length)] };
	});
	return {
		leading: rest.slice(0, first),
		flags,
		unfinished: shortened || words[0]?.text === 'xargs',
		shortened,
		text: ['az', ...shown.map(({ text }) => text)].join(' ')
	};
}

/** An unquoted variable is as many words as its value has, where that is known. */
const spread = (word: Word, known: Known): readonly Word[] => {
	const value = word.open && !word.quoted ? known[word.text.replace(/\W/g, '')] : undefined;
	return value === undefined
		? [word]
		: value.split(/\s+/).map((text) => ({ text, open: false, quoted: false }));
};

/** Every call of `az`: in pipes and lists, inside `$( … )`, behind variables, behind another program. */
export const azCallsIn = (shell: string, known: Known = {}): readonly AzCall[] =>
	readShell(shell).commands.flatMap((command) => {
		const words = command.flatMap((word) => spread(word, known));
		const at = words.findIndex(({ text, quoted }) => text === 'az' && !quoted);
		return at === -1 ? [] : [callOf(words, at)];
	});

const words = (texts: readonly string[]): readonly Word[] =>
	texts.map((text) => ({ text, open: false, quoted: false }));

/** Commands named in a sentence, “Run az vm list --all again”: their words in small letters, and the flags that follow at once. */
export const azNamedIn = (sentence: string): readonly AzCall[] =>
	[...sentence.matchAll(/\baz((?: (?!-)[a-z][a-z0-9-]*)*)((?: --[a-z][a-z-]*[a-z])*)/g)]
		.filter(([, command]) => command !== '')
		.map(([text, command = '', flags = '']) => ({
			leading: words(command.trim().split(' ')),
			flags: flags
				.split(' ')
				.filter((name) => name !== '')
				.map((name) => ({ name, values: [] })),
			unfinished: true,
			shortened: false,
			text
		}));
