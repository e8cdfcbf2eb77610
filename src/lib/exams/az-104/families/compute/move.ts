// What each move of an app and its plan to another resource group or subscription takes, or which of them succeed as planned.
// Over 200 lines: each obstacle is told, explained and changed, and each choice has its own reasons.
import { appRules, move as moveResources } from '#lib/azure/compute/move.ts';
import { sources } from '#lib/azure/sources.ts';
import { matchRows, optionsOf, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
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
const extras = ['busy', 'tier', 'linux', 'quiet'] as const;
interface Move {
	readonly name: number;
	readonly to: 'resource group' | 'subscription';
	/** At most one counts. Network ties only across subscriptions: no page says what they mean within one. */
	readonly has: readonly Obstacle[];
	readonly extra?: (typeof extras)[number];
}
interface Facts {
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly subscriptions: number;
	readonly moves: readonly Move[];
	/** Whether the moves that succeed are asked for. */
	readonly several: boolean;
}

const telling = ['table', 'email', 'ticket', 'output', 'list'] as const;
const choices = {
	unlock: 'Remove a lock',
	clear: 'Empty the target group',
	back: 'Return to the original group first',
	untie: 'Disconnect the app from the network',
	all: 'Move the plan too',
	nothing: 'Nothing'
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
	return facts.several
		? [facts.moves.flatMap((one, at) => (needed[at] === 'nothing' ? [placeOf(one).app] : []))]
		: needed.map((choice) => [choice]);
};
const lacking =
	(...gone: readonly Obstacle[]) =>
	(one: Move): Move => ({ ...one, has: one.has.filter((obstacle) => !gone.includes(obstacle)) });

/** An obstacle in a sentence. */
function told(one: Move, obstacle: Obstacle): string {
	const { app, from, to, first } = placeOf(one);
	return {
		'lock on source': `${from} has a read-only lock`,
		'lock on target': `${to} has a read-only lock`,
		'target has App Service': `${to} has another web app`,
		'not in its first group': `${app} and its plan came from ${first}`,
		'only some of the apps': `the plan of ${app} stays in ${from}`,
		'network integration': `${app} has virtual network integration`,
		'private endpoint': `${app} has a private endpoint`
	}[obstacle];
}
/** The same as it follows “Right if”. */
const wouldBe = (one: Move, obstacle: Obstacle): string =>
	told(one, obstacle)
		.replace(' has ', ' had ')
		.replace(' came ', ' had come ')
		.replace(' stays ', ' stayed ');
/** The same as a note on the move. */
function noteText(one: Move, obstacle: Obstacle): string {
	const { from, to, first } = placeOf(one);
	return {
		'lock on source': `read-only lock on ${from}`,
		'lock on target': `read-only lock on ${to}`,
		'target has App Service': `another web app in ${to}`,
		'not in its first group': `created in ${first}`,
		'only some of the apps': 'without the plan',
		'network integration': 'virtual network integration',
		'private endpoint': 'private endpoint'
	}[obstacle];
}
const extraTexts = {
	busy: 'running',
	tier: 'Premium V3 plan',
	linux: 'Linux app',
	quiet: 'HTTPS only'
} as const;
const notes = (one: Move): string =>
	[...one.has.map((obstacle) => noteText(one, obstacle)), ...(one.extra ? [extraTexts[one.extra]] : [])].join(
		', '
	);
/** Names keep their case. */
const capital = (text: string): string =>
	/^(app|rg)-/.test(text) ? text : text[0]!.toUpperCase() + text.slice(1);

/** Why each choice is right or not for a move. */
const reasons: Readonly<Record<Choice, (one: Move, right: boolean) => string>> = {
	unlock(one, right) {
		const { from, to } = placeOf(one);
		if (!right) return `There’s no lock on ${from} or ${to}.`;
		return one.has.includes('lock on source')
			? `A read-only lock on ${from} blocks moves out of it${across(one) ? '' : ', even within the subscription'}.`
			: `With its read-only lock, ${to} can’t take anything in.`;
	},
	clear(one, right) {
		const { to } = placeOf(one);
		if (right)
			return `Across subscriptions, the target group can’t have App Service resources, and ${to} has some.`;
		return one.has.includes('target has App Service')
			? `${to} isn’t empty, but within a subscription it doesn’t have to be.`
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
			? `An app with a private endpoint can’t change its subscription. You delete the endpoint and create it again later.`
			: `Virtual network integration doesn’t go along to another subscription. You reconnect ${app} after the move.`;
	},
	all(one, right) {
		const { app, from } = placeOf(one);
		if (right)
			return `All App Service resources of ${from} have to go together, and the plan is one of them.`;
		return one.has.includes('only some of the apps')
			? `Within a subscription, ${app} can move without its plan.`
			: `The plan moves together with ${app}.`;
	},
	nothing(one, right) {
		const { app, to } = placeOf(one);
		if (right)
			return across(one)
				? `${app} and its plan go together, from their first group into one without App Service, and nothing locks or ties them.`
				: `The move to ${to} stays in the subscription, ${one.has.length === 0 ? 'where only a lock could stop it' : `so it doesn’t matter that ${listed(one.has.map((obstacle) => told(one, obstacle)))}`}.`;
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
		...(one.extra
			? [{ rule: one.extra, text: `${capital(extraTexts[one.extra])}: that makes no difference.` }]
			: [])
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
		: `${placeOf(one).app} can’t move like this. ${options[neededFor(one)]!}`;
function asked(facts: Facts): Asked {
	if (!facts.several)
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
		if (!facts.several) return parts;
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
		'from-anywhere': {
			note: 'Across subscriptions, App Service resources move from the group where they were created. It’s easy to start where they are.',
			key: (facts) => keyBy(facts, lacking('not in its first group'))
		},
		'ties-go-along': {
			note: 'Virtual network integration and private endpoints must be removed first. It’s easy to expect them to move along.',
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

const axisOf = (obstacle: Obstacle | undefined): string =>
	obstacle === undefined || takes[obstacle] === 'unlock'
		? 'lock'
		: takes[obstacle] === 'untie'
			? 'tie'
			: 'limit';
function changes(facts: Facts): readonly Change<Facts>[] {
	return facts.moves.flatMap((one, at) => {
		const { to: target } = placeOf(one);
		const change = (
			axis: string,
			text: string,
			with_: Partial<Move>
		): Change<Facts> & { readonly next: Move } => ({
			fact: `move${at}`,
			axis,
			text,
			next: { ...one, ...with_ },
			apply: (was) => ({
				...was,
				moves: withAt(was.moves, at, with_)
			})
		});
		const other = across(one) ? 'resource group' : 'subscription';
		return [
			change('to', `${target} were in ${across(one) ? 'the same' : 'another'} subscription`, { to: other }),
			...(one.has.length > 0
				? [
						change(axisOf(one.has[0]), `there were no notes on ${placeOf(one).app}`, {
							has: []
						})
					]
				: []),
			...obstacles.flatMap((obstacle) => [
				...(one.has.length === 1 && one.has[0] === obstacle
					? []
					: [
							change(
								axisOf(obstacle),
								`${one.has.includes(obstacle) ? 'only ' : ''}${wouldBe(one, obstacle)}${one.has.length > 0 && !one.has.includes(obstacle) ? ' instead' : ''}`,
								{ has: [obstacle] }
							)
						]),
				...(across(one) || takes[obstacle] === 'unlock'
					? []
					: [
							change(
								'to',
								`${target} were in another subscription and the only note were: ${noteText(one, obstacle)}`,
								{
									to: 'subscription',
									has: [obstacle]
								}
							)
						])
			])
		].filter(
			({ next, apply }) =>
				counting(next) < 2 &&
				(across(next) || !next.has.some((obstacle) => takes[obstacle] === 'untie')) &&
				(!facts.several ||
					[1, 2, 3, 4].slice(0, facts.moves.length - 1).includes(keyBy(apply(facts))[0]!.length))
		);
	});
}

/** Draws what leads to what a move takes. */
function drawMove(
	random: Random,
	difficulty: Difficulty,
	move: Pick<Move, 'name' | 'to'>,
	wanted: Choice
): Move {
	const within = ['target has App Service', 'not in its first group', 'only some of the apps'] as const;
	const extra = random.chance(move.to === 'subscription' ? difficulty / 4 : 0)
		? { extra: random.pick(extras) }
		: {};
	return drawUntil(
		(): Move => {
			if (move.to === 'subscription')
				return { ...move, has: random.some(obstacles, wanted === 'nothing' ? 0 : 1), ...extra };
			const locks = wanted === 'unlock' ? [random.pick(obstacles.slice(0, 2))] : [];
			// Within a subscription, what else there is doesn’t count.
			const others = random.some(
				within,
				locks.length === 0 ? random.pick([1, 1, 2]) : difficulty === 1 ? 0 : 1
			);
			return { ...move, has: [...locks, ...others], ...extra };
		},
		(one) => neededFor(one) === wanted && counting(one) < 2
	);
}
/** Draws moves of which one or two stay in the subscription, and what each takes. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const several = random.chance(0.4);
	const count = several ? 4 : difficulty + 1;
	const staying = several ? 2 : difficulty === 3 ? random.pick([1, 2]) : 1;
	const names = random.some(
		places.map((_, at) => at),
		count
	);
	// One of those that stay succeeds, so that no two fail for the same reason.
	const others = random.some(names.slice(1), 1);
	const failing = [...random.shuffled<Choice>(['clear', 'back', 'untie', 'all'])];
	const wantedFor = (name: number, to: Move['to']): Choice => {
		if (several && [names[0], ...others].includes(name)) return 'nothing';
		if (to === 'resource group') return several ? 'unlock' : random.pick(['nothing', 'unlock']);
		return several ? failing.pop()! : random.pick([...choiceIds, 'clear', 'back', 'untie', 'all']);
	};
	const moves = names.map((name, at) => {
		const to = at < staying ? 'resource group' : 'subscription';
		return drawMove(random, difficulty, { name, to }, wantedFor(name, to));
	});
	return {
		told: random.pick(telling),
		who: random.pick(people),
		subscriptions: random.below(subscriptions.length),
		moves: random.shuffled(moves),
		several
	};
}

const subscriptionOf = (facts: Facts, one: Move): string =>
	subscriptions[facts.subscriptions]![across(one) ? 1 : 0];
function introduced(facts: Facts): string {
	const [from, to] = subscriptions[facts.subscriptions]!;
	const all = facts.moves.every(across) ? 'to' : 'to other resource groups, partly in';
	return facts.moves.some(across)
		? `You plan to move web apps from ${from} ${all} ${to} in the same tenant. Each source group contains only an app and its plan. `
		: `You plan to move web apps to other resource groups in ${from}. Each source group contains one app and its App Service plan. `;
}
const normal =
	'Unless noted, both were created there and move together to an empty group, and nothing is locked or connected to a network. ';
const sentence = (facts: Facts, one: Move): string =>
	`${placeOf(one).app}: ${placeOf(one).from} to ${placeOf(one).to} in ${subscriptionOf(facts, one)}${one.has.length > 0 || one.extra ? ` (${notes(one)})` : ''}. `;
const moveFacts = (facts: Facts) => facts.moves.map((one, at) => fact(`move${at}`, sentence(facts, one)));

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				'Planned moves',
				'App|Move|Target subscription|Notes',
				facts.moves.map((one, at) => [
					`move${at}`,
					placeOf(one).app,
					`${placeOf(one).from} to ${placeOf(one).to}`,
					subscriptionOf(facts, one),
					notes(one) === '' ? 'None' : capital(notes(one))
				])
			),
			[introduced(facts), normal]
		),
	email: (facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: `Leaving ${subscriptions[facts.subscriptions]![0]}` },
				moveFacts(facts)
			),
			[introduced(facts), normal]
		),
	ticket: (facts) =>
		pageWith(message('Ticket: validate moves', { 'Opened by': facts.who }, [...moveFacts(facts)]), [
			introduced(facts),
			normal
		]),
	output: (facts) =>
		pageWith(
			code(
				'moves.csv',
				'app,from,to,subscription,notes',
				...facts.moves.map((one, at) => {
					const { app, from, to } = placeOf(one);
					return fact(`move${at}`, `${app},${from},${to},${subscriptionOf(facts, one)},"${notes(one)}"`);
				})
			),
			[introduced(facts), normal]
		),
	list: (facts) => pageWith(undefined, [introduced(facts), normal], moveFacts(facts))
};

export const move = family<Facts>({
	id: 'app-service/move',
	edition: 5,
	group: 'app-service',
	title: 'Moving apps',
	rule: 'Across subscriptions, all App Service resources move together, untied, from their first group into a group without any.',
	sources: [sources.moveAppService, sources.moveResources, sources.locks],
	axes: {
		to: 'Where the target is',
		lock: 'A lock',
		tie: 'A tie to a network'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
