// Lab: a file restored from a share snapshot, a share restored by soft delete, and which helps with what.
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

const defaults = storageDefaults('stfiles{suffix}');

const shares = (more: string, query: string) =>
	`az storage share-rm list --storage-account stfiles{suffix} -g {group}-files --include-deleted ${more}--query "[].{${query}}" -o json`;

const files =
	'az storage file list -s docs --account-name stfiles{suffix} --auth-mode key --only-show-errors --query "[].{name:name,bytes:properties.contentLength}" -o json';

export const lab = defineLab({
	id: 'files-blobs/one-file-one-share',
	number: 27,
	title: 'Azure Files: snapshots restore files, soft delete shares',
	minutes: 30,
	cost: 'Under 0.01 USD: two tiny files in a standard share. Snapshots and soft-deleted shares are billed as data too.',
	needs: [ownsSubscription, oneShell],
	predict: [
		{
			id: 'one-file',
			ask: 'Share soft delete is on. A user deletes one file in a share. What restores the file?',
			options: ['Undeleting the file', 'Copying it from a snapshot', 'Undeleting the share'],
			right: 1,
			because:
				'Soft delete for Azure Files covers whole shares only. For one file you need a snapshot or a backup.'
		},
		{
			id: 'with-snapshots',
			ask: 'A share has a snapshot. You delete the share without mentioning its snapshots. What happens?',
			options: ['Both are deleted', 'The share is deleted, the snapshot stays', 'The delete is refused'],
			right: 2,
			because: 'A share with snapshots can only be deleted together with them, and the request must say so.'
		},
		{
			id: 'undeleted',
			ask: 'You delete a share together with its snapshot, and undelete the share. What do you get back?',
			options: ['An empty share', 'The files, without the snapshot', 'The files and the snapshot'],
			right: 2,
			because: 'Soft delete keeps the share with all its data and snapshots, and undelete restores all of it.'
		}
	],
	steps: [
		{
			goal: 'Create stfiles{suffix}, which keeps deleted shares for 7 days, and the share docs with plan.txt and list.txt.',
			portal: 'stfiles{suffix} > Data storage > Classic file shares > Soft delete',
			az: [
				`az group create -n {group}-files -l {location} -o none
az storage account create -n stfiles{suffix} -g {group}-files -l {location} --sku Standard_LRS \\
  --kind StorageV2 --allow-shared-key-access true \\
  --public-network-access Enabled --default-action Allow -o none`,
				`az storage account file-service-properties update -n stfiles{suffix} -g {group}-files \\
  --enable-delete-retention true --delete-retention-days 7 --query shareDeleteRetentionPolicy -o json
az storage share-rm create -n docs --storage-account stfiles{suffix} -g {group}-files --quota 1 -o none`,
				`${defaults}
echo "good plan" > plan.txt; echo "good list" > list.txt
for F in plan.txt list.txt; do az storage file upload -s docs --source $F -o none; done
az storage file list -s docs --query "[].name" -o json`
			],
			see: 'New accounts keep deleted shares for 7 days by default. Here you set it yourself.'
		},
		{
			goal: 'Take a snapshot of docs. Then overwrite plan.txt with the word bad, and delete list.txt.',
			portal: 'Classic file shares > docs > Operations > Snapshots > Add snapshot',
			az: `az storage share snapshot -n docs -o none
echo "bad" > plan.txt; az storage file upload -s docs --source plan.txt -o none
az storage file delete -s docs -p list.txt -o none`,
			see: 'list.txt is gone, and there’s no list of deleted files.',
			deletes: 'The file list.txt in the share.',
			proves: ['spoiled']
		},
		{
			goal: 'Restore plan.txt and list.txt from the snapshot, without touching the rest of the share.',
			portal: 'Classic file shares > docs > Operations > Snapshots > select it > the file > Restore',
			az: `SNAP=$(az storage share list --include-snapshots --query "[?name=='docs' && snapshot].snapshot | [0]" -o tsv)
for F in plan.txt list.txt; do
az storage file download -s docs -p $F --snapshot "$SNAP" --dest ./$F -o none &&
az storage file upload -s docs --source $F -o none
done; cat plan.txt list.txt`,
			see: 'It prints good plan and good list. On Windows, the same snapshots are the Previous Versions of a mounted share.',
			proves: ['files']
		},
		{
			goal: 'Delete the share docs together with its snapshot, and find it among the deleted shares.',
			portal: 'Classic file shares > docs > Delete share, then Show deleted shares',
			az: `az storage share delete -n docs --delete-snapshots include -o none; sleep 40`,
			see: 'deleted is true, with the days that are left. It’s still billed for its data.',
			deletes: 'The share docs with its files and its snapshot. Soft delete keeps it for 7 days.',
			proves: ['deleted']
		},
		{
			goal: 'Restore the share docs. See its files and its snapshot again.',
			portal: 'Classic file shares > Show deleted shares > docs > Undelete',
			az: [
				`VER=$(az storage share-rm list --storage-account stfiles{suffix} -g {group}-files --include-deleted \\
  --query "[?name=='docs' && deleted].version | [0]" -o tsv)
az storage share-rm restore -n docs --deleted-version "$VER" --storage-account stfiles{suffix} \\
  -g {group}-files -o none; sleep 30`,
				`az storage file list -s docs --query "[].name" -o json
az storage share-rm list --storage-account stfiles{suffix} -g {group}-files --include-snapshot \\
  --query "[].{name:name,snapshot:snapshotTime}" -o json`
			],
			see: 'The share is back with both files and the snapshot.'
		}
	],
	negative: {
		after: 2,
		goal: 'Try to delete the share without mentioning its snapshot. The delete is refused.',
		az: 'az storage share delete -n docs --account-name stfiles{suffix} --only-show-errors -o json',
		see: 'The share is still there. In the portal, you must confirm that the snapshots are deleted too.',
		fails: 'ShareHasSnapshots: the share has snapshots, and the request asks for a share without them.',
		deletes: 'Nothing while there’s a snapshot. Without one, it deletes the share.',
		proves: ['refused']
	},
	variables: defaults,
	checks: [
		{
			id: 'kept',
			title: 'Deleted shares are kept',
			command: `az storage account file-service-properties show -n stfiles{suffix} -g {group}-files --query "{on:shareDeleteRetentionPolicy.enabled,days:shareDeleteRetentionPolicy.days}" -o json`,
			when: 'on == `true` && days == `7`',
			yes: 'Deleted shares are kept for {{days}} days.',
			no: 'Soft delete is on: {{on}}. Days: {{days}}. Turn it on, with 7 days.'
		},
		{
			id: 'spoiled',
			title: 'One file is bad, the other is gone',
			command: files,
			empty: 'The share is empty. Upload plan.txt, with the word bad in it.',
			conditions: [
				{
					when: "length([?name == 'plan.txt' && bytes < `6`]) == `1`",
					yes: 'plan.txt has the bad text, of {{[?name == `"plan.txt"`].bytes}} bytes.',
					no: 'plan.txt has {{[?name == `"plan.txt"`].bytes}} bytes. Overwrite it with the word bad.'
				},
				{
					when: "length([?name == 'list.txt']) == `0`",
					yes: 'list.txt is deleted.',
					no: 'list.txt is still there. Delete it.'
				}
			]
		},
		{
			id: 'files',
			title: 'Both files are back',
			command: files,
			empty: 'The share is empty. Restore both files from the snapshot.',
			conditions: [
				{
					when: "length([?name == 'plan.txt' && bytes > `6`]) == `1`",
					yes: 'plan.txt has its longer, good text again.',
					no: 'plan.txt is missing or still bad. Restore it from the snapshot.'
				},
				{
					when: "length([?name == 'list.txt' && bytes > `6`]) == `1`",
					yes: 'list.txt is back.',
					no: 'list.txt is missing or too short. Restore it from the snapshot.'
				}
			]
		},
		{
			id: 'refused',
			title: 'A share with snapshots isn’t deleted by mistake',
			kind: 'error',
			when: "code == 'ShareHasSnapshots'",
			yes: 'The delete was refused: {{code}}.',
			no: 'The error is {{what}}. ShareNotFound or ShareBeingDeleted: restore the share first.'
		},
		{
			id: 'deleted',
			title: 'The share is soft-deleted',
			command: shares('', 'name:name,deleted:deleted,days:remainingRetentionDays'),
			empty: 'There’s no share, not even a deleted one. Was soft delete on?',
			when: "length([?name == 'docs' && deleted == `true` && days > `0`]) > `0` && length([?name == 'docs' && !deleted]) == `0`",
			yes: 'docs is deleted and kept for {{[?deleted].days}} more days.',
			no: 'docs isn’t deleted. Found: {{[].name}}, deleted: {{[].deleted}}.'
		},
		{
			id: 'share',
			title: 'The share is back with its snapshot',
			command: shares('--include-snapshot ', 'name:name,deleted:deleted,snapshot:snapshotTime'),
			empty: 'There’s no share. Are the days of soft delete over?',
			conditions: [
				{
					when: "length([?name == 'docs' && !deleted && !snapshot]) == `1`",
					yes: 'docs is there and isn’t deleted.',
					no: 'docs is missing or deleted: {{[].deleted}}. Restore it with its version.'
				},
				{
					when: "length([?name == 'docs' && !deleted && snapshot]) > `0`",
					yes: 'Its snapshot is there too.',
					no: 'docs has no snapshot. Restore the deleted share instead of creating it again.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			deleteGroup(
				'files',
				'the storage account, the share, its files and snapshot, and everything soft-deleted',
				'A soft-deleted share doesn’t outlive its account.'
			),
			clearStorageDefaults
		],
		check: gone('files')
	},
	why: 'Soft delete for Azure Files protects the share as a whole, and keeps no single file. A snapshot is a read-only copy of the share at one moment, and you can restore any file from it. Snapshots are part of the share, so they are deleted and restored with it.',
	given: [
		{
			id: 'two-shares',
			command: `az storage share-rm list --storage-account stdemo -g rg-demo --include-deleted --query "[].{name:name,deleted:deleted,days:remainingRetentionDays}" -o json`,
			output: [
				{ days: null, deleted: null, name: 'plans' },
				{ days: 2, deleted: true, name: 'old' }
			],
			ask: 'A file in plans was deleted yesterday. You have no snapshot and no backup. How can you restore the file?',
			options: ['Undelete it within 2 days', 'Undelete the share old', 'You cannot restore it'],
			right: 2,
			because:
				'Soft delete for Azure Files keeps shares, not files. Without a snapshot or a backup, the file is lost.'
		},
		{
			id: 'retention',
			command: `az storage account file-service-properties show -n stdemo -g rg-demo --query shareDeleteRetentionPolicy -o json`,
			output: { allowPermanentDelete: null, days: 14, enabled: true },
			ask: 'Yesterday a share was deleted. Today you raise the retention to 30 days. For how long is the share kept in all?',
			options: ['14 days', '30 days', '29 days'],
			right: 0,
			because: 'A new retention applies only to shares that are deleted after the change.'
		}
	],
	variations: [
		{
			change: 'Snapshots must be taken every night and kept by a policy.',
			answer: 'Use Azure Backup with a Recovery Services vault. It takes and deletes the snapshots by policy.'
		},
		{
			change: 'A soft-deleted share must be gone before its days are over.',
			answer:
				'Undelete it, turn soft delete off, delete it again, and turn soft delete on for the other shares.'
		},
		{
			change: 'The backups must survive the deletion of the storage account.',
			answer:
				'Snapshots don’t. Use vaulted backup for Azure Files, which keeps a copy in the vault, and lock the account.'
		},
		{
			change: 'A share of 100 GB gets a snapshot every night, and 1 GB changes each day.',
			answer: 'Each snapshot adds about 1 GB. Share snapshots are incremental: they keep what changed.'
		}
	],
	sources: [sources.fileShareSoftDelete, sources.fileShareSnapshots, sources.fileShareBackup],
	checked: '2026-11-26'
});
