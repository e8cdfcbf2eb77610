// What can be varied in questions on vaults, backup policies, restores and failover: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'backup-recovery/workload',
		title: 'What is backed up',
		from: 'A VM',
		to: 'A managed disk alone',
		why: 'VMs go into a Recovery Services vault, single disks into a Backup vault.',
		source: sources.diskBackup
	},
	{
		id: 'backup-recovery/region',
		title: 'Where the VM is',
		from: 'In the region of the vault',
		to: 'In another region',
		why: 'A Recovery Services vault only backs up VMs in its own region.',
		varied: 'backup-recovery/which-vault/region',
		source: sources.createVault
	},
	{
		id: 'backup-recovery/first-item',
		title: 'When the vault’s redundancy is changed',
		from: 'Before the first backup is configured',
		to: 'After it',
		why: 'Once a backup is configured, the redundancy of the vault can no longer be changed.',
		varied: 'backup-recovery/two-regions/items',
		source: sources.createVault
	},
	{
		id: 'backup-recovery/restore-region',
		title: 'Where it must be restored',
		from: 'In the same region',
		to: 'In the paired region, on any day',
		why: 'That takes a geo-redundant vault with Cross Region Restore.',
		source: sources.createVault
	},
	{
		id: 'backup-recovery/soft-deleted',
		title: 'What holds the vault',
		from: 'A stopped backup whose data is kept',
		to: 'Only soft-deleted backups',
		why: 'Kept data must go first; a vault with nothing but soft-deleted items can itself go into soft delete.',
		varied: 'backup-recovery/delete-vault/retained',
		source: sources.backupSoftDelete
	},
	{
		id: 'backup-recovery/deleted-since',
		title: 'Days since the backup was deleted',
		from: 'Six',
		to: 'Twenty, with the usual 14 days of soft delete',
		why: 'A soft-deleted backup can be undeleted until its retention is over, and then it is gone.',
		source: sources.backupSoftDelete
	},
	{
		id: 'backup-recovery/how-much',
		title: 'What is lost',
		from: 'The whole VM',
		to: 'One folder',
		why: 'A folder comes back by file recovery, without replacing the VM or its disks.',
		source: sources.vmRestore
	},
	{
		id: 'backup-recovery/how-often',
		title: 'Backups a day',
		from: 'One',
		to: 'One every four hours',
		why: 'The standard policy backs a VM up once a day; several times a day takes an enhanced policy.',
		source: sources.enhancedBackupPolicy
	},
	{
		id: 'backup-recovery/drill',
		title: 'Why one fails over',
		from: 'The region is down',
		to: 'To show that recovery works',
		why: 'A drill is a test failover into an isolated network: production and replication go on.',
		varied: 'backup-recovery/two-regions/drill',
		source: sources.disasterRecoveryDrill
	}
];
