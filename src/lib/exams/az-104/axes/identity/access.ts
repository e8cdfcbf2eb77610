// What can be varied in questions on roles, scopes and effective access: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'access/scope',
		title: 'Scope of the role assignment',
		from: 'One resource group',
		to: 'The whole subscription',
		why: 'An assignment reaches everything below its scope and nothing beside it.',
		varied: 'access/effective-access/scope',
		source: sources.rbac
	},
	{
		id: 'access/plane',
		title: 'Task in the storage account',
		from: 'Change its settings',
		to: 'Read its blobs',
		why: 'Actions manage the resource, data actions reach what is in it, and Owner or Contributor bring no data actions.',
		source: sources.roleDefinitions
	},
	{
		id: 'access/denied',
		title: 'Limit on the action',
		from: 'NotActions in one role',
		to: 'A deny assignment',
		why: 'NotActions only leaves something out of one role, so a second role may grant it; a deny assignment wins over every role.',
		varied: 'access/effective-access/deny',
		source: sources.denyAssignments
	},
	{
		id: 'access/assigner',
		title: 'Person who assigns the role',
		from: 'Contributor',
		to: 'Role Based Access Control Administrator',
		why: 'Writing role assignments is a separate right, and Contributor lacks it.',
		source: sources.privilegedRoles
	},
	{
		id: 'access/directory',
		title: 'Task of the administrator',
		from: 'Restart a VM',
		to: 'Reset a user’s password',
		why: 'Azure roles cover resources, Entra roles cover the directory; by default neither reaches into the other.',
		source: sources.azureAndEntraRoles
	},
	{
		id: 'access/second-role',
		title: 'User’s role assignments',
		from: 'Reader on the resource group',
		to: 'Also Contributor on the subscription',
		why: 'Assignments add up: the narrower Reader takes nothing away from the wider Contributor.',
		source: sources.rbac
	}
];
