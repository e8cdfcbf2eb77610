// Virtual machine scale sets: scaling in by zones, and instance protection.

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
