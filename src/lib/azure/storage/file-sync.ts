// Azure File Sync: cloud tiering and server endpoints.

/**
 * Returns which policy tiers a file, or `local`. Undefined where both do. `used`: GiB of this file and all that were accessed later;
 * `age`: days since its last access; `days`: of the date policy, or infinity. Source: sources.cloudTieringPolicy.
 */
export function tieredBy(
	volume: { readonly size: number; readonly free: number; readonly days: number },
	file: { readonly age: number; readonly used: number }
) {
	const space = file.used > (volume.size * (100 - volume.free)) / 100;
	const date = file.age > volume.days;
	return space ? (date ? undefined : 'space') : date ? 'date' : 'local';
}

/** Returns the GiB that cloud tiering keeps free on a volume. `percentages`: of its server endpoints with cloud tiering. Source: sources.cloudTieringPolicy. */
export const keptFree = (size: number, percentages: readonly number[]): number =>
	(size * Math.max(...percentages)) / 100;

/** A planned server endpoint. `other`: the endpoint that its server has already. */
export interface PlannedEndpoint {
	readonly volume: 'data' | 'system' | 'refs';
	readonly tiering: 'on' | 'off';
	readonly other: 'no' | 'same-group' | 'other-group' | 'parent';
}
/**
 * Returns what must change before it can be created, keeping its path where possible. Undefined where several must.
 * Sources: sources.serverEndpoint, sources.fileSyncPlanning.
 */
export function endpointNeeds({ volume, tiering, other }: PlannedEndpoint) {
	const needs = [
		...(volume === 'refs' || other === 'parent' ? ['path' as const] : []),
		...(volume === 'system' && tiering === 'on' ? ['tiering' as const] : []),
		...(other === 'same-group' ? ['group' as const] : [])
	];
	return needs[1] ? undefined : (needs[0] ?? 'nothing');
}
