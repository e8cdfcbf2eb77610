// What has to change so that a custom role meets its requirements: a part of its definition, the role of its creator, or nothing. Or what a definition allows.
import type { Rbac } from '#lib/azure/identity/access.ts';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { mayAssign, mayDefine } from '#lib/azure/identity/custom-role.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { coverageOf, type Role } from '#lib/azure/identity/role.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	remembering,
	yesOrNo
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const vms = 'Microsoft.Compute/virtualMachines/';
const accounts = 'Microsoft.Storage/storageAccounts/';
const blobs = `${accounts}blobServices/containers/blobs/`;
/** Control-plane and data-plane tasks: the action, what the group does, and that as a thing. */
const control = {
	start: { action: `${vms}start/action`, does: 'start VMs', doing: 'starting VMs' },
	restart: { action: `${vms}restart/action`, does: 'restart VMs', doing: 'restarting VMs' },
	stop: { action: `${vms}deallocate/action`, does: 'deallocate VMs', doing: 'deallocating VMs' },
	resize: { action: `${vms}write`, does: 'resize VMs', doing: 'resizing VMs' },
	delete: { action: `${vms}delete`, does: 'delete VMs', doing: 'deleting VMs' }
} as const;
const data = {
	read: { action: `${blobs}read`, does: 'read blobs', doing: 'reading blobs' },
	write: { action: `${blobs}write`, does: 'upload blobs', doing: 'uploading blobs' },
	erase: { action: `${blobs}delete`, does: 'delete blobs', doing: 'deleting blobs' }
} as const;
type Control = keyof typeof control;
type Data = keyof typeof data;
const controls = Object.keys(control) as readonly Control[];
const dataIds = Object.keys(data) as readonly Data[];

const tree = {
	mg: { level: 'managementGroup' },
	sub1: { level: 'subscription', parent: 'mg' },
	rg1: { level: 'resourceGroup', parent: 'sub1' },
	rg2: { level: 'resourceGroup', parent: 'sub1' },
	sub2: { level: 'subscription', parent: 'mg' }
} as const satisfies Tree;
type Place = keyof typeof tree;
const places = Object.keys(tree) as readonly Place[];
const holders = {
	Owner: builtIn.owner,
	'User Access Administrator': builtIn.accessAdministrator,
	Contributor: builtIn.contributor,
	'Role Based Access Control Administrator': builtIn.rbacAdministrator
} as const satisfies Record<string, Role>;
type Holder = keyof typeof holders;
const holderNames = Object.keys(holders) as readonly Holder[];
type Part = 'actions' | 'notActions' | 'dataActions' | 'notDataActions' | 'scopes' | 'creator' | 'nothing';
const parts: readonly Part[] = [
	'actions',
	'notActions',
	'dataActions',
	'notDataActions',
	'scopes',
	'creator',
	'nothing'
];

interface Facts {
	readonly world: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	/** Offered beside the key, those first in it. */
	readonly offered: readonly Part[];
	readonly needs: readonly Control[];
	readonly dataNeeds: readonly Data[];
	/** What must not be possible. */
	readonly barred: Control | 'nothing';
	/** Where the role will be assigned. */
	readonly where: readonly Place[];
	/** `all` is a wildcard. */
	readonly actions: readonly Control[] | 'all';
	/** Actions have a wildcard for storage accounts too. */
	readonly storage: boolean;
	readonly notActions: readonly Control[];
	readonly dataActions: readonly Data[] | 'all';
	readonly notDataActions: readonly Data[];
	readonly scopes: readonly Place[];
	readonly creator: Holder;
	readonly at: Place;
	/** What is to be judged of the definition. Empty where it’s asked what has to change: without them, the requirements are told. */
	readonly claims: readonly Claim[];
}
/** That the role lets one do a task, that it can be assigned somewhere, or that its creator can create it. */
type Claim = Control | Data | Place | 'creates';
const telling = ['file', 'output', 'table', 'ticket'] as const;
const worlds = [
	{
		role: 'Render Operator',
		group: 'Animators',
		mg: 'mg-film',
		sub1: 'sub-render',
		rg1: 'rg-farm',
		rg2: 'rg-preview',
		sub2: 'sub-archive'
	},
	{
		role: 'Sensor Operator',
		group: 'Rangers',
		mg: 'mg-forest',
		sub1: 'sub-sensors',
		rg1: 'rg-north',
		rg2: 'rg-creek',
		sub2: 'sub-maps'
	},
	{
		role: 'Ward Operator',
		group: 'Night Nurses',
		mg: 'mg-hospital',
		sub1: 'sub-wards',
		rg1: 'rg-beds',
		rg2: 'rg-alarms',
		sub2: 'sub-images'
	},
	{
		role: 'Press Operator',
		group: 'Printers',
		mg: 'mg-daily',
		sub1: 'sub-press',
		rg1: 'rg-plates',
		rg2: 'rg-proofs',
		sub2: 'sub-photos'
	},
	{
		role: 'Pump Operator',
		group: 'Field Crew',
		mg: 'mg-water',
		sub1: 'sub-pumps',
		rg1: 'rg-east',
		rg2: 'rg-west',
		sub2: 'sub-meters'
	}
] as const;
const worldOf = ({ world }: Facts) => worlds[world]!;
const names = (facts: Facts, some: readonly Place[]): string =>
	listed(some.map((place) => worldOf(facts)[place]));

const actionsOf = ({ actions, storage }: Facts): readonly string[] => [
	...(actions === 'all' ? [`${vms}*`] : [`${vms}read`, ...actions.map((one) => control[one].action)]),
	...(storage ? [`${accounts}*`] : [])
];
const dataActionsOf = ({ dataActions }: Facts): readonly string[] =>
	dataActions === 'all' ? [`${blobs}*`] : dataActions.map((one) => data[one].action);
const roleOf = (facts: Facts): Role => ({
	name: worldOf(facts).role,
	actions: actionsOf(facts),
	notActions: facts.notActions.map((one) => control[one].action),
	dataActions: dataActionsOf(facts),
	notDataActions: facts.notDataActions.map((one) => data[one].action),
	assignableScopes: facts.scopes
});
const rbacWith = (role: Role, at: Place): Rbac => ({
	tree,
	groups: {},
	denies: [],
	roles: [{ who: 'creator', role, at }]
});
const coverage = (role: Role, need: Control | Data) =>
	need in control
		? coverageOf(role, { action: control[need as Control].action, words: '' })
		: coverageOf(role, { action: data[need as Data].action, data: true, words: '' });

/** What the model says. */
const once = remembering<boolean>();
/** What has to change, by the model; undefined where more than one change would do or more than one is needed. */
function partOf(facts: Facts): Part | undefined {
	const { where, scopes, needs, dataNeeds, notActions, notDataActions, barred, creator, at } = facts;
	const role = roleOf(facts);
	if (barred !== 'nothing' && (needs.includes(barred) || coverage(role, barred) === 'includes'))
		return undefined;
	const lacks = (need: Control | Data) => coverage(role, need) === 'lacks';
	const owner = rbacWith(builtIn.owner, 'mg');
	const outside = where.some((place) => !scopes.some((scope) => reaches(tree, scope, place)));
	const hasData = dataActionsOf(facts).length > 0;
	// Whatever the scopes are.
	const refused = where.some(
		(place) =>
			!once(`${place} ${hasData}`, () =>
				mayAssign(owner, 'creator', { ...role, assignableScopes: ['mg'] }, place)
			)
	);
	// A role that has to open data can't be assigned on a management group at all.
	if (dataNeeds.length > 0 && where.includes('mg')) return undefined;
	const own = rbacWith(holders[creator], at);
	const defines = (some: readonly Place[]): boolean =>
		once(`${creator} ${at} ${some.join()}`, () =>
			mayDefine(own, 'creator', { ...role, assignableScopes: some })
		);
	// Narrower scopes would help the creator too.
	if (defines(where) && !defines(scopes)) return undefined;
	const found: readonly (Part | false)[] = [
		needs.some(lacks) && 'actions',
		needs.some((need) => notActions.includes(need)) && 'notActions',
		(dataNeeds.some(lacks) || refused) && 'dataActions',
		dataNeeds.some((need) => notDataActions.includes(need)) && 'notDataActions',
		outside && 'scopes',
		!defines(where) && 'creator'
	];
	const [first = 'nothing', ...more] = found.filter((one) => one !== false);
	return more.length > 0 ? undefined : first;
}
const isTask = (claim: Claim): claim is Control | Data => claim in control || claim in data;
function isTrue(facts: Facts, claim: Claim): boolean {
	const role = roleOf(facts);
	if (isTask(claim)) return coverage(role, claim) === 'includes';
	return claim === 'creates'
		? mayDefine(rbacWith(holders[facts.creator], facts.at), 'creator', role)
		: mayAssign(rbacWith(builtIn.owner, 'mg'), 'creator', role, claim);
}
const keyWith = (facts: Facts): Key => {
	if (facts.claims.length > 0) return facts.claims.map((claim) => [isTrue(facts, claim) ? 'yes' : 'no']);
	const part = partOf(facts);
	return part === undefined ? [] : [[part]];
};
const textsOf = (facts: Facts): Readonly<Record<Part, string>> => ({
	actions: 'The Actions property',
	notActions: 'The NotActions property',
	dataActions: 'The DataActions property',
	notDataActions: 'The NotDataActions property',
	scopes: 'The AssignableScopes property',
	creator: `${facts.who}’s role assignment`,
	nothing: 'No change is required'
});

const doingOf = (some: readonly (Control | Data)[]): string =>
	listed(some.map((one) => (one in control ? control[one as Control] : data[one as Data]).doing));
const missingIn = (facts: Facts, how: 'lacks' | 'trims') =>
	[...facts.needs, ...facts.dataNeeds].filter((need) => coverage(roleOf(facts), need) === how);

/** Where the role is needed and that’s in the list, or below what is. */
function listedIn(facts: Facts, itself: boolean): string {
	const { where, scopes } = facts;
	const some = where.filter((place) => scopes.includes(place) === itself);
	const over = scopes.filter((scope) => some.some((place) => reaches(tree, scope, place)));
	const are = (list: readonly Place[]): string => `${names(facts, list)} ${list.length > 1 ? 'are' : 'is'}`;
	if (some.length === 0) return '';
	return itself
		? `${are(some)} in the list`
		: `${are(some)} below ${are(over).replace(/ (is|are)$/, ', which $1')} in the list`;
}
/** Why a part has to change, or not. */
const reasons: Readonly<Record<Part, (facts: Facts, key: Part) => string>> = {
	actions: (facts, key) =>
		key === 'actions'
			? `Actions doesn’t include ${doingOf(missingIn(facts, 'lacks'))}. Nothing else in the definition can add that.`
			: key === 'notActions'
				? `Actions has all that’s needed on VMs. NotActions takes ${doingOf(missingIn(facts, 'trims'))} out again.`
				: key === 'dataActions' && facts.dataNeeds.length > 0
					? `No entry here includes a data action${facts.storage ? `, not even ${accounts}*` : ''}.`
					: facts.actions === 'all'
						? `The wildcard covers ${doingOf(facts.needs)}.`
						: `It lists ${doingOf(facts.needs)}, as required.`,
	notActions: ({ notActions, barred, ...facts }, key) =>
		key === 'notActions'
			? `It takes out ${doingOf(missingIn({ notActions, barred, ...facts }, 'trims'))}, which the group must be able to do.`
			: notActions.length === 0
				? 'It’s empty, so it takes nothing away.'
				: notActions.includes(barred as Control)
					? `It takes out ${doingOf(notActions)}, and that’s what must not be possible.`
					: `It takes out ${doingOf(notActions)}, which no one asked for.`,
	dataActions: (facts, key) =>
		key === 'dataActions'
			? facts.dataNeeds.length > 0
				? `${capital(doingOf(missingIn(facts, 'lacks')))} is a data action, and DataActions doesn’t have it.`
				: `With DataActions, a custom role can’t be assigned on the management group ${worldOf(facts).mg}. No data access is required, so they can go.`
			: facts.dataNeeds.length === 0
				? dataActionsOf(facts).length === 0
					? 'Nothing has to be done with blobs, so leave it empty.'
					: 'No blob access is required, but nothing forbids it either.'
				: key === 'notDataActions'
					? `It names ${doingOf(facts.dataNeeds)}. What takes that away is another property.`
					: `It covers ${doingOf(facts.dataNeeds)}, which is what the group needs.`,
	notDataActions: (facts, key) =>
		key === 'notDataActions'
			? `It subtracts ${doingOf(missingIn(facts, 'trims'))} from DataActions, and the group needs that.`
			: facts.notDataActions.length === 0
				? 'It’s empty and subtracts nothing.'
				: `It subtracts ${doingOf(facts.notDataActions)}, which isn’t among the requirements.`,
	scopes: (facts, key) => {
		const { where, scopes, who } = facts;
		const out = where.filter((place) => !scopes.some((scope) => reaches(tree, scope, place)));
		return key === 'scopes'
			? `The role must be assigned on ${names(facts, out)}, and that isn’t at or below ${names(facts, scopes).replace(' and ', ' or ')}.`
			: key === 'creator'
				? coverageOf(holders[facts.creator], operations.defineRole) === 'includes'
					? `Other scopes might let ${who} create the role, but then it couldn’t be assigned on ${names(facts, where)}.`
					: `${who} can’t create roles on any scope, so other scopes change nothing.`
				: key === 'dataActions' && facts.dataNeeds.length === 0
					? `${worldOf(facts).mg} is an assignable scope already. The DataActions keep the role from being assigned there.`
					: where.every((place) => scopes.includes(place))
						? `The list names ${names(facts, where)}, so the role can be assigned there.`
						: `${[listedIn(facts, true), listedIn(facts, false)].filter(Boolean).join(', and ')}, so the role can be assigned there.`;
	},
	creator: (facts, key) => {
		const { creator, at, who } = facts;
		const covers = coverageOf(holders[creator], operations.defineRole);
		if (key === 'creator')
			return covers === 'trims'
				? `${who} is a Contributor, and its NotActions leave out roleDefinitions/write. That right is needed on each assignable scope.`
				: covers === 'lacks'
					? `${who}’s role assigns roles, but it has no roleDefinitions/write, which creates them.`
					: `${who} has ${creator} on ${worldOf(facts)[at]} only. Creating the role takes that right on each assignable scope.`;
		return creator === 'Owner'
			? `${who} is Owner of ${worldOf(facts)[at]}, which is enough to create the role.`
			: `${creator} includes roleDefinitions/write, and ${who} has it on ${worldOf(facts)[at]}. It doesn’t take an Owner.`;
	},
	nothing: (facts, key) => {
		const { where } = facts;
		return {
			actions: `${capital(doingOf(missingIn(facts, 'lacks')))} would still be refused.`,
			notActions: `As it is, ${doingOf(missingIn(facts, 'trims'))} would be refused.`,
			dataActions:
				facts.dataNeeds.length > 0
					? `${capital(doingOf(missingIn(facts, 'lacks')))} would still be refused.`
					: 'The role could be created, but not assigned where it’s needed.',
			notDataActions: `As it is, ${doingOf(missingIn(facts, 'trims'))} would be refused.`,
			scopes: `An attempt to assign it on ${names(facts, where)} would fail.`,
			creator: `${facts.who} would get an error when creating it.`,
			nothing: `Each requirement is met: the group can do what it needs, it can be assigned on ${names(facts, where)}, and ${facts.who} may create it.`
		}[key];
	}
};
function traceOf(facts: Facts, key: Part): readonly TraceStep[] {
	const role = roleOf(facts);
	const { creator, at, barred } = facts;
	const said = { includes: 'included', trims: 'taken out again', lacks: 'not included' };
	return [
		...[...facts.needs, ...facts.dataNeeds].map((need): TraceStep => ({
			rule: `${need in data ? 'data action' : 'action'} ${coverage(role, need)}`,
			text: `${capital(doingOf([need]))}: ${said[coverage(role, need)]}.`
		})),
		...(barred === 'nothing'
			? []
			: [
					{
						rule: `barred ${coverage(role, barred)}`,
						text: `${capital(doingOf([barred]))}: not possible, as required.`
					}
				]),
		{
			rule:
				key === 'scopes'
					? 'outside the scopes'
					: key === 'dataActions' && facts.dataNeeds.length === 0
						? 'data on a management group'
						: 'within the scopes',
			text: `It ${key === 'scopes' || (key === 'dataActions' && facts.dataNeeds.length === 0) ? 'can’t' : 'can'} be assigned on ${names(facts, facts.where)}.`
		},
		{
			rule:
				key === 'creator'
					? `creator ${coverageOf(holders[creator], operations.defineRole)}`
					: `creator ${creator}`,
			text: `${facts.who}, ${creator} on ${worldOf(facts)[at]}, ${key === 'creator' ? 'can’t' : 'can'} create it.`
		}
	];
}

/** The answer of someone who takes one part for right. */
const instead =
	(from: Part, to: Part) =>
	(facts: Facts): Key =>
		facts.claims.length === 0 && partOf(facts) === from ? [[to]] : [];
const claimText = (facts: Facts, claim: Claim): string =>
	isTask(claim)
		? `The role lets users ${claim in data ? `${data[claim as Data].does} by using Microsoft Entra authorization` : control[claim as Control].does}.`
		: claim === 'creates'
			? `${facts.who} can create the role.`
			: `The role can be assigned on ${worldOf(facts)[claim]}.`;
function explainClaim(facts: Facts, claim: Claim): PartReasons {
	const { scopes, creator, at } = facts;
	const yes = isTrue(facts, claim);
	const why = (): string => {
		if (isTask(claim)) {
			const list = claim in data ? 'DataActions' : 'Actions';
			const doing = doingOf([claim]);
			return {
				includes: `${list} includes ${doing}, and nothing subtracts it.`,
				trims: `${list} includes ${doing}, but Not${list} subtracts it.`,
				lacks: `${list} doesn’t include ${doing}${claim in data && facts.storage ? `. ${accounts}* in Actions includes no data action` : ''}.`
			}[coverage(roleOf(facts), claim)];
		}
		const above = claim === 'creates' ? [] : scopes.filter((scope) => reaches(tree, scope, claim));
		if (claim !== 'creates')
			return above.length === 0
				? `${names(facts, [claim])} isn’t at or below ${names(facts, scopes).replace(' and ', ' or ')}.`
				: yes
					? `${names(facts, [claim])} is ${above.includes(claim) ? 'an assignable scope' : `below ${names(facts, above)}`}${claim === 'mg' ? ', and there are no DataActions' : ''}.`
					: 'A custom role with DataActions can’t be assigned on a management group.';
		return yes
			? `${creator} on ${worldOf(facts)[at]} includes roleDefinitions/write, and each assignable scope is there or below.`
			: reasons.creator(facts, 'creator');
	};
	const because = why();
	const kind = isTask(claim) ? `${claim in data} ${coverage(roleOf(facts), claim)}` : claim;
	return { options: { yes: because, no: because }, trace: [{ rule: `${kind} ${yes}`, text: because }] };
}
const question: Question<Facts> = {
	ask(facts) {
		if (facts.claims.length > 0)
			return judge(
				'statements',
				[yesOrNo],
				facts.claims.map((claim) => ({ text: claimText(facts, claim), holds: isTrue(facts, claim) }))
			);
		const key = partOf(facts);
		const others = facts.offered.filter((one) => one !== key).slice(0, 3);
		return {
			...chooseOne(
				['You need to meet all requirements with the fewest changes. What should you change?'],
				optionsOf(textsOf(facts), [...(key === undefined ? [] : [key]), ...others]),
				key ?? ''
			),
			miss: facts.where.length > 1 || facts.barred !== 'nothing' ? 'edge' : 'core'
		};
	},
	explain(facts) {
		if (facts.claims.length > 0) return facts.claims.map((claim) => explainClaim(facts, claim));
		const key = partOf(facts)!;
		return [
			{
				options: Object.fromEntries(parts.map((part) => [part, reasons[part](facts, key)])),
				trace: traceOf(facts, key)
			}
		];
	},
	wrongRules: {
		'actions-for-data': {
			note: 'Reading, uploading and deleting blobs are data actions. It’s easy to add everything to Actions.',
			key: (facts) => (facts.dataNeeds.length > 0 ? instead('dataActions', 'actions')(facts) : [])
		},
		'wildcard-for-data': {
			note: 'A wildcard in Actions grants no data action. It’s easy to think that it covers all of a storage account.',
			key: (facts) =>
				keyWith(
					facts.storage && (facts.dataNeeds.length > 0 || facts.claims.length > 0)
						? { ...facts, dataActions: 'all' }
						: facts
				)
		},
		'actions-again': {
			note: 'NotActions is subtracted from Actions, so listing an action twice doesn’t help. It’s easy to add it to Actions.',
			key: instead('notActions', 'actions')
		},
		'data-again': {
			note: 'NotDataActions is subtracted from DataActions. It’s easy to add what’s missing to DataActions.',
			key: instead('notDataActions', 'dataActions')
		},
		'not-overlooked': {
			note: 'What NotActions or NotDataActions names is taken out again. It’s easy to stop reading at the list before.',
			key: (facts) =>
				keyWith(
					facts.barred === 'nothing'
						? { ...facts, notActions: [], notDataActions: [] }
						: { ...facts, notActions: [facts.barred], notDataActions: [] }
				)
		},
		'data-anywhere': {
			note: 'A custom role with DataActions can’t be assigned on a management group. It’s easy to forget.',
			key: (facts) =>
				keyWith(
					facts.dataNeeds.length === 0 && facts.claims.length === 0 ? { ...facts, dataActions: [] } : facts
				)
		},
		'one-scope': {
			note: 'Each place where the role is needed must be at or below an assignable scope. It’s easy to check only the first.',
			key: (facts) => (facts.claims.length > 0 ? [] : keyWith({ ...facts, where: facts.where.slice(0, 1) }))
		},
		'assigned-anywhere': {
			note: 'A custom role can be assigned within its assignable scopes only. It’s easy to take the list for a suggestion.',
			key: (facts) => (facts.claims.length > 0 ? [] : keyWith({ ...facts, scopes: facts.where }))
		},
		'narrower-scopes': {
			note: 'The creator needs the right on each assignable scope. It’s easy to cut the scopes and forget where the role is needed.',
			key: (facts) =>
				coverageOf(holders[facts.creator], operations.defineRole) === 'includes'
					? instead('creator', 'scopes')(facts)
					: []
		},
		'contributor-creates': {
			note: 'Contributor leaves out what grants access, and that includes role definitions. It’s easy to count them in.',
			key: (facts) => keyWith(facts.creator === 'Contributor' ? { ...facts, creator: 'Owner' } : facts)
		},
		'assigner-creates': {
			note: 'Assigning roles and creating them are two rights. It’s easy to take one for the other.',
			key: (facts) => keyWith(facts.creator.startsWith('Role') ? { ...facts, creator: 'Owner' } : facts)
		},
		'owners-only': {
			note: 'User Access Administrator can create custom roles too. It’s easy to wait for an Owner.',
			key: (facts) => keyWith(facts.creator.startsWith('User') ? { ...facts, creator: 'Contributor' } : facts)
		}
	}
};

const to = changesOf<Facts>();
/** A list with or without one of it. */
const turned = <T>(list: readonly T[], one: T): readonly T[] =>
	list.includes(one) ? list.filter((each) => each !== one) : [...list, one];
const lists = (property: string, has: boolean, action: string): string =>
	`${property} ${has ? 'didn’t list' : 'listed'} ${action}`;
/** Changes of the definition, whether or not one answer is right then. */
function definitionChanges(facts: Facts): readonly Change<Facts>[] {
	const { actions, notActions, dataActions, notDataActions } = facts;
	return [
		// Each puts one list right as a whole.
		to('actions', facts.needs, 'Actions listed exactly what is required'),
		to(
			'notActions',
			facts.barred === 'nothing' ? [] : [facts.barred],
			facts.barred === 'nothing'
				? 'NotActions were empty'
				: `NotActions listed ${control[facts.barred].action} only`
		),
		to(
			'dataActions',
			facts.dataNeeds.length > 0 ? 'all' : [],
			facts.dataNeeds.length > 0 ? `DataActions listed ${blobs}*` : 'DataActions were empty'
		),
		to('notDataActions', [], 'NotDataActions were empty'),
		...(actions === 'all'
			? controls.map((one) =>
					to('actions', [one], `Actions listed ${control[one].action} instead of the wildcard`)
				)
			: [to('actions', 'all', `Actions listed ${vms}*`)]),
		...(actions === 'all' ? [] : controls).map((one) => {
			const list = actions as readonly Control[];
			return to('actions', turned(list, one), lists('Actions', list.includes(one), control[one].action));
		}),
		...controls.map((one) =>
			to(
				'notActions',
				turned(notActions, one),
				lists('NotActions', notActions.includes(one), control[one].action)
			)
		),
		...(dataActions === 'all'
			? [to('dataActions', [], 'DataActions were empty')]
			: dataIds.map((one) =>
					to(
						'dataActions',
						turned(dataActions, one),
						lists('DataActions', dataActions.includes(one), data[one].action)
					)
				)),
		...dataIds.map((one) =>
			to(
				'notDataActions',
				turned(notDataActions, one),
				lists('NotDataActions', notDataActions.includes(one), data[one].action)
			)
		)
	];
}
const placeSets: readonly (readonly Place[])[] = [
	['mg'],
	['sub1'],
	['sub2'],
	['rg1'],
	['rg2'],
	['sub1', 'sub2'],
	['rg1', 'sub2']
];
/** Changes of what is required, of the scopes and of the creator. */
function otherChanges(facts: Facts): readonly Change<Facts>[] {
	const { group } = worldOf(facts);
	const { needs, dataNeeds, where, scopes, creator, at, who } = facts;
	return [
		...placeSets
			.filter((one) => one.join() !== scopes.join())
			.map((one) => to('scopes', one, `the assignable scopes were ${names(facts, one)}`)),
		...places
			.filter((one) => one !== at)
			.map((one) => to('at', one, `${who} had ${creator} on ${worldOf(facts)[one]}`, 'creator')),
		...holderNames
			.filter((one) => one !== creator)
			.map((one) => to('creator', one, `${who} had ${one} on ${worldOf(facts)[at]}`)),
		{
			fact: 'creator',
			text: `${who} had Owner on ${worldOf(facts).mg}`,
			apply: (one: Facts): Facts => ({ ...one, creator: 'Owner', at: 'mg' })
		},
		...controls
			.filter((one) => needs.length > 1 || !needs.includes(one))
			.map((one) =>
				to(
					'needs',
					turned(needs, one),
					`${group} ${needs.includes(one) ? 'didn’t have' : 'also had'} to ${control[one].does}`
				)
			),
		...dataIds.map((one) =>
			to(
				'dataNeeds',
				turned(dataNeeds, one),
				`${group} ${dataNeeds.includes(one) ? 'didn’t have' : 'also had'} to ${data[one].does}`
			)
		),
		...placeSets
			.filter((one) => one.join() !== where.join())
			.map((one) => to('where', one, `the role had to be assigned on ${names(facts, one)}`))
	];
}
const axes: Readonly<Record<string, string>> = {
	needs: 'task',
	dataNeeds: 'task',
	where: 'reach',
	scopes: 'reach',
	creator: 'reach'
};
const withAxis = (change: Change<Facts>): Change<Facts> => ({
	...change,
	axis: axes[change.fact!] ?? 'lists'
});
function changes(facts: Facts): readonly Change<Facts>[] {
	const all = [...definitionChanges(facts), ...otherChanges(facts)].map(withAxis);
	// Without requirements, only what is told of the role and its creator.
	if (facts.claims.length > 0)
		return [...all.slice(1), withAxis(to('dataActions', [], 'DataActions were empty'))].filter(
			({ fact: id }) => !['needs', 'dataNeeds', 'where'].includes(id!)
		);
	const outcomes = all.map((change) => ({ change, part: partOf(change.apply(facts)) }));
	const now = partOf(facts);
	// Few of each kind: pairs of them are tried.
	const counts = new Map<string, number>();
	const single = outcomes.flatMap(({ change, part }) => {
		const kind = `${change.fact} ${part}`;
		const count = (counts.get(kind) ?? 0) + 1;
		counts.set(kind, count);
		return part === undefined || count > (part === now ? 2 : 1) ? [] : [change];
	});
	/** Parts that are shown and that no single change makes right. */
	const wanted = new Set(facts.offered.filter((part) => part !== now).slice(0, 3));
	for (const { part } of outcomes) if (part !== undefined) wanted.delete(part);
	if (wanted.size === 0) return single;
	/** Changes for parts that only come into play after another change. */
	const after = (first: string, fixed: Facts): readonly Change<Facts>[] =>
		(wanted.size === 0 ? [] : [...definitionChanges(fixed), ...otherChanges(fixed)]).flatMap(
			(change): readonly Change<Facts>[] => {
				const part = partOf(change.apply(fixed));
				if (part === undefined || !wanted.delete(part)) return [];
				return [{ text: `${first} and ${change.text}`, apply: () => change.apply(fixed) }];
			}
		);
	const fix = now === 'nothing' ? undefined : outcomes.find(({ part }) => part === 'nothing')?.change;
	const fixed = fix?.apply(facts) ?? facts;
	const several = fix === undefined ? [] : after(fix.text, fixed);
	const said = fix ? [fix.text] : [];
	const { group, mg } = worldOf(facts);
	const owned = after([...said, `${facts.who} had Owner on ${mg}`].join(', '), {
		...fixed,
		creator: 'Owner',
		at: 'mg'
	});
	if (fixed.dataNeeds.length > 0) return [...single, ...several, ...owned];
	const where: readonly Place[] = fixed.where.includes('mg') ? ['sub1'] : fixed.where;
	// All but that list is put right.
	const opened: Change<Facts> = {
		text: `${group} also had to read blobs, and only NotDataActions were wrong`,
		apply: () => ({
			...fixed,
			dataNeeds: ['read'],
			dataActions: 'all',
			notDataActions: ['read'],
			where,
			scopes: where
		})
	};
	return [...single, ...several, ...owned, opened];
}

/** Draws what has to change, then a definition and requirements of which only that isn't right. Harder ones require more, of more places. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	// Where nothing is wrong, most can go wrong.
	const wanted = random.chance([0.06, 0.14, 0.23][difficulty - 1]!)
		? 'nothing'
		: random.pick(parts.slice(0, -1));
	const fixed = {
		world: random.below(worlds.length),
		told: random.pick(telling),
		who: random.pick(people),
		offered: random.shuffled(parts)
	};
	const onData =
		wanted === 'notDataActions' ||
		(wanted === 'dataActions' ? random.chance(0.7) : random.chance(difficulty === 1 ? 0.4 : 0.75));
	const sets: readonly (readonly Place[])[] =
		difficulty === 1
			? [['sub1'], ['sub2'], ['rg1']]
			: difficulty === 2
				? [['sub1'], ['mg'], ['rg1'], ['sub1', 'sub2']]
				: [['mg'], ['sub1', 'sub2'], ['rg1', 'sub2']];
	const drawn = drawUntil(
		(): Facts => {
			const needs = random.some(controls, difficulty === 1 ? 1 : 2);
			const spare = controls.filter((one) => !needs.includes(one));
			const barred = difficulty > 1 && random.chance(0.7) ? random.pick(spare) : 'nothing';
			const dataNeeds = onData ? random.some(dataIds, difficulty === 1 ? 1 : 1 + random.below(2)) : [];
			const where = wanted === 'dataActions' && !onData ? (['mg'] as const) : random.pick(sets);
			return {
				...fixed,
				claims: [],
				needs,
				dataNeeds,
				barred,
				where,
				storage: onData && random.chance(0.5),
				...drawDefinition(random, wanted, { needs, dataNeeds, barred }),
				scopes: wanted !== 'scopes' && random.chance(0.6) ? where : random.pick([...sets, ['sub1'], ['mg']]),
				creator: random.pick(
					wanted === 'creator' && random.chance(0.6)
						? holderNames
						: (['Owner', 'User Access Administrator'] as const)
				),
				at: random.chance(0.5) ? 'mg' : random.pick(places)
			};
		},
		(facts) => partOf(facts) === wanted
	);
	return random.chance([0.32, 0.28, 0.55][difficulty - 1]!) ? withClaims(random, drawn) : drawn;
}
/** The same definition with three claims, each true or not by chance. */
function withClaims(random: Random, drawn: Facts): Facts {
	const creates = random.chance(0.5);
	const facts = drawUntil(
		(): Facts => ({
			...drawn,
			barred: 'nothing',
			creator: random.pick(holderNames),
			at: random.pick(places)
		}),
		(one) => isTrue(one, 'creates') === creates
	);
	const pick = (some: readonly Claim[]): readonly Claim[] => {
		const yes = random.chance(0.5);
		return random
			.shuffled(some)
			.filter((claim) => isTrue(facts, claim) === yes)
			.slice(0, 1);
	};
	const claims = random.some(
		[
			...pick(controls),
			...pick(facts.dataActions.length > 0 ? dataIds : controls),
			...pick(places),
			'creates' as const
		],
		3
	);
	return new Set(claims).size === 3
		? { ...facts, claims: random.shuffled(claims) }
		: withClaims(random, drawn);
}
/** Draws the lists of a definition. Only that of the part which has to change isn't right. */
function drawDefinition(
	random: Random,
	wanted: Part,
	{ needs, dataNeeds, barred }: Pick<Facts, 'needs' | 'dataNeeds' | 'barred'>
): Pick<Facts, 'actions' | 'notActions' | 'dataActions' | 'notDataActions'> {
	const spare = random.shuffled(controls.filter((one) => !needs.includes(one) && one !== barred));
	const spareData = random.shuffled(dataIds.filter((one) => !dataNeeds.includes(one)));
	const all = random.chance(0.5) && wanted !== 'actions';
	const short = wanted === 'actions' ? needs.slice(1) : needs;
	const takenOut = random.chance(0.4) ? spare.slice(-1) : [];
	const none = dataNeeds.length === 0 && wanted !== 'dataActions';
	const shortData = wanted === 'dataActions' ? dataNeeds.slice(1) : dataNeeds;
	return {
		actions: all
			? 'all'
			: random.shuffled([...short, ...spare.slice(0, random.below(2) + (short.length === 0 ? 1 : 0))]),
		notActions: [
			...(all && barred !== 'nothing' ? [barred] : takenOut),
			...(wanted === 'notActions' ? needs.slice(0, 1) : [])
		],
		dataActions: none
			? []
			: wanted !== 'dataActions' && random.chance(0.4)
				? 'all'
				: random.shuffled([
						...shortData,
						...spareData.slice(0, random.below(2) + (dataNeeds.length === 0 ? 1 : 0))
					]),
		notDataActions: [
			...(dataNeeds.length > 0 && random.chance(0.4) ? spareData.slice(-1) : []),
			...(wanted === 'notDataActions' ? dataNeeds.slice(0, 1) : [])
		]
	};
}

/** What is required, one fact each. */
function requirements(facts: Facts): readonly (readonly [string, string])[] {
	const { needs, dataNeeds, barred, where, who, creator, at } = facts;
	const { group } = worldOf(facts);
	if (facts.claims.length > 0) return [['creator', `${who} has ${creator} on ${worldOf(facts)[at]}.`]];
	return [
		['needs', `${group} must be able to ${listed(needs.map((one) => control[one].does))}.`],
		...(dataNeeds.length === 0
			? []
			: [
					[
						'dataNeeds',
						`${group} must be able to ${listed(dataNeeds.map((one) => data[one].does))} by using Microsoft Entra authorization.`
					] as const
				]),
		...(barred === 'nothing'
			? []
			: [['barred', `${group} must not be able to ${control[barred].does}.`] as const]),
		['where', `The role must be assigned on ${names(facts, where)}.`],
		['creator', `${who} has ${creator} on ${worldOf(facts)[at]} and must create the role.`]
	];
}
const required = (facts: Facts): Paragraph =>
	requirements(facts).flatMap(([id, text]): Piece[] => [
		fact(id, text),
		id === 'needs' && facts.dataNeeds.length === 0 ? fact('dataNeeds', ' No data access is required. ') : ' '
	]);
const treeTold = (facts: Facts): string => {
	const { mg, sub1, rg1, rg2, sub2 } = worldOf(facts);
	return `The management group ${mg} contains the subscriptions ${sub1} (with ${rg1} and ${rg2}) and ${sub2}. `;
};
/** The lists of the definition, by constraint. */
const listsOf = (facts: Facts) =>
	[
		['actions', actionsOf(facts)],
		['notActions', roleOf(facts).notActions ?? []],
		['dataActions', dataActionsOf(facts)],
		['notDataActions', roleOf(facts).notDataActions ?? []]
	] as const;
const scopePath = (facts: Facts, place: Place): string => {
	const name = worldOf(facts)[place];
	const path = {
		mg: `/providers/Microsoft.Management/managementGroups/${name}`,
		sub1: `/subscriptions/<${name}>`,
		sub2: `/subscriptions/<${name}>`,
		rg1: `/subscriptions/<${worldOf(facts).sub1}>/resourceGroups/${name}`,
		rg2: `/subscriptions/<${worldOf(facts).sub1}>/resourceGroups/${name}`
	};
	return path[place];
};
const quoted = (some: readonly string[]): string =>
	some.length === 0 ? '[]' : `[ ${some.map((one) => `"${one}"`).join(', ')} ]`;
const capital = (text: string): string => text.replace(/^./, (first) => first.toUpperCase());

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	file: (facts) =>
		pageWith(
			code(
				'For az role definition create',
				'{',
				`  "Name": "${worldOf(facts).role}",`,
				...listsOf(facts).map(([id, some]): Paragraph => [
					`  "${capital(id)}": `,
					fact(id, quoted(some)),
					','
				]),
				[
					'  "AssignableScopes": ',
					fact('scopes', quoted(facts.scopes.map((place) => scopePath(facts, place))))
				],
				'}'
			),
			[treeTold(facts)],
			[`You prepare a role for ${worldOf(facts).group}. `, ...required(facts)]
		),
	output: (facts) =>
		pageWith(
			code(
				'Draft, in the format of az role definition list (shortened)',
				'{',
				[
					'  "assignableScopes": ',
					fact('scopes', quoted(facts.scopes.map((place) => scopePath(facts, place)))),
					','
				],
				'  "permissions": [ {',
				...listsOf(facts).map(([id, some], at): Paragraph => [
					`    "${id}": `,
					fact(id, quoted(some)),
					at < 3 ? ',' : ''
				]),
				'  } ],',
				`  "roleName": "${worldOf(facts).role}", "roleType": "CustomRole"`,
				'}'
			),
			[...required(facts)],
			[treeTold(facts)]
		),
	table: (facts) =>
		pageWith(
			factTable('Planned definition', 'Property|Value', [
				...listsOf(facts).map(
					([id, some]) => [id, capital(id), some.length === 0 ? 'None' : some.join(', ')] as const
				),
				['scopes', 'AssignableScopes', facts.scopes.map((place) => worldOf(facts)[place]).join(', ')]
			]),
			[`You plan a custom role named ${worldOf(facts).role}. ${treeTold(facts)}`],
			[...required(facts)]
		),
	ticket: (facts) =>
		pageWith(
			message(
				`Ticket: review of ${worldOf(facts).role}`,
				{ 'Opened by': facts.who, Kind: 'Custom role' },
				[...required(facts)],
				[
					'The draft has ',
					...listsOf(facts).flatMap(([id, some]): Piece[] => [
						fact(id, `${capital(id)} ${some.length === 0 ? 'empty' : some.join(', ')}`),
						'; '
					]),
					fact('scopes', `AssignableScopes ${names(facts, facts.scopes)}`),
					'.'
				]
			),
			[treeTold(facts)]
		)
};

export const customRole = family<Facts>({
	id: 'access/custom-role',
	edition: 8,
	group: 'access',
	title: 'A custom role that isn’t right yet',
	rule: 'A custom role grants Actions less NotActions and DataActions less NotDataActions, within its assignable scopes, each of which its creator needs rights on.',
	lab: 'access/planes-and-roles',
	sources: [sources.customRoles, sources.roleDefinitions],
	axes: {
		task: 'What the group must be able to do',
		lists: 'The actions in the definition',
		reach: 'The scopes and the creator'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
