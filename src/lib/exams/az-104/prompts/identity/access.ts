// Recall prompts on roles, scopes and effective access. Each asks for one decision and names the fact that decides it.
import { sources } from '#lib/azure/sources.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

export const prompts: readonly Omit<Prompt, 'group'>[] = [
	{
		id: 'access/notactions',
		ask: 'Role A lists deleting VMs under NotActions. Role B allows it. Someone has both at one scope. Can they delete a VM?',
		answer: 'Yes. Role B grants it.',
		fact: 'Assignments add up, and NotActions only subtracts from the Actions of the same role.',
		source: sources.roleDefinitions
	},
	{
		id: 'access/narrower-below',
		ask: 'A user is Contributor on the subscription and Reader on group A. Can the user change a VM in A?',
		answer: 'Yes. Contributor reaches down to A.',
		fact: 'Roles are inherited and summed, so a smaller role further down takes nothing away.',
		source: sources.rbac
	},
	{
		id: 'access/global-admin',
		ask: 'A Global Administrator sees no subscription. How do they give themselves access?',
		answer: 'They turn on elevated access, assign the role they need, and turn it off again.',
		fact: 'Entra roles give no access to Azure resources. Elevating makes the user User Access Administrator at root scope.',
		source: sources.elevateAccessGlobalAdmin
	},
	{
		id: 'access/who-assigns',
		ask: 'A Contributor wants to make a colleague Reader on the same resource group. Can they?',
		answer: 'No. An Owner, User Access Administrator or Role Based Access Control Administrator can.',
		fact: 'Assigning takes roleAssignments/write, which Contributor excludes.',
		source: sources.privilegedRoles
	},
	{
		id: 'access/data-plane',
		ask: 'Account keys are disallowed. Can the subscription’s Owner read blobs with an Entra sign-in?',
		answer: 'Only with a data role, such as Storage Blob Data Reader.',
		fact: 'Owner has every control-plane action and no DataActions.',
		source: sources.roleDefinitions
	},
	{
		id: 'access/least-role',
		ask: 'A team runs the VMs of group A and must not change its virtual networks. Which built-in role, at which scope?',
		answer: 'Virtual Machine Contributor on group A.',
		fact: 'The least role at the least scope: it manages VMs, but not the networks or storage accounts that they use.',
		source: sources.computeRoles
	},
	{
		id: 'access/deny-assignment',
		ask: 'An Owner meets a deny assignment on deleting a VM. Which of the two wins?',
		answer: 'The deny assignment.',
		fact: 'Deny assignments are checked as well and block an action even where a role grants it.',
		source: sources.denyAssignments
	},
	{
		id: 'access/list-effective',
		ask: 'A user is Contributor on the subscription. You list the user’s roles with --scope set to a VM and get an empty list. Which flag is missing?',
		answer: '--include-inherited. --include-groups isn’t needed, because the role is assigned directly.',
		fact: 'By default, the list omits roles from parent scopes (--include-inherited) and roles through groups (--include-groups).',
		source: sources.azRoleAssignment
	}
];
