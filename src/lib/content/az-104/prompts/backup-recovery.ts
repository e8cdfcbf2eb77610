// Recall prompts on vaults, policies, restore and failover. Each asks for one decision and names the fact that decides it.
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import { day } from '#lib/domain/time/day.ts';

export const prompts = [
	{
		id: 'backup-recovery/which-vault',
		group: 'backup-recovery',
		ask: 'You back up one managed disk by itself, without its VM. Which kind of vault does that need?',
		answer: 'A Backup vault. The VM as a whole would go into a Recovery Services vault.',
		fact: 'The workload decides the vault, and disk backup starts from a Backup vault.',
		source: {
			title: 'Azure Disk Backup overview',
			url: 'https://learn.microsoft.com/en-us/azure/backup/disk-backup-overview',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'backup-recovery/vault-region',
		group: 'backup-recovery',
		ask: 'VMs in two regions are to be backed up. Is one Recovery Services vault enough?',
		answer: 'No, one in each region.',
		fact: 'For backup a vault must be in the region of what it protects.',
		source: {
			title: 'Create a Recovery Services vault',
			url: 'https://learn.microsoft.com/en-us/azure/backup/backup-create-recovery-services-vault',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'backup-recovery/redundancy-locked',
		group: 'backup-recovery',
		ask: 'A Recovery Services vault already backs up VMs. Can you change it from GRS to LRS?',
		answer: 'No. Use a new vault that was set to LRS first.',
		fact: 'Storage redundancy can be changed only until the first item is protected.',
		source: {
			title: 'Create a Recovery Services vault',
			url: 'https://learn.microsoft.com/en-us/azure/backup/backup-create-recovery-services-vault',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'backup-recovery/cross-region',
		group: 'backup-recovery',
		ask: 'You want to restore a VM in the paired region on any day. What must the vault’s redundancy be?',
		answer: 'Geo-redundant, with Cross Region Restore enabled.',
		fact: 'Only GRS keeps a second copy in the paired region, and Cross Region Restore opens it without an outage.',
		source: {
			title: 'Create a Recovery Services vault',
			url: 'https://learn.microsoft.com/en-us/azure/backup/backup-create-recovery-services-vault',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'backup-recovery/vault-with-data',
		group: 'backup-recovery',
		ask: 'You stopped the last backup and kept its data. Can the vault be deleted now?',
		answer: 'No. The backup data must be deleted first.',
		fact: 'Every item must be stopped and its data deleted; a vault left with soft-deleted items only is then soft-deleted itself.',
		source: {
			title: 'Secure by default with soft delete',
			url: 'https://learn.microsoft.com/en-us/azure/backup/secure-by-default',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'backup-recovery/soft-deleted',
		group: 'backup-recovery',
		ask: 'A backup item was deleted six days ago, with soft delete on. What comes before a restore?',
		answer: 'Undelete it; then restore, or resume its backup.',
		fact: 'Deleted backup data is kept for 14 days or longer if so set, and returns as stopped with its data retained.',
		source: {
			title: 'Secure by default with soft delete',
			url: 'https://learn.microsoft.com/en-us/azure/backup/secure-by-default',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'backup-recovery/one-folder',
		group: 'backup-recovery',
		ask: 'One folder of a backed-up VM is lost, the VM runs on. Which kind of restore do you choose?',
		answer: 'File recovery from the recovery point.',
		fact: 'Files can be taken from a recovery point alone; restoring disks or a VM is for when more is lost.',
		source: {
			title: 'About Azure VM restore',
			url: 'https://learn.microsoft.com/en-us/azure/backup/about-azure-vm-restore',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'backup-recovery/asr-region',
		group: 'backup-recovery',
		ask: 'VMs are replicated from region A to B by Site Recovery. Where may its vault not be?',
		answer: 'In A, the source region.',
		fact: 'The vault must outlive a loss of the source; for backup, in contrast, it sits in the region of the data.',
		source: {
			title: 'Set up disaster recovery for Azure VMs',
			url: 'https://learn.microsoft.com/en-us/azure/site-recovery/azure-to-azure-tutorial-enable-replication',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'backup-recovery/reprotect',
		group: 'backup-recovery',
		ask: 'VMs failed over from A to B and the failover is committed. Do they now replicate back to A?',
		answer: 'No. Re-protect them first.',
		fact: 'A failover ends replication in its direction; re-protecting starts it the other way.',
		source: {
			title: 'Fail over Azure VMs',
			url: 'https://learn.microsoft.com/en-us/azure/site-recovery/azure-to-azure-tutorial-failover-failback',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'backup-recovery/test-failover',
		group: 'backup-recovery',
		ask: 'You must show that recovery works and leave production alone. Which failover, into which network?',
		answer: 'A test failover into an isolated network, cleaned up afterwards.',
		fact: 'A test makes VMs from a recovery point while replication goes on and the source keeps running.',
		source: {
			title: 'Run a disaster recovery drill',
			url: 'https://learn.microsoft.com/en-us/azure/site-recovery/azure-to-azure-tutorial-dr-drill',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'backup-recovery/backup-alerts',
		group: 'backup-recovery',
		ask: 'Azure Backup raises a built-in alert for a failed job. No alert rule exists for it. How do you get an email for it?',
		answer: 'Create an alert processing rule that adds an action group.',
		fact: "Azure Backup alerts come without an alert rule of yours, so you can't set an action group there. A processing rule adds one to fired alerts in its scope.",
		source: {
			title: 'Alert processing rules',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-processing-rules',
			checked: day('2026-11-26')
		}
	}
] as const satisfies readonly Prompt[];
