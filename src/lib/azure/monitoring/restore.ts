// How to bring a VM, or a part of it, back from a recovery point.
import { decided, type Decision } from '#lib/azure/decision.ts';

export type Restore = 'files' | 'replace' | 'new-vm' | 'disks';

export const restoreNames: Readonly<Record<Restore, string>> = {
	files: 'File Recovery',
	replace: 'Replace existing',
	'new-vm': 'Create new virtual machine',
	disks: 'Restore disks'
};

/** What is to come back. */
export interface Loss {
	/** Some known files only. */
	readonly files: boolean;
	/** The VM is still there. */
	readonly exists: boolean;
	/** Name, network and address of the VM must stay as they are. */
	readonly sameVm: boolean;
	/** It must come back otherwise than it was: another size, in an availability set. */
	readonly otherwise: boolean;
}

/**
 * The restore for a loss. Leaves out the region, encrypted disks, zones and other subscriptions, and whether the vault allows it. Sources:
 * https://learn.microsoft.com/en-us/azure/backup/about-azure-vm-restore,
 * https://learn.microsoft.com/en-us/azure/backup/backup-azure-arm-restore-vms (replacing takes a VM that exists) and
 * https://learn.microsoft.com/en-us/azure/backup/backup-azure-vm-backup-faq
 */
export function restoreFor(loss: Loss): Decision<Restore> {
	if (loss.files) return decided('files', 'Known files come back from a recovery point without the rest.');
	if (loss.otherwise)
		return decided('disks', 'Restored disks come with a template that can be edited before the VM is made.');
	if (loss.sameVm && loss.exists)
		return decided('replace', 'The VM is there and must stay itself: its disks are replaced.');
	return decided(
		'new-vm',
		loss.exists
			? 'A copy beside the VM is a new VM.'
			: 'The VM is gone, so there is nothing to replace: a new VM.'
	);
}
