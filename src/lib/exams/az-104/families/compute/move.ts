// What one or several moves of an app and its plan to another resource group or subscription take, or which of them succeed as planned.
// Over 200 lines: each obstacle is told, explained and changed, and each choice has its own reasons.
import { appRules, move as moveResources } from '#lib/azure/compute/move.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, matchRows, optionsOf, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Figure, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	withAt
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

/** What can be in the way of a move, by the model’s names, but for where a lock is. */
const obstacles = [
	'lock on source',
	'lock on target',
	'target has App Service',
	'not in its first group',
	'only some of the apps',
	'network integration',
	'private endpoint'
] as const;
type Obstacle = (typeof obstacles)[number];
/** What is said of a move though nothing follows from it. */
const extras = ['busy', 'tier', 'linux', 'region', 'neighbor', 'neighbor'] as const;
interface Move {
	readonly name: number;
	readonly to: 'resource group' | 'subscription';
	/** At most one counts. Network ties only across subscriptions: no page says what they mean within one. */
	readonly has: readonly Obstacle[];
	readonly extra?: (typeof extras)[number];
	/** Which resources the target group has, where it has some. */
	readonly inside: number;
}
interface Facts {
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly subscriptions: number;
	readonly moves: readonly Move[];
	/** What each move takes, what the only one takes, or which succeed. */
	readonly kind: 'match' | 'one' | 'several';
	/** What can be chosen where there’s one move. */
	readonly offered: readonly Choice[];
}

const telling = ['table', 'email', 'ticket', 'output', 'list'] as const;
const choices = {
	unlock: 'Remove a lock',
	clear: 'Remove the App Service resources from the target group',
	back: 'Move the resources back to their original group first',
	untie: 'Remove the network connection of the app',
	all: 'Move the plan too',
	nothing: 'No action is required'
} as const;
type Choice = keyof typeof choices;
const choiceIds = Object.keys(choices) as readonly Choice[];
const takes: Readonly<Record<Obstacle, Choice>> = {
	'lock on source': 'unlock',
	'lock on target': 'unlock',
	'target has App Service': 'clear',
	'not in its first group': 'back',
	'only some of the apps': 'all',
	'network integration': 'untie',
	'private endpoint': 'untie'
};
const places = [
	{ app: 'app-menu', from: 'rg-bistro', first: 'rg-pilot', to: 'rg-diner' },
	{ app: 'app-rooms', from: 'rg-hostel', first: 'rg-trial', to: 'rg-guests' },
	{ app: 'app-skis', from: 'rg-slopes', first: 'rg-draft', to: 'rg-resort' },
	{ app: 'app-blooms', from: 'rg-florist', first: 'rg-start', to: 'rg-garden' },
	{ app: 'app-choirs', from: 'rg-music', first: 'rg-sketch', to: 'rg-concert' },
	{ app: 'app-bikes', from: 'rg-cycle', first: 'rg-beta', to: 'rg-mobility' },
	{ app: 'app-films', from: 'rg-cinema', first: 'rg-proto', to: 'rg-leisure' }
] as const;
const subscriptions = [
	['sub-retail', 'sub-service'],
	['sub-east', 'sub-west'],
	['sub-legacy', 'sub-landing'],
	['sub-shared', 'sub-prod']
] as const;
/** What App Service counts as its resources, and what it doesn’t. */
const appService = [
	'another web app',
	'an empty App Service plan',
	'an uploaded TLS certificate',
	'an App Service Environment'
];
const otherKinds = ['a storage account', 'a key vault', 'a virtual machine', 'a load balancer'];
const placeOf = ({ name }: Move) => places[name]!;
const across = ({ to }: Move): boolean => to === 'subscription';

/** What a move takes by the model: the step for what blocks it. */
function neededFor(one: Move): Choice {
	const has = one.has.map((obstacle) =>
		obstacle === 'lock on source' || obstacle === 'lock on target' ? ('read-only lock' as const) : obstacle
	);
	const { blockers } = across(one)
		? moveResources(appRules, has, 'subscription')
		: moveResources(
				appRules,
				has.filter((obstacle) => obstacle !== 'network integration' && obstacle !== 'private endpoint'),
				'resource group'
			);
	const [blocker] = blockers;
	if (blocker === undefined || blocker === 'other tenant') return 'nothing';
	return blocker === 'read-only lock' ? 'unlock' : takes[blocker];
}
/** How many obstacles count: no question has a move with two. */
const counting = (one: Move): number =>
	one.has.filter((obstacle) => neededFor({ ...one, has: [obstacle] }) !== 'nothing').length;
const keyBy = (facts: Facts, read: (one: Move) => Move = (one) => one): Key => {
	const needed = facts.moves.map((one) => neededFor(read(one)));
	return facts.kind === 'several'
		? [facts.moves.flatMap((one, at) => (needed[at] === 'nothing' ? [placeOf(one).app] : []))]
		: needed.map((choice) => [choice]);
};
const lacking =
	(...gone: readonly Obstacle[]) =>
	(one: Move): Move => ({ ...one, has: one.has.filter((obstacle) => !gone.includes(obstacle)) });

/** An obstacle in a sentence, without it as it follows “Right if”, and as a note on the move. */
function wordsOf(one: Move, obstacle: Obstacle): readonly [told: string, without: string, note: string] {
	const { app, from, to, first } = placeOf(one);
	const inside = appService[one.inside]!;
	const words = {
		'lock on source': [`${from} has a read-only lock`, `${from} had no lock`, `read-only lock on ${from}`],
		'lock on target': [`${to} has a read-only lock`, `${to} had no lock`, `read-only lock on ${to}`],
		'target has App Service': [`${to} has ${inside}`, `${to} did not have ${inside}`, `${inside} in ${to}`],
		'not in its first group': [
			`${app} and its plan came from ${first}`,
			`${from} were the original group`,
			`both created in ${first}`
		],
		'only some of the apps': [
			`the plan of ${app} stays in ${from}`,
			`the plan of ${app} moved too`,
			'without the plan'
		],
		'network integration': [
			`${app} has virtual network integration`,
			`${app} had no virtual network integration`,
			'virtual network integration'
		],
		'private endpoint': [
			`${app} has a private endpoint`,
			`${app} had no private endpoint`,
			'private endpoint'
		]
	} as const;
	return words[obstacle];
}
const told = (one: Move, obstacle: Obstacle): string => wordsOf(one, obstacle)[0];
const noteText = (one: Move, obstacle: Obstacle): string => wordsOf(one, obstacle)[2];
/** An obstacle as it follows “Right if”. */
const wouldBe = (one: Move, obstacle: Obstacle): string =>
	told(one, obstacle)
		.replace(' has ', ' had ')
		.replace(' came ', ' had come ')
		.replace(' stays ', ' stayed ');
const extraText = (one: Move): string =>
	(
		({
			busy: 'app is running',
			tier: 'plan is Premium V3',
			linux: 'Linux app',
			region: `${placeOf(one).to} in another region`
		}) as Readonly<Record<string, string>>
	)[one.extra!] ?? `${otherKinds[one.inside]!} in ${placeOf(one).to}`;
const notes = (one: Move): string =>
	[
		// Where both were created is told before a plan in the target group, which would be meant otherwise.
		...one.has
			.map((obstacle) => noteText(one, obstacle))
			.toSorted()
			.reverse(),
		...(one.extra ? [extraText(one)] : [])
	].join(', ');
/** Names keep their case. */
const capital = (text: string): string =>
	/^(app|rg|sub)-/.test(text) ? text : text[0]!.toUpperCase() + text.slice(1);

/** Why each choice is right or not for a move. */
const reasons: Readonly<Record<Choice, (one: Move, right: boolean) => string>> = {
	unlock(one, right) {
		const { from, to } = placeOf(one);
		if (!right) return `There’s no lock on ${from} or ${to}.`;
		return one.has.includes('lock on source')
			? `A read-only lock on ${from} blocks moves out of it${across(one) ? '' : ', even within the subscription'}.`
			: `A read-only lock on ${to} blocks moves into it${across(one) ? '' : ', even within the subscription'}.`;
	},
	clear(one, right) {
		const { to } = placeOf(one);
		if (right)
			return `Across subscriptions, the target group can’t have App Service resources, and ${to} has ${appService[one.inside]!}.`;
		if (one.has.includes('target has App Service'))
			return `${to} has ${appService[one.inside]!}, but that only counts across subscriptions.`;
		return one.extra === 'neighbor'
			? `${to} has ${otherKinds[one.inside]!}, which isn’t an App Service resource.`
			: `${to} has no App Service resources that could be in the way.`;
	},
	back(one, right) {
		const { from, first } = placeOf(one);
		if (right)
			return `Across subscriptions, App Service resources move only from the group where they were created. That’s ${first}.`;
		return one.has.includes('not in its first group')
			? `${placeOf(one).app} and its plan were created in ${first}. That only counts across subscriptions.`
			: `${from} is the original group.`;
	},
	untie(one, right) {
		const { app } = placeOf(one);
		if (!right) return `${app} has neither virtual network integration nor a private endpoint.`;
		return one.has.includes('private endpoint')
			? `An app with a private endpoint can’t be moved to another subscription. You delete the endpoint and create it again later.`
			: `Virtual network integration must be removed before a move to another subscription. You reconnect ${app} after the move.`;
	},
	all(one, right) {
		const { app, from } = placeOf(one);
		if (right)
			return `Across subscriptions, all App Service resources of ${from} must move together, and the plan is one of them.`;
		return one.has.includes('only some of the apps')
			? `Within a subscription, ${app} can move without its plan.`
			: `The plan moves together with ${app}.`;
	},
	nothing(one, right) {
		const { app, to } = placeOf(one);
		if (right)
			return across(one)
				? `${app} and its plan move together from the group where they were created to one without App Service resources. There’s no lock and no network connection.`
				: `The move to ${to} stays in the subscription, ${one.has.length === 0 ? 'where only a lock could stop it' : `so it doesn’t matter that ${one.has.map((obstacle) => told(one, obstacle)).join(', nor that ')}`}.`;
		return `As it is, the move fails: ${one.has
			.filter((obstacle) => neededFor({ ...one, has: [obstacle] }) !== 'nothing')
			.map((obstacle) => told(one, obstacle))
			.join(', ')}.`;
	}
};
function explainMove(one: Move): PartReasons {
	const right = neededFor(one);
	const { from, to } = placeOf(one);
	const trace: readonly TraceStep[] = [
		{
			rule: one.to,
			text: `${from} and ${to} are in ${across(one) ? 'two subscriptions' : 'one subscription'}.`
		},
		...one.has.map((obstacle): TraceStep => {
			const counts = neededFor({ ...one, has: [obstacle] }) !== 'nothing';
			return {
				rule: `${obstacle} ${counts ? 'blocks' : 'allowed'}`,
				text: `${capital(told(one, obstacle))}: ${counts ? 'that blocks the move' : 'allowed within a subscription'}.`
			};
		}),
		...(one.extra ? [{ rule: one.extra, text: `${capital(extraText(one))}: that makes no difference.` }] : [])
	];
	return {
		options: Object.fromEntries(choiceIds.map((choice) => [choice, reasons[choice](one, choice === right)])),
		trace
	};
}

/** Why a move succeeds, or what it takes. */
const successReason = (one: Move, { options }: PartReasons): string =>
	neededFor(one) === 'nothing'
		? options.nothing!
		: `${placeOf(one).app} can’t move as planned. ${options[neededFor(one)]!}`;
function asked(facts: Facts): Asked {
	if (facts.kind === 'one')
		return chooseOne(
			[
				facts.told === 'email' || facts.told === 'list'
					? 'You need to ensure that the move succeeds. What should you do?'
					: 'What must you do so that the move succeeds?'
			],
			optionsOf(choices, facts.offered),
			neededFor(facts.moves[0]!)
		);
	if (facts.kind === 'match')
		return matchRows(
			'match',
			['What must you do so that each move succeeds?'],
			optionsOf(choices),
			facts.moves.map((one) => ({ text: placeOf(one).app, right: neededFor(one) }))
		);
	const [right = []] = keyBy(facts);
	const apps = facts.moves.map((one) => ({ id: placeOf(one).app, text: placeOf(one).app }));
	const count = ['', 'app', 'two apps', 'three apps', 'four apps'][right.length];
	return {
		type: 'several',
		requirement: [`Which ${count} can you move as planned?`],
		parts: [{ options: apps, right }]
	};
}
const question: Question<Facts> = {
	ask: (facts) => ({
		...asked(facts),
		miss: facts.moves.some((one) => one.has.length > 0 && neededFor(one) === 'nothing') ? 'edge' : 'core'
	}),
	explain(facts) {
		const parts = facts.moves.map(explainMove);
		if (facts.kind !== 'several') return parts;
		return [
			{
				options: Object.fromEntries(
					facts.moves.map((one, at) => [placeOf(one).app, successReason(one, parts[at]!)])
				),
				trace: parts.flatMap(({ trace }) => trace)
			}
		];
	},
	wrongRules: {
		'plan-can-stay': {
			note: 'Across subscriptions, all App Service resources of a group move together. It’s easy to move one app alone.',
			key: (facts) => keyBy(facts, lacking('only some of the apps'))
		},
		'any-group': {
			note: 'Across subscriptions, the target group can’t have App Service resources. It’s easy to take any group.',
			key: (facts) => keyBy(facts, lacking('target has App Service'))
		},
		'only-empty': {
			note: 'Only App Service resources in the target group are in the way. It’s easy to want an empty group.',
			key: (facts) =>
				keyBy(facts, (one) =>
					across(one) && one.extra === 'neighbor' && neededFor(one) === 'nothing'
						? { ...one, has: ['target has App Service'] }
						: one
				)
		},
		'from-anywhere': {
			note: 'Across subscriptions, App Service resources move from the group where they were created. It’s easy to start where they are.',
			key: (facts) => keyBy(facts, lacking('not in its first group'))
		},
		'ties-go-along': {
			note: 'Across subscriptions, virtual network integration and private endpoints must be removed first. It’s easy to expect them to move along.',
			key: (facts) => keyBy(facts, lacking('network integration', 'private endpoint'))
		},
		'locks-are-for-edits': {
			note: 'A read-only lock keeps resources from moving in and out. It’s easy to think of edits only.',
			key: (facts) => keyBy(facts, lacking('lock on source', 'lock on target'))
		},
		'same-rules-within': {
			note: 'The App Service limits are for moves across subscriptions. It’s easy to apply them within one too.',
			key: (facts) =>
				keyBy(facts, (one) => (neededFor(one) === 'nothing' ? { ...one, to: 'subscription' } : one))
		}
	}
};

/** The property of a move that an obstacle belongs to: an axis, and a row where it’s the only move. */
const rowOf = (obstacle: Obstacle): string =>
	({ clear: 'target', back: 'first', all: 'scope', untie: 'tie', unlock: 'lock', nothing: '' })[
		takes[obstacle]
	];
/** Whether a move has one obstacle that counts at most, and none that no page covers. */
const possible = (one: Move): boolean =>
	counting(one) < 2 && (across(one) || !one.has.some((obstacle) => takes[obstacle] === 'untie'));
function askable(facts: Facts): boolean {
	const { kind, moves, offered } = facts;
	if (!moves.every(possible)) return false;
	const [key = []] = keyBy(facts);
	if (kind === 'several') return key.length > 0 && key.length < moves.length;
	return kind === 'match' || offered.includes(key[0] as Choice);
}
function changes(facts: Facts): readonly Change<Facts>[] {
	const single = facts.kind === 'one';
	return facts.moves
		.flatMap((one, at): readonly Change<Facts>[] => {
			const { to: target } = placeOf(one);
			/** `row`: what tells it of the only move; none where it takes two of its rows. */
			const change = (row: string | undefined, axis: string, text: string, with_: Partial<Move>) => {
				const fact = single ? row : `move${at}`;
				return {
					axis,
					text,
					apply: (was: Facts) => ({ ...was, moves: withAt(was.moves, at, with_) }),
					...(fact === undefined ? {} : { fact })
				};
			};
			const other = across(one) ? 'resource group' : 'subscription';
			return [
				change('to', 'to', `${target} were in ${across(one) ? 'the same' : 'another'} subscription`, {
					to: other
				}),
				...one.has.map((obstacle) =>
					change(rowOf(obstacle), rowOf(obstacle), wordsOf(one, obstacle)[1], lacking(obstacle)(one))
				),
				...obstacles.flatMap((obstacle) => {
					const stays = !across(one) && takes[obstacle] !== 'unlock';
					const away = `${target} were in another subscription`;
					if (one.has.includes(obstacle)) {
						// Across subscriptions, the others would count too.
						const others = one.has.filter((has) => has !== obstacle);
						const text = listed([away, ...others.map((has) => wordsOf(one, has)[1])]);
						return stays && others.length > 0
							? [change(undefined, 'to', text, { to: 'subscription', has: [obstacle] })]
							: [];
					}
					// What doesn’t count can stay when a lock comes.
					const kept = counting(one) === 0 && !stays ? one.has : [];
					const [has] = one.has.filter((each) => !kept.includes(each));
					const row = has === undefined || rowOf(has) === rowOf(obstacle) ? rowOf(obstacle) : undefined;
					const said = `${has === undefined ? '' : 'the only obstacle were that '}${wouldBe({ ...one, inside: 0 }, obstacle)}`;
					const only = { has: [...kept, obstacle], ...(takes[obstacle] === 'clear' ? { inside: 0 } : {}) };
					return [
						stays
							? change(undefined, 'to', `${away} and ${said}`, { to: 'subscription', ...only })
							: change(row, rowOf(obstacle), said, only)
					];
				})
			];
		})
		.flatMap((one) => {
			const then = one.apply(facts);
			if (askable(then)) return [one];
			// What isn’t offered decides too. It’s never varied.
			return single && then.moves.every(possible) ? [{ ...one, axis: 'none' }] : [];
		});
}

/** Draws what leads to what a move takes. */
function drawMove(
	random: Random,
	difficulty: Difficulty,
	move: Pick<Move, 'name' | 'to'>,
	wanted: Choice,
	kind: Facts['kind']
): Move {
	const within = ['target has App Service', 'not in its first group', 'only some of the apps'] as const;
	return drawUntil(
		(): Move => {
			const extra = random.chance((difficulty + 1) / (kind === 'one' ? 4 : 8))
				? { extra: random.pick(extras) }
				: {};
			// An App Service Environment, the last one, isn’t removed as easily.
			const base = { inside: random.below(kind === 'several' ? 4 : 3), ...move, ...extra };
			if (move.to === 'subscription')
				return { has: random.some(obstacles, wanted === 'nothing' ? 0 : 1), ...base };
			const locks = wanted === 'unlock' ? [random.pick(obstacles.slice(0, 2))] : [];
			// Within a subscription, what else there is doesn’t count.
			const others = random.some(
				within,
				locks.length === 0 ? random.pick([1, 1, 2]) : difficulty === 1 ? 0 : 1
			);
			return { has: [...locks, ...others], ...base };
		},
		(one) => neededFor(one) === wanted && possible(one)
	);
}
/** Draws moves of which one or two stay in the subscription, and what each takes. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const kind = random.pick(['match', 'one', 'one', 'several'] as const);
	const several = kind === 'several';
	const count = several ? 4 : kind === 'one' ? 1 : difficulty + 1;
	const staying = several ? 2 : kind === 'one' ? 0 : difficulty === 3 ? random.pick([1, 2]) : 1;
	const names = random.some(
		places.map((_, at) => at),
		count
	);
	// One of those that stay succeeds, so that no two fail for the same reason.
	const others = random.some(names.slice(1), 1);
	const failing = [...random.shuffled<Choice>(['clear', 'back', 'untie', 'all'])];
	const wanted = random.pick<Choice>([...choiceIds, 'nothing']);
	const wantedFor = (name: number, to: Move['to']): Choice => {
		if (kind === 'one') return wanted;
		if (several && [names[0], ...others].includes(name)) return 'nothing';
		if (to === 'resource group') return several ? 'unlock' : random.pick(['nothing', 'unlock']);
		return several ? failing.pop()! : random.pick([...choiceIds, 'clear', 'back', 'untie', 'all']);
	};
	const moves = names.map((name, at) => {
		const within = at < staying || (kind === 'one' && /nothing|unlock/.test(wanted) && random.chance(0.5));
		const to = within ? 'resource group' : 'subscription';
		return drawMove(random, difficulty, { name, to }, wantedFor(name, to), kind);
	});
	// Without its obstacle a move takes nothing.
	const strays = choiceIds.filter((choice) => choice !== 'nothing' && choice !== wanted);
	const offered = ['nothing', wanted, ...random.some(strays, wanted === 'nothing' ? 3 : 2)];
	return {
		// Several moves in sentences are a list without its columns.
		told: random.pick(kind === 'one' ? telling : (['table', 'output'] as const)),
		who: random.pick(people),
		subscriptions: random.below(subscriptions.length),
		moves: random.shuffled(moves),
		kind,
		offered: kind === 'one' ? choiceIds.filter((choice) => offered.includes(choice)) : []
	};
}

const subscriptionOf = (facts: Facts, one: Move): string =>
	subscriptions[facts.subscriptions]![across(one) ? 1 : 0];
function introduced(facts: Facts): string {
	const [from, to] = subscriptions[facts.subscriptions]!;
	if (facts.kind === 'one') {
		const { app, from: group } = placeOf(facts.moves[0]!);
		return `You have an Azure subscription named ${from}. Its resource group ${group} contains only a web app named ${app} and the App Service plan of ${app}. You plan a move to another resource group in the same tenant. `;
	}
	const where = facts.moves.every(across)
		? `to resource groups in ${to} in the same tenant. `
		: facts.moves.some(across)
			? `to other resource groups, some in ${to} (same tenant). `
			: `to other resource groups in ${from}. `;
	return `You plan to move web apps from ${from} ${where}Each source group contains only an app and its plan. Unless noted, both were created there and move together to an empty group. No other locks or network connections exist. `;
}
/** What there is to tell: the columns, and each move or each property of the only one. */
function rowsOf(facts: Facts): readonly [head: string, rows: readonly (readonly [string, ...string[]])[]] {
	const [one] = facts.moves;
	if (facts.kind !== 'one')
		return [
			'App|Move|Target subscription|Notes',
			facts.moves.map((each, at) => {
				const { app, from, to } = placeOf(each);
				return [`move${at}`, app, `${from} to ${to}`, subscriptionOf(facts, each), notes(each) || 'none'];
			})
		];
	const { app, from, first, to } = placeOf(one!);
	const has = (obstacle: Obstacle): boolean => one!.has.includes(obstacle);
	const of = (choice: Choice): string =>
		one!.has.filter((each) => takes[each] === choice).map((each) => noteText(one!, each))[0] ?? 'none';
	const inside = [
		...(has('target has App Service') ? [appService[one!.inside]!.replace('another', 'a')] : []),
		...(one!.extra === 'neighbor' ? [otherKinds[one!.inside]!] : [])
	];
	return [
		'Property|Value',
		[
			['to', 'Target', `${to} in ${subscriptionOf(facts, one!)}`],
			['scope', 'Resources to move', has('only some of the apps') ? app : `${app} and its plan`],
			['first', 'Both created in', has('not in its first group') ? first : from],
			['target', `Resources in ${to}`, listed(inside) || 'none'],
			['tie', 'Network connection', of('untie')],
			['lock', 'Lock', of('unlock')],
			...(one!.extra && one!.extra !== 'neighbor' ? [['note', 'Note', extraText(one!)] as const] : [])
		]
	];
}
/** A row as a sentence. */
const sentenceOf = ([id, ...cells]: readonly [string, ...string[]]) => fact(id, `${cells.join(': ')}. `);

const letter = (facts: Facts, caption: string, by: string): Figure =>
	message(caption, { [by]: facts.who }, rowsOf(facts)[1].map(sentenceOf));
/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => Figure | undefined>> = {
	table: (facts) => {
		const [head, rows] = rowsOf(facts);
		return factTable(
			'Plan',
			head,
			rows.map(([id, ...cells]) => [id, ...cells.map(capital)])
		);
	},
	email: (facts) => letter(facts, 'Email', 'From'),
	ticket: (facts) => letter(facts, 'Ticket', 'Opened by'),
	output: (facts) => {
		const [head, rows] = rowsOf(facts);
		return code(
			'plan.csv',
			head.toLowerCase().replaceAll('|', ','),
			...rows.map(([id, ...cells]) =>
				fact(id, cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','))
			)
		);
	},
	list: () => undefined
};

export const move = family<Facts>({
	id: 'app-service/move',
	edition: 9,
	group: 'app-service',
	title: 'Moving apps',
	rule: {
		'(only|net|priv).*block':
			'Across subscriptions, all App Service resources of a group move together, without network connections.',
		'(first|has).*block':
			'Across subscriptions, App Service resources move from their original group to one without any.',
		allowed: 'Within a subscription, the limits for another one don’t apply.',
		'^lock': 'A read-only lock blocks moves out of its group and into it.'
	},
	sources: [sources.moveAppService, sources.moveResources, sources.locks],
	axes: {
		to: 'Where the target is',
		lock: 'A lock',
		tie: 'A tie to a network'
	},
	facts: drawFacts,
	tell: (facts) =>
		pageWith(
			tellers[facts.told](facts),
			[introduced(facts)],
			...(facts.told === 'list' ? [rowsOf(facts)[1].map(sentenceOf)] : [])
		),
	changes,
	questions: [question]
});
