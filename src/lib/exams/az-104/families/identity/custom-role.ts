// Custom roles: what a definition allows, where it can be assigned, who can change and delete it, when it keeps a subscription from being moved, and conditions.
// Over 200 lines: six topics with words for what can differ in each.
import type { Rbac } from '#lib/azure/identity/access.ts';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { conditionAllows } from '#lib/azure/identity/condition.ts';
import { canLeave, mayAssign, mayDefine, mayDelete } from '#lib/azure/identity/custom-role.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { coverageOf, type Role } from '#lib/azure/identity/role.ts';
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
const can = { yes: 'can' };

/** Scopes, by the word for the name of each. */
const tree = {
	root: { level: 'managementGroup' },
	mg: { level: 'managementGroup', parent: 'root' },
	mg2: { level: 'managementGroup', parent: 'root' },
	child: { level: 'managementGroup', parent: 'mg' },
	sub1: { level: 'subscription', parent: 'mg' },
	sub2: { level: 'subscription', parent: 'mg' },
	rg1: { level: 'resourceGroup', parent: 'sub1' },
	rg2: { level: 'resourceGroup', parent: 'sub1' },
	rg3: { level: 'resourceGroup', parent: 'sub2' }
} as const satisfies Tree;
const treeText =
	'The management group {mg} contains the subscriptions {sub1} (with {rg1} and {rg2}) and {sub2} (with {rg3}).';
const splitOf = (ids = ''): readonly string[] => ids.split(' ');
/** Names of scopes, whose ids have a space between them. */
const namesOf = (ids: string, or = 'and'): string =>
	listed(splitOf(ids).map((id) => (id === 'root' ? 'the root management group' : `{${id}}`))).replace(
		' and ',
		` ${or} `
	);
const scopesOf = (...ids: readonly string[]): Row => Object.fromEntries(ids.map((id) => [id, namesOf(id)]));
const rbacOf = (holds: Role, at: string): Rbac => ({
	tree,
	groups: {},
	denies: [],
	roles: [{ who: 'who', role: holds, at }]
});
const owner = rbacOf(builtIn.owner, 'root');
/** A list of a definition, as in JSON. */
const json = (...strings: readonly string[]): string => `[${strings.map((one) => `"${one}"`).join(', ')}]`;

// What a definition allows.
const vms = 'Microsoft.Compute/virtualMachines/';
const accounts = 'Microsoft.Storage/storageAccounts/';
const blobs = `${accounts}blobServices/containers/blobs/`;
/** A list of a definition. Values are strings, by themselves as ids. `first`: whether its sentence names the role. */
const list = (axis: string, title: string, strings: readonly string[], first = false) =>
	side(
		axis,
		title,
		Object.fromEntries(strings.map((one) => [one, one === 'none' ? '[]' : json(one)])),
		{ '': `${title} of {name} were {}`, none: `${title} of {name} were empty` },
		`${first ? '{name}' : 'it'} has "${title}": {}`
	);
const stringsOf = (one = 'none'): readonly string[] => (one === 'none' ? [] : [one]);
const needs: Readonly<
	Record<string, { readonly does: string; readonly action: string; readonly data?: true }>
> = {
	restart: { does: 'restart VMs', action: `${vms}restart/action` },
	delete: { does: 'delete VMs', action: `${vms}delete` },
	readBlob: { does: 'read blobs', action: `${blobs}read`, data: true },
	deleteBlob: { does: 'delete blobs', action: `${blobs}delete`, data: true }
};
const needText: Row = Object.fromEntries(Object.entries(needs).map(([id, { does }]) => [id, does]));
const coverage = ({ need, actions, not, data, notData }: Row) =>
	coverageOf(
		{
			actions: stringsOf(actions),
			notActions: stringsOf(not),
			dataActions: stringsOf(data),
			notDataActions: stringsOf(notData)
		},
		{ ...needs[need!]!, words: '' }
	);
/** What has to change in a definition. Nothing where two lists have to. */
function listFor(row: Row): string | undefined {
	const data = needs[row['need']!]!.data;
	const found = coverage(row);
	if (found === 'includes') return 'nothing';
	if (found === 'trims') return data ? 'notDataActions' : 'notActions';
	const filled = coverage({ ...row, actions: '*', data: `${blobs}*` });
	return filled === 'trims' ? undefined : data ? 'dataActions' : 'actions';
}
const lists = told(
	'list',
	[
		'Members of a team get access only through the role {role}, assigned on the subscription. Requests for blobs use Microsoft Entra authorization.',
		'You edit the JSON of a custom role named {role}. It is assigned to a team on the subscription, and the team has no other role. Blobs are accessed with Microsoft Entra ID.'
	],
	{
		noun: 'custom role',
		sides: {
			need: side('task', 'Required task', needText, 'the team had to {}', 'the team must be able to {}'),
			actions: list('lists', 'Actions', [`${vms}*`, `${accounts}*`, '*'], true),
			not: list('lists', 'NotActions', ['none', `${vms}restart/action`, '*/delete']),
			data: list('lists', 'DataActions', ['none', `${blobs}read`, `${blobs}*`]),
			notData: list('lists', 'NotDataActions', ['none', `${blobs}read`, `${blobs}delete`])
		},
		decide: listFor,
		asks: {
			nothing: 'leave the definition as it is',
			actions: 'change Actions',
			notActions: 'change NotActions',
			dataActions: 'change DataActions',
			notDataActions: 'change NotDataActions'
		},
		single: 'You need to ensure that the team can perform the task. What should you do?',
		why(row, answer) {
			const { need, actions, not, data, notData } = row as Readonly<Record<string, string>>;
			const is = listFor(row)!;
			const onData = needs[need!]!.data === true;
			const [from, without] = onData ? ['DataActions', 'NotDataActions'] : ['Actions', 'NotActions'];
			const [entry, taken] = onData ? [data!, notData!] : [actions!, not!];
			if (answer === 'nothing')
				return is === answer
					? `${entry} in ${from} lets the team {need}, and ${taken === 'none' ? `${without} are empty` : `${taken} in ${without} is about something else`}`
					: is === 'notActions' || is === 'notDataActions'
						? `${taken} in ${without} takes away the right to {need}`
						: `no entry in ${from} lets the team {need}`;
			if (onData !== answer.toLowerCase().includes('data'))
				return {
					actions: 'Actions never grant a data action, and the team must {need}',
					notActions: 'NotActions are subtracted from Actions, which don’t grant access to blobs anyway',
					dataActions: 'a control plane action is needed to {need}, and DataActions can’t grant one',
					notDataActions: `NotDataActions are subtracted only from DataActions, not from ${actions!}`
				}[answer]!;
			if (answer === 'actions' || answer === 'dataActions')
				return is === answer
					? entry === 'none'
						? `${from} are empty, and data actions are needed to {need}`
						: `${entry} doesn’t include what’s needed to {need}`
					: `with ${entry}, ${from} include what’s needed to {need}${is === 'nothing' ? '' : `, but ${without} take it away`}`;
			return is === answer
				? `${taken} is subtracted from ${entry}, so the team can’t {need} until it’s removed`
				: taken === 'none'
					? `${without} are empty`
					: is === 'nothing'
						? `${taken} doesn’t affect the task to {need}`
						: `${taken} isn’t the reason: ${from} don’t let the team {need} in the first place`;
		}
	}
);

// Which operations a pattern covers.
const ops: Readonly<Record<string, readonly [does: string, action: string]>> = {
	start: ['start a VM', operations.startVm.action],
	delete: ['delete a VM', operations.deleteVm.action],
	keys: ['list the keys of a storage account', operations.listKeys.action],
	assign: ['assign a role', operations.assignRole.action],
	view: ['view a virtual network', 'Microsoft.Network/virtualNetworks/read']
};
const matchOf = ({ op, actions, not }: Row) =>
	coverageOf(
		{ actions: stringsOf(actions), notActions: stringsOf(not) },
		{ action: ops[op!]![1], words: '' }
	);
const opText: Row = Object.fromEntries(
	Object.entries(ops).map(([id, [does, action]]) => [id, `${does} (${action})`])
);
const patterns = {
	actions: list(
		'lists',
		'Actions',
		[
			'*',
			'*/read',
			'Microsoft.Compute/*',
			'Microsoft.Compute/*/read',
			`${vms}*/action`,
			'*/write',
			`${accounts}*`
		],
		true
	),
	not: list('lists', 'NotActions', [
		'none',
		'Microsoft.Authorization/*/write',
		'*/action',
		'*/delete',
		'Microsoft.Network/*'
	])
};
const matching: Omit<Topic, 'intro' | 'sides'> = {
	noun: 'custom role',
	decide: (row) => yes(matchOf(row) === 'includes'),
	asks: { yes: 'lets' },
	again: true,
	why(row) {
		const { op, actions, not } = row as Readonly<Record<string, string>>;
		const found = matchOf(row);
		const action = ops[op!]![1];
		return found === 'lacks'
			? `${actions} doesn’t match ${action}`
			: found === 'trims'
				? `${not} in NotActions matches ${action}, so that’s taken out of what ${actions} allows`
				: `${actions} matches ${action}, and ${not === 'none' ? 'NotActions are empty' : `${not} in NotActions doesn’t`}`;
	}
};
const match = {
	'match one': {
		...matching,
		intro: 'A contractor must get one of {count} that a colleague drafted with wildcards, and no other role.',
		common: { op: side('task', '', opText, 'the contractor had to {}', 'the contractor must be able to {}') },
		sides: patterns,
		choose: 'Which role{s} would let the contractor perform the task?'
	},
	'match each': {
		...matching,
		intro:
			'You compare {count}, none of which has DataActions. Each is the only role of one group, at the subscription.',
		sides: { ...patterns, op: side('task', '', opText, 'the task were to {}') },
		judge: 'The group with {name} can {op}.'
	}
};

// Where a role can be assigned.
const customOf = ({ scopes, data }: Row): Role => ({
	name: '',
	actions: ['*/read'],
	dataActions: data === 'yes' ? [`${blobs}read`] : [],
	assignableScopes: splitOf(scopes)
});
const six = ['mg', 'sub1', 'sub2', 'rg1', 'rg2', 'rg3'];
/** Where of the six scopes a role can be assigned. The second group is in either subscription. */
const placesOf = (row: Row): readonly string[] =>
	six.filter((at) =>
		mayAssign(
			{ ...owner, tree: { ...tree, rg2: { ...tree.rg2, parent: row['home']! } } },
			'who',
			customOf(row),
			at
		)
	);
const counts = ['', 'one', 'two', 'three', 'four', 'five', 'six'];
const dataSide = side(
	'lists',
	'DataActions',
	{ yes: json(`${blobs}read`), no: '[]' },
	{ yes: '{name} had an entry in DataActions', no: 'DataActions of {name} were empty' },
	'it has "DataActions": {}'
);
const assignable = (...ids: readonly string[]) =>
	side(
		'reach',
		'AssignableScopes',
		scopesOf(...ids),
		'{name} were assignable in {}',
		'{name} has {} in AssignableScopes'
	);
const places: Omit<Topic, 'intro'> = {
	noun: 'custom role',
	common: {
		home: side(
			'reach',
			'',
			{ sub1: '{sub1}', sub2: '{sub2}' },
			'{rg2} were in {}',
			'the resource group {rg2} is in {}'
		)
	},
	sides: {
		scopes: assignable(
			'mg',
			'sub1',
			'sub2',
			'rg1',
			'sub1 rg3',
			'sub2 rg1',
			'sub1 sub2',
			'rg1 rg2',
			'mg sub1',
			'sub1 rg1',
			'sub2 rg3'
		),
		data: dataSide
	},
	decide: (row) => String(placesOf(row).length),
	asks: Object.fromEntries(counts.slice(1).map((text, at) => [at + 1, text])),
	table: 'At how many of these six scopes can you assign each role?',
	single: 'At how many of these six scopes can you assign the role?',

	why(row, answer) {
		const found = placesOf(row);
		const count = Number(answer);
		const all = placesOf({ ...row, data: 'no' });
		const says = splitOf(row['scopes']);
		if (count === found.length)
			return `{name} can be assigned at ${namesOf(found.join(' '))}${all.length > count ? ', but with DataActions not at the management group' : ''}`;
		if (count === all.length) return 'with DataActions, {name} can’t be assigned at {mg} itself';
		if (count === says.length && count < found.length)
			return `this counts only what AssignableScopes name, and ${namesOf(found.filter((one) => !says.includes(one)).join(' '))} can be used, too`;
		const out = six.filter((one) => !found.includes(one));
		return count > found.length
			? `that’s ${counts[count - found.length]!} too many: {${out[(count - found.length - 1) % out.length]!}}, for example, isn’t in the assignable scopes`
			: `that leaves out ${counts[found.length - count]!} of the scopes, such as {${found.at(-1)!}}`;
	}
};
const at: Omit<Topic, 'intro'> = {
	noun: 'custom role',
	sides: {
		scopes: assignable('mg', 'sub1', 'sub2', 'rg1', 'sub1 rg3', 'mg sub2', 'sub2 rg1'),
		data: dataSide,
		target: side(
			'reach',
			'Planned scope',
			scopesOf('mg', 'sub1', 'sub2', 'rg1', 'rg3'),
			'{name} had to be assigned at {}',
			'it is planned at {}'
		)
	},
	decide: ({ target, ...row }) => yes(mayAssign(owner, 'who', customOf(row), target!)),
	asks: can,
	choose: 'Which role{s} can you assign at the planned scope?',
	judge: 'You can assign {name} at {target}.',
	why({ scopes, data, target }) {
		const over = splitOf(scopes).find((one) => reaches(tree, one, target!));
		return data === 'yes' && target === 'mg'
			? `a custom role with DataActions can’t be assigned at a management group, ${over ? 'even if it’s an assignable scope' : 'and {target} isn’t an assignable scope either'}`
			: over === undefined
				? `the planned scope, {target}, is neither ${namesOf(scopes!, 'nor')} nor in ${scopes!.includes(' ') ? 'them' : 'it'}`
				: over === target
					? `the planned scope, {target}, is in AssignableScopes${target === 'mg' ? ', and {name} has no DataActions' : ''}`
					: `the assignable scope {${over}} contains {target}${over === 'mg' && data === 'yes' ? ', and only the management group itself is closed to DataActions' : ''}`;
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
const wantedOf = ({ scopes, task }: Row): readonly string[] =>
	splitOf(task === 'widen' ? `${scopes!} sub2` : scopes);
/** Whether someone can perform a task on a role that exists. Nothing where there's nothing to do. */
function performs(row: Row): boolean | undefined {
	const { holds, from, task, scopes, used } = row;
	const own = rbacOf(holders[holds!]!, from!);
	const custom = customOf({ scopes: wantedOf(row).join(' ') });
	if (task === 'assign') return mayAssign(own, 'who', custom, 'rg1');
	if (task === 'delete') return mayDelete(own, 'who', custom, used === 'yes');
	return task === 'widen' && splitOf(scopes).some((one) => reaches(tree, one, 'sub2'))
		? undefined
		: mayDefine(own, 'who', custom);
}
/** Why someone can’t perform a task, or can. */
function rightsReason(row: Row): string {
	const { holds, from, task } = row as Readonly<Record<string, string>>;
	const name = '{holds}';
	if (task === 'assign')
		return holds === 'contributor'
			? `${name} can’t assign roles`
			: reaches(tree, from!, 'rg1')
				? `${name} at {from} can assign roles at {rg1}, which is in the assignable scopes`
				: `the scope {from} doesn’t contain {rg1}, so {holds} doesn’t help there`;
	if (holds === 'contributor') return `NotActions of ${name} take away the right to manage custom roles`;
	if (holds === 'rbac') return `${name} manages role assignments, but not role definitions`;
	const wanted = wantedOf(row);
	const outside = wanted.filter((one) => !reaches(tree, from!, one));
	if (outside.length > 0)
		return `this takes rights on ${wanted.length > 1 ? 'each' : 'the'} assignable scope, and {from} doesn’t contain ${namesOf(outside.join(' '), 'or')}`;
	return task === 'delete' && row['used'] === 'yes'
		? '{role} can’t be deleted while an assignment uses it'
		: `${name} at {from} covers ${wanted.length > 1 ? 'all assignable scopes' : 'the assignable scope'}${task === 'widen' ? ', the new one included' : task === 'delete' ? ', and no assignment uses {role}' : ''}`;
}
const administrators: Omit<Topic, 'intro'> = {
	names: people,
	noun: 'user',
	common: {
		scopes: side(
			'reach',
			'',
			scopesOf('sub1', 'sub1 sub2', 'mg', 'rg1'),
			'AssignableScopes of {role} were {}',
			'AssignableScopes of {role}: {}'
		),
		used: side(
			'task',
			'',
			{ no: 'not assigned yet', yes: 'assigned to a group at {rg1}' },
			'{role} were {}',
			'{role} is {}'
		)
	},
	sides: {
		holds: side(
			'lists',
			'Role',
			Object.fromEntries(Object.entries(holders).map(([id, { name }]) => [id, name])),
			'{name} had the {} role',
			'{name} has the {} role'
		),
		from: side(
			'reach',
			'Scope',
			scopesOf('mg', 'sub1', 'sub2', 'rg1'),
			'the role of {name} were at {}',
			'scope: {}'
		),
		task: side(
			'task',
			'Planned task',
			{
				edit: 'add an action to {role}',
				widen: 'make {role} assignable at {sub2}',
				delete: 'delete {role}',
				assign: 'assign {role} at {rg1}'
			},
			'{name} planned to {}',
			'task: {}'
		)
	},
	decide(row) {
		const found = performs(row);
		return found === undefined ? undefined : yes(found);
	},
	asks: can,
	choose: 'Which user{s} can perform the planned task?',
	judge: '{name} can {task}.',
	why: rightsReason
};
const definitions = told(
	'manage',
	[
		`The custom role {role} exists already. ${treeText} You list the only role of each user.`,
		`You review who can manage a custom role named {role}. ${treeText} All roles of {count} are listed.`
	],
	administrators
);
// What a role keeps from being moved.
const leaves = ({ scopes, on, to }: Row): boolean =>
	canLeave(tree, 'sub1', to!, scopes === 'builtIn' ? {} : { assignableScopes: splitOf(scopes) }, on!);
const moveFor = (row: Row): string | undefined =>
	row['scopes'] !== 'builtIn' && !splitOf(row['scopes']).some((one) => reaches(tree, one, row['on']!))
		? undefined
		: leaves(row)
			? 'nothing'
			: row['keep'] === 'yes'
				? 'scopes'
				: 'remove';
const moving: Omit<Topic, 'intro'> = {
	noun: 'subscription',
	common: {
		keep: side(
			'task',
			'',
			{ yes: 'must not be removed', no: 'can be removed, but roles must not change' },
			{
				yes: 'role assignments could not be removed',
				no: 'role assignments could be removed, but roles could not change'
			},
			'role assignments {}'
		)
	},
	sides: {
		scopes: side(
			'lists',
			'AssignableScopes of the role',
			{
				mg: '{mg}',
				'mg sub2': '{mg} and another subscription',
				'mg sub1': '{mg} and the subscription',
				sub1: 'the subscription',
				root: 'the root management group',
				builtIn: '/ (built-in role)'
			},
			{ '': 'the role for {name} were assignable in {}', builtIn: 'the role for {name} were built-in' },
			{
				'': '{name} has a role assignable in {}',
				builtIn: '{name} has a built-in role'
			}
		),
		on: side(
			'reach',
			'Assigned at',
			{ sub1: 'the subscription', mg: '{mg}' },
			'the role were assigned at {}',
			'assigned at: {}'
		),
		to: side(
			'reach',
			'New parent',
			{ mg2: '{mg2}', root: 'the root management group', child: 'a child of {mg}' },
			'{name} were moved to {}',
			'new parent: {}'
		)
	},
	decide: moveFor,
	asks: {
		nothing: 'change nothing before the move',
		scopes: 'add the subscription ID to AssignableScopes before the move',
		remove: 'remove the role assignment before the move'
	},
	single: 'You need to move the subscription with as few changes as possible. What should you do?',
	table: 'What should you do for each subscription?',
	choose: 'For which subscription{s} should you {}?',

	why(row, answer) {
		const { scopes, on, keep } = row as Readonly<Record<string, string>>;
		if (leaves(row)) {
			const free =
				on === 'mg'
					? 'the assignment is at {mg}, which isn’t moved'
					: scopes === 'builtIn'
						? 'a built-in role can be assigned anywhere'
						: scopes!.includes('sub1')
							? 'the subscription is an assignable scope itself, wherever it is'
							: scopes === 'root'
								? 'the assignable scope contains the old parent and the new one'
								: 'a child of {mg} is still in {mg}, where the role is assignable';
			if (answer === 'nothing') return free;
			if (answer === 'remove')
				return 'the assignment doesn’t prevent the move, so that’s one change too many';
			return scopes === 'builtIn'
				? 'nothing prevents the move, and a built-in role can’t be changed'
				: scopes!.includes('sub1')
					? 'AssignableScopes include it already'
					: 'nothing prevents the move, so AssignableScopes needn’t change';
		}
		return answer === 'nothing'
			? 'outside {mg}, the subscription would no longer be in the assignable scopes, so the move fails'
			: answer === 'scopes'
				? keep === 'yes'
					? 'the assignment must stay, and with the subscription in AssignableScopes, the role can be assigned there outside {mg}'
					: 'the role must not change, and the assignment can be removed instead'
				: keep === 'yes'
					? 'that would allow the move, but the assignment must stay'
					: 'the role must not change, and without its assignment nothing prevents the move';
	}
};

// Conditions.
const acts: Readonly<Record<string, readonly [name: string, does: string]>> = {
	read: ['Read a blob', 'read a blob'],
	write: ['Write to a blob', 'overwrite a blob'],
	delete: ['Delete a blob', 'delete a blob']
};
const passes = ({ target, expr, op, box }: Row): boolean =>
	conditionAllows({ action: target!, operator: expr as 'StringEquals', value: 'docs' }, op!, box!);
const reads = ({ also, op }: Row): boolean => also === 'data' && op === 'read';
const conditions = told(
	'condition',
	[
		'The storage account storage1 has the containers docs, docs-old and photos, and no hierarchical namespace. At storage1, {count} have Storage Blob Data Contributor, with one condition for all of them. Other roles have no condition.',
		'With one condition, you assigned Storage Blob Data Contributor at storage1 to {count}. Its containers are docs, docs-old and photos. The hierarchical namespace is disabled. Other roles have no condition.'
	],
	{
		names: people,
		noun: 'user',
		common: {
			target: side(
				'lists',
				'',
				Object.fromEntries(Object.entries(acts).map(([id, [name]]) => [id, name])),
				'the condition were for the action “{}”',
				'the only action of the condition is “{}”'
			),
			expr: side(
				'reach',
				'',
				'StringEquals|StringNotEquals|StringStartsWith',
				'the operator were {}',
				'its expression is: Container name {} docs'
			)
		},
		sides: {
			op: side(
				'task',
				'Operation',
				Object.fromEntries(Object.entries(acts).map(([id, [, does]]) => [id, does])),
				'{name} had to {}',
				'{name} tries to {}'
			),
			box: side('reach', 'Container', 'docs|docs-old|photos', 'the blob were in {}', 'container: {}'),
			also: side(
				'lists',
				'Other role',
				{ none: 'None', reader: 'Reader', data: 'Storage Blob Data Reader' },
				{ '': '{name} also had {} without a condition', none: '{name} had no other role' },
				'other role: {}'
			)
		},
		decide: (row) => yes(reads(row) || passes(row)),
		asks: can,
		choose: 'Which user{s} can perform the operation?',
		judge: '{name} can {op} in {box}.',
		why(row) {
			const { target, op, also } = row as Readonly<Record<string, string>>;
			if (op !== target) return `the condition isn’t for this action, so the right to {op} isn’t limited`;
			if (passes(row)) return 'the container {box} meets “{expr} docs”';
			return reads(row)
				? '{also} lets {name} read in {box}, and no condition limits that assignment'
				: `the container {box} doesn’t meet “{expr} docs”, ${also === 'none' ? 'and there’s no other role' : also === 'reader' ? 'and Reader has no DataActions' : `and {also} doesn’t let {name} {op}`}`;
		}
	}
);

const topics: Readonly<Record<string, Topic>> = {
	...lists,
	...match,
	'where count': {
		...places,
		intro:
			'Two subscriptions, {sub1} and {sub2}, are in the management group {mg}. The resource group {rg1} is in {sub1}, and {rg3} is in {sub2}. You have the Owner role at {mg}.'
	},
	'where at': {
		...at,
		intro: `You are an Owner of the management group {mg} and plan one assignment of each of {count}. ${treeText}`
	},
	...definitions,
	...told(
		'move',
		[
			'Under the root management group are {mg} and {mg2}. You plan to move {count} out of {mg} or further down in it, with as few changes as possible. Only the listed role assignments matter.',
			'A reorganization affects {count} in {mg}, which has a sibling named {mg2}. You have all rights for the moves, which must take as few changes as possible. Only the listed role assignments matter.'
		],
		moving
	),
	...conditions
};

const beliefs: Readonly<Record<string, Belief>> = {
	'wildcard-for-data': [
		'A wildcard in Actions grants no data action. It’s easy to think that it covers all of a storage account.',
		taking('actions', /^(\*|Microsoft\.Storage.*)$/, { data: `${blobs}*` })
	],
	'not-overlooked': [
		'What NotActions or NotDataActions name is taken out again. It’s easy to stop reading at the list before.',
		(row) => ({ ...row, not: 'none', notData: 'none' })
	],
	'scope-is-enough': [
		'With DataActions, a custom role can’t be assigned at a management group. It’s easy to look only at AssignableScopes.',
		taking('data', /^yes$/, { data: 'no' })
	],
	'assigns-so-creates': [
		'Assigning roles and managing their definitions are two rights. It’s easy to take one for the other.',
		taking('holds', /^rbac$/, { holds: 'owner' })
	],
	'one-scope-is-enough': [
		'Changing a custom role takes rights on each assignable scope. It’s easy to think that one will do.',
		(row) =>
			row['task'] !== 'assign' && wantedOf(row).some((one) => reaches(tree, row['from'] ?? '', one))
				? { ...row, from: 'mg' }
				: row
	],
	'deleted-with-assignments': [
		'A custom role can be deleted only when no assignment uses it. It’s easy to think that they go with it.',
		taking('used', /^yes$/, { used: 'no' })
	],
	'moves-anyway': [
		'A move fails if it would separate an assignment from its role definition. It’s easy to think only of rights.',
		taking('on', /./, { on: 'mg' })
	],
	'limits-all-actions': [
		'A condition limits only the actions that it’s for. It’s easy to apply its expression to all of them.',
		(row) => (row['op'] && row['target'] ? { ...row, target: row['op'] } : row)
	],
	'condition-for-all-roles': [
		'A condition belongs to one assignment. It’s easy to think that it limits the other ones, too.',
		taking('also', /./, { also: 'none' })
	]
};

export const customRole = topicFamily(
	{
		id: 'access/custom-role',
		edition: 9,
		group: 'access',
		title: 'Custom roles, from definition to assignment',
		rule: {
			'^list':
				'A role allows Actions less NotActions, and DataActions less NotDataActions. Actions never grant access to data.',
			'^match': 'A wildcard matches anything, slashes included. What NotActions match is subtracted.',
			'^where':
				'A custom role can be assigned at its assignable scopes and below. With DataActions, it can’t be assigned at a management group.',
			'^manage':
				'Changing and deleting a custom role takes rights on each assignable scope, which Owner and User Access Administrator have. A role that’s assigned can’t be deleted.',
			'^move': 'A move fails if it would take an assignment out of the assignable scopes of its custom role.',
			'^condition':
				'A condition limits only the actions that it’s for, and only its own assignment. Assignments add up.'
		},
		lab: 'access/planes-and-roles',
		sources: [
			sources.customRoles,
			sources.roleDefinitions,
			sources.managementGroups,
			sources.conditionFormat,
			sources.conditionTroubleshooting
		],
		axes: {
			task: 'The task or a need',
			lists: 'A role or an action',
			reach: 'A scope'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			'mg-shops|mg-labs|sub-web|sub-pay|rg-cart|rg-search|rg-bank|Cart Operator',
			'mg-rail|mg-bus|sub-track|sub-ticket|rg-signal|rg-depot|rg-fares|Signal Operator',
			'mg-city|mg-port|sub-water|sub-roads|rg-pumps|rg-meters|rg-lights|Pump Operator',
			'mg-daily|mg-film|sub-press|sub-photos|rg-plates|rg-proofs|rg-prints|Plate Operator'
		].map((line) => line.split('|')),
		words: ['mg', 'mg2', 'sub1', 'sub2', 'rg1', 'rg2', 'rg3', 'role'],
		forms: ['choose', 'judge', 'judge', 'table', 'single', 'single', 'series'],
		telling: ['table', 'table', 'list', 'email', 'ticket', 'change request']
	}
);
