// Managed disks: what it takes to expand, encrypt and attach them.
import type { Traced } from '#lib/azure/decision.ts';
import { sources } from '#lib/azure/sources.ts';

/** Largest OS disk, in GiB. */
export const osDiskLimit = { value: 4095, source: sources.expandDisks };
/** Largest size, in GiB, to which a disk of the older types expands while attached and running. Detach it to pass this. */
export const onlineGrowth = { value: 4096, source: sources.expandDisks };

export type DiskType = 'Standard HDD' | 'Standard SSD' | 'Premium SSD' | 'Premium SSD v2' | 'Ultra Disk';
/** Sizes in GiB that all disk types have, without those above 16 TiB. */
export const diskSizes = [32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384] as const;
export type DiskSize = (typeof diskSizes)[number];
export interface Disk {
	readonly role: 'OS' | 'data';
	readonly type: DiskType;
	readonly gib: DiskSize;
	readonly shared?: boolean;
}
export type ChangeMethod = 'while running' | 'deallocate first' | 'detach first' | 'new disk';
export interface DiskChange extends Traced {
	readonly how: ChangeMethod;
}

const taken = (how: ChangeMethod, ...trace: readonly string[]): DiskChange => ({ how, trace });
const isOlder = (type: DiskType): boolean => type !== 'Ultra Disk' && type !== 'Premium SSD v2';

/**
 * Returns what it takes to expand a disk to `to` GiB. Doesn't cover older VMs without online expansion, and background copies
 * in progress. Source: sources.expandDisks.
 */
export function growDisk({ role, type, gib, shared }: Disk, to: DiskSize): DiskChange {
	const { value: edge } = onlineGrowth;
	if (to < gib)
		return taken('new disk', 'A managed disk can’t shrink, so its data must go to a smaller disk.');
	if (role === 'OS' && to > osDiskLimit.value)
		return taken(
			'new disk',
			`An OS disk has at most ${osDiskLimit.value} GiB: the data goes to a data disk.`
		);
	if (isOlder(type) && gib <= edge && to > edge)
		return taken(
			'detach first',
			`To grow beyond ${edge} GiB, a disk of this type must be detached from its deallocated VM.`
		);
	if (role === 'OS') return taken('deallocate first', 'Only data disks grow while the VM runs.');
	if (shared) return taken('deallocate first', 'A shared disk does not grow while in use.');
	return taken(
		'while running',
		isOlder(type)
			? gib > edge
				? `The disk is above ${edge} GiB already, so it grows while the VM runs.`
				: `Up to ${edge} GiB, a data disk grows while the VM runs.`
			: `The limit of ${edge} GiB doesn’t apply to ${type}.`,
		'The volume is extended in the operating system afterwards.'
	);
}

/** What a VM must have. Server-side encryption at rest is always on. */
export interface EncryptionNeed {
	/** Whether caches, or data on the way to storage, are encrypted on the host. */
	readonly onHost: boolean;
	readonly ownKey: boolean;
}
/**
 * Returns what it takes to meet a need: a disk encryption set, encryption at host, or both. Doesn't cover Azure Disk Encryption
 * and confidential VMs. Source: sources.diskEncryptionOptions.
 */
export const encryptionFor = (
	{ onHost, ownKey }: EncryptionNeed,
	has: readonly ('set' | 'host')[]
): readonly ('set' | 'host')[] =>
	(['set', 'host'] as const).filter((one) => (one === 'set' ? ownKey : onHost) && !has.includes(one));

export interface DataDisk {
	readonly region: string;
	readonly premium: boolean;
	/** How many other VMs have it, running or deallocated. */
	readonly attachedTo: number;
	readonly maxShares: number;
}
export type AttachStep = 'none' | 'copy' | 'type' | 'detach';
/**
 * Returns what it takes to attach a data disk to a VM without zones that has room for it: a copy in its region, which is attached nowhere, another
 * size for its type, or that another VM no longer has it. Nothing where one step isn't enough. The resource group doesn't matter. Sources:
 * sources.disksFaq, sources.sharedDisks, sources.resizeVm.
 */
export function attachStep(
	disk: DataDisk,
	vm: { readonly region: string; readonly premium: boolean }
): AttachStep | undefined {
	const elsewhere = disk.region !== vm.region;
	const steps: readonly AttachStep[] = [
		...(elsewhere ? ['copy' as const] : []),
		...(disk.premium && !vm.premium ? ['type' as const] : []),
		...(elsewhere || disk.attachedTo < disk.maxShares ? [] : ['detach' as const])
	];
	return steps.length > 1 ? undefined : (steps[0] ?? 'none');
}
