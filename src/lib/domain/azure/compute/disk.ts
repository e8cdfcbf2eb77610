// Managed disks: growing, shrinking and changing the type.
import { onlineGrowth } from '#lib/domain/azure/compute/figures.ts';
import type { PowerState } from '#lib/domain/azure/compute/resize.ts';

export type DiskType = 'Standard HDD' | 'Standard SSD' | 'Premium SSD' | 'Premium SSD v2' | 'Ultra Disk';
export interface Disk {
	readonly role: 'OS' | 'data';
	readonly type: DiskType;
	readonly gib: number;
	readonly shared?: boolean;
}
export type Change = 'while running' | 'deallocate first' | 'deallocate and detach first' | 'by a new disk';

const movable: readonly DiskType[] = ['Standard HDD', 'Standard SSD', 'Premium SSD'];

/**
 * How a disk attached to a VM comes to a size of `to` GiB. Afterwards the volume is extended in the operating system.
 * Leaves out the largest sizes, older VMs without online growth, and copies that still run in the background.
 * Source: Expand the disks of a VM (linux/expand-disks).
 */
export function growDisk(
	disk: Disk,
	to: number
): { readonly how: Change; readonly trace: readonly string[] } {
	if (to < disk.gib)
		return {
			how: 'by a new disk',
			trace: ['A managed disk cannot be made smaller: make a smaller one and copy.']
		};
	const { value: edge } = onlineGrowth;
	const crosses = movable.includes(disk.type) && disk.gib <= edge && to > edge;
	if (crosses)
		return {
			how: 'deallocate and detach first',
			trace: [`A ${disk.type} that grows beyond ${edge} GiB is detached from a deallocated VM first.`]
		};
	if (disk.role === 'OS' || disk.shared)
		return {
			how: 'deallocate first',
			trace: [
				disk.role === 'OS'
					? 'Only data disks grow while the VM runs.'
					: 'A shared disk does not grow while in use.'
			]
		};
	return {
		how: 'while running',
		trace: [
			movable.includes(disk.type)
				? `A data disk that stays on its side of ${edge} GiB grows while the VM runs.`
				: `The limit of ${edge} GiB is not for ${disk.type}.`,
			'The volume on it is extended in the operating system afterwards.'
		]
	};
}

/**
 * How an attached disk comes to another type. Leaves out redundancy, how often a day it may change, and whether the VM’s
 * size takes premium storage. Premium SSD v2 also wants host caching off and no bursting.
 * Source: Change the type of a disk (disks-convert-types).
 */
export function changeType(
	disk: Disk,
	to: DiskType,
	state: PowerState
): { readonly how: Change | 'as it is'; readonly trace: readonly string[] } {
	const direct =
		movable.includes(disk.type) &&
		(movable.includes(to) || (to === 'Premium SSD v2' && disk.role === 'data'));
	if (!direct)
		return {
			how: 'by a new disk',
			trace: [
				disk.role === 'OS' && !movable.includes(to)
					? `${to} cannot be an OS disk.`
					: `Between ${disk.type} and ${to} the way is an incremental snapshot and a new disk.`
			]
		};
	return {
		how: state === 'deallocated' ? 'as it is' : 'deallocate first',
		trace: [
			`${disk.type} can be changed into ${to}.`,
			state === 'deallocated'
				? 'The VM is deallocated already.'
				: 'The VM is deallocated for it and started again.'
		]
	};
}
