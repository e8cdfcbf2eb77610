// What can be varied in questions on users, groups, licenses and password reset: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'users-groups/membership',
		title: 'Group membership type',
		from: 'Assigned',
		to: 'Dynamic',
		why: 'In a dynamic group no one can be added or removed by hand, not even by its owner. The rule alone decides.',
		source: sources.dynamicGroups
	},
	{
		id: 'users-groups/nesting',
		title: 'Membership in the licensed group',
		from: 'Direct',
		to: 'Through a nested group',
		why: 'Group-based licensing stops at the first level: members of a nested group get nothing.',
		source: sources.groupLicensing
	},
	{
		id: 'users-groups/home-tenant',
		title: 'User type',
		from: 'Member of your tenant',
		to: 'Guest from another tenant',
		why: 'A guest’s password is in the home tenant, and that tenant’s reset policy applies.',
		source: sources.passwordReset
	},
	{
		id: 'users-groups/admin-role',
		title: 'User’s administrator role',
		from: 'None',
		to: 'User Administrator',
		why: 'Administrators reset their own password under a fixed policy of two methods without security questions, whatever you set for users.',
		source: sources.passwordPolicies
	},
	{
		id: 'users-groups/synchronised',
		title: 'Source of the user account',
		from: 'Created in the cloud',
		to: 'Synchronized from on-premises',
		why: 'A synchronized user can reset the password only while password writeback is on.',
		source: sources.passwordReset
	},
	{
		id: 'users-groups/deleted-since',
		title: 'Time since the user’s deletion',
		from: '20 days',
		to: '40 days',
		why: 'A deleted user can be restored for 30 days; after that the account is gone for good.',
		source: sources.restoreUser
	}
];
