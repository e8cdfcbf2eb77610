// Azure File Sync: cloud tiering, server endpoints, and deployment.

/**
 * Returns which policy tiers a file, that of the date where both could, or `local`. `used`: GiB of this file and all that were accessed later;
 * `age`: days since its last access; `days`: of the date policy, or infinity. Source: sources.cloudTieringPolicy.
 */
export function tieredBy(
	volume: { readonly size: number; readonly free: number; readonly days: number },
	file: { readonly age: number; readonly used: number }
) {
	if (file.age > volume.days) return 'date';
	return file.used > (volume.size * (100 - volume.free)) / 100 ? 'space' : 'local';
}

/** A planned server endpoint. `other`: the endpoint that its server has already. */
export interface PlannedEndpoint {
	readonly volume: 'data' | 'system' | 'refs';
	readonly tiering: 'on' | 'off';
	readonly other: 'no' | 'same-group' | 'other-group' | 'parent';
}
/**
 * Returns what must change before it can be created, keeping its path where possible. Undefined where several must, or where the synced
 * parent would be on ReFS, which can't be. Sources: sources.serverEndpoint, sources.fileSyncPlanning.
 */
export function endpointNeeds({ volume, tiering, other }: PlannedEndpoint) {
	const needs = [
		...(volume === 'refs' ? ['path' as const] : []),
		...(other === 'parent' ? ['path' as const] : []),
		...(volume === 'system' && tiering === 'on' ? ['tiering' as const] : []),
		...(other === 'same-group' ? ['group' as const] : [])
	];
	return needs[1] ? undefined : (needs[0] ?? 'nothing');
}

/**
 * Returns the next step to sync a folder of a server. `state`: of the server. `group`: whether the file share has a cloud endpoint in a sync group.
 * Undefined where two steps are possible. Sources: sources.serverEndpoint, sources.fileSyncPlanning.
 */
export function stepToSync({
	state,
	group
}: {
	readonly state: 'bare' | 'agent' | 'other' | 'ready';
	readonly group: 'none' | 'ready';
}): 'agent' | 'register' | 'unregister' | 'group' | 'server' | undefined {
	if (state === 'ready') return group === 'none' ? 'group' : 'server';
	if (group === 'none') return undefined;
	return ({ bare: 'agent', agent: 'register', other: 'unregister' } as const)[state];
}
