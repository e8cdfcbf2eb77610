// Recall prompts on users, groups, licenses, guests and password reset. Each asks for one decision and names the fact that decides it.
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import { day } from '#lib/domain/time/day.ts';

export const prompts = [
	{
		id: 'users-groups/dynamic-by-hand',
		group: 'users-groups',
		ask: 'A group has a dynamic membership rule. Can its owner add one more user manually?',
		answer: 'No. Change the rule or the attribute of the user, or use an assigned group.',
		fact: 'In a dynamic group the rule alone adds and removes members.',
		source: {
			title: 'Rules for dynamic membership groups',
			url: 'https://learn.microsoft.com/en-us/entra/identity/users/groups-dynamic-membership',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'users-groups/dynamic-licence',
		group: 'users-groups',
		ask: '400 different people are in dynamic groups. Must each of them be assigned a P1 license?',
		answer: 'No. The organization must own at least 400, but doesn’t have to assign them.',
		fact: 'Entra ID P1 is counted for each different user in such groups, not for each assignment.',
		source: {
			title: 'Rules for dynamic membership groups',
			url: 'https://learn.microsoft.com/en-us/entra/identity/users/groups-dynamic-membership',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'users-groups/nested-licence',
		group: 'users-groups',
		ask: 'You license group A, whose only member is group B. Do the users in B get the license?',
		answer: 'No. Assign the license to B, or add the users directly to A.',
		fact: 'Group licensing reaches direct user members only and does not follow nested groups.',
		source: {
			title: 'Limits of group-based licensing',
			url: 'https://learn.microsoft.com/en-us/entra/identity/users/licensing-group-advanced',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'users-groups/usage-location',
		group: 'users-groups',
		ask: 'You cannot assign a license directly to a new user, although licenses are available. Which property should you set first?',
		answer: 'The usage location.',
		fact: 'Not every service is available everywhere, so a direct license needs the usage location of the user. Only group-based licensing falls back on the location of the directory.',
		source: {
			title: 'Scenarios of group-based licensing',
			url: 'https://learn.microsoft.com/en-us/entra/identity/users/licensing-group-advanced',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'users-groups/guest-password',
		group: 'users-groups',
		ask: 'A guest signs in with a partner’s Entra account and forgot the password. Whose reset settings count?',
		answer: 'The partner’s. Yours do not reach that password.',
		fact: 'A B2B guest signs in to the home tenant. Your directory has no password for that user.',
		source: {
			title: 'How self-service password reset works',
			url: 'https://learn.microsoft.com/en-us/entra/identity/authentication/concept-sspr-howitworks',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'users-groups/sspr-two-groups',
		group: 'users-groups',
		ask: 'Self-service reset must cover exactly groups A and B. What do you choose in the admin center?',
		answer: 'Selected, with one group that contains A and B.',
		fact: 'The setting takes none, one chosen group or all, and it counts nested groups.',
		source: {
			title: 'Enable self-service password reset',
			url: 'https://learn.microsoft.com/en-us/entra/identity/authentication/tutorial-enable-sspr',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'users-groups/sspr-admin',
		group: 'users-groups',
		ask: 'In a tenant with its own domain, users need one method to reset. How many does a User Administrator need?',
		answer: 'Two, and security questions are not among them.',
		fact: 'Administrators follow a fixed reset policy that your settings for users do not change.',
		source: {
			title: 'Password policies and restrictions',
			url: 'https://learn.microsoft.com/en-us/entra/identity/authentication/concept-sspr-policy',
			checked: day('2026-11-25')
		}
	},
	{
		id: 'users-groups/restore-user',
		group: 'users-groups',
		ask: 'A user was deleted 20 days ago. Must you build the account again?',
		answer: 'No. Restore it, and its properties and licenses come back.',
		fact: 'A deleted user stays restorable for 30 days, then is gone for good.',
		source: {
			title: 'Restore a deleted user',
			url: 'https://learn.microsoft.com/en-us/entra/fundamentals/users-restore',
			checked: day('2026-11-25')
		}
	}
] as const satisfies readonly Prompt[];
