// Lab: blobs in Cool and Archive, a read that fails, rehydration, and a lifecycle rule that moves them by age.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'files-blobs/tiers-and-rules',
	number: 26,
	edition: 0,
	domain: 'storage',
	group: 'files-blobs',
	title: 'Cool, archived, and back online',
	mends: 'Access tiers, what they cost on leaving early, rehydration, and lifecycle rules.',
	minutes: 30,
	cost: 'Four blobs of a few bytes. Early deletion from Cool and Archive is charged for the missing days of those bytes, so next to nothing.',
	needs: [
		'A subscription in which you are Owner',
		'A region and redundancy with the Archive tier: standard LRS here'
	],
	late: { hours: 15, what: 'Rehydration at standard priority: up to 15 hours until the blob is in Hot.' },
	predict: [
		{
			id: 'read-archive',
			ask: 'An app reads a blob in the Archive tier. What happens?',
			options: ['It waits some hours', 'It fails at once', 'It reads slowly'],
			right: 1,
			because: 'Archive is offline. Properties can be read, the content only after rehydration.'
		},
		{
			id: 'early',
			ask: 'A blob is set to Cool and deleted after 21 days. How many days are charged on top?',
			options: ['None', '9', '30', '69'],
			right: 1,
			because: 'Cool has a minimum of 30 days, and leaving earlier costs the rest. Cold has 90, Archive 180.'
		},
		{
			id: 'rule-now',
			ask: 'You save a lifecycle rule that fits a blob today. When is the blob moved?',
			options: ['Within a minute', 'At the next read', 'Perhaps only tomorrow'],
			right: 2,
			because: 'A new or changed rule can take up to 24 hours to take effect and start its first run.'
		}
	],
	steps: [
		{
			goal: 'Make a standard LRS account with Hot as its default tier, and four small blobs.',
			portal: 'Storage accounts > Create > Advanced > Access tier > Hot',
			az: [
				`az group create -n {group}-tier -l {location}
az storage account create -n sttier{suffix} -g {group}-tier -l {location} --sku Standard_LRS \\
  --kind StorageV2 --access-tier Hot --allow-shared-key-access true --default-action Allow`,
				`export AZURE_STORAGE_ACCOUNT=sttier{suffix} AZURE_STORAGE_AUTH_MODE=key
az storage container create -n docs; echo "some text" > t.txt
for N in cool.txt keep.txt back.txt log/old.txt; do
az storage blob upload -c docs -n $N -f t.txt
done`,
				`az storage blob list -c docs \\
  --query "[].{name:name,tier:properties.blobTier,inferred:properties.blobTierInferred}" -o json`
			],
			see: 'All are Hot, and inferred is true: they have the tier of the account, not one of their own.'
		},
		{
			goal: 'Move one blob to Cool and two to Archive.',
			portal: 'Storage account > Containers > docs > choose the blob > Change tier',
			az: [
				`az storage blob set-tier -c docs -n cool.txt --tier Cool
az storage blob set-tier -c docs -n keep.txt --tier Archive
az storage blob set-tier -c docs -n back.txt --tier Archive`
			],
			see: 'Going to a cooler tier is done at once. From now on the minimum days count.'
		},
		{
			goal: 'Ask for one archived blob to come back to Hot at standard priority, and look at its status.',
			portal:
				'Storage account > Containers > docs > back.txt > Change tier > Hot > Rehydrate priority Standard',
			az: [
				`az storage blob set-tier -c docs -n back.txt --tier Hot --rehydrate-priority Standard`,
				`az storage blob show -c docs -n back.txt \\
  --query "{name:name,tier:properties.blobTier,status:properties.rehydrationStatus}" -o json`
			],
			see: 'The tier stays Archive and the status is rehydrate-pending-to-hot, for hours. The request cannot be called off.'
		},
		{
			goal: 'Write a lifecycle rule for log/: Cool after 30 days, Archive after 90, deleted after 365.',
			portal: 'Storage account > Data management > Lifecycle management > Add a rule',
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
			see: 'The prefix begins with the name of the container. The policy is always written as a whole.'
		}
	],
	negative: {
		goal: 'Download an archived blob and see it refused, while its properties can be read.',
		portal: 'Storage account > Containers > docs > keep.txt > Download',
		az: [
			`az storage blob show -c docs -n keep.txt --query "{name:name,bytes:properties.contentLength}" -o json`,
			`az storage blob download -c docs -n keep.txt -f got.txt --query name -o json`
		],
		see: 'Only rehydration helps: to an online tier, or as a copy in one.',
		fails: 'BlobArchived: this operation is not permitted on an archived blob.'
	},
	checks: [
		{
			id: 'tiers',
			title: 'The blobs are in their tiers',
			command: `az storage blob list -c docs --account-name sttier{suffix} --auth-mode key --query "[?name=='cool.txt' || name=='keep.txt'].{name:name,tier:properties.blobTier}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['name', 'tier'],
			empty: 'Neither blob is there. Upload cool.txt and keep.txt first.',
			conditions: [
				{
					when: "length([?name == 'cool.txt' && tier == 'Cool']) == `1`",
					yes: 'cool.txt is in Cool.',
					no: 'cool.txt is in {{[?name == `"cool.txt"`].tier}}. Set its tier to Cool.'
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
			title: 'An archived blob cannot be read',
			command: `az storage blob download -c docs -n keep.txt -f got.txt --account-name sttier{suffix} --auth-mode key --query name -o json`,
			kind: 'error',
			conditions: [
				{
					when: "code == 'BlobArchived'",
					yes: 'The read was refused: {{code}}.',
					no: 'The error is {{code}}. BlobNotFound: look at the name, and at which container.'
				}
			]
		},
		{
			id: 'rule',
			title: 'The rule says what happens when',
			command: `az storage account management-policy show --account-name sttier{suffix} -g {group}-tier --query "policy.rules[0].{name:name,enabled:enabled,prefix:definition.filters.prefixMatch[0],cool:definition.actions.baseBlob.tierToCool.daysAfterModificationGreaterThan,archive:definition.actions.baseBlob.tierToArchive.daysAfterModificationGreaterThan,remove:definition.actions.baseBlob.delete.daysAfterModificationGreaterThan}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'enabled', 'prefix', 'cool', 'archive', 'remove'],
			shown: ['name'],
			conditions: [
				{
					when: "enabled == `true` && prefix == 'docs/log/'",
					yes: 'The rule is on, for {{prefix}}.',
					no: 'The rule says {{enabled}} for {{prefix}}. Expected is an enabled rule for docs/log/, container first.'
				},
				{
					when: 'cool == `30` && archive == `90` && remove == `365`',
					yes: 'Cool after {{cool}} days, Archive after {{archive}}, gone after {{remove}}.',
					no: 'The days are {{cool}}, {{archive}} and {{remove}}. Expected are 30, 90 and 365.'
				}
			]
		},
		{
			id: 'back',
			title: 'The blob is online again',
			command: `az storage blob show -c docs -n back.txt --account-name sttier{suffix} --auth-mode key --query "{name:name,tier:properties.blobTier,status:properties.rehydrationStatus}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'tier', 'status'],
			shown: ['name'],
			conditions: [
				{
					when: "tier == 'Hot' && !status",
					yes: 'back.txt is in {{tier}} and can be read.',
					no: 'back.txt is in {{tier}}, status {{status}}. Standard priority takes up to 15 hours: come back later.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the resource group with the account, its blobs and its rule.',
				portal: 'Resource groups > {group}-tier > Delete resource group',
				az: [
					`az group delete -n {group}-tier --yes --no-wait
rm -f t.txt got.txt rule.json; unset AZURE_STORAGE_ACCOUNT AZURE_STORAGE_AUTH_MODE`
				],
				deletes: 'The resource group {group}-tier: account, blobs in every tier, lifecycle rule.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left to pay',
			command: 'az group exists -n {group}-tier -o json',
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
	why: 'A cooler tier is cheaper to keep and dearer to read, and has minimum days: 30 in Cool, 90 in Cold, 180 in Archive. Archive is offline, so its content comes back only by rehydration. A lifecycle rule moves and deletes by age, in its own time, and never rehydrates.',
	given: [
		{
			id: 'two-actions',
			command: `az storage account management-policy show --account-name stdemo -g rg-demo --query "policy.rules[0].definition.actions.baseBlob.{cool:tierToCool.daysAfterModificationGreaterThan,archive:tierToArchive.daysAfterModificationGreaterThan,remove:delete.daysAfterModificationGreaterThan}" -o json`,
			output: `{
  "archive": 60.0,
  "cool": 30.0,
  "remove": null
}`,
			ask: 'The rule is new, and a blob was last changed 75 days ago. Where does the first run put it?',
			options: ['To Cool, then Archive', 'To Archive', 'Nowhere, two actions fit'],
			right: 1,
			because: 'Of several actions that fit, the cheapest one is applied, and Archive is cheaper than Cool.'
		},
		{
			id: 'came-and-went',
			command: `az storage blob show -c docs -n back.txt --account-name stdemo --auth-mode key --query "{tier:properties.blobTier,changed:properties.lastModified}" -o json`,
			output: `{
  "changed": "2026-05-02T08:00:00+00:00",
  "tier": "Archive"
}`,
			ask: 'It was rehydrated to Hot three days ago; a rule archives after 90 days. Why is it archived again?',
			options: [
				'A rehydrated blob stays only 24 hours',
				'Its last change is still older than 90 days',
				'The rehydration failed'
			],
			right: 1,
			because:
				'Changing the tier leaves the last modified time as it was. A copy to a new blob gets a new one.'
		}
	],
	variations: [
		{
			change: 'An archived blob of 2 GB is needed within about an hour.',
			answer:
				'High priority: under 10 GB it may be done within an hour, and it costs more. A pending request can be raised to it.'
		},
		{
			change: 'Blobs should move by the day they were last read.',
			answer: 'Switch on last access time tracking, then use the days after last access in the rule.'
		},
		{
			change: 'The account is zone-redundant.',
			answer: 'There is no Archive tier in ZRS, GZRS or RA-GZRS. Cool and Cold are there.'
		},
		{
			change:
				'An archived blob of 40 days must be read once, cheaply and without a charge for leaving early.',
			answer:
				'Copy it to a new blob in an online tier of the same account. The archived one stays where it is, so nothing is left early.'
		}
	],
	sources: [
		{
			title: 'Access tiers for blob data',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/access-tiers-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Blob rehydration from the Archive tier',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/archive-rehydrate-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Lifecycle management overview',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/lifecycle-management-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Lifecycle management policy structure',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/lifecycle-management-policy-structure',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
