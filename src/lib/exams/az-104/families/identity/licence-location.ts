// Users, guests, licenses and administrative units: who gets a license, who restores what, who may do what, and how accounts are changed.
// Over 200 lines: eight topics with words for what can differ in each.
import { changesMember } from '#lib/azure/identity/directory-role.ts';
import { canRestore } from '#lib/azure/identity/group.ts';
import { canBeGuest, mayInvite, type Collaboration } from '#lib/azure/identity/guest.ts';
import { isLicensed, removalOf } from '#lib/azure/identity/license.ts';
import { changedIn } from '#lib/azure/identity/user.ts';
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
/** A text for each id. */
const texts = (ids: readonly string[], text: (id: string) => string = (id) => id): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));
const user = { noun: 'user' };
/** What is asked of what can be done or not: a statement that denies is hard to read. */
const can = { yes: '' };
const yes = (is: boolean): string => (is ? 'yes' : 'no');

const location = side(
	'who',
	'Usage location',
	{ own: '{abroad}', home: '{home}', unset: 'not set' },
	{ '': '{name} had the usage location {}', unset: '{name} had no usage location' },
	{ '': 'The usage location is {}' }
);
const hasLocation = (row: Row): boolean => row['location'] !== 'unset';
const licensed = (row: Row): boolean =>
	isLicensed(row['licensed'] === row['in'], row['direct'] === 'Yes', hasLocation(row));
/** `by`: the licensed group, which stays: with another, “Right if” would say it of more users. */
const license = (by: 'outer' | 'inner'): Said => ({
	...user,
	sides: {
		licensed: side('groups', '', { [by]: `{${by}}` }),
		in: side(
			'groups',
			'Member of',
			{ outer: '{outer}', inner: '{inner}', no: '-' },
			{ '': '{name} were a member of {}', no: '{name} were in no group' },
			{ '': '{name} is a member of {}', no: '{name} is in no group' }
		),
		location,
		direct: side(
			'event',
			'Direct assignment attempted',
			'Yes|No',
			{ Yes: 'you tried a direct assignment', No: 'you tried no direct assignment' },
			{ Yes: 'A direct assignment was attempted', No: 'No direct assignment was attempted' }
		)
	},
	// Without a group and an assignment, it's plain that there's no license.
	drawn: (row) => row['in'] !== 'no' || row['direct'] === 'Yes',
	decide: (row) => yes(licensed(row)),
	asks: can,
	choose: 'Which user{s} will have a {product} license?',
	judge: '{name} will have a {product} license.',
	why(row) {
		const { in: group, direct, location } = row;
		return !licensed(row)
			? `${
					{
						no: '{name} isn’t in {licensed}',
						inner: 'members of {inner}, a nested group, don’t get the license',
						outer: '{name} isn’t in {inner}, the only licensed group'
					}[group!]!
				}${direct === 'Yes' ? ', and a direct assignment needs a usage location' : ''}`
			: group === by
				? `{name} is a direct member of {in}, so {name} inherits the license${location === 'unset' ? ', with the tenant’s country as the usage location' : ''}`
				: 'the usage location of {name} is set, so the direct assignment works';
	}
});
const rollouts = [
	'You have a Microsoft Entra tenant that contains {count}. The country of the tenant is {home}.',
	'You manage licenses for {count} in a Microsoft Entra tenant. The country of the tenant is {home}.'
].map(
	(one) =>
		`${one} The group {inner} is a member of {outer}. You assign {product} to {licensed}, and then use Set-MgUserLicense to try direct assignments.`
);

const states = (...groups: readonly string[]): string =>
	groups.map((id) => `AssignedByGroup : ${id}\nState           : Active`).join('\n');
const groupId = '7c1f2b9a-4e61-4a57-9d0e-3c5d0f8e6f0a';
const remove: Said = {
	...user,
	common: {
		path: side(
			'who',
			'LicenseAssignmentStates | Format-List AssignedByGroup, State',
			{ direct: states(''), group: states(groupId), both: states('', groupId) },
			{
				direct: 'User1 had only a direct license',
				group: 'User1 had only an inherited license',
				both: 'User1 had both a direct and an inherited license'
			}
		)
	},
	sides: {
		type: side(
			'groups',
			'Membership type',
			{ Assigned: 'Assigned', dynamic: 'Dynamic User' },
			'the membership type of {outer} were {}',
			{
				Assigned: 'The membership type of {outer} is {}',
				dynamic: 'The membership type of {outer} is {}, and its rule uses the department'
			}
		),
		from: side(
			'event',
			'Users',
			{ one: 'only User1', all: 'all members of {outer}' },
			'{} had to lose the license',
			'{} must lose the license'
		)
	},
	decide: ({ path, type, from }) => removalOf(path as 'group', type === 'dynamic', from as 'all'),
	asks: {
		cut: 'remove the license from User1',
		leave: 'remove User1 from {outer}',
		change: 'change the department of User1',
		both: 'remove the license from User1, and User1 from {outer}',
		unlicense: 'remove the license from {outer}'
	},
	single: 'You need to meet the requirement. What should you do?',
	why({ path, type, from }, answer) {
		const isGroup = path !== 'direct';
		return {
			cut:
				path === 'direct'
					? 'AssignedByGroup is empty, so the license is direct'
					: path === 'group'
						? 'you can’t remove an inherited license from a user'
						: 'User1 still inherits the license from {outer}',
			leave: !isGroup
				? 'the license doesn’t come from {outer}'
				: type !== 'Assigned'
					? 'the rule decides who is in a dynamic group'
					: from === 'all'
						? 'other members keep the license'
						: path === 'both'
							? 'the direct license stays'
							: 'User1 inherits the license as a member of {outer}',
			change: !isGroup
				? 'a direct license doesn’t depend on the department'
				: type === 'Assigned'
					? 'the members of {outer} are assigned, whatever their department'
					: from === 'all'
						? 'the other members stay in {outer}'
						: 'the rule of {outer} uses the department',
			both:
				path === 'both'
					? 'User1 has the license directly and through {outer}'
					: path === 'direct'
						? 'otherwise, the output would show a second entry'
						: 'there’s no direct license to remove',
			unlicense:
				from === 'all'
					? 'the members inherit the license from {outer}'
					: isGroup
						? 'other members of {outer} need the license'
						: 'the license of User1 doesn’t come from {outer}'
		}[answer]!;
	}
};

const restores = ({ what, ago, admin }: Row, days = Number(ago)): boolean =>
	canRestore(what === 'user' ? what : 'group', days, admin!, what === 'own');
const restore: Said = {
	noun: 'deleted object',
	names: ['events', 'payroll', 'training', 'support', 'press', 'sales'].map((id) => `${id}@{listed}`),
	common: {
		admin: side(
			'who',
			'',
			'License|Groups|User',
			'Admin1 had the {} Administrator role',
			'Admin1 has the {} Administrator role'
		)
	},
	sides: {
		what: side(
			'groups',
			'Type',
			{
				user: 'User',
				own: 'Microsoft 365 group owned by Admin1',
				other: 'Microsoft 365 group owned by Admin2'
			},
			{ '': '{name} were a {}', user: '{name} were a user' },
			{ '': 'the object {name} is a {}', user: 'the object {name} is a user' }
		),
		ago: side(
			'event',
			'Deleted',
			texts(['5', '12', '25', '40'], (id) => `${id} days ago`),
			'{name} had been deleted {}',
			'It was deleted {}'
		)
	},
	decide: (row) => yes(restores(row)),
	asks: can,
	choose: 'Which object{s} can Admin1 restore?',
	judge: 'Admin1 can restore {name}.',
	why(row) {
		const { what, admin } = row;
		const kind = what === 'user' ? 'users' : 'Microsoft 365 groups';
		return !restores(row, 5)
			? `a ${admin!} Administrator can’t restore ${what === 'user' ? kind : 'a group that someone else owns'}`
			: !restores(row)
				? `deleted ${kind} can be restored for 30 days only`
				: what === 'own'
					? 'Admin1 owns {name}, and an owner can restore their group'
					: `a ${admin!} Administrator can restore ${kind}`;
	}
};

const reaches = ({ role, scope, member, units }: Row): boolean =>
	role !== 'Groups Administrator' &&
	changesMember(scope === 'Tenant' ? undefined : scope, member!.split(' and '), (unit) => unit === units);
const unit: Said = {
	noun: 'admin',
	common: {
		units: side(
			'event',
			'',
			{ no: 'neither unit', AU1: 'only AU1', AU2: 'only AU2' },
			'{} were a restricted management administrative unit',
			'{} is a restricted management administrative unit'
		),
		member: side(
			'groups',
			'',
			{ AU1: 'AU1 only', AU2: 'AU2 only', 'AU1 and AU2': 'AU1 and AU2' },
			'User1 were a member of {}',
			'User1 is a member of {}'
		)
	},
	sides: {
		role: side(
			'who',
			'Role',
			'Global Administrator|User Administrator|Groups Administrator',
			'{name} had the {} role',
			'{name} has the {} role'
		),
		scope: side('groups', 'Scope', 'Tenant|AU1|AU2', undefined, {
			'': 'The scope is {}',
			Tenant: 'The scope is the tenant'
		})
	},
	suits: ({ units }, difficulty) => difficulty < 3 || units !== 'no',
	decide: (row) =>
		row['role']!.startsWith('Gl') && row['scope'] !== 'Tenant' ? undefined : yes(reaches(row)),
	asks: can,
	choose: 'Who can {action}?',
	judge: '{name} can {action}.',
	why(row) {
		const { role, scope, member, units } = row;
		return role === 'Groups Administrator'
			? 'a Groups Administrator can’t change users'
			: scope !== 'Tenant' && !member!.includes(scope!)
				? 'User1 isn’t in {scope}'
				: member!.includes(units!)
					? `User1 is in a restricted unit, ${scope === units ? 'and {name} has a' : 'but {name} has no'} role scoped to that unit`
					: `User1 is in no restricted unit, so a {role} of ${scope === 'Tenant' ? 'the tenant' : '{scope}'} is enough`;
	}
};

/** Guest invite settings. */
const settings: Readonly<Record<Collaboration['invite'], string>> = {
	anyone: 'Anyone in the organization can invite guest users including guests and non-admins',
	'members and admins':
		'Member users and users assigned to specific admin roles can invite guest users including guests with member permissions',
	'admins only': 'Only users assigned to specific admin roles can invite guest users',
	'no one': 'No one in the organization can invite guest users including admins'
};
const lists = {
	allow: 'Allow invitations only to the specified domains',
	block: 'Deny invitations to the specified domains'
};
const listOf = ({ list }: Row) => ({ kind: list as 'allow', list: ['listed'] });
/** What the list does to the domain of a row. */
const whyList = ({ list }: Row, good: boolean): string =>
	good === (list === 'allow') ? `${list!}s` : `doesn’t ${list!}`;
const invites = ({ set, list, type, role, domain }: Row, only?: 'list'): boolean =>
	mayInvite(
		{ invite: set as 'anyone', ...(only && { domains: listOf({ list: list! }) }) },
		{ type: type === 'Guest' ? 'guest' : 'member', admin: role !== 'none' },
		`@${domain!}`
	);
/** `by`: the kind of list, which stays: with another, “Right if” would say it of more users. */
const invite = (by: 'allow' | 'block'): Said => ({
	...user,
	common: {
		set: side('who', '', settings, 'the guest invite setting were “{}”', 'the guest invite setting is “{}”')
	},
	sides: {
		list: side('groups', '', { [by]: lists[by] }),
		type: side(
			'groups',
			'User type',
			'Member|Guest',
			{ Member: '{name} were a member', Guest: '{name} were a guest' },
			{ Member: '{name} is a member', Guest: '{name} is a guest' }
		),
		role: side(
			'who',
			'Role',
			{ none: '-', guest: 'Guest Inviter', user: 'User Administrator' },
			{ '': '{name} had the {} role', none: '{name} had no role' },
			'{name} has the {} role'
		),
		domain: side(
			'event',
			'Plans to invite',
			{ listed: '{listed} users', other: '{other} users' },
			'{name} planned to invite {}',
			'{name} plans to invite {}'
		)
	},
	decide: (row) => yes(invites(row, 'list')),
	asks: can,
	judge: '{name} can invite {domain}.',
	why(row) {
		const { role, type } = row;
		const good = invites(row, 'list');
		const by = role === 'none' ? `${type === 'Guest' ? 'guest' : 'member'} without a role` : '{role}';
		const lets = invites(row);
		const listed = mayInvite(
			{ invite: 'anyone', domains: listOf(row) },
			{ type: 'member' },
			`@${row['domain']!}`
		);
		return `the setting ${lets ? 'lets' : 'doesn’t let'} a ${by} invite guests${
			lets || !listed ? `, ${lets && !good ? 'but' : 'and'} the list ${whyList(row, listed)} this domain` : ''
		}`;
	}
});

const hasAccess = ({ list, domain, state }: Row): boolean =>
	canBeGuest(
		{ invite: 'anyone', domains: listOf({ list: list! }) },
		state === 'new' ? { type: 'member' } : (state as 'pending'),
		`@${domain!}`
	);
const domains: Said = {
	noun: 'external user',
	common: {
		list: side(
			'groups',
			'',
			lists,
			'the collaboration restrictions were “{}”',
			'on May 5, you set the collaboration restrictions to “{}”, with {listed} as the only domain. On May 7, each user tries to sign in to the tenant and, if necessary, to redeem an invitation'
		)
	},
	sides: {
		domain: side(
			'who',
			'Domain',
			{ listed: '{listed}', other: '{other}' },
			'{name} were from {}',
			'{name} is from {}'
		),
		state: side(
			'event',
			'Invitation',
			{
				redeemed: 'redeemed on May 2',
				pending: 'sent on May 2, but not redeemed',
				new: 'planned for May 6'
			},
			{
				redeemed: '{name} had redeemed the invitation on May 2',
				pending: 'the invitation of {name} had been {}',
				new: 'the invitation of {name} were {}'
			},
			{ '': 'The invitation was {}', new: 'The invitation is {}' }
		)
	},
	decide: (row) => yes(hasAccess(row)),
	asks: can,
	judge: '{name} will be able to sign in to the tenant on May 7.',
	why(row) {
		const { state } = row;
		const good = hasAccess(row);
		return state === 'redeemed'
			? 'the list doesn’t apply to invitations that were redeemed'
			: `${
					state === 'pending'
						? 'the list is checked when a pending invitation is redeemed'
						: `{name} can${good ? '' : '’t'} be invited`
				}${state === 'pending' ? ', and it ' : ', because the list '}${whyList(row, good)} {domain}`;
	}
};

/** Roles with what each manages, and tasks with the start of the least role. */
const roles: Row = {
	'User Administrator': 'manages users, groups, and license assignments',
	'License Administrator': 'manages license assignments',
	'Groups Administrator': 'manages groups',
	'Guest Inviter': 'invites guests',
	'Billing Administrator': 'buys licenses'
};
const tasks: Row = {
	'create users': 'U',
	'change the department of users': 'U',
	'restore deleted users': 'U',
	'assign licenses to users': 'L',
	'remove licenses from users': 'L',
	'manage all groups': 'Gr',
	'change the group settings of the tenant': 'Gr',
	'invite external users': 'Gu',
	'purchase licenses': 'B'
};
const roleOf = ({ task }: Row): string => Object.keys(roles).find((role) => role.startsWith(tasks[task!]!))!;
const role: Said = {
	...user,
	sides: {
		task: side('event', 'Task', texts(Object.keys(tasks)), '{name} had to {}', '{name} must {}')
	},
	decide: roleOf,
	asks: texts(Object.keys(roles)),
	table: 'Which role should you assign to each user?',
	judge: 'You should assign the {} role to {name}.',
	why(row, answer) {
		const right = roleOf(row);
		return answer === right
			? `${answer} is the least privileged role that can {task}`
			: answer.startsWith('U') && !right.startsWith('B')
				? `a ${answer} can {task}, but has more permissions than necessary`
				: `a ${answer} ${roles[answer]!}, but can’t {task}`;
	}
};

const placeOf = ({ origin, what }: Row): string =>
	changedIn(origin as 'guest', what === 'password' ? what : what!.startsWith('u') ? 'location' : 'profile');
const places: Row = {
	tenant: 'in the Microsoft Entra admin center',
	directory: 'in Active Directory',
	home: 'in the {other} tenant'
};
const edit: Said = {
	...user,
	sides: {
		origin: side(
			'who',
			'Account',
			{
				cloud: 'cloud-only member',
				synced: 'member synced from Active Directory',
				guest: 'guest invited from the {other} tenant'
			},
			'{name} were a {}',
			'{name} is a {}'
		),
		what: side(
			'event',
			'Change',
			'job title|department|manager|business phone|display name|usage location|password',
			'the {} had to change',
			'The {} must change'
		)
	},
	decide: placeOf,
	asks: places,
	table: 'Where should each change be made?',
	judge: 'You should change the {what} of {name} {}.',
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
					? `usage locations aren’t synced${right === answer ? ', so you set them in Microsoft Entra ID' : ''}`
					: `the {what} of a ${origin === 'cloud' ? 'cloud-only' : origin!} user is${right === answer ? '' : 'n’t'} set ${places[answer]!}`;
	}
};

const units = 'User1 has no role. You need to {action}.';
const collaboration = ['allow', 'block'] as const;
const least =
	'Only users assigned to specific admin roles can invite guest users. You must use the principle of least privilege.';
const sync =
	'Microsoft Entra Connect syncs Active Directory to the tenant. Password writeback is disabled, and usage locations are not synced.';

const topics: Readonly<Record<string, Topic>> = {
	...told('license outer', rollouts, license('outer')),
	...told('license inner', rollouts, license('inner')),
	...told(
		'remove',
		[
			'You have a Microsoft Entra tenant.',
			'To save costs, you review licenses in a Microsoft Entra tenant.'
		].map(
			(one) =>
				`${one} {product} is the only license of a user named User1, and of the group {outer}, which has the object ID ${groupId}. You query the license assignments of User1.`
		),
		remove
	),
	...told(
		'restore',
		[
			'You have a Microsoft Entra tenant that contains {count}.',
			'A script deleted users and groups in your Microsoft Entra tenant. You need to restore {count}.'
		],
		restore
	),
	...told(
		'unit',
		[
			`You have a Microsoft Entra tenant that contains the administrative units AU1 and AU2. ${units}`,
			`You create the administrative units AU1 and AU2 in a Microsoft Entra tenant. ${units}`
		],
		unit
	),
	...collaboration.reduce(
		(all, by) => ({
			...all,
			...told(
				`invite ${by}`,
				[
					'You have a Microsoft Entra tenant that contains {count}.',
					'You manage a Microsoft Entra tenant that contains {count}.'
				].map(
					(one) =>
						`${one} Guest user access has its default setting. The collaboration restrictions are “${lists[by]}”, with {listed} as the only domain.`
				),
				invite(by)
			)
		}),
		{}
	),
	...told(
		'domains',
		[
			'You have a Microsoft Entra tenant and collaborate with {count}.',
			'You manage the external collaboration settings of a Microsoft Entra tenant for {count}.'
		],
		domains
	),
	...told(
		'role',
		[
			`You delegate tasks to {count} in a Microsoft Entra tenant. ${least}`,
			`You have a Microsoft Entra tenant that contains {count} without a role. ${least}`
		],
		role
	),
	...told(
		'edit',
		[
			`You have a Microsoft Entra tenant named {listed}. ${sync} You need to change a property of {count}.`,
			`You need to change a property of {count} in a Microsoft Entra tenant named {listed}. ${sync}`
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
		(row) => (row['licensed'] && row['location'] === 'unset' ? { ...row, in: 'no' } : row)
	],
	'user-loses-inherited': [
		'You can’t remove an inherited license from a user. It’s easy to think that the user’s licenses can all be removed there.',
		taking('path', /group/, { path: 'direct' })
	],
	'any-admin-restores': [
		'A Groups Administrator restores groups, not users. It’s easy to think that it restores both.',
		taking('admin', /Groups/, { admin: 'User' })
	],
	'global-does-all': [
		'Even a Global Administrator can’t block or reset users in a restricted unit without a role scoped to it. It’s easy to think that they can do anything.',
		taking('role', /^Global/, { units: 'no' })
	],
	'list-for-all': [
		'A list of domains doesn’t apply to guests who have redeemed their invitation. It’s easy to think that it removes them.',
		taking('state', /redeemed/, { state: 'pending' })
	],
	'user-role-for-all': [
		'A License Administrator is enough to assign licenses, a Groups Administrator to manage groups, and a Guest Inviter to invite guests. It’s easy to make everyone a User Administrator.',
		taking('task', /(gn|ve) lic|grou|inv/, { task: 'create users' })
	]
};

export const licenceLocation = topicFamily(
	{
		id: 'users-groups/licence-location',
		edition: 9,
		group: 'users-groups',
		title: 'Users, guests, licenses and administrative units',
		rule: {
			'^license':
				'A licensed group reaches direct members only. Through a group, a user without a usage location inherits the tenant’s country. A direct assignment needs a usage location.',
			'^remove':
				'You can remove a direct license from its user, but not an inherited one. Remove that from the group for all members. For one user, remove the user from the group, or change the property that the rule of a dynamic group uses.',
			'^restore':
				'Users and Microsoft 365 groups can be restored for 30 days. A User Administrator restores both, a Groups Administrator only groups, and an owner only their own groups.',
			'^unit':
				'A role that is scoped to an administrative unit applies only to its members. Blocking sign-in and changing the password and most properties of a user in a restricted unit takes a role that is scoped to it.',
			'^invite':
				'The guest invite settings decide who can invite, and the collaboration restrictions decide which domains can be invited.',
			'^domains': 'A list of domains applies to new and pending invitations, but not to redeemed ones.',
			'^role':
				'A License Administrator assigns licenses, a Billing Administrator buys them, a Groups Administrator manages groups, a Guest Inviter invites guests, and a User Administrator manages users.',
			'^edit':
				'Change a synced user’s password and identity, job, and contact information in Active Directory. Change an invited guest’s password at their identity provider, and the rest in your tenant, as for cloud-only users.'
		},
		lab: 'users-groups/guest-and-licence',
		sources: [
			sources.groupLicensing,
			sources.assignLicenses,
			sources.licenseProblems,
			sources.restoreUser,
			sources.restoreGroup,
			sources.restrictedUnits,
			sources.guestSettings,
			sources.guestDomains,
			sources.guestProperties,
			sources.entraRolesByTask,
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
			'Portugal|Japan|Microsoft 365 E5|Sales|Field Sales|contoso.com|fabrikam.com|change the job title of User1',
			'Chile|Kenya|Power BI Pro|Finance|Payroll|fabrikam.com|litware.com|reset the password of User1',
			'Canada|Poland|Microsoft 365 E3|Research|Labs|litware.com|contoso.com|block the sign-in of User1'
		].map((one) => one.split('|')),
		words: ['home', 'abroad', 'product', 'outer', 'inner', 'listed', 'other', 'action'],
		forms: ['table', 'choose', 'judge', 'judge', 'single', 'series'],
		telling: ['table', 'list', 'table', 'email']
	}
);
