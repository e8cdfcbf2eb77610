// The least role, and the least scope for it, that let a group do its tasks with one more assignment. Or whether some assignments would do.
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { least, missing, type Need } from '#lib/azure/identity/least-role.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { coverageOf, type Operation, type Role } from '#lib/azure/identity/role.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, optionsOf, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	remembering
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const roles = {
	Reader: builtIn.reader,
	'Virtual Machine Contributor': builtIn.vmContributor,
	'Network Contributor': builtIn.networkContributor,
	'Storage Account Contributor': builtIn.accountContributor,
	'Storage Blob Data Reader': builtIn.blobReader,
	'Storage Blob Data Contributor': builtIn.blobContributor,
	'Tag Contributor': builtIn.tagContributor,
	'Resource Policy Contributor': builtIn.policyContributor,
	'Role Based Access Control Administrator': builtIn.rbacAdministrator,
	'User Access Administrator': builtIn.accessAdministrator,
	Contributor: builtIn.contributor,
	Owner: builtIn.owner
} as const satisfies Record<string, Role>;
type RoleName = keyof typeof roles;
const roleNames = Object.keys(roles) as readonly RoleName[];
/** What each is for: the start of a reason. */
const about: Readonly<Record<RoleName, string>> = {
	Reader: 'It only reads.',
	'Virtual Machine Contributor': 'It’s made for VMs.',
	'Network Contributor': 'It’s made for networks.',
	'Storage Account Contributor': 'It manages storage accounts.',
	'Storage Blob Data Reader': 'It reads blobs.',
	'Storage Blob Data Contributor': 'It’s made for the data in blobs.',
	'Tag Contributor': 'It changes tags, without access to the resources themselves.',
	'Resource Policy Contributor': 'It’s made for policies.',
	'Role Based Access Control Administrator': 'Beyond reading, it only assigns and removes roles.',
	'User Access Administrator': 'Beyond reading, it covers roles, policies and locks.',
	Contributor: 'It manages resources of any type, but hands out no rights.',
	Owner: 'It manages everything.'
};
/** Roles that are offered together: each is the least of them for some tasks. */
const sets: readonly (readonly RoleName[])[] = [
	['Reader', 'Virtual Machine Contributor', 'Contributor', 'Owner'],
	['Reader', 'Role Based Access Control Administrator', 'User Access Administrator', 'Owner'],
	['Storage Blob Data Reader', 'Storage Blob Data Contributor', 'Storage Account Contributor', 'Contributor'],
	['Network Contributor', 'Virtual Machine Contributor', 'Storage Account Contributor', 'Contributor'],
	['Tag Contributor', 'Resource Policy Contributor', 'Contributor', 'Owner'],
	['Reader', 'Storage Account Contributor', 'Storage Blob Data Reader', 'Storage Blob Data Contributor'],
	[
		'Resource Policy Contributor',
		'Role Based Access Control Administrator',
		'User Access Administrator',
		'Contributor'
	],
	['Reader', 'Tag Contributor', 'Virtual Machine Contributor', 'Contributor']
];

type Place = 'mg' | 'sub' | 'rg1' | 'rg2' | 'vm' | 'account' | 'other' | 'rg3';
const tree = {
	mg: { level: 'managementGroup' },
	sub: { level: 'subscription', parent: 'mg' },
	rg1: { level: 'resourceGroup', parent: 'sub' },
	vm: { level: 'resource', parent: 'rg1' },
	rg2: { level: 'resourceGroup', parent: 'sub' },
	account: { level: 'resource', parent: 'rg2' },
	other: { level: 'subscription', parent: 'mg' },
	rg3: { level: 'resourceGroup', parent: 'other' }
} as const satisfies Tree;
const places = Object.keys(tree) as readonly Place[];
/** Scopes that can be offered. */
const scopes: readonly Place[] = ['mg', 'sub', 'rg1', 'rg2', 'vm', 'account'];

type Kind = 'vm' | 'account' | 'group' | 'any';
interface Task {
	readonly operation: Operation;
	/** Which places it can be told of: VMs, storage accounts, groups of resources only, or anything. */
	readonly kind: Kind;
	/** With the place in it. */
	readonly text: string;
	/** As something that a role includes. */
	readonly doing: string;
}
const { startVm, resizeVm, deleteVm, readVm, readAccount, changeAccount, deleteAccount, listKeys } =
	operations;
const tasks = {
	start: { operation: startVm, kind: 'vm', text: 'Start VMs in {}', doing: 'starting VMs' },
	resize: { operation: resizeVm, kind: 'vm', text: 'Resize VMs in {}', doing: 'resizing VMs' },
	deleteVm: { operation: deleteVm, kind: 'vm', text: 'Delete VMs in {}', doing: 'deleting VMs' },
	viewVm: { operation: readVm, kind: 'vm', text: 'View VMs in {}', doing: 'viewing VMs' },
	viewAccount: {
		operation: readAccount,
		kind: 'account',
		text: 'View settings of storage accounts in {}',
		doing: 'viewing settings of storage accounts'
	},
	change: {
		operation: changeAccount,
		kind: 'account',
		text: 'Change settings of storage accounts in {}',
		doing: 'changing storage accounts'
	},
	deleteAccount: {
		operation: deleteAccount,
		kind: 'account',
		text: 'Delete storage accounts in {}',
		doing: 'deleting storage accounts'
	},
	keys: {
		operation: listKeys,
		kind: 'account',
		text: 'List keys of storage accounts in {}',
		doing: 'listing account keys'
	},
	readBlob: {
		operation: operations.readBlob,
		kind: 'account',
		text: 'Read blobs in {}, with Entra sign-in',
		doing: 'reading blobs'
	},
	deleteBlob: {
		operation: operations.deleteBlob,
		kind: 'account',
		text: 'Delete blobs in {}, with Entra sign-in',
		doing: 'deleting blobs'
	},
	network: {
		operation: operations.changeNetwork,
		kind: 'group',
		text: 'Change virtual networks in {}',
		doing: 'changing virtual networks'
	},
	policies: {
		operation: operations.assignPolicy,
		kind: 'group',
		text: 'Assign policies on {}',
		doing: 'assigning policies'
	},
	tags: {
		operation: operations.tagAny,
		kind: 'group',
		text: 'Change tags of resources of any type in {}',
		doing: 'changing tags of any resource'
	},
	roles: {
		operation: operations.assignRole,
		kind: 'any',
		text: 'Assign Azure roles on {}',
		doing: 'assigning roles'
	},
	locks: {
		operation: operations.createLock,
		kind: 'any',
		text: 'Create locks on {}',
		doing: 'creating locks'
	}
} as const satisfies Record<string, Task>;
type TaskId = keyof typeof tasks;
const taskIds = Object.keys(tasks) as readonly TaskId[];
const fitsPlace = (task: TaskId, at: Place): boolean =>
	at === 'vm' || at === 'account'
		? ['any', at].includes(tasks[task].kind)
		: // A management group can't be locked.
			!(task === 'locks' && at === 'mg');

interface Has {
	readonly role: RoleName;
	readonly at: Place;
}
interface Facts {
	readonly world: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly set: number;
	/** The scopes that are offered. */
	readonly offered: readonly Place[];
	readonly needs: readonly { readonly task: TaskId; readonly at: Place }[];
	/** An assignment that the group has already; `new` where it is told to have none and that doesn't vary. */
	readonly has: Has | 'none' | 'new';
	/** Assignments to judge. Empty where the least is asked for. */
	readonly solutions: readonly Has[];
	/** Where only one part of the least is asked for: the role, or the scope. */
	readonly only?: 0 | 1;
}
const telling = ['table', 'request', 'output', 'email'] as const;
const worldKeys = ['group', 'mg', 'sub', 'other', 'rg1', 'rg2', 'rg3', 'vm', 'account'] as const;
const worlds = [
	'Night Desk|mg-press|sub-print|sub-online|rg-layout|rg-photos|rg-feeds|vm-page1|stphotos8',
	'Dome Crew|mg-observatory|sub-optics|sub-visitors|rg-mirrors|rg-plates|rg-tours|vm-track2|stplates1',
	'Cellar Team|mg-brewery|sub-brewing|sub-sales|rg-tanks|rg-lab|rg-pubs|vm-valve4|stlab03',
	'Dock Leads|mg-port|sub-cranes|sub-customs|rg-north|rg-south|rg-papers|vm-crane7|stsouth5',
	'Seed Bank|mg-garden|sub-science|sub-park|rg-climate|rg-herbarium|rg-gates|vm-mist1|stherbs2',
	'Lift Crew|mg-resort|sub-slopes|sub-hotels|rg-lifts|rg-webcams|rg-rooms|vm-winch6|stwebcams4',
	'Ward Desk|mg-clinic|sub-wards|sub-billing|rg-beds|rg-scans|rg-claims|vm-bed3|stscans12',
	'Kiln Staff|mg-pottery|sub-studio|sub-store|rg-kilns|rg-glazes|rg-orders|vm-kiln5|stglazes7',
	'Pit Crew|mg-racing|sub-track|sub-tickets|rg-pits|rg-laps|rg-gates|vm-timer9|stlaps33'
].map((row) => {
	const values = row.split('|');
	return Object.fromEntries(worldKeys.map((key, at) => [key, values[at]!])) as Readonly<
		Record<(typeof worldKeys)[number], string>
	>;
});
const nameOf = ({ world }: Facts, place: Place): string => worlds[world]![place];
const groupOf = ({ world }: Facts): string => worlds[world]!.group;
const setOf = ({ set }: Facts): readonly RoleName[] => sets[set]!;
const levelText: Readonly<Record<Place, string>> = {
	mg: 'the management group',
	sub: 'the subscription',
	other: 'the subscription',
	rg1: 'the resource group',
	rg2: 'the resource group',
	rg3: 'the resource group',
	vm: 'the VM',
	account: 'the storage account'
};
const taskText = (facts: Facts, { task, at }: Facts['needs'][number]): string =>
	(at === 'vm' || at === 'account'
		? tasks[task].text.replace(/(settings of |keys of )?(VMs|storage accounts) in \{\}/, '$1{}')
		: tasks[task].text
	).replace('{}', nameOf(facts, at));

/** Which tasks a role includes, by the model, once for all. */
const included = Object.fromEntries(
	roleNames.map((role) => [
		role,
		new Set(taskIds.filter((task) => coverageOf(roles[role], tasks[task].operation) === 'includes'))
	])
) as unknown as Readonly<Record<RoleName, ReadonlySet<TaskId>>>;
const hasAlready = ({ has }: Facts, { task, at }: Facts['needs'][number]): boolean =>
	typeof has !== 'string' && reaches(tree, has.at, at) && included[has.role].has(task);
/** The tasks that the group can't do yet. */
const open = (facts: Facts): Facts['needs'] => facts.needs.filter((need) => !hasAlready(facts, need));

type Grant = readonly [role: RoleName, at: Place] | undefined;
const rememberGrant = remembering<Grant>();
/** The least grant by the model. */
const leastOf = (
	key: string,
	within: Tree,
	grants: () => readonly (readonly [Role, Place])[],
	needs: readonly Need[]
) =>
	rememberGrant(key, () => {
		const all = grants().map(([role, at]) => ({ role, at }));
		const { grant } = least(within, all, needs);
		return grant && [grant.role.name as RoleName, grant.at as Place];
	});
const distinct = (names: readonly string[]): string => [...new Set(names)].toSorted().join();
/** The least of some roles at the least of some scopes: each on its own, because neither depends on the other. */
function grantFor(set: readonly RoleName[], offered: readonly Place[], needs: Facts['needs']): Grant {
	const [role] =
		leastOf(
			`${set.join()} ${distinct(needs.map(({ task }) => task))}`,
			{ mg: tree.mg },
			() => set.map((one) => [roles[one], 'mg'] as const),
			needs.map(({ task }) => ({ operation: tasks[task].operation, at: 'mg' }))
		) ?? [];
	const [, at] =
		leastOf(
			`${distinct(offered)} ${distinct(needs.map((need) => need.at))}`,
			tree,
			() => offered.map((place) => [builtIn.reader, place] as const),
			needs.map((need) => ({ operation: readVm, at: need.at }))
		) ?? [];
	return role === undefined || at === undefined ? undefined : [role, at];
}
/** What has to be assigned; nothing where the group can do all of it already. */
function answer(facts: Facts): Grant {
	const needs = open(facts);
	return needs.length === 0 || hasTwice(facts) ? undefined : grantFor(setOf(facts), facts.offered, needs);
}
const hasTwice = ({ needs }: Facts): boolean => new Set(needs.map(({ task }) => task)).size < needs.length;
type Counts = (role: RoleName, task: TaskId) => boolean;
/** Whether an assignment lets the group do all that it can't do yet, when some tasks count as included. */
const isEnough = (facts: Facts, { role, at }: Has, counts: Counts = () => false): boolean =>
	open(facts).every(
		(need) => (included[role].has(need.task) || counts(role, need.task)) && reaches(tree, at, need.at)
	);
const verdicts = (facts: Facts, counts?: Counts): Key =>
	facts.solutions.map((one) => [isEnough(facts, one, counts) ? 'yes' : 'no']);
/** What Virtual Machine Contributor allows beside VMs, which nobody is expected to know. */
const besides: readonly TaskId[] = ['keys', 'viewAccount'];
const machines = 'Virtual Machine Contributor';
/** Whether one answer is right beyond doubt: other roles that are enough allow all that this one does. */
function isClear(facts: Facts): boolean {
	const { needs: all, has, solutions } = facts;
	const needs = open(facts);
	if (needs.length === 0 || hasTwice(facts) || !all.every(({ task, at }) => fitsPlace(task, at)))
		return false;
	if (typeof has !== 'string' && has.role === machines && all.some(({ task }) => besides.includes(task)))
		return false;
	const beside = needs.some(({ task }) => besides.includes(task));
	if (solutions.length > 0) return !beside || solutions.every(({ role }) => role !== machines);
	const grant = answer(facts);
	if (grant === undefined) return false;
	const [role, at] = grant;
	const byMachines = setOf(facts).includes(machines) && needs.some(({ task }) => task === 'keys');
	if (byMachines || (beside && role === machines)) return false;
	return (
		setOf(facts)
			.filter((one) => needs.every(({ task }) => included[one].has(task)))
			.every((one) => [...included[role]].every((task) => included[one].has(task))) &&
		// No smaller scope than those offered would do, so that the offered one is the least.
		!places.some(
			(place) =>
				place !== at && reaches(tree, at, place) && needs.every((need) => reaches(tree, place, need.at))
		)
	);
}

const extra = (role: RoleName, key: RoleName, others: readonly RoleName[]): TaskId | undefined =>
	[...included[role]]
		.filter((task) => !included[key].has(task))
		.toSorted(
			(a, b) =>
				others.filter((one) => included[one].has(a)).length -
				others.filter((one) => included[one].has(b)).length
		)[0];
const doingOf = (needs: Facts['needs']): string => listed(needs.map(({ task }) => tasks[task].doing));

function explainRoles(facts: Facts, [key, at]: NonNullable<Grant>): PartReasons {
	const needs = open(facts);
	const done = facts.needs.filter((need) => !needs.includes(need));
	const trace: TraceStep[] = done.map((need) => ({
		rule: 'done already',
		text: `${taskText(facts, need)}: the group can do that already.`
	}));
	const options = setOf(facts).map((role): [RoleName, string] => {
		const lack = missing(
			tree,
			{ role: roles[role], at },
			needs.map(({ task, at: place }) => ({ operation: tasks[task].operation, at: place }))
		);
		const task = needs.find(({ task: one }) => tasks[one].operation === lack?.operation)?.task;
		if (role === key) {
			const reads = ['viewVm', 'viewAccount'].some((task) => needs.some((need) => need.task === task));
			const also =
				reads && needs.length > 1 && role !== 'Reader' && /Policy|Access/.test(role)
					? ' It can read everything, too.'
					: '';
			const text = `It’s the least of these that includes ${doingOf(needs)}.${also}`;
			trace.push({ rule: `${needs.length} least`, text: `${role} is the least that’s enough.` });
			return [
				role,
				done.length > 0
					? `${text} The rest needs nothing new: the group has ${(facts.has as Has).role} there.`
					: text
			];
		}
		if (task === undefined) {
			const more = extra(role, key, setOf(facts));
			trace.push({
				rule: `${role === 'Owner' ? 'Owner' : 'role'} more than needed`,
				text: `${role} is enough, but allows more.`
			});
			return [
				role,
				`${about[role]} That’s enough, but it also ${more === 'tags' && (role === 'Contributor' || role === 'Owner') ? 'manages every other type of resource' : `allows ${more === undefined ? 'more' : tasks[more].doing}`}, which wasn’t asked for.`
			];
		}
		const { operation, doing }: Task = tasks[task];
		const coverage = coverageOf(roles[role], operation);
		const data = operation.data === true;
		const rule = data ? 'no data action' : coverage === 'trims' ? 'NotActions' : 'not included';
		trace.push({ rule, text: `${role} doesn’t include ${doing}.` });
		return [
			role,
			coverage === 'trims'
				? `${about[role]} Its NotActions leave out ${doing}.`
				: data && roles[role].dataActions === undefined
					? `${about[role]} It has no DataActions, so ${doing} by Entra sign-in isn’t possible.`
					: `${about[role]} It doesn’t include ${doing}.`
		];
	});
	return { options: Object.fromEntries(options), trace };
}
function explainScopes(facts: Facts, [, key]: NonNullable<Grant>): PartReasons {
	const needs = open(facts);
	const name = (place: Place): string => nameOf(facts, place);
	const trace: TraceStep[] = needs.map(({ at }) => ({
		rule: at === key ? 'at the scope' : `below it: ${tree[at].level}`,
		text: `${name(at)} ${at === key ? 'is the scope itself' : `is below ${name(key)}`}.`
	}));
	const wide: Readonly<Record<Place, string>> = {
		mg: `It works, but it opens ${name('other')} too, with everything in it.`,
		sub: `It’s wider than it has to be: each resource group of ${name('sub')} inherits the role.`,
		rg1: `That reaches everything in ${name('rg1')}, and only ${name('vm')} is needed.`,
		rg2: `That reaches everything in ${name('rg2')}, and only ${name('account')} is needed.`,
		vm: '',
		account: '',
		other: '',
		rg3: ''
	};
	const small: Partial<Record<Place, string>> = {
		vm: `It’s a single VM.`,
		account: `It’s a single storage account.`
	};
	const why = (place: Place): string => {
		const out = needs.filter(({ at }) => !reaches(tree, place, at));
		if (place === key)
			return `${
				needs.every(({ at }) => at === key)
					? `${needs.length === 1 ? 'The task is' : 'All of it is'} about ${name(key)}, so the assignment goes there.`
					: `It’s the lowest scope that has ${listed([...new Set(needs.map(({ at }) => name(at)))])} at or below it.`
			}${facts.only === 1 && needs.length < facts.needs.length ? ` For the rest, ${(facts.has as Has).role} is enough.` : ''}`;
		if (out.length === 0) return wide[place];
		const { task, at: where } = out[0]!;
		const { doing } = tasks[task];
		const start = small[place] ?? (place === 'sub' ? 'It’s one of two subscriptions.' : '');
		if (reaches(tree, where, place))
			return place === 'rg2'
				? `One resource group isn’t enough: ${doing} is needed in all of ${name(where)}.`
				: `${start} That’s a part of ${name(where)}, and ${doing} is needed in all of it.`.trim();
		return out.length === needs.length
			? place === 'rg2'
				? `${name(where)} is where ${doing} is needed, not ${name(place)}.`
				: `${start} That’s the wrong place: ${doing} is needed ${small[where] === undefined ? 'in' : 'on'} ${name(where)}.`.trim()
			: `${start} It leaves out ${name(where)}, where ${doing} is needed.`.trim();
	};
	return {
		options: Object.fromEntries(facts.offered.map((place) => [place, why(place)])),
		trace: [
			...trace,
			{
				rule: `lowest: ${tree[key].level}`,
				text: `${name(key)} is the lowest scope for ${needs.length === 1 ? 'that' : 'all of that'}.`
			}
		]
	};
}

const keyOf = (grant: Grant): Key => (grant === undefined ? [] : [[grant[0]], [grant[1]]]);
/** Why an assignment would do, or would not. */
function explainSolution(facts: Facts, solution: Has): PartReasons {
	const { role, at } = solution;
	const needs = open(facts);
	const name = (place: Place): string => nameOf(facts, place);
	const lacks = needs.find(({ task }) => !included[role].has(task));
	const out = needs.find((need) => !reaches(tree, at, need.at));
	const elsewhere = out && `${name(at)} isn’t at or above ${name(out.at)}`;
	const { doing, operation }: Task = tasks[(lacks ?? needs[0]!).task];
	const trims = coverageOf(roles[role], operation) === 'trims';
	const lacking = trims ? `Its NotActions leave out ${doing}` : `It doesn’t include ${doing}`;
	const done =
		needs.length < facts.needs.length ? ` For the rest, ${(facts.has as Has).role} is enough.` : '';
	const below = [...new Set(needs.map((need) => name(need.at)))].filter((one) => one !== name(at));
	const because = lacks
		? `${about[role]} ${lacking}${elsewhere ? `, and ${elsewhere}` : ''}.`
		: `${role} includes ${doingOf(needs)}${elsewhere ? `, but ${elsewhere}.` : below.length === 0 ? `, and ${name(at)} is where that’s needed.${done}` : `. ${listed(below)} inherit${below.length === 1 ? 's' : ''} the role from ${name(at)}.${done}`}`;
	return {
		options: { yes: because, no: because },
		trace: [
			{
				rule: `${needs.length} of ${facts.needs.length} ${trims ? 'trims' : lacks ? (operation.data ? 'no data action' : 'lacks') : 'includes'}`,
				text: lacks ? `${role}: ${lacking}.` : `${role} includes ${doingOf(needs)}.`
			},
			{
				rule: `${out ? 'outside' : 'within'} ${tree[at].level}`,
				text: `${name(at)} ${out ? `doesn’t reach ${name(out.at)}` : 'reaches all tasks'}.`
			}
		]
	};
}
/** The strongest of the offered roles that is enough. */
const strongest = (facts: Facts): RoleName | undefined =>
	setOf(facts).findLast((role) => open(facts).every(({ task }) => included[role].has(task)));
/** The least offered role when some tasks count as included. */
const believed = (facts: Facts, counts: Counts): Key => {
	if (facts.solutions.length > 0) return verdicts(facts, counts);
	const role = setOf(facts).find((one) =>
		open(facts).every(({ task }) => included[one].has(task) || counts(one, task))
	);
	return partOf(facts, [role === undefined ? [] : [role], []]);
};
const managing: readonly RoleName[] = ['Storage Account Contributor', 'Contributor', 'Owner'];
const ofRights: readonly TaskId[] = ['roles', 'locks', 'policies'];

const asking = ['Which role should you assign?', 'At which scope should you assign the role?'] as const;
/** The part that is asked for, where it's only one. */
const partOf = <T>({ only }: Facts, parts: readonly T[]): readonly T[] =>
	only === undefined ? parts : parts.slice(only, only + 1);
const question: Question<Facts> = {
	ask(facts): Asked {
		const miss = open(facts).length < facts.needs.length ? 'edge' : 'core';
		if (facts.solutions.length > 0) {
			const asked = judge(
				'series',
				[`You must ensure that ${groupOf(facts)} can perform all tasks.`],
				facts.solutions.map((one) => ({
					text: `Assign the ${one.role} role on ${nameOf(facts, one.at)} to ${groupOf(facts)}.`,
					holds: isEnough(facts, one)
				}))
			);
			// Twice the same task says nothing, nor does a group that can do all of it already.
			return hasTwice(facts) || open(facts).length === 0
				? { ...asked, parts: asked.parts.map((part) => ({ ...part, right: [] })) }
				: { ...asked, miss };
		}
		const grant = answer(facts);
		const names = Object.fromEntries(
			facts.offered.map((place) => [
				place,
				`${nameOf(facts, place)} (${levelText[place].replace('the ', '')})`
			])
		) as Record<Place, string>;
		const parts = [
			{
				text: 'Role',
				options: setOf(facts).map((role) => ({ id: role, text: role })),
				right: grant === undefined ? [] : [grant[0]]
			},
			{
				text: 'Scope',
				options: optionsOf(names, facts.offered),
				right: grant === undefined ? [] : [grant[1]]
			}
		];
		const goal = `You must assign one Azure role to ${groupOf(facts)} so that it can perform all tasks. You must use the principle of least privilege.`;
		if (facts.only !== undefined) {
			const { options, right } = parts[facts.only]!;
			return { ...chooseOne([`${goal} ${asking[facts.only]}`], options, right[0] ?? ''), miss };
		}
		return {
			type: 'table',
			requirement: [`${goal} Which role should you assign, and at which scope?`],
			parts,
			miss
		};
	},
	explain(facts) {
		if (facts.solutions.length > 0) return facts.solutions.map((one) => explainSolution(facts, one));
		const grant = answer(facts)!;
		return partOf(facts, [explainRoles(facts, grant), explainScopes(facts, grant)]);
	},
	partChanges: solutionChanges,
	wrongRules: {
		strongest: {
			note: 'Least privilege asks what else a role allows. It’s easy to take the strongest to be safe.',
			key: (facts) => (facts.solutions.length > 0 ? [] : partOf(facts, [[strongest(facts) ?? ''], []]))
		},
		'one-up': {
			note: 'An assignment is inherited by everything below it. It’s easy to go one scope higher than needed.',
			key(facts) {
				const at = facts.solutions.length > 0 ? undefined : answer(facts)?.[1];
				return partOf(facts, [
					[],
					at === undefined || at === 'mg' ? [] : [(tree[at] as { parent: Place }).parent]
				]);
			}
		},
		'control-reads-data': {
			note: 'Managing a storage account isn’t reading its blobs: that takes DataActions. It’s easy to expect both from one role.',
			key: (facts) => believed(facts, (role, task) => managing.includes(role) && /Blob/.test(task))
		},
		'contributor-grants': {
			note: 'Contributor leaves out role assignments, policies and locks. It’s easy to think that it can do all but billing.',
			key: (facts) => believed(facts, (role, task) => role === 'Contributor' && ofRights.includes(task))
		},
		'access-is-access': {
			note: 'Role Based Access Control Administrator only handles role assignments. It’s easy to expect locks or policies from it too.',
			key: (facts) =>
				believed(
					facts,
					(role, task) => role === 'Role Based Access Control Administrator' && ofRights.includes(task)
				)
		},
		'starts-from-nothing': {
			note: 'Assignments add up, so what the group can do already needs no new role. It’s easy to look at the tasks alone.',
			key: (facts) =>
				facts.solutions.length > 0
					? verdicts({ ...facts, has: 'none' })
					: partOf(facts, keyOf(grantFor(setOf(facts), facts.offered, facts.needs)))
		},
		'has-it-everywhere': {
			note: 'The existing role works at its scope and below. It’s easy to count on it elsewhere.',
			key({ has, ...facts }) {
				if (typeof has === 'string') return [];
				const seen: Facts = { has: { ...has, at: 'mg' }, ...facts };
				return facts.solutions.length > 0 ? verdicts(seen) : partOf(seen, keyOf(answer(seen)));
			}
		},
		'first-place': {
			note: 'The scope has to reach every task. It’s easy to stop at the first.',
			key(facts) {
				const needs = open(facts);
				const places = needs.slice(0, 1).map(({ at }) => at);
				return facts.solutions.length > 0
					? verdicts({ ...facts, has: 'none', needs: needs.map((one) => ({ ...one, at: places[0]! })) })
					: partOf(facts, [[], places]);
			}
		},
		'least-asked': {
			note: 'The goal is only that all tasks work. It’s easy to look for the least privilege where nothing asks for it.',
			key: (facts) =>
				facts.solutions.map((one) => [
					isEnough(facts, one) && answer(facts)?.join() === [one.role, one.at].join() ? 'yes' : 'no'
				])
		}
	}
};

/** Changes of one task: another one there, or the same one elsewhere. */
function needChanges(facts: Facts, index: number): readonly Change<Facts>[] {
	const now = facts.needs[index]!;
	const change = (axis: string, value: Facts['needs'][number]): Change<Facts> => ({
		fact: `need${index}`,
		axis,
		text: `${doing(value.task)} ${value.at !== now.at ? `were needed for ${nameOf(facts, value.at)}` : facts.needs.length > 1 ? `replaced ${doing(now.task)}` : 'were needed instead'}`,
		apply: (one) => ({ ...one, needs: one.needs.map((need, at) => (at === index ? value : need)) })
	});
	const doing = (task: TaskId): string => tasks[task].doing.replace(' of any resource', '');
	const known = (task: TaskId): boolean => setOf(facts).some((role) => included[role].has(task));
	return [
		...places
			.filter((at) => at !== now.at && fitsPlace(now.task, at))
			.map((at) => change('place', { ...now, at })),
		...taskIds
			.filter((task) => task !== now.task && known(task) && fitsPlace(task, now.at))
			.map((task) => change('task', { ...now, task }))
	];
}
/** Storage roles aren't assigned on VMs, nor those for VMs and networks on accounts. */
const makesSense = ({ role, at }: Has): boolean =>
	!(at === 'vm' && role.startsWith('Storage')) && !(at === 'account' && /^(Virtual|Network)/.test(role));
function hasChanges(facts: Facts): readonly Change<Facts>[] {
	const { has } = facts;
	if (has === 'new') return [];
	const change = (axis: string, value: Has | 'none'): Change<Facts> => ({
		fact: 'has',
		axis,
		text:
			value === 'none'
				? `${groupOf(facts)} had no role yet`
				: `${groupOf(facts)} ${has === 'none' ? 'already ' : ''}had ${value.role} on ${nameOf(facts, value.at)}${has === 'none' ? '' : ' instead'}`,
		apply: (one) => ({ ...one, has: value })
	});
	const others = facts.needs.flatMap(({ task, at }) =>
		roleNames
			.filter((role) => included[role].has(task) && !['Owner', 'Contributor'].includes(role))
			.slice(0, 2)
			.map((role) => ({ role, at }))
			.filter(makesSense)
	);
	return [
		...(has === 'none'
			? []
			: [
					...places
						.map((at) => ({ ...has, at }))
						.filter((one) => one.at !== has.at && makesSense(one))
						.map((one) => change('has', one)),
					change('has', 'none')
				]),
		...others.map((value) => change('has', value))
	];
}
const onlyTask = (facts: Facts, needs: Facts['needs'], has: 'new' | 'none'): Change<Facts> => ({
	text: `the only task were “${taskText(facts, needs[0]!).replace(' of resources of any type', '')}”${has === 'none' ? ' and there were no role yet' : ''}`,
	apply: (one) => ({ ...one, needs, has })
});
/** One task only, for what no two facts lead to: what is asked for each option, kept by what is offered. */
const rememberNeeds = remembering<readonly Facts['needs'][]>();
function onlyChanges(facts: Facts): readonly Change<Facts>[] {
	const has = facts.has === 'new' ? 'new' : 'none';
	const offered = facts.offered.toSorted();
	return rememberNeeds(`${facts.set} ${offered.join()}`, () => {
		const all = offered
			.flatMap((at) => taskIds.map((task): Facts => ({ ...facts, needs: [{ task, at }], has })))
			.filter(isClear);
		const found = [...setOf(facts), ...offered].map((option) =>
			all.find((one) => answer(one)?.some((part) => part === option))
		);
		return found.flatMap((one) => (one === undefined ? [] : [one.needs]));
	}).map((needs) => onlyTask(facts, needs, has));
}
/** The only task, such that an assignment would do, or would not. */
function solutionChanges(facts: Facts, part: number): readonly Change<Facts>[] {
	const solution = facts.solutions[part];
	if (solution === undefined) return [];
	const now = isEnough(facts, solution);
	const has = facts.has === 'new' ? 'new' : 'none';
	const found = everyNeed.find((needs) => {
		const [{ task, at }] = needs as readonly [Facts['needs'][number]];
		const enough = included[solution.role].has(task) && reaches(tree, solution.at, at);
		return enough !== now && isClear({ ...facts, needs, has, solutions: [solution] });
	});
	return found === undefined ? [] : [onlyTask(facts, found, has)];
}
const everyNeed = taskIds.flatMap((task) => places.map((at): Facts['needs'] => [{ task, at }]));
/** Changes that leave one answer right, one of a fact for each answer: pairs of them are tried. */
function changes(facts: Facts): readonly Change<Facts>[] {
	const judged = facts.solutions.length > 0;
	const said = (of: Facts) => (judged ? verdicts(of) : answer(of))?.join();
	const now = said(facts);
	const counts = new Map<string, number>();
	const single = [...facts.needs.flatMap((_, index) => needChanges(facts, index)), ...hasChanges(facts)];
	return [
		...single.filter(({ fact, axis, apply }) => {
			const changed = apply(facts);
			if (!isClear(changed)) return false;
			const to = said(changed);
			const kind = `${fact} ${axis} ${to}`;
			const count = (counts.get(kind) ?? 0) + 1;
			counts.set(kind, count);
			return count <= (to === now ? 2 : 1);
		}),
		...(judged ? [] : onlyChanges(facts)).filter(({ apply }) => isClear(apply(facts)))
	];
}

/** Sets of tasks by the offered roles and the least of them that is enough. */
const casesOf = (set: readonly RoleName[], role: RoleName, count: number): readonly (readonly TaskId[])[] =>
	rememberCases(`${set.join()} ${role} ${count}`, () => casesFor(set, role, count));
const rememberCases = remembering<readonly (readonly TaskId[])[]>();
function casesFor(set: readonly RoleName[], role: RoleName, count: number): readonly (readonly TaskId[])[] {
	const grown = (some: readonly TaskId[]): readonly (readonly TaskId[])[] =>
		some.length === count
			? [some]
			: taskIds.slice(taskIds.indexOf(some.at(-1)!) + 1).flatMap((task) => grown([...some, task]));
	const fits = (some: readonly TaskId[]): boolean => {
		const enough = set.filter((one) => some.every((task) => included[one].has(task)));
		return (
			enough.includes(role) &&
			enough.every((one) => [...included[role]].every((task) => included[one].has(task)))
		);
	};
	return taskIds.flatMap((task) => grown([task])).filter(fits);
}
/** Roles that a group may have before. */
const before = roleNames.filter((role) => role !== 'Owner' && role !== 'Contributor');

/** Draws facts of which a single one turns the answer. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const rights = (facts: Facts): string => {
		if (hasTwice(facts) || open(facts).length === 0) return '';
		if (facts.solutions.length > 0) return String(verdicts(facts));
		const grant = answer(facts);
		return String(grant?.[facts.only!] ?? grant);
	};
	return drawUntil(
		() => drawAny(random, difficulty),
		(facts) => {
			const now = rights(facts);
			return changes(facts).some(({ fact: id, apply }) => id !== undefined && rights(apply(facts)) !== now);
		}
	);
}
/** Draws a role and a scope, then tasks that lead to them. Harder ones have more tasks, and a role that does one of them already. */
function drawAny(random: Random, difficulty: Difficulty): Facts {
	const fixed = { world: random.below(worlds.length), told: random.pick(telling), who: random.pick(people) };
	const done = difficulty === 3 || (difficulty === 2 && random.chance(0.3));
	const count = difficulty === 1 ? 1 + random.below(2) : difficulty === 2 ? 2 : 2 + random.below(2);
	const least = drawUntil(
		(): Facts => {
			const set = random.below(sets.length);
			const role = random.pick(sets[set]!);
			const scope = random.pick(scopes);
			const below = places.filter((place) => reaches(tree, scope, place));
			const possible =
				[count, 1].map((some) => casesOf(sets[set]!, role, some)).find((some) => some.length > 0) ?? [];
			const offered = random.shuffled([
				scope,
				...random.some(
					scopes.filter((one) => one !== scope),
					3
				)
			]);
			const draw = (): Facts => {
				const needs = random.pick(possible).map((task) => ({ task, at: random.pick(below) }));
				const has = drawUntil(() => ({ role: random.pick(before), at: random.pick(places) }), makesSense);
				const extras = [...included[has.role]].filter((task) => !needs.some((need) => need.task === task));
				const more =
					done && extras.length > 0 ? [{ task: random.pick(extras), at: random.pick(places) }] : [];
				return {
					set,
					offered,
					solutions: [],
					needs: random.shuffled([...needs, ...more]),
					has: difficulty === 1 ? 'new' : done || random.chance(0.6) ? has : 'none',
					...fixed
				};
			};
			const fits = (facts: Facts): boolean => {
				if (!isClear(facts) || facts.needs.length - open(facts).length !== (done ? 1 : 0)) return false;
				const [got, at] = answer(facts)!;
				return got === role && at === scope;
			};
			return drawUntil(draw, fits);
		},
		(facts) => isClear(facts) && facts.needs.length - open(facts).length === (done ? 1 : 0)
	);
	// The least scope is a single VM seldom, so it's asked for more often where it is.
	if (random.chance(answer(least)?.[1] === 'vm' ? 0.4 : 0.75)) return withSolutions(random, least);
	return random.chance(0.55) ? { ...least, only: random.chance(0.5) ? 0 : 1 } : least;
}
/** The same tasks with three assignments to judge, each enough or not by chance. What isn't enough fails at the role or at the scope only. */
function withSolutions(random: Random, facts: Facts): Facts {
	const all = setOf(facts)
		.flatMap((role) => scopes.map((at): Has => ({ role, at })))
		.filter((one) => {
			const alone = { ...facts, solutions: [one] };
			return makesSense(one) && isClear(alone) && solutionChanges(alone, 0).length > 0;
		});
	// A single resource would be enough too seldom.
	const wrong = all.filter(
		(one) => !isEnough(facts, one) && (tree[one.at].level !== 'resource' || random.chance(0.4))
	);
	const pools = [
		all.filter((one) => isEnough(facts, one)),
		wrong.filter((one) => isEnough(facts, { ...one, role: 'Owner' })),
		wrong.filter((one) => isEnough(facts, { ...one, at: 'mg' }))
	];
	const wanted = [0, 1, 2].map(() => random.chance(0.5));
	const draw = (): readonly Has[] =>
		wanted.flatMap((yes) => random.some(pools[yes ? 0 : random.chance(0.5) ? 1 : 2]!, 1));
	const apart = (some: readonly Has[], roleCount: number): boolean =>
		new Set(some).size === 3 && new Set(some.map(({ role }) => role)).size >= roleCount;
	const three = drawUntil(draw, (some) => apart(some, 3));
	const solutions = apart(three, 3) ? three : drawUntil(draw, (some) => apart(some, 2));
	return apart(solutions, 2) ? { ...facts, solutions } : facts;
}

/** What contains what. */
const treeTold = (facts: Facts): string => {
	const { mg, sub, other, rg1, rg2, rg3, vm, account } = worlds[facts.world]!;
	return `The management group ${mg} contains the subscriptions ${sub} and ${other}. ${sub} contains the resource groups ${rg1} (with the VM ${vm}) and ${rg2} (with the storage account ${account}). ${other} contains ${rg3}. `;
};
const hasTold = (facts: Facts): readonly Piece[] => {
	const { has } = facts;
	return has === 'new'
		? [`${groupOf(facts)} has no role assignments.`]
		: [
				fact(
					'has',
					has === 'none'
						? `${groupOf(facts)} has no role assignments.`
						: `${groupOf(facts)} already has the ${has.role} role on ${nameOf(facts, has.at)}.`
				)
			];
};
const needsTold = (facts: Facts): Paragraph =>
	facts.needs.flatMap((need, at): Piece[] => [
		fact(`need${at}`, taskText(facts, need)),
		at < facts.needs.length - 1 ? '; ' : '. '
	]);
const pathOf = (facts: Facts, place: Place): string => {
	const name = nameOf(facts, place);
	if (place === 'mg') return `/providers/Microsoft.Management/managementGroups/${name}`;
	if (tree[place].level === 'subscription') return `/subscriptions/… (${name})`;
	const path = {
		rg1: name,
		rg2: name,
		rg3: name,
		vm: `${nameOf(facts, 'rg1')}/…/virtualMachines/${name}`,
		account: `${nameOf(facts, 'rg2')}/…/storageAccounts/${name}`
	};
	return `/subscriptions/…/resourceGroups/${path[place as keyof typeof path]}`;
};

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				`Tasks of ${groupOf(facts)}`,
				'No.|Task',
				facts.needs.map((need, at) => [`need${at}`, String(at + 1), taskText(facts, need)] as const)
			),
			[`You plan the access of a security group named ${groupOf(facts)}. `, ...hasTold(facts)],
			[treeTold(facts)]
		),
	request: (facts) =>
		pageWith(
			message(
				'Access request',
				{ 'Requested by': facts.who, For: groupOf(facts), Status: 'Approved' },
				['The members must be able to do the following: ', ...needsTold(facts)],
				hasTold(facts)
			),
			[treeTold(facts)]
		),
	output: (facts) =>
		pageWith(
			code(
				`Role assignments of ${groupOf(facts)}, as az role assignment list prints them (fields left out)`,
				...(typeof facts.has === 'string'
					? [facts.has === 'none' ? fact('has', '[]') : '[]']
					: [
							'[',
							[
								'  ',
								fact(
									'has',
									`{ "roleDefinitionName": "${facts.has.role}", "scope": "${pathOf(facts, facts.has.at)}" }`
								)
							],
							']'
						])
			),
			[treeTold(facts)],
			[`You plan permissions for the security group ${groupOf(facts)}. Its tasks: `, ...needsTold(facts)]
		),
	email: (facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: `Rights for ${groupOf(facts)}` },
				hasTold(facts),
				['From Monday on, the group has these tasks: ', ...needsTold(facts)],
				[treeTold(facts)]
			),
			['The owner of a security group writes to you.']
		)
};

export const leastGrant = family<Facts>({
	id: 'access/least-grant',
	edition: 5,
	group: 'access',
	title: 'The least role at the least scope',
	rule: {
		'^(with|out)': 'Together, the roles must include each task, at its scope or above.',
		'low|needed|least$':
			'Of the roles that are enough, take the one that allows least, at the lowest scope that covers the need.'
	},
	lab: 'access/planes-and-roles',
	sources: [sources.builtInRoles, sources.roleDefinitions, sources.rbacScope],
	axes: {
		task: 'One of the tasks',
		place: 'Where a task takes place',
		has: 'The role that the group has already'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
