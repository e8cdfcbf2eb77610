// Restoring a VM, or part of it, from a recovery point.
import { decided, type Decision } from '#lib/azure/decision.ts';

export type Restore = 'files' | 'replace' | 'new-vm' | 'disks';

export const restoreNames: Readonly<Record<Restore, string>> = {
	files: 'File Recovery',
	replace: 'Replace existing',
	'new-vm': 'Create new virtual machine',
	disks: 'Restore disks'
};

/** What has to come back. */
export interface Loss {
	/** Only some known files. */
	readonly files: boolean;
	/** Whether the VM still exists. */
	readonly exists: boolean;
	/** Whether it must keep its name, network and address. */
	readonly sameVm: boolean;
	/** Whether it must change: another size, or in an availability set. */
	readonly otherwise: boolean;
}

/**
 * Returns the restore option. Doesn't cover regions, encrypted disks, zones, other subscriptions and the vault. Sources:
 * sources.vmRestore, sources.restoreVms (Replace existing needs the VM), sources.vmBackupFaq.
 */
export function restoreFor(loss: Loss): Decision<Restore> {
	if (loss.files) return decided('files', 'Known files come back from a recovery point without the rest.');
	if (loss.otherwise)
		return decided('disks', 'Restored disks come with a template that can be edited before the VM is made.');
	if (loss.sameVm && loss.exists)
		return decided('replace', 'The VM exists and must stay the same one: its disks are replaced.');
	return decided(
		'new-vm',
		loss.exists
			? 'A copy beside the VM is a new VM.'
			: 'The VM is gone, so there’s nothing to replace. Create a new VM.'
	);
}
