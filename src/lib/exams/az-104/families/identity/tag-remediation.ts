// Tags: what copies, requires, writes and removes them, who can apply them, which command, policy or access is needed, and costs by tag.
// Over 200 lines: nine topics with words for what can differ in each.
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';
import {
	costTag,
	createTagged,
	modifyTags,
	tagOf,
	tagPolicies,
	tagTools,
	writeTags,
	type TagCondition,
	type Tagged,
	type Tags,
	type TagTarget
} from '#lib/azure/identity/tag.ts';
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

const rowOf = <T>(list: readonly T[], pair: (one: T) => readonly [string, string]): Row =>
	Object.fromEntries(list.map(pair));
/** Puts a line of a row as it follows “Right if”. */
const past = (line: string): string =>
	line
		.replace(/^its /, '{name}’s ')
		.replace(/^it /, '{name} ')
		.replace(/ (is|are) /, ' were ')
		.replace(' was ', ' had been ')
		.replace(' has ', ' had ')
		.replace(' must ', ' had to ')
		.replace(' copies ', ' copied ')
		.replace(' tries ', ' tried ');
const said = (axis: string, title: string, values: Row | string, line: string) =>
	side(axis, title, values, past(line), line);
/** A value of a tag, by id. */
const value = (id: string | undefined): string | undefined => (id?.startsWith('no') ? undefined : id);
/** Returns a side for a tag of a value or none. The line has braces for it. */
function tagSide(title: string, ids: string, line: string) {
	const texts = (one: string): Row => ({
		'': one.replace('{}', '{mark}={}'),
		no: one.replace('{}', 'no {mark} tag'),
		none: ''
	});
	const cells = rowOf(ids.split(' '), (id) => [id, { no: 'None', none: '-' }[id] ?? `{${id}}`]);
	return side('tag', title, cells, texts(past(line)), texts(line));
}
/** Sets of tags, by ids of their values: t is of another tag. */
const sets: Row = {
	no: 'no tags',
	x: 'only {mark}={x}',
	y: 'only {mark}={y}',
	t: 'only {mate}={t}',
	tx: '{mark}={x} and {mate}={t}',
	ty: '{mark}={y} and {mate}={t}'
};
const { no: _, ...someSets } = sets;
const named = (ids: string): Tags =>
	rowOf([...(value(ids) ?? '')], (id) => [id === 't' ? 'mate' : 'mark', id]) as Tags;
const idsOf = (tags: Tags): string => Object.values(tags).toSorted().join('') || 'no';
/** The policies that copy tags down. */
const inherits = (from: string, id: string): Row =>
	rowOf(['', ' if missing'], (end) => [id + end, `“Inherit a tag from the ${from}${end}”`]);

function endOf({ policy, event, own, group }: Row): string {
	const { value: found = 'none' } = tagOf({
		policy: policy!.replace('sub', 'inherit') as 'inherit',
		when: event === 'new' ? 'written' : (event as 'before'),
		own: value(own),
		above: policy!.startsWith('sub') ? 'z' : value(group)
	});
	return found;
}
function endReason(row: Row): string {
	const { event, own } = row;
	const found = endOf(row);
	if (event === 'before')
		return `{name} was last updated before the policy was assigned, ${value(own) ? 'so nothing was copied' : 'and tags aren’t inherited'}`;
	const caught = {
		new: 'the policy evaluates new disks',
		written: 'the policy evaluated the June update',
		remediated: 'the remediation task covered {name}'
	}[event!];
	if (found === 'y' || found === 'z')
		return `${caught!}, so {name} got {${found}} from the ${found === 'z' ? 'subscription' : 'resource group'}`;
	return row['policy']!.endsWith('missing') && value(own)
		? 'with “if missing”, {x} stays'
		: `${caught!}, but the resource group has no {mark} tag to copy`;
}

const befores = ['x', 'y', 'tx', 'ty'];
/** Returns how a command writes, the tag by the id of its value, and what is there afterwards. */
const readRun = ({ before, run }: Row) => {
	const id = run!.slice(-1);
	const how = /incr|Merge/.test(run!) ? 'Merge' : run!.includes('Delete') ? 'Delete' : 'Replace';
	return { how, id, after: idsOf(writeTags(named(before!), how, named(id))) };
};
const currentTags = {
	before: side(
		'tag',
		'Current tags',
		rowOf(befores, (id) => [
			id,
			`"tags": {\n  "{mark}": "{${id.slice(-1)}}"${id[1] ? ',\n  "{mate}": "{t}"' : ''}\n}`
		]),
		rowOf(befores, (id) => [id, `the current tags were ${sets[id]!.replace('only ', '')}`])
	)
};
const runReason = (row: Row): string => {
	const { how, id } = readRun(row);
	const { before, run } = row;
	const one = sets[id]!.slice(5);
	const does =
		how === 'Delete'
			? `${one} is removed${before![1] ? ' and other tags stay' : ''}`
			: how === 'Replace'
				? `only ${one} is left`
				: before!.includes(id)
					? `nothing changes, because {name} already has ${one}`
					: id === 't'
						? `${one} is added and {mark} stays`
						: `{mark} changes to {${id}}${before![1] ? ' and {mate} stays' : ''}`;
	return `with ${run!.slice(0, -2)}, ${does}`;
};
const afterRun = (row: Row): string | undefined => {
	const { how, id, after } = readRun(row);
	// What deleting a missing tag or another value does is on no page.
	return how === 'Delete' && !row['before']!.includes(id) ? undefined : after;
};

/** The topics of what commands write, and of which one is needed. `tags`: their parameter, with # for a value. */
function writing(
	at: number,
	intro: string,
	noun: string,
	commands: string,
	tags: string
): Readonly<Record<string, Topic>> {
	const kind = noun.split(' ').at(-1)!;
	const runs = rowOf(
		commands.split('|').flatMap((how) => ['x', 'y', 't'].map((id) => [how, id] as const)),
		([how, id]) => [
			`${how} ${id}`,
			`${how} ${tags.replace('mark', id === 't' ? 'mate' : 'mark').replace('#', `{${id}}`)}`
		]
	);
	// Without those that do what another one does.
	const needed = Object.keys(runs).filter((run) => /^az tag c|Merge|Replace/.test(run));
	return {
		[`write ${at}`]: {
			intro: `${intro} {count}, which have the same tags. Each command also includes the resource ID.`,
			noun,
			common: currentTags,
			sides: { run: said('event', 'Command', runs, 'the command for {name} is {}') },
			decide: afterRun,
			asks: someSets,
			choose: `Which ${kind}{s} will then have {}?`,
			judge: '{name} will then have {}.',
			why: runReason
		},
		[`need ${at}`]: {
			intro: `${intro} {count}. Each command also includes the resource ID.`,
			noun,
			common: currentTags,
			sides: { goal: said('tag', 'Tags needed', someSets, `the ${kind} must have {}`) },
			decide(row) {
				const [run, more] = needed.filter((one) => afterRun({ ...row, run: one }) === row['goal']);
				return row['goal'] === row['before'] || more ? undefined : run;
			},
			asks: rowOf(needed, (run) => [run, `run ${runs[run]!}`]),
			single: 'You need to meet the tagging requirement. What should you do?',
			why: (row, run) => runReason({ ...row, run })
		}
	};
}

/** Conditions of a policy rule, by id. */
const conditions: Readonly<Record<string, TagCondition>> = {
	mate: { name: 'mate', exists: true },
	mark: { name: 'mark', exists: false },
	other: { name: 'mark', notEquals: 'x' }
};
const rules = Object.keys(conditions).flatMap((when) => [`${when} `, `${when} mate`]);
function ruleText(id: string): string {
	const [when, remove] = id.split(' ');
	const { name, exists } = conditions[when!]!;
	const field = (one: string): string => `"field": "tags['{${one}}']"`;
	return `"if": { ${field(name)}, ${exists === undefined ? '"notEquals": "{x}"' : `"exists": "${exists}"`} },
"then": { "effect": "modify", "details": {
  "operations": [
    { "operation": "addOrReplace", ${field('mark')}, "value": "{x}" }${remove && `,\n    { "operation": "remove", ${field('mate')} }`}
  ] } }`;
}
function modified({ rule, own }: Row): string {
	const [when, remove] = rule!.split(' ');
	return idsOf(modifyTags(named(own!), conditions[when!]!, { addOrReplace: named('x'), remove }));
}
function modifyReason({ rule, own }: Row): string {
	const [when, remove] = rule!.split(' ') as ['mate', string];
	const [hasMate, hasX] = [own!.includes('t'), own!.includes('x')];
	const isMet = { mate: hasMate, mark: !/x|y/.test(own!), other: !hasX }[when];
	return isMet
		? `the condition is met, so the policy ${/x|y/.test(own!) ? 'sets' : 'adds'} {mark}={x}${hasMate ? ` and ${remove ? 'removes' : 'keeps'} {mate}` : ''}`
		: `the condition isn’t met, because ${{ mate: '{name} has no {mate} tag', mark: '{name} has a {mark} tag', other: '{mark} is already {x}' }[when]}, so nothing changes`;
}

const places: Tree = {
	Sub1: { level: 'subscription' },
	RG1: { level: 'resourceGroup', parent: 'Sub1' },
	VM1: { level: 'resource', parent: 'RG1' },
	storage1: { level: 'resource', parent: 'RG1' }
};
const targets: Readonly<Record<string, TagTarget>> = {
	VM1: 'VM',
	storage1: 'storage account',
	RG1: 'resource group',
	Sub1: 'subscription'
};
const roles = Object.fromEntries(
	[builtIn.tagContributor, builtIn.contributor, builtIn.vmContributor, builtIn.reader].map((one) => [
		one.name,
		one
	])
);
/** Returns why a user can't apply a tag, or can. */
function access({ role, task, lock }: Row): readonly [can: 'yes' | 'no', why: string] {
	const [name, at] = role!.split(' on ') as [string, string];
	const [, target, , tool] = task!.split(' ') as [string, string, string, string];
	const type = targets[target]!;
	const tools = tagTools(roles[name]!, type);
	if (!reaches(places, at, target)) return ['no', `${role!} doesn’t apply to ${target}`];
	if (tools === 'none') return ['no', `${name} doesn’t include write access to tags or to the ${type}`];
	// Of the locks, Read-only ones block changes of tags.
	const [kind, locked] = lock!.split(' lock on ') as [string, string];
	if (kind !== 'a Delete' && reaches(places, locked, target))
		return ['no', `the Read-only lock blocks tag changes on the ${type}`];
	return tool === 'the' && !tools.startsWith('portal')
		? ['no', 'in the portal, a Tag Contributor can tag only subscriptions']
		: [
				'yes',
				`${name} is enough ${tool === 'the' ? 'in the portal' : 'with Azure PowerShell'}, and no Read-only lock applies to the ${type}`
			];
}

/** What can let a user tag something, the least access first. */
const repairs: Row = {
	lock: 'delete the lock',
	tool: 'have the user use Azure PowerShell instead',
	...rowOf(
		[
			`${builtIn.tagContributor.name} on Sub1`,
			`${builtIn.vmContributor.name} on RG1`,
			`${builtIn.contributor.name} on RG1`
		],
		(role) => [role, `make the user ${role}`]
	)
};
const repaired = (row: Row, id: string) =>
	access({
		...row,
		...(id === 'lock'
			? { lock: 'a Delete lock on RG1' }
			: id === 'tool'
				? { task: row['task']!.replace('in the Azure portal', 'with Azure PowerShell') }
				: { role: id })
	});
const leastFor = (row: Row): string | undefined =>
	Object.keys(repairs).find((id) => repaired(row, id)[0] === 'yes');
const accessSides = {
	role: said(
		'access',
		'Role',
		Object.keys(roles)
			.flatMap((one) => [`${one} on Sub1`, `${one} on RG1`])
			.join('|'),
		'{name} is {}'
	),
	lock: said(
		'access',
		'Lock',
		'a Read-only lock on RG1|a Read-only lock on VM1|a Delete lock on RG1|a Delete lock on Sub1',
		'the only lock is {}'
	)
};
/** What is tagged with what. */
const tasks = (line: string) =>
	said(
		'tag',
		'Task',
		Object.keys(targets)
			.flatMap((one) => [`tag ${one} in the Azure portal`, `tag ${one} with Azure PowerShell`])
			.join('|'),
		line
	);

const policyFor = ({ value, missing, other }: Row): string | undefined =>
	Object.keys(tagPolicies).find((name) => tagPolicies[name] === `${value!} ${missing!} ${other!}`);
const goals = {
	value: said(
		'tag',
		'Must work with',
		{
			any: 'any value',
			fixed: 'the value {x}',
			group: 'the value of the resource group',
			subscription: 'the value of the subscription'
		},
		'the policy must work with {}'
	),
	missing: said(
		'policy',
		'The policy must',
		{
			reject: 'reject requests without the tag',
			add: 'tag new resources and support remediation tasks',
			append: 'tag resources on creation and updates without a managed identity'
		},
		'the policy must {}'
	),
	other: said(
		'policy',
		'Other values',
		{ reject: 'rejected', keep: 'kept', replace: 'overwritten', none: 'allowed' },
		'other values must be {}'
	)
};
function goalReason(row: Row, answer: string): string {
	const [value, missing, other] = tagPolicies[answer]!.split(' ') as [string, string, string];
	const has: Row = { value, missing, other };
	const missed = (['missing', 'other', 'value'] as const).find((id) => has[id] !== row[id]);
	const rejects = missing === 'reject';
	const does = rejects
		? `it only rejects requests without the tag${value === 'any' ? '' : ' or with another value'}`
		: `it ${missing}s ${value === 'fixed' ? 'the value that you enter' : goals.value.values[value]!}${
				missed && (missing === 'add' || missed === 'value')
					? ''
					: ` on creation${missing === 'add' ? ', on updates, and in remediation tasks,' : ' and updates'}`
			} and ${other}s other values`;
	if (!missed) return does;
	if (rejects && missed === 'missing') return `${does}. It doesn’t add a tag`;
	const goal =
		row[missed] === 'append'
			? 'modify policies need a managed identity'
			: (goals[missed].line as string).replace('{}', goals[missed].values[row[missed]!]!);
	// Append policies tag new resources too.
	return `${does}, but ${goal.replace('tag new resources and ', '')}`;
}

const created = ({ required, copies, kind, tag, group }: Row) =>
	createTagged(
		{
			required: required === 'groups' ? 'resource groups' : 'resources',
			value: required === 'value' ? 'x' : undefined,
			copies: value(copies) as Tagged['policy']
		},
		{ kind: kind as 'resource', tag: value(tag), group: value(group) }
	);
/** A resource group is in no other. */
function createdAs(row: Row): string | undefined {
	const { denied, tag = 'no' } = created(row);
	return (row['kind'] === 'resource') === (row['group'] === 'none') ? undefined : denied ? 'denied' : tag;
}
function createdReason(row: Row): string {
	const { required, copies, kind, tag, group } = row;
	const { denied, tag: end } = created(row);
	const forGroups = required === 'groups';
	if (kind !== 'resource')
		return forGroups
			? `the deny policy requires the tag, and the request ${denied ? 'lacks it' : 'has {tag}'}`
			: 'built-in tag policies “on resources” skip resource groups';
	const first =
		end !== value(tag)
			? 'the inherit policy first sets {mark}={group}'
			: copies === 'none'
				? end
					? 'the request has {tag}'
					: 'tags aren’t inherited'
				: end && copies!.endsWith('missing')
					? 'the request already has the tag, so {tag} stays'
					: group === 'no'
						? `the group has no tag to copy${end ? ', so {tag} stays' : ''}`
						: 'the group has the same value';
	const needs = required === 'value';
	return `${first}, ${
		denied
			? `${end ? 'but' : 'and'} the deny policy requires ${needs ? '{x}' : 'the tag'}`
			: needs
				? 'as the deny policy requires'
				: `and the deny policy ${forGroups ? 'is only for resource groups' : 'accepts any value'}`
	}`;
}

function costOf({ own, group, month, option }: Row): string {
	const row = { own: value(own), group: value(group), month: month as 'this' };
	return costTag(row, option === 'group').value ?? 'no';
}
function costReason({ own, group, month, option }: Row): string {
	return month === 'last'
		? 'inheritance starts with the October costs'
		: group === 'no'
			? `${option === 'group' ? 'the group has no tag to inherit' : '{name} has its own tag'}, so {own} stays`
			: !value(own)
				? 'the October costs inherit {group} from the group'
				: option === 'group'
					? 'with this setting, the group’s tag wins, so {group} counts'
					: 'by default, the VM’s own tag wins, so {own} counts';
}

const assigned =
	'Your subscription has {mark}={z}. In the portal, you assigned a policy for this tag to the subscription on May 8. No one edited tags.';
const above =
	'The subscription has {mark}={z}, and its resource groups have {mark}={y}. Both values can change. You can assign one built-in policy.';
const inSub =
	'The subscription Sub1 contains the resource group RG1 with a VM, VM1, and a storage account, storage1.';
const enabled =
	'On October 20, you enabled tag inheritance in Cost Management. It is October 31, and no tag has changed since July. The subscription has no tags, and there are no billing tags.';
const topics: Readonly<Record<string, Topic>> = {
	...told(
		'value',
		[`On July 5, you check {count}. ${assigned}`, `For July’s cost report, you check {count}. ${assigned}`],
		{
			noun: 'disk',
			names: ['LogDisk', 'SqlDisk', 'WebDisk', 'TempDisk', 'DataDisk', 'MailDisk'],
			common: {
				policy: said(
					'policy',
					'',
					{ ...inherits('resource group', 'inherit'), ...inherits('subscription', 'sub') },
					'the policy is {}'
				)
			},
			sides: {
				own: tagSide('Tag at creation', 'x no', '{name} was created with {}'),
				group: tagSide('Tag of its group', 'y no', 'its group has {}'),
				event: said(
					'event',
					'History',
					{
						before: 'last updated in April',
						written: 'last updated in June',
						remediated: 'in scope for a successful remediation task',
						new: 'created in June'
					},
					'it was {}'
				)
			},
			decide: endOf,
			asks: { x: '{mark}={x}', y: '{mark}={y}', z: '{mark}={z}', none: 'no {mark} tag' },
			choose: 'On which disk{s} do you find {}?',
			judge: 'On {name}, you find {}.',
			why: endReason
		}
	),
	...writing(
		0,
		'For a cost report, you clean up the tags of',
		'VM',
		'az tag create|az resource tag|az resource tag --is-incremental|az tag update --operation Merge|az tag update --operation Delete',
		'--tags {mark}=#'
	),
	...writing(
		1,
		'You test a script that changes the tags of',
		'key vault',
		'New-AzTag|Update-AzTag -Operation Merge|Update-AzTag -Operation Replace|Update-AzTag -Operation Delete',
		'-Tag @{{mark}="#"}'
	),
	...told(
		'rule',
		[
			'In the Azure portal, you assign a policy with this rule to a resource group that contains {count}. Then you create a remediation task.',
			'In the Azure portal, a colleague assigned a policy with this rule to a resource group. Today, you resize {count} there.'
		],
		{
			noun: 'VM',
			common: {
				rule: side(
					'policy',
					'Policy rule (excerpt)',
					rowOf(rules, (id) => [id, ruleText(id)]),
					'the policy rule were different'
				)
			},
			sides: { own: said('tag', 'Current tags', sets, '{name} has {}') },
			decide: modified,
			asks: someSets,
			choose: 'Which VM{s} will end up with {}?',
			judge: '{name} will end up with {}.',
			why: modifyReason
		}
	),
	...told(
		'access',
		[
			`${inSub} You ask {count} to add the tag {mark}. They have no other roles.`,
			`For a cost report, {count} must add the tag {mark}. They have no other roles. ${inSub}`
		],
		{
			noun: 'user',
			names: people,
			common: { lock: accessSides.lock },
			sides: { role: accessSides.role, task: tasks('{name} must {}') },
			decide: (row) => access(row)[0],
			asks: { yes: 'can', no: 'cannot' },
			choose: 'Which user{s} {} complete their task{s}?',
			judge: '{name} {} {task}.',
			why: (row) => access(row)[1]
		}
	),
	fix: {
		intro: `${inSub} For a cost report, a user must add the tag {mark} but cannot. The user has no other roles.`,
		noun: 'user',
		sides: { ...accessSides, task: tasks('{name} tries to {}') },
		decide(row) {
			const can = row['task']!.endsWith('PowerShell') || row['role']! in repairs || access(row)[0] === 'yes';
			return can ? undefined : leastFor(row);
		},
		asks: repairs,
		single:
			'You need to make sure that the user can add the tag. You can make only one change. You must follow the principle of least privilege. What should you do?',
		why(row, answer) {
			const [can, why] = repaired(row, answer);
			if (answer === 'lock') return `${can === 'yes' ? '' : 'even '}without the lock, ${why}`;
			if (can === 'yes')
				return answer === leastFor(row) ? why : `${answer} works, but gives more access than needed`;
			return answer === 'tool'
				? `even with Azure PowerShell, ${why}`
				: why.startsWith('the')
					? `${answer} doesn’t help, because ${why}`
					: why;
		}
	},
	...told(
		'goal',
		[
			`The finance team wants the tag {mark} on all resources in your subscription. ${above}`,
			`After an audit, all resources in your subscription need the tag {mark}. ${above}`
		],
		{
			noun: 'policy',
			sides: goals,
			decide: policyFor,
			asks: rowOf(Object.keys(tagPolicies), (name) => [name, `assign “${name}”`]),
			single: 'You need to meet the tagging requirements. What should you do?',
			why: goalReason
		}
	),
	...told(
		'create',
		[
			'You deploy {count} to a subscription whose only policies are for the tag {mark}.',
			'A pipeline deploys {count} to a subscription whose only policies are for the tag {mark}.'
		],
		{
			noun: 'item',
			common: {
				required: said(
					'policy',
					'',
					{
						any: '“Require a tag on resources”',
						value: '“Require a tag and its value on resources” with the value {x}',
						groups: '“Require a tag on resource groups”'
					},
					'the deny policy is {}'
				),
				copies: said(
					'policy',
					'',
					{ none: 'no policy', ...inherits('resource group', 'inherit') },
					'{} copies tags'
				)
			},
			sides: {
				kind: said('event', 'Type', { resource: 'VM', 'resource group': 'resource group' }, '{name} is a {}'),
				tag: tagSide('Tag in the request', 'no x y', 'its request has {}'),
				group: tagSide('Tag of its group', 'no x y none', 'its group has {}')
			},
			decide: createdAs,
			asks: {
				denied: 'be denied',
				x: 'be created with {mark}={x}',
				y: 'be created with {mark}={y}',
				no: 'be created without the tag'
			},
			choose: 'Which item{s} will {}?',
			judge: '{name} will {}.',
			why: createdReason
		}
	),
	...told(
		'cost',
		[
			`You group the costs of {count} by {mark}. ${enabled}`,
			`Your manager needs the costs of {count} by {mark}. ${enabled}`
		],
		{
			noun: 'VM',
			common: {
				option: said(
					'policy',
					'',
					{ own: 'kept the default setting', group: 'selected “Use the subscription or resource group tag”' },
					'you {} for tags with the same name'
				)
			},
			sides: {
				own: tagSide('Its tag', 'x y no', '{name} has {}'),
				group: tagSide('Tag of its group', 'x y no', 'its group has {}'),
				month: said('event', 'Costs of', { this: 'October', last: 'September' }, 'its costs are from {}')
			},
			// Inheritance changes what has no tag.
			drawn: ({ own, group, month }) => own !== group && (month === 'this' || own === 'no'),
			decide: costOf,
			asks: { x: 'under {x}', y: 'under {y}', no: 'as untagged' },
			choose: 'For which VM{s} will Cost analysis show the costs {}?',
			judge: 'Cost analysis will show the costs of {name} {}.',
			why: costReason
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'changes-existing': [
		'A modify policy waits for an update or a remediation task. It’s easy to expect that an assignment changes what exists.',
		taking('event', /^before/, { event: 'new' })
	],
	'missing-ignored': [
		'With “if missing”, another value stays. It’s easy to read only “inherit”.',
		(row) => ({ ...row, policy: row['policy']?.split(' ')[0] ?? '' })
	],
	'tags-inherited': [
		'Resources don’t inherit tags. It’s easy to think that the group’s tag counts.',
		taking('copies', /no/, { copies: 'inherit if missing' })
	],
	'create-adds': [
		'New-AzTag, az tag create, az resource tag without --is-incremental, and Replace replace all tags. It’s easy to think that they add one.',
		(row) => ({ ...row, run: row['run']?.replace(/^(az (tag cr|res)|New)|Replace/, 'Merge') ?? '' })
	],
	'portal-too': [
		'The portal lets a Tag Contributor tag only subscriptions. It’s easy to think that the tool doesn’t matter.',
		(row) => ({ ...row, role: row['role']?.replace('Tag ', '') ?? '' })
	],
	'all-months': [
		'Tag inheritance starts with the current month. It’s easy to expect it in earlier ones.',
		taking('month', /last/, { month: 'this' })
	]
};

export const tagRemediation = topicFamily(
	{
		id: 'governance/tag-remediation',
		edition: 14,
		group: 'governance',
		title: 'Tags: policies, commands, access and costs',
		rule: {
			'^value':
				'Resources don’t inherit tags. An inherit policy copies them on creation, on updates, and in remediation tasks.',
			'^write|^need':
				'Merge and --is-incremental keep other tags. New-AzTag, az tag create, az resource tag alone, and Replace replace all.',
			'^rule':
				'All operations of a modify policy apply where the condition is met, unless one has its own condition.',
			'^access|^fix':
				'You need write access to tags or to what you tag, and no Read-only lock. In the portal, access to tags is enough only for subscriptions.',
			'^goal':
				'Require policies reject requests. Append and modify policies add a missing tag, but only modify can tag existing resources through a remediation task, which needs a managed identity.',
			'^create':
				'Modify policies change a request before deny is evaluated. Built-in tag policies “on resources” skip resource groups.',
			'^cost':
				'Tag inheritance adds tags to costs from the current month on, not to resources. By default, the resource’s own tag wins.'
		},
		lab: 'governance/tags',
		sources: [
			sources.tags,
			sources.tagPolicies,
			sources.policyModify,
			sources.policyEffects,
			sources.policyModes,
			sources.policyRemediation,
			sources.locks,
			sources.tagInheritance
		],
		axes: {
			policy: 'A policy or what it must do',
			tag: 'A tag or what it’s applied to',
			event: 'What happened or is requested',
			access: 'A role or a lock'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['CostCenter', 'Sales', 'Support', 'Cloud', 'Team', 'Web'],
			['Department', 'Legal', 'Finance', 'Research', 'Owner', 'Hana'],
			['Environment', 'Test', 'Pilot', 'Demo', 'Tier', 'Gold'],
			['Project', 'Aspen', 'Birch', 'Cedar', 'Region', 'Europe']
		],
		words: ['mark', 'x', 'y', 'z', 'mate', 't'],
		forms: ['choose', 'judge', 'single', 'series'],
		telling: ['table', 'list', 'ticket', 'table', 'export']
	}
);
