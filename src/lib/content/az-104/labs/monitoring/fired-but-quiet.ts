// Lab: two metric alerts on one account, one action group, and a processing rule that keeps one of them quiet.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'monitor/fired-but-quiet',
	number: 81,
	edition: 0,
	domain: 'monitoring',
	group: 'monitor',
	title: 'Fired, but quiet',
	mends: 'What an alert rule does, what an action group does, and what a processing rule takes away.',
	minutes: 35,
	cost: 'Two metric alert rules for an hour, a few e-mails and a few storage requests. Metric alerts bill by time series while they exist; delete them the same day.',
	needs: [
		'A subscription in which you are Owner or Contributor',
		'A mailbox you can read; if your sign-in name is no mailbox, put your address in its place'
	],
	predict: [
		{
			id: 'what-goes',
			ask: 'A processing rule suppresses notifications for an alert rule. The condition is met. What happens?',
			options: [
				'No alert fires at all',
				'It fires, and no action group runs',
				'It fires, and mails come when the rule ends'
			],
			right: 1,
			because:
				'Suppression removes the action groups from fired alerts. The alert is still listed, and nothing is sent later either.'
		},
		{
			id: 'both-kinds',
			ask: 'One processing rule adds an action group, another suppresses. Both match the alert. What runs?',
			options: ['The added group', 'Nothing', 'Whichever rule is newer'],
			right: 1,
			because: 'Suppression has priority over adding action groups, whatever the age of the rules.'
		},
		{
			id: 'right-signal',
			ask: 'You want to know when requests to an account exceed a number in five minutes. What is needed first?',
			options: [
				'A workspace with the account’s logs',
				'Only the alert rule',
				'An agent with a collection rule'
			],
			right: 1,
			because:
				'Transactions is a platform metric. It is there by itself, so a metric alert can read it at once.'
		}
	],
	steps: [
		{
			goal: 'Make a storage account in a group of its own: its requests will be the signal.',
			portal: 'Storage accounts > Create > Review + create',
			az: [
				`az group create -n {group}-alert -l {location}
az storage account create -n stalert{suffix} -g {group}-alert -l {location} \\
  --sku Standard_LRS --kind StorageV2`
			]
		},
		{
			goal: 'Make an action group that sends an e-mail to you.',
			portal: 'Monitor > Alerts > Action groups > Create > Notifications > Email',
			az: [
				`az monitor action-group create -g {group}-alert -n ag-mail --short-name agmail \\
  --action email me "$(az account show --query user.name -o tsv)" \\
  --query "{name:name,mails:length(emailReceivers)}" -o json`
			],
			see: 'A mail tells you that you were added. If none comes, the address is wrong: make the group again with yours.'
		},
		{
			goal: 'Make a processing rule that removes all action groups from alerts of the rule busy-quiet.',
			portal:
				'Monitor > Alerts > Alert processing rules > Create > Scope > Filters: Alert rule name > Suppress notifications',
			az: [
				`az extension add -n alertsmanagement --upgrade --yes --only-show-errors
az monitor alert-processing-rule create -g {group}-alert -n quiet-one \\
  --rule-type RemoveAllActionGroups \\
  --scopes "$(az group show -n {group}-alert --query id -o tsv)" \\
  --filter-alert-rule-name Equals busy-quiet --description "Lab: keep one rule quiet"`
			],
			see: 'The command is of an extension, which the first line adds. The rule busy-quiet does not exist yet: the filter is only a name.'
		},
		{
			goal: 'Make two alert rules that differ only in name: busy-loud and busy-quiet.',
			portal: 'Monitor > Alerts > Create > Alert rule > Transactions > Static, Total, greater than 5',
			az: [
				`ID=$(az storage account show -n stalert{suffix} -g {group}-alert --query id -o tsv)
for RULE in busy-loud busy-quiet; do az monitor metrics alert create -g {group}-alert -n $RULE \\
  --scopes "$ID" --condition "total Transactions > 5" --window-size 5m --evaluation-frequency 1m \\
  --severity 3 --action ag-mail --description "Lab: many requests" --query name -o tsv; done`
			],
			see: 'Both names are printed. Both rules name the same action group.'
		},
		{
			goal: 'Wait five minutes, so that the new rules are at work, then send thirty requests to the account.',
			az: [
				`sleep 300
KEY=$(az storage account keys list -n stalert{suffix} -g {group}-alert --query "[0].value" -o tsv)
for N in $(seq 30); do az storage container list --account-name stalert{suffix} \\
  --account-key "$KEY" --query "length(@)" -o tsv; done`
			],
			see: 'Thirty zeros: there is no container. Every one of these requests counts.'
		},
		{
			goal: 'Wait about ten minutes, then compare the list of alerts with your mailbox.',
			portal: 'Monitor > Alerts',
			see: 'Two alerts are listed, and one mail came: that of busy-loud. Nothing came for busy-quiet. A second mail, “resolved”, may follow later.'
		}
	],
	negative: {
		goal: 'Ask for a metric alert on something that storage does not measure, and see it refused.',
		az: [
			`ID=$(az storage account show -n stalert{suffix} -g {group}-alert --query id -o tsv)
az monitor metrics alert create -g {group}-alert -n no-such-metric --scopes "$ID" \\
  --condition "avg DeletedByCaller > 0" --description "Lab: no such metric"`
		],
		see: 'Who deleted what is no number that is measured. It is a row in a log: another kind of alert.',
		fails: 'BadRequest: Azure finds no metric of that name on the resource.'
	},
	checks: [
		{
			id: 'rules',
			title: 'Two rules, one action group each',
			command:
				'az monitor metrics alert list -g {group}-alert --query "[].{rule:name,metric:criteria.allOf[0].metricName,groups:length(actions)}" -o json',
			kind: 'json',
			prints: 'list',
			keys: ['rule', 'metric', 'groups'],
			empty: 'There is no metric alert rule in this group. Create both, or look at the name of the group.',
			conditions: [
				{
					when: "contains([].rule, 'busy-loud') && contains([].rule, 'busy-quiet')",
					yes: 'Both rules exist: {{[].rule}}.',
					no: 'Found {{[].rule}}. Both busy-loud and busy-quiet are needed.'
				},
				{
					when: "length([?metric == 'Transactions']) == `2`",
					yes: 'Both watch Transactions.',
					no: 'They watch {{[].metric}}. Both must watch Transactions to be compared.'
				},
				{
					when: 'length([?groups == `1`]) == `2`',
					yes: 'Both would run one action group, so a difference comes from elsewhere.',
					no: 'They have {{[].groups}} action groups. Give both the group ag-mail.'
				}
			]
		},
		{
			id: 'processing',
			title: 'The processing rule suppresses',
			command:
				'az resource show -g {group}-alert -n quiet-one --resource-type Microsoft.AlertsManagement/actionRules --api-version 2021-08-08 --query "{rule:name,enabled:properties.enabled,does:properties.actions[0].actionType,names:properties.conditions[0].values}" -o json',
			kind: 'json',
			prints: 'object',
			keys: ['rule', 'enabled', 'does', 'names'],
			shown: ['rule'],
			conditions: [
				{
					when: "does == 'RemoveAllActionGroups'",
					yes: '{{rule}} removes action groups from fired alerts.',
					no: '{{rule}} does {{does}}. Suppression is RemoveAllActionGroups.'
				},
				{
					when: "contains(names, 'busy-quiet') && !contains(names, 'busy-loud')",
					yes: 'It holds for {{names}} only.',
					no: 'It holds for {{names}}. It must name busy-quiet and not busy-loud.'
				},
				{
					when: 'enabled == `true`',
					yes: 'It is on.',
					no: 'It is switched off. Enable it before you send the requests.'
				}
			]
		},
		{
			id: 'fired',
			title: 'Both fired, one was suppressed',
			command:
				'az rest --method get --url "https://management.azure.com/subscriptions/$(az account show --query id -o tsv)/providers/Microsoft.AlertsManagement/alerts?api-version=2023-07-12-preview&targetResourceGroup={group}-alert&timeRange=7d" --query "value[].{alert:name,state:properties.essentials.monitorCondition,suppressed:properties.essentials.actionStatus.isSuppressed}" -o json',
			kind: 'json',
			prints: 'list',
			keys: ['alert', 'state', 'suppressed'],
			shown: ['state'],
			empty:
				'No alert has fired yet. Wait some minutes; if none comes, send the thirty requests again and wait.',
			conditions: [
				{
					when: "length([?alert == 'busy-loud' && suppressed == `false`]) >= `1`",
					yes: 'busy-loud fired and was not suppressed.',
					no: 'busy-loud is not there as an alert that notifies. Found {{[].alert}}, suppressed: {{[].suppressed}}.'
				},
				{
					when: "length([?alert == 'busy-quiet' && suppressed == `true`]) >= `1`",
					yes: 'busy-quiet fired all the same, and its notification was suppressed.',
					no: 'busy-quiet is not there as a suppressed alert. Found {{[].alert}}, suppressed: {{[].suppressed}}. A rule made after the alert fired does not reach back. If no mail came for it all the same, open the alert in the portal: its History tab names what was suppressed, and a sentence about that is a proof too.'
				}
			]
		},
		{
			id: 'no-metric',
			title: 'No metric, no metric alert',
			command:
				'az monitor metrics alert create -g {group}-alert -n no-such-metric --scopes "$(az storage account show -n stalert{suffix} -g {group}-alert --query id -o tsv)" --condition "avg DeletedByCaller > 0" --description "Lab: no such metric" --query "{rule:name}" -o json',
			kind: 'error',
			conditions: [
				{
					when: "code == 'BadRequest'",
					yes: 'Azure refused the rule: {{code}}.',
					no: 'The error is {{code}}. Expected BadRequest, about the metric.'
				},
				{
					when: "contains(message, 'DeletedByCaller')",
					yes: 'It found no metric named DeletedByCaller.',
					no: 'The message does not speak of the metric: {{message}}'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the group with the rules, the action group and the account.',
				az: ['az group delete -n {group}-alert --yes --no-wait'],
				see: 'Alerts that fired stay listed for 30 days. They cost nothing.',
				deletes:
					'All of {group}-alert: both alert rules, the processing rule, the action group and the storage account.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left to pay',
			command: 'az group exists -n {group}-alert -o json',
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The resource group is gone, and with it the alert rules that bill.',
					no: 'The group is still there. Deleting takes some minutes: ask again, or delete it once more.'
				}
			]
		}
	},
	why: 'Three objects, three jobs. The alert rule decides whether an alert fires, the action group says whom to tell, and the processing rule changes the action groups of alerts that fire in its scope. So quiet during maintenance is a processing rule with a schedule; alert rules stay as they are.',
	given: [
		{
			id: 'one-suppressed',
			command:
				'az rest --method get --url ".../providers/Microsoft.AlertsManagement/alerts?..." --query "value[].{alert:name,state:properties.essentials.monitorCondition,suppressed:properties.essentials.actionStatus.isSuppressed}" -o json',
			output: `[
  { "alert": "cpu-high", "state": "Resolved", "suppressed": true },
  { "alert": "cpu-high", "state": "Fired", "suppressed": false },
  { "alert": "disk-full", "state": "Fired", "suppressed": true }
]`,
			ask: 'The team says: nobody told us of the disk. What do you look at first?',
			options: [
				'The condition of the alert rule',
				'The processing rules that match it',
				'The members of the action group'
			],
			right: 1,
			because:
				'The alert fired, so its rule works. It is marked as suppressed, so a processing rule took its action groups away.'
		},
		{
			id: 'added-group',
			command:
				'az resource show -n all-sev0 --resource-type Microsoft.AlertsManagement/actionRules -g ops --query "{does:properties.actions[0].actionType,scopes:length(properties.scopes),filter:properties.conditions[0].field,values:properties.conditions[0].values}" -o json',
			output: `{
  "does": "AddActionGroups",
  "filter": "Severity",
  "scopes": 1,
  "values": [ "Sev0" ]
}`,
			ask: 'Its scope is the subscription. What has this rule spared the team?',
			options: [
				'Naming the group in every Sev0 rule',
				'Making alert rules for Sev0',
				'Paying for alerts of other severities'
			],
			right: 0,
			because:
				'It adds its action groups to every alert of Sev0 that fires in the subscription. It makes no alerts of its own.'
		}
	],
	variations: [
		{
			change: 'Notifications must be quiet every Sunday from 02:00 to 06:00 only.',
			answer:
				'Give the same processing rule a weekly recurrence with start, end and time zone. Alert rules stay on, so alerts of that time are still listed.'
		},
		{
			change: 'Nobody must be told, and no alert may be listed either.',
			answer:
				'Disable the alert rule itself for that time. A processing rule acts only on alerts that have fired.'
		},
		{
			change: 'The alerts to be kept quiet are Service Health alerts.',
			answer:
				'A processing rule does not affect Azure Service Health alerts. Change or disable their activity log alert rule.'
		}
	],
	sources: [
		{
			title: 'Alert processing rules',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-processing-rules',
			checked: day('2026-11-25')
		},
		{
			title: 'Troubleshooting problems in Azure Monitor alerts',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-troubleshoot',
			checked: day('2026-11-25')
		},
		{
			title: 'Types of Azure Monitor alerts',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-types',
			checked: day('2026-11-25')
		},
		{
			title: 'What are Azure Monitor alerts?',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/alerts-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'Action groups',
			url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/alerts/action-groups',
			checked: day('2026-11-25')
		},
		{
			title: 'az monitor alert-processing-rule',
			url: 'https://learn.microsoft.com/en-us/cli/azure/monitor/alert-processing-rule',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
