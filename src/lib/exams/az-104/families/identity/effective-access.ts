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
const yes = (is: boolean): string => (is ? 'yes' : 'no');
const vms = 'Microsoft.Compute/virtualMachines/';
const roles: Readonly<Record<string, Role>> = {
	...Object.fromEntries(Object.values(builtIn).map((one) => [one.name, one])),
	'VM Operator': { name: 'VM Operator', actions: [`${vms}*`], notActions: [`${vms}delete`] }
};
const vmContributor = builtIn.vmContributor.name;
const blobReader = builtIn.blobReader.name;
const accessAdministrator = builtIn.accessAdministrator.name;

/** Requests, as what someone does and as what is done. */
const tasks: Readonly<Record<string, readonly [does: string, doing: string, operation: Operation]>> = {
	start: ['start {vm}', 'starting VMs', operations.startVm],
	resize: ['resize {vm}', 'resizing VMs', operations.resizeVm],
	delete: ['delete {vm}', 'deleting VMs', operations.deleteVm],
	group: ['delete {rg1}', 'deleting resource groups', operations.deleteGroup],
	assign: ['assign a role on {rg1}', 'assigning roles', operations.assignRole],
	blob: ['delete a blob in {store}', 'deleting blobs', operations.deleteBlob]
};
const taskText = (...ids: readonly string[]): Row => Object.fromEntries(ids.map((id) => [id, tasks[id]![0]]));
const coverage = ({ role, task }: Row) => coverageOf(roles[role!]!, tasks[task!]![2]);

// Which assignments let a user do something, directly or through groups.
/** The groups of a user, one of which is in the other or the other way around. */
const groupsOf = ({ nest }: Row): Readonly<Record<string, readonly string[]>> =>
	nest === 'down' ? { team: ['user', 'dept'] } : { team: ['user'], dept: ['team'] };
const isTheirs = (row: Row): boolean => identitiesOf(groupsOf(row), 'user').has(row['who']!);
const nest = side(
	'who',
	'',
	{ up: '{team} is a member of {dept}', down: '{dept} is a member of {team}' },
	{ up: '{team} were a member of {dept}', down: '{dept} were a member of {team}' },
	'{}'
);
const who = side(
	'who',
	'Assigned to',
	scopes('user', 'team', 'dept'),
	'{name} were for {}',
	'{name} is for {}'
);
const at = (...ids: readonly string[]) =>
	side('scope', 'Scope', scopes(...ids), '{name} were on {}', 'scope: {}');
const grant: Omit<Topic, 'intro'> = {
	noun: 'role assignment',
	common: { nest },
	sides: {
		who,
		role: side(
			'role',
			'Role',
			['Contributor', vmContributor, 'VM Operator', 'Reader', builtIn.networkContributor.name].join('|'),
			'{name} were for the {} role',
			'role: {}'
		),
		at: at('vm', 'rg1', 'rg2', 'sub')
	},
	suits: ({ at, role }, difficulty) =>
		difficulty < 3 ? difficulty > 1 || role !== 'VM Operator' : at !== 'vm',
	decide: (row) => yes(isTheirs(row) && reaches(tree, row['at']!, 'vm') && coverage(row) === 'includes'),
	asks: { yes: 'lets' },
	why(row) {
		const { who, role, at, task } = row as Readonly<Record<string, string>>;
		const doing = tasks[task!]![1];
		if (!isTheirs(row))
			return '{user} is in {team}, but {team} isn’t in {dept}, so the roles of {dept} don’t go to {user}';
		if (!reaches(tree, at!, 'vm')) return 'the scope {rg2} doesn’t contain {vm}';
		const found = coverage(row);
		if (found !== 'includes')
			return found === 'trims'
				? 'the NotActions of VM Operator leave out deleting VMs'
				: `${role!} doesn’t include ${doing}`;
		return `${
			who === 'user'
				? '{user} has {role} directly'
				: who === 'team'
					? '{user} has {role} through {team}'
					: '{user} is in {team}, and so in {dept}, which has {role}'
		}. ${at === 'vm' ? 'It’s assigned on {vm} itself' : 'It’s inherited from {at}'}`;
	}
};
const custom = `The custom role VM Operator has Actions ${vms}* and NotActions ${vms}delete.`;
const place =
	'The subscription {sub} contains {rg1}, which contains {vm}, and {rg2}. {user} is a direct member of only {team}.';
const task = side(
	'role',
	'',
	taskText('start', 'resize', 'delete'),
	'{user} tried to {}',
	'the task is to {}'
);
const grants = {
	'grant remove': {
		...grant,
		intro: `You need to ensure that {user} can no longer perform a task. You must remove as few role assignments as possible. ${place} ${custom}`,
		common: { nest, task },
		choose: 'Which role assignment{s} must you remove?'
	},
	'grant let': {
		...grant,
		intro: `An auditor asks what {user} can do. ${place} ${custom}`,
		sides: { ...grant.sides, task: { ...task, title: '' } },
		judge: '{name} lets {user} {task}.'
	}
};

// What a user lacks under a deny assignment.
const denied: Readonly<Record<string, readonly string[]>> = {
	delete: ['*/delete'],
	write: ['*/write', '*/delete']
};
/** Whether the role is enough, and why the deny assignment stops nothing, if so. */
function standing(row: Row): readonly [has: boolean, free: string | undefined] {
	const { acts, below, member, task } = row as Readonly<Record<string, string>>;
	const [, doing, operation] = tasks[task!]!;
	const free = operation.data
		? 'the deny assignment has no DataActions, so it doesn’t stop deleting blobs'
		: coverageOf({ actions: denied[acts!]! }, operation) !== 'includes'
			? `the deny assignment isn’t for ${doing}`
			: member === 'yes'
				? 'as a member of {team}, {name} is excluded from the deny assignment'
				: below === 'no' && operation !== operations.deleteGroup && operation !== operations.assignRole
					? 'the deny assignment doesn’t apply below {rg1}, so not to {vm}'
					: undefined;
	return [coverage(row) === 'includes', free];
}
function lackOf(row: Row): string {
	const [has, free] = standing(row);
	return has ? (free ? 'nothing' : 'exclude') : free ? 'role' : 'both';
}
function whyLack(row: Row, answer: string): string {
	const [has, free] = standing(row);
	const doing = tasks[row['task']!]![1];
	const found = lackOf(row);
	const stops = `the deny assignment stops ${doing}`;
	const includes = `{role} ${has ? 'includes' : 'doesn’t include'} ${doing}`;
	if (answer === found) return `${includes}, ${has && !free ? 'but' : 'and'} ${free ?? stops}`;
	switch (answer) {
		case 'nothing':
			return has ? `${stops}, whatever the role` : `${includes}, so {name} isn’t allowed to`;
		case 'role':
			return has ? `${includes} already` : `${stops}, even with another role`;
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
			{ delete: '*/delete', write: '*/write and */delete' },
			'the Actions of the deny assignment were {}',
			'the deny assignment has the Actions {}, and no DataActions'
		),
		below: side(
			'deny',
			'',
			{ yes: 'applies to child scopes, too', no: 'does not apply to child scopes' },
			{
				yes: 'the deny assignment applied to child scopes',
				no: 'the deny assignment did not apply to child scopes'
			},
			'the deny assignment {}'
		)
	},
	sides: {
		role: side(
			'role',
			'Role on {rg1}',
			['Owner', 'Contributor', vmContributor, 'Reader', builtIn.blobContributor.name].join('|'),
			'{name} had the {} role',
			'{name} has the {} role'
		),
		member: side(
			'deny',
			'Member of {team}',
			{ yes: 'Yes', no: 'No' },
			{ yes: '{name} were a member of {team}', no: '{name} were not a member of {team}' },
			{ yes: 'they are a member of {team}', no: 'they are not a member of {team}' }
		),
		task: side(
			'role',
			'Task',
			taskText('start', 'resize', 'delete', 'group', 'assign', 'blob'),
			'{name} had to {}',
			'they must {}'
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
		exclude: 'only an exclusion from the deny assignment',
		both: 'another role and an exclusion from the deny assignment'
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
	const found = once([role1, at1, role2, at2].join(), () =>
		spareOf(tree, { role: roles[role1!]!, at: at1! }, { role: roles[role2!]!, at: at2! })
	);
	return found === 'both' ? undefined : found;
}
/** What one role lacks of another. */
const lacks = (one: string, other: string): string =>
	other === blobReader
		? `${one} has no DataActions, so it doesn’t read blobs`
		: ({
				Contributor: 'Contributor doesn’t assign roles',
				Reader: 'Reader only reads',
				[accessAdministrator]: `${accessAdministrator} doesn’t manage resources`
			}[one] ?? `${one} doesn’t include all of the other role`);
function whySpare(row: Row, answer: string): string {
	const { role1, at1, role2, at2 } = row as Readonly<Record<string, string>>;
	const found = spare(row)!;
	const both = [
		[role1!, at1!, 'first'],
		[role2!, at2!, 'second']
	] as const;
	const [[role, from], [kept, at, other]] =
		(answer === 'none' ? found : answer) === 'second' ? [both[1], both[0]] : both;
	const [keeper, removed] = other === 'second' ? ['{role2}', '{role1}'] : ['{role1}', '{role2}'];
	const included =
		kept === role
			? `the ${other} assignment has the same role in a wider scope, {${at}}`
			: at === from
				? `in the same scope, the ${other} assignment includes it: ${keeper} allows all that ${removed} does`
				: `the ${other} assignment, ${keeper} on {${at}}, includes all that ${removed} on {${from}} allows`;
	if (answer === found && found !== 'none') return included;
	if (answer !== 'none')
		return isIn(from, at)
			? `without it, a permission is lost: ${lacks(kept, role)}`
			: `the ${other} assignment isn’t for all of {${from}}`;
	if (found !== 'none') return `the ${found} one can go, because ${included}`;
	if (!isIn(at1!, at2!) && !isIn(at2!, at1!)) return 'the scopes {at1} and {at2} have nothing in common';
	const [[narrow, part], [wide, all]] = isIn(at1!, at2!) ? both : [both[1], both[0]];
	return `${lacks(wide, narrow)}, and ${at1 === at2 ? lacks(narrow, wide) : `{${part}} is only a part of {${all}}`}`;
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
					['Owner', 'Contributor', 'Reader', vmContributor, accessAdministrator, blobReader].join('|'),
					`the ${which.toLowerCase()} role of {name} were {}`,
					one ? 'the second role is {}' : 'the first role of {name} is {}'
				)
			],
			[
				`at${one + 1}`,
				side(
					'scope',
					`${which} scope`,
					scopes('sub', 'rg1', 'rg2'),
					`the ${which.toLowerCase()} role of {name} were on {}`,
					'its scope is {}'
				)
			]
		])
	),
	suits: ({ at1, at2 }, difficulty) => difficulty < 3 || at1 !== at2,
	decide: spare,
	asks: { first: 'the first assignment', second: 'the second assignment', none: 'neither assignment' },
	choose: 'For which user{s} can you remove {}?',
	table: 'Which assignment can you remove for each user?',
	why: whySpare
};

// How an assignment is listed.
const members = { team: ['user'], dept: ['team'] };
const added: Row = {
	nothing: 'nothing',
	all: '--all',
	inherited: '--include-inherited',
	groups: '--include-groups',
	'all groups': '--all and --include-groups',
	'inherited groups': '--include-inherited and --include-groups'
};
/** The fewest parameters with which a command lists an assignment. Not asked: a management group with --all, of which no page tells. */
const parametersFor = (row: Row): string | undefined =>
	row['base'] === 'sub' && row['at'] === 'mg'
		? undefined
		: Object.keys(added).find(
				(one) =>
					!(row['base'] === 'rg1' && one.startsWith('all')) &&
					isListed({ tree, groups: members }, row as { who: string; at: string }, {
						at: row['base']!,
						assignee: 'user',
						all: one.startsWith('all'),
						inherited: one.startsWith('inherited'),
						groups: one.endsWith('groups')
					})
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
	table: 'What should you add to the command for each assignment?',
	single: 'What should you add to the command?',
	choose: 'For which assignment{s} should you add {}?',
	why(row, answer) {
		const { who, at, base } = row as Readonly<Record<string, string>>;
		const found = parametersFor(row)!;
		const direct = who === 'user';
		const where =
			at === base
				? 'the scope is the one of the command'
				: `the scope {at} is ${isIn(base!, at!) ? 'above' : 'below'} {${base!}}`;
		if (answer === found)
			return `${direct ? '{user} has the role directly' : `{user} has the role through ${who === 'dept' ? 'a nested group' : 'a group'}`}, and ${where}`;
		const [needed, used] = [found, answer].map((one) =>
			added[one.split(' ')[0]!]!.replace(/.*groups|nothing/, '')
		);
		const reasons = [
			used === needed
				? ''
				: base === 'rg1' && used === '--all'
					? '--all can’t be used with --resource-group'
					: needed === ''
						? `nothing ${used === '--all' ? 'below' : 'above'} {${base!}} is needed, because ${where}`
						: used === ''
							? `${where}, which takes ${needed!}`
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
function problem({ role, at, end }: Row): string | undefined {
	if (end === 'may') return 'it ended on 31 May';
	if (!reaches(tree, at!, 'vm')) return 'the scope {rg2} doesn’t contain {vm}';
	return role === 'Reader' ? 'Reader doesn’t include starting VMs' : undefined;
}
const stateOf = ({ state, end }: Row) =>
	stateAt(now, {
		eligible: state !== 'active',
		...(end === 'ever' ? {} : { ends: ends[end!]! }),
		...(activations[state!] === undefined ? {} : { activated: activations[state!]! })
	});
function firstStep(row: Row): string | undefined {
	if (row['state'] === 'today' && row['end'] === 'may') return undefined;
	return problem(row) ? 'ask' : stateOf(row) === 'active' ? 'now' : 'activate';
}
const states: Omit<Topic, 'intro'> = {
	noun: 'user',
	names: people,
	sides: {
		role: side('role', 'Role', `Reader|Contributor|${vmContributor}`, undefined, '{name} has the role {}'),
		at: { ...at('rg1', 'rg2', 'sub'), were: 'the role of {name} were on {}' },
		state: side(
			'event',
			'State',
			{
				active: 'Active',
				eligible: 'Eligible',
				today: 'Eligible, activated today until 16:00',
				past: 'Eligible, activated yesterday until 16:00'
			},
			'“State” were “{}” for {name}',
			'state: {}'
		),
		end: side(
			'event',
			'End time',
			{ ever: 'Permanent', may: '31 May', july: '31 July' },
			'“End time” were “{}” for {name}',
			'end time: {}'
		)
	},
	suits: ({ at, state }, difficulty) =>
		difficulty < 3 ? difficulty > 1 || at !== 'rg2' : state !== 'active',
	decide: firstStep,
	asks: { now: 'start {vm}', activate: 'activate the role', ask: 'request another assignment' },
	table: 'What should each user do first?',
	choose: 'Whose first step should be to {}?',
	judge: 'The first step of {name} should be to {}.',
	why(row, answer) {
		const found = firstStep(row)!;
		const wrong = problem(row);
		const active =
			row['state'] === 'today'
				? 'today’s activation is still in effect'
				: 'an active assignment needs no activation';
		const eligible =
			row['state'] === 'past'
				? 'yesterday’s activation is over, so the role must be activated again'
				: 'an eligible assignment must be activated before use';
		if (answer === found)
			return wrong ? `the assignment doesn’t help: ${wrong}` : found === 'now' ? active : eligible;
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
			'The resource group {rg1} contains {vm} and the storage account {store}, which takes no Shared Key. A deny assignment on {rg1} is for all principals except {team}. You must ensure that {count} can each perform a task.',
			'A platform team manages {rg1}, which contains {vm} and the storage account {store} without Shared Key access. The group {rg1} has a deny assignment for all principals except {team}. Tasks are planned for {count}.'
		],
		deny
	),
	...told(
		'spare',
		[
			'The subscription {sub} contains {rg1} and {rg2}. You clean up role assignments in it. No user can lose a permission. Each of {count} has exactly two assignments, without conditions.',
			'You must reduce the number of role assignments in {sub}, which contains {rg1} and {rg2}, without changing what {count} can do. All assignments of each user are listed.'
		],
		spares
	),
	...told(
		'list',
		[
			'The management group {mg} contains {sub}, the current subscription of the Azure CLI, and {vm} is in {rg1}. {user} is in {team}, which is in {dept}. A command must list one role assignment of {user}’s, with as few parameters as possible.',
			'You document the access of {user}, a member of {team}, which is in {dept}. The VM {vm} is in {rg1} in {sub}, which is in the management group {mg}. The Azure CLI is set to {sub}. You must use as few parameters as possible.'
		],
		parameters
	),
	...told(
		'state',
		[
			'Today is 10 June, and it is 10:00. Each of {count} must start {vm}, which is in {rg1} in {sub}. Each has only the role assignment shown. Activation needs no approval.',
			'You are on call on 10 June at 10:00. In {sub}, {vm} in {rg1} has stopped, and {count} try to start it. Privileged Identity Management shows the only role assignment of each. They can activate it without approval.'
		],
		states
	)
};

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
		'A deny assignment stops what a role allows, even for an Owner. It’s easy to look at roles alone.',
		taking('acts', /./, { member: 'yes' })
	],
	'denied-below': [
		'A deny assignment can be limited to its own scope. It’s easy to think that it’s always inherited.',
		taking('below', /no/, { below: 'yes' })
	],
	'owner-has-data': [
		'Owner and Contributor have no DataActions. It’s easy to think that they include roles for data.',
		(row) =>
			taking('role2', /Blob/, { role2: 'Reader' })(
				taking('role1', /Blob/, { role1: 'Reader' })(
					taking(
						'role',
						/^(Ow|Contr)/,
						row['task'] === 'blob' ? { role: builtIn.blobContributor.name } : {}
					)(row)
				)
			)
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
				'An assignment counts if it’s for a user or a group that the user is in, if its role includes the task, and if the resource is in its scope.',
			'^deny':
				'Access takes a role that includes the task, and no deny assignment that applies. Excluded principals aren’t denied.',
			'^spare':
				'An assignment adds nothing where another one has all of its permissions in all of its scope.',
			'^list':
				'For an assignee, az role assignment list shows direct assignments at one scope. More takes --all, --include-inherited or --include-groups.',
			'^state':
				'An eligible assignment must be activated before use. Past its end time, no assignment counts.'
		},
		lab: 'access/three-scopes',
		sources: [
			sources.rbac,
			sources.roleDefinitions,
			sources.denyAssignments,
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
