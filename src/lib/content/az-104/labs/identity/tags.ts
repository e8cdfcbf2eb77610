// Lab: a tag that stays on its group, a modify policy that brings it down, a remediation for what was there before.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'governance/tags',
	number: 8,
	edition: 0,
	domain: 'identity',
	group: 'governance',
	title: 'Tags that come down only by policy',
	mends:
		'Expecting tags to be inherited, a policy to mend what exists by itself, and a budget to stop spending.',
	minutes: 40,
	cost: 'Tags, policies, remediation and network security groups are free.',
	needs: [
		'A subscription in which you are Owner: the policy’s identity needs a role, and you assign it',
		'The budget of the set-up lab (resit-month), for the last step',
		'One Cloud Shell session: later commands use variables of earlier ones'
	],
	late: {
		hours: 1,
		what: 'A new assignment takes minutes to act, and a remediation evaluates first. Look at the tags again later.'
	},
	predict: [
		{
			id: 'inherit',
			ask: 'The group has the tag cost=lab. A resource is created in it. Which tag does the resource get?',
			options: ['cost=lab, from the group', 'None of its own accord', 'cost without a value'],
			right: 1,
			because: 'Resources do not inherit tags from their group or subscription.'
		},
		{
			id: 'modify-existing',
			ask: 'A modify policy for that tag is assigned. What happens to a resource that is there already?',
			options: ['It is tagged at the next scan', 'It is marked, not changed', 'It is not looked at'],
			right: 1,
			because: 'Modify acts on requests. What exists is found non-compliant and waits for a remediation task.'
		},
		{
			id: 'identity',
			ask: 'As whom does the remediation change the resources?',
			options: ['As you who started it', 'As the policy’s identity', 'As each resource’s owner'],
			right: 1,
			because: 'The assignment has a managed identity, and that identity needs the role the definition names.'
		}
	],
	steps: [
		{
			goal: 'Make a tagged group with one network security group, and see that the tag stays above.',
			portal: 'Resource groups > Create > Tags',
			az: [
				`az provider register -n Microsoft.PolicyInsights
RG=$(az group create -n {group}-tags -l {location} --tags cost=lab --query id -o tsv)
az network nsg create -g {group}-tags -n nsg-before -o none
az network nsg show -g {group}-tags -n nsg-before --query "{name:name,tags:tags}" -o json`
			],
			see: 'No tag cost. Do the negative test next: it needs nothing more than this.'
		},
		{
			goal: 'Assign “Inherit a tag from the resource group” with an identity that may change resources here.',
			portal: 'Policy > Assignments > Assign policy > Parameters, Remediation > Create a Managed Identity',
			az: [
				`az policy assignment create -n resit-inherit -g {group}-tags \\
  --policy cd3aa116-8754-49c9-a813-ad46512ece54 --params '{"tagName":{"value":"cost"}}' \\
  --mi-system-assigned --location {location} --identity-scope "$RG" --role Contributor \\
  --query "{name:name,identity:identity.type}" -o json`
			],
			see: 'The definition names Contributor for its identity, so that role is given here, on this group only.'
		},
		{
			goal: 'After some minutes, create a second one without naming a tag.',
			portal: 'Network security groups > Create',
			az: [
				`sleep 300; az network nsg create -g {group}-tags -n nsg-after -o none
az resource list -g {group}-tags --query "[].{name:name,cost:tags.cost}" -o json`
			],
			see: 'nsg-after has the tag, nsg-before has not. If both lack it, delete nsg-after, wait, and create it again.'
		},
		{
			goal: 'Start a remediation that evaluates first, for what was there before.',
			portal: 'Policy > Remediation > Policies to remediate > Remediate',
			az: [
				`az policy remediation create -n resit-fix -g {group}-tags --policy-assignment resit-inherit \\
  --resource-discovery-mode ReEvaluateCompliance --query provisioningState -o json`,
				`az policy remediation show -n resit-fix -g {group}-tags \\
  --query "{state:provisioningState,done:deploymentStatus.successfulDeployments,failed:deploymentStatus.failedDeployments}" -o json`
			],
			see: 'It can run for a good while. If it failed, the role was not there yet: az policy remediation delete -n resit-fix -g {group}-tags, then start it again.'
		},
		{
			goal: 'Take the tag off by an update, and see it come back.',
			portal: 'Network security groups > nsg-after > Tags',
			az: [`az network nsg update -g {group}-tags -n nsg-after --tags team=net --query tags -o json`],
			see: 'The request named only team. The policy added cost=lab before the resource provider saw it.'
		},
		{
			goal: 'Read what the budget of the set-up lab would do when the money is spent.',
			portal: 'Subscriptions > your subscription > Cost Management > Budgets > resit-month',
			az: [
				`az rest --url "https://management.azure.com/subscriptions/$(az account show --query id -o tsv)/providers/Microsoft.Consumption/budgets/resit-month?api-version=2023-05-01" \\
  --query "properties.notifications.actual80.{above:threshold,mails:length(contactEmails),groups:contactGroups}" -o json`
			],
			see: 'A threshold, a mail, no action group: it tells you, and stops nothing.'
		}
	],
	negative: {
		goal: 'Try to assign the same modify policy without an identity.',
		portal: 'Policy > Assignments > Assign policy',
		az: [
			`az policy assignment create -n resit-noid -g {group}-tags \\
  --policy cd3aa116-8754-49c9-a813-ad46512ece54 --params '{"tagName":{"value":"cost"}}'`
		],
		fails: 'ResourceIdentityRequired: an assignment of a modify definition must have a managed identity.'
	},
	checks: [
		{
			id: 'tags',
			title: 'Both carry the tag of the group',
			command: `az resource list -g {group}-tags --resource-type Microsoft.Network/networkSecurityGroups --query "[].{name:name,cost:tags.cost}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['name', 'cost'],
			own: { is: "starts_with(name, 'nsg-')", named: 'nsg-' },
			empty: 'There is no network security group in this group. Create nsg-before and nsg-after.',
			conditions: [
				{
					when: "length([?name == 'nsg-after' && cost == 'lab']) == `1`",
					yes: 'nsg-after was tagged when it was created.',
					no: "nsg-after has cost={{[?name == 'nsg-after'] | [0].cost}}. Create it again when the assignment acts."
				},
				{
					when: "length([?name == 'nsg-before' && cost == 'lab']) == `1`",
					yes: 'nsg-before was tagged by the remediation.',
					no: "nsg-before has cost={{[?name == 'nsg-before'] | [0].cost}}. Look at the state of the remediation."
				}
			]
		},
		{
			id: 'remediation',
			title: 'The remediation changed what was there',
			command: `az policy remediation show -n resit-fix -g {group}-tags --query "{name:name,state:provisioningState,done:deploymentStatus.successfulDeployments,failed:deploymentStatus.failedDeployments}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'state', 'done', 'failed'],
			shown: ['name'],
			conditions: [
				{
					when: "state == 'Succeeded' || state == 'Complete'",
					yes: 'The task ended with {{state}}.',
					no: 'The task is {{state}}. Wait while it is at work; where it failed, look at the role of the identity.'
				},
				{
					when: 'done == `1` && failed == `0`',
					yes: 'It changed {{done}} resource, and none failed.',
					no: 'Changed {{done}}, failed {{failed}}. Expected one change: nsg-before.'
				}
			]
		},
		{
			id: 'no-identity',
			title: 'Without an identity it cannot be assigned',
			command: `az policy assignment create -n resit-noid -g {group}-tags --policy cd3aa116-8754-49c9-a813-ad46512ece54 --params '{"tagName":{"value":"cost"}}'`,
			kind: 'error',
			conditions: [
				{
					when: "code == 'ResourceIdentityRequired'",
					yes: 'Azure refused the assignment: {{code}}.',
					no: 'The error is {{code}}. Look at the id of the definition and at the name of the group.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Take the identity’s role away, then delete the assignment with its identity.',
				portal: 'Policy > Assignments > resit-inherit > Delete assignment',
				az: [
					`RG=$(az group show -n {group}-tags --query id -o tsv)
WHO=$(az policy assignment show -n resit-inherit -g {group}-tags --query identity.principalId -o tsv)
az role assignment delete --assignee "\${WHO:?}" --role Contributor --scope "\${RG:?}"
az policy assignment delete -n resit-inherit -g {group}-tags`
				],
				deletes: 'The role of the identity on this group, and the assignment resit-inherit with its identity.'
			},
			{
				goal: 'Delete the resource group.',
				portal: 'Resource groups > {group}-tags > Delete resource group',
				az: [`az group delete -n {group}-tags --yes --no-wait`],
				deletes: 'The resource group {group}-tags with both network security groups.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left',
			command: `az group exists -n {group}-tags -o json`,
			kind: 'json',
			prints: 'value',
			conditions: [
				{
					when: '@ == `false`',
					yes: 'The resource group is gone.',
					no: 'Whether it exists: {{@}}. Deleting takes some minutes; run the command again.'
				}
			]
		}
	},
	why: 'A tag belongs to the one object it is on. A modify policy writes it into requests that create or update, and only a remediation task touches what exists, with the rights of the assignment’s own identity. Tags and budgets make cost visible; neither limits it.',
	given: [
		{
			id: 'failed-task',
			command: `az policy remediation show -n fix-1 -g rg-app --query "{state:provisioningState,done:deploymentStatus.successfulDeployments,failed:deploymentStatus.failedDeployments}" -o json`,
			output: `{
  "done": 0,
  "failed": 12,
  "state": "Failed"
}`,
			ask: 'You are Owner, and the assignment has an identity. What do you look at first?',
			options: [
				'The role of the identity at that scope',
				'Your own role at the subscription',
				'The tags of the twelve resources'
			],
			right: 0,
			because: 'The task acts as the identity. Without the role from the definition every change is refused.'
		},
		{
			id: 'two-tags',
			command: `az resource list -g rg-app --query "[].{name:name,cost:tags.cost}" -o json`,
			output: `[
  {
    "cost": "web",
    "name": "vm-1"
  },
  {
    "cost": null,
    "name": "vm-2"
  }
]`,
			ask: 'The group is tagged cost=app. “Inherit a tag from the resource group if missing” is remediated. What is the result?',
			options: ['vm-1 web, vm-2 app', 'vm-1 app, vm-2 app', 'vm-1 web, vm-2 none'],
			right: 0,
			because:
				'“If missing” adds where nothing is. Its neighbour without these words would replace web as well.'
		},
		{
			id: 'budget-reached',
			command: `az rest --url "…/budgets/team?api-version=2023-05-01" --query "{amount:properties.amount,spent:properties.currentSpend.amount}" -o json`,
			output: `{
  "amount": 100.0,
  "spent": 131.4
}`,
			ask: 'The budget has a mail alert at 100 per cent. What is true of the team’s machines?',
			options: ['They run, and cost goes on', 'They were deallocated', 'They cannot be restarted'],
			right: 0,
			because: 'When a threshold is passed only notifications are triggered. Resources are not affected.'
		}
	],
	variations: [
		{
			change: 'Resources may not be created at all without the tag.',
			answer:
				'Use “Require a tag on resources”, which denies. It needs no identity, because it changes nothing.'
		},
		{
			change: 'The tag should come from the subscription.',
			answer:
				'There is a built-in policy for that too. It works the same way, with an identity and a remediation.'
		},
		{
			change: 'Only the cost report should show the group’s tag on each resource.',
			answer:
				'Switch on tag inheritance in Cost Management, where the billing account allows it. It writes tags into usage records, not onto resources.'
		},
		{
			change: 'The budget has to stop machines.',
			answer:
				'Add an action group to the budget and let it start automation. Azure does not stop them by itself.'
		}
	],
	sources: [
		{
			title: 'Use tags to organise resources',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/tag-resources',
			checked: day('2026-11-25')
		},
		{
			title: 'Policies for tags',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/tag-policies',
			checked: day('2026-11-25')
		},
		{
			title: 'Azure Policy: modify effect',
			url: 'https://learn.microsoft.com/en-us/azure/governance/policy/concepts/effect-modify',
			checked: day('2026-11-25')
		},
		{
			title: 'Remediate non-compliant resources',
			url: 'https://learn.microsoft.com/en-us/azure/governance/policy/how-to/remediate-resources',
			checked: day('2026-11-25')
		},
		{
			title: 'Remediation task structure',
			url: 'https://learn.microsoft.com/en-us/azure/governance/policy/concepts/remediation-structure',
			checked: day('2026-11-25')
		},
		{
			title: 'Group and allocate costs using tag inheritance',
			url: 'https://learn.microsoft.com/en-us/azure/cost-management-billing/costs/enable-tag-inheritance',
			checked: day('2026-11-25')
		},
		{
			title: 'Create and manage budgets',
			url: 'https://learn.microsoft.com/en-us/azure/cost-management-billing/costs/tutorial-acm-create-budgets',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
