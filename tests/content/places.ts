// Every shown text by what it is: for a shell, a Bicep file, a Kusto query, a sentence. Each says where it stands.
import type { Check, Lab, Step } from '#lib/domain/lab/lab.ts';
import { fill, usualNames } from '#lib/domain/lab/names.ts';
import type { Shipped } from './shipped.ts';

export interface Place {
	/** `lab storage-access/three-keys` */
	readonly of: string;
	/** `steps[2].az[0]` */
	readonly field: string;
	readonly text: string;
}

type Field = Omit<Place, 'of'>;

/** Every text inside a piece of content, by its path. */
function fieldsOf(value: unknown, path = ''): readonly Field[] {
	if (typeof value === 'string') return [{ field: path, text: value }];
	if (Array.isArray(value)) return value.flatMap((one, index) => fieldsOf(one, `${path}[${index}]`));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, one]) => fieldsOf(one, path === '' ? key : `${path}.${key}`));
}

type Kind = 'shell' | 'bicep' | 'kql' | 'sentence' | 'other';

const keysOf: Readonly<Record<Exclude<Kind, 'sentence'>, readonly string[]>> = {
	shell: ['az', 'command', 'variables'] satisfies readonly (keyof Step | keyof Check | keyof Lab)[],
	bicep: ['bicep'] satisfies readonly (keyof Step)[],
	kql: ['kql'] satisfies readonly (keyof Step)[],
	other: [
		'id',
		'number',
		'domain',
		'group',
		'when',
		'is',
		'keys',
		'kind',
		'shown',
		'prints',
		'output',
		'url',
		'checked',
		'task',
		'proves',
		'file'
	]
};

export function kindOf(field: string): Kind {
	const key = /([a-zA-Z]+)(\[\d+\])*$/.exec(field)?.[1] ?? '';
	const found = (Object.keys(keysOf) as (keyof typeof keysOf)[]).find((kind) => keysOf[kind].includes(key));
	return found ?? 'sentence';
}

/** Every text as it stands, what is only for the app left out. */
export const shownPlaces = (shipped: Shipped): readonly Place[] =>
	allPlaces(shipped).filter(({ field }) => kindOf(field) !== 'other');

/** Every text as it stands. */
export const allPlaces = ({ labs, prompts, axes, tasks }: Shipped): readonly Place[] =>
	[
		...labs.map((item) => [`lab ${item.id}`, item] as const),
		...prompts.map((item) => [`prompt ${item.id}`, item] as const),
		...axes.map((item) => [`axis ${item.id}`, item] as const),
		...tasks.map((item) => [`task ${item.task}`, item] as const)
	].flatMap(([of, item]) => fieldsOf(item).map((field) => ({ of, ...field })));

const names = usualNames('k7qm3');

/** The texts of a kind, with the names filled in as the app does before they are copied. */
const placesOf = (shipped: Shipped, kind: Kind): readonly Place[] =>
	allPlaces(shipped)
		.filter(({ field }) => kindOf(field) === kind)
		.map((place) => ({ ...place, text: fill(place.text, names) }));

export const shellPlaces = (shipped: Shipped): readonly Place[] => placesOf(shipped, 'shell');
export const bicepPlaces = (shipped: Shipped): readonly Place[] => placesOf(shipped, 'bicep');
export const kqlPlaces = (shipped: Shipped): readonly Place[] => placesOf(shipped, 'kql');
export const sentencePlaces = (shipped: Shipped): readonly Place[] => placesOf(shipped, 'sentence');
