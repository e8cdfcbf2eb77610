// Recall prompts on policy, locks, tags, budgets and management groups. Each asks for one decision and names the fact that decides it.
import { sources } from '#lib/azure/sources.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

export const prompts: readonly Omit<Prompt, 'group'>[] = [
	{
		id: 'governance/deny-existing',
		ask: 'You assign a policy that denies a VM size. What happens to a running VM of that size?',
		answer: 'It keeps running and is shown as non-compliant.',
		fact: 'Deny refuses create and update requests. Existing resources are only evaluated.',
		source: sources.policyDeny
	},
	{
		id: 'governance/modify-existing',
		ask: 'A modify policy must tag resources that already exist. What do you start, and which identity makes the change?',
		answer:
			'A remediation task. It acts as the assignment’s managed identity, which needs the roles the definition names.',
		fact: 'Modify acts only on create and update requests. Existing resources change with a remediation task.',
		source: sources.policyRemediation
	},
	{
		id: 'governance/lock-owner',
		ask: 'A resource group has a CanNotDelete lock. Can its Owner delete a VM in it?',
		answer: 'Not while the lock is there, but an Owner can remove it first.',
		fact: 'A lock applies to every user and role, and resources inherit it from their group.',
		source: sources.locks
	},
	{
		id: 'governance/lock-data',
		ask: 'A storage account has a ReadOnly lock. Can someone with Storage Blob Data Contributor delete a blob?',
		answer: 'Yes.',
		fact: 'Locks apply to control-plane operations only, and deleting a blob is a data-plane operation.',
		source: sources.locks
	},
	{
		id: 'governance/lock-keys',
		ask: 'A storage account has a ReadOnly lock. Why can’t its Owner list the account keys?',
		answer: 'Listing keys is a POST request, and the lock blocks it.',
		fact: 'ReadOnly also blocks control-plane POST requests, even those that don’t seem to change anything.',
		source: sources.locks
	},
	{
		id: 'governance/tags',
		ask: 'A resource group is tagged Cost=A. Which tag does a VM created in it get?',
		answer: 'None, unless a policy adds it.',
		fact: 'Resources don’t inherit tags from their group or subscription.',
		source: sources.tags
	},
	{
		id: 'governance/budget',
		ask: 'Spending passes a budget that has only an e-mail alert. Do the VMs stop?',
		answer: 'No. Only a message goes out.',
		fact: 'A budget only notifies. To stop something, it needs an action group that starts automation.',
		source: sources.budgets
	},
	{
		id: 'governance/one-parent',
		ask: 'You move a subscription from management group A to its sibling B. Does a role assigned on A still reach it?',
		answer: 'No. It now inherits from B and what is above B.',
		fact: 'A subscription has exactly one parent, and inherits only along that line.',
		source: sources.managementGroups
	},
	{
		id: 'governance/exclude-or-exempt',
		ask: 'A VM must be free of one policy assignment until March, and still count in its compliance. Exclusion or exemption?',
		answer: 'An exemption, with an expiration date.',
		fact: 'An exempt resource counts toward compliance, and the exemption can expire. An excluded scope isn’t evaluated at all.',
		source: sources.policyExemption
	},
	{
		id: 'governance/move-keeps-region',
		ask: 'A storage account in West Europe moves to a resource group in North Europe. In which region is it now?',
		answer: 'Still in West Europe.',
		fact: 'A move changes the resource group and the resource ID, not the location of the resource.',
		source: sources.moveResources
	}
];
