// What can be varied in questions on users, groups, licenses and password reset: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'users-groups/membership',
		title: 'How people become members',
		from: 'Assigned by hand',
		to: 'By a rule on their attributes',
		why: 'In a dynamic group no one can be added or removed by hand, not even by its owner. The rule alone decides.',
		source: sources.dynamicGroups
	},
	{
		id: 'users-groups/nesting',
		title: 'Where the person is a member',
		from: 'In the licensed group itself',
		to: 'In a group inside the licensed group',
		why: 'Group-based licensing stops at the first level: members of a nested group get nothing.',
		source: sources.groupLicensing
	},
	{
		id: 'users-groups/home-tenant',
		title: 'Whose account it is',
		from: 'A member of your tenant',
		to: 'A guest with an Entra account elsewhere',
		why: 'A guest’s password lives in the home tenant, and the reset policy of that tenant holds.',
		source: sources.passwordReset
	},
	{
		id: 'users-groups/admin-role',
		title: 'The role of the person who resets',
		from: 'No administrator role',
		to: 'A User Administrator',
		why: 'Administrators reset under a fixed policy of two methods without security questions, whatever you set for users.',
		source: sources.passwordPolicies
	},
	{
		id: 'users-groups/synchronised',
		title: 'Where the account comes from',
		from: 'Created in the cloud',
		to: 'Synchronized from a directory on-premises',
		why: 'A synchronized user can reset the password only while password writeback is on.',
		source: sources.passwordReset
	},
	{
		id: 'users-groups/deleted-since',
		title: 'Days since the user was deleted',
		from: '20 days',
		to: '40 days',
		why: 'A deleted user can be restored for 30 days; after that the account is gone for good.',
		source: sources.restoreUser
	}
];
