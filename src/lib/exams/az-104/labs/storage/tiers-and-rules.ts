// Lab: blobs in Cool and Archive, a read that fails, rehydration, and a lifecycle rule that moves them by age.
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

const defaults = storageDefaults('sttier{suffix}');

const show = (blob: string) =>
	`az storage blob show -c docs -n ${blob} --account-name sttier{suffix} --auth-mode key --only-show-errors --query "{name:name,tier:properties.blobTier,status:properties.rehydrationStatus,inferred:properties.blobTierInferred,changed:properties.blobTierChangeTime}" -o json`;

export const lab = defineLab({
	id: 'files-blobs/tiers-and-rules',
	number: 26,
	title: 'Blob access tiers: archive, rehydrate, and a lifecycle rule',
	minutes: 30,
	cost: 'Under 0.01 USD: four tiny blobs. Deleting them early from Cool and Archive costs the missing days of a few bytes.',
	needs: [ownsSubscription, oneShell],
	late: { hours: 15, what: 'Rehydration at standard priority: up to 15 hours until the blob is in Hot.' },
	predict: [
		{
			id: 'read-archive',
			ask: 'An app reads a blob in the Archive tier. What happens?',
			options: ['The read waits some hours', 'The read fails at once', 'The read is slow'],
			right: 1,
			because: 'Archive is offline. Apps can read the properties, but the content only after rehydration.'
		},
		{
			id: 'default-tier',
			ask: 'You change the default access tier of an account from Hot to Cool. Which blobs move to Cool?',
			options: ['All blobs', 'Blobs without a tier of their own', 'Only blobs that are uploaded later'],
			right: 1,
			because:
				'A blob without its own tier follows the default of the account. A tier that was set on a blob stays.'
		},
		{
			id: 'prefix',
			ask: 'A lifecycle rule must apply to blobs in the container docs whose names start with log/. What do you use as the prefix?',
			options: ['log/', 'docs/log/', '/docs/log/*'],
			right: 1,
			because: 'A prefix starts with the name of the container, and it has no wildcards.'
		}
	],
	steps: [
		{
			goal: 'Create sttier{suffix} with LRS and Hot as its default tier. Put four small blobs in the container docs.',
			portal: 'Storage accounts > Create > Advanced > Access tier > Hot',
			az: [
				`az group create -n {group}-tier -l {location} -o none
az storage account create -n sttier{suffix} -g {group}-tier -l {location} --sku Standard_LRS \\
  --kind StorageV2 --access-tier Hot \\
  --allow-shared-key-access true --public-network-access Enabled --default-action Allow -o none`,
				`${defaults}
az storage container create -n docs; echo "some text" > t.txt
for N in cool.txt keep.txt back.txt log/new.txt; do
az storage blob upload -c docs -n $N -f t.txt --overwrite -o none
done`,
				`az storage blob list -c docs \\
  --query "[].{name:name,tier:properties.blobTier,inferred:properties.blobTierInferred}" -o json`
			],
			see: 'All are Hot, and inferred is true: the tier comes from the account.'
		},
		{
			goal: 'Move cool.txt to Cool, and keep.txt and back.txt to Archive.',
			portal: 'sttier{suffix} > Containers > docs > select the blob > Change tier',
			az: `az storage blob set-tier -c docs -n cool.txt --tier Cool
az storage blob set-tier -c docs -n keep.txt --tier Archive
az storage blob set-tier -c docs -n back.txt --tier Archive`,
			see: 'A move to a cooler tier takes effect at once, and the minimum days start to count.'
		},
		{
			goal: 'Rehydrate back.txt to Hot at standard priority, and look at its status.',
			portal: 'Containers > docs > back.txt > Change tier > Hot, rehydrate priority Standard',
			az: `az storage blob set-tier -c docs -n back.txt --tier Hot --rehydrate-priority Standard`,
			see: 'The tier stays Archive for hours, with a pending status. You can’t cancel the request.',
			proves: ['asked']
		},
		{
			goal: 'Change the default tier of the account to Cool, and list the blobs again.',
			portal: 'sttier{suffix} > Settings > Configuration > Blob access tier (default) > Cool',
			az: `az storage account update -n sttier{suffix} -g {group}-tier --access-tier Cool --yes -o none
az storage blob list -c docs \\
  --query "[].{name:name,tier:properties.blobTier,inferred:properties.blobTierInferred}" -o json`,
			see: 'Only log/new.txt, which has no tier set, follows the account to Cool.'
		},
		{
			goal: 'Create a lifecycle rule for docs/log/: Cool after 30 days, Archive after 90, delete after 365, by last modification.',
			portal:
				'sttier{suffix} > Data management > Lifecycle management > Add a rule > Limit blobs with filters',
			az: [
				`cat > rule.json <<'END'
{"rules":[{"enabled":true,"name":"logs","type":"Lifecycle","definition":{
"filters":{"blobTypes":["blockBlob"],"prefixMatch":["docs/log/"]},
"actions":{"baseBlob":{"tierToCool":{"daysAfterModificationGreaterThan":30},
"tierToArchive":{"daysAfterModificationGreaterThan":90},"delete":{"daysAfterModificationGreaterThan":365}}}}}]}
END`,
				`az storage account management-policy create --account-name sttier{suffix} -g {group}-tier \\
  --policy @rule.json --query "policy.rules[].name" -o json`
			],
			see: 'A new rule can take up to 24 hours to start. Each save replaces the whole policy.'
		}
	],
	negative: {
		goal: 'Read the properties of keep.txt, then try to download it. Only the download is refused.',
		portal: 'Containers > docs > keep.txt > Download',
		az: [
			`az storage blob show -c docs -n keep.txt --query "{name:name,bytes:properties.contentLength}" -o json`,
			`az storage blob download -c docs -n keep.txt -f got.txt --query name -o json`
		],
		see: 'To read it, rehydrate it or copy it to an online tier.',
		fails: 'BlobArchived: This operation is not permitted on an archived blob.'
	},
	variables: defaults,
	checks: [
		{
			id: 'asked',
			title: 'The rehydration is pending',
			command: show('back.txt'),
			shown: ['name', 'inferred', 'changed'],
			when: "tier == 'Archive' && status == 'rehydrate-pending-to-hot'",
			yes: 'back.txt is still in {{tier}}, with the status {{status}}.',
			no: 'back.txt is in {{tier}} with the status {{status}}. Move it to Archive, then rehydrate it to Hot.'
		},
		{
			id: 'tiers',
			title: 'The blobs are in their tiers',
			command: `az storage blob list -c docs --account-name sttier{suffix} --auth-mode key --only-show-errors --query "[?name=='cool.txt' || name=='keep.txt'].{name:name,tier:properties.blobTier,inferred:properties.blobTierInferred}" -o json`,
			empty: 'Neither blob is there. Upload cool.txt and keep.txt first.',
			conditions: [
				{
					when: "length([?name == 'cool.txt' && tier == 'Cool' && !inferred]) == `1`",
					yes: 'cool.txt is in Cool, as its own tier.',
					no: 'cool.txt is in {{[?name == `"cool.txt"`].tier}}. Set its own tier to Cool.'
				},
				{
					when: "length([?name == 'keep.txt' && tier == 'Archive']) == `1`",
					yes: 'keep.txt is in Archive.',
					no: 'keep.txt is in {{[?name == `"keep.txt"`].tier}}. Set its tier to Archive, and leave it there.'
				}
			]
		},
		{
			id: 'archived',
			title: 'You can’t read an archived blob',
			command: `az storage blob download -c docs -n keep.txt -f got.txt --account-name sttier{suffix} --auth-mode key --only-show-errors --query name -o json`,
			kind: 'error',
			when: "code == 'BlobArchived'",
			yes: 'The read was refused: {{code}}.',
			no: 'The error is {{what}}. BlobNotFound: check the names of the blob and the container.'
		},
		{
			id: 'rule',
			title: 'The rule: what happens when',
			command: `az storage account management-policy show --account-name sttier{suffix} -g {group}-tier --query "policy.rules[0].{name:name,enabled:enabled,prefix:definition.filters.prefixMatch[0],cool:definition.actions.baseBlob.tierToCool.daysAfterModificationGreaterThan,archive:definition.actions.baseBlob.tierToArchive.daysAfterModificationGreaterThan,remove:definition.actions.baseBlob.delete.daysAfterModificationGreaterThan}" -o json`,
			shown: ['name'],
			conditions: [
				{
					when: "enabled == `true` && (prefix == 'docs/log/' || prefix == 'docs/log')",
					yes: 'The rule is on, for {{prefix}}.',
					no: 'Enabled says {{enabled}}, the prefix is {{prefix}}. Enable the rule for docs/log/, with the container first.'
				},
				{
					when: 'cool == `30` && archive == `90` && remove == `365`',
					yes: 'Cool after {{cool}} days, Archive after {{archive}}, deleted after {{remove}}.',
					no: 'The days are {{cool}}, {{archive}}, and {{remove}}. Set them to 30, 90, and 365.'
				}
			]
		},
		{
			id: 'back',
			title: 'The rehydrated blob is online',
			command: show('back.txt'),
			shown: ['name'],
			conditions: [
				{
					when: "tier == 'Hot' && !status",
					yes: 'back.txt is in {{tier}}, and apps can read it.',
					no: 'back.txt is in {{tier}} with the status {{status}}. Standard priority takes up to 15 hours. Come back later.'
				},
				{
					when: '!inferred && changed != `null`',
					yes: 'Its tier was last changed at {{changed}}.',
					no: 'back.txt has no tier set yet. Move it to Archive, then rehydrate it.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				...deleteGroup('tier', 'the storage account, its blobs, and the lifecycle rule'),
				see: 'First paste the check of the rehydrated blob.'
			},
			clearStorageDefaults
		],
		check: gone('tier')
	},
	why: 'A cooler tier costs less to store and more to read. It has minimum days: 30 in Cool, 90 in Cold, 180 in Archive. Archive is offline, so you rehydrate before you read. A lifecycle rule moves and deletes by age, in its own time, and never rehydrates.',
	given: [
		{
			id: 'two-actions',
			command: `az storage account management-policy show --account-name stdemo -g rg-demo --query "policy.rules[0].definition.actions.baseBlob.{cool:tierToCool.daysAfterModificationGreaterThan,archive:tierToArchive.daysAfterModificationGreaterThan,remove:delete.daysAfterModificationGreaterThan}" -o json`,
			output: `{
  "archive": 60.0,
  "cool": 30.0,
  "remove": null
}`,
			ask: 'The rule is new, and a blob was last modified 75 days ago. Where does the first run move the blob?',
			options: ['To Cool', 'To Archive', 'Nowhere'],
			right: 1,
			because: 'When several actions apply, the least expensive one is used. Archive costs less than Cool.'
		},
		{
			id: 'came-and-went',
			command: `az storage blob show -c docs -n back.txt --account-name stdemo --auth-mode key --query "{tier:properties.blobTier,changed:properties.lastModified}" -o json`,
			output: { changed: '2026-05-02T08:00:00+00:00', tier: 'Archive' },
			ask: 'The blob was rehydrated to Hot three days ago. A rule archives blobs 90 days after modification. Why is it archived again?',
			options: [
				'A rehydrated blob stays online for 24 hours only',
				'It was last modified more than 90 days ago',
				'The rehydration failed'
			],
			right: 1,
			because:
				'A change of tier doesn’t change the last modified time. Add daysAfterLastTierChangeGreaterThan to the archive action, or copy the blob to a new one.'
		}
	],
	variations: [
		{
			change: 'An archived blob of 2 GB is needed within about an hour.',
			answer:
				'Use high priority. Under 10 GB it may finish within an hour, and it costs more. You can raise a pending request to it.'
		},
		{
			change: 'Blobs must move by the day they were last read.',
			answer: 'Turn on last access time tracking, then use the days after last access in the rule.'
		},
		{
			change: 'A blob is set to Cool and deleted after 21 days.',
			answer: 'Nine more days are charged, because Cool has a minimum of 30 days.'
		},
		{
			change: 'You need to read a blob once that was archived 40 days ago, without an early deletion charge.',
			answer:
				'Copy it to a new blob in an online tier of the same account. The archived blob stays, so nothing is deleted early.'
		}
	],
	sources: [sources.accessTiers, sources.rehydration, sources.lifecycleManagement, sources.lifecyclePolicy],
	checked: '2026-11-26'
});
