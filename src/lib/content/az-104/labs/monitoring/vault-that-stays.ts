// Lab: a VM into a Recovery Services vault: redundancy first, policy, backup now, and why the vault then stays.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'backup-recovery/vault-that-stays',
	number: 84,
	edition: 0,
	domain: 'monitoring',
	group: 'backup-recovery',
	title: 'The vault that stays',
	mends:
		'Redundancy that locks in, what a policy and a backup now keep, and what holds a vault back from deletion.',
	minutes: 45,
	cost: 'One of the smallest VMs for an hour, one protected instance and one snapshot. Stop the backup and delete VM and snapshot the same day; then nothing more bills.',
	needs: [
		'A subscription in which you are Owner or Contributor',
		'No policy of your organisation that backs up every new VM by itself'
	],
	late: {
		hours: 1,
		what: 'The first recovery point. The snapshot comes first, its transfer to the vault can take hours and is not needed here.'
	},
	predict: [
		{
			id: 'locks',
			ask: 'The vault is geo-redundant and protects one VM. You want locally redundant, to save. What works?',
			options: [
				'Change the setting of this vault',
				'A new vault, set before its first item',
				'A policy with shorter retention'
			],
			right: 1,
			because:
				'Redundancy can be changed only until the first item is protected. After that its state is Locked.'
		},
		{
			id: 'snapshot',
			ask: 'The backup job still says “Transfer data to vault: in progress”. Can you restore the VM already?',
			options: ['Yes, from the snapshot', 'No, not before the transfer ends', 'Only single files'],
			right: 0,
			because:
				'A recovery point exists as soon as the snapshot is taken. That is instant restore: the snapshot is kept for two days by default, with the standard policy.'
		},
		{
			id: 'retain',
			ask: 'The policy keeps daily points for 30 days. You run Backup now and name a date in 5 days. How long is this point kept?',
			options: ['30 days', '5 days', 'Whichever is longer'],
			right: 1,
			because:
				'A point made on demand is kept until the date named with it. The policy’s retention is for the scheduled ones.'
		}
	],
	steps: [
		{
			goal: 'Make a Recovery Services vault and set it to locally redundant before anything is in it.',
			portal: 'Recovery Services vault > Settings > Properties > Backup Configuration > Update',
			az: [
				`az group create -n {group}-vmbk -l {location}
az backup vault create -n rsv-vmbk -g {group}-vmbk -l {location} --query name -o tsv
az backup vault backup-properties set -n rsv-vmbk -g {group}-vmbk \\
  --backup-storage-redundancy LocallyRedundant`,
				`az backup vault backup-properties show -n rsv-vmbk -g {group}-vmbk \\
  --query "[0].properties.{redundancy:storageModelType,state:storageTypeState}" -o json`
			],
			see: 'LocallyRedundant and Unlocked. A new vault would be GeoRedundant.'
		},
		{
			goal: 'Make a small VM in the region of the vault.',
			portal: 'Virtual machines > Create',
			az: [
				`az vm create -g {group}-vmbk -n vm-bk -l {location} --image Ubuntu2204 --size Standard_B2ats_v2 \\
  --admin-username azureuser --generate-ssh-keys --public-ip-address "" --nsg-rule NONE \\
  --storage-sku Standard_LRS --query powerState -o tsv`
			],
			see: 'VM running. If the size is not offered in your region, take another small one.'
		},
		{
			goal: 'Read the default policy, then protect the VM with it.',
			portal: 'Recovery Services vault > Protected items > Backup items > Backup > Azure Virtual machine',
			az: [
				`az backup policy show -n DefaultPolicy -g {group}-vmbk -v rsv-vmbk \\
  --query "properties.{kind:policyType,snapshotDays:instantRpRetentionRangeInDays,days:retentionPolicy.dailySchedule.retentionDuration.count}" -o json`,
				`az backup protection enable-for-vm -g {group}-vmbk -v rsv-vmbk --vm vm-bk \\
  --policy-name DefaultPolicy --query properties.status -o tsv`
			],
			see: 'Two numbers that are often mixed up: days of the snapshot, and days of the point in the vault.'
		},
		{
			goal: 'Run a backup now and name the day until which this point is kept.',
			portal: 'Recovery Services vault > Backup items > Azure Virtual Machine > vm-bk > Backup now',
			az: [
				`az backup protection backup-now -g {group}-vmbk -v rsv-vmbk -c vm-bk -i vm-bk \\
  --backup-management-type AzureIaasVM --retain-until $(date -u -d '+7 days' +%d-%m-%Y) \\
  --query properties.status -o tsv`
			],
			see: 'InProgress. The job has two parts: take a snapshot, then transfer it to the vault.'
		},
		{
			goal: 'Wait for the snapshot, and look at the tier of the recovery point.',
			portal: 'Recovery Services vault > Monitoring > Backup Jobs',
			az: [
				`sleep 600; az backup recoverypoint list -g {group}-vmbk -v rsv-vmbk -c vm-bk -i vm-bk \\
  --backup-management-type AzureIaasVM --workload-type VM \\
  --query "[].{made:properties.recoveryPointTime,tiers:properties.recoveryPointTierDetails[?status=='Valid'].type}" -o json`
			],
			see: 'InstantRP: the point stands on the snapshot. HardenedRP joins it when the transfer is done. An empty list: wait.'
		},
		{
			goal: 'Look at the redundancy again, now that one item is protected.',
			az: [
				`az backup vault backup-properties show -n rsv-vmbk -g {group}-vmbk \\
  --query "[0].properties.{redundancy:storageModelType,state:storageTypeState}" -o json`
			],
			see: 'Locked. What was set before the first item stays for the life of this vault.'
		}
	],
	negative: {
		goal: 'Try to delete the vault while it protects the VM, and see it refused.',
		portal: 'Recovery Services vault > Overview > Delete',
		az: ['az backup vault delete -n rsv-vmbk -g {group}-vmbk --yes'],
		see: 'The message names the container that is still registered.',
		deletes: 'Nothing, as long as the VM is protected: the command is meant to fail.',
		fails: 'ServiceResourceNotEmpty…: the vault cannot be deleted as there are existing resources within it.'
	},
	checks: [
		{
			id: 'item',
			title: 'The VM is protected',
			command:
				'az backup item list -g {group}-vmbk -v rsv-vmbk --backup-management-type AzureIaasVM --workload-type VM --query "[].{vm:properties.friendlyName,policy:properties.policyName,state:properties.protectionState}" -o json',
			kind: 'json',
			prints: 'list',
			keys: ['vm', 'policy', 'state'],
			own: { is: "starts_with(vm, 'vm-bk')", named: 'vm-bk' },
			shown: ['vm'],
			empty: 'Nothing is protected in this vault. Enable the backup of the VM, and wait for its job.',
			conditions: [
				{
					when: "length([?policy == 'DefaultPolicy']) == `1`",
					yes: '{{[0].vm}} has the policy {{[0].policy}}.',
					no: '{{[0].vm}} has the policy {{[0].policy}}. Expected DefaultPolicy.'
				},
				{
					when: "length([?state == 'Protected' || state == 'IRPending']) == `1`",
					yes: 'Its state is {{[0].state}}.',
					no: 'Its state is {{[0].state}}. Expected Protected, or IRPending before the first backup is done.'
				}
			]
		},
		{
			id: 'point',
			title: 'A recovery point stands on a snapshot',
			command:
				'az backup recoverypoint list -g {group}-vmbk -v rsv-vmbk -c vm-bk -i vm-bk --backup-management-type AzureIaasVM --workload-type VM --query "[].{made:properties.recoveryPointTime,tiers:properties.recoveryPointTierDetails[?status==\'Valid\'].type}" -o json',
			kind: 'json',
			prints: 'list',
			keys: ['made', 'tiers'],
			shown: ['made'],
			empty:
				'There is no recovery point yet. The snapshot may need half an hour: look at the backup jobs, then ask again.',
			conditions: [
				{
					when: "contains([].tiers[], 'InstantRP')",
					yes: 'The point of {{[0].made}} can be restored from its snapshot: {{[0].tiers}}.',
					no: 'The point of {{[0].made}} stands in {{[0].tiers}}. Its snapshot is gone, or not there yet.'
				}
			]
		},
		{
			id: 'locked',
			title: 'The redundancy is locked in',
			command:
				'az backup vault backup-properties show -n rsv-vmbk -g {group}-vmbk --query "[0].properties.{redundancy:storageModelType,state:storageTypeState}" -o json',
			kind: 'json',
			prints: 'object',
			keys: ['redundancy', 'state'],
			conditions: [
				{
					when: "redundancy == 'LocallyRedundant'",
					yes: 'The vault is {{redundancy}}.',
					no: 'The vault is {{redundancy}}: it was not set before the first item. Another vault would be needed.'
				},
				{
					when: "state == 'Locked'",
					yes: 'Its state is {{state}}: it can no longer be changed.',
					no: 'Its state is {{state}}: nothing is registered in the vault yet. Protect the VM first.'
				}
			]
		},
		{
			id: 'kept',
			title: 'The vault cannot be deleted',
			command: 'az backup vault delete -n rsv-vmbk -g {group}-vmbk --yes',
			kind: 'error',
			conditions: [
				{
					when: "starts_with(code, 'ServiceResourceNotEmpty')",
					yes: 'Azure refused: {{code}}.',
					no: 'The error is {{code}}. Expected one that begins with ServiceResourceNotEmpty.'
				},
				{
					when: "contains(message, 'existing resources')",
					yes: 'What holds it back are the resources within the vault.',
					no: 'The message does not speak of resources within the vault: {{message}}'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Stop the backup and delete its data: the item becomes soft-deleted.',
				portal: 'Recovery Services vault > Backup items > vm-bk > Stop backup > Delete Backup Data',
				az: [
					`az backup protection disable -g {group}-vmbk -v rsv-vmbk -c vm-bk -i vm-bk \\
  --backup-management-type AzureIaasVM --delete-backup-data true --yes --query properties.status -o tsv`
				],
				see: 'For 14 days the data could come back by undelete. Those days cost nothing in the vault.',
				deletes: 'The backup of vm-bk with its recovery points. They can be undeleted for 14 days.'
			},
			{
				goal: 'Delete the snapshot, which does bill, and then the vault.',
				portal: 'Restore Point Collections > AzureBackup_vm-bk… > Delete',
				az: [
					`RPC=$(az resource list --resource-type Microsoft.Compute/restorePointCollections \\
  --query "[?starts_with(name,'AzureBackup_vm-bk_')].id" -o tsv)
[ -n "$RPC" ] && az restore-point collection delete --ids $RPC --yes`,
					'az backup vault delete -n rsv-vmbk -g {group}-vmbk --yes'
				],
				see: 'A vault with soft-deleted items only becomes soft-deleted itself. If the command is refused, delete the vault in the portal. The empty group AzureBackupRG_{location}_1 stays and bills nothing.',
				deletes:
					'The snapshot that backup kept of vm-bk in AzureBackupRG_{location}_1, and the vault rsv-vmbk.'
			},
			{
				goal: 'Delete the group with the VM.',
				az: ['az group delete -n {group}-vmbk --yes --no-wait'],
				deletes: 'All of {group}-vmbk: VM, disk, network card, network and what is left of the vault.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left to pay',
			command:
				"G={group}-vmbk; az resource list --query \"[?(resourceGroup=='$G' || resourceGroup=='${G^^}' || starts_with(name,'AzureBackup_vm-bk_')) && type!='Microsoft.RecoveryServices/vaults'].{name:name,type:type}\" -o json",
			kind: 'json',
			prints: 'list',
			keys: ['name', 'type'],
			shown: ['name', 'type'],
			conditions: [
				{
					when: 'length(@) == `0`',
					yes: 'Neither the VM nor a snapshot of it is left. A vault without live items bills nothing.',
					no: 'Still there: {{[].name}}. Deleting takes some minutes. A restore point collection has a command of its own.'
				}
			]
		}
	},
	why: 'A vault is a safe: whatever it holds comes before its deletion. Redundancy decides where the copies lie, so it is fixed with the first item. Deleted backup data stays for 14 days as soft-deleted, and only a vault without live items can go.',
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
			ask: 'Which of these points is slowest to restore, and why?',
			options: [
				'25 November: it is not in the vault',
				'24 November: it is in two tiers',
				'20 November: its snapshot is gone'
			],
			right: 2,
			because:
				'A point with a snapshot is restored from it at once. The oldest one is only in the vault, so its data must be copied out first.'
		},
		{
			id: 'soft-deleted',
			command:
				'az backup item list -g ops -v rsv-old --query "[].{vm:properties.friendlyName,state:properties.protectionState,softDeleted:properties.isScheduledForDeferredDelete}" -o json',
			output: `[
  { "softDeleted": true, "state": "ProtectionStopped", "vm": "vm-app" }
]`,
			ask: 'A restore of vm-app is asked for. What comes first?',
			options: ['Backup now', 'Undelete', 'Resume with a new policy'],
			right: 1,
			because:
				'A soft-deleted item is undeleted first. It returns as stopped with its data retained, and then it can be restored or resumed.'
		}
	],
	variations: [
		{
			change: 'The VM must be restorable in the paired region on any day.',
			answer:
				'A vault that was geo-redundant before its first item, with Cross Region Restore enabled. Locally redundant has no copy there.'
		},
		{
			change: 'A second VM, in another region, must be backed up too.',
			answer: 'A second vault, in that region. For backup a vault serves only its own region.'
		},
		{
			change: 'The VM was stopped from being backed up with “Retain backup data”.',
			answer:
				'The recovery points stay and bill until somebody deletes them, and the vault cannot be deleted meanwhile.'
		},
		{
			change: 'Snapshots must be kept for ten days for quick restores.',
			answer:
				'An Enhanced policy: it keeps snapshots from 1 to 30 days. A Standard policy keeps them from 1 to 5.'
		}
	],
	sources: [
		{
			title: 'Create a Recovery Services vault',
			url: 'https://learn.microsoft.com/en-us/azure/backup/backup-create-recovery-services-vault',
			checked: day('2026-11-25')
		},
		{
			title: 'Template reference: backupstorageconfig',
			url: 'https://learn.microsoft.com/en-us/azure/templates/microsoft.recoveryservices/vaults/backupstorageconfig',
			checked: day('2026-11-25')
		},
		{
			title: 'Instant Restore',
			url: 'https://learn.microsoft.com/en-us/azure/backup/backup-instant-restore-capability',
			checked: day('2026-11-25')
		},
		{
			title: 'Manage recovery points',
			url: 'https://learn.microsoft.com/en-us/azure/backup/manage-recovery-points',
			checked: day('2026-11-25')
		},
		{
			title: 'Secure by default with soft delete',
			url: 'https://learn.microsoft.com/en-us/azure/backup/secure-by-default',
			checked: day('2026-11-25')
		},
		{
			title: 'Delete a Recovery Services vault',
			url: 'https://learn.microsoft.com/en-us/azure/backup/backup-azure-delete-vault',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
