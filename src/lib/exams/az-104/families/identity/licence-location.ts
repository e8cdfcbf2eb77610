// Users, groups, guests and licenses: who gets which license, what a group contains, what expires or comes back, and who may do what.
// Over 200 lines: eight topics with words for what can differ in each.
import { changesMember } from '#lib/azure/identity/directory-role.ts';
import { atExpiration, canAdd, canRestore } from '#lib/azure/identity/group.ts';
import { canBeGuest, reads, type Collaboration, type Invitation } from '#lib/azure/identity/guest.ts';
import { licensedFor, licensesUsed } from '#lib/azure/identity/license.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	side,
	taking,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

/** What is asked of what can be done or not: a statement that denies is hard to read. */
const can = { yes: 'can' };
const yes = (is: boolean): string => (is ? 'yes' : 'no');

const licensed = ({ in: group, licensed, direct, location }: Row): string =>
	licensedFor({
		member: licensed === group,
		assigned: direct === 'yes',
		location: location === 'own' ? 'own' : undefined,
		directory: 'home'
	}) ?? 'none';

const members = (from: number, to: number): readonly string[] =>
	Array.from({ length: to - from }, (_, at) => String(from + at));
const used = ({ groups, direct }: Row): string =>
	String(
		licensesUsed([
			members(0, groups === 'apart' ? 30 : 20),
			direct === 'others' ? members(30, 40) : members(0, direct === 'same' ? 10 : 0)
		])
	);

const invitations: Readonly<Record<string, Invitation>> = {
	member: { type: 'member' },
	guest: { type: 'guest' },
	inviter: { type: 'member', admin: true }
};

const unitRoles: Row = {
	global: 'Global Administrator',
	tenant: 'User Administrator for the tenant',
	groups: 'Groups Administrator for the tenant',
	AU1: 'User Administrator for AU1',
	AU2: 'User Administrator for AU2'
};
const guestTasks: Row = {
	self: 'view their own profile',
	name: 'look up the name of another user by object ID',
	group: 'view the members of Group1',
	all: 'list all users',
	devices: 'list all devices',
	roles: 'view all administrative roles'
};

const topics: Readonly<Record<string, Topic>> = {
	license: {
		noun: 'user',
		intro:
			'You have a Microsoft Entra tenant whose country is {home}. Group2 is a member of Group1. There are enough licenses. You assign directly by PowerShell, and change no usage location.',
		common: {
			licensed: side(
				'groups',
				'',
				'Group1|Group2',
				'{product} were assigned to {} only',
				'{product} is assigned to {} only'
			)
		},
		sides: {
			in: side(
				'groups',
				'Direct member of',
				{ Group1: 'Group1', Group2: 'Group2', no: '-' },
				{ '': '{name} were a direct member of {}', no: '{name} were in neither group' },
				{ '': '{name} is a direct member of {} only', no: '{name} is in neither group' }
			),
			location: side(
				'who',
				'Usage location',
				{ own: '{abroad}', unset: 'not set' },
				{ own: '{name} had the usage location {abroad}', unset: '{name} had no usage location' },
				{ own: 'the usage location is {abroad}', unset: 'no usage location is set' }
			),
			direct: side(
				'event',
				'Direct assignment',
				{ yes: 'attempted', none: '-' },
				{
					yes: 'you tried to assign the license directly to {name}',
					none: 'you did not try to assign the license directly to {name}'
				},
				'you try to assign it directly'
			)
		},
		// Where the location isn’t set, a direct assignment is tried: it fails, and a group may make up for it.
		drawn: ({ location, direct }) => location === 'own' || direct === 'yes',
		decide: licensed,
		asks: { own: 'be licensed with the location {abroad}', home: 'be licensed with the location {home}' },
		choose: 'Which user{s} will {}?',
		judge: '{name} will {}.',
		why(row, answer) {
			const { in: group, licensed: by, direct } = row;
			const failed = direct === 'yes' ? 'a direct assignment needs a usage location, ' : '';
			if (answer === 'none')
				return `${failed && `${failed}and `}${
					group === 'no'
						? 'no group gives {name} a license'
						: group === 'Group2'
							? 'a licensed group reaches direct members only, not those of Group2'
							: '{name} isn’t in Group2, the only licensed group'
				}`;
			return answer === 'own'
				? `${by === group ? '{in} is licensed' : 'the direct assignment works'}, and {name} keeps the usage location {abroad}`
				: `${failed && `${failed}but `}{in} is licensed, and members without a usage location get that of the tenant`;
		}
	},
	seats: {
		names: ['Power BI Pro', 'Visio Plan 2', 'Microsoft 365 E3', 'Project Plan 3'],
		noun: 'product',
		intro: 'You have enough licenses for {count}. All users have a usage location.',
		sides: {
			groups: side(
				'groups',
				'Assigned to',
				{
					one: 'a group of 20 users',
					apart: 'two groups of 15 users, with no overlap',
					both: 'two groups of 15 users, with 10 in both',
					nested: 'one group, whose members are 20 users and a nested group of 10 others'
				},
				'{name} were assigned to {}',
				'{name} is assigned to {}'
			),
			direct: side(
				'who',
				'Also assigned directly to',
				{ none: '-', same: '10 of these users', others: '10 other users' },
				{ none: '{name} were assigned to groups only', '': '{name} were also assigned directly to {}' },
				'it is also assigned to {}'
			)
		},
		// “10 of these users” could be those of the nested group.
		decide: (row) => (row['groups'] === 'nested' && row['direct'] === 'same' ? undefined : used(row)),
		asks: { 20: '20', 30: '30' },
		choose: 'For which product{s} will {} licenses be in use?',
		judge: 'For {name}, {} licenses will be in use.',
		why: ({ groups, direct }) =>
			`${
				{
					one: 'the group has 20 users',
					apart: 'the groups have 30 different users',
					both: 'the groups have 20 different users, and a user takes one license',
					nested: 'members of the nested group inherit no license, so the group takes 20'
				}[groups!]!
			}${
				{
					same: '. A direct assignment to one of them takes no second license',
					others: '. The 10 other users take 10 more'
				}[direct!] ?? ''
			}`
	},
	restore: {
		noun: 'deleted object',
		intro: 'You need to bring back {count} in your Microsoft Entra tenant. No object had a role.',
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
			what: side('groups', 'Type', 'user|Microsoft 365 group', '{name} were a {}', '{name} is a {}'),
			ago: side(
				'event',
				'Deleted',
				{
					10: '10 days ago',
					25: '25 days ago',
					40: '40 days ago',
					gone: '10 days ago, and deleted permanently yesterday'
				},
				{
					'': '{name} had been deleted {}, and not permanently',
					gone: '{name} had been deleted permanently yesterday'
				},
				'it was deleted {}'
			)
		},
		decide: (row) =>
			restores(row) ? 'restore' : restores({ ...row, by: 'User Administrator' }) ? 'ask' : 'new',
		asks: {
			restore: 'you',
			ask: 'only someone else',
			new: 'no one'
		},
		table: 'Who can restore each object?',
		single: 'Who can restore the object?',
		choose: 'Which object{s} can {} restore?',
		judge: 'Today, {} can restore {name}.',
		why(row, answer) {
			const { what, ago, by } = row;
			const possible = restores({ ...row, by: 'User Administrator' });
			const who = by === 'owner' ? 'an owner without a role' : 'a {by}';
			return {
				restore: possible
					? `${who} ${restores(row) ? 'can' : 'can’t'} restore a ${what}`
					: ago === 'gone'
						? 'a permanent deletion can’t be undone'
						: 'a {what} can be restored for 30 days only',
				ask: !possible
					? 'no administrator can restore it either'
					: restores(row)
						? 'you can restore it yourself'
						: `you can’t restore a ${what}, and a User Administrator can`,
				new: possible
					? 'it can still be restored'
					: ago === 'gone'
						? 'a permanent deletion leaves nothing to restore'
						: 'after 30 days, the {what} is deleted permanently'
			}[answer]!;
		}
	},
	expire: {
		noun: 'group',
		intro:
			'In Microsoft Entra ID, you create {count} and configure an expiration policy with a group lifetime of 180 days. From then on, the following applies.',
		common: {
			policy: side(
				'groups',
				'',
				'Sales|Finance',
				'the policy included only the Microsoft 365 groups of {}',
				'the policy includes only the Microsoft 365 groups of {}'
			)
		},
		sides: {
			type: side(
				'groups',
				'Group type',
				{ m365: 'Microsoft 365', security: 'Security' },
				{ m365: '{name} were a Microsoft 365 group', security: '{name} were a security group' },
				{ m365: '{name} is a Microsoft 365 group', security: '{name} is a security group' }
			),
			of: side('groups', 'Department', 'Sales|Finance', '{name} were a group of {}', 'it is for {}'),
			use: side(
				'event',
				'Use',
				{
					teams: 'members often visit its Teams channel',
					files: 'members often edit its files in SharePoint',
					ignore: 'no one uses or renews it'
				},
				{
					teams: 'members of {name} often visited its Teams channel',
					files: 'members of {name} often edited its files in SharePoint',
					ignore: 'no one used or renewed {name}'
				},
				'{}'
			)
		},
		// A security group has no channel and no files.
		decide: (row) => (row['type'] === 'security' && row['use'] !== 'ignore' ? undefined : expires(row)),
		asks: {
			renewed: 'be renewed automatically',
			deleted: 'expire and be deleted',
			kept: 'remain although no renewal ever happens'
		},
		table: 'What will happen to each group?',
		choose: 'Which group{s} will {}?',
		judge: '{name} will {}.',
		why(row, answer) {
			const found = expires(row);
			const isSecurity = row['type'] === 'security';
			if (found === 'kept' && answer !== 'kept')
				return `a ${isSecurity ? 'security group' : 'group of {of}'} has no expiration date${answer === 'renewed' ? ' to renew' : ''}`;
			return {
				renewed: found === answer ? '{use}, which renews it automatically' : 'no activity renews it',
				deleted: found === answer ? 'it’s in the policy, and {use}' : 'its activity renews it in time',
				kept:
					found !== answer
						? 'the policy includes it'
						: isSecurity
							? 'only Microsoft 365 groups expire'
							: 'the policy doesn’t include groups of {of}'
			}[answer]!;
		}
	},
	nest: {
		noun: 'plan',
		intro:
			'You plan to add members to groups in the Microsoft Entra admin center. The groups are not role-assignable.',
		sides: {
			member: side(
				'who',
				'New member',
				{
					user: 'a user',
					device: 'a device',
					security: 'a security group',
					'Microsoft 365': 'a Microsoft 365 group'
				},
				'{name} added {}',
				'{name} adds {}'
			),
			to: side(
				'groups',
				'Target',
				{
					security: 'an assigned security group',
					'Microsoft 365': 'an assigned Microsoft 365 group',
					dynamic: 'a dynamic security group',
					synced: 'a security group synced from Active Directory'
				},
				undefined,
				'the target is {}'
			)
		},
		decide: ({ member, to }) =>
			yes(
				canAdd(member as 'user', {
					type: to === 'Microsoft 365' ? to : 'security',
					dynamic: to === 'dynamic',
					synced: to === 'synced'
				})
			),
		asks: can,
		choose: 'Which plan{s} {} be carried out?',
		judge: '{name} {} be carried out.',
		why: ({ member, to }) =>
			({
				synced: 'a synced group is managed in Active Directory',
				dynamic: 'only its rule decides who is in a dynamic group',
				security:
					member === to
						? 'a security group can be in another one'
						: `a security group ${member === 'Microsoft 365' ? 'can’t' : 'can'} contain {member}`,
				'Microsoft 365':
					member === 'user'
						? 'a Microsoft 365 group can contain users'
						: 'a Microsoft 365 group can’t contain {member}'
			})[to!]!
	},
	unit: {
		noun: 'admin',
		intro:
			'You have a Microsoft Entra tenant with two administrative units. AU1 is a restricted management administrative unit, and AU2 is not. User1 has no role. Group1 is an assigned cloud security group that is in no unit and is not role-assignable.',
		common: {
			member: side(
				'groups',
				'',
				{ AU1: 'only in AU1', AU2: 'only in AU2', 'AU1 AU2': 'in AU1 and AU2' },
				'User1 were {}',
				'User1 is {}'
			)
		},
		sides: {
			role: side('who', 'Role', unitRoles, '{name} were a {}', '{name} is a {}'),
			task: side(
				'event',
				'Task',
				{
					title: 'change the job title of User1',
					block: 'block the sign-in of User1',
					group: 'add User1 to Group1'
				},
				'the task of {name} were to {}',
				'{name} must {}'
			)
		},
		decide: (row) => yes(row['task'] === 'group' ? !isUnit(row) : reachesUser1(row)),
		asks: can,
		choose: 'Which administrator{s} {} perform the task with the current role?',
		judge: '{name} {} perform the task with the current role.',
		why(row) {
			const { role, task, member } = row;
			if (task === 'group')
				return `this changes Group1, not User1, and Group1 is in no unit, so a {role} ${isUnit(row) ? 'can’t' : 'can'} change it`;
			if (role === 'groups') return 'a Groups Administrator doesn’t change users';
			return `User1 is${
				member === 'AU2' ? (role === 'AU1' ? 'n’t in AU1' : ' only in AU2') : ' in AU1'
			}, so a ${unitRoles[role!]!} ${reachesUser1(row) ? 'can' : 'can’t'} change User1`;
		}
	},
	guest: {
		noun: 'user',
		intro:
			'You have a Microsoft Entra tenant with a group named Group1 whose membership is not hidden. The users are not members of Group1.',
		common: {
			access: side(
				'groups',
				'',
				{
					limited: 'have limited access to properties and memberships of directory objects',
					own: 'are restricted to properties and memberships of their own directory objects'
				},
				{
					limited: 'guest users had limited access to properties and memberships',
					own: 'guest users were restricted to their own objects'
				},
				'in the external collaboration settings, guest users {}'
			)
		},
		sides: {
			type: side(
				'who',
				'Type',
				{ member: 'a member user without a role', guest: 'a guest without a role' },
				'{name} were {}',
				'{name} is {}'
			),
			task: side('event', 'Task', guestTasks, 'the task of {name} were to {}', '{name} must {}')
		},
		decide: (row) => yes(row['type'] === 'member' || guestReads(row)),
		asks: can,
		choose: 'Which user{s} {} perform the task?',
		judge: '{name} {} perform the task.',
		why: (row) =>
			row['type'] === 'member'
				? 'the setting is for guests, and by default, member users can do all of these tasks'
				: `with ${row['access'] === 'own' ? 'restricted' : 'limited'} access, guests ${guestReads(row) ? 'can' : 'can’t'} ${guestTasks[row['task']!]!}`
	},
	invite: {
		noun: 'external user',
		intro:
			'Today, you change the external collaboration settings of your Microsoft Entra tenant. Cross-tenant access settings have their defaults. Invitations are redeemed once possible.',
		common: {
			who: side(
				'who',
				'',
				{
					anyone: 'all users, including guests,',
					'members and admins': 'member users and specific admin roles',
					'admins only': 'only specific admin roles'
				},
				'{} could invite guests',
				'{} can invite guests'
			),
			list: side(
				'groups',
				'',
				{ allow: 'allowed only', block: 'denied' },
				'invitations were {} for contoso.com',
				'invitations are {} for contoso.com'
			)
		},
		sides: {
			domain: side(
				'groups',
				'Domain',
				'contoso.com|fabrikam.com',
				'{name} were from {}',
				'{name} is from {}'
			),
			state: side(
				'event',
				'Invitation',
				{
					redeemed: 'redeemed last month',
					pending: 'sent last month but not redeemed',
					member: 'sent tomorrow by a member without a role',
					guest: 'sent tomorrow by a guest without a role',
					inviter: 'sent tomorrow by a user with the Guest Inviter role'
				},
				{
					'': 'the invitation of {name} were {}',
					redeemed: '{name} had redeemed the invitation last month',
					pending: 'the invitation of {name} had been {}'
				},
				{
					'': 'the invitation will be {}',
					redeemed: 'the invitation was {}',
					pending: 'the invitation was {}'
				}
			)
		},
		decide: ({ who, list, domain, state }) =>
			yes(
				canBeGuest(
					{
						invite: who as Collaboration['invite'],
						domains: { kind: list as 'allow', list: ['contoso.com'] }
					},
					invitations[state!] ?? (state as 'pending'),
					`x@${domain!}`
				)
			),
		asks: can,
		choose: 'Which external user{s} {} access your tenant as a guest by the end of tomorrow?',
		judge: '{name} {} access your tenant as a guest by the end of tomorrow.',
		why({ who, list, domain, state }) {
			if (state === 'redeemed') return 'neither setting applies to an invitation that was redeemed';
			if ((state === 'guest' && who !== 'anyone') || (state === 'member' && who === 'admins only'))
				return `with this setting, a ${state} without a role can’t invite guests`;
			const open = (list === 'allow') === (domain === 'contoso.com');
			const by = state === 'inviter' ? 'Guest Inviter' : state;
			return `${state === 'pending' ? 'a pending invitation is checked when it’s redeemed' : `a ${by!} can invite guests`}, ${open ? 'and the list allows' : 'but the list doesn’t allow'} {domain}`;
		}
	}
};
const guestReads = ({ access, task }: Row): boolean => reads(access as 'own', task as 'all');
function restores({ what, ago, by }: Row): boolean {
	return canRestore(
		what === 'user' ? what : 'group',
		ago === 'gone' ? undefined : Number(ago),
		by as 'owner'
	);
}
function expires({ type, policy, of, use }: Row) {
	return atExpiration({
		type: type === 'security' ? type : 'Microsoft 365',
		covered: of === policy,
		active: use !== 'ignore'
	});
}
const isUnit = ({ role }: Row): boolean => role!.startsWith('AU');
const reachesUser1 = (row: Row): boolean =>
	row['role'] !== 'groups' &&
	changesMember(isUnit(row) ? row['role'] : undefined, row['member']!.split(' '), (unit) => unit === 'AU1');

const beliefs: Readonly<Record<string, Belief>> = {
	'nested-too': [
		'A licensed group reaches direct members only. It’s easy to think that nested groups come along.',
		(row) => (row['in'] === 'Group2' && row['licensed'] === 'Group1' ? { ...row, in: 'Group1' } : row)
	],
	'group-needs-location': [
		'Through a group, a user without a usage location gets that of the tenant. It’s easy to think that there’s no license without one.',
		(row) => (row['location'] === 'unset' && row['licensed'] ? { ...row, in: 'no' } : row)
	],
	'counted-twice': [
		'A user takes one license of a product, however often it’s assigned. It’s easy to count assignments.',
		(row) =>
			taking('groups', /both/, { groups: 'apart' })(taking('direct', /same/, { direct: 'others' })(row))
	],
	'any-admin-restores': [
		'A Groups Administrator restores groups, not users. It’s easy to think that any administrator can.',
		taking('by', /^Groups/, { by: 'User Administrator' })
	],
	'security-expires': [
		'Only Microsoft 365 groups expire. It’s easy to think that the policy is for all groups.',
		taking('type', /sec/, { type: 'm365' })
	],
	'any-nesting': [
		'A Microsoft 365 group can’t contain devices or groups. It’s easy to take it for a security group.',
		taking('to', /^Microsoft/, { to: 'security' })
	],
	'global-does-all': [
		'A restricted unit keeps out even a Global Administrator, until they get a role for it. It’s easy to think that they can do anything.',
		taking('role', /^global/, { member: 'AU2' })
	],
	'guests-see-nothing': [
		'With limited access, guests can read some properties of other users, and the members of groups that aren’t hidden. It’s easy to think that they see only themselves.',
		taking('access', /limited/, { access: 'own' })
	],
	'list-for-all': [
		'A list of domains doesn’t apply to guests who have redeemed their invitation. It’s easy to think that it removes them.',
		taking('state', /redeemed/, { state: 'pending' })
	]
};

export const licenceLocation = topicFamily(
	{
		id: 'users-groups/licence-location',
		edition: 7,
		group: 'users-groups',
		title: 'Users, groups, guests and licenses',
		rule: {
			'^license':
				'A licensed group reaches its direct members only, and a user without a usage location gets that of the tenant. A direct assignment needs the user’s own.',
			'^seats':
				'Each different user takes one license of a product, however often it’s assigned. A group passes licenses to its direct members only.',
			'^restore':
				'Deleted users and Microsoft 365 groups can be restored for 30 days. User Administrators restore both, Groups Administrators only groups, and owners only groups they own.',
			'^expire':
				'An expiration policy is for Microsoft 365 groups only. Activity renews them, and otherwise someone must.',
			'^nest':
				'Assigned security groups can contain users, devices and security groups, and Microsoft 365 groups only users. A rule decides who is in a dynamic group, and a synced group is managed in Active Directory.',
			'^unit':
				'Only an administrator with a suitable role scoped to a restricted management administrative unit can change the Microsoft Entra properties of its members. Viewing members and adding them to groups outside the unit stays allowed.',
			'^guest':
				'With limited (default) or restricted access, guests can’t list all users. With restricted access, they can’t read other users’ profiles, and of groups they see only the object IDs of those they’re in.',
			'^invite':
				'The guest invite settings decide who can invite. A list of domains is checked for new and pending invitations.'
		},
		lab: 'users-groups/guest-and-licence',
		sources: [
			sources.groupLicensing,
			sources.assignLicenses,
			sources.restoreUser,
			sources.restoreGroup,
			sources.groupExpiration,
			sources.manageGroups,
			sources.groupTypes,
			sources.restrictedUnits,
			sources.guestAccess,
			sources.defaultPermissions,
			sources.guestSettings,
			sources.guestDomains
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
			['Portugal', 'Japan', 'Project Plan 3'],
			['Chile', 'Kenya', 'Power BI Pro'],
			['Canada', 'Poland', 'Microsoft 365 E3'],
			['Finland', 'Italy', 'Visio Plan 2']
		],
		words: ['home', 'abroad', 'product'],
		forms: ['choose', 'judge', 'judge', 'single', 'table'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
