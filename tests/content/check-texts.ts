// What else is shown to be typed or saved: Bicep files, Kusto queries, JSON files, queries of the output, shell variables.
import { search } from 'jmespath';
import type { AzCall } from './az-calls.ts';
import { readShell } from './bash.ts';
import { typedCalls, type Fault } from './check-az.ts';
import { bicepFaults } from './grammars.ts';
import { kqlFaults } from './kusto.ts';
import { bicepPlaces, kqlPlaces, shellPlaces, type Place } from './places.ts';
import type { Shipped } from './shipped.ts';

const faultsIn = (places: readonly Place[], read: (text: string) => readonly string[]): readonly Fault[] =>
	places.flatMap((place) => read(place.text).map((fault) => ({ ...place, fault })));

/** Files that a here-document writes, by the end of their name. */
const filesNamed = (shipped: Shipped, end: string): readonly Place[] =>
	shellPlaces(shipped).flatMap((place) =>
		readShell(place.text)
			.files.filter(({ name }) => name.endsWith(end))
			.map(({ text }) => ({ ...place, text }))
	);

/** What a flag of a command is given. A value that only Azure can tell reads as `x`; a command's output is left out. */
const valuesOf = (shipped: Shipped, isAsked: (flag: string, call: AzCall) => boolean): readonly Place[] =>
	typedCalls(shipped).flatMap(({ place, call, known }) =>
		call.flags
			.filter(({ name }) => isAsked(name, call))
			.flatMap(({ values }) => values.filter(({ text, open }) => !open || !text.includes('$(')))
			.map(({ text }) => ({
				...place,
				text: text.replace(/\$\{?(\w+)\}?/g, (_, name: string) => known[name] ?? 'x')
			}))
	);

export const bicepFiles = (shipped: Shipped): readonly Place[] => [
	...bicepPlaces(shipped),
	...filesNamed(shipped, '.bicep')
];

export const kqlQueries = (shipped: Shipped): readonly Place[] => [
	...kqlPlaces(shipped),
	...valuesOf(shipped, (flag) => flag === '--analytics-query'),
	...valuesOf(
		shipped,
		(flag, { leading }) => ['-q', '--graph-query'].includes(flag) && leading[0]?.text === 'graph'
	),
	// `Name="query"`: the name stands for the query in the rule's condition.
	...valuesOf(shipped, (flag) => flag === '--condition-query').map((place) => ({
		...place,
		text: place.text.replace(/^\w+=/, '')
	}))
];

export const outputQueries = (shipped: Shipped): readonly Place[] =>
	valuesOf(shipped, (flag) => flag === '--query');

/** What a query says against an empty object. That an empty object is not what it wants is no fault. */
function jmespathFaults(query: string): readonly string[] {
	try {
		search({}, query);
		return [];
	} catch (error) {
		const text = String(error);
		return text.startsWith('Error: TypeError') ? [] : [text];
	}
}

function jsonFaults(text: string): readonly string[] {
	try {
		JSON.parse(text);
		return [];
	} catch (error) {
		return [String(error)];
	}
}

export const bicepFaultsOf = (shipped: Shipped) => faultsIn(bicepFiles(shipped), bicepFaults);
export const kqlFaultsOf = (shipped: Shipped) => faultsIn(kqlQueries(shipped), kqlFaults);
export const queryFaultsOf = (shipped: Shipped) => faultsIn(outputQueries(shipped), jmespathFaults);
export const jsonFaultsOf = (shipped: Shipped) => faultsIn(filesNamed(shipped, '.json'), jsonFaults);

/** What a shell has before anybody sets it. */
const given = ['HOME', 'USER', 'PATH', 'PWD', 'RANDOM'];

/** Variables that a lab uses and sets nowhere. What it only shows as given was typed by somebody else. */
export function variableFaultsOf(shipped: Shipped): readonly Fault[] {
	const places = shellPlaces(shipped).filter(({ field }) => !field.startsWith('given'));
	const set = new Map<string, readonly string[]>();
	for (const { of, text } of places) set.set(of, [...(set.get(of) ?? given), ...readShell(text).sets]);
	return places.flatMap((place) =>
		readShell(place.text)
			.uses.filter((name) => !set.get(place.of)!.includes(name))
			.map((name) => ({ ...place, fault: `$${name} is set nowhere` }))
	);
}

/** `steps[2]` of `steps[2].az[0]`: what is on one screen. All of the tear-down is. */
const screenOf = (field: string): string => /^(?:tearDown|\w+(?:\[\d+\])?)/.exec(field)![0];

/** Variables that a screen uses, that another one set, and that `variables` doesn't bring back in a new shell. */
export function newShellFaultsOf(shipped: Shipped): readonly Fault[] {
	const places = shellPlaces(shipped).filter(({ field }) => !field.startsWith('given'));
	return places.flatMap((place) => {
		const here = places.filter(
			({ of, field }) => of === place.of && screenOf(field) === screenOf(place.field)
		);
		const back = places.filter(({ of, field }) => of === place.of && field === 'variables');
		const set = new Set([...given, ...[...here, ...back].flatMap(({ text }) => readShell(text).sets)]);
		return readShell(place.text)
			.uses.filter((name) => !set.has(name))
			.map((name) => ({ ...place, fault: `$${name} is gone in a new shell` }));
	});
}
