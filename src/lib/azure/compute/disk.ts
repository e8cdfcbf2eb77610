// Managed disks of a running VM: what it takes to grow them, change their type, encrypt them at the host.
// Documentation: expand-disks of 2024-10-28 with its limits of 2025-05-28, disks-convert-types of 2025-04-17.
import { sources } from '#lib/azure/sources.ts';

/** The most GiB of an OS disk. */
export const osDiskLimit = { value: 4095, source: sources.expandDisks };
/** Up to here a disk of the older types grows while attached and running. Across it, it is detached first. In GiB. */
export const onlineGrowth = { value: 4096, source: sources.expandDisks };

export type DiskType = 'Standard HDD' | 'Standard SSD' | 'Premium SSD' | 'Premium SSD v2' | 'Ultra Disk';
/** Sizes in GiB that disks of all types have, but for those above 16 TiB. */
export const diskSizes = [32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384] as const;
export type DiskSize = (typeof diskSizes)[number];
export interface Disk {
	readonly role: 'OS' | 'data';
	readonly type: DiskType;
	readonly gib: DiskSize;
	readonly shared?: boolean;
}
export type Change = 'while running' | 'deallocate first' | 'detach first' | 'new disk';
export interface Taken {
	readonly how: Change;
	readonly trace: readonly string[];
}

const taken = (how: Change, ...trace: readonly string[]): Taken => ({ how, trace });
const isOlder = (type: DiskType): boolean => type !== 'Ultra Disk' && type !== 'Premium SSD v2';

/**
 * What it takes to bring a disk to a size of `to` GiB. Afterwards the volume is extended in the operating system.
 * Leaves out older VMs without online growth, and copies that still run in the background.
 * Source: Expand the disks of a VM (linux/expand-disks).
 */
export function growDisk({ role, type, gib, shared }: Disk, to: DiskSize): Taken {
	const { value: edge } = onlineGrowth;
	if (to < gib) return taken('new disk', 'A managed disk never shrinks: the data goes to a smaller one.');
	if (role === 'OS' && to > osDiskLimit.value)
		return taken(
			'new disk',
			`An OS disk has at most ${osDiskLimit.value} GiB: the data goes to a data disk.`
		);
	if (isOlder(type) && gib <= edge && to > edge)
		return taken('detach first', `To pass ${edge} GiB, a ${type} is detached from a deallocated VM.`);
	if (role === 'OS') return taken('deallocate first', 'Only data disks grow while the VM runs.');
	if (shared) return taken('deallocate first', 'A shared disk does not grow while in use.');
	return taken(
		'while running',
		isOlder(type)
			? gib > edge
				? `It is above ${edge} GiB already, so it grows while the VM runs.`
				: `Up to ${edge} GiB, a data disk grows while the VM runs.`
			: `The limit of ${edge} GiB does not apply to ${type}.`,
		'The volume is extended in the operating system afterwards.'
	);
}

/**
 * What it takes to bring a disk to another type. Leaves out redundancy, how often a day it may change, and whether the
 * VM’s size takes premium storage. Premium SSD v2 also wants host caching off and no bursting.
 * Source: Change the type of a disk (disks-convert-types).
 */
export function changeType({ role, type }: Pick<Disk, 'role' | 'type'>, to: DiskType): Taken {
	if (role === 'OS' && !isOlder(to)) return taken('new disk', `${to} cannot be an OS disk.`);
	return isOlder(type) && to !== 'Ultra Disk'
		? taken('deallocate first', `A ${type} becomes a ${to} once the VM is deallocated.`)
		: taken('new disk', `From ${type} to ${to} it takes a snapshot and a new disk.`);
}

/**
 * What encryption at host takes on an existing VM. `guest`: it has, or had, Azure Disk Encryption. Leaves out sizes that
 * do not support it, the registration of the feature, and the sectors of Premium SSD v2 and Ultra Disks made before May 2023.
 * Source: Disk encryption options (disk-encryption), Encryption at host (disks-enable-host-based-encryption-portal).
 */
export const encryptAtHost = (guest: boolean): Taken =>
	guest
		? taken(
				'new disk',
				'After Azure Disk Encryption a VM cannot have it: the data goes to new disks and a new VM.'
			)
		: taken('deallocate first', 'It is set while the VM is deallocated.');
