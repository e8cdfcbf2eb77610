// The order in which the resources of a Bicep file are deployed: by references, not by lines.
import type { Traced } from '#lib/azure/decision.ts';

export interface Declared {
	readonly name: string;
	/** Symbolic names that it refers to: by a property, an id or as its parent. */
	readonly refers?: readonly string[];
	readonly dependsOn?: readonly string[];
	/** Resources that it refers to by a resource ID typed as text. */
	readonly typed?: readonly string[];
	/** Read, not deployed. */
	readonly existing?: boolean;
}

/**
 * Returns waves of resources: a wave deploys in parallel, after everything it depends on. `circle`: resources in or behind a
 * circular dependency, which make the deployment fail. Doesn't cover modules, loops and durations. Sources:
 * sources.bicepDependencies, sources.bicepExisting.
 */
export function deploymentWaves(file: readonly Declared[]): Traced & {
	readonly waves: readonly (readonly string[])[];
	readonly circle: readonly string[];
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
			...(one.typed ?? []).map((name) => `${one.name} has a typed ID: it does not wait for ${name}.`)
		])
	};
}
