// What can be varied in questions on ARM templates and Bicep files: one deciding constraint each, with the fact by which it can turn the answer.
import type { Axis } from '#lib/domain/practice/axis.ts';
import { day } from '#lib/domain/time/day.ts';

export const axes = [
	{
		id: 'templates/mode',
		group: 'templates',
		title: 'Deployment mode',
		from: 'Incremental',
		to: 'Complete',
		why: 'Complete mode deletes what is in the group and not in the template; incremental leaves it.',
		varied: 'templates/deployment-mode/mode',
		source: {
			title: 'Deployment modes',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/deployment-modes',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'templates/by-reference',
		group: 'templates',
		title: 'How one resource names the other',
		from: 'By its symbolic name',
		to: 'By an id typed as text',
		why: 'Only a reference makes Bicep wait; without one, or dependsOn, both deploy at the same time.',
		varied: 'templates/deployment-order/typed',
		source: {
			title: 'Resource dependencies in Bicep',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/resource-dependencies',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'templates/already-there',
		group: 'templates',
		title: 'The resource it refers to',
		from: 'Deployed by the same file',
		to: 'There already, not to be touched',
		why: 'The keyword existing reads a resource without deploying it.',
		varied: 'templates/deployment-order/existing',
		source: {
			title: 'Existing resources in Bicep',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/existing-resource',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'templates/target',
		group: 'templates',
		title: 'What the file creates',
		from: 'A storage account',
		to: 'A resource group',
		why: 'A resource group is created at subscription scope: the file’s target scope and the command change.',
		source: {
			title: 'Deploy Bicep to a subscription',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/deploy-to-subscription',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'templates/left-out',
		group: 'templates',
		title: 'What the redeployed template leaves out',
		from: 'A whole resource',
		to: 'A property of a listed resource',
		why: 'Incremental mode leaves unlisted resources alone, but a listed one is set anew: a missing property goes back to its default.',
		varied: 'templates/deployment-mode/tag',
		source: {
			title: 'Deployment modes',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/deployment-modes',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'templates/exported-from',
		group: 'templates',
		title: 'Where the template is exported from',
		from: 'The deployment history',
		to: 'The resource group',
		why: 'The history holds the template as deployed; the group’s export shows what is there now.',
		source: {
			title: 'Export a template in the portal',
			url: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/export-template-portal',
			checked: day('2026-11-25')
		}
	}
] as const satisfies readonly Axis[];
