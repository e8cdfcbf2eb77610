// Users, guests, licenses and administrative units: who gets which license, what comes back, who may do what, and how accounts are changed.
// Over 200 lines: eight topics with words for what can differ in each.
import { changesMember } from '#lib/azure/identity/directory-role.ts';
import { canRestore } from '#lib/azure/identity/group.ts';
import { canBeGuest, type Collaboration, type Invitation } from '#lib/azure/identity/guest.ts';
import { licensedFor, servicesOn } from '#lib/azure/identity/license.ts';
import { changedIn, stepFor } from '#lib/azure/identity/user.ts';
import { sources } from '#lib/azure/sources.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

type Said = Omit<Topic, 'intro'>;
/** A side with one text, in which `%` is the verb. */
const is = (axis: string, title: string, values: Row | string, text: string) =>
	side(axis, title, values, text.replace('%', 'were'), text.replace('%', 'is'));
/** A text for each id. */
const texts = (ids: readonly string[], text: (id: string) => string = (id) => id): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));
const user = { noun: 'user', names: people };
/** What is asked of what can be done or not: a statement that denies is hard to read. */
const can = { yes: '' };
const yes = (is: boolean): string => (is ? 'yes' : 'no');

const licensed = ({ in: group, licensed, direct, location }: Row): string =>
	licensedFor({
		member: licensed === group,
		assigned: direct === 'yes',
		location: location === 'unset' ? undefined : location,
		directory: 'home'
	}) ?? 'none';
const twoGroups = { outer: '{outer}', inner: '{inner}' };
const license: Said = {
	...user,
	common: { licensed: is('groups', '', twoGroups, '{product} % assigned to {} only') },
	sides: {
		in: is(
			'groups',
			'Direct member of',
			{ ...twoGroups, no: 'neither group' },
			'{name} % a direct member of {}'
		),
		location: is(
			'who',
			'Usage location',
			{ own: '{abroad}', home: '{home}', unset: 'not set' },
			'the usage location % {}'
		),
		direct: is(
			'event',
			'Direct assignment',
			{ yes: 'attempted', none: 'not attempted' },
			'a direct assignment % {}'
		)
	},
	decide: licensed,
	asks: {
		own: 'a license for {abroad}',
		home: 'a license for {home}',
		none: 'no license'
	},
	choose: 'Which user{s} will get {}?',
	judge: '{name} will get {}.',
	why(row) {
		const { in: group, licensed: by, direct, location } = row;
		return licensed(row) === 'none'
			? `${
					{
						no: 'no group gives {name} a license',
						inner: 'a licensed group reaches direct members only, not those of {inner}',
						outer: '{name} isn’t in {inner}, the only licensed group'
					}[group!]!
				}${direct === 'yes' ? ', and a direct assignment needs a usage location' : ''}`
			: group === by
				? `{in} is licensed, and ${location === 'unset' ? 'a member without a usage location gets that of the tenant' : '{name} keeps the usage location {location}'}`
				: 'the direct assignment works, with the usage location {location}';
	}
};

/** Groups with the number of their different users who inherit a license. */
const held: Row = {
	'20': 'a group of 20 users',
	'30': 'two groups of 15 users, with no overlap',
	'20 both': 'two groups of 15 users, with 10 in both',
	'20 nested': 'one group of 20 users and a nested group of 10 others'
};
const seats: Said = {
	noun: 'product',
	names: ['Power BI Pro', 'Visio Plan 2', 'Microsoft 365 E3', 'Project Plan 3', 'Planner Plan 1'],
	sides: {
		held: is('groups', 'Assigned to', held, '{name} % assigned to {}'),
		also: side(
			'who',
			'Also assigned directly to',
			{ none: 'no one', same: '10 of these users', others: '10 other users' },
			'{} also had a direct assignment',
			'{} also have a direct assignment'
		),
		gone: side(
			'event',
			'This week',
			{
				none: 'you changed no users',
				delete: 'you deleted 5 licensed users',
				block: 'you blocked 5 licensed users from signing in'
			},
			'{}',
			'this week, {}'
		)
	},
	// “10 of these users” could be those of the nested group.
	decide: ({ held, also, gone }) =>
		held === '20 nested' && also === 'same'
			? undefined
			: String(parseInt(held!) + (also === 'others' ? 10 : 0) - (gone === 'delete' ? 5 : 0)),
	asks: texts(['15', '20', '25', '30', '35', '40']),
	choose: 'For which product{s} is {} the minimum number of licenses?',
	judge: 'The minimum number of licenses for {name} is {}.',
	why: ({ held, also, gone }) =>
		`${
			held === '20 nested'
				? 'members of the nested group inherit no license, so the group takes 20'
				: `the ${held === '20' ? 'group has' : 'groups have'} ${parseInt(held!)} different users`
		}${{ same: ', a direct assignment takes no second license', others: ', the others take 10' }[also!] ?? ''}${
			{ delete: ', and 5 deleted users free theirs', block: ', and blocked users keep theirs' }[gone!] ?? ''
		}`
};

const services: Row = {
	E: 'Exchange Online only',
	S: 'SharePoint only',
	ES: 'Exchange Online and SharePoint',
	no: 'neither service'
};
/** The licenses that a user has in the end, with the service that each turns on. */
const licensesOf = ({ from, own, change }: Row): readonly (readonly string[])[] => [
	...(from!.includes('h') && change !== 'leave' ? [['the group {home}', 'E']] : []),
	...(from!.includes('a') ? [['the group {abroad}', 'S']] : []),
	...(own === 'none' || change === 'cut' ? [] : [['the direct license', own!]])
];
/** What is removed is there before. */
const servicesFor = (row: Row): string | undefined =>
	(row['change'] === 'cut' ? row['own'] === 'none' : !row['from']!.includes('h'))
		? undefined
		: servicesOn(
				'ES',
				licensesOf(row).map((one) => one[1]!)
			) || 'no';
const plans: Said = {
	...user,
	sides: {
		from: is(
			'groups',
			'Groups',
			{ h: '{home}', a: '{abroad}', ha: '{home} and {abroad}', no: 'neither group' },
			'{name} % in {}'
		),
		own: is(
			'who',
			'Direct license',
			{ none: 'not assigned', E: 'assigned for Exchange Online', S: 'assigned for SharePoint' },
			'a direct license % {}'
		),
		change: side(
			'event',
			'Your step',
			{
				leave: 'remove {name} from {home}',
				cut: 'remove the direct license',
				try: 'try to remove only the license of {name} from {home}'
			},
			'your step were to {}',
			'you {}'
		)
	},
	decide: servicesFor,
	asks: services,
	choose: 'Which user{s} will have {}?',
	judge: '{name} will have {}.',
	why(row) {
		const left = licensesOf(row);
		return left.length > 0
			? `${row['change'] === 'try' ? 'an inherited license can’t be removed from a single user, so ' : ''}${left
					.map(([name]) => name)
					.join(' and ')} still turn${left.length > 1 ? '' : 's'} on ${services[servicesFor(row)!]!}`
			: 'no license is left';
	}
};

const restores = ({ what, ago }: Row, by: string): boolean =>
	canRestore(what === 'user' ? what : 'group', ago === 'gone' ? undefined : Number(ago), by as 'owner');
const restoreOf = (row: Row): string =>
	restores(row, row['by']!) ? 'restore' : restores(row, 'User Administrator') ? 'ask' : 'new';
const restore: Said = {
	noun: 'colleague',
	names: people,
	common: {
		by: side(
			'who',
			'',
			'User Administrator|Groups Administrator|owner',
			{ '': 'you were a {}', owner: 'you had no role, and owned all groups' },
			{ '': 'you are a {}', owner: 'you have no role, but you own all groups' }
		)
	},
	sides: {
		what: is('groups', 'Missing', 'user|Microsoft 365 group', '{name} % missing a {}'),
		ago: side(
			'event',
			'Deleted',
			{
				3: '3 days ago',
				12: '12 days ago',
				25: '25 days ago',
				40: '40 days ago',
				gone: '12 days ago, and permanently yesterday'
			},
			'it had been deleted {}',
			'it was deleted {}'
		)
	},
	decide: restoreOf,
	asks: {
		restore: 'restore the object yourself',
		ask: 'ask another administrator to restore the object',
		new: 'create a new object'
	},
	table: 'What should you do for each colleague?',
	single: 'You need to bring back the object. What should you do?',
	judge: 'To help {name}, you should {}.',
	why(row, answer) {
		const { ago, by } = row;
		const found = restoreOf(row);
		const who = by === 'owner' ? 'an owner without a role' : 'a {by}';
		return {
			restore:
				found === 'new'
					? 'you can’t restore it anymore'
					: `${who} can${found === answer ? '' : '’t'} restore a {what}`,
			ask:
				found === 'new'
					? 'no administrator can restore it'
					: found === 'ask'
						? `a User Administrator can restore a {what}, and ${who} can’t`
						: 'you can restore it yourself',
			new:
				found !== 'new'
					? 'it can still be restored'
					: ago === 'gone'
						? 'a permanent deletion can’t be undone'
						: 'a {what} can be restored for 30 days only'
		}[answer]!;
	}
};

/** Which administrative units are restricted, and whether the first and the second are. */
const restricted: Row = { home: 'true false', abroad: 'false true', no: 'false false' };
const unitIds = Object.keys(restricted);
const roles: Row = {
	global: 'Global Administrator',
	tenant: 'User Administrator for the tenant',
	groups: 'Groups Administrator for the tenant',
	home: 'User Administrator for {home} only',
	abroad: 'User Administrator for {abroad} only'
};
const unitOf = ({ role }: Row): string | undefined => (role! in restricted ? role : undefined);
const reaches = (row: Row): boolean =>
	row['role'] !== 'groups' &&
	changesMember(unitOf(row), row['member']!.split(' '), (unit) => unit === row['units']);
const unit: Said = {
	noun: 'administrator',
	names: people,
	common: {
		units: side(
			'event',
			'Administrative units in Microsoft Graph',
			texts(unitIds, (id) => {
				const [home, abroad] = restricted[id]!.split(' ') as [string, string];
				return `[
  {
    "displayName": "{home}",
    "isMemberManagementRestricted": ${home}
  },
  {
    "displayName": "{abroad}",
    "isMemberManagementRestricted": ${abroad}
  }
]`;
			}),
			texts(unitIds, (id) => `${id === 'no' ? 'neither unit' : `only {${id}}`} were restricted`)
		),
		member: is(
			'groups',
			'',
			{ home: 'in {home} only', abroad: 'in {abroad} only', 'home abroad': 'in both units' },
			'User1 % {}'
		)
	},
	sides: {
		role: is('who', 'Role', roles, '{name} % a {}'),
		task: side(
			'event',
			'Task',
			texts(['change the job title of User1', 'block the sign-in of User1', 'add User1 to Group1']),
			'{name} had to {}',
			'{name} must {}'
		)
	},
	decide: (row) => yes(row['task']!.startsWith('a') ? !unitOf(row) : reaches(row)),
	asks: can,
	choose: 'Who can perform the task with the current role?',
	judge: '{name} can {task}.',
	why(row) {
		const { role, task, member, units } = row;
		const at = unitOf(row);
		return task!.startsWith('a')
			? `this changes Group1, which is in no unit, so a {role} can${at ? '’t' : ''} do it`
			: role === 'groups'
				? 'a Groups Administrator doesn’t change users'
				: at && !member!.includes(at)
					? 'User1 isn’t in the unit of a {role}'
					: member!.includes(units!)
						? `User1 is in a restricted unit, which a {role} ${at === units ? 'has a role for' : 'has no role for'}`
						: 'User1 is in no restricted unit, so a {role} can do it';
	}
};

const invitations: Readonly<Record<string, Invitation>> = {
	member: { type: 'member' },
	guest: { type: 'guest' },
	inviter: { type: 'member', admin: true }
};
/** Guest invite settings, as Microsoft Graph calls them. */
const settings: Readonly<Record<string, Collaboration['invite']>> = {
	everyone: 'anyone',
	adminsGuestInvitersAndAllMembers: 'members and admins',
	adminsAndGuestInviters: 'admins only'
};
const invite: Said = {
	noun: 'consultant',
	names: people,
	common: {
		who: side(
			'who',
			'Authorization policy in Microsoft Graph',
			texts(
				Object.keys(settings),
				(id) => `{
  "id": "authorizationPolicy",
  "allowInvitesFrom": "${id}"
}`
			),
			texts(Object.keys(settings), (id) => `allowInvitesFrom were ${id}`)
		),
		list: side(
			'groups',
			'',
			{ allow: 'allowed only', block: 'denied' },
			'invitations were {} for {listed}',
			'invitations are {} for {listed}'
		)
	},
	sides: {
		domain: is('groups', 'Domain', { listed: '{listed}', other: '{other}' }, '{name} % from {}'),
		state: is(
			'event',
			'Invitation',
			{
				redeemed: 'redeemed already',
				pending: 'still pending',
				member: 'planned by a member without a role',
				guest: 'planned by a guest without a role',
				inviter: 'planned by a Guest Inviter'
			},
			'the invitation % {}'
		)
	},
	decide: ({ who, list, domain, state }) =>
		yes(
			canBeGuest(
				{ invite: settings[who!]!, domains: { kind: list as 'allow', list: ['listed'] } },
				invitations[state!] ?? (state as 'pending'),
				`@${domain!}`
			)
		),
	asks: can,
	choose: 'Who can sign in to your tenant next week?',
	judge: '{name} can sign in to your tenant next week.',
	why: ({ who, list, domain, state }) =>
		state === 'redeemed'
			? 'neither setting applies to an invitation that was redeemed'
			: (state === 'guest' && who !== 'everyone') || (state === 'member' && who === 'adminsAndGuestInviters')
				? `with this setting, a ${state} without a role can’t invite guests`
				: `${state === 'pending' ? 'a pending invitation is checked when it’s redeemed' : `a ${state === 'inviter' ? 'Guest Inviter' : state!} can invite guests`}, ${(list === 'allow') === (domain === 'listed') ? 'and the list allows' : 'but the list doesn’t allow'} {domain}`
};

const stepOf = ({ id, type, need }: Row): string =>
	stepFor({ external: id !== '{listed}', type: type as 'Guest' }, need as 'account');
/** Why a step is right, or wrong for external users and for internal ones. */
const steps: Readonly<Record<string, readonly string[]>> = {
	internal: [
		'{id} is an external account, and the conversion adds a password here',
		'this step is for a password here',
		'{name} is an internal user'
	],
	external: [
		'{id} is this tenant, and the conversion sends an invitation to the new account',
		'{name} is an external user',
		'this step is for an account elsewhere'
	],
	reset: [
		'{id} is an external account, and another one can redeem a new invitation',
		'this step leads to another external account',
		'{name} has redeemed no invitation'
	]
};
const account: Said = {
	...user,
	sides: {
		id: is(
			'who',
			'Identities',
			texts(['{listed}', 'ExternalAzureAD', 'Microsoft account', 'mail']),
			'{name}’s Identities property % {}'
		),
		type: is('groups', 'User type', 'Member|Guest', 'the user type % {}'),
		need: side(
			'event',
			'Must',
			{
				password: 'sign in with a password of {listed}',
				account: 'sign in with a new account at {other}',
				Member: 'have the default permissions of a member',
				Guest: 'have the default permissions of a guest'
			},
			'{name} had to {}',
			'{name} must {}'
		)
	},
	decide: stepOf,
	asks: {
		none: 'make no change',
		type: 'change the user type',
		internal: 'convert to an internal user',
		external: 'convert to an external user',
		reset: 'reset the redemption status'
	},
	table: 'What should you do for each user?',
	single: 'You need to meet the requirement. What should you do?',
	why(row, answer) {
		const { id, need } = row;
		const right = stepOf(row) === answer;
		const isType = /t$|r$/.test(need!);
		return answer === 'none'
			? right
				? isType
					? 'the user type is already {type}'
					: '{id} is this tenant, so {name} has a password here'
				: '{name} doesn’t {need} yet'
			: answer === 'type'
				? right
					? 'only the user type decides these permissions'
					: `the user type ${need === 'password' || need === 'account' ? 'doesn’t decide how anyone signs in' : 'is right'}`
				: steps[answer]![right ? 0 : id === '{listed}' ? 2 : 1]!;
	}
};

const placeOf = ({ origin, what }: Row): string =>
	changedIn(origin as 'guest', /^l|^u/.test(what!) ? 'license' : what === 'password' ? what : 'profile');
const edit: Said = {
	...user,
	sides: {
		origin: is(
			'who',
			'Account',
			{ cloud: 'cloud-only', synced: 'synced from Active Directory', guest: 'invited from {other}' },
			'{name}’s account % {}'
		),
		what: is(
			'event',
			'Change',
			'job title|manager|business phone|display name|usage location|license|password',
			'the change % for the {}'
		)
	},
	decide: placeOf,
	asks: { tenant: 'in {listed}', directory: 'in Active Directory', home: 'in {other}' },
	table: 'Where should you make each change?',
	single: 'Where should you make the change?',
	choose: 'Whose account should you change {}?',
	judge: 'You should change {name}’s {what} {}.',
	why(row, answer) {
		const { origin } = row;
		const right = placeOf(row) === answer;
		return {
			tenant: right
				? origin === 'cloud'
					? 'the account is only in {listed}'
					: `the {what} of a ${origin!} user is set in {listed}`
				: `the {what} of a ${origin!} user isn’t set in {listed}`,
			directory:
				origin === 'synced'
					? right
						? 'Active Directory is the source of a synced user’s {what}'
						: 'Active Directory isn’t the source of the {what}'
					: '{name} isn’t in Active Directory',
			home:
				origin === 'guest'
					? right
						? 'guests have their password in their home tenant'
						: 'changes in {other} don’t reach the guest object'
					: '{name} isn’t a guest'
		}[answer]!;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'license',
		[
			'You roll out {product} in a Microsoft Entra tenant whose country is {home}. The group {inner} is a member of the group {outer}. There are enough licenses, and you assign directly with PowerShell.',
			'With PowerShell, you assign licenses in a Microsoft Entra tenant whose country is {home}. There are enough licenses. The group {inner} is a member of the group {outer}.'
		],
		license
	),
	...told(
		'seats',
		[
			'To save costs, you want to buy no more licenses than necessary for {count}. All users have a usage location.',
			'The contracts for {count} end this month, and you must renew only necessary licenses. All users have a usage location.'
		],
		seats
	),
	...told(
		'plans',
		[
			'The groups {home} and {abroad} each assign Microsoft 365 E3, {home} with only Exchange Online and {abroad} with only SharePoint. You replace the direct licenses of {count} step by step.',
			'The help desk asks you to change the licenses of {count}. The groups {home} and {abroad} each assign Microsoft 365 E3, {home} with only Exchange Online and {abroad} with only SharePoint.'
		],
		plans
	),
	...told(
		'restore',
		[
			'Today, {count} report what is missing in your Microsoft Entra tenant. No deleted object had a role.',
			'An old script keeps deleting objects in your Microsoft Entra tenant. No deleted object had a role. You help {count}.'
		],
		restore
	),
	...told(
		'unit',
		[
			'You share tasks among {count}. User1 has no role. Group1 is a cloud security group with assigned members that is not role-assignable and is in no administrative unit.',
			'User1, who has no role, changes jobs, and {count} help. Group1 is a cloud security group with assigned members that is not role-assignable and is in no administrative unit.'
		],
		unit
	),
	...told(
		'invite',
		[
			'Today, you change the external collaboration settings for {count}. Planned invitations are sent tomorrow, and everyone redeems them at once. Cross-tenant access settings have their defaults.',
			'After an audit, you change the external collaboration settings today. You then help {count}. Planned invitations are sent tomorrow, and everyone redeems them at once. Cross-tenant access settings have their defaults.'
		],
		invite
	),
	...told(
		'account',
		[
			'After a merger, you adapt {count} in the Microsoft Entra tenant {listed}. Object IDs must stay, and nothing else may change. No invitation is pending, and no user is synced.',
			'The contracts of {count} in the Microsoft Entra tenant {listed} change. Object IDs must stay, and nothing else may change. No invitation is pending, and no user is synced.'
		],
		account
	),
	...told(
		'edit',
		[
			'HR sends you changes for {count}. Active Directory is synced to the Microsoft Entra tenant {listed}, without password writeback.',
			'You correct data of {count}. Active Directory is synced to the Microsoft Entra tenant {listed}, without password writeback.'
		],
		edit
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'nested-too': [
		'A licensed group reaches direct members only. It’s easy to think that nested groups come along.',
		(row) => (row['in'] === 'inner' && row['licensed'] === 'outer' ? { ...row, in: 'outer' } : row)
	],
	'group-needs-location': [
		'Through a group, a user without a usage location gets that of the tenant. It’s easy to think that there’s no license without one.',
		taking('location', /unset/, { in: 'no' })
	],
	'any-admin-restores': [
		'A Groups Administrator restores groups, not users. It’s easy to think that any administrator can.',
		taking('by', /^Groups/, { by: 'User Administrator' })
	],
	'global-does-all': [
		'A restricted unit keeps out even a Global Administrator, until they get a role for it. It’s easy to think that they can do anything.',
		taking('role', /^global/, { units: 'no' })
	],
	'list-for-all': [
		'A list of domains doesn’t apply to guests who have redeemed their invitation. It’s easy to think that it removes them.',
		taking('state', /redeemed/, { state: 'pending' })
	],
	'type-signs-in': [
		'Identities shows how someone signs in. It’s easy to think that the user type does.',
		(row) => taking('type', /^G/, { id: 'mail' })(taking('type', /^M/, { id: '{listed}' })(row))
	]
};

export const licenceLocation = topicFamily(
	{
		id: 'users-groups/licence-location',
		edition: 8,
		group: 'users-groups',
		title: 'Users, guests, licenses and administrative units',
		rule: {
			'^license':
				'A licensed group reaches its direct members only, and a user without a usage location gets that of the tenant. A direct assignment needs the user’s own.',
			'^seats':
				'Each different user takes one license of a product, however often it’s assigned. Deleting a user frees it, and blocking doesn’t.',
			'^plans':
				'A user has all services that any license turns on. An inherited license can be changed only for its group.',
			'^restore':
				'Deleted users and Microsoft 365 groups can be restored for 30 days. User Administrators restore both, Groups Administrators only groups, and owners only groups they own.',
			'^unit':
				'Only a role for a restricted management administrative unit can change its members. Adding them to groups outside the unit stays allowed.',
			'^invite':
				'The guest invite settings decide who can invite. A list of domains is checked for new and pending invitations.',
			'^account': 'Identities shows how someone signs in, and the user type decides the default permissions.',
			'^edit':
				'Identity, job and contact information of synced users is changed in Active Directory, and passwords of guests in their home tenant.'
		},
		lab: 'users-groups/guest-and-licence',
		sources: [
			sources.groupLicensing,
			sources.assignLicenses,
			sources.deleteUser,
			sources.restoreUser,
			sources.restoreGroup,
			sources.restrictedUnits,
			sources.guestSettings,
			sources.guestDomains,
			sources.guestProperties,
			sources.convertUser,
			sources.inviteInternal,
			sources.resetRedemption,
			sources.userProfile
		],
		axes: {
			groups: 'A group or what it’s for',
			who: 'A user or a role',
			event: 'What happens or is planned'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['Portugal', 'Japan', 'Project Plan 3', 'Sales', 'Field Sales', 'contoso.com', 'fabrikam.com'],
			['Chile', 'Kenya', 'Power BI Pro', 'Finance', 'Payroll', 'adatum.com', 'litware.com'],
			['Canada', 'Poland', 'Microsoft 365 E3', 'Research', 'Labs', 'fabrikam.com', 'adatum.com'],
			['Finland', 'Italy', 'Visio Plan 2', 'Legal', 'Contracts', 'litware.com', 'contoso.com']
		],
		words: ['home', 'abroad', 'product', 'outer', 'inner', 'listed', 'other'],
		forms: ['choose', 'judge', 'judge', 'single', 'table'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
