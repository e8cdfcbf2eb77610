// Lab: a tag that stays on its group, a modify policy that passes it on, a remediation for what existed before.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, deleteGroup, gone, oneShell, ownsSubscription } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'governance/tags',
	number: 8,
	title: 'Tags with Azure Policy: modify and remediate',
	minutes: 40,
	cost: 'Tags, policies, remediation and network security groups are free.',
	needs: [ownsSubscription, 'The budget resit-month from the set-up lab, for the last step', oneShell],
	late: {
		hours: 1,
		what: 'A new assignment takes minutes to act, and a remediation evaluates first. Check the tags again later.'
	},
	predict: [
		{
			id: 'inherit',
			ask: 'A resource group has the tag cost=lab. You create a resource in it. Which tag does the resource get?',
			options: ['cost=lab', 'None', 'cost, without a value'],
			right: 1,
			because: 'Resources do not inherit tags from their group or subscription.'
		},
		{
			id: 'modify-existing',
			ask: 'You assign a modify policy for that tag to the group. What happens to a resource that already exists?',
			options: ['The next scan adds the tag', 'It is marked non-compliant only', 'It is not evaluated'],
			right: 1,
			because:
				'Modify acts on create and update requests. An existing resource is marked non-compliant, and changes only with a remediation task.'
		},
		{
			id: 'identity',
			ask: 'Whose identity changes the resources during a remediation task?',
			options: ['Yours', 'The assignment’s', 'The resource’s'],
			right: 1,
			because: 'The assignment has a managed identity, which needs the roles that the definition names.'
		}
	],
	steps: [
		{
			goal: 'Create the group {group}-tags with the tag cost=lab and, in it, the network security group nsg-before.',
			portal: 'Resource groups > Create > Tags; then Network security groups > Create',
			az: `az provider register -n Microsoft.PolicyInsights
RG=$(az group create -n {group}-tags -l {location} --tags cost=lab --query id -o tsv)
az network nsg create -g {group}-tags -n nsg-before -l {location} -o none
az network nsg show -g {group}-tags -n nsg-before --query "{name:name,tags:tags}" -o json`,
			see: 'nsg-before has no tags: a resource doesn’t inherit them.'
		},
		{
			goal: 'Assign “Inherit a tag from the resource group” for the tag cost to {group}-tags, with a managed identity.',
			portal:
				'Policy > Authoring > Assignments > Assign policy > Parameters > cost; Remediation > Create a Managed Identity',
			az: `az policy assignment create -n resit-inherit -g {group}-tags \\
  --policy cd3aa116-8754-49c9-a813-ad46512ece54 --params '{"tagName":{"value":"cost"}}' \\
  --mi-system-assigned --location {location} --identity-scope "$RG" --role Contributor \\
  --query "{name:name,identity:identity.type}" -o json`,
			see: 'The definition asks for Contributor. The portal assigns that role for you, and here --role does, on this group only. Come back in five minutes.'
		},
		{
			goal: 'Five minutes later, create nsg-after without naming a tag.',
			portal: 'Network security groups > Create',
			az: `az network nsg create -g {group}-tags -n nsg-after -l {location} -o none
az resource list -g {group}-tags --resource-type Microsoft.Network/networkSecurityGroups \\
  --query "[].{name:name,cost:tags.cost}" -o json`,
			see: 'nsg-after has the tag and nsg-before doesn’t. If both lack it, delete nsg-after, wait, and create it again.',
			proves: ['tags']
		},
		{
			goal: 'Start a remediation task that evaluates first, for what existed before.',
			portal:
				'Policy > Authoring > Remediation > Policies to remediate > Remediate > Re-evaluate resource compliance before remediating',
			az: [
				`az policy remediation create -n resit-fix -g {group}-tags --policy-assignment resit-inherit \\
  --resource-discovery-mode ReEvaluateCompliance --query provisioningState -o json`,
				`az policy remediation list -g {group}-tags \\
  --query "[].{state:provisioningState,done:deploymentStatus.successfulDeployments,failed:deploymentStatus.failedDeployments}" -o json`
			],
			see: 'It can run for up to an hour. If it failed, the role was missing: run az policy remediation delete -n resit-fix -g {group}-tags, then start it again.'
		},
		{
			goal: 'Replace the tags of nsg-after with team=net only, and see cost come back.',
			portal: 'Network security groups > nsg-after > Tags > delete cost, add team=net > Apply',
			az: `az network nsg update -g {group}-tags -n nsg-after --tags team=net --query tags -o json`,
			see: 'Your request named only team. The policy added cost=lab before the resource provider saw it.'
		},
		{
			goal: 'See what the budget from the set-up lab does when the money is spent.',
			portal: 'Subscriptions > your subscription > Cost Management > Budgets > resit-month',
			az: `az rest --url "https://management.azure.com/subscriptions/$(az account show --query id -o tsv)/providers/Microsoft.Consumption/budgets/resit-month?api-version=2023-05-01" \\
  --query "values(properties.notifications)[].{above:threshold,mails:length(contactEmails),groups:contactGroups}" -o json`,
			see: 'One threshold, one mail, no action group: it warns you and stops nothing.'
		}
	],
	negative: {
		after: 0,
		proves: ['no-identity'],
		goal: 'Try to assign the same modify policy without an identity.',
		az: `az policy assignment create -n resit-noid -g {group}-tags \\
  --policy cd3aa116-8754-49c9-a813-ad46512ece54 --params '{"tagName":{"value":"cost"}}'`,
		see: 'You can’t try this in the portal: it adds an identity to every modify assignment.',
		fails: 'ResourceIdentityRequired: an assignment of a modify definition must have a managed identity.'
	},
	variables: 'RG=$(az group show -n {group}-tags --query id -o tsv)',
	checks: [
		{
			id: 'tags',
			title: 'The new NSG has the tag, the old one doesn’t',
			command: `az resource list -g {group}-tags --resource-type Microsoft.Network/networkSecurityGroups --query "[].{name:name,cost:tags.cost}" -o json`,
			own: { is: "starts_with(name, 'nsg-')", named: 'nsg-' },
			empty: 'There is no network security group in this resource group. Create nsg-before and nsg-after.',
			conditions: [
				{
					when: "length([?name == 'nsg-after' && cost == 'lab']) == `1`",
					yes: 'nsg-after got the tag when it was created.',
					no: "nsg-after has cost={{[?name == 'nsg-after'] | [0].cost}}. Delete it, wait five minutes, and create it again."
				},
				{
					when: "length([?name == 'nsg-before' && cost != 'lab']) == `1`",
					yes: 'nsg-before has no tag cost: no remediation has run yet.',
					no: 'nsg-before is missing, or a remediation already changed it. In that case delete the assignment, remove the tag cost from nsg-before, and assign the policy again.'
				}
			]
		},
		{
			id: 'remediation',
			title: 'The remediation changed what existed',
			command: `az policy remediation list -g {group}-tags --query "[].{state:provisioningState,done:deploymentStatus.successfulDeployments,failed:deploymentStatus.failedDeployments}" -o json`,
			empty: 'There is no remediation task in this group. Start one.',
			when: "length([?(state == 'Succeeded' || state == 'Complete') && done >= `1` && failed == `0`]) >= `1`",
			yes: 'A task succeeded, and changed at least one resource.',
			no: 'State {{[].state}}, changed {{[].done}}, failed {{[].failed}}. Wait while it runs; if it failed, check the role of the identity.'
		},
		{
			id: 'both',
			title: 'Both have the tag of the group',
			command: `az resource list -g {group}-tags --resource-type Microsoft.Network/networkSecurityGroups --query "[].{name:name,cost:tags.cost,team:tags.team}" -o json`,
			own: { is: "starts_with(name, 'nsg-')", named: 'nsg-' },
			empty: 'There is no network security group in this resource group. Create nsg-before and nsg-after.',
			conditions: [
				{
					when: "length([?name == 'nsg-before' && cost == 'lab']) == `1`",
					yes: 'nsg-before has the tag now.',
					no: "nsg-before has cost={{[?name == 'nsg-before'] | [0].cost}}. Check the state of the remediation."
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
			title: 'It can’t be assigned without an identity',
			kind: 'error',
			when: "code == 'ResourceIdentityRequired' && contains(message, 'resit-noid')",
			yes: 'Azure refused the assignment: {{code}}.',
			no: 'The error is {{what}}. Check the id of the definition and the name of the resource group.'
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Remove the role of the managed identity, then delete the assignment with the identity.',
				portal:
					'Policy > Authoring > Assignments > Inherit a tag from the resource group > Delete assignment',
				az: `RG=$(az group show -n {group}-tags --query id -o tsv)
for A in $(az policy assignment list -g {group}-tags \\
  --query "[?contains(policyDefinitionId,'cd3aa116') && ends_with(scope,'-tags')].name" -o tsv); do
  WHO=$(az policy assignment show -n "$A" -g {group}-tags --query identity.principalId -o tsv)
  az role assignment delete --assignee "\${WHO:?}" --role Contributor --scope "\${RG:?}"
  az policy assignment delete -n "$A" -g {group}-tags
done`,
				deletes: 'The role of the identity on this group, and the assignment with its identity.'
			},
			deleteGroup('tags', 'both network security groups')
		],
		check: gone('tags')
	},
	why: 'A tag belongs to the one object it’s on. A modify policy writes it into create and update requests. Only a remediation task changes what exists, with the rights of the assignment’s managed identity. Tags and budgets show cost, and neither limits it.',
	given: [
		{
			id: 'failed-task',
			command: `az policy remediation show -n fix-1 -g rg-app --query "{state:provisioningState,done:deploymentStatus.successfulDeployments,failed:deploymentStatus.failedDeployments}" -o json`,
			output: { done: 0, failed: 12, state: 'Failed' },
			ask: 'You are an Owner, and the assignment has a managed identity. What should you check first?',
			options: [
				'The role of the managed identity at that scope',
				'Your own role at the subscription',
				'The tags of the twelve resources'
			],
			right: 0,
			because:
				'The task acts as the managed identity. Without the role that the definition names, every change is refused.'
		},
		{
			id: 'two-tags',
			command: `az resource list -g rg-app --query "[].{name:name,cost:tags.cost}" -o json`,
			output: [
				{ cost: 'web', name: 'vm-1' },
				{ cost: null, name: 'vm-2' }
			],
			ask: 'The resource group has the tag cost=app. You assign “Inherit a tag from the resource group if missing” for cost and remediate it. Which tags do the VMs have?',
			options: ['vm-1 web, vm-2 app', 'vm-1 app, vm-2 app', 'vm-1 web, vm-2 none'],
			right: 0,
			because:
				'“If missing” adds a tag only where there is none. The definition without these words would also replace web.'
		},
		{
			id: 'budget-reached',
			command: `az rest --url "…/budgets/team?api-version=2023-05-01" --query "{amount:properties.amount,spent:properties.currentSpend.amount}" -o json`,
			output: `{
  "amount": 100.0,
  "spent": 131.4
}`,
			ask: 'The budget has an e-mail alert at 100 percent. What is the state of the VMs of the team?',
			options: ['They run and keep costing money', 'They were deallocated', 'They cannot be restarted'],
			right: 0,
			because: 'Passing a threshold only triggers notifications. Resources aren’t affected.'
		}
	],
	variations: [
		{
			change: 'Resources must not be created without the tag.',
			answer:
				'Assign “Require a tag on resources”, which denies. It changes nothing, so it needs no managed identity.'
		},
		{
			change: 'The tag must come from the subscription.',
			answer:
				'Assign “Inherit a tag from the subscription”. It works the same way, with a managed identity and a remediation.'
		},
		{
			change: 'Only the cost report must show the tag of the group on each resource.',
			answer:
				'Turn on tag inheritance in Cost Management, if your billing account supports it. It adds tags to usage records, not to resources.'
		},
		{
			change: 'The budget must stop VMs.',
			answer:
				'Add an action group to the budget, and let it start automation. Azure doesn’t stop anything on its own.'
		}
	],
	sources: [
		sources.tags,
		sources.tagPolicies,
		sources.policyModify,
		sources.policyRemediation,
		sources.policyRemediationTask,
		sources.tagInheritance,
		sources.budgets
	],
	checked: '2026-11-25'
});
