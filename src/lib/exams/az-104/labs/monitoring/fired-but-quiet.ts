// Lab: two metric alerts on one account, one action group, and a processing rule that keeps one of them quiet.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, groupTearDown, ownsSubscription } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'monitor/fired-but-quiet',
	number: 81,
	title: 'Alert processing rules: fired, but no email',
	minutes: 35,
	cost: 'About 0.05 USD if you delete it the same day: two metric alert rules, a few emails and storage requests.',
	needs: [ownsSubscription, 'A mailbox you can open now: Azure sends a one-time code to a new address'],
	predict: [
		{
			id: 'what-goes',
			ask: 'An alert processing rule suppresses notifications for an alert rule. The condition of the alert rule is met. What happens?',
			options: [
				'No alert fires.',
				'An alert fires, and no action group runs.',
				'An alert fires, and emails are sent when the processing rule ends.'
			],
			right: 1,
			because:
				'Suppression removes the action groups from fired alerts. Azure still lists the alert, and sends nothing later.'
		},
		{
			id: 'both-kinds',
			ask: 'One alert processing rule adds an action group, another suppresses notifications. Both match the alert. What runs?',
			options: ['The added action group', 'Nothing', 'The action of the newer rule'],
			right: 1,
			because: 'Suppression has priority over adding action groups, whichever rule is newer.'
		},
		{
			id: 'right-signal',
			ask: 'You need to be notified when an account gets more than a given number of requests in five minutes. What do you need first?',
			options: [
				'A workspace with the account’s logs',
				'Only the alert rule',
				'An agent with a data collection rule'
			],
			right: 1,
			because:
				'Transactions is a platform metric. Azure collects it automatically, so a metric alert rule can read it at once.'
		}
	],
	steps: [
		{
			goal: 'Create a storage account in its own resource group. Its requests are the signal.',
			portal: 'Storage accounts > Create > Review + create',
			az: `az group create -n {group}-alert -l {location}
az storage account create -n stalert{suffix} -g {group}-alert -l {location} \\
  --sku Standard_LRS --kind StorageV2 --min-tls-version TLS1_2 \\
  --allow-shared-key-access true --public-network-access Enabled`
		},
		{
			goal: 'Create the action group ag-mail, which sends you an email. Confirm your address at once.',
			portal: 'Monitor > Alerts > Action groups > Create > Notifications > Email',
			az: [
				`ME=$(az account show --query user.name -o tsv); ME=\${ME#live.com#}
echo "$ME"`,
				`az monitor action-group create -g {group}-alert -n ag-mail --short-name agmail \\
  --action email me "$ME" --query "{name:name,emails:length(emailReceivers)}" -o json`
			],
			see: 'A new address gets a one-time code: confirm it within 30 minutes, or no alert email ever comes. Too late? Delete ag-mail, then create it again. If the first command prints no mailbox of yours, set ME to one.'
		},
		{
			goal: 'Create two alert processing rules for busy-quiet alone: one adds ag-mail again, the other suppresses notifications.',
			portal:
				'Monitor > Alerts > Alert processing rules > Create > Scope: {group}-alert > Filter: Alert rule name equals busy-quiet > Rule settings',
			az: [
				`az extension add -n alertsmanagement --upgrade --yes --only-show-errors
az monitor alert-processing-rule create -g {group}-alert -n add-one \\
  --rule-type AddActionGroups \\
  --action-groups "$(az monitor action-group show -g {group}-alert -n ag-mail --query id -o tsv)" \\
  --scopes "$(az group show -n {group}-alert --query id -o tsv)" \\
  --filter-alert-rule-name Equals busy-quiet --description "Lab: add a group"`,
				`az monitor alert-processing-rule create -g {group}-alert -n quiet-one \\
  --rule-type RemoveAllActionGroups \\
  --scopes "$(az group show -n {group}-alert --query id -o tsv)" \\
  --filter-alert-rule-name Equals busy-quiet --description "Lab: keep one rule quiet"`
			],
			see: 'The alert rule busy-quiet doesn’t exist yet. The filter is only a name.'
		},
		{
			goal: 'Create two alert rules that differ only in name: busy-loud and busy-quiet.',
			portal:
				'Monitor > Alerts > Create > Alert rule > Scope: stalert{suffix} > Signal: Transactions > Static, Total, greater than 5 > Actions: ag-mail',
			az: `ID=$(az storage account show -n stalert{suffix} -g {group}-alert --query id -o tsv)
for RULE in busy-loud busy-quiet; do az monitor metrics alert create -g {group}-alert -n $RULE \\
  --scopes "$ID" --condition "total Transactions > 5" --window-size 5m --evaluation-frequency 1m \\
  --severity 3 --action ag-mail --description "Lab: many requests" --query name -o tsv; done`,
			see: 'Both names. Both rules use the same action group.'
		},
		{
			goal: 'Come back five minutes later, when the new rules are working. Then send thirty requests to the account.',
			az: `KEY=$(az storage account keys list -n stalert{suffix} -g {group}-alert --query "[0].value" -o tsv)
for N in $(seq 30); do az storage container list --account-name stalert{suffix} \\
  --account-key "$KEY" --query "length(@)" -o tsv; done`,
			see: 'Thirty zeros: the account has no container. Each request counts as a transaction.'
		},
		{
			goal: 'Ten minutes later, compare the list of alerts with your mailbox.',
			portal: 'Monitor > Alerts > busy-quiet > History',
			see: 'Two alerts, and one email: the one for busy-loud. For busy-quiet no email comes, although a rule adds ag-mail: suppression wins.'
		}
	],
	negative: {
		goal: 'Try to create a metric alert on something that storage doesn’t measure.',
		az: `ID=$(az storage account show -n stalert{suffix} -g {group}-alert --query id -o tsv)
az monitor metrics alert create -g {group}-alert -n no-such-metric --scopes "$ID" \\
  --condition "avg DeletedByCaller > 0" --description "Lab: no such metric"`,
		see: 'Who deleted what isn’t a number that Azure measures. It’s a row in a log, and needs another kind of alert.',
		fails: 'BadRequest: Azure finds no metric with that name on the resource.'
	},
	checks: [
		{
			id: 'rules',
			title: 'Two rules, one action group each',
			command:
				'az monitor metrics alert list -g {group}-alert --query "[].{rule:name,metric:criteria.allOf[0].metricName,groups:length(actions)}" -o json',
			empty: 'This resource group has no metric alert rule. Create both.',
			conditions: [
				{
					when: "contains([].rule, 'busy-loud') && contains([].rule, 'busy-quiet')",
					yes: 'Both rules exist: {{[].rule}}.',
					no: 'Found {{[].rule}}. You need both busy-loud and busy-quiet.'
				},
				{
					when: "length([?metric == 'Transactions']) == `2`",
					yes: 'Both watch Transactions.',
					no: 'They watch {{[].metric}}. Both must watch Transactions.'
				},
				{
					when: 'length([?groups == `1`]) == `2`',
					yes: 'Both have one action group, so any difference comes from somewhere else.',
					no: 'Number of action groups: {{[].groups}}. Give each rule ag-mail, and only that.'
				}
			]
		},
		{
			id: 'processing',
			title: 'One rule suppresses, one adds',
			command:
				'az rest --method get --url "https://management.azure.com/subscriptions/$(az account show --query id -o tsv)/resourceGroups/{group}-alert/providers/Microsoft.AlertsManagement/actionRules?api-version=2021-08-08" --query "value[].{rule:name,enabled:properties.enabled,does:properties.actions[0].actionType,names:properties.conditions[].values[]}" -o json',
			shown: ['rule'],
			empty: 'This resource group has no alert processing rule. Create both.',
			conditions: [
				{
					when: "length([?does == 'RemoveAllActionGroups' && enabled == `true` && length((names || `[]`)[?ends_with(@, 'busy-quiet')]) >= `1`]) >= `1`",
					yes: 'A rule suppresses notifications of busy-quiet.',
					no: 'No enabled rule suppresses busy-quiet. Found {{[].does}}, for {{[].names}}.'
				},
				{
					when: "length([?does == 'RemoveAllActionGroups' && (!names || length((names || `[]`)[?ends_with(@, 'busy-loud')]) >= `1`)]) == `0`",
					yes: 'No rule suppresses busy-loud.',
					no: 'A rule suppresses busy-loud too. Filter it by the alert rule name busy-quiet.'
				},
				{
					when: "length([?does == 'AddActionGroups' && enabled == `true` && length((names || `[]`)[?ends_with(@, 'busy-quiet')]) >= `1`]) >= `1`",
					yes: 'Another rule adds an action group to alerts of busy-quiet.',
					no: 'No enabled rule adds an action group for busy-quiet. Found {{[].does}}, for {{[].names}}.'
				}
			]
		},
		{
			id: 'fired',
			title: 'Both fired, one was suppressed',
			command:
				"U=\"https://management.azure.com\"; A=\"/subscriptions/$(az account show --query id -o tsv)/providers/Microsoft.AlertsManagement/alerts\"; V=\"api-version=2023-07-12-preview\"; for R in busy-loud busy-quiet; do ID=$(az rest --url \"$U$A?$V&targetResourceGroup={group}-alert&timeRange=7d\" --query \"value[?name=='$R'] | [0].id\" -o tsv); [ -n \"$ID\" ] && az rest --url \"$U$ID/history?$V\" --query \"{rule:'$R',fired:length(properties.modifications[?modificationEvent=='AlertCreated']),ran:length(properties.modifications[?modificationEvent=='ActionsTriggered' && !contains(description || '', 'uppress')]),suppressed:length(properties.modifications[?contains(description || '', 'uppress') || modificationEvent=='ActionsSuppressed'])}\" -o json; done | jq -s .",
			prints: 'list',
			keys: ['rule', 'fired', 'ran', 'suppressed'],
			empty: 'No alert has fired yet. Wait a few minutes. If none comes, send the thirty requests again.',
			conditions: [
				{
					when: "length([?rule == 'busy-loud' && fired >= `1` && ran >= `1`]) == `1`",
					yes: 'busy-loud fired, and its action group ran.',
					no: 'busy-loud isn’t listed as fired with an action group that ran. Found {{[].rule}}: fired {{[].fired}}, ran {{[].ran}}.'
				},
				{
					when: "length([?rule == 'busy-quiet' && fired >= `1` && ran == `0`]) == `1`",
					yes: 'busy-quiet fired too, and no action group ran.',
					no: 'busy-quiet isn’t listed as fired without an action group. Found {{[].rule}}: fired {{[].fired}}, ran {{[].ran}}. A processing rule doesn’t change alerts that fired before it.'
				},
				{
					when: "length([?rule == 'busy-quiet' && suppressed >= `1`]) == `1`",
					yes: 'Its history says that the notification was suppressed.',
					no: 'The history that Azure returns has no word about suppression. Open the alert busy-quiet in the portal and read its History tab.',
					unverified: true
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
					when: "contains(codes, 'BadRequest')",
					yes: 'Azure refused the rule: {{what}}.',
					no: 'The error is {{what}}. It should be BadRequest, about the metric.'
				},
				{
					when: "contains(message, 'metric named DeletedByCaller')",
					yes: 'It found no metric with the name DeletedByCaller.',
					no: 'The message isn’t about the metric DeletedByCaller: {{what}}'
				}
			]
		}
	],
	tearDown: groupTearDown(
		'alert',
		'both alert rules, both processing rules, the action group and the storage account',
		'Azure lists fired alerts for 30 days. That costs nothing.'
	),
	why: 'The alert rule decides whether an alert fires. The action group says who is notified. The alert processing rule changes the action groups of alerts that fire in its scope. So for quiet during maintenance, use a processing rule with a schedule, and leave the alert rules as they are.',
	given: [
		{
			id: 'one-suppressed',
			command:
				'az rest --url ".../providers/Microsoft.AlertsManagement/alerts/0000/history?..." --query "{fired:length(properties.modifications[?modificationEvent==\'AlertCreated\']),ran:length(properties.modifications[?modificationEvent==\'ActionsTriggered\'])}" -o json',
			output: { fired: 1, ran: 0 },
			ask: 'This is the history of an alert of the rule disk-full. The rule has an action group. No one was notified. What should you check first?',
			options: [
				'The condition of the alert rule',
				'The processing rules that match it',
				'The members of the action group'
			],
			right: 1,
			because:
				'The alert fired, so the alert rule works. The rule has an action group, yet none ran, so a processing rule removed it. The members of the group come into it only after it runs.'
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
			ask: 'The scope of this rule is the subscription. Which task does it save the team?',
			options: [
				'Adding the action group to every Sev0 alert rule',
				'Creating alert rules for Sev0',
				'Paying for alerts of other severities'
			],
			right: 0,
			because:
				'It adds its action groups to every Sev0 alert that fires in the subscription. It doesn’t create alerts.'
		}
	],
	variations: [
		{
			change: 'Notifications must be suppressed only on Sundays from 02:00 to 06:00.',
			answer:
				'Give the same processing rule a weekly recurrence with start, end and time zone. The alert rules stay enabled, so Azure still lists the alerts of that time.'
		},
		{
			change: 'The alerts to suppress are Service Health alerts.',
			answer:
				'A processing rule doesn’t affect Azure Service Health alerts. Change or disable their activity log alert rule.'
		}
	],
	sources: [
		sources.alertProcessingRules,
		sources.alertsTroubleshooting,
		sources.alertTypes,
		sources.alerts,
		sources.actionGroups,
		sources.azAlertProcessingRule
	],
	checked: '2026-11-25'
});
