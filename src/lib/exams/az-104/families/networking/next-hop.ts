// Where a packet goes: user routes, BGP, a peering, and an appliance that may not forward.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { fact, factTable, pageWith, toggle, wrongBy } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { twoRanges } from '#lib/exams/az-104/families/networking/two-ranges.ts';
import { sources } from '#lib/azure/sources.ts';
import { contains, rangeOf } from '#lib/azure/networking/address.ts';
import { isForwarded, routesOf, selectRoute, type NextHop, type Route } from '#lib/azure/networking/route.ts';
import { family } from '#lib/domain/practice/family.ts';

type Hop = 'Virtual appliance' | 'Virtual network gateway' | 'None';
interface Facts {
	readonly company: string;
	readonly own: number;
	/** The range `10.far.0.0/16` is a peered network's, or the office's. */
	readonly far: number;
	readonly peered: boolean;
	/** Prefix length of each user route; from 8 on it holds the range, or a part of it. */
	readonly user: readonly { readonly length: number; readonly hop: Hop }[];
	/** Length of the part of the range that the gateway learned by BGP; 0 where gateway routes stay out. */
	readonly bgp: number;
	readonly forwarding: boolean;
	/** Whether the destination is in that range; otherwise on the internet. */
	readonly inside: boolean;
}

const words: Partial<Record<NextHop, string>> = {
	'Virtual appliance': 'Forwarded by the appliance',
	'Virtual network gateway': 'Sent to the VPN gateway',
	'VNet peering': 'Sent over the peering',
	Internet: 'Sent to the internet',
	None: 'Dropped by its route'
};
const lengths = [0, 8, 16, 24] as const;
const hops: readonly Hop[] = ['Virtual appliance', 'None', 'Virtual network gateway'];
const rank = { User: 0, BGP: 1, System: 2 };
const lengthOf = (route: Route) => rangeOf(route.prefix).length;
/**
 * Where a user route takes the place of a peering's, a longer BGP route is not told: the documentation does not say
 * whether it may then win.
 */
const learned = (user: Facts['user']) => (user.some(({ length }) => length === 16) ? 16 : 24);

/** Returns the prefix of a length that has the far range, or a part of it. */
const prefixesOf =
	({ far }: Pick<Facts, 'far'>) =>
	(length: number): string =>
		length < 16 ? `${length && 10}.0.0.0/${length}` : `10.${far}.${length > 16 ? 5 : 0}.0/${length}`;

/** Returns the fact that decides where a packet goes by this route. */
function decidingOf(facts: Facts, { source, prefix }: Route): string {
	if (source === 'User')
		return `user${facts.user.findIndex(({ length }) => prefixesOf(facts)(length) === prefix)}`;
	if (source === 'BGP') return 'bgp';
	return facts.inside ? 'range' : 'destination';
}

/** What happens to a packet that takes this route. */
const outcomeOf = (taken: Route | undefined, forwards: boolean): string =>
	taken?.nextHop === 'Virtual appliance' && !isForwarded(taken, forwards, true).answer
		? 'Dropped at the appliance'
		: (words[taken?.nextHop ?? 'None'] ?? '');

/** What each wrong rule gives for a packet that these routes match. */
function wrongHops(hits: readonly Route[], route: Route, { user, forwarding }: Facts) {
	const outcome = (taken: Route | undefined, forwards = forwarding) => outcomeOf(taken, forwards);
	/** Where the first by a wrong rule's own order leads. */
	const first = (order: (route: Route) => number, among = hits) => {
		const places = among.map(order);
		return outcome(among[places.indexOf(Math.min(...places))]);
	};
	return {
		'source-first': first((each) => rank[each.source] * 99 - lengthOf(each)),
		'bgp-longer': first((each) => rank[each.source] - lengthOf(each) * 9),
		'default-first': first((each) => rank[each.source] + lengthOf(each) * 9),
		'system-first': first(
			(each) => -lengthOf(each),
			hits.filter(({ source }) => source === 'System')
		),
		'forwards-anyway': outcome(route, true),
		'table-for-all': outcome(user[0] && { prefix: '', source: 'User', nextHop: user[0].hop }),
		'unlisted-dropped': outcome(undefined),
		'gateway-for-others': words['Virtual network gateway'] ?? ''
	};
}

/** What the scenario says. */
function tabsOf({ company, own, far, peered, user, bgp, forwarding }: Facts): readonly Tab[] {
	const prefixOf = prefixesOf({ far });
	const range = prefixOf(16);
	return pageWith(
		factTable(
			'Route table of Subnet1',
			'Prefix|Next hop',
			user.map(({ length, hop }, index) => [`user${index}`, prefixOf(length), hop])
		),
		[
			`${company} has a virtual network named VNet1, 10.${own}.0.0/16, with a VPN gateway to the office. `,
			fact(
				'range',
				peered
					? `VNet2, ${range}, is peered with VNet1, and both peerings are Connected.`
					: `The office has ${range}.`
			),
			' ',
			fact(
				'bgp',
				bgp
					? `${peered ? 'The office also announces' : 'The office announces'} ${prefixOf(bgp)} by BGP, and Subnet1 receives that gateway route.`
					: 'Propagation of gateway routes to Subnet1 is disabled.'
			)
		],
		[
			'Subnet1 of VNet1 has a NAT gateway and the route table below. The appliance is a VM in Subnet2. ',
			fact('forwarding', `IP forwarding is ${forwarding ? 'enabled' : 'disabled'} on its network interface.`)
		]
	);
}

function tell(facts: Facts) {
	const { own, far, peered, user, bgp, forwarding, inside } = facts;
	const prefixOf = prefixesOf(facts);
	const range = prefixOf(16);
	const routes = routesOf({
		space: [`10.${own}.0.0/16`],
		peered: peered ? [range] : [],
		bgp: bgp ? [prefixOf(bgp)] : [],
		user: user.map(({ length, hop }) => ({ prefix: prefixOf(length), nextHop: hop }))
	});
	const destination = inside ? `10.${far}.5.9` : '203.0.113.9';
	const { answer: route, trace } = selectRoute(routes, destination);
	const outcome = (taken: Route | undefined, forwards = forwarding) => outcomeOf(taken, forwards);
	const hits = routes.filter(({ prefix }) => contains(prefix, destination));
	const end = isForwarded(route, forwarding, true);
	const stopped = !end.answer && route.nextHop !== 'None';
	const because = stopped
		? (end.trace[0] ?? '')
		: `The ${route.source === 'BGP' ? 'BGP' : route.source.toLowerCase()} route ${route.prefix} decides: ${route.nextHop}.`;
	/** Why a packet does not go there. */
	const not = (text: string) => {
		const other = hits.find((each) => each !== route && outcome(each) === text);
		if (other) return `${other.prefix} (${other.source}) ranks below ${route.prefix} (${route.source}).`;
		return text === outcome(route, true) ? because : `No route that holds ${destination} leads there.`;
	};
	return {
		tabs: tabsOf(facts),
		questions: [
			{
				requirement: [
					'A VM in Subnet1 sends a packet to ',
					fact('destination', destination),
					'. What happens to the packet?'
				],
				deciding: stopped ? 'forwarding' : decidingOf(facts, route),
				ask: {
					type: 'one' as const,
					right: { text: outcome(route), because },
					wrong: wrongBy(wrongHops(hits, route, facts), not)
				},
				trace: stopped ? [...trace, ...end.trace] : trace,
				miss: stopped || (bgp && peered) ? ('edge' as const) : ('core' as const)
			}
		]
	};
}

export const nextHop = family<Facts>({
	id: 'virtual-networks/next-hop',
	edition: 3,
	group: 'virtual-networks',
	title: 'Where a packet goes',
	rule: 'The longest prefix wins; for the same prefix it is user before BGP before system.',
	lab: 'virtual-networks/user-routes',
	misconceptions: {
		'source-first': 'It is easy to let any user route win; the length of the prefix is looked at first.',
		'bgp-longer':
			'It is easy to let a BGP route win here too; the route of a peering stands against any of them.',
		'default-first':
			'It is easy to think that 0.0.0.0/0 catches all; it takes only what no longer prefix holds.',
		'system-first': 'It is easy to see system routes as fixed; user routes as long or longer override them.',
		'forwards-anyway':
			'It is easy to forget IP forwarding; without it Azure drops what the appliance should pass on.',
		'table-for-all':
			'It is easy to let a table’s first route take every packet; it takes what its prefix holds.',
		'unlisted-dropped':
			'It is easy to see what the table does not list as dropped; other routes are there too.',
		'gateway-for-others':
			'It is easy to send all other private addresses to the gateway; it needs a route that wins.'
	},
	axes: {
		prefix: {
			title: 'Prefix of the first user route',
			change: (facts, random) => {
				const length = random.pick(
					lengths.filter(
						(one) => !facts.user.some(({ length }) => length === one) && !(one === 16 && facts.bgp === 24)
					)
				);
				const user = facts.user.map((route, index) => (index > 0 ? route : { ...route, length }));
				return { ...facts, user };
			}
		},
		range: toggle('Whose the range is', 'peered'),
		bgp: {
			title: 'What the gateway brings',
			change: (facts) => ({ ...facts, bgp: facts.bgp ? 0 : learned(facts.user) })
		},
		forwarding: toggle('IP forwarding of the appliance', 'forwarding')
	},
	sources: [sources.trafficRouting],
	facts(random, difficulty) {
		const [own, far] = twoRanges(random);
		const user = random
			.some(lengths, difficulty > 1 ? 2 : 1)
			.map((length, index) => ({ length, hop: random.pick(hops.slice(0, index === 0 ? difficulty : 2)) }));
		return {
			company: random.pick(companies),
			own,
			far,
			peered: difficulty === 1 || random.chance(0.6),
			user,
			bgp: difficulty > 1 && random.chance(0.7) ? learned(user) : 0,
			forwarding: difficulty < 3 || random.chance(0.5),
			inside: random.chance(0.85)
		};
	},
	tell
});
