// Lab: one policy that refuses, one that only reports, an exemption, and what happens to older resources.
import { sources } from '#lib/azure/sources.ts';
import { defineLab, deleteGroup, gone, oneShell, ownsSubscription } from '#lib/exams/az-104/labs/kit.ts';

export const lab = defineLab({
	id: 'governance/deny-and-audit',
	number: 6,
	title: 'Azure Policy deny and audit: new, existing and exempt',
	minutes: 40,
	cost: 'Nothing: policies, exemptions and network security groups are free.',
	needs: [ownsSubscription, oneShell],
	late: {
		hours: 1,
		what: 'Compliance appears after an evaluation. Start the scan today, and check the compliance in an hour or later.'
	},
	predict: [
		{
			id: 'existing',
			ask: 'You assign a deny policy. A resource that violates it already exists. What happens to the resource?',
			options: [
				'It stays and is non-compliant',
				'It is deleted at the next scan',
				'It stays and stays compliant'
			],
			right: 0,
			because:
				'Deny refuses requests that create or update resources. It only evaluates and marks existing ones.'
		},
		{
			id: 'update',
			ask: 'You update another setting of that existing resource, which still violates the policy. What happens?',
			options: ['It works', 'Azure refuses it', 'It works, with a warning'],
			right: 1,
			because: 'Deny also evaluates updates. The resource in the request must satisfy the rule.'
		},
		{
			id: 'owner',
			ask: 'Does a deny policy apply to the Owner of the subscription?',
			options: ['Yes', 'No', 'Only in new resource groups'],
			right: 0,
			because: 'Azure Policy evaluates the resource in the request, not the role of the caller.'
		}
	],
	steps: [
		{
			goal: 'Create the resource group {group}-policy with two network security groups without tags: nsg-old and nsg-spare.',
			portal: 'Network security groups > Create',
			az: `az provider register -n Microsoft.PolicyInsights
az group create -n {group}-policy -l {location} --query name -o json
az network nsg create -g {group}-policy -n nsg-old -o none
az network nsg create -g {group}-policy -n nsg-spare -o none`
		},
		{
			goal: 'Assign the built-in policy “Require a tag on resources” to this resource group, for the tag cost.',
			portal: 'Policy > Assignments > Assign policy > Scope, Policy definition, Parameters',
			az: `DENY=$(az policy assignment create -n resit-deny -g {group}-policy \\
  --policy 871b6d14-10aa-478d-b590-94f262ecfa99 \\
  --params '{"tagName":{"value":"cost"}}' --query id -o tsv)`,
			see: 'Its effect is deny. It starts working after five to ten minutes, sometimes later.'
		},
		{
			goal: 'Define the policy “Resit: audit a missing owner”, which audits a missing tag owner, and assign it to the same group.',
			portal: 'Policy > Definitions > Policy definition, then Assign policy',
			az: [
				`az policy definition create -n resit-audit-owner --mode Indexed \\
  --display-name "Resit: audit a missing owner" \\
  --rules '{"if":{"field":"tags[owner]","exists":"false"},"then":{"effect":"audit"}}' --query name -o json`,
				`az policy assignment create -n resit-audit -g {group}-policy \\
  --policy resit-audit-owner --query name -o json`
			],
			see: 'Two rules, two effects, one scope.'
		},
		{
			goal: 'Create nsg-new with the tag cost and without the tag owner.',
			portal: 'Network security groups > Create > Tags',
			az: `az network nsg create -g {group}-policy -n nsg-new --tags cost=lab --query NewNSG.name -o json`,
			see: 'It’s created. Deny is satisfied, and audit reports the missing owner later.'
		},
		{
			goal: 'Exempt nsg-spare from the deny policy, then set the tag team=net on it, without the tag cost.',
			portal: 'Policy > Assignments > the deny assignment > Create exemption',
			az: [
				`SPARE=$(az network nsg show -g {group}-policy -n nsg-spare --query id -o tsv)
az policy exemption create -n resit-waiver --policy-assignment "$DENY" \\
  --exemption-category Waiver --scope "$SPARE" --query exemptionCategory -o json`,
				`az network nsg update -g {group}-policy -n nsg-spare --tags team=net --query tags -o json`
			],
			see: 'The tag is set. If the update is refused, wait a few minutes and run it again. The exemption is on the resource, and the assignment didn’t change.'
		},
		{
			goal: 'Start an evaluation, and read the compliance of nsg-old and nsg-spare later.',
			portal: 'Policy > Compliance > the deny assignment',
			az: [
				`az policy state trigger-scan -g {group}-policy --no-wait`,
				`az policy state list -g {group}-policy --query "[?contains(resourceId,'/nsg-')].{assignment:policyAssignmentName,effect:policyDefinitionAction,state:complianceState,on:resourceId}" -o table`
			],
			see: 'nsg-old is NonCompliant for both policies, nsg-spare is Exempt from the deny policy. An empty answer means that no evaluation has finished: come back in an hour.'
		}
	],
	negative: {
		after: 3,
		goal: 'As Owner, create nsg-bare without the tag cost and change nsg-old. Both must be refused.',
		portal: 'Network security groups > Create > Review + create',
		az: [
			`az network nsg create -g {group}-policy -n nsg-bare --only-show-errors 2>&1 | head -n 2 | cut -c1-400`,
			`az network nsg update -g {group}-policy -n nsg-old --tags team=net --only-show-errors 2>&1 | head -n 2 | cut -c1-400`
		],
		see: 'Azure prints the whole policy, so the commands keep two lines of it. If nsg-bare was created, the policy doesn’t work yet: wait a few minutes and try again with another name. Go on only when both are refused.',
		fails: 'RequestDisallowedByPolicy, twice: for the new resource, and for the change of the old one.',
		proves: ['refused', 'update']
	},
	variables: `DENY=$(az policy assignment list -g {group}-policy --query "[?ends_with(policyDefinitionId,'/871b6d14-10aa-478d-b590-94f262ecfa99')].id | [0]" -o tsv)`,
	checks: [
		{
			id: 'refused',
			title: 'A new resource without the tag is refused',
			command: `az network nsg create -g {group}-policy -n nsg-bare2 --only-show-errors 2>&1 | head -n 2 | cut -c1-400`,
			kind: 'error',
			conditions: [
				{
					when: "code == 'RequestDisallowedByPolicy'",
					yes: 'Azure answered {{code}}: a policy refused it, not a role.',
					no: 'The answer is {{what}}. Check that the assignment is on this resource group, and wait a few minutes.'
				},
				{
					when: "contains(message, 'nsg-bare')",
					yes: 'It was the one without the tag.',
					no: 'Another resource was refused. Run the command as it is.'
				}
			]
		},
		{
			id: 'update',
			title: 'A change of the old one is refused',
			kind: 'error',
			when: "code == 'RequestDisallowedByPolicy' && contains(message, 'nsg-old')",
			yes: 'The policy also refuses changes of nsg-old, which is older than the policy.',
			no: 'The answer is {{what}}. The policy must refuse the change of nsg-old: wait a few minutes, then run the command again.'
		},
		{
			id: 'exempt',
			title: 'The exempt one could be changed',
			command: `az network nsg show -g {group}-policy -n nsg-spare --query "{name:name,team:tags.team,cost:tags.cost}" -o json`,
			ownName: 'nsg-spare',
			conditions: [
				{
					when: "team == 'net'",
					yes: 'nsg-spare has the tag team={{team}}.',
					no: 'The tag team is {{team}}. Update nsg-spare again when the exemption works.'
				},
				{
					when: 'cost == `null`',
					yes: 'It has no tag cost, so the policy alone would have refused the change.',
					no: 'It has the tag cost={{cost}}, so the policy was satisfied anyway. Update it with --tags team=net.'
				}
			]
		},
		{
			id: 'compliance',
			title: 'The old one is reported by both, the spare one is exempt',
			command: `az policy state list -g {group}-policy --query "{deny:[?policyDefinitionName=='871b6d14-10aa-478d-b590-94f262ecfa99' && ends_with(resourceId,'/nsg-old')].complianceState,audit:[?policyDefinitionAction=='audit' && ends_with(policyAssignmentScope,'-policy') && ends_with(resourceId,'/nsg-old')].complianceState,spare:[?policyDefinitionName=='871b6d14-10aa-478d-b590-94f262ecfa99' && ends_with(resourceId,'/nsg-spare')].complianceState}" -o json`,
			conditions: [
				{
					when: "contains(deny, 'NonCompliant')",
					yes: 'The deny policy left nsg-old alone and marked it NonCompliant.',
					no: 'For the deny policy, nsg-old is {{deny}}. If it’s nothing, no evaluation has finished: start a scan and come back later.'
				},
				{
					when: "contains(audit, 'NonCompliant')",
					yes: 'The audit policy reports it as well.',
					no: 'For the audit policy, nsg-old is {{audit}}. It must be NonCompliant: check the rule and its assignment.'
				},
				{
					when: "contains(spare, 'Exempt')",
					yes: 'nsg-spare is Exempt: the exemption let the change through.',
					no: 'nsg-spare is {{spare}}. It must be Exempt: check the exemption, start a scan and come back later.'
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the exemption, both assignments and the definition.',
				portal: 'Policy > Assignments > Delete assignment, then Policy > Definitions > Delete definition',
				az: `SPARE=$(az network nsg show -g {group}-policy -n nsg-spare --query id -o tsv)
az policy exemption delete -n resit-waiver --scope "\${SPARE:?}"
az policy assignment delete -n resit-deny -g {group}-policy
az policy assignment delete -n resit-audit -g {group}-policy
az policy definition delete -n resit-audit-owner`,
				see: 'The definition is on the subscription: it would stay after the group is gone.',
				deletes:
					'The exemption resit-waiver, the assignments resit-deny and resit-audit, and the definition resit-audit-owner.'
			},
			deleteGroup('policy', 'its network security groups')
		],
		check: gone('policy', {
			key: 'definitions',
			what: 'The policy definition',
			count: `az policy definition list --query "length([?policyType=='Custom' && displayName=='Resit: audit a missing owner'])" -o json`
		})
	},
	why: 'Azure Policy looks at the resource, not at the caller, so it applies to Owners too. Deny refuses a request before the resource provider gets it. Audit only reports. Neither changes existing resources: the next evaluation marks them.',
	given: [
		{
			id: 'which-refused',
			command: `az storage account create -g rg-app -n stapp7 -l westus --sku Standard_LRS --only-show-errors 2>&1 | head -n 2 | cut -c1-400`,
			output: `ERROR: (RequestDisallowedByPolicy) Resource 'stapp7' was disallowed by policy. Policy identifiers: '[{"policyAssignment":{"name":"regions","id":"/subscriptions/0000…/providers/Microsoft.Authorization/policyAssignments/regions"},"policyDefinition":{"name":"Allowed locations"
Code: RequestDisallowedByPolicy`,
			ask: 'A Contributor on rg-app must create the account in westus. What should you use?',
			options: ['Owner on rg-app', 'An exemption on rg-app', 'A data role on rg-app'],
			right: 1,
			because: 'No role overrides a policy. An exemption or an exclusion of rg-app does.'
		},
		{
			id: 'states',
			command: `az policy state list -g rg-app --query "[].{assignment:policyAssignmentName,effect:policyDefinitionAction,state:complianceState}" -o json`,
			output: [
				{ assignment: 'sizes', effect: 'deny', state: 'NonCompliant' },
				{ assignment: 'owner-tag', effect: 'audit', state: 'Exempt' }
			],
			ask: 'The assignment “sizes” has always been enforced, without exemptions or exclusions. What do you know about its NonCompliant virtual machine?',
			options: [
				'It existed before the assignment',
				'The policy will delete it',
				'An Owner created it despite the policy'
			],
			right: 0,
			because: 'An enforced deny policy refuses new violations. So the VM is older, and it stays.'
		},
		{
			id: 'not-scopes',
			command: `az policy assignment show -n sizes --query "{mode:enforcementMode,not:length(notScopes)}" -o json`,
			output: { mode: 'DoNotEnforce', not: 1 },
			ask: 'The effect is deny. You create a virtual machine of a size that is not allowed, outside the excluded scope. What happens?',
			options: ['It is created and reported', 'Azure refuses it', 'It is created and not reported'],
			right: 0,
			because:
				'DoNotEnforce turns the effect off and keeps the evaluation. The excluded scope is not even evaluated.'
		}
	],
	variations: [
		{
			change: 'A whole resource group for tests must not be evaluated.',
			answer:
				'Exclude it in the assignment (notScopes). Excluded resources are neither evaluated nor counted.'
		},
		{
			change: 'One resource may violate the rule until the end of the month, and this must be visible.',
			answer:
				'Create an exemption with an expiration date. The resource shows as exempt, and after that date the exemption no longer applies.'
		},
		{
			change: 'You need to know what a deny policy would refuse before it does.',
			answer:
				'Assign it with enforcement disabled (DoNotEnforce). Compliance is evaluated, and nothing is refused.'
		},
		{
			change: 'Existing resources must be corrected, not only reported.',
			answer: 'Use modify or deployIfNotExists with a remediation task. Deny and audit change nothing.'
		}
	],
	sources: [
		sources.policyDeny,
		sources.policyAudit,
		sources.policyScope,
		sources.policyExemption,
		sources.policyAssignment,
		sources.policyCompliance
	],
	checked: '2026-11-25'
});
