// What can be varied in questions on vaults, backup policies, restores and failover: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'backup-recovery/workload',
		title: 'Item to back up',
		from: 'A VM',
		to: 'A single managed disk',
		why: 'VMs go into a Recovery Services vault, single disks into a Backup vault.',
		source: sources.diskBackup
	},
	{
		id: 'backup-recovery/region',
		title: 'Region of the VM',
		from: 'The vault’s region',
		to: 'Another region',
		why: 'A Recovery Services vault only backs up VMs in its own region.',
		varied: 'backup-recovery/which-vault/region',
		source: sources.createVault
	},
	{
		id: 'backup-recovery/first-item',
		title: 'Change of vault redundancy',
		from: 'Before the first backup',
		to: 'After the first backup',
		why: 'Once a backup is configured, the redundancy of the vault can no longer be changed.',
		varied: 'backup-recovery/which-vault/workload',
		source: sources.createVault
	},
	{
		id: 'backup-recovery/restore-region',
		title: 'Restore region',
		from: 'The same region',
		to: 'The paired region, at any time',
		why: 'That takes a geo-redundant vault with Cross Region Restore.',
		source: sources.createVault
	},
	{
		id: 'backup-recovery/soft-deleted',
		title: 'Backups left in the vault',
		from: 'Stopped backups, data retained',
		to: 'Only soft-deleted backups',
		why: 'Retained data must be deleted first; a vault with only soft-deleted items can itself be soft-deleted.',
		varied: 'backup-recovery/delete-vault/retained',
		source: sources.backupSoftDelete
	},
	{
		id: 'backup-recovery/deleted-since',
		title: 'Time since the backup’s deletion',
		from: '6 days',
		to: '20 days',
		why: 'A soft-deleted backup can be undeleted until its retention is over, 14 days by default, and then it is gone.',
		source: sources.backupSoftDelete
	},
	{
		id: 'backup-recovery/how-much',
		title: 'Data to restore',
		from: 'The whole VM',
		to: 'One folder',
		why: 'A folder comes back by file recovery, without replacing the VM or its disks.',
		source: sources.vmRestore
	},
	{
		id: 'backup-recovery/how-often',
		title: 'Backup frequency',
		from: 'Once a day',
		to: 'Every four hours',
		why: 'The standard policy backs a VM up once a day; several times a day takes an enhanced policy.',
		source: sources.enhancedBackupPolicy
	},
	{
		id: 'backup-recovery/drill',
		title: 'Reason for the failover',
		from: 'A region outage',
		to: 'A recovery drill',
		why: 'A drill is a test failover into an isolated network: production and replication go on.',
		varied: 'backup-recovery/two-regions/drill',
		source: sources.disasterRecoveryDrill
	}
];
