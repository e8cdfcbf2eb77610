// The order in which Resource Manager deploys what a Bicep file or an ARM template declares: by dependencies, not by lines.

export type Language = 'bicep' | 'arm';
/**
 * How one resource names another: `symbol` by its symbolic name in Bicep, or with `reference` and its name in an ARM template; `child` as
 * its parent; `text` by a resource ID that is typed or made with `resourceId`; `by id` with `reference` and a resource ID.
 */
export type Link = 'symbol' | 'dependsOn' | 'child' | 'text' | 'by id';
export interface Declared {
	readonly name: string;
	readonly links: readonly { readonly to: string; readonly by: Link }[];
	/** `existing`: only read. `off`: its condition is false. */
	readonly state: 'deployed' | 'existing' | 'off';
}

/** Returns whether a link makes a resource wait for one that the same file deploys. Sources: sources.bicepDependencies, sources.armDependencies. */
export const isDependency = (language: Language, by: Link): boolean =>
	by === 'symbol' || by === 'dependsOn' || (by === 'child' && language === 'bicep');

const deployedOf = (file: readonly Declared[]): ReadonlySet<string> => {
	const names = new Set<string>();
	for (const { name, state } of file) if (state === 'deployed') names.add(name);
	return names;
};
/** Returns the resources that one waits for, of those that are deployed. A resource whose condition is false isn't waited for. */
export function waitsFor(
	language: Language,
	file: readonly Declared[],
	one: Declared,
	deployed = deployedOf(file)
): readonly string[] {
	const names: string[] = [];
	for (const { to, by } of one.links) if (deployed.has(to) && isDependency(language, by)) names.push(to);
	return names;
}

/**
 * Returns how many resources have to be deployed one after the other before each one; nothing for what isn't deployed, or is in or
 * behind a circular dependency. Doesn't cover modules, loops, and properties of a resource whose condition is false, which are an error.
 * Sources: sources.bicepDependencies, sources.armDependencies, sources.bicepExisting, sources.bicepConditions.
 */
export function stagesOf(language: Language, file: readonly Declared[]): ReadonlyMap<string, number> {
	const stages = new Map<string, number>();
	const deployed = deployedOf(file);
	let left = file.filter(({ name }) => deployed.has(name));
	for (let stage = 0; left.length > 0; stage++) {
		const ready = left.filter((one) =>
			waitsFor(language, file, one, deployed).every((name) => stages.has(name))
		);
		if (ready.length === 0) break;
		for (const { name } of ready) stages.set(name, stage);
		left = left.filter(({ name }) => !stages.has(name));
	}
	return stages;
}
