// Lab: a storage account's reads into a workspace by a diagnostic setting; what comes without one; a first KQL query.
import { deleteGroup, gone, ownsSubscription } from '#lib/content/az-104/labs/kit.ts';
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'monitor/reads-in-the-log',
	number: 80,
	edition: 1,
	domain: 'monitoring',
	group: 'monitor',
	title: 'Who read that blob',
	mends: 'What Azure collects by itself, what a diagnostic setting adds, and where the rows land.',
	minutes: 35,
	cost: 'Less than 0.01 USD: a few kilobytes in a storage account and in a workspace.',
	needs: [ownsSubscription],
	late: {
		hours: 2,
		what: 'The first rows of a new diagnostic setting, within 90 minutes. After that, resource logs usually take 3 to 10 minutes.'
	},
	predict: [
		{
			id: 'by-itself',
			ask: 'The account is new and has no diagnostic setting. What does Azure Monitor already hold of it?',
			options: [
				'Its metrics, but no record of single reads',
				'Its metrics and a record of each read',
				'Nothing until a setting is created'
			],
			right: 0,
			because:
				'Platform metrics are collected by themselves. Resource logs, one row for each request, need a diagnostic setting.'
		},
		{
			id: 'before-the-setting',
			ask: 'You read a blob, then create the setting. Will that read appear in the workspace later?',
			options: ['Yes, within 10 minutes', 'Yes, logs are kept for 90 days', 'No, only reads from then on'],
			right: 2,
			because:
				'A setting collects from the moment it exists. It does not go back. The 90 days belong to the activity log.'
		},
		{
			id: 'where-it-sits',
			ask: 'On which resource must the setting for blob reads be created?',
			options: ['On the storage account', 'On the blob service of the account', 'On the container'],
			right: 1,
			because:
				'The account itself offers only metrics. Read, write and delete logs belong to its services: blob, file, queue, table.'
		}
	],
	steps: [
		{
			goal: 'Create the workspace law-diag and the storage account stdiag{suffix}.',
			portal: 'Log Analytics workspaces > Create; Storage accounts > Create',
			az: [
				`az group create -n {group}-diag -l {location}
az monitor log-analytics workspace create -g {group}-diag -n law-diag -l {location}
az storage account create -n stdiag{suffix} -g {group}-diag -l {location} \\
  --sku Standard_LRS --kind StorageV2 --public-network-access Enabled --default-action Allow \\
  --allow-shared-key-access true --min-tls-version TLS1_2 --allow-blob-public-access false`
			],
			see: 'The workspace must exist before a setting can name it. Its tables appear with the first rows.'
		},
		{
			goal: 'Upload before.txt and after.txt to the container reads, and read only before.txt.',
			portal: 'Storage account > Data storage > Containers > Upload',
			az: [
				`KEY=$(az storage account keys list -n stdiag{suffix} -g {group}-diag --query "[0].value" -o tsv)
az storage container create -n reads --account-name stdiag{suffix} --account-key "$KEY"
echo hello > before.txt; cp before.txt after.txt`,
				`for F in before.txt after.txt; do az storage blob upload -c reads -n $F -f $F \\
  --account-name stdiag{suffix} --account-key "$KEY" --only-show-errors -o none; done
az storage blob download -c reads -n before.txt -f /tmp/seen.txt \\
  --account-name stdiag{suffix} --account-key "$KEY" --query name -o tsv`
			],
			see: 'The last command prints before.txt: one read.'
		},
		{
			goal: 'Look at the Transactions metric for GetBlob, before any diagnostic setting exists.',
			portal: 'Storage account > Monitoring > Metrics > Transactions > Add filter > API name: GetBlob',
			az: [
				`ID=$(az storage account show -n stdiag{suffix} -g {group}-diag --query id -o tsv)
az monitor metrics list --resource "$ID" --metrics Transactions --aggregation Total \\
  --interval 1h --offset 24h --filter "ApiName eq 'GetBlob'" \\
  --query "value[0].{metric:name.value,reads:timeseries[0].data[].total}" -o json`
			],
			see: 'One read, and nothing about who read what. If there is none yet, look again after five minutes.',
			proves: ['metric']
		},
		{
			goal: 'Create the diagnostic setting to-law on the blob service. It must send StorageRead to law-diag.',
			portal:
				'Storage account > Monitoring > Diagnostic settings > blob > Add diagnostic setting > StorageRead > Send to Log Analytics workspace',
			az: [
				`BLOB="$(az storage account show -n stdiag{suffix} -g {group}-diag --query id -o tsv)/blobServices/default"
az monitor diagnostic-settings categories list --resource "$BLOB" \\
  --query "value[?categoryType=='Logs'].name" -o json`,
				`WS=$(az monitor log-analytics workspace show -g {group}-diag -n law-diag --query id -o tsv)
az monitor diagnostic-settings create --name to-law --resource "$BLOB" --workspace "$WS" \\
  --logs '[{"category":"StorageRead","enabled":true}]'`
			],
			see: 'Three log categories: StorageRead, StorageWrite, StorageDelete. You turned on only the first.',
			proves: ['setting']
		},
		{
			goal: 'Two minutes after you created the setting, read after.txt three times.',
			portal: 'Storage account > Data storage > Containers > reads > after.txt > Download',
			az: [
				`for N in 1 2 3; do az storage blob download -c reads -n after.txt -f /tmp/seen.txt \\
  --account-name stdiag{suffix} --account-key "$KEY" --query name -o tsv; done`
			],
			see: 'The name is printed three times. These reads happen under the setting; the read of before.txt did not. Leave before.txt alone from now on.'
		},
		{
			goal: 'Count the reads of each blob with a query: filter, take the name out, summarise.',
			portal: 'Log Analytics workspace law-diag > Logs > KQL mode',
			az: [`az extension add -n log-analytics --upgrade --yes --only-show-errors`],
			kql: `StorageBlobLogs
| where OperationName == "GetBlob"
| extend Blob = extract("([a-z]+)[.]txt", 1, Uri)
| summarize Reads = count() by Blob`,
			see: 'One row, for after. If the table is unknown or empty, no row has arrived yet: read after.txt again later and come back. The extension is for the proof.'
		}
	],
	negative: {
		goal: 'Ask for the same log on the storage account itself and see it refused.',
		portal: 'Storage account > Monitoring > Diagnostic settings > the account’s own line: only metrics',
		az: [
			`ID=$(az storage account show -n stdiag{suffix} -g {group}-diag --query id -o tsv)
WS=$(az monitor log-analytics workspace show -g {group}-diag -n law-diag --query id -o tsv)
az monitor diagnostic-settings create --name wrong-place --resource "$ID" --workspace "$WS" \\
  --logs '[{"category":"StorageRead","enabled":true}]'`
		],
		after: 3,
		proves: ['wrong-place'],
		see: 'The account has the metrics. The logs belong to its services.',
		fails: 'BadRequest: the category StorageRead is not supported on the account.'
	},
	variables:
		'KEY=$(az storage account keys list -n stdiag{suffix} -g {group}-diag --query "[0].value" -o tsv)',
	checks: [
		{
			id: 'metric',
			title: 'Metrics came without a setting',
			command: `az monitor metrics list --resource "$(az storage account show -n stdiag{suffix} -g {group}-diag --query id -o tsv)" --metrics Transactions --aggregation Total --interval 1h --offset 24h --filter "ApiName eq 'GetBlob'" --query "value[0].{metric:name.value,reads:timeseries[0].data[].total}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['metric', 'reads'],
			conditions: [
				{
					when: "metric == 'Transactions'",
					yes: 'The metric is {{metric}}.',
					no: 'This is the metric {{metric}}, not Transactions. Copy the command again.'
				},
				{
					when: 'length(reads[?@ > `0`]) >= `1`',
					yes: 'Reads of blobs were counted: {{reads[?@ > `0`]}}.',
					no: 'No read was counted in the last 24 hours. Read before.txt, and run the command again after five minutes.'
				}
			]
		},
		{
			id: 'setting',
			title: 'The setting sends reads',
			command: `az monitor diagnostic-settings list --resource "$(az storage account show -n stdiag{suffix} -g {group}-diag --query id -o tsv)/blobServices/default" --query "[].{setting:name,logs:logs[?enabled].category,here:contains(to_string(workspaceId),'/law-diag')}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['setting', 'logs', 'here'],
			shown: ['setting'],
			empty: 'The blob service has no diagnostic setting. Create one there, not on the account.',
			conditions: [
				{
					when: 'length([?here]) == `1`',
					yes: 'The setting {{[?here].setting | [0]}} of the blob service sends to law-diag.',
					no: 'Found {{length([?here])}} settings that send to law-diag. There must be one.'
				},
				{
					when: "contains([?here].logs | [0], 'StorageRead')",
					yes: 'It collects {{[?here].logs | [0]}}.',
					no: 'It collects {{[?here].logs | [0]}}, and no reads. Edit the setting and select StorageRead.'
				}
			]
		},
		{
			id: 'rows',
			title: 'Only later reads have rows',
			command: `az monitor log-analytics query -w "$(az monitor log-analytics workspace show -g {group}-diag -n law-diag --query customerId -o tsv)" --analytics-query "StorageBlobLogs | where OperationName == 'GetBlob' | extend Blob = extract('([a-z]+)[.]txt', 1, Uri) | summarize Reads = count() by Blob" --query "[].{Blob:Blob,Reads:Reads}" -o json`,
			kind: 'kql',
			prints: 'list',
			keys: ['Blob', 'Reads'],
			empty:
				'No row has arrived yet. A new setting may need 90 minutes: then read after.txt once more, wait ten minutes, and ask again.',
			conditions: [
				{
					when: "length([?Blob == 'after' && Reads >= `1`]) == `1`",
					yes: "after.txt was read {{[?Blob == 'after'].Reads | [0]}} times, and each read is a row.",
					no: 'There is no row for after.txt, only for {{[].Blob}}. Read it again and wait for the rows.'
				},
				{
					when: "length([?Blob != 'after']) == `0`",
					yes: 'The read of before.txt, made before the setting, is not there.',
					no: 'Another blob has rows too: {{[].Blob}}. Was before.txt read again after the setting was made?'
				}
			]
		},
		{
			id: 'wrong-place',
			title: 'The account offers no logs',
			command: `az monitor diagnostic-settings create --name wrong-place --resource "$(az storage account show -n stdiag{suffix} -g {group}-diag --query id -o tsv)" --workspace "$(az monitor log-analytics workspace show -g {group}-diag -n law-diag --query id -o tsv)" --logs '[{"category":"StorageRead","enabled":true}]' --query "{setting:name}" -o json`,
			kind: 'error',
			conditions: [
				{
					when: "code == 'BadRequest'",
					yes: 'Azure refused the setting: {{code}}.',
					no: 'The error is {{what}}. Expected BadRequest: is the resource the account, without /blobServices/default?'
				},
				{
					when: "contains(message, 'StorageRead') && contains(message, 'not supported')",
					yes: 'StorageRead is not a category of the account.',
					no: 'The message isn’t about StorageRead. It begins: {{what}}.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the diagnostic setting, and the workspace for good.',
				portal:
					'Storage account > Diagnostic settings > blob > to-law > Delete; Log Analytics workspace law-diag > Delete > Delete the workspace permanently',
				az: [
					`az monitor diagnostic-settings delete --name to-law \\
  --resource "$(az storage account show -n stdiag{suffix} -g {group}-diag --query id -o tsv)/blobServices/default"`,
					`az monitor log-analytics workspace delete -g {group}-diag -n law-diag --force true --yes`
				],
				see: 'A setting can outlive its resource, so it goes first. Without --force, a workspace stays recoverable for 14 days.',
				deletes: 'The diagnostic setting to-law, and the workspace law-diag beyond recovery.'
			},
			deleteGroup('diag', 'the storage account and its blobs')
		],
		check: gone('diag')
	},
	why: 'Metrics and the activity log come by themselves. Resource logs exist only from the moment a diagnostic setting asks for them, on the resource that produces them. A workspace is only a place to send them to; the query finds what was sent, nothing earlier.',
	given: [
		{
			id: 'two-blobs',
			command:
				'az monitor log-analytics query … --analytics-query "StorageBlobLogs | summarize Rows = count() by OperationName, StatusText" -o json',
			output: `[
  {
    "OperationName": "GetBlob",
    "Rows": "41",
    "StatusText": "Success",
    "TableName": "PrimaryResult"
  },
  {
    "OperationName": "GetBlob",
    "Rows": "6",
    "StatusText": "AuthorizationFailure",
    "TableName": "PrimaryResult"
  },
  {
    "OperationName": "ListBlobs",
    "Rows": "3",
    "StatusText": "Success",
    "TableName": "PrimaryResult"
  }
]`,
			ask: 'Blobs were uploaded in this time as well. Why is there no PutBlob?',
			options: [
				'Uploads are control-plane work',
				'The setting collects StorageRead only',
				'summarize dropped the smallest group'
			],
			right: 1,
			because:
				'PutBlob belongs to the category StorageWrite. What the setting does not name is not collected. summarize drops no group.'
		},
		{
			id: 'categories',
			command:
				'az monitor diagnostic-settings categories list --resource …/storageAccounts/stdiagk7q3f --query "value[].{name:name,type:categoryType}" -o json',
			output: `[
  {
    "name": "Transaction",
    "type": "Metrics"
  }
]`,
			ask: 'Someone wants one row for each deleted blob. What do you tell them?',
			options: [
				'Ask on the blob service instead',
				'Send Transaction to a workspace',
				'It cannot be had for storage'
			],
			right: 0,
			because:
				'The account offers metrics only. Its blob service offers StorageRead, StorageWrite and StorageDelete. A metric is a number, not a row for each request.'
		}
	],
	variations: [
		{
			change: 'The rows must be kept for seven years and hardly anybody will query them.',
			answer:
				'Send the log to a storage account instead, in the same region as the resource. It is the destination for cheap, long keeping; a workspace is the one for queries and log alerts.'
		},
		{
			change: 'A second team wants the same rows in its own workspace.',
			answer:
				'Create a second diagnostic setting. One setting names at most one workspace, and a resource may have up to five settings.'
		},
		{
			change: 'The question is only whether requests per hour exceed a number.',
			answer:
				'No setting is needed. Transactions is a platform metric, so a metric alert on it works without a workspace.'
		}
	],
	sources: [
		{
			title: 'Diagnostic settings in Azure Monitor',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/platform/diagnostic-settings',
			checked: day('2026-11-25')
		},
		{
			title: 'Log data ingestion time',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/logs/data-ingestion-time',
			checked: day('2026-11-25')
		},
		{
			title: 'Table StorageBlobLogs',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/reference/tables/storagebloblogs',
			checked: day('2026-11-25')
		},
		{
			title: 'az monitor log-analytics workspace',
			url: 'https://learn.microsoft.com/en-us/cli/azure/monitor/log-analytics/workspace',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
