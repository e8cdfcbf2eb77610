// Custom roles: what the JSON allows and what to change in it, which entry is enough, scopes, who manages a role, creating, commands and moves.
// Over 200 lines: eight topics with words for what can differ in each.
import type { Rbac } from '#lib/azure/identity/access.ts';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { canLeave, mayAssign, mayDefine, mayDelete } from '#lib/azure/identity/custom-role.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { coverageOf, matches, type Operation, type Role } from '#lib/azure/identity/role.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';
import { sources } from '#lib/azure/sources.ts';
import { listed } from '#lib/exams/az-104/families/kit.ts';
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

const yes = (is: boolean): string => (is ? 'yes' : 'no');
const can = { yes: '' };

const roleNames = ['Night Shift', 'Field Team', 'Help Desk', 'Lab Staff', 'Audit Crew'];

/** Scopes, by the word for the name of each. */
const tree = {
	root: { level: 'managementGroup' },
	mg: { level: 'managementGroup', parent: 'root' },
	mg2: { level: 'managementGroup', parent: 'root' },
	sub1: { level: 'subscription', parent: 'mg' },
	sub2: { level: 'subscription', parent: 'mg' },
	rg1: { level: 'resourceGroup', parent: 'sub1' },
	rg3: { level: 'resourceGroup', parent: 'sub2' }
} as const satisfies Tree;
const treeText =
	'The management group {mg} contains the subscriptions {sub1}, with the resource group {rg1}, and {sub2}, with {rg3}.';
const ownerText = 'You are an Owner of Tenant Root Group, which contains {mg} and {mg2}.';
const splitOf = (ids = ''): readonly string[] => ids.split(' ');
/** Names of scopes, whose ids have a space between them. */
const namesOf = (ids: string): string => listed(splitOf(ids).map((id) => `{${id}}`));
const scopesOf = (...ids: readonly string[]): Row => Object.fromEntries(ids.map((id) => [id, namesOf(id)]));
const rbacOf = (holds: Role, at: string): Rbac => ({
	tree,
	groups: {},
	denies: [],
	roles: [{ who: 'who', role: holds, at }]
});
const owner = rbacOf(builtIn.owner, 'root');

// What a definition allows.
const vms = 'Microsoft.Compute/virtualMachines/';
const accounts = 'Microsoft.Storage/storageAccounts/';
const blobs = `${accounts}blobServices/containers/blobs/`;
const strings: Row = {
	all: '*',
	read: '*/read',
	act: '*/action',
	del: '*/delete',
	vm: `${vms}*`,
	sa: `${accounts}*`,
	blob: `${blobs}*`,
	readBlob: `${blobs}read`,
	delBlob: `${blobs}delete`,
	tags: `${blobs}tags/write`,
	two: 'Microsoft.*/*/read'
};
const lists = ['Actions', 'NotActions', 'DataActions', 'NotDataActions'];
/** The lists of a definition, by a code with a word for the entry of each. */
const entriesOf = (code = ''): readonly (readonly string[])[] => splitOf(code).map((id) => [strings[id]!]);
/** Definitions as JSON, by id. */
const exhibit = (
	ids: readonly string[],
	linesOf: (id: string) => Readonly<Record<string, readonly string[]>>
) => {
	const texts = (join: (lines: readonly (readonly [string, readonly string[]])[]) => string): Row =>
		Object.fromEntries(ids.map((id) => [id, join(Object.entries(linesOf(id)))]));
	return side(
		'lists',
		'JSON of the custom role',
		texts(
			(lines) =>
				`{\n  "Name": "{role}",\n${lines
					.map(([key, list]) => `  "${key}": [${list.map((one) => `"${one}"`).join(', ')}]`)
					.join(',\n')}\n}`
		),
		texts(
			(lines) =>
				`the JSON had ${listed(lines.map(([key, list]) => `${list.join(' plus ') || 'nothing'} in ${key}`))}`
		)
	);
};
const definition = (...codes: readonly string[]) => ({
	code: exhibit(codes, (code) => Object.fromEntries(entriesOf(code).map((list, at) => [lists[at]!, list])))
});
const needs: Readonly<Record<string, Operation>> = {
	start: operations.startVm,
	delete: operations.deleteVm,
	keys: operations.listKeys,
	readBlob: operations.readBlob,
	deleteBlob: operations.deleteBlob
};
const needText: Row = Object.fromEntries(Object.entries(needs).map(([id, { words }]) => [id, words]));
const coverage = (code = '', need = '') => {
	const [actions, notActions, dataActions, notDataActions] = entriesOf(code);
	return coverageOf(
		{
			actions: actions!,
			notActions: notActions!,
			dataActions: dataActions!,
			notDataActions: notDataActions!
		},
		needs[need]!
	);
};
/** What has to change in a definition. Nothing where two lists have to. */
function listFor({ code = '', need = '' }: Row): string | undefined {
	const data = needs[need]!.data;
	const found = coverage(code, need);
	if (found === 'includes') return 'nothing';
	if (found === 'trims') return data ? 'NotDataActions' : 'NotActions';
	const [, not, , notData] = splitOf(code);
	return coverage(`all ${not!} blob ${notData!}`, need) === 'trims'
		? undefined
		: data
			? 'DataActions'
			: 'Actions';
}
const whichList: Omit<Topic, 'intro'> = {
	noun: 'custom role',
	common: definition(
		'all act readBlob tags',
		'all del delBlob tags',
		'all del blob delBlob',
		'sa del readBlob tags',
		'sa act blob readBlob',
		'vm act readBlob tags',
		'vm del delBlob tags',
		'vm del blob delBlob',
		'read act blob delBlob',
		'read del blob readBlob'
	),
	sides: {
		need: side(
			'task',
			'Required task',
			needText,
			'the team had to {}',
			'members of the team must be able to {}'
		)
	},
	decide: listFor,
	asks: {
		nothing: 'make no change to the role',
		Actions: 'add an entry to Actions',
		NotActions: 'remove the entry from NotActions',
		DataActions: 'add an entry to DataActions',
		NotDataActions: 'remove the entry from NotDataActions'
	},
	single: 'You need to let the team perform the task, with necessary changes only. What should you do?',
	why(row, answer) {
		const { code, need } = row as Readonly<Record<string, string>>;
		const is = listFor(row)!;
		const onData = needs[need!]!.data === true;
		const [from, without] = onData ? ['DataActions', 'NotDataActions'] : ['Actions', 'NotActions'];
		const [[entry] = [], [taken] = []] = entriesOf(code).slice(onData ? 2 : 0);
		if (answer === 'nothing')
			return is === answer
				? `${from!} include what’s needed to {need}, and ${without!} don’t take it away`
				: is === from
					? `${from} don’t include what’s needed to {need}`
					: `${without!} take away the right to {need}`;
		if (onData !== answer.includes('Data'))
			return `a ${onData ? 'data' : 'control plane'} action is needed to {need}, and ${answer} never ${answer.startsWith('Not') ? 'take one away' : 'grant one'}`;
		if (answer === from)
			return is === answer
				? `${entry!} doesn’t include what’s needed to {need}`
				: `${entry!} includes what’s needed to {need}`;
		return is === answer
			? `${entry!} includes what’s needed to {need}, but ${taken!} takes it away`
			: `${taken!} doesn’t affect the right to {need}`;
	}
};

// What someone can do who has another role, too.
const others: Readonly<Record<string, Role>> = {
	reader: builtIn.reader,
	vm: builtIn.vmContributor,
	account: builtIn.accountContributor,
	data: builtIn.blobReader
};
const adds = ({ other = '', need = '' }: Row): boolean =>
	other !== 'no' && coverageOf(others[other]!, needs[need]!) === 'includes';
const allow: Omit<Topic, 'intro'> = {
	names: people,
	noun: 'user',
	common: definition(
		'sa act readBlob tags',
		'vm del readBlob tags',
		'sa del blob delBlob',
		'vm act delBlob tags',
		'read del blob readBlob'
	),
	sides: {
		other: side(
			'lists',
			'Other role',
			{ no: '-', ...Object.fromEntries(Object.entries(others).map(([id, { name }]) => [id, name])) },
			{ '': '{name} had {} too', no: '{name} had no other role' },
			{ '': '{name} also has {}', no: '{name} has no other role' }
		),
		need: side('task', 'Task', needText, '{name} had to {}', '{name} needs to {}')
	},
	decide: (row) => yes(adds(row) || coverage(row['code'], row['need']) === 'includes'),
	asks: can,
	choose: 'Which user{s} can perform the required task?',
	judge: '{name} can {need}.',
	why(row) {
		const { code, need, other } = row;
		const found = coverage(code, need);
		const data = needs[need!]!.data ? 'Data' : '';
		const also = other === 'no' ? '' : ', and {other} doesn’t allow it either';
		return found === 'includes'
			? `${data}Actions in {role} let {name} {need}`
			: adds(row)
				? found === 'trims'
					? `{other} lets {name} {need}, and Not${data}Actions of another role don’t deny it`
					: '{other} lets {name} {need}, and permissions of roles add up'
				: found === 'trims'
					? `Not${data}Actions take away the right to {need}${also}`
					: `${data}Actions in {role} don’t let {name} {need}${also}`;
	}
};

// Which entry is enough for two tasks: a narrower one comes first.
const candidates: Row = {
	[`${vms}*/action`]: 'operations such as restart on VMs',
	[`${vms}*`]: 'anything on VMs',
	'Microsoft.Compute/*/read': 'viewing compute resources',
	'Microsoft.Compute/*': 'anything on compute resources',
	'*/read': 'viewing any resource',
	'*': 'anything on any resource'
};
const doing: Row = {
	'restart VMs': `${vms}restart/action`,
	'view VMs': `${vms}read`,
	'resize VMs': `${vms}write`,
	'delete VMs': `${vms}delete`,
	'deallocate VMs': `${vms}deallocate/action`,
	'view managed disks': 'Microsoft.Compute/disks/read',
	'view virtual networks': 'Microsoft.Network/virtualNetworks/read',
	'view storage accounts': `${accounts}read`
};
const tasks = (...range: readonly number[]): string =>
	Object.keys(doing)
		.slice(...range)
		.join('|');
/** The task of a row that an entry doesn't allow. */
const missed = (entry: string, { first, second }: Row): string | undefined =>
	[first!, second!].find((one) => !matches(entry, doing[one]!));
const narrowest = (row: Row): string => Object.keys(candidates).find((one) => !missed(one, row))!;
const entry: Omit<Topic, 'intro'> = {
	noun: 'custom role',
	names: roleNames,
	sides: {
		first: side('task', 'First task', tasks(0, 4), '{name} had to let users {}', '{name} must let users {}'),
		second: side('task', 'Second task', tasks(4), 'the second task were to {}', 'the second task is to {}')
	},
	decide: narrowest,
	asks: Object.fromEntries(Object.keys(candidates).map((one) => [one, one])),
	single: 'You need to follow the principle of least privilege. Which entry should you use?',
	table: 'You need to follow the principle of least privilege. Which entry should you use in each role?',
	why(row, answer) {
		const lack = missed(answer, row);
		const best = narrowest(row);
		return `this allows ${candidates[answer]!}, ${lack ? `but not ${doing[lack]!}` : best === answer ? 'and no narrower option allows both tasks' : `but ${best} is enough`}`;
	}
};

// Where a role can be assigned.
const customOf = (scopes = '', data?: string): Role => ({
	name: '',
	actions: ['*/read'],
	dataActions: data ? [`${blobs}read`] : [],
	assignableScopes: splitOf(scopes)
});
const under = '/subscriptions/<ID of {sub';
const paths: Row = {
	mg: '/providers/Microsoft.Management/managementGroups/{mg}',
	mg2: '/providers/Microsoft.Management/managementGroups/{mg2}',
	sub1: `${under}1}>`,
	sub2: `${under}2}>`,
	rg1: `${under}1}>/resourceGroups/{rg1}`,
	rg3: `${under}2}>/resourceGroups/{rg3}`
};
/** Definitions by assignable scopes, whether there are data actions, and an action. */
const assignable = (...codes: readonly string[]) => ({
	scopes: exhibit(codes, (one) => {
		const [ids, data, action = 'read'] = one.split('+');
		return {
			Actions: [strings[action]!],
			DataActions: data ? [`${blobs}read`] : [],
			AssignableScopes: splitOf(ids).map((id) => paths[id] ?? id)
		};
	})
});
const at: Omit<Topic, 'intro'> = {
	names: people,
	noun: 'user',
	common: assignable(
		'mg+data',
		'mg sub1+data',
		'mg rg3+data',
		'mg',
		'mg2 rg1',
		'sub1',
		'sub2 rg1',
		'sub1 rg3+data',
		'sub2+data'
	),
	sides: {
		target: side(
			'reach',
			'Scope',
			scopesOf('mg', 'mg2', 'sub1', 'sub2', 'rg1', 'rg3'),
			'{name} needed the role at {}',
			'{name} needs the role at {}'
		)
	},
	decide({ scopes = '', target = '' }) {
		const [ids, data] = scopes.split('+');
		return yes(mayAssign(owner, 'who', customOf(ids, data), target));
	},
	asks: can,
	choose: 'To whom can you assign {role} at the requested scope?',
	judge: 'You can assign {role} to {name} at {target}.',
	why({ scopes = '', target = '' }) {
		const [ids, data] = scopes.split('+');
		const over = splitOf(ids).find((one) => reaches(tree, one, target));
		const under = splitOf(ids).find((one) => reaches(tree, target, one));
		return over
			? data && tree[target as 'mg'].level === 'managementGroup'
				? 'a custom role with DataActions can’t be assigned at a management group'
				: over === target
					? `{target} is in AssignableScopes${target.startsWith('mg') ? ', and DataActions are empty' : ''}`
					: `the assignable scope {${over}} contains {target}`
			: under
				? `the role can be assigned at {${under}} and below, but {target} is above {${under}}`
				: `AssignableScopes cover only ${namesOf(ids!)}`;
	}
};

// Who can change, assign and delete a role.
const holders: Readonly<Record<string, Role>> = {
	owner: builtIn.owner,
	access: builtIn.accessAdministrator,
	rbac: builtIn.rbacAdministrator,
	contributor: builtIn.contributor
};
/** The scopes on which changing or deleting a role takes rights. */
const wantedOf = ({ scopes = '', task }: Row): string => (task === 'widen' ? `${scopes} sub2` : scopes);
/** Whether someone can perform a task on a role that exists. */
function performs(row: Row): boolean {
	const { holds, task, used } = row;
	const [role, from] = splitOf(holds);
	const own = rbacOf(holders[role!]!, from!);
	const custom = customOf(wantedOf(row));
	return task === 'assign'
		? mayAssign(own, 'who', custom, 'rg1')
		: mayDelete(own, 'who', custom, task === 'delete' && used === 'yes');
}
const manage: Omit<Topic, 'intro'> = {
	noun: 'user',
	common: {
		scopes: side(
			'reach',
			'',
			scopesOf('sub1', 'rg1', 'sub1 rg3', 'rg1 rg3'),
			'{role} were assignable in {}',
			'{role} has {} in AssignableScopes'
		),
		used: side(
			'task',
			'',
			{ no: 'not assigned yet', yes: 'assigned to a group at {rg1}' },
			'{role} were {}',
			'it is {}'
		)
	},
	sides: {
		holds: side(
			'lists',
			'Role',
			Object.fromEntries(
				Object.entries(holders).flatMap(([id, { name }]) =>
					['mg', 'sub1', 'sub2', 'rg1'].map((from) => [`${id} ${from}`, `${name} on {${from}}`])
				)
			),
			'{name} were {}',
			'{name} is {}'
		),
		task: side(
			'task',
			'Planned task',
			{
				edit: 'add an action to {role}',
				widen: 'add {sub2} to AssignableScopes',
				delete: 'delete {role}',
				assign: 'assign {role} at {rg1}'
			},
			'{name} planned to {}',
			'{name} plans to {}'
		)
	},
	decide: (row) => yes(performs(row)),
	asks: can,
	choose: 'Who can perform the planned task without another change?',
	judge: '{name} can {task} without another change.',
	why(row) {
		const { holds, task, used } = row;
		const [role, from] = splitOf(holds);
		if (task === 'assign')
			return role === 'contributor'
				? 'NotActions of Contributor take away the right to assign roles'
				: reaches(tree, from!, 'rg1')
					? '{holds} can assign roles at {rg1}, which is in the assignable scopes'
					: `the scope {${from!}} doesn’t contain {rg1}`;
		if (role === 'contributor') return 'NotActions of Contributor take away the right to manage roles';
		if (role === 'rbac') return `${holders[role]!.name} manages role assignments, but not role definitions`;
		const outside = splitOf(wantedOf(row)).find((one) => !reaches(tree, from!, one));
		return outside
			? `this requires permission at every assignable scope, and a role on {${from!}} doesn’t reach {${outside}}`
			: task === 'delete' && used === 'yes'
				? 'a role can’t be deleted while an assignment uses it'
				: `{holds} has permission at every assignable scope${task === 'delete' ? ', and no assignment uses {role}' : ''}`;
	}
};

// What to change in a draft. Nothing where it's more than one thing.
function faultOf({ called, scopes = '' }: Row): string | undefined {
	const [ids, , action] = scopes.split('+');
	const valid = mayDefine(owner, 'who', { ...customOf(ids), actions: [strings[action!]!] });
	return called === 'taken'
		? valid
			? 'called'
			: undefined
		: valid
			? 'none'
			: action === 'two'
				? 'action'
				: 'where';
}
const drafts: Omit<Topic, 'intro'> = {
	noun: 'custom role draft',
	common: assignable(
		'mg++vm',
		'mg+data+sa',
		'sub1 sub2++read',
		'mg2 sub1+data+vm',
		'mg mg2++vm',
		'/++read',
		'/subscriptions/*+data+vm',
		'mg++two',
		'sub1 sub2+data+two',
		'mg2 sub2++sa',
		'rg1 rg3+data+read',
		'mg2 mg+data+read',
		'/subscriptions/*++sa',
		'mg2+data+vm',
		'sub1++two'
	),
	sides: {
		called: side(
			'lists',
			'Name',
			{
				new: 'not in use',
				taken: 'used by a custom role that is assignable only in another subscription of the tenant',
				far: 'used by a custom role of another tenant'
			},
			'the name were {}',
			'the name {role} is {}'
		)
	},
	decide: faultOf,
	asks: {
		none: 'create the role from the draft as it is',
		called: 'choose another name',
		where: 'change AssignableScopes',
		action: 'change Actions'
	},
	single: 'You need to create the role with as few changes as possible. What should you do?',
	why(row, answer) {
		const ids = row['scopes']!.split('+')[0]!;
		const fault = faultOf(row)!;
		const reason = {
			called: 'the name of a custom role must be unique in the tenant',
			where: `AssignableScopes can’t contain ${ids === '/' ? 'the root scope' : ids.includes('*') ? 'a wildcard' : 'two management groups'}`,
			action: 'an action string can contain only one wildcard'
		}[fault];
		return fault === answer
			? (reason ?? 'the name is unique in the tenant, and the JSON is valid')
			: {
					none: `Azure rejects the draft, as ${reason!}`,
					called: 'the name is unique in the tenant',
					where: 'the scopes are valid',
					action: 'the entry is valid'
				}[answer]!;
	}
};

// Which command is next.
const stages = {
	'find 1': 'is only a draft, and you do not know the string for restarting VMs',
	'new 1': 'has a complete file without an ID, and no role in the tenant has its name',
	'new 2': 'is a built-in role that you saved as a file, renamed and stripped of its ID',
	'edit 1': 'is assigned, and you just added an action to its file',
	'edit 2': 'is assigned in {sub1}, and you just added {sub2} to AssignableScopes in its file',
	'give 1': 'was created today, no assignment uses it, and users need its access',
	'give 2': 'is assignable in {sub1} and {sub2}, but users have it only in {sub1} and need it in {sub2}',
	'drop 1': 'is no longer needed, but deleting it returns RoleDefinitionHasAssignments'
};
const commandTopic = (intro: string, ...commands: readonly string[]): Topic => ({
	intro,
	noun: 'custom role',
	names: roleNames,
	sides: { stage: side('task', 'Progress', stages, '{name} {}', '{name} {}') },
	decide: ({ stage }) => splitOf(stage)[0],
	asks: Object.fromEntries(
		['find', 'new', 'edit', 'give', 'drop'].map((id, place) => [id, `run ${commands[place]!}`])
	),
	table: 'What should you do next for each role?',
	single: 'You need to take the next step with the role. What should you do?',
	why({ stage }, answer) {
		const [is] = splitOf(stage);
		return (
			is === answer
				? {
						find: 'this lists operations with their action strings',
						new: 'the file is complete, but Azure doesn’t have the role yet',
						edit: 'Azure doesn’t know the change in the file yet',
						give: 'the role exists, so only an assignment is missing',
						drop: 'a role can’t be deleted while an assignment uses it'
					}
				: {
						find: 'no action string is missing',
						new: 'this needs a complete file of a new role',
						edit: 'there’s no change to apply to an existing role',
						give: 'no assignment is missing',
						drop: 'there’s no assignment to remove'
					}
		)[answer as 'find'];
	}
});

// What a move to another management group takes, where the role is assigned on the subscription.
const repair = ({ scopes = '', goal }: Row): string | undefined => {
	const has = scopes === 'root';
	if (goal === 'end') return 'remove';
	if (goal === 'share') return has ? 'move' : 'root';
	if (has) return undefined;
	return canLeave(tree, 'sub1', 'mg2', { assignableScopes: splitOf(scopes) }, 'sub1') ? 'move' : 'add';
};
const moving: Omit<Topic, 'intro'> = {
	noun: 'subscription',
	sides: {
		scopes: side(
			'lists',
			'AssignableScopes of the role',
			{
				mg: '{mg}',
				'mg sub1': '{mg} and {name}',
				root: 'Tenant Root Group'
			},
			'the role were assignable only in {}',
			'the role has {} in AssignableScopes'
		),
		goal: side(
			'task',
			'Goal',
			{
				end: 'end users’ access to {name}',
				keep: 'keep users’ access without offering the role elsewhere in {mg2}',
				share: 'keep users’ access and offer the role in all of {mg2}'
			},
			'the goal were to {}',
			'the goal is to {}'
		)
	},
	decide: repair,
	asks: {
		move: 'move the subscription without another change',
		remove: 'remove the role assignment on the subscription',
		add: 'add the subscription to AssignableScopes',
		root: 'replace {mg} with Tenant Root Group in AssignableScopes'
	},
	single: 'You need to meet the goal with the fewest changes. What should you do?',
	why(row, answer) {
		const { scopes, goal } = row;
		const ends = goal === 'end';
		const share = 'this doesn’t offer the role in all of {mg2}';
		return (
			repair(row) === answer
				? {
						move: 'the assignment stays in an assignable scope, even in {mg2}',
						remove: 'this ends users’ access, and a move wouldn’t',
						add: 'the assignment then stays in an assignable scope, even in {mg2}',
						root: 'AssignableScopes can’t contain {mg} and {mg2}, but their parent covers both'
					}
				: {
						move:
							scopes === 'mg'
								? 'a move fails if an assignment would leave the assignable scopes'
								: ends
									? 'the assignment would stay on {name}'
									: share,
						remove: 'users would lose access',
						add:
							scopes !== 'mg'
								? '{name} is already in the assignable scopes'
								: ends
									? 'users would keep access'
									: share,
						root: ends
							? scopes === 'root'
								? 'Tenant Root Group is already in AssignableScopes'
								: 'this doesn’t end users’ access'
							: goal === 'keep'
								? 'this offers the role in all of {mg2}'
								: 'the role is already assignable in all of {mg2}'
					}
		)[answer as 'move'];
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'list',
		[
			'A team has only the custom role {role}, assigned on {sub1}. The team accesses blobs with Microsoft Entra ID.',
			'You review the only role of a team, assigned on {sub1}. The team accesses blobs with Microsoft Entra ID.'
		],
		whichList
	),
	...told(
		'allow',
		[
			'Through a group, {count} have the custom role {role} on the subscription {sub1}. Any other role is also assigned there. They access blobs with Microsoft Entra ID.',
			'On the subscription {sub1}, {count} have the custom role {role}. Any other role is also assigned there. They access blobs with Microsoft Entra ID.'
		],
		allow
	),
	...told(
		'entry',
		[
			'You plan to assign {count} on the subscription {sub1}. In your company, a custom role has only one entry in Actions.',
			'You define {count} for the subscription {sub1}. In your company, a custom role has only one entry in Actions.'
		],
		entry
	),
	...told(
		'at',
		[
			`${ownerText} ${treeText} You get requests for a custom role from {count}.`,
			`${ownerText} ${treeText} A custom role is requested by {count}.`
		],
		at
	),
	...told(
		'manage',
		[
			`You delegate work on a custom role. ${treeText} Each of {count} has one role.`,
			`You review a custom role. ${treeText} Each of {count} has one role.`
		],
		manage
	),
	...told(
		'create',
		[
			`${ownerText} You plan to run New-AzRoleDefinition with the file below.`,
			`${ownerText} You plan to run az role definition create with the file below.`
		],
		drafts
	),
	'run cli': commandTopic(
		'You manage {count} with Azure CLI and JSON files.',
		'az provider operation show',
		'az role definition create',
		'az role definition update',
		'az role assignment create',
		'az role assignment delete'
	),
	'run ps': commandTopic(
		'You manage {count} with Azure PowerShell and JSON files. Files of existing roles include their IDs.',
		'Get-AzProviderOperation',
		'New-AzRoleDefinition',
		'Set-AzRoleDefinition',
		'New-AzRoleAssignment',
		'Remove-AzRoleAssignment'
	),
	...told(
		'move',
		[
			`${ownerText} You plan to move a subscription from {mg} to {mg2}. Its users have only a custom role, assigned on the subscription.`,
			`${ownerText} A subscription must move from {mg} to {mg2}. Its users have only a custom role, assigned on the subscription.`
		],
		moving
	)
};

/** Returns what someone sees who reads a value as another text. */
const reading =
	(id: string, from: RegExp, to: string): Belief[1] =>
	(row) =>
		row[id] ? { ...row, [id]: row[id].replace(from, to) } : row;
const beliefs: Readonly<Record<string, Belief>> = {
	'wildcard-for-data': [
		'A wildcard in Actions grants no data action. It’s easy to think that it does.',
		reading('code', /^(all|sa) (\S+) \S+/, '$1 $2 blob')
	],
	'not-is-deny': [
		'NotActions don’t deny what another role grants. It’s easy to think that they do.',
		(row) => (row['other'] && coverage(row['code'], row['need']) === 'trims' ? { ...row, other: 'no' } : row)
	],
	'scope-is-enough': [
		'With DataActions, a custom role can’t be assigned at a management group. It’s easy to overlook that.',
		reading('scopes', /\+data$/, '')
	],
	'assigns-so-creates': [
		'Assigning roles and managing their definitions are two rights. It’s easy to take one for the other.',
		reading('holds', /^rbac/, 'owner')
	],
	'deleted-with-assignments': [
		'A role can’t be deleted while an assignment uses it. It’s easy to think that the assignment is deleted, too.',
		taking('used', /^yes$/, { used: 'no' })
	],
	'name-by-subscription': [
		'The name of a custom role must be unique in the tenant. It’s easy to check only one subscription.',
		taking('called', /taken/, { called: 'new' })
	]
};

export const customRole = topicFamily(
	{
		id: 'access/custom-role',
		edition: 10,
		group: 'access',
		title: 'Custom roles and their assignments',
		rule: {
			'^list': 'A role allows Actions minus NotActions, and DataActions minus NotDataActions.',
			'^allow': 'Permissions of roles add up. NotActions don’t deny what another role grants.',
			'^entry': 'A wildcard matches anything, slashes included.',
			'^at':
				'A custom role can be assigned at its assignable scopes and below. With DataActions, it can’t be assigned at a management group.',
			'^manage':
				'Changing or deleting a custom role requires permission at every assignable scope. A role can’t be deleted while an assignment uses it.',
			'^create':
				'The name of a custom role must be unique in the tenant. AssignableScopes can’t contain /, a wildcard, or two management groups. An action string can contain only one wildcard.',
			'^run': 'A role is created once and then updated. It gives no access until it’s assigned.',
			'^move': 'A move fails if an assignment would leave the assignable scopes of its custom role.'
		},
		lab: 'access/planes-and-roles',
		sources: [sources.customRoles, sources.roleDefinitions, sources.managementGroups],
		axes: {
			task: 'What is needed',
			lists: 'A role or an action',
			reach: 'A scope'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			'mg-shops|mg-labs|sub-web|sub-pay|rg-cart|rg-bank|Cart Operator',
			'mg-rail|mg-bus|sub-track|sub-ticket|rg-signal|rg-fares|Signal Operator',
			'mg-city|mg-port|sub-water|sub-roads|rg-pumps|rg-lights|Pump Operator',
			'mg-daily|mg-film|sub-press|sub-photos|rg-plates|rg-prints|Plate Operator'
		].map((line) => line.split('|')),
		words: ['mg', 'mg2', 'sub1', 'sub2', 'rg1', 'rg3', 'role'],
		forms: ['choose', 'judge', 'judge', 'table', 'single', 'single', 'series'],
		telling: ['table', 'table', 'list', 'email', 'ticket', 'change request']
	}
);
