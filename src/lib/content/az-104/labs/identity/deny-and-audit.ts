// Lab: one policy that refuses, one that only reports, an exemption, and what happens to what was there before.
import type { Lab } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';

export const lab = {
	id: 'governance/deny-and-audit',
	number: 6,
	edition: 0,
	domain: 'identity',
	group: 'governance',
	title: 'A policy that refuses and one that reports',
	mends: 'What deny and audit do to new resources, and what becomes of those that exist.',
	minutes: 40,
	cost: 'Policies, exemptions and network security groups are free.',
	needs: [
		'A subscription in which you are Owner',
		'The provider Microsoft.PolicyInsights registered, which the first step does',
		'One Cloud Shell session: later commands use variables of earlier ones'
	],
	late: {
		hours: 1,
		what: 'Compliance comes after an evaluation. Start the scan today and give the compliance check later.'
	},
	predict: [
		{
			id: 'existing',
			ask: 'A deny policy is assigned. A resource that breaks it exists already. What happens to it?',
			options: [
				'It stays and is non-compliant',
				'It is deleted at the next scan',
				'It stays and stays compliant'
			],
			right: 0,
			because: 'Deny refuses requests to create or update. What exists is evaluated and marked, not touched.'
		},
		{
			id: 'update',
			ask: 'You change that existing resource in another point, and it still breaks the rule. What happens?',
			options: [
				'It works: the resource is older',
				'It is refused, like a new one',
				'It works, with a warning'
			],
			right: 1,
			because: 'Deny looks at updates too. The request as a whole must satisfy the rule.'
		},
		{
			id: 'owner',
			ask: 'Does a deny policy hold for the Owner of the subscription?',
			options: ['Yes, for everybody', 'No, Owner stands above it', 'Only in new groups'],
			right: 0,
			because: 'Policy looks at the request and the resource, not at who asks.'
		}
	],
	steps: [
		{
			goal: 'Make a group with two network security groups that have no tag.',
			portal: 'Network security groups > Create',
			az: [
				`az provider register -n Microsoft.PolicyInsights
az group create -n {group}-policy -l {location} --query name -o json
az network nsg create -g {group}-policy -n nsg-old -o none
az network nsg create -g {group}-policy -n nsg-spare -o none`
			]
		},
		{
			goal: 'Assign the built-in “Require a tag on resources” for the tag cost to this group.',
			portal: 'Policy > Assignments > Assign policy > Scope, Policy definition, Parameters',
			az: [
				`DENY=$(az policy assignment create -n resit-deny -g {group}-policy \\
  --policy 871b6d14-10aa-478d-b590-94f262ecfa99 \\
  --params '{"tagName":{"value":"cost"}}' --query id -o tsv)`
			],
			see: 'Its effect is deny. It takes around five minutes to act, at times longer.'
		},
		{
			goal: 'Define a policy of your own that audits a missing tag owner, and assign it to the same group.',
			portal: 'Policy > Definitions > Policy definition, then Assign',
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
			goal: 'Create one that has the tag cost and lacks the tag owner.',
			portal: 'Network security groups > Create > Tags',
			az: [`az network nsg create -g {group}-policy -n nsg-new --tags cost=lab --query NewNSG.name -o json`],
			see: 'Deny is satisfied. Audit lets it pass and will report it. Do the negative test now: go on when it is refused, or the exemption shows nothing.'
		},
		{
			goal: 'Exempt nsg-spare from the deny policy, then change it without the tag.',
			portal: 'Policy > Assignments > resit-deny > Create exemption',
			az: [
				`SPARE=$(az network nsg show -g {group}-policy -n nsg-spare --query id -o tsv)
az policy exemption create -n resit-waiver --policy-assignment "$DENY" \\
  --exemption-category Waiver --scope "$SPARE" --query exemptionCategory -o json`,
				`az network nsg update -g {group}-policy -n nsg-spare --tags team=net --query tags -o json`
			],
			see: 'If it is still refused, wait some minutes. The exemption stands on the resource, the assignment is unchanged.'
		},
		{
			goal: 'Start an evaluation, and read the compliance of nsg-old later.',
			portal: 'Policy > Compliance > resit-deny',
			az: [
				`az policy state trigger-scan -g {group}-policy --no-wait`,
				`az policy state list -g {group}-policy \\
  --query "[?ends_with(resourceId,'/nsg-old') && starts_with(policyAssignmentName,'resit-')].{assignment:policyAssignmentName,effect:policyDefinitionAction,state:complianceState}" -o json`
			],
			see: 'An empty list means that no evaluation has finished. Come back in an hour.'
		}
	],
	negative: {
		goal: 'As Owner, create a network security group without the tag, and be refused.',
		portal: 'Network security groups > Create > Review + create',
		az: [
			`az network nsg create -g {group}-policy -n nsg-bare --only-show-errors 2>&1 | head -n 2 | cut -c1-400`,
			`az network nsg update -g {group}-policy -n nsg-old --tags team=net --only-show-errors 2>&1 | head -n 2 | cut -c1-400`
		],
		see: 'If nsg-bare was created, the assignment does not act yet: wait some minutes and use another name.',
		fails: 'RequestDisallowedByPolicy, twice: for the new one, and for the change of the old one.'
	},
	checks: [
		{
			id: 'refused',
			title: 'The request is refused by the policy',
			command: `az network nsg create -g {group}-policy -n nsg-bare2 --only-show-errors 2>&1 | head -n 2 | cut -c1-400`,
			kind: 'error',
			conditions: [
				{
					when: "code == 'RequestDisallowedByPolicy'",
					yes: 'Azure answered {{code}}: it was a policy, not a role.',
					no: 'The error is {{code}}. Look whether the assignment is on this resource group.'
				},
				{
					when: "contains(message, 'nsg-bare')",
					yes: 'It was the one without the tag.',
					no: 'Another resource was refused: {{message}}'
				}
			]
		},
		{
			id: 'exempt',
			title: 'The exempted one could be changed',
			command: `az network nsg show -g {group}-policy -n nsg-spare --query "{name:name,team:tags.team,cost:tags.cost}" -o json`,
			kind: 'json',
			prints: 'object',
			keys: ['name', 'team', 'cost'],
			shown: ['name'],
			own: { is: "name == 'nsg-spare'", named: 'nsg-spare' },
			conditions: [
				{
					when: "team == 'net'",
					yes: 'nsg-spare took the change team={{team}}.',
					no: 'The tag team is {{team}}. Update nsg-spare again after the exemption has taken effect.'
				},
				{
					when: 'cost == `null`',
					yes: 'It still has no tag cost, so only the exemption let it pass.',
					no: 'It has the tag cost={{cost}}, so the policy was satisfied anyway. Update it with --tags team=net.'
				}
			]
		},
		{
			id: 'compliance',
			title: 'The old one is reported by both',
			command: `az policy state list -g {group}-policy --query "[?ends_with(resourceId,'/nsg-old') && starts_with(policyAssignmentName,'resit-')].{assignment:policyAssignmentName,effect:policyDefinitionAction,state:complianceState}" -o json`,
			kind: 'json',
			prints: 'list',
			keys: ['assignment', 'effect', 'state'],
			empty: 'No state yet. Start a scan with az policy state trigger-scan and look again later.',
			conditions: [
				{
					when: "length([?assignment == 'resit-deny' && effect == 'deny' && state == 'NonCompliant']) == `1`",
					yes: 'The deny policy left nsg-old alone and marked it NonCompliant.',
					no: "For resit-deny the state is {{[?assignment == 'resit-deny'].state}}. Expected NonCompliant with the effect deny."
				},
				{
					when: "length([?assignment == 'resit-audit' && effect == 'audit' && state == 'NonCompliant']) == `1`",
					yes: 'The audit policy reports it as well.',
					no: "For resit-audit the state is {{[?assignment == 'resit-audit'].state}}. Expected NonCompliant with the effect audit."
				}
			]
		}
	],
	tearDown: {
		steps: [
			{
				goal: 'Delete the exemption, both assignments and the definition.',
				portal: 'Policy > Assignments > Delete assignment',
				az: [
					`SPARE=$(az network nsg show -g {group}-policy -n nsg-spare --query id -o tsv)
az policy exemption delete -n resit-waiver --scope "\${SPARE:?}"
az policy assignment delete -n resit-deny -g {group}-policy
az policy assignment delete -n resit-audit -g {group}-policy
az policy definition delete -n resit-audit-owner`
				],
				see: 'The definition stands on the subscription and would outlive the group.',
				deletes:
					'The exemption resit-waiver, the assignments resit-deny and resit-audit, and the definition resit-audit-owner.'
			},
			{
				goal: 'Delete the resource group.',
				portal: 'Resource groups > {group}-policy > Delete resource group',
				az: [`az group delete -n {group}-policy --yes --no-wait`],
				deletes: 'The resource group {group}-policy with its network security groups.'
			}
		],
		check: {
			id: 'gone',
			title: 'Nothing is left',
			command: `az group exists -n {group}-policy -o json`,
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
	why: 'Policy looks at what a resource is, not at who asks, so it binds the Owner too. Deny stops a request before the resource provider sees it; audit only writes down. Neither changes what exists: that is only marked, at the next evaluation.',
	given: [
		{
			id: 'which-refused',
			command: `az storage account create -g rg-app -n stapp7 -l westus --sku Standard_LRS --only-show-errors 2>&1 | head -n 2 | cut -c1-400`,
			output: `ERROR: (RequestDisallowedByPolicy) Resource 'stapp7' was disallowed by policy. Policy identifiers: '[{"policyAssignment":{"name":"regions","id":"/subscriptions/0000…/providers/Microsoft.Authorization/policyAssignments/regions"},"policyDefinition":{"name":"Allowed locations"
Code: RequestDisallowedByPolicy`,
			ask: 'The person is Contributor on rg-app. What lets the account be created as it stands?',
			options: ['Owner on the resource group', 'An exemption at rg-app', 'A data role on the account'],
			right: 1,
			because: 'A role does not help against policy. An exemption, an exclusion or another region does.'
		},
		{
			id: 'states',
			command: `az policy state list -g rg-app --query "[].{assignment:policyAssignmentName,effect:policyDefinitionAction,state:complianceState}" -o json`,
			output: `[
  {
    "assignment": "sizes",
    "effect": "deny",
    "state": "NonCompliant"
  },
  {
    "assignment": "owner-tag",
    "effect": "audit",
    "state": "Exempt"
  }
]`,
			ask: '“sizes” has always been enforced, and nothing was ever exempt from it or excluded. What follows about its NonCompliant machine?',
			options: [
				'It was there before the assignment acted',
				'It will be deleted by the policy',
				'It was created in spite of the policy'
			],
			right: 0,
			because: 'An enforced deny keeps out new violations. What is listed was there already, and it stays.'
		},
		{
			id: 'not-scopes',
			command: `az policy assignment show -n sizes --query "{mode:enforcementMode,not:length(notScopes)}" -o json`,
			output: `{
  "mode": "DoNotEnforce",
  "not": 1
}`,
			ask: 'The effect is deny. Outside the excluded scope, what happens to a new machine of a size that is not allowed?',
			options: ['It is created and reported', 'It is refused, as always', 'It is created, never reported'],
			right: 0,
			because:
				'DoNotEnforce switches the effect off and keeps the evaluation. In the excluded scope not even that.'
		}
	],
	variations: [
		{
			change: 'A whole test group must never be looked at.',
			answer:
				'Exclude it in the assignment with notScopes. Excluded resources are neither evaluated nor counted.'
		},
		{
			change: 'One resource may break the rule until the end of the month, and this must stay visible.',
			answer:
				'An exemption with an expiry date. The resource is shown as exempt, and after that date the exemption is no longer honoured.'
		},
		{
			change: 'You want to know what a deny policy would hit before it hits.',
			answer:
				'Assign it with enforcement mode disabled (DoNotEnforce): compliance is evaluated, nothing is refused.'
		},
		{
			change: 'Existing resources must be brought into line, not only reported.',
			answer: 'Use modify or deployIfNotExists with a remediation task. Deny and audit change nothing.'
		}
	],
	sources: [
		{
			title: 'Azure Policy: deny effect',
			url: 'https://learn.microsoft.com/en-us/azure/governance/policy/concepts/effect-deny',
			checked: day('2026-11-25')
		},
		{
			title: 'Azure Policy: audit effect',
			url: 'https://learn.microsoft.com/en-us/azure/governance/policy/concepts/effect-audit',
			checked: day('2026-11-25')
		},
		{
			title: 'Scope in Azure Policy: exclusion and exemption',
			url: 'https://learn.microsoft.com/en-us/azure/governance/policy/concepts/scope',
			checked: day('2026-11-25')
		},
		{
			title: 'Policy exemption structure',
			url: 'https://learn.microsoft.com/en-us/azure/governance/policy/concepts/exemption-structure',
			checked: day('2026-11-25')
		},
		{
			title: 'Policy assignment structure: enforcement mode',
			url: 'https://learn.microsoft.com/en-us/azure/governance/policy/concepts/assignment-structure',
			checked: day('2026-11-25')
		},
		{
			title: 'Get compliance data: when it is evaluated',
			url: 'https://learn.microsoft.com/en-us/azure/governance/policy/how-to/get-compliance-data',
			checked: day('2026-11-25')
		}
	],
	checked: day('2026-11-25')
} as const satisfies Lab;
