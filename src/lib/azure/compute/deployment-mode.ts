// Incremental and complete deployments to a resource group, with the change types of what-if.
// deployment-modes was read in a copy from 2019-11-11.
import type { Traced } from '#lib/azure/decision.ts';

export type Mode = 'Incremental' | 'Complete';
export type Properties = Readonly<Record<string, string>>;
export interface ExistingResource {
	readonly name: string;
	readonly properties: Properties;
	/** For a record set: its DNS zone. */
	readonly recordIn?: string;
}
export interface DeclaredResource {
	readonly name: string;
	readonly properties: Properties;
	/** False: the resource's condition excludes it. */
	readonly condition?: boolean;
	/** Declared with the keyword `existing`. */
	readonly existing?: boolean;
}
/** The change types of what-if. */
export type ChangeType = 'Create' | 'Modify' | 'NoChange' | 'Ignore' | 'Delete';

/**
 * Returns what happens to each resource of the group and the file. Properties that the file omits go back to their defaults.
 * `locked`: the group has a delete lock. Doesn't cover types that complete mode never deletes (except DNS records), read-only
 * properties, and noise in what-if results. Sources: sources.deploymentModes, sources.bicepWhatIf,
 * sources.deploymentModesTraining (on `existing`).
 */
export function whatIf(
	group: readonly ExistingResource[],
	file: readonly DeclaredResource[],
	mode: Mode,
	locked = false
): Traced & { readonly changes: Readonly<Record<string, ChangeType>> } {
	const listed = new Map(
		file.filter(({ condition = true, existing }) => condition && !existing).map((one) => [one.name, one])
	);
	const held = new Set(group.map(({ name }) => name));
	const result: Record<string, ChangeType> = {};
	const trace: string[] = [];
	const settle = (name: string, change: ChangeType, why: string) => {
		result[name] = change;
		trace.push(`${name} ${why}`);
	};
	for (const { name, properties, recordIn } of group) {
		const to = listed.get(name)?.properties;
		if (to !== undefined) {
			const lost = Object.keys(properties).filter((key) => !Object.hasOwn(to, key));
			const changed = lost.length > 0 || Object.keys(to).some((key) => to[key] !== properties[key]);
			settle(
				name,
				changed ? 'Modify' : 'NoChange',
				lost.length > 0
					? `is set anew, without ${lost.join(' and ')}.`
					: changed
						? 'is set as the file says.'
						: 'is as the file says.'
			);
		} else if (mode === 'Incremental') settle(name, 'Ignore', 'is not deployed; incremental mode leaves it.');
		else if (locked) settle(name, 'Ignore', 'is not deployed; the lock keeps it.');
		else if (recordIn !== undefined && listed.has(recordIn)) settle(name, 'Ignore', 'stays with its zone.');
		else settle(name, 'Delete', 'is not deployed; complete mode deletes it.');
	}
	for (const name of listed.keys()) if (!held.has(name)) settle(name, 'Create', 'is new.');
	return { changes: result, trace };
}
