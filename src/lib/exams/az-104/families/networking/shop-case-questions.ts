// What is asked of the case of the web shop: a packet's way, a private name, a delegated zone, session persistence.
import { fact, wrongBy } from '#lib/exams/az-104/families/kit.ts';
import { staysTogether, type Flow } from '#lib/azure/networking/load-balancer.ts';
import { resolveService, type Resolved } from '#lib/azure/networking/private-dns.ts';
import { answeringZone } from '#lib/azure/networking/public-dns.ts';
import { routesOf, selectRoute, type NextHop } from '#lib/azure/networking/route.ts';
import type { QuestionDraft } from '#lib/domain/practice/family.ts';

export const modes = ['None', 'Client IP', 'Client IP and protocol'] as const;
export const servers = ['first', 'second', 'registrar'] as const;
export const linkedTo = ['hub', 'spoke', 'both'] as const;
export interface Shop {
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

export const domain = 'shop.example';
/** Prefix of the spoke's user route. */
export const prefixOf = ({ route }: Pick<Shop, 'route'>) => (route === 0 ? '0.0.0.0/0' : '10.0.0.0/16');
export const zoneWords = {
	first: 'the zone in rg-shop',
	second: 'the zone in rg-dns',
	registrar: 'neither of the two zones'
};
/** One of several: the right answer, and what each wrong rule gives. */
const one = (right: string, because: string, wrong: Readonly<Record<string, string>>) => ({
	type: 'one' as const,
	right: { text: right, because },
	wrong: wrongBy(wrong, () => because)
});

const hopWords: Partial<Record<NextHop, string>> = {
	'Virtual appliance': 'To the appliance',
	'VNet peering': 'Over the peering',
	Internet: 'To the internet',
	None: 'It is dropped'
};

/** Where a packet of the spoke goes first. */
function nextHop({ route, toHub, spoke }: Shop): QuestionDraft {
	const prefix = prefixOf({ route });
	const destination = toHub ? '10.0.3.4' : '203.0.113.9';
	const hop = selectRoute(
		routesOf({
			space: [`10.${spoke}.0.0/16`],
			peered: ['10.0.0.0/16'],
			user: [{ prefix, nextHop: 'Virtual appliance' }]
		}),
		destination
	);
	return {
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
	};
}

const nameWords = (answer: Resolved) =>
	typeof answer === 'object'
		? 'The private address'
		: answer === 'public'
			? 'The public address'
			: 'No such name';

/** What the account's name resolves to in the spoke. */
function privateName({ account, linked }: Shop): QuestionDraft {
	const zones = [
		{
			name: 'privatelink.file.core.windows.net',
			records: { [account]: '10.0.4.5' },
			links: (linked === 'both' ? ['hub', 'spoke'] : [linked]).map((one) => ({ network: `the ${one}` }))
		}
	];
	const service = { label: account, suffix: 'file.core.windows.net', privateEndpoint: true };
	const name = resolveService(zones, { network: 'the spoke' }, service);
	return {
		requirement: [`What does ${account}.file.core.windows.net resolve to on a web server in the spoke?`],
		deciding: 'linked',
		ask: one(nameWords(name.answer), name.trace.at(-1) ?? '', {
			'endpoint-without-name': 'The private address',
			'name-stays': 'The public address',
			'known-anyway': 'No such name'
		}),
		trace: name.trace
	};
}

const asOption = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Which public zone answers. */
function publicName({ named }: Shop): QuestionDraft {
	const publicZones = (['first', 'second'] as const).map((id) => ({
		id: zoneWords[id],
		name: domain,
		nameServers: [id]
	}));
	const zone = answeringZone({ domain, nameServers: [named] }, publicZones, `www.${domain}`);
	return {
		requirement: [`Which zone answers a customer who asks for www.${domain}?`],
		deciding: 'named',
		ask: one(asOption(zone.answer?.id ?? zoneWords.registrar), zone.trace[0] ?? '', {
			'newest-zone': asOption(zoneWords.second),
			'group-of-the-shop': asOption(zoneWords.first),
			'name-suffices': asOption(zoneWords.registrar)
		}),
		trace: zone.trace
	};
}

const stays = ['Both', 'Only the TCP connection', 'Neither'] as const;

/** Which flows surely meet one backend. */
function sameBackend({ mode }: Shop): QuestionDraft {
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
	return {
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
	};
}

/** The four questions, in order. */
export const questionsOf = (shop: Shop): readonly QuestionDraft[] => [
	nextHop(shop),
	privateName(shop),
	publicName(shop),
	sameBackend(shop)
];
