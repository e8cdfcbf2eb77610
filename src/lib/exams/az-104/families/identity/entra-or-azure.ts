// Microsoft Entra roles and Azure roles: which kind a task takes, where each can be assigned and to which groups, and how one leads to the other.
// Over 200 lines: one topic after the other, each with a rule of its own and the words for it.
import { check } from '#lib/azure/identity/access.ts';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import {
	azureRolesFrom,
	resetsPassword,
	roleAssignable,
	type DirectoryRole
} from '#lib/azure/identity/directory-role.ts';
import { subjects } from '#lib/azure/identity/least-role.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import type { Role } from '#lib/azure/identity/role.ts';
import { sources } from '#lib/azure/sources.ts';
import { roleTopic } from '#lib/exams/az-104/families/identity/role-topic.ts';
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

/** Tasks with what each is about, by the kind of role that they take. */
const entraTasks: Row = {
	'create users': 'users',
	'assign licenses to users': 'licenses',
	'reset passwords': 'passwords',
	'add a custom domain name': 'domain names of a tenant',
	'assign the User Administrator role': 'Entra roles',
	'create an administrative unit': 'administrative units',
	'read sign-in logs': 'sign-in logs'
};
const tasks: Row = {
	...entraTasks,
	'restart VM1': 'VMs',
	'create a budget for Sub1': 'budgets',
	'assign a policy to RG1': 'policies',
	'create a lock on RG1': 'locks',
	'assign the Owner role on RG1': 'Azure roles',
	'move Sub1 to another management group': 'management groups',
	'read the activity log of Sub1': 'activity logs'
};

/** What an administrator must do in Sub1, and Azure roles there. */
const goals = {
	assign: operations.assignRole,
	start: operations.startVm,
	change: operations.changeAccount
};
const azureRoles: Readonly<Record<string, Role>> = {
	Reader: builtIn.reader,
	Contributor: builtIn.contributor,
	Owner: builtIn.owner
};
/** Whether an administrator can do it: with the roles that they have, or without elevated access. */
const isDone = ({ own, entra, goal, toggle }: Row, elevated = toggle === 'Yes'): boolean =>
	check(
		{
			tree: { Sub1: { level: 'subscription' } },
			groups: {},
			denies: [],
			roles: [
				...azureRolesFrom('admin', entra as DirectoryRole, elevated),
				...(azureRoles[own!] ? [{ who: 'admin', role: azureRoles[own!]!, at: 'Sub1' }] : [])
			]
		},
		'admin',
		goals[goal as 'start'],
		'Sub1'
	);

/** Whether an administrator can reset the password of a user. */
const resets = ({ admin, scope, member, own }: Row): boolean | undefined =>
	resetsPassword(
		scope === 'tenant'
			? { role: admin as DirectoryRole }
			: { role: admin as 'User Administrator', unit: member === 'direct' ? ['user'] : [] },
		{ user: 'user', ...(own !== 'None' && { role: own as DirectoryRole }) }
	);

/** Where roles can be assigned: Entra roles that can be limited to an administrative unit, those that can’t, and Azure roles. */
const scopesOf: Row = {
	'User Administrator': 'tenant unit',
	'Helpdesk Administrator': 'tenant unit',
	'Global Administrator': 'tenant',
	'Guest Inviter': 'tenant',
	Reader: 'MG1 RG1',
	'User Access Administrator': 'MG1 RG1'
};

/** What each plan takes: a license and, as it follows in a reason, what for. */
const plans: Row = {
	'the User Administrator role for a user in the tenant': 'none|a built-in role of a user',
	'a custom Azure role for a group': 'none|a custom Azure role',
	'a new administrative unit': 'none|creating a unit',
	'the License Administrator role for a group': 'P1|a group with Entra roles',
	'the Helpdesk Administrator role for an administrative unit': 'P1|an administrator of a unit',
	'an administrative unit whose members a rule selects': 'P1|a unit with a rule',
	'an Entra role that users activate in Privileged Identity Management':
		'P2|just-in-time activation of roles',
	'an Azure role that users activate in Privileged Identity Management': 'P2|just-in-time access to resources'
};

const topics: Readonly<Record<string, Topic>> = {
	users: roleTopic(subjects.users),
	tenant: roleTopic(subjects.tenant),
	kind: {
		noun: 'group',
		intro:
			'You have a Microsoft Entra tenant and an Azure subscription named Sub1 that trusts it. Each group must perform one task, and gets one role for that.',
		sides: {
			task: side(
				'role',
				'Task',
				Object.keys(tasks).join('|'),
				'the task of {name} were to {}',
				'{name} must {}'
			)
		},
		decide: ({ task }) => (task! in entraTasks ? 'entra' : 'azure'),
		asks: { entra: 'a Microsoft Entra role', azure: 'an Azure role' },
		choose: 'For which group{s} do you need {}?',
		judge: 'For {name}, you need {}.',
		why: ({ task }, answer) =>
			`${tasks[task!]!} are in ${answer === 'azure' ? 'Azure, where Azure roles apply' : 'Microsoft Entra ID, where Entra roles apply'}`
	},
	elevate: {
		noun: 'administrator',
		intro:
			'You have an Azure subscription named Sub1 that contains VM1 and storage1. Administrators have only the listed roles, and must not ask others unless necessary.',
		sides: {
			goal: side(
				'event',
				'Task',
				{ assign: 'assign roles on Sub1', start: 'start VM1', change: 'change storage1' },
				'the task of {name} were to {}',
				'{name} must {}'
			),
			entra: side(
				'role',
				'Entra role',
				'Global Administrator|User Administrator',
				'the Entra role of {name} were {}',
				'Entra role: {}'
			),
			toggle: side(
				'event',
				'Access management for Azure resources',
				'Yes|No',
				'“Access management for Azure resources” were {} for {name}',
				'“Access management for Azure resources”: {}'
			),
			own: side(
				'role',
				'Azure role on Sub1',
				{ none: 'None', Reader: 'Reader', Contributor: 'Contributor', Owner: 'Owner' },
				{ '': 'the Azure role of {name} on Sub1 were {}', none: '{name} had no Azure role on Sub1' },
				'Azure role on Sub1: {}'
			)
		},
		decide(row) {
			const [global, elevated] = [row['entra'] === 'Global Administrator', row['toggle'] === 'Yes'];
			if (elevated && !global) return undefined;
			return isDone(row) ? 'now' : elevated ? 'self' : global ? 'elevate' : 'ask';
		},
		asks: {
			now: 'perform the task',
			elevate: 'elevate access',
			self: 'assign themselves an Azure role',
			ask: 'ask for an Azure role'
		},
		single: 'What should the administrator do first?',
		table: 'What should each administrator do first?',
		choose: 'Which administrator{s} should first {}?',
		judge: 'As the first step, {name} should {}.',
		why(row, answer) {
			const { own, goal } = row;
			const [global, elevated] = [row['entra'] === 'Global Administrator', row['toggle'] === 'Yes'];
			if (isDone(row))
				return {
					now: isDone(row, false)
						? 'the Azure role {own} on Sub1 is enough'
						: 'elevated access is User Access Administrator at the root, which is enough',
					elevate: 'that isn’t needed for this',
					self: 'no other role is needed',
					ask: 'no one has to help'
				}[answer]!;
			return {
				now:
					own !== 'none'
						? `{own} isn’t enough to ${goal === 'assign' ? 'assign roles' : 'change anything'}`
						: elevated
							? 'User Access Administrator at the root doesn’t manage resources'
							: '{entra} is an Entra role, which gives no access to Sub1',
				elevate: elevated
					? 'access is elevated already'
					: global
						? 'only with elevated access can a Global Administrator assign roles in Azure'
						: 'only Global Administrators can elevate access',
				self: elevated
					? 'elevated access doesn’t manage resources, but it assigns any role'
					: 'none of these roles assigns roles in Sub1 yet',
				ask: global
					? 'a Global Administrator gets there alone'
					: 'someone who can assign roles in Sub1 must assign one'
			}[answer]!;
		}
	},
	unit: {
		noun: 'user',
		intro: 'You have a Microsoft Entra tenant with an administrative unit named AU1. Admin1 has one role.',
		common: {
			admin: side(
				'role',
				'',
				'User Administrator|Helpdesk Administrator',
				'the role of Admin1 were {}',
				'the role of Admin1 is {}'
			),
			scope: side(
				'scope',
				'',
				{ tenant: 'the whole tenant', unit: 'AU1' },
				'the scope of the role were {}',
				'the scope of the role is {}'
			)
		},
		sides: {
			member: side(
				'event',
				'Member of AU1',
				{ direct: 'yes, directly', group: 'only a group of the user is', no: 'no' },
				{
					direct: '{name} were a direct member of AU1',
					group: 'only a group of {name} were in AU1',
					no: '{name} were not in AU1'
				},
				{
					direct: '{name} is a direct member of AU1',
					group: 'only a group of {name} is in AU1',
					no: '{name} is not in AU1'
				}
			),
			own: side(
				'role',
				'Own role',
				'None|Helpdesk Administrator|Groups Administrator|Global Administrator',
				{ '': '{name} had the role {}', None: '{name} had no role' },
				{ '': 'the user’s own role is {}', None: 'the user has no role' }
			)
		},
		decide(row) {
			const is = resets(row);
			return is === undefined ? undefined : yes(is);
		},
		asks: can,
		choose: 'For which user{s} {} Admin1 reset the password?',
		judge: 'Admin1 {} reset the password of {name}.',
		why(row) {
			const { scope, member, own, admin } = row;
			if (scope === 'unit' && member !== 'direct')
				return member === 'group'
					? 'a unit with a group in it doesn’t include the members of the group'
					: '{name} isn’t in AU1';
			if (own === 'None') return `{name} ${scope === 'unit' ? 'is in AU1 and ' : ''}has no role`;
			return resets(row)
				? '{admin} is enough for the password of {own}'
				: scope === 'unit' && admin !== 'User Administrator'
					? 'in a unit, {admin} can’t reset the password of anyone with a role'
					: '{admin} isn’t enough for the password of {own}';
		}
	},
	group: {
		noun: 'security group',
		intro: 'You have {count} in Microsoft Entra ID. You plan to assign a role to each group as it is now.',
		sides: {
			role: side(
				'role',
				'Role',
				'User Administrator|License Administrator|Contributor|Reader',
				undefined,
				'{name} must get the role {}'
			),
			created: side(
				'event',
				'Microsoft Entra roles can be assigned',
				'Yes|No',
				'“Microsoft Entra roles can be assigned” were {} for {name}',
				'“Microsoft Entra roles can be assigned”: {}'
			),
			type: side('event', 'Membership type', 'Assigned|Dynamic User'),
			source: side('event', 'Source', 'Cloud|Windows Server AD')
		},
		decide({ role, created, type, source }) {
			// A group that is dynamic, or synced, wasn’t created for roles, and none is both.
			if (Number(created === 'Yes') + Number(type !== 'Assigned') + Number(source !== 'Cloud') > 1)
				return undefined;
			return yes(
				!role!.endsWith('Administrator') ||
					roleAssignable({ createdForRoles: created === 'Yes', membership: 'assigned', holdsGroups: false })
			);
		},
		asks: can,
		choose: 'Which group{s} {} be assigned the listed role?',
		judge: '{name} {} be assigned the listed role.',
		why: ({ role, created, type, source }) =>
			!role!.endsWith('Administrator')
				? `{role} is an Azure role, and ${source !== 'Cloud' ? 'synced groups' : type === 'Assigned' ? 'all security groups' : 'dynamic groups'} can have those`
				: created === 'Yes'
					? 'the group was created for Entra roles'
					: `{role} is an Entra role, and ${source !== 'Cloud' ? 'a synced group can’t have it' : type === 'Assigned' ? 'an existing group can’t be changed to have it' : 'a dynamic group can’t have it'}`
	},
	scope: {
		noun: 'assignment',
		intro:
			'You plan role assignments to a user. You have a Microsoft Entra tenant with administrative units, and Azure subscriptions in the management group MG1.',
		sides: {
			role: side('role', 'Role', Object.keys(scopesOf).join('|'), undefined, '{name} is for the role {}'),
			at: side(
				'scope',
				'Scope',
				{
					tenant: 'the Microsoft Entra directory',
					unit: 'an administrative unit',
					MG1: 'the management group MG1',
					RG1: 'the resource group RG1'
				},
				undefined,
				'the scope is {}'
			)
		},
		decide: ({ role, at }) => yes(scopesOf[role!]!.includes(at!)),
		asks: can,
		choose: 'Which assignment{s} {} be created?',
		judge: '{name} {} be created.',
		why({ role, at }) {
			const inAzure = at!.endsWith('G1');
			if (scopesOf[role!]!.startsWith('MG1'))
				return `{role} is an Azure role, ${inAzure ? 'which {at} can have' : 'and {at} isn’t in Azure'}`;
			if (inAzure) return `{role} is an Entra role, and {at} is in Azure`;
			return at === 'tenant'
				? '{role} is an Entra role, which is for the directory'
				: `{role} can${scopesOf[role!]!.includes(at!) ? '' : '’t'} be limited to a unit`;
		}
	},
	license: {
		noun: 'plan',
		intro: 'You have a Microsoft Entra tenant without premium licenses. You plan to use the following.',
		sides: {
			plan: side('event', 'To use', Object.keys(plans).join('|'), '{name} used {}', '{name} uses {}')
		},
		decide: ({ plan }) => plans[plan!]!.split('|')[0],
		asks: { none: 'Microsoft Entra ID Free', P1: 'Microsoft Entra ID P1', P2: 'Microsoft Entra ID P2' },
		choose: 'For which plan{s} is {} the minimum?',
		judge: 'For {name}, {} is the minimum.',
		why({ plan }) {
			const [license, use] = plans[plan!]!.split('|') as [string, string];
			return `${use} takes ${license === 'none' ? 'no premium license' : license}`;
		}
	}
};

const beliefs: Readonly<Record<string, Belief>> = {
	'global-is-owner': [
		'Global Administrator is an Entra role, without access to Azure resources. It’s easy to think that it includes all.',
		(row) => (row['toggle'] === 'No' ? taking('entra', /^G/, { own: 'Owner' })(row) : row)
	],
	'elevated-is-owner': [
		'Elevated access is User Access Administrator, which doesn’t manage resources. It’s easy to take it for Owner.',
		taking('toggle', /Y/, { own: 'Owner' })
	],
	'group-brings-members': [
		'A unit that contains a group doesn’t contain its members. It’s easy to think that they come along.',
		taking('member', /group/, { member: 'direct' })
	],
	'any-password': [
		'The password of an administrator takes a stronger role. It’s easy to look at users only.',
		taking('admin', /./, { own: 'None' })
	],
	'any-group': [
		'Only a group that was created for Entra roles can have one. It’s easy to think that any group can.',
		taking('created', /./, { role: 'Reader' })
	],
	'no-group': [
		'Azure roles have no such condition for groups. It’s easy to confuse them with Entra roles.',
		taking('created', /./, { role: 'User Administrator' })
	],
	'unit-for-all': [
		'Not every Entra role can be limited to an administrative unit. It’s easy to think so.',
		(row) => (row['at'] === 'unit' ? taking('role', /^G/, { role: 'User Administrator' })(row) : row)
	]
};

export const entraOrAzure = topicFamily(
	{
		id: 'access/entra-or-azure',
		edition: 6,
		group: 'access',
		title: 'Entra role or Azure role',
		rule: {
			'^(kind|elevate)':
				'Entra roles reach the directory, Azure roles reach resources, and neither reaches into the other.',
			'^elevate': 'With elevated access, a Global Administrator is User Access Administrator at the root.',
			'^(users|tenant)': 'Of the roles that are enough, take the one that allows least.',
			'^unit':
				'In an administrative unit, a role reaches direct members. Passwords of administrators take a stronger role.',
			'^group':
				'An Entra role needs a cloud group that was created for it. Azure roles take any security group.',
			'^scope':
				'Entra roles are for the tenant, some for an administrative unit. Azure roles are for management groups and below.',
			'^license': 'Groups with Entra roles and administrators of units need P1. Activation in PIM needs P2.'
		},
		lab: 'access/planes-and-roles',
		sources: [
			sources.azureAndEntraRoles,
			sources.entraRolesByTask,
			sources.entraRolesOfGroups,
			sources.privilegedEntraRoles,
			sources.administrativeUnits,
			sources.unitRoles,
			sources.elevateAccessGlobalAdmin
		],
		axes: { role: 'A role or a task', scope: 'A scope', event: 'A setting or a member' }
	},
	{
		topics,
		beliefs,
		prose: true,
		decided: true,
		forms: ['judge', 'choose', 'choose', 'judge', 'single', 'table'],
		telling: ['table', 'email', 'ticket', 'request', 'list', 'export']
	}
);
