// Lab: one account from LRS to GRS to RA-GRS, what can be read where, and a change of SKU that is refused.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, groupTearDown, ownsSubscription } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'storage-accounts/second-region',
	number: 23,
	title: 'GRS vs. RA-GRS: when you can read the second region',
	minutes: 30,
	cost: 'Under 0.01 USD: one tiny blob. GRS costs about twice as much per gigabyte as LRS.',
	needs: [ownsSubscription, 'A region with a paired region, such as westeurope'],
	late: { hours: 2, what: 'The first copy to the second region: the status goes from Bootstrap to Live.' },
	predict: [
		{
			id: 'grs-read',
			ask: 'A storage account uses GRS and the primary region fails. Can you read the data in the secondary region at once?',
			options: ['Yes', 'No', 'Only with an account key'],
			right: 1,
			because:
				'With GRS, the secondary can be read only after a failover. RA-GRS and RA-GZRS open it for reads before that.'
		},
		{
			id: 'just-written',
			ask: 'A blob was written to a GRS account a minute ago. Is it in the secondary region?',
			options: ['Yes', 'Maybe', 'No'],
			right: 1,
			because: 'Geo-replication is asynchronous. What was written before the last sync time is there.'
		},
		{
			id: 'add-zones',
			ask: 'An RA-GRS account must also be zone-redundant. You run this command. What happens?',
			command: 'az storage account update -n stdemo -g rg-demo --sku Standard_RAGZRS',
			options: ['The SKU changes at once', 'A conversion starts', 'The update is refused'],
			right: 2,
			because:
				'Zone redundancy needs a conversion, which you request in a different way. An update changes only geo-redundancy and read access.'
		}
	],
	steps: [
		{
			goal: 'Create the LRS account stgeo{suffix} with the container docs and the blob note.txt. See that it has one region.',
			portal: 'Storage accounts > Create > Redundancy > Locally-redundant storage (LRS)',
			az: [
				`az group create -n {group}-geo -l {location} -o none
az storage account create -n stgeo{suffix} -g {group}-geo -l {location} --sku Standard_LRS \\
  --kind StorageV2 --allow-shared-key-access true \\
  --public-network-access Enabled --default-action Allow -o none`,
				`echo "far" > note.txt
az storage container create -n docs --account-name stgeo{suffix} --auth-mode key --only-show-errors
az storage blob upload -c docs -n note.txt -f note.txt --account-name stgeo{suffix} \\
  --auth-mode key --only-show-errors --overwrite -o none`,
				`az storage account show -n stgeo{suffix} -g {group}-geo \\
  --query "{sku:sku.name,first:primaryLocation,second:secondaryLocation}" -o json`
			],
			see: 'second is null. All copies are in one region.'
		},
		{
			goal: 'Change the account to GRS. Look for the second region and its address.',
			portal:
				'stgeo{suffix} > Data management > Redundancy > Geo-redundant storage (GRS), without read access',
			az: `az storage account update -n stgeo{suffix} -g {group}-geo --sku Standard_GRS -o none`,
			see: 'The account gets a second region, but no address there. The copy is for a failover.',
			proves: ['closed']
		},
		{
			goal: 'Change the account to RA-GRS and look again.',
			portal:
				'stgeo{suffix} > Data management > Redundancy > Make read access to data available in the event of regional unavailability',
			az: `az storage account update -n stgeo{suffix} -g {group}-geo --sku Standard_RAGRS \\
  --query "{sku:sku.name,second:secondaryLocation,address:secondaryEndpoints.blob}" -o json`,
			see: 'Now there is an address, with -secondary in its name. Keys and the primary address stay the same.'
		},
		{
			goal: 'Compare the last sync time with the clock. Come back until the status is Live.',
			portal: 'stgeo{suffix} > Data management > Redundancy',
			az: `az storage account show -n stgeo{suffix} -g {group}-geo --expand geoReplicationStats \\
  --query "geoReplicationStats.{status:status,lastSyncTime:lastSyncTime}" -o json; date -u`,
			see: 'Bootstrap means the first copy is still running. Once Live, lastSyncTime is some minutes behind the clock. Writes before it are in the second region.'
		},
		{
			goal: 'Once the status is Live, read note.txt from the second region with a SAS.',
			az: `SAS=$(az storage blob generate-sas -c docs -n note.txt --permissions r --https-only \\
  --expiry $(date -u -d '+1 hour' '+%Y-%m-%dT%H:%MZ') --account-name stgeo{suffix} \\
  --auth-mode key --only-show-errors -o tsv)
curl -sS "https://stgeo{suffix}-secondary.blob.core.windows.net/docs/note.txt?$SAS"`,
			see: 'It prints far. A SAS signed with the account key is valid in both regions.'
		}
	],
	negative: {
		goal: 'Ask for zone redundancy with a change of SKU, and see it refused.',
		portal: 'The portal offers a conversion instead: leave without saving',
		az: `az storage account update -n stgeo{suffix} -g {group}-geo --sku Standard_RAGZRS --query sku.name -o json`,
		see: 'An update adds or removes G and RA. Zones need a conversion: az storage account migration start, or the portal.',
		fails:
			'An error about the SKU, such as InvalidValuesForRequestParameters. The account keeps Standard_RAGRS.'
	},
	checks: [
		{
			id: 'closed',
			title: 'GRS: a second region without an address',
			command: `az storage account show -n stgeo{suffix} -g {group}-geo --query "{name:name,sku:sku.name,second:secondaryLocation,address:secondaryEndpoints.blob}" -o json`,
			ownPrefix: 'stgeo',
			conditions: [
				{
					when: "sku == 'Standard_GRS' && second != `null`",
					yes: 'The account uses {{sku}} and copies to {{second}}.',
					no: 'The account uses {{sku}}, and its second region is {{second}}. Change it to Standard_GRS.'
				},
				{
					when: 'address == `null`',
					yes: 'The second region has no address, so you can’t read there.',
					no: 'The address {{address}} is there already: that’s read access. Change the account back to Standard_GRS.'
				}
			]
		},
		{
			id: 'account',
			title: 'RA-GRS: the second region has an address',
			command: `az storage account show -n stgeo{suffix} -g {group}-geo --query "{name:name,kind:kind,sku:sku.name,first:primaryLocation,second:secondaryLocation,address:secondaryEndpoints.blob}" -o json`,
			shown: ['first', 'second'],
			ownPrefix: 'stgeo',
			conditions: [
				{
					when: "kind == 'StorageV2' && sku == 'Standard_RAGRS'",
					yes: 'A general-purpose v2 account with {{sku}}, in {{first}} and {{second}}.',
					no: 'The account is {{kind}} with {{sku}}. Change it to Standard_RAGRS.'
				},
				{
					when: "address && starts_with(address, 'https://stgeo') && contains(address, '-secondary.')",
					yes: 'You can read the copy in {{second}} at its own address.',
					no: 'The second address is {{address}}. Only a SKU that starts with RA has one.'
				}
			]
		},
		{
			id: 'sync',
			title: 'The first copy is complete',
			command: `az storage account show -n stgeo{suffix} -g {group}-geo --expand geoReplicationStats --query "{name:name,status:geoReplicationStats.status,lastSyncTime:geoReplicationStats.lastSyncTime}" -o json`,
			shown: ['lastSyncTime'],
			ownPrefix: 'stgeo',
			when: "status == 'Live'",
			yes: 'The status is {{status}}. Everything written before {{lastSyncTime}} is in the second region.',
			no: 'The status is {{status}}. Bootstrap means the first copy is running. Come back later.'
		},
		{
			id: 'read',
			title: 'The blob is read from the second region',
			command: `curl -sS -i "https://stgeo{suffix}-secondary.blob.core.windows.net/docs/note.txt?$(az storage blob generate-sas -c docs -n note.txt --permissions r --https-only --expiry $(date -u -d '+1 hour' '+%Y-%m-%dT%H:%MZ') --account-name stgeo{suffix} --auth-mode key --only-show-errors -o tsv)"`,
			kind: 'curl',
			when: 'status == `200`',
			yes: 'The second region answered with {{status}}.',
			no: 'The answer is {{status}} {{code}} {{failed}}. 404: it isn’t copied yet. No such host: the account isn’t RA-GRS, or the address is too new.'
		},
		{
			id: 'refused',
			title: 'A change of SKU adds no zones',
			kind: 'error',
			when: "code != `null` && code != 'RequestDisallowedByPolicy' && code != 'AuthorizationFailed' && (contains(message, 'sku') || contains(message, 'ZRS') || contains(message, 'onversion'))",
			yes: 'Azure refused the change: {{what}}.',
			no: 'The error is {{what}}, and it isn’t about the SKU. Check the account name, and that you’re signed in as the Owner.'
		}
	],
	tearDown: groupTearDown('geo', 'the storage account and both copies of its data'),
	why: 'LRS and ZRS describe the copies in the primary region. G adds a second region, which is copied to later. RA opens that copy for reads. An update adds G or RA, but a change between LRS and ZRS moves data and needs a conversion.',
	given: [
		{
			id: 'sync-gap',
			command: `az storage account show -n stdemo -g rg-demo --expand geoReplicationStats --query "geoReplicationStats.{status:status,lastSyncTime:lastSyncTime}" -o json`,
			output: { lastSyncTime: '2026-11-25T09:41:07+00:00', status: 'Live' },
			ask: 'The primary region is lost at 09:50, and you start an unplanned failover. Which writes might be lost?',
			options: ['Those made after 09:41', 'None', 'All writes of that day'],
			right: 0,
			because: 'Only what was written before the last sync time is sure to be in the second region.'
		},
		{
			id: 'which-skus',
			command: `az storage account list -g rg-demo --query "[].{name:name,kind:kind,sku:sku.name}" -o json`,
			output: [
				{ kind: 'StorageV2', name: 'stone', sku: 'Standard_GRS' },
				{ kind: 'StorageV2', name: 'sttwo', sku: 'Standard_ZRS' },
				{ kind: 'BlockBlobStorage', name: 'stthree', sku: 'Premium_LRS' }
			],
			ask: 'Old blobs must move to the Archive tier. Which accounts support that?',
			options: ['stone only', 'sttwo only', 'stthree only', 'stone and sttwo'],
			right: 0,
			because:
				'Archive needs a standard account with LRS, GRS, or RA-GRS. sttwo is zone-redundant, and stthree is premium.'
		}
	],
	variations: [
		{
			change: 'Writes must continue when a zone fails, and the data must survive the loss of the region.',
			answer: 'GZRS. Use RA-GZRS if the second region must be readable before a failover.'
		},
		{
			change: 'Data must not leave the country, and the paired region is in another country.',
			answer:
				'ZRS, which uses three zones of one region. Geo-redundancy copies to the paired region, and you can’t choose another.'
		},
		{
			change: 'An existing LRS account must be ZRS by a fixed date.',
			answer:
				'A conversion has no promised end. For a fixed date, create a ZRS account and copy the data yourself.'
		}
	],
	sources: [
		sources.storageRedundancy,
		sources.redundancyMigration,
		sources.lastSyncTime,
		sources.accessTiers
	],
	checked: '2026-11-26'
});
