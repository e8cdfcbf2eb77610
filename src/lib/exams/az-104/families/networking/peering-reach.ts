// Who reaches whom in a hub with two spokes: both links, forwarded traffic, a lent gateway.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { fact, page, toggle } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { usesRemoteGateway, reach, type Network, type PeeringLink } from '#lib/azure/networking/peering.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly names: readonly [string, string];
	/** Whether the hub's link back to the second spoke is there. */
	readonly back: boolean;
	readonly routes: boolean;
	readonly forwarded: boolean;
	/** Whether the first spoke uses the hub's gateway: never with one of its own. */
	readonly remote: boolean;
	readonly ownGateway: boolean;
}

const names = ['Sales', 'Labs', 'Stock', 'Press', 'Data', 'Shop'] as const;

/** What the scenario says. */
const tabsOf = ({
	company,
	names: [first, second],
	back,
	routes,
	forwarded,
	remote,
	ownGateway
}: Facts): readonly Tab[] =>
	page(
		[
			`${company} has three virtual networks named ${first}, ${second} and Hub. Their address ranges do not overlap. Both peerings between ${first} and Hub are Connected. `,
			fact(
				'back',
				back
					? `Both peerings between ${second} and Hub are Connected`
					: `${second} has a peering to Hub, and Hub has no peering to ${second}`
			),
			'. Hub has a VPN gateway to the office and an appliance with IP forwarding.'
		],
		[
			fact(
				'routes',
				routes
					? `${first} and ${second} have user routes for each other’s range to the appliance`
					: 'No network has user routes'
			),
			`. The peering from ${second} allows forwarded traffic. The peering from ${first} `,
			fact('forwarded', `${forwarded ? 'allows' : 'does not allow'} forwarded traffic`),
			`. Hub’s peering to ${first} allows gateway transit. The peering from ${first} `,
			fact('remote', `${remote ? 'uses' : 'does not use'} the remote gateway`),
			...(ownGateway ? ['. ', fact('gateway', `${first} has its own VPN gateway`)] : []),
			'.'
		]
	);

/** Returns whether a spoke reaches the hub, the spokes each other, and the first the office. */
function reachesOf({ names: [first, second], back, routes, forwarded, remote, ownGateway }: Facts) {
	const link = (from: string, to: string, more: Partial<PeeringLink> = {}): PeeringLink => ({
		from,
		to,
		...more
	});
	const links = [
		link(first, 'Hub', { allowForwarded: forwarded }),
		link('Hub', first, { gatewayTransit: true }),
		link(second, 'Hub', { allowForwarded: true }),
		...(back ? [link('Hub', second)] : [])
	];
	const spoke = (name: string, to: string, more: Partial<Network> = {}): Network => ({
		name,
		space: [],
		...more,
		routes: routes ? [{ to, hub: 'Hub', by: 'appliance' }] : []
	});
	const hub: Network = { name: 'Hub', space: [], gateway: true, appliance: true };
	const one = spoke(first, second, { gateway: ownGateway, ...(remote ? { remoteGateway: 'Hub' } : {}) });
	const other = spoke(second, first);
	return {
		near: reach(links, [hub], other, hub),
		across: reach(links, [hub], one, other),
		out: usesRemoteGateway(links, one, hub)
	};
}

function tell(facts: Facts) {
	const {
		names: [first, second],
		back,
		routes,
		forwarded,
		ownGateway
	} = facts;
	const { near, across, out } = reachesOf(facts);
	return {
		tabs: tabsOf(facts),
		questions: [
			{
				requirement: [
					'NSGs and the appliance allow all traffic. For each statement, select Yes if the statement is true. Otherwise, select No.'
				],
				deciding: !back
					? 'back'
					: !routes
						? 'routes'
						: !forwarded
							? 'forwarded'
							: ownGateway
								? 'gateway'
								: 'remote',
				ask: {
					type: 'statements' as const,
					claims: [
						{
							text: `A VM in ${second} reaches a VM in Hub.`,
							holds: near.answer,
							because: near.trace.join(' '),
							misconception: near.answer ? 'needs-gateway' : 'one-link'
						},
						{
							text: `VMs in ${first} and ${second} reach each other.`,
							holds: across.answer,
							because: across.trace.join(' '),
							misconception: across.answer ? 'never-through' : routes ? 'routes-suffice' : 'transitive'
						},
						{
							text: `A VM in ${first} reaches the office through Hub’s gateway.`,
							holds: out.answer,
							because: out.trace.join(' '),
							misconception: out.answer ? 'needs-gateway' : ownGateway ? 'both-gateways' : 'one-side'
						}
					]
				},
				trace: [...near.trace, ...across.trace, ...out.trace],
				miss: back && routes && (!forwarded || ownGateway) ? ('edge' as const) : ('core' as const)
			}
		]
	};
}

export const peeringReach = family<Facts>({
	id: 'virtual-networks/peering-reach',
	edition: 2,
	group: 'virtual-networks',
	title: 'Hub and spokes',
	rule: 'A peering needs both links and joins two networks only; what passes through a third has to be set up.',
	lab: 'virtual-networks/peering-chain',
	misconceptions: {
		'one-link': 'It is easy to see one link as enough; nothing passes until both show Connected.',
		transitive: 'It is easy to think that a peering reaches on; it joins two networks only.',
		'never-through':
			'It is easy to rule out any way through the hub; routes to a forwarding appliance make one.',
		'routes-suffice':
			'It is easy to stop at the routes; both links must be there and let forwarded traffic in.',
		'needs-gateway':
			'It is easy to ask for a gateway in each network; a peering needs none, and one can be lent.',
		'one-side':
			'It is easy to set one side; the hub must allow transit and the spoke use the remote gateway.',
		'both-gateways':
			'It is easy to see a second gateway as harmless; a network with its own can use no remote one.'
	},
	axes: {
		back: toggle('The hub’s link back', 'back'),
		routes: toggle('User routes', 'routes'),
		forwarded: toggle('Forwarded traffic', 'forwarded'),
		remote: {
			title: 'Use of the hub’s gateway',
			change: (facts) => ({
				...facts,
				remote: !facts.remote && !facts.ownGateway,
				ownGateway: false
			})
		}
	},
	sources: [sources.managePeering, sources.gatewayTransit],
	facts(random, difficulty) {
		const [first = '', second = ''] = random.some(names, 2);
		const ownGateway = difficulty === 3 && random.chance(0.4);
		return {
			company: random.pick(companies),
			names: [first, second],
			back: random.chance(0.7),
			routes: random.chance(0.3 + difficulty / 5),
			forwarded: difficulty === 1 || random.chance(0.5),
			remote: !ownGateway && random.chance(0.6),
			ownGateway
		};
	},
	tell
});
