// Holds a call of `az` against what the CLI knows: its command, each flag, what a flag takes, what must not be missing.
import type { AzCall, GivenFlag } from './az-calls.ts';

export interface KnownFlag {
	readonly options: readonly string[];
	readonly required: boolean;
	/** How many words it takes, as argparse says it. */
	readonly values: number | '?' | '*' | '+' | string;
	readonly choices?: readonly string[];
	/** What to write instead. */
	readonly deprecated?: string;
}

export interface KnownCommand {
	readonly flags: readonly KnownFlag[];
	/** Takes words without a flag. */
	readonly loose: boolean;
	readonly deprecated?: string;
}

/** What `scripts/az-table.py` prints. */
export interface AzTable {
	readonly version: string;
	readonly size: number;
	readonly groups: readonly string[];
	readonly commands: Readonly<Record<string, KnownCommand>>;
}

/** The longest beginning of the call's words that is one of these names. */
export function nameOf(call: AzCall, isName: (name: string) => boolean): string | undefined {
	const texts = call.leading.map(({ text }) => text);
	const names = texts.map((_, index) => texts.slice(0, texts.length - index).join(' '));
	return names.find(isName);
}

const instead = (deprecated: string): string => (deprecated === '' ? '' : `; use ${deprecated}`);

function countFault({ name, values }: GivenFlag, takes: KnownFlag['values']): string | undefined {
	const count = values.length;
	if (typeof takes === 'number')
		return count === takes ? undefined : `${name} takes ${takes} and is given ${count}`;
	if (takes === '+' && count === 0) return `${name} is given nothing`;
	if (takes === '?' && count > 1) return `${name} takes one at most and is given ${count}`;
	return undefined;
}

function flagFaults(given: GivenFlag, known: KnownCommand, call: AzCall): readonly string[] {
	const flag = known.flags.find(({ options }) => options.includes(given.name));
	if (flag === undefined) return [`no flag ${given.name}`];
	const old = flag.deprecated === undefined ? [] : [`${given.name} is deprecated${instead(flag.deprecated)}`];
	if (call.unfinished) return old;
	const { choices } = flag;
	const strange = given.values.filter(
		({ text, open }) => !open && choices?.every((one) => one.toLowerCase() !== text.toLowerCase())
	);
	return [
		...old,
		...[countFault(given, flag.values)].filter((fault) => fault !== undefined),
		...strange.map(({ text }) => `${given.name} does not take “${text}”`)
	];
}

/** What is wrong with a call of a command that the CLI knows. */
function commandFaults(call: AzCall, name: string, known: KnownCommand): readonly string[] {
	const loose = call.leading.slice(name.split(' ').length).map(({ text }) => text);
	const given = call.flags.map((flag) => flag.name);
	const missing = known.flags.filter(
		({ options, required }) => required && !options.some((option) => given.includes(option))
	);
	return [
		...(known.deprecated === undefined ? [] : [`az ${name} is deprecated${instead(known.deprecated)}`]),
		...(known.loose || loose.length === 0 || call.unfinished ? [] : [`${loose.join(' ')} stands loose`]),
		...call.flags.flatMap((flag) => flagFaults(flag, known, call)),
		...(call.unfinished ? [] : missing.map(({ options }) => `${options.join('/')} is missing`))
	];
}

/** What the CLI would refuse in this call, each as a sentence. A group that a sentence names is no fault. */
export function azFaults(call: AzCall, table: AzTable): readonly string[] {
	const name = nameOf(call, (one) => Object.hasOwn(table.commands, one));
	if (name !== undefined) return commandFaults(call, name, table.commands[name]!);
	const isGroup = nameOf(call, (one) => table.groups.includes(one)) !== undefined;
	return isGroup && call.unfinished && call.flags.length === 0 ? [] : ['no such command'];
}
