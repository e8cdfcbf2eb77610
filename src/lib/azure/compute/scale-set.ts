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
	if (!fits || tie === 'set') return 'recreate';
	if (tie === 'ppg') return sameGroup ? 'leave' : undefined;
	return sameGroup ? 'attach' : 'move';
}
