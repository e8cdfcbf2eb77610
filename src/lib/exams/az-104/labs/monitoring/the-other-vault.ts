// Lab: a managed disk into a Backup vault, with the permissions it needs, and the workspace that reports need.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, deleteGroup, ownsSubscription } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'backup-recovery/the-other-vault',
	number: 86,
	title: 'Backup vault: its identity needs the roles, not you',
	minutes: 40,
	cost: 'About 0.20 USD if you delete it the same day: two 4 GiB disks, one snapshot and a few logs.',
	needs: [ownsSubscription],
	variables: `POL=$(az dataprotection backup-policy show -g {group}-dvault --vault-name bv-disk -n every-4-hours \\
  --query id -o tsv)
for D in disk-one disk-two; do az dataprotection backup-instance initialize -l {location} \\
  --datasource-type AzureDisk --policy-id "$POL" --snapshot-rg {group}-dvault \\
  --datasource-id "$(az disk show -g {group}-dvault -n $D --query id -o tsv)" > $D.json; done`,
	late: {
		hours: 24,
		what: 'Reports show their first data within 24 hours. You can check the setting at once.'
	},
	predict: [
		{
			id: 'workload',
			ask: 'You need to back up the blobs of a storage account and a single managed disk. Which vault should you use?',
			options: ['A Recovery Services vault for both', 'A Backup vault for both', 'One vault of each kind'],
			right: 1,
			because:
				'Blobs and managed disks are backed up to a Backup vault. VMs, Azure Files and SQL Server in VMs are backed up to a Recovery Services vault.'
		},
		{
			id: 'allowed',
			ask: 'You are an Owner. The backup of the disk is refused for lack of permission. Whose permission is missing?',
			options: ['Yours', 'The vault’s', 'The disk’s'],
			right: 1,
			because:
				'The vault takes the snapshots with its own managed identity. That identity needs roles on the disk and on the resource group of the snapshots.'
		},
		{
			id: 'report',
			ask: 'A manager needs a report of all backup jobs of the next months. What should you configure first?',
			options: ['A diagnostic setting on each vault', 'Nothing', 'A storage account for report files'],
			right: 0,
			because:
				'Backup reports read Log Analytics workspaces. A vault must send its data there, and a report shows only what was sent.'
		}
	],
	steps: [
		{
			goal: 'Create the disks disk-one and disk-two, and the Backup vault bv-disk with its own managed identity.',
			portal: 'Disks > Create; Backup vaults > Create > Backup storage redundancy: Locally-redundant',
			az: [
				`az group create -n {group}-dvault -l {location}
az provider register -n Microsoft.Insights --wait
for D in disk-one disk-two; do az disk create -g {group}-dvault -n $D -l {location} --size-gb 4 \\
  --sku Standard_LRS --query name -o tsv; done`,
				`az extension add -n dataprotection --upgrade --yes --only-show-errors
az dataprotection backup-vault create -g {group}-dvault --vault-name bv-disk -l {location} \\
  --mi-system-assigned --storage-setting "[{type:'LocallyRedundant',datastore-type:'VaultStore'}]" \\
  --query identity.type -o tsv`
			],
			see: 'SystemAssigned. This identity does the work, not you.'
		},
		{
			goal: 'Get the default policy for disks, read it, and create it in the vault.',
			portal: 'Backup vault > Manage > Backup policies > Add > Azure Disks',
			az: [
				`az dataprotection backup-policy get-default-policy-template --datasource-type AzureDisk > policy.json
grep -E 'repeatingTime|R/|duration"|dataStoreType' policy.json`,
				`az dataprotection backup-policy create -g {group}-dvault --vault-name bv-disk -n every-4-hours \\
  --policy policy.json --query name -o tsv`
			],
			see: 'PT4H: every four hours. P7D: kept for seven days. OperationalStore: snapshots in your own subscription.'
		},
		{
			goal: 'Prepare the backup of disk-one, and give the vault’s identity the roles for it.',
			portal: 'Backup vault > Backup instances > Backup > Azure Disks > Assign missing roles',
			az: [
				`POL=$(az dataprotection backup-policy show -g {group}-dvault --vault-name bv-disk -n every-4-hours \\
  --query id -o tsv)
for D in disk-one disk-two; do az dataprotection backup-instance initialize -l {location} \\
  --datasource-type AzureDisk --policy-id "$POL" --snapshot-rg {group}-dvault \\
  --datasource-id "$(az disk show -g {group}-dvault -n $D --query id -o tsv)" > $D.json; done`,
				`az dataprotection backup-instance update-msi-permissions -g {group}-dvault \\
  --vault-name bv-disk --datasource-type AzureDisk --operation Backup \\
  --permissions-scope Resource --backup-instance disk-one.json --yes`
			],
			see: 'Disk Backup Reader on the disk, Disk Snapshot Contributor on the resource group. disk-two gets no role.'
		},
		{
			goal: 'Protect disk-one, and run a backup now.',
			portal: 'Backup vault > Backup instances > disk-one > Backup Now',
			az: [
				`az dataprotection backup-instance create -g {group}-dvault --vault-name bv-disk \\
  --backup-instance disk-one.json --query name -o tsv
az dataprotection backup-instance list -g {group}-dvault --vault-name bv-disk \\
  --query "[].properties.currentProtectionState" -o tsv`,
				`B=$(az dataprotection backup-instance list -g {group}-dvault --vault-name bv-disk \\
  --query "[0].name" -o tsv)
az dataprotection backup-instance adhoc-backup -g {group}-dvault --vault-name bv-disk -n "$B" \\
  --rule-name BackupHourly --retention-tag-override Default --query jobId -o tsv`
			],
			see: 'An error about permissions means that the roles aren’t active yet: repeat the first block after a few minutes. Run the second one once you see ProtectionConfigured.'
		},
		{
			goal: 'Find the recovery point: a snapshot in your own resource group.',
			portal: 'Snapshots > filter by resource group',
			az: `az snapshot list -g {group}-dvault --query "[].{name:name,incremental:incremental}" -o json`,
			see: 'One incremental snapshot. Its data isn’t in the vault. An empty list means that the job is still running.'
		},
		{
			goal: 'Send the data for reports from the vault to a workspace, with the diagnostic setting report.',
			portal:
				'Backup vault > Monitoring > Diagnostic settings > CoreAzureBackup, AddonAzureBackupJobs > Resource specific; then Resiliency > Reports',
			az: [
				`az monitor log-analytics workspace create -g {group}-dvault -n law-report -l {location} \\
  --sku PerGB2018 --query name -o tsv`,
				`BV=$(az dataprotection backup-vault show -g {group}-dvault --vault-name bv-disk --query id -o tsv)
az monitor diagnostic-settings create --name report --resource "$BV" \\
  --workspace "$(az monitor log-analytics workspace show -g {group}-dvault -n law-report --query id -o tsv)" \\
  --export-to-resource-specific true --query name -o tsv \\
  --logs '[{"category":"CoreAzureBackup","enabled":true},{"category":"AddonAzureBackupJobs","enabled":true}]'`
			],
			see: 'The rows go to tables of their own, not to AzureDiagnostics. The workspace can be in any region and serve many vaults.'
		}
	],
	negative: {
		goal: 'Validate the backup of disk-two, on which the vault’s identity has no role.',
		portal: 'Backup vault > Backup instances > Backup > disk-two > Validate',
		az: `az dataprotection backup-instance validate-for-backup -g {group}-dvault --vault-name bv-disk \\
  --backup-instance disk-two.json`,
		see: 'You’re Owner of everything here, and it still fails.',
		fails: 'A UserError about permissions: the vault’s identity can’t read the disk.'
	},
	checks: [
		{
			id: 'instance',
			title: 'The disk is protected by a Backup vault',
			command:
				'az dataprotection backup-instance list -g {group}-dvault --vault-name bv-disk --query "[].{disk:properties.dataSourceInfo.resourceName,kind:properties.dataSourceInfo.datasourceType,state:properties.currentProtectionState}" -o json',
			empty: 'This vault has no backup instance. Create the one for disk-one.',
			conditions: [
				{
					when: "length([?disk == 'disk-one' && kind == 'Microsoft.Compute/disks']) == `1`",
					yes: '{{[0].disk}} is backed up on its own, as {{[0].kind}}.',
					no: 'Found {{[].disk}}, of the kind {{[].kind}}. It should be the disk disk-one.'
				},
				{
					when: "length([?state == 'ProtectionConfigured']) == `1`",
					yes: 'Its state is {{[0].state}}.',
					no: 'Its state is {{[].state}}. It should be ProtectionConfigured. Wait, or look at its error in the portal.'
				}
			]
		},
		{
			id: 'snapshot',
			title: 'The recovery point is a snapshot in your group',
			command: 'az snapshot list -g {group}-dvault --query "[].{name:name,incremental:incremental}" -o json',
			shown: ['name'],
			empty: 'No snapshot yet. The job takes a few minutes.',
			when: 'length([?incremental == `true`]) >= `1`',
			yes: '{{length(@)}} snapshot(s), incremental: only changes are stored.',
			no: 'The snapshots aren’t incremental ({{[].incremental}}), so backup didn’t create them.'
		},
		{
			id: 'report',
			title: 'The vault sends data for reports',
			command:
				'az monitor diagnostic-settings show --name report --resource "$(az dataprotection backup-vault show -g {group}-dvault --vault-name bv-disk --query id -o tsv)" --query "{setting:name,tables:logAnalyticsDestinationType,logs:logs[?enabled].category}" -o json',
			shown: ['setting'],
			conditions: [
				{
					when: "contains(logs, 'CoreAzureBackup') && contains(logs, 'AddonAzureBackupJobs')",
					yes: 'It sends {{logs}}.',
					no: 'It sends {{logs}}. Reports need CoreAzureBackup and AddonAzureBackupJobs.'
				},
				{
					when: "tables == 'Dedicated'",
					yes: 'It writes to tables of their own.',
					no: 'Azure shows {{tables}} for the kind of tables. Some resource types don’t store this choice. In the portal, the setting should say Resource specific.',
					unverified: true
				}
			]
		},
		{
			id: 'no-role',
			title: 'Without roles for the identity, no backup',
			kind: 'error',
			when: "contains(message, 'UserErrorDiskBackupDiskOrMSIPermissionsNotPresent') || contains(message, 'UserErrorNotEnoughPermissionOnDisk') || contains(message, 'UserErrorDiskBackupAuthorizationFailed') || contains(message, 'additional permissions on the Disk')",
			yes: 'The vault’s identity has no role on disk-two: {{what}}.',
			no: 'The error is {{what}}. It should be about the vault’s permissions on the disk.'
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the backup instance, the snapshots and the disks. These cost money.',
				portal: 'Backup vault > Backup instances > disk-one > Delete; Snapshots; Disks',
				az: [
					`B=$(az dataprotection backup-instance list -g {group}-dvault --vault-name bv-disk \\
  --query "[0].name" -o tsv)
az dataprotection backup-instance delete -g {group}-dvault --vault-name bv-disk -n "$B" --yes`,
					`az snapshot delete --ids $(az snapshot list -g {group}-dvault --query "[].id" -o tsv)
for D in disk-one disk-two; do az disk delete -g {group}-dvault -n $D --yes; done`
				],
				see: 'Soft delete keeps the instance for 14 days. You can delete a snapshot in your own group at once.',
				deletes: 'The backup of disk-one, all snapshots of {group}-dvault, and both disks.'
			},
			{
				goal: 'Delete the diagnostic setting, the workspace for good, and the vault.',
				portal: 'Backup vault > Diagnostic settings; Log Analytics workspace > Delete; Backup vault > Delete',
				az: [
					`az monitor diagnostic-settings delete --name report \\
  --resource "$(az dataprotection backup-vault show -g {group}-dvault --vault-name bv-disk --query id -o tsv)"
az monitor log-analytics workspace delete -g {group}-dvault -n law-report --force true --yes`,
					'az dataprotection backup-vault delete -g {group}-dvault --vault-name bv-disk --yes'
				],
				see: 'If Azure refuses because of the soft-deleted instance, delete the vault in the portal. It becomes soft-deleted too, at no cost for 14 days.',
				deletes: 'The setting report, the workspace law-report beyond recovery, and the vault bv-disk.'
			},
			deleteGroup('dvault', 'everything that is left in it')
		],
		check: {
			id: 'gone',
			title: 'Nothing is left that costs money',
			command:
				"G={group}-dvault; az resource list --query \"[?(resourceGroup=='$G' || resourceGroup=='${G^^}') && type!='Microsoft.DataProtection/backupVaults' && type!='Microsoft.DataProtection/BackupVaults'].{name:name,type:type}\" -o json",
			shown: ['name', 'type'],
			when: 'length(@) == `0`',
			yes: 'No disk, snapshot or workspace is left. A vault without live instances is free.',
			no: 'Still there: {{[].name}}. Delete these, or wait until the group is gone.'
		}
	},
	why: 'The workload decides the vault. Newer sources such as disks, blobs and PostgreSQL need a Backup vault. VMs, Azure Files and databases in VMs need a Recovery Services vault. A Backup vault works with its own identity, so assign its roles first.',
	given: [
		{
			id: 'two-vaults',
			command:
				'az resource list -g ops --query "[?ends_with(type,\'aults\')].{name:name,type:type,place:location}" -o json',
			output: `[
  { "name": "rsv-west", "place": "westeurope", "type": "Microsoft.RecoveryServices/vaults" },
  { "name": "bv-west", "place": "westeurope", "type": "Microsoft.DataProtection/BackupVaults" },
  { "name": "bv-north", "place": "northeurope", "type": "Microsoft.DataProtection/BackupVaults" }
]`,
			ask: 'You need to back up an Azure Database for PostgreSQL flexible server and SQL Server in a VM, both in westeurope. Which vaults should you use?',
			options: ['rsv-west for both', 'bv-west for PostgreSQL, rsv-west for SQL Server', 'bv-west for both'],
			right: 1,
			because:
				'Azure Database for PostgreSQL needs a Backup vault, SQL Server in a VM a Recovery Services vault, each in the same region.'
		},
		{
			id: 'no-rows',
			command:
				'az monitor log-analytics query -w 0000 --analytics-query "AddonAzureBackupJobs | summarize Jobs = count() by bin(TimeGenerated, 1d)" -o json',
			output: `[
  { "Jobs": "3", "TableName": "PrimaryResult", "TimeGenerated": "2026-11-22T00:00:00Z" },
  { "Jobs": "6", "TableName": "PrimaryResult", "TimeGenerated": "2026-11-23T00:00:00Z" },
  { "Jobs": "6", "TableName": "PrimaryResult", "TimeGenerated": "2026-11-24T00:00:00Z" }
]`,
			ask: 'The vault has run six jobs a day for a year. Its diagnostic setting is three days old. When will the report show the jobs of last month?',
			options: ['After 24 hours', 'Never', 'When you increase the retention of the workspace'],
			right: 1,
			because:
				'The workspace has only what the setting sent since you created it. Retention keeps rows longer, it doesn’t create any.'
		}
	],
	variations: [
		{
			change: 'You must restore the whole VM at once, with all its disks from the same moment.',
			answer:
				'VM backup in a Recovery Services vault. Disk backup copies one disk on its own and doesn’t know the others.'
		},
		{
			change:
				'The vault is geo-redundant and already protects an instance. You need locally redundant storage.',
			answer:
				'Create another vault. You can’t change the storage redundancy of a Backup vault after items are protected either.'
		}
	],
	sources: [
		sources.backUpDisksCli,
		sources.diskBackup,
		sources.diskBackupTroubleshoot,
		sources.backupVaults,
		sources.backupReports,
		sources.backupVaultLogs,
		sources.backupSoftDelete
	],
	checked: '2026-11-25'
});
