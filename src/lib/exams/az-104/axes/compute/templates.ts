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
		title: 'Reference to the other resource',
		from: 'Its symbolic name',
		to: 'Its resource ID as text',
		why: 'Only a reference makes Bicep wait; without one, or dependsOn, both deploy at the same time.',
		varied: 'templates/deployment-order/link',
		source: sources.bicepDependencies
	},
	{
		id: 'templates/already-there',
		title: 'Referenced resource',
		from: 'Deployed by the same file',
		to: 'Existing, must not change',
		why: 'The keyword existing reads a resource without deploying it.',
		varied: 'templates/deployment-order/existing',
		source: sources.bicepExisting
	},
	{
		id: 'templates/target',
		title: 'Resource that the file creates',
		from: 'A storage account',
		to: 'A resource group',
		why: 'A resource group is created at subscription scope: the file’s target scope and the command change.',
		source: sources.bicepToSubscription
	},
	{
		id: 'templates/left-out',
		title: 'Part missing from the template',
		from: 'A whole resource',
		to: 'One property of a resource',
		why: 'Incremental mode leaves unlisted resources alone, but a listed one is set again. A missing property goes back to its default.',
		varied: 'templates/deployment-mode/resource',
		source: sources.deploymentModes
	},
	{
		id: 'templates/exported-from',
		title: 'Source of the exported template',
		from: 'The deployment history',
		to: 'The resource group',
		why: 'The history holds the template as deployed; the group’s export shows what is there now.',
		source: sources.exportTemplatePortal
	}
];
