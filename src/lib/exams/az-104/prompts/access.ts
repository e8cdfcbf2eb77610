// Recall prompts on roles, scopes and effective access. Each asks for one decision and names the fact that decides it.
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import { day } from '#lib/domain/time/day.ts';

export const prompts = [
	{
		id: 'access/notactions',
		group: 'access',
		ask: 'Role A lists deleting VMs under NotActions; role B allows it. Someone holds both at one scope. May they delete a VM?',
		answer: 'Yes. Role B grants it.',
		fact: 'Assignments add up, and NotActions only subtracts from the Actions of the same role.',
		source: {
			title: 'Understand Azure role definitions',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/role-definitions',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'access/narrower-below',
		group: 'access',
		ask: 'A user is Contributor on the subscription and Reader on group A. Can the user change a VM in A?',
		answer: 'Yes. Contributor reaches down to A.',
		fact: 'Roles are inherited and summed, so a smaller role further down takes nothing away.',
		source: {
			title: 'What is Azure RBAC',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/overview',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'access/global-admin',
		group: 'access',
		ask: 'A Global Administrator sees no subscription. How do they give themselves access?',
		answer: 'They turn on elevated access, assign the role they need, and turn it off again.',
		fact: 'Entra roles give no access to Azure resources. Elevating makes the user User Access Administrator at root scope.',
		source: {
			title: 'Elevate access of a Global Administrator',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/elevate-access-global-admin',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'access/who-assigns',
		group: 'access',
		ask: 'A Contributor wants to make a colleague Reader on the same resource group. Can they?',
		answer: 'No. An Owner, User Access Administrator or Role Based Access Control Administrator can.',
		fact: 'Assigning takes roleAssignments/write, which Contributor excludes.',
		source: {
			title: 'Privileged built-in roles',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles/privileged',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'access/data-plane',
		group: 'access',
		ask: 'Account keys are disallowed. Can the subscription’s Owner read blobs with an Entra sign-in?',
		answer: 'Only with a data role, such as Storage Blob Data Reader.',
		fact: 'Owner has every control-plane action and no DataActions.',
		source: {
			title: 'Understand Azure role definitions',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/role-definitions',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'access/least-role',
		group: 'access',
		ask: 'A team runs the VMs of group A and must not change its virtual networks. Which built-in role, at which scope?',
		answer: 'Virtual Machine Contributor on group A.',
		fact: 'The least role at the least scope: it manages VMs, but not the networks or storage accounts that they use.',
		source: {
			title: 'Compute built-in roles',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles/compute',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'access/deny-assignment',
		group: 'access',
		ask: 'An Owner meets a deny assignment on deleting a VM. Which of the two wins?',
		answer: 'The deny assignment.',
		fact: 'Deny assignments are checked as well and block an action even where a role grants it.',
		source: {
			title: 'Understand deny assignments',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/deny-assignments',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'access/list-effective',
		group: 'access',
		ask: 'A user is Contributor on the subscription. You list the user’s roles with --scope set to a VM and get an empty list. Which flag is missing?',
		answer: '--include-inherited. --include-groups isn’t needed, because the role is assigned directly.',
		fact: 'By default, the list omits roles from parent scopes (--include-inherited) and roles through groups (--include-groups).',
		source: {
			title: 'az role assignment',
			url: 'https://learn.microsoft.com/en-us/cli/azure/role/assignment',
			checked: day('2026-11-25')
		}
	}
] as const satisfies readonly Prompt[];
