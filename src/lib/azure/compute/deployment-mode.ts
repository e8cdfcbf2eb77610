// What a deployment to a resource group does to each resource, by its mode, in the words of what-if.
// Documentation: deployment-modes of 2019-11-11 (the newest stored copy).

export type Mode = 'Incremental' | 'Complete';
export type Properties = Readonly<Record<string, string>>;
export interface Held {
	readonly name: string;
	readonly properties: Properties;
	/** The DNS zone that a record set belongs to. */
	readonly recordIn?: string;
}
export interface Listed {
	readonly name: string;
	readonly properties: Properties;
	/** False: left out by its condition. */
	readonly condition?: boolean;
	/** Declared with the keyword existing. */
	readonly existing?: boolean;
}
export type Fate = 'Create' | 'Modify' | 'NoChange' | 'Ignore' | 'Delete';

/**
 * The fate of each resource of the group and the file, and why. A listed resource is set as the file says: properties left
 * out go back to their defaults. `locked`: a delete lock on the group. Leaves out types that complete mode never deletes
 * (but for DNS records), read-only properties, and what-if’s own noise.
 * Source: Deployment modes (deployment-modes), What-if (deploy-what-if), training module arm-template-whatif on `existing`.
 */
export function fates(
	group: readonly Held[],
	file: readonly Listed[],
	mode: Mode,
	locked = false
): { readonly fates: Readonly<Record<string, Fate>>; readonly trace: readonly string[] } {
	const listed = new Map(
		file.filter(({ condition = true, existing }) => condition && !existing).map((one) => [one.name, one])
	);
	const held = new Set(group.map(({ name }) => name));
	const result: Record<string, Fate> = {};
	const trace: string[] = [];
	const settle = (name: string, fate: Fate, why: string) => {
		result[name] = fate;
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
	return { fates: result, trace };
}
