// Lab: a tag that stays on its group, a modify policy that brings it down, a remediation for what was there before.
import { deleteGroup, gone, oneShell, ownsSubscription } from '#lib/content/az-104/labs/kit.ts';
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'governance/tags',
	number: 8,
	edition: 1,
	domain: 'identity',
	group: 'governance',
	title: 'Tags that come down only by policy',
	mends:
		'Expecting tags to be inherited, a policy to mend what exists by itself, and a budget to stop spending.',
	minutes: 40,
	cost: 'Tags, policies, remediation and network security groups are free.',
	needs: [ownsSubscription, 'The budget resit-month from the set-up lab, for the last step', oneShell],
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
			goal: 'Create the group {group}-tags with the tag cost=lab and, in it, the network security group nsg-before.',
			portal: 'Resource groups > Create > Tags; then Network security groups > Create',
			az: [
				`az provider register -n Microsoft.PolicyInsights
RG=$(az group create -n {group}-tags -l {location} --tags cost=lab --query id -o tsv)
az network nsg create -g {group}-tags -n nsg-before -l {location} -o none
az network nsg show -g {group}-tags -n nsg-before --query "{name:name,tags:tags}" -o json`
			],
			see: 'No tag cost.'
		},
		{
			goal: 'Assign “Inherit a tag from the resource group” for the tag cost to {group}-tags, with an identity that may change resources here.',
			portal:
				'Policy > Authoring > Assignments > Assign policy > Parameters > cost; Remediation > Create a Managed Identity',
			az: [
				`az policy assignment create -n resit-inherit -g {group}-tags \\
  --policy cd3aa116-8754-49c9-a813-ad46512ece54 --params '{"tagName":{"value":"cost"}}' \\
  --mi-system-assigned --location {location} --identity-scope "$RG" --role Contributor \\
  --query "{name:name,identity:identity.type}" -o json`
			],
			see: 'The definition names Contributor for its identity. The portal assigns that role for you; here --role does, on this group only. Come back in five minutes.'
		},
		{
			goal: 'Five minutes later, create nsg-after without naming a tag.',
			portal: 'Network security groups > Create',
			az: [
				`az network nsg create -g {group}-tags -n nsg-after -l {location} -o none
az resource list -g {group}-tags --resource-type Microsoft.Network/networkSecurityGroups \\
  --query "[].{name:name,cost:tags.cost}" -o json`
			],
			see: 'nsg-after has the tag, nsg-before has not. If both lack it, delete nsg-after, wait, and create it again.',
			proves: ['tags']
		},
		{
			goal: 'Start a remediation that evaluates first, for what was there before.',
			portal:
				'Policy > Authoring > Remediation > Policies to remediate > Remediate > Re-evaluate resource compliance before remediating',
			az: [
				`az policy remediation create -n resit-fix -g {group}-tags --policy-assignment resit-inherit \\
  --resource-discovery-mode ReEvaluateCompliance --query provisioningState -o json`,
				`az policy remediation list -g {group}-tags \\
  --query "[].{state:provisioningState,done:deploymentStatus.successfulDeployments,failed:deploymentStatus.failedDeployments}" -o json`
			],
			see: 'It can run for up to an hour. If it failed, the role was not there yet: az policy remediation delete -n resit-fix -g {group}-tags, then start it again.'
		},
		{
			goal: 'Replace the tags of nsg-after with team=net alone, and see cost come back.',
			portal: 'Network security groups > nsg-after > Tags > delete cost, add team=net > Apply',
			az: [`az network nsg update -g {group}-tags -n nsg-after --tags team=net --query tags -o json`],
			see: 'The request named only team. The policy added cost=lab before the resource provider saw it.'
		},
		{
			goal: 'Read what the budget of the set-up lab would do when the money is spent.',
			portal: 'Subscriptions > your subscription > Cost Management > Budgets > resit-month',
			az: [
				`az rest --url "https://management.azure.com/subscriptions/$(az account show --query id -o tsv)/providers/Microsoft.Consumption/budgets/resit-month?api-version=2023-05-01" \\
  --query "values(properties.notifications)[].{above:threshold,mails:length(contactEmails),groups:contactGroups}" -o json`
			],
			see: 'One threshold, one mail, no action group: it warns you and stops nothing.'
		}
	],
	negative: {
		after: 0,
		goal: 'Try to assign the same modify policy without an identity.',
		az: [
			`az policy assignment create -n resit-noid -g {group}-tags \\
  --policy cd3aa116-8754-49c9-a813-ad46512ece54 --params '{"tagName":{"value":"cost"}}'`
		],
		see: 'The portal never lets you try this: it adds an identity to every modify assignment.',
		fails: 'ResourceIdentityRequired: an assignment of a modify definition must have a managed identity.'
	},
	variables: 'RG=$(az group show -n {group}-tags --query id -o tsv)',
	checks: [
		{
			id: 'tags',
			title: 'The new one has the tag, the old one has not',
			command: `az resource list -g {group}-tags --resource-type Microsoft.Network/networkSecurityGroups --query "[].{name:name,cost:tags.cost}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['name', 'cost'],
			own: { is: "starts_with(name, 'nsg-')", named: 'nsg-' },
			empty: 'There is no network security group in this group. Create nsg-before and nsg-after.',
			conditions: [
				{
					when: "length([?name == 'nsg-after' && cost == 'lab']) == `1`",
					yes: 'nsg-after got the tag when it was created.',
					no: "nsg-after has cost={{[?name == 'nsg-after'] | [0].cost}}. Delete it, wait five minutes, and create it again."
				},
				{
					when: "length([?name == 'nsg-before' && cost != 'lab']) == `1`",
					yes: 'nsg-before has no tag: no remediation has run yet.',
					no: 'nsg-before is missing, or a remediation already changed it. Remove its tag, and paste this before you start the remediation.'
				}
			]
		},
		{
			id: 'remediation',
			title: 'The remediation changed what was there',
			command: `az policy remediation list -g {group}-tags --query "[].{state:provisioningState,done:deploymentStatus.successfulDeployments,failed:deploymentStatus.failedDeployments}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['state', 'done', 'failed'],
			empty: 'There is no remediation task in this group. Start one.',
			conditions: [
				{
					when: "length([?(state == 'Succeeded' || state == 'Complete') && done >= `1` && failed == `0`]) >= `1`",
					yes: 'A task ended with {{[0].state}}: {{[0].done}} changed, none failed.',
					no: 'State {{[].state}}, changed {{[].done}}, failed {{[].failed}}. Wait while it runs; if it failed, check the role of the identity.'
				}
			]
		},
		{
			id: 'both',
			title: 'Both carry the tag of the group',
			command: `az resource list -g {group}-tags --resource-type Microsoft.Network/networkSecurityGroups --query "[].{name:name,cost:tags.cost,team:tags.team}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['name', 'cost', 'team'],
			own: { is: "starts_with(name, 'nsg-')", named: 'nsg-' },
			empty: 'There is no network security group in this group. Create nsg-before and nsg-after.',
			conditions: [
				{
					when: "length([?name == 'nsg-before' && cost == 'lab']) == `1`",
					yes: 'nsg-before has the tag now.',
					no: "nsg-before has cost={{[?name == 'nsg-before'] | [0].cost}}. Look at the state of the remediation."
				},
				{
					when: "length([?name == 'nsg-after' && cost == 'lab' && team == 'net']) == `1`",
					yes: 'nsg-after has team=net, and cost=lab came back with the update.',
					no: "nsg-after has cost={{[?name == 'nsg-after'] | [0].cost}}, team={{[?name == 'nsg-after'] | [0].team}}. Set its tags to team=net."
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
					when: "code == 'ResourceIdentityRequired' && contains(message, 'resit-noid')",
					yes: 'Azure refused the assignment: {{code}}.',
					no: 'The error is {{what}}. Look at the id of the definition and at the name of the group.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Take the identity’s role away, then delete the assignment with its identity.',
				portal:
					'Policy > Authoring > Assignments > Inherit a tag from the resource group > Delete assignment',
				az: [
					`RG=$(az group show -n {group}-tags --query id -o tsv)
for A in $(az policy assignment list -g {group}-tags \\
  --query "[?contains(policyDefinitionId,'cd3aa116') && ends_with(scope,'-tags')].name" -o tsv); do
  WHO=$(az policy assignment show -n "$A" -g {group}-tags --query identity.principalId -o tsv)
  az role assignment delete --assignee "\${WHO:?}" --role Contributor --scope "\${RG:?}"
  az policy assignment delete -n "$A" -g {group}-tags
done`
				],
				deletes: 'The role of the identity on this group, and the assignment with its identity.'
			},
			deleteGroup('tags', 'both network security groups')
		],
		check: gone('tags')
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
