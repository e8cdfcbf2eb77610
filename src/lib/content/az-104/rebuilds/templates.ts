// Hands-on rebuild for ARM templates and Bicep: order from references, and what a redeploy leaves alone.
import type { TaskText } from '#lib/domain/task.ts';
import { day } from '#lib/domain/time/day.ts';

export const rebuild = {
	task: 'rebuild/templates',
	steps: [
		'Write main.bicep: an NSG, and a virtual network whose subnet uses nsg.id. No dependsOn.',
		'Say which comes first. Deploy to a new group rg-resit under the name order.',
		'Take the network out of the file, say what a redeploy does to it, and run what-if.',
		'Both cost nothing. Delete rg-resit at the end.'
	],
	command:
		'az deployment operation group list -g rg-resit -n order --query "sort_by([?properties.targetResource],&properties.timestamp)[].[properties.targetResource.resourceName,properties.timestamp]" -o json',
	observe: 'The reference alone sets the order; what-if lists the dropped network under Ignore.',
	proof: 'The NSG was ready first and the network would stay, because …',
	sources: [
		{
			title: 'Resource dependencies in Bicep',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/resource-dependencies',
			checked: day('2026-11-25')
		},
		{
			title: 'Bicep what-if',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/deploy-what-if',
			checked: day('2026-11-25')
		}
	]
} as const satisfies TaskText;
