// Users, guests, licenses and administrative units: who gets a license, who restores what, who may do what, and how accounts are changed.
// Over 200 lines: nine topics with words for what can differ in each.
import { changesMember } from '#lib/azure/identity/directory-role.ts';
import { canRestore } from '#lib/azure/identity/group.ts';
import { canBeGuest, mayInvite, type Collaboration } from '#lib/azure/identity/guest.ts';
import { firstStep, isLicensed, removalOf } from '#lib/azure/identity/license.ts';
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

const location = side('who', 'Usage location', { own: '{abroad}', home: '{home}', unset: 'not set' });
const memberOf = (values: Row) =>
	side('groups', 'Member of', values, { '': '{name} were a member of {}', no: '{name} were in no group' });
const groups = { outer: '{outer}', inner: '{inner}', no: '-' };
const hasLocation = (row: Row): boolean => row['location'] !== 'unset';
const licensed = (row: Row): boolean =>
	isLicensed(row['licensed'] === row['in'], row['direct'] === 'Yes', hasLocation(row));
const noLocation = ', and a direct assignment needs a usage location';
/** `by`: the licensed group, which stays: with another, “Right if” would say it of more users. */
const license = (by: 'outer' | 'inner'): Said => ({
	...user,
	sides: {
		licensed: side('groups', '', { [by]: `{${by}}` }),
		in: memberOf(groups),
		location,
		direct: side('event', 'Direct assignment', 'Yes|No', {
			Yes: 'you tried a direct assignment',
			No: 'you tried no direct assignment'
		})
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
				}${direct === 'Yes' ? noLocation : ''}`
			: group === by
				? `{in} is licensed, and {name} ${location === 'unset' ? 'inherits the tenant’s country' : 'keeps the usage location {location}'}`
				: 'the usage location of {name} is set, so the direct assignment works';
	}
});
const nested = 'The group {inner} is a member of the group {outer}.';
const rollouts = [
	'You have a Microsoft Entra tenant that contains {count}. Its country is {home}.',
	'The country of your Microsoft Entra tenant is {home}. It contains {count}.'
].map(
	(one) =>
		`${one} ${nested} You assign {product} to {licensed}, and then try to assign it directly to some of the users.`
);

const trial = `${nested} {product} is assigned to {outer}. A license that is assigned to the group Trial conflicts with {product}.`;
const first: Said = {
	...user,
	sides: {
		how: side('event', 'Required assignment', { group: 'inherited ({outer})', direct: 'direct' }),
		in: memberOf({ ...groups, trial: 'Trial', both: '{outer} and Trial' }),
		location
	},
	// A usage location is recommended before a license of a group too.
	drawn: (row) => row['how'] === 'direct' || hasLocation(row),
	decide: (row) => firstStep(row['how'] as 'group', row['in'] as 'no', hasLocation(row)),
	asks: {
		add: 'add the user to {outer}',
		leave: 'remove the user from Trial',
		location: 'set the usage location',
		assign: 'assign the license directly'
	},
	table: 'What should you do first for each user?',
	single: 'You need to ensure that the user gets the license. What should you do first?',
	why({ how, in: group, location }, answer) {
		const isGroup = how === 'group';
		return {
			add: !isGroup
				? 'the required assignment is direct'
				: group === 'both'
					? '{name} is in {outer} already'
					: group === 'no'
						? '{name} is in no group, and only members of {outer} get the license'
						: 'members of {inner}, a nested group, don’t get the license of {outer}',
			leave: /trial|both/.test(group!)
				? 'a license of Trial conflicts with {product}'
				: '{name} isn’t in Trial',
			location:
				location !== 'unset'
					? 'the usage location is set already'
					: isGroup
						? 'through a group, a user without a usage location inherits the tenant’s country'
						: 'a direct assignment needs a usage location',
			assign: isGroup
				? '{name} must inherit the license'
				: location === 'unset'
					? 'the assignment fails without a usage location'
					: group === 'trial'
						? 'the assignment fails because of a conflict'
						: 'the usage location is set, and nothing conflicts'
		}[answer]!;
	}
};

const remove: Said = {
	...user,
	sides: {
		path: side('who', 'Assignment paths', {
			direct: 'direct',
			group: 'inherited ({outer})',
			both: 'direct and inherited ({outer})'
		}),
		type: side(
			'groups',
			'Membership type of {outer}',
			{ Assigned: 'Assigned', dynamic: 'Dynamic User, by department' },
			'the membership type of {outer} were {}'
		),
		from: side(
			'event',
			'Must lose the license',
			{ one: 'only the user', all: 'all members of {outer}' },
			'{} had to lose the license'
		)
	},
	decide: ({ path, type, from }) => removalOf(path as 'group', type === 'dynamic', from as 'all'),
	asks: {
		cut: 'remove the license from the user',
		leave: 'remove the user from {outer}',
		change: 'change the department of the user',
		both: 'remove the license from the user, and the user from {outer}',
		unlicense: 'remove the license from {outer}'
	},
	single: 'You need to remove the {product} license. What should you do?',
	why({ path, type, from }, answer) {
		const isGroup = path !== 'direct';
		return {
			cut:
				path === 'direct'
					? 'the license is assigned to the user directly'
					: path === 'group'
						? 'you can’t remove an inherited license from a user'
						: 'the user still inherits the license from {outer}',
			leave: !isGroup
				? 'the license doesn’t come from {outer}'
				: type !== 'Assigned'
					? 'the rule decides who is in a dynamic group'
					: from === 'all'
						? 'other members keep the license'
						: path === 'both'
							? 'the direct license stays'
							: 'the user inherits the license as a member of {outer}',
			change: !isGroup
				? 'a direct license doesn’t depend on the department'
				: type === 'Assigned'
					? 'the members of {outer} are assigned, whatever their department'
					: from === 'all'
						? 'the other members stay in {outer}'
						: 'the rule of {outer} is about the department',
			both:
				path === 'both'
					? 'the user has the license directly and through {outer}'
					: path === 'direct'
						? 'the user isn’t in {outer}, or the license would be inherited too'
						: 'there’s no direct license to remove',
			unlicense:
				from === 'all'
					? 'a license of a group is removed at the group'
					: 'other members of {outer} need the license'
		}[answer]!;
	}
};

const rolesOf = ({ roles }: Row): readonly string[] => roles!.split('|');
const restores = (row: Row): readonly boolean[] =>
	rolesOf(row).map((role, at) =>
		canRestore(
			row['what'] === 'user' ? 'user' : 'group',
			Number(row['ago']),
			role,
			row['what'] === String(at + 1)
		)
	);
const whoOf = ([one, two]: readonly boolean[]): string => (one ? (two ? 'both' : 'one') : two ? 'two' : 'no');
const restore: Said = {
	noun: 'deleted object',
	names: ['Reception', 'Events', 'Payroll', 'Training', 'Support', 'Press'],
	common: {
		roles: side(
			'who',
			'',
			texts(
				['User|License', 'License|User', 'Groups|User', 'User|Groups', 'Groups|License', 'License|Groups'],
				(id) => id.replace('|', ' Administrator, and Admin2 a ')
			),
			'Admin1 were a {} Administrator',
			'Admin1 is a {} Administrator'
		)
	},
	sides: {
		what: side(
			'groups',
			'Type',
			{ user: 'user', 1: 'Microsoft 365 group owned by Admin1', 2: 'Microsoft 365 group owned by Admin2' },
			'{name} were a {}'
		),
		ago: side(
			'event',
			'Deleted',
			texts(['5', '12', '25', '40'], (id) => `${id} days ago`),
			'{name} had been deleted {}'
		)
	},
	decide: (row) => whoOf(restores(row)),
	asks: {
		one: 'Admin1 only',
		two: 'Admin2 only',
		both: 'Admin1 and Admin2',
		no: 'neither Admin1 nor Admin2'
	},
	table: 'Who can restore each object?',
	why(row, answer) {
		const { what, ago } = row;
		const found = restores(row);
		const isUser = what === 'user';
		const kind = isUser ? what : 'Microsoft 365 group';
		if (Number(ago) > 29)
			return {
				one: 'after 30 days, even Admin1 can’t restore it',
				two: 'Admin2 can’t restore it after 30 days',
				both: 'after 30 days, it’s gone for all administrators',
				no: `a ${kind} can be restored for 30 days only`
			}[answer]!;
		const right = whoOf(found) === answer;
		const reasons = rolesOf(row).flatMap((role, at) =>
			!right && (answer === 'both' || answer === (at ? 'two' : 'one')) === found[at]
				? []
				: found[at]
					? canRestore(isUser ? 'user' : 'group', 5, role, false)
						? at
							? `Admin2 can restore a ${kind} as a ${role} Administrator`
							: `a ${role} Administrator can restore a ${kind}`
						: at
							? 'Admin2 owns the group'
							: 'the owner, Admin1, can restore the group'
					: `${at ? 'Admin2, ' : ''}a ${role} Administrator${at ? ',' : ''} can’t restore ${isUser ? 'a user' : 'a group of another owner'}`
		);
		return (right ? reasons : reasons.toReversed()).join(', and ');
	}
};

const reaches = ({ role, scope, member, units }: Row): boolean =>
	role !== 'Groups Administrator' &&
	changesMember(scope === 'Tenant' ? undefined : scope, member!.split(' and '), (unit) => unit === units);
const unit: Said = {
	noun: 'admin',
	common: {
		member: side('groups', '', 'AU1|AU2|AU1 and AU2', 'User1 were a member of {}', 'User1 is a member of {}'),
		units: side(
			'event',
			'',
			{ AU1: 'only AU1', AU2: 'only AU2', no: 'neither unit' },
			'{} were a restricted management administrative unit',
			'{} is a restricted management administrative unit'
		),
		task: side(
			'event',
			'',
			texts([
				'change the job title of User1',
				'reset the password of User1',
				'block the sign-in of User1',
				'add User1 to Group1'
			]),
			'you had to {}',
			'you need to {}'
		)
	},
	sides: {
		role: side('who', 'Role', 'Global Administrator|User Administrator|Groups Administrator'),
		scope: side('groups', 'Scope', 'Tenant|AU1|AU2')
	},
	suits: ({ units }, difficulty) => difficulty < 3 || units !== 'no',
	decide: (row) =>
		row['role']!.startsWith('Gl') && row['scope'] !== 'Tenant'
			? undefined
			: yes(row['task']!.startsWith('a') ? row['scope'] === 'Tenant' : reaches(row)),
	asks: can,
	choose: 'Who can {task}?',
	judge: '{name} can {task}.',
	why(row) {
		const { role, scope, task, member, units } = row;
		return task!.startsWith('a')
			? `this changes Group1, which ${scope === 'Tenant' ? 'a {role} of the tenant can change' : 'isn’t in {scope}'}`
			: role === 'Groups Administrator'
				? 'a Groups Administrator can’t change users'
				: scope !== 'Tenant' && !member!.includes(scope!)
					? 'User1 isn’t in {scope}'
					: member!.includes(units!)
						? `User1 is in a restricted unit, ${scope === units ? 'and {name} has a' : 'but {name} has no'} role for that unit`
						: `User1 is in no restricted unit, so a {role} of ${scope === 'Tenant' ? 'the tenant' : '{scope}'} can do it`;
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
const list = side(
	'groups',
	'',
	{
		allow: 'Allow invitations only to the specified domains',
		block: 'Deny invitations to the specified domains'
	},
	'the collaboration restrictions were “{}”',
	'the collaboration restrictions are “{}”, with {listed} as the only domain'
);
const listOf = ({ list }: Row) => ({ kind: list as 'allow', list: ['listed'] });
const invites = ({ set, list, type, role, domain }: Row, only?: 'list'): boolean =>
	mayInvite(
		{ invite: set as 'anyone', ...(only && { domains: listOf({ list: list! }) }) },
		{ type: type === 'Guest' ? 'guest' : 'member', admin: role !== 'none' },
		`@${domain!}`
	);
const invite: Said = {
	...user,
	common: {
		set: side('who', '', settings, 'the guest invite setting were “{}”', 'the guest invite setting is “{}”'),
		list
	},
	sides: {
		type: side('groups', 'User type', 'Member|Guest'),
		role: side(
			'who',
			'Role',
			{ none: '-', guest: 'Guest Inviter', user: 'User Administrator' },
			{ '': '{name} were a {}', none: '{name} had no role' }
		),
		domain: side('event', 'Contact', { listed: 'kim@{listed}', other: 'kim@{other}' })
	},
	decide: (row) => yes(invites(row, 'list')),
	asks: can,
	choose: 'Which user{s} can invite their contact?',
	judge: '{name} can invite {domain}.',
	why(row) {
		const { list, role, type } = row;
		const good = invites(row, 'list');
		const by = role === 'none' ? `${type === 'Guest' ? 'guest' : 'member'} without a role` : '{role}';
		return invites(row)
			? `the setting lets a ${by} invite guests, ${good ? 'and' : 'but'} the list ${good === (list === 'allow') ? `${list!}s` : `doesn’t ${list!}`} this domain`
			: `the setting doesn’t let a ${by} invite guests`;
	}
};

const hasAccess = ({ list, domain, state }: Row): boolean =>
	canBeGuest(
		{ invite: 'anyone', domains: listOf({ list: list! }) },
		state === 'new' ? { type: 'member' } : (state as 'pending'),
		`@${domain!}`
	);
const domains: Said = {
	noun: 'external user',
	common: { list },
	sides: {
		domain: side('who', 'Domain', { listed: '{listed}', other: '{other}' }, '{name} were from {}'),
		state: side('event', 'Invitation', {
			redeemed: 'redeemed',
			pending: 'pending',
			new: 'planned for tomorrow'
		})
	},
	decide: (row) => yes(hasAccess(row)),
	asks: can,
	choose: 'Which user{s} will be able to sign in to your tenant?',
	judge: '{name} will be able to sign in to your tenant.',
	why(row) {
		const { list, state } = row;
		const good = hasAccess(row);
		return state === 'redeemed'
			? 'the list doesn’t apply to invitations that were redeemed'
			: `${state === 'pending' ? 'a pending invitation is checked when it’s redeemed' : 'a new invitation is checked'}, and the list ${good === (list === 'allow') ? `${list!}s` : `doesn’t ${list!}`} {domain}`;
	}
};

/** Roles with what each is for, and tasks with the start of the least role. */
const roles: Row = {
	'User Administrator': 'users, groups and licenses',
	'License Administrator': 'licenses',
	'Groups Administrator': 'groups',
	'Guest Inviter': 'invitations',
	'Billing Administrator': 'purchases'
};
const tasks: Row = {
	'create users': 'U',
	'change the department of users': 'U',
	'restore deleted users': 'U',
	'assign licenses to users': 'L',
	'remove licenses from users': 'L',
	'delete groups that others own': 'Gr',
	'change the group settings of the tenant': 'Gr',
	'invite external users': 'Gu',
	'purchase licenses for the company': 'B'
};
const roleOf = ({ task }: Row): string => Object.keys(roles).find((role) => role.startsWith(tasks[task!]!))!;
const role: Said = {
	...user,
	sides: {
		task: side('event', 'Task', texts(Object.keys(tasks)), '{name} had to {}')
	},
	decide: roleOf,
	asks: texts(Object.keys(roles)),
	table: 'Which role should you assign to each user?',
	single: 'Which role should you assign to the user?',
	why(row, answer) {
		const right = roleOf(row);
		return answer === right
			? `${answer} is the least privileged role that can {task}`
			: answer.startsWith('U') && !right.startsWith('B')
				? `a ${answer} can {task}, but has more permissions than necessary`
				: `a ${answer} is for ${roles[answer]!} and can’t {task}`;
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
				guest: 'guest invited from {other}'
			},
			'{name} were a {}'
		),
		what: side(
			'event',
			'Change',
			'job title|department|manager|business phone|display name|usage location|password',
			'the {} had to change'
		)
	},
	decide: placeOf,
	asks: places,
	table: 'Where should you make each change?',
	single: 'Where should you make the change?',
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

const topics: Readonly<Record<string, Topic>> = {
	...told('license outer', rollouts, license('outer')),
	...told('license inner', rollouts, license('inner')),
	...told(
		'first',
		[
			`You have a Microsoft Entra tenant that contains {count} without a {product} license. ${trial}`,
			`In a Microsoft Entra tenant, {count} must get a {product} license. ${trial}`
		],
		first
	),
	...told(
		'remove',
		[
			'You have a Microsoft Entra tenant in which {product} is assigned to the group {outer}.',
			'To save costs, you review the {product} licenses of a Microsoft Entra tenant. {product} is assigned to the group {outer}.'
		],
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
			'You have a Microsoft Entra tenant that contains the administrative units AU1 and AU2. User1 has no role. Group1 is an assigned security group in neither unit.',
			'You create the administrative units AU1 and AU2 in a Microsoft Entra tenant. User1 has no role. Group1 is an assigned security group in neither unit.'
		],
		unit
	),
	...told(
		'invite',
		[
			'You have a Microsoft Entra tenant that contains {count}. Guest user access has its default setting.',
			'You configure the external collaboration settings of a Microsoft Entra tenant that contains {count}. Guest user access has its default setting.'
		],
		invite
	),
	...told(
		'domains',
		[
			'You have a Microsoft Entra tenant and collaborate with {count}. You configure the external collaboration settings. Everyone invited tries to redeem the invitation next week.',
			'You configure the external collaboration settings of a Microsoft Entra tenant for {count}. Everyone invited tries to redeem the invitation next week.'
		],
		domains
	),
	...told(
		'role',
		[
			'You delegate tasks to {count} in a Microsoft Entra tenant. Only users assigned to specific admin roles can invite guest users. You must use the principle of least privilege.',
			'You have a Microsoft Entra tenant that contains {count} without a role. Only users assigned to specific admin roles can invite guest users. You must use the principle of least privilege.'
		],
		role
	),
	...told(
		'edit',
		[
			'Active Directory is synced to a Microsoft Entra tenant named {listed}. Password writeback is disabled, and usage locations are not synced. You need to change a property of {count}.',
			'You need to change a property of {count} in a Microsoft Entra tenant named {listed}. Active Directory is synced to the tenant. Password writeback is disabled, and usage locations are not synced.'
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
		'A Groups Administrator restores groups, not users. It’s easy to think that any administrator can.',
		(row) => (row['what'] === 'user' ? { ...row, roles: row['roles']!.replace('Groups', 'User') } : row)
	],
	'global-does-all': [
		'Even a Global Administrator can’t modify objects in a restricted unit without a role scoped to it. It’s easy to think that they can do anything.',
		taking('role', /^Global/, { units: 'no' })
	],
	'list-for-all': [
		'A list of domains doesn’t apply to guests who have redeemed their invitation. It’s easy to think that it removes them.',
		taking('state', /redeemed/, { state: 'pending' })
	],
	'user-role-for-all': [
		'A License Administrator is enough for licenses, and a Groups Administrator for groups. It’s easy to make everyone a User Administrator.',
		taking('task', /lic|grou|inv/, { task: 'create users' })
	]
};

export const licenceLocation = topicFamily(
	{
		id: 'users-groups/licence-location',
		edition: 9,
		group: 'users-groups',
		title: 'Users, guests, licenses and administrative units',
		rule: {
			'^license|^first . (?!a lic)':
				'A licensed group reaches direct members only. Through a group, a user without a usage location inherits the tenant’s country. A direct assignment needs a usage location.',
			'^first . a lic': 'Microsoft Entra ID doesn’t resolve conflicts between licenses.',
			'^remove':
				'You can’t remove an inherited license from a user. Remove the user from the group, or change the property that the rule of a dynamic group uses.',
			'^restore':
				'Users and Microsoft 365 groups can be restored for 30 days. A User Administrator restores both, a Groups Administrator only groups, and an owner their own group.',
			'^unit':
				'Even a Global Administrator can’t modify objects in a restricted unit without a role scoped to it. Adding its members to groups outside the unit stays allowed.',
			'^invite':
				'The guest invite settings decide who can invite, and the collaboration restrictions decide which domains can be invited.',
			'^domains': 'A list of domains applies to new and pending invitations, but not to redeemed ones.',
			'^role':
				'A License Administrator assigns licenses, a Groups Administrator manages groups, a Guest Inviter invites guests, and a User Administrator manages users.',
			'^edit':
				'Change a synced user’s password and identity, job, and contact information in Active Directory. Change an invited guest’s password at their identity provider.'
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
			'Portugal|Japan|Project Plan 3|Sales|Field Sales|contoso.com|fabrikam.com',
			'Chile|Kenya|Power BI Pro|Finance|Payroll|fabrikam.com|litware.com',
			'Canada|Poland|Microsoft 365 E3|Research|Labs|litware.com|contoso.com'
		].map((one) => one.split('|')),
		words: ['home', 'abroad', 'product', 'outer', 'inner', 'listed', 'other'],
		forms: ['table', 'choose', 'judge', 'judge', 'single', 'series'],
		telling: ['table', 'table', 'table', 'export']
	}
);
