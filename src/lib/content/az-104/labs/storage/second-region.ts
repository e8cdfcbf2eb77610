// Lab: one account from LRS to GRS to RA-GRS, what can be read where, and a change that is refused.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'storage-accounts/second-region',
	number: 23,
	edition: 0,
	domain: 'storage',
	group: 'storage-accounts',
	title: 'A second region, and when it can be read',
	mends: 'What each redundancy survives, when the secondary is readable, and what a change cannot do.',
	minutes: 30,
	cost: 'One small blob. Geo-replication costs a little more per gigabyte; with a few bytes that is next to nothing.',
	needs: [
		'A subscription in which you are Owner',
		'A location whose region has a pair. In a region without one GRS cannot be chosen'
	],
	late: { hours: 2, what: 'The first copy to the second region: the status goes from Bootstrap to Live.' },
	predict: [
		{
			id: 'grs-read',
			ask: 'An account has GRS and the primary region fails. Can you read at once in the second region?',
			options: ['Yes, GRS is readable there', 'No, only after a failover', 'Yes, but only with a key'],
			right: 1,
			because:
				'GRS keeps the copy closed until a failover. Only RA-GRS and RA-GZRS open it for reading before.'
		},
		{
			id: 'zone-down',
			ask: 'One availability zone of the primary region fails. Which account is sure to go on writing?',
			options: ['LRS', 'GRS', 'ZRS', 'RA-GRS'],
			right: 2,
			because: 'ZRS keeps three zones in step. GRS and RA-GRS are LRS in the primary region.'
		},
		{
			id: 'just-written',
			ask: 'A blob was written a minute ago. Is it in the second region?',
			options: [
				'Always, both are written at once',
				'Perhaps, copying comes later',
				'Never before the next day'
			],
			right: 1,
			because: 'Copying to the second region is asynchronous. What is older than the last sync time is there.'
		}
	],
	steps: [
		{
			goal: 'Make a standard LRS account with one blob, and see that it knows one region only.',
			portal: 'Storage accounts > Create > Redundancy > Locally-redundant storage (LRS)',
			az: [
				`az group create -n {group}-geo -l {location}
az storage account create -n stgeo{suffix} -g {group}-geo -l {location} --sku Standard_LRS \\
  --kind StorageV2 --allow-shared-key-access true --default-action Allow`,
				`KEY=$(az storage account keys list -n stgeo{suffix} -g {group}-geo --query "[0].value" -o tsv)
echo "far" > note.txt
az storage container create -n docs --account-name stgeo{suffix} --account-key "$KEY"
az storage blob upload -c docs -n note.txt -f note.txt --account-name stgeo{suffix} --account-key "$KEY"`,
				`az storage account show -n stgeo{suffix} -g {group}-geo \\
  --query "{sku:sku.name,first:primaryLocation,second:secondaryLocation}" -o json`
			],
			see: 'second is null: three copies in one region, and nothing outside it.'
		},
		{
			goal: 'Change the account to GRS and look for the second region and its address.',
			portal: 'Storage account > Data management > Redundancy > Geo-redundant storage (GRS)',
			az: [
				`az storage account update -n stgeo{suffix} -g {group}-geo --sku Standard_GRS \\
  --query "{sku:sku.name,second:secondaryLocation,address:secondaryEndpoints.blob}" -o json`
			],
			see: 'A second region appears, and no address: the copy is there for a failover, not for reading.'
		},
		{
			goal: 'Change it to RA-GRS and look again.',
			portal:
				'Storage account > Data management > Redundancy > Make read access to data available in the event of regional unavailability',
			az: [
				`az storage account update -n stgeo{suffix} -g {group}-geo --sku Standard_RAGRS \\
  --query "{sku:sku.name,second:secondaryLocation,address:secondaryEndpoints.blob}" -o json`
			],
			see: 'An address with -secondary in its name. No downtime, the same keys, the same primary address.'
		},
		{
			goal: 'Read the last sync time, and come back until the status is Live.',
			portal: 'Storage account > Data management > Redundancy',
			az: [
				`az storage account show -n stgeo{suffix} -g {group}-geo --expand geoReplicationStats \\
  --query "geoReplicationStats.{status:status,lastSyncTime:lastSyncTime}" -o json`
			],
			see: 'Bootstrap means the first copy is still running. What was written before lastSyncTime is in the second region.'
		},
		{
			goal: 'Read the blob from the second region with a SAS, once the copy has arrived.',
			az: [
				`SAS=$(az storage blob generate-sas -c docs -n note.txt --permissions r --https-only -o tsv \\
  --expiry $(date -u -d '+4 hours' '+%Y-%m-%dT%H:%MZ') \\
  --account-name stgeo{suffix} --account-key "$KEY")
curl -sS -i "https://stgeo{suffix}-secondary.blob.core.windows.net/docs/note.txt?$SAS"`
			],
			see: 'HTTP/1.1 200. The same key and the same SAS hold in both regions. After a new session set KEY again first.'
		}
	],
	negative: {
		goal: 'Ask for ZRS as a plain change of SKU, and see it refused.',
		portal: 'Storage account > Data management > Redundancy',
		az: [
			`az storage account update -n stgeo{suffix} -g {group}-geo --sku Standard_ZRS --query sku.name -o json`
		],
		see: 'Geo-redundancy is switched as a property. Other zones mean a conversion of the data, which is another task.',
		fails:
			'An error that names the SKU or the conversion, such as InvalidValuesForRequestParameters: the account keeps its SKU.'
	},
	checks: [
		{
			id: 'account',
			title: 'The second region has an address',
			command: `az storage account show -n stgeo{suffix} -g {group}-geo --query "{name:name,kind:kind,sku:sku.name,first:primaryLocation,second:secondaryLocation,address:secondaryEndpoints.blob}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'kind', 'sku', 'first', 'second', 'address'],
			shown: ['name', 'first', 'second'],
			own: { is: "starts_with(name, 'stgeo')", named: 'stgeo' },
			conditions: [
				{
					when: "kind == 'StorageV2' && sku == 'Standard_RAGRS'",
					yes: 'A general-purpose v2 account with {{sku}}, in {{first}} and {{second}}.',
					no: 'The account is {{kind}} with {{sku}}. Expected is StorageV2 with Standard_RAGRS.'
				},
				{
					when: "address && starts_with(address, 'https://stgeo') && ends_with(address, '-secondary.blob.core.windows.net/')",
					yes: 'The copy in {{second}} can be read at its own address.',
					no: 'The second address is {{address}}. Only a SKU that begins with RA has one.'
				}
			]
		},
		{
			id: 'sync',
			title: 'The second region keeps up',
			command: `az storage account show -n stgeo{suffix} -g {group}-geo --expand geoReplicationStats --query "{name:name,status:geoReplicationStats.status,lastSyncTime:geoReplicationStats.lastSyncTime}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'status', 'lastSyncTime'],
			shown: ['name', 'lastSyncTime'],
			own: { is: "starts_with(name, 'stgeo')", named: 'stgeo' },
			conditions: [
				{
					when: "status == 'Live'",
					yes: 'The status is {{status}}; everything up to {{lastSyncTime}} is there.',
					no: 'The status is {{status}}. Bootstrap is the first copy and Unavailable is no answer: come back later.'
				}
			]
		},
		{
			id: 'read',
			title: 'The blob is read from the second region',
			command: `curl -sS -i "https://stgeo{suffix}-secondary.blob.core.windows.net/docs/note.txt?$SAS"`,
			kind: 'curl',
			conditions: [
				{
					when: 'status == `200`',
					yes: 'The second region answered with {{status}}.',
					no: 'The answer is {{status}} {{code}} {{failed}}. 404: not copied yet. No such host: the address is too new, or the SKU lacks RA.'
				}
			]
		},
		{
			id: 'refused',
			title: 'No change of zones by SKU',
			command: `az storage account update -n stgeo{suffix} -g {group}-geo --sku Standard_ZRS --query sku.name -o json`,
			kind: 'error',
			conditions: [
				{
					when: "code && message && (contains(message, 'sku') || contains(message, 'Sku') || contains(message, 'SKU') || contains(message, 'ZRS') || contains(message, 'onversion'))",
					yes: 'Azure refused the change: {{code}}.',
					no: 'The error is {{code}}, and says nothing of the SKU. Look whether the account name is as in the command.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the resource group with the account in both regions.',
				portal: 'Resource groups > {group}-geo > Delete resource group',
				az: ['az group delete -n {group}-geo --yes --no-wait; rm -f note.txt; unset KEY SAS'],
				deletes: 'The resource group {group}-geo with the storage account and both copies of its data.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left to pay',
			command: 'az group exists -n {group}-geo -o json',
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
	why: 'LRS and ZRS say how the primary region keeps its copies; the G adds a second region, copied later; RA opens that copy for reading. Adding G or RA changes a property, while changing between LRS and ZRS moves data and is a conversion of its own.',
	given: [
		{
			id: 'sync-gap',
			command: `az storage account show -n stdemo -g rg-demo --expand geoReplicationStats --query "geoReplicationStats.{status:status,lastSyncTime:lastSyncTime}" -o json`,
			output: `{
  "lastSyncTime": "2026-11-25T09:41:07+00:00",
  "status": "Live"
}`,
			ask: 'The primary is lost at 09:50, and you start an unplanned failover. Which writes may be lost?',
			options: ['Those after 09:41', 'None, the status is Live', 'All of that day'],
			right: 0,
			because: 'Only what was written before the last sync time is surely in the second region.'
		},
		{
			id: 'which-skus',
			command: `az storage account list -g rg-demo --query "[].{name:name,kind:kind,sku:sku.name}" -o json`,
			output: `[
  { "kind": "StorageV2", "name": "stone", "sku": "Standard_GRS" },
  { "kind": "StorageV2", "name": "sttwo", "sku": "Standard_ZRS" },
  { "kind": "BlockBlobStorage", "name": "stthree", "sku": "Premium_LRS" }
]`,
			ask: 'Old blobs should move to the Archive tier. In which account can they?',
			options: ['stone', 'sttwo', 'stthree', 'stone and sttwo'],
			right: 0,
			because: 'Archive takes LRS, GRS or RA-GRS in a standard account; not ZRS, and not premium block blobs.'
		}
	],
	variations: [
		{
			change: 'It must survive the loss of a zone without a pause, and the loss of a region.',
			answer: 'GZRS, or RA-GZRS if the second region should be readable before a failover.'
		},
		{
			change: 'Data may not leave the country, and its region has no pair inside it.',
			answer:
				'ZRS: three zones of one region. Geo-redundancy would copy to the paired region, which you cannot choose.'
		},
		{
			change: 'An existing LRS account should become ZRS by a fixed date.',
			answer:
				'A conversion has no promised end. For a fixed date make a ZRS account and copy the data yourself.'
		}
	],
	sources: [
		{
			title: 'Azure Storage redundancy',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-redundancy',
			checked: day('2026-11-25')
		},
		{
			title: 'Change how a storage account is replicated',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/redundancy-migration',
			checked: day('2026-11-25')
		},
		{
			title: 'Check the Last Sync Time property',
			url: 'https://learn.microsoft.com/en-us/azure/storage/common/last-sync-time-get',
			checked: day('2026-11-25')
		},
		{
			title: 'Access tiers for blob data',
			url: 'https://learn.microsoft.com/en-us/azure/storage/blobs/access-tiers-overview',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
