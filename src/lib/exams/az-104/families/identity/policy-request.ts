// Azure Policy and management groups: what a rule does to requests, effects, states, remediation, assignments, locations, roles and moves.
// Over 200 lines: nine topics with words for what can differ in each.
import { assignmentsNeeded, definitionLocation, managing } from '#lib/azure/identity/management-group.ts';
import {
	effectFor,
	isMatch,
	request,
	rollup,
	type PolicyAssignment,
	type State
} from '#lib/azure/identity/policy.ts';
import { remediates } from '#lib/azure/identity/remediation.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

type Said = Omit<Topic, 'intro'>;
const tree: Tree = {
	'MG-Corp': { level: 'managementGroup' },
	'MG-Apps': { level: 'managementGroup', parent: 'MG-Corp' },
	'MG-Labs': { level: 'managementGroup', parent: 'MG-Corp' },
	'Sub-Hub': { level: 'subscription', parent: 'MG-Corp' },
	'Sub-Web': { level: 'subscription', parent: 'MG-Apps' },
	'Sub-Data': { level: 'subscription', parent: 'MG-Apps' },
	'RG-Net': { level: 'resourceGroup', parent: 'Sub-Hub' },
	'RG-DNS': { level: 'resourceGroup', parent: 'Sub-Hub' },
	'RG-Shop': { level: 'resourceGroup', parent: 'Sub-Web' },
	'RG-Blog': { level: 'resourceGroup', parent: 'Sub-Web' }
};
/** A text for each id. */
const texts = (ids: readonly string[], text: (id: string) => string): Row =>
	Object.fromEntries(ids.map((id) => [id, text(id)]));
/** A place as it’s told: a resource group by its name, others by a word in braces. */
const placeOf = (id: string): string => (id.startsWith('RG') ? id : `{${id.split('-')[1]!.toLowerCase()}}`);
const placed = (...ids: readonly string[]): Row => texts(ids, placeOf);
const effects = 'deny|audit';

/** What matches, by how the conditions go together and how the location is tested. */
const matching: Row = {
	'allOf in': '{kind} in {here} or {near}',
	'allOf notIn': '{kind} outside {here} and {near}',
	'anyOf in': 'all {kind}, and everything in {here} or {near}',
	'anyOf notIn': 'all {kind}, and everything outside {here} and {near}'
};
/** Rules by id: how conditions go together, how the location is tested, and the effect. */
const rules = texts(
	Object.keys(matching).flatMap((id) => ['deny', 'audit'].map((effect) => `${id} and ${effect}`)),
	(id) => {
		const [all, test, , effect] = id.split(' ');
		return `{
  "if": {
    "${all!}": [
      {
        "field": "type",
        "equals": "Microsoft.KeyVault/vaults"
      },
      {
        "field": "location",
        "${test!}": ["{here}", "{near}"]
      }
    ]
  },
  "then": { "effect": "${effect!}" }
}`;
	}
);
/** Whether the type and the location match. */
const conditionsOf = ({ rule, what }: Row) =>
	[what!.includes('vault'), what!.includes('far') === rule!.includes('not')] as const;
const ruleOf = (row: Row): string =>
	/Lab|Fair/.test(row['group']!) || !isMatch(row['rule']!.slice(0, 5) as 'allOf', conditionsOf(row))
		? 'free'
		: row['rule']!.endsWith('deny')
			? 'denied'
			: 'marked';
function whyRule(row: Row): string {
	const { rule, group } = row;
	if (/Lab|Fair/.test(group!)) return `{group} is ${group === 'RG-Lab' ? 'an excluded scope' : 'exempt'}`;
	const [typed, located] = conditionsOf(row);
	return `${
		typed === located
			? `${typed ? 'both conditions match' : 'neither condition matches'} {what}`
			: `${rule!.startsWith('all') ? 'allOf needs both conditions' : 'anyOf needs one condition'}, and only the ${typed ? 'type' : 'location'} matches`
	}${{ free: '', denied: ', so deny refuses the request', marked: ', so audit reports the resource' }[ruleOf(row)]!}${
		group === 'RG-Pilot' && ruleOf(row) !== 'free' ? ' now that the exemption has expired' : ''
	}`;
}
const rule: Said = {
	noun: 'request',
	common: {
		rule: side(
			'effect',
			'policyRule',
			rules,
			texts(Object.keys(rules), (id) => `the rule used ${id.replace(' ', ', ')}`)
		)
	},
	sides: {
		what: side(
			'when',
			'Creates',
			texts(
				['storage account', 'key vault', 'virtual network'].flatMap((what) =>
					['here', 'near', 'far'].map((at) => `${what} in {${at}}`)
				),
				(id) => `a ${id}`
			),
			'{name} created {}',
			'{name} creates {}'
		),
		group: side(
			'excluded',
			'Resource group',
			'RG-Shop|RG-Lab|RG-Fair|RG-Pilot',
			undefined,
			'Its resource group is {}'
		)
	},
	decide: ruleOf,
	asks: {
		denied: 'denied',
		marked: 'allowed but marked as non-compliant',
		free: 'allowed and not marked as non-compliant'
	},
	choose: 'Which request{s} will be {}?',
	judge: '{name} will be {}.',
	why: whyRule
};

const write: Said = {
	noun: 'policy rule',
	sides: {
		kind: side('when', '', 'key vaults|storage accounts|virtual networks'),
		goal: side('effect', 'Must deny', matching, '{name} had to deny {}', '{name} must deny {}')
	},
	decide: ({ goal }) => goal,
	asks: texts(Object.keys(matching), (id) => id.replace(' ', ' and ')),
	table: 'Which operators should you use in each rule?',
	single: 'Which operators should you use?',
	why: (_, answer) => `${answer.replace(' ', ' with ')} matches ${matching[answer]!}`
};

const musts: Row = {
	audit: 'report',
	auditIfNotExists: 'report',
	deny: 'block',
	denyAction: 'keep',
	deployIfNotExists: 'fix',
	modify: 'fix'
};
const does: Row = {
	audit: 'only reports',
	auditIfNotExists: 'only reports what is missing',
	deny: 'refuses requests to create or update',
	denyAction: 'refuses requests to delete',
	deployIfNotExists: 'deploys what is missing',
	modify: 'changes tags and properties'
};
/** Protecting VMs that lack a tag would be a strange requirement. */
const effectOf = ({ looks, must }: Row): string | undefined =>
	looks === 'tag' && must === 'keep' ? undefined : effectFor(looks!.split(' ')[0] as 'own', must as 'fix');
const effect: Said = {
	noun: 'requirement',
	sides: {
		looks: side(
			'when',
			'Resources',
			{
				own: 'VMs in {far}',
				tag: 'VMs without the tag {mark}',
				'related agent': 'VMs without the Azure Monitor Agent extension',
				'related tde': 'SQL databases without transparent data encryption',
				'related log': 'key vaults without a diagnostic setting'
			},
			'{name} were about {}',
			'{name} is about {}'
		),
		must: side(
			'effect',
			'Must',
			{
				report: 'only be reported',
				block: 'be blocked at creation',
				fix: 'be corrected automatically',
				keep: 'be protected from removal'
			},
			{ '': 'they had to {}', report: 'they only had to be reported' },
			'They must {}'
		)
	},
	decide: effectOf,
	asks: texts(Object.keys(musts), (id) => id),
	choose: 'Which requirement{s} can you meet with the {} effect?',
	table: 'Which effect should you use for each requirement?',
	single: 'Which effect should you use?',
	why(row, answer) {
		const { looks, must } = row;
		return `${answer} ${does[answer]!}${
			musts[answer] === must
				? `, ${effectOf(row) === answer ? 'and' : 'but'} the condition is about ${looks!.startsWith('r') ? 'a related resource' : 'the resource itself'}`
				: ''
		}`;
	}
};

/** The states of a web app for the two policies of an initiative. */
const statesOf = ({ http, tag, exempt }: Row): readonly State[] =>
	[http === 'no', tag === 'yes'].map((good, at) =>
		exempt === 'out'
			? 'not evaluated'
			: exempt === 'all' || exempt === ['PolicyA', 'PolicyB'][at]
				? 'exempt'
				: good
					? 'compliant'
					: 'non-compliant'
	);
const stateOf = (row: Row): string => rollup(statesOf(row)).replace('not evaluated', 'none');
function whyState(row: Row): string {
	const { exempt } = row;
	const bad = ['allows HTTP', 'doesn’t have the tag'].find((_, at) => statesOf(row)[at] === 'non-compliant');
	return `${exempt === 'expired' ? `the exemption has expired, ${bad ? 'and' : 'but'} ` : ''}${
		{
			'non-compliant': `{name} ${bad!}${/P/.test(exempt!) ? ', which the exemption doesn’t cover' : ''}`,
			compliant: /P/.test(exempt!)
				? '{name} meets the other policy, and compliant ranks before exempt'
				: '{name} meets both policies',
			exempt: 'the exemption covers both policies',
			none: 'an excluded scope isn’t evaluated'
		}[stateOf(row)]!
	}`;
}
const state: Said = {
	noun: 'web app',
	sides: {
		http: side(
			'when',
			'Protocols',
			{ yes: 'HTTP and HTTPS', no: 'HTTPS only' },
			'{name} allowed {}',
			'{name} allows {}'
		),
		tag: side(
			'when',
			'Tag {mark}',
			{ yes: 'set', no: 'not set' },
			'its tag {mark} were {}',
			'Its tag {mark} is {}'
		),
		exempt: side(
			'excluded',
			'Exemption or exclusion',
			{
				none: '-',
				all: 'exempt from the initiative',
				PolicyA: 'exempt from PolicyA only',
				PolicyB: 'exempt from PolicyB only',
				expired: 'exempt from the initiative until last month',
				out: 'in an excluded scope'
			},
			{
				'': '{name} were {}',
				none: '{name} were neither exempt nor excluded',
				expired: '{name} had been {}'
			},
			{ '': 'It is {}', expired: 'It was {}' }
		)
	},
	decide: stateOf,
	asks: {
		'non-compliant': 'listed as non-compliant',
		compliant: 'listed as compliant',
		exempt: 'listed as exempt',
		none: 'without a compliance state'
	},
	choose: 'Which app{s} will be {}?',
	judge: '{name} will be {}.',
	why: whyState
};

/** Whether the identity needs a role, and the extension a task, which also works without enforcement. Doing more would work, so the goal asks for few changes. */
function needsOf({ who, when, mode }: Row): readonly [role: boolean, task: boolean] {
	const [role, at] = who!.split(' ');
	const { allowed } = remediates(
		tree,
		{ effect: 'deployIfNotExists', at: 'Sub-Web' },
		['Contributor'],
		{
			madeIn: who === 'portal' ? who : 'cli',
			roles: at ? [{ role: role as 'Contributor', at }] : []
		},
		'RG-Shop'
	);
	return [!allowed, when === 'before' || mode === 'off' || (when === 'after' && !allowed)];
}
const stepOf = (row: Row): string => needsOf(row).join();
function whyStep(row: Row, answer: string): string {
	const { when, mode } = row;
	const [role, task] = needsOf(row);
	const [isRole, isTask] = answer.split(',').map((one, at) => one === String([role, task][at]));
	const reasons = [
		`the identity ${role ? 'lacks' : 'already has'} Contributor on RG-Shop`,
		!task
			? role
				? 'once the identity has the role, no task is needed'
				: `Azure Policy ${when === 'after' ? 'has deployed the extension' : 'will deploy the extension without a task'}`
			: when === 'before'
				? 'the VM existed before the assignment'
				: mode === 'off'
					? 'without enforcement, nothing is deployed automatically'
					: 'the deployment has failed'
	];
	return isRole === isTask
		? (isRole ? reasons : reasons.toReversed()).join(', and ')
		: reasons[isRole ? 1 : 0]!;
}
const remediate: Said = {
	noun: 'VM',
	sides: {
		who: side(
			'role',
			'Assignment',
			{
				portal: 'in the Azure portal',
				no: 'with Azure CLI and an identity without roles',
				'Reader Sub-Web': 'with Azure CLI and an identity with only Reader on {web}',
				'Contributor RG-Blog': 'with Azure CLI and an identity with only Contributor on RG-Blog',
				'Contributor RG-Shop': 'with Azure CLI and an identity with only Contributor on RG-Shop'
			},
			'the policy had been assigned {}',
			'The policy was assigned {}'
		),
		mode: side(
			'effect',
			'Policy enforcement',
			{ on: 'Enabled', off: 'Disabled' },
			'policy enforcement were {}',
			'Policy enforcement is {}'
		),
		when: side(
			'when',
			'Creation of the VM',
			{
				before: 'before the assignment',
				after: 'last month, a week after the assignment',
				later: 'planned for next week'
			},
			{ '': 'the VM had been created {}', later: 'the creation of the VM were {}' },
			{ '': 'The VM was created {}', later: 'The creation of the VM is {}' }
		)
	},
	// A task comes after the VM.
	drawn: ({ mode, when }) => mode === 'on' || when !== 'later',
	decide: (row) => (row['mode'] === 'off' && row['when'] === 'later' ? undefined : stepOf(row)),
	asks: {
		'false,false': 'make no change',
		'false,true': 'create a remediation task',
		'true,false': 'assign Contributor on RG-Shop to the identity',
		'true,true': 'assign Contributor on RG-Shop to the identity and create a remediation task'
	},
	single:
		'Azure Policy must install the extension on the VM. You must make as few changes as possible. What should you do?',
	why: whyStep
};

/** Where starts with the number of subscriptions, and has a plus sign where RG-Blog is covered. */
const setsOf = ({ where, values }: Row): number =>
	values === 'sub' ? Number(where![0]) : values === 'blog' && where!.includes('+') ? 2 : 1;
const countOf = (row: Row): string =>
	String(assignmentsNeeded(row['what'] === 'one' ? 1 : 3, row['what'] === 'set', setsOf(row)));
const count: Said = {
	noun: 'team',
	sides: {
		what: side(
			'effect',
			'Uses',
			{
				one: 'one policy definition',
				set: 'an initiative of three definitions',
				three: 'three separate definitions'
			},
			'{name} used {}',
			'{name} uses {}'
		),
		where: side(
			'excluded',
			'Scope',
			{
				'1+': '{web}',
				'1': '{web} except RG-Blog',
				'2+': '{apps}',
				'2': '{apps} except RG-Blog',
				'1+ data': '{apps} except {data}'
			},
			undefined,
			'The scope is {}'
		),
		values: side(
			'when',
			'Parameter values',
			{
				same: 'the same everywhere',
				sub: 'different for each subscription',
				blog: 'different for RG-Blog'
			},
			undefined,
			'Parameter values are {}'
		)
	},
	drawn: ({ where, values }) => values !== 'blog' || where!.includes('+'),
	decide: countOf,
	asks: { 1: '1', 2: '2', 3: '3', 6: '6' },
	choose: 'For which team{s} is {} the lowest possible number of assignments?',
	judge: 'The lowest possible number of assignments for {name} is {}.',
	why(row) {
		const sets = setsOf(row);
		const all = Number(countOf(row));
		return `${{ one: 'one definition', set: 'an initiative', three: 'each definition' }[row['what']!]!} needs one assignment for each set of parameter values, and there ${sets > 1 ? 'are two sets' : 'is one set'}: ${all / sets} × ${sets} = ${all}`;
	}
};

const scopeSide = (title: string, line: string, were?: string) =>
	side(
		'excluded',
		title,
		placed('MG-Apps', 'Sub-Web', 'Sub-Data', 'RG-Net', 'RG-DNS', 'RG-Shop', 'RG-Blog'),
		were,
		line
	);
const locationOf = ({ first, second }: Row): string | undefined =>
	first === second ? undefined : definitionLocation(tree, [first!, second!]);
const location: Said = {
	noun: 'custom initiative',
	sides: {
		first: scopeSide('First scope', '{name} will be assigned to {}'),
		second: scopeSide('Second scope', 'It will also be assigned to {}', 'its second scope were {}')
	},
	drawn: ({ first, second }) => first! < second!,
	decide: locationOf,
	asks: placed('MG-Corp', 'MG-Apps', 'Sub-Hub', 'Sub-Web'),
	table: 'Where should you save each initiative?',
	single: 'Where should you save the initiative?',
	why(row, answer) {
		const found = locationOf(row)!;
		const outside = ['first', 'second'].find((id) => !reaches(tree, answer, row[id]!));
		const lower = placeOf(found);
		return {
			'MG-Corp': found === answer ? 'nothing lower contains both {first} and {second}' : `${lower} is lower`,
			'MG-Apps': outside
				? `{apps} doesn’t contain {${outside}}`
				: found === answer
					? 'no subscription contains both scopes'
					: `within {apps}, ${lower} contains both scopes`,
			'Sub-Hub': outside ? `{${outside}} isn’t in {hub}` : 'both scopes are in {hub}',
			'Sub-Web': outside
				? `a definition in {web} can’t be assigned to {${outside}}`
				: 'definitions aren’t saved in resource groups, and {web} covers both scopes'
		}[answer]!;
	}
};

const manage: Said = {
	noun: 'user',
	sides: {
		role: side(
			'role',
			'Role',
			'Owner|Contributor|Resource Policy Contributor|User Access Administrator',
			'{name} had the {} role',
			'{name} has the {} role'
		),
		at: side(
			'excluded',
			'Scope of the role',
			placed('MG-Corp', 'MG-Apps', 'Sub-Web'),
			'{name}’s role were on {}',
			'Its scope is {}'
		),
		task: side(
			'effect',
			'Must',
			{
				assign: 'assign a policy to {apps}',
				exempt: 'exempt {web} from a policy assignment on {apps}',
				remediate: 'start remediation for a policy assignment on {web}',
				grant: 'assign a role on {web} to a policy assignment’s identity'
			},
			'{name} had to {}',
			'{name} must {}'
		)
	},
	decide: (row) =>
		hasRole(row) && (reaches(tree, row['at']!, 'MG-Apps') || /^[rg]/.test(row['task']!)) ? 'yes' : 'no',
	asks: { yes: 'can', no: 'cannot' },
	choose: 'Which user{s} {} perform the task?',
	judge: '{name} {} {task}.',
	why(row) {
		const { at, task, role } = row;
		if (!hasRole(row))
			return {
				Contributor: 'a Contributor can start remediation, but can’t assign policies or roles',
				'Resource Policy Contributor': 'a Resource Policy Contributor can’t assign roles',
				'User Access Administrator': 'a User Access Administrator can’t start remediation'
			}[role!]!;
		return at !== 'Sub-Web' || /^[rg]/.test(task!)
			? at === 'MG-Corp'
				? '{role} is enough, and is inherited from {corp}'
				: '{role} on {at} is enough'
			: task === 'assign'
				? '{apps} doesn’t inherit roles from {web}, which is lower'
				: 'an exemption also needs permission on the assignment, which is on {apps}';
	}
};
function hasRole({ role, task }: Row): boolean {
	return (managing[task as 'grant'] as readonly string[]).includes(role!);
}

/** VM sizes that are allowed by each of the policies. */
const sizes: Row = { 1: 'B2s D2s_v5', 2: 'D2s_v5 E4s_v5', 3: 'B2s E4s_v5' };
const moved = (row: Row) => {
	const policy = (name: string, at: string, effect: string): PolicyAssignment => ({
		name,
		at,
		effect: effect as 'deny',
		doNotEnforce: row['when'] === 'before',
		when: [{ field: 'size', not: sizes[name]!.split(' ') }]
	});
	return request(
		{
			tree,
			policies: [
				policy('1', 'MG-Corp', row['upper']!),
				policy('2', 'MG-Apps', row['lower']!),
				policy('3', 'MG-Labs', row['lower']!)
			]
		},
		{ at: row['to']!, fields: { size: row['size']! } }
	);
};
const moveOf = (row: Row): string => {
	const { denied, marked } = moved(row);
	return denied ? 'denied' : marked.length > 0 ? 'marked' : 'free';
};
const move: Said = {
	noun: 'VM',
	common: {
		upper: side('effect', '', effects, 'Policy1 had the effect {}', 'Policy1 has the effect {}'),
		lower: side('effect', '', effects, 'the others had the effect {}', 'the others have the effect {}')
	},
	sides: {
		size: side(
			'effect',
			'Size',
			texts(['B2s', 'D2s_v5', 'E4s_v5'], (id) => `Standard_${id}`),
			undefined,
			'{name} has size {}'
		),
		to: side(
			'excluded',
			'Subscription',
			{ 'MG-Corp': 'moved to {corp}', 'MG-Apps': 'moved to {apps}', 'MG-Labs': 'stayed in {labs}' },
			'its subscription had {}',
			'Its subscription {}'
		),
		when: side(
			'when',
			'Creation of the VM',
			{ before: 'last week', after: 'today' },
			'{name} were created {}',
			{
				before: '{name} was created {}',
				after: 'You will try to create {name} {}'
			}
		)
	},
	decide: moveOf,
	asks: {
		denied: 'denied at creation',
		marked: 'listed as non-compliant',
		free: 'listed as compliant'
	},
	choose: 'Which VM{s} will be {}?',
	judge: '{name} will be {}.',
	why(row) {
		const { marked } = moved({ ...row, when: 'before' });
		const { to, upper, lower } = row;
		const violated = (effect: RegExp): string =>
			marked
				.filter((name) => effect.test(name === '1' ? upper! : lower!))
				.map((name) => `Policy${name}`)
				.join(' and ');
		return {
			free: `${to === 'MG-Corp' ? 'only Policy1 applies, and allows' : 'both policies that apply allow'} {size}`,
			denied: `{size} violates ${violated(/deny/)}, so deny blocks {name}`,
			marked: `{size} violates ${violated(/./)}, ${violated(/deny/) ? 'but deny doesn’t remove existing VMs' : 'and audit only reports it'}`
		}[moveOf(row)]!;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'rule',
		[
			'The policy assigned to the subscription {web} excludes RG-Lab. RG-Fair is exempt, and RG-Pilot was exempt until yesterday. All resource groups are in {web}. You send {count}.',
			'You send {count} to the subscription {web}. The policy assigned to it excludes RG-Lab. RG-Fair is exempt, and RG-Pilot was exempt until yesterday. All resource groups are in {web}.'
		],
		rule
	),
	...told(
		'rules',
		[
			'You write {count} for the subscription {web} with conditions for the resource type and the locations {here} and {near}.'
		],
		write
	),
	...told(
		'effect',
		[
			'An auditor sends you {count}. You must not use an effect that deploys something if another effect is enough.',
			'You plan custom policies for {count}. You must not use an effect that deploys something if another effect is enough.'
		],
		effect
	),
	...told(
		'state',
		[
			'You assign an initiative of only PolicyA and PolicyB to a subscription that contains {count}. PolicyA audits web apps that allow HTTP. PolicyB audits web apps without the tag {mark}.',
			'A colleague assigned an initiative of only PolicyA and PolicyB to a subscription that contains {count}. PolicyA audits web apps that allow HTTP. PolicyB audits web apps without the tag {mark}.'
		],
		state
	),
	...told(
		'remediate',
		[
			'To install an extension on {count} in RG-Shop, an Owner of the subscription {web} assigned a deployIfNotExists policy to {web} without a remediation task. The policy’s roleDefinitionIds contain only Contributor, and no one updates the VM after its creation.',
			'An Owner of the subscription {web} assigned a deployIfNotExists policy to {web} without a remediation task, to install an extension on {count} in RG-Shop. The policy’s roleDefinitionIds contain only Contributor, and no one updates the VM after its creation.'
		],
		remediate
	),
	...told(
		'count',
		[
			'The management group {apps} contains only the subscriptions {web} and {data}. RG-Blog is in {web}. You plan policy assignments for {count} and must not create definitions or initiatives.',
			'You plan policy assignments for {count} and must not create definitions or initiatives. The management group {apps} contains only the subscriptions {web} and {data}. RG-Blog is in {web}.'
		],
		count
	),
	...told(
		'location',
		[
			'The management group {corp} contains the subscription {hub} and the management group {apps}, which contains the subscriptions {web} and {data}. RG-Net and RG-DNS are in {hub}, and RG-Shop and RG-Blog in {web}. You must save {count} at the lowest possible level.',
			'You must save {count} at the lowest possible level. The management group {corp} contains the subscription {hub} and the management group {apps}, which contains the subscriptions {web} and {data}. RG-Net and RG-DNS are in {hub}, and RG-Shop and RG-Blog in {web}.'
		],
		location
	),
	...told(
		'manage',
		[
			'The management group {corp} contains the management group {apps}, which contains the subscription {web}. You have tasks for {count}, each with only one role assignment, which must not change.',
			'You have tasks for {count}, each with only one role assignment, which must not change. The management group {corp} contains the management group {apps}, which contains the subscription {web}.'
		],
		manage
	),
	...told(
		'move',
		[
			'On Monday, you moved subscriptions and assigned policies for VM sizes. Policy1 on the management group {corp} allows Standard_B2s and Standard_D2s_v5. Policy2 on its child {apps} allows Standard_D2s_v5 and Standard_E4s_v5, and Policy3 on {corp}’s other child, {labs}, allows Standard_B2s and Standard_E4s_v5.',
			'On Monday, a colleague moved subscriptions and assigned policies for VM sizes. Policy1 on the management group {corp} allows Standard_B2s and Standard_D2s_v5. Policy2 on its child {apps} allows Standard_D2s_v5 and Standard_E4s_v5, and Policy3 on {corp}’s other child, {labs}, allows Standard_B2s and Standard_E4s_v5.'
		],
		move
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'expired-counts': [
		'An expired exemption doesn’t count. It’s easy to overlook the date.',
		(row) =>
			taking('exempt', /expired/, { exempt: 'all' })(taking('group', /Pilot/, { group: 'RG-Fair' })(row))
	],

	'one-audit': [
		'Audit looks at the resource itself, auditIfNotExists at a related one. It’s easy to use audit for both.',
		taking('looks', /related/, { looks: 'own' })
	],
	'task-has-roles': [
		'Only the portal assigns roles to the identity automatically. It’s easy to think that any assignment does.',
		taking('who', /no/, { who: 'portal' })
	],

	'acts-on-existing': [
		'Deny doesn’t remove existing resources. It’s easy to think that it does.',
		taking('size', /./, { when: 'after' })
	],
	'nearest-wins': [
		'A policy doesn’t replace one above it. It’s easy to think that the nearest decides.',
		taking('to', /Apps|Labs/, { upper: 'none' })
	]
};

export const policyRequest = topicFamily(
	{
		id: 'governance/policy-request',
		edition: 10,
		group: 'governance',
		title: 'Azure Policy: effects, scopes and compliance',
		rule: {
			'^rule':
				'The effect applies where the “if” matches: allOf needs both conditions, and anyOf needs one condition. It doesn’t apply in excluded or exempt scopes.',
			'^effect':
				'Audit, deny and modify look at the resource itself, auditIfNotExists and deployIfNotExists at a related one. DenyAction is for deletions.',
			'^state':
				'An initiative shows the state that ranks first: non-compliant, then compliant, then exempt. An excluded scope isn’t evaluated.',
			'^remediate':
				'With enforcement enabled, deployIfNotExists acts after a resource is created or updated. Other resources need a remediation task. In both cases, the identity needs roles. Only the portal assigns roles to the identity automatically.',
			'^count':
				'An assignment has one scope, which can have exclusions, and one set of parameter values. An initiative is assigned as one.',
			'^location':
				'A definition can be assigned only at or below its location, a management group or a subscription.',
			'^manage':
				'Owner, Resource Policy Contributor and User Access Administrator can assign policies and create exemptions. The first two can start remediation. A Contributor can start remediation, but can’t assign policies or roles.',
			'^move':
				'A subscription inherits from its management group and all above it. A policy doesn’t replace one above it. Deny doesn’t remove existing resources.'
		},
		lab: 'governance/deny-and-audit',
		sources: [
			sources.policyEffects,
			sources.policyRule,
			sources.policyAssignment,
			sources.policyExemption,
			sources.complianceStates,
			sources.policyAuditIfNotExists,
			sources.policyDenyAction,
			sources.policyScope,
			sources.policyOverview,
			sources.policyDeploy,
			sources.policyRemediation,
			sources.managementGroups,
			sources.manageManagementGroups
		],
		axes: {
			effect: 'Effects and tasks',
			when: 'Resources and requests',
			excluded: 'Scopes and exemptions',
			role: 'Roles'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			[
				'eastus',
				'westus',
				'northeurope',
				'MG-Corp',
				'MG-Apps',
				'MG-Labs',
				'Sub-Hub',
				'Sub-Web',
				'Sub-Data',
				'CostCenter'
			],
			['japaneast', 'koreacentral', 'eastasia', 'MG1', 'MG2', 'MG3', 'Sub1', 'Sub2', 'Sub3', 'Team'],
			[
				'brazilsouth',
				'centralus',
				'eastus2',
				'Fabrikam',
				'Retail',
				'Pilots',
				'Core',
				'Orders',
				'Billing',
				'Project'
			]
		],
		words: ['here', 'near', 'far', 'corp', 'apps', 'labs', 'hub', 'web', 'data', 'mark'],
		forms: ['choose', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'list', 'table', 'email']
	}
);
