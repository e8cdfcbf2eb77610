// Lab: a blob and a container deleted and brought back: soft delete, snapshot, version, container soft delete.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'files-blobs/bring-it-back',
	number: 25,
	edition: 0,
	domain: 'storage',
	group: 'files-blobs',
	title: 'Deleted four ways, brought back four ways',
	mends: 'Which protection brings back a blob, an older content, or a whole container.',
	minutes: 35,
	cost: 'A few blobs of a few bytes. What is soft-deleted, every version and every snapshot is billed as data until it is gone; here that is next to nothing.',
	needs: ['A subscription in which you are Owner'],
	predict: [
		{
			id: 'container-gone',
			ask: 'Blob soft delete and versioning are on, nothing else. Someone deletes the container. What comes back?',
			options: ['All blobs, by undelete', 'The last versions', 'Nothing'],
			right: 2,
			because:
				'Each protection holds for its own level. A container comes back by container soft delete only.'
		},
		{
			id: 'versioned-delete',
			ask: 'Versioning and blob soft delete are on. A blob is deleted. What brings its content back?',
			options: ['Undeleting the blob', 'Copying a previous version over it', 'Restoring a snapshot'],
			right: 1,
			because: 'The delete made the current version a previous one. Undelete restores no current version.'
		},
		{
			id: 'who-pays',
			ask: 'A blob of 100 GB is deleted, and soft delete keeps it for 30 days. What is billed?',
			options: ['Nothing from then on', '100 GB until it is gone', 'Half of it'],
			right: 1,
			because: 'Soft-deleted data is billed like active data, until its days are over.'
		}
	],
	steps: [
		{
			goal: 'Make an account with soft delete for blobs and containers, seven days each, and no versioning yet.',
			portal: 'Storage account > Data management > Data protection',
			az: [
				`az group create -n {group}-undo -l {location}
az storage account create -n stundo{suffix} -g {group}-undo -l {location} --sku Standard_LRS \\
  --kind StorageV2 --allow-shared-key-access true --default-action Allow`,
				`az storage account blob-service-properties update -n stundo{suffix} -g {group}-undo \\
  --enable-delete-retention true --delete-retention-days 7 --enable-versioning false \\
  --enable-container-delete-retention true --container-delete-retention-days 7 \\
  --query "{blobs:deleteRetentionPolicy.days,containers:containerDeleteRetentionPolicy.days}" -o json`,
				`export AZURE_STORAGE_ACCOUNT=stundo{suffix} AZURE_STORAGE_AUTH_MODE=key
az storage container create -n docs; sleep 30`
			],
			see: 'Two settings for two levels; a change can need half a minute. The last entry saves typing: the data commands below find the account by it.'
		},
		{
			goal: 'Soft delete: delete a blob, find it among the deleted, and undelete it.',
			portal: 'Storage account > Containers > docs > Show deleted blobs > Undelete',
			az: [
				`echo "one" > plan.txt; az storage blob upload -c docs -n plan.txt -f plan.txt
az storage blob delete -c docs -n plan.txt`,
				`az storage blob list -c docs --include d \\
  --query "[].{name:name,deleted:deleted,days:properties.remainingRetentionDays}" -o json`,
				`az storage blob undelete -c docs -n plan.txt`
			],
			see: 'The blob is marked deleted, with the days it has left. Undelete takes the mark away.',
			deletes: 'The blob plan.txt, for a minute.'
		},
		{
			goal: 'Snapshot: take one, overwrite the blob, and copy the snapshot over it.',
			portal: 'Storage account > Containers > docs > plan.txt > Snapshots > Create snapshot',
			az: [
				`SNAP=$(az storage blob snapshot -c docs -n plan.txt --query snapshot -o tsv)
echo "two" > plan.txt; az storage blob upload -c docs -n plan.txt -f plan.txt --overwrite`,
				`az storage blob copy start --destination-container docs --destination-blob plan.txt \\
  --source-container docs --source-blob plan.txt --source-snapshot "$SNAP"
sleep 5; az storage blob download -c docs -n plan.txt -f back.txt --overwrite >/dev/null; cat back.txt`
			],
			see: 'The file says one again. A snapshot is there because somebody took it beforehand.'
		},
		{
			goal: 'Versions: switch them on, upload a blob twice, delete it, and look at what is left.',
			portal: 'Storage account > Data management > Data protection > Enable versioning for blobs',
			az: [
				`az storage account blob-service-properties update -n stundo{suffix} -g {group}-undo \\
  --enable-versioning true --query isVersioningEnabled -o json; sleep 30`,
				`echo "a" > list.txt; az storage blob upload -c docs -n list.txt -f list.txt
echo "b" > list.txt; az storage blob upload -c docs -n list.txt -f list.txt --overwrite
az storage blob delete -c docs -n list.txt`,
				`az storage blob list -c docs --prefix list.txt --include v \\
  --query "[].{name:name,version:versionId,current:isCurrentVersion}" -o json`
			],
			see: 'Two versions, and none is current: nothing was lost, and the blob is still gone.',
			deletes: 'The blob list.txt; its versions stay.'
		},
		{
			goal: 'Make the newest previous version the current one by copying it over the blob.',
			portal:
				'Storage account > Containers > docs > Show deleted blobs > list.txt > Versions > Make current version',
			az: [
				`V=$(az storage blob list -c docs --prefix list.txt --include v --query "max([].versionId)" -o tsv)
az storage blob copy start --destination-container docs --destination-blob list.txt \\
  --source-uri "https://stundo{suffix}.blob.core.windows.net/docs/list.txt?versionid=$V"`
			],
			see: 'The copy is a new current version. The two older ones stay, and are billed, until something deletes them.'
		},
		{
			goal: 'Delete the container and restore it with everything in it.',
			portal: 'Storage account > Containers > Show deleted containers > Undelete',
			az: [
				`az storage container delete -n docs; sleep 40
VER=$(az storage container list --include-deleted --query "[?name=='docs'].version | [0]" -o tsv)
az storage container restore -n docs --deleted-version "$VER"`,
				`sleep 40; az storage blob list -c docs --query "[].name" -o json`
			],
			see: 'Both blobs are back. Had the container been made anew meanwhile, restoring under its name would fail.',
			deletes: 'The container docs with its blobs, for a minute.'
		}
	],
	negative: {
		goal: 'With versioning on, delete a blob, undelete it, and see that it does not come back.',
		portal: 'Storage account > Containers > docs > gone.txt > Delete, then Undelete',
		az: [
			`echo "x" > gone.txt; az storage blob upload -c docs -n gone.txt -f gone.txt
az storage blob delete -c docs -n gone.txt; az storage blob undelete -c docs -n gone.txt`,
			`az storage blob show -c docs -n gone.txt --query name -o json`
		],
		see: 'Whatever undelete prints, there is no current version afterwards.',
		fails: 'BlobNotFound: the content is there as a previous version, which has to be copied over.',
		deletes: 'The current version of gone.txt.'
	},
	checks: [
		{
			id: 'protections',
			title: 'Each level has its protection',
			command: `az storage account blob-service-properties show -n stundo{suffix} -g {group}-undo --query "{blobs:deleteRetentionPolicy.enabled,containers:containerDeleteRetentionPolicy.enabled,versions:isVersioningEnabled}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['blobs', 'containers', 'versions'],
			conditions: [
				{
					when: 'blobs == `true` && containers == `true`',
					yes: 'Soft delete is on for blobs and for containers.',
					no: 'Soft delete says {{blobs}} for blobs and {{containers}} for containers. Both must be on.'
				},
				{
					when: 'versions == `true`',
					yes: 'Versioning is on.',
					no: 'Versioning says {{versions}}. Switch it on; it holds for writes from then on.'
				}
			]
		},
		{
			id: 'not-back',
			title: 'Undelete brings back no current version',
			command: `az storage blob show -c docs -n gone.txt --account-name stundo{suffix} --auth-mode key --query name -o json`,
			kind: 'error',
			conditions: [
				{
					when: "code == 'BlobNotFound'",
					yes: 'The blob has no current version: {{code}}.',
					no: 'The error is {{code}}. ContainerNotFound: restore the container first.'
				}
			]
		},
		{
			id: 'versions',
			title: 'A previous version became the current one',
			command: `az storage blob list -c docs --prefix list.txt --include v --account-name stundo{suffix} --auth-mode key --query "[].{name:name,current:isCurrentVersion}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['name', 'current'],
			empty: 'There is no version of list.txt. Look whether versioning was on before it was uploaded.',
			conditions: [
				{
					when: "length([?name == 'list.txt' && current == `true`]) == `1`",
					yes: 'list.txt has a current version again.',
					no: 'No version is current. Copy a previous one over the blob.'
				},
				{
					when: "length([?name == 'list.txt' && !current]) > `1`",
					yes: 'The versions before it are still kept.',
					no: 'Only {{length([?!current])}} older versions are kept; two were expected. Look whether versioning was on in time.'
				}
			]
		},
		{
			id: 'container',
			title: 'The container is back',
			command: `az storage container list --include-deleted --account-name stundo{suffix} --auth-mode key --query "[].{name:name,deleted:deleted}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['name', 'deleted'],
			empty: 'There is no container, not even a deleted one. Look at the days of container soft delete.',
			conditions: [
				{
					when: "length([?name == 'docs' && !deleted]) == `1`",
					yes: 'docs is there and not deleted.',
					no: 'docs is not among the living: {{[].name}}, deleted {{[].deleted}}. Restore it with its version.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the resource group; soft delete does not outlive the account.',
				portal: 'Resource groups > {group}-undo > Delete resource group',
				az: [
					`az group delete -n {group}-undo --yes --no-wait
rm -f plan.txt list.txt gone.txt back.txt; unset AZURE_STORAGE_ACCOUNT AZURE_STORAGE_AUTH_MODE`
				],
				deletes:
					'The resource group {group}-undo: the account with blobs, versions, snapshots and all that was soft-deleted.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left to pay',
			command: 'az group exists -n {group}-undo -o json',
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The group is gone, and the soft-deleted data with it.',
					no: 'The group is still there. Deleting takes a few minutes: run the command again.'
				}
			]
		}
	},
	why: 'Soft delete keeps what was deleted, versioning keeps what was overwritten or deleted, a snapshot keeps what you chose to keep. Each works on its own level, and none protects the account itself; that takes a lock. All of them keep data, so all of them cost.',
	given: [
		{
			id: 'list-d',
			command: `az storage blob list -c docs --include d --account-name stdemo --auth-mode key --query "[].{name:name,deleted:deleted,snapshot:snapshot}" -o json`,
			output: `[
  {
    "deleted": true,
    "name": "plan.txt",
    "snapshot": "2026-11-25T09:12:44.1203391Z"
  },
  {
    "deleted": null,
    "name": "plan.txt",
    "snapshot": null
  }
]`,
			ask: 'Versioning is off, and nobody took a snapshot. What happened to plan.txt?',
			options: ['It was overwritten', 'It was deleted', 'Its tier was changed'],
			right: 0,
			because: 'With soft delete on, an overwrite leaves the old content as a soft-deleted snapshot.'
		},
		{
			id: 'settings',
			command: `az storage account blob-service-properties show -n stdemo -g rg-demo --query "{blobs:deleteRetentionPolicy,containers:containerDeleteRetentionPolicy,versions:isVersioningEnabled}" -o json`,
			output: `{
  "blobs": {
    "allowPermanentDelete": false,
    "days": 14,
    "enabled": true
  },
  "containers": {
    "allowPermanentDelete": null,
    "days": null,
    "enabled": false
  },
  "versions": true
}`,
			ask: 'Which of these losses cannot be undone in this account?',
			options: ['A blob overwritten today', 'A version deleted today', 'A container deleted today'],
			right: 2,
			because:
				'Overwritten content is a version, a deleted version is soft-deleted, and a container has no protection here.'
		}
	],
	variations: [
		{
			change: 'Deleted blobs must be kept for 90 days from now on, those of last week included.',
			answer:
				'Set 90 days; but what was deleted before keeps the days that held then. Undelete those you need.'
		},
		{
			change: 'An Owner deletes the whole storage account.',
			answer:
				'None of these settings helps, because they live in the account. A CanNotDelete lock stops the delete in the first place.'
		},
		{
			change: 'The account has a hierarchical namespace.',
			answer: 'Versioning is not available there. Soft delete for blobs and containers is.'
		}
	],
	sources: [
		{
			title: 'Soft delete for blobs',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/soft-delete-blob-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Blob versioning',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/versioning-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Soft delete for containers',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/soft-delete-container-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Blob snapshots',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/snapshots-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Data protection overview',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/data-protection-overview',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
