// What a deployment does to each resource of a group and of a Bicep file, or what what-if says of one: mode, lock, tags, conditions, the keyword existing.
// Over 200 lines: each way to be in the group and in the file is told, explained and changed.
import { whatIf, type ChangeType, type Mode } from '#lib/azure/compute/deployment-mode.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, matchRows, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
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
	message,
	pageWith
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

/** How a resource is in the group and in the file. The last two aren’t in the group. */
const states = [
	'same',
	'untagged',
	'retagged',
	'absent',
	'existing',
	'conditional',
	'new',
	'new-if'
] as const;
type State = (typeof states)[number];
type Outcome = 'created' | 'modified' | 'deleted' | 'nothing';
const telling = ['table', 'bicep', 'change', 'pipeline'] as const;

interface Facts {
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly resources: readonly { readonly name: number; readonly state: State }[];
	/** As the command names it; incremental where it names none. */
	readonly mode: Mode | 'none';
	readonly locked: boolean;
	/** The value of the parameter that conditions use, and its default where the command sets it. */
	readonly optional: boolean;
	readonly byDefault: boolean;
	/** Where it’s asked about what-if: the resource whose symbol is hidden. */
	readonly hidden?: number;
}

const groups = [
	{ group: 'rg-orchard', tag: 'Owner', value: 'Blue', other: 'Green', parameter: 'withExtras' },
	{ group: 'rg-ferry', tag: 'CostCenter', value: '4410', other: '4470', parameter: 'isPeak' },
	{ group: 'rg-theater', tag: 'Env', value: 'Prod', other: 'Live', parameter: 'fullSize' },
	{ group: 'rg-bakery', tag: 'Team', value: 'Oven', other: 'Counter', parameter: 'addOns' },
	{ group: 'rg-lighthouse', tag: 'App', value: 'Beacon', other: 'Signal', parameter: 'useBackup' },
	{ group: 'rg-vineyard', tag: 'Season', value: 'Harvest', other: 'Winter', parameter: 'inTrial' }
] as const;
const kinds = [
	{ name: 'vnet-app', symbol: 'vnet', type: 'Microsoft.Network/virtualNetworks' },
	{ name: 'nsg-web', symbol: 'nsg', type: 'Microsoft.Network/networkSecurityGroups' },
	{ name: 'rt-hub', symbol: 'routes', type: 'Microsoft.Network/routeTables' },
	{ name: 'pip-gw', symbol: 'publicIp', type: 'Microsoft.Network/publicIPAddresses' },
	{ name: 'asp-web', symbol: 'plan', type: 'Microsoft.Web/serverfarms' },
	{ name: 'id-job', symbol: 'identity', type: 'Microsoft.ManagedIdentity/userAssignedIdentities' },
	{ name: 'asg-db', symbol: 'asg', type: 'Microsoft.Network/applicationSecurityGroups' },
	{ name: 'disk-log', symbol: 'disk', type: 'Microsoft.Compute/disks' }
] as const;
const choices: Readonly<Record<Outcome, string>> = {
	created: 'It is created',
	modified: 'It is modified',
	deleted: 'It is deleted',
	nothing: 'Nothing happens to it'
};
const outcomes = Object.keys(choices) as readonly Outcome[];
const outcomeOf: Readonly<Record<ChangeType, Outcome>> = {
	Create: 'created',
	Modify: 'modified',
	NoChange: 'nothing',
	Ignore: 'nothing',
	Delete: 'deleted'
};

const placeOf = ({ names }: Pick<Facts, 'names'>) => groups[names]!;
const nameOf = (one: Facts['resources'][number]): string => kinds[one.name]!.name;
const inGroup = (state: State): boolean => state !== 'new' && state !== 'new-if';
const conditional = (state: State): boolean => state === 'conditional' || state === 'new-if';
/** Whether the deployment sets the resource. */
const deploys = (state: State, { optional }: Pick<Facts, 'optional'>): boolean =>
	conditional(state) ? optional : state !== 'absent' && state !== 'existing';

/** How what-if lists each resource by the model; not at all if it’s neither in the group nor deployed. */
function listedAs(facts: Facts): readonly (ChangeType | undefined)[] {
	const { tag, value, other } = placeOf(facts);
	const tagged = { [tag]: value };
	const { changes } = whatIf(
		facts.resources
			.filter(({ state }) => inGroup(state))
			.map((one) => ({ name: nameOf(one), properties: tagged })),
		facts.resources
			.filter(({ state }) => state !== 'absent')
			.map((one) => ({
				name: nameOf(one),
				properties: one.state === 'untagged' ? {} : one.state === 'retagged' ? { [tag]: other } : tagged,
				existing: one.state === 'existing',
				condition: !conditional(one.state) || facts.optional
			})),
		facts.mode === 'none' ? 'Incremental' : facts.mode,
		facts.locked
	);
	return facts.resources.map((one) => changes[nameOf(one)]);
}
const resultOf = (facts: Facts): readonly Outcome[] =>
	listedAs(facts).map((change) => (change === undefined ? 'nothing' : outcomeOf[change]));
const keyBy = (facts: Facts): Key =>
	facts.hidden === undefined
		? resultOf(facts).map((outcome) => [outcome])
		: [[listedAs(facts)[facts.hidden] ?? '']];
const withStates = (facts: Facts, read: (state: State) => State): Facts => ({
	...facts,
	resources: facts.resources.map((one) => ({ ...one, state: read(one.state) }))
});

/** Why a resource isn’t deployed, as the middle of a sentence. */
const undeployed = (facts: Facts, state: State): string =>
	state === 'absent'
		? 'the file doesn’t declare it'
		: state === 'existing'
			? 'the keyword existing only references it'
			: `${placeOf(facts).parameter} is false, so its condition leaves it out`;

/** Why each choice is right or wrong for a resource. */
const reasons: Readonly<Record<Outcome, (facts: Facts, state: State, name: string) => string>> = {
	created(facts, state, name) {
		const { group, parameter } = placeOf(facts);
		if (state === 'new') return `${name} isn’t in ${group} yet, and the file declares it.`;
		if (state === 'new-if')
			return facts.optional
				? `${name} isn’t in ${group} yet, and ${parameter} is true, so its condition is met.`
				: `It would be new, but it’s declared with a condition, and ${parameter} is false.`;
		return deploys(state, facts)
			? `${group} already has a resource named ${name}, so the deployment updates that one.`
			: `${name} already exists.`;
	},
	modified(facts, state, name) {
		const { tag, value, other } = placeOf(facts);
		if (state === 'untagged')
			return `A deployment replaces all properties of a declared resource. The file has no tags for ${name}, so it loses ${tag}.`;
		if (state === 'retagged')
			return `The file declares ${name} with ${other} as its ${tag} tag, not ${value}.`;
		if (!inGroup(state)) return `${name} doesn’t exist yet.`;
		return deploys(state, facts)
			? `The file declares ${name} with the tag that it has, so there’s nothing to modify.`
			: `Only what the file deploys is modified, and ${undeployed(facts, state)}.`;
	},
	deleted(facts, state, name) {
		const { group } = placeOf(facts);
		if (!inGroup(state)) return `${name} isn’t in ${group}, so no mode can delete it.`;
		if (deploys(state, facts))
			return facts.mode === 'Complete'
				? `Complete mode deletes what the file doesn’t deploy, and it does deploy ${name}.`
				: 'Incremental mode deletes nothing.';
		if (facts.mode !== 'Complete')
			return facts.mode === 'none'
				? 'No mode is named, so it’s incremental, and that deletes nothing.'
				: 'Incremental mode deletes nothing, whatever the file leaves out.';
		return facts.locked
			? `Complete mode would delete it, but ${group} has a delete lock.`
			: `Complete mode deletes what the file doesn’t deploy, and ${undeployed(facts, state)}.`;
	},
	nothing(facts, state, name) {
		if (state === 'new' || (state === 'new-if' && facts.optional))
			return 'A declared resource that doesn’t exist is added in either mode.';
		if (state === 'new-if') return `It isn’t there, and with its condition false it isn’t added.`;
		if (state === 'untagged') return `Without tags in the file, ${name} loses its ${placeOf(facts).tag} tag.`;
		if (state === 'retagged') return 'The value in the file replaces the one that is set now.';
		if (deploys(state, facts)) return `${name} already is as the file declares it.`;
		if (facts.mode !== 'Complete')
			return `It isn’t deployed: ${undeployed(facts, state)}. Incremental mode leaves it alone.`;
		return facts.locked
			? `It isn’t deployed, because ${undeployed(facts, state)}. The delete lock keeps complete mode from deleting it.`
			: 'Complete mode keeps only what the file deploys.';
	}
};

function traceOf(facts: Facts, state: State, name: string): readonly TraceStep[] {
	const { group, parameter } = placeOf(facts);
	const step = (rule: string, text: string): TraceStep => ({ rule, text });
	const there = inGroup(state);
	return [
		step(there ? 'there' : 'not there', `${name} is ${there ? '' : 'not '}in ${group}.`),
		...(conditional(state)
			? [step(`condition ${facts.optional}`, `${parameter} is ${facts.optional}, and its condition uses it.`)]
			: []),
		...(deploys(state, facts)
			? [
					step(
						`deployed ${state}`,
						`The file deploys it${state === 'untagged' ? ' without tags' : state === 'retagged' ? ' with another tag' : ''}.`
					)
				]
			: [
					step(`not deployed ${state}`, `It isn’t deployed: ${undeployed(facts, state)}.`),
					...(there
						? [
								step(
									`mode ${facts.mode}`,
									`The mode is ${facts.mode === 'none' ? 'incremental by default' : facts.mode.toLowerCase()}.`
								),
								...(facts.mode === 'Complete' && facts.locked
									? [step('lock', `${group} has a delete lock.`)]
									: [])
							]
						: [])
				])
	];
}
function explainRow(facts: Facts, one: Facts['resources'][number]): PartReasons {
	const name = nameOf(one);
	return {
		options: Object.fromEntries(
			outcomes.map((outcome) => [outcome, reasons[outcome](facts, one.state, name)])
		),
		trace: traceOf(facts, one.state, name)
	};
}

const symbols: Readonly<Record<ChangeType, string>> = {
	Create: '+',
	Modify: '~',
	Delete: '-',
	NoChange: '=',
	Ignore: '*'
};
const changeTypes = Object.keys(symbols) as readonly ChangeType[];
const symbolTexts = Object.fromEntries(
	changeTypes.map((type) => [type, `${symbols[type]} (${type})`])
) as Readonly<Record<ChangeType, string>>;
function explainHidden(facts: Facts, one: Facts['resources'][number]): PartReasons {
	const [name, right] = [nameOf(one), keyBy(facts)[0]![0]];
	const ofOutcome = (outcome: Outcome): string => reasons[outcome](facts, one.state, name);
	const nothing = ofOutcome('nothing');
	return {
		options: {
			Create: ofOutcome('created'),
			Modify: ofOutcome('modified'),
			Delete: ofOutcome('deleted'),
			NoChange:
				right === 'Ignore'
					? `The symbol = is for what the file deploys, and ${undeployed(facts, one.state)}.`
					: nothing,
			Ignore:
				right === 'Ignore'
					? nothing
					: right === 'Delete'
						? `Incremental mode would ignore ${name}. Complete mode deletes it.`
						: `Only what isn’t deployed is ignored, and the file deploys ${name}.`
		},
		trace: traceOf(facts, one.state, name)
	};
}

const question: Question<Facts> = {
	ask(facts) {
		const result = resultOf(facts);
		if (facts.hidden !== undefined)
			return {
				...chooseOne(
					[`Which symbol does the output of what-if show for ${nameOf(facts.resources[facts.hidden]!)}?`],
					optionsOf(symbolTexts),
					keyBy(facts)[0]![0]!
				),
				miss: conditional(facts.resources[facts.hidden]!.state) ? 'edge' : 'core'
			};
		return {
			...matchRows(
				'table',
				['What happens to each resource when you deploy main.bicep?'],
				optionsOf(choices),
				facts.resources.map((one, at) => ({ text: nameOf(one), right: result[at]! }))
			),
			miss: facts.resources.some(({ state }) => state === 'existing' || conditional(state)) ? 'edge' : 'core'
		};
	},
	explain: (facts) =>
		facts.hidden === undefined
			? facts.resources.map((one) => explainRow(facts, one))
			: [explainHidden(facts, facts.resources[facts.hidden]!)],
	wrongRules: {
		'default-complete': {
			note: 'Without a mode, a deployment is incremental. It’s easy to expect the group to match the file in the end.',
			key: (facts) => keyBy(facts.mode === 'none' ? { ...facts, mode: 'Complete' } : facts)
		},
		'incremental-cleans': {
			note: 'Incremental mode never deletes. It’s easy to mix up the two modes.',
			key: (facts) => keyBy(facts.mode === 'Incremental' ? { ...facts, mode: 'Complete' } : facts)
		},
		'existing-protects': {
			note: 'The keyword existing only reads a resource. It’s easy to think that a name in the file protects it.',
			key: (facts) => keyBy(withStates(facts, (state) => (state === 'existing' ? 'same' : state)))
		},
		'condition-ignored': {
			note: 'A resource whose condition is false isn’t deployed, as if the file didn’t have it. It’s easy to read past the condition.',
			key: (facts) => keyBy({ ...facts, optional: true })
		},
		'default-wins': {
			note: 'A value in the command replaces the default in the file. It’s easy to look only at the file.',
			key: (facts) => (facts.told === 'bicep' ? [] : keyBy({ ...facts, optional: facts.byDefault }))
		},
		'complete-keeps': {
			note: 'Complete mode deletes what the file doesn’t deploy. It’s easy to read it as “deploy everything in the file”.',
			key: (facts) => keyBy(facts.mode === 'Complete' && !facts.locked ? { ...facts, mode: 'none' } : facts)
		},
		merged: {
			note: 'All properties of a declared resource are replaced, in either mode. It’s easy to think that what the file leaves out is kept.',
			key: (facts) => keyBy(withStates(facts, (state) => (state === 'untagged' ? 'same' : state)))
		},
		redeployed: {
			note: 'A resource that already is as declared isn’t touched. It’s easy to see every deployment as a change.',
			key: (facts) =>
				keyBy(
					withStates(facts, (state) =>
						state === 'same' || (state === 'conditional' && facts.optional) ? 'retagged' : state
					)
				)
		},
		'lock-ignored': {
			note: 'With a delete lock on the group, complete mode deletes nothing. It’s easy to overlook the lock.',
			key: (facts) => keyBy({ ...facts, locked: false })
		},
		'lock-stops-changes': {
			note: 'A delete lock doesn’t stop changes. It’s easy to expect it to protect tags too.',
			key: (facts) =>
				keyBy(
					facts.locked
						? withStates(facts, (state) => (state === 'untagged' || state === 'retagged' ? 'same' : state))
						: facts
				)
		}
	}
};

/** A state as it follows “Right if”. */
function stateText(facts: Facts, one: Facts['resources'][number], state: State): string {
	const { group, tag, other, parameter } = placeOf(facts);
	const name = nameOf(one);
	const there = inGroup(one.state);
	const [start, it] = there ? ['', name] : [`${name} existed and `, 'it'];
	// A condition stays unless it is taken away.
	const open = conditional(one.state) ? ' without a condition and' : '';
	const absent = `${name} did not exist`;
	const adds =
		one.state === 'absent' || one.state === 'existing' ? `${absent} and the file declared it` : absent;
	return {
		same:
			one.state === 'new'
				? `${group} already had ${name} with the same tag`
				: `${start}the file declared ${it}${open} with the tag that it has`,
		untagged: `${start}the file declared ${it}${open} without tags`,
		retagged: `${start}the file declared ${it}${open} with ${tag}: ${other}`,
		absent: there ? `the file did not mention ${name}` : `${name} existed but was not mentioned in the file`,
		existing: `${start}the file referred to ${it} with the keyword existing`,
		conditional:
			one.state === 'new-if'
				? `${group} already had ${name} with the same tag`
				: `${start}the file declared ${it} on the condition ${parameter}`,
		new: !there
			? `the file declared ${name} without a condition`
			: one.state === 'conditional' && !facts.optional
				? `${absent} and the file declared it without a condition`
				: adds,
		'new-if': !there
			? `the file declared ${name} on the condition ${parameter}`
			: one.state === 'conditional'
				? absent
				: `${absent} and the file declared it on the condition ${parameter}`
	}[state];
}
const to = changesOf<Facts>();
const stateChange =
	(at: number, state: State) =>
	(one: Facts): Facts => ({
		...one,
		resources: one.resources.map((each, index) => (index === at ? { ...each, state } : each))
	});
const usesCondition = ({ resources }: Facts): boolean => resources.some(({ state }) => conditional(state));
function changes(facts: Facts): readonly Change<Facts>[] {
	const { mode, locked, optional, resources, hidden } = facts;
	const { group, parameter } = placeOf(facts);
	const possible = states.filter(
		(state) => (usesCondition(facts) || !conditional(state)) && (hidden === undefined || state !== 'existing')
	);
	const all: readonly Change<Facts>[] = [
		...(['Complete', 'Incremental'] as const)
			.filter((one) => one !== mode && !(mode === 'none' && one === 'Incremental'))
			.map((one) => to('mode', one, `the mode were ${one}`)),
		...(hidden === undefined
			? [to('locked', !locked, `${group} had ${locked ? 'no' : 'a'} delete lock`)]
			: []),
		...(usesCondition(facts) ? [to('optional', !optional, `${parameter} were ${!optional}`)] : []),
		...resources.flatMap((one, at) =>
			possible
				.filter((state) => state !== one.state)
				.map((state): Change<Facts> => ({
					fact: `resource${at}`,
					axis: 'resource',
					text: stateText(facts, one, state),
					apply: stateChange(at, state)
				}))
		),
		...resources.map((one, at): Change<Facts> => ({
			text: `the mode were Complete, ${group} had no delete lock, and ${stateText(facts, one, 'absent')}`,
			apply: (was) => stateChange(at, 'absent')({ ...was, mode: 'Complete', locked: false })
		}))
	];
	return hidden === undefined ? all : all.filter(({ apply }) => listsAll(apply(facts)));
}
/** Whether what-if has a line for each resource. */
const listsAll = (facts: Facts): boolean => !listedAs(facts).includes(undefined);

/** The states that give an outcome. */
function statesFor(
	outcome: Outcome,
	{ mode, locked, optional }: Omit<Facts, 'resources'>,
	difficulty: Difficulty
) {
	const deletes = mode === 'Complete' && !locked;
	const given: Readonly<Record<State, Outcome>> = {
		same: 'nothing',
		untagged: 'modified',
		retagged: 'modified',
		absent: deletes ? 'deleted' : 'nothing',
		existing: deletes ? 'deleted' : 'nothing',
		conditional: !optional && deletes ? 'deleted' : 'nothing',
		new: 'created',
		'new-if': optional ? 'created' : 'nothing'
	};
	// A new resource with a condition turns with its parameter in every case, so it comes more seldom.
	return states
		.filter(
			(state) => given[state] === outcome && (difficulty > 1 || (!conditional(state) && state !== 'existing'))
		)
		.flatMap((state) => (state === 'new-if' ? [state] : [state, state, state]));
}
/** Draws the hidden symbol, then what leads to it. No page says how what-if treats a lock. */
function drawHidden(random: Random, difficulty: Difficulty): Omit<Facts, 'names' | 'told' | 'who'> {
	const wanted = random.pick(changeTypes);
	const hidden = random.below(3);
	const possible = states.filter((state) => state !== 'existing' && (difficulty > 1 || !conditional(state)));
	return drawUntil(
		() => ({
			mode: random.pick(['Complete', 'Incremental', 'none'] as const),
			locked: false,
			optional: random.chance(0.4),
			byDefault: random.chance(0.5),
			hidden,
			resources: random
				.some(
					kinds.map((_, at) => at),
					3
				)
				.map((name) => ({ name, state: random.pick(possible) }))
		}),
		(drawn) => {
			const facts: Facts = { names: 0, told: 'table', who: '', ...drawn };
			return (
				listsAll(facts) &&
				listedAs(facts)[hidden] === wanted &&
				new Set(drawn.resources.map(({ state }) => state)).size > 2 &&
				(difficulty < 3 || conditional(drawn.resources[hidden]!.state) || wanted === 'Modify')
			);
		}
	);
}
/** Draws the mode, then what happens to each resource, then how it comes to that. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	if (random.chance([0.5, 0.4, 0.25][difficulty - 1]!))
		return {
			names: random.below(groups.length),
			told: random.pick(telling),
			who: random.pick(people),
			...drawHidden(random, difficulty)
		};
	const mode = random.pick(['Complete', 'Complete', 'Complete', 'Incremental', 'none'] as const);
	const fixed = {
		names: random.below(groups.length),
		told: random.pick(telling),
		who: random.pick(people),
		mode,
		locked: random.chance(difficulty === 1 ? 0.15 : 0.3),
		optional: random.chance(0.4),
		byDefault: random.chance(0.5)
	};
	const deletes = mode === 'Complete' && !fixed.locked;
	const wanted: readonly Outcome[] = deletes
		? ['created', 'modified', 'nothing', 'deleted', 'deleted']
		: ['created', 'modified', 'nothing'];
	const numbers = kinds.map((_, at) => at);
	return drawUntil(
		(): Facts => ({
			resources: random
				.some(numbers, difficulty === 3 ? 4 : 3)
				.map((name) => ({ name, state: random.pick(statesFor(random.pick(wanted), fixed, difficulty)) })),
			...fixed
		}),
		({ resources }) =>
			new Set(resources.map(({ state }) => state)).size > Math.min(difficulty, 2) &&
			resources.some(({ state }) => state !== 'absent')
	);
}

/** What keeps other things from mattering. */
const alike = 'No resource depends on another. Apart from tags, the file matches what exists. ';
const commandOf = (facts: Facts): readonly Piece[] => [
	fact(
		'mode',
		`az deployment group create --resource-group ${placeOf(facts).group} --template-file main.bicep${facts.mode === 'none' ? '' : ` --mode ${facts.mode}`}`
	),
	...(usesCondition(facts)
		? [fact('optional', ` --parameters ${placeOf(facts).parameter}=${facts.optional}`)]
		: [])
];
const modeTold = ({ mode }: Facts): Piece =>
	fact('mode', mode === 'none' ? 'The mode is left at its default. ' : `The mode is set to ${mode}. `);
const lockTold = (facts: Facts): Piece =>
	fact('locked', `${placeOf(facts).group} has ${facts.locked ? 'a delete lock' : 'no locks'}. `);
/** The parameter as the file declares it, where a command sets it. */
const parameterTold = (facts: Facts): Piece =>
	usesCondition(facts)
		? `The file declares param ${placeOf(facts).parameter} bool = ${facts.byDefault}. `
		: '';
/** What the group has, in a sentence. */
function groupTold(facts: Facts): Paragraph {
	const { group, tag, value } = placeOf(facts);
	const present = facts.resources.flatMap((one, at) =>
		inGroup(one.state) ? [fact(`resource${at}`, nameOf(one))] : []
	);
	return present.length === 0
		? [`${group} is empty. `]
		: [
				`${group} contains only `,
				...present.flatMap((piece, at): Piece[] => [
					...(at === 0 ? [] : [at === present.length - 1 ? ' and ' : ', ']),
					piece
				]),
				present.length === 1 ? `, with the tag ${tag}: ${value}. ` : `, each with the tag ${tag}: ${value}. `
			];
}
/** How the file declares a resource, in a sentence. */
function declared(facts: Facts, one: Facts['resources'][number]): string {
	const { tag, value, other, parameter } = placeOf(facts);
	const name = nameOf(one);
	return {
		same: `${name} is declared with ${tag}: ${value}. `,
		untagged: `${name} is declared without tags. `,
		retagged: `${name} is declared with ${tag}: ${other}. `,
		absent: `${name} is not mentioned. `,
		existing: `${name} is referenced with the keyword existing. `,
		conditional: `${name} is declared with if (${parameter}) and ${tag}: ${value}. `,
		new: `${name} is declared with ${tag}: ${value}. `,
		'new-if': `${name} is declared with if (${parameter}) and ${tag}: ${value}. `
	}[one.state];
}
const fileTold = (facts: Facts): readonly Piece[] =>
	facts.resources.map((one, at) => fact(`resource${at}`, declared(facts, one)));
const tagIn = (facts: Facts, state: State): string => {
	const { tag, value, other } = placeOf(facts);
	return state === 'untagged' ? '' : `, tags: { ${tag}: '${state === 'retagged' ? other : value}' }`;
};
/** A resource as Bicep declares it. */
function bicepLine(facts: Facts, one: Facts['resources'][number]): string {
	const { symbol, type, name } = kinds[one.name]!;
	const start = `resource ${symbol} '${type}@…'`;
	if (one.state === 'existing') return `${start} existing = { name: '${name}' }`;
	const condition = conditional(one.state) ? `if (${placeOf(facts).parameter}) ` : '';
	return `${start} = ${condition}{ name: '${name}'${tagIn(facts, one.state)} }`;
}
const cells = (facts: Facts, state: State): readonly [string, string] => {
	const { tag, value, other, parameter } = placeOf(facts);
	const set = `${tag}: ${value}`;
	const file: Readonly<Record<State, string>> = {
		same: set,
		untagged: 'No tags',
		retagged: `${tag}: ${other}`,
		absent: 'Not mentioned',
		existing: 'Keyword existing',
		conditional: `if (${parameter}), ${set}`,
		new: set,
		'new-if': `if (${parameter}), ${set}`
	};
	return [inGroup(state) ? set : 'Does not exist', file[state]];
};

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				'Resources and their tags',
				`Resource|In ${placeOf(facts).group}|In main.bicep`,
				facts.resources.map((one, at) => [`resource${at}`, nameOf(one), ...cells(facts, one.state)])
			),
			[
				`You plan to deploy main.bicep to a resource group named ${placeOf(facts).group}. ${alike}`,
				lockTold(facts)
			],
			['You will run the following command: ', ...commandOf(facts), '. ', parameterTold(facts)]
		),
	bicep: (facts) =>
		pageWith(
			code(
				'main.bicep, shortened',
				...(usesCondition(facts)
					? [fact('optional', `param ${placeOf(facts).parameter} bool = ${facts.optional}`)]
					: []),
				...facts.resources.flatMap((one, at) =>
					one.state === 'absent' ? [] : [fact(`resource${at}`, bicepLine(facts, one))]
				)
			),
			[
				...groupTold(facts),
				lockTold(facts),
				'You deploy the file below to this group. ',
				alike,
				modeTold(facts)
			]
		),
	change: (facts) =>
		pageWith(
			message(
				'Change request',
				{ 'Requested by': facts.who, Target: placeOf(facts).group },
				['Run ', ...commandOf(facts), '. '],
				['Contents of the file: ', ...fileTold(facts), parameterTold(facts)]
			),
			['You review a change before it runs. ', ...groupTold(facts), lockTold(facts), alike]
		),
	pipeline: (facts) =>
		pageWith(
			code(
				'Log of the pipeline',
				`$ az resource list --resource-group ${placeOf(facts).group} --query [].name --output tsv`,
				...facts.resources.flatMap((one, at) =>
					inGroup(one.state) ? [fact(`resource${at}`, nameOf(one))] : []
				),
				['$ ', ...commandOf(facts)]
			),
			[
				facts.hidden === undefined
					? 'A pipeline deploys a Bicep file. '
					: 'You plan to deploy a Bicep file from a pipeline. ',
				...fileTold(facts),
				parameterTold(facts)
			],
			[
				lockTold(facts),
				`${facts.resources.some(({ state }) => inGroup(state)) ? `Each resource in ${placeOf(facts).group} has the tag ${placeOf(facts).tag}: ${placeOf(facts).value}. ` : ''}${alike}`
			]
		)
};

export const deploymentMode = family<Facts>({
	id: 'templates/deployment-mode',
	edition: 6,
	group: 'templates',
	title: 'Incremental and complete',
	rule: {
		'not deployed|lock': 'Complete mode deletes what the file doesn’t deploy, unless the group is locked.',
		tagged: 'Either mode replaces all properties of a declared resource.',
		'same|^there\\ncondition true': 'What is declared as it is stays as it is.',
		'^not there\\n(condition true\\n)?deployed': 'Either mode creates what isn’t there.'
	},
	lab: 'templates/complete-mode',
	sources: [
		sources.deploymentModes,
		sources.bicepWhatIf,
		sources.bicepExisting,
		sources.deploymentModesTraining
	],
	axes: {
		mode: 'The mode',
		locked: 'The lock on the group',
		resource: 'A resource in the group and the file',
		optional: 'The parameter in the condition'
	},
	facts: drawFacts,
	tell: (facts) =>
		facts.hidden === undefined
			? tellers[facts.told](facts)
			: [
					...tellers[facts.told](facts).map((tab) => ({ ...tab, title: 'Deployment' })),
					{
						title: 'What-if',
						paragraphs: [['Before you deploy, you run the what-if operation with the same settings.']],
						figure: code(
							'Output of what-if, shortened',
							...facts.resources.map((one, at) => {
								const symbol = at === facts.hidden ? '?' : symbols[listedAs(facts)[at]!];
								return `${symbol} ${kinds[one.name]!.type}/${nameOf(one)}`;
							})
						)
					}
				],
	changes,
	questions: [question]
});
