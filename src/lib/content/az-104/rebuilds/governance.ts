// Hands-on rebuild for governance: a policy and a lock stop an owner, and a tag stays where it is.
import type { TaskText } from '#lib/domain/task.ts';
import { day } from '#lib/domain/time/day.ts';

export const rebuild = {
	task: 'rebuild/governance',
	steps: [
		'As Owner create rg-resit with tag cost=A and an empty storage account in it.',
		'Say which tags the account has, then run the command.',
		'Assign “Not allowed resource types” to rg-resit for public IP addresses. Wait some minutes, try to create one.',
		'Put a CanNotDelete lock on rg-resit and try to delete the account.',
		'Add a small budget with an e-mail alert; say what it will stop. A new subscription may not allow budgets for 48 hours.',
		'Remove lock, assignment and budget, then delete rg-resit.'
	],
	command: 'az resource list -g rg-resit --query "[].{name:name,tags:tags}" -o json',
	observe: 'Both refusals name their cause: a policy assignment, a lock.',
	proof: 'As Owner I was refused by … and by …, and the tag …',
	sources: [
		{
			title: 'Azure Policy: deny effect',
			url: 'https://learn.microsoft.com/en-us/azure/governance/policy/concepts/effect-deny',
			checked: day('2026-11-25')
		},
		{
			title: 'Lock your resources',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/lock-resources',
			checked: day('2026-11-25')
		},
		{
			title: 'Create and manage budgets',
			url: 'https://learn.microsoft.com/en-us/azure/cost-management-billing/costs/tutorial-acm-create-budgets',
			checked: day('2026-11-25')
		}
	]
} as const satisfies TaskText;
