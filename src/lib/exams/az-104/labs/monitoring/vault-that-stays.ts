// Lab: a VM into a Recovery Services vault: redundancy first, policy, backup now, and why the vault then stays.
import { sources } from '#lib/azure/sources.ts';
import {
	defineLab,
	deleteGroup,
	gone,
	leftByVm,
	ownsSubscription,
	sizeRefused
} from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'backup-recovery/vault-that-stays',
	number: 84,
	title: 'Recovery Services vault: what locks, what blocks deletion',
	minutes: 45,
	cost: 'About 0.50 USD if you clean up the same day: a small VM, one protected instance and one snapshot.',
	needs: [ownsSubscription, 'No policy of your organization that backs up every new VM automatically'],
	late: {
		hours: 1,
		what: 'The first recovery point. The snapshot comes first. The transfer to the vault can take hours, and you don’t need to wait for it.'
	},
	predict: [
		{
			id: 'locks',
			ask: 'A Recovery Services vault is geo-redundant and protects one VM. You need locally redundant storage to save costs. What should you do?',
			options: [
				'Change the redundancy of the vault.',
				'Create a new vault.',
				'Shorten the retention of the policy.'
			],
			right: 1,
			because:
				'You can change the redundancy only until the first item is protected. After that its state is Locked.'
		},
		{
			id: 'snapshot',
			ask: 'A backup job shows “Transfer data to vault: in progress”. Can you restore the VM already?',
			options: ['Yes', 'No', 'Only single files'],
			right: 0,
			because:
				'A recovery point exists as soon as the snapshot is taken. This is instant restore. With the standard policy, the snapshot is kept for two days by default.'
		},
		{
			id: 'retain',
			ask: 'A policy keeps daily recovery points for 30 days. You run Backup now and name a date in 5 days. How long is this recovery point kept?',
			options: ['30 days', '5 days', 'The longer of the two'],
			right: 1,
			because:
				'An on-demand recovery point is kept until the date that you name. The policy’s retention applies to scheduled ones.'
		}
	],
	steps: [
		{
			goal: 'Create the Recovery Services vault rsv-vmbk. Set it to locally redundant before anything is in it.',
			portal: 'Recovery Services vaults > Create; then Settings > Properties > Backup Configuration > Update',
			az: [
				`az group create -n {group}-vmbk -l {location}
az backup vault create -n rsv-vmbk -g {group}-vmbk -l {location} --query name -o tsv
az backup vault backup-properties set -n rsv-vmbk -g {group}-vmbk \\
  --backup-storage-redundancy LocallyRedundant`,
				`az backup vault backup-properties show -n rsv-vmbk -g {group}-vmbk \\
  --query "[0].properties.{redundancy:storageModelType,state:storageTypeState}" -o json`
			],
			see: 'LocallyRedundant and Unlocked. The default is GeoRedundant.'
		},
		{
			goal: 'Create the small VM vm-bk{suffix} in the region of the vault.',
			portal: 'Virtual machines > Create > Networking: Public IP None',
			az: `az vm create -g {group}-vmbk -n vm-bk{suffix} -l {location} --image Ubuntu2204 \\
  --size Standard_B2ats_v2 --admin-username azureuser --generate-ssh-keys \\
  --public-ip-address "" --nsg-rule NONE --storage-sku Standard_LRS --query powerState -o tsv`,
			see: `VM running. ${sizeRefused}`
		},
		{
			goal: 'Read the default policy, then protect the VM with it.',
			portal: 'Recovery Services vault > Protected items > Backup items > Backup > Azure Virtual machine',
			az: [
				`az backup policy show -n DefaultPolicy -g {group}-vmbk -v rsv-vmbk \\
  --query "properties.{kind:policyType,snapshotDays:instantRpRetentionRangeInDays,days:retentionPolicy.dailySchedule.retentionDuration.count}" -o json`,
				`az backup protection enable-for-vm -g {group}-vmbk -v rsv-vmbk --vm vm-bk{suffix} \\
  --policy-name DefaultPolicy --query properties.status -o tsv`
			],
			see: 'Two numbers that are easy to mix up: days of the snapshot, and days of the recovery point in the vault.'
		},
		{
			goal: 'Run a backup now and name the date until which this recovery point is kept: seven days from today.',
			portal: 'Recovery Services vault > Backup items > Azure Virtual Machine > vm-bk{suffix} > Backup now',
			az: `az backup protection backup-now -g {group}-vmbk -v rsv-vmbk -c vm-bk{suffix} -i vm-bk{suffix} \\
  --backup-management-type AzureIaasVM --retain-until $(date -u -d '+7 days' +%d-%m-%Y) \\
  --query properties.status -o tsv`,
			see: 'InProgress. The job has two parts: take a snapshot, then transfer it to the vault.'
		},
		{
			goal: 'Come back after 15 minutes. Look at the tier of the recovery point, and at the job.',
			portal: 'Recovery Services vault > Monitoring > Backup Jobs; Backup items > vm-bk{suffix}',
			az: `az backup recoverypoint list -g {group}-vmbk -v rsv-vmbk -c vm-bk{suffix} -i vm-bk{suffix} \\
  --backup-management-type AzureIaasVM --workload-type VM \\
  --query "[].{made:properties.recoveryPointTime,until:properties.recoveryPointProperties.expiryTime,tiers:properties.recoveryPointTierDetails[?status=='Valid'].type}" -o json
az backup job list -g {group}-vmbk -v rsv-vmbk --operation Backup \\
  --query "[].{job:properties.operation,state:properties.status}" -o json`,
			see: 'InstantRP: you can restore from the snapshot, even while the job is InProgress. HardenedRP comes with the transfer. An empty list means that the snapshot isn’t ready.'
		},
		{
			goal: 'Look at the redundancy again, now that the vault protects a VM.',
			az: `az backup vault backup-properties show -n rsv-vmbk -g {group}-vmbk \\
  --query "[0].properties.{redundancy:storageModelType,state:storageTypeState}" -o json`,
			see: 'Locked. The redundancy that you set before the first item stays for the life of this vault.'
		}
	],
	negative: {
		goal: 'Try to delete the vault while it protects the VM.',
		portal: 'Recovery Services vault > Overview > Delete',
		az: 'az backup vault delete -n rsv-vmbk -g {group}-vmbk --yes',
		see: 'The message asks you to remove what is registered in the vault.',
		deletes: 'Nothing, as long as the VM is protected: the command must fail.',
		fails: 'Azure refuses to delete the vault, because resources still exist in it.'
	},
	checks: [
		{
			id: 'item',
			title: 'The VM is protected',
			command:
				'az backup item list -g {group}-vmbk -v rsv-vmbk --backup-management-type AzureIaasVM --workload-type VM --query "[].{vm:properties.friendlyName,policy:properties.policyName,state:properties.protectionState}" -o json',
			own: { is: "starts_with(vm, 'vm-bk')", named: 'vm-bk' },
			shown: ['vm'],
			empty: 'Nothing is protected in this vault. Enable the backup of the VM, then wait for its job.',
			conditions: [
				{
					when: "length([?policy == 'DefaultPolicy']) == `1`",
					yes: '{{[0].vm}} has the policy {{[0].policy}}.',
					no: '{{[0].vm}} has the policy {{[0].policy}}. It should be DefaultPolicy.'
				},
				{
					when: "length([?state == 'Protected' || state == 'IRPending']) == `1`",
					yes: 'Its state is {{[0].state}}.',
					no: 'Its state is {{[0].state}}. It should be Protected, or IRPending before the first backup is done.'
				}
			]
		},
		{
			id: 'point',
			title: 'A recovery point on a snapshot',
			command:
				'az backup recoverypoint list -g {group}-vmbk -v rsv-vmbk -c vm-bk{suffix} -i vm-bk{suffix} --backup-management-type AzureIaasVM --workload-type VM --query "[].{made:properties.recoveryPointTime,tiers:properties.recoveryPointTierDetails[?status==\'Valid\'].type}" -o json',
			shown: ['made'],
			empty:
				'No recovery point yet. The snapshot can take half an hour. Look at the backup jobs, then run it again.',
			when: "contains([].tiers[], 'InstantRP')",
			yes: 'You can restore the point of {{[0].made}} from its snapshot: {{[0].tiers}}.',
			no: 'The point of {{[0].made}} is in {{[0].tiers}}. Its snapshot is gone, or isn’t ready.'
		},
		{
			id: 'locked',
			title: 'The redundancy is locked',
			command:
				'az backup vault backup-properties show -n rsv-vmbk -g {group}-vmbk --query "[0].properties.{redundancy:storageModelType,state:storageTypeState}" -o json',
			conditions: [
				{
					when: "redundancy == 'LocallyRedundant'",
					yes: 'The vault is {{redundancy}}.',
					no: 'The vault is {{redundancy}}: it wasn’t changed before the first item. You’d need another vault.'
				},
				{
					when: "state == 'Locked'",
					yes: 'Its state is {{state}}: the redundancy can no longer change.',
					no: 'Its state is {{state}}: nothing is registered in the vault yet. Protect the VM first.'
				}
			]
		},
		{
			id: 'kept',
			title: 'The vault can’t be deleted',
			kind: 'error',
			conditions: [
				{
					when: "contains(message, 'existing resources within the vault')",
					yes: 'Azure refused ({{what}}): the vault still has resources in it.',
					no: 'The error isn’t about resources within the vault: {{what}}'
				},
				{
					when: "contains(message, 'vm-bk')",
					yes: 'The message names your VM.',
					no: 'The message doesn’t name your VM. In the portal, Backup items shows what is in the vault.',
					unverified: true
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Stop the backup and delete its data. The backup item becomes soft-deleted.',
				portal: 'Recovery Services vault > Backup items > vm-bk{suffix} > Stop backup > Delete Backup Data',
				az: `az backup protection disable -g {group}-vmbk -v rsv-vmbk -c vm-bk{suffix} -i vm-bk{suffix} \\
  --backup-management-type AzureIaasVM --delete-backup-data true --yes --query properties.status -o tsv`,
				see: 'For 14 days you could undelete the data. In the vault, those days cost nothing.',
				deletes: 'The backup of vm-bk{suffix} with its recovery points. You can undelete them for 14 days.'
			},
			{
				goal: 'Delete the snapshot, which costs money until it is gone. Then delete the vault.',
				portal: 'Restore Point Collections > AzureBackup_vm-bk{suffix}_… > Delete',
				az: [
					`RPC=$(az resource list --resource-type Microsoft.Compute/restorePointCollections \\
  --query "[?starts_with(name,'AzureBackup_vm-bk{suffix}_')].id" -o tsv)
[ -n "$RPC" ] && az restore-point collection delete --ids $RPC --yes`,
					'az backup vault delete -n rsv-vmbk -g {group}-vmbk --yes'
				],
				see: 'The vault becomes soft-deleted too: Azure keeps it for 14 days at no cost. The empty group AzureBackupRG_{location}_1 stays and is free. If the vault is refused, delete it in the portal.',
				deletes: 'The snapshot of vm-bk{suffix} in AzureBackupRG_{location}_1, and the vault rsv-vmbk.'
			},
			deleteGroup('vmbk', 'the VM, its disk, network card and network', leftByVm)
		],
		check: gone('vmbk', {
			key: 'snapshots',
			what: 'The snapshots that backup took',
			count:
				'az resource list --resource-type Microsoft.Compute/restorePointCollections --query "length([?starts_with(name,\'AzureBackup_vm-bk{suffix}_\')])" -o json'
		})
	},
	why: 'Azure deletes a vault only when it has no live item. Redundancy decides where the copies are, so it is fixed with the first item. Deleted backup data stays soft-deleted for 14 days, and a vault with only such items becomes soft-deleted itself.',
	given: [
		{
			id: 'tiers',
			command:
				'az backup recoverypoint list -g ops -v rsv-prod -c vm-app -i vm-app --backup-management-type AzureIaasVM --workload-type VM --query "[].{made:properties.recoveryPointTime,tiers:properties.recoveryPointTierDetails[?status==\'Valid\'].type}" -o json',
			output: `[
  { "made": "2026-11-25T02:04:11+00:00", "tiers": [ "InstantRP" ] },
  { "made": "2026-11-24T02:03:58+00:00", "tiers": [ "InstantRP", "HardenedRP" ] },
  { "made": "2026-11-20T02:04:30+00:00", "tiers": [ "HardenedRP" ] }
]`,
			ask: 'Which recovery point takes the longest to restore, and why?',
			options: [
				'25 November, because it is not in the vault',
				'24 November, because it is in two tiers',
				'20 November, because its snapshot is gone'
			],
			right: 2,
			because:
				'Azure restores a point with a snapshot from the snapshot. The oldest one is only in the vault, so its data must be copied out first.'
		},
		{
			id: 'soft-deleted',
			command:
				'az backup item list -g ops -v rsv-old --query "[].{vm:properties.friendlyName,state:properties.protectionState,softDeleted:properties.isScheduledForDeferredDelete}" -o json',
			output: `[
  { "softDeleted": true, "state": "ProtectionStopped", "vm": "vm-app" }
]`,
			ask: 'You need to restore vm-app. What should you do first?',
			options: ['Run Backup now.', 'Undelete the item.', 'Resume the backup with a new policy.'],
			right: 1,
			because:
				'You undelete a soft-deleted item first. It returns as stopped with its data retained. Then you can restore it or resume its backup.'
		}
	],
	variations: [
		{
			change: 'You stopped the backup of the VM with “Retain backup data”.',
			answer:
				'The recovery points stay and cost money until someone deletes them. Until then you can’t delete the vault.'
		},
		{
			change: 'Snapshots must be kept for ten days for quick restores.',
			answer:
				'Use an Enhanced policy, which keeps snapshots for 1 to 30 days. A Standard policy keeps them for 1 to 5.'
		}
	],
	sources: [
		sources.createVault,
		sources.backupStorageTemplate,
		sources.instantRestore,
		sources.manageRecoveryPoints,
		sources.backupSoftDelete,
		sources.deleteVault
	],
	checked: '2026-11-25'
});
