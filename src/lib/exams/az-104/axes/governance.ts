// What can be varied in questions on policies, locks, tags, budgets and management groups: one deciding constraint each, with the fact by which it can turn the answer.
import type { Axis } from '#lib/domain/practice/axis.ts';
import { day } from '#lib/domain/time/day.ts';

export const axes = [
	{
		id: 'governance/effect',
		group: 'governance',
		title: 'The effect of the policy',
		from: 'Deny',
		to: 'Audit',
		why: 'Deny refuses the request; audit lets it through and marks the resource as non-compliant.',
		varied: 'governance/policy-request/effect',
		source: {
			title: 'Azure Policy: audit effect',
			url: 'https://learn.microsoft.com/en-us/azure/governance/policy/concepts/effect-audit',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'governance/existing',
		group: 'governance',
		title: 'When the resource was created',
		from: 'After the assignment',
		to: 'Before the assignment',
		why: 'Modify and deployIfNotExists act on what is created or updated; what exists already needs a remediation task.',
		varied: 'governance/policy-request/when',
		source: {
			title: 'Remediate non-compliant resources',
			url: 'https://learn.microsoft.com/en-us/azure/governance/policy/how-to/remediate-resources',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'governance/excluded',
		group: 'governance',
		title: 'What the assignment leaves out',
		from: 'Nothing',
		to: 'The resource group is an excluded scope',
		why: 'An excluded scope is not evaluated, although it lies below the scope of the assignment.',
		varied: 'governance/policy-request/excluded',
		source: {
			title: 'Azure Policy assignment structure',
			url: 'https://learn.microsoft.com/en-us/azure/governance/policy/concepts/assignment-structure',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'governance/lock-kind',
		group: 'governance',
		title: 'The kind of lock',
		from: 'CanNotDelete',
		to: 'ReadOnly',
		why: 'ReadOnly also blocks changes and control-plane POST requests such as listing account keys.',
		varied: 'governance/locks/kind',
		source: {
			title: 'Lock your resources',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/lock-resources',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'governance/lock-plane',
		group: 'governance',
		title: 'What is deleted under the lock',
		from: 'The storage account',
		to: 'A blob in the account',
		why: 'Locks hold for control-plane operations; deleting a blob is a data operation.',
		source: {
			title: 'Lock your resources',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/lock-resources',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'governance/budget-action',
		group: 'governance',
		title: 'What the budget sets off',
		from: 'An e-mail',
		to: 'An action group with automation',
		why: 'A budget by itself only notifies; what stops a resource is the automation behind an action group.',
		varied: 'governance/new-branch/automation',
		source: {
			title: 'Create and manage budgets',
			url: 'https://learn.microsoft.com/en-us/azure/cost-management-billing/costs/tutorial-acm-create-budgets',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'governance/parent',
		group: 'governance',
		title: 'Where the subscription hangs',
		from: 'Under management group A',
		to: 'Moved under its sibling B',
		why: 'A subscription has one parent and inherits roles and policies along that line alone.',
		source: {
			title: 'Management groups',
			url: 'https://learn.microsoft.com/en-us/azure/governance/management-groups/overview',
			checked: day('2026-11-25')
		}
	}
] as const satisfies readonly Axis[];
