// Microsoft Entra roles and Azure roles: which kind a task takes, where each can be assigned and to which groups, and how one leads to the other.
// Over 200 lines: one topic after the other, with its rule and the words for it.
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
	'reset passwords of users': 'passwords',
	'add a custom domain name to the tenant': 'domain names of a tenant',
	'assign the User Administrator role': 'directory role assignments',
	'create an administrative unit': 'administrative units',
	'read sign-in logs': 'sign-in logs'
};
const tasks: Row = {
	...entraTasks,
	'restart VM1': 'VMs',
	'create a budget for Sub1': 'budgets',
	'assign a policy to RG1': 'policies',
	'create a lock on RG1': 'locks',
	'assign the Owner role on RG1': 'resource role assignments',
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
const isDone = ({ own, entra, goal }: Row, elevated = entra!.endsWith('access')): boolean =>
	check(
		{
			tree: { Sub1: { level: 'subscription' } },
			groups: {},
			denies: [],
			roles: [
				...azureRolesFrom('admin', entra!.split(' with')[0] as DirectoryRole, elevated),
				...(azureRoles[own!] ? [{ who: 'admin', role: azureRoles[own!]!, at: 'Sub1' }] : [])
			]
		},
		'admin',
		goals[goal as 'start'],
		'Sub1'
	);

/** Whether they are a Global Administrator, and with elevated access. */
const standing = ({ entra }: Row): readonly boolean[] => [entra!.startsWith('G'), entra!.endsWith('access')];

/** Whether an administrator can reset the password of a user. */
const resets = ({ admin, member, own }: Row): boolean | undefined => {
	const [role, scope] = admin!.split('|') as ['User Administrator', string?];
	return resetsPassword(scope ? { role, unit: member === 'direct' ? ['user'] : [] } : { role }, {
		user: 'user',
		...(own !== 'None' && { role: own as DirectoryRole })
	});
};

/** Where roles can be assigned: Entra roles that can be limited to an administrative unit, those that can’t, and Azure roles. */
const scopesOf: Row = {
	'User Administrator': 'unit',
	'Helpdesk Administrator': 'unit',
	'License Administrator': 'unit',
	'Global Administrator': '',
	'Billing Administrator': '',
	'Guest Inviter': '',
	Reader: 'azure',
	Contributor: 'azure',
	'User Access Administrator': 'azure'
};

/** What can be planned, with the license that it needs and why. */
const plans: Row = {
	'assign the User Administrator role to a user': 'Free|a built-in role for a user needs no premium license',
	'assign a custom Azure role to a group': 'Free|a custom Azure role needs no premium license',
	'create an administrative unit': 'Free|creating a unit needs no premium license',
	'create a role-assignable group': 'P1|a group for Entra roles needs P1',
	'assign the License Administrator role to a group': 'P1|a group with an Entra role needs P1',
	'assign the Helpdesk Administrator role scoped to an administrative unit':
		'P1|an administrator whose role is scoped to a unit needs P1',
	'use a dynamic membership rule for an administrative unit':
		'P1|with a dynamic rule, each member of the unit needs P1',
	'activate Entra roles in Privileged Identity Management':
		'P2|activating Entra roles in PIM needs P2 or Entra ID Governance',
	'activate Azure roles in Privileged Identity Management':
		'P2|activating Azure roles in PIM needs P2 or Entra ID Governance as well'
};

const topics: Readonly<Record<string, Topic>> = {
	users: roleTopic(
		subjects.users,
		'You have a Microsoft Entra tenant. Only users assigned to specific admin roles can invite guest users. You need to delegate the management of users who have no administrator role.',
		'role-assignable group'
	),
	kind: {
		noun: 'user',
		intro:
			'You have a Microsoft Entra tenant and an Azure subscription named Sub1 that trusts it. Sub1 contains RG1, which contains VM1. Each user must perform one task, and has no role yet.',
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
		choose: 'To which user{s} should you assign {}?',
		judge: '{name} needs {}.',
		why: ({ task }, answer) =>
			`${tasks[task!]!} are in ${answer === 'azure' ? 'Azure, where Azure roles apply' : 'Microsoft Entra ID, where Entra roles apply'}`
	},
	elevate: {
		noun: 'administrator',
		intro:
			'You have a subscription named Sub1. Administrators have only the listed access, and must ask others only if necessary.',
		sides: {
			goal: side(
				'event',
				'Task',
				{
					assign: 'assign roles on Sub1',
					start: 'start a VM in Sub1',
					change: 'change the access tier of a storage account in Sub1'
				},
				'the task of {name} were to {}',
				'{name} must {}'
			),
			entra: side(
				'role',
				'Entra role',
				'Global Administrator|Global Administrator with elevated access|User Administrator',
				'{name} were a {}',
				'they are a {}'
			),
			own: side(
				'role',
				'Azure role on Sub1',
				{ none: 'None', Reader: 'Reader', Contributor: 'Contributor', Owner: 'Owner' },
				{ '': 'the Azure role of {name} on Sub1 were {}', none: '{name} had no Azure role on Sub1' },
				{ '': 'they have the {} role on Sub1', none: 'they have no Azure role' }
			)
		},
		decide(row) {
			const [global, elevated] = standing(row);
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
		choose: 'For which administrator{s} is the first step to {}?',
		judge: 'The first step of {name} should be to {}.',
		why(row, answer) {
			const { own } = row;
			const [global, elevated] = standing(row);
			if (isDone(row))
				return `${
					isDone(row, false)
						? '{own} on Sub1'
						: 'User Access Administrator at the root, from elevated access,'
				} already lets them {goal}${
					{
						elevate: ', so nothing has to be elevated first',
						self: ', so no other role is needed',
						ask: ', so no one has to help'
					}[answer] ?? ''
				}`;
			return {
				now:
					own !== 'none'
						? '{own} isn’t enough to {goal}'
						: elevated
							? 'User Access Administrator at the root doesn’t manage resources'
							: '{entra} is an Entra role, which gives no access to Sub1',
				elevate: elevated
					? 'access is elevated already'
					: global
						? `${own === 'none' ? 'Global Administrator doesn’t let' : 'neither Global Administrator nor {own} lets'} them {goal}, and a Global Administrator can elevate access without asking`
						: 'only Global Administrators can elevate access',
				self: elevated
					? 'elevated access doesn’t manage resources, but it assigns any role'
					: 'so far, they can’t assign roles on Sub1',
				ask: global
					? 'a Global Administrator can get access without help'
					: 'a User Administrator can’t elevate access, so someone else must assign them a role on Sub1'
			}[answer]!;
		}
	},
	unit: {
		noun: 'user',
		intro:
			'You have a Microsoft Entra ID P1 tenant with an administrative unit named AU1 and no role-assignable groups. Users other than Admin1 have their roles for the whole tenant.',
		common: {
			admin: side(
				'role',
				'',
				{
					'User Administrator': 'User Administrator for the whole tenant',
					'Helpdesk Administrator': 'Helpdesk Administrator for the whole tenant',
					'User Administrator|unit': 'User Administrator for AU1',
					'Helpdesk Administrator|unit': 'Helpdesk Administrator for AU1'
				},
				'Admin1 were a {}',
				'Admin1 is a {}'
			)
		},
		sides: {
			member: side(
				'event',
				'Member of AU1',
				{ direct: 'yes, directly', group: 'only a group of the user is', no: 'no' },
				{
					direct: '{name} were a direct member of AU1',
					group: '{name} were not in AU1, but their group were',
					no: '{name} were not in AU1'
				},
				{
					direct: '{name} is a direct member of AU1',
					group: '{name} is not in AU1, but their group is',
					no: '{name} is not in AU1'
				}
			),
			own: side(
				'role',
				'Own role',
				'None|Helpdesk Administrator|Groups Administrator|Global Administrator',
				{ '': '{name} were a {}', None: '{name} had no role' },
				{ '': '{name} is a {}', None: '{name} has no role' }
			)
		},
		// For the whole tenant, a group in a unit decides nothing.
		drawn: ({ admin, member }) => member !== 'group' || admin!.includes('|'),
		decide(row) {
			const is = resets(row);
			return is === undefined ? undefined : yes(is);
		},
		asks: can,
		choose: 'For which user{s} {} Admin1 reset the password?',
		judge: 'Admin1 {} reset the password of {name}.',
		why(row) {
			const { member, own } = row;
			const [admin, scope] = row['admin']!.split('|');
			if (scope && member !== 'direct')
				return member === 'group' ? 'AU1 contains the group, but not its members' : '{name} isn’t in AU1';
			if (own === 'None')
				return `{name} ${scope ? 'is in AU1 and ' : ''}has no role, so the ${admin} role is enough`;
			return resets(row)
				? `for a {own}, the ${admin} role is enough`
				: scope && admin !== 'User Administrator'
					? `for AU1 only, a ${admin} can’t reset the password of anyone with a role`
					: `a ${admin} can’t reset the password of a {own}`;
		}
	},
	tenant: roleTopic(subjects.tenant, 'You have a Microsoft Entra tenant.', 'role-assignable group'),
	group: {
		noun: 'security group',
		intro:
			'You have {count} in Microsoft Entra ID P1, and plan one role for each. They are cloud groups with assigned membership, not created for Microsoft Entra roles, if nothing else is listed. You cannot replace a group or change its settings.',
		sides: {
			role: side(
				'role',
				'Role',
				'User Administrator|License Administrator|Contributor|Reader',
				undefined,
				'{name} must have the {} role'
			),
			created: side(
				'event',
				'Microsoft Entra roles can be assigned',
				{ Yes: 'Yes', none: 'No' },
				{
					Yes: '{name} had been created for Microsoft Entra roles',
					none: '{name} had not been created for Microsoft Entra roles'
				},
				{
					Yes: 'it was created for Microsoft Entra roles',
					none: 'it was not created for Microsoft Entra roles'
				}
			),
			type: side(
				'event',
				'Membership type',
				{ dynamic: 'Dynamic User', none: 'Assigned' },
				{ dynamic: '{name} had dynamic membership', none: '{name} had assigned membership' },
				{ dynamic: 'its membership is dynamic', none: 'its membership is assigned' }
			),
			source: side(
				'event',
				'Source',
				{ synced: 'Windows Server AD', none: 'Cloud' },
				{ synced: '{name} were synced from on-premises', none: '{name} were a cloud group' },
				{ synced: 'it is synced from on-premises', none: 'it is a cloud group' }
			)
		},
		decide({ role, created, type, source }) {
			// A group that is dynamic, or synced, wasn’t created for roles, and none is both.
			if (Number(created === 'Yes') + Number(type !== 'none') + Number(source !== 'none') > 1)
				return undefined;
			return yes(
				!role!.endsWith('Administrator') ||
					roleAssignable({ createdForRoles: created === 'Yes', membership: 'assigned', holdsGroups: false })
			);
		},
		asks: can,
		choose: 'Which group{s} {} be assigned the planned role?',
		judge: '{name} {} be assigned the planned role.',
		why: ({ role, created, type, source }) =>
			!role!.endsWith('Administrator')
				? `{role} is an Azure role, and ${source !== 'none' ? 'synced groups' : type === 'none' ? 'all security groups' : 'dynamic groups'} can have those`
				: created === 'Yes'
					? 'the group was created for Entra roles'
					: `{role} is an Entra role, and ${source !== 'none' ? 'a synced group can’t have it' : type === 'none' ? 'this group wasn’t created for one' : 'a dynamic group can’t have it'}`
	},
	scope: {
		noun: 'assignment',
		intro:
			'You have a Microsoft Entra ID P1 tenant and an Azure subscription. You plan to assign built-in roles to a user.',
		sides: {
			role: side('role', 'Role', Object.keys(scopesOf).join('|'), undefined, '{name} is for the role {}'),
			at: side(
				'scope',
				'Scope',
				'an administrative unit|a management group|a subscription|a resource group|a virtual machine',
				undefined,
				'the scope is {}'
			)
		},
		decide: ({ role, at }) => yes(scopesOf[role!] === (at!.startsWith('an') ? 'unit' : 'azure')),
		asks: can,
		choose: 'Which assignment{s} {} be created?',
		judge: '{name} {} be created.',
		why({ role, at }) {
			const inAzure = !at!.startsWith('an');
			if (scopesOf[role!] === 'azure')
				return `{role} is an Azure role, ${inAzure ? 'which can be assigned on {at}' : 'and {at} isn’t a scope in Azure'}`;
			return inAzure
				? '{role} is an Entra role, and {at} is a scope in Azure'
				: `{role} is${scopesOf[role!] ? '' : 'n’t'} one of the roles that can be assigned with administrative unit scope`;
		}
	},
	license: {
		noun: 'Microsoft Entra tenant',
		intro:
			'You have {count} without premium licenses. You must use the lowest edition that meets the requirement.',
		sides: {
			plan: side(
				'event',
				'Goal',
				Object.keys(plans).join('|'),
				'you had to {} in {name}',
				'in {name}, you must {}'
			)
		},
		decide: ({ plan }) => plans[plan!]!.split('|')[0],
		asks: { Free: 'Microsoft Entra ID Free', P1: 'Microsoft Entra ID P1', P2: 'Microsoft Entra ID P2' },
		choose: 'For which tenant{s} should you use {}?',
		judge: 'You should use {} for {name}.',
		table: 'Which edition should you use for each tenant?',
		why({ plan }, answer) {
			const [key, why] = plans[plan!]!.split('|') as [string, string];
			return (
				why +
				(answer === key
					? ''
					: answer > key
						? key + answer === 'FreeP2'
							? ', so not even P1 is needed'
							: `, so ${answer} isn’t needed`
						: `, which ${answer} doesn’t include`)
			);
		}
	}
};

const beliefs: Readonly<Record<string, Belief>> = {
	'global-is-owner': [
		'Global Administrator is an Entra role, without access to Azure resources. It’s easy to think that it includes Azure resources.',
		taking('entra', /^G.*r$/, { own: 'Owner' })
	],
	'elevated-is-owner': [
		'Elevated access is User Access Administrator, which doesn’t manage resources. It’s easy to take it for Owner.',
		taking('entra', /access$/, { own: 'Owner' })
	],
	'group-brings-members': [
		'A unit that contains a group doesn’t contain its members. It’s easy to think that they come along.',
		taking('member', /group/, { member: 'direct' })
	],
	'any-password': [
		'The role of a user decides who can reset their password. It’s easy to check only the role of the administrator.',
		taking('admin', /./, { own: 'None' })
	],
	'any-group': [
		'Only a group that was created for Entra roles can have one. It’s easy to think that any group can.',
		taking('created', /./, { role: 'Reader' })
	],
	'no-group': [
		'Any security group can have an Azure role. It’s easy to confuse them with Entra roles.',
		taking('created', /./, { role: 'User Administrator' })
	],
	'free-activation': [
		'Privileged Identity Management needs P2 for Azure roles as well. It’s easy to think that only Entra roles need a license.',
		taking('plan', /Azure roles in/, { plan: 'assign a custom Azure role to a group' })
	],
	'paid-unit': [
		'Creating an administrative unit is free, and administrators scoped to it need P1. It’s easy to confuse the two.',
		taking('plan', /^create/, {
			plan: 'assign the Helpdesk Administrator role scoped to an administrative unit'
		})
	],
	'unit-for-all': [
		'Not every Entra role can be limited to an administrative unit. It’s easy to think so.',
		(row) =>
			row['at']?.startsWith('an') ? taking('role', /^[BG]/, { role: 'User Administrator' })(row) : row
	]
};

export const entraOrAzure = topicFamily(
	{
		id: 'access/entra-or-azure',
		edition: 6,
		group: 'access',
		title: 'Entra role or Azure role',
		rule: {
			'^(kind|elevate)': 'Entra roles reach the directory, and Azure roles reach resources.',
			'^elevate': 'With elevated access, a Global Administrator is User Access Administrator at the root.',
			'^(users|tenant)': 'Of the roles that are enough, take the one that allows least.',
			'^unit.*AU1': 'In an administrative unit, a role reaches direct members.',
			'^unit': 'Who can reset a password depends on the roles of both.',
			'^group':
				'An Entra role needs a cloud group that was created for such roles. Azure roles take any security group.',
			'^scope':
				'Entra roles are for the tenant, some for an administrative unit. Azure roles are for the root, management groups and below.',
			'^license':
				'Creating a unit and assigning Azure roles need no premium license. Groups with Entra roles and roles scoped to a unit need P1. Activation in PIM needs P2 or Microsoft Entra ID Governance.'
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
		forms: ['judge', 'choose', 'single', 'table', 'table', 'table', 'table', 'choose'],
		telling: ['table', 'email', 'ticket', 'request', 'list']
	}
);
