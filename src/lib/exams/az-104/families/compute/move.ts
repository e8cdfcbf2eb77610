// Moving apps to another resource group or subscription: what to do first, what blocks a move, which app or target fits, and what must move along.
// Over 200 lines: six things to ask about the same facts, and words for each side of a move.
import { appRules, move as moveResources, type Covered } from '#lib/azure/compute/move.ts';
import { sources } from '#lib/azure/sources.ts';
import { keyOf, type Asked } from '#lib/domain/practice/asked.ts';
import type { Change, WrongRule } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph } from '#lib/domain/practice/variant.ts';
import {
	askOf,
	code,
	explainOf,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	withAt,
	type Entry
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

/** What App Service counts as its resources, then what it doesn’t. Certificates are only in targets: an app’s must be deleted first. */
const appService = [
	'another web app',
	'a stopped web app',
	'an empty App Service plan',
	'an uploaded TLS certificate'
] as const;
const movable = appService.slice(0, 3);
const others = ['a storage account', 'a key vault', 'a virtual machine'] as const;
type Content = (typeof appService)[number] | (typeof others)[number];
const isAppService = (one: string): boolean => (appService as readonly string[]).includes(one);
const the = (one: string): string => one.replace('another', 'the other').replace(/^an? /, 'the ');
/** Names keep their case. */
const capital = (text: string): string =>
	/^(app|rg|sub)-/.test(text) ? text : text[0]!.toUpperCase() + text.slice(1);
interface Move {
	readonly name: number;
	/** Whether it goes to another subscription. */
	readonly away: boolean;
	readonly lock: 'none' | 'source' | 'target';
	/** What the target has. */
	readonly inside: 'nothing' | Content;
	/** Whether app and plan were created in another group. */
	readonly moved: boolean;
	/** Whether the plan stays. */
	readonly alone: boolean;
	/** Only across subscriptions: no page says what they mean within one. */
	readonly tie: 'none' | 'virtual network integration' | 'a private endpoint';
}
const clean = { lock: 'none', inside: 'nothing', moved: false, alone: false, tie: 'none' } as const;
/** The values of each side of a move. */
const values = {
	lock: ['none', 'source', 'target'],
	inside: ['nothing', ...appService, ...others],
	moved: [false, true],
	alone: [false, true],
	tie: ['none', 'virtual network integration', 'a private endpoint']
} as const;
type Side = keyof typeof values;
const isBad = (side: Side, value: unknown): boolean => value !== clean[side];
const sides = Object.keys(values) as readonly Side[];
const titles: Readonly<Record<Side, string>> = {
	lock: 'Lock',
	inside: 'Contents of the target',
	moved: 'Original resource group',
	alone: 'Resources to move',
	tie: 'Network connection'
};
const choices: Readonly<Record<Side | 'nothing', string>> = {
	lock: 'Remove a lock.',
	inside: 'Remove the App Service resources from the target group.',
	moved: 'Move the resources back to their original group.',
	alone: 'Add the plan to the move.',
	tie: 'Remove virtual network integration or private endpoints.',
	nothing: 'Start the move as planned.'
};
const kinds = ['first', 'blocks', 'app', 'target', 'true', 'least'] as const;
const telling = ['table', 'email', 'ticket', 'file', 'list'] as const;
interface Facts {
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly subscriptions: number;
	/** What to do first or what blocks the only move, which app or target of several fits, which can move, and what must move along. */
	readonly asked: (typeof kinds)[number];
	readonly moves: readonly Move[];
	readonly offered: readonly (Side | 'nothing')[];
	/** What else the source group has. */
	readonly contents: readonly Content[];
	/** How much must move along, whatever the rules say. */
	readonly least?: number;
	/** What someone overlooks. */
	readonly blind?: Side | 'away';
}

const places = [
	{ app: 'app-menu', from: 'rg-bistro', to: 'rg-diner' },
	{ app: 'app-rooms', from: 'rg-hostel', to: 'rg-guests' },
	{ app: 'app-skis', from: 'rg-slopes', to: 'rg-resort' },
	{ app: 'app-blooms', from: 'rg-florist', to: 'rg-garden' },
	{ app: 'app-bikes', from: 'rg-cycle', to: 'rg-mobility' }
] as const;
const subscriptions = [
	['sub-retail', 'sub-service'],
	['sub-legacy', 'sub-landing']
] as const;
/** Where apps were created that were moved since. */
const first = 'rg-pilot';
/** The names of a move: where there are several targets, all are of the first app. */
const placeOf = ({ asked, moves }: Facts, at: number) => {
	const own = places[moves[at]!.name]!;
	return asked === 'target' ? { ...places[moves[0]!.name]!, to: own.to } : own;
};

/** What blocks a move by the model. */
function blockers({ blind }: Facts, one: Move): readonly Side[] {
	const names = {
		lock: 'read-only lock',
		inside: 'target has App Service',
		moved: 'not in its first group',
		alone: 'only some of the apps',
		tie: one.tie === 'a private endpoint' ? 'private endpoint' : 'network integration'
	} as const;
	const to = one.away || blind === 'away' ? 'subscription' : 'resource group';
	return sides.filter(
		(side) =>
			side !== blind &&
			(side === 'inside' ? isAppService(one.inside) : isBad(side, one[side])) &&
			// Ties are only drawn across subscriptions.
			!moveResources(appRules, [names[side] as Covered<typeof appRules, 'resource group'>], to).allowed
	);
}
/** What must move along, beside the app: the resources of App Service where the move can’t leave any. */
const along = (facts: Facts): readonly string[] =>
	facts.least
		? alongTexts(facts).slice(0, facts.least)
		: blockers(facts, { ...facts.moves[0]!, alone: true }).length === 0
			? []
			: ['its plan', ...facts.contents.filter(isAppService).map(the)];

const noTie = 'neither virtual network integration nor a private endpoint';
const within = 'That matters only across subscriptions';
/** A side of a move, as it follows “Right if”. */
function were(facts: Facts, at: number, side: Side | 'away', { ...one }: Move): string {
	const { app, from, to } = placeOf(facts, at);
	return {
		away: `${to} were in ${one.away ? 'another' : 'the same'} subscription`,
		lock:
			one.lock === 'none'
				? `neither ${from} nor ${to} had a lock`
				: `${one.lock === 'source' ? from : to} had a read-only lock`,
		inside: `${to} had ${one.inside}${one.inside === 'nothing' ? ' in it' : ''}`,
		moved: `${app} and its plan had been created in ${one.moved ? first : from}`,
		alone: `the plan of ${app} ${one.alone ? `stayed in ${from}` : 'moved too'}`,
		tie: `${app} had ${one.tie === 'none' ? noTie : one.tie}`
	}[side];
}
/** Why a side blocks a move, or doesn’t. */
function why(facts: Facts, at: number, side: Side): string {
	const one = facts.moves[at]!;
	const { app, from, to } = placeOf(facts, at);
	const across = 'Across subscriptions, ';
	return {
		lock:
			one.lock === 'none'
				? `There’s no lock on ${from} or ${to}`
				: one.lock === 'source'
					? `A read-only lock on ${from} blocks moves out of it`
					: `A read-only lock on ${to} blocks moves into it`,
		inside:
			one.inside === 'nothing'
				? `${to} is empty`
				: !isAppService(one.inside)
					? `${to} has ${one.inside}, which isn’t an App Service resource`
					: one.away
						? `${across}the target group can’t have App Service resources, and ${to} has ${one.inside}`
						: `${to} has ${one.inside}. ${within}`,
		moved: !one.moved
			? `${from} is the original group`
			: one.away
				? `${across}App Service resources move only from the group where they were created. That’s ${first}`
				: `${app} and its plan were created in ${first}. ${within}`,
		alone: !one.alone
			? `The plan moves together with ${app}`
			: one.away
				? `${across}all App Service resources of ${from} must move together, and the plan is one of them`
				: `The plan of ${app} stays in ${from}. ${within}`,
		tie:
			one.tie === 'none' ? `${app} has ${noTie}` : `${across}you must remove ${the(one.tie)} before the move`
	}[side];
}
/** What decides whether a move succeeds. */
function whyMove(facts: Facts, at: number): string {
	const one = facts.moves[at]!;
	const [side] = blockers(facts, one);
	if (side) return why(facts, at, side);
	const shown = sides.filter((each) => isBad(each, one[each])).map((each) => why(facts, at, each));
	const { app, to } = placeOf(facts, at);
	// What matters elsewhere is said once.
	return shown.join('. ').replaceAll(`${within}. `, '') || `Nothing keeps ${app} from moving to ${to}`;
}
const alongTexts = ({ contents }: Facts): readonly string[] => ['its plan', ...contents.map(the)];
function whyAlong(facts: Facts, count: number): string {
	const { app, from } = placeOf(facts, 0);
	const needed = along(facts).length;
	const [last] = alongTexts(facts).slice(count - 1);
	const left = alongTexts(facts).slice(count);
	if (needed === 0)
		return `Within a subscription, ${app} can move ${count === 0 ? 'alone' : `without ${last}`}`;
	const all = `Across subscriptions, all App Service resources of ${from} must move together`;
	if (count === needed)
		return `${all}. ${left[0] ? `${capital(listed(left))} can stay` : 'These are all of them'}`;
	return count < needed
		? `${all}, and this leaves ${left[0]}`
		: `${capital(last!)} isn’t an App Service resource, so it can stay`;
}

function entriesOf(facts: Facts): readonly Entry[] {
	const { asked, moves, offered } = facts;
	const [one] = moves as [Move];
	if (asked === 'least') {
		const needed = along(facts);
		const { app } = placeOf(facts, 0);
		const texts = alongTexts(facts);
		return [0, ...texts.keys()].map((_, count) => {
			const some = texts.slice(0, count);
			const text = count === 0 ? `${app} only` : listed([app, ...some]);
			return {
				id: text,
				text,
				right: some.join() === needed.join(),
				why: () => `${whyAlong(facts, count)}.`,
				rule: () => `along ${count} ${one.away ? 'blocks' : 'allowed'}`
			};
		});
	}
	if (asked === 'first' || asked === 'blocks') {
		const found = blockers(facts, one);
		return offered.map((side) => {
			const blocks = found.length === 1 && found[0] === side;
			return {
				id: side,
				text: asked === 'first' ? choices[side] : titles[side as Side],
				right: side === 'nothing' ? found.length === 0 : blocks,
				why: () =>
					side === 'nothing'
						? `${found.length === 0 ? 'Nothing blocks the move' : 'As planned, the move fails'}. ${capital(whyMove(facts, 0))}.`
						: `${why(facts, 0, side)}.`,
				rule: () => `${side} ${one.away} ${blocks ? 'blocks' : 'allowed'}`
			};
		});
	}
	const ruleOf = (each: Move): string => {
		const [found] = blockers(facts, each);
		return `${found ?? each.inside} ${each.away} ${found ? 'blocks' : 'allowed'}`;
	};
	return moves.map((each, at) => {
		const { app, to } = placeOf(facts, at);
		const name = asked === 'target' ? to : app;
		return {
			id: name,
			text: asked === 'true' ? `You can move ${app} as planned.` : name,
			right: blockers(facts, each).length === 0,
			why: () => `${whyMove(facts, at)}.`,
			rule: () => (asked === 'true' ? [each] : moves).map(ruleOf).join('\n')
		};
	});
}
function ask(facts: Facts): Asked {
	const { asked, moves } = facts;
	const { app, to } = placeOf(facts, 0);
	return {
		miss: moves.some((one) => !one.away) ? 'edge' : 'core',
		...askOf(
			entriesOf(facts),
			asked === 'true',
			(many) =>
				({
					first: 'You need to ensure that the move succeeds. What should you do first?',
					blocks: 'The validation of the move fails. Which property is the cause?',
					app: `Which app${many} can you move as planned?`,
					target: `To which resource group${many} can you move ${app}?`,
					least: `You need to move ${app} to ${to}. You must move as few resources as possible. What should you move?`,
					true: ''
				})[asked]
		)
	};
}
const overlooking = (blind: NonNullable<Facts['blind']>, note: string): WrongRule<Facts> => ({
	note,
	key: (facts) => keyOf(ask({ ...facts, blind }))
});
const wrongRules = {
	'plan-can-stay': overlooking(
		'alone',
		'Across subscriptions, all App Service resources of a group move together. It’s easy to move one app alone.'
	),
	'any-group': overlooking(
		'inside',
		'Across subscriptions, the target group can’t have App Service resources. It’s easy to overlook what the target group contains.'
	),
	'from-anywhere': overlooking(
		'moved',
		'Across subscriptions, App Service resources move from the group where they were created. It’s easy to move them from their current group.'
	),
	'ties-go-along': overlooking(
		'tie',
		'Across subscriptions, virtual network integration and private endpoints must be removed first. It’s easy to expect them to move along.'
	),
	'locks-are-for-edits': overlooking(
		'lock',
		'A read-only lock keeps resources from moving in and out. It’s easy to think of edits only.'
	),
	'same-rules-within': overlooking(
		'away',
		'The App Service move limits apply only across subscriptions. It’s easy to apply them within one too.'
	)
};

/** Returns a function for changes of one fact, where the docs cover what comes of them. */
const changeOf =
	(facts: Facts) =>
	(
		text: string,
		patch: (now: Facts) => Partial<Facts>,
		named: string,
		axis: string
	): readonly Change<Facts>[] => {
		const apply = (now: Facts): Facts => ({ ...now, ...patch(now) });
		const then = apply(facts);
		if (then.moves.some(({ away, tie }) => !away && tie !== 'none')) return [];
		const { type, parts } = ask(then);
		// What leaves nothing to choose decides, but isn’t asked.
		const asks =
			parts.every(({ right }) => right.length > 0) && (type !== 'several' || facts.asked !== 'blocks');
		return [{ text, apply, fact: named, axis: asks ? axis : '' }];
	};
function changes(facts: Facts): readonly Change<Facts>[] {
	const { asked, moves, contents } = facts;
	const [one] = moves as [Move];
	const single = moves.length === 1;
	const { from } = placeOf(facts, 0);
	const shared = (side: string): boolean => asked === 'target' && /moved|alone/.test(side);
	const change = changeOf(facts);
	const axisOf = (side: string): string => (/away|lock/.test(side) ? side : 'app');
	return [
		...moves.flatMap((each, at) =>
			(
				['away', ...(asked === 'least' ? [] : asked === 'target' ? sides.slice(0, -1) : sides)] as const
			).flatMap((side) =>
				shared(side) && at > 0
					? []
					: (side === 'away' ? [true, false] : (values[side] as readonly unknown[]))
							.filter((value) => value !== each[side] && (asked !== 'target' || value !== 'source'))
							.flatMap((value) =>
								change(
									were(facts, at, side, { ...each, [side]: value }),
									(now) => ({
										moves: shared(side)
											? now.moves.map((was) => ({ ...was, [side]: value }))
											: withAt(now.moves, at, { [side]: value })
									}),
									single || shared(side) ? side : `move${at}`,
									axisOf(side)
								)
							)
			)
		),
		...(single && asked !== 'least' && !one.away
			? sides.map((side): Change<Facts> => {
					const then: Move = {
						...one,
						...clean,
						away: true,
						[side]: values[side].find((value) => isBad(side, value))
					};
					return {
						text: `${were(facts, 0, 'away', then)} and the only obstacle were that ${were(facts, 0, side, then)}`,
						apply: (now) => ({ ...now, moves: [then] })
					};
				})
			: []),
		...contents.flatMap((content, at) => [
			...(isAppService(content)
				? change(
						`${from} did not have ${listed(contents.slice(at).filter(isAppService).map(the)).replace(' and ', ' or ')}`,
						() => ({ contents: contents.filter((other, place) => place < at || !isAppService(other)) }),
						`content${at}`,
						'app'
					)
				: []),
			{ text: 'you had to move all of these', apply: (now: Facts): Facts => ({ ...now, least: at + 2 }) }
		])
	];
}

/** Draws a move that something blocks, or nothing. What doesn’t count is drawn too. */
function drawMove(random: Random, name: number, away: boolean, side?: Side): Move {
	const idle: Partial<Move> = away
		? { inside: random.pick(['nothing', ...others] as const) }
		: random.pick<Partial<Move>>([
				{ inside: random.pick(appService) },
				{ moved: true },
				{ alone: true },
				{ alone: true, inside: random.pick(appService) }
			]);
	const bad = side && values[side].filter((value) => isBad(side, value));
	return {
		name,
		away,
		...clean,
		...idle,
		...(bad && { [side]: side === 'inside' ? random.pick(appService) : random.pick<string | boolean>(bad) })
	};
}
/** Draws targets for one app, one of which fits. */
function drawTargets(random: Random, names: readonly number[], count: number): readonly Move[] {
	const shared = random.pick([undefined, { moved: true }, { alone: true }]);
	const away = shared === undefined && random.chance(0.5);
	const [one, other] = random.some(appService, 2);
	const kept = { away: true, inside: random.pick(['nothing', ...others] as const), lock: 'none' } as const;
	const bad: readonly Partial<Move>[] = [
		{ ...kept, inside: one! },
		shared ? kept : { ...kept, inside: other! },
		{ ...kept, away: random.chance(0.5), lock: 'target' }
	];
	const good: Partial<Move> = { ...kept, away, ...(away ? {} : { inside: random.pick(values.inside) }) };
	return random
		.shuffled([good, ...random.some(bad, count - 1)])
		.map((each, at) => ({ ...clean, away: true, name: names[at]!, ...each, ...shared }));
}
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const asked = random.pick(kinds);
	const base = {
		told: random.pick(telling),
		who: random.pick(people),
		subscriptions: random.below(subscriptions.length),
		asked
	};
	const count = difficulty + (asked === 'app' && difficulty > 1 ? 1 : 2);
	const names = random.some([...places.keys()], count);
	const draw = (name: number, ok: boolean, side: Side): Move => {
		const away = random.chance(ok || side === 'lock' ? 0.5 : 1);
		return ok ? drawMove(random, name, away) : drawMove(random, name, away, side);
	};
	if (asked === 'least') {
		const size = difficulty === 1 ? 2 : 3;
		const needed = random.below(size + 2);
		const own = needed === 0 ? random.below(size + 1) : needed - 1;
		return {
			offered: [],
			moves: [{ name: names[0]!, away: needed > 0, ...clean }],
			contents: [...random.some(movable, own), ...random.some(others, size - own)],
			...base
		};
	}
	if (asked === 'first' || asked === 'blocks') {
		const all = asked === 'first' ? [...sides, 'nothing' as const] : sides;
		const wanted = random.pick(all);
		const strays = all.filter((one) => one !== wanted && one !== 'nothing');
		const offered: readonly string[] = [
			wanted,
			'nothing',
			...random.some(strays, asked === 'first' && wanted !== 'nothing' ? 2 : 3)
		];
		return {
			contents: [],
			moves: [draw(names[0]!, wanted === 'nothing', wanted as Side)],
			offered: all.filter((one) => offered.includes(one)),
			...base
		};
	}
	const failing = random.some(sides, count - 1);
	return {
		offered: [],
		contents: [],
		moves:
			asked === 'target'
				? drawTargets(random, names, count)
				: asked === 'app'
					? random.shuffled(names.map((name, at) => draw(name, at === 0, failing[at - 1]!)))
					: names.slice(1).map((name) => draw(name, random.chance(0.5), random.pick(sides))),
		...base
	};
}

const subscriptionOf = (facts: Facts, { away }: Pick<Move, 'away'>): string =>
	subscriptions[facts.subscriptions]![away ? 1 : 0];
/** What is said of a side of a move, in a row of its own. */
function cellOf(facts: Facts, at: number, side: Side): string {
	const { app, from, to } = placeOf(facts, at);
	const { lock, inside, moved, alone, tie } = facts.moves[at]!;
	return {
		lock: lock === 'none' ? 'none' : `read-only lock on ${lock === 'source' ? from : to}`,
		inside: inside === 'nothing' ? 'none' : inside,
		moved: moved ? first : from,
		alone: alone ? app : `${app} and its plan`,
		tie
	}[side];
}
function notes(facts: Facts, at: number): string {
	const one = facts.moves[at]!;
	const textOf = (side: Side): string => {
		const cell = cellOf(facts, at, side);
		if (side === 'moved') return `both created in ${cell}`;
		if (side === 'inside') return `${cell} in ${placeOf(facts, at).to}`;
		return side === 'alone' ? 'without the plan' : cell;
	};
	// Where both were created is told before a plan in the target group, which would be meant otherwise.
	const told = sides.toReversed().filter((side) => isBad(side, one[side]));
	return told.map(textOf).join(', ') || 'none';
}
/** The columns, and what is told of each move or each side of the only one. */
function rowsOf(facts: Facts): readonly [head: string, rows: readonly (readonly [string, ...string[]])[]] {
	const { asked, moves, contents } = facts;
	const { from, to } = placeOf(facts, 0);
	const target = ['away', 'Target', `${to} in ${subscriptionOf(facts, moves[0]!)}`] as const;
	if (asked === 'least')
		return [
			'Property|Value',
			[target, ...contents.map((one, at) => [`content${at}`, `Also in ${from}`, one] as const)]
		];
	if (moves.length === 1)
		return [
			'Property|Value',
			[target, ...sides.toReversed().map((side) => [side, titles[side], cellOf(facts, 0, side)] as const)]
		];
	return [
		asked === 'target' ? 'Target|Subscription|Resources in it|Lock' : 'App|Move|Target subscription|Notes',
		moves.map((one, at) => {
			const place = placeOf(facts, at);
			const where = subscriptionOf(facts, one);
			return asked === 'target'
				? [
						`move${at}`,
						place.to,
						where,
						cellOf(facts, at, 'inside'),
						one.lock === 'none' ? 'none' : 'read-only'
					]
				: [`move${at}`, place.app, `${place.from} to ${place.to}`, where, notes(facts, at)];
		})
	];
}
function introduced(facts: Facts): Paragraph {
	const { asked, moves } = facts;
	const [one] = moves as [Move];
	const [home, away] = subscriptions[facts.subscriptions]!;
	const { app, from } = placeOf(facts, 0);
	const clear = 'without locks, virtual network integration or private endpoints. ';
	if (asked === 'target')
		return [
			`You have a web app named ${app} in ${from} of ${home}. You can move resources to the following resource groups in the same tenant. `,
			fact('moved', `${app} and its plan were created in ${cellOf(facts, 0, 'moved')}. `),
			fact('alone', `You plan to move ${app} ${one.alone ? 'without' : 'together with'} its plan. `),
			`${from} has nothing else and no lock, and ${app} has ${noTie}. `
		];
	if (moves.length === 1)
		return [
			`You have an Azure subscription named ${home}. Its resource group ${from} contains ${asked === 'least' ? '' : 'only '}a web app named ${app} and the App Service plan of ${app}. You plan a move to ${asked === 'least' ? 'an empty' : 'another'} resource group in the same tenant. `,
			...(asked === 'least' ? [`Everything was created in ${from}, ${clear}`] : [])
		];
	return [
		`You plan to move web apps from ${home} to other resource groups, some in ${away} (same tenant). Each source group contains only an app and its plan. Unless noted, both were created there and move together to an empty group, ${clear}`
	];
}
function tell(facts: Facts) {
	const { told, who } = facts;
	const [head, rows] = rowsOf(facts);
	const lines = rows.map(([id, ...cells]) => fact(id, `${cells.join(': ')}. `));
	const several = facts.moves.length > 1;
	const figure =
		told === 'file'
			? code(
					'plan.csv',
					head.toLowerCase().replaceAll('|', ','),
					...rows.map(([id, ...cells]) =>
						fact(id, cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','))
					)
				)
			: told === 'table' || several
				? factTable(
						'Plan',
						head,
						rows.map(([id, ...cells]) => [id, ...cells.map(capital)])
					)
				: told === 'list'
					? undefined
					: message(told === 'email' ? 'Email' : 'Ticket', { From: who }, lines);
	return pageWith(figure, introduced(facts), ...(figure ? [] : [lines]));
}

export const move = family<Facts>({
	id: 'app-service/move',
	edition: 10,
	group: 'app-service',
	title: 'Moving apps',
	rule: {
		'(alone|tie|along).*block':
			'Across subscriptions, all App Service resources of a group move together, without virtual network integration or private endpoints.',
		'(moved|inside).*block|^a .*true':
			'Across subscriptions, App Service resources move from the group where they were created to one without any.',
		'(false|along).*allowed': 'The App Service move limits apply only across subscriptions.',
		'lock.*block': 'A read-only lock blocks moves out of its group and into it.'
	},
	sources: [sources.moveAppService, sources.moveResources, sources.locks],
	axes: {
		away: 'Where the target is',
		lock: 'A lock',
		app: 'The app and its groups'
	},
	facts: drawFacts,
	tell,
	changes,
	questions: [{ ask, explain: (facts) => explainOf(entriesOf(facts), facts.asked === 'true'), wrongRules }]
});
