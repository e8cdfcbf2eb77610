// Lab: a blob and a container deleted and restored: soft delete, snapshot, version, container soft delete.
import { sources } from '#lib/azure/sources.ts';
import {
	clearStorageDefaults,
	defineLab,
	deleteGroup,
	gone,
	oneShell,
	ownsSubscription,
	storageDefaults
} from '#lib/exams/az-104/labs/kit.ts';

const blobs = (more: string, query: string) =>
	`az storage blob list -c docs ${more}--account-name stundo{suffix} --auth-mode key --only-show-errors --query "[].{${query}}" -o json`;

const defaults = storageDefaults('stundo{suffix}');

export const lab = defineLab({
	id: 'files-blobs/bring-it-back',
	number: 25,
	title: 'Blob soft delete vs. versioning: restore four ways',
	minutes: 40,
	cost: 'Under 0.01 USD: a few tiny blobs. Soft-deleted data, versions, and snapshots are billed as data until they are gone.',
	needs: [ownsSubscription, oneShell],
	predict: [
		{
			id: 'container-gone',
			ask: 'Blob soft delete and versioning are on, and container soft delete is off. A user deletes the container. What can you restore?',
			options: ['All blobs', 'The last versions', 'Nothing'],
			right: 2,
			because:
				'Blob soft delete and versions work only inside a container. Only container soft delete restores the container.'
		},
		{
			id: 'versioned-delete',
			ask: 'Versioning and blob soft delete are on. A user deletes a blob. What restores its content?',
			options: ['Undeleting the blob', 'Copying a previous version over it', 'Restoring a snapshot'],
			right: 1,
			because:
				'The delete turned the current version into a previous one. Undelete restores no current version.'
		},
		{
			id: 'overwritten',
			ask: 'Blob soft delete is on, and versioning is off. A user overwrites a blob. What happens to the old content?',
			options: ['It is lost', 'It becomes a soft-deleted snapshot', 'It becomes a previous version'],
			right: 1,
			because:
				'With blob soft delete, an overwrite keeps the old content as a soft-deleted snapshot. Versions need versioning.'
		}
	],
	steps: [
		{
			goal: 'Create stundo{suffix} with the container docs. Keep deleted blobs and containers for 7 days, without versioning for now.',
			portal: 'stundo{suffix} > Data management > Data protection',
			az: [
				`az group create -n {group}-undo -l {location} -o none
az storage account create -n stundo{suffix} -g {group}-undo -l {location} --sku Standard_LRS \\
  --kind StorageV2 --enable-hierarchical-namespace false \\
  --allow-shared-key-access true --public-network-access Enabled --default-action Allow -o none`,
				`az storage account blob-service-properties update -n stundo{suffix} -g {group}-undo \\
  --enable-delete-retention true --delete-retention-days 7 --enable-versioning false \\
  --enable-container-delete-retention true --container-delete-retention-days 7 \\
  --query "{blobs:deleteRetentionPolicy.days,containers:containerDeleteRetentionPolicy.days}" -o json`,
				`${defaults}
az storage container create -n docs; sleep 30`
			],
			see: 'Two settings for two levels. They can take half a minute to apply.'
		},
		{
			goal: 'Upload plan.txt to docs, delete it, and find it among the deleted blobs.',
			portal: 'Containers > docs > plan.txt > Delete, then the filter Show active and deleted blobs',
			az: `echo "one" > plan.txt; az storage blob upload -c docs -n plan.txt -f plan.txt --overwrite -o none
az storage blob delete -c docs -n plan.txt`,
			see: 'deleted is true, with the days that are left.',
			deletes: 'The blob plan.txt. The next step restores it.',
			proves: ['deleted']
		},
		{
			goal: 'Soft delete: undelete plan.txt.',
			portal: 'Containers > docs > Show active and deleted blobs > plan.txt > Undelete',
			az: `az storage blob undelete -c docs -n plan.txt
az storage blob list -c docs --query "[].name" -o json`,
			see: 'plan.txt is in the list again.'
		},
		{
			goal: 'Snapshot: take one of plan.txt, overwrite the blob with more text, and copy the snapshot over it.',
			portal: 'Containers > docs > plan.txt > Snapshots > Create snapshot, later Promote snapshot',
			az: [
				`SNAP=$(az storage blob snapshot -c docs -n plan.txt --query snapshot -o tsv)
echo "overwritten" > plan.txt
az storage blob upload -c docs -n plan.txt -f plan.txt --overwrite -o none`,
				`az storage blob copy start --destination-container docs --destination-blob plan.txt \\
  --source-container docs --source-blob plan.txt --source-snapshot "$SNAP" -o none; sleep 5
az storage blob download -c docs -n plan.txt -f back.txt --overwrite -o none; cat back.txt`
			],
			see: 'The file says one again. The text that you overwrote is now a soft-deleted snapshot.',
			proves: ['snapshot']
		},
		{
			goal: 'Versions: turn on versioning, upload list.txt twice, delete it, and see what is left.',
			portal: 'stundo{suffix} > Data management > Data protection > Enable versioning for blobs',
			az: [
				`az storage account blob-service-properties update -n stundo{suffix} -g {group}-undo \\
  --enable-versioning true --query isVersioningEnabled -o json; sleep 30`,
				`echo "a" > list.txt; az storage blob upload -c docs -n list.txt -f list.txt --overwrite -o none
echo "longer" > list.txt; az storage blob upload -c docs -n list.txt -f list.txt --overwrite -o none
az storage blob delete -c docs -n list.txt`,
				`az storage blob list -c docs --prefix list.txt --include v \\
  --query "[].{name:name,version:versionId,current:isCurrentVersion}" -o json`
			],
			see: 'Two versions, neither of them current. The content is kept, but the blob is deleted.',
			deletes: 'The current version of list.txt. Both versions stay.'
		},
		{
			goal: 'Restore the first version of list.txt: copy it over the blob.',
			portal:
				'Containers > docs > Show active and deleted blobs > list.txt > Versions > Make current version',
			az: `V=$(az storage blob list -c docs --prefix list.txt --include v --query "min([].versionId)" -o tsv)
az storage blob copy start --destination-container docs --destination-blob list.txt -o none \\
  --source-uri "https://stundo{suffix}.blob.core.windows.net/docs/list.txt?versionid=$V"`,
			see: 'The copy is a new current version. The older two stay and are billed.',
			proves: ['versions']
		},
		{
			goal: 'Delete the container docs. Try to undelete a blob in it.',
			portal: 'Containers > docs > Delete, then Show deleted containers',
			az: `az storage container delete -n docs; sleep 40
az storage blob undelete -c docs -n plan.txt`,
			see: 'The container doesn’t exist, so undelete can’t reach its blobs.',
			deletes: 'The container docs with its blobs. The next step restores it.',
			proves: ['container-gone']
		},
		{
			goal: 'Container soft delete: restore docs with everything in it.',
			portal: 'Containers > Show deleted containers > docs > Undelete',
			az: `VER=$(az storage container list --include-deleted --query "[?name=='docs'].version | [0]" -o tsv)
az storage container restore -n docs --deleted-version "$VER" -o none
sleep 30; az storage blob list -c docs --query "[].name" -o json`,
			see: 'plan.txt and list.txt are back. If a new container had the name docs, the restore would fail.'
		}
	],
	negative: {
		after: 4,
		goal: 'With versioning on, upload gone.txt, delete it, and undelete it. It does not come back.',
		portal: 'Containers > docs > gone.txt > Delete, then Undelete',
		az: [
			`echo "x" > gone.txt; az storage blob upload -c docs -n gone.txt -f gone.txt --overwrite -o none
az storage blob delete -c docs -n gone.txt; az storage blob undelete -c docs -n gone.txt`,
			`az storage blob show -c docs -n gone.txt --query name -o json`
		],
		see: 'Undelete reports no error, but there is no current version.',
		fails: 'BlobNotFound. The content is a previous version, and only copying it over the blob restores it.',
		deletes: 'The current version of gone.txt.',
		proves: ['not-back']
	},
	variables: defaults,
	checks: [
		{
			id: 'protections',
			title: 'Each level has its protection',
			command: `az storage account blob-service-properties show -n stundo{suffix} -g {group}-undo --query "{blobs:deleteRetentionPolicy.enabled,containers:containerDeleteRetentionPolicy.enabled,versions:isVersioningEnabled}" -o json`,
			conditions: [
				{
					when: 'blobs == `true` && containers == `true`',
					yes: 'Soft delete is on for blobs and containers.',
					no: 'Soft delete says {{blobs}} for blobs and {{containers}} for containers. Turn on both.'
				},
				{
					when: 'versions == `true`',
					yes: 'Versioning is on.',
					no: 'Versioning says {{versions}}. Turn it on. It applies to writes from then on.'
				}
			]
		},
		{
			id: 'deleted',
			title: 'plan.txt is soft-deleted',
			command: blobs('--include d ', 'name:name,deleted:deleted,days:properties.remainingRetentionDays'),
			shown: ['days'],
			empty: 'docs has no blobs, not even deleted ones. Was soft delete on before you deleted plan.txt?',
			when: "length([?name == 'plan.txt' && deleted == `true`]) == `1`",
			yes: 'plan.txt is deleted and kept for {{[?deleted].days}} more days.',
			no: 'plan.txt isn’t deleted. Found: {{[].name}}, deleted: {{[].deleted}}.'
		},
		{
			id: 'snapshot',
			title: 'The snapshot replaced the overwritten text',
			command: blobs(
				'--prefix plan.txt --include ds ',
				'snapshot:snapshot,deleted:deleted,bytes:properties.contentLength'
			),
			empty: 'There’s no plan.txt. Undelete it first.',
			conditions: [
				{
					when: 'length([?snapshot && !deleted]) > `0`',
					yes: 'There is a snapshot of plan.txt.',
					no: 'Found no snapshot that you took. Take one before you overwrite the blob.'
				},
				{
					when: 'length([?snapshot && deleted && bytes > `6`]) > `0`',
					yes: 'The overwritten text is kept as a soft-deleted snapshot.',
					no: 'Found no longer text that was replaced. Overwrite plan.txt with more text, then copy the snapshot over it.'
				},
				{
					when: 'length([?!snapshot && !deleted && bytes < `6`]) == `1`',
					yes: 'plan.txt has its first content again.',
					no: 'plan.txt has {{[?!snapshot].bytes}} bytes. Copy the snapshot over it.'
				}
			]
		},
		{
			id: 'not-back',
			title: 'Undelete restores no current version',
			command: blobs('--prefix gone.txt --include v ', 'name:name,current:isCurrentVersion'),
			empty: 'There’s no version of gone.txt. Turn on versioning, then upload and delete it.',
			when: "length([?name == 'gone.txt']) > `0` && length([?current]) == `0`",
			yes: 'gone.txt has a previous version and no current one.',
			no: 'Found: {{[].name}}, current: {{[].current}}. gone.txt must have been deleted while versioning was on.'
		},
		{
			id: 'versions',
			title: 'A previous version is current again',
			command: blobs(
				'--prefix list.txt --include v ',
				'name:name,current:isCurrentVersion,bytes:properties.contentLength'
			),
			empty: 'There’s no version of list.txt. Was versioning on before you uploaded it?',
			conditions: [
				{
					when: "length([?name == 'list.txt' && current == `true` && bytes < `5`]) == `1`",
					yes: 'The first, short version of list.txt is current again.',
					no: 'The current version has {{[?current].bytes}} bytes. Copy the first version, of 2 bytes, over the blob.'
				},
				{
					when: "length([?name == 'list.txt' && !current && bytes < `5`]) > `0` && length([?!current && bytes > `5`]) > `0`",
					yes: 'The older versions are still kept.',
					no: '{{length([?!current])}} older versions are kept, with {{[?!current].bytes}} bytes. Upload a short and a longer text while versioning is on.'
				}
			]
		},
		{
			id: 'container-gone',
			title: 'The container is soft-deleted',
			command: `az storage container list --include-deleted --account-name stundo{suffix} --auth-mode key --only-show-errors --query "[].{name:name,deleted:deleted}" -o json`,
			empty: 'There’s no container, not even a deleted one. Was container soft delete on?',
			when: "length([?name == 'docs' && deleted == `true`]) > `0` && length([?name == 'docs' && !deleted]) == `0`",
			yes: 'docs is deleted, and its days are counting.',
			no: 'docs isn’t deleted. Found: {{[].name}}, deleted: {{[].deleted}}.'
		},
		{
			id: 'container',
			title: 'The container is back with its blobs',
			command: blobs('', 'name:name'),
			empty: 'docs is empty. Delete that container, then restore the deleted one.',
			when: "length([?name == 'plan.txt']) == `1` && length([?name == 'list.txt']) == `1`",
			yes: 'docs is back, with plan.txt and list.txt.',
			no: 'Found in docs: {{[].name}}. Restore the deleted container, which has plan.txt and list.txt.'
		}
	],
	tearDown: {
		steps: [
			deleteGroup(
				'undo',
				'the storage account: blobs, versions, snapshots, and everything soft-deleted',
				'Soft delete doesn’t outlive the account.'
			),
			clearStorageDefaults
		],
		check: gone('undo')
	},
	why: 'Soft delete keeps what was deleted. Versioning keeps what was overwritten or deleted. A snapshot keeps what you chose. Each works on its own level, and all kept data is billed. None of them protects the account: use a lock for that.',
	given: [
		{
			id: 'list-d',
			command: `az storage blob list -c docs --include ds --account-name stdemo --auth-mode key --query "[].{name:name,deleted:deleted,snapshot:snapshot}" -o json`,
			output: [
				{ deleted: true, name: 'plan.txt', snapshot: '2026-11-25T09:12:44.1203391Z' },
				{ deleted: null, name: 'plan.txt', snapshot: null }
			],
			ask: 'Versioning is off. No one took a snapshot or deleted the blob. What happened to plan.txt?',
			options: ['It was overwritten', 'It was undeleted', 'Its tier was changed'],
			right: 0,
			because: 'With soft delete on, an overwrite keeps the old content as a soft-deleted snapshot.'
		},
		{
			id: 'settings',
			command: `az storage account blob-service-properties show -n stdemo -g rg-demo --query "{blobs:deleteRetentionPolicy,containers:containerDeleteRetentionPolicy,versions:isVersioningEnabled}" -o json`,
			output: {
				blobs: { allowPermanentDelete: false, days: 14, enabled: true },
				containers: { allowPermanentDelete: null, days: null, enabled: false },
				versions: true
			},
			ask: 'Which of these losses can you not undo in this account?',
			options: [
				'A blob that was overwritten today',
				'A version that was deleted today',
				'A container that was deleted today'
			],
			right: 2,
			because:
				'Overwritten content is a previous version. A deleted version is soft-deleted. Container soft delete is off.'
		}
	],
	variations: [
		{
			change: 'Deleted blobs must be kept for 90 days, including those deleted last week.',
			answer:
				'Set 90 days. Blobs deleted earlier keep the old retention, so undelete the ones you need before it ends.'
		},
		{
			change: 'An Owner deletes the whole storage account.',
			answer:
				'These settings are part of the account, so they don’t help. Azure may recover a deleted account within 14 days, without a promise. A CanNotDelete lock prevents the deletion.'
		},
		{
			change: 'The account has a hierarchical namespace.',
			answer: 'Versioning isn’t available. Soft delete for blobs and containers is.'
		},
		{
			change: 'A blob of 100 GB is deleted, and soft delete keeps it for 30 days.',
			answer: 'The 100 GB are billed at the same rate as active data until the 30 days are over.'
		}
	],
	sources: [
		sources.blobSoftDelete,
		sources.blobVersioning,
		sources.containerSoftDelete,
		sources.blobSnapshots,
		sources.dataProtection
	],
	checked: '2026-11-26'
});
