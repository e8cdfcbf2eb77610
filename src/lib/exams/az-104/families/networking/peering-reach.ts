// Who reaches whom in a hub with spokes, and what is missing where someone doesn't: links, routes, forwarded traffic, a shared gateway.
// Over 200 lines: three shapes of question, four ways to tell them, and a reason for each thing that traffic takes.
import {
	lacking,
	requirements,
	type Network,
	type PeeringLink,
	type Requirement
} from '#lib/azure/networking/peering.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, judge, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Figure, Paragraph, Piece, Tab } from '#lib/domain/practice/variant.ts';
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
import { people } from '#lib/exams/az-104/families/names.ts';

interface Spoke {
	/** Whether both links are there, or the one from the hub or the spoke is missing. */
	readonly link: 'both' | 'no hub' | 'no spoke';
	/** Whether a link that is missing was deleted. */
	readonly deleted: boolean;
	readonly route: boolean;
	readonly forwarded: boolean;
	readonly gateway: boolean;
	readonly transit: boolean;
	readonly remote: boolean;
}
type Router = 'appliance' | 'gateway';
/** What is required, and of which spoke. */
type Need = `${Requirement} ${number}`;
type Claim =
	| { readonly kind: 'spokes'; readonly after?: Need }
	| { readonly kind: 'office' | 'hub'; readonly spoke: number };
interface Facts {
	readonly setting: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	/** Whether IP forwarding and gateways of the spokes are told: else all is as it must be. */
	readonly detailed: boolean;
	readonly spokes: readonly Spoke[];
	/** Whether the appliance has IP forwarding. */
	readonly forwarding: boolean;
	/** What routes between spokes lead to. */
	readonly by: Router;
	/** Statements: none where actions are chosen. */
	readonly claims: readonly Claim[];
	/** Actions to choose from: for VMs of the first two spokes to communicate. */
	readonly offered: readonly Need[];
	/** Whether it’s asked for which of the first two spokes both statements are true. */
	readonly which: boolean;
}

const telling = ['table', 'output', 'email', 'incident'] as const;
/** Company, hub, three spokes, appliance and gateway. */
const settings = [
	['Contour Rail', 'vnet-hub', 'vnet-signals', 'vnet-depots', 'vnet-tickets', 'fw-hub', 'vgw-hub'],
	['Fennel Foods', 'vnet-core', 'vnet-plant', 'vnet-orders', 'vnet-lab', 'nva-core', 'vgw-core'],
	['Harbor Clinic', 'Hub', 'Wards', 'Imaging', 'Billing', 'Firewall1', 'Gateway1'],
	['Lumen Press', 'vnet-shared', 'vnet-print', 'vnet-web', 'vnet-archive', 'fw-shared', 'vgw-shared'],
	['Oak & Tide', 'VNet1', 'VNet2', 'VNet3', 'VNet4', 'NVA1', 'VPNGW1'],
	['Pine Museum', 'vnet-transit', 'vnet-shop', 'vnet-loans', 'vnet-events', 'nva-transit', 'vgw-transit'],
	['Quarry Bank', 'HubNet', 'CardsNet', 'LoansNet', 'RiskNet', 'HubFirewall', 'HubGateway'],
	['Sable Games', 'vnet-edge', 'vnet-build', 'vnet-play', 'vnet-stats', 'fw-edge', 'vgw-edge']
].map(([company = '', hub = '', one = '', two = '', three = '', nva = '', gateway = '']) => ({
	company,
	hub,
	spokes: [one, two, three],
	appliance: nva,
	gateway
}));
const settingOf = ({ setting }: Pick<Facts, 'setting'>) => settings[setting]!;
const spokeOf = (facts: Pick<Facts, 'setting'>, at: number): string => settingOf(facts).spokes[at]!;
const routerOf = (facts: Facts): string => settingOf(facts)[facts.by];

// The model.
const needOf = (requirement: Requirement, at: number): Need => `${requirement} ${at}`;
function partsOf(need: Need): [Requirement, number] {
	const cut = need.lastIndexOf(' ');
	return [need.slice(0, cut) as Requirement, Number(need.slice(cut + 1))];
}
/** What spokes lack for their traffic, by the model. */
function lackingInAzure(
	{ spokes, by, forwarding }: Facts,
	at: readonly number[],
	way: keyof typeof requirements
): readonly Need[] {
	const links = spokes.flatMap(({ link, forwarded, transit }, index): PeeringLink[] => [
		...(link === 'no spoke' ? [] : [{ from: `${index}`, to: 'hub', allowForwarded: forwarded }]),
		...(link === 'no hub' ? [] : [{ from: 'hub', to: `${index}`, gatewayTransit: transit }])
	]);
	const networks = at.map((index): Network => {
		const { route, gateway, remote } = spokes[index]!;
		const routes = route ? at.map((to) => ({ to: `${to}`, hub: 'hub', by })) : [];
		return { name: `${index}`, space: [], gateway, routes, ...(remote ? { remoteGateway: 'hub' } : {}) };
	});
	const hub: Network = { name: 'hub', space: [], gateway: true, appliance: forwarding };
	return lacking(links, hub, networks, way).map(({ requirement, spoke }) =>
		needOf(requirement, Number(spoke))
	);
}
/** Whether something is as it must be. */
function isMet({ spokes, forwarding }: Facts, need: Need): boolean {
	const [requirement, at] = partsOf(need);
	const { link, route, forwarded, gateway, transit, remote } = spokes[at]!;
	return {
		link: link === 'both',
		route,
		forwarded,
		forwarding,
		'no gateway': !gateway,
		transit,
		'remote gateway': remote
	}[requirement];
}
type Way = keyof typeof requirements;
/** What someone thinks that a way takes. */
type Requires = (way: Way) => readonly Requirement[];
/** What is lacking: by the model, or by what someone thinks. */
function lackingFor(facts: Facts, at: readonly number[], way: Way, requires?: Requires): readonly Need[] {
	if (requires === undefined) return lackingInAzure(facts, at, way);
	const needs = at.flatMap((spoke) =>
		requires(way).map((one) => needOf(one, one === 'forwarding' ? 0 : spoke))
	);
	return [...new Set(needs)].filter((need) => !isMet(facts, need));
}
function lackedBy(facts: Facts, claim: Claim, requires?: Requires): readonly Need[] {
	if (claim.kind !== 'spokes') return lackingFor(facts, [claim.spoke], claim.kind, requires);
	return lackingFor(claim.after ? setTo(facts, claim.after, true) : facts, [0, 1], facts.by, requires);
}

const required = (facts: Facts, requires?: Requires): readonly Need[] =>
	lackingFor(facts, [0, 1], facts.by, requires);

/** The facts with something met or not, and what that takes: a remote gateway is used only where it may be. */
function setTo(facts: Facts, need: Need, met: boolean): Facts {
	const [requirement, at] = partsOf(need);
	if (requirement === 'forwarding') return { ...facts, forwarding: met };
	const spoke = facts.spokes[at]!;
	const none = { transit: false, remote: false };
	const changed = {
		link: met ? { link: 'both' } : { link: 'no hub', ...none },
		route: { route: met },
		forwarded: { forwarded: met },
		'no gateway': met ? { gateway: false } : { gateway: true, remote: false },
		transit: met ? { transit: true } : none,
		'remote gateway': { remote: met }
	}[requirement] as Partial<Spoke>;
	return { ...facts, spokes: withAt(facts.spokes, at, { ...spoke, ...changed }) };
}
/** Whether facts can be so: what depends on a link or a setting isn't there without it. */
const possible = ({ spokes }: Facts): boolean =>
	spokes.every(
		({ link, forwarded, gateway, transit, remote }) =>
			!(transit && link === 'no hub') &&
			!(forwarded && link === 'no spoke') &&
			!(remote && (!transit || gateway || link !== 'both'))
	);

// Reasons.
interface Words {
	readonly action: string;
	readonly no: string;
	/** That it's as it must be, of either spoke. */
	readonly met: readonly [string, string];
	/** Why another way doesn't take it, of either spoke. */
	readonly idle: readonly [string, string];
	/** How it would be. */
	readonly wouldBe: string;
	readonly wouldNot: string;
}
/** What is said of each requirement. */
const words: Readonly<Record<Requirement, Words>> = {
	route: {
		action: 'Create a route to {other} through {router} for the subnets of {spoke}.',
		no: '{spoke} has no route to {other} through {router}.',
		met: [
			'The subnets of {spoke} have their route to {router}.',
			'{spoke} already finds the way back to {other}.'
		],
		idle: ['{spoke} learns the on-premises routes from {gateway}. No user-defined route is needed.', ''],
		wouldBe: '{spoke} had a route to {other} through {router}',
		wouldNot: '{spoke} had no route to {other}'
	},
	forwarded: {
		action: 'Allow {spoke} to receive forwarded traffic from {hub}.',
		no: '{spoke} doesn’t accept what {appliance} forwards.',
		met: ['{spoke} already accepts forwarded traffic.', 'The peering of {spoke} lets forwarded packets in.'],
		idle: [
			'What comes through {gateway} needs no permission for forwarded traffic in {spoke}.',
			'A VPN gateway sends to {spoke} without that permission. It’s for appliances.'
		],
		wouldBe: '{spoke} were allowed to receive forwarded traffic',
		wouldNot: '{spoke} didn’t accept forwarded traffic'
	},
	forwarding: {
		action: 'Enable IP forwarding on the network interface of {appliance}.',
		no: '{appliance} can’t forward, because IP forwarding is disabled.',
		met: ['{appliance} can forward: IP forwarding is enabled.', ''],
		idle: ['The traffic passes {gateway}, not {appliance}.', ''],
		wouldBe: 'IP forwarding were enabled on {appliance}',
		wouldNot: 'IP forwarding were disabled on {appliance}'
	},
	'remote gateway': {
		action: 'Enable {spoke} to use the remote gateway of {hub}.',
		no: '{spoke} doesn’t use {gateway} as its remote gateway.',
		met: ['{spoke} uses {gateway} already.', 'The remote gateway is enabled in {spoke}.'],
		idle: [
			'That leads through {gateway}, not {appliance}.',
			'{spoke} needs no gateway for what {appliance} forwards.'
		],
		wouldBe: '{spoke} used {gateway} as its remote gateway',
		wouldNot: '{spoke} didn’t use {gateway} as its remote gateway'
	},
	'no gateway': {
		action: 'Delete the VPN gateway of {spoke}.',
		no: '{spoke} has its own VPN gateway, so it can’t use a remote one.',
		met: ['{spoke} doesn’t have its own gateway.', 'There’s no gateway in {spoke}.'],
		idle: [
			'A gateway in {spoke} doesn’t keep it from routes through {appliance}.',
			'The gateway of {spoke} isn’t in the way of {appliance}.'
		],
		wouldBe: '{spoke} didn’t have its own VPN gateway',
		wouldNot: '{spoke} had its own VPN gateway'
	},
	transit: {
		action: 'Allow the gateway in {hub} to forward traffic to {spoke}.',
		no: 'The link from {hub} to {spoke} doesn’t allow gateway transit, so {spoke} can’t use the gateway.',
		met: ['{hub} already offers its gateway to {spoke}.', 'Gateway transit is allowed for {spoke}.'],
		idle: [
			'The traffic passes {appliance}, which needs no gateway.',
			'{spoke} is reached through {appliance}. Gateway transit has no part in that.'
		],
		wouldBe: '{hub} allowed gateway transit to {spoke}',
		wouldNot: '{hub} didn’t allow gateway transit to {spoke}'
	},
	link: {
		action: 'Create a peering from {hub} to {spoke}.',
		no: 'Only one of the two peering links between {spoke} and {hub} exists.',
		met: [
			'Both peering links between {spoke} and {hub} exist.',
			'The peering of {spoke} is Connected, so there’s a link on each side.'
		],
		idle: ['', ''],
		wouldBe: 'there were a link on each side of the peering between {spoke} and {hub}',
		wouldNot: '{hub} had no peering to {spoke}'
	}
};
const kinds = Object.keys(words) as readonly Requirement[];
function say(facts: Facts, need: Need, what: keyof Words): string {
	const [requirement, at] = partsOf(need);
	const text = words[requirement][what];
	const { hub, appliance, gateway } = settingOf(facts);
	const names: Readonly<Record<string, string>> = {
		hub,
		appliance,
		gateway,
		spoke: spokeOf(facts, at),
		other: spokeOf(facts, at === 0 ? 1 : 0),
		router: routerOf(facts)
	};
	return (typeof text === 'string' ? text : text[at === 0 ? 0 : 1]).replace(
		/\{(\w+)\}/g,
		(_, name: string) => names[name]!
	);
}
/** What is lacking in its own right: not what can't be there without something else. */
const causes = (lacked: readonly Need[]): readonly Need[] =>
	lacked.filter((need) => {
		const [requirement, at] = partsOf(need);
		const lacks = (...others: readonly Requirement[]) =>
			others.some((one) => lacked.includes(needOf(one, at)));
		if (requirement === 'remote gateway') return !lacks('link', 'no gateway', 'transit');
		return !((requirement === 'transit' || requirement === 'forwarded') && lacks('link'));
	});
/** Why traffic passes where nothing is lacking. */
function passes(facts: Facts, claim: Claim): string {
	const { hub, gateway, appliance } = settingOf(facts);
	if (claim.kind === 'hub')
		return `Both links between ${spokeOf(facts, claim.spoke)} and ${hub} are Connected, and that’s all it takes.`;
	if (claim.kind === 'office')
		return `The link from ${hub} allows gateway transit, and ${spokeOf(facts, claim.spoke)} uses ${gateway} as its remote gateway.`;
	return facts.by === 'gateway'
		? `Both spokes have a route to ${gateway} and use it as their remote gateway.`
		: `Both spokes have a route to ${appliance}, it forwards, and both accept forwarded traffic.`;
}
function explainClaim(facts: Facts, claim: Claim): PartReasons {
	const lacked = lackedBy(facts, claim);
	const after = claim.kind === 'spokes' && claim.after !== undefined;
	const missing = causes(lacked)
		.slice(0, 2)
		.map((need) => say(facts, need, 'no'))
		.join(' ');
	const text = lacked.length === 0 ? passes(facts, claim) : `${after ? 'That isn’t enough. ' : ''}${missing}`;
	return {
		options: { yes: text, no: text },
		trace:
			lacked.length === 0
				? [
						{
							rule: `${claim.kind === 'spokes' ? facts.by : claim.kind}${after ? ' after a change' : ''}`,
							text
						}
					]
				: lacked.map((need) => ({ rule: `lacks ${need}`, text: say(facts, need, 'no') }))
	};
}
function explainActions(facts: Facts): PartReasons {
	const lacked = required(facts);
	const takes: readonly Requirement[] = requirements[facts.by];
	const because = (need: Need): string => {
		if (lacked.includes(need)) return say(facts, need, 'no');
		return say(facts, need, takes.includes(partsOf(need)[0]) ? 'met' : 'idle');
	};
	return {
		options: Object.fromEntries(facts.offered.map((need) => [need, because(need)])),
		trace: [
			{
				rule: facts.by,
				text: `The traffic passes ${routerOf(facts)}.`
			},
			...lacked.map((need) => ({ rule: `lacks ${need}`, text: say(facts, need, 'no') }))
		]
	};
}

// Questions.
function claimText(facts: Facts, claim: Claim): string {
	const { hub, gateway } = settingOf(facts);
	if (claim.kind !== 'spokes') {
		const goal = claim.kind === 'hub' ? `a VM in ${hub}` : `the on-premises network through ${gateway}`;
		return `A VM in ${spokeOf(facts, claim.spoke)} can connect to ${goal}.`;
	}
	const [one, two] = [spokeOf(facts, 0), spokeOf(facts, 1)];
	const reach = `VMs in ${one} and ${two} can communicate`;
	if (claim.after === undefined) return `${reach}.`;
	const action = say(facts, claim.after, 'action');
	return `If you ${action[0]!.toLowerCase()}${action.slice(1, -1)}, ${reach[0]!}${reach.slice(1)}.`;
}
/** Of the first two spokes, those for which the statements are true, by their places. */
const which = ['', '0', '1', '01'] as const;
const whichOf = (facts: Facts, requires?: Requires): string =>
	facts.claims.map((claim, at) => (lackedBy(facts, claim, requires).length === 0 ? String(at) : '')).join('');
function explainWhich(facts: Facts): PartReasons {
	const parts = facts.claims.map((claim) => explainClaim(facts, claim));
	const right = whichOf(facts);
	const reason = (places: string): string =>
		parts
			.flatMap(({ options }, at) => {
				if (places !== right && places.includes(String(at)) === right.includes(String(at))) return [];
				return [`${at === 1 && places !== right ? `${spokeOf(facts, 1)}: ` : ''}${options['yes']!}`];
			})
			.join(' ');
	return {
		options: Object.fromEntries(which.map((places) => [places, reason(places)])),
		trace: parts.flatMap(({ trace }) => trace)
	};
}
const counts = ['', 'action', 'two actions', 'three actions', 'four actions'] as const;
function ask(facts: Facts): Asked {
	const [one, two] = [spokeOf(facts, 0), spokeOf(facts, 1)];
	if (facts.which) {
		const texts = ['Neither of them', `${one} only`, `${two} only`, `${one} and ${two}`];
		return chooseOne(
			[
				`From which of ${one} and ${two} can VMs connect to the on-premises network through ${settingOf(facts).gateway}?`
			],
			which.map((id, at) => ({ id, text: texts[at]! })),
			whichOf(facts)
		);
	}
	if (facts.claims.length > 0)
		return judge(
			'statements',
			[yesOrNo],
			facts.claims.map((claim) => ({
				text: claimText(facts, claim),
				holds: lackedBy(facts, claim).length === 0
			}))
		);
	const options = facts.offered.map((id) => ({ id, text: say(facts, id, 'action') }));
	const right = facts.offered.filter((need) => required(facts).includes(need));
	const goal = `VMs in ${one} and ${two} can communicate through ${routerOf(facts)}`;
	const stem = (which: string): Paragraph => [
		'You need to ensure that ',
		fact('goal', goal),
		`. Which ${which} should you perform?`
	];
	return right.length === 1
		? chooseOne(stem('action'), options, right[0]!)
		: {
				type: 'several',
				requirement: [
					...stem(counts[right.length] ?? ''),
					' Each correct answer presents part of the solution.'
				],
				parts: [{ options, right }]
			};
}
/** The key by other requirements than Azure's. */
const believing =
	(requires: Requires) =>
	(facts: Facts): Key => {
		if (facts.which) return [[whichOf(facts, requires)]];
		if (facts.claims.length > 0)
			return facts.claims.map((claim) => [lackedBy(facts, claim, requires).length === 0 ? 'yes' : 'no']);
		const lacked = required(facts, requires);
		return [facts.offered.filter((need) => lacked.includes(need))];
	};
const without = (...left: readonly Requirement[]) =>
	believing((way) => (requirements[way] as readonly Requirement[]).filter((one) => !left.includes(one)));
const withMore = (more: Way, ...added: readonly Requirement[]) =>
	believing((way) => (way === more ? [...requirements[way], ...added] : requirements[way]));
const question: Question<Facts> = {
	ask: (facts) => ({
		...ask(facts),
		miss:
			facts.by === 'gateway' || !facts.forwarding || facts.spokes.some(({ gateway }) => gateway)
				? 'edge'
				: 'core'
	}),
	explain: (facts) =>
		facts.which
			? [explainWhich(facts)]
			: facts.claims.length > 0
				? facts.claims.map((claim) => explainClaim(facts, claim))
				: [explainActions(facts)],
	wrongRules: {
		'one-link': {
			note: 'A peering takes a link on each side. It’s easy to see one link as enough.',
			key: without('link')
		},
		transitive: {
			note: 'Peering isn’t transitive. It’s easy to think that it reaches on through the hub.',
			key: (facts) => {
				const routed = facts.spokes.slice(0, 2).some(({ route }) => route);
				return believing((way) => (way === facts.by && !routed ? ['link'] : requirements[way]))(facts);
			}
		},
		'never-through': {
			note: 'Routes to an appliance or a VPN gateway make a way through the hub. It’s easy to rule that out.',
			key: (facts) =>
				(facts.which ? [] : facts.claims).map((claim) =>
					claim.kind === 'spokes' || lackedBy(facts, claim).length > 0 ? ['no'] : ['yes']
				)
		},
		'no-routes': {
			note: 'Without a route on both sides the traffic doesn’t find the appliance or gateway, or not the way back. It’s easy to overlook.',
			key: without('route')
		},
		'routes-suffice': {
			note: 'A spoke must accept forwarded traffic, or routes don’t help. It’s easy to stop at the routes.',
			key: without('forwarded')
		},
		'forwards-anyway': {
			note: 'An appliance needs IP forwarding on its network interface. It’s easy to take that for granted.',
			key: without('forwarding')
		},
		'forwarded-for-all': {
			note: 'Forwarded traffic has to be allowed for appliances. A VPN gateway doesn’t need it. It’s easy to set it anyway.',
			key: withMore('gateway', 'forwarded', 'forwarding')
		},
		'gateway-for-all': {
			note: 'An appliance passes traffic without any gateway. It’s easy to think that spokes need gateway transit for it.',
			key: withMore('appliance', 'transit', 'remote gateway')
		},
		'routes-for-all': {
			note: 'A remote gateway brings its routes along. It’s easy to add user-defined routes and forwarding to it.',
			key: withMore('office', 'route', 'forwarded', 'forwarding')
		},
		'one-side': {
			note: 'The hub must allow gateway transit and the spoke must use the remote gateway. It’s easy to set one side.',
			key: without('remote gateway')
		},
		'both-gateways': {
			note: 'A network with its own gateway can’t use a remote one. It’s easy to see its gateway as another way to the same office.',
			key: without('no gateway', 'remote gateway')
		}
	}
};

// Changes.
const to = changesOf<Facts>();
/** The constraint that states something: in a table, the row of a spoke. */
function factOf({ told }: Facts, need: Need): string {
	const [requirement, at] = partsOf(need);
	return told !== 'table' || at === 2 || ['route', 'forwarding', 'no gateway'].includes(requirement)
		? need
		: `spoke ${at}`;
}
const axisOf: Readonly<Record<Requirement, string>> = {
	link: 'link',
	route: 'route',
	forwarded: 'forwarded',
	forwarding: 'forwarded',
	'no gateway': 'gateway',
	transit: 'gateway',
	'remote gateway': 'gateway'
};
/** Whether something is told of a spoke, and so can be otherwise. */
function isTold({ spokes, claims, detailed }: Facts, requirement: Requirement, at: number): boolean {
	if (at === 2) return requirement === 'link';
	if (requirement === 'forwarding') return at === 0 && detailed;
	return (
		requirement !== 'no gateway' ||
		spokes[at]!.gateway ||
		(detailed && claims.some((one) => one.kind === 'office' && one.spoke === at))
	);
}
const toldOf = (facts: Facts): readonly Need[] =>
	kinds.flatMap((requirement) =>
		facts.spokes.flatMap((_, at) => (isTold(facts, requirement, at) ? [needOf(requirement, at)] : []))
	);
/** Another router: told by the routes, or by the goal. */
function routerChanges(facts: Facts): readonly Change<Facts>[] {
	const { claims, by, spokes } = facts;
	const route = spokes.findIndex(({ route: there }) => there);
	if (claims.length > 0 && (route < 0 || route > 1)) return [];
	const other: Router = by === 'gateway' ? 'appliance' : 'gateway';
	const text =
		claims.length > 0
			? `the routes led to ${settingOf(facts)[other]}`
			: `the traffic had to pass ${settingOf(facts)[other]}, and routes led there`;
	return [{ ...to('by', other, text, claims.length > 0 ? needOf('route', route) : 'goal'), axis: 'router' }];
}
/** Changes that leave something to do, of which all is offered. */
const leavesTask = (facts: Facts): boolean => {
	const lacked = required(facts);
	return (
		lacked.length > 0 &&
		lacked.length < 5 &&
		lacked.length < facts.offered.length &&
		lacked.every((need) => facts.offered.includes(need))
	);
};
/** Whether one fact turns the answer for one of the spokes. */
const hasDecider = (facts: Facts): boolean => facts.claims.some((claim) => lackedBy(facts, claim).length < 2);
/** What lets VMs of the spokes in these places connect, and no others. */
function whichChange(facts: Facts, places: string): Change<Facts> {
	const needs = facts.claims.flatMap((claim, at): readonly (readonly [Need, boolean])[] => {
		const lacked = lackedBy(facts, claim);
		if (places.includes(String(at))) return lacked.map((need) => [need, true]);
		return lacked.length > 0 ? [] : [[needOf('remote gateway', at), false]];
	});
	return {
		text: listed(needs.map(([need, met]) => say(facts, need, met ? 'wouldBe' : 'wouldNot'))),
		apply: (of) => needs.reduce((now, [need, met]) => setTo(now, need, met), of)
	};
}
function changes(facts: Facts): readonly Change<Facts>[] {
	const [one, two] = [spokeOf(facts, 0), spokeOf(facts, 1)];
	const asks = facts.claims.length === 0;
	const singles = toldOf(facts).map((need): Change<Facts> => {
		const met = !isMet(facts, need);
		return {
			fact: factOf(facts, need),
			axis: axisOf[partsOf(need)[0]],
			text: say(facts, need, met ? 'wouldBe' : 'wouldNot'),
			apply: (of) => setTo(of, need, met)
		};
	});
	const sound = [...singles, ...routerChanges(facts)].filter(
		({ apply }) => possible(apply(facts)) && (!asks || leavesTask(apply(facts)))
	);
	const fixes = facts.claims
		.map((claim): Change<Facts> => {
			const lacked = lackedBy(facts, claim);
			return {
				text: listed(lacked.map((need) => say(facts, need, 'wouldBe'))),
				apply: (of) => lacked.reduce((now, need) => setTo(now, need, true), of)
			};
		})
		.toSorted((a, b) => a.text.length - b.text.length);
	const other: Router = facts.by === 'gateway' ? 'appliance' : 'gateway';
	const elsewhere = `you had to connect ${one} and ${two} through ${settingOf(facts)[other]}`;
	const others = facts.offered.flatMap((need) =>
		([facts.by, other] as const).map((by): Change<Facts> => {
			const unmet = isMet(facts, need) ? [say(facts, need, 'wouldNot')] : [];
			return {
				text: [...(by === other ? [elsewhere] : []), ...unmet].join(', and '),
				apply: (of) => ({ ...setTo(of, need, false), by })
			};
		})
	);
	if (facts.which)
		return [
			...sound.map((one) => (hasDecider(one.apply(facts)) ? one : { ...one, axis: 'none' })),
			...which.map((places) => whichChange(facts, places))
		];
	return [...sound, ...fixes, ...others.toSorted((a, b) => a.text.length - b.text.length)];
}

// Drawing.
const good: Spoke = {
	link: 'both',
	deleted: false,
	route: true,
	forwarded: true,
	gateway: false,
	transit: true,
	remote: true
};
const blank: Facts = {
	setting: 0,
	told: 'table',
	who: '',
	detailed: true,
	spokes: [],
	forwarding: true,
	by: 'appliance',
	claims: [],
	offered: [],
	which: false
};
const pools: Readonly<Record<Router, readonly Need[]>> = {
	appliance: ['link 1', 'route 0', 'route 1', 'forwarded 0', 'forwarded 1', 'forwarding 0'],
	gateway: [
		'route 0',
		'route 1',
		'no gateway 0',
		'transit 0',
		'transit 1',
		'remote gateway 0',
		'remote gateway 1'
	]
};
const fillers: Readonly<Record<Router, readonly Need[]>> = {
	appliance: ['transit 0', 'remote gateway 0', 'no gateway 0'],
	gateway: ['forwarded 0', 'forwarded 1', 'forwarding 0']
};
/** Draws which actions are needed first, then facts that lack exactly those. */
function drawActions(
	random: Random,
	difficulty: Difficulty
): Pick<Facts, 'spokes' | 'forwarding' | 'by' | 'offered'> {
	const by = random.pick<Router>(['appliance', 'gateway']);
	const simple = difficulty === 1 ? ['forwarding 0', 'no gateway 0'] : [];
	const pool = pools[by].filter((need) => !simple.includes(need));
	const count = difficulty === 3 ? 3 : 2;
	const start: Facts = { ...blank, spokes: [good, good], by };
	return drawUntil(
		() => {
			// What depends on another is drawn with it.
			const first = random.some(pool, count - 1);
			const after = first.flatMap((need) =>
				/^(transit|no gateway)/.test(need) ? [needOf('remote gateway', partsOf(need)[1])] : []
			);
			const wanted = [...new Set([...first, ...after, ...random.shuffled(pool)])].slice(0, count);
			const drawn = wanted.reduce((facts, need) => setTo(facts, need, false), start);
			const idle = fillers[by].filter((need) => !simple.includes(need));
			const asides = random.some(idle, 2).reduce((facts, need) => setTo(facts, need, false), drawn);
			const others = [...pool, ...idle].filter(
				(need) => !wanted.includes(need) && (need !== 'no gateway 0' || asides.spokes[0]!.gateway)
			);
			return {
				wanted,
				...asides,
				offered: random.shuffled([...wanted, ...random.some(others, difficulty + 3 - count)])
			};
		},
		({ wanted, ...facts }) => {
			const lacked = required(facts);
			return (
				possible(facts) && lacked.length === wanted.length && wanted.every((need) => lacked.includes(need))
			);
		}
	);
}
function drawSpoke(random: Random, difficulty: Difficulty): Spoke {
	const link = random.chance(0.75) ? 'both' : random.pick(['no hub', 'no spoke'] as const);
	const gateway = difficulty > 1 && random.chance(0.2);
	const transit = link !== 'no hub' && random.chance(0.85);
	return {
		link,
		deleted: difficulty === 3 && random.chance(0.5),
		route: random.chance(0.8),
		forwarded: link !== 'no spoke' && (difficulty === 1 || random.chance(0.75)),
		gateway,
		transit,
		remote: link === 'both' && transit && !gateway && random.chance(0.75)
	};
}
/** Draws the truth of each statement first, then facts that lead to it. */
function drawClaims(
	random: Random,
	difficulty: Difficulty
): Pick<Facts, 'spokes' | 'forwarding' | 'by' | 'claims'> {
	// Not every truth can be had with every statement: then others are drawn.
	let found = false;
	return drawUntil(
		() => drawClaimsOnce(random, difficulty, (fits) => (found = fits)),
		() => found
	);
}
function drawClaimsOnce(
	random: Random,
	difficulty: Difficulty,
	tell: (fits: boolean) => boolean
): Pick<Facts, 'spokes' | 'forwarding' | 'by' | 'claims'> {
	const by: Router = difficulty > 1 && random.chance(0.35) ? 'gateway' : 'appliance';
	const after =
		difficulty > 1 && random.chance(0.5)
			? random.pick(pools[by].filter((need) => !need.startsWith('link')))
			: undefined;
	const others = random.some<Claim>(
		[
			{ kind: 'office', spoke: 0 },
			{ kind: 'office', spoke: 1 },
			{ kind: 'hub', spoke: 2 }
		],
		2
	);
	const claims = random.shuffled<Claim>([
		{ kind: 'spokes', ...(after === undefined ? {} : { after }) },
		...others
	]);
	const truths = claims.map(() => random.chance(0.5));
	const count = claims.some(({ kind }) => kind === 'hub') ? 3 : 2;
	const draw = () => {
		const drawn = {
			spokes: Array.from({ length: count }, () => drawSpoke(random, difficulty)),
			forwarding: difficulty === 1 || random.chance(0.8),
			by,
			claims
		};
		// What an action provides isn’t there yet.
		if (after === undefined) return drawn;
		const { spokes, forwarding } = setTo({ ...blank, ...drawn }, after, false);
		return { ...drawn, spokes, forwarding };
	};
	return drawUntil(draw, (drawn) => {
		const facts: Facts = { ...blank, ...drawn };
		const lacked = claims.map((claim) => causes(lackedBy(facts, claim)));
		const [one, two] = drawn.spokes as [Spoke, Spoke];
		if ((one.link !== 'both' && two.link !== 'both') || (one.gateway && two.gateway)) return tell(false);
		const kindsOf = (needs: readonly Need[]) => new Set(needs.map((need) => partsOf(need)[0])).size;
		if (lacked.some((needs) => kindsOf(needs) > (difficulty === 1 ? 2 : 1))) return tell(false);
		return tell(
			(after === undefined || (!isMet(facts, after) && possible(setTo(facts, after, true)))) &&
				claims.every((claim, at) => (lackedBy(facts, claim).length === 0) === truths[at])
		);
	});
}
/** Draws the spokes for which it’s so first. */
function drawWhich(random: Random, difficulty: Difficulty): Facts {
	const claims: readonly Claim[] = [0, 1].map((spoke) => ({ kind: 'office', spoke }));
	const wanted = random.pick(which);
	return drawUntil(
		(): Facts => ({
			...blank,
			claims,
			which: true,
			by: random.pick<Router>(['appliance', 'gateway']),
			forwarding: random.chance(0.8),
			spokes: [drawSpoke(random, difficulty), drawSpoke(random, difficulty)]
		}),
		(facts) => whichOf(facts) === wanted && hasDecider(facts)
	);
}
const drawFacts = (random: Random, difficulty: Difficulty): Facts => ({
	...blank,
	...(random.chance([0.2, 0.3, 0.2][difficulty - 1]!)
		? drawWhich(random, difficulty)
		: random.chance([0.5, 0.55, 0.6][difficulty - 1]!)
			? drawClaims(random, difficulty)
			: drawActions(random, difficulty)),
	detailed: difficulty > 1,
	setting: random.below(settings.length),
	told: random.pick(telling),
	who: random.pick(people)
});

// Telling.
interface Link {
	readonly at: number;
	readonly ofHub: boolean;
	readonly names: readonly [from: string, to: string];
	readonly status: string;
	readonly forwarded: boolean;
	readonly transit: boolean;
	readonly remote: boolean;
}
/** The links of the first two spokes that exist. */
const linksOf = (facts: Facts): readonly Link[] =>
	facts.spokes.slice(0, 2).flatMap(({ link, deleted, forwarded, transit, remote }, at): Link[] => {
		const [spoke, { hub }] = [spokeOf(facts, at), settingOf(facts)];
		const status = link === 'both' ? 'Connected' : deleted ? 'Disconnected' : 'Initiated';
		const there: Link = { at, ofHub: false, names: [spoke, hub], status, forwarded, transit: false, remote };
		const back: Link = {
			at,
			ofHub: true,
			names: [hub, spoke],
			status,
			forwarded: true,
			transit,
			remote: false
		};
		return [...(link === 'no spoke' ? [] : [there]), ...(link === 'no hub' ? [] : [back])];
	});
/** A link with what is told of it, each part as the fact that it states. */
function linkTold(
	{ at, ofHub }: Link,
	status: string,
	forwarded: string,
	transit: string,
	remote: string
): readonly Piece[] {
	const own = (requirement: Requirement, text: string): Piece => fact(needOf(requirement, at), text);
	return ofHub
		? [own('link', status), forwarded, own('transit', transit), remote]
		: [own('link', status), own('forwarded', forwarded), transit, own('remote gateway', remote)];
}
/** The third spoke, of which only the peering is told. */
function thirdTold(facts: Facts): readonly Piece[] {
	const third = facts.spokes[2];
	if (third === undefined) return [];
	const [spoke, { hub }] = [spokeOf(facts, 2), settingOf(facts)];
	const [from, peer] = third.link === 'no hub' ? [spoke, hub] : [hub, spoke];
	const text =
		third.link === 'both'
			? `${spoke}: both peerings with ${hub} Connected. `
			: `${from} has a peering to ${peer} (${third.deleted ? 'Disconnected' : 'Initiated'}). `;
	return [fact('link 2', text)];
}
const yesNo = (yes: boolean): string => (yes ? 'Yes' : 'No');
/** A row for each of the first two spokes. */
const spokesTold = (facts: Facts): Figure | undefined =>
	factTable(
		`Spokes of ${settingOf(facts).hub}`,
		'Spoke|To hub|From hub|Accepts forwarded traffic|Hub transit|Uses remote gateway',
		[0, 1].map((at) => {
			const { forwarded, transit, remote } = facts.spokes[at]!;
			const status = (ofHub: boolean) =>
				linksOf(facts).find((one) => one.at === at && one.ofHub === ofHub)?.status ?? 'None';
			return [
				`spoke ${at}`,
				spokeOf(facts, at),
				status(false),
				status(true),
				yesNo(forwarded),
				yesNo(transit),
				yesNo(remote)
			];
		})
	);
function introduced(facts: Facts, start = 'You have'): string {
	const { hub, appliance, gateway } = settingOf(facts);
	const spokes = facts.spokes.map((_, at) => spokeOf(facts, at)).join(', ');
	const kind = facts.detailed ? '' : ' with IP forwarding';
	return `${start} the virtual networks ${spokes} and ${hub}. ${hub} contains the appliance ${appliance}${kind} and ${gateway}, a VPN gateway to the on-premises network. NSGs and ${appliance} allow all traffic. `;
}
function rest(facts: Facts): readonly Piece[] {
	const { appliance } = settingOf(facts);
	return [
		...thirdTold(facts),
		...[0, 1].map((at) =>
			fact(
				needOf('route', at),
				facts.spokes[at]!.route
					? `${spokeOf(facts, at)} has a route to ${spokeOf(facts, 1 - at)} through ${routerOf(facts)}. `
					: `${spokeOf(facts, at)} has no user-defined routes. `
			)
		),
		...(facts.detailed
			? [
					fact(
						'forwarding 0',
						`IP forwarding is ${facts.forwarding ? 'enabled' : 'disabled'} on ${appliance}. `
					)
				]
			: []),
		...[0, 1].flatMap((at) =>
			isTold(facts, 'no gateway', at)
				? [
						fact(
							needOf('no gateway', at),
							`${spokeOf(facts, at)} has ${facts.spokes[at]!.gateway ? 'its own' : 'no'} VPN gateway. `
						)
					]
				: []
		)
	];
}
/** The first two spokes in sentences. */
function spokesInText(facts: Facts): Paragraph {
	const { hub } = settingOf(facts);
	return [0, 1].flatMap((at): readonly Piece[] => {
		const { link, deleted, forwarded, transit, remote } = facts.spokes[at]!;
		const spoke = spokeOf(facts, at);
		const status = deleted ? 'Disconnected' : 'Initiated';
		const links = {
			both: `both peerings with ${hub} Connected`,
			'no hub': `only a peering to ${hub}, ${status}`,
			'no spoke': `only a peering from ${hub}, ${status}`
		};
		const own = (requirement: Requirement, text: string): Piece => fact(needOf(requirement, at), text);
		return [
			own('link', `${spoke}: ${links[link]}`),
			...(link === 'no spoke'
				? []
				: [own('forwarded', `, forwarded traffic ${forwarded ? '' : 'not '}allowed`)]),
			...(link === 'no hub' ? [] : [own('transit', `, gateway transit ${transit ? '' : 'not '}allowed`)]),
			...(link === 'no spoke' ? [] : [own('remote gateway', `, remote gateway ${remote ? '' : 'not '}used`)]),
			'. '
		];
	});
}
/** The links in columns, as the command prints them. */
function output(facts: Facts): Figure {
	const links = linksOf(facts);
	const width = Math.max(...links.map(({ names }) => names.join('-to-').length)) + 2;
	const column = (value: unknown, head: string): string => String(value).padEnd(head.length + 2);
	const [state, ...flags] = ['PeeringState', 'ForwardedTraffic', 'GatewayTransit', 'RemoteGateways'] as const;
	return code(
		'Output of az network vnet peering list, in columns',
		`${'Name'.padEnd(width)}${[state, ...flags].join('  ')}`,
		...links.map((link) =>
			linkTold(
				link,
				link.names.join('-to-').padEnd(width) + column(link.status, state),
				column(link.forwarded, flags[0]),
				column(link.transit, flags[1]),
				String(link.remote)
			)
		)
	);
}
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) => pageWith(spokesTold(facts), [introduced(facts)], rest(facts)),
	output: (facts) =>
		pageWith(
			output(facts),
			[introduced(facts, `A script of ${settingOf(facts).company} lists`)],
			rest(facts)
		),
	email: (facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: `Our peerings with ${settingOf(facts).hub}` },
				spokesInText(facts),
				rest(facts)
			),
			[introduced(facts, `At ${settingOf(facts).company}, you manage`)]
		),
	incident: (facts) =>
		pageWith(
			message(
				'Incident',
				{ 'Reported by': facts.who, Affected: settingOf(facts).company },
				rest(facts),
				spokesInText(facts)
			),
			[introduced(facts, 'Some connections fail between')]
		)
};

export const peeringReach = family<Facts>({
	id: 'virtual-networks/peering-reach',
	edition: 5,
	group: 'virtual-networks',
	title: 'Hub and spokes',
	rule: 'A peering needs both links and joins two networks only. What passes through a third one has to be set up.',
	lab: 'virtual-networks/peering-chain',
	sources: [sources.managePeering, sources.gatewayTransit, sources.trafficRouting],
	axes: {
		link: 'A link of a peering',
		route: 'A user-defined route',
		forwarded: 'Forwarded traffic',
		gateway: 'Use of the gateway',
		router: 'What the traffic passes'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
