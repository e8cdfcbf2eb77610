// What can be varied in questions on policies, locks, tags, budgets and management groups: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'governance/effect',
		title: 'Policy effect',
		from: 'Deny',
		to: 'Audit',
		why: 'Deny blocks the request. Audit lets it through and marks the resource as noncompliant.',
		varied: 'governance/policy-request/effect',
		source: sources.policyAudit
	},
	{
		id: 'governance/existing',
		title: 'Creation of the resource',
		from: 'After the policy assignment',
		to: 'Before the policy assignment',
		why: 'Modify and deployIfNotExists act on what is created or updated; what exists already needs a remediation task.',
		varied: 'governance/policy-request/when',
		source: sources.policyRemediation
	},
	{
		id: 'governance/excluded',
		title: 'Exclusions of the assignment',
		from: 'None',
		to: 'The resource group',
		why: 'An excluded scope is not evaluated, although it lies below the scope of the assignment.',
		varied: 'governance/policy-request/excluded',
		source: sources.policyAssignment
	},
	{
		id: 'governance/lock-kind',
		title: 'Lock type',
		from: 'Delete (CanNotDelete)',
		to: 'Read-only (ReadOnly)',
		why: 'ReadOnly also blocks changes and control-plane POST requests such as listing account keys.',
		varied: 'governance/locks/kind',
		source: sources.locks
	},
	{
		id: 'governance/lock-plane',
		title: 'Item deleted under the lock',
		from: 'The storage account',
		to: 'A blob in the account',
		why: 'Locks apply to control-plane operations; deleting a blob is a data operation.',
		source: sources.locks
	},
	{
		id: 'governance/budget-action',
		title: 'Response to the budget alert',
		from: 'Email',
		to: 'Action group with automation',
		why: 'A budget alone only notifies. What stops a resource is the automation behind an action group.',
		varied: 'governance/new-branch/automation',
		source: sources.budgets
	},
	{
		id: 'governance/parent',
		title: 'Parent of the subscription',
		from: 'Management group A',
		to: 'Sibling management group B',
		why: 'A subscription has one parent and inherits roles and policies along that line alone.',
		source: sources.managementGroups
	}
];
