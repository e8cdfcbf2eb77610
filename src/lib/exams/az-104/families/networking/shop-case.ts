// A case study: a packet's way, a private endpoint's name, a delegated zone and session persistence in one shop.
import { either, fact, following, redraw } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	domain,
	linkedTo,
	modes,
	prefixOf,
	questionsOf,
	servers,
	zoneWords,
	type Shop
} from '#lib/exams/az-104/families/networking/shop-case-questions.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Tab } from '#lib/domain/practice/variant.ts';

/** What the case tells, page by page. */
const tabsOf = ({ company, account, route, linked, named, mode, spoke }: Shop): readonly Tab[] => [
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
				`Hub: 10.0.0.0/16. Spoke: 10.${spoke}.0.0/16. They are peered, and both peerings are Connected. The spoke’s subnets have a NAT gateway and one user route, `,
				fact('route', `${prefixOf({ route })} to an appliance in the hub`),
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
];

export const shopCase = family<Shop>({
	id: 'dns-load-balancing/shop-case',
	edition: 2,
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
		route: either('Prefix of the user route', 'route', 0, 16),
		linked: redraw('Where the privatelink zone is linked', 'linked', linkedTo),
		spoke: { title: 'Range of the spoke', change: (facts) => ({ ...facts, spoke: facts.spoke + 1 }) },
		mode: {
			title: 'Session persistence',
			change: (facts) => ({ ...facts, mode: following(modes, facts.mode) })
		}
	},
	sources: [
		sources.trafficRouting,
		sources.privateEndpointDns,
		sources.dnsDelegation,
		sources.loadBalancerDistribution
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
	tell: (shop) => ({ tabs: tabsOf(shop), questions: questionsOf(shop) })
});
