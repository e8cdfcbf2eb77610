// Microsoft Entra roles and Azure roles: where each is assigned, which one a task takes, what else lets people do it, and what ends access.
// Over 200 lines: eight topics with words for what can differ in each.
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import {
	endsElevation,
	hasByDefault,
	resetsPassword,
	roleAssignable,
	type DirectoryRole
} from '#lib/azure/identity/directory-role.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { coverageOf, type Role } from '#lib/azure/identity/role.ts';
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
/** The only role of each of several people. */
const ownRole = (ids: readonly string[], none: Row = {}) =>
	side(
		'role',
		'Current role',
		{ ...none, ...texts(ids) },
		{ '': '{name}’s role were {}', no: '{name} had no role' },
		{ '': '{name}’s role is {}', no: '{name} has no role' }
	);
const no = { no: '-' };
const task = (tasks: readonly string[]) =>
	side('scope', 'Task', texts(tasks), '{name} had to {}', '{name} must {}');

/** Tasks, each with the page on which its role is assigned, and the role. */
const goals: Row = {
	'reset the passwords of non-administrators in {au}': 'au|Password Administrator',
	'assign licenses to users in {au}': 'au|License Administrator',
	'block the sign-ins of users in {au}': 'au|User Administrator',
	'rename groups in {au}': 'au|Groups Administrator',
	'set a naming policy for Microsoft 365 groups': 'tenant|Groups Administrator',
	'create users for the whole company': 'tenant|User Administrator',
	'read the sign-in logs of users in {au}': 'tenant|Reports Reader',
	'verify a custom domain': 'tenant|Domain Name Administrator',
	'resize VMs in {rg}': 'rg|Virtual Machine Contributor',
	'assign Azure roles to users in {au} at {rg}': 'rg|Role Based Access Control Administrator'
};
const goalOf = ({ goal }: Row): readonly string[] => goals[goal!]!.split('|');
const place: Said = {
	noun: 'technician',
	names: people,
	sides: { goal: task(Object.keys(goals)) },
	decide: (row) => goalOf(row)[0],
	asks: {
		tenant: 'Roles and administrators of the tenant',
		au: 'Roles and administrators of {au}',
		rg: 'Access control (IAM) of {rg}'
	},
	table: 'On which page should you assign each role?',
	choose: 'For which technician{s} should you assign the role on the page {}?',
	why(row, answer) {
		const [at, role] = goalOf(row) as [string, string];
		const isAzure = at === 'rg';
		const isUnit = at === 'au';
		const page = answer === 'au' ? '{au}' : 'the tenant';
		return isAzure !== (answer === 'rg')
			? `${role} is an ${isAzure ? `Azure role, so the page of ${page}` : 'Entra role, so Access control (IAM)'} doesn’t list it`
			: isAzure
				? `${role} is an Azure role`
				: at !== answer
					? `a role for ${page} ${isUnit ? 'allows more than is needed' : 'isn’t enough'} to {goal}`
					: !isUnit && /^[GU]/.test(role)
						? `${role} is an Entra role that must cover the tenant to {goal}`
						: `${role} is an Entra role that can${isUnit ? '' : '’t'} be limited to an administrative unit`;
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
	'resize a VM in {rg}': 'vm',
	'redeploy a VM in {rg}': 'vm'
};
const added: Row = {
	user: 'User Administrator',
	entra: 'Privileged Role Administrator',
	report: 'Reports Reader',
	access: 'Role Based Access Control Administrator',
	vm: 'Virtual Machine Contributor'
};
/** What they are for. */
const purposes: Row = {
	user: 'users and groups',
	entra: 'Entra roles and administrative units',
	report: 'sign-in logs',
	access: 'access to Azure resources',
	vm: 'VMs'
};
/** Current roles, each with those that it makes needless. */
const current: Row = {
	'Global Administrator': 'user entra report',
	'Global Reader': 'report',
	'Owner at {sub}': 'access vm',
	'Contributor at {sub}': 'vm'
};
const leastOf = ({ task, has }: Row): string =>
	(current[has!] ?? has!).includes(leasts[task!]!) ? 'no' : leasts[task!]!;
const grant: Said = {
	noun: 'user',
	names: people,
	sides: { task: task(Object.keys(leasts)), has: ownRole(Object.keys(current), no) },
	suits: ({ has }, difficulty) => difficulty < 3 || has !== 'no',
	decide: leastOf,
	asks: { no: 'no additional role', ...added },
	table: 'What should you assign to each user?',
	single: 'What should you assign to the user?',
	choose: 'To which user{s} should you assign {}?',
	why(row, answer) {
		const { task, has } = row;
		const isNeedless = leastOf(row) === 'no';
		return answer === 'no' || answer === leasts[task!]
			? isNeedless
				? `{has} is enough${answer === 'no' ? ' to {task}' : ', so {name} needs no other role'}`
				: has === 'no'
					? answer === 'no'
						? '{name} has no role yet'
						: `${added[answer]!} is enough to {task}`
					: `{has} can’t {task}${answer === 'no' ? '' : `, but ${added[answer]!} can`}`
			: `${added[answer]!} is for ${purposes[answer]!}`;
	}
};

/** Azure roles of a Global Administrator. */
const lists = [
	'reader {sub}',
	'accessAdministrator {sub}',
	'contributor {sub}',
	'owner {rg}',
	'accessAdministrator {rg}',
	'accessAdministrator /'
];
const splitOf = (list = ''): readonly [role: Role, at: string] => {
	const [role, at] = list.split(' ') as ['owner', string];
	return [builtIn[role], at];
};
const stepOf = ({ list, job }: Row): string => {
	const [role, from] = splitOf(list);
	const [operation, at] = job!.split(' ') as ['startVm', string?];
	// The one resource group is in the subscription.
	const can = (id: keyof typeof operations): boolean =>
		(from !== '{rg}' || at === from) && coverageOf(role, operations[id]) === 'includes';
	return !at || can(operation) ? 'now' : can('assignRole') ? 'self' : 'elevate';
};
const elevate: Said = {
	noun: 'task',
	common: {
		list: side(
			'role',
			'Output of az role assignment list',
			texts(lists, (id) => {
				const [{ name }, at] = splitOf(id);
				return `[
  {
    "roleDefinitionName": "${name}",
    "scope": "${at === '/' ? at : `/subscriptions/<ID of {sub}>${at === '{rg}' ? '/resourceGroups/{rg}' : ''}`}"
  }
]`;
			}),
			texts(lists, (id) => `the only assignment were ${splitOf(id)[0].name} at ${splitOf(id)[1]}`)
		)
	},
	sides: {
		job: side(
			'event',
			'Task',
			{
				user: 'create a user',
				domain: 'add a custom domain name',
				'startVm {rg}': 'start a VM in {rg}',
				'startVm {sub}': 'start all VMs in {sub}',
				'assignRole {rg}': 'assign a role at {rg}',
				'assignRole {sub}': 'assign a role at {sub}'
			},
			'{admin} had to {} for {name}',
			'for {name}, {admin} must {}'
		)
	},
	decide: stepOf,
	asks: {
		now: 'no further access',
		elevate: 'elevated access first',
		self: 'a new self-assigned Azure role first'
	},
	table: 'What does each task require?',
	choose: 'For which task{s} does {admin} need {}?',
	judge: 'For {name}, {admin} needs {}.',
	why(row, answer) {
		const found = stepOf(row);
		const [{ name }, at] = splitOf(row['list']);
		const own = row['job']!.includes(' ') ? `${name} at ${at}` : 'Global Administrator';
		return found === 'now'
			? `${own} is enough to {job}${answer === found ? '' : `, so no ${answer === 'self' ? 'other role' : 'elevated access'} is needed`}`
			: `${own} isn’t enough to {job}${
					answer === 'now'
						? ''
						: found === 'self'
							? `, but it can ${answer === found ? '' : 'already '}assign any role there`
							: answer === found
								? ', and a Global Administrator can elevate access'
								: ', or to assign a role for that'
				}`;
	}
};

const actors: Row = {
	self: '{name}',
	elevated: 'another Global Administrator with elevated access',
	global: 'a Global Administrator without elevated access',
	owner: 'an Owner of {sub}'
};
const steps: Row = {
	toggle: 'set Access management for Azure resources to No',
	cli: 'delete {name}’s assignment at / with Azure CLI',
	iam: 'remove {name}’s assignment on the Access control (IAM) page of {sub}',
	pim: 'deactivate the Global Administrator role in Privileged Identity Management'
};
const revoke: Said = {
	noun: 'Global Administrator',
	names: people,
	sides: {
		by: side('event', 'Who will act', actors, '{} took the step'),
		step: side('event', 'Planned step', steps, 'the planned step were to {}')
	},
	// Another person can’t deactivate someone’s role, and an Owner doesn’t have the setting.
	decide: ({ by, step }) =>
		(step === 'pim' && by !== 'self') || (step === 'toggle' && by === 'owner')
			? undefined
			: yes(endsElevation(by as 'self', step as 'pim')),
	asks: can,
	choose: 'Whose elevated access will end?',
	judge: 'The elevated access of {name} will end.',
	why: ({ by, step }) =>
		({
			toggle: `the setting removes ${by === 'self' ? '{name}’s assignment at /' : 'only the assignment of the person who is signed in'}`,
			cli: endsElevation(by as 'self', 'cli')
				? 'with User Access Administrator at /, {by} can delete the assignment there'
				: '{by} can’t delete an assignment at /',
			iam: 'this assignment can’t be removed on the Access control (IAM) page',
			pim: 'deactivating the Entra role doesn’t remove the Azure role at /'
		})[step!]!
};

/** Whether an administrator can reset the password of a user. */
const resets = ({ rights, member, own }: Row): boolean | undefined => {
	const [role, scope] = rights!.split(' for ') as ['User Administrator', string];
	return resetsPassword(
		scope.startsWith('{') ? { role, unit: member === 'direct' ? ['user'] : [] } : { role },
		{
			user: 'user',
			...(own !== 'no' && { role: own as DirectoryRole })
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
			'{admin}’s role were {}',
			'{admin}’s role is {}'
		)
	},
	sides: {
		member: side(
			'scope',
			'Member of {au}',
			{ direct: 'yes', group: 'no, but a member of {group}', no: 'no' },
			{
				direct: '{name} were in {au}',
				'': '{name} were not in {au}'
			}
		),
		own: ownRole(['Helpdesk Administrator', 'Groups Administrator', 'Global Administrator'], no)
	},
	// What membership through a group decides, nothing else may.
	drawn: ({ rights, member, own }) => member !== 'group' || (own === 'no' && rights!.includes('{')),
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
				? '{au} contains {group}, but not {name}'
				: '{name} isn’t in {au}'
			: own === 'no'
				? '{name} has no role, so {rights} is enough'
				: `{rights} can${resets(row) ? '' : '’t'} reset the password of a {own}`;
	}
};

/** Groups, each with what Microsoft Graph shows of it. */
const kinds: Row = {
	'not role-assignable': '[]|false',
	'role-assignable, with assigned members': '[]|true',
	dynamic: '["DynamicMembership"]|false'
};
/** Who can assign Entra roles, and Azure roles in a subscription. */
const givers: Row = {
	'Privileged Role Administrator': 'entra',
	'Global Administrator': 'entra',
	'User Administrator': '',
	'Owner at {sub}': 'azure',
	'User Access Administrator at {sub}': 'azure',
	'Contributor at {sub}': ''
};
const wantsAzure = ({ role }: Row): boolean => role!.endsWith('}');
const fits = (row: Row): boolean =>
	wantsAzure(row) || roleAssignable({ createdForRoles: row['kind']!.startsWith('role') });
const gives = (row: Row): boolean => givers[row['by']!] === (wantsAzure(row) ? 'azure' : 'entra');
const group: Said = {
	noun: 'administrator',
	names: people,
	common: {
		kind: side(
			'event',
			'Response from Microsoft Graph',
			texts(Object.keys(kinds), (id) => {
				const [types, roles] = kinds[id]!.split('|') as [string, string];
				return `{
  "displayName": "{group}",
  "securityEnabled": true,
  "groupTypes": ${types},
  "isAssignableToRole": ${roles}
}`;
			}),
			texts(Object.keys(kinds), (id) => `Microsoft Graph showed {group} as ${id}`)
		)
	},
	sides: {
		by: ownRole(Object.keys(givers)),
		role: side(
			'role',
			'Role to assign',
			'User Administrator|License Administrator|Reader at {sub}|Contributor at {sub}',
			'{name} tried to assign {}',
			'{name} tries to assign {}'
		)
	},
	decide: (row) => yes(fits(row) && gives(row)),
	asks: can,
	choose: 'Whose assignment{s} will succeed?',
	judge: '{name}’s assignment will succeed.',
	why: (row) =>
		!gives(row)
			? wantsAzure(row)
				? '{by} can’t assign {role}'
				: '{by} isn’t enough to assign an Entra role'
			: wantsAzure(row)
				? '{by} can assign {role}, and any security group can have an Azure role'
				: `{by} can assign Entra roles, ${fits(row) ? 'and {group} is' : 'but {group} isn’t'} role-assignable`
};

const settings = ['true true', 'true false', 'false true', 'false false'];
const allows = ({ set, who, role, work }: Row): boolean => {
	const [register, create] = set!.split(' ').map((one) => one === 'true') as [boolean, boolean];
	return hasByDefault(who === 'guest', role, work!.split(' ')[0] as 'list', {
		register,
		create
	});
};
const defaults: Said = {
	noun: 'user',
	names: people,
	common: {
		set: side(
			'event',
			'Authorization policy in Microsoft Graph',
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
		who: side('role', 'Account', 'member|guest', '{name} were a {}', '{name} is a {}'),
		role: ownRole(['Application Developer', 'User Administrator', 'Owner at {sub}'], no),
		work: task(['register an application', 'create a security group', 'list all users'])
	},
	decide: (row) =>
		row['work']!.startsWith('l') && row['who'] === 'guest' && row['role']!.endsWith('r')
			? undefined
			: yes(allows(row)),
	asks: can,
	choose: 'Who can complete their task?',
	judge: '{name} can {work}.',
	why(row) {
		return allows({ ...row, role: '' })
			? 'members can {work} by default, and no setting prevents it'
			: allows(row)
				? '{role} includes the right to {work}'
				: `${row['who'] === 'guest' ? 'guests can’t {work} by default' : 'the policy doesn’t let members {work}'}${row['role'] === 'no' ? '' : ', and {role} doesn’t include that right'}`;
	}
};

const transfer: Said = {
	noun: 'tool',
	sides: {
		who: side(
			'scope',
			'Runs',
			{
				assign: 'as a user who exists in both tenants',
				enable: 'on a VM with a system-assigned identity',
				create: 'on a VM with a user-assigned identity'
			},
			'{name} ran {}'
		),
		how: side(
			'event',
			'Access to data',
			{
				key: 'a storage account key',
				built: 'a built-in Azure role',
				custom: 'a custom Azure role',
				vault: 'a key vault access policy'
			},
			'it used {}'
		)
	},
	// A tool with a key has an identity too, so that an identity alone doesn’t give the answer away.
	drawn: ({ who, how }) => how !== 'key' || who !== 'assign',
	// Which of an identity and a role is first doesn’t matter.
	decide: ({ who, how }) =>
		how === 'key' ? 'none' : how === 'built' ? who : who === 'assign' ? how : undefined,
	asks: {
		none: 'make no change',
		enable: 'first disable and reenable the identity',
		create: 'first recreate and attach the identity',
		custom: 'first recreate the role',
		vault: 'first change the tenant ID of the key vault',
		assign: 'assign the role again and change nothing else'
	},
	table:
		'You need each tool to work in the new tenant, with necessary changes only. What should you do for each tool?',
	single: 'You need the tool to work in the new tenant, with necessary changes only. What should you do?',
	choose:
		'You need each tool to work in the new tenant, with necessary changes only. For which tool{s} should you {}?',
	why({ who, how }, answer) {
		const isUsed = who === answer && how !== 'key';
		return {
			none: how === 'key' ? 'the account key still works' : 'without a change, {name} loses access',
			assign: /^[kv]/.test(how!)
				? 'no role is used'
				: `the transfer deletes role assignments${isUsed && how === 'built' ? '' : ', but another step comes first'}`,
			custom: how === 'custom' ? 'the transfer deletes custom roles' : 'no custom role is used',
			vault: how === 'vault' ? 'the key vault is tied to the old tenant' : 'no key vault is used',
			enable: isUsed
				? 'the identity of the VM is tied to the old tenant'
				: 'no system-assigned identity is used',
			create: isUsed
				? 'the user-assigned identity is tied to the old tenant'
				: 'there’s no user-assigned identity'
		}[answer]!;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'place',
		[
			'An audit found too many Global Administrators. Now {count} must each get one built-in role at the smallest scope that is enough. {au} is an administrative unit of users and groups.',
			'Your company hires {count}. Each must get one built-in role at the smallest scope that is enough. {au} is an administrative unit of users and groups.'
		],
		place
	),
	...told(
		'grant',
		[
			'Your team gets new tasks, and you plan the access of {count} in Microsoft Entra ID and {sub}, which contains {rg}. Current roles stay. You must use the principle of least privilege.',
			'A colleague leaves, and {count} must take over tasks in Microsoft Entra ID and {sub}, which contains {rg}. Current roles stay. You must use the principle of least privilege.'
		],
		grant
	),
	...told(
		'elevate',
		[
			'{admin} is a Global Administrator and on call. Azure CLI lists all Azure role assignments of {admin}, inherited ones included. {sub} contains {rg}.',
			'{admin}, a Global Administrator, gets {count} from the team of {sub}. Azure CLI lists all Azure role assignments of {admin}, inherited ones included. {sub} contains {rg}.'
		],
		elevate
	),
	...told(
		'revoke',
		[
			'To repair {sub}, {count} elevated access last week. User Access Administrator at root scope (/) must be removed for each of them.',
			'An auditor of {sub} finds {count} with elevated access. User Access Administrator at root scope (/) must be removed for each of them.'
		],
		revoke
	),
	...told(
		'unit',
		[
			'After the holidays, {count} have forgotten their passwords and call {admin}. {au} is an administrative unit of users and the group {group}. No group is role-assignable. The users’ roles are assigned at tenant scope.',
			'{admin} works at the help desk, and {count} need a new password. {au} is an administrative unit of users and the group {group}. No group is role-assignable. The users’ roles are assigned at tenant scope.'
		],
		unit
	),
	...told(
		'group',
		[
			'The group {group} needs access today, and {count} try to assign roles to it. Each has one role, and no one has elevated access.',
			'You query the group {group} while {count} try to assign roles to it. Each has one role, and no one has elevated access.',
			'A project starts, and {count} try to assign roles to the group {group}. Each has one role, and no one has elevated access.'
		],
		group
	),
	...told(
		'defaults',
		[
			'Developers start a project, and {count} want to help. Guest user access has the default setting.',
			'Before a workshop, you check what {count} can do in your tenant. Guest user access has the default setting.'
		],
		defaults
	),
	...told(
		'transfer',
		[
			'Your company sells a business unit, and you transfer {sub} to the Microsoft Entra tenant of the buyer. VMs, storage, key vaults, and {count} move with it.',
			'After a merger, you transfer {sub} to another Microsoft Entra tenant. VMs, storage, key vaults, and {count} move with it.',
			'A subsidiary is sold, and you transfer {sub} to its new Microsoft Entra tenant. VMs, storage, key vaults, and {count} move with it.'
		],
		transfer
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'global-is-owner': [
		'Global Administrator gives no access to Azure resources. It’s easy to think that it includes everything.',
		taking('has', /^Global A/, { has: 'user entra report access vm' })
	],
	'elevated-is-owner': [
		'User Access Administrator assigns roles, but doesn’t manage resources. It’s easy to take it for Owner.',
		({ list = '', ...row }) => ({ ...row, list: list.replace(/^access\w+/, 'owner') })
	],
	'ends-with-role': [
		'Elevated access stays when the Global Administrator role ends. It’s easy to think that it ends too.',
		taking('step', /pim/, { step: 'toggle' })
	],
	'group-brings-members': [
		'Adding a group to a unit doesn’t add its members. It’s easy to think that they come along.',
		taking('member', /group/, { member: 'direct' })
	],
	'any-group': [
		'Only a group that was created for Entra roles can have one. It’s easy to think that any group can.',
		taking('kind', /./, { kind: 'role' })
	],
	'guest-is-member': [
		'These default permissions are for members. It’s easy to think that guests have them too.',
		taking('who', /guest/, { who: 'member' })
	]
};

export const entraOrAzure = topicFamily(
	{
		id: 'access/entra-or-azure',
		edition: 8,
		group: 'access',
		title: 'Entra role or Azure role',
		rule: {
			'^place': 'Entra roles are for the tenant, and some for an administrative unit.',
			'^(grant|elevate)': 'Entra roles reach the directory, and Azure roles reach resources.',
			'^elevate': 'Elevated access is User Access Administrator at the root.',
			'^revoke':
				'Administrators turn off their own elevated access, or anyone with elevated access deletes the assignment at the root.',
			'^unit':
				'Whose password can be reset depends on both roles. A role for an administrative unit reaches only direct members.',
			'^group': 'A group can have an Entra role only if it was created for such roles.',
			'^defaults': 'What members can do without a role depends on settings. Guests can do less.',
			'^transfer': 'A transfer deletes role assignments and custom roles, and breaks managed identities.'
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
			['Sub-Retail', 'RG-Shop', 'Stores', 'Shift Leads', 'Kai'],
			['Sub-Labs', 'RG-Tests', 'Research', 'Lab Leads', 'Lena'],
			['Sub-Clinic', 'RG-Care', 'Nursing', 'Ward Leads', 'Milo']
		],
		words: ['sub', 'rg', 'au', 'group', 'admin'],
		prose: true,
		forms: ['judge', 'choose', 'single', 'table', 'table', 'choose'],
		telling: ['table']
	}
);
