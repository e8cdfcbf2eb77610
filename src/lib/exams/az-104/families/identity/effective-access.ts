// What two people can do by several role assignments: direct ones, inherited ones, through groups, and against a deny assignment.
import { check, identitiesOf, type DenyAssignment, type Rbac } from '#lib/azure/identity/access.ts';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { coverageOf, type Operation, type Role } from '#lib/azure/identity/role.ts';
import { reaches } from '#lib/azure/identity/scope.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, matchRows, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	withAt,
	yesOrNo
} from '#lib/exams/az-104/families/kit.ts';
import { tree, type Place } from '#lib/exams/az-104/families/identity/tree.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const placeIds = Object.keys(tree) as readonly Place[];
type Person = 'a' | 'b';
type Principal = Person | 'outer' | 'inner';

const vms = 'Microsoft.Compute/virtualMachines/';
/** What the custom role leaves out. */
const left = { start: `${vms}start/action`, resize: `${vms}write`, delete: `${vms}delete` } as const;
const builtInRoles = {
	Reader: builtIn.reader,
	'Virtual Machine Contributor': builtIn.vmContributor,
	'Storage Account Contributor': builtIn.accountContributor,
	'Storage Blob Data Reader': builtIn.blobReader,
	'Storage Blob Data Contributor': builtIn.blobContributor,
	'User Access Administrator': builtIn.accessAdministrator,
	Contributor: builtIn.contributor,
	Owner: builtIn.owner
} as const satisfies Record<string, Role>;
type RoleName = keyof typeof builtInRoles | 'VM Caretaker';
const builtInNames = Object.keys(builtInRoles) as readonly (keyof typeof builtInRoles)[];
const roleNames = [...builtInNames, 'VM Caretaker'] as const;

/** Scopes that make sense for a role. */
const placesFor: Readonly<Record<string, readonly Place[]>> = Object.fromEntries(
	roleNames.map((role) => [
		role,
		placeIds.filter(
			(at) => !(/Storage/.test(role) && at === 'vm') && !(/Virtual|VM/.test(role) && at === 'account')
		)
	])
);

interface Task {
	readonly operation: Operation;
	readonly at: Place;
	readonly can: string;
	readonly doing: string;
}
const tasks = {
	start: { operation: operations.startVm, at: 'vm', can: 'start', doing: 'starting VMs' },
	resize: { operation: operations.resizeVm, at: 'vm', can: 'resize', doing: 'resizing VMs' },
	delete: { operation: operations.deleteVm, at: 'vm', can: 'delete', doing: 'deleting VMs' },
	read: { operation: operations.readBlob, at: 'account', can: 'read the blobs in', doing: 'reading blobs' },
	erase: { operation: operations.deleteBlob, at: 'account', can: 'delete blobs in', doing: 'deleting blobs' },
	change: {
		operation: operations.changeAccount,
		at: 'account',
		can: 'change the settings of',
		doing: 'changing storage accounts'
	},
	assign: {
		operation: operations.assignRole,
		at: 'rg1',
		can: 'assign Azure roles on',
		doing: 'assigning roles'
	}
} as const satisfies Record<string, Task>;
type TaskId = keyof typeof tasks;
const includes = (role: Role, task: TaskId): boolean =>
	coverageOf(role, tasks[task].operation) === 'includes';
const taskIds = Object.keys(tasks) as readonly TaskId[];
const granting: Readonly<Record<string, readonly RoleName[]>> = Object.fromEntries(
	taskIds.map((task) => [task, builtInNames.filter((role) => includes(builtInRoles[role], task))])
);

interface Assignment {
	readonly who: Principal;
	readonly role: RoleName;
	readonly at: Place;
}
interface Deny {
	readonly at: Place;
	readonly actions: 'delete' | 'write and delete';
	readonly except: Person | 'none';
}
interface Facts {
	readonly world: number;
	readonly told: (typeof telling)[number];
	/** The two, and who writes. */
	readonly names: readonly string[];
	readonly assignments: readonly Assignment[];
	/** Who is in the group, and in the one that may be in it. */
	readonly outer: readonly Person[];
	readonly inner: readonly Person[];
	/** Absent where there is one group only. */
	readonly nested?: boolean;
	readonly leaves: keyof typeof left;
	readonly deny?: Deny;
	/** What is judged. Where it's asked who can do it: each task for both of them, one after the other. */
	readonly claims: readonly { readonly who: Person; readonly task: TaskId }[];
	readonly asks: 'statements' | 'who';
}
const telling = ['table', 'email', 'list', 'handover'] as const;
const worlds = [
	{
		sub: 'sub-zoo',
		rg1: 'rg-aviary',
		rg2: 'rg-aquarium',
		vm: 'vm-feed1',
		account: 'sttanks',
		outer: 'Keepers',
		inner: 'Trainees'
	},
	{
		sub: 'sub-radio',
		rg1: 'rg-studio',
		rg2: 'rg-news',
		vm: 'vm-mix2',
		account: 'stclips3',
		outer: 'Hosts',
		inner: 'Interns'
	},
	{
		sub: 'sub-ski',
		rg1: 'rg-lifts',
		rg2: 'rg-passes',
		vm: 'vm-gate6',
		account: 'stpasses',
		outer: 'Patrol',
		inner: 'Seasonals'
	},
	{
		sub: 'sub-maps',
		rg1: 'rg-survey',
		rg2: 'rg-tiles',
		vm: 'vm-plot4',
		account: 'sttiles9',
		outer: 'Surveyors',
		inner: 'Students'
	},
	{
		sub: 'sub-circus',
		rg1: 'rg-ring',
		rg2: 'rg-posters',
		vm: 'vm-light3',
		account: 'stposters',
		outer: 'Riggers',
		inner: 'Helpers'
	}
] as const;

const placeName = ({ world }: Pick<Facts, 'world'>, place: Place): string => worlds[world]![place];
const nameOf = (facts: Pick<Facts, 'world' | 'names'>, who: Principal): string =>
	who === 'a' ? facts.names[0]! : who === 'b' ? facts.names[1]! : worlds[facts.world]![who];
const caretaker = (leaves: keyof typeof left): Role => ({
	name: 'VM Caretaker',
	actions: [`${vms}*`],
	notActions: [left[leaves]]
});
const caretakers = { start: caretaker('start'), resize: caretaker('resize'), delete: caretaker('delete') };
const roleOf = ({ leaves }: Pick<Facts, 'leaves'>, name: RoleName): Role =>
	name === 'VM Caretaker' ? caretakers[leaves] : builtInRoles[name];
const denyOf = ({ at, actions, except }: Deny): DenyAssignment => ({
	name: 'deny',
	at,
	who: 'everyone',
	except: except === 'none' ? [] : [except],
	actions: actions === 'delete' ? ['*/delete'] : ['*/write', '*/delete']
});
const groupsOf = ({ outer, inner, nested }: Facts): Rbac['groups'] =>
	nested === undefined ? { outer } : { outer: nested ? [...outer, 'inner'] : outer, inner };
const rbacOf = (facts: Facts): Rbac => ({
	tree,
	groups: groupsOf(facts),
	roles: facts.assignments.map(({ who, role, at }) => ({ who, role: roleOf(facts, role), at })),
	denies: facts.deny ? [denyOf(facts.deny)] : []
});
type Claim = Facts['claims'][number];
const may = (rbac: Rbac, { who, task }: Claim, operation: Operation = tasks[task].operation): boolean =>
	check(rbac, who, operation, tasks[task].at);
const verdicts = (facts: Facts): readonly boolean[] => {
	const rbac = rbacOf(facts);
	return facts.claims.map((claim) => may(rbac, claim));
};
type Answer = Person | 'both' | 'none';
const answerOf = (a: boolean, b: boolean): Answer => (a ? (b ? 'both' : 'a') : b ? 'b' : 'none');
/** The first of the two claims of each task that it's asked of. */
const firsts = ({ claims }: Facts): readonly number[] =>
	claims.flatMap((_, at) => (at % 2 === 0 ? [at] : []));
const keyBy = (facts: Facts, judged: (rbac: Rbac, claim: Claim) => boolean): Key => {
	const rbac = rbacOf(facts);
	const yes = facts.claims.map((claim) => judged(rbac, claim));
	return facts.asks === 'statements'
		? yes.map((one) => [one ? 'yes' : 'no'])
		: yes.flatMap((one, at) => (at % 2 === 0 ? [[answerOf(one, yes[at + 1]!)]] : []));
};
const claimText = (facts: Facts, { who, task }: Claim): string =>
	`${nameOf(facts, who)} can ${tasks[task].can} ${placeName(facts, tasks[task].at)}.`;

/** How someone comes by an assignment. */
const through = (
	facts: Facts,
	person: Person,
	who: Principal
): 'direct' | 'group' | 'nested group' | 'not theirs' => {
	if (who === person) return 'direct';
	if (!identitiesOf(groupsOf(facts), person).has(who)) return 'not theirs';
	return facts[who as 'outer' | 'inner'].includes(person) ? 'group' : 'nested group';
};
/** What an assignment comes to for a claim. */
function readAssignment(facts: Facts, { who, task }: Claim, one: Assignment) {
	const { operation, at }: Task = tasks[task];
	const way = through(facts, who, one.who);
	const role = roleOf(facts, one.role);
	const coverage = coverageOf(role, operation);
	const reached = reaches(tree, one.at, at);
	const state =
		way === 'not theirs'
			? 'not theirs'
			: !reached
				? 'elsewhere'
				: coverage === 'includes'
					? 'grants'
					: coverage === 'trims'
						? 'trims'
						: operation.data && role.dataActions === undefined
							? 'no data action'
							: 'lacks';
	return { way, state, coverage, inherited: one.at !== at };
}
type Reading = ReturnType<typeof readAssignment> & { readonly one: Assignment };
/** Whether a role reaches the data, and only lacks the operation. */
const readsData = (facts: Facts, { one, state }: Reading): boolean =>
	state === 'lacks' && roleOf(facts, one.role).dataActions !== undefined;
/** The sooner, the more a reader learns from why it isn't enough. */
const teaching = ['trims', 'no data action', 'elsewhere', 'lacks', 'not theirs'];
/** A role elsewhere that isn’t enough anyway comes after those that reach the place. */
const teaches = ({ state, coverage }: Reading): number =>
	state === 'elsewhere' && coverage !== 'includes' ? 3.5 : teaching.indexOf(state);

function sayGrant(facts: Facts, { who, task }: Claim, { one, way, inherited }: Reading): string {
	const [name, group] = [nameOf(facts, who), nameOf(facts, one.who)];
	const place = placeName(facts, tasks[task].at);
	const held = `${one.role} on ${placeName(facts, one.at)}`;
	const start =
		way === 'direct'
			? `${name} has ${held}`
			: way === 'group'
				? `${name} is in ${group}, which has ${held}`
				: `${name} is in ${nameOf(facts, 'inner')}, so in ${group} too, which has ${held}`;
	return `${start}. ${inherited ? `${place} inherits that, and it` : 'That'} includes ${tasks[task].doing}.`;
}
/** `alone`: no other role is theirs. */
function sayNothing(
	facts: Facts,
	{ who, task }: Claim,
	{ one, state, coverage }: Reading,
	alone: boolean
): string {
	const name = nameOf(facts, who);
	const nor = alone
		? ''
		: ` Nor does any other role of ${name}’s that reaches ${placeName(facts, tasks[task].at)}.`;
	const { at, doing } = tasks[task];
	const [place, from] = [placeName(facts, at), placeName(facts, one.at)];
	switch (state) {
		case 'trims':
			return `${one.role} leaves out ${doing} by its NotActions, and no other role of ${name}’s adds it.`;
		case 'no data action':
			return `${one.role} on ${from} has no DataActions, so without Shared Key it gives no access to the blobs.${nor}`;
		case 'elsewhere':
			return coverage === 'includes'
				? `${one.role} includes ${doing}, but it’s on ${from}, and ${place} isn’t part of that.${nor}`
				: `${one.role} on ${from} doesn’t include ${doing}.${nor}`;
		case 'lacks':
			return `${one.role} on ${from} doesn’t include ${doing}.${nor}`;
		default:
			return `${one.role} on ${from} goes to ${nameOf(facts, one.who)}, and that isn’t ${name} or a group of ${name}’s.`;
	}
}
function explainClaim(facts: Facts, claim: Claim): PartReasons {
	const { who, task } = claim;
	const readings = facts.assignments.map((one): Reading => ({ one, ...readAssignment(facts, claim, one) }));
	const trace: TraceStep[] = readings
		.filter(({ state }) => state !== 'not theirs')
		.map(({ one, state, way, inherited }) => ({
			rule: state === 'grants' ? `${way}, ${inherited ? 'inherited' : 'at the scope'}` : state,
			text: `${one.role} on ${placeName(facts, one.at)} (${way}): ${
				{
					grants: 'includes it',
					trims: 'excluded by NotActions',
					'no data action': 'no DataActions',
					elsewhere: 'doesn’t reach',
					lacks: 'doesn’t include it',
					'not theirs': ''
				}[state]
			}.`
		}));
	const grant = readings.find(({ state }) => state === 'grants');
	const done = (text: string): PartReasons => ({ options: { yes: text, no: text }, trace });
	const { deny } = facts;
	const { operation, at, doing }: Task = tasks[task];
	const named = deny && coverageOf(denyOf(deny), operation) === 'includes' && reaches(tree, deny.at, at);
	if (deny && grant)
		trace.push({
			rule: !named ? 'deny of something else' : deny.except === who ? 'excluded from the deny' : 'denied',
			text: `The deny assignment on ${placeName(facts, deny.at)} ${!named ? 'doesn’t name this' : deny.except === who ? `leaves ${nameOf(facts, who)} out` : 'comes first'}.`
		});
	if (grant === undefined) {
		const near = readings.toSorted(
			(x, y) =>
				// A role for the same data comes before one without data.
				(operation.data ? Number(readsData(facts, y)) - Number(readsData(facts, x)) : 0) ||
				teaches(x) - teaches(y) ||
				Number(y.coverage === 'includes') - Number(x.coverage === 'includes')
		)[0]!;
		const others = readings.filter(
			(one) => one !== near && one.state !== 'not theirs' && one.state !== 'elsewhere'
		);
		return done(sayNothing(facts, claim, near, others.length === 0));
	}
	if (named && deny.except !== who)
		return done(
			`The deny assignment on ${placeName(facts, deny.at)} blocks ${doing} for everyone${deny.except === 'none' ? '' : ` but ${nameOf(facts, deny.except)}`}. No role gets past that${/^(Owner|Contributor)$/.test(grant.one.role) ? `, not even ${grant.one.role}` : ''}.`
		);
	const trimmed = readings.find(({ state }) => state === 'trims');
	const text = sayGrant(facts, claim, grant);
	return done(
		named
			? `${text} The deny assignment excludes ${nameOf(facts, who)}.`
			: deny && task === 'erase' && reaches(tree, deny.at, at)
				? `${text} The deny assignment lists no DataActions.`
				: trimmed
					? `${text} The NotActions of ${trimmed.one.role} don’t take that away.`
					: text
	);
}

/** Who can perform a task, by what is said of each of the two. */
function explainWho(facts: Facts, at: number): PartReasons {
	const claims = facts.claims.slice(at, at + 2);
	const reasons = claims.map((claim) => explainClaim(facts, claim));
	const able = verdicts(facts).slice(at, at + 2);
	const alike = able[0] === able[1];
	const text = (index: number): string => reasons[index]!.options['yes']!;
	const said = (index: number): string =>
		`${nameOf(facts, claims[index]!.who)} ${able[index] ? 'can' : 'can’t'}. ${text(index)}`;
	const all =
		text(0) === text(1)
			? `${text(0)} That goes for both.`
			: [0, 1].map((index) => (able[index] || alike ? text(index) : said(index))).join(' ');
	const why = (option: Answer): string => {
		const wrong = [0, 1].filter(
			(index) => able[index] !== (option === 'both' || option === claims[index]!.who)
		);
		return wrong.length === 0
			? all
			: wrong.length === 1
				? said(wrong[0]!)
				: alike
					? `${able[0] ? 'Both' : 'Neither of them'} can. ${text(1)}`
					: `It’s the other way around. ${text(able[0] ? 0 : 1)}`;
	};
	return {
		options: Object.fromEntries((['a', 'b', 'both', 'none'] as const).map((id) => [id, why(id)])),
		trace: reasons.flatMap(({ trace }) => trace)
	};
}

/** The assignments of someone that reach a place. */
const own = (rbac: Rbac, { who, task }: Claim) => {
	const me = identitiesOf(rbac.groups, who);
	return rbac.roles.filter((one) => me.has(one.who) && reaches(rbac.tree, one.at, tasks[task].at));
};
const depth = (place: string): number => ({ sub: 0, rg1: 1, rg2: 1 })[place] ?? 2;
const question: Question<Facts> = {
	ask(facts) {
		const yes = verdicts(facts);
		const miss =
			facts.deny || facts.assignments.some(({ role }) => role === 'VM Caretaker') ? 'edge' : 'core';
		if (facts.asks === 'who') {
			const rows = firsts(facts);
			const [a, b] = [nameOf(facts, 'a'), nameOf(facts, 'b')];
			const options = optionsOf({
				a: `${a} only`,
				b: `${b} only`,
				both: `${a} and ${b}`,
				none: `Neither ${a} nor ${b}`
			});
			const asked = rows.map((at) => {
				const { can, at: place }: Task = tasks[facts.claims[at]!.task];
				return { text: `${can} ${placeName(facts, place)}`, right: answerOf(yes[at]!, yes[at + 1]!) };
			});
			if (asked.length === 1)
				return { ...chooseOne([`Who can ${asked[0]!.text}?`], options, asked[0]!.right), miss };
			const capital = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`;
			return {
				...matchRows(
					'match',
					['Who can perform each task?'],
					options,
					asked.map(({ text, right }) => ({ text: capital(text), right }))
				),
				miss
			};
		}
		return {
			...judge(
				'statements',
				[yesOrNo],
				facts.claims.map((claim, at) => ({ text: claimText(facts, claim), holds: yes[at]! }))
			),
			miss
		};
	},
	explain: (facts) =>
		facts.asks === 'who'
			? firsts(facts).map((at) => explainWho(facts, at))
			: facts.claims.map((claim) => explainClaim(facts, claim)),
	wrongRules: {
		'nearest-wins': {
			note: 'Role assignments add up, wherever they’re made. It’s easy to let the one nearest to the resource decide.',
			key: (facts) =>
				keyBy(facts, (rbac, claim) => {
					const mine = own(rbac, claim);
					const near = Math.max(...mine.map(({ at }) => depth(at)));
					return may({ ...rbac, roles: mine.filter(({ at }) => depth(at) === near) }, claim);
				})
		},
		'notactions-deny': {
			note: 'NotActions only shorten the list of their own role. It’s easy to read them as a denial.',
			key: (facts) =>
				keyBy(
					facts,
					(rbac, claim) =>
						may(rbac, claim) &&
						!own(rbac, claim).some(({ role }) => coverageOf(role, tasks[claim.task].operation) === 'trims')
				)
		},
		'owner-reads-data': {
			note: 'Reading or deleting a blob takes DataActions, which Owner and Contributor don’t have. It’s easy to give them everything.',
			key: (facts) =>
				keyBy(
					facts,
					(rbac, claim) =>
						may(rbac, claim) || may(rbac, claim, { ...tasks[claim.task].operation, data: false })
				)
		},
		'contributor-grants': {
			note: 'Contributor leaves out role assignments. It’s easy to count them in.',
			key: (facts) =>
				keyBy(
					{
						...facts,
						assignments: facts.assignments.map((one) =>
							one.role === 'Contributor' ? { ...one, role: 'Owner' } : one
						)
					},
					may
				)
		},
		'scope-ignored': {
			note: 'A role reaches its scope and what’s below. It’s easy to read the role and skip where it was assigned.',
			key: (facts) =>
				keyBy({ ...facts, assignments: facts.assignments.map((one) => ({ ...one, at: 'sub' })) }, may)
		},
		'not-inherited': {
			note: 'What’s below a scope inherits its role assignments. It’s easy to look only at the resource and its group.',
			key: (facts) =>
				keyBy(facts, (rbac, claim) =>
					may({ ...rbac, roles: rbac.roles.filter(({ at }) => at !== 'sub') }, claim)
				)
		},
		'nested-ignored': {
			note: 'Azure RBAC follows a group in a group. It’s easy to stop at direct members.',
			key: ({ nested, ...facts }) => keyBy(nested === undefined ? facts : { nested: false, ...facts }, may)
		},
		'denies-all': {
			note: 'A deny assignment blocks the actions that it lists. It’s easy to think that it blocks everything.',
			key: (facts) =>
				keyBy(facts, (rbac, claim) =>
					may(
						{ ...rbac, denies: rbac.denies.map((one) => ({ ...one, actions: ['*'], dataActions: ['*'] })) },
						claim
					)
				)
		},
		'groups-ignored': {
			note: 'A role that’s assigned to a group counts for its members. It’s easy to look for names only.',
			key: (facts) => keyBy(facts, (rbac, claim) => may({ ...rbac, groups: {} }, claim))
		},
		'deny-ignored': {
			note: 'A deny assignment comes before every role. It’s easy to trust a strong role.',
			key: ({ deny: _, ...facts }) => keyBy(facts, may)
		},
		'exclusion-overlooked': {
			note: 'A deny assignment spares those that it excludes. It’s easy to read “everyone” and stop.',
			key: (facts) => keyBy(facts.deny ? { ...facts, deny: { ...facts.deny, except: 'none' } } : facts, may)
		}
	}
};

const to = changesOf<Facts>();
function assignmentChanges(facts: Facts, index: number): readonly Change<Facts>[] {
	const now = facts.assignments[index]!;
	const change = (axis: string, value: Partial<Assignment>, text: string): Change<Facts> => ({
		fact: `role${index}`,
		axis,
		text,
		apply: (one) => ({
			...one,
			assignments: withAt(one.assignments, index, value)
		})
	});
	const held = `${now.role} on ${placeName(facts, now.at)}`;
	const name = nameOf(facts, now.who);
	const principals: readonly Principal[] = [
		'a',
		'b',
		'outer',
		...(facts.nested === undefined ? [] : ['inner' as const])
	];
	return [
		...placeIds
			.filter((at) => at !== now.at && placesFor[now.role]!.includes(at))
			.map((at) =>
				change(
					'scope',
					{ at },
					// Those for data have a long name.
					`${name}’${name.endsWith('s') ? '' : 's'} ${now.role}${/Data/.test(now.role) ? '' : ' role'} were on ${placeName(facts, at)}`
				)
			),
		...roleNames
			.filter((role) => role !== now.role && role !== 'VM Caretaker' && placesFor[role]!.includes(now.at))
			.map((role) => change('role', { role }, `${name} had ${role} on ${placeName(facts, now.at)}`)),
		...principals
			.filter((who) => who !== now.who)
			.map((who) => change('who', { who }, `${held} were assigned to ${nameOf(facts, who)}`))
	];
}
function groupChanges(facts: Facts): readonly Change<Facts>[] {
	const { outer, inner } = worlds[facts.world]!;
	const members = (key: 'outer' | 'inner', group: string) =>
		(['a', 'b'] as const).map((who) => {
			const isIn = facts[key].includes(who);
			return {
				...to(
					key,
					isIn ? facts[key].filter((one) => one !== who) : [...facts[key], who],
					`${group} ${isIn ? 'did not contain' : 'contained'} ${nameOf(facts, who)}`
				),
				axis: 'member'
			};
		});
	return [
		...members('outer', outer),
		...(facts.nested === undefined
			? []
			: [
					...members('inner', inner),
					{
						...to('nested', !facts.nested, `${inner} were ${facts.nested ? 'not ' : ''}a member of ${outer}`),
						axis: 'member'
					}
				])
	];
}
function denyChanges(facts: Facts): readonly Change<Facts>[] {
	const { deny } = facts;
	if (deny === undefined) return [];
	const change = (value: Partial<Deny>, text: string) => to('deny', { ...deny, ...value }, text);
	return [
		...(['a', 'b', 'none'] as const)
			.filter((who) => who !== deny.except)
			.map((who) =>
				change(
					{ except: who },
					`the deny assignment excluded ${who === 'none' ? 'no one' : `only ${nameOf(facts, who)}`}`
				)
			),
		...(['rg1', 'rg2', 'sub'] as const)
			.filter((at) => at !== deny.at)
			.map((at) => change({ at }, `the deny assignment were on ${placeName(facts, at)}`)),
		change(
			{ actions: deny.actions === 'delete' ? 'write and delete' : 'delete' },
			`the deny assignment were for ${deny.actions === 'delete' ? '*/write and */delete' : '*/delete only'}`
		)
	];
}
const states = ['', 'none', 'Owner', 'Storage Blob Data Contributor'] as const;
type State = (typeof states)[number];
function become(facts: Facts, who: Person, state: State): Facts {
	if (state === '') return facts;
	const not = (one: Principal): boolean => one !== who;
	const { deny, ...rest } = facts;
	return state === 'none'
		? {
				...facts,
				assignments: facts.assignments.filter((one) => not(one.who)),
				outer: facts.outer.filter(not),
				inner: facts.inner.filter(not)
			}
		: {
				...rest,
				// No deny assignment here is for data.
				...(deny && state !== 'Owner' ? { deny } : {}),
				assignments: [...facts.assignments, { who, role: state, at: 'sub' }]
			};
}
/** What both could have, for what no two facts make right. */
function severalChanges(facts: Facts): readonly Change<Facts>[] {
	const said = (who: Person, state: State): readonly string[] =>
		state === ''
			? []
			: [
					`${nameOf(facts, who)} had ${state === 'none' ? 'no role and no group' : `${state} on ${placeName(facts, 'sub')}`}`
				];
	return states.flatMap((a) =>
		states.map((b) => ({
			text: [
				...said('a', a),
				...said('b', b),
				...(facts.deny && [a, b].includes('Owner') ? ['there were no deny assignment'] : [])
			].join(', and '),
			apply: (one: Facts) => become(become(one, 'a', a), 'b', b)
		}))
	);
}
const singleChanges = (facts: Facts): readonly Change<Facts>[] => [
	...denyChanges(facts),
	...groupChanges(facts),
	...facts.assignments.flatMap((_, index) => assignmentChanges(facts, index)),
	...(facts.assignments.some(({ role }) => role === 'VM Caretaker')
		? (Object.keys(left) as (keyof typeof left)[])
				.filter((one) => one !== facts.leaves)
				.map((one) => to('leaves', one, `the NotActions of VM Caretaker were ${left[one]}`))
		: [])
];

/** Where one task is asked about, only changes after which a single fact turns the answer again. */
const changes = (facts: Facts): readonly Change<Facts>[] => [
	...singleChanges(facts).filter(({ apply }) => isVaried(apply(facts))),
	...severalChanges(facts)
];
const isVaried = (facts: Facts): boolean => facts.claims.length > 2 || turns(facts);

const beliefs = Object.values(question.wrongRules);
/** Whether wrong rules get as many parts wrong: a scenario without traps teaches nothing. */
function traps(facts: Facts, least: number): boolean {
	const right = keyBy(facts, may);
	const found = new Set<number>();
	return beliefs.some(({ key }) => {
		const believed = key(facts);
		for (const [at, one] of right.entries()) if (believed[at]?.[0] !== one[0]) found.add(at);
		return found.size >= least;
	});
}
/** Whether a single fact turns the answer, to facts for which that’s true as well. */
const turns = (facts: Facts, as: (then: Facts) => boolean = () => true): boolean => {
	const now = String(keyBy(facts, may));
	return singleChanges(facts).some(({ apply }) => {
		const then = apply(facts);
		return String(keyBy(then, may)) !== now && as(then);
	});
};
/** Whether a deny assignment, where there is one, names something that a role grants. */
function denyMatters({ deny, ...facts }: Facts): boolean {
	if (deny === undefined) return true;
	const rbac = rbacOf(facts);
	return facts.claims.some((claim) => {
		const { operation, at } = tasks[claim.task];
		return (
			coverageOf(denyOf(deny), operation) === 'includes' && reaches(tree, deny.at, at) && may(rbac, claim)
		);
	});
}
/** Draws what is asked, and of whom. */
function drawClaims(random: Random, difficulty: Difficulty): Pick<Facts, 'asks' | 'claims'> {
	const possible = taskIds.filter((task) => difficulty < 3 || task !== 'assign');
	const all = (['a', 'b'] as const).flatMap((who) => possible.map((task) => ({ who, task })));
	const deniable = (task: TaskId): boolean => ['resize', 'delete', 'change'].includes(task);
	const asks = random.chance(0.5) ? 'statements' : 'who';
	const rows = random.pick(difficulty < 3 ? [1, 1, 3] : [1, 3, 3]);
	const claims = drawUntil(
		() =>
			asks === 'statements'
				? random.some(all, 3)
				: random.some(possible, rows).flatMap((task) => (['a', 'b'] as const).map((who) => ({ who, task }))),
		(some) =>
			new Set(some.map(({ who }) => who)).size === 2 &&
			(difficulty < 3 || some.some(({ task }) => deniable(task)))
	);
	return { asks, claims };
}
/** Whether someone has a role twice. */
const hasTwice = (assignments: Facts['assignments']): boolean =>
	assignments.some(
		({ who, role }, at) => assignments.findIndex((one) => one.who === who && one.role === role) < at
	);
/** Draws the statements and whether each is true, then assignments that make them so. Harder ones add a group in a group, then a deny assignment. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const { asks, claims } = drawClaims(random, difficulty);
	const wanted = claims.map(() => random.chance(0.5));
	const possibleToo = claims.filter((_, at) => wanted[at]);
	const some = possibleToo.length > 0 ? possibleToo : claims;
	const [world, told, names] = [random.below(worlds.length), random.pick(telling), random.some(people, 3)];
	const draw = (): Facts => ({
		asks,
		world,
		told,
		names,
		claims,
		assignments: Array.from({ length: difficulty === 1 ? 3 : 4 }, (_, index) => {
			const { task } = random.pick(some);
			const useful = random.chance(0.5) ? granting[task]! : [];
			const role = random.pick(useful.length > 0 ? useful : difficulty === 1 ? builtInNames : roleNames);
			const who =
				index < 2
					? random.pick(['a', 'b'] as const)
					: difficulty > 1 && random.chance(0.3)
						? 'inner'
						: 'outer';
			return { who, role, at: random.pick(placesFor[role]!) };
		}),
		outer: random.pick<readonly Person[]>([[], ['a'], ['b'], ['a', 'b']]),
		inner: difficulty === 1 ? [] : random.pick<readonly Person[]>([['a'], ['b'], ['a', 'b']]),
		...(difficulty === 1 ? {} : { nested: random.chance(0.7) }),
		leaves: random.pick(['start', 'resize', 'delete'] as const),
		...(difficulty === 3
			? {
					deny: {
						at: random.pick(['rg1', 'rg2', 'sub'] as const),
						actions: random.pick(['delete', 'write and delete'] as const),
						except: random.pick(['a', 'b', 'none'] as const)
					}
				}
			: {})
	});
	const fits = (facts: Facts): boolean => {
		const { assignments, outer, nested } = facts;
		if (outer.length === 0 && nested !== true) return false;
		if (hasTwice(assignments)) return false;
		const rbac = rbacOf(facts);
		return (
			claims.every((claim, at) => may(rbac, claim) === wanted[at]) &&
			(['a', 'b'] as const).every((who) =>
				assignments.some((one) => through(facts, who, one.who) !== 'not theirs')
			) &&
			denyMatters(facts) &&
			traps(facts, Math.min(difficulty, 2)) &&
			turns(facts, isVaried)
		);
	};
	const drawn = drawUntil(draw, fits);
	return fits(drawn) ? drawn : drawFacts(random, difficulty);
}

const groupsTold = (facts: Facts): readonly Piece[] => {
	const { outer, inner } = worlds[facts.world]!;
	const members = facts.outer.map((who) => nameOf(facts, who));
	const contents = (some: readonly string[]): string =>
		some.length === 0 ? 'has no members' : `contains ${listed(some)}`;
	if (facts.nested === undefined) return [fact('outer', `The group ${outer} ${contents(members)}. `)];
	return [
		fact('outer', `The group ${outer} ${members.length === 0 ? 'has no users' : contents(members)}. `),
		fact('inner', `${inner} ${contents(facts.inner.map((who) => nameOf(facts, who)))}. `),
		fact('nested', `${inner} ${facts.nested ? 'is' : 'is not'} a member of ${outer}. `)
	];
};
const placesTold = (facts: Facts): string => {
	const { sub, rg1, rg2, vm, account } = worlds[facts.world]!;
	return `Subscription ${sub} contains ${rg1} with the VM ${vm}, and ${rg2} with the storage account ${account}, which does not allow Shared Key access. `;
};
const rulesTold = (facts: Facts): readonly Piece[] => {
	const { deny, leaves } = facts;
	return [
		...(facts.assignments.some(({ role }) => role === 'VM Caretaker')
			? [
					'The custom role VM Caretaker has ',
					fact('leaves', `Actions ${vms}* and NotActions ${left[leaves]}`),
					'. '
				]
			: []),
		...(deny
			? [
					fact(
						'deny',
						`A deny assignment on ${placeName(facts, deny.at)} denies the Actions ${deny.actions === 'delete' ? '*/delete' : '*/write and */delete'} (no DataActions) for everyone${deny.except === 'none' ? '' : ` except ${nameOf(facts, deny.except)}`}. `
					)
				]
			: [])
	];
};
const rowOf = (facts: Facts, { who, role, at }: Assignment) =>
	[nameOf(facts, who), role, placeName(facts, at)] as const;
const sentences = (facts: Facts): readonly Piece[] =>
	facts.assignments.map((one, at) => {
		const [who, role, place] = rowOf(facts, one);
		return fact(`role${at}`, `${who} has ${role} on ${place}. `);
	});
const pathOf = (facts: Facts, place: Place): string => {
	const path = {
		sub: '',
		rg1: `/resourceGroups/${placeName(facts, 'rg1')}`,
		rg2: `/resourceGroups/${placeName(facts, 'rg2')}`,
		vm: `/resourceGroups/${placeName(facts, 'rg1')}/…/${placeName(facts, 'vm')}`,
		account: `/resourceGroups/${placeName(facts, 'rg2')}/…/${placeName(facts, 'account')}`
	};
	return `/subscriptions/…${path[place]}`;
};
/** As az prints it: the sign-in name of a user, the name of a group. */
const principalName = (facts: Facts, who: Principal): string =>
	who === 'a' || who === 'b' ? `${nameOf(facts, who).toLowerCase()}@…` : nameOf(facts, who);
const noOthers = 'The following are the only role assignments. ';

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				'Role assignments',
				'Assigned to|Role|Scope',
				facts.assignments.map((one, at) => [`role${at}`, ...rowOf(facts, one)] as const)
			),
			[placesTold(facts), noOthers],
			[...groupsTold(facts), ...rulesTold(facts)]
		),
	list: (facts) =>
		pageWith(
			code(
				`az role assignment list --all --output table, scopes cut`,
				'Principal    Role                           Scope',
				...facts.assignments.map(({ who, role, at }, index) =>
					fact(
						`role${index}`,
						`${principalName(facts, who).padEnd(12)} ${role.padEnd(30)} ${pathOf(facts, at)}`
					)
				)
			),
			[...groupsTold(facts), placesTold(facts), noOthers],
			[...rulesTold(facts)]
		),
	email: (facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.names[2]!, Subject: `Who can do what in ${placeName(facts, 'sub')}?` },
				[...sentences(facts)],
				[...groupsTold(facts), ...rulesTold(facts)]
			),
			[placesTold(facts), noOthers]
		),
	handover: (facts) =>
		pageWith(
			message(
				'Handover note',
				{ Author: facts.names[2]!, Scope: placeName(facts, 'sub') },
				[...rulesTold(facts), ...groupsTold(facts)],
				[...sentences(facts)]
			),
			[`${placesTold(facts)}${noOthers}`]
		)
};

export const effectiveAccess = family<Facts>({
	id: 'access/effective-access',
	edition: 4,
	group: 'access',
	title: 'What several roles allow together',
	rule: 'Role assignments add up along the scopes above, and only a deny assignment takes something away.',
	lab: 'access/three-scopes',
	sources: [sources.rbac, sources.roleDefinitions, sources.denyAssignments],
	axes: {
		role: 'The role of an assignment',
		scope: 'The scope of an assignment',
		who: 'Who a role is assigned to',
		member: 'A membership',
		leaves: 'The NotActions of the custom role',
		deny: 'The deny assignment'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
