// What can be varied in questions on vaults, backup policies, restores and failover: one deciding constraint each, with the fact by which it can turn the answer.
import type { Axis } from '#lib/domain/practice/axis.ts';
import { day } from '#lib/domain/time/day.ts';

export const axes = [
	{
		id: 'backup-recovery/workload',
		group: 'backup-recovery',
		title: 'What is backed up',
		from: 'A VM',
		to: 'A managed disk by itself',
		why: 'VMs go into a Recovery Services vault, single disks into a Backup vault.',
		source: {
			title: 'Azure Disk Backup',
			url: 'https://learn.microsoft.com/en-us/azure/backup/disk-backup-overview',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'backup-recovery/region',
		group: 'backup-recovery',
		title: 'Where the VM is',
		from: 'In the region of the vault',
		to: 'In another region',
		why: 'A Recovery Services vault backs up VMs of its own region.',
		varied: 'backup-recovery/which-vault/region',
		source: {
			title: 'Create a Recovery Services vault',
			url: 'https://learn.microsoft.com/en-us/azure/backup/backup-create-recovery-services-vault',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'backup-recovery/first-item',
		group: 'backup-recovery',
		title: 'When the vault’s redundancy is changed',
		from: 'Before the first backup is configured',
		to: 'After it',
		why: 'Once a backup is configured, the redundancy of the vault can no longer be changed.',
		varied: 'backup-recovery/two-regions/items',
		source: {
			title: 'Create a Recovery Services vault',
			url: 'https://learn.microsoft.com/en-us/azure/backup/backup-create-recovery-services-vault',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'backup-recovery/restore-region',
		group: 'backup-recovery',
		title: 'Where it must be restored',
		from: 'In the same region',
		to: 'In the paired region, on any day',
		why: 'That takes a geo-redundant vault with Cross Region Restore.',
		source: {
			title: 'Create a Recovery Services vault',
			url: 'https://learn.microsoft.com/en-us/azure/backup/backup-create-recovery-services-vault',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'backup-recovery/soft-deleted',
		group: 'backup-recovery',
		title: 'What holds the vault',
		from: 'A stopped backup whose data is kept',
		to: 'Only soft-deleted backups',
		why: 'Kept data must go first; a vault with nothing but soft-deleted items can itself go into soft delete.',
		varied: 'backup-recovery/delete-vault/soft',
		source: {
			title: 'Secure by default with soft delete',
			url: 'https://learn.microsoft.com/en-us/azure/backup/secure-by-default',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'backup-recovery/deleted-since',
		group: 'backup-recovery',
		title: 'Days since the backup was deleted',
		from: 'Six',
		to: 'Twenty, with the usual 14 days of soft delete',
		why: 'A soft-deleted backup can be undeleted until its retention is over, and then it is gone.',
		source: {
			title: 'Secure by default with soft delete',
			url: 'https://learn.microsoft.com/en-us/azure/backup/secure-by-default',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'backup-recovery/how-much',
		group: 'backup-recovery',
		title: 'What is lost',
		from: 'The whole VM',
		to: 'One folder',
		why: 'A folder comes back by file recovery, without replacing the VM or its disks.',
		source: {
			title: 'Restore of Azure VMs',
			url: 'https://learn.microsoft.com/en-us/azure/backup/about-azure-vm-restore',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'backup-recovery/how-often',
		group: 'backup-recovery',
		title: 'Backups a day',
		from: 'One',
		to: 'One every four hours',
		why: 'The standard policy backs a VM up once a day; several times a day takes an enhanced policy.',
		source: {
			title: 'Back up a VM with an enhanced policy',
			url: 'https://learn.microsoft.com/en-us/azure/backup/backup-azure-vms-enhanced-policy',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'backup-recovery/drill',
		group: 'backup-recovery',
		title: 'Why one fails over',
		from: 'The region is down',
		to: 'To show that recovery works',
		why: 'A drill is a test failover into an isolated network: production and replication go on.',
		varied: 'backup-recovery/two-regions/drill',
		source: {
			title: 'Run a disaster recovery drill',
			url: 'https://learn.microsoft.com/en-us/azure/site-recovery/azure-to-azure-tutorial-dr-drill',
			checked: day('2026-11-25')
		}
	}
] as const satisfies readonly Axis[];
