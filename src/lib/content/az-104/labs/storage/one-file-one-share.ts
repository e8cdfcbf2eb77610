// Lab: a file brought back from a share snapshot, a share brought back by soft delete, and which helps with what.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'files-blobs/one-file-one-share',
	number: 27,
	edition: 0,
	domain: 'storage',
	group: 'files-blobs',
	title: 'A file from a snapshot, a share from soft delete',
	mends: 'What a share snapshot brings back and what share soft delete brings back.',
	minutes: 25,
	cost: 'A standard share is billed by what it holds; here that is two tiny files. Snapshots and soft-deleted shares hold data and are billed too.',
	needs: [
		'A subscription in which you are Owner',
		'One Cloud Shell session: later commands use variables of earlier ones'
	],
	predict: [
		{
			id: 'one-file',
			ask: 'Share soft delete is on, and somebody deletes one file. What brings it back?',
			options: ['Undeleting the file', 'A snapshot taken before', 'Undeleting the share'],
			right: 1,
			because: 'Soft delete of Azure Files knows whole shares only. A file takes a snapshot or a backup.'
		},
		{
			id: 'with-snapshots',
			ask: 'A share has a snapshot. You delete the share and say nothing of snapshots. What happens?',
			options: ['Both are deleted', 'The share goes, the snapshot stays', 'The delete is refused'],
			right: 2,
			because: 'A share with snapshots is deleted only together with them, and you have to say so.'
		},
		{
			id: 'share-size',
			ask: 'A share holds 100 GB, and one GB changes between two snapshots. How much does the second one add?',
			options: ['About 1 GB', '100 GB', 'Nothing'],
			right: 0,
			because: 'Share snapshots are incremental: each keeps what has changed since the one before.'
		}
	],
	steps: [
		{
			goal: 'Make an account that keeps deleted shares for seven days, and a small share with two files.',
			portal: 'Storage account > Data storage > File shares > Soft delete',
			az: [
				`az group create -n {group}-files -l {location}
az storage account create -n stfiles{suffix} -g {group}-files -l {location} --sku Standard_LRS \\
  --kind StorageV2 --allow-shared-key-access true --default-action Allow`,
				`az storage account file-service-properties update -n stfiles{suffix} -g {group}-files \\
  --enable-delete-retention true --delete-retention-days 7 --query shareDeleteRetentionPolicy -o json
az storage share-rm create -n docs --storage-account stfiles{suffix} -g {group}-files --quota 1`,
				`export AZURE_STORAGE_ACCOUNT=stfiles{suffix}
export AZURE_STORAGE_KEY=$(az storage account keys list -n stfiles{suffix} -g {group}-files --query "[0].value" -o tsv)
echo "good plan" > plan.txt; echo "good list" > list.txt
az storage file upload -s docs --source plan.txt
az storage file upload -s docs --source list.txt`
			],
			see: 'New accounts have share soft delete with 7 days anyway; here it is set so that you see where.'
		},
		{
			goal: 'Take a snapshot of the share, then spoil one file and delete the other.',
			portal: 'Storage account > File shares > docs > Operations > Snapshots > Add snapshot',
			az: [
				`SNAP=$(az storage share snapshot -n docs --query snapshot -o tsv); echo "$SNAP"`,
				`echo "spoiled" > plan.txt; az storage file upload -s docs --source plan.txt
az storage file delete -s docs -p list.txt
az storage file list -s docs --query "[].name" -o json`
			],
			see: 'list.txt is gone, and there is no list of deleted files in which to look for it.',
			deletes: 'The file list.txt in the share.'
		},
		{
			goal: 'Bring both files back out of the snapshot, without touching the rest of the share.',
			portal:
				'Storage account > File shares > docs > Operations > Snapshots > choose one > the file > Restore',
			az: [
				`az storage file list -s docs --snapshot "$SNAP" --query "[].name" -o json
az storage file download -s docs -p plan.txt --snapshot "$SNAP" --dest plan.txt --query name -o json
az storage file download -s docs -p list.txt --snapshot "$SNAP" --dest list.txt --query name -o json`,
				`cat plan.txt list.txt
az storage file upload -s docs --source plan.txt; az storage file upload -s docs --source list.txt`
			],
			see: 'good plan and good list. On Windows the same snapshots appear as Previous Versions of the mounted share.'
		},
		{
			goal: 'Delete the share together with its snapshot, and find it among the deleted.',
			portal: 'Storage account > File shares > docs > Delete share; then Show deleted shares',
			az: [
				`az storage share delete -n docs --delete-snapshots include; sleep 40`,
				`az storage share-rm list --storage-account stfiles{suffix} -g {group}-files --include-deleted \\
  --query "[].{name:name,deleted:deleted,days:remainingRetentionDays}" -o json`
			],
			see: 'deleted is true, with the days it has left. It is still billed for what it holds.',
			deletes: 'The share docs with its files and its snapshot; soft delete keeps it for seven days.'
		},
		{
			goal: 'Restore the share, and see files and snapshot again.',
			portal: 'Storage account > File shares > Show deleted shares > docs > Undelete',
			az: [
				`VER=$(az storage share-rm list --storage-account stfiles{suffix} -g {group}-files --include-deleted \\
  --query "[?name=='docs' && deleted].version | [0]" -o tsv)
az storage share-rm restore -n docs --deleted-version "$VER" --storage-account stfiles{suffix} \\
  -g {group}-files --query name -o json`,
				`sleep 30; az storage share-rm list --storage-account stfiles{suffix} -g {group}-files \\
  --include-snapshot --query "[].{name:name,snapshot:snapshotTime}" -o json`
			],
			see: 'The share comes back as it was, snapshot included.'
		}
	],
	negative: {
		goal: 'Delete the share without a word about its snapshot, and see it refused.',
		az: ['az storage share delete -n docs --account-name stfiles{suffix} -o json'],
		see: 'The share stays. In the portal you have to tick that the snapshots go as well.',
		fails: 'ShareHasSnapshots: the share has snapshots, and this request is for one without.',
		deletes: 'Nothing, as long as the snapshot is there. Without one it would delete the share.'
	},
	checks: [
		{
			id: 'kept',
			title: 'Deleted shares are kept',
			command: `az storage account file-service-properties show -n stfiles{suffix} -g {group}-files --query "{on:shareDeleteRetentionPolicy.enabled,days:shareDeleteRetentionPolicy.days}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['on', 'days'],
			conditions: [
				{
					when: 'on == `true` && days == `7`',
					yes: 'Deleted shares are kept for {{days}} days.',
					no: 'Soft delete says {{on}}, {{days}} days. Expected are true and 7.'
				}
			]
		},
		{
			id: 'files',
			title: 'Both files are back',
			command: `az storage file list -s docs --account-name stfiles{suffix} --query "[].{name:name}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['name'],
			empty: 'The share is empty. Upload what you fetched from the snapshot.',
			conditions: [
				{
					when: "length([?name == 'plan.txt']) == `1` && length([?name == 'list.txt']) == `1`",
					yes: 'plan.txt and list.txt are there.',
					no: 'Found: {{[].name}}. Fetch the missing one from the snapshot and upload it.'
				}
			]
		},
		{
			id: 'share',
			title: 'The share is alive, with its snapshot',
			command: `az storage share-rm list --storage-account stfiles{suffix} -g {group}-files --include-deleted --include-snapshot --query "[].{name:name,deleted:deleted,snapshot:snapshotTime}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['name', 'deleted', 'snapshot'],
			empty: 'There is no share at all. Look whether its days of soft delete are over.',
			conditions: [
				{
					when: "length([?name == 'docs' && !deleted && !snapshot]) == `1`",
					yes: 'docs is there and not deleted.',
					no: 'docs is not among the living shares: deleted says {{[].deleted}}. Restore it with its version.'
				},
				{
					when: "length([?name == 'docs' && !deleted && snapshot]) == `1`",
					yes: 'Its snapshot came back with it.',
					no: 'There are {{length([?snapshot])}} snapshots of living shares; one was expected.'
				}
			]
		},
		{
			id: 'refused',
			title: 'A share with snapshots is not deleted by mistake',
			command: 'az storage share delete -n docs --account-name stfiles{suffix} -o json',
			kind: 'error',
			conditions: [
				{
					when: "code == 'ShareHasSnapshots'",
					yes: 'The delete was refused: {{code}}.',
					no: 'The error is {{code}}. ShareNotFound or ShareBeingDeleted: restore the share first.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the resource group; a soft-deleted share does not outlive its account.',
				portal: 'Resource groups > {group}-files > Delete resource group',
				az: [
					`az group delete -n {group}-files --yes --no-wait
rm -f plan.txt list.txt; unset AZURE_STORAGE_ACCOUNT AZURE_STORAGE_KEY`
				],
				deletes:
					'The resource group {group}-files: account, share, files, snapshots and what was soft-deleted.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left to pay',
			command: 'az group exists -n {group}-files -o json',
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The group is gone.',
					no: 'The group is still there. Deleting takes a few minutes: run the command again.'
				}
			]
		}
	},
	why: 'Soft delete of Azure Files protects the share as a whole and keeps no single file. A snapshot is a read-only picture of the share at one moment, and any file can be fetched out of it. Snapshots live in the share, so they come and go with it.',
	given: [
		{
			id: 'two-shares',
			command: `az storage share-rm list --storage-account stdemo -g rg-demo --include-deleted --query "[].{name:name,deleted:deleted,days:remainingRetentionDays}" -o json`,
			output: `[
  {
    "days": null,
    "deleted": null,
    "name": "plans"
  },
  {
    "days": 2,
    "deleted": true,
    "name": "old"
  }
]`,
			ask: 'A file of plans was deleted yesterday; no snapshot and no backup exist. What can be done?',
			options: ['Undelete it within 2 days', 'Restore the share old', 'Nothing, it is lost'],
			right: 2,
			because: 'Soft delete here is for shares. Without a snapshot or a backup the file is gone.'
		},
		{
			id: 'retention',
			command: `az storage account file-service-properties show -n stdemo -g rg-demo --query shareDeleteRetentionPolicy -o json`,
			output: `{
  "allowPermanentDelete": null,
  "days": 14,
  "enabled": true
}`,
			ask: 'The days are raised to 30 today. A share was deleted yesterday. How long is it kept?',
			options: ['14 days', '30 days', '29 days'],
			right: 0,
			because: 'What was deleted before the change keeps the days that held when it was deleted.'
		}
	],
	variations: [
		{
			change: 'Snapshots must be taken every night and kept by a rule.',
			answer:
				'Azure Backup for Azure Files with a Recovery Services vault: it takes the snapshots and removes them by policy.'
		},
		{
			change: 'A soft-deleted share must disappear before its days are over.',
			answer:
				'Undelete it, switch soft delete off, delete it again, and switch soft delete back on for the others.'
		},
		{
			change: 'The backups must survive the deletion of the storage account.',
			answer:
				'Snapshots do not. Take vaulted backup of Azure Files, which keeps a copy in the vault, and lock the account.'
		}
	],
	sources: [
		{
			title: 'Azure file share soft delete',
			url: 'https://learn.microsoft.com/en-us/azure/storage/files/storage-files-prevent-file-share-deletion',
			checked: day('2026-11-25')
		},
		{
			title: 'Azure file share snapshots',
			url: 'https://learn.microsoft.com/en-us/azure/storage/files/storage-snapshots-files',
			checked: day('2026-11-25')
		},
		{
			title: 'Azure Files backup overview',
			url: 'https://learn.microsoft.com/en-us/azure/backup/azure-file-share-backup-overview',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
