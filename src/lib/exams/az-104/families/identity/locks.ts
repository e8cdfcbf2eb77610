// Subscriptions and resource groups: what locks block, how groups are deleted, moves, management groups, budgets, and cost reports.
// Over 200 lines: eight topics with words for what can differ in each.
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { lockFor, passesLocks, stops, type Lock, type Request } from '#lib/azure/identity/lock.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { coverageOf, type Operation } from '#lib/azure/identity/role.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';
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

/** Scopes as they’re told, from the management group down. */
const tree: Tree = {
	'mg-{hub}': { level: 'managementGroup' },
	Sub1: { level: 'subscription', parent: 'mg-{hub}' },
	Sub2: { level: 'subscription', parent: 'mg-{hub}' },
	'rg-{app}': { level: 'resourceGroup', parent: 'Sub1' },
	'rg-{hub}': { level: 'resourceGroup', parent: 'Sub1' },
	'rg-drill': { level: 'resourceGroup', parent: 'Sub2' },
	'vm-{app}': { level: 'resource', parent: 'rg-{app}' },
	'st{app}': { level: 'resource', parent: 'rg-{app}' }
};
/** A text for each id. */
const texts = (ids: readonly string[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));
const column = (of: Readonly<Record<string, readonly string[]>>, at: number): Row =>
	texts(Object.keys(of), (id) => of[id]![at]!);
/** Returns the only one found, or `none`. Several aren’t asked. */
const only = (found: readonly string[], none: string): string | undefined =>
	found.length > 1 ? undefined : (found[0] ?? none);

const roles = {
	Owner: builtIn.owner,
	Contributor: builtIn.contributor,
	'User Access Administrator': builtIn.accessAdministrator,
	'Storage Blob Data Contributor': builtIn.blobContributor
};
/** What is requested, where, and how it’s called. */
const tasks: Readonly<Record<string, readonly [at: string, operation: Operation, doing: string]>> = {
	'start vm-{app}': ['vm-{app}', operations.startVm, 'starting a VM'],
	'resize vm-{app}': ['vm-{app}', operations.resizeVm, 'resizing a VM'],
	'delete vm-{app}': ['vm-{app}', operations.deleteVm, 'deleting a VM'],
	'list the access keys of st{app}': ['st{app}', operations.listKeys, 'listing keys'],
	'delete a blob in st{app} with Microsoft Entra credentials': [
		'st{app}',
		operations.deleteBlob,
		'deleting a blob with Microsoft Entra credentials'
	],
	'assign a role on st{app}': ['st{app}', operations.assignRole, 'assigning a role'],
	'remove a role assignment on rg-{app}': ['rg-{app}', operations.removeRole, 'removing a role assignment'],
	'delete rg-{app}': ['rg-{app}', operations.deleteGroup, 'deleting the group'],
	'delete lock1': ['rg-{app}', operations.removeLock, 'deleting a lock']
};
/** Two locks each, by kind and place. */
const locksOf = ({ locks }: Row): readonly Lock[] =>
	locks!.split('+').map((one) => {
		const [kind, at] = one.split(' ') as [Lock['kind'], string];
		return { kind, at };
	});
const lockPairs = [
	'CanNotDelete rg-{app}+ReadOnly vm-{app}',
	'ReadOnly rg-{app}+CanNotDelete vm-{app}',
	'CanNotDelete st{app}+ReadOnly vm-{app}',
	'ReadOnly st{app}+CanNotDelete vm-{app}',
	'ReadOnly vm-{app}+CanNotDelete Sub1',
	'CanNotDelete st{app}+ReadOnly Sub1'
];
/** What creates the locks, or what they are. */
const lockTexts = (text: (lock: Lock, number: number) => string, between: string): Row =>
	texts(lockPairs, (locks) =>
		locksOf({ locks })
			.map((lock, at) => text(lock, at + 1))
			.join(between)
	);
const stopping = (row: Row): readonly Lock[] => {
	const [at, operation] = tasks[row['task']!]!;
	return locksOf(row).filter((lock) => !passesLocks(tree, [lock], operation, at).allowed);
};
/** Returns what happens to a request that has one reason to fail at most. */
function outcomeOf(row: Row): string | undefined {
	// The page doesn’t say whether a lock can be deleted below another.
	if (/lock1.*Sub1/.test(row['task']! + row['locks'])) return undefined;
	const may = coverageOf(roles[row['role'] as 'Owner'], tasks[row['task']!]![1]) === 'includes';
	return stopping(row).length === 0 ? (may ? 'yes' : 'role') : may ? 'lock' : undefined;
}
function whyRequest(row: Row, answer: string): string {
	const [at, { action, data }, doing] = tasks[row['task']!]!;
	const [lock] = stopping(row);
	if (answer === 'role') return `{role} doesn’t include ${doing}`;
	if (lock)
		return action.endsWith('Groups/delete') && lock.at !== at
			? 'a group can’t be deleted while something in it is locked'
			: `the ${lock.kind} lock on ${lock.at} blocks ${doing}${lock.at === at ? '' : `, as ${at} inherits it`}`;
	if (data) return `${doing} is a request to the data plane, which no lock blocks`;
	if (action.endsWith('locks/delete')) return 'a lock doesn’t block its own deletion';
	const applied = locksOf(row).find((one) => reaches(tree, one.at, at));
	return applied ? `${applied.kind} doesn’t block ${doing}` : `neither lock applies to ${at}`;
}

/** What a lock must stop, by resource and kind of request, and how that is called. */
const needs: Readonly<Record<string, readonly string[]>> = {
	'vm delete': ['a VM that must not be deleted', 'deleting it'],
	'vm write': ['a VM that must keep its size', 'resizing it'],
	'storage delete': ['a storage account that must not be deleted', 'deleting it'],
	'storage write': ['a storage account that must keep its settings', 'changing settings'],
	'storage data': ['a storage account whose blobs must not be deleted', 'deleting blobs'],
	'automation delete': ['an Automation account that must not be deleted', 'deleting it'],
	'automation write': ['an Automation account whose runbooks must not be edited', 'editing runbooks'],
	'plan delete': ['an App Service plan that must not be deleted', 'deleting it'],
	'plan write': ['an App Service plan that must keep its tier', 'changing the tier']
};
/** What it must let through, in the same way. */
const uses: Readonly<Record<string, readonly string[]>> = {
	'vm POST': ['restart it', 'restarting it'],
	'vm data': ['sign in to it over RDP', 'an RDP session'],
	'storage POST': ['list its access keys', 'listing keys'],
	'storage data': ['upload blobs with Microsoft Entra ID', 'uploading blobs'],
	'storage delete': ['remove role assignments on it', 'removing role assignments'],
	'automation POST': ['start runbooks', 'starting runbooks'],
	'automation read': ['view runbook jobs', 'viewing jobs'],
	'plan write': ['scale it out', 'scaling out'],
	'plan read': ['view its metrics', 'viewing metrics']
};
/** Both requirements, as kinds of request for one resource. */
function kindsOf({ must, use }: Row): readonly [stop: Request, keep: Request] | undefined {
	const [[one, stop], [other, keep]] = [must!.split(' '), use!.split(' ')] as [string[], string[]];
	return one === other ? ([stop, keep] as [Request, Request]) : undefined;
}
const goalOf = (row: Row): string | undefined => {
	const both = kindsOf(row);
	return both && (lockFor(...both) ?? 'none');
};
function whyGoal(row: Row, answer: string): string {
	const [stop, keep] = kindsOf(row)!;
	const [blocked, used] = [needs[row['must']!]![1]!, uses[row['use']!]![1]!];
	const found = goalOf(row);
	if (answer === 'none')
		return found === 'none'
			? stop === 'data'
				? `no lock blocks ${blocked}`
				: `every lock that blocks ${blocked} also blocks ${used}`
			: `without a lock, ${blocked} is still possible`;
	const [blocks, also] = [stop, keep].map((one) => stops(answer as Lock['kind'], one));
	return !blocks
		? `${answer} doesn’t block ${blocked}`
		: also || answer === found
			? `${answer} blocks ${blocked}, but ${also ? 'it also blocks' : 'not'} ${used}`
			: `CanNotDelete is enough to block ${blocked}`;
}

/** What must be done first to delete a resource group. Nothing where it’s more than one thing. */
function stepOf({ lock, network, role }: Row): string | undefined {
	const locked = lock !== 'free';
	return only(
		[locked ? (role === 'Owner' ? 'unlock' : 'owner') : [], network!.endsWith('group') ? 'vm' : []].flat(),
		'delete'
	);
}
function whyStep(row: Row, answer: string): string {
	const found = stepOf(row)!;
	const isRight = found === answer;
	const isLocked = row['lock'] !== 'free';
	return {
		delete: isRight
			? 'no lock applies here, and no VM elsewhere uses the network'
			: `the deletion fails because of ${isLocked ? '{lock}' : 'a VM elsewhere'}`,
		unlock: isRight
			? '{lock} blocks the deletion'
			: isLocked
				? 'a Contributor can’t delete locks'
				: 'no lock applies here',
		owner: isRight
			? '{lock} blocks the deletion, and a Contributor can’t delete locks'
			: isLocked
				? 'you can do that yourself'
				: 'no lock has to be deleted',
		vm: isRight
			? 'a virtual network can’t be deleted while a VM elsewhere uses it'
			: 'no VM elsewhere uses the network'
	}[answer]!;
}

/** What keeps a move from succeeding. Only a move to another subscription needs all in one group and a registered provider. */
const moveOf = ({ lock, parts, to }: Row): string | undefined =>
	only(
		[
			lock === 'no lock' ? [] : 'lock',
			to!.startsWith('the') || parts === 'in its group' ? [] : 'parts',
			to!.endsWith('registered') ? 'provider' : to!.endsWith('tenant') ? 'tenant' : []
		].flat(),
		'go'
	);
/** What can keep a move from succeeding, why, and what is said where it doesn’t. */
const faults: Readonly<Record<string, readonly string[]>> = {
	lock: ['lock', 'ReadOnly on a group blocks moves in and out of it', 'no lock blocks this move'],
	parts: [
		'disk',
		'for this move, a VM and its disks must be in one group',
		'the disk doesn’t block this move'
	],
	provider: [
		'missing registration',
		'the resource provider must be registered in the target subscription',
		'the provider is registered'
	],
	tenant: ['other tenant', 'resources move only within a tenant', 'the target is in the same tenant']
};
function whyMove(row: Row, answer: string): string {
	const { to, parts } = row;
	const found = moveOf(row)!;
	return answer !== 'go'
		? faults[answer]![found === answer ? 1 : 2]!
		: found !== 'go'
			? `the ${faults[found]![0]!} blocks this move`
			: `nothing blocks this move${parts === 'in its group' ? (to!.endsWith('region') ? '. The VM stays in its region' : '') : '. Within a subscription, the disk can stay where it is'}`;
}

const restarts = ({ role }: Row): boolean => /Machine|^Contributor/.test(role!);
/** Whether a role assignment reaches the VM before and after its move. One on the VM itself isn’t moved. */
const reached = ({ at, target }: Row): readonly boolean[] => [
	reaches(tree, at!, 'vm-{app}'),
	at !== 'vm-{app}' && reaches(tree, at!, target!)
];
function whenOf(row: Row): string {
	const [before, after] = restarts(row) ? reached(row) : [];
	return before ? (after ? 'both' : 'before') : after ? 'after' : 'none';
}

/** Management groups in the order of roles on them. */
const ranks = ['Owner', 'Owner', 'Contributor', 'Reader'];
const orders = [
	'mg-{app} mg-{hub} mg-labs mg-core',
	'mg-labs mg-core mg-{hub} mg-{app}',
	'mg-{hub} mg-labs mg-core mg-{app}'
];
const groups = 'mg-{app}|mg-{hub}|mg-labs|mg-core|the root management group';
const listRoles = (order: string): string =>
	order
		.split(' ')
		.map((id, at) => `${ranks[at]!.padEnd(13)}${id}`)
		.join('\n');
const rankOn = ({ list }: Row, id: string): string => ranks[list!.split(' ').indexOf(id)] ?? 'root';
/** Not asked: a role that isn’t inherited from there, and the root with a role that’s too low or inherited. */
function canMove(row: Row): string | undefined {
	const [from, to] = [rankOn(row, row['from']!), rankOn(row, row['to']!)];
	const inherits = row['own'] !== 'direct';
	const roots = [from, to].includes('root');
	if (
		row['from'] === row['to'] ||
		(inherits ? from !== 'Owner' || roots : roots && [from, to].includes('Reader'))
	)
		return undefined;
	return from !== 'Reader' && to !== 'Reader' && (!inherits || to === 'Owner') ? 'yes' : 'no';
}
function whyParent(row: Row): string {
	const [from, to] = [rankOn(row, row['from']!), rankOn(row, row['to']!)];
	return from === 'Reader'
		? 'a Reader of {from} can’t move a subscription out of it'
		: to === 'Reader'
			? 'a Reader of {to} can’t move a subscription into it'
			: row['own'] !== 'direct'
				? to === 'Owner'
					? 'an Owner of both parents stays an Owner of {name}'
					: 'you’re only a Contributor on {to}, so you’d lose ownership of {name}'
				: `you’re a direct Owner and ${[from, to].includes('root') ? 'need no role on the root' : 'have write permission on both parents'}`;
}

/** What a budget lacks. One for a management group can’t call action groups. */
function budgetFault({ scope, alert, need }: Row): string | undefined {
	const calls = alert!.endsWith('group');
	const isWide = scope!.startsWith('a man');
	const [wanted, acts] = need!.split(' ');
	if (calls && (isWide || !acts)) return undefined;
	return only(
		[alert!.startsWith(wanted!) ? [] : 'type', !acts || calls ? [] : isWide ? 'scope' : 'group'].flat(),
		'keep'
	);
}
function whyBudget(row: Row, answer: string): string {
	const found = budgetFault(row)!;
	const [wanted, acts] = row['need']!.split(' ');
	const reasons: Row = {
		keep: `the ${wanted} alert by ${acts ? 'action group' : 'email'} meets the goal`,
		type:
			wanted === 'Actual'
				? 'a Forecasted alert can come before the amount is spent'
				: 'an Actual alert comes only once the amount is spent',
		group: 'a budget doesn’t stop VMs, but an action group can',
		scope: 'a budget for a subscription can call an action group'
	};
	if (answer === found) return reasons[found]!;
	if (answer === 'keep')
		return found === 'type' ? 'the alert comes at the wrong time' : 'emails don’t stop VMs';
	if (answer === 'type') return `its type is ${wanted} already`;
	if (!acts) return `an email needs no ${answer === 'group' ? 'action group' : 'other scope'}`;
	return answer === 'scope'
		? 'its scope allows action groups'
		: row['scope']!.startsWith('a man')
			? 'a budget for a management group can’t call one'
			: 'it calls an action group already';
}

/** What a cost report lacks. Not asked: two things at once, and recommendations that are sent. */
const lackOf = ({ shows, where }: Row): string | undefined =>
	shows === 'size' && where !== 'portal'
		? undefined
		: only([shows === 'above' ? 'tag' : [], where === 'portal' ? [] : where!].flat(), 'none');
function whyReport(row: Row, answer: string): string {
	const found = lackOf(row)!;
	const reasons: Row = {
		none: `${row['shows'] === 'size' ? 'Advisor' : 'Cost analysis'} shows that in the portal`,
		tag: 'without tag inheritance, a tag on a resource group isn’t in the cost data of its resources',
		alert: 'a scheduled alert emails a view of Cost analysis',
		export: 'an export writes cost data to a storage account'
	};
	return answer === found
		? reasons[found]!
		: {
				none: found === 'tag' ? 'Cost analysis can’t show that yet' : 'the portal isn’t enough',
				tag: 'no further tags are needed',
				alert: 'no email is needed',
				export: 'no file is needed'
			}[answer]!;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'request',
		[
			'In Sub1, rg-{app} contains vm-{app} and the storage account st{app}. A script created the only locks that apply to them. Today, {count} have independent tasks. Each has one role on rg-{app}.',
			'In Sub1, rg-{app} contains vm-{app} and the storage account st{app}. A colleague created the only locks that apply to them. Today, {count} have independent tasks. Each has one role on rg-{app}.'
		],
		{
			noun: 'user',
			names: people,
			common: {
				locks: side(
					'kind',
					'Azure CLI',
					lockTexts(
						({ kind, at }, number) =>
							`az lock create -n lock${number} -t ${kind} ${at === 'Sub1' ? '--subscription Sub1' : '-g rg-{app}'}${/^[rS]/.test(at) ? '' : ` --resource ${at} --resource-type ${at === 'vm-{app}' ? 'Microsoft.Compute/virtualMachines' : 'Microsoft.Storage/storageAccounts'}`}`,
						'\n'
					),
					lockTexts(({ kind, at }, number) => `lock${number} were ${kind} on ${at}`, ' and ')
				)
			},
			sides: {
				task: side('need', 'Task', Object.keys(tasks).join('|'), '{name} had to {}', '{name} must {}'),
				role: side('role', 'Role', Object.keys(roles).join('|'), '{name}’s role were {}', 'the role is {}')
			},
			// What a role isn’t for at all would be too clear.
			drawn: ({ role, task }) => !role!.startsWith('S') || /blob|keys/.test(task!),
			decide: outcomeOf,
			asks: { yes: 'succeed', lock: 'be blocked by a lock', role: 'lack permission' },
			choose: 'Which user{s} will {}?',
			judge: '{name} will {}.',
			why: whyRequest
		}
	),
	...told(
		'goal',
		[
			'Your team plans locks for {count}. You must use the least restrictive lock that meets both needs, or none if no lock does.',
			'You plan locks for {count}. You must use the least restrictive lock that meets both needs, or none if no lock does.'
		],
		{
			noun: 'resource',
			sides: {
				must: side('need', 'Protection', column(needs, 0), '{name} were {}', '{name} is {}'),
				use: side(
					'need',
					'Administrators must still',
					column(uses, 0),
					'administrators of {name} had to {} instead',
					'Administrators must still {}'
				)
			},
			decide: goalOf,
			asks: {
				CanNotDelete: 'create a CanNotDelete lock',
				ReadOnly: 'create a ReadOnly lock',
				none: 'create no lock'
			},
			table: 'What should you do to protect each resource?',
			single: 'You need to protect the resource. What should you do?',
			why: whyGoal
		}
	),
	...told(
		'group',
		[
			'You need to delete {count}. {each} contains only a VM, its disk and network interface, and their virtual network.'
		],
		{
			noun: 'resource group',
			sides: {
				lock: side(
					'place',
					'Lock',
					{
						free: 'no lock',
						vm: 'a CanNotDelete lock on the VM',
						net: 'a ReadOnly lock on the virtual network',
						sub: 'an inherited ReadOnly lock'
					},
					'{name} had {}',
					'{name} has {}'
				),
				network: side(
					'place',
					'Network used by',
					'its VM only|its VM and a VM in another group',
					'the network of {name} were used by {}',
					'its network is used by {}'
				),
				role: side(
					'role',
					'Your role on its subscription',
					'Owner|Contributor',
					'your role were {}',
					'your role on its subscription is {}'
				)
			},
			decide: stepOf,
			asks: {
				delete: 'delete the resource group',
				unlock: 'delete a lock',
				owner: 'ask an Owner to delete a lock',
				vm: 'delete a VM and network interface in another group'
			},
			table: 'What is the first step to delete each group?',
			single: 'What should you do first?',
			why: whyStep
		}
	),
	...told(
		'move',
		[
			'To tidy up subscriptions, you need to move {count}. All other requirements are met.',
			'After a merger, you need to move {count}. All other requirements are met.'
		],
		{
			noun: 'VM',
			sides: {
				parts: side(
					'place',
					'Data disk',
					'in its group|in another group',
					'{name} had its data disk {}',
					'{name} has its data disk {}'
				),
				lock: side(
					'kind',
					'Lock',
					'no lock|a ReadOnly lock on the VM’s group|a ReadOnly lock on the target group',
					'there were {}',
					'there is {}'
				),
				to: side(
					'place',
					'Target group in',
					'the same subscription|the same subscription, but another region|another subscription|another subscription, where Microsoft.Compute is not registered|another tenant',
					'the target group were in {}',
					'the target group is in {}'
				)
			},
			decide: moveOf,
			asks: {
				go: 'start the move now',
				lock: 'delete a lock first',
				parts: 'move the disk to the VM’s group first',
				provider: 'register a resource provider first',
				tenant: 'change the tenant of a subscription first'
			},
			choose: 'For which VM{s} should you {}?',
			single: 'You need to make the move succeed. What should you do?',
			why: whyMove
		}
	),
	...told(
		'access',
		[
			'Next week, vm-{app} and all it depends on will leave rg-{app}. Sub1 contains rg-{app} and rg-{hub}, Sub2 contains rg-drill, and the management group mg-{hub} contains both subscriptions. Each of {count} has one role, which will not change.'
		],
		{
			noun: 'user',
			names: people,
			common: {
				target: side('place', '', 'rg-{hub}|rg-drill', 'the VM moved to {}', 'the VM will move to {}')
			},
			sides: {
				role: side(
					'role',
					'Role',
					'Contributor|Virtual Machine Contributor|Network Contributor|Reader',
					'{name}’s role were {}',
					'{name} has the {} role'
				),
				at: side(
					'place',
					'Scope',
					Object.keys(tree).slice(0, -1).join('|'),
					'{name}’s role were assigned on {}',
					'it is assigned on {}'
				)
			},
			decide: whenOf,
			asks: {
				before: 'only before the move',
				after: 'only after the move',
				both: 'both before and after the move',
				none: 'neither before nor after the move'
			},
			choose: 'Which user{s} can restart vm-{app} {}?',
			judge: '{name} can restart vm-{app} {}.',
			why(row) {
				const [before, after] = reached(row);
				if (!restarts(row)) return '{role} doesn’t include restarting VMs';
				if (row['at'] === 'vm-{app}') return 'a role that’s assigned on the VM itself isn’t moved with it';
				return before || after
					? `the VM is in {at} ${before ? (after ? 'before and after' : 'only before') : 'only after'} the move`
					: 'the VM is never in {at}';
			}
		}
	),
	...told(
		'parent',
		[
			'You need to move {count} to other management groups. On management groups, you have only the roles shown.',
			'You plan new parents for {count}. On management groups, you have only the roles shown.'
		],
		{
			noun: 'subscription',
			common: {
				list: side(
					'role',
					'Your roles',
					texts(orders, listRoles),
					texts(
						orders,
						(order) => `your roles were ${listRoles(order).replace(/ +/g, ' on ').replaceAll('\n', ', ')}`
					)
				)
			},
			sides: {
				from: side('place', 'Parent', groups, '{name} were in {}', '{name} is in {}'),
				own: side(
					'role',
					'Your Owner role',
					'direct|inherited from its current parent',
					'your Owner role on {name} were {}',
					'your Owner role is {}'
				),
				to: side('place', 'New parent', groups, undefined, 'its new parent is {}')
			},
			decide: canMove,
			asks: { yes: '' },
			choose: 'Which subscription{s} can you move as planned?',
			judge: 'You can move {name} as planned.',
			why: whyParent
		}
	),
	...told(
		'budget',
		[
			'A colleague created {count}. In your company, a budget has one alert, at 100 percent, and action groups stop VMs.',
			'You review {count}. In your company, a budget has one alert, at 100 percent, and action groups stop VMs.'
		],
		{
			noun: 'budget',
			sides: {
				scope: side(
					'place',
					'Scope',
					'a resource group|a subscription|a management group',
					'{name} were for {}',
					'{name} is for {}'
				),
				alert: side(
					'role',
					'Alert',
					'Actual, by email|Forecasted, by email|Actual, by action group|Forecasted, by action group',
					'its alert were {}',
					'its alert is {}'
				),
				need: side(
					'need',
					'Goal',
					{
						Actual: 'email the team once the amount is spent',
						Forecasted: 'warn the team before the amount is spent',
						'Actual group': 'stop VMs once the amount is spent',
						'Forecasted group': 'stop VMs before the amount is spent'
					},
					'the goal were to {}',
					'the goal is to {}'
				)
			},
			decide: budgetFault,
			asks: {
				keep: 'leave it as it is',
				type: 'change the type of its alert',
				group: 'add an action group',
				scope: 'replace it with budgets for subscriptions'
			},
			table: 'What should you do with each budget?',
			single: 'You need to fix the budget if necessary. What should you do?',
			why: whyBudget
		}
	),
	...told(
		'report',
		['You set up {count} for the finance team. Your billing account does not support tag inheritance.'],
		{
			noun: 'report',
			sides: {
				shows: side(
					'need',
					'Shows',
					{
						group: 'costs by resource group',
						service: 'costs by service',
						own: 'costs by a tag that every resource has',
						above: 'costs by a tag that only resource groups have',
						size: 'VMs that are too large for their load'
					},
					'{name} showed {}',
					'{name} shows {}'
				),
				where: side(
					'place',
					'Needed',
					{
						portal: 'in the portal',
						alert: 'in an email every week',
						export: 'in a storage account every day'
					},
					'it were needed {}',
					'it is needed {}'
				)
			},
			decide: lackOf,
			asks: {
				none: 'nothing',
				tag: 'tags on the resources',
				alert: 'a scheduled alert in Cost analysis',
				export: 'an export'
			},
			choose: 'For which report{s} should you create {}?',
			table: 'What should you create for each report?',
			single: 'What should you create for the report?',
			why: whyReport
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'owner-passes': [
		'Locks apply to every role. It’s easy to look only at the role.',
		(row) => (row['locks'] ? { ...row, locks: 'CanNotDelete rg-{hub}' } : row)
	],
	'post-is-read': [
		'ReadOnly also blocks POST requests, such as starting a VM or listing keys. They don’t look like changes.',
		(row) =>
			row['use']
				? { ...row, use: row['use'].replace(/(vm|storage) POST/, '$1 data').replace('POST', 'read') }
				: row
	],
	'data-is-locked': [
		'No lock blocks requests to the data plane. It’s easy to think that blobs are protected.',
		taking('must', /data/, { must: 'storage delete' })
	],
	'own-locks': [
		'A group can’t be deleted while something in it is locked. It’s easy to look only at the group.',
		taking('lock', /vm|net/, { lock: 'free' })
	],
	'roles-move-along': [
		'A role that’s assigned on the resource itself isn’t moved with it. It’s easy to think that it is.',
		taking('at', /^vm/, { at: 'mg-{hub}' })
	],
	'owner-anywhere': [
		'To move a subscription, you must stay its Owner. It’s easy to overlook that.',
		taking('own', /inherited/, { own: 'direct' })
	],
	'budget-stops': [
		'A budget doesn’t stop VMs. It’s easy to think that it does.',
		(row) => (row['need'] ? { ...row, need: row['need'].split(' ')[0]! } : row)
	],
	'tags-in-costs': [
		'Without tag inheritance, a tag on a resource group isn’t in the cost data of its resources. It’s easy to think that it is.',
		taking('shows', /above/, { shows: 'own' })
	]
};

export const locks = topicFamily(
	{
		id: 'governance/locks',
		edition: 7,
		group: 'governance',
		title: 'Locks, moves, subscriptions and costs',
		rule: {
			'^(request|goal)':
				'Locks apply to every role. CanNotDelete blocks only deletions, also of role assignments. ReadOnly also blocks changes and POST requests. No lock blocks requests to the data plane.',
			'^group':
				'A group can’t be deleted while a lock applies to it or to something in it, or while a VM elsewhere uses its network. A Contributor can’t delete locks.',
			'^move':
				'ReadOnly on a group blocks moves in and out of it. Resources move only within a tenant. For a move to another subscription, a VM and its disks must be in one group, and the resource provider must be registered in the target subscription.',
			'^access':
				'After a move, a resource inherits the roles of its new place. A role that’s assigned on the resource itself isn’t moved with it.',
			'^parent':
				'To move a subscription, you must stay its Owner and have write permission on both parents, except the root.',
			'^budget':
				'A budget doesn’t stop VMs, but an action group can. A budget for a management group can’t call one. A Forecasted alert can come before the amount is spent.',
			'^report':
				'Cost analysis shows costs, a scheduled alert emails a view, and an export writes cost data to a storage account. Without tag inheritance, a tag on a resource group isn’t in the cost data of its resources.'
		},
		lab: 'governance/locks',
		sources: [
			sources.locks,
			sources.deleteGroup,
			sources.moveResources,
			sources.manageManagementGroups,
			sources.budgets,
			sources.costManagement,
			sources.tagInheritance
		],
		axes: {
			kind: 'The kind of a lock',
			role: 'A role or an alert',
			place: 'Where something is',
			need: 'What is needed'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['shop', 'hub'],
			['clinic', 'net'],
			['press', 'shared'],
			['choir', 'base'],
			['ferry', 'common']
		],
		words: ['app', 'hub'],
		forms: ['choose', 'table', 'table', 'single', 'judge', 'series'],
		telling: ['table', 'list', 'table', 'email', 'ticket']
	}
);
