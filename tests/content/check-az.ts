// Every `az` command that ships, against the CLI's own table and the list of extensions' commands.
import { azCallsIn, azNamedIn, type AzCall, type Known } from './az-calls.ts';
import { azFaults, nameOf, type AzTable, type KnownCommand } from './az-table.ts';
import { readShell } from './bash.ts';
import {
	referencePages,
	extensionCommands,
	newerFlags,
	type ExtensionCommand,
	type ExtensionCommands,
	type NewerFlag
} from './extensions.ts';
import { sentencePlaces, shellPlaces, type Place } from './places.ts';
import type { Shipped } from './shipped.ts';

export interface Fault extends Place {
	readonly fault: string;
}

interface PlacedCall {
	readonly place: Place;
	readonly call: AzCall;
}

/** By item, the variables whose value stands in it. */
function knownValues(places: readonly Place[]): ReadonlyMap<string, Known> {
	const known = new Map<string, Known>();
	for (const { of, text } of places) known.set(of, { ...known.get(of), ...readShell(text).known });
	return known;
}

/** The calls that are to be typed, each with what the item says of its variables. */
export function typedCalls(shipped: Shipped): readonly (PlacedCall & { readonly known: Known })[] {
	const places = shellPlaces(shipped);
	const values = knownValues(places);
	return places.flatMap((place) => {
		const known = values.get(place.of) ?? {};
		return azCallsIn(place.text, known).map((call) => ({ place, call, known }));
	});
}

/** Those that a sentence names. */
const namedCalls = (shipped: Shipped): readonly PlacedCall[] =>
	sentencePlaces(shipped).flatMap((place) => azNamedIn(place.text).map((call) => ({ place, call })));

export const callsOf = (shipped: Shipped): readonly PlacedCall[] => [
	...typedCalls(shipped),
	...namedCalls(shipped)
];

/** What to ask the CLI about: the words up to the first flag of each call. */
export const askedOf = (shipped: Shipped): readonly string[] => [
	...new Set(callsOf(shipped).map(({ call }) => call.leading.map(({ text }) => text).join(' ')))
];

const everywhere = [
	'-h',
	'--help',
	'--verbose',
	'--debug',
	'--only-show-errors',
	'--output',
	'-o',
	'--query',
	'--subscription'
];

const extensionOf = (call: AzCall, extensions: ExtensionCommands): string | undefined =>
	nameOf(call, (name) => Object.hasOwn(extensions, name));

/** A page's list of flags; each with its other names. */
const flagsOf = (list: string): readonly (readonly string[])[] =>
	list.split(/,\s*/).map((names) => names.split(' '));

function extensionFaults(call: AzCall, { needs, takes, page }: ExtensionCommand): readonly string[] {
	const given = call.flags.map((flag) => flag.name);
	const known = [...flagsOf(needs), ...flagsOf(takes), everywhere].flat();
	const missing =
		needs === '' ? [] : flagsOf(needs).filter((names) => !names.some((one) => given.includes(one)));
	return [
		...given
			.filter((flag) => !known.includes(flag))
			.map((flag) => `no flag ${flag} on ${referencePages}${page}`),
		...(call.unfinished ? [] : missing.map((names) => `${names.join('/')} is missing`))
	];
}

function withFlag({ flags, ...command }: KnownCommand, { flag }: NewerFlag): KnownCommand {
	const others = flags.filter(({ options }) => !options.includes(flag.options[0]!));
	return { ...command, flags: [...others, flag] };
}

/** The table as a CLI prints it that knows each flag in its newer form. */
const withNewerFlags = (table: AzTable): AzTable => ({
	...table,
	commands: newerFlags.reduce((commands, newer) => {
		const known = commands[newer.command];
		return known === undefined ? commands : { ...commands, [newer.command]: withFlag(known, newer) };
	}, table.commands)
});

/** What is wrong with the calls, each with its place. */
export const azFaultsOf = (
	shipped: Shipped,
	table: AzTable,
	extensions: ExtensionCommands = extensionCommands
): readonly Fault[] => {
	const newer = withNewerFlags(table);
	return callsOf(shipped).flatMap(({ place, call }) => {
		const name = extensionOf(call, extensions);
		const faults = name === undefined ? azFaults(call, newer) : extensionFaults(call, extensions[name]!);
		const cut = call.shortened && !place.field.startsWith('given') ? ['is cut short'] : [];
		return [...faults, ...cut].map((fault) => ({ ...place, text: call.text, fault }));
	});
};

/** Texts for the shell that are no Bash. */
export const shellFaultsOf = (shipped: Shipped): readonly Fault[] =>
	shellPlaces(shipped).flatMap((place) => readShell(place.text).faults.map((fault) => ({ ...place, fault })));

/** The words that can be a command's name. */
const wordsOf = ({ leading }: AzCall): string =>
	leading
		.map(({ text }) => text)
		.filter((text) => /^[a-z][a-z0-9-]*$/.test(text))
		.join(' ');

/** How much there is to check. Knows nothing of the CLI, so that it counts alike with and without it. */
export function countOf(shipped: Shipped) {
	const calls = typedCalls(shipped).map(({ call }) => call);
	const ofExtension = (call: AzCall): boolean => extensionOf(call, extensionCommands) !== undefined;
	const [brought, own] = [calls.filter(ofExtension), calls.filter((call) => !ofExtension(call))];
	return {
		calls: own.length,
		commands: new Set(own.map(wordsOf)).size,
		flags: own.reduce((sum, { flags }) => sum + flags.length, 0),
		named: namedCalls(shipped).length,
		extensionCalls: brought.length,
		extensionCommands: new Set(brought.map(wordsOf)).size
	};
}
