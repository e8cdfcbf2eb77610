// What can be varied in questions on ARM templates and Bicep files: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'templates/mode',
		title: 'Deployment mode',
		from: 'Incremental',
		to: 'Complete',
		why: 'Complete mode deletes what is in the group and not in the template; incremental leaves it.',
		varied: 'templates/deployment-mode/mode',
		source: sources.deploymentModes
	},
	{
		id: 'templates/by-reference',
		title: 'How one resource names the other',
		from: 'By its symbolic name',
		to: 'By an id typed as text',
		why: 'Only a reference makes Bicep wait; without one, or dependsOn, both deploy at the same time.',
		varied: 'templates/deployment-order/link',
		source: sources.bicepDependencies
	},
	{
		id: 'templates/already-there',
		title: 'The resource it refers to',
		from: 'Deployed by the same file',
		to: 'There already, not to be touched',
		why: 'The keyword existing reads a resource without deploying it.',
		varied: 'templates/deployment-order/existing',
		source: sources.bicepExisting
	},
	{
		id: 'templates/target',
		title: 'What the file creates',
		from: 'A storage account',
		to: 'A resource group',
		why: 'A resource group is created at subscription scope: the file’s target scope and the command change.',
		source: sources.bicepToSubscription
	},
	{
		id: 'templates/left-out',
		title: 'What the redeployed template leaves out',
		from: 'A whole resource',
		to: 'A property of a listed resource',
		why: 'Incremental mode leaves unlisted resources alone, but a listed one is set again. A missing property goes back to its default.',
		varied: 'templates/deployment-mode/resource',
		source: sources.deploymentModes
	},
	{
		id: 'templates/exported-from',
		title: 'Where the template is exported from',
		from: 'The deployment history',
		to: 'The resource group',
		why: 'The history holds the template as deployed; the group’s export shows what is there now.',
		source: sources.exportTemplatePortal
	}
];
