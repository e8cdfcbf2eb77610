// Access in effect: which assignments give it, how roles add up, deny settings, redundant assignments, activation, lists and managed identities.
// Over 200 lines: seven topics with words for what can differ in each.
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { isListed, spareOf } from '#lib/azure/identity/role-assignment.ts';
import { coverageOf, type Operation, type Role } from '#lib/azure/identity/role.ts';
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

/** Scopes, by the word for the name of each. */
const tree = {
	sub: { level: 'subscription' },
	rg1: { level: 'resourceGroup', parent: 'sub' },
	rg2: { level: 'resourceGroup', parent: 'sub' },
	vm: { level: 'resource', parent: 'rg1' }
} as const satisfies Tree;
/** A text for each id. */
const texts = (ids: readonly string[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));
const words = (...ids: readonly string[]): Row => texts(ids, (id) => `{${id}}`);
const vms = 'Microsoft.Compute/virtualMachines/';
const roles = Object.fromEntries(Object.values(builtIn).map((one): [string, Role] => [one.name, one]));
const vmContributor = builtIn.vmContributor.name;
const blobContributor = builtIn.blobContributor.name;
const accessAdministrator = builtIn.accessAdministrator.name;

/** What someone does. */
const tasks: Row = {
	readVm: 'view {vm}',
	startVm: 'start {vm}',
	resizeVm: 'resize {vm}',
	deleteVm: 'delete {vm}',
	assignRole: 'assign roles on {vm}',
	deleteBlob: 'delete a blob in {store} without an account key'
};
const operationOf = (task: string): Operation => operations[task as keyof typeof operations];
const includes = (role: string, task: string): boolean =>
	coverageOf(roles[role]!, operationOf(task)) === 'includes';

/** Returns the role and the scope of an assignment, such as `Reader rg1`. */
const partsOf = (id: string) => {
	const [, role, at] = /(.+) (.+)/.exec(id)!;
	return { role: roles[role!]!, at: at! };
};
const onScope = (id: string): string => id.replace(/ (\w+)$/, ' on {$1}');
const assigned = (given: readonly string[], ...scopes: readonly string[]): Row =>
	texts(
		given.flatMap((role) => scopes.map((at) => `${role} ${at}`)),
		onScope
	);

type Said = Omit<Topic, 'intro'>;
/** Data is harder than the control plane. */
const suits: Said['suits'] = ({ task }, difficulty) => difficulty > 2 || task !== 'deleteBlob';
/** What someone has. */
const has = (axis: string, title: string, values: Row | string, who: string) =>
	side(axis, title, values, `${who} had {}`, `${who} has {}`);
const task = (...ids: readonly string[]) =>
	side(
		'role',
		'Task',
		texts(ids, (id) => tasks[id]!),
		'{name} had to {}',
		'{name} must {}'
	);
/** Returns why an answer of two parts is right, or why each part that differs is wrong. */
function whyParts(
	found: string,
	answer: string,
	reason: (part: string, needed: string, at: number) => string
): string {
	const needed = found.split(' ');
	return answer
		.split(' ')
		.flatMap((part, at) => (answer === found || part !== needed[at] ? reason(part, needed[at]!, at) : []))
		.join(answer === found ? ', and ' : '. In addition, ');
}

// What a custom role and another one allow together.
const lesses = ['delete', 'start/action'];
const custom = ({ less, task }: Row) =>
	coverageOf({ actions: [`${vms}*`], notActions: [vms + less!] }, operationOf(task!));
const applies = (id: string): boolean => reaches(tree, partsOf(id).at, 'vm');
const allows = ({ other, task }: Row): boolean => includes(partsOf(other!).role.name, task!);
const adding: Said = {
	noun: 'user',
	names: people,
	common: {
		less: side(
			'role',
			'az role definition list (excerpt)',
			texts(
				lesses,
				(id) =>
					`"roleName": "VM Operator",\n"permissions": [{\n  "actions": ["*/read", "${vms}*"],\n  "dataActions": [],\n  "notActions": ["${vms}${id}"]\n}]`
			),
			texts(lesses, (id) => `NotActions were ${vms}${id}`)
		)
	},
	sides: {
		other: has(
			'scope',
			'Other role',
			assigned(['Contributor', vmContributor, 'Reader', blobContributor], 'rg1', 'rg2', 'sub'),
			'{name} also'
		),
		task: task('startVm', 'deleteVm', 'deleteBlob')
	},
	suits,
	decide: (row) => (custom(row) === 'includes' || (allows(row) && applies(row['other']!)) ? 'yes' : 'no'),
	asks: { yes: 'can' },
	choose: 'Who can perform their task?',
	judge: '{name} can {task}.',
	why(row) {
		const found = custom(row);
		return found === 'includes'
			? 'VM Operator alone allows {name} to {task}'
			: `${found === 'trims' ? 'NotActions leave this action out of VM Operator' : 'VM Operator has no DataActions'}, ${
					!allows(row)
						? 'and {other} doesn’t allow it'
						: applies(row['other']!)
							? 'but {other} allows it'
							: 'and {other} doesn’t apply'
				}`;
	}
};

// What it takes to let a user do something with what a deployment stack manages.
const stacks = ['denyDelete', 'denyWriteAndDelete', 'denyDelete delete', 'denyWriteAndDelete write'];
const excludedOf = (id: string): readonly string[] =>
	id
		.split(' ')
		.slice(1)
		.map((one) => vms + one);
const isDenied = ({ acts, task }: Row): boolean =>
	coverageOf(
		{
			actions: acts!.includes('W') ? ['*/write', '*/delete'] : ['*/delete'],
			notActions: excludedOf(acts!)
		},
		operationOf(task!)
	) === 'includes';
/** Whether deny settings block someone who must not be blocked. */
const isBlocked = (row: Row): boolean => isDenied(row) && (row['member'] === 'out' || row['goal'] === 'act');
const deny: Said = {
	noun: 'task',
	common: {
		acts: side(
			'deny',
			'az stack group show (excerpt)',
			texts(
				stacks,
				(id) =>
					`"denySettings": {\n  "excludedActions": ${JSON.stringify(excludedOf(id))},\n  "excludedPrincipals": ["(object ID of {team})"],\n  "mode": "${id.split(' ')[0]!}"\n}`
			),
			texts(
				stacks,
				(id) => `the output showed ${id.split(' ')[0]!} with ${excludedOf(id)[0] ?? 'nothing'} excluded`
			)
		)
	},
	sides: {
		role: has('role', 'Role', `Owner|${vmContributor}|Reader|${blobContributor}`, '{user}'),
		member: side(
			'deny',
			'Group',
			{ in: 'in', out: 'not in' },
			'{user} were {} the group {team}',
			'{user} is {} the group {team}'
		),
		task: {
			...task('resizeVm', 'deleteVm', 'deleteBlob'),
			were: 'the task were to {}',
			line: '{user} must {}'
		},
		goal: side(
			'deny',
			'Others',
			{
				who: 'not get access',
				act: 'be able to perform the task too, if their role allows it'
			},
			'others had to {}',
			'others must {}'
		)
	},
	// An action can’t be excluded twice.
	drawn: ({ task, acts }) => !/ deleted| writer/.test(acts! + task!),
	suits,
	decide(row) {
		const allowed = includes(row['role']!, row['task']!);
		return isBlocked(row)
			? allowed
				? row['goal'] === 'act'
					? 'act'
					: 'who'
				: undefined
			: allowed
				? 'none'
				: 'role';
	},
	asks: {
		none: 'make no change',
		role: 'assign {user} another role that allows the task',
		who: 'add {user}’s object ID to the excluded principals',
		act: 'add the action of {user}’s task to the excluded actions'
	},
	single: 'You need to meet the requirements with only necessary changes. What should you do?',
	why(row, answer) {
		const found = deny.decide(row)!;
		const role = `{role} ${found === 'role' ? 'doesn’t allow' : 'allows'} {user} to {task}`;
		const settings = isBlocked(row)
			? `the deny settings block the action${row['goal'] === 'act' ? ` for ${row['member'] === 'in' ? '' : '{user} and '}others` : ''}`
			: row['task'] === 'deleteBlob'
				? 'deny settings don’t apply to the data plane'
				: isDenied(row)
					? 'the deny settings exclude {team}'
					: 'the deny settings don’t block the action';
		if (answer === found) return `${role}, and ${settings}`;
		if (answer === 'role' || (answer === 'none' && found === 'role')) return role;
		if (answer === 'none') return settings;
		if (!isBlocked(row))
			return `excluding ${answer === 'who' ? '{user}' : 'the action'} isn’t needed: ${settings}`;
		return answer === 'act'
			? 'others would get more access'
			: `${row['member'] === 'in' ? '{user} is excluded through {team} already, and ' : ''}others would still be blocked`;
	}
};

// Which change leaves a user with certain permissions.
const rights = ['readVm', 'resizeVm', 'assignRole'];
/** The assignments that apply to the VM after changes. */
const leftOf = ({ own, group, event }: Row): readonly string[] =>
	[/own/.test(event!) ? '' : own!, /leave/.test(event!) ? '' : group!].filter((one) => one && applies(one));
const giverOf = (row: Row, right: string): string | undefined =>
	leftOf(row).find((one) => includes(partsOf(one).role.name, right));
const abilitiesOf = (row: Row): string => rights.filter((right) => giverOf(row, right)).join(' ');
const whyLeft = (row: Row, wanted: string): string => {
	const found = leftOf(row).map(onScope);
	const opening =
		{ none: 'without a change', own: 'without {user}’s role', leave: 'outside the group' }[row['event']!] ??
		'after both changes';
	if (wanted === abilitiesOf(row))
		return `${opening}, ${found[0] ? `only ${listed(found)}` : 'no assignment'} appl${found[1] ? 'y' : 'ies'} to {vm}`;
	const wrong = rights.findLast((right) => wanted.includes(right) !== !!giverOf(row, right))!;
	const giver = giverOf(row, wrong);
	return `${opening}, ${giver ? onScope(giver) : 'no assignment'} allows {user} to ${tasks[wrong]!}`;
};
const permissions = {
	'': 'no permission on {vm}',
	readVm: 'no permission on {vm} except to view it',
	'readVm resizeVm': 'permission to resize {vm}, but not to assign roles',
	'readVm assignRole': 'permission to assign roles on {vm}, but not to resize it',
	'readVm resizeVm assignRole': 'permission to resize {vm} and to assign roles'
};
const trim: Said = {
	noun: 'access',
	sides: {
		own: has(
			'role',
			'Role of {user}',
			texts(
				['Owner rg1', 'Owner rg2', 'Contributor sub', 'Reader rg1', `${accessAdministrator} sub`],
				onScope
			),
			'{user}'
		),
		group: has(
			'scope',
			'Role of {dept}',
			texts(['Contributor rg1', 'Contributor rg2', `${accessAdministrator} rg1`, 'Reader sub'], onScope),
			'{dept}'
		),
		goal: side('event', 'Required', permissions, '{user} had to have {}', '{user} must have {}')
	},
	decide: (row) => Object.keys(trim.asks).find((event) => abilitiesOf({ ...row, event }) === row['goal']),
	asks: {
		none: 'make no change',
		own: 'remove {user}’s role assignment',
		leave: 'remove {user} from {team}',
		'own leave': 'remove {user}’s role assignment, and remove {user} from {team}'
	},
	single: 'You need to meet the requirement with only necessary changes. Which option should you choose?',
	why(row, event) {
		const found = trim.decide(row)!;
		return found !== event && abilitiesOf({ ...row, event }) === row['goal']
			? `you don’t have to ${trim.asks[event]!}: ${whyLeft({ ...row, event: found }, row['goal'])}`
			: whyLeft({ ...row, event }, row['goal']!);
	}
};

// Which assignments a group makes redundant.
const givens = assigned(['Contributor', 'Owner', accessAdministrator], 'sub', 'rg1');
const spare: Said = {
	noun: 'user',
	names: people,
	common: {
		given: side(
			'who',
			'az role assignment list (excerpt)',
			texts(Object.keys(givens), (id) => {
				const { role, at } = partsOf(id);
				return `"principalName": "{dept}",\n"principalType": "Group",\n"roleDefinitionName": "${role.name}",\n"scope": "/subscriptions/(ID of {sub})${at === 'sub' ? '' : '/resourceGroups/{rg1}'}"`;
			}),
			texts(Object.keys(givens), (id) => `{dept} had ${onScope(id)}`)
		)
	},
	sides: {
		own: has(
			'scope',
			'Direct role',
			assigned(['Reader', vmContributor, 'Contributor', accessAdministrator], 'rg1', 'rg2', 'vm'),
			'{name}'
		)
	},
	decide: ({ own, given }) => (/f|b/.test(spareOf(tree, partsOf(own!), partsOf(given!))) ? 'yes' : 'no'),
	asks: { yes: 'can' },
	choose: 'Whose direct role assignment can you remove without any loss of permissions?',
	judge: 'You can remove {name}’s direct role assignment without any loss of permissions.',
	why({ own, given }) {
		const [one, other] = [partsOf(own!), partsOf(given!)];
		const right = rights.find((id) => includes(one.role.name, id) && !includes(other.role.name, id));
		const wide = reaches(tree, other.at, one.at);
		const lacks = [
			...(wide ? [] : [`doesn’t apply to {${one.at}}`]),
			...(right ? [`doesn’t allow {name} to ${right === 'assignRole' ? 'assign roles' : 'manage VMs'}`] : [])
		];
		return `${onScope(given!)} ${listed(lacks) || 'includes all of {own}'}`;
	}
};

// The first step of someone who may have to activate a role.
const states: Said = {
	noun: 'user',
	names: people,
	sides: {
		role: has('role', 'Role', `Reader|Contributor|${vmContributor}`, '{name}'),
		state: side(
			'event',
			'Assignment',
			'active|eligible|expired',
			{ expired: '{name}’s assignment had expired', '': '{name}’s assignment were {}' },
			{ expired: 'the assignment has expired', '': 'the assignment is {}' }
		),
		last: side(
			'event',
			'Last activation',
			{ no: 'None', past: '9 June, 08:00 to 16:00', today: '10 June, 08:00 to 16:00' },
			{ no: '{name}’s role had never been activated', '': '{name}’s role had last been activated for {}' },
			{ no: 'it was never activated', '': 'it was last activated for {}' }
		)
	},
	suits: ({ state }, difficulty) => difficulty < 3 || state !== 'active',
	// Only an eligible assignment is activated.
	decide: ({ role, state, last }) =>
		/^(a|ex)/.test(state!) && (last !== 'no' || (role === 'Reader' && state === 'expired'))
			? undefined
			: role === 'Reader' || state === 'expired'
				? 'ask'
				: state === 'active' || last === 'today'
					? 'now'
					: 'activate',
	asks: { now: 'start {vm}', activate: 'activate the role', ask: 'request a new or renewed assignment' },
	table: 'What should each user do first?',
	judge: '{name}’s first step should be to {}.',
	why(row, answer) {
		const { role, state, last } = row;
		const found = states.decide(row)!;
		const reason =
			role === 'Reader'
				? 'Reader doesn’t include starting VMs'
				: state === 'expired'
					? 'the assignment has expired'
					: state === 'active'
						? 'the assignment is active'
						: last === 'today'
							? 'today’s activation is still in effect'
							: 'the role isn’t activated now';
		return answer === found
			? reason
			: answer === 'ask'
				? `that isn’t needed: {name} can ${states.asks[found]!} now`
				: `${answer === 'now' ? 'that fails' : found === 'now' ? 'that isn’t needed' : 'that doesn’t help'}: ${reason}`;
	}
};

// How an assignment is listed. Not asked: what is below a resource group, which no parameter adds.
const parameters: Said = {
	noun: 'role assignment',
	sides: {
		base: side(
			'event',
			'Command',
			texts(
				['sub', 'rg1'],
				(id) =>
					`az role assignment list --assignee {user}@contoso.com${id === 'sub' ? '' : ' --resource-group {rg1}'}`
			),
			'the command were “{}”',
			'the command is “{}”'
		),
		who: side(
			'who',
			'Assigned to',
			words('user', 'team', 'dept'),
			'the assignment were for {}',
			'the assignment is for {}'
		),
		at: side('scope', 'Scope', words('sub', 'rg1', 'vm'), 'the assignment’s scope were {}', 'its scope is {}')
	},
	suits: (row, difficulty) => difficulty < 2 || parameters.decide(row) !== '- -',
	decide: ({ base, who, at }) =>
		Object.keys(parameters.asks).find(
			(one) =>
				!(base === 'rg1' && one.includes('all')) &&
				isListed(
					{ tree, groups: { team: ['user'], dept: ['team'] } },
					{ who: who!, at: at! },
					{
						at: base!,
						assignee: 'user',
						all: one.includes('all'),
						inherited: one.includes('inh'),
						groups: one.includes('gr')
					}
				)
		),
	asks: texts(
		['-', '--all', '--include-inherited'].flatMap((one) => [`${one} -`, `${one} --include-groups`]),
		(id) => listed(id.split(' ').filter((one) => one !== '-')) || 'nothing'
	),
	single: 'You need to list the assignment with as few parameters as possible. What should you add?',
	why: (row, answer) =>
		whyParts(parameters.decide(row)!, answer, (part, needed, at) =>
			at === 0
				? part === '--all' && row['base'] === 'rg1'
					? '--all can’t be used with --resource-group'
					: needed === '-'
						? `${part === '-' ? '' : `${part === '--all' ? 'lower' : 'higher'} scopes aren’t needed: `}the command lists assignments at {at} itself`
						: `${part === needed ? '' : part === '-' ? 'other scopes aren’t listed: ' : `${part} doesn’t list it: `}the scope {at} is ${needed === '--all' ? 'below' : 'above'} the one listed`
				: needed === '-'
					? `${part === '-' ? '' : '--include-groups isn’t needed: '}{user} has the role directly`
					: `${part === '-' ? 'only direct assignments are listed: ' : ''}{user} has the role through a group`
		)
};

// What an app needs after a change of its VM.
const types = ['System', 'User'];
const identity: Said = {
	noun: 'app',
	common: {
		kind: side(
			'who',
			'az vm show (excerpt), before the change',
			texts(types, (id) => `"identity": {\n  "type": "${id}Assigned"\n}`),
			texts(types, (id) => `the identity were ${id.toLowerCase()}-assigned`)
		)
	},
	sides: {
		via: side(
			'who',
			'Role',
			{ role: 'the identity itself', group: 'the group {team} that contained the identity' },
			'the role had been assigned to {}',
			'a role on {store} was assigned to {}'
		),
		event: side(
			'event',
			'Change',
			{
				size: 'resized {vm}',
				same: 're-created {vm} with the same identity settings',
				none: 're-created {vm} without an identity',
				off: 'removed the identity from {vm}'
			},
			'you had {}',
			'you {}'
		)
	},
	suits: ({ event }, difficulty) => difficulty < 2 || event !== 'size',
	decide: ({ kind, via, event }) =>
		`${/none|off/.test(event!) ? 'id' : '-'} ${kind === 'User' || event === 'size' ? '-' : via!}`,
	asks: {
		'- -': 'make no change',
		'id -': 'assign the former identity to {vm} again',
		'- role': 'assign the role to the identity',
		'- group': 'add the identity to {team}',
		'id role': 'assign an identity to {vm}, and assign the role to it',
		'id group': 'assign an identity to {vm}, and add it to {team}'
	},
	single:
		'You need the app to have access in the same way as before with only necessary changes. Which option should you choose?',
	why: (row, answer) =>
		whyParts(identity.decide(row)!, answer, (part, needed, at) =>
			at === 0
				? `the VM has ${needed === 'id' ? 'no' : 'an'} identity now`
				: needed === '-'
					? `${{ role: 'the role doesn’t have to be assigned: ', group: '{team} doesn’t have to change: ' }[part] ?? ''}${row['event'] === 'size' ? 'a resized VM keeps its identity' : 'the user-assigned identity keeps its access'}`
					: part === needed || part === '-'
						? 'a new system-assigned identity has no roles or groups'
						: `before, the access was ${needed === 'role' ? 'direct, not ' : ''}through a group`
		)
};

const place = 'The subscription {sub} contains {rg1}, which contains {vm}, and {rg2}.';
const only =
	'Each has only one role, assigned on the resource group of the VM. Activation needs no approval.';
const nested = '{user} is in the group {team}, which is in {dept}.';
const alone = 'No other role assignments apply, and the groups are not used elsewhere.';
const members = 'Each has one direct role and is in the group {team}, which is in {dept}.';
const night = 'You made one change.';
const topics: Readonly<Record<string, Topic>> = {
	...told(
		'add',
		[
			`For the night shift, you assign the custom role VM Operator on {sub} to {count}. In {sub}, {rg1} contains {vm} and {store}, and {rg2} is empty.`,
			`You review the access of {count}, who have the custom role VM Operator on {sub}. In {sub}, {rg1} contains {vm} and {store}, and {rg2} is empty.`
		],
		adding
	),
	...told(
		'deny',
		[
			`The platform team deployed {vm} and {store} to {rg1} with a deployment stack. {user} plans maintenance and has one role on {rg1}.`,
			`You take over {rg1}, where a deployment stack manages {vm} and {store}. {user}, who has one role on {rg1}, sends a change request.`
		],
		deny
	),
	...told(
		'trim',
		[
			`${place} {user} gets another job. ${nested} ${alone}`,
			`${place} An auditor checks the access of {user}. ${nested} ${alone}`
		],
		trim
	),
	...told(
		'spare',
		[
			`${place} After a move to access by groups, you look for redundant assignments of {count}. ${members}`,
			`${place} You are near the limit of role assignments, and check those of {count}. ${members}`
		],
		spare
	),
	...told(
		'state',
		[
			`Today is 10 June 2027, and it is 10:00. Each of {count} must start {vm}. ${only}`,
			`On 10 June 2027, at 10:00, an alert says that {vm} has stopped. Each of {count} must start it. ${only}`
		],
		states
	),
	...told(
		'list',
		[
			`${place} In the Azure CLI, {sub} is the active subscription. An auditor asks to see a role assignment. ${nested}`,
			`${place} In the Azure CLI, {sub} is the active subscription. A script must find a role assignment. ${nested}`
		],
		parameters
	),
	...told(
		'identity',
		[
			`Yesterday, an app on {vm} could read the storage account {store}. ${night}`,
			`After an incident, you check the access of an app on {vm} to the storage account {store}. ${night}`
		],
		identity
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'not-actions-overlooked': [
		'NotActions are subtracted from the Actions of their role. It’s easy to read only the Actions.',
		taking('less', /./, { less: '' })
	],
	'not-actions-deny': [
		'NotActions limit only their own role. It’s easy to take them for a deny assignment.',
		taking('less', /./, { other: 'Reader sub' })
	],
	'role-wins': [
		'Deny settings override roles for what they deny. It’s easy to look at roles alone.',
		taking('acts', /./, { member: 'in', goal: 'who' })
	],
	'eligible-is-active': [
		'An eligible assignment gives access only while it’s activated. It’s easy to take it for an active one.',
		taking('state', /el/, { state: 'active', last: 'no' })
	],
	'identity-comes-back': [
		'A new system-assigned identity has no roles. It’s easy to think that it gets those of the old one.',
		taking('kind', /S/, { kind: 'User' })
	]
};

export const effectiveAccess = topicFamily(
	{
		id: 'access/effective-access',
		edition: 6,
		group: 'access',
		title: 'What several roles allow together',
		rule: {
			'^(add|trim)':
				'Roles add up, whether direct, inherited or through a group. NotActions limit only their own role.',
			'^deny':
				'Deny settings block what their mode says on the control plane, except for excluded principals and actions.',
			'^spare': 'An assignment is redundant if another one has all of its permissions in all of its scope.',
			'^list':
				'For an assignee, az role assignment list shows direct assignments at the active subscription or the scope that you name, unless parameters add others.',
			'^state': 'An eligible assignment gives access only while it’s activated. An expired one gives none.',
			'^identity':
				'A system-assigned identity is deleted when you remove it or delete its VM, and a new one has no roles. A user-assigned identity keeps its roles.'
		},
		lab: 'access/three-scopes',
		sources: [
			sources.rbac,
			sources.roleDefinitions,
			sources.denyAssignments,
			sources.deploymentStacks,
			sources.roleAssignmentsListCli,
			sources.timeBoundAssignments,
			sources.managedIdentities
		],
		axes: {
			role: 'A role or a task',
			scope: 'A scope',
			who: 'Who has the role',
			deny: 'A deny assignment, or an exclusion',
			event: 'A change or a state'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			'sub-zoo|rg-aviary|rg-aquarium|vm-feed1|stbirds|Keepers|Park Staff|Noor',
			'sub-radio|rg-studio|rg-news|vm-mix2|stclips3|Hosts|Newsroom|Priya',
			'sub-ski|rg-lifts|rg-passes|vm-gate6|stgates|Patrol|Mountain Staff|Mika',
			'sub-maps|rg-survey|rg-tiles|vm-plot4|stplots9|Surveyors|Field Staff|Sam'
		].map((line) => line.split('|')),
		words: ['sub', 'rg1', 'rg2', 'vm', 'store', 'team', 'dept', 'user'],
		forms: ['series', 'choose', 'judge', 'judge', 'table', 'single'],
		telling: ['table', 'list', 'email', 'ticket']
	}
);
