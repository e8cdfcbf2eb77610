// A case study: a packet's way, a private endpoint's name, a delegated zone and session persistence in one shop.
import { staysTogether, type Flow } from '#lib/domain/azure/networking/load-balancer.ts';
import { resolveService, type Resolved } from '#lib/domain/azure/networking/private-dns.ts';
import { answeringZone } from '#lib/domain/azure/networking/public-dns.ts';
import { routesOf, selectRoute, type NextHop } from '#lib/domain/azure/networking/route.ts';
import {
	after,
	astray,
	endpointNames,
	fact,
	page,
	routing
} from '#lib/domain/practice/families/networking/told.ts';
import { companies } from '#lib/domain/practice/families/words.ts';
import { family } from '#lib/domain/practice/family.ts';

const modes = ['None', 'Client IP', 'Client IP and protocol'] as const;
const servers = ['first', 'second', 'registrar'] as const;
const linkedTo = ['hub', 'spoke', 'both'] as const;
interface Facts {
	readonly company: string;
	readonly account: string;
	/** Prefix length of the spoke's user route to the appliance: 0, or that of the hub. */
	readonly route: 0 | 16;
	/** Whether the packet of the first question goes to the hub. */
	readonly toHub: boolean;
	readonly linked: (typeof linkedTo)[number];
	readonly named: (typeof servers)[number];
	readonly mode: (typeof modes)[number];
	readonly spoke: number;
}

const hopWords: Partial<Record<NextHop, string>> = {
	'Virtual appliance': 'To the appliance',
	'VNet peering': 'Over the peering',
	Internet: 'To the internet',
	None: 'It is dropped'
};
const nameWords = (answer: Resolved) =>
	typeof answer === 'object'
		? 'The private address'
		: answer === 'public'
			? 'The public address'
			: 'No such name';
const zoneWords = {
	first: 'the zone in rg-shop',
	second: 'the zone in rg-dns',
	registrar: 'neither of the two zones'
};
const asOption = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const stays = ['Both', 'Only the TCP connection', 'Neither'] as const;

function tell({ company, account, route, toHub, linked, named, mode, spoke }: Facts) {
	const prefix = route === 0 ? '0.0.0.0/0' : '10.0.0.0/16';
	const destination = toHub ? '10.0.3.4' : '203.0.113.9';
	const hop = selectRoute(
		routesOf({
			space: [`10.${spoke}.0.0/16`],
			peered: ['10.0.0.0/16'],
			user: [{ prefix, nextHop: 'Virtual appliance' }]
		}),
		destination
	);
	const zones = [
		{
			name: 'privatelink.file.core.windows.net',
			records: { [account]: '10.0.4.5' },
			links: (linked === 'both' ? ['hub', 'spoke'] : [linked]).map((one) => ({ network: `the ${one}` }))
		}
	];
	const service = { label: account, suffix: 'file.core.windows.net', privateEndpoint: true };
	const name = resolveService(zones, { network: 'the spoke' }, service);
	const domain = 'shop.example';
	const publicZones = (['first', 'second'] as const).map((id) => ({
		id: zoneWords[id],
		name: domain,
		nameServers: [id]
	}));
	const zone = answeringZone({ domain, nameServers: [named] }, publicZones, `www.${domain}`);
	const flow: Flow = {
		source: '203.0.113.7',
		sourcePort: 5000,
		destination: '20.0.0.4',
		destinationPort: 443,
		protocol: 'TCP'
	};
	const tcp = staysTogether(mode, flow, { ...flow, sourcePort: 5001 });
	const udp = staysTogether(mode, flow, { ...flow, sourcePort: 5002, protocol: 'UDP' });
	const kept = udp.answer ? stays[0] : tcp.answer ? stays[1] : stays[2];
	const one = (right: string, because: string, wrong: Readonly<Record<string, string>>) => ({
		type: 'one' as const,
		right: { text: right, because },
		wrong: astray(wrong, () => because)
	});
	return {
		tabs: [
			{
				title: 'Overview',
				paragraphs: [
					[
						`${company} moves its web shop to Azure. A hub network holds shared services, a spoke the web servers.`
					],
					[`The domain ${domain} was bought at a registrar.`]
				]
			},
			{
				title: 'Existing environment',
				paragraphs: [
					[
						`Hub: 10.0.0.0/16. Spoke: 10.${spoke}.0.0/16. They are peered; both links are connected. The spoke’s subnets have one user route, `,
						fact('route', `${prefix} to an appliance in the hub`),
						', which forwards.'
					],
					[
						`The account ${account} has a private endpoint for files in the hub. The zone privatelink.file.core.windows.net with its record is linked to `,
						fact('linked', linked === 'both' ? 'both networks' : `the ${linked}`),
						'. All networks use Azure DNS.'
					],
					[
						`There are two public zones ${domain}, in rg-shop and in rg-dns, each with a record www. At the registrar `,
						fact(
							'named',
							named === 'registrar'
								? 'the registrar’s own name servers are entered'
								: `the name servers of ${zoneWords[named]} are entered`
						),
						'.'
					]
				]
			},
			{
				title: 'Requirements',
				paragraphs: [
					[
						'Customers upload over TCP 443 and UDP 443 to one front end of a Standard load balancer, by one rule each; ',
						fact('mode', `session persistence of both is ${mode}`),
						'. The backends stay as they are.'
					]
				]
			}
		],
		questions: [
			{
				requirement: [
					'A web server in the spoke sends a packet to ',
					fact('destination', destination),
					'. Where does it go first?'
				],
				deciding: route === 0 && toHub ? 'destination' : 'route',
				ask: one(hopWords[hop.answer.nextHop] ?? '', hop.trace.at(-2) ?? '', {
					'table-for-all': 'To the appliance',
					'system-first': toHub ? 'Over the peering' : 'To the internet',
					'unlisted-dropped': 'It is dropped'
				}),
				trace: hop.trace
			},
			{
				requirement: [`What does ${account}.file.core.windows.net resolve to on a web server in the spoke?`],
				deciding: 'linked',
				ask: one(nameWords(name.answer), name.trace.at(-1) ?? '', {
					'endpoint-without-name': 'The private address',
					'name-stays': 'The public address',
					'known-anyway': 'No such name'
				}),
				trace: name.trace
			},
			{
				requirement: [`Which zone answers a customer who asks for www.${domain}?`],
				deciding: 'named',
				ask: one(asOption(zone.answer?.id ?? zoneWords.registrar), zone.trace[0] ?? '', {
					'newest-zone': asOption(zoneWords.second),
					'group-of-the-shop': asOption(zoneWords.first),
					'name-suffices': asOption(zoneWords.registrar)
				}),
				trace: zone.trace
			},
			{
				requirement: [
					'A customer opens a second TCP connection, from another port, and then sends UDP. Which is sure to meet the backend of the first?'
				],
				deciding: 'mode',
				ask: one(kept, udp.trace[0] ?? '', {
					'sticky-always': stays[0],
					'protocol-counts': stays[1],
					'never-sticky': stays[2]
				}),
				trace: [`TCP: ${tcp.trace[0]}`, `UDP: ${udp.trace[0]}`]
			}
		]
	};
}

export const oneName = family<Facts>({
	id: 'dns-load-balancing/shop-case',
	edition: 1,
	group: 'dns-load-balancing',
	title: 'Case study: a web shop',
	rule: 'Each name is answered where it is asked: by linked zones inside, by delegated name servers outside.',
	lab: 'secure-access/endpoint-names',
	misconceptions: {
		'table-for-all':
			'It is easy to let a table’s first route take every packet; it takes what its prefix holds.',
		'system-first': 'It is easy to see system routes as fixed; user routes as long or longer override them.',
		'unlisted-dropped':
			'It is easy to see what the table does not list as dropped; other routes are there too.',
		'endpoint-without-name':
			'It is easy to see the private endpoint as enough; the zone must be linked where the name is asked.',
		'name-stays':
			'It is easy to think that the old name stays public; a linked privatelink zone leads it inside.',
		'known-anyway':
			'It is easy to think that the zone says no to all; a network without a link asks public DNS.',
		'newest-zone': 'It is easy to trust a zone by its place; the one whose name servers are entered answers.',
		'group-of-the-shop':
			'It is easy to trust a zone by its name; the one whose name servers are entered answers.',
		'name-suffices': 'It is easy to trust neither zone; the one whose name servers are entered answers.',
		'sticky-always':
			'It is easy to think that a client stays put; all that the setting hashes must be the same.',
		'protocol-counts':
			'It is easy to mix the settings; Client IP and protocol keeps TCP together, Client IP keeps both.',
		'never-sticky': 'It is easy to think that each flow is drawn anew; persistence leaves the port out.'
	},
	axes: {
		route: {
			title: 'Prefix of the user route',
			change: (facts) => ({ ...facts, route: facts.route === 0 ? 16 : 0 })
		},
		linked: {
			title: 'Where the privatelink zone is linked',
			change: (facts, random) => ({
				...facts,
				linked: random.pick(linkedTo.filter((one) => one !== facts.linked))
			})
		},
		spoke: { title: 'Range of the spoke', change: (facts) => ({ ...facts, spoke: facts.spoke + 1 }) },
		mode: { title: 'Session persistence', change: (facts) => ({ ...facts, mode: after(modes, facts.mode) }) }
	},
	sources: [
		routing,
		endpointNames,
		page('Delegation', 'dns/dns-domain-delegation'),
		page('Distribution modes', 'load-balancer/distribution-mode-concepts')
	],
	facts: (random, difficulty) => ({
		company: random.pick(companies),
		account: random.pick(['stshop', 'stmedia', 'stupload', 'stfiles']),
		route: random.pick([0, 16] as const),
		toHub: random.chance(0.7),
		linked: random.pick(linkedTo.slice(0, difficulty < 3 ? 2 : 3)),
		named: random.pick(servers.slice(0, difficulty < 2 ? 2 : 3)),
		mode: random.pick(modes.slice(0, difficulty < 3 ? 2 : 3)),
		spoke: random.below(50) + 10
	}),
	tell
});
