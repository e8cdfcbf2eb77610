// Microsoft Entra roles and Azure roles: where each is assigned, which one a task takes, what else lets people do it, and what ends access.
// Over 200 lines: eight topics with words for what can differ in each.
import { check } from '#lib/azure/identity/access.ts';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import {
	azureRolesFrom,
	endsElevation,
	hasByDefault,
	resetsPassword,
	roleAssignable,
	type DirectoryRole
} from '#lib/azure/identity/directory-role.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import type { Role } from '#lib/azure/identity/role.ts';
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
/** What is asked of what can be done or not: a statement that denies is hard to read. */
const can = { yes: '' };
const yes = (is: boolean): string => (is ? 'yes' : 'no');
/** A text for each id. */
const texts = (ids: readonly string[], text: (id: string) => string = (id) => id): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));
const kindOf = (isAzure: boolean): string => (isAzure ? 'an Azure role' : 'an Entra role');
/** A role that each of several people has. */
const account = (values: Row) =>
	side(
		'role',
		'Role',
		values,
		{ '': '{name} were {}', none: '{name} had no role' },
		{ '': '{name} is {}', none: '{name} has no role' }
	);
const task = (tasks: readonly string[], axis = 'scope') =>
	side(axis, 'Task', texts(tasks), '{name} had to {}', '{name} must {}');

/** Tasks, each with the page on which its role is assigned, and the role. */
const goals: Row = {
	'reset the passwords of users in {au}': 'au|Helpdesk Administrator',
	'assign licenses to users in {au}': 'au|License Administrator',
	'rename groups in {au}': 'au|Groups Administrator',
	'set a naming policy for groups': 'tenant|Groups Administrator',
	'create users all over the company': 'tenant|User Administrator',
	'read the sign-in logs of users in {au}': 'tenant|Reports Reader',
	'invite guests who will work with {au}': 'tenant|Guest Inviter',
	'renew the secrets of only {app}': 'app|Cloud Application Administrator',
	'renew the secrets of all apps': 'tenant|Cloud Application Administrator',
	'restart VMs in {rg}': 'rg|Virtual Machine Contributor',
	'assign Azure roles to users in {au} at {rg}': 'rg|User Access Administrator'
};
const goalOf = ({ goal }: Row): readonly string[] => goals[goal!]!.split('|');
const place: Said = {
	noun: 'administrator',
	names: people,
	sides: { goal: task(Object.keys(goals)) },
	decide: (row) => goalOf(row)[0],
	asks: {
		tenant: 'Roles and administrators of the tenant',
		au: 'Roles and administrators of {au}',
		app: 'Roles and administrators of {app}',
		rg: 'Access control (IAM) of {rg}'
	},
	table: 'On which page should you assign each role?',
	single: 'On which page should you assign the role?',
	choose: 'For which administrator{s} should you use {}?',
	why(row, answer) {
		const [at, role] = goalOf(row) as [string, string];
		const isAzure = at === 'rg';
		return isAzure !== (answer === 'rg')
			? `${role} is ${kindOf(isAzure)}, and this page is for the other kind`
			: at === answer
				? `${role} ${{ tenant: 'needs the whole tenant here', au: 'can be limited to an administrative unit', app: 'can be limited to an app registration', rg: 'is an Azure role' }[at]!}`
				: answer === 'tenant'
					? `for ${role}, a smaller scope is enough here`
					: `a role at {${answer}} isn’t enough to {goal}`;
	}
};

/** Roles by task, the least that is enough. */
const leasts: Row = {
	'create users': 'user',
	'delete guest users': 'user',
	'assign Microsoft Entra roles': 'entra',
	'create administrative units': 'entra',
	'read sign-in logs': 'report',
	'assign the Reader role at {rg}': 'access',
	'remove role assignments at {rg}': 'access',
	'resize {vm} in {rg}': 'vm',
	'restart {vm} in {rg}': 'vm'
};
const added: Row = {
	user: 'User Administrator',
	entra: 'Privileged Role Administrator',
	report: 'Reports Reader',
	access: 'Role Based Access Control Administrator',
	vm: 'Virtual Machine Contributor'
};
const isAzure = (id: string): boolean => id === 'access' || id === 'vm';
/** Present roles, each with those that it makes needless. */
const present: Row = {
	none: '',
	'Global Administrator': 'user entra report',
	'Global Reader': 'report',
	'Owner of {sub}': 'access vm',
	'Contributor of {sub}': 'vm'
};
const leastOf = ({ task, has }: Row): string =>
	present[has!]!.includes(leasts[task!]!) ? 'none' : leasts[task!]!;
const grant: Said = {
	noun: 'user',
	names: people,
	sides: { task: task(Object.keys(leasts)), has: account({ ...texts(Object.keys(present)), none: '-' }) },
	suits: ({ has }, difficulty) => difficulty < 3 || has !== 'none',
	decide: leastOf,
	asks: { none: 'no additional role', ...added },
	table: 'What should you assign to each user?',
	single: 'What should you assign to the user?',
	choose: 'To which user{s} should you assign {}?',
	why(row, answer) {
		const { task, has } = row;
		const found = leastOf(row);
		const inAzure = isAzure(leasts[task!]!);
		if (answer === found)
			return answer === 'none'
				? '{has} can already {task}'
				: `${added[answer]!} is the least of these roles with which {name} can {task}`;
		if (answer !== 'none')
			return answer === leasts[task!]
				? '{has} is enough'
				: `${added[answer]!} is ${kindOf(isAzure(answer))}, ${isAzure(answer) === inAzure ? 'but for other tasks' : `and the task needs ${kindOf(inAzure)}`}`;
		return has === 'none'
			? 'without a role, {name} can’t {task}'
			: `{has} is ${kindOf(!has!.startsWith('G'))}${has!.startsWith('G') === inAzure ? `, and the task needs ${kindOf(inAzure)}` : ' that doesn’t let {name} {task}'}`;
	}
};

// What an administrator with an Entra role and an Azure role can do.
const azureRoles: Readonly<Record<string, Role>> = {
	Reader: builtIn.reader,
	Contributor: builtIn.contributor,
	Owner: builtIn.owner,
	'User Access Administrator': builtIn.accessAdministrator
};
const lists = [
	'Reader at {sub}',
	'Contributor at {sub}',
	'Owner at {rg}',
	'User Access Administrator at {rg}',
	'User Access Administrator at /'
];
const does = (list: string, operation: string, place: string): boolean => {
	const [role, at] = list.split(' at ') as [string, string];
	return check(
		{
			tree: { '{sub}': { level: 'subscription' }, '{rg}': { level: 'resourceGroup', parent: '{sub}' } },
			groups: {},
			denies: [],
			roles:
				at === '/'
					? azureRolesFrom('admin', 'Global Administrator', true)
					: [{ who: 'admin', role: azureRoles[role]!, at }]
		},
		'admin',
		operations[operation as 'startVm'],
		place
	);
};
const stepOf = ({ list, entra, job }: Row): string => {
	const [operation, at] = job!.split(' ') as [string, string?];
	const isGlobal = entra![0] === 'G';
	return (at ? does(list!, operation, at) : isGlobal || operation === 'user')
		? 'now'
		: at && does(list!, 'assignRole', at)
			? 'self'
			: at && isGlobal
				? 'elevate'
				: 'ask';
};
const elevate: Said = {
	noun: 'task',
	common: {
		list: side(
			'role',
			'Output of az role assignment list',
			texts(lists, (id) => {
				const [role, at] = id.split(' at ') as [string, string];
				return `[
  {
    "principalName": "{admin}",
    "roleDefinitionName": "${role}",
    "scope": "${at === '/' ? at : `/subscriptions/<ID of {sub}>${at === '{rg}' ? '/resourceGroups/{rg}' : ''}`}"
  }
]`;
			}),
			texts(lists, (id) => `the only assignment were ${id}`)
		),
		entra: side('role', '', 'Global Administrator|User Administrator', '{admin} were a {}', '{admin} is a {}')
	},
	sides: {
		job: side(
			'event',
			'Task',
			{
				user: 'create a user',
				domain: 'add a custom domain name',
				'startVm {rg}': 'start {vm} in {rg}',
				'startVm {sub}': 'start all VMs in {sub}',
				'assignRole {rg}': 'assign a role at {rg}',
				'assignRole {sub}': 'assign a role at {sub}'
			},
			'for {name}, {admin} had to {}',
			'for {name}, {admin} must {}'
		)
	},
	decide: stepOf,
	asks: {
		now: 'perform the task',
		elevate: 'elevate access',
		self: 'assign an Azure role to {admin}',
		ask: 'ask another administrator'
	},
	table: 'What should {admin} do first for each task?',
	choose: 'For which task{s} should {admin} {} first?',
	why(row, answer) {
		const found = stepOf(row);
		const inAzure = row['job']!.includes(' ');
		const own = inAzure ? row['list']! : '{entra}';
		if (answer === 'now') return `${own} ${found === answer ? 'is' : 'isn’t'} enough to {job}`;
		if (answer !== found)
			return found === 'now'
				? `${own} is enough already`
				: answer === 'ask'
					? 'no one else has to help'
					: !inAzure
						? 'access to Azure resources doesn’t help to {job}'
						: answer === 'self'
							? `${own} can’t assign a role for that`
							: found === 'self'
								? `${own} can assign a role already`
								: 'only Global Administrators can elevate access';
		return `${own} isn’t enough to {job}, ${
			{
				self: 'but it can assign any role there',
				elevate: 'and a Global Administrator can elevate access',
				ask: `and a User Administrator can’t ${inAzure ? 'elevate access' : 'get more rights alone'}`
			}[found]!
		}`;
	}
};

const steps: Row = {
	toggle: 'sets Access management for Azure resources to No',
	cli: 'deletes the assignment of {name} at / with Azure CLI',
	iam: 'removes the assignment of {name} on the Access control (IAM) page of {sub}',
	pim: 'deactivates the Global Administrator role in Privileged Identity Management'
};
const revoke: Said = {
	noun: 'Global Administrator',
	names: people,
	sides: {
		by: side(
			'role',
			'Who cleans up',
			{
				self: 'the same person',
				elevated: 'another Global Administrator with elevated access',
				global: 'a Global Administrator without elevated access',
				owner: 'an Owner of {sub}'
			},
			'the person who cleans up for {name} were {}',
			{ '': '{} cleans up for {name}', self: '{name} cleans up alone' }
		),
		how: side(
			'event',
			'Step',
			steps,
			'for {name}, the step were the following: this person {}',
			'this person {}'
		)
	},
	decide: ({ by, how }) =>
		how === 'pim' && by !== 'self' ? undefined : yes(endsElevation(by as 'self', how as 'toggle')),
	asks: can,
	choose: 'Whose elevated access will end?',
	judge: 'The elevated access of {name} will end.',
	why: ({ by, how }) =>
		({
			toggle: `the setting is for the person who is signed in${by === 'self' ? '' : ', not for {name}'}`,
			cli: `${by === 'self' || by === 'elevated' ? 'with' : 'without'} a role at /, {by} ${by === 'self' || by === 'elevated' ? 'can' : 'can’t'} delete an assignment there`,
			iam: 'this assignment can’t be removed on the Access control (IAM) page',
			pim: 'without the Entra role, the Azure role at / remains'
		})[how as 'cli']
};

/** Whether an administrator can reset the password of a user. */
const resets = ({ rights, member, own }: Row): boolean | undefined => {
	const [role, scope] = rights!.split(' for ') as ['User Administrator', string];
	return resetsPassword(
		scope.startsWith('{') ? { role, unit: member === 'direct' ? ['user'] : [] } : { role },
		{
			user: 'user',
			...(own !== 'none' && { role: own as DirectoryRole })
		}
	);
};
const unit: Said = {
	noun: 'user',
	names: people,
	common: {
		rights: side(
			'role',
			'',
			['User', 'Helpdesk']
				.flatMap((role) => ['the whole tenant', '{au} only'].map((at) => `${role} Administrator for ${at}`))
				.join('|'),
			'{admin} were {}',
			'{admin} is {}'
		)
	},
	sides: {
		member: side(
			'scope',
			'Member of {au}',
			{ direct: 'yes', group: 'only {group} is', no: 'no' },
			{
				direct: '{name} were in {au}',
				group: 'only {group} were in {au}, with {name} in it',
				no: '{name} were not in {au}'
			},
			{
				direct: '{name} is in {au}',
				group: '{name} is in {group}, which is in {au}',
				no: '{name} is not in {au}'
			}
		),
		own: account({
			none: '-',
			...texts(['Helpdesk Administrator', 'Groups Administrator', 'Global Administrator'])
		})
	},
	// For the whole tenant, a group in a unit decides nothing.
	drawn: ({ rights, member }) => member !== 'group' || rights!.includes('{'),
	decide(row) {
		const is = resets(row);
		return is === undefined ? undefined : yes(is);
	},
	asks: can,
	choose: 'Whose password can {admin} reset?',
	judge: '{admin} can reset the password of {name}.',
	why(row) {
		const { member, own, rights } = row;
		const isUnit = rights!.includes('{');
		return isUnit && member !== 'direct'
			? member === 'group'
				? '{au} contains {group}, but not its members'
				: '{name} isn’t in {au}'
			: own === 'none'
				? `{name} ${isUnit ? 'is in {au} and ' : ''}has no role`
				: `{rights} can${resets(row) ? '' : 'not'} reset the password of {own}`;
	}
};

/** Groups, each with what Microsoft Graph shows of it. */
const kinds: Row = {
	'was not created for Entra roles': '[]|false|null',
	'was created for Entra roles': '[]|true|null',
	'is dynamic': '["DynamicMembership"]|false|null',
	'is synced from on-premises': '[]|false|true'
};
/** Who can assign Entra roles, and Azure roles in a subscription. */
const givers: Row = {
	'Privileged Role Administrator': 'entra',
	'Global Administrator': 'entra',
	'User Administrator': '',
	'Owner of {sub}': 'azure',
	'User Access Administrator of {sub}': 'azure',
	'Contributor of {sub}': ''
};
const wantsAzure = ({ role }: Row): boolean => role!.endsWith('}');
const fits = (row: Row): boolean =>
	wantsAzure(row) ||
	roleAssignable({
		createdForRoles: row['kind']!.startsWith('was c'),
		membership: 'assigned',
		holdsGroups: false
	});
const gives = (row: Row): boolean => givers[row['by']!] === (wantsAzure(row) ? 'azure' : 'entra');
const group: Said = {
	noun: 'administrator',
	names: people,
	common: {
		kind: side(
			'event',
			'Response from Microsoft Graph',
			texts(Object.keys(kinds), (id) => {
				const [types, roles, synced] = kinds[id]!.split('|') as [string, string, string];
				return `{
  "displayName": "{group}",
  "groupTypes": ${types},
  "isAssignableToRole": ${roles},
  "onPremisesSyncEnabled": ${synced},
  "securityEnabled": true
}`;
			}),
			texts(Object.keys(kinds), (id) => `Microsoft Graph showed that {group} ${id}`)
		)
	},
	sides: {
		by: account(texts(Object.keys(givers))),
		role: side(
			'role',
			'Role to assign',
			'User Administrator|License Administrator|Reader at {sub}|Contributor at {sub}',
			undefined,
			'the role to assign is {}'
		)
	},
	decide: (row) => yes(fits(row) && gives(row)),
	asks: can,
	choose: 'Whose assignment{s} will succeed?',
	judge: 'The assignment by {name} will succeed.',
	why: (row) =>
		gives(row)
			? wantsAzure(row)
				? '{by} can assign {role}, and any security group can have an Azure role'
				: `{by} can assign Entra roles, and {group} ${row['kind']!}`
			: `{by} can’t assign ${kindOf(wantsAzure(row))}`
};

const settings = ['true true', 'true false', 'false true', 'false false'];
const allows = ({ set, who, work }: Row): boolean => {
	const [apps, groups] = set!.split(' ').map((one) => one === 'true') as [boolean, boolean];
	return hasByDefault(who!.includes('guest'), who!.split(' only ')[1], work as 'apps', { apps, groups });
};
const defaults: Said = {
	noun: 'user',
	names: people,
	common: {
		set: side(
			'event',
			'Part of the authorization policy',
			texts(settings, (id) => {
				const [apps, groups] = id.split(' ') as [string, string];
				return `"defaultUserRolePermissions": {
  "allowedToCreateApps": ${apps},
  "allowedToCreateSecurityGroups": ${groups},
  "allowedToReadOtherUsers": true
}`;
			}),
			texts(
				settings,
				(id) => `allowedToCreateApps were ${id.replace(' ', ' and allowedToCreateSecurityGroups ')}`
			)
		)
	},
	sides: {
		who: account(
			texts(
				['member', 'guest'].flatMap((kind) =>
					[
						'out a role',
						' only Application Developer',
						' only User Administrator',
						' only Owner of {sub}'
					].map((role) => `a ${kind} with${role}`)
				)
			)
		),
		work: side(
			'scope',
			'Task',
			{ apps: 'register an application', groups: 'create a security group', list: 'list all users' },
			'{name} had to {}',
			'{name} must {}'
		)
	},
	decide: (row) =>
		row['work'] === 'list' && /guest with .*r$/.test(row['who']!) ? undefined : yes(allows(row)),
	asks: can,
	choose: 'Who can perform the task?',
	judge: '{name} can {work}.',
	why(row) {
		const { who } = row;
		const role = who!.split(' only ')[1];
		const byPolicy = allows({ ...row, who: who!.split(' only')[0]! });
		return byPolicy
			? 'members can {work} by default, and no setting prevents it'
			: allows(row)
				? `${role!} includes the right to {work}`
				: `${who!.includes('guest') ? 'guests can’t {work} by default' : 'the policy doesn’t let members {work}'}${role ? `, and ${role} doesn’t include it` : ''}`;
	}
};

const transfer: Said = {
	noun: 'connection',
	sides: {
		who: side(
			'role',
			'Used by',
			{
				user: 'an administrator with accounts in both tenants',
				enable: 'a VM with a system-assigned managed identity',
				create: 'a VM with a user-assigned managed identity'
			},
			'it were used by {}',
			'it is used by {}'
		),
		how: side(
			'event',
			'Authorized by',
			{ key: 'the account key', built: 'a built-in Azure role', custom: 'a custom Azure role' },
			'it were authorized by {}',
			'it is authorized by {}'
		)
	},
	decide: ({ who, how }) =>
		how === 'key' ? 'none' : `${who === 'user' ? '' : `${who!}+`}${how === 'custom' ? 'role+' : ''}assign`,
	asks: {
		none: 'make no change',
		enable: 'disable and reenable the managed identity',
		create: 'recreate the managed identity and attach it to the VM',
		role: 'recreate the custom role',
		assign: 'assign the role again'
	},
	single:
		'You need the connection to work after the transfer, with necessary changes only. What should you do?',
	why: ({ who, how }, answer) =>
		answer
			.split('+')
			.map(
				(one) =>
					({
						none:
							how === 'key'
								? 'the transfer doesn’t change account keys'
								: 'the transfer deletes role assignments',
						enable: `${who === one && how !== 'key' ? 'the system-assigned identity is from the old tenant' : 'no system-assigned identity is used'}`,
						create: `${who === one && how !== 'key' ? 'the user-assigned identity is from the old tenant' : 'no user-assigned identity is used'}`,
						role: how === 'custom' ? 'the transfer deletes custom roles' : 'no custom role is used',
						assign: how === 'key' ? 'no role is used' : 'the transfer deletes role assignments'
					})[one]!
			)
			.join(', and ')
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'place',
		[
			'An audit found too many Global Administrators. Instead, {count} must each get one built-in role at the smallest scope that is enough. The administrative unit {au} contains users and groups.',
			'Your company hires {count}. Each must get one built-in role at the smallest scope that is enough. The administrative unit {au} contains users and groups.'
		],
		place
	),
	...told(
		'grant',
		[
			'Your team gets new tasks, and you plan the access of {count}. {sub}, which contains {rg}, trusts your Microsoft Entra tenant. Present roles stay. You must use the principle of least privilege.',
			'A colleague leaves, and {count} take over tasks in your Microsoft Entra tenant and in {sub}, which contains {rg}. Present roles stay. You must use the principle of least privilege.'
		],
		grant
	),
	...told(
		'elevate',
		[
			'{admin} is on call, and asks others for help only when nothing else is possible. Azure CLI lists all Azure role assignments of {admin}, inherited ones included. {sub} contains {rg}.',
			'{admin} gets {count} from {sub}, which contains {rg}, and asks others for help only when nothing else is possible. Azure CLI lists all Azure role assignments of {admin}, inherited ones included.'
		],
		elevate
	),
	...told(
		'revoke',
		[
			'To repair a subscription, {count} elevated access last week. The security team wants User Access Administrator at root scope (/) removed again.',
			'In a review of {sub}, you see that {count} still have elevated access: User Access Administrator at root scope (/). You follow the cleanup.'
		],
		revoke
	),
	...told(
		'unit',
		[
			'After the holidays, {count} have forgotten their passwords and call {admin}. The administrative unit {au} contains users and the group {group}. No group is role-assignable. Roles of users are for the whole tenant.',
			'{admin} works at the help desk, and {count} need a new password. The administrative unit {au} contains users and the group {group}. No group is role-assignable. Roles of users are for the whole tenant.'
		],
		unit
	),
	...told(
		'group',
		[
			'The group {group} needs access before the weekend, and {count} try to assign roles to it. Each has only one role, and no one has elevated access.',
			'You query the group {group} while {count} try to assign roles to it. Each has only one role, and no one has elevated access.'
		],
		group
	),
	...told(
		'defaults',
		[
			'A developer project starts in your tenant, and {count} want to help. You read the policy with Microsoft Graph. Guest user access has the default setting.',
			'Before a workshop, you check what {count} can do in your tenant. You read the policy with Microsoft Graph. Guest user access has the default setting.'
		],
		defaults
	),
	...told(
		'transfer',
		[
			'Your company sells a business unit, and you transfer {sub} to the Microsoft Entra tenant of the buyer. A connection to a storage account in {sub} is used from {sub} only.',
			'After a merger, you transfer {sub} to another Microsoft Entra tenant. In {sub}, a storage account has one connection.'
		],
		transfer
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'global-is-owner': [
		'Global Administrator gives no access to Azure resources. It’s easy to think that it includes everything.',
		taking('has', /^Global/, { has: 'Owner of {sub}' })
	],
	'owner-is-global': [
		'Owner gives no access to the directory. It’s easy to think that it includes everything.',
		taking('has', /Owner/, { has: 'Global Administrator' })
	],
	'elevated-is-owner': [
		'User Access Administrator assigns roles, but doesn’t manage resources. It’s easy to take it for Owner.',
		taking('list', /^User/, { list: 'Owner at {rg}' })
	],
	'for-all': [
		'Access management for Azure resources is a setting of the person who is signed in. It’s easy to take it for one of the tenant.',
		taking('how', /toggle/, { by: 'self' })
	],
	'ends-with-role': [
		'Elevated access stays when the Global Administrator role ends. It’s easy to think that it ends too.',
		taking('how', /pim/, { how: 'toggle' })
	],
	'group-brings-members': [
		'A unit that contains a group doesn’t contain its members. It’s easy to think that they come along.',
		taking('member', /group/, { member: 'direct' })
	],
	'any-password': [
		'The role of a user decides who can reset their password. It’s easy to check only the role of the administrator.',
		taking('rights', /./, { own: 'none' })
	],
	'any-group': [
		'Only a group that was created for Entra roles can have one. It’s easy to think that any group can.',
		taking('kind', /./, { kind: 'was created for Entra roles' })
	],
	'guest-is-member': [
		'The policy is for members, not for guests. It’s easy to think that it’s for everyone.',
		taking('who', /guest/, { who: 'a member without a role' })
	],
	'role-survives': [
		'A transfer deletes custom roles. It’s easy to think only of the assignments.',
		taking('how', /custom/, { how: 'built' })
	]
};

export const entraOrAzure = topicFamily(
	{
		id: 'access/entra-or-azure',
		edition: 7,
		group: 'access',
		title: 'Entra role or Azure role',
		rule: {
			'^place':
				'Entra roles are for the tenant, and some for an administrative unit or an app registration. Azure roles are for the root, management groups and below.',
			'^(grant|elevate)': 'Entra roles reach the directory, and Azure roles reach resources.',
			'^elevate': 'With elevated access, a Global Administrator is User Access Administrator at the root.',
			'^revoke':
				'Elevated access ends when that person turns it off, or when someone with a role at the root deletes the assignment there.',
			'^unit':
				'Who can reset a password depends on the roles of both. In an administrative unit, a role reaches direct members.',
			'^group':
				'An Entra role needs a cloud group that was created for such roles. An Azure role takes any security group.',
			'^defaults': 'What members can do without a role depends on settings. Guests can do less.',
			'^transfer':
				'A transfer deletes role assignments and custom roles, and breaks managed identities. Account keys still work.'
		},
		lab: 'access/planes-and-roles',
		sources: [
			sources.azureAndEntraRoles,
			sources.entraRolesByTask,
			sources.entraRolesOfGroups,
			sources.privilegedEntraRoles,
			sources.administrativeUnits,
			sources.unitRoles,
			sources.elevateAccessGlobalAdmin,
			sources.defaultPermissions,
			sources.transferSubscription
		],
		axes: { role: 'A role or a task', scope: 'A scope', event: 'A setting or a member' }
	},
	{
		topics,
		beliefs,
		themes: [
			['Sub-Retail', 'RG-Shop', 'VM-Till', 'Stores', 'Shift Leads', 'Stock App', 'Kai'],
			['Sub-Labs', 'RG-Tests', 'VM-Bench', 'Research', 'Lab Leads', 'Sample App', 'Lena'],
			['Sub-Clinic', 'RG-Care', 'VM-Scan', 'Nursing', 'Ward Leads', 'Roster App', 'Milo'],
			['Sub-School', 'RG-Campus', 'VM-Print', 'Teachers', 'Course Leads', 'Grades App', 'Nora']
		],
		words: ['sub', 'rg', 'vm', 'au', 'group', 'app', 'admin'],
		prose: true,
		forms: ['judge', 'choose', 'single', 'table', 'table', 'choose'],
		telling: ['table', 'email', 'ticket', 'request', 'list']
	}
);
