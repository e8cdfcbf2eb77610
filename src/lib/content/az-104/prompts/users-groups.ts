// Recall prompts on users, groups, licences, guests and password reset. Each asks for one decision and names the fact that decides it.
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import { day } from '#lib/domain/time/day.ts';

export const prompts = [
	{
		id: 'users-groups/dynamic-by-hand',
		group: 'users-groups',
		ask: 'A group takes its members by a rule. Can its owner add one more person by hand?',
		answer: 'No. Change the rule or the person’s attribute, or use an assigned group.',
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
		ask: '400 different people are in dynamic groups. Must each of them be assigned a P1 licence?',
		answer: 'No. The organisation must own at least 400, but need not assign them.',
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
		ask: 'You license group A, whose only member is group B. Do the people in B get the licence?',
		answer: 'No. License B, or put the people straight into A.',
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
		ask: 'A licence will not go straight onto a new user, though seats are free. Which property do you set first?',
		answer: 'The usage location.',
		fact: 'Not every service is allowed everywhere, so a user needs a location before a direct licence; only group licensing falls back on the directory’s.',
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
		fact: 'A B2B guest is authenticated at home; your directory holds no password for that person.',
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
		answer: 'No. Restore it, and its properties and licences come back.',
		fact: 'A deleted user stays restorable for 30 days, then is gone for good.',
		source: {
			title: 'Restore a deleted user',
			url: 'https://learn.microsoft.com/en-us/entra/fundamentals/users-restore',
			checked: day('2026-11-25')
		}
	}
] as const satisfies readonly Prompt[];
