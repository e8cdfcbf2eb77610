// Azure File Sync: cloud tiering, server endpoints, and change detection.

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
 * Returns whether a change is synced before the next scheduled change detection, where Invoke-AzStorageSyncChangeDetection has run for a
 * directory. `by`: on a server with an endpoint, or in the share over SMB. `at`: in the directory or a subdirectory of it. `scope`: the
 * directory, with its subdirectories, or another one. Source: sources.changeDetection.
 */
export const detected = ({
	by,
	what,
	at,
	scope
}: {
	readonly by: 'server' | 'share';
	readonly what: string;
	readonly at: 'top' | 'sub' | 'other';
	readonly scope: 'top' | 'tree' | 'other';
}): boolean =>
	by === 'server' || (/edited|created/.test(what) && (at === scope || (scope === 'tree' && at !== 'other')));
