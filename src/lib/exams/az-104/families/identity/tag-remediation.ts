// Tags: what copies, requires, writes and removes them, who can apply them, their limits, which policy is needed, and costs by tag.
// Over 200 lines: eight topics with words for what can differ in each.
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { passesLocks } from '#lib/azure/identity/lock.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';
import {
	costTag,
	createTagged,
	limitOf,
	modifyTags,
	tagOf,
	tagPolicies,
	tagTools,
	writeTags,
	type Limited,
	type TagCondition,
	type TagRules,
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

/** A value of a tag, by id. */
const value = (id: string | undefined): string | undefined => (id?.startsWith('no') ? undefined : id);
/** Returns a side for a tag of a value or none. The text has braces for it. */
const tagSide = (title: string, ids: string, text: string, were: string) => {
	const [line, then] = [text, were].map((one) => ({
		'': one.replace('{}', '{mark} = {}'),
		no: one.replace('{}', 'no {mark} tag'),
		none: ''
	})) as [Row, Row];
	const cell = (id: string): string => ({ no: 'None', none: '-' })[id] ?? `{${id}}`;
	return side('tag', title, Object.fromEntries(ids.split(' ').map((id) => [id, cell(id)])), then, line);
};
const inherit = (from: string): string => `“Inherit a tag from the ${from}”`;
/** Sets of tags, by ids of their values: t is of another tag. */
const sets: Row = {
	none: 'no tags',
	x: 'only {mark} = {x}',
	y: 'only {mark} = {y}',
	t: 'only {mate} = {t}',
	tx: '{mark} = {x} and {mate} = {t}',
	ty: '{mark} = {y} and {mate} = {t}'
};
const { none: _, ...someSets } = sets;
const named = (ids: string): Tags =>
	Object.fromEntries((ids === 'none' ? [] : [...ids]).map((id) => [id === 't' ? 'mate' : 'mark', id]));
const idsOf = (tags: Tags): string => Object.values(tags).toSorted().join('') || 'none';

/** What the policy copies down to a resource. */
const above = ({ policy, group }: Row): string | undefined =>
	policy!.startsWith('sub') ? 'z' : value(group);
function endOf(row: Row): string {
	const { policy, event, own } = row;
	const [start, from] = [value(own), above(row)];
	return (
		tagOf({
			policy: policy!.endsWith('missing') ? 'inherit if missing' : 'inherit',
			when: event === 'task' ? 'remediated' : event === 'new' || event === 'update' ? 'written' : 'before',
			...(start ? { own: start } : {}),
			...(from ? { above: from } : {})
		}).value ?? 'none'
	);
}
function endReason(row: Row): string {
	const { policy, event, own } = row;
	const found = endOf(row);
	const caught = {
		new: 'the policy evaluates new disks',
		update: 'the policy evaluated the June update',
		task: 'the remediation task covered {name}'
	}[event!];
	if (!caught)
		return `${event === 'old' ? 'nothing has updated or remediated {name}' : '{name} was last updated before the policy was assigned'}${own === 'no' ? ', and tags aren’t inherited' : ''}`;
	if (found === 'y' || found === 'z')
		return `${caught}, so {name} got {${found}} from the ${found === 'z' ? 'subscription' : 'resource group'}`;
	return above(row) && policy!.endsWith('missing')
		? 'with “if missing”, {x} stays as it is'
		: `${caught}, but the resource group has no {mark} tag to copy`;
}

const befores = ['x', 'y', 'tx', 'ty'];
/** The topic of what commands write. `tags`: their parameter, with braces for the name and the value. */
function writing(intro: string, noun: string, commands: string, tags: string): Topic {
	const read = ({ before, run }: Row) => {
		const how = /incr|Merge/.test(run!) ? 'Merge' : run!.includes('Delete') ? 'Delete' : 'Replace';
		return { how, id: run!.slice(-1), after: idsOf(writeTags(named(before!), how, named(run!.slice(-1)))) };
	};
	return {
		intro,
		noun,
		common: {
			before: side(
				'tag',
				'Current tags of each',
				Object.fromEntries(
					befores.map((id) => [
						id,
						`"tags": {\n  "{mark}": "{${id.slice(-1)}}"${id.length > 1 ? ',\n  "{mate}": "{t}"' : ''}\n}`
					])
				),
				Object.fromEntries(befores.map((id) => [id, `each had ${sets[id]!}`]))
			)
		},
		sides: {
			run: side(
				'event',
				'Command',
				Object.fromEntries(
					commands
						.split('|')
						.flatMap((how) =>
							['x', 'y', 't'].map((id) => [
								`${how} ${id}`,
								`${how} ${tags.replace('mark', id === 't' ? 'mate' : 'mark').replace('#', `{${id}}`)}`
							])
						)
				),
				'you ran {} for {name}',
				'for {name}, you run {}'
			)
		},
		decide(row) {
			const { how, id, after } = read(row);
			// What deleting a missing tag or another value does is on no page.
			return how === 'Delete' && !row['before']!.includes(id) ? undefined : after;
		},
		asks: someSets,
		choose: `Which ${noun.split(' ').at(-1)!}{s} will then have {}?`,
		judge: '{name} will then have {}.',
		why(row) {
			const { how, id } = read(row);
			const one = sets[id]!.slice(5);
			if (how === 'Delete') return `Delete removes ${one} and keeps any other tag`;
			if (how === 'Replace') return `this command replaces all tags, so ${one} is the only one`;
			if (row['before']!.includes(id)) return `merging changes nothing, because {name} already has ${one}`;
			return id === 't'
				? `merging adds ${one} and keeps {mark}`
				: `merging changes the value of {mark} to {${id}}${row['before']!.startsWith('t') ? ' and keeps {mate}' : ''}`;
		}
	};
}

/** Conditions of a policy rule, by id. */
const conditions: Readonly<Record<string, TagCondition>> = {
	mate: { name: 'mate', exists: true },
	mark: { name: 'mark', exists: false },
	other: { name: 'mark', notEquals: 'x' }
};
const modified = ({ rule, own }: Row): string => {
	const [when, remove] = rule!.split(' ');
	return idsOf(modifyTags(named(own!), conditions[when!]!, { addOrReplace: named('x'), remove }));
};
function ruleText(when: string, removes: boolean): string {
	const { name, exists } = conditions[when]!;
	const test = exists === undefined ? '"notEquals": "{x}"' : `"exists": "${exists}"`;
	const field = (one: string): string => `"field": "tags['{${one}}']"`;
	const remove = removes ? `,\n    { "operation": "remove", ${field('mate')} }` : '';
	return `"if": { ${field(name)}, ${test} },\n"then": {\n  "effect": "modify",\n  "operations": [\n    { "operation": "addOrReplace", ${field('mark')}, "value": "{x}" }${remove}\n  ]\n}`;
}
const rules = Object.keys(conditions).flatMap((when) => [`${when} `, `${when} mate`]);
function modifyReason(row: Row): string {
	const { rule, own } = row;
	const [when, remove] = rule!.split(' ');
	const mate = own!.startsWith('t');
	if (modified(row) === own && !(own!.includes('x') && when === 'mate' && mate))
		return `${{ mate: '{name} has no {mate} tag', mark: '{name} already has the {mark} tag', other: '{mark} is {x} already' }[when as 'mate']}, so the condition isn’t met`;
	return `the condition is met, so the policy ${own!.includes('x') ? 'leaves {mark} = {x}' : own!.includes('y') ? 'replaces {y} with {x}' : 'adds {mark} = {x}'}${mate ? (remove ? ' and removes {mate}' : ' and keeps {mate}') : ''}`;
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
const roles = ['tagContributor', 'contributor', 'vmContributor', 'reader'] as const;
const texts = (ids: readonly (readonly [string, string])[]): Row => Object.fromEntries(ids);
/** Why a user can't apply a tag, or can. */
function access({ role, task, lock }: Row): readonly [can: boolean, why: string] {
	const [id, at] = role!.split(' ') as [(typeof roles)[number], string];
	const [target, tool] = task!.split(' ') as [string, string];
	const { name } = builtIn[id];
	if (!reaches(places, at, target)) return [false, `a role on ${at} doesn’t apply to ${target}`];
	const tools = tagTools(builtIn[id], targets[target]!);
	if (tools === 'none') return [false, `${name} gives write access neither to tags nor to ${target}`];
	const [kind, locked] = lock!.split(' ') as ['ReadOnly', string];
	const action = 'Microsoft.Resources/tags/write';
	if (!passesLocks(places, [{ kind, at: locked }], { action, words: '' }, target).allowed)
		return [
			false,
			`${name} is enough, but the Read-only lock applies to ${target} and blocks changes of tags`
		];
	return tools.includes(tool)
		? [
				true,
				`${name} on ${at} is enough${tool === 'portal' ? ' in the portal' : ''}, and no lock blocks changes of tags on ${target}`
			]
		: [false, `in the portal, a Tag Contributor can tag only subscriptions`];
}

/** Returns what is against the limits in a merge of new (n), existing (c) and long (l) names, or nothing. */
function limitFor({ target, held, merge }: Row): string | undefined {
	let count = Number(held);
	for (const kind of merge!) {
		const tag = { name: kind === 'l' ? 200 : 5, value: 5, space: false, exists: kind === 'c' };
		const found = limitOf(target as Limited, count, tag);
		if (found === 'added') count++;
		else if (found !== 'changed') return found;
	}
	return undefined;
}
const isSmall = (target: string | undefined): boolean => /^(Auto|DNS)/.test(target!);
function limitReason(row: Row): string {
	const { target, held, merge } = row;
	const found = limitFor(row);
	if (found === 'name') return 'on storage accounts, names of tags can have at most 128 characters';
	if (merge === 'l' && !found) return 'names of tags can have 200 characters, except on storage accounts';
	const same = merge!.startsWith('c')
		? 'names of tags aren’t case-sensitive, so {low} only changes a value'
		: '';
	const most = `{target} can have ${isSmall(target) ? '15' : '50'} tags`;
	const after = `${Number(held) + (merge === 'c' ? 0 : merge!.length - (same ? 1 : 0))}`;
	if (merge === 'c') return same;
	return `${same && `${same}, ${found ? 'but' : 'and'} `}${most}, ${found ? `not ${after}` : `and {name} will have ${after}`}`;
}

const policyFor = ({ value, missing, other }: Row): string | undefined =>
	Object.keys(tagPolicies).find((name) => tagPolicies[name] === `${value!} ${missing!} ${other!}`);
function goalReason(row: Row, answer: string): string {
	const [value, missing, other] = tagPolicies[answer]!.split(' ') as [string, string, string];
	const from =
		value === 'fixed'
			? 'the value that you enter'
			: `the value of the ${value === 'group' ? 'resource group' : value}`;
	const wanted = row['missing']!;
	if (missing !== wanted)
		return missing === 'reject'
			? 'it rejects requests without the tag'
			: wanted === 'reject'
				? 'it adds the tag instead of rejecting the request'
				: missing === 'add'
					? 'it has the modify effect, which needs a managed identity'
					: 'it has the append effect, which can’t remediate existing resources';
	if (missing === 'reject')
		return `it rejects requests without the tag and accepts ${value === 'any' ? 'any value' : 'only one value'}`;
	return policyFor(row) === answer
		? `it adds a missing tag with ${from} and ${other}s other values`
		: value === row['value']
			? `it ${other}s other values`
			: `it takes ${from}`;
}

const created = ({ required, copies, kind, tag, group }: Row) =>
	createTagged(
		{
			required: required === 'groups' ? 'resource groups' : 'resources',
			...(required === 'value' ? { value: 'x' } : {}),
			...(copies === 'none' ? {} : { copies })
		} as TagRules,
		{ kind: kind as 'resource', tag: value(tag), group: value(group) }
	);
/** A resource group is in no other, and a route has no tags. */
function createdAs(row: Row): string | undefined {
	const { kind, tag, group } = row;
	if ((kind === 'resource group') !== (group === 'none') || (kind === 'untaggable' && tag !== 'no'))
		return undefined;
	const { denied, tag: end = 'no' } = created(row);
	return denied ? 'denied' : end;
}
function createdReason(row: Row): string {
	const { required, copies, kind, tag, group } = row;
	const { denied, tag: end } = created(row);
	if (kind === 'untaggable') return 'none of these policies evaluates routes, which can’t have tags';
	if (kind === 'resource group')
		return required === 'groups'
			? `resource groups must have the tag, and this request ${denied ? 'lacks it' : 'has it'}`
			: 'policies for resources don’t evaluate resource groups';
	const first =
		end !== value(tag)
			? 'the inherit policy first sets {mark} = {group}'
			: copies === 'none'
				? tag === 'no' && group !== 'no'
					? 'tags aren’t inherited'
					: 'nothing changes the request'
				: group === 'no'
					? 'the group has no tag to copy'
					: group === tag
						? 'the group has the same value'
						: 'with “if missing”, {tag} stays';
	const wanted = required === 'value' ? '{mark} = {x}' : 'the tag';
	return `${first}, ${denied && end ? 'but' : 'and'} the deny policy ${required === 'groups' ? 'is only for resource groups' : denied ? `requires ${wanted}` : `finds ${wanted}`}`;
}

const costOf = ({ own, group, month, option }: Row): string =>
	costTag({ own: value(own), group: value(group), month: month as 'this' }, option === 'group').value ??
	'none';
function costReason(row: Row): string {
	const { own, group, month, option } = row;
	const now = value(own) ? '{own}' : '';
	if (month === 'last') return `inherited tags are added for October only${now ? `, so ${now} stays` : ''}`;
	if (group === 'no') return `the group has no tag to inherit${now ? `, so ${now} stays` : ''}`;
	if (!now) return 'the October costs inherit {group} from the group';
	return option === 'group'
		? 'with this setting, {group} of the group is used'
		: 'by default, {own} of the VM is used';
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'value',
		[
			'Your subscription has the tag {mark} = {z}. On May 8, you assigned a policy to it in the Azure portal. On July 5, you check {count} there, which nothing else has changed.',
			'Reports for July miss tags, so you look at {count}. Your subscription has the tag {mark} = {z}, and a colleague assigned a policy to it on May 8 in the Azure portal. Nothing else has changed the disks.'
		],
		{
			noun: 'managed disk',
			common: {
				policy: side(
					'policy',
					'',
					{
						group: inherit('resource group'),
						'group missing': inherit('resource group if missing'),
						sub: inherit('subscription'),
						'sub missing': inherit('subscription if missing')
					},
					'the policy were {}',
					'the policy is {} for {mark}'
				)
			},
			sides: {
				own: tagSide(
					'Deployed with',
					'x no',
					'{name} was deployed with {}',
					'{name} had been deployed with {}'
				),
				group: tagSide('Tag of its group', 'y no', 'its resource group has {}', 'the group of {name} had {}'),
				event: side(
					'event',
					'History',
					{
						old: 'created in March',
						early: 'created in March and updated in April',
						update: 'created in March and updated in June',
						task: 'created in March and covered by a remediation task in June',
						new: 'created in June'
					},
					'{name} had been {}',
					'it was {}'
				)
			},
			decide: endOf,
			asks: { x: '{mark} = {x}', y: '{mark} = {y}', z: '{mark} = {z}', none: 'no {mark} tag' },
			choose: 'Which disk{s} now have {}?',
			judge: '{name} now has {}.',
			why: endReason
		}
	),
	'write 0': writing(
		'You clean up the tags of {count}. They have the same tags, and each command also gets the resource ID of its VM.',
		'VM',
		'az tag create|az resource tag|az resource tag --is-incremental|az tag update --operation Merge|az tag update --operation Delete',
		'--tags {mark}=#'
	),
	'write 1': writing(
		'Before you run a colleague’s script, you check what it does to {count}, which have the same tags. Each command also gets the resource ID of its vault.',
		'key vault',
		'New-AzTag|Update-AzTag -Operation Merge|Update-AzTag -Operation Replace|Update-AzTag -Operation Delete',
		'-Tag @{{mark}="#"}'
	),
	...told(
		'rule',
		[
			'You assign a policy with this rule to a resource group, and then create a remediation task for it. The group contains {count}.',
			'A colleague assigned a policy with this rule to your subscription. Today, {count} there are resized. The requests do not change any tags.'
		],
		{
			noun: 'VM',
			common: {
				rule: side(
					'policy',
					'Policy rule (excerpt)',
					Object.fromEntries(rules.map((id) => [id, ruleText(id.split(' ')[0]!, id.endsWith('e'))])),
					'the policy rule were different'
				)
			},
			sides: { own: side('tag', 'Current tags', sets, '{name} had {}', '{name} has {}') },
			decide: modified,
			asks: sets,
			choose: 'Which VM{s} will end up with {}?',
			judge: '{name} will end up with {}.',
			why: modifyReason
		}
	),
	...told(
		'access',
		[
			'Your subscription Sub1 contains the resource group RG1, which contains only VM1 and the storage account storage1. You ask {count} to add the tag {mark}. They have no other roles.',
			'Finance needs the tag {mark} in Sub1, so {count} get tasks. They have no other roles. The resource group RG1 in Sub1 contains only VM1 and the storage account storage1.'
		],
		{
			noun: 'user',
			names: people,
			common: {
				lock: side(
					'access',
					'',
					{
						'ReadOnly RG1': 'a Read-only lock on RG1',
						'ReadOnly VM1': 'a Read-only lock on VM1',
						'CanNotDelete RG1': 'a Delete lock on RG1',
						'CanNotDelete Sub1': 'a Delete lock on Sub1'
					},
					'the only lock were {}',
					'the only lock is {}'
				)
			},
			sides: {
				role: side(
					'access',
					'Role',
					texts(
						roles.flatMap((id) =>
							['Sub1', 'RG1'].map((at) => [`${id} ${at}`, `${builtIn[id].name} on ${at}`] as const)
						)
					),
					'{name} were {}',
					'{name} is {}'
				),
				task: side(
					'tag',
					'Task',
					texts(
						Object.keys(targets).flatMap((target) => [
							[`${target} portal`, `tag ${target} in the Azure portal`] as const,
							[`${target} PowerShell`, `tag ${target} with Azure PowerShell`] as const
						])
					),
					'{name} had to {}',
					'the task is to {}'
				)
			},
			decide: (row) => (access(row)[0] ? 'yes' : 'no'),
			asks: { yes: 'can', no: 'cannot' },
			choose: 'Which user{s} {} do what you ask?',
			judge: '{name} {} {task}.',
			why: (row) => access(row)[1]
		}
	),
	...told(
		'limit',
		[
			'With Update-AzTag, you merge tags into those of {count}. Each already has the tag {mark}.',
			'A script of your team uses az tag update to merge tags into those of {count}. Each already has the tag {mark}.'
		],
		{
			noun: 'resource',
			sides: {
				target: side(
					'tag',
					'Type',
					{
						VM: 'a VM',
						'storage account': 'a storage account',
						'Automation account': 'an Automation account',
						'DNS zone': 'a DNS zone'
					},
					'{name} were {}',
					'{name} is {}'
				),
				held: side('event', 'Current tags', '14|15|48|49|50', '{name} had {} tags', 'it has {} tags'),
				merge: side(
					'tag',
					'Tags to merge',
					{
						nn: 'Shift and Route',
						cn: '{low} and Shift',
						c: '{low}',
						l: 'one with a name of 200 characters'
					},
					'you merged {}',
					'you merge {}'
				)
			},
			drawn: ({ held, merge }) => merge !== 'l' || held !== '50',
			// Services can have other limits for long names, which the page doesn’t name.
			decide: (row) =>
				isSmall(row['target']) && (Number(row['held']) > 15 || row['merge'] === 'l')
					? undefined
					: limitFor(row)
						? 'fail'
						: 'ok',
			asks: { ok: 'succeed', fail: 'fail' },
			choose: 'For which resource{s} will the command {}?',
			judge: 'The command for {name} will {}.',
			why: limitReason
		}
	),
	...told(
		'goal',
		[
			'Finance wants the tag {mark} on all resources in your subscription. You plan to assign one built-in policy to it.',
			'After an audit, all resources in a subscription must have the tag {mark}. You plan to assign one built-in policy to the subscription.'
		],
		{
			noun: 'policy',
			sides: {
				value: side(
					'tag',
					'Value of the tag',
					{
						any: 'any',
						fixed: '{x}',
						group: 'as on the resource group',
						subscription: 'as on the subscription'
					},
					'the value were {}',
					{
						'': 'the value must be {}',
						any: 'the tag can have any value',
						group: 'the value must be the same {}',
						subscription: 'the value must be the same {}'
					}
				),
				missing: side(
					'policy',
					'Without the tag',
					{
						reject: 'reject requests',
						add: 'add it to new and existing resources',
						append: 'add it on creation and updates, without a managed identity'
					},
					'the policy had to {}',
					'if the tag is missing, the policy must {}'
				),
				other: side(
					'policy',
					'With another value',
					{ reject: 'rejected', keep: 'kept', replace: 'replaced', none: '-' },
					{ '': 'other values had to be {}', none: '' },
					{ '': 'other values must be {}', none: '' }
				)
			},
			decide: policyFor,
			asks: Object.fromEntries(Object.keys(tagPolicies).map((name) => [name, `assign “${name}”`])),
			single: 'You need to meet the tagging requirements. What should you do?',
			why: goalReason
		}
	),
	...told(
		'create',
		[
			'You deploy {count} to a subscription whose only policies are for the tag {mark}.',
			'A pipeline deploys {count} to your subscription, where Azure Policy is used only for the tag {mark}.'
		],
		{
			noun: 'item',
			common: {
				required: side(
					'policy',
					'',
					{
						any: '“Require a tag on resources”',
						value: '“Require a tag and its value on resources” with the value {x}',
						groups: '“Require a tag on resource groups”'
					},
					'the deny policy were {}',
					'the deny policy is {}'
				),
				copies: side(
					'policy',
					'',
					{
						none: 'no inherit policy',
						inherit: inherit('resource group'),
						'inherit if missing': inherit('resource group if missing')
					},
					{ '': 'the inherit policy were {}', none: 'there were no inherit policy' },
					{ '': 'the inherit policy is {}', none: 'there is no inherit policy' }
				)
			},
			sides: {
				kind: side(
					'event',
					'Type',
					{
						resource: 'a VM',
						untaggable: 'a route in a route table',
						'resource group': 'a resource group'
					},
					'{name} were {}',
					'{name} is {}'
				),
				tag: tagSide('Tag in the request', 'no x y', 'the request has {}', 'the request for {name} had {}'),
				group: tagSide('Tag of its group', 'no x y none', 'its group has {}', 'the group of {name} had {}')
			},
			decide: createdAs,
			asks: {
				denied: 'be denied',
				x: 'be created with {mark} = {x}',
				y: 'be created with {mark} = {y}',
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
			'On October 20, you enabled tag inheritance in Cost Management for your subscription. On October 31, you group the costs of {count} by {mark}. Tags have not changed since July.',
			'Your manager compares the costs of {count} by {mark}. You enabled tag inheritance in Cost Management on October 20. It is October 31 now, and tags have not changed since July.'
		],
		{
			noun: 'VM',
			common: {
				option: side(
					'policy',
					'',
					{ own: 'kept the default setting', group: 'selected “Use the subscription or resource group tag”' },
					'you had {}',
					'for tags that match, you {}'
				)
			},
			sides: {
				own: tagSide('Its tag', 'x y no', '{name} has {}', '{name} had {}'),
				group: tagSide('Tag of its group', 'x y no', 'its group has {}', 'the group of {name} had {}'),
				month: side(
					'event',
					'Costs of',
					{ this: 'October', last: 'September' },
					'the costs were those of {}',
					'you look at {}'
				)
			},
			drawn: ({ own, group }) => own !== group,
			decide: costOf,
			asks: { x: 'under {x}', y: 'under {y}', none: 'as Untagged' },
			choose: 'Which VM{s} will be shown {}?',
			judge: '{name} will be shown {}.',
			table: 'How will each VM be shown?',
			why: costReason
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'changes-existing': [
		'A modify policy waits for an update or a remediation task. It’s easy to expect that an assignment changes what exists.',
		taking('event', /^(old|early)/, { event: 'new' })
	],
	'missing-ignored': [
		'With “if missing”, another value stays. It’s easy to read only “inherit”.',
		(row) =>
			taking('copies', /missing/, { copies: 'inherit' })(
				taking('policy', /missing/, { policy: row['policy']?.replace(' missing', '') ?? '' })(row)
			)
	],
	'tags-inherited': [
		'Resources don’t inherit tags. It’s easy to think that the group’s tag counts.',
		(row) => (row['kind'] ? taking('copies', /none/, { copies: 'inherit if missing' })(row) : row)
	],
	'groups-are-resources': [
		'Tag policies for resources don’t apply to resource groups. It’s easy to count a group as a resource.',
		(row) =>
			row['required'] === 'groups' ? row : taking('kind', /group/, { kind: 'resource', group: 'no' })(row)
	],
	'create-adds': [
		'New-AzTag, az tag create, az resource tag and Replace replace all tags. It’s easy to think that they add one.',
		(row) => ({ ...row, run: row['run']?.replace(/^(az (tag cr|res)|New)|Replace/, 'Merge$1') ?? '' })
	],
	'portal-too': [
		'The portal lets a Tag Contributor tag only subscriptions. It’s easy to think that the tool doesn’t matter.',
		taking('role', /^tag/, { role: 'contributor RG1' })
	],
	'fifteen-for-all': [
		'Most resources can have 50 tags. It’s easy to remember only the limit of 15 that some have.',
		(row) => (isSmall(row['target'] ?? '') ? row : taking('held', /15|14/, { held: '50' })(row))
	],
	'case-adds': [
		'Tag names aren’t case-sensitive. It’s easy to take different casing for another tag.',
		taking('merge', /c/, { merge: 'nn' })
	],
	'all-months': [
		'Tag inheritance updates cost data from the current month on. It’s easy to expect it in earlier months.',
		taking('month', /last/, { month: 'this' })
	],
	'replaces-all': [
		'“Add a tag” and “if missing” leave another value as it is. It’s easy to think that they correct it.',
		taking('other', /replace/, { other: 'keep' })
	]
};

export const tagRemediation = topicFamily(
	{
		id: 'governance/tag-remediation',
		edition: 14,
		group: 'governance',
		title: 'Tags: policies, commands, access, limits and costs',
		rule: {
			'^value':
				'Resources don’t inherit tags. An inherit policy copies them from the level that it names, if that has the tag: on creation, on updates and in remediation tasks.',
			'^write':
				'Merge and --is-incremental keep other tags. New-AzTag, az tag create, az resource tag and Replace replace all.',
			'^rule': 'All operations of a modify policy apply where the condition is met, and none where it isn’t.',
			'^access':
				'You need write access to tags or to the item itself, and no Read-only lock. With access to tags only, you can tag only subscriptions in the portal.',
			'^limit':
				'Most resources can have 50 tags, some 15. Names aren’t case-sensitive and can have 512 characters (128 on storage accounts).',
			'^goal':
				'Require policies reject requests. Append and modify policies add a missing tag, but only modify can remediate, which takes a managed identity.',
			'^create':
				'Modify policies change a request before deny is evaluated. Tag policies for resources evaluate neither resource groups nor what can’t have tags.',
			'^cost':
				'Tag inheritance adds tags to cost data of the current month, not to resources. A tag of the resource is used by default.'
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
			access: 'A role or its scope'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['CostCenter', '4100', '4270', '4900', 'Team', 'Web', 'costcenter'],
			['Department', 'Legal', 'Finance', 'Research', 'Owner', 'Hana', 'department'],
			['Environment', 'Test', 'Pilot', 'Demo', 'Team', 'Data', 'environment'],
			['Project', 'Aspen', 'Birch', 'Cedar', 'Owner', 'Farid', 'project']
		],
		words: ['mark', 'x', 'y', 'z', 'mate', 't', 'low'],
		forms: ['choose', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'list', 'email', 'table', 'export']
	}
);
