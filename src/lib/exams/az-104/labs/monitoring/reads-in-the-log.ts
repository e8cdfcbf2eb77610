// Lab on diagnostic settings: platform metrics without one, blob reads in a workspace with one, and a first KQL query.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, deleteGroup, gone, ownsSubscription } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'monitor/reads-in-the-log',
	number: 80,
	title: 'Diagnostic settings: log who reads a blob',
	minutes: 35,
	cost: 'Less than 0.01 USD: a few kilobytes in a storage account and in a workspace.',
	needs: [ownsSubscription],
	late: {
		hours: 2,
		what: 'The first rows of a new diagnostic setting can take 90 minutes. After that, resource logs usually take 3 to 10 minutes.'
	},
	predict: [
		{
			id: 'by-itself',
			ask: 'You have a new storage account without a diagnostic setting. What does Azure Monitor already collect from it?',
			options: [
				'Metrics, but no resource logs',
				'Metrics and resource logs',
				'Resource logs, but no metrics'
			],
			right: 0,
			because:
				'Platform metrics are collected automatically. Resource logs, with one row per request, need a diagnostic setting.'
		},
		{
			id: 'before-the-setting',
			ask: 'You read a blob, and then create the diagnostic setting. Will that read appear in the workspace later?',
			options: ['Yes, within 10 minutes', 'Yes, for 90 days', 'No'],
			right: 2,
			because:
				'A setting collects from the moment it exists, and nothing from before. The 90 days belong to the activity log.'
		},
		{
			id: 'where-it-sits',
			ask: 'You need to log the reads of blobs. On which resource should you create the diagnostic setting?',
			options: ['The storage account', 'The blob service of the account', 'The container'],
			right: 1,
			because:
				'The account itself has only metrics. Read, write and delete logs belong to its services: blob, file, queue and table.'
		}
	],
	steps: [
		{
			goal: 'Create the workspace law-diag and the storage account stdiag{suffix}.',
			portal: 'Log Analytics workspaces > Create; Storage accounts > Create',
			az: `az group create -n {group}-diag -l {location}
az provider register -n Microsoft.Insights --wait
az monitor log-analytics workspace create -g {group}-diag -n law-diag -l {location}
az storage account create -n stdiag{suffix} -g {group}-diag -l {location} \\
  --sku Standard_LRS --kind StorageV2 --public-network-access Enabled --default-action Allow \\
  --allow-shared-key-access true --min-tls-version TLS1_2 --allow-blob-public-access false`,
			see: 'The workspace must exist before a setting can name it. Its tables appear with the first rows.'
		},
		{
			goal: 'Upload before.txt and after.txt to the container reads, and read only before.txt.',
			portal:
				'Storage account > Data storage > Containers > Add container > reads > Upload; then before.txt > Download',
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
			az: `ID=$(az storage account show -n stdiag{suffix} -g {group}-diag --query id -o tsv)
az monitor metrics list --resource "$ID" --metrics Transactions --aggregation Total \\
  --interval 1h --offset 24h --filter "ApiName eq 'GetBlob'" \\
  --query "value[0].{metric:name.value,reads:timeseries[0].data[].total}" -o json`,
			see: 'A number of reads, and nothing about who read what. If there is none yet, look again after five minutes.',
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
			az: `for N in 1 2 3; do az storage blob download -c reads -n after.txt -f /tmp/seen.txt \\
  --account-name stdiag{suffix} --account-key "$KEY" --query name -o tsv; done`,
			see: 'The name, three times. The setting collects these reads, but not the earlier one. Don’t read before.txt again.'
		},
		{
			goal: 'Count the reads of each blob with a query: filter the rows, extract the name, summarize.',
			portal: 'Log Analytics workspace law-diag > Logs > KQL mode',
			az: `az extension add -n log-analytics --upgrade --yes --only-show-errors`,
			kql: `StorageBlobLogs
| where OperationName == "GetBlob"
| extend Blob = extract("([a-z]+)[.]txt", 1, Uri)
| summarize Reads = count() by Blob`,
			see: 'One row, for after. If the table is unknown or empty, no row has arrived yet: come back later. The check needs the extension.'
		}
	],
	negative: {
		goal: 'Try to create the same setting, named wrong-place, on the storage account itself.',
		portal:
			'Storage account > Monitoring > Diagnostic settings > the storage account > Add diagnostic setting: only metrics',
		az: `ID=$(az storage account show -n stdiag{suffix} -g {group}-diag --query id -o tsv)
WS=$(az monitor log-analytics workspace show -g {group}-diag -n law-diag --query id -o tsv)
az monitor diagnostic-settings create --name wrong-place --resource "$ID" --workspace "$WS" \\
  --logs '[{"category":"StorageRead","enabled":true}]'`,
		after: 3,
		proves: ['wrong-place'],
		see: 'The account offers metrics. The logs belong to its services.',
		fails: 'BadRequest: Category ‘StorageRead’ is not supported.'
	},
	variables:
		'KEY=$(az storage account keys list -n stdiag{suffix} -g {group}-diag --query "[0].value" -o tsv)',
	checks: [
		{
			id: 'metric',
			title: 'A read in the metrics, without a setting',
			command: `az monitor metrics list --resource "$(az storage account show -n stdiag{suffix} -g {group}-diag --query id -o tsv)" --metrics Transactions --aggregation Total --interval 1h --offset 24h --filter "ApiName eq 'GetBlob'" --query "value[0].{metric:name.value,reads:timeseries[0].data[].total}" -o json`,
			conditions: [
				{
					when: "metric == 'Transactions'",
					yes: 'The metric is {{metric}}.',
					no: 'This is the metric {{metric}}, not Transactions. Copy the command again.'
				},
				{
					when: 'length(reads[?@ > `0`]) >= `1`',
					yes: 'Blob reads were counted: {{reads[?@ > `0`]}}.',
					no: 'No read was counted in the last 24 hours. Read before.txt, and run the command again after five minutes.'
				}
			]
		},
		{
			id: 'setting',
			title: 'The setting sends reads',
			command: `az monitor diagnostic-settings list --resource "$(az storage account show -n stdiag{suffix} -g {group}-diag --query id -o tsv)/blobServices/default" --query "[].{setting:name,logs:logs[?enabled].category,here:contains(to_string(workspaceId),'/law-diag')}" -o json`,
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
				'No row has arrived yet. A new setting can take 90 minutes. Then read after.txt again, wait ten minutes, and run the command again.',
			conditions: [
				{
					when: "length([?Blob == 'after' && Reads >= `1`]) == `1`",
					yes: "after.txt was read {{[?Blob == 'after'].Reads | [0]}} times, and each read is a row.",
					no: 'There is no row for after.txt, only for {{[].Blob}}. Read it again, and wait for the rows.'
				},
				{
					when: "length([?Blob != 'after']) == `0`",
					yes: 'The read of before.txt, from before the setting, isn’t there.',
					no: 'Another blob has rows too: {{[].Blob}}. Did you read before.txt again after you created the setting?'
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
					yes: 'StorageRead isn’t a category of the account.',
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
	why: 'Azure collects metrics and the activity log automatically. Resource logs exist only from the moment you create a diagnostic setting. A workspace is one place to send them to. A query finds what was sent, and nothing from before.',
	given: [
		{
			id: 'two-blobs',
			command:
				'az monitor log-analytics query … --analytics-query "StorageBlobLogs | summarize Rows = count() by OperationName, StatusText" -o json',
			output: [
				{ OperationName: 'GetBlob', Rows: '41', StatusText: 'Success', TableName: 'PrimaryResult' },
				{
					OperationName: 'GetBlob',
					Rows: '6',
					StatusText: 'AuthorizationFailure',
					TableName: 'PrimaryResult'
				},
				{ OperationName: 'ListBlobs', Rows: '3', StatusText: 'Success', TableName: 'PrimaryResult' }
			],
			ask: 'Blobs were also uploaded in this time. Why is there no row for PutBlob?',
			options: [
				'Uploads are control plane operations',
				'The setting collects only StorageRead',
				'summarize dropped the smallest group'
			],
			right: 1,
			because:
				'PutBlob belongs to the category StorageWrite, and the setting doesn’t collect it. summarize doesn’t drop a group.'
		},
		{
			id: 'categories',
			command:
				'az monitor diagnostic-settings categories list --resource …/storageAccounts/stdiagk7q3f --query "value[].{name:name,type:categoryType}" -o json',
			output: [{ name: 'Transaction', type: 'Metrics' }],
			ask: 'You need one row for each deleted blob. What should you do?',
			options: [
				'Create a setting on the blob service',
				'Send Transaction to a workspace',
				'Query the activity log'
			],
			right: 0,
			because:
				'The account has only metrics. Its blob service has StorageRead, StorageWrite and StorageDelete. A metric is a number, not a row per request.'
		}
	],
	variations: [
		{
			change: 'The rows must be kept for seven years, and will rarely be queried.',
			answer:
				'Send the log to a storage account in the same region as the resource. That’s cheap for a long time. A workspace is for queries and log alerts.'
		},
		{
			change: 'You only need to know whether the requests per hour exceed a number.',
			answer:
				'You don’t need a setting. Transactions is a platform metric, so a metric alert works without a workspace.'
		}
	],
	sources: [
		sources.diagnosticSettings,
		sources.logIngestionTime,
		sources.storageBlobLogs,
		sources.azLogWorkspace
	],
	checked: '2026-11-25'
});
