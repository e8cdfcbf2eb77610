// The order in which a Bicep file’s resources are deployed: by what they refer to, never by their lines.
// Documentation: resource-dependencies of 2024-03-20.

export interface Declared {
	readonly name: string;
	/** Symbolic names that it refers to: a property, an id, the parent. */
	readonly refers?: readonly string[];
	readonly dependsOn?: readonly string[];
	/** Names of resources that it knows only by an id typed as text. */
	readonly typed?: readonly string[];
	/** Looked up, not deployed. */
	readonly existing?: boolean;
}

/**
 * Waves of names: each wave is deployed at the same time, once what it waits for is there. Nothing in `circle` means that
 * the file can be deployed. Leaves out modules, loops and how long each resource takes.
 * Source: Resource dependencies in Bicep (resource-dependencies), Existing resources (existing-resource).
 */
export function deploymentWaves(file: readonly Declared[]): {
	readonly waves: readonly (readonly string[])[];
	readonly circle: readonly string[];
	readonly trace: readonly string[];
} {
	const deployed = file.filter(({ existing }) => !existing);
	const names = new Set(deployed.map(({ name }) => name));
	const waits = ({ refers = [], dependsOn = [] }: Declared) =>
		[...refers, ...dependsOn].filter((name) => names.has(name));
	const done = new Set<string>();
	const waves: string[][] = [];
	let left = deployed;
	while (left.length > 0) {
		const wave = left.filter((one) => waits(one).every((name) => done.has(name)));
		if (wave.length === 0) break;
		waves.push(wave.map(({ name }) => name));
		for (const { name } of wave) done.add(name);
		left = left.filter(({ name }) => !done.has(name));
	}
	return {
		waves,
		circle: left.map(({ name }) => name),
		trace: file.flatMap((one) => [
			...(one.existing ? [`${one.name} is read, not deployed.`] : []),
			...(one.refers ?? [])
				.filter((name) => names.has(name))
				.map((name) => `${one.name} refers to ${name}: it waits.`),
			...(one.dependsOn ?? []).map((name) => `${one.name} depends on ${name}: it waits.`),
			...(one.typed ?? []).map((name) => `${one.name} holds a typed id: it does not wait for ${name}.`)
		])
	};
}
