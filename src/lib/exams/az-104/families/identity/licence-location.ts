// Users, guests, licenses and administrative units: who gets which license, what comes back, who may do what, and how accounts are changed.
// Over 200 lines: eight topics with words for what can differ in each.
import { changesMember } from '#lib/azure/identity/directory-role.ts';
import { canRestore } from '#lib/azure/identity/group.ts';
import { canBeGuest, type Collaboration, type Invitation } from '#lib/azure/identity/guest.ts';
import { licensedFor, servicesOn } from '#lib/azure/identity/license.ts';
import { changedIn, stepFor } from '#lib/azure/identity/user.ts';
import { sources } from '#lib/azure/sources.ts';
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
const user = { noun: 'user' };
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
/** `by`: the licensed group, which stays: with another, “Right if” would say it of more users. */
const license = (by: 'outer' | 'inner'): Said => ({
	...user,
	sides: {
		licensed: side('groups', '', { [by]: twoGroups[by] }),
		in: is('groups', 'Directly in', { ...twoGroups, no: 'neither group' }, '{name} % directly in {}'),
		location: is(
			'who',
			'Usage location',
			{ own: '{abroad}', home: '{home}', unset: 'not set' },
			'the usage location % {}'
		),
		direct: is('event', 'Request', { yes: 'a direct license', none: 'no direct license' }, '{} % requested')
	},
	// Without a group and a request, it's plain that there's no license.
	drawn: (row) => row['in'] !== 'no' || row['direct'] === 'yes',
	decide: licensed,
	asks: {
		own: 'a license with the location {abroad}',
		home: 'a license with the location {home}',
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
				? `{in} is licensed, and ${location === 'unset' ? '{name} inherits the tenant’s country' : '{name} keeps the usage location {location}'}`
				: '{name}’s usage location is set, so the direct assignment works';
	}
});
const assigned = 'The group {inner} is in the group {outer}. {product} is assigned to {licensed} only.';
const rollouts = [
	`You roll out {product} in a Microsoft Entra tenant whose country is {home}. ${assigned} There are enough licenses, and you try each requested assignment in PowerShell.`,
	`HR asks for {product} in a Microsoft Entra tenant whose country is {home}. There are enough licenses, and you try each requested assignment in PowerShell. ${assigned}`
];

/** Assignments, which begin with the number of different users who get a license. */
const held: Row = {
	'20': 'a group of 20 users',
	'20 direct': 'a group of 20 users, and directly to 10 of them',
	'30 direct': 'a group of 20 users, and directly to 10 others',
	'30': 'two groups of 15 users with no overlap',
	'20 both': 'two groups of 15 users, 10 in both',
	'20 nested': 'a group with 20 direct users and a nested group of 10'
};
const seatsFor = ({ held, gone }: Row): string => String(parseInt(held!) - (gone === 'delete' ? 5 : 0));
const seats: Said = {
	noun: 'product',
	names: ['Power BI Pro', 'Visio Plan 2', 'Microsoft 365 E3', 'Project Plan 3', 'Planner Plan 1'],
	sides: {
		held: side(
			'groups',
			'Assigned to',
			held,
			{ '': '{name} were assigned to {}', 20: '{name} were assigned only to {}' },
			'{name} is assigned to {}'
		),
		gone: side(
			'event',
			'Later change',
			{
				none: 'None',
				delete: '5 licensed users are deleted',
				block: '5 licensed users are blocked from sign-in'
			},
			{
				none: 'no users were deleted',
				delete: '5 licensed users were deleted',
				block: '5 licensed users were blocked from sign-in'
			},
			'later, {}'
		)
	},
	decide: seatsFor,
	asks: texts(['15', '20', '25', '30']),
	choose: 'Which product{s} will need {} licenses?',
	judge: '{name} will need {} licenses.',
	why: (row) =>
		`${parseInt(row['held']!)} different users get a license${row['held'] === '20 nested' ? ', and members of the nested group don’t' : ''}${
			{ delete: '. Deleting 5 users frees 5', block: '. Blocked users keep theirs' }[row['gone']!] ?? ''
		}, so ${seatsFor(row)} are enough`
};

const services: Row = {
	E: 'only {first}',
	S: 'only {second}',
	ES: '{first} and {second}',
	no: 'neither service'
};
/** Groups by the services that they turn on. */
const groupsFor: Row = { E: '{home}', S: '{abroad}', ES: 'both groups' };
/** What groups and the direct license turn on in the end. */
const turnedOn = ({ from, own, change }: Row): readonly string[] => [
	change === 'leave' ? from!.replace('E', '') : from!,
	change === 'cut' ? '' : own!
];
/** What is removed is there before. */
const servicesFor = (row: Row): string | undefined =>
	(row['change'] === 'cut' ? row['own'] === 'none' : !row['from']!.includes('E'))
		? undefined
		: servicesOn('ES', turnedOn(row)) || 'no';
const plans: Said = {
	...user,
	sides: {
		from: is(
			'groups',
			'Groups',
			{ E: '{home} only', S: '{abroad} only', ES: 'both groups', no: 'neither group' },
			'{name} % in {}'
		),
		own: side(
			'who',
			'Direct license',
			{ none: '-', E: services['E']!, S: services['S']! },
			{ '': 'a direct E3 license turned on {}', none: 'there were no direct license' },
			'a direct E3 license turns on {}'
		),
		change: side(
			'event',
			'Request',
			{
				leave: 'remove {name} from {home}',
				cut: 'remove the direct license',
				try: 'remove the inherited license in {name}’s properties'
			},
			'the request were to {}',
			'{}'
		)
	},
	drawn: ({ change, own }) => change !== 'try' || own === 'none',
	decide: servicesFor,
	asks: services,
	choose: 'Which user{s} will have {}?',
	judge: '{name} will have {}.',
	why(row) {
		const [groups, direct] = turnedOn(row);
		const found = servicesFor(row)!;
		return found === 'no'
			? 'no license is left'
			: `${row['change'] === 'try' ? 'you can’t remove an inherited license in a user’s properties, so {name} still has' : '{name} is left with'} ${services[found]!}, through ${[
					groupsFor[groups!] ?? [],
					direct! in services ? 'the direct license' : []
				]
					.flat()
					.join(' and ')}`;
	}
};

const restores = ({ what, ago }: Row, by: string): boolean =>
	canRestore(what === 'user' ? what : 'group', Number(ago) || undefined, by as 'owner');
const restoreOf = (row: Row): string =>
	restores(row, row['by']!) ? 'restore' : restores(row, 'User Administrator') ? 'ask' : 'new';
const restore: Said = {
	noun: 'deleted object',
	common: {
		by: side(
			'who',
			'',
			'User Administrator|Groups Administrator|user without a role who owns all groups',
			'you were a {}',
			'you are a {}'
		)
	},
	sides: {
		what: is('groups', 'Type', 'user|Microsoft 365 group', '{name} % a {}'),
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
			{ '': 'it had been deleted {}', 3: 'it had been deleted {}, but not permanently' },
			'it was deleted {}'
		)
	},
	decide: restoreOf,
	asks: {
		restore: 'restore the object yourself',
		ask: 'ask another administrator to restore the object',
		new: 'create a new object'
	},
	table: 'What should you do for each object?',
	single: 'You need to provide the object again. What should you do?',
	judge: 'For {name}, you should {}.',
	why(row, answer) {
		const found = restoreOf(row);
		return {
			restore:
				found === 'new'
					? 'you can’t restore it anymore'
					: `a {by} can${found === answer ? '' : '’t'} restore a {what}`,
			ask:
				found === 'new'
					? 'no administrator can restore it'
					: found === 'ask'
						? 'you can’t restore a {what}, but a User Administrator can'
						: 'you can restore it yourself',
			new:
				found !== 'new'
					? 'it can still be restored'
					: row['ago'] === 'gone'
						? 'a permanent deletion can’t be undone'
						: 'a {what} can be restored for 30 days only'
		}[answer]!;
	}
};

/** Administrative units, and that none is restricted. */
const unitIds = ['home', 'abroad', 'no'];
const roles: Row = {
	global: 'Global Administrator for the tenant',
	tenant: 'User Administrator for the tenant',
	groups: 'Groups Administrator for the tenant',
	home: 'User Administrator scoped to {home}',
	abroad: 'User Administrator scoped to {abroad}'
};
const unitOf = ({ role }: Row): string | undefined => (unitIds.includes(role!) ? role : undefined);
const reaches = (row: Row): boolean =>
	row['role'] !== 'groups' &&
	changesMember(unitOf(row), row['member']!.split(' '), (unit) => unit === row['units']);
const unit: Said = {
	noun: 'admin',
	common: {
		units: side(
			'event',
			'Administrative units in Microsoft Graph',
			texts(unitIds, (id) =>
				JSON.stringify(
					['home', 'abroad'].map((unit) => ({
						displayName: `{${unit}}`,
						isMemberManagementRestricted: unit === id
					})),
					null,
					2
				)
			),
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
			texts([
				'change the job title of User1',
				'block the sign-in of User1',
				'reset the password of User1',
				'add User1 to Group1'
			]),
			'{name} had to {}',
			'{name} must {}'
		)
	},
	suits: ({ units }, difficulty) => difficulty < 3 || units !== 'no',
	decide: (row) => yes(row['task']!.startsWith('a') ? !unitOf(row) : reaches(row)),
	asks: can,
	choose: 'Who can perform their task?',
	judge: '{name} can {task}.',
	why(row) {
		const { role, task, member, units } = row;
		const at = unitOf(row);
		return task!.startsWith('a')
			? `this changes Group1, which is in no unit, so a {role} can${at ? '’t' : ''} do it`
			: role === 'groups'
				? 'a Groups Administrator can’t change user properties'
				: at && !member!.includes(at)
					? `User1 isn’t in {${at}}`
					: member!.includes(units!)
						? `User1 is in a restricted unit, ${at === units ? 'and {name} has a' : 'but {name} has no'} role scoped to that unit`
						: 'User1 is in no restricted unit, so a {role} can do it';
	}
};

const invitations: Readonly<Record<string, Invitation>> = {
	'member without a role': { type: 'member' },
	'guest without a role': { type: 'guest' },
	'Guest Inviter': { type: 'member', admin: true }
};
/** Guest invite settings, as Microsoft Graph calls them. */
const settings: Readonly<Record<string, Collaboration['invite']>> = {
	everyone: 'anyone',
	adminsGuestInvitersAndAllMembers: 'members and admins',
	adminsAndGuestInviters: 'admins only',
	none: 'no one'
};
const canSignIn = ({ who, list, domain, state }: Row): boolean =>
	canBeGuest(
		{ invite: settings[who!]!, domains: { kind: list as 'allow', list: ['listed'] } },
		invitations[state!] ?? (state as 'pending'),
		`@${domain!}`
	);
const invite: Said = {
	noun: 'external user',
	common: {
		who: side(
			'who',
			'Authorization policy in Microsoft Graph',
			texts(Object.keys(settings), (id) =>
				JSON.stringify({ id: 'authorizationPolicy', allowInvitesFrom: id }, null, 2)
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
		state: side(
			'event',
			'Invitation',
			{
				redeemed: 'already redeemed',
				pending: 'still pending',
				...texts(Object.keys(invitations), (id) => `planned by a ${id}`)
			},
			{ '': 'the invitation were {}', redeemed: 'the invitation had already been redeemed' },
			'the invitation is {}'
		)
	},
	decide: (row) => yes(canSignIn(row)),
	asks: can,
	choose: 'Who can sign in to your tenant next week?',
	judge: '{name} can sign in to your tenant next week.',
	why(row) {
		const { state, list } = row;
		const good = canSignIn(row);
		return state === 'redeemed'
			? 'neither setting applies to an invitation that was redeemed'
			: canSignIn({ ...row, list: 'block', domain: 'other' })
				? `${state === 'pending' ? 'a pending invitation is checked when it’s redeemed' : `with this setting, a ${state!} can invite guests`}, ${good ? 'and' : 'but'} the list ${good === (list === 'allow') ? `${list!}s` : `doesn’t ${list!}`} {domain}`
				: `with this setting, a ${state!} can’t invite guests`;
	}
};

const stepOf = ({ id, type, need }: Row): string =>
	stepFor({ external: id !== '{listed}', type: type as 'Guest' }, need as 'account');
/** Why a step is right, or wrong for external users and for internal ones. */
const steps: Readonly<Record<string, readonly string[]>> = {
	internal: [
		'Identities shows that {name} signs in elsewhere, and Convert to internal user adds a password here',
		'this step is for a password here',
		'{name} is an internal user'
	],
	external: [
		'Identities shows this tenant, and Convert to external user invites the new account',
		'{name} is an external user',
		'this step is for an account elsewhere'
	],
	reset: [
		'Identities shows that {name} signs in elsewhere, and after a reset, another account can redeem a new invitation',
		'this step leads to another external account',
		'{name} isn’t an external user'
	]
};
const account: Said = {
	...user,
	sides: {
		id: is(
			'who',
			'Identities',
			texts(['{listed}', 'ExternalAzureAD', 'Microsoft account', 'google.com', 'mail']),
			'{name}’s Identities property % {}'
		),
		type: is('groups', 'User type', 'Member|Guest', 'the user type % {}'),
		need: side(
			'event',
			'Must',
			{
				password: 'sign in with a password of {listed}',
				account: 'sign in with a new account at {other}',
				Member: 'have a member’s default permissions',
				Guest: 'have a guest’s default permissions'
			},
			'{name} had to {}',
			'{name} must {}'
		)
	},
	decide: stepOf,
	asks: {
		none: 'make no change',
		type: 'change the user type',
		internal: 'select Convert to internal user',
		external: 'select Convert to external user',
		reset: 'select Reset redemption status'
	},
	choose: 'For which user{s} should you {}?',
	table: 'What should you do to meet each requirement?',
	single: 'You need to meet the requirement. What should you do?',
	why(row, answer) {
		const { id, need } = row;
		const right = stepOf(row) === answer;
		const isType = /^[MG]/.test(need!);
		return answer === 'none'
			? right
				? isType
					? 'the user type is already {type}'
					: 'Identities shows this tenant, so {name} has a password here'
				: '{name} doesn’t {need} yet'
			: answer === 'type'
				? right
					? `{name} is a {type}, so you must change the user type to ${need}`
					: `the user type ${isType ? 'is right' : 'doesn’t decide how anyone signs in'}`
				: steps[answer]![right ? 0 : id === '{listed}' ? 2 : 1]!;
	}
};

const placeOf = ({ origin, what }: Row): string =>
	changedIn(origin as 'guest', /^l|^u/.test(what!) ? 'license' : what === 'password' ? what : 'profile');
const places: Row = { tenant: 'in {listed}', directory: 'in Active Directory', home: 'in {other}' };
const edit: Said = {
	...user,
	sides: {
		origin: is(
			'who',
			'Account',
			{
				cloud: 'a cloud-only user',
				synced: 'synced from Active Directory',
				guest: 'an invited guest from {other}'
			},
			'{name} % {}'
		),
		what: side(
			'event',
			'Change',
			'job title|manager|business phone|display name|usage location|license|password',
			'the {} had to change',
			'the {} must change'
		)
	},
	decide: placeOf,
	asks: places,
	table: 'Where should you make each change?',
	single: 'Where should you make the change?',
	choose: 'Whose account should you change {}?',
	judge: 'You should change {name}’s {what} {}.',
	why(row, answer) {
		const { origin, what } = row;
		const right = placeOf(row);
		return answer === 'directory' && origin !== 'synced'
			? '{name} isn’t in Active Directory'
			: answer === 'home' && right !== 'home'
				? origin === 'guest'
					? 'a change of {name}’s {what} in {other} doesn’t reach {listed}'
					: '{name} isn’t a guest'
				: origin === 'synced' && what!.startsWith('u')
					? `usage locations aren’t synced${right === answer ? ', so you set them in {listed}' : ''}`
					: `the {what} of a ${origin === 'cloud' ? 'cloud-only' : origin!} user is${right === answer ? '' : 'n’t'} set ${places[answer]!}`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told('license outer', rollouts, license('outer')),
	...told('license inner', rollouts, license('inner')),
	...told(
		'seats',
		[
			'To save costs, you renew only the licenses you need for {count}. You change no assignment.',
			'Contracts for {count} end. You change no assignment and renew only the licenses you need.'
		],
		seats
	),
	...told(
		'plans',
		[
			'Microsoft 365 E3 is assigned to the group {home} with only {first} turned on, and to the group {abroad} with only {second}. You receive requests for {count} and try each.',
			'You receive requests for {count} and try each. Microsoft 365 E3 is assigned to the group {home} with only {first} turned on, and to the group {abroad} with only {second}.'
		],
		plans
	),
	...told(
		'restore',
		[
			'HR needs {count} back in your Microsoft Entra tenant. You must avoid creating new objects where possible. No object had a role.',
			'An old script has run in your Microsoft Entra tenant. HR needs {count} back. You must avoid creating new objects where possible. No object had a role.'
		],
		restore
	),
	...told(
		'unit',
		[
			'You split tasks between {count}. Roles and administrative units stay the same. User1 has no role. Group1 is an assigned, non-role-assignable cloud security group in no unit.',
			'You plan tasks for {count}. Roles and administrative units stay the same. User1 has no role. Group1 is an assigned, non-role-assignable cloud security group in no unit.'
		],
		unit
	),
	...told(
		'invite',
		[
			'Today, you change the external collaboration settings, and {count} need access. Planned invitations are for new guests and will be attempted tomorrow. Everyone invited tries to redeem the invitation this week. Cross-tenant access settings have their defaults.',
			'After an audit, you change the external collaboration settings, and {count} need access. Planned invitations are for new guests and will be attempted tomorrow. Everyone invited tries to redeem the invitation this week. Cross-tenant access settings have their defaults.'
		],
		invite
	),
	...told(
		'account',
		[
			'After a merger, you adapt {count} in the Microsoft Entra tenant {listed}. You must keep object IDs and avoid unnecessary changes. No invitation is pending, and no user is synced or has a role.',
			'You update {count} in the Microsoft Entra tenant {listed} to match new contracts. You must keep object IDs and avoid unnecessary changes. No invitation is pending, and no user is synced or has a role.'
		],
		account
	),
	...told(
		'edit',
		[
			'HR sends you changes for {count}. Active Directory is synced to the Microsoft Entra tenant {listed}, without password writeback. Usage locations are not synced.',
			'You correct the data of {count}. Active Directory is synced to the Microsoft Entra tenant {listed}, without password writeback. Usage locations are not synced.'
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
		'Through a group, a user without a usage location inherits the tenant’s country. It’s easy to think that they get no license.',
		taking('location', /unset/, { in: 'no' })
	],
	'any-admin-restores': [
		'A Groups Administrator restores groups, not users. It’s easy to think that any administrator can.',
		taking('by', /^Groups/, { by: 'User Administrator' })
	],
	'global-does-all': [
		'Even a Global Administrator can’t modify objects in a restricted unit without a role scoped to it. It’s easy to think that they can do anything.',
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
				'A licensed group reaches direct members only. Through a group, a user without a usage location inherits the tenant’s country. A direct assignment needs a usage location.',
			'^seats':
				'Each user takes one license of a product. Deleted users free theirs, and blocked users keep theirs.',
			'^plans':
				'A user has all services that any license turns on. You can’t remove an inherited license in a user’s properties.',
			'^restore':
				'Users and Microsoft 365 groups can be restored for 30 days. A Groups Administrator restores groups, not users.',
			'^unit':
				'Even a Global Administrator can’t modify objects in a restricted unit without a role scoped to it. Adding its members to groups outside the unit stays allowed.',
			'^invite':
				'The guest invite settings decide who can invite. A list of domains applies to new and pending invitations, but not to redeemed ones.',
			'^account': 'Identities shows how someone signs in. The user type decides the default permissions.',
			'^edit':
				'Change a synced user’s password and identity, job, and contact information in Active Directory. Change an invited guest’s password at their identity provider.'
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
			'Portugal|Japan|Project Plan 3|Sales|Field Sales|contoso.com|fabrikam.com|Exchange Online|SharePoint',
			'Chile|Kenya|Power BI Pro|Finance|Payroll|fabrikam.com|litware.com|Planner|Exchange Online',
			'Canada|Poland|Microsoft 365 E3|Research|Labs|litware.com|contoso.com|SharePoint|Forms'
		].map((one) => one.split('|')),
		words: ['home', 'abroad', 'product', 'outer', 'inner', 'listed', 'other', 'first', 'second'],
		forms: ['choose', 'judge', 'judge', 'single', 'table'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
