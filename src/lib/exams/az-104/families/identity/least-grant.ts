// Least privilege: which role, at which scope, in how many assignments, who can create them, and what happens to them later.
// Over 200 lines: one topic after the other, with its rule and the words for it.
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { pairs, purposes, subjects } from '#lib/azure/identity/least-role.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import {
	canAssign,
	keepsAccess,
	lowestScope,
	readsBlobs,
	remedy,
	type Condition,
	type Event
} from '#lib/azure/identity/role-assignment.ts';
import { coverageOf, type Role } from '#lib/azure/identity/role.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';
import { sources } from '#lib/azure/sources.ts';
import { least, roleTopic } from '#lib/exams/az-104/families/identity/role-topic.ts';
import {
	side,
	taking,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

const tree = {
	MG1: { level: 'managementGroup' },
	MG2: { level: 'managementGroup' },
	Sub1: { level: 'subscription', parent: 'MG1' },
	Sub2: { level: 'subscription', parent: 'MG1' },
	RG1: { level: 'resourceGroup', parent: 'Sub1' },
	RG2: { level: 'resourceGroup', parent: 'Sub1' },
	RG3: { level: 'resourceGroup', parent: 'Sub2' },
	VM1: { level: 'resource', parent: 'RG1' },
	storage1: { level: 'resource', parent: 'RG1' }
} as const satisfies Tree;
const treeText =
	'MG1 contains Sub1 and Sub2. Sub1 contains RG1 (with VM1 and storage1) and RG2. Sub2 contains RG3.';
const roles: Readonly<Record<string, Role>> = Object.fromEntries(
	Object.values(builtIn).map((role) => [role.name, role])
);
const named = (...some: readonly Role[]): string => some.map(({ name }) => name).join('|');
const {
	owner,
	contributor,
	reader,
	accessAdministrator,
	rbacAdministrator,
	vmContributor,
	accountContributor,
	blobReader
} = builtIn;
/** What is asked of what can be done or not: a statement that denies is hard to read. */
const can = { yes: 'can' };
const yes = (is: boolean): string => (is ? 'yes' : 'no');

/** Which two roles two tasks take. */
const rolesOf = ({ task, also }: Row): readonly string[] => [firsts[task!]!, seconds[also!]!];
const [firsts, seconds]: readonly [Row, Row] = pairs;
const pair: Topic = {
	noun: 'group',
	intro: `You have a resource group that contains NSG1, VM1 and a storage account named storage1. A Recovery Services vault backs up VM1. Users sign in to VM1 with Microsoft Entra ID. Storage account key access is disabled. You plan access for a group named Group1. ${least}`,
	sides: {
		task: side(
			'role',
			'First task',
			Object.keys(firsts).join('|'),
			'the first task were to {}',
			'Group1 must be able to {}'
		),
		also: side(
			'role',
			'Second task',
			Object.keys(seconds).join('|'),
			'the second task were to {}',
			'it must also be able to {}'
		)
	},
	decide: (row) => rolesOf(row).join('+'),
	asks: Object.fromEntries([...new Set(pairs.flatMap(Object.values<string>))].map((role) => [role, role])),
	single: 'Which two roles should you assign to Group1?',
	why(row, answer) {
		const own = rolesOf(row);
		const at = own.indexOf(answer);
		return at < 0
			? `${answer} ${purposes[answer]!}. ${own.join(' and ')} are enough`
			: `${answer} ${purposes[answer]!}. Of these roles, it’s the least that lets Group1 {${at ? 'also' : 'task'}}`;
	}
};
const topics: Readonly<Record<string, Topic>> = {
	vm: roleTopic(
		subjects.vm,
		'You have a resource group that contains VNet1, NSG1 and two Linux VMs, VM1 and VM2. Users sign in to the VMs with Microsoft Entra ID.'
	),
	scope: {
		noun: 'group',
		intro: `You have a management group named MG1. ${treeText} Each group can have only one role assignment, for the Contributor role. ${least}`,
		sides: {
			needs: side(
				'scope',
				'Must manage',
				Object.fromEntries(
					[
						'VM1|only VM1',
						'storage1|only storage1',
						'RG1|all of RG1, including future resources',
						'VM1,storage1|VM1 and storage1',
						'VM1,RG2|VM1 and RG2',
						'RG1,RG2|RG1 and RG2',
						'Sub1|all of Sub1, including future resource groups',
						'RG1,RG3|RG1 and RG3',
						'Sub1,Sub2|Sub1 and Sub2',
						'storage1,Sub2|Sub2 and storage1'
					].map((line) => line.split('|'))
				),
				'{name} had to manage {}',
				'{name} must manage {}'
			)
		},
		decide: ({ needs }) => lowestScope(tree, needs!.split(',')),
		asks: { VM1: 'VM1', storage1: 'storage account storage1', RG1: 'RG1', Sub1: 'Sub1', MG1: 'MG1' },
		table: 'At which scope should you assign the role to each group?',
		why({ needs }, answer) {
			const places = needs!.split(',');
			const key = lowestScope(tree, places)!;
			if (answer === key) return `the lowest scope that covers all that {name} must manage is ${key}`;
			const missing = places.find((place) => !reaches(tree, answer, place));
			const what = {
				VM1: 'the VM',
				storage1: 'the account',
				RG1: 'the resource group RG1',
				Sub1: 'the subscription Sub1'
			}[answer]!;
			if (missing === undefined)
				return {
					RG1: `RG1 has another resource, ${key === 'VM1' ? 'storage1' : 'VM1'}`,
					Sub1: 'Sub1 has another resource group, RG2',
					MG1: 'MG1 has another subscription, Sub2'
				}[answer]!;
			if (reaches(tree, missing, answer)) return `${what} is only a part of ${missing}`;
			return places.includes(answer)
				? `${what} is only one of the two`
				: tree[answer as 'VM1'].level === 'resource'
					? `${what} doesn’t cover it: {name} must manage {needs}`
					: `${what} doesn’t contain ${missing}`;
		}
	},
	blob: roleTopic(
		subjects.blob,
		'A storage account named storage1 has a hierarchical namespace. Storage account key access is disabled.'
	),
	error: {
		noun: 'user',
		intro:
			'You have a subscription named Sub1 that contains RG1 (with VM1 and storage1) and RG2. User1 has one role assignment. A request from User1 fails with a 403 error. No firewall or policy blocks the request.',
		sides: {
			did: side(
				'role',
				'Request',
				{
					startVm: 'start VM1',
					deleteVm: 'delete VM1',
					changeAccount: 'change the firewall of storage1',
					listKeys: 'list the keys of storage1',
					assignRole: 'assign a role on RG1',
					readBlob: 'read a blob in storage1 with Microsoft Entra ID'
				},
				'the request were to {}',
				'the request is to {}'
			),
			role: side(
				'role',
				'Role',
				named(reader, vmContributor, accountContributor, blobReader, contributor, accessAdministrator),
				'the role were {}',
				'User1 has the {} role'
			),
			at: side(
				'scope',
				'Scope',
				'VM1|storage1|RG1|RG2|Sub1',
				'the role were assigned on {}',
				'its scope is {}'
			),
			since: side(
				'event',
				'Assigned',
				'a minute ago|five minutes ago|a week ago',
				'it had been assigned {}',
				'it was assigned {}'
			)
		},
		decide({ did, role, at, since }) {
			const found = remedy(
				tree,
				{ role: roles[role!]!, at: at!, recent: since!.includes('minute') },
				operations[did as 'startVm'],
				targetOf(did!)
			);
			// The page says that signing in again helps with Resource Manager, and nothing of blobs.
			return found === 'signIn' && did === 'readBlob' ? undefined : found;
		},
		asks: {
			signIn: 'ask User1 to sign out and sign in again',
			scope: 'assign the same role at another scope',
			action: 'assign a role whose Actions include the operation, at {at}',
			dataAction: 'assign a role whose DataActions include the operation, at {at}'
		},
		single: 'You need to ensure that the request succeeds. What should you do?',
		why(row, answer) {
			const { did, role, at, since } = row as Readonly<Record<string, string>>;
			const { data }: { data?: boolean } = operations[did as 'readBlob'];
			const covered = coverageOf(roles[role!]!, operations[did as 'startVm']);
			const target = targetOf(did!);
			const reached = reaches(tree, at!, target);
			if (answer === 'signIn')
				return !since!.includes('minute')
					? 'a change takes up to 10 minutes, and those have passed'
					: reached && covered === 'includes'
						? '{role} on {at} allows the request. A change can take 10 minutes, and signing in again refreshes it'
						: `that only refreshes a change, and {role} on {at} doesn’t allow the request`;
			if (answer === 'scope')
				return !reached
					? `the scope, {at}, doesn’t contain ${target}, so the assignment doesn’t reach it`
					: at === target
						? `the scope is right: ${target} itself`
						: `the scope, {at}, contains ${target}`;
			if ((answer === 'action') === (data === true))
				return data
					? 'reading a blob takes a data action, which Actions don’t grant'
					: 'this is a control plane request, so no data action is involved';
			if (covered === 'includes') return '{role} has it already';
			return data
				? '{role} has no DataActions, and reading a blob takes one'
				: covered === 'trims'
					? 'the NotActions of {role} exclude this action'
					: 'the Actions of {role} don’t include this one';
		}
	},
	backup: roleTopic(
		subjects.backup,
		'A Recovery Services vault named Vault1 backs up VM1. Azure Site Recovery replicates it.'
	),
	after: {
		noun: 'user',
		intro:
			'You have two management groups, MG1 and MG2, in the root management group. MG1 contains Sub1 and Sub2. MG2 is empty. Sub1 contains RG1 (with VM1) and RG2. Sub2 contains RG3. Each user has only one role assignment, for Virtual Machine Contributor. Consider each change separately.',
		sides: {
			at: side(
				'scope',
				'Scope',
				'VM1|RG1|Sub1|MG1',
				'{name} had the role on {}',
				'{name} has the role on {}'
			),
			event: side(
				'event',
				'Change',
				{
					rg: 'VM1 is moved to RG2',
					sub: 'VM1 is moved to RG3',
					mg: 'Sub1 is moved to MG2',
					tenant: 'Sub1 is transferred to another tenant',
					recreated: 'the user is deleted and created again',
					renamed: 'the user is renamed'
				},
				{
					rg: 'VM1 were moved to RG2 instead',
					sub: 'VM1 were moved to RG3 instead',
					mg: 'Sub1 were moved to MG2 instead',
					tenant: 'Sub1 were transferred to another tenant instead',
					recreated: '{name} were deleted and created again instead',
					renamed: '{name} were only renamed'
				},
				'then {}'
			)
		},
		// A management group can’t show that a transfer deletes assignments.
		decide: ({ at, event }) =>
			at === 'MG1' && event === 'tenant' ? undefined : yes(keepsAccess(tree, at!, 'VM1', eventOf(event!))),
		asks: can,
		choose: 'Which user{s} {} restart VM1 after the change?',
		judge: '{name} {} restart VM1 after the change.',
		why({ at, event }) {
			if (event === 'recreated') return 'A new user has another object ID, so the assignment isn’t theirs';
			if (event === 'renamed') return 'The object ID stays, and so does the assignment';
			if (event === 'tenant')
				return 'A transfer to another tenant deletes the role assignments on Sub1 and below';
			if (at === 'VM1')
				return event === 'mg'
					? 'An assignment on VM1 stays when its subscription is moved'
					: 'An assignment on a resource isn’t moved with it';
			return keepsAccess(tree, at!, 'VM1', eventOf(event!))
				? `${{ rg: 'RG2 is', sub: 'RG3 is' }[event!] ?? 'VM1 is still'} in {at}, so the assignment is still inherited`
				: 'VM1 isn’t in {at} after that, so the assignment is no longer inherited';
		}
	},
	pair,
	count: {
		noun: 'plan',
		intro: `You have a management group named MG1 that contains only Sub1 and Sub2. Sub1 contains RG1, RG2 and RG3. You cannot create groups. Each plan assigns the Reader role. ${least}`,
		sides: {
			who: side(
				'event',
				'Assigned to',
				{
					'3': 'three users who share no group',
					'1': 'a group of three users',
					'3s': 'three VMs with system-assigned identities',
					'1s': 'three VMs that share a user-assigned identity'
				},
				'{name} were for {}',
				'{name} is for {}'
			),
			where: side(
				'scope',
				'Must read',
				{
					'1': 'only RG1',
					'1s': 'all of Sub1',
					'1m': 'MG1, Sub1 and Sub2',
					'2': 'only RG1 and RG2',
					'2s': 'only RG1 and Sub2'
				},
				'{name} had to cover {}',
				'it must cover {}'
			)
		},
		decide: ({ who, where }) => String(parseInt(who!) * parseInt(where!)),
		asks: { 1: '1', 2: '2', 3: '3', 6: '6' },
		choose: 'For which plan{s} is {} the lowest number of role assignments?',
		judge: 'For {name}, {} is the lowest number of role assignments.',
		why: ({ who, where }) =>
			`${
				{
					3: 'without a group, each user needs an assignment',
					1: 'a group needs one assignment',
					'3s': 'each system-assigned identity needs an assignment',
					'1s': 'a shared identity needs one assignment'
				}[who!]!
			} at each scope, and ${
				{
					1: 'RG1 is one scope',
					'1s': 'all of Sub1 is one scope',
					'1m': 'MG1 is one scope that contains both subscriptions',
					2: 'no scope contains only RG1 and RG2',
					'2s': 'the lowest scope that contains RG1 and Sub2, MG1, also contains RG2'
				}[where!]!
			}`
	},
	rights: roleTopic(subjects.rights, 'You have a resource group named RG1.'),
	delegate: {
		noun: 'administrator',
		intro:
			'You have a subscription named Sub1 that contains RG1 (with VM1) and RG2. Each administrator has one assignment. All conditions are listed.',
		common: {
			goal: side(
				'event',
				'Goal',
				{
					'Reader user': 'the Reader role on RG1 to a user',
					'Owner group': 'the Owner role on RG1 to a group'
				},
				'the goal were to assign {}',
				'an administrator must assign {}'
			)
		},
		sides: {
			own: side(
				'role',
				'Role',
				{
					Owner: 'Owner',
					Contributor: 'Contributor',
					'User Access Administrator': 'User Access Administrator',
					[rbacAdministrator.name]: rbacAdministrator.name,
					role: `${rbacAdministrator.name}, with a condition: only Reader`,
					principal: `${rbacAdministrator.name}, with a condition: any role, only to groups`
				},
				{
					'': '{name} were assigned {} without a condition',
					role: '{name} were assigned {}',
					principal: '{name} were assigned {}'
				},
				'{name} is assigned {}'
			),
			at: side('scope', 'Scope', 'VM1|RG1|RG2|Sub1', undefined, 'the scope is {}')
		},
		decide({ own, at, goal }) {
			const [role, principal] = goal!.split(' ') as [string, string];
			const condition: Condition | undefined = {
				role: { role: 'Reader' },
				principal: { principal: 'group' }
			}[own!];
			return yes(
				canAssign(
					tree,
					{ role: condition ? rbacAdministrator : roles[own!]!, at: at!, ...(condition && { condition }) },
					{ role, principal, at: 'RG1' }
				)
			);
		},
		asks: can,
		choose: 'Which administrator{s} {} make this assignment?',
		judge: '{name} {} make this assignment.',
		why: ({ own, at, goal }) =>
			own === 'Contributor'
				? 'The NotActions of Contributor exclude role assignments'
				: !reaches(tree, at!, 'RG1')
					? `an assignment on {at} doesn’t reach RG1${at === 'VM1' ? ', which is above it' : ''}`
					: own !== 'role' && own !== 'principal'
						? '{own} assigns any role to anyone, at {at} and below'
						: (own === 'role') === goal!.startsWith('Reader')
							? `${at === 'RG1' ? 'the scope is RG1' : 'RG1 is in {at}'}, and the condition allows ${own === 'role' ? 'Reader' : 'groups'}`
							: `the condition doesn’t allow ${own === 'role' ? 'Owner' : 'users'}`
	},
	remove: {
		noun: 'user',
		intro:
			'You have a subscription named Sub1 in a management group named MG1. On a resource group named RG1, Access control (IAM) shows that User1 has access by a single role assignment. User1 must lose access to RG1, and can lose other access. Other users must keep theirs. You are not a Global Administrator.',
		sides: {
			how: side(
				'event',
				'Assigned to',
				'User1|Group1, which contains User1',
				'the role were assigned to {}',
				'the role is assigned to {}'
			),
			role: side(
				'role',
				'Role',
				named(owner, contributor, reader, vmContributor),
				'the role were {}',
				'it is the {} role'
			),
			at: side(
				'scope',
				'Scope',
				{ RG1: 'This resource', Sub1: 'Subscription (Inherited)', MG1: 'Management group (Inherited)' },
				'the scope were “{}”',
				'its scope is shown as “{}”'
			),
			owners: side(
				'event',
				'Other Owner assignments on Sub1',
				{ None: 'None', User2: 'User2' },
				{ None: 'no one else had the Owner role on Sub1', User2: 'User2 had the Owner role on Sub1' },
				{ None: 'no one else has the Owner role on Sub1', User2: 'User2 has the Owner role on Sub1' }
			)
		},
		decide: ({ how, role, at, owners }) =>
			how !== 'User1' ? 'group' : role === 'Owner' && at === 'Sub1' && owners === 'None' ? 'owner' : at,
		asks: {
			RG1: 'Remove the assignment on RG1.',
			Sub1: 'Remove the assignment on Sub1.',
			MG1: 'Remove the assignment on MG1.',
			group: 'Remove User1 from Group1.',
			owner: 'Assign the Owner role on Sub1 to another user.'
		},
		single: 'What should you do first?',
		why({ how, role, at, owners }, answer) {
			const last = role === 'Owner' && at === 'Sub1' && owners === 'None';
			if (answer === 'group')
				return how === 'User1'
					? 'User1 has the role directly'
					: 'User1 has the role only through the group, and the others in it keep theirs';
			if (answer === 'owner')
				return how !== 'User1'
					? 'the assignment itself can stay, so another Owner isn’t needed'
					: last
						? 'the last Owner assignment of a subscription can’t be removed'
						: 'this isn’t the last Owner assignment of Sub1';
			if (answer === at)
				return how !== 'User1'
					? 'that takes the role from all of Group1'
					: last
						? 'this is the last Owner assignment of Sub1, so it can’t be removed yet'
						: `the role was assigned at ${at}, so it’s removed there`;
			return {
				RG1: 'RG1 only inherits the assignment, so it can’t be removed there',
				Sub1: 'the role wasn’t assigned at the subscription',
				MG1: 'the role wasn’t assigned at the management group'
			}[answer]!;
		}
	},
	portal: {
		noun: 'user',
		intro: 'Users have roles only on a storage account named storage1.',
		common: {
			keys: side(
				'event',
				'Storage account key access',
				'enabled|disabled',
				'storage account key access were {}',
				'storage account key access is {}'
			)
		},
		sides: {
			roles: side(
				'role',
				'Roles',
				{
					...Object.fromEntries(
						[reader, blobReader, owner, contributor, accountContributor].map(({ name }) => [name, name])
					),
					'Reader,Storage Blob Data Reader': 'Reader and Storage Blob Data Reader'
				},
				'{name} were assigned {} instead',
				'{name} is assigned {}'
			),
			by: side(
				'event',
				'Tool',
				{ portal: 'the Azure portal', az: 'AzCopy, signed in with Microsoft Entra ID' },
				'{name} used {}',
				{ portal: 'they use {}', az: 'they sign in to AzCopy with Microsoft Entra ID' }
			)
		},
		decide: (row) =>
			yes(
				readsBlobs(
					row['roles']!.split(',').map((name) => roles[name]!),
					row['by'] === 'portal' ? 'portal' : 'AzCopy with Microsoft Entra ID',
					row['keys'] === 'enabled'
				)
			),
		asks: can,
		choose: 'Which user{s} {} read blobs in storage1?',
		judge: '{name} {} read blobs in storage1.',
		why(row) {
			const { by, keys, roles: has } = row as Readonly<Record<string, string>>;
			const data = has!.includes('Blob');
			if (by !== 'portal')
				return data
					? 'AzCopy needs only the data role'
					: '{roles} has no DataActions, which AzCopy needs with Microsoft Entra sign-in';
			if (data)
				return has!.includes(',')
					? 'in the portal, Reader shows the account, and the data role reads its blobs'
					: 'Storage Blob Data Reader alone doesn’t show the account in the portal. That also takes Reader';
			return has === 'Reader'
				? 'Reader neither lists keys nor reads blobs'
				: `{roles} has no DataActions, ${keys === 'enabled' ? 'but the portal can use the keys' : 'and key access is disabled'}`;
		}
	}
};
const targetOf = (did: string): string =>
	({ startVm: 'VM1', deleteVm: 'VM1', assignRole: 'RG1' })[did] ?? 'storage1';
const eventOf = (event: string): Event =>
	({
		rg: { moved: 'VM1', to: 'RG2' },
		sub: { moved: 'VM1', to: 'RG3' },
		mg: { moved: 'Sub1', to: 'MG2' },
		tenant: { transferred: 'Sub1' }
	})[event] ?? (event as 'renamed');

const beliefs: Readonly<Record<string, Belief>> = {
	'control-reads-data': [
		'Managing a storage account isn’t reading its blobs: that takes DataActions or, if allowed, the account keys. It’s easy to expect both from one role.',
		(row) =>
			taking('roles', /^(Owner|Contributor|Reader|Storage Account.*)$/, {
				roles: 'Reader,Storage Blob Data Reader'
			})(
				row['role'] === blobReader.name ? row : taking('did', /^read/, { did: 'assignRole', at: 'RG1' })(row)
			)
	],
	'data-role-alone': [
		'In the portal, a role for blobs doesn’t show the account. It’s easy to think that it’s enough.',
		taking('roles', /^Storage Blob/, { roles: 'Reader,Storage Blob Data Reader' })
	],
	'contributor-grants': [
		'Contributor doesn’t assign roles. It’s easy to think that it can do everything that Owner can.',
		taking('own', /^Contributor/, { own: 'Owner' })
	],
	'condition-overlooked': [
		'A condition limits which roles can be assigned, and to whom. It’s easy to look at the role alone.',
		taking('own', /^(role|principal)$/, { own: rbacAdministrator.name })
	],
	'moves-along': [
		'A moved VM has only the access that its new place gives. A moved subscription has its own assignments too. It’s easy to expect more.',
		taking('event', /^(rg|sub|mg)/, { event: 'renamed' })
	],
	'move-removes': [
		'After a move within the tenant, assignments apply at every scope that the VM is still in. It’s easy to think that a move removes them all.',
		taking('event', /^(rg|sub|mg)/, { event: 'recreated' })
	],
	'same-name': [
		'Assignments name an object ID, and a new user has a new one. It’s easy to think that the name counts.',
		taking('event', /recreated/, { event: 'renamed' })
	],
	'group-adds-up': [
		'A group or a shared identity takes one assignment, however many use it. It’s easy to count those who do.',
		taking('who', /^1/, { who: '3' })
	],
	'removed-below': [
		'An inherited assignment is removed where it was created. It’s easy to look for it where it works.',
		taking('owners', /./, { how: 'User1', at: 'RG1' })
	]
};

export const leastGrant = topicFamily(
	{
		id: 'access/least-grant',
		edition: 6,
		group: 'access',
		title: 'The least role at the least scope',
		rule: {
			'^pair': 'For each task, take the role that allows least.',
			'^(vm|blob|backup|rights)': 'Of the roles that are enough, take the one that allows least.',
			'^(error|portal)':
				'Actions and DataActions, less NotActions and NotDataActions, decide what a role allows, at its scope and below.',
			'^scope': 'Assign the role at the lowest scope that contains all that’s needed.',
			'^count':
				'Count an assignment for each user, group or identity, at each scope that contains only what’s needed.',
			'^after': 'An assignment is for an object ID at a scope, and everything below the scope inherits it.',
			'^remove':
				'An assignment is inherited below its scope, and it’s removed at that scope. A member of a group has its roles.',
			'^delegate':
				'Owner, User Access Administrator and Role Based Access Control Administrator assign roles, as far as a condition allows.'
		},
		lab: 'access/planes-and-roles',
		sources: [
			sources.builtInRoles,
			sources.roleDefinitions,
			sources.rbacScope,
			sources.rbacTroubleshooting,
			sources.delegateRoleAssignments,
			sources.backupRoles,
			sources.portalBlobs
		],
		axes: {
			role: 'A role or a task',
			scope: 'A scope',
			event: 'Who it’s for, or what happens'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		forms: ['judge', 'choose', 'single', 'table', 'table', 'choose', 'table', 'choose'],
		telling: ['table', 'email', 'ticket', 'request', 'list', 'change request', 'note']
	}
);
