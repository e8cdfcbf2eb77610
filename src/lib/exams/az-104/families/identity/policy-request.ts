// Azure Policy and management groups: what effects do to requests and resources, what applies where, compliance, remediation and moves.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	canMove,
	definitionLocation,
	managing,
	type MoverRole
} from '#lib/azure/identity/management-group.ts';
import {
	effectFor,
	outcome,
	request,
	rollup,
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
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

const tree: Tree = {
	'MG-Corp': { level: 'managementGroup' },
	'MG-Apps': { level: 'managementGroup', parent: 'MG-Corp' },
	'Sub-Hub': { level: 'subscription', parent: 'MG-Corp' },
	'Sub-Web': { level: 'subscription', parent: 'MG-Apps' },
	'Sub-Data': { level: 'subscription', parent: 'MG-Apps' },
	'RG-Net': { level: 'resourceGroup', parent: 'Sub-Hub' },
	'RG-DNS': { level: 'resourceGroup', parent: 'Sub-Hub' },
	'RG-Shop': { level: 'resourceGroup', parent: 'Sub-Web' },
	'RG-Blog': { level: 'resourceGroup', parent: 'Sub-Web' }
};

/** What happens to a VM without the tag. A VM whose resizing is denied stays non-compliant too. */
function resultOf({ effect, mode, left, plan }: Row): string | undefined {
	if (left === 'excluded' || left === 'exempt') return 'free';
	const found = outcome(effect as 'deny', mode === 'none', plan !== 'exists');
	return found === 'denied' && plan === 'resized' ? undefined : found;
}

/** The policies that don’t allow a location in a group, of those that apply to it. */
const against = ({ place, location, excluded }: Row): readonly string[] => [
	...(location === 'near' || location === 'here' || (excluded === place && place === 'RG-Blog')
		? []
		: ['PolicyA']),
	...(location === 'near' || location === 'far' || place === 'RG-Shop' ? [] : ['PolicyB'])
];
function createdBy(row: Row): string {
	const location = (name: string, at: string, ...not: string[]): PolicyAssignment => ({
		name,
		at,
		effect: row[name] as 'deny',
		excluded: name === 'PolicyA' ? [row['excluded']!] : [],
		when: [{ field: 'location', not }]
	});
	const { denied, marked } = request(
		{
			tree,
			policies: [
				location('PolicyA', 'Sub-Web', 'here', 'near'),
				location('PolicyB', 'RG-Blog', 'near', 'far')
			]
		},
		{ at: row['place']!, fields: { location: row['location']! } }
	);
	return denied ? 'denied' : marked.length > 0 ? 'marked' : 'free';
}

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

const locationOf = ({ first, second }: Row): string | undefined =>
	first === second ? undefined : definitionLocation(tree, [first!, second!]);

/** Protecting VMs that lack a tag would be a strange requirement. */
const neededEffect = ({ looks, must }: Row): string | undefined =>
	looks === 'tag' && must === 'keep' ? undefined : effectFor(looks as 'own', must as 'fix');

/** The name of a management group or a subscription, as a word in braces. */
const wordOf = (place: string): string => `{${place.split('-')[1]!.toLowerCase()}}`;

const remediable = /^(modify|deploy)/;
function stepsOf({ kind, made, roles }: Row): string | undefined {
	// The portal has assigned them already.
	if (made === 'portal' && roles === 'given') return undefined;
	if (!remediable.test(kind!)) return 'other';
	return remediates(
		tree,
		{ effect: kind as Effect, at: 'Sub-Web' },
		['Contributor'],
		{
			madeIn: made as 'cli',
			roles: roles === 'given' ? [{ role: 'Contributor', at: 'Sub-Web' }] : []
		},
		'Sub-Web'
	).allowed
		? 'task'
		: 'role';
}

const isAble = ({ role, task }: Row): boolean =>
	(managing[task as keyof typeof managing] as readonly string[]).includes(role!);

const moves = ({ on, parent, target }: Row): boolean =>
	canMove(on as MoverRole, parent as MoverRole, target as MoverRole);
const roleOn = (at: string, line: string) =>
	side(
		'role',
		`Role on ${at}`,
		'Owner|Contributor|Reader',
		`{name} were assigned the {} role on ${at}`,
		line
	);
const effectSide = (policy: string) =>
	side('effect', '', 'deny|audit', `the effect of ${policy} were {}`, `the effect of ${policy} is {}`);
const scopeSide = (which: string, line: string) =>
	side(
		'excluded',
		`${which} scope`,
		{
			'MG-Apps': 'the management group {apps}',
			'Sub-Web': 'the subscription {web}',
			'Sub-Data': 'the subscription {data}',
			'RG-Net': 'RG-Net',
			'RG-DNS': 'RG-DNS',
			'RG-Shop': 'RG-Shop',
			'RG-Blog': 'RG-Blog'
		},
		undefined,
		line
	);
const topics: Readonly<Record<string, Topic>> = {
	request: {
		noun: 'VM',
		intro:
			'Each of your subscriptions has one Azure Policy assignment for VMs without the tag {mark}. You have or plan {count} without that tag. The modify effect adds it. Unless stated otherwise, policy enforcement is set to Enabled, and nothing is excluded or exempt.',
		sides: {
			effect: side(
				'effect',
				'Effect',
				'deny|audit|modify',
				'the effect for {name} were {}',
				'the effect for {name} is {}'
			),
			mode: side(
				'effect',
				'Policy enforcement',
				{ none: 'Enabled', off: 'Disabled' },
				'policy enforcement were set to {} for {name}',
				'policy enforcement is set to {}'
			),
			left: side(
				'excluded',
				'Resource group',
				{
					none: 'neither excluded nor exempt',
					excluded: 'an excluded scope',
					exempt: 'exempt',
					expired: 'exempt until yesterday'
				},
				{
					'': 'the resource group of {name} were {}',
					expired: 'the exemption of the resource group of {name} had expired yesterday'
				},
				{ '': 'its resource group is {}', expired: 'its resource group was {}' }
			),
			plan: side(
				'when',
				'Request',
				{
					exists: 'none, the VM exists',
					created: 'create the VM',
					resized: 'resize the existing VM'
				},
				{
					exists: '{name} existed and were not changed',
					created: '{name} were created now',
					resized: '{name} existed and were resized'
				},
				{
					exists: 'the VM exists, and no change is planned',
					created: 'you will create the VM',
					resized: 'the VM exists, and you will resize it'
				}
			)
		},
		table: 'What will be the result for each VM?',
		decide: resultOf,
		asks: {
			denied: 'be denied by the policy',
			marked: 'be reported as non-compliant',
			added: 'get the tag from the policy',
			free: 'be neither denied, tagged, nor reported as non-compliant'
		},
		choose: 'Which VM{s} will {}?',
		judge: '{name} will {}.',
		why(row, answer) {
			const { effect, mode, left, plan } = row;
			const found = resultOf(row)!;
			const expired = left === 'expired' ? 'the exemption has expired, so ' : '';
			if (found === 'free') {
				const exempt = left === 'exempt';
				return `its resource group is ${exempt ? 'exempt' : 'an excluded scope'}, so ${
					{
						denied: 'no request is denied',
						marked: 'nothing is reported as non-compliant',
						added: 'nothing is added',
						free: exempt
							? '{name} is reported as exempt, and nothing else happens'
							: 'the policy isn’t evaluated for {name}'
					}[answer]!
				}`;
			}
			return {
				denied:
					found === answer
						? `${expired}deny refuses to create {name} without the tag`
						: plan === 'exists'
							? 'there’s no request for {name}, so nothing is denied'
							: mode === 'off'
								? 'without enforcement, nothing is denied'
								: `${effect!} lets the request through`,
				marked:
					found === 'denied'
						? '{name} isn’t created, so there’s nothing to evaluate'
						: found === 'added'
							? 'after the request, {name} has the tag'
							: `${expired}${
									plan === 'exists'
										? '{name} is evaluated and reported, even without a request'
										: mode === 'off'
											? `{name} is reported, even though ${effect!} isn’t enforced`
											: 'audit reports that {name} lacks the tag, and does nothing else'
								}`,
				added:
					found === answer
						? `${expired}modify adds the tag to the request before {name} is ${plan!}`
						: effect !== 'modify'
							? `${effect!} doesn’t add tags`
							: mode === 'off'
								? 'without enforcement, no request is modified'
								: 'modify changes requests, and there’s none for {name}',
				free: `${expired}the policy applies, and {name} doesn’t have the tag`
			}[answer]!;
		}
	},
	layer: {
		noun: 'storage account',
		intro:
			'You have two Azure Policy assignments for the location of storage accounts. PolicyA is assigned to a subscription named {web} and allows {here} and {near}. PolicyB is assigned to RG-Blog, a resource group in {web}, and allows {near} and {far}. You deploy {count} in {web}.',
		common: {
			PolicyA: effectSide('PolicyA'),
			PolicyB: effectSide('PolicyB'),
			excluded: side(
				'excluded',
				'',
				{ none: 'has no excluded scopes', 'RG-Blog': 'has RG-Blog as an excluded scope' },
				{ none: 'PolicyA had no excluded scopes', 'RG-Blog': 'PolicyA had RG-Blog as an excluded scope' },
				'PolicyA {}'
			)
		},
		sides: {
			place: side(
				'excluded',
				'Resource group',
				'RG-Shop|RG-Blog',
				'{name} were in {}',
				'{name} will be in {}'
			),
			location: side(
				'when',
				'Location',
				{ here: '{here}', near: '{near}', far: '{far}', else: '{else}' },
				undefined,
				'the location is {}'
			)
		},
		table: 'What is the result for each storage account?',
		decide: createdBy,
		asks: {
			denied: 'denied',
			marked: 'created but non-compliant',
			free: 'created and compliant'
		},
		choose: 'Which account{s} will be {}?',
		judge: '{name} will be {}.',
		why(row, answer) {
			const found = createdBy(row);
			const broken = against(row);
			const deniers = broken.filter((name) => row[name] === 'deny');
			if (answer === 'denied')
				return found === answer
					? `${deniers.join(' and ')} ${deniers.length > 1 ? 'deny' : 'denies'} {location} in {place}`
					: found === 'marked'
						? 'audit lets requests through, and no policy with deny is violated'
						: 'no policy that applies denies that location';
			if (answer === 'marked')
				return found === answer
					? `${broken.join(' and ')} ${broken.length > 1 ? 'report' : 'reports'} {location} in {place}, and nothing denies it`
					: found === 'denied'
						? 'the account isn’t created, so no state is shown'
						: 'no policy that applies reports that location';
			return found === answer
				? row['place'] === 'RG-Shop'
					? 'only PolicyA applies to RG-Shop, and it allows {location}'
					: row['excluded'] === 'none'
						? 'both policies apply to RG-Blog and allow {location}'
						: 'RG-Blog is excluded from PolicyA, and PolicyB allows {location}'
				: `a resource must meet each policy that applies, and ${broken[0]!} doesn’t allow {location}`;
		}
	},
	state: {
		noun: 'web app',
		intro:
			'You assign an initiative of two policies to a subscription that contains {count}. PolicyA audits web apps that allow HTTP. PolicyB audits web apps that do not have the tag {mark}. You then review the compliance results of the initiative.',
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
				'the tag is {}'
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
					all: 'the only exception for {name} were an exemption from the initiative',
					PolicyA: 'the only exception for {name} were an exemption from PolicyA',
					PolicyB: 'the only exception for {name} were an exemption from PolicyB',
					out: '{name} were in an excluded scope',
					none: '{name} were neither exempt nor excluded',
					expired: '{name} had been {}'
				},
				{ '': 'it is {}', none: 'it is neither exempt nor excluded', expired: 'it was {}' }
			)
		},
		table: 'What will be the result for each web app?',
		decide: stateOf,
		asks: {
			'non-compliant': 'be listed as non-compliant',
			compliant: 'be listed as compliant',
			exempt: 'be listed as exempt',
			none: 'not be listed'
		},
		choose: 'Which app{s} will {}?',
		judge: '{name} will {}.',
		why(row, answer) {
			const { exempt } = row;
			const found = stateOf(row);
			const states = statesOf(row);
			const bad = [`{name} allows HTTP`, '{name} doesn’t have the tag'].find(
				(_, at) => states[at] === 'non-compliant'
			);
			const single = exempt!.startsWith('Policy');
			const out = 'what’s in an excluded scope isn’t evaluated';
			return {
				'non-compliant': bad
					? `${exempt === 'expired' ? 'the exemption has expired, and ' : ''}${bad}${single ? ', and isn’t exempt from that policy' : exempt === 'none' ? ', and has no exemption' : ''}`
					: found === 'none'
						? `${out}, so nothing is reported`
						: '{name} violates no policy that it isn’t exempt from',
				compliant: bad
					? `${bad}, and non-compliant ranks before compliant`
					: found === answer
						? `{name} meets ${single ? 'the other policy, and compliant ranks before exempt' : 'both policies'}`
						: found === 'none'
							? `${out}, so it isn’t found to be compliant`
							: 'the exemption covers both policies',
				exempt:
					found === answer
						? 'the exemption covers each policy of the initiative'
						: exempt === 'expired'
							? 'an expired exemption doesn’t count'
							: single
								? `the exemption is for ${exempt!} only`
								: '{name} has no exemption',
				none: found === answer ? `${out} or listed` : '{name} isn’t in an excluded scope'
			}[answer]!;
		}
	},
	manage: {
		names: people,
		noun: 'user',
		intro:
			'The management group {corp} contains the management group {apps}, which contains the subscription {web}. You review {count}, each of whom has one Azure role assignment and one planned task.',
		sides: {
			role: side(
				'role',
				'Role',
				'Owner|Contributor|Management Group Contributor|Resource Policy Contributor|User Access Administrator',
				undefined,
				'{name} has the {} role'
			),
			at: side(
				'excluded',
				'Scope of the role',
				{ 'MG-Corp': '{corp}', 'MG-Apps': '{apps}', 'Sub-Web': '{web}' },
				'the role of {name} were assigned on {}',
				'it is assigned on {}'
			),
			task: side(
				'effect',
				'Planned task',
				{
					rename: 'rename {apps}',
					policy: 'assign a policy to {apps}',
					access: 'give others access to {apps}'
				},
				'the task of {name} were to {}',
				'the task is to {}'
			)
		},
		decide: (row) => (isAble(row) && reaches(tree, row['at']!, 'MG-Apps') ? 'yes' : 'no'),
		asks: { yes: 'can' },
		choose: 'Which user{s} {} perform the planned task?',
		judge: '{name} {} {task}.',
		why(row) {
			const { at, role } = row;
			return isAble(row)
				? at === 'Sub-Web'
					? '{apps} doesn’t inherit roles from {web}, which is below it'
					: `{role} is enough to {task}${at === 'MG-Corp' ? ', and {apps} inherits the role from {corp}' : ''}`
				: {
						Contributor: 'a Contributor can’t assign roles or policies',
						'Management Group Contributor':
							'a Management Group Contributor manages the hierarchy, not roles or policies',
						'Resource Policy Contributor': 'a Resource Policy Contributor can only manage policies',
						'User Access Administrator': 'a User Access Administrator can’t change management groups'
					}[role!]!;
		}
	},
	effect: {
		noun: 'policy definition',
		intro:
			'You plan {count} in Azure Policy. Where several effects are possible, you must use one that needs no deployment.',
		sides: {
			looks: side(
				'when',
				'Condition',
				{
					own: 'VMs in {here}',
					tag: 'VMs without the tag {mark}',
					related: 'VMs without the Azure Monitor Agent extension'
				},
				'{name} were for {}',
				'{name} is for {}'
			),
			must: side(
				'effect',
				'Requirement',
				{
					report: 'must only be reported',
					block: 'must not be created',
					fix: 'must be corrected automatically',
					keep: 'must not be deleted'
				},
				{
					report: 'the VMs of {name} only had to be reported',
					block: 'the creation of the VMs of {name} had to fail',
					fix: 'the VMs of {name} had to be corrected automatically',
					keep: 'the VMs of {name} had to be kept from deletion'
				},
				'these VMs {}'
			)
		},
		table: 'Which effect should you use for each policy definition?',
		decide: neededEffect,
		asks: Object.fromEntries(
			['audit', 'auditIfNotExists', 'deny', 'denyAction', 'deployIfNotExists', 'modify'].map((id) => [id, id])
		),
		choose: 'For which definition{s} should you use the {} effect?',
		judge: 'For {name}, you should use the {} effect.',
		why({ looks, must }, answer) {
			const found = neededEffect({ looks: looks!, must: must! });
			const property = looks === 'own' ? 'a location' : 'a tag';
			const reports = must === 'report';
			return {
				audit:
					found === answer
						? `${property} is a property of the VM itself, so audit can report it`
						: reports
							? 'audit looks at properties of the VM itself, and an extension is another resource'
							: 'audit only reports',
				auditIfNotExists:
					found === answer
						? 'an extension is a related resource, and auditIfNotExists reports where it’s missing'
						: reports
							? `auditIfNotExists looks for a related resource, and ${property} is a property`
							: 'auditIfNotExists reports missing resources and does nothing else',
				deny:
					found === answer
						? `deny refuses requests, and ${property} is part of the request`
						: must === 'keep'
							? 'deny refuses to create or update, not to delete'
							: 'deny would refuse the request',
				denyAction:
					found === answer
						? 'denyAction refuses deletions, and a location can select the VMs'
						: 'denyAction refuses deletions only',
				deployIfNotExists:
					found === answer
						? 'deployIfNotExists deploys an extension that’s missing'
						: must === 'fix'
							? 'a tag can be corrected without a deployment'
							: 'deployIfNotExists would deploy something',
				modify:
					found === answer
						? 'modify adds a missing tag to requests, without a deployment'
						: must === 'fix'
							? 'modify changes tags and properties, and can’t deploy an extension'
							: 'modify would change the VMs'
			}[answer]!;
		}
	},
	location: {
		noun: 'custom policy initiative',
		intro:
			'Your management group {corp} contains the subscription {hub} and the management group {apps}, which contains the subscriptions {web} and {data}. The resource groups RG-Net and RG-DNS are in {hub}. RG-Shop and RG-Blog are in {web}. You plan {count}, with the lowest possible definition location.',
		sides: {
			first: scopeSide('First', '{name} must be assigned to {}'),
			second: scopeSide('Second', 'it must also be assigned to {}')
		},
		table: 'Where should you save each initiative?',
		drawn: ({ first, second }) => Object.keys(tree).indexOf(first!) < Object.keys(tree).indexOf(second!),
		decide: locationOf,
		asks: {
			'MG-Corp': 'the management group {corp}',
			'MG-Apps': 'the management group {apps}',
			'Sub-Hub': 'the subscription {hub}',
			'Sub-Web': 'the subscription {web}'
		},
		choose: 'Which initiative{s} should you save in {}?',
		judge: 'You should save {name} in {}.',
		why(row, answer) {
			const found = locationOf(row)!;
			const outside = (['first', 'second'] as const).find(
				(id) => definitionLocation(tree, [answer, row[id]!]) !== answer
			);
			return {
				'MG-Corp':
					found === answer
						? 'nothing lower contains both {first} and {second}'
						: `{corp} contains all scopes, but ${wordOf(found)} is lower`,
				'MG-Apps':
					found === answer
						? '{apps} covers both scopes, and no subscription does'
						: outside
							? `{apps} doesn’t contain {${outside}}`
							: `within {apps}, ${wordOf(found)} is lower`,
				'Sub-Hub':
					found === answer
						? 'both scopes are in {hub}'
						: `a definition in {hub} can’t be assigned to {${outside!}}`,
				'Sub-Web': found === answer ? '{web} covers both scopes' : `{${outside!}} isn’t in {web}`
			}[answer]!;
		}
	},
	remediate: {
		noun: 'policy assignment',
		intro:
			'As an Owner of a subscription named {web}, you created {count} on it, with a system-assigned identity where needed. You must make existing non-compliant VMs compliant through Azure Policy, without updating them yourself.',
		sides: {
			kind: side(
				'effect',
				'Effect',
				'modify|deployIfNotExists|auditIfNotExists|deny|audit',
				undefined,
				'{name} has the effect {}'
			),
			made: side(
				'role',
				'Created in',
				{ portal: 'the Azure portal', cli: 'Azure PowerShell' },
				'{name} had been created in {}',
				'it was created in {}'
			),
			roles: side(
				'role',
				'Roles that you assigned to the identity',
				{ none: '-', given: 'those of the definition, on {web}' },
				{
					none: 'you had not assigned roles to the identity of {name}',
					given: 'you had assigned the roles of its definition to the identity of {name} on {web}'
				},
				{
					none: 'you assigned no roles',
					given: 'you gave its identity the roles of the definition on {web}'
				}
			)
		},
		table: 'What do you need for each policy assignment?',
		// An identity that isn’t used.
		drawn: ({ kind, roles }) => remediable.test(kind!) || roles === 'none',
		decide: stepsOf,
		asks: {
			task: 'only a remediation task',
			role: 'roles for the identity, and then a remediation task',
			other: 'a policy with another effect'
		},
		choose: 'For which assignment{s} do you need {}?',
		judge: 'For {name}, you need {}.',
		why(row, answer) {
			const { kind, made } = row;
			const found = stepsOf(row);
			return {
				task:
					found === answer
						? made === 'portal'
							? 'the portal assigned the roles to the identity, so a task is enough'
							: 'the identity has the roles, so a task is enough'
						: found === 'other'
							? `no task can be created for ${kind!}`
							: 'a task fails where the identity has no roles',
				role:
					found === answer
						? 'only the portal assigns the roles automatically, and the assignment was created in Azure PowerShell'
						: found === 'other'
							? `an assignment with ${kind!} uses no identity`
							: 'the identity has the roles already',
				other:
					found === answer
						? `${kind === 'deny' ? 'deny refuses requests and reports what exists' : `${kind!} only reports`}, and remediation tasks are for modify and deployIfNotExists`
						: `a task can remediate VMs for ${kind!}`
			}[answer]!;
		}
	},
	move: {
		names: people,
		noun: 'user',
		intro:
			'A subscription named {web} must move from a management group named {corp} to {apps}. Both groups are children of the tenant root group, on which no user has a role. Each user was assigned one role at each scope, inherited roles are not listed, and there are no custom roles.',
		sides: {
			on: roleOn('{web}', '{name} was assigned the {} role on {web}'),
			parent: roleOn('{corp}', 'the role on {corp} is {}'),
			target: roleOn('{apps}', 'the role on {apps} is {}')
		},
		decide: (row) => (moves(row) ? 'yes' : 'no'),
		asks: { yes: 'can' },
		choose: 'Which user{s} {} move {web} to {apps}?',
		judge: '{name} {} move {web} to {apps}.',
		why(row) {
			const { on, parent, target } = row;
			if (on !== 'Owner' && parent !== 'Owner')
				return 'a move needs an Owner of {web}, directly or through {corp}';
			if (parent === 'Reader') return 'a Reader of {corp} can’t take a subscription from it';
			if (target === 'Reader') return 'a Reader of {apps} can’t add a subscription to it';
			return on === 'Owner'
				? 'a direct Owner of {web} needs only Contributor on both management groups'
				: target === 'Owner'
					? '{name} owns {web} through {corp}, and will own it through {apps}'
					: '{name} owns {web} only through {corp}, and a Contributor on {apps} would lose that';
		}
	}
};

const beliefs: Readonly<Record<string, Belief>> = {
	'acts-on-existing': [
		'What exists is only evaluated until it’s updated or remediated. It’s easy to expect that an assignment changes it.',
		taking('plan', /exists/, { plan: 'created' })
	],
	'audit-blocks': [
		'Audit lets requests through and reports them. It’s easy to let every policy block.',
		(row) => JSON.parse(JSON.stringify(row).replaceAll('"audit"', '"deny"')) as Row
	],
	'mode-ignored': [
		'Without enforcement, deny and modify don’t act on requests. It’s easy to read the effect and stop there.',
		taking('mode', /off/, { mode: 'none' })
	],
	'exclusion-ignored': [
		'An excluded scope isn’t evaluated. It’s easy to overlook, because it’s below the scope of the assignment.',
		taking('left', /excluded/, { left: 'none' })
	],
	'expired-counts': [
		'An exemption stays visible after it expires, but doesn’t count. It’s easy to honor it still.',
		(row) =>
			taking('exempt', /expired/, { exempt: 'all' })(taking('left', /expired/, { left: 'exempt' })(row))
	],
	'nearest-wins': [
		'A policy on a resource group doesn’t replace one above it. It’s easy to think that the nearest decides.',
		taking('place', /Blog/, { excluded: 'RG-Blog' })
	],
	'exempt-from-all': [
		'An exemption can be for single policies of an initiative. It’s easy to read it as one from all of them.',
		taking('exempt', /Policy/, { exempt: 'all' })
	],
	'one-audit': [
		'Audit looks at the resource itself, auditIfNotExists at a related one. It’s easy to use audit for both.',
		taking('looks', /related/, { looks: 'own' })
	],
	'task-has-roles': [
		'Only the portal assigns the roles to the identity automatically. It’s easy to think that they come with any assignment.',
		taking('made', /cli/, { made: 'portal' })
	],
	'role-goes-up': [
		'Roles are inherited downward only. It’s easy to overlook that a scope is below.',
		taking('at', /Sub/, { at: 'MG-Apps' })
	],
	'contributor-assigns': [
		'A Contributor can’t assign roles or policies. It’s easy to expect both of the role.',
		taking('role', /^(Con|Man)/, { role: 'Owner' })
	],
	'contributor-moves': [
		'A move needs an Owner of the subscription, directly or through its management group. It’s easy to think that a Contributor can.',
		(row) => (row['parent'] === 'Owner' ? row : taking('on', /Contributor/, { on: 'Owner' })(row))
	],
	'inherited-owner': [
		'Who is Owner only by inheritance can move a subscription only to a group that they own too. It’s easy to take it for a direct role.',
		taking('parent', /Owner/, { on: 'Owner' })
	]
};

export const policyRequest = topicFamily(
	{
		id: 'governance/policy-request',
		edition: 9,
		group: 'governance',
		title: 'Azure Policy: effects, scopes and compliance',
		rule: {
			'^request':
				'Deny and modify act on requests that create or update, if the assignment applies and is enforced. Where the assignment applies, audit reports in either case. What exists is only evaluated until it’s updated or remediated.',
			'^layer':
				'Each assignment is evaluated separately, and none replaces another: a resource must meet all that apply to it.',
			'^state':
				'For a resource, an initiative has the state that ranks first: non-compliant, then compliant, then exempt. What’s in an excluded scope has none.',
			'^effect':
				'Audit, deny and modify look at the resource itself, auditIfNotExists and deployIfNotExists at a related one. DenyAction is for deletions.',
			'^location':
				'A definition can be assigned only at or below its location, which is a management group or a subscription.',
			'^remediate':
				'Remediation tasks are for modify and deployIfNotExists. They act as the identity, which gets its roles from the portal or from you.',
			'^manage':
				'Roles on a management group apply to it and below. Owner allows changing it, assigning policies and giving access; Contributor only the first, and User Access Administrator only the other two.',
			'^move':
				'A move takes Owner on the subscription and write access to both management groups, except the root. Who is Owner only through the old group must own the new one too.'
		},
		lab: 'governance/deny-and-audit',
		sources: [
			sources.policyEffects,
			sources.policyModify,
			sources.policyAssignment,
			sources.policyExemption,
			sources.complianceStates,
			sources.policyAuditIfNotExists,
			sources.policyDenyAction,
			sources.policyScope,
			sources.policyRemediation,
			sources.managementGroups,
			sources.manageManagementGroups
		],
		axes: {
			effect: 'The effect or what it must do',
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
			[
				'CostCenter',
				'West Europe',
				'North Europe',
				'East US',
				'Japan East',
				'MG-Corp',
				'MG-Apps',
				'Sub-Hub',
				'Sub-Web',
				'Sub-Data'
			],
			['Owner', 'East US', 'Central US', 'West Europe', 'Brazil South', 'MG1', 'MG2', 'Sub1', 'Sub2', 'Sub3'],
			[
				'Team',
				'Japan East',
				'Korea Central',
				'East US',
				'North Europe',
				'MG-Contoso',
				'MG-Prod',
				'Sub-Core',
				'Sub-Sales',
				'Sub-HR'
			],
			[
				'Project',
				'Brazil South',
				'East US',
				'Central US',
				'West Europe',
				'MG-Fabrikam',
				'MG-Labs',
				'Sub-Shared',
				'Sub-Test',
				'Sub-Dev'
			]
		],
		words: ['mark', 'here', 'near', 'far', 'else', 'corp', 'apps', 'hub', 'web', 'data'],
		forms: ['choose', 'judge', 'table'],
		telling: ['table']
	}
);
