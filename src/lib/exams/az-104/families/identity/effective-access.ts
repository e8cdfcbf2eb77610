// Role assignments together: which to remove, which adds nothing, how they are listed, when they apply, and what a deny assignment stops.
// Over 200 lines: five topics with words for what can differ in each.
import { identitiesOf } from '#lib/azure/identity/access.ts';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { isListed, spareOf, stateAt } from '#lib/azure/identity/role-assignment.ts';
import { coverageOf, type Operation, type Role } from '#lib/azure/identity/role.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';
import { sources } from '#lib/azure/sources.ts';
import { remembering } from '#lib/exams/az-104/families/kit.ts';
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
	mg: { level: 'managementGroup' },
	sub: { level: 'subscription', parent: 'mg' },
	rg1: { level: 'resourceGroup', parent: 'sub' },
	rg2: { level: 'resourceGroup', parent: 'sub' },
	vm: { level: 'resource', parent: 'rg1' }
} as const satisfies Tree;
const scopes = (...ids: readonly string[]): Row => Object.fromEntries(ids.map((id) => [id, `{${id}}`]));
const vms = 'Microsoft.Compute/virtualMachines/';
const roles: Readonly<Record<string, Role>> = Object.fromEntries(
	Object.values(builtIn).map((one) => [one.name, one])
);
const vmContributor = builtIn.vmContributor.name;
const blobReader = builtIn.blobReader.name;

/** Requests, as what someone does and as what is done. */
const tasks: Readonly<Record<string, readonly [does: string, doing: string, operation: Operation]>> = {
	start: ['start {vm}', 'starting VMs', operations.startVm],
	resize: ['resize {vm}', 'resizing VMs', operations.resizeVm],
	delete: ['delete {vm}', 'deleting VMs', operations.deleteVm],
	blob: ['delete a blob in {store}', 'deleting blobs', operations.deleteBlob]
};
const taskText = (...ids: readonly string[]): Row => Object.fromEntries(ids.map((id) => [id, tasks[id]![0]]));
const covered = remembering<ReturnType<typeof coverageOf>>();
const coverage = ({ role, task, less }: Row) =>
	covered(role! + task! + less!, () =>
		coverageOf(roles[role!] ?? { actions: [`${vms}*`], notActions: [vms + less!] }, tasks[task!]![2])
	);

// Which assignments let a user do something, directly or through groups.
const theirs = remembering<ReadonlySet<string>>();
/** Whether an assignment is for a user, or a group that they’re in. One of their groups is in the other or the other way around. */
const isTheirs = ({ nest, who }: Row): boolean =>
	theirs(nest!, () =>
		identitiesOf(nest === 'down' ? { team: ['user', 'dept'] } : { team: ['user'], dept: ['team'] }, 'user')
	).has(who!);
/** Whether an assignment is for the user, its scope contains the VM, and its role includes the task. */
const conditions = (row: Row): readonly boolean[] => [
	isTheirs(row),
	reaches(tree, row['at']!, 'vm'),
	coverage(row) === 'includes'
];
const who = side(
	'who',
	'Assigned to',
	scopes('user', 'team', 'dept'),
	'{name} were for {}',
	'{name} is for {}'
);
const at = (...ids: readonly string[]) =>
	side('scope', 'Scope', scopes(...ids), '{name} had the scope {}', 'its scope is {}');
const task = side(
	'role',
	'',
	taskText('start', 'delete'),
	'{user} tried to {}',
	'{user} must no longer be able to {}. You must remove as few role assignments as possible'
);
const grant: Omit<Topic, 'intro'> = {
	noun: 'role assignment',
	common: {
		nest: side(
			'who',
			'',
			{ up: 'which is in {dept}', down: 'and {dept} is in {team}' },
			{ up: '{team} were in {dept}', down: '{dept} were in {team}' },
			'{user} is a direct member of only {team}, {}'
		),
		less: side(
			'role',
			'',
			{ delete: `${vms}delete`, 'start/action': `${vms}start/action` },
			'NotActions were {}',
			`the custom role VM Operator has Actions ${vms}* and NotActions {}`
		)
	},
	sides: {
		who,
		role: side(
			'role',
			'Role',
			'Contributor|VM Operator|Reader',
			'{name} assigned {}',
			'it assigns the {} role'
		),
		at: at('vm', 'rg1', 'rg2', 'sub')
	},
	// One reason is clearer than several.
	drawn: (row) => conditions(row).filter((met) => !met).length < 2,
	suits: ({ at }, difficulty) => difficulty < 3 || at !== 'vm',
	decide: (row) => (conditions(row).includes(false) ? 'no' : 'yes'),
	asks: { yes: 'lets' },
	why(row) {
		const { who, role, at, task, less } = row as Readonly<Record<string, string>>;
		const doing = tasks[task!]![1];
		if (!isTheirs(row))
			return '{user} is in {team}, but {team} isn’t in {dept}, so {user} doesn’t get the roles of {dept}';
		if (!reaches(tree, at!, 'vm')) return 'the scope {rg2} doesn’t contain {vm}';
		const found = coverage(row);
		if (found !== 'includes')
			return found === 'trims'
				? `the NotActions of VM Operator leave out ${doing}`
				: `${role!} doesn’t include ${doing}`;
		return `${who === 'dept' ? '{user} is in {team}, which is in {dept}. ' : ''}${
			role === 'VM Operator'
				? `The NotActions of VM Operator leave out only ${tasks[less!.split('/')[0]!]![1]}. The role is`
				: '{role} is'
		} assigned ${who === 'user' ? 'directly to {user}' : `to {${who!}}`} on ${
			at === 'vm' ? '{vm} itself' : '{at}, so it also applies to {vm}'
		}`;
	}
};
const place = 'The subscription {sub} contains {rg1}, which contains {vm}, and {rg2}.';
const grants = {
	'grant remove': {
		...grant,
		intro: place,
		common: { task, ...grant.common },
		choose: 'Which role assignment{s} must you remove?'
	},
	'grant let': {
		...grant,
		intro: `An auditor asks what {user} can do. ${place}`,
		sides: { ...grant.sides, task },
		judge: '{name} lets {user} {task}.'
	}
};

// What a user lacks where the deny settings of a deployment stack apply.
const denied: Readonly<Record<string, readonly string[]>> = {
	denyDelete: ['*/delete'],
	denyWriteAndDelete: ['*/write', '*/delete']
};
/** Whether the role is enough, and why nothing is denied, if so. */
function standing(row: Row): readonly [has: boolean, free: string | undefined] {
	const { acts, member, task } = row as Readonly<Record<string, string>>;
	const [, doing, operation] = tasks[task!]!;
	const free = operation.data
		? 'deny settings don’t apply to the data plane, where blobs are deleted'
		: coverageOf({ actions: denied[acts!]! }, operation) !== 'includes'
			? `the mode {acts} doesn’t block ${doing}`
			: member === 'yes'
				? 'as a member of {team}, {name} is excluded'
				: undefined;
	return [coverage(row) === 'includes', free];
}
/** Not asked: actions such as starting where writing is denied, of which no page tells. */
function lackOf(row: Row): string | undefined {
	if (row['acts'] !== 'denyDelete' && row['task'] === 'start') return undefined;
	const [has, free] = standing(row);
	return has ? (free ? 'nothing' : 'exclude') : free ? 'role' : 'both';
}
function whyLack(row: Row, answer: string): string {
	const [has, free] = standing(row);
	const [does, doing] = tasks[row['task']!]!;
	const found = lackOf(row);
	const blocks = `the mode {acts} blocks ${doing}`;
	const includes = `{role} ${has ? 'includes' : 'doesn’t include'} ${doing}`;
	if (answer === found) return `${includes}, ${has && !free ? 'but' : 'and'} ${free ?? blocks}`;
	switch (answer) {
		case 'nothing':
			return has ? `${blocks}, whatever the role` : `{role} doesn’t let {name} ${does}`;
		case 'role':
			return has ? `${includes} already` : `${blocks}, even with another role`;
		case 'exclude':
			return free ?? `${includes}, so an exclusion alone doesn’t help`;
		default:
			return has
				? `another role wouldn’t change anything: ${includes}`
				: `an exclusion isn’t needed: ${free!}`;
	}
}
const deny: Omit<Topic, 'intro'> = {
	noun: 'user',
	names: people,
	common: {
		acts: side(
			'deny',
			'',
			'denyDelete|denyWriteAndDelete',
			'the deny settings mode were {}',
			'the deny settings mode is {}'
		)
	},
	sides: {
		role: side(
			'role',
			'Role on {rg1}',
			['Owner', 'Contributor', vmContributor, 'Reader', builtIn.blobContributor.name].join('|'),
			'{name} had the {} role',
			'{name} has {}'
		),
		member: side(
			'deny',
			'Member of {team}',
			{ yes: 'Yes', no: 'No' },
			{ yes: '{name} were a member of {team}', no: '{name} were not a member of {team}' },
			{ yes: '{name} is in {team}', no: '{name} is not in {team}' }
		),
		task: side(
			'role',
			'Task',
			taskText('start', 'resize', 'delete', 'blob'),
			'{name} had to {}',
			'{name} must {}'
		)
	},
	// What a role isn’t for at all would be too clear.
	drawn: ({ role, task }) =>
		role!.startsWith('Storage') ? task === 'blob' : !role!.startsWith('Virtual') || /start|e$/.test(task!),
	suits: ({ task }, difficulty) => (difficulty < 3 ? difficulty > 1 || task !== 'blob' : task !== 'start'),
	decide: lackOf,
	asks: {
		nothing: 'nothing more',
		role: 'only another role',
		exclude: 'only an exclusion from the deny settings',
		both: 'another role and an exclusion from the deny settings'
	},
	table: 'What does each user need?',
	judge: 'To {task}, {name} needs {}.',
	why: whyLack
};

// Which of two assignments adds nothing.
const isIn = (inner: string, outer: string): boolean => reaches(tree, outer, inner);
const once = remembering<string>();
function spare(row: Row): string | undefined {
	const { role1, at1, role2, at2 } = row as Readonly<Record<string, string>>;
	const found = once(role1! + at1! + role2! + at2!, () =>
		spareOf(tree, { role: roles[role1!]!, at: at1! }, { role: roles[role2!]!, at: at2! })
	);
	return found === 'both' ? undefined : found;
}
/** What one role lacks of another. */
const lacks = (one: string, other: string, [name, otherName]: readonly [string, string]): string =>
	other === blobReader
		? `${name} has no DataActions, but ${otherName} does`
		: one === 'Reader'
			? 'Reader allows only read access'
			: one === 'Contributor'
				? 'Contributor doesn’t let {name} assign roles'
				: `${name} doesn’t include all that ${otherName} allows`;
function whySpare(row: Row): string {
	const { role1, at1, role2, at2 } = row as Readonly<Record<string, string>>;
	const found = spare(row)!;
	const both = [
		[role1!, at1!, 'first'],
		[role2!, at2!, 'second']
	] as const;
	if (found === 'none') {
		if (!isIn(at1!, at2!) && !isIn(at2!, at1!)) return 'the scopes {at1} and {at2} have nothing in common';
		const names = ['{role1}', '{role2}'] as const;
		const isFirst = isIn(at1!, at2!);
		const [[narrow, part], [wide, all]] = isFirst ? both : [both[1], both[0]];
		const [own, others] = isFirst ? names : [names[1], names[0]];
		return `neither includes all of the other: ${lacks(wide, narrow, [others, own])}, and ${at1 === at2 ? lacks(narrow, wide, [own, others]) : `{${part}} is only a part of {${all}}`}`;
	}
	const [[role, from], [kept, at, other]] = found === 'second' ? [both[1], both[0]] : both;
	const [keeper, removed] = other === 'second' ? ['{role2}', '{role1}'] : ['{role1}', '{role2}'];
	return `the ${other} assignment${
		kept === role
			? ` has the same role in a wider scope, {${at}}`
			: `, ${keeper} on {${at}}, includes all that ${removed} on {${from}} allows`
	}, so you can remove only the ${found} one`;
}
const spares: Omit<Topic, 'intro'> = {
	noun: 'user',
	names: people,
	sides: Object.fromEntries(
		['First', 'Second'].flatMap((which, one) => [
			[
				`role${one + 1}`,
				side(
					'role',
					`${which} role`,
					`Owner|Contributor|Reader|${blobReader}`,
					`{name} had {} as the ${which.toLowerCase()} role`,
					`{name}’s ${which.toLowerCase()} role is {}`
				)
			],
			[
				`at${one + 1}`,
				side(
					'scope',
					`${which} scope`,
					scopes('sub', 'rg1', 'rg2'),
					`the ${which.toLowerCase()} scope were {}`,
					'its scope is {}'
				)
			]
		])
	),
	suits: ({ at1, at2 }, difficulty) => difficulty < 3 || at1 !== at2,
	decide: spare,
	asks: { first: 'the first assignment', second: 'the second assignment', none: 'neither assignment' },
	choose: 'For which user{s} can you remove {}?',
	judge: 'For {name}, you can remove {}.',
	why: whySpare
};

// How an assignment is listed.
const members = { team: ['user'], dept: ['team'] };
const added: Row = {
	nothing: 'no parameter',
	all: 'only --all',
	inherited: 'only --include-inherited',
	groups: 'only --include-groups',
	'all groups': '--all and --include-groups',
	'inherited groups': '--include-inherited and --include-groups'
};
const fewest = remembering<string>();
/** The fewest parameters with which a command lists an assignment. Not asked: a management group with --all, of which no page tells. */
const parametersFor = ({ base, at, who }: Row): string | undefined =>
	base === 'sub' && at === 'mg'
		? undefined
		: fewest(base! + at! + who!, () =>
				Object.keys(added).find(
					(one) =>
						!(base === 'rg1' && one.startsWith('all')) &&
						isListed(
							{ tree, groups: members },
							{ who: who!, at: at! },
							{
								at: base!,
								assignee: 'user',
								all: one.startsWith('all'),
								inherited: one.startsWith('inherited'),
								groups: one.endsWith('groups')
							}
						)
				)!
			);
const parameters: Omit<Topic, 'intro'> = {
	noun: 'role assignment',
	common: {
		base: side(
			'event',
			'',
			{ sub: '', rg1: ' --resource-group {rg1}' },
			{
				sub: '--resource-group were not in the command',
				rg1: 'the command ended with --resource-group {rg1}'
			},
			'the command is: az role assignment list --assignee {user}@contoso.com{}'
		)
	},
	sides: { who, at: at('mg', 'sub', 'rg1', 'vm') },
	decide: parametersFor,
	asks: added,
	suits: (row, difficulty) => difficulty < 3 || parametersFor(row) !== 'nothing',
	table: 'What should you add to the command to list each assignment?',
	single: 'What should you add to the command to list the assignment?',
	choose: 'For which assignment{s} should you add {} to the command?',
	why(row, answer) {
		const { who, at, base } = row as Readonly<Record<string, string>>;
		const found = parametersFor(row)!;
		const direct = who === 'user';
		const where =
			at === base
				? `the command already lists {${base!}}`
				: `the scope {at} is ${isIn(base!, at!) ? 'above' : 'below'} {${base!}}`;
		if (answer === found)
			return `{user} has the role ${direct ? 'directly' : `through ${who === 'dept' ? 'a nested group' : 'a group'}`}${
				at === base && !direct ? '' : `, and ${where}`
			}${found === 'nothing' ? '' : `, so the command needs ${added[found]!}`}`;
		const [needed, used] = [found, answer].map((one) =>
			added[one.split(' ')[0]!]!.replace(/.*groups|no .*|only /, '')
		);
		const reasons = [
			used === needed
				? ''
				: base === 'rg1' && used === '--all'
					? '--all can’t be used with --resource-group'
					: needed === ''
						? `the assignment is at {${base!}}, not ${used === '--all' ? 'below' : 'above'} it`
						: used === ''
							? `${where}, so you need ${needed!}`
							: `${used!} isn’t for that: ${where}`,
			answer.endsWith('groups') === !direct
				? ''
				: direct
					? '--include-groups isn’t needed for a direct assignment'
					: 'without --include-groups, only direct assignments are listed'
		];
		return reasons.filter(Boolean).join('. In addition, ');
	}
};

// Eligible and time-bound assignments.
const ends: Readonly<Record<string, number>> = { may: 0, july: 1000 };
/** When it is now, in hours, and when an activation ends. */
const now = 250;
const activations: Readonly<Record<string, number>> = { today: 256, past: 232 };
/** Why an assignment doesn’t help, activated or not. */
const problems = ({ role, at, end }: Row): readonly string[] => [
	...(end === 'may' ? ['the assignment ended on 31 May'] : []),
	...(reaches(tree, at!, 'vm') ? [] : ['the scope {rg2} doesn’t contain {vm}']),
	...(role === 'Reader' ? ['Reader doesn’t include starting VMs'] : [])
];
const stateOf = ({ state, end }: Row) =>
	stateAt(now, {
		eligible: state !== 'active',
		...(end === 'ever' ? {} : { ends: ends[end!]! }),
		...(activations[state!] === undefined ? {} : { activated: activations[state!]! })
	});
/** Not asked: an activation after the end time, which is impossible. */
function firstStep(row: Row): string | undefined {
	if (activations[row['state']!] && row['end'] === 'may') return undefined;
	return problems(row)[0] ? 'ask' : stateOf(row) === 'active' ? 'now' : 'activate';
}
const states: Omit<Topic, 'intro'> = {
	noun: 'user',
	names: people,
	sides: {
		role: side(
			'role',
			'Role',
			`Reader|Contributor|${vmContributor}`,
			'{name} had the {} role',
			'{name} has the {} role'
		),
		at: { ...at('rg1', 'rg2', 'sub'), were: 'the role had the scope {}' },
		state: side(
			'event',
			'State',
			{
				active: 'Active',
				eligible: 'Eligible',
				today: 'Eligible (activated until 10 June, 16:00)',
				past: 'Eligible (last activation ended 9 June, 16:00)'
			},
			'“State” were “{}”',
			'its state is “{}”'
		),
		end: side(
			'event',
			'End time',
			{ ever: 'Permanent', may: '31 May', july: '31 July' },
			'“End time” were “{}”',
			{ ever: 'it is permanent', '': 'its end time is {}' }
		)
	},
	// One problem is clearer than several.
	drawn: (row) => problems(row).length < 2,
	suits: ({ at, state }, difficulty) =>
		difficulty < 3 ? difficulty > 1 || at !== 'rg2' : state !== 'active',
	decide: firstStep,
	asks: { now: 'start {vm}', activate: 'activate the role', ask: 'request another assignment' },
	table: 'What should each user do first?',
	choose: 'Whose first step should be to {}?',
	judge: 'The first step of {name} should be to {}.',
	why(row, answer) {
		const found = firstStep(row)!;
		const [wrong] = problems(row);
		const active =
			row['state'] === 'today'
				? 'today’s activation is still in effect'
				: 'an active assignment needs no activation';
		const eligible =
			row['state'] === 'past'
				? 'yesterday’s activation is over, so the role must be activated again'
				: 'an eligible assignment must be activated before use';
		if (answer === found)
			return wrong ? `another assignment is needed: ${wrong}` : found === 'now' ? active : eligible;
		return answer === 'ask'
			? `the assignment is enough${found === 'now' ? '' : ' once it’s activated'}`
			: wrong
				? `${answer === 'now' ? 'that fails' : 'activation wouldn’t help'}: ${wrong}`
				: found === 'now'
					? `that isn’t needed: ${active}`
					: `that fails: ${eligible}`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...grants,
	...told(
		'deny',
		[
			'A deployment stack manages {vm} and the storage account {store}, which has Shared Key access disabled. The deny settings exclude only the group {team}. Each of {count} has only one role, on {rg1}, which contains both resources.',
			'In {rg1}, a deployment stack of the platform team manages {vm} and the storage account {store}, which has Shared Key access disabled. The deny settings of the stack exclude only the group {team}. Each of {count} has only one role, on {rg1}.'
		],
		deny
	),
	...told(
		'spare',
		[
			'The subscription {sub} contains {rg1} and {rg2}. Each of {count} has exactly two role assignments, without conditions. You need to remove every unneeded assignment, but no user may lose a permission.',
			'You must reduce the number of role assignments in {sub}, which contains {rg1} and {rg2}, without taking any permission from {count}. All assignments of each user are listed. They have no conditions.'
		],
		spares
	),
	...told(
		'list',
		[
			'The management group {mg} contains {sub}, which contains {rg1}. The VM {vm} is in {rg1}. The Azure CLI is set to {sub}. {user} is in {team}, which is in {dept}. You list one role assignment at a time, with as few parameters as possible.',
			'You document the access of {user}, a member of {team}, which is in {dept}. The VM {vm} is in {rg1} in {sub}, which is in the management group {mg}. The Azure CLI is set to {sub}. You list one role assignment at a time, with as few parameters as possible.'
		],
		parameters
	),
	...told(
		'state',
		[
			'Today is 10 June, and it is 10:00. Each of {count} must start {vm}, which is in {rg1} in {sub}. Each has only the role assignment shown. Activation needs no approval.',
			'You are on call on 10 June at 10:00. In {sub}, {vm} in {rg1} has stopped, and {count} try to start it. Privileged Identity Management shows each user’s only role assignment. No activation needs approval.'
		],
		states
	)
};

/** As someone sees a pair of roles who takes a role for data for one for reading. */
const asReader: Belief[1] = (row) =>
	taking('role2', /Blob/, { role2: 'Reader' })(taking('role1', /Blob/, { role1: 'Reader' })(row));
const hasRole = ({ role1, role2 }: Row, role: RegExp): boolean =>
	[role1!, role2!].some((one) => role.test(one));

const beliefs: Readonly<Record<string, Belief>> = {
	'nested-either-way': [
		'A group that’s a member of another group has the roles of that one, but not the other way around. It’s easy to mix them up.',
		taking('nest', /down/, { nest: 'up' })
	],
	'not-actions-overlooked': [
		'NotActions are subtracted from the Actions of their role. It’s easy to read only the Actions.',
		taking('role', /^VM Op/, { role: vmContributor })
	],
	'role-wins': [
		'Deny settings block what a role allows, even for an Owner. It’s easy to look at roles alone.',
		taking('acts', /./, { member: 'yes' })
	],
	'owner-has-data': [
		'Owner and Contributor have no DataActions. It’s easy to think that they include roles for data.',
		(row) =>
			hasRole(row, /^(Ow|Contr)/)
				? asReader(row)
				: taking(
						'role',
						/^(Ow|Contr)/,
						row['task'] === 'blob' ? { role: builtIn.blobContributor.name } : {}
					)(row)
	],
	'wider-is-more': [
		'A wide scope doesn’t make up for a role that allows less. It’s easy to look at the scopes alone.',
		(row) => (row['role1'] ? { ...row, role1: 'Reader', role2: 'Reader' } : row)
	],
	'groups-listed': [
		'Roles through groups are listed only with --include-groups. It’s easy to expect them anyway.',
		(row) => (row['base'] ? { ...row, who: 'user' } : row)
	],
	'one-scope': [
		'Without more parameters, only assignments at exactly one scope are listed. It’s easy to expect others that apply there.',
		(row) => (row['base'] ? { ...row, at: row['base'] } : row)
	],
	'eligible-is-active': [
		'An eligible assignment gives access only while it’s activated. It’s easy to take it for an active one.',
		taking('state', /eligible|past/, { state: 'active' })
	],
	'still-valid': [
		'After its end time, an assignment doesn’t count. It’s easy to look only at the state.',
		taking('end', /may/, { end: 'july' })
	]
};

export const effectiveAccess = topicFamily(
	{
		id: 'access/effective-access',
		edition: 5,
		group: 'access',
		title: 'What several roles allow together',
		rule: {
			'^grant':
				'An assignment counts if it’s for the user or a group that the user is in, if its role includes the task, and if the resource is in its scope.',
			'^deny':
				'A user needs a role that includes the task, and no deny assignment may block it. Excluded principals aren’t blocked.',
			'^spare':
				'An assignment adds nothing where another one has all of its permissions in all of its scope.',
			'^list':
				'For an assignee, az role assignment list shows direct assignments at one scope. To see more, add --all, --include-inherited or --include-groups.',
			'^state':
				'An eligible assignment must be activated before use. After its end time, an assignment doesn’t count.'
		},
		lab: 'access/three-scopes',
		sources: [
			sources.rbac,
			sources.roleDefinitions,
			sources.denyAssignments,
			sources.deploymentStacks,
			sources.roleAssignmentsListCli,
			sources.timeBoundAssignments
		],
		axes: {
			role: 'A role or a task',
			scope: 'A scope',
			who: 'Who has the role',
			deny: 'A deny assignment, or an exclusion',
			event: 'A command, a state or a time'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			'mg-parks|sub-zoo|rg-aviary|rg-aquarium|vm-feed1|sttanks|Keepers|Park Staff|Noor',
			'mg-media|sub-radio|rg-studio|rg-news|vm-mix2|stclips3|Hosts|Newsroom|Priya',
			'mg-alps|sub-ski|rg-lifts|rg-passes|vm-gate6|stpasses|Patrol|Mountain Staff|Mika',
			'mg-geo|sub-maps|rg-survey|rg-tiles|vm-plot4|sttiles9|Surveyors|Field Staff|Sam'
		].map((line) => line.split('|')),
		words: ['mg', 'sub', 'rg1', 'rg2', 'vm', 'store', 'team', 'dept', 'user'],
		forms: ['choose', 'judge', 'table', 'single', 'table', 'choose'],
		telling: ['table', 'export', 'list', 'email', 'ticket']
	}
);
