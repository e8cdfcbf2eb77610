// Azure Policy and management groups: what a rule does to requests, effects, states, remediation, assignments, locations, roles and moves.
// Over 200 lines: eight topics with words for what can differ in each.
import { assignmentsNeeded, definitionLocation, managing } from '#lib/azure/identity/management-group.ts';
import {
	effectFor,
	matches,
	request,
	rollup,
	type Condition,
	type Effect,
	type PolicyAssignment,
	type State
} from '#lib/azure/identity/policy.ts';
import { remediates } from '#lib/azure/identity/remediation.ts';
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
/** Words in braces for some of them. */
const places: Row = Object.fromEntries(
	Object.keys(tree).map((id) => [id, id.startsWith('RG') ? id : `{${id.split('-')[1]!.toLowerCase()}}`])
);
const placed = (...ids: readonly string[]): Row => Object.fromEntries(ids.map((id) => [id, places[id]!]));
const effects = 'deny|audit';

const types: Row = {
	account: 'Microsoft.Storage/storageAccounts',
	vault: 'Microsoft.KeyVault/vaults',
	network: 'Microsoft.Network/virtualNetworks'
};
const ruleIds = ['allOf', 'anyOf'].flatMap((all) =>
	['in', 'notIn'].flatMap((test) => ['deny', 'audit'].map((effect) => `${all} ${test} ${effect}`))
);
/** The “if” of a rule. */
function conditionOf(id: string): Condition {
	const [all, test] = id.split(' ');
	return {
		[all!]: [
			{ field: 'type', in: [types['account'], types['vault']] },
			{ field: 'location', [test!]: ['{here}', '{near}'] }
		]
	} as unknown as Condition;
}
const json = (rule: unknown): string => JSON.stringify(rule, null, 1).replace(/\n */g, ' ');
const isMatch = ({ rule, what, at }: Row): boolean =>
	matches(conditionOf(rule!), { type: types[what!]!, location: `{${at!}}` });
const ruleOf = (row: Row): string =>
	/Lab|Fair/.test(row['group']!) || !isMatch(row)
		? 'free'
		: row['rule']!.endsWith('deny')
			? 'denied'
			: 'marked';
function whyRule(row: Row): string {
	const { rule, what, at, group } = row;
	const [all, test, effect] = rule!.split(' ');
	if (/Lab|Fair/.test(group!)) return `{group} is ${group === 'RG-Lab' ? 'an excluded scope' : 'exempt'}`;
	const [typed, located] = [what !== 'network', (at === 'far') === (test === 'notIn')];
	const which =
		typed === located
			? `${typed ? 'both conditions match' : 'neither condition matches'} {what} in {at}`
			: `${all!} ${all === 'allOf' ? 'takes both conditions' : 'takes only one condition'}, and only ${typed ? 'the type' : 'the location'} matches`;
	return `${which}${group === 'RG-Pilot' ? ', now that the exemption has expired' : ''}${
		ruleOf(row) === 'free' ? '' : effect === 'deny' ? ', so deny refuses the request' : ', so audit reports it'
	}`;
}
const rule: Said = {
	noun: 'request',
	common: {
		rule: side(
			'effect',
			'',
			Object.fromEntries(
				ruleIds.map((id) => [id, json({ if: conditionOf(id), then: { effect: id.split(' ')[2] } })])
			),
			Object.fromEntries(ruleIds.map((id) => [id, `the rule used ${id.split(' ').join(', ')}`])),
			'The policyRule is {}'
		)
	},
	sides: {
		what: side(
			'when',
			'Creates',
			{ account: 'a storage account', vault: 'a key vault', network: 'a virtual network' },
			'{name} created {}',
			'{name} creates {}'
		),
		at: side(
			'when',
			'Location',
			{ here: '{here}', near: '{near}', far: '{far}' },
			'its location were {}',
			'Its location is {}'
		),
		group: side(
			'excluded',
			'Resource group',
			'RG-Shop|RG-Lab|RG-Fair|RG-Pilot',
			'its resource group were {}',
			'Its resource group is {}'
		)
	},
	decide: ruleOf,
	asks: {
		denied: 'be denied',
		marked: 'create a non-compliant resource',
		free: 'be neither denied nor reported'
	},
	choose: 'Which request{s} will {}?',
	judge: '{name} will {}.',
	why: whyRule
};

/** What the condition of a policy is about. */
const looked: Row = {
	'own place': 'a location',
	'own size': 'a size',
	tag: 'a tag',
	'related agent': 'an extension',
	'related tde': 'transparent data encryption',
	'related log': 'a diagnostic setting'
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
	auditIfNotExists: 'only reports',
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
				'own place': 'VMs in {far}',
				'own size': 'VMs of the size Standard_M128s',
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
			'Goal',
			{
				report: 'must only be reported',
				block: 'must not be created',
				fix: 'must be corrected automatically',
				keep: 'must not be deleted'
			},
			'they {}',
			'They {}'
		)
	},
	decide: effectOf,
	asks: Object.fromEntries(Object.keys(musts).map((id) => [id, id])),
	choose: 'Which requirement{s} can you meet with the {} effect?',
	table: 'Which effect should you use for each requirement?',
	single: 'Which effect should you use?',
	why(row, answer) {
		const { looks, must } = row;
		const own = !looks!.startsWith('r');
		return `${answer} ${does[answer]!}${
			musts[answer] === must
				? `, ${effectOf(row) === answer ? 'and' : 'but'} ${looked[looks!]!} is ${own ? 'part of the resource itself' : 'related to the resource'}`
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
	return {
		'non-compliant': `${exempt === 'expired' ? 'the exemption has expired, and ' : ''}{name} ${bad!}${/P/.test(exempt!) ? ', which the exemption doesn’t cover' : ''}`,
		compliant: /P/.test(exempt!)
			? '{name} meets the other policy, and compliant ranks before exempt'
			: '{name} meets both policies',
		exempt: 'the exemption covers both policies',
		none: 'what’s in an excluded scope isn’t evaluated'
	}[stateOf(row)]!;
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
			'the tag of {name} were {}',
			'The tag is {}'
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
		'non-compliant': 'be listed as non-compliant',
		compliant: 'be listed as compliant',
		exempt: 'be listed as exempt',
		none: 'not be listed'
	},
	choose: 'Which app{s} will {}?',
	judge: '{name} will {}.',
	why: whyState
};

/** Which role the identity has where, or that the portal assigned it. */
const held: Readonly<Record<string, readonly [role: string, at: string]>> = {
	shop: ['Contributor', 'RG-Shop'],
	blog: ['Contributor', 'RG-Blog'],
	reader: ['Reader', 'Sub-Web']
};
const isAble = ({ who }: Row): boolean =>
	remediates(
		tree,
		{ effect: 'deployIfNotExists', at: 'Sub-Web' },
		['Contributor'],
		{
			madeIn: who === 'portal' ? 'portal' : 'cli',
			roles: held[who!] ? [{ role: held[who!]![0] as 'Contributor', at: held[who!]![1] }] : []
		},
		'RG-Shop'
	).allowed;
const stepOf = (row: Row): string =>
	row['effect']!.startsWith('audit') ? 'other' : !isAble(row) ? 'role' : row['when'] === 'before' ? 'task' : 'no';
const remediate: Said = {
	noun: 'VM',
	sides: {
		effect: side(
			'effect',
			'Policy effect',
			'deployIfNotExists|auditIfNotExists',
			'the effect for {name} were {}',
			'The effect for {name} is {}'
		),
		who: side(
			'role',
			'Assignment',
			{
				portal: 'created in the Azure portal',
				none: 'created with Azure CLI, without roles for its identity',
				reader: 'created with Azure CLI, and its identity was given Reader on {web}',
				blog: 'created with Azure CLI, and its identity was given Contributor on RG-Blog',
				shop: 'created with Azure CLI, and its identity was given Contributor on RG-Shop'
			},
			'its assignment had been {}',
			'Its assignment was {}'
		),
		when: side(
			'when',
			'VM created',
			{ before: 'before the assignment', after: 'a week after the assignment' },
			'{name} had been created {}',
			'{name} was created {}'
		)
	},
	drawn: ({ effect, who }) => effect!.startsWith('d') || who === 'portal',
	decide: stepOf,
	asks: {
		no: 'make no change',
		task: 'create a remediation task',
		role: 'assign a role and then create a remediation task',
		other: 'assign a policy with another effect'
	},
	table: 'What should you do so that each VM gets its extension?',
	single: 'The extension must be installed on the VM by Azure Policy. What should you do?',
	why(row, answer) {
		const { effect, when } = row;
		const found = stepOf(row);
		return {
			no:
				found === answer
					? 'the VM was created after the assignment, and the identity has the role, so the extension was deployed'
					: effect!.startsWith('a')
						? 'nothing deploys the extension'
						: when === 'before'
							? 'what existed before the assignment isn’t changed without a task'
							: 'the deployment failed',
			task:
				found === answer
					? 'the identity has the role, and a task is for what existed before the assignment'
					: found === 'no'
						? 'the extension was deployed after the VM was created'
						: found === 'other'
							? 'remediation tasks aren’t for auditIfNotExists'
							: 'the task would fail without the role',
			role:
				found === answer
					? 'the identity doesn’t have Contributor for RG-Shop, without which a deployment fails'
					: found === 'other'
						? 'auditIfNotExists uses no identity'
						: 'the identity has the role for RG-Shop',
			other: found === answer ? 'auditIfNotExists only reports' : 'deployIfNotExists can deploy the extension'
		}[answer]!;
	}
};

/** Subscriptions that are covered, and whether RG-Blog is. */
const covers: Readonly<Record<string, readonly [subscriptions: number, blog: boolean]>> = {
	web: [1, true],
	'web but': [1, false],
	apps: [2, true],
	'apps but': [2, false],
	'apps web': [1, true]
};
const setsOf = ({ where, values }: Row): number => {
	const [subscriptions, blog] = covers[where!]!;
	return values === 'sub' ? subscriptions : values === 'blog' && blog ? 2 : 1;
};
const countOf = (row: Row): string =>
	String(assignmentsNeeded(row['what'] === 'one' ? 1 : 3, row['what'] === 'set', setsOf(row)));
const count: Said = {
	noun: 'team',
	names: ['Sales', 'Finance', 'Legal', 'Research', 'Support'],
	sides: {
		what: side(
			'effect',
			'Assigns',
			{
				one: 'one policy definition',
				set: 'an initiative of three definitions',
				three: 'three definitions without an initiative'
			},
			'{name} assigned {}',
			'{name} assigns {}'
		),
		where: side(
			'excluded',
			'To',
			{
				web: '{web}',
				'web but': '{web} except RG-Blog',
				apps: '{apps}',
				'apps but': '{apps} except RG-Blog',
				'apps web': '{apps} except {data}'
			},
			'it were for {}',
			'It is for {}'
		),
		values: side(
			'when',
			'Parameter values',
			{
				same: 'the same everywhere',
				sub: 'different for each subscription',
				blog: 'different for RG-Blog'
			},
			'parameter values were {}',
			'Parameter values are {}'
		)
	},
	drawn: ({ where, values }) => values !== 'blog' || where !== 'web but',
	decide: countOf,
	asks: { 1: '1', 2: '2', 3: '3', 6: '6' },
	choose: 'Which team{s} can do with {} and no fewer?',
	table: 'How many assignments does each team need at least?',
	single: 'How many assignments does the team need at least?',
	why(row) {
		const sets = setsOf(row);
		return `${{ one: 'one definition', set: 'an initiative', three: 'each definition' }[row['what']!]!} takes one assignment for each set of parameter values, and there ${sets > 1 ? 'are two sets' : 'is one set'}`;
	}
};

const scopeSide = (title: string, were: string, line: string) =>
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
	noun: 'initiative',
	sides: {
		first: scopeSide('First scope', '{name} had to be assigned to {}', '{name} will be assigned to {}'),
		second: scopeSide('Second scope', 'it also had to be assigned to {}', 'It will also be assigned to {}')
	},
	drawn: ({ first, second }) => Object.keys(tree).indexOf(first!) < Object.keys(tree).indexOf(second!),
	decide: locationOf,
	asks: placed('MG-Corp', 'MG-Apps', 'Sub-Hub', 'Sub-Web'),
	choose: 'Which initiative{s} should you save in {}?',
	table: 'Where should you save each initiative?',
	single: 'Where should you save the initiative?',
	why(row, answer) {
		const found = locationOf(row)!;
		const outside = ['first', 'second'].find((id) => !reaches(tree, answer, row[id]!));
		return outside
			? `${places[answer]!} doesn’t contain {${outside}}`
			: `${places[answer]!} contains both scopes, ${found === answer ? 'and nothing lower does that can store a definition' : `but so does ${places[found]!}, which is lower`}`;
	}
};

const manage: Said = {
	noun: 'user',
	names: people,
	sides: {
		role: side(
			'role',
			'Role',
			'Owner|Contributor|Resource Policy Contributor|User Access Administrator',
			'the role of {name} were {}',
			'{name} has the {} role'
		),
		at: side(
			'excluded',
			'Scope of the role',
			placed('MG-Corp', 'MG-Apps', 'Sub-Web'),
			'it were assigned on {}',
			'It is assigned on {}'
		),
		task: side(
			'effect',
			'Task',
			{
				assign: 'assign a policy to {apps}',
				exempt: 'exempt {web} from a policy assigned to {apps}',
				remediate: 'remediate {web} for a policy assigned to it',
				grant: 'give a policy’s identity a role on {web}'
			},
			'the task were to {}',
			'The task is to {}'
		)
	},
	decide: (row) =>
		hasRole(row) && (reaches(tree, row['at']!, 'MG-Apps') || /^[rg]/.test(row['task']!)) ? 'yes' : 'no',
	asks: { yes: 'can', no: 'cannot' },
	choose: 'Which user{s} {} complete the task?',
	judge: '{name} {} {task}.',
	why(row) {
		const { at, task, role } = row;
		if (!hasRole(row))
			return {
				Contributor: `a Contributor can start remediation, but can’t manage ${task === 'grant' ? 'roles' : 'assignments or exemptions'}`,
				'Resource Policy Contributor': 'a Resource Policy Contributor can’t assign roles',
				'User Access Administrator': 'a User Access Administrator manages access and policies, not remediation'
			}[role!]!;
		return at !== 'Sub-Web' || /^[rg]/.test(task!)
			? `${role!} allows this, and applies ${at === 'MG-Corp' ? 'everywhere below {corp}' : 'on {at} and below'}`
			: task === 'assign'
				? 'a role on {web} doesn’t apply to {apps} above it'
				: 'an exemption also takes permission on the assignment, which is on {apps}, above {web}';
	}
};
function hasRole({ role, task }: Row): boolean {
	return (managing[task as 'grant'] as readonly string[]).includes(role!);
}

/** VM sizes that are allowed by each of the policies. */
const sizes: Row = { A: 'B2s D2s_v5', B: 'D2s_v5 E4s_v5', C: 'B2s E4s_v5' };
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
				policy('A', 'MG-Corp', row['upper']!),
				policy('B', 'MG-Apps', row['lower']!),
				policy('C', 'MG-Labs', row['lower']!)
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
		upper: side('effect', '', effects, 'the effect of PolicyA were {}', 'the effect of PolicyA is {}'),
		lower: side(
			'effect',
			'',
			effects,
			'the effect of PolicyB and PolicyC were {}',
			'that of PolicyB and PolicyC is {}'
		)
	},
	sides: {
		to: side(
			'excluded',
			'Subscription moves to',
			placed('MG-Corp', 'MG-Apps', 'MG-Labs'),
			'the subscription of {name} moved to {}',
			'The subscription of {name} moves to {}'
		),
		size: side('effect', 'Size', 'B2s|D2s_v5|E4s_v5', 'the size were {}', 'The size is {}'),
		when: side(
			'when',
			'VM created',
			{ before: 'before the move', after: 'after the move' },
			'{name} were created {}',
			'{name} is created {}'
		)
	},
	decide: moveOf,
	asks: {
		denied: 'be denied',
		marked: 'be reported as non-compliant',
		free: 'be reported as compliant'
	},
	choose: 'Which VM{s} will {}?',
	judge: '{name} will {}.',
	why(row) {
		const found = moveOf(row);
		const { marked } = moved({ ...row, when: 'before' });
		const { to, when, upper, lower } = row;
		const first = marked.map((name) => `Policy${name}`);
		const deniers = first.filter((name) => (name === 'PolicyA' ? upper : lower) === 'deny');
		return found === 'free'
			? `{to} ${to === 'MG-Corp' ? 'has only PolicyA, which allows' : 'also inherits PolicyA, and both policies allow'} {size}`
			: found === 'denied'
				? `${deniers.join(' and ')} ${deniers.length > 1 ? 'deny' : 'denies'} {size} in {to}`
				: `${first.join(' and ')} ${first.length > 1 ? 'don’t' : 'doesn’t'} allow {size}, ${when === 'before' ? 'but an existing VM is only reported' : 'and audit only reports it'}`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'rule',
		[
			'You assign a policy to the subscription {web} and exclude RG-Lab. RG-Fair is exempt, and the exemption of RG-Pilot expired yesterday. You then send {count}.',
			'The owners of RG-Shop, RG-Lab, RG-Fair, and RG-Pilot in {web} send {count}. A policy is assigned to {web}, with RG-Lab as an excluded scope. RG-Fair is exempt, and RG-Pilot was exempt until yesterday.'
		],
		rule
	),
	...told(
		'effect',
		[
			'An auditor sends you {count}, each for a custom policy definition. You must not use an effect that deploys something if another effect is enough.',
			'You turn {count} of a security standard into custom policy definitions. Where possible, the effect must work without a deployment.'
		],
		effect
	),
	...told(
		'state',
		[
			'You assign an initiative to a subscription that contains {count}. PolicyA audits web apps that allow HTTP. PolicyB audits web apps without the tag {mark}. You review the results of the initiative.',
			'A manager asks for the compliance of {count} with an initiative that is assigned to their subscription. In it, PolicyA audits web apps that allow HTTP, and PolicyB audits web apps without the tag {mark}.'
		],
		state
	),
	...told(
		'remediate',
		[
			'In RG-Shop, a resource group of {web}, {count} must each get another extension through Azure Policy. As an Owner of {web}, you assigned a policy for each VM to {web}. The definitions require Contributor. No VM was updated after it was created.',
			'A colleague who owns the subscription {web} assigned a policy to it for each of {count} in RG-Shop, so that each gets a certain extension. The definitions require Contributor. No VM was updated after it was created. You take over.'
		],
		remediate
	),
	...told(
		'count',
		[
			'The management group {apps} contains only the subscriptions {web} and {data}. RG-Blog is in {web}. For {count}, you plan policy assignments without changing any definitions.',
			'You want to keep the number of policy assignments low for {count}. Definitions must not change. {web}, which contains RG-Blog, and {data} are the only subscriptions in the management group {apps}.'
		],
		count
	),
	...told(
		'location',
		[
			'Your management group {corp} contains the subscription {hub} and the management group {apps}, which contains the subscriptions {web} and {data}. RG-Net and RG-DNS are in {hub}. RG-Shop and RG-Blog are in {web}. You save {count} as low in the hierarchy as possible.',
			'A landing zone has RG-Net and RG-DNS in the subscription {hub}, and RG-Shop and RG-Blog in {web}. The management group {apps} contains {web} and {data}. Its parent {corp} also contains {hub}. You need the lowest possible definition location for {count}.'
		],
		location
	),
	...told(
		'manage',
		[
			'The management group {corp} contains {apps}, which contains the subscription {web}. You give tasks to {count}, each of whom has one Azure role assignment.',
			'For a policy rollout, {count} have one Azure role assignment and one task each. The subscription {web} is in the management group {apps}, a child of {corp}.'
		],
		manage
	),
	...told(
		'move',
		[
			'The management group {corp} is the parent of {apps} and {labs}. PolicyA on {corp} allows the VM sizes B2s and D2s_v5, PolicyB on {apps} D2s_v5 and E4s_v5, and PolicyC on {labs} B2s and E4s_v5. You move the subscriptions of {count}.',
			'After a reorganization, the subscriptions of {count} move within the management group {corp}, the parent of {apps} and {labs}. Policies allow VM sizes: PolicyA on {corp} allows B2s and D2s_v5, PolicyB on {apps} D2s_v5 and E4s_v5, and PolicyC on {labs} B2s and E4s_v5.'
		],
		move
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'any-is-all': [
		'With anyOf, one condition is enough. It’s easy to expect that all must match.',
		taking('rule', /anyOf/, {})
	],
	'expired-counts': [
		'An exemption stays visible after it expires, but doesn’t count. It’s easy to honor it still.',
		(row) =>
			taking('exempt', /expired/, { exempt: 'all' })(taking('group', /Pilot/, { group: 'RG-Fair' })(row))
	],
	'exclusion-ignored': [
		'An excluded scope isn’t evaluated. It’s easy to overlook, because it’s below the scope of the assignment.',
		taking('group', /Lab/, { group: 'RG-Shop' })
	],
	'exempt-from-all': [
		'An exemption can be for single policies of an initiative. It’s easy to read it as one from all of them.',
		taking('exempt', /Policy/, { exempt: 'all' })
	],
	'one-audit': [
		'Audit looks at the resource itself, auditIfNotExists at a related one. It’s easy to use audit for both.',
		taking('looks', /related/, { looks: 'own place' })
	],
	'task-has-roles': [
		'Only the portal assigns roles to the identity automatically. It’s easy to think that they come with any assignment.',
		taking('who', /none/, { who: 'portal' })
	],
	'definition-each': [
		'An initiative is assigned as one. It’s easy to count the definitions in it.',
		taking('what', /set/, { what: 'three' })
	],
	'role-goes-up': [
		'Roles are inherited downward only. It’s easy to overlook that a scope is below.',
		taking('at', /Sub/, { at: 'MG-Apps' })
	],
	'contributor-assigns': [
		'A Contributor can start remediation, but can’t assign policies or roles. It’s easy to expect both of the role.',
		taking('role', /^Con/, { role: 'Owner' })
	],
	'acts-on-existing': [
		'What exists is only evaluated until it’s updated or remediated. It’s easy to expect that deny removes it.',
		taking('size', /./, { when: 'after' })
	],
	'nearest-wins': [
		'A policy on a child management group doesn’t replace one above it. It’s easy to think that the nearest decides.',
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
				'The effect of a rule applies where its “if” matches: allOf takes all conditions, and anyOf takes one. Excluded and exempt scopes are left out.',
			'^effect':
				'Audit, deny and modify look at the resource itself, auditIfNotExists and deployIfNotExists at a related one. DenyAction is for deletions.',
			'^state':
				'For a resource, an initiative has the state that ranks first: non-compliant, then compliant, then exempt. What’s in an excluded scope has none.',
			'^remediate':
				'DeployIfNotExists acts on what is created or updated, and a remediation task on what existed. Both act as the identity, which gets its roles from the portal or from you.',
			'^count':
				'An assignment has one scope, which can have exclusions, and one set of parameter values. An initiative is assigned as one.',
			'^location':
				'A definition can be assigned only at or below its location, which is a management group or a subscription.',
			'^manage':
				'Owner, Resource Policy Contributor and User Access Administrator can assign policies and exempt from them where the assignment is. A Contributor can only start remediation.',
			'^move':
				'A subscription inherits from its new management group and all above it, and no longer from the old one. Each policy is evaluated separately, and deny doesn’t change what exists.'
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
			effect: 'An effect, a goal or a task',
			when: 'A resource or a request',
			excluded: 'A scope, an exclusion or an exemption',
			role: 'A role or who assigned it'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['eastus', 'westus', 'northeurope', 'MG-Corp', 'MG-Apps', 'MG-Labs', 'Sub-Hub', 'Sub-Web', 'Sub-Data', 'CostCenter'],
			['uksouth', 'ukwest', 'westeurope', 'Contoso', 'Retail', 'Pilots', 'Sub-Net', 'Sub-Shops', 'Sub-Stock', 'Owner'],
			['japaneast', 'koreacentral', 'eastasia', 'MG1', 'MG2', 'MG3', 'Sub1', 'Sub2', 'Sub3', 'Team'],
			['brazilsouth', 'centralus', 'eastus2', 'Fabrikam', 'Production', 'Sandbox', 'Core', 'Orders', 'Billing', 'Project'],
			['swedencentral', 'norwayeast', 'westeurope', 'mg-all', 'mg-prod', 'mg-dev', 'sub-main', 'sub-sales', 'sub-hr', 'Stage']
		],
		words: ['here', 'near', 'far', 'corp', 'apps', 'labs', 'hub', 'web', 'data', 'mark'],
		forms: ['choose', 'judge', 'table', 'single'],
		telling: ['table', 'list', 'email', 'ticket']
	}
);
