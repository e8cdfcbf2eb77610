// By which way three clients come to a storage account: private endpoint, service endpoint, public address or none.
import type { Tab } from '#lib/domain/practice/variant.ts';
import { either, fact, page, redraw, toggle } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { resolveService, type Asker, type ZoneLink } from '#lib/azure/networking/private-dns.ts';
import { pathTo, type ServiceFirewall, type ServicePath } from '#lib/azure/networking/service-path.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly account: string;
	readonly access: 'selected' | 'disabled';
	/** Which networks the privatelink zone is linked to, besides VNet1; undefined without a private endpoint. */
	readonly linked?: 'none' | 'VNet1' | 'both';
	/** Whether the subnet of VNet2 has a service endpoint. */
	readonly endpoint: boolean;
	readonly subnetRule: boolean;
	readonly ipRule: boolean;
	readonly forwarder: boolean;
}

const words: Readonly<Record<ServicePath, string>> = {
	'private endpoint': 'Private endpoint',
	'service endpoint': 'Service endpoint',
	public: 'Public address',
	refused: 'No way in'
};
/** The wrong rule of whoever does not see the private endpoint, or another. */
const unless = (right: string, other: string) =>
	right === words['private endpoint'] ? 'firewall-for-all' : other;
const suffix = 'blob.core.windows.net';

/** What the scenario says. */
const tabsOf = (
	{ company, account, linked, endpoint, subnetRule, ipRule, forwarder }: Facts,
	open: boolean
): readonly Tab[] =>
	page(
		[
			`${company} has two peered virtual networks named VNet1 and VNet2 and a storage account named ${account} in one region. A VPN connects the office to VNet1. The account has `,
			fact('access', open ? 'public access from selected networks' : 'public access disabled'),
			...(open
				? [
						', ',
						fact('subnet', subnetRule ? 'a rule for subnet App' : 'no rule for a subnet'),
						', ',
						fact('ip', ipRule ? 'an IP rule for 203.0.113.7, the office' : 'no IP rule')
					]
				: []),
			'.'
		],
		[
			fact('endpoint', `Subnet App of VNet2 has ${endpoint ? 'a' : 'no'} service endpoint for storage`),
			'. ',
			...(linked === undefined
				? [fact('zone', 'There is no private endpoint')]
				: [
						'VNet1 holds a private endpoint for blobs. ',
						fact(
							'zone',
							linked === 'none'
								? 'Its privatelink zone has no virtual network link'
								: `Its privatelink zone is linked to ${linked === 'both' ? 'VNet1 and VNet2' : 'VNet1 only'}`
						)
					]),
			'. VMs use Azure DNS. ',
			fact(
				'forwarder',
				forwarder ? 'The office forwards blob names to a forwarder in VNet1' : 'The office asks public DNS'
			),
			'.'
		]
	);

/** Who asks for the name, and from where it reaches the service. */
const clientsOf = ({ endpoint, forwarder }: Facts) => [
	{
		text: 'VM in VNet1',
		asker: { network: 'VNet1' },
		client: { subnet: 'Web', inRegion: true, publicAddress: '20.0.0.9' }
	},
	{
		text: 'VM in subnet App',
		asker: { network: 'VNet2' },
		client: { subnet: 'App', inRegion: true, serviceEndpoint: endpoint, publicAddress: '198.51.100.7' }
	},
	{
		text: 'Server in the office',
		asker: { onPremises: true as const, ...(forwarder ? { forwarder: 'VNet1' } : {}) } satisfies Asker,
		client: { inRegion: false, publicAddress: '203.0.113.7' }
	}
];

function tell(facts: Facts) {
	const { account, access, linked, subnetRule, ipRule } = facts;
	const links: readonly ZoneLink[] =
		linked === 'both'
			? [{ network: 'VNet1' }, { network: 'VNet2' }]
			: linked === 'VNet1'
				? [{ network: 'VNet1' }]
				: [];
	const zones = [{ name: `privatelink.${suffix}`, links, records: { [account]: '10.0.5.4' } }];
	const firewall: ServiceFirewall = {
		publicAccess: access,
		subnets: subnetRule ? ['App'] : [],
		ranges: ipRule ? ['203.0.113.7'] : []
	};
	const rows = clientsOf(facts).map(({ text, asker, client }) => {
		const name = resolveService(zones, asker, {
			label: account,
			suffix,
			privateEndpoint: linked !== undefined
		});
		const path = pathTo({ ...client, resolvesPrivate: typeof name.answer === 'object' }, firewall);
		return { text, right: words[path.answer], trace: [...name.trace.slice(-1), ...path.trace] };
	});
	const open = access === 'selected';
	return {
		tabs: tabsOf(facts, open),
		questions: [
			{
				requirement: [`How does each client reach a blob by the name ${account}.${suffix}?`],
				deciding: linked === undefined ? 'access' : 'zone',
				ask: {
					type: 'table' as const,
					choices: Object.values(words),
					rows: rows.map(({ text, right, trace }) => ({
						text,
						right,
						because: trace.join(' '),
						wrong: {
							...(linked && { [words['private endpoint']]: 'endpoint-without-name' }),
							[words['service endpoint']]: unless(right, 'rule-alone'),
							[words.public]: unless(right, 'address-still-seen'),
							[words.refused]: unless(right, 'closed-to-all')
						}
					}))
				},
				trace: rows.flatMap(({ text, right, trace }) => `${text}: ${right}. ${trace.at(-1)}`),
				miss: linked === 'VNet1' && !open ? ('edge' as const) : ('core' as const)
			}
		]
	};
}

export const serviceWay = family<Facts>({
	id: 'secure-access/service-way',
	edition: 2,
	group: 'secure-access',
	title: 'Ways to a service',
	rule: 'A private endpoint works where its name resolves to it; a service endpoint makes one subnet known to the firewall.',
	lab: 'secure-access/endpoint-names',
	misconceptions: {
		'endpoint-without-name':
			'It is easy to see the private endpoint as enough; the zone must be linked where the name is asked.',
		'rule-alone':
			'It is easy to stop at half; a service endpoint serves its own subnet, and only with a rule for it.',
		'address-still-seen':
			'It is easy to count on the public address; public access may be off, or the address no longer seen.',
		'closed-to-all':
			'It is easy to see selected networks as none; the subnets and addresses that rules name get in.',
		'firewall-for-all':
			'It is easy to read the firewall first; a name that leads to the private endpoint is not measured by it.'
	},
	axes: {
		zone: redraw('Links of the privatelink zone', 'linked', ['none', 'VNet1', 'both'] as const),
		access: either('Public access', 'access', 'disabled', 'selected'),
		endpoint: toggle('The service endpoint', 'endpoint'),
		forwarder: toggle('Where the office asks', 'forwarder')
	},
	sources: [sources.privateEndpointDns, sources.serviceEndpoints, sources.storagePrivateEndpoints],
	facts(random, difficulty) {
		const facts: Facts = {
			company: random.pick(companies),
			account: random.pick(['stlogs', 'stfilms', 'storders', 'stscans', 'stmaps']),
			access: difficulty > 1 && random.chance(0.4) ? 'disabled' : 'selected',
			endpoint: random.chance(0.6),
			subnetRule: random.chance(0.6),
			ipRule: random.chance(0.5),
			forwarder: difficulty > 1 && random.chance(0.5)
		};
		return difficulty === 1 && random.chance(0.4)
			? facts
			: { ...facts, linked: random.pick(['none', 'VNet1', 'VNet1', 'both'] as const) };
	},
	tell
});
