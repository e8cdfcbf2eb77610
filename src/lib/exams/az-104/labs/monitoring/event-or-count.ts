// Lab: one change seen twice: by an activity log alert as an event, by a log search alert as a count; KQL in between.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, deleteGroup, gone, ownsSubscription } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'monitor/event-or-count',
	number: 82,
	title: 'Activity log alert or log search alert: event or count',
	minutes: 40,
	cost: 'About 0.05 USD if you delete it the same day: one log search alert rule. Storing the activity log in a workspace is free.',
	needs: [ownsSubscription, 'Fewer than five diagnostic settings on the subscription'],
	late: {
		hours: 2,
		what: 'The activity log in the workspace: 3 to 20 minutes, up to 90 after a new diagnostic setting. The log search alert comes after that.'
	},
	predict: [
		{
			id: 'event',
			ask: 'You need to be notified each time someone changes a rule of an NSG, at the lowest cost. Which alert should you use?',
			options: ['Activity log alert', 'Metric alert', 'Log search alert'],
			right: 0,
			because:
				'Changing a resource is a control-plane event in the activity log. You need no workspace and no query.'
		},
		{
			id: 'count',
			ask: 'You need to be notified only when there are more than two changes in an hour. Which alert should you use?',
			options: ['Activity log alert', 'Metric alert', 'Log search alert'],
			right: 2,
			because:
				'An activity log alert looks at one event at a time. Counting over time needs a query, and so a workspace.'
		},
		{
			id: 'order',
			ask: 'A query runs summarize n = count() by Caller, and then where OperationNameValue has "WRITE". What happens?',
			options: ['It counts only the writes.', 'It fails.', 'It returns no row.'],
			right: 1,
			because:
				'Each step sees only the output of the step before it. After summarize, the columns are Caller and n. Filter first.'
		}
	],
	steps: [
		{
			goal: 'Create the network security group nsg-logalert and a Log Analytics workspace in their own resource group.',
			portal: 'Network security groups > Create; Log Analytics workspaces > Create',
			az: `az group create -n {group}-logalert -l {location}
for P in Insights AlertsManagement; do az provider register -n Microsoft.$P --wait; done
az network nsg create -g {group}-logalert -n nsg-logalert --query NewNSG.name -o tsv
az monitor log-analytics workspace create -g {group}-logalert -n law-logalert -l {location} \\
  --sku PerGB2018 --query name -o tsv`,
			see: 'Registering the two providers can take two minutes.'
		},
		{
			goal: 'Send the administrative events of the subscription to the workspace, with the diagnostic setting resit-activity.',
			portal: 'Monitor > Activity log > Export Activity Logs > Add diagnostic setting > Administrative',
			az: `WS=$(az monitor log-analytics workspace show -g {group}-logalert -n law-logalert --query id -o tsv)
az monitor diagnostic-settings subscription create --name resit-activity --location {location} \\
  --workspace "$WS" --logs '[{"category":"Administrative","enabled":true}]'`,
			see: 'This setting belongs to the subscription. You delete it with its own command.'
		},
		{
			goal: 'Create the activity log alert rule nsg-event for each successful write of a security rule in this group.',
			portal:
				'Monitor > Alerts > Create > Alert rule > Scope: {group}-logalert > Signal: Create or Update Security Rule > Status: Succeeded',
			az: `az monitor activity-log alert create -g {group}-logalert -n nsg-event \\
  --scope "$(az group show -n {group}-logalert --query id -o tsv)" \\
  --condition category=Administrative and status=Succeeded and \\
  operationName=Microsoft.Network/networkSecurityGroups/securityRules/write`,
			see: 'It has no action group, so it only lists alerts. It reads the activity log, so it doesn’t need the workspace.'
		},
		{
			goal: 'Create the log search alert rule nsg-count. It fires when a query finds more than two rows in an hour.',
			portal:
				'Log Analytics workspace > Logs > New alert rule > Table rows, Count, 1 hour > Greater than 2, every 15 minutes',
			az: [
				'az extension add -n scheduled-query --upgrade --yes --only-show-errors',
				`WS=$(az monitor log-analytics workspace show -g {group}-logalert -n law-logalert --query id -o tsv)
Q="AzureActivity | where OperationNameValue =~ 'Microsoft.Network/networkSecurityGroups/securityRules/write'"
az monitor scheduled-query create -g {group}-logalert -n nsg-count -l {location} --scopes "$WS" \\
  --condition "count 'Writes' > 2" --condition-query Writes="$Q | where ActivityStatusValue == 'Success'" \\
  --window-size 1h --evaluation-frequency 15m --skip-query-validation true \\
  --description "Lab: many changes" --query name -o tsv`
			],
			see: 'The command skips validation, because the table may not exist before its first row.'
		},
		{
			goal: 'Come back five minutes later, when the alert rules are working. Then write three security rules.',
			portal: 'Network security group > Settings > Inbound security rules > Add',
			az: `for P in 100 110 120; do az network nsg rule create -g {group}-logalert \\
  --nsg-name nsg-logalert -n rule-$P --priority $P --access Deny --direction Inbound \\
  --protocol Tcp --destination-port-ranges 8080 --query name -o tsv; done`,
			see: 'Three names. Each write is its own event in the activity log.'
		},
		{
			goal: 'Count the writes by hour: filter first, then bin and summarize.',
			portal: 'Log Analytics workspace > Logs',
			az: `az extension add -n log-analytics --upgrade --yes --only-show-errors`,
			kql: `AzureActivity
| where TimeGenerated > ago(7d)
| where OperationNameValue =~ "Microsoft.Network/networkSecurityGroups/securityRules/write"
| where ActivityStatusValue == "Success"
| summarize Writes = count() by Hour = bin(TimeGenerated, 1h)`,
			see: 'One row with three writes, or two rows if an hour ended between them. A table that Azure can’t find has no rows yet.'
		}
	],
	negative: {
		goal: 'Put the filter after summarize and see the query fail.',
		portal: 'Log Analytics workspace > Logs',
		kql: `AzureActivity
| summarize Writes = count() by Caller
| where OperationNameValue has "WRITE"`,
		az: `az monitor log-analytics query -o json \\
  -w "$(az monitor log-analytics workspace show -g {group}-logalert -n law-logalert --query customerId -o tsv)" \\
  --analytics-query "AzureActivity | summarize Writes = count() by Caller | where OperationNameValue has 'WRITE'"`,
		see: 'The error names the column that it can’t resolve.',
		fails: 'BadArgumentError with a SemanticError inside: OperationNameValue no longer exists at that point.'
	},
	checks: [
		{
			id: 'event-rule',
			title: 'The event has an activity log alert',
			command:
				'az monitor activity-log alert show -g {group}-logalert -n nsg-event --query "{rule:name,enabled:enabled,watches:condition.allOf[?field==\'operationName\'].equals}" -o json',
			shown: ['rule'],
			conditions: [
				{
					when: 'enabled == `true`',
					yes: '{{rule}} is enabled.',
					no: '{{rule}} is disabled. Enable it.'
				},
				{
					when: "length(watches) == `1` && contains(watches[0], 'ecurityRules/write')",
					yes: 'It watches {{watches}}.',
					no: 'It watches {{watches}}. It should watch the write of a security rule, and only that.'
				}
			]
		},
		{
			id: 'count-rule',
			title: 'The count has a log search alert',
			command:
				'az monitor scheduled-query show -g {group}-logalert -n nsg-count --query "{rule:name,by:criteria.allOf[0].timeAggregation,over:criteria.allOf[0].threshold,window:windowSize}" -o json',
			shown: ['rule'],
			conditions: [
				{
					when: "by == 'Count' && over == `2`",
					yes: '{{rule}} fires when the {{by}} of rows is over {{over}}.',
					no: '{{rule}} has {{by}} over {{over}}. It should be Count over 2.'
				},
				{
					when: "window == '1:00:00' || window == 'PT1H'",
					yes: 'It counts over one hour.',
					no: 'It counts over {{window}}. It should be one hour: rows that arrive late fall out of a shorter window.'
				}
			]
		},
		{
			id: 'rows',
			title: 'The writes are rows in the workspace',
			command: `az monitor log-analytics query -w "$(az monitor log-analytics workspace show -g {group}-logalert -n law-logalert --query customerId -o tsv)" --analytics-query "AzureActivity | where TimeGenerated > ago(7d) | where OperationNameValue =~ 'Microsoft.Network/networkSecurityGroups/securityRules/write' | where ActivityStatusValue == 'Success' | summarize Writes = count() by Hour = bin(TimeGenerated, 1h)" --query "[].{Hour:Hour,Writes:Writes}" -o json`,
			kind: 'kql',
			prints: 'list',
			keys: ['Hour', 'Writes'],
			shown: ['Hour'],
			empty:
				'No row has arrived yet. The first ones can take up to 90 minutes. Only writes after the diagnostic setting are exported.',
			when: 'sum([].Writes) >= `3`',
			yes: '{{sum([].Writes)}} writes were counted, in {{length(@)}} hour(s).',
			no: 'Only {{sum([].Writes)}} writes were counted. Wait, or write the three rules again now that the setting exists.'
		},
		{
			id: 'fired',
			title: 'Both alerts fired',
			command:
				'az rest --method get --url "https://management.azure.com/subscriptions/$(az account show --query id -o tsv)/providers/Microsoft.AlertsManagement/alerts?api-version=2023-07-12-preview&targetResourceGroup={group}-logalert&timeRange=7d" --query "value[].{alert:name,service:properties.essentials.monitorService}" -o json',
			shown: ['service'],
			empty:
				'No alert has fired yet. The event alert comes within minutes. The count alert needs the rows in the workspace.',
			conditions: [
				{
					when: "length([?alert == 'nsg-event']) >= `1`",
					yes: "nsg-event fired {{length([?alert == 'nsg-event'])}} time(s).",
					no: 'nsg-event hasn’t fired. Its rule must exist a few minutes before the write. Write one more security rule, then wait.'
				},
				{
					when: "length([?alert == 'nsg-count']) >= `1`",
					yes: 'nsg-count fired: one alert for the count, not one for each write.',
					no: 'nsg-count hasn’t fired. It looks at one hour, every 15 minutes. If the rows came later than that, write three more security rules.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the diagnostic setting of the subscription, then the workspace for good.',
				portal:
					'Monitor > Activity log > Export Activity Logs > resit-activity > Edit setting > Delete; Log Analytics workspace > Delete',
				az: [
					'az monitor diagnostic-settings subscription delete --name resit-activity --yes',
					'az monitor log-analytics workspace delete -g {group}-logalert -n law-logalert --force true --yes'
				],
				deletes:
					'The diagnostic setting resit-activity of the subscription, and the workspace law-logalert beyond recovery.'
			},
			deleteGroup('logalert', 'both alert rules and the network security group')
		],
		check: gone('logalert', {
			key: 'settings',
			what: 'The diagnostic setting resit-activity',
			count:
				'az monitor diagnostic-settings subscription list --query "length(value[?name==\'resit-activity\'])" -o json'
		})
	},
	why: 'The signal decides the alert. A number that a resource emits is a metric. One control-plane event is in the activity log. What you must count, join or compare in logs needs a log search alert. That one needs a workspace, and is as late as its rows.',
	given: [
		{
			id: 'bins',
			command:
				'az monitor log-analytics query … --analytics-query "AzureActivity | where ActivityStatusValue == \'Failure\' | summarize Failures = count() by bin(TimeGenerated, 15m), Caller" --query "[].{Caller:Caller,Failures:Failures,TimeGenerated:TimeGenerated}" -o json',
			output: `[
  { "Caller": "ana@example.com", "Failures": "2", "TimeGenerated": "2026-11-25T09:00:00Z" },
  { "Caller": "ben@example.com", "Failures": "4", "TimeGenerated": "2026-11-25T09:00:00Z" },
  { "Caller": "ben@example.com", "Failures": "1", "TimeGenerated": "2026-11-25T09:15:00Z" }
]`,
			ask: 'When did the last failure of ben@example.com happen?',
			options: ['At 09:15 exactly', 'From 09:15 to just before 09:30', 'Within 15 minutes before 09:15'],
			right: 1,
			because:
				'bin rounds a time down to the start of its interval. The row counts everything from 09:15 to 09:30.'
		},
		{
			id: 'no-fire',
			command:
				'az monitor scheduled-query show -n many-failures … --query "{query:criteria.allOf[0].query,by:criteria.allOf[0].timeAggregation,operator:criteria.allOf[0].operator,over:criteria.allOf[0].threshold,window:windowSize,every:evaluationFrequency}" -o json',
			output: `{
  "by": "Count",
  "every": "0:05:00",
  "operator": "GreaterThan",
  "over": 10.0,
  "query": "AzureActivity | where ActivityStatusValue == 'Failure'",
  "window": "0:05:00"
}`,
			ask: 'Every five minutes, 4 failures occur. When does this alert fire?',
			options: ['After 15 minutes', 'It never fires', 'At the first evaluation'],
			right: 1,
			because:
				'Each evaluation looks at its own window of five minutes and finds 4 rows, not more than 10. A window of 15 minutes or more would fire.'
		}
	],
	variations: [
		{
			change: 'The team must be notified of incidents of an Azure service in your region.',
			answer:
				'A Service Health alert. It is an activity log alert of the category ServiceHealth, at subscription scope.'
		},
		{
			change: 'You need to know who failed to read a secret in a key vault more than five times an hour.',
			answer:
				'A log search alert. First send the vault’s audit log to a workspace with a diagnostic setting. The activity log doesn’t record reads of secrets.'
		}
	],
	sources: [
		sources.alertTypes,
		sources.activityLog,
		sources.logIngestionTime,
		sources.kqlBin,
		sources.kqlSummarize,
		sources.azScheduledQuery
	],
	checked: '2026-11-25'
});
