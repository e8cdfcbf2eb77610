// What can be varied in questions on policies, locks, tags, budgets and management groups: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'governance/effect',
		title: 'The effect of the policy',
		from: 'Deny',
		to: 'Audit',
		why: 'Deny blocks the request. Audit lets it through and marks the resource as noncompliant.',
		varied: 'governance/policy-request/effect',
		source: sources.policyAudit
	},
	{
		id: 'governance/existing',
		title: 'When the resource was created',
		from: 'After the assignment',
		to: 'Before the assignment',
		why: 'Modify and deployIfNotExists act on what is created or updated; what exists already needs a remediation task.',
		varied: 'governance/policy-request/when',
		source: sources.policyRemediation
	},
	{
		id: 'governance/excluded',
		title: 'What the assignment leaves out',
		from: 'Nothing',
		to: 'The resource group is an excluded scope',
		why: 'An excluded scope is not evaluated, although it lies below the scope of the assignment.',
		varied: 'governance/policy-request/excluded',
		source: sources.policyAssignment
	},
	{
		id: 'governance/lock-kind',
		title: 'The kind of lock',
		from: 'CanNotDelete',
		to: 'ReadOnly',
		why: 'ReadOnly also blocks changes and control-plane POST requests such as listing account keys.',
		varied: 'governance/locks/kind',
		source: sources.locks
	},
	{
		id: 'governance/lock-plane',
		title: 'What is deleted under the lock',
		from: 'The storage account',
		to: 'A blob in the account',
		why: 'Locks hold for control-plane operations; deleting a blob is a data operation.',
		source: sources.locks
	},
	{
		id: 'governance/budget-action',
		title: 'What the budget sets off',
		from: 'An e-mail',
		to: 'An action group with automation',
		why: 'A budget alone only notifies. What stops a resource is the automation behind an action group.',
		varied: 'governance/new-branch/automation',
		source: sources.budgets
	},
	{
		id: 'governance/parent',
		title: 'Where the subscription hangs',
		from: 'Under management group A',
		to: 'Moved under its sibling B',
		why: 'A subscription has one parent and inherits roles and policies along that line alone.',
		source: sources.managementGroups
	}
];
