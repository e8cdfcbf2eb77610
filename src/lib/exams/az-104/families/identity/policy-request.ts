// Azure Policy and management groups: what effects do to requests and resources, what applies where, compliance, remediation and moves.
// Over 200 lines: eight topics with words for what can differ in each.
import { canMove, definitionLocation, type MoverRole } from '#lib/azure/identity/management-group.ts';
import {
	compliancePercentage,
	effectFor,
	outcome,
	request,
	rollup,
	type Effect,
	type PolicyAssignment,
	type State
} from '#lib/azure/identity/policy.ts';
import { remediates } from '#lib/azure/identity/remediation.ts';
import type { Tree } from '#lib/azure/identity/scope.ts';
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

const shareOf = ({ out, exempt, bad }: Row): string =>
	String(
		compliancePercentage({
			exempt: Number(exempt),
			'non-compliant': Number(bad),
			compliant: 20 - Number(out) - Number(exempt) - Number(bad)
		})
	);

const locationOf = ({ first, second }: Row): string | undefined =>
	first === second ? undefined : definitionLocation(tree, [first!, second!]);

const remediable = /^(modify|deploy)/;
function stepsOf({ kind, made, roles, also }: Row): string | undefined {
	const works = (at: string): boolean =>
		remediates(
			tree,
			{ effect: kind as Effect, at: 'Sub-Web' },
			['Contributor'],
			{
				madeIn: made === 'portal' ? 'portal' : 'cli',
				roles: roles === 'given' ? [{ role: 'Contributor', at: 'Sub-Web' }] : []
			},
			at
		).allowed;
	// Roles are for an identity, and templates for deployIfNotExists. The portal can assign roles outside the scope, where a parameter asks for it.
	if (roles === 'given' ? made === 'portal' || !remediable.test(kind!) : also === 'out') return undefined;
	if (also === 'out' && kind !== 'deployIfNotExists') return undefined;
	if (!remediable.test(kind!)) return 'other';
	return works('Sub-Web') && (also === 'none' || works('Sub-Data')) ? 'task' : 'role';
}

const moves = ({ on, parent, target }: Row): boolean =>
	canMove(on as MoverRole, parent as MoverRole, target as MoverRole);
const roleOn = (at: string, line: string) =>
	side('role', `Role on ${at}`, 'Owner|Contributor|Reader', `{name} had the {} role on ${at}`, line);
const effectSide = (policy: string) =>
	side('effect', '', 'deny|audit', `the effect of ${policy} were {}`, `the effect of ${policy} is {}`);
const topics: Readonly<Record<string, Topic>> = {
	request: {
		noun: 'VM',
		intro:
			'Each of your subscriptions has one Azure Policy assignment for VMs without the tag {mark}. You review {count} without that tag. The modify effect adds it. Unless stated otherwise, assignments are enforced, and nothing is excluded or exempt.',
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
				'Enforcement',
				{ none: 'enabled', off: 'disabled' },
				'enforcement were {} for {name}',
				'enforcement is {}'
			),
			left: side(
				'excluded',
				'Resource group',
				{
					none: 'not excluded or exempt',
					excluded: 'an excluded scope',
					exempt: 'exempt',
					expired: 'exempt until yesterday'
				},
				{
					'': 'the resource group of {name} were {}',
					expired: 'the exemption of the resource group of {name} had expired yesterday'
				},
				{ '': 'its group is {}', expired: 'its group was {}' }
			),
			plan: side(
				'when',
				'Plan',
				{ exists: 'will not be changed', created: 'will be created', resized: 'will be resized' },
				{
					exists: '{name} existed and were not changed',
					created: '{name} were created now',
					resized: '{name} existed and were resized'
				},
				'the VM {}'
			)
		},
		table: 'What will be the result for each VM?',
		single: 'What will be the result?',
		decide: resultOf,
		asks: {
			denied: 'not be created',
			marked: 'be non-compliant',
			added: 'get the tag from the policy',
			free: 'not be affected by the policy'
		},
		choose: 'Which VM{s} will {}?',
		judge: '{name} will {}.',
		why(row, answer) {
			const { effect, mode, left, plan } = row;
			const found = resultOf(row)!;
			const expired = left === 'expired' ? 'the exemption has expired, so ' : '';
			if (found === 'free')
				return `${{ denied: 'no request is denied', marked: 'nothing is reported as non-compliant', added: 'nothing is added', free: 'the policy isn’t evaluated for {name}' }[answer]!}: its resource group is ${left === 'exempt' ? 'exempt' : 'an excluded scope'}`;
			return {
				denied:
					found === answer
						? `${expired}deny refuses to create {name} without the tag`
						: plan !== 'created'
							? '{name} exists already'
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
										? '{name} is evaluated, even without a request'
										: mode === 'off'
											? `{name} is evaluated, even though ${effect!} isn’t enforced`
											: 'audit reports that {name} lacks the tag, and does nothing else'
								}`,
				added:
					found === answer
						? `${expired}modify adds the tag to the request before {name} is ${plan!}`
						: effect !== 'modify'
							? 'only modify adds tags'
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
			'You have two Azure Policy assignments for the location of storage accounts. PolicyA is assigned to a subscription named Sub-Web and allows {here} and {near}. PolicyB is assigned to RG-Blog, a resource group in Sub-Web, and allows {near} and {far}. You deploy {count} in Sub-Web.',
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
			marked: 'created, and non-compliant',
			free: 'created, and compliant'
		},
		choose: 'Which account{s} will be {}?',
		judge: '{name} will be {}.',
		why(row, answer) {
			const found = createdBy(row);
			const broken = against(row);
			const deniers = broken.filter((name) => row[name] === 'deny');
			if (answer === 'denied')
				return found === answer
					? `${deniers.join(' and ')} with deny ${deniers.length > 1 ? 'don’t' : 'doesn’t'} allow {location} in {place}`
					: found === 'marked'
						? 'audit lets requests through, and no policy with deny is violated'
						: 'no policy that applies denies that location';
			if (answer === 'marked')
				return found === answer
					? `${broken.join(' and ')} with audit ${broken.length > 1 ? 'report' : 'reports'} {location} in {place}, and nothing denies it`
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
			'You assign an initiative of two policies to a subscription that contains {count}. PolicyA audits web apps that allow HTTP. PolicyB audits web apps that do not have the tag {mark}. You then review the compliance of the initiative.',
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
					all: 'is exempt from the initiative',
					PolicyA: 'is exempt from PolicyA only',
					PolicyB: 'is exempt from PolicyB only',
					expired: 'was exempt from the initiative until last month',
					out: 'is in an excluded scope'
				},
				{
					none: '{name} were neither exempt nor excluded',
					all: '{name} were exempt from the initiative',
					PolicyA: '{name} were exempt from PolicyA only',
					PolicyB: '{name} were exempt from PolicyB only',
					expired: '{name} had been exempt until last month',
					out: '{name} were in an excluded scope'
				},
				{ '': 'it {}', none: 'it is neither exempt nor excluded' }
			)
		},
		table: 'In the initiative, what will the result be for each web app?',
		single: 'In the initiative, what will the result be for the web app?',
		decide: stateOf,
		asks: {
			'non-compliant': 'be non-compliant',
			compliant: 'be compliant',
			exempt: 'be exempt',
			none: 'have no compliance state'
		},
		choose: 'In the initiative, which app{s} will {}?',
		judge: 'In the initiative, {name} will {}.',
		why(row, answer) {
			const { exempt } = row;
			const found = stateOf(row);
			const states = statesOf(row);
			const bad = [`{name} allows HTTP`, '{name} doesn’t have the tag'].find(
				(_, at) => states[at] === 'non-compliant'
			);
			const out = 'what’s in an excluded scope isn’t evaluated';
			return {
				'non-compliant': bad
					? `${exempt === 'expired' ? 'the exemption has expired, and ' : ''}${bad}${exempt!.startsWith('Policy') ? ', and isn’t exempt from that policy' : ''}`
					: found === 'none'
						? `${out}, so nothing is reported`
						: 'no policy that applies is violated',
				compliant: bad
					? `${bad}, and non-compliant ranks before compliant`
					: found === answer
						? `{name} meets ${exempt!.startsWith('Policy') ? 'the other policy, and compliant ranks before exempt' : 'both policies'}`
						: found === 'none'
							? `${out}, even where it would be compliant`
							: 'the exemption covers both policies',
				exempt:
					found === answer
						? 'the exemption covers each policy of the initiative'
						: exempt === 'expired'
							? 'an expired exemption doesn’t count'
							: exempt!.startsWith('Policy')
								? `the exemption is for ${exempt!} only`
								: '{name} has no exemption',
				none: found === answer ? out : '{name} isn’t in an excluded scope'
			}[answer]!;
		}
	},
	percent: {
		noun: 'policy assignment',
		intro:
			'You have {count}, each for one audit policy and with a scope that contains 20 VMs. All VMs that are not mentioned were evaluated as compliant.',
		sides: {
			out: side(
				'excluded',
				'VMs in excluded scopes',
				{ 0: 'none', 10: 'ten' },
				{ 0: '{name} had no excluded scopes', 10: 'excluded scopes of {name} contained ten VMs' },
				{ 0: '{name} has no excluded scopes', 10: 'excluded scopes of {name} contain ten of the VMs' }
			),
			exempt: side(
				'excluded',
				'Exempt VMs',
				{ 0: 'none', 2: 'two' },
				{ 0: 'no VMs were exempt from {name}', 2: 'two VMs were exempt from {name}' },
				{ 0: 'no VMs are exempt', 2: 'two VMs are exempt' }
			),
			bad: side(
				'when',
				'Non-compliant VMs',
				{ 1: 'one', 2: 'two', 4: 'four' },
				{ 1: 'one VM were non-compliant with {name}', '': '{} VMs were non-compliant with {name}' },
				{ 1: 'one VM is non-compliant', '': '{} VMs are non-compliant' }
			)
		},
		decide: shareOf,
		asks: { 60: '60%', 80: '80%', 90: '90%', 95: '95%' },
		choose: 'Which assignment{s} will show a resource compliance of {}?',
		judge: '{name} will show a resource compliance of {}.',
		why({ out, exempt, bad }) {
			const all = 20 - Number(out);
			return `${out === '0' ? 'all' : 'without excluded VMs,'} ${all} VMs count, and ${all - Number(bad)} of them are compliant${exempt === '0' ? '' : ' or exempt'}`;
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
					own: 'VMs outside {here}',
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
		single: 'Which effect should you use for the policy definition?',
		decide: ({ looks, must }) => effectFor(looks as 'own', must as 'fix'),
		asks: Object.fromEntries(
			['audit', 'auditIfNotExists', 'deny', 'denyAction', 'deployIfNotExists', 'modify'].map((id) => [id, id])
		),
		choose: 'For which definition{s} should you use the {} effect?',
		judge: 'For {name}, you should use the {} effect.',
		why({ looks, must }, answer) {
			const found = effectFor(looks as 'own', must as 'fix');
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
						? `denyAction refuses deletions, and ${property} can select the VMs`
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
			'Your management group corp contains the subscription hub and the management group apps, which contains the subscriptions web and data. The resource groups net and dns are in hub. The resource groups shop and blog are in web. You plan {count} with the lowest possible definition location.',
		sides: Object.fromEntries(
			['first', 'second'].map((id) => [
				id,
				side(
					'excluded',
					`${id === 'first' ? 'First' : 'Second'} scope`,
					{
						'RG-Net': 'the resource group net',
						'RG-DNS': 'the resource group dns',
						'RG-Shop': 'the resource group shop',
						'RG-Blog': 'the resource group blog',
						'Sub-Data': 'the subscription data'
					},
					`the ${id} scope of {name} were {}`,
					id === 'first' ? '{name} is for {}' : 'it is also for {}'
				)
			])
		),
		table: 'Where should you save each initiative?',
		single: 'Where should you save the initiative?',
		drawn: ({ first, second }) => Object.keys(tree).indexOf(first!) < Object.keys(tree).indexOf(second!),
		decide: locationOf,
		asks: {
			'MG-Corp': 'the management group corp',
			'MG-Apps': 'the management group apps',
			'Sub-Hub': 'the subscription hub',
			'Sub-Web': 'the subscription web'
		},
		choose: 'Which initiative{s} should you save in {}?',
		judge: 'You should save {name} in {}.',
		why(row, answer) {
			const found = locationOf(row)!;
			const below = found.slice(found.indexOf('-') + 1).toLowerCase();
			const outside = (['first', 'second'] as const).find(
				(id) => definitionLocation(tree, [answer, row[id]!]) !== answer
			);
			if (found === answer)
				return {
					'MG-Corp': 'nothing below corp contains both {first} and {second}',
					'MG-Apps': '{first} and {second} are in apps, but in no common subscription',
					'Sub-Hub': 'both scopes are in hub',
					'Sub-Web': 'both scopes are in web'
				}[answer]!;
			return {
				'MG-Corp': `everything is below corp, but ${below} is lower`,
				'MG-Apps': outside ? `apps doesn’t contain {${outside}}` : `within apps, ${below} is lower`,
				'Sub-Hub': `a definition in hub can’t be assigned to {${outside!}}`,
				'Sub-Web': `{${outside!}} isn’t in web`
			}[answer]!;
		}
	},
	remediate: {
		noun: 'policy assignment',
		intro:
			'As an Owner of a subscription named Sub-Web, you created {count} on it, with a system-assigned identity where needed. You must make existing non-compliant VMs compliant through Azure Policy, without updating them yourself.',
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
				{ portal: 'the Azure portal', shell: 'Azure PowerShell' },
				'{name} had been created in {}',
				'it was created in {}'
			),
			roles: side(
				'role',
				'Roles that you assigned to the identity',
				{ none: '-', given: 'those of the definition, on Sub-Web' },
				{
					none: 'you had not assigned roles to the identity of {name}',
					given: 'you had assigned the roles of its definition to the identity of {name} on Sub-Web'
				},
				{
					none: 'you assigned no roles',
					given: 'its identity got the roles of the definition on Sub-Web'
				}
			),
			also: side(
				'excluded',
				'Also read by the template',
				{ none: '-', out: 'a workspace in Sub-Data' },
				{
					none: 'the template of {name} used only Sub-Web',
					out: 'the template of {name} also read {}'
				},
				{ none: 'nothing outside Sub-Web is used', out: 'its template also reads {}' }
			)
		},
		table: 'What must you do at least for each policy assignment?',
		single: 'What must you do at least for the policy assignment?',
		decide: stepsOf,
		asks: {
			task: 'only create a remediation task',
			role: 'assign roles to the identity, and then create a remediation task',
			other: 'use a policy with another effect'
		},
		choose: 'For which assignment{s} must you {}?',
		judge: 'For {name}, you must {}.',
		why(row, answer) {
			const { kind, made, also } = row;
			const found = stepsOf(row);
			const out = also === 'out';
			return {
				task:
					found === answer
						? made === 'portal'
							? 'the portal assigned the roles to the identity, so a task is enough'
							: 'the identity has the roles, so a task is enough'
						: found === 'other'
							? `no task can be created for ${kind!}`
							: 'the deployments of a task fail where the identity has no roles',
				role:
					found === answer
						? out
							? 'the identity needs access to the workspace, and roles on Sub-Web don’t reach Sub-Data'
							: 'only the portal assigns the roles automatically, and the assignment was created in Azure PowerShell'
						: found === 'other'
							? `an assignment with ${kind!} uses no identity`
							: 'the identity has the roles already',
				other:
					found === answer
						? `${kind!} doesn’t change existing VMs, not even with a task`
						: `a task can remediate VMs for ${kind!}`
			}[answer]!;
		}
	},
	move: {
		names: people,
		noun: 'user',
		intro:
			'A subscription named Sub-Shop must move from a management group named MG-Old to MG-New. Both groups are children of the tenant root group, on which no user has a role. All roles are assigned directly, and there are no custom roles.',
		sides: {
			on: roleOn('Sub-Shop', '{name} has the {} role on Sub-Shop'),
			parent: roleOn('MG-Old', 'on MG-Old, it is {}'),
			target: roleOn('MG-New', 'on MG-New, it is {}')
		},
		decide: (row) => (moves(row) ? 'yes' : 'no'),
		asks: { yes: 'can' },
		choose: 'Which user{s} {} move Sub-Shop to MG-New?',
		judge: '{name} {} move Sub-Shop to MG-New.',
		why(row) {
			const { on, parent, target } = row;
			if (on !== 'Owner' && parent !== 'Owner')
				return 'a move needs an Owner of Sub-Shop, directly or through MG-Old';
			if (parent === 'Reader') return 'a Reader of MG-Old can’t take a subscription from it';
			if (target === 'Reader') return 'a Reader of MG-New can’t add a subscription to it';
			return on === 'Owner'
				? 'a direct Owner of Sub-Shop needs only Contributor on both management groups'
				: target === 'Owner'
					? '{name} owns Sub-Shop through MG-Old, and will own it through MG-New'
					: '{name} owns Sub-Shop only through MG-Old, and a Contributor on MG-New would lose that';
		}
	}
};

const beliefs: Readonly<Record<string, Belief>> = {
	'acts-on-existing': [
		'What exists already is only evaluated. It’s easy to expect that an assignment changes it.',
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
	'exempt-breaks': [
		'Exempt resources count like compliant ones. It’s easy to count them as non-compliant.',
		(row) =>
			row['bad'] ? { ...row, exempt: '0', bad: String(Number(row['bad']) + Number(row['exempt'])) } : row
	],
	'excluded-count': [
		'Resources in excluded scopes don’t count at all. It’s easy to leave them in the total.',
		taking('bad', /./, { out: '0' })
	],
	'one-audit': [
		'Audit looks at the resource itself, auditIfNotExists at a related one. It’s easy to use audit for both.',
		taking('looks', /related/, { looks: 'own' })
	],
	'task-has-roles': [
		'Only the portal assigns roles to the identity of an assignment. It’s easy to think that they come with any assignment.',
		taking('made', /shell/, { made: 'portal' })
	],
	'contributor-moves': [
		'A move changes who has access, so it needs an Owner of the subscription. It’s easy to think that a Contributor can.',
		taking('on', /Contributor/, { on: 'Owner' })
	],
	'inherited-owner': [
		'An inherited Owner can’t move a subscription to where they own nothing. It’s easy to take it for a direct one.',
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
				'Effects act on requests that create or update, if the assignment applies and is enforced. Existing resources are only evaluated.',
			'^layer':
				'Each assignment is evaluated separately, and none replaces another: a resource must meet all that apply to it.',
			'^state':
				'For a resource, an initiative has the state that ranks first: non-compliant, then compliant, then exempt. An excluded scope has none.',
			'^percent':
				'Resource compliance is the share of compliant and exempt resources. Those in excluded scopes don’t count.',
			'^effect':
				'Audit, deny and modify look at the resource itself, auditIfNotExists and deployIfNotExists at a related one. DenyAction is for deletions.',
			'^location':
				'A definition can be assigned only at or below its location, which is a management group or a subscription.',
			'^remediate':
				'Remediation tasks are for modify and deployIfNotExists. They act as the identity, which gets its roles from the portal or from you.',
			'^move':
				'Who moves a subscription must own it, and be Owner or Contributor on both management groups. An Owner through the old group must own the new one.'
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
			['CostCenter', 'West Europe', 'North Europe', 'East US', 'Japan East'],
			['Owner', 'East US', 'Central US', 'West Europe', 'Brazil South'],
			['Team', 'Japan East', 'Korea Central', 'East US', 'North Europe'],
			['Project', 'Brazil South', 'East US', 'Central US', 'West Europe']
		],
		words: ['mark', 'here', 'near', 'far', 'else'],
		forms: ['choose', 'judge', 'judge', 'single', 'table', 'table'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
