// Tags: what copies, requires or writes them, who can apply them, their limits, and which policy does what is needed.
// Over 200 lines: six topics with words for what can differ in each.
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';
import {
	createTagged,
	limitOf,
	tagOf,
	tagPolicies,
	tagTools,
	writeTags,
	type Limited,
	type TagRules,
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
const tagSide = (title: string, ids: readonly string[], text: string) =>
	side('tag', title, Object.fromEntries(ids.map((id) => [id, { no: 'None', none: '-' }[id] ?? `{${id}}`])), {
		'': text.replace('{}', '{mark} = {}'),
		no: text.replace('{}', 'no {mark} tag'),
		none: ''
	});
const inherit = (from: string): string => `“Inherit a tag from the ${from}”`;

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
/** Returns why the policy hasn't copied what it could. */
function waitReason({ own, event }: Row): string {
	const without = own === 'no';
	if (event === 'early')
		return `{name} was ${without ? 'created without the tag and ' : ''}last updated before the policy was assigned`;
	return without
		? '{name} was created without the tag, and nothing has updated or remediated it since the assignment'
		: 'nothing has updated or remediated {name} since the assignment';
}
function endReason(row: Row, answer: string): string {
	const { policy, event, own, group } = row;
	const found = endOf(row);
	const ofSub = policy!.startsWith('sub');
	const caught = {
		new: 'a new disk goes through the policy',
		update: 'the June update went through the policy',
		task: 'the remediation task included {name}'
	}[event!];
	if (answer === found)
		return answer === 'y' || answer === 'z'
			? `${caught!}, so {name} got {mark} = {${answer}} from the ${ofSub ? 'subscription' : 'resource group'}`
			: !above(row)
				? own === 'x'
					? '{name} keeps {mark} = {x}, and its group has no {mark} tag to copy'
					: 'neither the creation request nor the group of {name} had the {mark} tag'
				: own === 'x' && policy!.endsWith('missing')
					? 'with “if missing”, the policy leaves {mark} = {x} as it is'
					: waitReason(row);
	const unchanged = 'the policy hasn’t changed {name}';
	return {
		x: own === 'no' ? 'the creation request had no {mark} tag' : 'the policy replaces another value',
		y: ofSub
			? 'the policy copies from the subscription, and the tag of a group isn’t inherited'
			: group === 'no'
				? 'the resource group doesn’t have this tag'
				: unchanged,
		z: ofSub ? unchanged : 'the policy doesn’t copy from the subscription',
		none:
			found === 'x'
				? '{name} was created with the tag, and nothing deletes it'
				: `${caught!}, so {name} got the tag`
	}[answer]!;
}

function written({ before, how, tags }: Row): string | undefined {
	// What deleting a missing tag or another value does is on no page, and without tags there’s nothing to ask.
	if (how === 'Delete' && (before === 'x' || tags === 'y')) return undefined;
	const named = (ids: string): Row =>
		Object.fromEntries(ids.split('').map((id) => [id === 't' ? 'mate' : 'mark', id]));
	return Object.values(
		writeTags(named(before!), how === 'template' ? 'Replace' : (how as 'Merge'), named(tags!))
	)
		.toSorted()
		.join('');
}
/** The topic of what the commands of a shell write. */
const writing = (intro: string, noun: string, create: string, update: string): Topic => ({
	intro: `${intro} Each command specifies the resource ID of the ${noun}.`,
	noun,
	// A tag of each row alone would give away which of them can have it.
	common: {
		tags: side(
			'tag',
			'',
			{ x: '{mark} = {x}', y: '{mark} = {y}', t: '{mate} = {t}' },
			'the specified tag were {}',
			'the only tag that each change specifies is {}'
		)
	},
	sides: {
		before: side(
			'tag',
			'Tags before',
			{ x: '{mark} = {x}', tx: '{mate} = {t} and {mark} = {x}' },
			'the tags of {name} had been {}'
		),
		how: side(
			'event',
			'Change',
			{
				create,
				Merge: `${update} Merge`,
				Replace: `${update} Replace`,
				Delete: `${update} Delete`,
				template: 'redeployment from a template'
			},
			'the change of {name} were {}'
		)
	},
	decide: written,
	asks: {
		tx: '{mate} = {t} and {mark} = {x}',
		ty: '{mate} = {t} and {mark} = {y}',
		x: '{mark} = {x} only',
		y: '{mark} = {y} only',
		t: '{mate} = {t} only'
	},
	choose: `Which ${noun.split(' ').at(-1)!}{s} will then have {}?`,
	judge: '{name} will then have {}.',
	why: ({ before, how, tags }) =>
		how === 'Delete'
			? `Delete removes {tags}, and ${tags === 't' ? '{mark} = {x}' : '{mate} = {t}'} stays`
			: how !== 'Merge'
				? how === 'create'
					? `{tags} is the only tag after ${create}`
					: `${how === 'template' ? 'the template' : how!} leaves only {tags}`
				: tags === 'y'
					? `Merge replaces the value of {mark}${before === 'x' ? ' and adds no {mate} tag' : ' and keeps {mate} = {t}'}`
					: before === 'x' && tags === 't'
						? 'Merge adds {tags} and keeps {mark} = {x}'
						: 'Merge changes nothing, because {name} already has {tags}'
});

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
const roles = {
	'Tag Contributor': builtIn.tagContributor,
	Contributor: builtIn.contributor,
	'Virtual Machine Contributor': builtIn.vmContributor,
	'Storage Account Contributor': builtIn.accountContributor,
	'User Access Administrator': builtIn.accessAdministrator
};
const toolsOf = ({ role, at, target }: Row): string =>
	reaches(places, at!, target!) ? tagTools(roles[role as 'Contributor'], targets[target!]!) : 'none';

/** Tags that are applied: characters of the name and of the value, and whether the name has a space. */
const lengths: Readonly<Record<string, readonly [name: number, value: number, space?: true]>> = {
	new: [5, 5],
	space: [10, 5, true],
	long: [200, 5],
	text: [5, 300],
	case: [5, 5]
};
function limitFor({ target, tag, held }: Row): string | undefined {
	const [name, length, space = false] = lengths[tag!]!;
	// Services can have other limits for long names, which the page doesn’t name.
	if (/^(Auto|DNS)/.test(target!) && (Number(held) > 15 || tag === 'long')) return undefined;
	return limitOf(target as Limited, Number(held), { name, value: length, space, exists: tag === 'case' });
}
const resultOf = (row: Row): string | undefined => {
	const found = limitFor(row);
	return found === undefined || found === 'added' || found === 'changed' ? found : 'fails';
};
function limitReason(row: Row): string {
	const { target, held, tag } = row;
	const most = /^(Auto|DNS)/.test(target!) ? '15' : '50';
	const limit = `{target}s can have ${most} tags`;
	return {
		added:
			tag === 'long'
				? `${limit} with names of up to 512 characters`
				: `${tag === 'space' ? 'tag names can contain spaces here. T' : 't'}his is the ${Number(held) + 1}th tag, and ${target!.startsWith('A') ? 'an' : 'a'} {target} can have ${most}`,
		changed: 'tag names aren’t case-sensitive, so this changes the value of {mark}',
		name: 'for storage accounts, names of tags can have at most 128 characters',
		space: `tag names on DNS zones can’t contain spaces${held === '15' ? ', and this would be the 16th tag' : ''}`,
		value: 'values of tags can have at most 256 characters',
		count: `${limit}, and this would be one more`
	}[limitFor(row)!]!;
}

const policyFor = (row: Row): string | undefined =>
	Object.keys(tagPolicies).find((name) =>
		Object.entries(tagPolicies[name]!).every(([id, what]) => row[id] === what)
	);
function goalReason(row: Row, answer: string): string {
	const { value, missing, other } = tagPolicies[answer]!;
	const from = value === 'fixed' ? 'the value that you enter' : `the value of the ${value}`;
	const rest = `${other}s other values`;
	return policyFor(row) === answer || missing !== row['missing']
		? missing === 'reject'
			? `it rejects requests without the tag${value === 'any' ? '' : ' or with another value'}`
			: `it adds a missing tag with ${from} and ${rest}`
		: value === row['value']
			? `it ${rest}`
			: missing === 'add'
				? `it takes ${from}${other === row['other'] ? '' : ` and ${rest}`}`
				: `it accepts ${value === 'any' ? 'any value' : 'only one value'}`;
}

const created = ({ required, copies, kind, tag, group }: Row) =>
	createTagged(
		{
			required: required!.endsWith('groups') ? 'resource groups' : 'resources',
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
/** Returns that no policy for resources evaluates what follows. With mode All, others could. */
const skipped = (copies: string | undefined): string =>
	copies === 'none' ? 'this policy doesn’t evaluate' : 'neither policy evaluates';
function groupReason({ required, copies }: Row, denied: boolean): string {
	if (required !== 'groups') return `${skipped(copies)} resource groups`;
	return denied
		? 'the request doesn’t have the tag that the deny policy requires'
		: `the request has the tag that the deny policy requires${copies === 'none' ? '' : ', and the inherit policy doesn’t apply to resource groups'}`;
}
/** Returns what the inherit policy does to a request for a resource, or nothing. */
function copyReason({ copies, tag, group }: Row, end: string | undefined): string {
	if (end !== value(tag))
		return `the inherit policy first ${tag === 'no' ? 'adds' : 'sets'} {mark} = {group}`;
	if (copies === 'none') return tag === 'no' && value(group) ? 'the tag of the group isn’t inherited' : '';
	return group === 'no'
		? 'the group has no {mark} tag to copy'
		: group === tag
			? 'the group has the same value'
			: 'with “if missing”, {tag} stays';
}
function createdReason(row: Row): string {
	const { required, copies, kind, tag } = row;
	const { denied, tag: end } = created(row);
	const forGroups = 'the deny policy is for resource groups only';
	if (kind === 'resource group') return groupReason(row, denied);
	if (kind === 'untaggable')
		return `a route can’t have tags, ${required === 'groups' ? `and ${forGroups}` : `so ${skipped(copies)} it`}`;
	const first = copyReason(row, end);
	if (required === 'groups') return `${first || 'no policy changes the request'}, and ${forGroups}`;
	const wanted = required === 'value' ? '{mark} = {x}' : 'the tag';
	const requires = `but the deny policy requires ${wanted}`;
	if (end !== value(tag))
		return `${first}, ${denied ? requires : `so the deny policy finds ${required === 'value' ? 'this value' : wanted}`}`;
	if (!end)
		return `${first && `${first}, so `}the request ${first && 'still '}lacks ${required === 'value' ? wanted : 'the required tag'}`;
	const result = denied ? requires : 'which satisfies the deny policy';
	return first.startsWith('with')
		? `${first}, ${result}`
		: `${first && `${first}, so `}the request ${first ? 'keeps' : 'has'} {mark} = {tag}, ${result}`;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'value',
		[
			'You have a subscription that has the tag {mark} = {z} and contains {count}. On 8 May, you assigned a policy to it in the Azure portal. Only what is shown happened to the disks.',
			'Your company’s subscription has the tag {mark} = {z} and contains {count}. On 8 May, a colleague assigned a policy to it in the Azure portal. Only what is shown happened to the disks.'
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
					'the policy is {}, for {mark}'
				)
			},
			sides: {
				own: tagSide('{mark} in the creation request', ['x', 'no'], 'the creation request of {name} had {}'),
				group: tagSide('{mark} of its group', ['y', 'no'], 'the group of {name} had {}'),
				event: side(
					'event',
					'History',
					{
						old: 'created in March',
						early: 'created in March, updated in April',
						update: 'created in March, updated in June',
						task: 'created in March, in scope of a June remediation task',
						new: 'created in June'
					},
					'the history of {name} were “{}”'
				)
			},
			decide: endOf,
			asks: { x: '{mark} = {x}', y: '{mark} = {y}', z: '{mark} = {z}', none: 'no {mark} tag' },
			choose: 'For which disk{s} does the portal show {} on 5 July?',
			judge: 'On 5 July, {name} has {}.',
			table: 'Which tag does each disk have on 5 July?',
			why: endReason
		}
	),
	'write 0': writing(
		'You make one change to each of {count}.',
		'VM',
		'az tag create',
		'az tag update --operation'
	),
	'write 1': writing(
		'You review a runbook that makes one change to each of {count}.',
		'key vault',
		'New-AzTag',
		'Update-AzTag -Operation'
	),
	...told(
		'access',
		[
			'You have a subscription named Sub1 that contains the resource group RG1. RG1 contains VM1 and the storage account storage1. Each of {count} has only one role and must apply the tag {mark}.',
			'You ask {count} to apply the tag {mark}. Each has only the role shown. VM1 and the storage account storage1 are in the resource group RG1 of the subscription Sub1.'
		],
		{
			noun: 'user',
			names: people,
			sides: {
				role: side('access', 'Role', Object.keys(roles).join('|')),
				at: side('access', 'Scope of the role', 'Sub1|RG1', 'the role of {name} were assigned on {}'),
				target: side('tag', 'To be tagged', 'VM1|storage1|RG1|Sub1', '{name} had to tag {}')
			},
			decide: toolsOf,
			asks: {
				'portal and PowerShell': 'in the Azure portal and with Azure PowerShell',
				PowerShell: 'with Azure PowerShell but not in the Azure portal',
				none: 'neither in the Azure portal nor with Azure PowerShell'
			},
			choose: 'Which user{s} can apply the tag {}?',
			judge: '{name} can apply the tag {}.',
			why(row) {
				const { role, at, target } = row;
				if (!reaches(places, at!, target!)) return 'a role on RG1 doesn’t apply to Sub1';
				const found = toolsOf(row);
				if (found === 'none')
					return `{role} doesn’t give write access to tags or to ${target === 'VM1' || target === 'storage1' ? '{target}' : `the ${targets[target!]!}`}`;
				return role === 'Tag Contributor'
					? target === 'Sub1'
						? 'both the portal and PowerShell let a Tag Contributor tag subscriptions'
						: `the portal doesn’t let a Tag Contributor tag ${target === 'RG1' ? 'resource groups' : 'resources'}, but PowerShell does`
					: `{role} includes write access to {target}, which is enough in the portal too`;
			}
		}
	),
	...told(
		'limit',
		[
			'Each of {count} merges one tag into the tags of its target. Each target already has {mark} = {x}.',
			'A script runs {count}. Each merges one tag into the tags of its target. Each target already has {mark} = {x}.'
		],
		{
			noun: 'command',
			sides: {
				target: side('tag', 'Target type', 'VM|resource group|storage account|Automation account|DNS zone'),
				held: side('event', 'Tags before', '14|15|49|50', 'the number of tags before {name} were {}'),
				tag: side(
					'tag',
					'Tag to merge',
					{
						new: 'Shift = Early',
						space: 'Shift Plan = Early',
						long: 'a name of 200 characters and the value Early',
						text: 'the name Shift and a value of 300 characters',
						case: '{low} = {y}'
					},
					{
						'': '{name} merged {}',
						long: '{name} merged a tag with {}',
						text: '{name} merged a tag with {}'
					}
				)
			},
			// One limit at a time.
			drawn: ({ held, tag }) => /^1/.test(held!) || tag === 'new' || tag === 'case',
			decide: resultOf,
			asks: { added: 'add a tag', changed: 'change an existing tag', fails: 'fail' },
			choose: 'Which command{s} will {}?',
			judge: '{name} will {}.',
			why: limitReason
		}
	),
	...told(
		'goal',
		[
			'You have {count} for the tag {mark} on all resources in a subscription. You can assign one built-in policy definition to the subscription. If the policy adds tags, it must also be able to remediate existing resources.',
			'Your company introduces {count} for the tag {mark} on all resources in its subscription. You plan to assign one built-in policy definition to the subscription. If the policy adds tags, it must also be able to remediate existing resources.'
		],
		{
			noun: 'tagging rule',
			sides: {
				value: side(
					'tag',
					'Required value',
					{
						any: 'any',
						fixed: '{x}',
						'resource group': 'that of the resource group',
						subscription: 'that of the subscription'
					},
					{ '': 'the required value were {}', any: 'any value were allowed' }
				),
				missing: side(
					'policy',
					'Without the tag',
					{ reject: 'reject the request', add: 'add the tag' },
					{ reject: 'requests without the tag had to be rejected', add: 'a missing tag had to be added' }
				),
				other: side(
					'policy',
					'With another value',
					{ reject: 'reject the request', keep: 'keep the value', replace: 'replace the value', none: '-' },
					{
						reject: 'other values weren’t allowed',
						keep: 'another value had to be kept',
						replace: 'another value had to be replaced',
						none: ''
					}
				)
			},
			decide: policyFor,
			asks: Object.fromEntries(Object.keys(tagPolicies).map((name) => [name, `assign “${name}”`])),
			single: 'You must enforce the rule. What should you do?',
			why: goalReason
		}
	),
	...told(
		'create',
		[
			'You have a subscription whose only policies are for the tag {mark}. You send {count}, each to create one item in it.',
			'Your company uses Azure Policy only for the tag {mark} in a subscription. You review {count}, each to create one item there.'
		],
		{
			noun: 'request',
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
					'Item',
					{
						resource: 'VM',
						untaggable: 'route in a route table',
						'resource group': 'resource group'
					},
					'{name} were for a {}'
				),
				tag: tagSide('{mark} in the request', ['no', 'x', 'y'], '{name} had {}'),
				group: tagSide('{mark} of its group', ['no', 'x', 'y', 'none'], 'the group of {name} had {}')
			},
			decide: createdAs,
			asks: {
				denied: 'be denied',
				x: 'create an item with {mark} = {x}',
				y: 'create an item with {mark} = {y}',
				no: 'create an item without the tag'
			},
			choose: 'Which request{s} will {}?',
			judge: '{name} will {}.',
			why: createdReason
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
	'deny-first': [
		'Modify policies change a request before deny is evaluated. It’s easy to think that deny comes first.',
		(row) => (row['kind'] && created({ ...row, copies: 'none' }).denied ? { ...row, copies: 'none' } : row)
	],
	'groups-are-resources': [
		'Tag policies for resources don’t apply to resource groups. It’s easy to count a group as a resource.',
		(row) =>
			row['required'] === 'groups' ? row : taking('kind', /group/, { kind: 'resource', group: 'no' })(row)
	],
	'create-adds': [
		'New-AzTag, az tag create, Replace and templates replace all tags. It’s easy to think that they add one.',
		taking('how', /create|Replace|template/, { how: 'Merge' })
	],
	'portal-too': [
		'The portal lets a Tag Contributor tag only subscriptions. It’s easy to think that the tool doesn’t matter.',
		taking('role', /^Tag/, { role: 'Contributor' })
	],
	'fifty-for-all': [
		'Automation accounts and DNS zones can have 15 tags. It’s easy to apply the usual 50 to all.',
		// Room for one more tag, because spaces are against another limit.
		taking('held', /^15/, { held: '14' })
	],
	'fifteen-for-all': [
		'Most resources can have 50 tags. It’s easy to remember only the limit of 15 that some have.',
		(row) => (/^(Auto|DNS)/.test(row['target'] ?? '') ? row : taking('held', /15|49/, { held: '50' })(row))
	],
	'case-adds': [
		'Tag names aren’t case-sensitive. It’s easy to take different casing for another tag.',
		taking('tag', /case/, { tag: 'new' })
	],
	'replaces-all': [
		'“Add a tag” and “if missing” leave another value as it is. It’s easy to think that they correct it.',
		taking('other', /replace/, { other: 'keep' })
	]
};

export const tagRemediation = topicFamily(
	{
		id: 'governance/tag-remediation',
		edition: 13,
		group: 'governance',
		title: 'Tags: policies, commands, access and limits',
		rule: {
			'^value':
				'Resources don’t inherit tags. An inherit policy copies them from the level that it names, if that has the tag: on creation, on updates and in remediation tasks.',
			'^write': 'Merge keeps other tags. New-AzTag, az tag create, Replace and templates replace all.',
			'^access':
				'You need write access to tags or to the item itself. With access to tags only, you can tag only subscriptions in the portal.',
			'^limit':
				'Most resources can have 50 tags, some 15. Names aren’t case-sensitive and can have 512 characters (128 on storage accounts). Values can have 256.',
			'^goal':
				'Require policies reject requests. Modify policies add a missing tag. “Add a tag” and “if missing” keep another value, and the rest replace it.',
			'^create':
				'Modify policies change a request before deny is evaluated. Tag policies for resources evaluate neither resource groups nor what can’t have tags.'
		},
		lab: 'governance/tags',
		sources: [
			sources.tags,
			sources.tagPolicies,
			sources.policyModify,
			sources.policyEffects,
			sources.policyModes,
			sources.policyRemediation
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
		themes: [
			['CostCenter', '4100', '4270', '4900', 'Team', 'Web', 'costcenter'],
			['Department', 'Legal', 'Finance', 'Research', 'Owner', 'Hana', 'department'],
			['Environment', 'Test', 'Pilot', 'Demo', 'Team', 'Data', 'environment'],
			['Project', 'Aspen', 'Birch', 'Cedar', 'Owner', 'Farid', 'project']
		],
		words: ['mark', 'x', 'y', 'z', 'mate', 't', 'low'],
		forms: ['choose', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'table', 'export']
	}
);
