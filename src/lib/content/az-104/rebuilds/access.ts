// Hands-on rebuild for access: one role at three scopes, and what a second sign-in sees.
import type { TaskText } from '#lib/domain/task.ts';
import { day } from '#lib/domain/time/day.ts';

export const rebuild = {
	task: 'rebuild/access',
	steps: [
		'Create user u1, group rg-resit and in it an empty storage account.',
		'Give u1 Reader on the account, then on rg-resit, then on the subscription, taking the last one away each time.',
		'Before each round write down what u1 will see. Look in a private window; the first sign-in asks for a new password and MFA.',
		'With Reader on the subscription, add Contributor on rg-resit and run the command.',
		'Try as u1 to assign a role. Then take both roles away, delete u1 and rg-resit.'
	],
	command:
		'az role assignment list -g rg-resit --assignee U1-SIGN-IN --include-inherited --query "[].{role:roleDefinitionName,at:scope}" -o table',
	observe: 'Both roles are listed, each with the scope it comes from.',
	proof: 'At … u1 saw …, and could not assign, because …',
	sources: [
		{
			title: 'Understand scope',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/scope-overview',
			checked: day('2026-11-25')
		},
		{
			title: 'List role assignments with Azure CLI',
			url: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/role-assignments-list-cli',
			checked: day('2026-11-25')
		}
	]
} as const satisfies TaskText;
