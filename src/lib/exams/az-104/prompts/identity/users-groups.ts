// Recall prompts on users, groups, licenses, guests and password reset. Each asks for one decision and names the fact that decides it.
import { sources } from '#lib/azure/sources.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

export const prompts: readonly Omit<Prompt, 'group'>[] = [
	{
		id: 'users-groups/dynamic-by-hand',
		ask: 'A group has a dynamic membership rule. Can its owner add one more user manually?',
		answer: 'No. Change the rule or the attribute of the user, or use an assigned group.',
		fact: 'In a dynamic group the rule alone adds and removes members.',
		source: sources.dynamicGroups
	},
	{
		id: 'users-groups/dynamic-licence',
		ask: '400 different people are in dynamic groups. Must each of them be assigned a P1 license?',
		answer: 'No. The organization must own at least 400, but doesn’t have to assign them.',
		fact: 'Entra ID P1 is counted for each different user in such groups, not for each assignment.',
		source: sources.dynamicGroups
	},
	{
		id: 'users-groups/nested-licence',
		ask: 'You license group A, whose only member is group B. Do the users in B get the license?',
		answer: 'No. Assign the license to B, or add the users directly to A.',
		fact: 'Group licensing reaches direct user members only and does not follow nested groups.',
		source: sources.groupLicensing
	},
	{
		id: 'users-groups/usage-location',
		ask: 'You cannot assign a license directly to a new user, although licenses are available. Which property should you set first?',
		answer: 'The usage location.',
		fact: 'Not every service is available everywhere, so a direct license needs the usage location of the user. Only group-based licensing falls back on the location of the directory.',
		source: sources.groupLicensing
	},
	{
		id: 'users-groups/guest-password',
		ask: 'A guest signs in with a partner’s Entra account and forgot the password. Whose reset settings count?',
		answer: 'The partner’s. Yours do not reach that password.',
		fact: 'A B2B guest signs in to the home tenant. Your directory has no password for that user.',
		source: sources.passwordReset
	},
	{
		id: 'users-groups/sspr-two-groups',
		ask: 'Self-service reset must cover exactly groups A and B. What do you choose in the admin center?',
		answer: 'Selected, with one group that contains A and B.',
		fact: 'The setting takes none, one chosen group or all, and it counts nested groups.',
		source: sources.enablePasswordReset
	},
	{
		id: 'users-groups/sspr-admin',
		ask: 'In a tenant with its own domain, users need one method to reset. How many does a User Administrator need?',
		answer: 'Two, and security questions are not among them.',
		fact: 'Administrators follow a fixed reset policy that your settings for users do not change.',
		source: sources.passwordPolicies
	},
	{
		id: 'users-groups/restore-user',
		ask: 'A user was deleted 20 days ago. Must you build the account again?',
		answer: 'No. Restore it, and its properties and licenses come back.',
		fact: 'A deleted user stays restorable for 30 days, then is gone for good.',
		source: sources.restoreUser
	}
];
