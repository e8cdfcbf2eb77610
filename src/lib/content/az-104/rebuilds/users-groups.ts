// Hands-on rebuild for users and groups: what nesting, a guest and a rule really give.
import type { TaskText } from '#lib/domain/task.ts';
import { day } from '#lib/domain/time/day.ts';

export const rebuild = {
	task: 'rebuild/users-groups',
	steps: [
		'In Entra ID create user u1 and security groups inner and outer.',
		'Put u1 into inner, and inner into outer. Invite another e-mail address of your own as a guest and accept.',
		'Say whether outer lists u1 as a member, and who checks the guest’s password.',
		'Run the command with u1’s sign-in name, then open outer’s direct members and the guest’s Identities.',
		'With a P1 or P2 trial: make a dynamic group of guests, try to add u1.',
		'Delete all. It costs nothing.'
	],
	command:
		'az ad group member check --group outer --member-id "$(az ad user show --id U1-SIGN-IN --query id -o tsv)"',
	observe: 'The check follows nesting; the member list does not.',
	proof: 'u1 belongs to outer although …, and the guest …',
	sources: [
		{
			title: 'Rules for dynamic membership groups',
			url: 'https://learn.microsoft.com/en-us/entra/identity/users/groups-dynamic-membership',
			checked: day('2026-11-25')
		},
		{
			title: 'Properties of a B2B guest',
			url: 'https://learn.microsoft.com/en-us/entra/external-id/user-properties',
			checked: day('2026-11-25')
		}
	]
} as const satisfies TaskText;
