// Virtual machine scale sets: scaling in and out by zones, repairs, instance protection, and existing VMs.

/**
 * Returns the VM that autoscale removes first: of the zones with the most VMs, the oldest or the newest that isn’t protected. `zones`: of each,
 * its VMs, numbered by age. Nothing where all of those are protected. Doesn’t cover the Default policy. Source: sources.scaleInPolicy.
 */
export function scaledIn(
	zones: readonly (readonly number[])[],
	policy: 'OldestVM' | 'NewestVM',
	protectedVm?: number
): number | undefined {
	const most = Math.max(...zones.map(({ length }) => length));
	return zones
		.filter(({ length }) => length === most)
		.flat()
		.filter((vm) => vm !== protectedVm)
		.toSorted((one, two) => (policy === 'OldestVM' ? one - two : two - one))[0];
}

export type Protection = 'open' | 'scale-in' | 'all';
/** `model`: an update of the scale set model. `delete`: by a person. */
export type Operation = 'scale-in' | 'model' | 'repair' | 'delete';
/** Returns whether an operation changes or deletes a VM. Sources: sources.instanceProtection, sources.instanceRepairs, sources.upgradePolicy. */
export const reaches = (operation: Operation, guard: Protection, automatic: boolean): boolean =>
	operation === 'delete' || (operation === 'model' ? automatic && guard !== 'all' : guard === 'open');

/** Returns how many VMs automatic repairs can take at a time, of those that are unhealthy and unprotected. Source: sources.instanceRepairs. */
export const repairsOf = (vms: number, unhealthy: number): number =>
	Math.min(unhealthy, vms < 20 ? 1 : Math.floor(vms / 20));

export type Kept = 'ip' | 'data' | 'temporary' | 'os';
/** Returns whether something of a VM is preserved by its repair. Source: sources.instanceRepairs. */
export const preserves = (action: 'Replace' | 'Reimage' | 'Restart', what: Kept): boolean =>
	action === 'Restart' || (action === 'Reimage' && what !== 'os');

/** What keeps a Uniform scale set from other zones. Source: sources.zonalScaleSets. */
export function zoneObstacle(
	now: string,
	then: string,
	faultDomains: number,
	extra: 'plain' | 'host' | 'capacity'
): 'removal' | 'domains' | 'host' | 'capacity' | undefined {
	if ([...now].some((zone) => !then.includes(zone))) return 'removal';
	if (faultDomains !== 1 && faultDomains !== 5) return 'domains';
	return extra === 'plain' ? undefined : extra;
}
/** Returns how many VMs are in a zone after zones were added and the capacity was raised and reduced. Source: sources.zoneBalancing. */
export const zonalAfter = (before: number, raised: number, reduced: number): number =>
	reduced - Math.max(0, before - (raised - reduced));

/**
 * Returns whether VMs can be added while zones are down. `counts`: VMs by zone. Nothing for strict balancing with several zones down where the
 * result is balanced: the page doesn’t say. Source: sources.zoneBalancing.
 */
export function canAdd(
	strict: boolean,
	counts: readonly number[],
	down: readonly number[],
	added: number
): boolean | undefined {
	if (!strict) return down.length < 2;
	const then = [...counts];
	const open = counts.flatMap((_, zone) => (down.includes(zone) ? [] : zone));
	for (let vm = 0; vm < added; vm++)
		then[open.reduce((best, zone) => (then[zone]! < then[best]! ? zone : best))]!++;
	const balanced = Math.max(...then) - Math.min(...then) < 2;
	return balanced && down.length > 1 ? undefined : balanced;
}

export interface Member {
	/** 0: none. */
	readonly zone: number;
	readonly sameGroup: boolean;
	readonly tie: 'free' | 'ppg' | 'set';
}
/**
 * Returns what an existing VM needs to be attached to a Flexible scale set with one fault domain; nothing where it needs several things. `zones`
 * of the scale set: none where it’s regional. Source: sources.attachToScaleSet.
 */
export function attachWay({ zone, sameGroup, tie }: Member, zones: readonly number[]): string | undefined {
	const fits = zone === 0 ? zones.length === 0 : zones.includes(zone);
	const needs = [
		...(fits && tie !== 'set' ? [] : ['recreate']),
		...(sameGroup ? [] : ['move']),
		...(tie === 'ppg' ? ['leave'] : [])
	];
	return needs.length > 1 ? undefined : (needs[0] ?? 'attach');
}
