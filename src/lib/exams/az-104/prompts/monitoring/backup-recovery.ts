// Recall prompts on vaults, policies, restore and failover. Each asks for one decision and names the fact that decides it.
import { sources } from '#lib/azure/sources.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

export const prompts: readonly Omit<Prompt, 'group'>[] = [
	{
		id: 'backup-recovery/which-vault',
		ask: 'You need to back up one managed disk without its VM. Which kind of vault should you use?',
		answer: 'A Backup vault. The VM as a whole would go into a Recovery Services vault.',
		fact: 'The workload decides the vault. Disk backup uses a Backup vault.',
		source: sources.diskBackup
	},
	{
		id: 'backup-recovery/vault-region',
		ask: 'You need to back up VMs in two regions. Is one Recovery Services vault enough?',
		answer: 'No. You need one in each region.',
		fact: 'For backup, a vault must be in the region of what it protects.',
		source: sources.createVault
	},
	{
		id: 'backup-recovery/redundancy-locked',
		ask: 'A Recovery Services vault already backs up VMs. Can you change it from GRS to LRS?',
		answer: 'No. Use a new vault that was set to LRS first.',
		fact: 'You can change the storage redundancy only until the first item is protected.',
		source: sources.createVault
	},
	{
		id: 'backup-recovery/cross-region',
		ask: 'You need to be able to restore a VM in the paired region on any day. Which redundancy must the vault have?',
		answer: 'Geo-redundant, with Cross Region Restore enabled.',
		fact: 'Only GRS keeps a second copy in the paired region. With Cross Region Restore you can use it without an outage.',
		source: sources.createVault
	},
	{
		id: 'backup-recovery/vault-with-data',
		ask: 'You stopped the last backup and retained its data. Can you delete the vault now?',
		answer: 'No. Delete the backup data first.',
		fact: 'You must stop every item and delete its data. A vault with only soft-deleted items then becomes soft-deleted itself.',
		source: sources.backupSoftDelete
	},
	{
		id: 'backup-recovery/soft-deleted',
		ask: 'A backup item was deleted six days ago, with soft delete enabled. What must you do before you can restore it?',
		answer: 'Undelete it. Then restore it, or resume its backup.',
		fact: 'Deleted backup data is kept for 14 days, or longer if you set that. It returns as stopped with its data retained.',
		source: sources.backupSoftDelete
	},
	{
		id: 'backup-recovery/one-folder',
		ask: 'One folder of a backed-up VM is lost. The VM must keep running. Which kind of restore should you use?',
		answer: 'File recovery from the recovery point.',
		fact: 'You can copy single files from a recovery point. Restore disks or the VM only if more is lost.',
		source: sources.vmRestore
	},
	{
		id: 'backup-recovery/asr-region',
		ask: 'Site Recovery replicates VMs from region A to region B. Where must its vault not be?',
		answer: 'In A, the source region.',
		fact: 'The vault must survive the loss of the source region. For backup, the vault is in the region of the data.',
		source: sources.enableVmReplication
	},
	{
		id: 'backup-recovery/reprotect',
		ask: 'VMs failed over from A to B, and you committed the failover. Do they now replicate back to A?',
		answer: 'No. Re-protect them first.',
		fact: 'A failover ends replication in its direction. Re-protecting starts it in the other direction.',
		source: sources.vmFailover
	},
	{
		id: 'backup-recovery/test-failover',
		ask: 'You must show that recovery works without affecting production. Which failover should you run, into which network?',
		answer: 'A test failover into an isolated network, cleaned up afterward.',
		fact: 'A test creates VMs from a recovery point. Replication continues, and the source keeps running.',
		source: sources.disasterRecoveryDrill
	},
	{
		id: 'backup-recovery/backup-alerts',
		ask: 'Azure Backup raises a built-in alert for a failed job. No alert rule exists for it. How do you get an email for it?',
		answer: 'Create an alert processing rule that adds an action group.',
		fact: 'Azure Backup alerts come without an alert rule of yours, so you can’t set an action group there. A processing rule adds one to fired alerts in its scope.',
		source: sources.alertProcessingRules
	}
];
