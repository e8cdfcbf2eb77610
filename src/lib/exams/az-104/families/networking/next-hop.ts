// What happens to packets from a subnet: its route table, BGP, a peering, and an appliance that may not forward; and what sends them another way.
// Over 200 lines: two kinds of question on the same network, told in four ways, with reasons by what else matches.
import { contains, rangeOf } from '#lib/azure/networking/address.ts';
import { isForwarded, routesOf, selectRoute, type NextHop, type Route } from '#lib/azure/networking/route.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	capital,
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	yesOrNo
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

type Hop = 'Virtual appliance' | 'Virtual network gateway' | 'Internet' | 'None';
type Outcome = 'own' | 'peering' | 'gateway' | 'appliance' | 'internet' | 'dropped';
/** The prefixes that a route table may have, and the addresses that are asked for. `near` is in the longer prefix, `far` isn't. */
type Slot = keyof typeof hopsOf;
type Place =
	| 'own near'
	| 'own far'
	| 'peer near'
	| 'peer far'
	| 'office near'
	| 'office far'
	| 'public near'
	| 'public far'
	| 'stray';

/** What determines the way of every packet. */
interface Network {
	readonly names: number;
	readonly routes: readonly { readonly slot: Slot; readonly hop: Hop }[];
	readonly peered: boolean;
	readonly propagation: boolean;
	/** What the office announces besides its range: a part of it, or a part of the peered network. */
	readonly extra: 'none' | 'office' | 'peer';
	readonly forwarding: boolean;
	/** A route for the /24 of an address that could be in the table besides. */
	readonly added?: { readonly place: Place; readonly hop: Hop };
}
/** What can be done: another route, another next hop of one, a route less, or a setting that's enabled. */
type Setting = 'forwarding' | 'propagation' | 'peered';
type Action =
	| { readonly kind: 'add' | 'hop'; readonly slot: Slot; readonly hop: Hop }
	| { readonly kind: 'remove'; readonly slot: Slot }
	| { readonly kind: Setting };
interface Facts extends Network {
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly places: readonly { readonly name: string; readonly place: Place }[];
	/** What is said to happen to the packets to each place, where that’s judged. */
	readonly claims: readonly Outcome[];
	/** What to choose from, if anything, and what must happen then to the packets to which place. */
	readonly actions: readonly Action[];
	readonly goal: { readonly at: number; readonly wanted: Outcome };
	/** Other addresses count as another goal. */
	readonly simple: boolean;
}

const telling = ['table', 'output', 'ticket', 'list'] as const;
/** Next hops that make sense for each prefix. */
const hopsOf = {
	all: ['Virtual appliance', 'Virtual network gateway', 'None'],
	ten: ['Virtual appliance', 'None', 'Virtual network gateway'],
	'own part': ['Virtual appliance', 'None'],
	peer: ['Virtual appliance', 'None'],
	'peer part': ['Virtual appliance', 'None'],
	office: ['Virtual appliance', 'None'],
	'office part': ['Virtual appliance', 'Virtual network gateway', 'None'],
	'public part': ['Internet', 'Virtual appliance', 'None']
} as const satisfies Record<string, readonly Hop[]>;
const slots = Object.keys(hopsOf) as readonly Slot[];
const allPlaces: readonly Place[] = [
	'own near',
	'own far',
	'peer near',
	'peer far',
	'office near',
	'office far',
	'public near',
	'public far',
	'stray'
];

/** A VM with its network, the peered one, the office, and what the VM talks to. */
const worlds = [
	{
		vm: 'vm-mes',
		subnet: 'snet-mes',
		vnet: 'vnet-mill',
		own: '10.4',
		other: 'vnet-yard',
		peer: '10.12',
		office: '172.20',
		table: 'rt-mes',
		appliance: 'fw-mill',
		names: ['srv-recipes', 'svc-labels', 'plc-scale', 'srv-quality']
	},
	{
		vm: 'vm-ticket',
		subnet: 'snet-sales',
		vnet: 'vnet-ferry',
		own: '10.8',
		other: 'vnet-port',
		peer: '10.9',
		office: '192.168',
		table: 'rt-sales',
		appliance: 'nva-ferry',
		names: ['srv-seats', 'svc-payment', 'svc-tracking', 'srv-weather']
	},
	{
		vm: 'vm-claims',
		subnet: 'snet-claims',
		vnet: 'vnet-mutual',
		own: '10.20',
		other: 'vnet-shared',
		peer: '10.24',
		office: '172.30',
		table: 'rt-claims',
		appliance: 'fw-mutual',
		names: ['srv-policies', 'srv-documents', 'svc-fraud', 'srv-fax']
	},
	{
		vm: 'VM1',
		subnet: 'Subnet1',
		vnet: 'VNet1',
		own: '10.1',
		other: 'VNet2',
		peer: '10.2',
		office: '172.16',
		table: 'RT1',
		appliance: 'NVA1',
		names: ['Server1', 'Server2', 'Server3', 'Server4']
	},
	{
		vm: 'vm-lims',
		subnet: 'snet-lims',
		vnet: 'vnet-assay',
		own: '10.60',
		other: 'vnet-archive',
		peer: '10.61',
		office: '192.168',
		table: 'rt-lims',
		appliance: 'nva-assay',
		names: ['srv-samples', 'srv-spectra', 'svc-results', 'svc-freezers']
	},
	{
		vm: 'vm-dispatch',
		subnet: 'snet-depot',
		vnet: 'vnet-tram',
		own: '10.33',
		other: 'vnet-signal',
		peer: '10.34',
		office: '172.24',
		table: 'rt-depot',
		appliance: 'fw-tram',
		names: ['svc-timetable', 'srv-radio', 'svc-drivers', 'srv-maps']
	}
] as const;
const wantedTexts: Readonly<Record<Outcome, string>> = {
	own: 'delivered within the virtual network',
	peering: 'sent over the peering',
	gateway: 'sent to the VPN gateway',
	appliance: 'forwarded by the appliance',
	internet: 'sent to the internet',
	dropped: 'dropped'
};
const outcomes = Object.keys(wantedTexts) as readonly Outcome[];
const outcomeOfHop: Partial<Record<NextHop, Outcome>> = {
	'Virtual network': 'own',
	'VNet peering': 'peering',
	'Virtual network gateway': 'gateway',
	'Virtual appliance': 'appliance',
	Internet: 'internet'
};

type Named = Pick<Facts, 'names'>;
const worldOf = ({ names }: Named) => worlds[names]!;
const prefixes = worlds.map(({ own, peer, office }) => ({
	all: '0.0.0.0/0',
	ten: '10.0.0.0/8',
	'own part': `${own}.7.0/24`,
	peer: `${peer}.0.0/16`,
	'peer part': `${peer}.5.0/24`,
	office: `${office}.0.0/16`,
	'office part': `${office}.3.0/24`,
	'public part': '203.0.113.0/24'
}));
const prefixOf = ({ names }: Named, slot: Slot): string => prefixes[names]![slot];
const addresses = worlds.map(({ own, peer, office }) => ({
	'own near': `${own}.7.10`,
	'own far': `${own}.2.10`,
	'peer near': `${peer}.5.9`,
	'peer far': `${peer}.1.9`,
	'office near': `${office}.3.20`,
	'office far': `${office}.8.20`,
	'public near': '203.0.113.40',
	'public far': '198.51.100.40',
	stray: '10.200.6.4'
}));
const addressOf = ({ names }: Named, place: Place): string => addresses[names]![place];
/** The /24 that an address is in. */
const aroundOf = (facts: Named, place: Place): string => addressOf(facts, place).replace(/\.\d+$/, '.0/24');
const spaceOf = (facts: Named): string => `${worldOf(facts).own}.0.0/16`;
const announced = (facts: Network): readonly string[] => [
	prefixOf(facts, 'office'),
	...(facts.extra === 'none' ? [] : [prefixOf(facts, `${facts.extra} part`)])
];
const routesIn = (facts: Network): readonly Route[] =>
	routesOf({
		space: [spaceOf(facts)],
		peered: facts.peered ? [prefixOf(facts, 'peer')] : [],
		bgp: announced(facts),
		propagation: facts.propagation,
		user: [
			...facts.routes.map(({ slot, hop }) => ({ prefix: prefixOf(facts, slot), nextHop: hop })),
			...(facts.added ? [{ prefix: aroundOf(facts, facts.added.place), nextHop: facts.added.hop }] : [])
		]
	});

const outcomeOf = (route: Route | undefined, forwarding: boolean): Outcome =>
	route !== undefined && isForwarded(route, forwarding, true)
		? (outcomeOfHop[route.nextHop] ?? 'dropped')
		: 'dropped';
/** Which route a packet takes by some belief, of those that match, the longest first. */
type Take = (hits: readonly Route[], address: string) => Route | undefined;
const byModel: Take = (hits, address) => selectRoute(hits, address);
const lengthOf = ({ prefix }: Route): number => rangeOf(prefix).length;
/** What the model says, kept: explaining asks it a thousand times. */
const kept = new Map<number, Outcome>();
const slotAt = Object.fromEntries(slots.map((slot, at) => [slot, at])) as Readonly<Record<Slot, number>>;
const hopAt: Readonly<Record<Hop, number>> = {
	'Virtual appliance': 0,
	'Virtual network gateway': 1,
	Internet: 2,
	None: 3
};
const placeAt = Object.fromEntries(allPlaces.map((place, at) => [place, at])) as Readonly<
	Record<Place, number>
>;
const extraAt = { none: 0, office: 1, peer: 2 };
/** The places in a prefix, by world. */
const placesIn = worlds.map((_, names) =>
	slots.map((slot) =>
		allPlaces.map((place) => contains(prefixOf({ names }, slot), addressOf({ names }, place)))
	)
);
function outcomeAt(facts: Network, place: Place): Outcome {
	const { names, routes, peered, propagation, extra, forwarding, added } = facts;
	// Every fact is a digit of a number. Routes that match come first, because there can be more or fewer of them.
	let id = 0;
	const inside = placesIn[names]!;
	const at = placeAt[place];
	for (const { slot, hop } of routes)
		if (inside[slotAt[slot]]![at]) id = id * 33 + slotAt[slot] * 4 + hopAt[hop] + 1;
	id = id * (allPlaces.length * 4 + 1) + (added ? placeAt[added.place] * 4 + hopAt[added.hop] + 1 : 0);
	id = id * worlds.length + names;
	id = id * 3 + extraAt[extra];
	id = id * 8 + (peered ? 4 : 0) + (propagation ? 2 : 0) + (forwarding ? 1 : 0);
	id = id * allPlaces.length + at;
	const known = kept.get(id);
	if (known !== undefined) return known;
	if (kept.size > 50_000) kept.clear();
	const address = addressOf(facts, place);
	const hits = routesIn(facts).filter(({ prefix }) => contains(prefix, address));
	const outcome = outcomeOf(byModel(hits, address), forwarding);
	kept.set(id, outcome);
	return outcome;
}
/** What happens to packets to a place, by the model or by some belief. */
type Reading = (facts: Facts, place: Place) => Outcome;
const taking =
	(take: Take): Reading =>
	(facts, place) => {
		const address = addressOf(facts, place);
		const hits = routesIn(facts).filter(({ prefix }) => contains(prefix, address));
		return outcomeOf(take(hits, address), facts.forwarding);
	};
/** Whether something can be done on these facts. */
function isPossible(facts: Facts, action: Action): boolean {
	if (!('slot' in action)) return !facts[action.kind];
	return facts.routes.some(({ slot }) => slot === action.slot) === (action.kind !== 'add');
}
function after(facts: Facts, action: Action): Facts {
	if (!('slot' in action)) return { ...facts, [action.kind]: true };
	const { kind, slot } = action;
	const others = facts.routes.filter((one) => one.slot !== slot);
	if (kind === 'remove') return { ...facts, routes: others };
	return {
		...facts,
		routes:
			kind === 'add'
				? [...others, { slot, hop: action.hop }]
				: facts.routes.map((one) => (one.slot === slot ? { slot, hop: action.hop } : one))
	};
}
/** The actions that lead to what is wanted, where that doesn't happen yet. */
function working(facts: Facts, reads: Reading = outcomeAt): readonly string[] {
	const { at, wanted } = facts.goal;
	const { place } = facts.places[at]!;
	if (reads(facts, place) === wanted) return [];
	return facts.actions.flatMap((action, index) =>
		isPossible(facts, action) && reads(after(facts, action), place) === wanted ? [String(index)] : []
	);
}
function keyBy(facts: Facts, reads: Reading = outcomeAt): Key {
	if (facts.claims.length > 0)
		return facts.places.map(({ place }, at) => [reads(facts, place) === facts.claims[at] ? 'yes' : 'no']);
	const found = working(facts, reads);
	return [found.length === 1 ? found : []];
}
const longest = (hits: readonly Route[]): Route | undefined =>
	hits.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];

/** A packet with the route it takes, and those it doesn't. */
interface Taken {
	readonly facts: Facts;
	readonly place: Place;
	readonly address: string;
	readonly route: Route;
	/** The longest first: the one that comes next is named. */
	readonly others: readonly Route[];
}
function taken(facts: Facts, place: Place): Taken {
	const address = addressOf(facts, place);
	const hits = routesIn(facts).filter(({ prefix }) => contains(prefix, address));
	const route = byModel(hits, address)!;
	const others = hits.filter((one) => one !== route).toSorted((a, b) => lengthOf(b) - lengthOf(a));
	return { facts, place, address, route, others };
}
const isSystem = ({ source }: Route): boolean => source === 'System';
/** A route as a sentence names it. */
const called = ({ source, prefix, nextHop }: Route): string =>
	source === 'User'
		? `your route ${prefix}`
		: source === 'BGP'
			? `the BGP route ${prefix}`
			: nextHop === 'Virtual network'
				? `the network’s own route ${prefix}`
				: nextHop === 'VNet peering'
					? `the peering’s route ${prefix}`
					: `the system route ${prefix}`;
/** The route as one of the same length that it replaces. */
const replaced = ({ route, others }: Taken): Route | undefined =>
	others.find(({ prefix }) => prefix === route.prefix);
/** A longer BGP route that loses to a route of the network or a peering. */
const outranked = ({ route, others }: Taken): Route | undefined =>
	others.find((one) => one.source === 'BGP' && lengthOf(one) > lengthOf(route));

/** Why the right outcome is right. */
function whyRight(one: Taken): string {
	const { route, address, facts } = one;
	const { appliance, vnet, other, table } = worldOf(facts);
	const twin = replaced(one);
	const bgp = outranked(one);
	if (route.nextHop === 'Virtual appliance')
		return facts.forwarding
			? `${capital(called(route))} ${twin ? `replaces ${twin.source === 'BGP' ? 'the BGP' : 'Azure’s system'} route with the same prefix` : 'is the longest match'}, and IP forwarding is enabled on ${appliance}.`
			: `${capital(called(route))} leads to ${appliance}. Without IP forwarding, Azure drops what isn’t addressed to ${appliance} itself.`;
	if (route.source === 'User') {
		const how = twin
			? `wins over the ${twin.source === 'BGP' ? 'BGP' : 'system'} route with the same prefix`
			: 'is the longest match';
		return route.nextHop === 'None'
			? `${capital(called(route))} ${how}, and its next hop is None.`
			: `${capital(called(route))} ${how}. Its next hop is ${route.nextHop}.`;
	}
	if (bgp)
		return `${capital(called(route))} stays ahead of the BGP route ${bgp.prefix}, although that one is longer.`;
	if (route.nextHop === 'None')
		return `No route of a network, the office or your own is for ${address}. Azure’s system route for ${route.prefix} has next hop None.`;
	if (route.source === 'BGP')
		return `The gateway learned ${route.prefix} by BGP, and that’s the longest route for ${address}.`;
	if (route.nextHop === 'Internet')
		return `Only the system route 0.0.0.0/0 matches ${address}, so the packet leaves through the NAT gateway.`;
	return route.nextHop === 'VNet peering'
		? `${address} is in ${other}. The peering’s route ${route.prefix} is the longest that matches.`
		: `${address} is in ${vnet} itself, and ${table} has no more specific route for it.`;
}

const hopName = (facts: Named, { nextHop }: Route): string => {
	return (
		{
			'Virtual network': 'the virtual network',
			'VNet peering': 'the peering',
			'Virtual network gateway': 'the VPN gateway',
			'Virtual appliance': `${worldOf(facts).appliance}, which forwards it`,
			Internet: 'the internet'
		} as Partial<Record<NextHop, string>>
	)[nextHop]!;
};

/** Why each outcome is wrong. */
const whyWrong: Readonly<Record<Outcome, (one: Taken) => string>> = {
	own({ facts, address, others, route }) {
		const { vnet } = worldOf(facts);
		return others.some(({ nextHop }) => nextHop === 'Virtual network')
			? `${address} is in ${vnet}, but ${called(route)} is more specific than the address space.`
			: `${address} is outside ${spaceOf(facts)}, the address space of ${vnet}.`;
	},
	peering(one) {
		const { facts, address, others, route, place } = one;
		const { other, vnet } = worldOf(facts);
		const lost = others.find(({ nextHop }) => nextHop === 'VNet peering');
		if (lost)
			return lost.prefix === route.prefix
				? `Your route has exactly the prefix of ${other}, so it takes the place of the peering’s route.`
				: `The peering’s route ${lost.prefix} matches too. It’s shorter than ${called(route)}.`;
		return place.startsWith('peer')
			? `${address} is in ${other}, but without a peering ${vnet} has no route to it.`
			: `${address} isn’t an address of ${other}.`;
	},
	gateway(one) {
		const { facts, others, route, address } = one;
		const { table } = worldOf(facts);
		const bgp = others.find(({ source }) => source === 'BGP');
		const user = others.find(
			({ source, nextHop }) => source === 'User' && nextHop === 'Virtual network gateway'
		);
		if (bgp)
			return outranked(one)
				? `The office announces ${bgp.prefix}, but a BGP route doesn’t win over the route of a peering, however long it is.`
				: bgp.prefix === route.prefix
					? `The office announces ${bgp.prefix}. A user route with that same prefix goes first.`
					: `The office announces ${bgp.prefix}, and ${called(route)} is longer.`;
		if (user) return `Your route ${user.prefix} to the gateway is shorter than ${called(route)}.`;
		return !facts.propagation && announced(facts).some((prefix) => contains(prefix, address))
			? `The office announces a range with ${address}, but ${table} keeps gateway routes out.`
			: `No route for ${address} leads to the gateway, neither by BGP nor in ${table}. It takes ${called(route)}.`;
	},
	appliance({ facts, address, others, route }) {
		const { table, appliance } = worldOf(facts);
		if (route.nextHop === 'Virtual appliance')
			return `The packet gets as far as ${appliance}, where IP forwarding is disabled.`;
		const lost = others.find(({ nextHop }) => nextHop === 'Virtual appliance');
		if (lost)
			return `Your route ${lost.prefix} to ${appliance} matches, but it’s shorter than ${called(route)}.`;
		return facts.routes.some(({ hop }) => hop === 'Virtual appliance')
			? `No route to ${appliance} in ${table} covers ${address}.`
			: `${table} sends nothing to ${appliance}.`;
	},
	internet({ facts, others, route, address, place }) {
		const user = others.find(({ source, nextHop }) => source === 'User' && nextHop === 'Internet');
		if (user) return `Your route ${user.prefix} to the internet loses to ${called(route)}.`;
		if (route.prefix === '0.0.0.0/0')
			return place.startsWith('public')
				? 'Your own 0.0.0.0/0 replaces the default route to the internet, and the NAT gateway with it.'
				: 'Your own 0.0.0.0/0 takes the place of the default route to the internet.';
		return others.some(({ source, prefix }) => source === 'User' && prefix === '0.0.0.0/0')
			? `In ${worldOf(facts).table}, 0.0.0.0/0 doesn’t lead to the internet, and ${route.prefix} is longer anyway.`
			: `0.0.0.0/0 matches ${address} as it does any address, but ${route.prefix} is longer.`;
	},
	dropped({ facts, others, route }) {
		const none = others.find(({ nextHop }) => nextHop === 'None');
		if (none?.source === 'User')
			return `Your route ${none.prefix} would drop it. ${capital(called(route))} is longer.`;
		if (none)
			return none.prefix === route.prefix
				? `${capital(called(route))} replaces Azure’s route to None. It leads to ${hopName(facts, route)}.`
				: `Azure’s route ${none.prefix} to None is shorter than ${called(route)}, which leads to ${hopName(facts, route)}.`;
		return `${capital(called(route))} decides, and its next hop is ${hopName(facts, route)}.`;
	}
};

function explainPlace(facts: Facts, place: Place): PartReasons {
	const one = taken(facts, place);
	const { route, others, address } = one;
	const right = outcomeOf(route, facts.forwarding);
	const behind = others.find((other) => lengthOf(other) < lengthOf(route));
	const [twin, bgp] = [replaced(one), outranked(one)];
	const trace: TraceStep[] = [
		{
			rule: `${others.length + 1} match`,
			text: `${others.length === 0 ? 'Only ' : ''}${listed([route, ...others].map(({ prefix, source }) => `${prefix} (${source === 'BGP' ? source : source.toLowerCase()})`))} ${others.length === 0 ? 'contains' : 'contain'} ${address}.`
		},
		...(bgp
			? [{ rule: 'system before BGP', text: `${capital(called(route))} wins over any BGP route.` }]
			: []),
		...(behind
			? [
					{
						rule: `${route.source} longer`,
						text: `${route.prefix} is longer than ${behind.prefix}. The length is compared before the source.`
					}
				]
			: []),
		...(twin
			? [
					{
						rule: `${route.source} before ${twin.source}`,
						text: 'For the same prefix, the order is user, BGP, system.'
					}
				]
			: []),
		...(facts.routes.some(({ slot }) => slot === 'all') && !place.startsWith('public')
			? [
					{
						rule: 'no None',
						text: 'Your route 0.0.0.0/0 also removes Azure’s own routes to None for private ranges.'
					}
				]
			: []),
		{ rule: route.nextHop, text: `Next hop: ${route.nextHop}.` },
		...(route.nextHop === 'Virtual appliance'
			? [
					{
						rule: `forwarding ${facts.forwarding}`,
						text: isForwarded(route, facts.forwarding, true)
							? 'The appliance forwards the packet.'
							: 'The appliance may not forward, so the packet is dropped.'
					}
				]
			: [])
	];
	const options = Object.fromEntries(
		outcomes.map((outcome) => [outcome, outcome === right ? whyRight(one) : whyWrong[outcome](one)])
	);
	return { options, trace };
}

const hopText: Readonly<Record<Hop, string>> = {
	'Virtual appliance': 'to the appliance',
	'Virtual network gateway': 'to the VPN gateway',
	Internet: 'to the internet',
	None: 'to None'
};
function actionText(facts: Facts, action: Action): string {
	const { vnet, other, appliance, table } = worldOf(facts);
	if ('slot' in action) {
		const prefix = prefixOf(facts, action.slot);
		if (action.kind === 'remove') return `Remove the route for ${prefix}.`;
		return action.kind === 'add'
			? `Add a route for ${prefix} ${hopText[action.hop]}.`
			: `Change the next hop of the route for ${prefix} ${hopText[action.hop]}.`;
	}
	return {
		forwarding: `Enable IP forwarding on ${appliance}.`,
		propagation: `Enable propagation of gateway routes for ${table}.`,
		peered: `Peer ${vnet} with ${other}.`
	}[action.kind];
}
/** What an action does, and what happens to the packet then. */
function actionReason(facts: Facts, action: Action): string {
	const { place } = facts.places[facts.goal.at]!;
	const { appliance } = worldOf(facts);
	const [now, then] = [taken(facts, place), taken(after(facts, action), place)];
	const result = whyRight(then);
	if (!('slot' in action)) {
		if (now.route.prefix !== then.route.prefix || now.route.nextHop !== then.route.nextHop) return result;
		if (action.kind !== 'forwarding') return `That doesn’t change which route is taken. ${result}`;
		return now.route.nextHop === 'Virtual appliance'
			? result
			: `${appliance} doesn’t get the packet. ${result}`;
	}
	const { kind, slot } = action;
	const prefix = prefixOf(facts, slot);
	const { route } = kind === 'remove' ? now : then;
	if (route.source === 'User' && route.prefix === prefix)
		return kind === 'remove' ? `Without the route ${prefix}, another one is taken. ${result}` : result;
	const noun = kind === 'add' ? 'Such a route' : `The route ${prefix}`;
	const why = contains(prefix, then.address)
		? `is shorter than ${route.prefix}`
		: `doesn’t match ${then.address}`;
	const end = { add: '', hop: ', wherever it leads', remove: ', so it isn’t taken now either' }[kind];
	return `${noun} ${why}${end}. ${result}`;
}
function explainActions(facts: Facts): PartReasons {
	const [right = '0'] = working(facts);
	const reasons = facts.actions.map((action) => actionReason(facts, action));
	return {
		options: Object.fromEntries(reasons.entries()),
		trace: [
			...explainPlace(facts, facts.places[facts.goal.at]!.place).trace,
			{ rule: `do ${facts.actions[Number(right)]!.kind}`, text: reasons[Number(right)]! }
		]
	};
}
const goalText = ({ places, goal }: Facts): string =>
	`packets to ${places[goal.at]!.name} are ${wantedTexts[goal.wanted]}`;

function ask(facts: Facts): Asked {
	if (facts.actions.length > 0) {
		const options = facts.actions.map((action, at) => ({ id: String(at), text: actionText(facts, action) }));
		const asked = chooseOne(
			['You need to ensure that ', fact('goal', goalText(facts)), '. What should you do?'],
			options,
			''
		);
		return { ...asked, parts: [{ options, right: working(facts) }] };
	}
	return judge(
		'statements',
		[yesOrNo],
		facts.places.map(({ name, place }, at) => ({
			text: `Packets from ${worldOf(facts).vm} to ${name} are ${wantedTexts[facts.claims[at]!]}.`,
			holds: outcomeAt(facts, place) === facts.claims[at]
		}))
	);
}
const question: Question<Facts> = {
	ask: (facts) => ({ ...ask(facts), miss: facts.extra === 'peer' || !facts.forwarding ? 'edge' : 'core' }),
	explain: (facts) =>
		facts.actions.length > 0
			? [explainActions(facts)]
			: facts.places.map(({ place }, at) => {
					const { options, trace } = explainPlace(facts, place);
					const text = options[facts.claims[at]!]!;
					return { options: { yes: text, no: text }, trace };
				}),
	wrongRules: {
		'user-first': {
			note: 'The longest prefix comes first, no matter who made the route. It’s easy to let a user route win over a longer one.',
			key: (facts) =>
				keyBy(
					facts,
					taking((hits) => longest(hits.filter(({ source }) => source === 'User')) ?? longest(hits))
				)
		},
		'bgp-longer': {
			note: 'The system route of a network or a peering wins over BGP, even over a longer prefix. It’s easy to look at the length only.',
			key: (facts) =>
				keyBy(
					facts,
					taking((hits) => longest(hits))
				)
		},
		'default-first': {
			note: 'A route for 0.0.0.0/0 takes only what no longer prefix has. It’s easy to read it as “everything”.',
			key: (facts) =>
				keyBy(
					facts,
					taking(
						(hits, address) =>
							hits.find(({ source, prefix }) => source === 'User' && prefix === '0.0.0.0/0') ??
							byModel(hits, address)
					)
				)
		},
		'system-fixed': {
			note: 'Your route replaces a system route with the same prefix, and wins over a shorter one. It’s easy to see system routes as fixed.',
			key: (facts) =>
				keyBy(
					facts,
					taking(
						(hits, address) =>
							hits.find(({ nextHop }) => nextHop === 'Virtual network' || nextHop === 'VNet peering') ??
							byModel(hits, address)
					)
				)
		},
		'forwards-anyway': {
			note: 'An appliance must have IP forwarding on its network interface. It’s easy to think that the route is enough.',
			key: (facts) => keyBy(facts, (one, place) => outcomeAt({ ...one, forwarding: true }, place))
		},
		'propagates-anyway': {
			note: 'A route table can keep gateway routes out of its subnets. It’s easy to count on what the gateway learned.',
			key: (facts) => keyBy(facts, (one, place) => outcomeAt({ ...one, propagation: true }, place))
		},
		'unknown-goes-out': {
			note: 'Azure has routes to None for private ranges. It’s easy to send an unknown private address to the internet.',
			key: (facts) =>
				keyBy(
					facts,
					taking((hits, address) =>
						byModel(
							hits.filter((one) => !(isSystem(one) && one.nextHop === 'None')),
							address
						)
					)
				)
		},
		'peered-anyway': {
			note: 'Without a peering there’s no route from one virtual network to another. It’s easy to think that Azure knows both.',
			key: (facts) => keyBy(facts, (one, place) => outcomeAt({ ...one, peered: true }, place))
		},
		'nat-first': {
			note: 'A route for 0.0.0.0/0 to an appliance, to a VPN gateway or to None takes precedence over the NAT gateway. It’s easy to send all public addresses through NAT.',
			key: (facts) =>
				keyBy(facts, (one, place) =>
					place.startsWith('public') && taken(one, place).route.prefix === '0.0.0.0/0'
						? 'internet'
						: outcomeAt(one, place)
				)
		}
	}
};

const to = changesOf<Facts>();
/** A longer BGP route with a user route in place of the peering's: what wins then isn't documented, so no change leads there. */
const documented = ({ extra, routes }: Pick<Facts, 'extra' | 'routes'>): boolean =>
	extra !== 'peer' || !routes.some(({ slot }) => slot === 'peer');

/** Changes of the rows of the route table: a row has a prefix and a next hop. */
function rowChanges(facts: Facts): readonly Change<Facts>[] {
	const { routes, extra } = facts;
	const free = slots.filter((slot) => !routes.some((one) => one.slot === slot));
	return routes.flatMap(({ slot, hop }, at) => {
		const named = `the route ${prefixOf(facts, slot)}`;
		const change = (one: Facts['routes'][number], text: string): Change<Facts> =>
			to('routes', routes.with(at, one), text, `route${at}`);
		return [
			...hopsOf[slot]
				.filter((one) => one !== hop)
				.map((one) => ({
					...change({ slot, hop: one }, `${named} led ${hopText[one]}`),
					axis: 'hop'
				})),
			...free
				.filter((one) => (hopsOf[one] as readonly Hop[]).includes(hop))
				.filter((one) => documented({ extra, routes: [...routes, { slot: one, hop }] }))
				.slice(0, 3)
				.map((one): Change<Facts> => {
					// Another row rather than another fact of it, so nothing is decided by it, and no second change goes with it.
					const { text, apply } = change({ slot: one, hop }, `${named} were for ${prefixOf(facts, one)}`);
					return { text, apply, axis: 'prefix' };
				})
		];
	});
}
const opened = <N extends Network>(facts: N): N => ({
	...facts,
	peered: true,
	propagation: true,
	forwarding: true
});
/** Changes of an address, for what no route can bring about. */
const addressChanges = (facts: Facts): readonly Change<Facts>[] =>
	facts.places.flatMap(({ name, place }, at) =>
		(['own far', 'peer far', 'public far'] as const)
			.filter((one) => one !== place)
			.map((one) => ({
				fact: `place${at}`,
				text: `${name} had the address ${addressOf(facts, one)}`,
				apply: (was: Facts): Facts => ({ ...was, places: was.places.with(at, { name, place: one }) })
			}))
	);
/** A route for the /24 of an address, where the table has none with that prefix, and another next hop where it has one. */
function addedChanges(facts: Facts): readonly Change<Facts>[] {
	const { table, appliance } = worldOf(facts);
	return facts.places.flatMap(({ place }) => {
		const prefix = aroundOf(facts, place);
		const now = facts.routes.findIndex(({ slot }) => prefixOf(facts, slot) === prefix);
		const hops: readonly Hop[] = [
			...(['Virtual appliance', 'Virtual network gateway', 'None'] as const),
			...(place.startsWith('public') ? (['Internet'] as const) : [])
		];
		return hops.map((hop): Change<Facts> => {
			const enables = hop === 'Virtual appliance' && !facts.forwarding;
			const route =
				now < 0
					? `${table} had a route ${prefix} ${hopText[hop]}`
					: `the route ${prefix} led ${hopText[hop]}`;
			return {
				text: `${route}${enables ? ` and IP forwarding were enabled on ${appliance}` : ''}`,
				apply: (one) => ({
					...one,
					...(enables ? { forwarding: true } : {}),
					...(now < 0
						? { added: { place, hop } }
						: { routes: one.routes.with(now, { slot: one.routes[now]!.slot, hop }) })
				})
			};
		});
	});
}
function settingChanges(facts: Facts): readonly Change<Facts>[] {
	const { peered, forwarding, propagation, extra, actions, places, goal } = facts;
	const { table, other, vnet, appliance } = worldOf(facts);
	// What the gateway learns is for the office, or for a part of the peered network.
	const learned = extra === 'peer' ? /^(office|peer near)/ : /^office/;
	const learns = places.some(
		({ place }, at) => learned.test(place) && (actions.length === 0 || at === goal.at)
	);
	return [
		to(
			'forwarding',
			!forwarding,
			`IP forwarding were ${forwarding ? 'disabled' : 'enabled'} on ${appliance}`
		),
		to('peered', !peered, `${vnet} ${peered ? 'weren’t' : 'were'} peered with ${other}`),
		...(learns
			? [
					to(
						'propagation',
						!propagation,
						`${table} ${propagation ? 'didn’t propagate' : 'propagated'} gateway routes`
					)
				]
			: []),
		...facts.routes.map(({ slot }, at) => ({
			...to(
				'routes',
				facts.routes.toSpliced(at, 1),
				`${table} had no route for ${prefixOf(facts, slot)}`,
				`route${at}`
			),
			axis: 'removed'
		})),
		to(
			'extra',
			extra === 'none' ? 'office' : 'none',
			extra === 'none'
				? `the office announced ${prefixOf(facts, 'office part')} too`
				: `the office announced ${prefixOf(facts, 'office')} only`
		)
	];
}
/** What could be required instead, for the same packets first, and other addresses of theirs. */
function goalChanges(facts: Facts): readonly Change<Facts>[] {
	const { goal, places } = facts;
	const { name, place } = places[goal.at]!;
	const all = places.flatMap(({ name }, at) =>
		outcomes.map((wanted) => ({
			near: Number(at === goal.at) + Number(wanted === goal.wanted),
			...to(
				'goal',
				{ at, wanted },
				`${at === goal.at ? 'the packets' : `packets to ${name}`} had to be ${wantedTexts[wanted]}`
			)
		}))
	);
	return [
		...all.filter(({ near }) => near < 2).toSorted((a, b) => b.near - a.near),
		...allPlaces
			.filter((one) => one !== place)
			.map((one) =>
				to(
					'places',
					places.with(goal.at, { name, place: one }),
					`${name} had the address ${addressOf(facts, one)}`,
					facts.simple ? 'goal' : `place${goal.at}`
				)
			)
	];
}
const allActionChanges = (facts: Facts): readonly Change<Facts>[] => [
	...goalChanges(facts),
	...settingChanges(facts),
	...rowChanges(facts).filter(({ axis }) => axis === 'hop')
];
/** What makes other actions work. Varied is only what leaves a single right one. */
const actionChanges = (facts: Facts): readonly Change<Facts>[] =>
	allActionChanges(facts).flatMap((change) => {
		const { length } = working(change.apply(facts));
		return length === 0 ? [] : length === 1 ? [change] : [{ ...change, axis: 'several' }];
	});
/** Whether so many facts decide which action works. Stops at the last that’s needed: drawing asks this hundreds of times. */
function isDecidedBy(facts: Facts, count: number, among = allActionChanges(facts)): boolean {
	const now = String(working(facts));
	const deciding = new Set<string | undefined>();
	return among.some(({ fact, apply }) => {
		if (deciding.has(fact)) return false;
		const then = working(apply(facts));
		if (then.length > 0 && String(then) !== now) deciding.add(fact);
		return deciding.size >= count;
	});
}
function changes(facts: Facts): readonly Change<Facts>[] {
	if (facts.actions.length > 0) return actionChanges(facts);
	const { peered } = facts;
	const { table, other, vnet } = worldOf(facts);
	const simple = settingChanges(facts);
	const [rows, addresses] = [rowChanges(facts), addressChanges(facts)];
	return [
		...simple,
		...rows.filter(({ axis }) => axis === 'hop'),
		...addedChanges(facts),
		...rows.filter(({ axis }) => axis !== 'hop'),
		...addresses,
		...simple
			.filter(({ fact, axis }) => (fact === 'peered' && !peered) || axis === 'removed')
			.flatMap((one) =>
				addresses.map((other) => ({
					text: `${one.text} and ${other.text}`,
					apply: (was: Facts): Facts => other.apply(one.apply(was))
				}))
			),
		// For what nothing less makes right.
		...facts.places.flatMap(({ name }, at) =>
			(['peer far', 'office far', 'public far'] as const).map((place) => ({
				text: `${table} had no routes and propagated gateway routes, ${vnet} were peered with ${other}, and ${name} had the address ${addressOf(facts, place)}`,
				apply: (one: Facts): Facts => ({
					...opened(one),
					routes: [],
					places: one.places.with(at, { name, place })
				})
			}))
		)
	];
}

/** Whether one change or two lead to each outcome: there is nothing that no fact could bring about. */
function isOpen(facts: Network): boolean {
	const all = opened(facts);
	const without = { ...all, routes: facts.routes.filter(({ slot }) => slot !== 'all') };
	const found = new Set(allPlaces.flatMap((place) => [outcomeAt(all, place), outcomeAt(without, place)]));
	return outcomes.every((one) => found.has(one));
}

/** What packets to an address could be said to do: no other network gets them. */
const sayable: Readonly<Partial<Record<Outcome, RegExp>>> = {
	own: /^own/,
	peering: /^peer/,
	gateway: /^(office|stray|peer)/,
	internet: /^(public|stray)/
};
/** Draws routes, and addresses for which these outcomes happen, or don’t where `truths` says so. */
function drawFor(
	random: Random,
	difficulty: Difficulty,
	wanted: readonly Outcome[],
	truths: readonly boolean[] = []
): Network & { readonly places: readonly Place[] } {
	const routes = random
		.some(slots, difficulty + 1 + random.below(2))
		.map((slot) => ({ slot, hop: random.pick<Hop>(hopsOf[slot]) }));
	const network = {
		names: 0,
		routes,
		peered: difficulty === 1 || random.chance(0.75),
		propagation: difficulty === 1 || random.chance(0.7),
		extra: random.pick(
			(['none', 'none office peer', 'office peer'] as const)[difficulty - 1]!.split(' ')
		) as Facts['extra'],
		forwarding: difficulty === 1 || random.chance(0.65)
	};
	const found: Place[] = [];
	if (!isClear(network)) {
		random.skip(allPlaces.length);
		return { places: found, ...network };
	}
	const all = random.shuffled(allPlaces);
	for (const [at, outcome] of wanted.entries()) {
		const place = all.find(
			(one) =>
				!found.includes(one) &&
				(outcomeAt(network, one) === outcome
					? truths[at] !== false
					: truths[at] === false && (sayable[outcome]?.test(one) ?? true))
		);
		if (place !== undefined) found.push(place);
	}
	return { places: found, ...network };
}
/** Whether what isn't documented stays out. */
const isClear = (network: Network): boolean =>
	documented(network) &&
	(network.peered || (network.extra !== 'peer' && !network.routes.some(({ slot }) => slot === 'peer')));
type Fixed = Pick<Facts, 'names' | 'told' | 'who' | 'simple'>;
/** Draws what happens first, then routes and addresses for which it does. */
function drawRows(random: Random, difficulty: Difficulty, fixed: Fixed): Facts {
	const count = 3;
	const names = random.shuffled(worldOf(fixed).names);
	// What is said is drawn before it’s known whether it fits, so that each is as often true.
	let said: readonly Outcome[] = [];
	const truths = [0, 1, 2].map(() => random.chance(0.5));
	const draw = (): Facts => {
		const network = drawFor(random, difficulty, said, truths);
		return {
			claims: said,
			actions: [],
			goal: { at: 0, wanted: 'own' },
			...network,
			...fixed,
			places: network.places.map((place, at) => ({ name: names[at]!, place }))
		};
	};
	const fits = (facts: Facts): boolean => {
		if (facts.places.length < count) return false;
		// A user route decides, no two rows are the same question, and two kinds of facts turn something.
		const kinds = facts.places.map(({ place }) => `${place.split(' ')[0]!} ${outcomeAt(facts, place)}`);
		if (new Set(kinds).size < count || !isOpen(facts)) return false;
		if (!facts.places.some(({ place }) => taken(facts, place).route.source === 'User')) return false;
		const key = String(keyBy(facts));
		const turned = new Set<string | undefined>();
		return [...settingChanges(facts), ...rowChanges(facts)].some(({ fact, axis, apply }) => {
			if ((!axis || axis === 'hop') && !turned.has(axis ?? fact) && String(keyBy(apply(facts))) !== key)
				turned.add(axis ?? fact);
			return turned.size >= 2;
		});
	};
	return drawUntil(() => {
		said = random.some(outcomes, count);
		return drawUntil(draw, fits);
	}, fits);
}
/** What can be right for each goal, so that each is as likely. */
const rightKinds = `
appliance add|appliance hop|appliance forwarding
gateway add|gateway hop|gateway remove|gateway propagation
dropped add|dropped hop|peering peered|internet remove|peering remove`
	.trim()
	.split(/[|\n]/)
	.map((pair) => pair.split(' ') as [wanted: Outcome, kind: Action['kind']]);
/** All actions that are possible, with routes to what's wanted where a route can lead there. */
function actionsOf(facts: Facts): readonly Action[] {
	const { wanted } = facts.goal;
	const leads = (hop: Hop) =>
		wanted === 'peering' ||
		wanted === 'internet' ||
		(wanted === 'appliance' && !facts.forwarding) ||
		(outcomeOfHop[hop] ?? 'dropped') === wanted;
	const all: readonly Action[] = [
		...slots.flatMap((slot): readonly Action[] => [
			...hopsOf[slot].flatMap((hop): readonly Action[] =>
				leads(hop)
					? [
							{ kind: 'add', slot, hop },
							{ kind: 'hop', slot, hop }
						]
					: []
			),
			{ kind: 'remove', slot }
		]),
		{ kind: 'forwarding' },
		{ kind: 'propagation' },
		{ kind: 'peered' }
	];
	return all.filter((one) => isPossible(facts, one) && isClear(after(facts, one)));
}
/** The facts with four actions of which only one works, of this kind, where there are. */
function withActions(random: Random, facts: Facts, kind: Action['kind']): Facts {
	const possible = random.shuffled(actionsOf(facts));
	const { place } = facts.places[facts.goal.at]!;
	if (outcomeAt(facts, place) === facts.goal.wanted) return facts;
	const works = (action: Action) => outcomeAt(after(facts, action), place) === facts.goal.wanted;
	const right = possible.find((action) => action.kind === kind && works(action));
	if (right === undefined) return facts;
	const address = addressOf(facts, place);
	const isNear = (action: Action) => !('slot' in action) || contains(prefixOf(facts, action.slot), address);
	const wrong = possible
		.filter((action) => !works(action))
		.toSorted((a, b) => Number(isNear(b)) - Number(isNear(a)));
	// No two have the same reason, and each can be right.
	const reasons = new Map<string, Action>();
	const most = kind === 'forwarding' ? 12 : 6;
	for (const action of [right, ...wrong]) {
		if (reasons.size === most) break;
		const reason = actionReason(facts, action).replace(/\d[\d./]*/g, '');
		if (!reasons.has(reason)) reasons.set(reason, action);
	}
	const all = { ...facts, actions: [...reasons.values()] };
	if (all.actions.length < 4) return facts;
	const reached = new Set(['0']);
	// Stops where all are reached: this is most of the work of drawing.
	allActionChanges(all).some(({ apply }) => {
		for (const at of working(apply(all))) reached.add(at);
		return reached.size === all.actions.length;
	});
	const actions = all.actions.filter((_, at) => reached.has(String(at)));
	return { ...facts, actions: actions.slice(0, 4) };
}
/** Draws the right action and then a network where only that one of four works. */
function drawActions(random: Random, difficulty: Difficulty, fixed: Fixed): Facts {
	const names = random.shuffled(worldOf(fixed).names);
	const draw = (wanted: Outcome, kind: Action['kind']): Facts => {
		const drawn = drawFor(random, difficulty, []);
		const network = ['forwarding', 'propagation', 'peered'].includes(kind)
			? { ...drawn, [kind]: false }
			: drawn;
		const likely = { peering: 'peer', internet: 'public', gateway: 'office' }[wanted as string] ?? '';
		const place = random.pick(allPlaces.filter((one) => one.startsWith(likely) || random.chance(0.2)));
		const others = random.some(
			allPlaces.filter((one) => one !== place),
			1 + random.below(3)
		);
		const places = random.shuffled([place, ...others]).map((one, at) => ({ name: names[at]!, place: one }));
		const facts: Facts = {
			claims: [],
			actions: [],
			goal: { at: places.findIndex((one) => one.place === place), wanted },
			...network,
			...fixed,
			places
		};
		return isClear(facts) ? withActions(random, facts, kind) : facts;
	};
	const fits = (facts: Facts): boolean => {
		if (facts.actions.length < 4) return false;
		const few = { peered: 1, forwarding: 1, remove: 2 }[facts.actions[0]!.kind as string] ?? 3;
		const all = allActionChanges(facts);
		return (
			isDecidedBy(facts, Math.min(few, difficulty), all) &&
			all.every(({ fact, apply }) => {
				if (/^(goal|place)/.test(fact!)) return true;
				const then = apply(facts);
				return working(then).length !== 1 || isDecidedBy(then, 1);
			})
		);
	};
	// Where all is set, only routes can be right. Where few facts decide, it's easy.
	const kinds = rightKinds.filter(([, kind], at) =>
		difficulty === 1 ? /add|hop|remove/.test(kind) : at < rightKinds.length - 2
	);
	let found = false;
	return drawUntil(
		() => {
			const [wanted, kind] = random.pick(kinds);
			return drawUntil(
				() => draw(wanted, kind),
				(facts) => (found = fits(facts))
			);
		},
		() => found
	);
}
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const fixed = {
		names: random.below(worlds.length),
		told: random.pick(telling),
		who: random.pick(people),
		simple: difficulty === 1
	};
	return (random.chance(0.6) ? drawRows : drawActions)(random, difficulty, fixed);
}

const capitalHop: Readonly<Record<Hop, string>> = {
	'Virtual appliance': 'VirtualAppliance',
	'Virtual network gateway': 'VirtualNetworkGateway',
	Internet: 'Internet',
	None: 'None'
};
const network = (facts: Facts): Paragraph => {
	const { vm, subnet, vnet, other, appliance, table } = worldOf(facts);
	return [
		`${vm} is in ${subnet}, a subnet of ${vnet} (${spaceOf(facts)}). ${subnet} is associated with a NAT gateway and the route table ${table}. `,
		fact(
			'peered',
			`${vnet} is ${facts.peered ? '' : 'not '}peered with ${other} (${prefixOf(facts, 'peer')}). `
		),
		'A VPN gateway connects the office, which announces ',
		...(facts.extra === 'none'
			? [fact('extra', `only ${prefixOf(facts, 'office')}`)]
			: [fact('extra', listed(announced(facts)))]),
		' by BGP. ',
		fact(
			'forwarding',
			`IP forwarding is ${facts.forwarding ? 'enabled' : 'disabled'} on the network interface of the appliance ${appliance}. `
		)
	];
};
const propagationTold = (facts: Facts): Piece =>
	fact(
		'propagation',
		`Propagation of gateway routes is ${facts.propagation ? 'enabled' : 'disabled'} for ${worldOf(facts).table}. `
	);
const placesTold = (facts: Facts): readonly Piece[] =>
	facts.places.flatMap(({ name, place }, at): Piece[] => [
		fact(`place${at}`, `${name} (${addressOf(facts, place)})`),
		at < facts.places.length - 1 ? ', ' : '. '
	]);

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable(
				`Routes in ${worldOf(facts).table}`,
				'Address prefix|Next hop type',
				facts.routes.map(({ slot, hop }, at) => [`route${at}`, prefixOf(facts, slot), hop] as const)
			),
			network(facts),
			[
				propagationTold(facts),
				`${worldOf(facts).vm} sends packets to these destinations: `,
				...placesTold(facts)
			]
		),
	output: (facts) =>
		pageWith(
			code(
				`Output of az network route-table show for ${worldOf(facts).table}, shortened`,
				'{',
				['  ', fact('propagation', `"disableBgpRoutePropagation": ${!facts.propagation}`), ','],
				'  "routes": [',
				...facts.routes.map(({ slot, hop }, at): Paragraph => [
					'    ',
					fact(
						`route${at}`,
						`{ "addressPrefix": "${prefixOf(facts, slot)}", "nextHopType": "${capitalHop[hop]}" }`
					),
					at < facts.routes.length - 1 ? ',' : ''
				]),
				'  ]',
				'}'
			),
			network(facts),
			[`The software on ${worldOf(facts).vm} connects to `, ...placesTold(facts)]
		),
	ticket: (facts) =>
		pageWith(
			message(
				`Ticket: connections of ${worldOf(facts).vm}`,
				{ 'Opened by': facts.who, Subnet: worldOf(facts).subnet },
				[`${worldOf(facts).vm} connects to `, ...placesTold(facts)],
				[
					`Routes in ${worldOf(facts).table}: `,
					...facts.routes.flatMap(({ slot, hop }, at): Piece[] => [
						fact(`route${at}`, `${prefixOf(facts, slot)} ${hopText[hop]}`),
						at < facts.routes.length - 1 ? ', ' : '. '
					]),
					propagationTold(facts)
				]
			),
			network(facts)
		),
	list: (facts) =>
		pageWith(
			factTable(
				`Connections of ${worldOf(facts).vm}`,
				'Destination|Address',
				facts.places.map(({ name, place }, at) => [`place${at}`, name, addressOf(facts, place)] as const)
			),
			network(facts),
			[
				propagationTold(facts),
				'Its user-defined routes send ',
				...facts.routes.flatMap(({ slot, hop }, at): Piece[] => [
					fact(`route${at}`, `${prefixOf(facts, slot)} ${hopText[hop]}`),
					at < facts.routes.length - 2 ? ', ' : at === facts.routes.length - 2 ? ' and ' : '.'
				])
			]
		)
};

export const nextHop = family<Facts>({
	id: 'virtual-networks/next-hop',
	edition: 7,
	group: 'virtual-networks',
	title: 'Where a packet goes',
	rule: {
		'': 'The longest prefix wins.',
		'^system before': 'But no BGP route goes before one of the network or a peering.',
		'^(User|BGP) before': 'For the same prefix it’s user before BGP before system.',
		'^forwarding': 'An appliance forwards only with IP forwarding.'
	},
	lab: 'virtual-networks/user-routes',
	sources: [sources.trafficRouting],
	axes: {
		hop: 'Next hop of a route',
		prefix: 'Prefix of a route',
		peered: 'The peering',
		propagation: 'Gateway routes in the route table',
		forwarding: 'IP forwarding of the appliance'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
