// Case study: a branch joins. Who can invite partners, what an operator lacks, where a custom role can be assigned, what a budget sets off.
// Over 200 lines: four questions on one environment, in any order.
import { check, type Rbac } from '#lib/azure/identity/access.ts';
import { evaluate } from '#lib/azure/identity/budget.ts';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { mayAssign } from '#lib/azure/identity/custom-role.ts';
import { numerals } from '#lib/domain/format-number.ts';
import { mayInvite, type Collaboration } from '#lib/azure/identity/guest.ts';
import { passesLocks, type Lock } from '#lib/azure/identity/lock.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { request as requestOf } from '#lib/azure/identity/policy.ts';
import { coverageOf, type Role } from '#lib/azure/identity/role.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, matchRows, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import { type Change, type PartReasons, type Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Option, Paragraph, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	capital,
	drawUntil,
	fact,
	factTable,
	listed,
	remembering,
	withAt
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import { questionInPlace } from '#lib/exams/az-104/families/question-in-place.ts';

/** As it is told, with what is below before what is beside. */
const tree: Tree = {
	top: { level: 'managementGroup' },
	group: { level: 'managementGroup', parent: 'top' },
	sub: { level: 'subscription', parent: 'group' },
	first: { level: 'resourceGroup', parent: 'sub' },
	vm: { level: 'resource', parent: 'first' },
	second: { level: 'resourceGroup', parent: 'sub' },
	other: { level: 'subscription', parent: 'top' }
};
type Place = 'top' | 'group' | 'sub' | 'other' | 'first' | 'second' | 'vm';
/** Names that belong together. */
const themes = [
	'Kestrel Outdoor|Lyon|france|shared|till|stock|1|nimbus-freight|alder-audit|Till',
	'Mistral Pharmacy|Porto|iberia|hub|orders|labels|1|cork-labs|douro-it|Order',
	'Basalt Insurance|Graz|austria|core|claims|archive|2|mur-legal|alpen-scan|Claims',
	'Tundra Sports|Tampere|nordic|main|events|media|1|aurora-print|lahti-web|Event',
	'Saffron Travel|Pune|asia|global|booking|reports|3|monsoon-air|ghats-rail|Booking'
].map((line) => {
	const [company, city, group, other, first, second, vm, ...rest] = line.split('|');
	const top = company!.split(' ')[0]!;
	return {
		company: company!,
		city: city!,
		/** By place in the tree. */
		places: `mg-${top}|mg-${group!}|sub-${city!}|rg-${first!}|vm-${first!}${vm!}|rg-${second!}|sub-${other!}`
			.toLowerCase()
			.split('|'),
		partners: rest.slice(0, 2).map((one) => `${one}.example`),
		custom: `${rest[2]!} Operator`
	};
});
const telling = ['table', 'register'] as const;
type RoleId = keyof typeof builtIn;
type Person = 'guest' | 'desk' | 'operator' | 'assigner';
const persons: readonly Person[] = ['guest', 'desk', 'operator', 'assigner'];
const deskRoles = ['Guest Inviter', 'User Administrator', 'Helpdesk Administrator'] as const;
const settings: Readonly<Record<Collaboration['invite'], string>> = {
	anyone: 'Anyone in the organization can invite guest users including guests and non-admins',
	'members and admins':
		'Member users and users assigned to specific admin roles can invite guest users including guests with member permissions',
	'admins only': 'Only users assigned to specific admin roles can invite guest users',
	'no one': 'No one in the organization can invite guest users including admins'
};
/** The same in few words. */
const lets: Readonly<Record<Collaboration['invite'], string>> = {
	anyone: 'allowed anyone',
	'members and admins': 'allowed members',
	'admins only': 'allowed only admin roles',
	'no one': 'kept out even admins'
};
const settingIds = Object.keys(settings) as readonly Collaboration['invite'][];
type Who = 'none' | 'desk' | 'members' | 'all';
type Fix = 'role' | 'lock' | 'policy' | 'none';
type Assigned = 'created' | 'outside' | 'data' | 'rights';

/** Who assigns the custom role, and where. */
interface Row {
	readonly by: 'assigner' | 'operator';
	readonly at: Place;
}
interface Invited {
	readonly invite: Collaboration['invite'];
	/** What a list with the first partner does. */
	readonly domains: 'none' | 'allow' | 'block';
	readonly desk: (typeof deskRoles)[number];
	/** Which partner the guest is from: the first is on the list. */
	readonly partner: 0 | 1;
	/** Who must be able to invite, where it's asked what to do for that. */
	readonly inviter?: Person;
}
interface Requested {
	readonly role: RoleId;
	readonly roleAt: Place;
	readonly request: (typeof requests)[number];
	readonly lock: Lock & { readonly at: Place };
	/** Of the policy on sizes of VMs: its scope, whether it allows the new size, leaves the first group out, and is enforced. */
	readonly policyAt: Place;
	readonly allows: boolean;
	readonly excluded: boolean;
	readonly enforced: boolean;
}
interface Assigning {
	readonly assignable: readonly Place[];
	readonly data: boolean;
	readonly right: RoleId;
	readonly rightAt: Place;
	readonly rows: readonly Row[];
}
interface Budget {
	readonly budgetAt: 'sub' | 'first';
	readonly automation: boolean;
	/** Percents of the amount: of the two thresholds, and of what both scopes cost. */
	readonly thresholds: readonly [actual: number, forecasted: number];
	readonly amount: number;
	readonly costs: Readonly<Record<'sub' | 'first', readonly [actual: number, forecasted: number]>>;
}
interface Facts extends Invited, Requested, Assigning, Budget {
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly names: readonly string[];
	/** The questions, one after the other. */
	readonly order: readonly number[];
	/** How much is told: 1 leaves out domains and the costs of other scopes, 2 exclusions and enforcement. */
	readonly detail: Difficulty;
}

const themeOf = ({ theme }: Pick<Facts, 'theme'>) => themes[theme]!;
const order = Object.keys(tree) as readonly Place[];
const nameOf = (facts: Pick<Facts, 'theme'>, place: Place): string =>
	themeOf(facts).places[order.indexOf(place)]!;
const personOf = ({ names }: Facts, person: Person): string => names[persons.indexOf(person)]!;
const roleOn = (facts: Facts, role: RoleId, at: Place): string =>
	`${builtIn[role].name} on ${nameOf(facts, at)}`;
/** Wrong rules: their note, and what someone takes for a fact, or for the answer; nothing where the belief isn't about these facts. */
const wrongRules = (
	key: (facts: Facts) => Key,
	all: Readonly<Record<string, readonly [string, (facts: Facts) => Partial<Facts> | Key | false]>>
): Question<Facts>['wrongRules'] =>
	Object.fromEntries(
		Object.entries(all).map(([id, [note, believed]]) => [
			id,
			{
				note,
				key: (facts) => {
					const found = believed(facts);
					return Array.isArray(found) ? (found as Key) : found ? key({ ...facts, ...found }) : [];
				}
			}
		])
	);
/** How much must be told for a fact to be told, where that isn't always. */
const toldFrom: Readonly<Record<string, Difficulty>> = { domains: 2, budgetAt: 2, excluded: 3, enforced: 3 };
const isTold =
	({ detail }: Facts) =>
	({ fact = '' }: { readonly fact?: string }): boolean =>
		(toldFrom[fact] ?? 1) <= detail;
const step = (rule: string, text: string): TraceStep => ({ rule, text });

// Invitations.
const hasRole = ({ desk }: Invited, by: Person): boolean =>
	by === 'desk' && desk !== 'Helpdesk Administrator';
/** Returns whether a setting lets someone invite, by the model. */
const includes = (facts: Invited, by: Person, invite = facts.invite): boolean =>
	mayInvite({ invite }, { type: by === 'guest' ? 'guest' : 'member', admin: hasRole(facts, by) }, '');
/** Returns whether the list of domains refuses the guest, by the model. */
const refuses = ({ domains, partner }: Pick<Invited, 'domains' | 'partner'>): boolean =>
	domains !== 'none' &&
	!mayInvite(
		{ invite: 'anyone', domains: { kind: domains, list: ['0'] } },
		{ type: 'member' },
		`@${partner}`
	);
/** Returns who can invite the guest. */
function whoInvites(facts: Invited): Who {
	const can = (by: Person): boolean => !refuses(facts) && includes(facts, by);
	return can('guest') ? 'all' : can('operator') ? 'members' : can('desk') ? 'desk' : 'none';
}
/** What to do so that someone can invite and few others: a setting, another list, or nothing. */
type Way = Collaboration['invite'] | 'list' | 'keep';
const ways: readonly Collaboration['invite'][] = ['admins only', 'members and admins', 'anyone'];
/** The narrowest setting that includes the one who must invite. */
const leastFor = (facts: Invited): Way => ways.find((one) => includes(facts, facts.inviter!, one))!;
/** Returns what to do, by the model; nothing where it takes two steps, which is never asked. */
function wayOf(facts: Invited): Way | '' {
	const fits = leastFor(facts) === facts.invite;
	return refuses(facts) ? (fits ? 'list' : '') : fits ? 'keep' : leastFor(facts);
}
const whoKey = (facts: Invited): Key => [[facts.inviter ? wayOf(facts) : whoInvites(facts)]];
const wayTexts: Readonly<Record<Exclude<Way, 'no one'>, string>> = {
	'admins only': 'Let only users with specific admin roles invite guests.',
	'members and admins': 'Let members and specific admin roles invite guests.',
	anyone: 'Let anyone in the organization invite guests.',
	list: 'Change the collaboration restrictions.',
	keep: 'Make no change.'
};
const partnerOf = (facts: Pick<Facts, 'theme' | 'partner'>): string =>
	themeOf(facts).partners[facts.partner]!;
const onList = ({ domains }: Invited): string =>
	domains === 'allow' ? 'isn’t on the allowlist' : 'is on the blocklist';
/** Why something to do about invitations is right or wrong. */
function wayReason(facts: Facts, way: Way): string {
	const who = personOf(facts, facts.inviter!);
	const domain = partnerOf(facts);
	if (way === facts.invite) return 'That’s the setting already.';
	if (way === 'list')
		return refuses(facts)
			? `The setting includes ${who}, but ${domain} ${onList(facts)}.`
			: `No list refuses ${domain}.`;
	if (way === 'keep' && refuses(facts)) return `${domain} ${onList(facts)}.`;
	const setting = way === 'keep' ? facts.invite : way;
	if (setting === 'no one') return 'The setting lets no one invite.';
	if (!includes(facts, facts.inviter!, setting))
		return `${who} ${setting === 'admins only' ? 'has no role that may invite' : 'is a guest with limited access, whom the setting leaves out'}.`;
	return setting === leastFor(facts)
		? `This setting includes ${who}, and no narrower one does.`
		: `${refuses(facts) ? 'The list would still apply, and this' : 'This'} lets more users invite than necessary: ${setting === 'anyone' ? 'guests' : 'members without a role'} too.`;
}
const whoTexts = (facts: Facts): Readonly<Record<Who, string>> => {
	const [guest, desk, operator, assigner] = facts.names;
	return {
		none: 'None of these users',
		desk: `${desk} only`,
		members: `${listed([desk!, operator!, assigner!])} only`,
		all: listed([desk!, operator!, assigner!, guest!])
	};
};

/** Why an option on the invitations is right or wrong. */
function whoReasons(facts: Facts): Readonly<Record<Who, string>> {
	const { invite, desk } = facts;
	const right = whoInvites(facts);
	const domain = partnerOf(facts);
	const [guest, deskName, operator, assigner] = facts.names;
	if (refuses(facts))
		return {
			none: `${domain} ${onList(facts)}, and the list applies to every inviter.`,
			desk: `The list keeps ${deskName} from inviting too.`,
			members: `Members can’t invite to ${domain} under any setting.`,
			all: `The setting isn’t all that counts: the list refuses ${domain}.`
		};
	const others = right === 'members' || right === 'all';
	return {
		none:
			right !== 'none'
				? `${others ? 'The setting doesn’t ask for a role' : `${desk} is a role that may invite`}, and no list refuses ${domain}.`
				: invite === 'no one'
					? 'The setting keeps admins from inviting too.'
					: 'The setting asks for Guest Inviter or User Administrator, and none of them has either.',
		desk: others
			? `${deskName} can, but so can others: the setting doesn’t ask for a role.`
			: right === 'desk'
				? `${deskName} alone has a role that may invite.`
				: invite === 'no one'
					? `No role of ${deskName} helps with this setting.`
					: `${desk} isn’t a role that may invite.`,
		members: others
			? right === 'all'
				? `${guest} can invite too.`
				: 'The setting lets members invite, with or without a role.'
			: `The Azure roles of ${operator} and ${assigner} don’t count.`,
		all:
			right === 'all'
				? 'The setting lets every user invite, guests too.'
				: `${guest} is a guest with limited access, whom the setting leaves out.`
	};
}

const inviting: Question<Facts> = {
	ask: (facts) => ({
		miss: facts.domains === 'none' ? 'core' : 'edge',
		...(facts.inviter
			? chooseOne(
					[
						`You need to ensure that ${personOf(facts, facts.inviter)} can invite a guest user whose address ends in ${partnerOf(facts)}. The solution must minimize the number of users who can invite guests. What should you do?`
					],
					optionsOf(wayTexts).filter(({ id }) => id !== 'list' || facts.detail > 1),
					wayOf(facts)
				)
			: chooseOne(
					[`Who can invite a guest user whose address ends in ${partnerOf(facts)}?`],
					optionsOf(whoTexts(facts)),
					whoInvites(facts)
				))
	}),
	explain: (facts) => [
		{
			options: facts.inviter
				? Object.fromEntries(Object.keys(wayTexts).map((one) => [one, wayReason(facts, one as Way)]))
				: whoReasons(facts),
			trace: [
				step(
					`${facts.invite} ${facts.desk} ${facts.inviter ?? ''}`,
					`The setting is: ${settings[facts.invite]}.`
				),
				...(facts.domains === 'none'
					? []
					: [
							step(
								`${facts.domains}list ${refuses(facts)}`,
								`The ${facts.domains}list ${refuses(facts) ? 'refuses' : 'lets through'} ${partnerOf(facts)}.`
							)
						])
			]
		}
	],
	partChanges: invitingChanges,
	wrongRules: wrongRules(whoKey, {
		'guests-never': [
			'This setting lets guests invite too. It’s easy to think that they never can.',
			({ invite }) => invite === 'anyone' && { invite: 'members and admins' }
		],
		'guest-is-member': [
			'This setting includes only guests with member permissions. It’s easy to count every guest.',
			// Of a member, no one believes it.
			({ invite, inviter = 'guest' }) =>
				invite === 'members and admins' && inviter === 'guest' && { invite: 'anyone' }
		],
		'any-admin': [
			'Guest Inviter and User Administrator may invite. It’s easy to accept any admin role.',
			() => ({ desk: 'Guest Inviter' })
		],
		'azure-admin': [
			'Azure roles give no rights in the directory. It’s easy to see an Owner as an admin.',
			({ invite }) => invite === 'admins only' && { invite: 'members and admins' }
		],
		'admins-always': [
			'This setting keeps out admins too. It’s easy to exempt them.',
			({ invite }) => invite === 'no one' && { invite: 'admins only' }
		],
		'list-ignored': [
			'The list of domains applies to every inviter. It’s easy to look at the inviter only.',
			() => ({ domains: 'none' })
		],
		'list-reversed': [
			'An allowlist refuses what isn’t on it, a blocklist what is. It’s easy to mix up the two.',
			({ domains }) => domains !== 'none' && { domains: domains === 'allow' ? 'block' : 'allow' }
		]
	})
};

// The operator's request.
const wanted = 'Standard_E4s_v5';
const sizesOf = ({ allows }: Pick<Facts, 'allows'>): readonly string[] => [
	'Standard_D2s_v5',
	allows ? wanted : 'Standard_D4s_v5'
];
/** Someone's only role. */
const rbacOf = (role: RoleId, at: Place): Rbac => ({
	tree,
	groups: {},
	denies: [],
	roles: [{ who: 'holder', role: builtIn[role], at }]
});
/** The one that's found; nothing where two are, which is never asked. */
const onlyOne = <T extends string, N extends string>(found: readonly T[], none: N): T | N | '' =>
	found.length > 1 ? '' : (found[0] ?? none);
const blocks = {
	role: ({ role, roleAt, request }: Requested): boolean =>
		!check(rbacOf(role, roleAt), 'holder', operations[request], 'vm'),
	lock: ({ lock, request }: Requested): boolean =>
		!passesLocks(tree, [lock], operations[request], 'vm').allowed,
	policy: ({ policyAt, excluded, enforced, request, ...facts }: Requested): boolean =>
		request === 'resizeVm' &&
		requestOf(
			{
				tree,
				policies: [
					{
						name: 'sizes',
						at: policyAt,
						effect: 'deny',
						excluded: excluded ? ['first'] : [],
						doNotEnforce: !enforced,
						when: [{ field: 'size', not: sizesOf(facts) }]
					}
				]
			},
			{ at: 'first', fields: { size: wanted } }
		).denied
};
const roleIds = Object.keys(builtIn) as RoleId[];
/** A number below 128 for a role on a scope. Answers of models are remembered by numbers: joining texts takes longer than asking. */
const grantId = (role: RoleId, at: Place): number => roleIds.indexOf(role) * 8 + order.indexOf(at);
const requests = ['resizeVm', 'deleteVm', 'startVm'] as const;
const rememberFix = remembering<Fix | ''>();
/** Returns what has to be done, by the model. */
function fixOf(facts: Requested): Fix | '' {
	const { role, roleAt, request, lock, policyAt, allows, excluded, enforced } = facts;
	const places = (grantId(role, roleAt) * 8 + order.indexOf(lock.at)) * 8 + order.indexOf(policyAt);
	let id = places * 3 + requests.indexOf(request);
	for (const flag of [lock.kind === 'ReadOnly', allows, excluded, enforced]) id = id * 2 + Number(flag);
	return rememberFix(id, () =>
		onlyOne(
			(['role', 'lock', 'policy'] as const).filter((one) => blocks[one](facts)),
			'none'
		)
	);
}
const requestText = (facts: Facts): string => {
	const vm = nameOf(facts, 'vm');
	return { resizeVm: `resize ${vm} to ${wanted}`, deleteVm: `delete ${vm}`, startVm: `start ${vm}` }[
		facts.request
	];
};
const fixTexts = (facts: Facts): Readonly<Record<Fix, string>> => ({
	role: `Assign the Virtual Machine Contributor role on ${nameOf(facts, 'first')}.`,
	lock: 'Delete the lock named lock1.',
	policy: `Create a policy exemption for ${nameOf(facts, 'first')}.`,
	none: 'Make no change.'
});

/** Why the role of the operator, the lock and the policy stop the request, or don't. */
function fixReasons(facts: Facts): Readonly<Record<Fix, string>> {
	const { role, roleAt, lock, policyAt, request, allows, excluded } = facts;
	const [vm, group, place] = [nameOf(facts, 'vm'), nameOf(facts, 'first'), nameOf(facts, lock.at)];
	const title = builtIn[role].name;
	const who = personOf(facts, 'operator');
	const task = { resizeVm: 'resizing', deleteVm: 'deleting', startVm: 'starting' }[request];
	const right = fixOf(facts);
	return {
		role: blocks.role(facts)
			? `${title} ${reaches(tree, roleAt, 'vm') ? `doesn’t include ${task} a VM` : `on ${nameOf(facts, roleAt)} doesn’t reach ${vm}`}.`
			: `${title} on ${nameOf(facts, roleAt)} includes ${task} ${vm}.`,
		lock: blocks.lock(facts)
			? `lock1 is ${lock.kind} on ${place}${lock.at === 'vm' ? '' : `, and ${vm} inherits it`}. ${request === 'deleteVm' ? 'It stops deletions' : `${capital(task)} is ${request === 'startVm' ? 'a POST request' : 'a change'}, so it’s stopped`} for every role.`
			: reaches(tree, lock.at, 'vm')
				? `CanNotDelete doesn’t stop ${task} a VM.`
				: `lock1 is on ${place}, which isn’t above ${vm}.`,
		policy: blocks.policy(facts)
			? `The policy reaches ${group} and doesn’t allow ${wanted}. An exemption takes the group out.`
			: request !== 'resizeVm'
				? `The policy evaluates creating and updating VMs, not ${task} them.`
				: !reaches(tree, policyAt, 'first')
					? `The policy on ${nameOf(facts, policyAt)} doesn’t reach ${group}.`
					: allows
						? `The policy allows ${wanted}.`
						: excluded
							? `${group} is an excluded scope already.`
							: 'The policy isn’t enforced.',
		none:
			right === 'none'
				? `${title} includes it, and neither the lock nor the policy stops it.`
				: `${who} still gets an error: ${right === 'role' ? 'no role allows the request' : right === 'lock' ? 'lock1 stops it' : 'the policy denies the request'}.`
	};
}

/** The rules by which a request passes roles, locks and policies, or doesn’t. */
function fixTrace(facts: Facts): readonly TraceStep[] {
	const { role, roleAt, lock, policyAt, request, allows, excluded, enforced } = facts;
	const reasons = fixReasons(facts);
	const steps = [
		step(
			`role ${reaches(tree, roleAt, 'vm') ? coverageOf(builtIn[role], operations[request]) : 'elsewhere'}`,
			reasons.role
		),
		step(`lock ${lock.kind} ${reaches(tree, lock.at, 'vm')} ${request}`, reasons.lock),
		step(`policy ${reaches(tree, policyAt, 'first')} ${allows} ${excluded} ${enforced}`, reasons.policy)
	];
	return request === 'resizeVm' ? steps : steps.slice(0, 2);
}

const asOwner = { role: 'owner', roleAt: 'top' } as const;
const fixKey = (facts: Facts): Key => [[fixOf(facts)]];
const operating: Question<Facts> = {
	ask: (facts) => ({
		miss: facts.request === 'startVm' || facts.excluded || !facts.enforced ? 'edge' : 'core',
		...chooseOne(
			[`You need to meet the operations requirement for ${personOf(facts, 'operator')}. What should you do?`],
			optionsOf(fixTexts(facts)),
			fixOf(facts)
		)
	}),
	explain: (facts) => [{ options: fixReasons(facts), trace: fixTrace(facts) }],
	partChanges: operatingChanges,
	wrongRules: wrongRules(fixKey, {
		'start-is-no-change': [
			'ReadOnly stops POST requests, and starting a VM is one. It’s easy to see it as no change.',
			({ request, lock }) => request === 'startVm' && { lock: { ...lock, kind: 'CanNotDelete' } }
		],
		'owner-is-free': [
			'A lock stops every role, Owner included. It’s easy to stop reading at the role.',
			({ role, lock }) => role === 'owner' && { lock: { ...lock, at: 'second' } }
		],
		'lock-is-local': [
			'Locks are inherited, like roles. It’s easy to look at the VM’s own locks only.',
			({ lock }) => lock.at !== 'vm' && { lock: { ...lock, at: 'second' } }
		],
		'lock-stops-all': [
			'CanNotDelete stops deletes only. It’s easy to expect a lock to stop everything.',
			({ lock }) => ({ lock: { ...lock, kind: 'ReadOnly' } })
		],
		'policy-for-all': [
			'This policy evaluates requests to create or update. It’s easy to apply it to every request.',
			(facts) => {
				const then = { request: 'resizeVm', ...asOwner } as const;
				return fixOf({ ...facts, ...then }) === 'policy' && then;
			}
		],
		'role-by-name': [
			'A role that manages access or networks doesn’t manage VMs. It’s easy to go by a role’s name.',
			({ role, request }) =>
				role !== 'reader' && coverageOf(builtIn[role], operations[request]) !== 'includes' && asOwner
		],
		'role-is-local': [
			'Roles are inherited. It’s easy to look for one on the resource group itself.',
			({ roleAt }) => roleAt !== 'first' && [['role']]
		]
	})
};

// The custom role.
type Rights = Pick<Facts, 'role' | 'roleAt'> & Omit<Assigning, 'rows'>;
/** Returns the Azure role of the one who assigns, and where they have it. */
const rightOf = ({ role, roleAt, right, rightAt }: Rights, by: Row['by']): readonly [RoleId, Place] =>
	by === 'operator' ? [role, roleAt] : [right, rightAt];
const rememberAssigned = remembering<Assigned | ''>();
/** Returns the result of an assignment: by the model, why it would fail if all else were as it must be. */
function assignedBy(facts: Rights, { by, at }: Row): Assigned | '' {
	const [right, rightAt] = rightOf(facts, by);
	const { assignable, data } = facts;
	let scopes = Number(data) * 128;
	for (const one of assignable) scopes += 1 << order.indexOf(one);
	return rememberAssigned((grantId(right, rightAt) * 256 + scopes) * 8 + order.indexOf(at), () => {
		const reasons = { outside: { assignable }, data: { data }, rights: { right, rightAt } };
		const fails = (reason: keyof typeof reasons): boolean => {
			const tried = {
				...{ assignable: ['top'], data: false, right: 'owner', rightAt: 'top' },
				...reasons[reason]
			} as Assigning;
			const custom: Role = {
				name: '',
				actions: [],
				dataActions: tried.data ? [operations.readBlob.action] : [],
				assignableScopes: tried.assignable
			};
			return !mayAssign(rbacOf(tried.right, tried.rightAt), 'holder', custom, at);
		};
		return onlyOne((Object.keys(reasons) as (keyof typeof reasons)[]).filter(fails), 'created');
	});
}
const assignedTexts: Readonly<Record<Assigned, string>> = {
	created: 'The role is assigned',
	outside: 'Fails: not an assignable scope',
	data: 'Fails: the role has DataActions',
	rights: 'Fails: no permission to assign'
};
const assignedKey = (facts: Facts): Key => facts.rows.map((row) => [assignedBy(facts, row)]);

function explainAssigned(facts: Facts, row: Row): PartReasons {
	const { assignable, data } = facts;
	const { by, at } = row;
	const [right, rightAt] = rightOf(facts, by);
	const [scope, holder, title] = [nameOf(facts, at), personOf(facts, by), roleOn(facts, right, rightAt)];
	const all = listed(assignable.map((one) => nameOf(facts, one)));
	const inside = assignable.some((one) => reaches(tree, one, at));
	const manages = tree[at]?.level === 'managementGroup';
	const writes = coverageOf(builtIn[right], operations.assignRole) === 'includes';
	const reached = reaches(tree, rightAt, at);
	const result = assignedBy(facts, row);
	const reasons = {
		outside: !inside
			? `The role can be assigned only on or below ${all}. ${scope} is outside.`
			: `${scope} is ${assignable.includes(at) ? '' : 'below '}an assignable scope.`,
		data: !data
			? 'The role has no DataActions.'
			: manages
				? `${scope} is a management group, where a role with DataActions can’t be assigned.`
				: `DataActions block assignment only on management groups, and ${scope} isn’t one.`,
		rights: writes
			? `${title} includes writing role assignments${reached ? '' : `, but doesn’t reach ${scope}`}.`
			: `${builtIn[right].name} doesn’t include writing role assignments.`
	};
	return {
		options: {
			created:
				result === 'created' || result === ''
					? `${title} lets ${holder} assign the role on ${scope}.`
					: `It fails. ${reasons[result]}`,
			...reasons
		},
		trace: [
			step(`scope ${inside ? (assignable.includes(at) ? 'named' : 'below') : 'outside'}`, reasons.outside),
			step(`data ${data} ${manages}`, reasons.data),
			step(`right ${writes} ${reached}`, reasons.rights)
		]
	};
}

const assigning: Question<Facts> = {
	ask: (facts) => {
		const { rows, data } = facts;
		const [{ by, at }] = rows as readonly [Row];
		const [who, scope, { custom }] = [personOf(facts, by), nameOf(facts, at), themeOf(facts)];
		return {
			miss: data ? 'edge' : 'core',
			...(rows.length === 1
				? chooseOne(
						[
							`Assume that you deleted lock1. You need to ensure that ${who} can assign the ${custom} role on ${scope}. What should you do?`
						],
						optionsOf<Assigned>({
							created: 'Make no change.',
							// Not “add”: a role can have one management group only.
							outside: `Make ${scope} an assignable scope of the role.`,
							data: 'Remove the DataActions from the role.',
							rights: `Assign User Access Administrator on ${scope} to ${who}.`
						}),
						assignedBy(facts, rows[0]!)
					)
				: matchRows(
						'match',
						[
							`Assume that you deleted lock1. What is the result of each attempt to assign the ${custom} role?`
						],
						optionsOf(assignedTexts),
						rows.map((row) => ({
							text: `${personOf(facts, row.by)}, on ${nameOf(facts, row.at)}`,
							right: assignedBy(facts, row)
						}))
					))
		};
	},
	explain: (facts) => facts.rows.map((row) => explainAssigned(facts, row)),
	partChanges: assigningChanges,
	wrongRules: wrongRules(assignedKey, {
		'owner-anywhere': [
			'A custom role can be assigned only in its assignable scopes. It’s easy to look at the person only.',
			() => ({ assignable: ['top'] })
		],
		'named-only': [
			'An assignable scope includes everything below it. It’s easy to accept only those named.',
			(facts) =>
				facts.rows.map((row) => [facts.assignable.includes(row.at) ? assignedBy(facts, row) : 'outside'])
		],
		'data-anywhere': [
			'A custom role with DataActions can’t be assigned on a management group. It’s easy to overlook.',
			() => ({ data: false })
		],
		'contributor-assigns': [
			'Contributor manages resources, not access. It’s easy to think that it assigns roles too.',
			({ role, right }) => {
				const seen = (one: RoleId) => (builtIn[one].name.endsWith('Contributor') ? 'owner' : one);
				return { role: seen(role), right: seen(right) };
			}
		],
		'right-anywhere': [
			'A role applies at its scope and below. It’s easy to read it without its scope.',
			() => ({ rightAt: 'top', roleAt: 'top' })
		],
		'right-is-local': [
			'Roles are inherited. It’s easy to look for one on the scope itself.',
			(facts) =>
				facts.rows.map((row) => [rightOf(facts, row.by)[1] === row.at ? assignedBy(facts, row) : 'rights'])
		]
	})
};

// The budget.
const sum = ({ amount }: Facts, percent: number): string => `€${numerals((amount * percent) / 100)}`;
/** What is sent, by its bits: 1 an email, 2 what starts the runbook. */
const sentIds = ['none', 'mail', 'run', 'both'];
const rememberSent = remembering<{ readonly sent: number; readonly reached: readonly boolean[] }>();
/** Returns what the budget sends, by the model. */
function sentOf({ budgetAt, thresholds, automation, costs }: Omit<Budget, 'amount'>) {
	const [actual, forecasted] = costs[budgetAt];
	const percents = [...thresholds, actual, forecasted];
	return rememberSent(
		percents.reduce((sum, one) => sum * 256 + one, Number(automation)),
		() => {
			const { alerts, calls } = evaluate(
				{
					// At resource groups it's the same.
					level: 'subscription',
					amount: 100,
					thresholds: [
						{ percent: thresholds[0], of: 'actual' },
						{ percent: thresholds[1], of: 'forecasted', automation }
					]
				},
				{ actual, forecasted }
			);
			return {
				sent: Number(alerts.some((one) => !one.automation)) + Number(calls) * 2,
				reached: ['actual', 'forecasted'].map((of) => alerts.some((one) => one.of === of))
			};
		}
	);
}
const sentOptions: readonly Option[] = sentIds.map((id, bits) => ({
	id,
	text: `${bits & 1 ? 'An' : 'No'} email is sent. The runbook ${bits & 2 ? 'runs' : 'does not run'}.`
}));
const sentKey = (facts: Facts): Key => [[sentIds[sentOf(facts).sent]!]];
const otherScope = (now: Budget['budgetAt']) => (now === 'sub' ? 'first' : 'sub');
/** Costs as someone reads them who compares both thresholds with one of the two. */
const bothCost = ({ budgetAt, costs }: Facts, which: 0 | 1): Partial<Facts> => {
	const cost = costs[budgetAt][which];
	return { costs: { ...costs, [budgetAt]: [cost, cost] } };
};

/** Why an option about the budget is right or wrong: of the email, of the runbook or of both. */
function sentReason(facts: Facts, option: number): string {
	const { thresholds, automation, budgetAt, costs } = facts;
	const { sent, reached } = sentOf(facts);
	const compared = (index: 0 | 1) =>
		`the ${index ? 'forecast' : 'actual cost'} of ${nameOf(facts, budgetAt)}, ${sum(facts, costs[budgetAt][index])}, is ${reached[index] ? 'over' : 'under'} ${sum(facts, thresholds[index])}.`;
	const mail = !(sent & 1)
		? `No email is sent: ${compared(0)}${automation ? '' : ` ${capital(compared(1))}`}`
		: reached[0]
			? `An email is sent: ${compared(0)}`
			: `The second alert sends an email: ${compared(1)}`;
	const run = automation
		? `The runbook ${sent & 2 ? 'runs' : 'doesn’t run'}: ${compared(1)}`
		: 'No alert calls the action group, so the runbook doesn’t run.';
	return [`${mail} ${run}`, mail, run, `Both are wrong. ${mail} ${run}`][option ^ sent]!;
}

const spending: Question<Facts> = {
	ask(facts) {
		const { costs, budgetAt, detail } = facts;
		const scopes = detail === 1 ? [budgetAt] : (['sub', 'first'] as const);
		return {
			miss: facts.automation ? 'core' : 'edge',
			...chooseOne(
				[
					'Cost Management evaluates these costs. ',
					...scopes.map((scope) =>
						fact(
							`cost-${scope}`,
							`${nameOf(facts, scope)}: actual ${sum(facts, costs[scope][0])}, forecasted ${sum(facts, costs[scope][1])}. `
						)
					),
					'What happens?'
				],
				sentOptions,
				sentIds[sentOf(facts).sent]!
			)
		};
	},
	explain: (facts) => [
		{
			options: Object.fromEntries(sentIds.map((id, bits) => [id, sentReason(facts, bits)])),
			trace: ['actual', 'forecasted'].map((of, index) => {
				const reached = sentOf(facts).reached[index]!;
				return step(
					`${of} ${reached} ${index === 1 && facts.automation} ${facts.budgetAt}`,
					`The alert on ${of} cost is ${reached ? '' : 'not '}raised.`
				);
			})
		}
	],
	partChanges: spendingChanges,
	wrongRules: wrongRules(sentKey, {
		'whole-amount': [
			'A threshold is a percentage of the budget. It’s easy to compare with all of it.',
			() => ({ thresholds: [100, 100] })
		],
		'forecast-is-actual': [
			'An alert on forecasted cost compares the forecast. It’s easy to compare what has been spent.',
			(facts) => bothCost(facts, 0)
		],
		'actual-is-forecast': [
			'An alert on actual cost waits for the money to be spent. It’s easy to compare the forecast.',
			(facts) => bothCost(facts, 1)
		],
		'acts-alone': [
			'On its own, a budget only notifies. It’s easy to expect more without an alert that calls the action group.',
			() => ({ automation: true })
		],
		'never-acts': [
			'An action group can start a runbook. It’s easy to think that a budget only notifies.',
			() => ({ automation: false })
		],
		'other-scope': [
			'A budget counts the costs in its own scope. It’s easy to take those of the other one.',
			({ detail, budgetAt }) => detail > 1 && { budgetAt: otherScope(budgetAt) }
		]
	})
};

/** How a fact would be, as it follows “Right if”. */
const saying: Readonly<Partial<Record<keyof Facts, (then: Facts, now: Facts) => string>>> = {
	invite: ({ invite }) => `the guest invite setting ${lets[invite]}`,
	desk: (then) => `${personOf(then, 'desk')} had the ${then.desk} role`,
	domains(then) {
		const [partner] = themeOf(then).partners;
		return {
			none: 'all domains were allowed',
			allow: `only ${partner!} were allowed`,
			block: `${partner!} were denied`
		}[then.domains];
	},
	inviter: (then) => `${personOf(then, then.inviter!)} had to invite`,
	role: (then) => hasRoleOn(then, 'operator'),
	roleAt: (then) => hasRoleOn(then, 'operator'),
	lock: (then) => `lock1 were ${then.lock.kind} on ${nameOf(then, then.lock.at)}`,
	request: (then) => `${personOf(then, 'operator')} had to ${requestText(then)}`,
	allows: ({ allows }) => `the policy ${allows ? 'also allowed' : 'did not allow'} ${wanted}`,
	policyAt: (then) => `the policy were assigned on ${nameOf(then, then.policyAt)}`,
	excluded: (then) => `${nameOf(then, 'first')} were ${then.excluded ? '' : 'not '}excluded`,
	enforced: ({ enforced }) => `policy enforcement were ${enforced ? 'enabled' : 'disabled'}`,
	assignable: (then) => `the assignable scope of the role were ${nameOf(then, then.assignable[0]!)}`,
	data: ({ data }) => `the role had ${data ? '' : 'no '}DataActions`,
	right: (then) => hasRoleOn(then, 'assigner'),
	rightAt: (then) => hasRoleOn(then, 'assigner'),
	rows: (then) => `the scope were ${nameOf(then, 'group')}`,
	automation: ({ automation }) =>
		`the second alert ${automation ? 'called ag-stop instead' : 'only sent an email'}`,
	budgetAt: (then) => `the budget were on ${nameOf(then, then.budgetAt)}`,
	thresholds: ({ thresholds: [first, second] }) => `the thresholds were ${first}% and ${second}%`,
	costs: ({ costs }, now) =>
		listed(
			['actual cost', 'forecast'].flatMap((title, at) => {
				const percent = costs[now.budgetAt][at]!;
				return percent === now.costs[now.budgetAt][at]
					? []
					: `the ${title} of ${nameOf(now, now.budgetAt)} were ${sum(now, percent)}`;
			})
		)
};
/** Someone’s role and its scope, which are told together. */
const hasRoleOn = (then: Facts, by: Row['by']): string =>
	`${personOf(then, by)} had ${roleOn(then, ...rightOf(then, by))}`;
/** A change of these facts. `fact`: the constraint, where only one states them. */
function changing(facts: Facts, more: Partial<Facts>, fact?: string): Change<Facts> {
	const apply = (now: Facts): Facts => Object.assign({ ...now }, more);
	let text: string | undefined;
	const say = (): string => {
		const then = apply(facts);
		const keys = (Object.keys(more) as (keyof Facts)[]).filter(
			(key) => JSON.stringify(then[key]) !== JSON.stringify(facts[key])
		);
		return listed([...new Set(keys.map((key) => saying[key]!(then, facts)))]);
	};
	return {
		...(fact !== undefined && { fact }),
		// Read once for each pair of changes, and not where they are only applied.
		get text() {
			return (text ??= say());
		},
		apply
	};
}
/** Facts with values to change each to, one at a time. */
type Values = { readonly [K in keyof Facts]?: readonly Facts[K][] };
/** Returns these values as facts to change and the constraint that states them: what they haven't now, and what's told. */
const othersOf = (facts: Facts, values: Values): readonly (readonly [fact: string, more: Partial<Facts>])[] =>
	Object.entries(values).flatMap(([key, values]) => {
		const fact = key === 'roleAt' || key === 'rightAt' ? key.slice(0, -2) : key;
		if (!isTold(facts)({ fact })) return [];
		const others = (values as readonly unknown[]).filter((one) => one !== facts[key as keyof Facts]);
		return others.map((one) => [fact, { [key]: one }] as const);
	});
const toEach = (facts: Facts, values: Values): readonly Change<Facts>[] =>
	othersOf(facts, values).map(([fact, more]) => changing(facts, more, fact));
const onOrOff = [true, false];
const assignableSets: readonly (readonly Place[])[] = [
	['top'],
	['group'],
	['sub'],
	['first'],
	['second'],
	['first', 'other'],
	['sub', 'other'],
	['first', 'second']
];

const inviteChanges = (facts: Facts): readonly Change<Facts>[] =>
	toEach(facts, { invite: settingIds, desk: deskRoles, domains: ['allow', 'block', 'none'] });
const requestValues = ({ lock }: Pick<Facts, 'lock'>): Values => ({
	role: ['vmContributor', 'owner', 'reader', 'rbacAdministrator'],
	roleAt: ['first', 'second'],
	lock: [
		{ ...lock, kind: lock.kind === 'ReadOnly' ? 'CanNotDelete' : 'ReadOnly' },
		...(['first', 'second', 'sub'] as const).filter((at) => at !== lock.at).map((at) => ({ ...lock, at }))
	],
	request: requests,
	allows: onOrOff,
	policyAt: ['sub', 'second'],
	excluded: onOrOff,
	enforced: onOrOff
});
const roleValues: Values = {
	assignable: assignableSets.slice(0, 4),
	data: onOrOff,
	right: ['owner', 'contributor'],
	rightAt: ['top', 'sub', 'first']
};
const requestChanges = (facts: Facts) => toEach(facts, requestValues(facts));
const roleChanges = (facts: Facts) => toEach(facts, roleValues);
/** Other thresholds. The last two are below and above all costs. */
const firsts = [75, 95, 50, 110];
const seconds = [85, 130, 60, 140];
/** Whether the subscription costs more than its group. */
const fitsTree = ({ sub, first }: Budget['costs']): boolean => first.every((cost, at) => cost < sub[at]!);
function budgetChanges(facts: Facts): readonly Change<Facts>[] {
	const { budgetAt, thresholds, costs } = facts;
	const [first, second] = thresholds;
	const [actual, forecast] = costs[budgetAt];
	return [
		...toEach(facts, { automation: onOrOff, budgetAt: ['sub', 'first'] }),
		...firsts.map((one) => changing(facts, { thresholds: [one, second] }, 'actual')),
		...seconds.map((one) => changing(facts, { thresholds: [first, one] }, 'forecasted')),
		...(
			[
				[62, forecast],
				[98, Math.max(102, forecast)],
				[Math.min(actual, 78), 82],
				[actual, 124]
			] as const
		)
			.map((now) => ({ ...costs, [budgetAt]: now }))
			.filter(fitsTree)
			.map((costs) => changing(facts, { costs }, `cost-${budgetAt}`))
	];
}

/** Changes of several facts, for what no two facts make right: what each answer needs, with or without what’s in its way now. */
const several = (
	facts: Facts,
	needs: readonly Partial<Facts>[],
	ways: readonly Partial<Facts>[]
): readonly Change<Facts>[] =>
	needs.flatMap((need) => ways.map((way) => changing(facts, { ...way, ...need })));
function invitingChanges(facts: Facts): readonly Change<Facts>[] {
	const domains = refuses(facts) ? 'none' : facts.domains;
	return facts.inviter
		? several(
				facts,
				[
					{ inviter: 'desk', desk: 'Guest Inviter', domains },
					{ inviter: 'operator', domains },
					{ inviter: 'guest', domains },
					{
						invite: leastFor(facts) as Collaboration['invite'],
						domains: facts.partner ? 'allow' : 'block'
					}
				],
				[{}, { invite: 'no one' }]
			)
		: [changing(facts, { invite: 'admins only', desk: 'Guest Inviter', domains })];
}
function operatingChanges(facts: Facts): readonly Change<Facts>[] {
	return several(
		facts,
		[
			{},
			{ role: 'reader' },
			{ lock: { kind: 'ReadOnly', at: 'sub' } },
			{
				request: 'resizeVm',
				allows: false,
				policyAt: reaches(tree, facts.policyAt, 'first') ? facts.policyAt : 'sub',
				excluded: false,
				enforced: true
			}
		],
		[{}, { role: 'owner', roleAt: 'sub' }, { lock: { kind: 'CanNotDelete', at: 'second' } }, { allows: true }]
	);
}
/** What changes this attempt alone: the others may then have two reasons to fail, and no answer. */
function assigningChanges(facts: Facts, part: number): readonly Change<Facts>[] {
	const { by, at } = facts.rows[part]!;
	const has = (role: RoleId): Partial<Facts> =>
		by === 'operator' ? { role, roleAt: 'top' } : { right: role, rightAt: 'top' };
	return [
		...roleChanges(facts),
		...several(
			facts,
			[
				{ assignable: ['top'] },
				{ assignable: [at === 'other' ? 'sub' : 'other'] },
				{ assignable: ['top'], ...has('contributor') },
				{ data: true, rows: withAt(facts.rows, part, { at: 'group' }) },
				{ data: true, rows: withAt(facts.rows, part, { at: 'group' }), assignable: ['group'] }
			],
			[{}, { data: false }, has('owner'), { data: false, ...has('owner') }]
		)
	];
}
function spendingChanges(facts: Facts): readonly Change<Facts>[] {
	return several(
		facts,
		firsts.flatMap((first) => seconds.map((second) => ({ thresholds: [first, second] as const }))),
		[{ automation: true }]
	);
}

/** One change must turn it: the role is too small or elsewhere, not both. */
const simple = (facts: Requested): boolean =>
	fixOf(facts) !== 'role' ||
	reaches(tree, facts.roleAt, 'vm') ||
	fixOf({ ...facts, roleAt: 'first' }) !== 'role';
/** Whether every question has exactly one answer. */
const clear = (facts: Facts): boolean =>
	simple(facts) &&
	fixOf(facts) !== '' &&
	(facts.inviter === undefined || wayOf(facts) !== '') &&
	facts.rows.every((row) => assignedBy(facts, row) !== '');
const clearChanges = (facts: Facts): readonly Change<Facts>[] =>
	[inviteChanges, requestChanges, roleChanges, budgetChanges]
		.flatMap((of) => of(facts))
		.filter((one) => clear(one.apply(facts)));
/** Whether some single fact turns the result of the first attempt. */
const turnsRow = (facts: Facts): boolean =>
	clearChanges(facts).some(
		({ apply }) => assignedBy(apply(facts), facts.rows[0]!) !== assignedBy(facts, facts.rows[0]!)
	);
const changes = (facts: Facts): readonly Change<Facts>[] =>
	clearChanges(facts).map((change) =>
		change.fact === 'role' && facts.rows.length === 1 && !turnsRow(change.apply(facts))
			? { ...change, axis: 'none' }
			: change
	);

/** Draws the settings of invitations: each answer as often as the others. */
function drawInvitations(random: Random, detail: Difficulty): Invited {
	const who = random.pick(['none', 'desk', 'members', 'all'] as const);
	const way = random.pick([...ways, 'keep' as const, ...(detail > 1 ? (['list'] as const) : [])]);
	const turned = random.chance(0.5);
	return drawUntil(
		(): Invited => ({
			invite: random.pick(settingIds),
			domains: (
				[
					'none',
					random.pick(['none', 'none', 'allow', 'block'] as const),
					random.pick(['allow', 'block'] as const)
				] as const
			)[detail - 1]!,
			desk: random.pick(deskRoles),
			partner: detail === 1 || random.chance(0.6) ? 0 : 1,
			...(turned && { inviter: random.pick(['guest', 'desk', 'operator'] as const) })
		}),
		// One change must turn it: not both the setting and the list keep everyone out.
		(drawn) =>
			turned
				? wayOf(drawn) === way
				: whoInvites(drawn) === who &&
					!(refuses(drawn) && whoInvites({ ...drawn, domains: 'none' }) === 'none')
	);
}
/** Draws what the operator needs: each fix as often as the others. */
function drawRequest(random: Random, detail: Difficulty) {
	const fix = random.pick(['role', 'lock', 'policy', 'none'] as const);
	const near: readonly Place[] = detail === 1 ? ['first', 'vm', 'second'] : ['first', 'sub', 'vm', 'second'];
	return drawUntil(
		() => ({
			role: random.pick([
				'owner',
				'contributor',
				'vmContributor',
				'reader',
				'networkContributor',
				'rbacAdministrator'
			] as const),
			roleAt: random.pick<Place>(detail === 1 ? ['first', 'sub'] : ['first', 'sub', 'group', 'second']),
			request: random.pick(['resizeVm', 'resizeVm', 'deleteVm', 'startVm'] as const),
			lock: { kind: random.pick(['CanNotDelete', 'ReadOnly'] as const), at: random.pick(near) },
			policyAt: random.pick<Place>(detail === 1 ? ['sub', 'first'] : ['group', 'sub', 'second']),
			allows: random.chance(0.4),
			excluded: detail === 3 && random.chance(0.3),
			enforced: detail < 3 || random.chance(0.7)
		}),
		(drawn) => fixOf(drawn) === fix && simple(drawn)
	);
}
const scopes: readonly Place[] = ['top', 'group', 'sub', 'other', 'first', 'second'];
const assigners = ['owner', 'accessAdministrator', 'rbacAdministrator', 'contributor'] as const;
/** Every attempt that can be asked about. */
const allRows = (['assigner', 'operator'] as const).flatMap((by) => scopes.map((at): Row => ({ by, at })));
const results = ['created', 'outside', 'data', 'rights'] as const;
/** Rights with the results that each of the two gets somewhere. */
interface Known {
	readonly rights: Rights;
	readonly found: readonly (Assigned | '')[];
}
const rememberKnown = remembering<readonly Known[]>();
/** All rights beside these of the operator: by assignable scopes, role, its scope, and DataActions. */
const knownFor = ({ role, roleAt }: Pick<Facts, 'role' | 'roleAt'>, near: readonly Place[]) =>
	rememberKnown(grantId(role, roleAt) * 8 + near.length, () =>
		assignableSets.flatMap((assignable) =>
			assigners.flatMap((right) =>
				near.flatMap((rightAt) =>
					[false, true].map((data): Known => {
						const rights = { assignable, data, right, rightAt, role, roleAt };
						const results = (by: Row['by']) => scopes.map((at) => assignedBy(rights, { by, at }));
						return { rights, found: [...new Set(results('assigner')), ...new Set(results('operator'))] };
					})
				)
			)
		)
	);
/** Whether there are rows with these results, not twice the same for the same person. */
const fits = ({ found }: Known, wanted: readonly Assigned[]): boolean =>
	wanted.every((one, place) => found.includes(one, wanted.indexOf(one) < place ? found.indexOf(one) + 1 : 0));
const rememberFitting = remembering<readonly Known[]>();
/** Draws a custom role and three attempts to assign it: each result as often as the others, DataActions twice only at times. */
function drawRole(
	random: Random,
	detail: Difficulty,
	operator: Pick<Facts, 'role' | 'roleAt'>
): Pick<Facts, 'assignable' | 'data' | 'right' | 'rightAt' | 'rows'> {
	const near: readonly Place[] = detail === 1 ? ['top', 'group'] : ['top', 'group', 'sub', 'first'];
	const drawn = drawUntil(
		() => {
			const wanted = drawUntil(
				() => [0, 1, 2].map(() => random.pick(results)),
				(all) => new Set(all).size > 1
			);
			const data = wanted.includes('data') || random.chance(0.3);
			const id = [operator.role, operator.roleAt, near.length, data, ...wanted].join();
			const fitting = rememberFitting(id, () =>
				knownFor(operator, near).filter((one) => one.rights.data === data && fits(one, wanted))
			);
			// Others where this operator gets no such results.
			if (fitting.length === 0) return undefined;
			const { rights } = random.pick(fitting);
			const rows: Row[] = [];
			const left = random.shuffled(allRows);
			for (const result of wanted)
				rows.push(
					left.find(
						(row) =>
							assignedBy(rights, row) === result &&
							!rows.some((one) => one.by === row.by && assignedBy(rights, one) === result)
					)!
				);
			return { rows, ...rights };
		},
		(one) => one !== undefined
	)!;
	return random.chance(0.5) ? { ...drawn, rows: drawn.rows.slice(0, 1) } : drawn;
}
type Costs = Budget['costs']['sub'];
/** Actual and forecasted costs, in percent: none is exactly what a threshold says. */
const someCosts: readonly Costs[] = [58, 66, 72, 78, 83, 88, 92, 97, 103].flatMap((actual) =>
	[6, 11, 19, 27, 34]
		.map((rise): Costs => [actual, actual + rise])
		.filter((costs) => !costs.some((cost) => [85, 100, 105, 110, 130].includes(cost)))
);
const thresholdPairs = [75, 80, 90].flatMap((first) =>
	[100, 105, 110].map((second) => [first, second] as const)
);
const rememberReached = remembering<readonly (readonly [Budget['thresholds'], Costs])[]>();
/** Draws a budget and costs: each outcome as often as the others. */
function drawBudget(random: Random, detail: Difficulty): Budget {
	const sent = random.below(4);
	// Only an alert that calls the action group starts the runbook.
	const automation = sent > 1 || random.chance(0.5);
	const budgetAt = detail === 3 && !automation ? 'first' : random.pick(['sub', 'first'] as const);
	const reached = rememberReached(sent * 2 + Number(automation), () =>
		thresholdPairs.flatMap((thresholds) =>
			someCosts
				.filter(
					(one) => sentOf({ budgetAt, thresholds, automation, costs: { sub: one, first: one } }).sent === sent
				)
				.map((costs) => [thresholds, costs] as const)
		)
	);
	const drawn = drawUntil(
		() => {
			const [thresholds, counted] = random.pick(reached);
			const other = random.pick(someCosts);
			return { thresholds, costs: { sub: other, first: other, [budgetAt]: counted } };
		},
		({ costs }) => fitsTree(costs)
	);
	return { budgetAt, automation, amount: random.pick([2000, 3000, 5000, 8000]), ...drawn };
}

const all = [inviting, operating, assigning, spending];
/** Whether some single fact decides each part of what is asked of the request and the role: the other two are always decided. */
function isDecided(facts: Requested & Assigning, detail: Difficulty): boolean {
	const resultsOf = (of: typeof facts) => [fixOf(of), ...of.rows.map((row) => assignedBy(of, row))];
	const now = resultsOf(facts);
	let open = now.map((_, part) => part);
	// One for all changes: a copy for each would take most of the time of drawing.
	const then: Requested & Assigning & Record<string, unknown> = { ...facts };
	for (const values of [roleValues, requestValues(facts)])
		for (const key in values) {
			if ((toldFrom[key] ?? 1) > detail) continue;
			for (const value of values[key as keyof Values]!) {
				then[key] = value;
				const results = resultsOf(then);
				if (simple(then) && !results.includes('')) open = open.filter((part) => results[part] === now[part]);
				if (open.length === 0) return true;
			}
			then[key] = facts[key as keyof typeof facts];
		}
	return false;
}

function drawFacts(random: Random, detail: Difficulty): Facts {
	const rest = {
		theme: random.below(themes.length),
		told: random.pick(telling),
		names: random.some(people, 4),
		order: random.shuffled([0, 1, 2, 3]),
		detail
	};
	// Not spread one after the other: that takes a hundred times as long.
	Object.assign(rest, drawInvitations(random, detail), drawBudget(random, detail));
	const decided = drawUntil(
		() => {
			const request = drawRequest(random, detail);
			return Object.assign(request, drawRole(random, detail, request));
		},
		(drawn) => isDecided(drawn, detail)
	);
	return Object.assign(rest, decided) as Facts;
}

// Telling.
/** What is said of each person, with the constraint. */
const rolesOf = (
	facts: Facts
): readonly (readonly [id: string, name: string, type: string, role: string])[] => [
	['guest', personOf(facts, 'guest'), 'Guest with limited access', 'None'],
	['desk', personOf(facts, 'desk'), 'Member', `${facts.desk} (Microsoft Entra)`],
	['role', personOf(facts, 'operator'), 'Member', `${roleOn(facts, facts.role, facts.roleAt)} (Azure)`],
	['right', personOf(facts, 'assigner'), 'Member', `${roleOn(facts, facts.right, facts.rightAt)} (Azure)`]
];
const peopleTold = (facts: Facts): Paragraph =>
	rolesOf(facts).map(([id, name, type, role]) =>
		fact(id, `${name} is a ${type.toLowerCase()}${role === 'None' ? ' and no role' : ` with ${role}`}. `)
	);
/** The settings of the environment, one fact each. */
function environment(facts: Facts): readonly (readonly [id: string, title: string, value: string])[] {
	const { invite, domains, lock, policyAt, excluded, enforced } = facts;
	const [partner] = themeOf(facts).partners;
	const sending = {
		none: 'Allow invitations to be sent to any domain',
		allow: `Allow invitations only to ${partner!}`,
		block: `Deny invitations to ${partner!}`
	};
	const all = [
		['invite', 'Guest invite setting', settings[invite]],
		['domains', 'Collaboration restrictions', sending[domains]],
		['lock', 'The only lock', `lock1, ${lock.kind}, on ${nameOf(facts, lock.at)}`],
		['policyAt', 'Policy that denies other VM sizes', `Assigned on ${nameOf(facts, policyAt)}`],
		['allows', 'Allowed VM sizes', sizesOf(facts).join(', ')],
		['excluded', 'Excluded scopes of the policy', excluded ? nameOf(facts, 'first') : 'None'],
		['enforced', 'Policy enforcement', enforced ? 'Enabled' : 'Disabled']
	] as const;
	return all.filter(([fact]) => isTold(facts)({ fact }));
}
const environmentTold = (facts: Facts): Paragraph =>
	environment(facts).map(([id, title, value]) => fact(id, `${title}: ${value}. `));

/** The requirements, one fact each. */
function requirements(facts: Facts): readonly (readonly [title: string, text: Paragraph])[] {
	const { assignable, data, budgetAt, automation, amount, thresholds } = facts;
	return [
		[
			'Operations',
			[fact('request', `${personOf(facts, 'operator')} must be able to ${requestText(facts)}. `)]
		],
		[
			'Custom role',
			[
				`${themeOf(facts).custom} has `,
				fact('data', data ? 'DataActions to read blobs' : 'no DataActions'),
				'. ',
				fact('assignable', `Assignable scopes: ${listed(assignable.map((one) => nameOf(facts, one)))}. `)
			]
		],
		[
			'Budget',
			[
				fact('budgetAt', `€${numerals(amount)} a month on ${nameOf(facts, budgetAt)}. `),
				fact('actual', `The first alert, at ${thresholds[0]}% actual cost, sends an email. `),
				fact('forecasted', `The second alert, at ${thresholds[1]}% forecasted cost, `),
				fact('automation', automation ? 'only calls ag-stop' : 'only sends an email'),
				'. The action group ag-stop starts a runbook that stops VMs. '
			]
		]
	];
}
const depthOf = (place: string): number => {
	const { parent } = tree[place]!;
	return parent === undefined ? 0 : depthOf(parent) + 1;
};
const overview = (facts: Facts): Tab => {
	const { company, city } = themeOf(facts);
	const texts = {
		table: `${company} takes over a branch in ${city}. You are responsible for its governance.`,
		register: `An audit of the new branch of ${company} in ${city} starts next week.`
	};
	return {
		title: 'Overview',
		paragraphs: [[texts[facts.told]]],
		figure: {
			kind: 'tree',
			caption: 'Scopes',
			rows: order.map((place) => ({
				depth: depthOf(place),
				text: `${nameOf(facts, place)} (${tree[place]!.level.replace('G', ' g').replace(/^resource$/, 'virtual machine')})`
			}))
		}
	};
};

/** The ways to tell the same environment. */
const environments: Readonly<Record<Facts['told'], (facts: Facts) => Omit<Tab, 'title'>>> = {
	table: (facts) => ({
		paragraphs: [environmentTold(facts)],
		figure: factTable('People', 'Name|User type|Role', rolesOf(facts))!
	}),
	register: (facts) => ({
		paragraphs: [peopleTold(facts)],
		figure: factTable('Settings', 'Setting|Value', environment(facts))!
	})
};
function tabsOf(facts: Facts): readonly Tab[] {
	return [
		overview(facts),
		{ title: 'Existing environment', ...environments[facts.told](facts) },
		{
			title: 'Plans',
			paragraphs: requirements(facts).map(([title, text]): Paragraph => [`${title}: `, ...text])
		}
	];
}

export const newBranch = family<Facts>({
	id: 'governance/new-branch',
	edition: 11,
	group: 'governance',
	title: 'Case study: a branch joins',
	rule: {
		'^(any|admins|members|no one)':
			'The settings let anyone invite, or members, or only certain admin roles such as Guest Inviter, or no one.',
		list: 'The list of domains applies to every inviter.',
		'^lock': 'A request must pass roles, which apply at their scope and below, locks, and policies.',
		'^scope': 'A role can be assigned within its assignable scopes, by anyone with the right there.',
		'^data true true': 'With DataActions, a custom role can’t be assigned on a management group.',
		'^(act|fore)':
			'A budget counts the costs in its own scope, and an alert fires once its kind of cost passes its threshold.'
	},
	lab: 'governance/set-up',
	sources: [sources.guestSettings, sources.customRoles, sources.locks, sources.policyScope, sources.budgets],
	axes: {
		role: 'The role of the operator',
		lock: 'The lock',
		automation: 'What the second alert does'
	},
	facts: drawFacts,
	tell: tabsOf,
	changes,
	questions: [0, 1, 2, 3].map((place) => questionInPlace(all, place))
});
