// A case study that follows one upload: the public name, the load balancer, the private name of the storage account, and a route.
// Over 200 lines: a case has four questions in any order, two of them turned around, each with its reasons and wrong rules.
import { staysTogether, type Flow, type persistence } from '#lib/azure/networking/load-balancer.ts';
import { resolveService } from '#lib/azure/networking/private-dns.ts';
import { answeringZone } from '#lib/azure/networking/public-dns.ts';
import { routesOf, selectRoute } from '#lib/azure/networking/route.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Tab } from '#lib/domain/practice/variant.ts';
import {
	capital,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	remembering
} from '#lib/exams/az-104/families/kit.ts';
import { questionInPlace } from '#lib/exams/az-104/families/question-in-place.ts';

const modes = [
	'None',
	'Client IP',
	'Client IP and protocol'
] as const satisfies readonly (keyof typeof persistence)[];
type Mode = (typeof modes)[number];
/** The two zones of the domain, by their resource groups, and what is entered at the registrar. */
const named = ['first', 'second', 'registrar'] as const;
/** Which zones have NS records for the subdomain. */
const delegations = ['first', 'second', 'both', 'none'] as const;
const linkings = ['hub', 'spoke', 'both', 'none'] as const;
const userRoutes = ['none', 'all to appliance', 'hub to appliance', 'all to none', 'hub to none'] as const;
const telling = ['table', 'output'] as const;

interface Facts {
	readonly theme: number;
	readonly told: (typeof telling)[number];
	readonly detail: Difficulty;
	/** The second byte of the hub’s addresses. */
	readonly net: number;
	readonly service: 'file' | 'blob';
	/** Of the questions. */
	readonly order: readonly number[];
	readonly registrar: (typeof named)[number];
	readonly delegation: (typeof delegations)[number];
	/** Whether those records name servers that the zone of the subdomain doesn’t have. */
	readonly outdated: boolean;
	readonly mode: Mode;
	/** Whether the customer comes back from another address. */
	readonly moved: boolean;
	readonly links: (typeof linkings)[number];
	/** Whether the private zone has a record of the account. */
	readonly record: boolean;
	/** Whether the spoke asks a DNS server in the hub, instead of Azure. */
	readonly ownDns: boolean;
	readonly route: (typeof userRoutes)[number];
	/** Whether the route table is associated with the app subnet. */
	readonly associated: boolean;
	readonly peered: boolean;
	readonly inside: boolean;
	/** Which questions are turned around: they give the goal and ask what leads there. */
	readonly turned: readonly Which[];
	/** Which later connections must stay with the first upload then. */
	readonly kept: Kept;
	/** Where packets must go then. */
	readonly wanted: 'appliance' | 'dropped';
}

/** The questions, as a requirement is called. */
const names = {
	public: 'public DNS',
	mode: 'session persistence',
	links: 'private DNS',
	route: 'routing'
} as const;
type Which = keyof typeof names;
/** Company, domain, the groups of its two zones, storage account, and what customers upload. */
const themes = [
	['Lumen Photos', 'lumen.example', 'rg-web', 'rg-dns', 'stprints', 'pictures'],
	['Tern Tickets', 'tern.example', 'rg-shop', 'rg-net', 'stseats', 'seat plans'],
	['Alder Homes', 'alder.example', 'rg-site', 'rg-zones', 'stplans', 'floor plans'],
	['Basalt Parts', 'basalt.example', 'rg-store', 'rg-names', 'stmodels', 'models'],
	['Sorrel Optics', 'sorrel.example', 'rg-front', 'rg-public', 'stscripts', 'prescriptions'],
	['Mistral Maps', 'mistral.example', 'rg-maps', 'rg-domains', 'sttracks', 'tracks'],
	['Nettle Books', 'nettle.example', 'rg-press', 'rg-edge', 'stcovers', 'covers'],
	['Harbor Music', 'harbor.example', 'rg-songs', 'rg-global', 'sttapes', 'recordings']
] as const;
const themeOf = ({ theme }: Facts) => {
	const [company, domain, first, second, account, what] = themes[theme]!;
	return { company, domain, groups: [first, second], account, what } as const;
};
/** The harder ones have a subdomain with its own zone. */
const hasChild = ({ detail }: Facts): boolean => detail > 1;
const childOf = (facts: Facts): string => `eu.${themeOf(facts).domain}`;
const hostOf = (facts: Facts): string => `upload.${hasChild(facts) ? childOf(facts) : themeOf(facts).domain}`;
const groupOf = (facts: Facts, zone: 'first' | 'second'): string =>
	themeOf(facts).groups[zone === 'first' ? 0 : 1];
/** An address in a subnet of the hub. */
const inHub = ({ net }: Facts, subnet: number): string => `10.${net}.${subnet}.4`;
const hubOf = ({ net }: Facts): string => `10.${net}.0.0/16`;
const spokeOf = ({ net }: Facts): string => `10.${net + 1}.0.0/16`;
const suffixOf = ({ service }: Facts): string => `${service}.core.windows.net`;
const privateZone = (facts: Facts): string => `privatelink.${suffixOf(facts)}`;
const accountName = (facts: Facts): string => `${themeOf(facts).account}.${suffixOf(facts)}`;
/** Whether what the networks need of each other is there: an appliance and a DNS server in the hub take a way to it. */
const isSound = ({ route, peered, ownDns }: Facts): boolean =>
	(peered || !(route.endsWith('appliance') || ownDns)) && !(ownDns && route === 'hub to none');

const idOf = <F>(facts: F, by: readonly (keyof F)[]): string => by.map((key) => facts[key]).join();
/** Finds something once for all facts with the same values there: drawing and explaining ask the models hundreds of times. */
function once<T, F = Facts>(by: readonly (keyof F)[], find: (facts: F) => T): (facts: F) => T {
	const remember = remembering<T>();
	return (facts) => remember(idOf(facts, by), () => find(facts));
}

/** Something to do: as an option, as a reason calls it, and what it changes. */
type Fix = readonly [text: string, called: string, as: Partial<Facts>];
const unchanged: Fix = ['No change is required', '', {}];
interface Turn {
	/** What the right fix follows from: no two turns have the same. */
	readonly by: readonly (keyof Facts)[];
	goal(facts: Facts): Paragraph;
	reached(facts: Facts): boolean;
	fixes(facts: Facts): readonly Fix[];
	/** Why the facts lead where they do. */
	why(facts: Facts): string;
	/** What happens after a fix, where that’s told in other words. */
	would?(facts: Facts, after: Facts): string;
}
const remember = remembering<number>();
/** The place of the only fix that leads to the goal, which is to change nothing where it’s reached; -1 where none or several do. */
const placeOfFix = (facts: Facts, { by, reached, fixes }: Turn): number =>
	remember(idOf(facts, by), () => {
		const already = reached(facts);
		const leads = fixes(facts).map(([, called, as]) =>
			already ? called === '' : reached({ ...facts, ...as })
		);
		const place = leads.indexOf(true);
		return leads.lastIndexOf(true) > place ? -1 : place;
	});
const fixOf = (facts: Facts, turn: Turn): string => turn.fixes(facts)[placeOfFix(facts, turn)]?.[0] ?? '';
function fixReason(facts: Facts, { reached, why, would }: Turn, [, called, as]: Fix): string {
	const after = { ...facts, ...as };
	if (called === '') return why(facts);
	if (Object.entries(as).every(([key, value]) => facts[key as keyof Facts] === value))
		return `${called} would change nothing. It’s there already.`;
	const place = (reached(facts) ? 2 : 0) + (reached(after) ? 1 : 0);
	const effect = `${called} ${['doesn’t help', 'is what’s needed', 'would break this', 'isn’t needed'][place]!}. `;
	if (would !== undefined) return `${place === 1 ? '' : effect}${would(facts, after)}`;
	// It tells what holds once the change is made, not what stands above.
	const reason = why(after);
	return `${effect}${place === 1 || place === 2 ? `Then ${reason.replace(/^(The|A|An|Address|With) /, (word) => word.toLowerCase())}` : reason}`;
}
/** A question with the same one turned around. `beliefs`: what wrong rules of it lead to then. */
const either = (
	which: Which,
	question: Question<Facts>,
	turn: Turn,
	beliefs: Readonly<Record<string, (facts: Facts) => string>> = {}
): Question<Facts> => ({
	ask: (facts) =>
		facts.turned.includes(which)
			? chooseOne(
					[`You need to meet the ${names[which]} requirement. Which change is required?`],
					turn.fixes(facts).map(([text]) => ({ id: text, text })),
					fixOf(facts, turn)
				)
			: question.ask(facts),
	explain(facts) {
		if (!facts.turned.includes(which)) return question.explain(facts);
		const reasons = turn.fixes(facts).map((fix) => [fix[0], fixReason(facts, turn, fix)] as const);
		const right = fixOf(facts, turn);
		const text = reasons.find(([id]) => id === right)?.[1] ?? '';
		return [{ options: Object.fromEntries(reasons), trace: [{ rule: `${names[which]} ${right}`, text }] }];
	},
	wrongRules: Object.fromEntries(
		Object.entries(question.wrongRules).map(([id, { note, key }]) => [
			id,
			{ note, key: (facts) => (facts.turned.includes(which) ? [[beliefs[id]?.(facts) ?? '']] : key(facts)) }
		])
	)
});

// The public name.
type Zone = 'first' | 'second' | 'child' | 'outside';
const publicBy = ['registrar', 'delegation', 'outdated', 'detail'] as const;
const publicZone = once(publicBy, (facts: Facts): Zone => {
	const { registrar, delegation } = facts;
	const { domain } = themeOf(facts);
	const child = childOf(facts);
	const answer = answeringZone(
		{ domain, nameServers: [registrar] },
		[
			...(['first', 'second'] as const).map((id) => ({
				id,
				name: domain,
				nameServers: [id],
				...(hasChild(facts) && [id, 'both'].includes(delegation)
					? { delegations: { [child]: [facts.outdated ? 'old' : 'child'] } }
					: {})
			})),
			{ id: 'child', name: child, nameServers: ['child'] }
		],
		hostOf(facts)
	);
	return (answer?.id ?? 'outside') as Zone;
});
const zoneTexts = (facts: Facts): Readonly<Record<Zone, string>> => ({
	first: `The zone ${themeOf(facts).domain} in ${groupOf(facts, 'first')}`,
	second: `The zone ${themeOf(facts).domain} in ${groupOf(facts, 'second')}`,
	child: `The zone ${childOf(facts)}`,
	outside: 'None of the zones in Azure'
});
function zoneReason(facts: Facts, zone: Zone, right: Zone): string {
	const { registrar } = facts;
	const child = childOf(facts);
	const asked = registrar === 'registrar' ? undefined : groupOf(facts, registrar);
	if (zone === 'outside')
		return asked === undefined
			? 'The registrar’s own name servers are entered, so the query doesn’t come to Azure.'
			: right === 'outside'
				? `The zone in ${asked} passes ${child} on to servers that no zone has now.`
				: `The query comes to Azure, to the zone in ${asked}.`;
	if (zone === 'child')
		return right === 'child'
			? `The registrar leads to the zone in ${asked}, and its NS records for ${child} lead on.`
			: asked === undefined
				? 'No query gets as far as this zone.'
				: right === 'outside'
					? `The NS records for ${child} are outdated.`
					: `The zone in ${asked} has no NS records for ${child}.`;
	const own = groupOf(facts, zone);
	if (zone !== registrar)
		return zone === 'first'
			? `Nothing at the registrar leads to the zone in ${own}.`
			: `The registrar doesn’t name the servers of the zone in ${own}.`;
	return right === 'child' || right === 'outside'
		? `The zone in ${own} is asked, but it passes ${child} on with NS records.`
		: `The registrar names the servers of the zone in ${own}${hasChild(facts) ? `, which doesn’t pass ${child} on` : ''}.`;
}
const zoneKey = (zone: Zone | undefined): Key => (zone === undefined ? [] : [[zone]]);
const naming: Question<Facts> = {
	ask: (facts) => ({
		...chooseOne(
			[`Which zone answers the customer’s query for ${hostOf(facts)}?`],
			optionsOf(zoneTexts(facts), [
				'first',
				'second',
				...(hasChild(facts) ? (['child'] as const) : []),
				'outside'
			]),
			publicZone(facts)
		),
		miss: 'core'
	}),
	explain(facts) {
		const right = publicZone(facts);
		const zones = Object.keys(zoneTexts(facts)) as Zone[];
		return [
			{
				options: Object.fromEntries(zones.map((zone) => [zone, zoneReason(facts, zone, right)])),
				trace: [
					{
						rule: `registrar ${facts.registrar}`,
						text: zoneReason(
							facts,
							right === 'outside' ? right : right === 'child' ? 'outside' : right,
							right
						)
					},
					...(hasChild(facts)
						? [{ rule: `delegated ${facts.delegation}`, text: zoneReason(facts, 'child', right) }]
						: [])
				]
			}
		];
	},
	wrongRules: {
		'closest-zone': {
			note: 'A zone answers only where NS records lead to it. It’s easy to pick the one whose name fits best.',
			key: (facts) =>
				zoneKey(
					hasChild(facts) && publicZone({ ...facts, outdated: false }) !== 'child' ? 'child' : undefined
				)
		},
		'parent-keeps': {
			note: 'NS records for a subdomain hand it over to another zone. It’s easy to think that the parent answers for all of it.',
			key: (facts) => zoneKey(publicZone({ ...facts, delegation: 'none' }))
		},
		'azure-knows': {
			note: 'A zone is used once the registrar names its servers. It’s easy to think that creating it is enough.',
			key: (facts) =>
				zoneKey(
					facts.registrar === 'registrar' ? (facts.delegation === 'second' ? 'second' : 'first') : undefined
				)
		}
	}
};
const namingTurn: Turn = {
	by: publicBy,
	goal: (facts) => [`The zone ${childOf(facts)} must answer queries for ${hostOf(facts)}.`],
	reached: (facts) => publicZone(facts) === 'child',
	fixes: (facts) =>
		(['first', 'second'] as const).flatMap((zone): readonly Fix[] => {
			const own = groupOf(facts, zone);
			const delegation = [facts.delegation, 'both'].includes(zone) ? facts.delegation : zone;
			return [
				[
					`At the registrar, enter the name servers of the zone in ${own}`,
					'The entry at the registrar',
					{ registrar: zone }
				],
				[
					`In the zone in ${own}, set NS records that name the servers of the zone ${childOf(facts)}`,
					`A delegation in ${own}`,
					{ delegation, outdated: false }
				]
			];
		}),
	why: (facts) => zoneReason(facts, publicZone(facts), publicZone(facts)),
	would(facts, after) {
		const child = childOf(facts);
		if (after.registrar === 'registrar') return 'Queries would still go to the registrar’s own name servers.';
		const asked = `the zone in ${groupOf(facts, after.registrar)}`;
		const now = facts.registrar === after.registrar;
		return (
			{
				child: now
					? `Queries reach ${asked} already. It then passes ${child} on.`
					: `Queries then reach ${asked}, and its NS records for ${child} lead on.`,
				outside: `Queries ${now ? 'still' : 'would then'} reach ${asked}, and its NS records for ${child} are outdated.`,
				first: '',
				second: ''
			}[publicZone(after)] ||
			`Queries ${now ? 'still' : 'would then'} reach ${asked}, which has no NS records for ${child}.`
		);
	}
};

// The load balancer.
const kept = {
	both: 'The TCP connection and the UDP connection',
	tcp: 'The TCP connection only',
	neither: 'Neither of the two connections'
} as const;
type Kept = keyof typeof kept;
const allKept = Object.keys(kept) as Kept[];
const keptTogether = once(['mode', 'moved'], ({ mode, moved }: Pick<Facts, 'mode' | 'moved'>): Kept => {
	const first: Flow = {
		source: '203.0.113.7',
		sourcePort: 50_000,
		destination: '20.0.0.4',
		destinationPort: 443,
		protocol: 'TCP'
	};
	const later = { ...first, source: moved ? '198.51.100.9' : first.source, sourcePort: 50_001 };
	const stays = (protocol: Flow['protocol']) => staysTogether(mode, first, { ...later, protocol }).answer;
	return stays('UDP') ? 'both' : stays('TCP') ? 'tcp' : 'neither';
});
function keptReason({ mode, moved }: Facts, option: Kept): string {
	if (moved)
		return {
			both: 'Persistence recognizes an address, and this one is new.',
			tcp: 'The protocol is the same, but the source address isn’t.',
			neither: 'The source address changed, and it’s part of the hash in every mode.'
		}[option];
	return {
		None: {
			both: 'With None, the source port counts too, and it differs.',
			tcp: 'It has another source port, which counts with None.',
			neither: 'With None, the source port counts too, so each later connection can go elsewhere.'
		},
		'Client IP': {
			both: 'Client IP hashes the two addresses only, and neither changed.',
			tcp: 'The protocol isn’t part of the hash, so the UDP connection stays too.',
			neither: 'Source ports don’t count with Client IP.'
		},
		'Client IP and protocol': {
			both: 'The protocol is part of the hash, and UDP isn’t TCP.',
			tcp: 'Only the TCP connection has the same addresses and protocol.',
			neither: 'The TCP connection keeps addresses and protocol.'
		}
	}[mode][option];
}
const balancing: Question<Facts> = {
	ask: (facts) => ({
		...chooseOne(
			['Which of the later connections are guaranteed to reach the same web server as the first upload?'],
			optionsOf(kept),
			keptTogether(facts)
		),
		miss: facts.moved ? 'edge' : 'core'
	}),
	explain: (facts) => [
		{
			options: Object.fromEntries(allKept.map((one) => [one, keptReason(facts, one)])),
			trace: [
				{ rule: `mode ${facts.mode}`, text: `Session persistence is ${facts.mode}.` },
				{ rule: `address ${facts.moved ? 'new' : 'same'}`, text: keptReason(facts, keptTogether(facts)) }
			]
		}
	],
	wrongRules: {
		'protocol-counts': {
			note: 'Client IP leaves the protocol out. It’s easy to mix it up with Client IP and protocol.',
			key: (facts) => [
				[keptTogether({ ...facts, mode: facts.mode === 'Client IP' ? 'Client IP and protocol' : facts.mode })]
			]
		},
		'protocol-ignored': {
			note: 'Client IP and protocol keeps TCP and UDP apart. It’s easy to read the client only.',
			key: (facts) => [[keptTogether({ ...facts, mode: facts.mode === 'None' ? 'None' : 'Client IP' })]]
		},
		'customer-known': {
			note: 'A load balancer knows addresses, not customers. It’s easy to mix them up.',
			key: (facts) => [[keptTogether({ ...facts, moved: false })]]
		},
		'port-counts': {
			note: 'Persistence leaves the source port out. It’s easy to think that it counts.',
			key: (facts) => [[keptTogether({ ...facts, mode: 'None' })]]
		},
		'sticky-anyway': {
			note: 'Without persistence, each connection can go elsewhere. It’s easy to expect it to stay.',
			key: (facts) => (facts.mode === 'None' ? [['both']] : [])
		}
	}
};

const keptGoals: Readonly<Record<Kept, string>> = {
	both: 'Both later connections must reach the web server of the first upload.',
	tcp: 'The later TCP connection must reach the web server of the first upload, and the UDP connection must be distributed on its own.',
	neither: 'Each later connection must be distributed on its own.'
};
const balancingTurn: Turn = {
	by: ['mode', 'moved', 'kept'],
	goal: (facts) => [fact('kept', keptGoals[facts.kept])],
	reached: (facts) => keptTogether(facts) === facts.kept,
	fixes: () => [
		...modes.map((mode): Fix => [`Set session persistence of both rules to ${mode}`, mode, { mode }]),
		unchanged
	],
	why: (facts) => keptReason(facts, keptTogether(facts)),
	would(facts, after) {
		const stays = keptTogether(after);
		if (stays === facts.kept || stays === 'neither') return keptReason(after, stays);
		if (facts.kept === 'both') return 'The UDP connection has another protocol, so it can go elsewhere.';
		return facts.kept === 'tcp'
			? 'The UDP connection would stay too, because only addresses count.'
			: `${stays === 'both' ? 'Both connections' : 'The TCP connection'} would stay, because what’s hashed is the same.`;
	}
};

// The private name.
const addresses = {
	private: 'The private IP address of the endpoint',
	public: 'A public IP address of the account',
	none: 'No address, because the name does not exist'
} as const;
type Address = keyof typeof addresses;
const privateName = once(['links', 'record', 'ownDns'], (facts: Facts): Address => {
	const { links, record, ownDns } = facts;
	const { account } = themeOf(facts);
	const zone = {
		name: privateZone(facts),
		records: record ? { [account]: inHub(facts, 4) } : {},
		links: (['hub', 'spoke'] as const)
			.filter((one) => links === one || links === 'both')
			.map((network) => ({ network }))
	};
	const service = { label: account, suffix: suffixOf(facts), privateEndpoint: true };
	const { answer } = resolveService([zone], { network: ownDns ? 'hub' : 'spoke' }, service);
	return typeof answer === 'object' ? 'private' : answer === 'public' ? 'public' : 'none';
});
function addressReason(facts: Facts, option: Address, right: Address): string {
	const { ownDns } = facts;
	const network = ownDns ? 'vnet-hub' : 'vnet-spoke';
	const asks = `${ownDns ? 'The DNS server' : 'The processing server'} asks Azure from ${network}`;
	const { account } = themeOf(facts);
	return {
		public: {
			private: `The private zone isn’t linked to ${network}, and the query comes from there.`,
			public: `${asks}, which has no link to the private zone. Public DNS answers.`,
			none: `Without a link to ${network}, the zone isn’t asked, so it can’t deny the name.`
		},
		none: {
			private: `The private zone is asked, but it has no record of ${account}.`,
			public: 'Without fallback, a linked private zone answers alone.',
			none: `${asks}, which is linked to the zone. ${account} isn’t in it.`
		},
		private: {
			private: `${asks}. The zone is linked to it and has a record of ${account}.`,
			public: 'The public name leads to the privatelink name, which the linked zone answers.',
			none: `The zone that’s asked has a record of ${account}.`
		}
	}[right][option];
}
const resolving: Question<Facts> = {
	ask: (facts) => ({
		...chooseOne(
			[
				`A processing server must store an upload in ${themeOf(facts).account}. What does ${accountName(facts)} resolve to on that server?`
			],
			optionsOf(addresses),
			isSound(facts) ? privateName(facts) : ''
		),
		miss: facts.ownDns ? 'edge' : 'core'
	}),
	explain(facts) {
		const right = privateName(facts);
		return [
			{
				options: Object.fromEntries(
					(Object.keys(addresses) as Address[]).map((one) => [one, addressReason(facts, one, right)])
				),
				trace: [
					{
						rule: `asks ${facts.ownDns} links ${facts.links}`,
						text: facts.ownDns
							? 'The processing server asks the DNS server in vnet-hub.'
							: 'The processing server asks Azure.'
					},
					{ rule: `${right} ${facts.record}`, text: addressReason(facts, right, right) }
				]
			}
		];
	},
	wrongRules: {
		'endpoint-is-enough': {
			note: 'A private endpoint’s name needs a linked zone with a record. It’s easy to stop at the endpoint.',
			key: () => [['private']]
		},
		'where-it-runs': {
			note: 'The link counts where Azure is asked from. It’s easy to look at the network of the client.',
			key: (facts) => [[privateName({ ...facts, ownDns: false })]]
		},
		'falls-back': {
			note: 'Without fallback, a linked private zone answers alone. It’s easy to expect public DNS to help out.',
			key: (facts) => (privateName(facts) === 'none' ? [['public']] : [])
		},
		'zone-denies': {
			note: 'A network without a link doesn’t see the zone. It’s easy to think that it’s denied the name.',
			key: (facts) => (privateName(facts) === 'public' ? [['none']] : [])
		}
	}
};
const resolvingTurn: Turn = {
	by: ['links', 'record', 'ownDns', 'route', 'peered'],
	goal: (facts) => [`Processing servers must resolve ${accountName(facts)} to ${inHub(facts, 4)}.`],
	reached: (facts) => isSound(facts) && privateName(facts) === 'private',
	fixes: (facts) => [
		...(['hub', 'spoke'] as const).map((to): Fix => [
			`Link the private zone to vnet-${to}`,
			`A link to the ${to}`,
			{ links: facts.links === 'none' || facts.links === to ? to : 'both' }
		]),
		[`Add a record of ${themeOf(facts).account} to the private zone`, 'A record', { record: true }],
		unchanged
	],
	why: (facts) => addressReason(facts, privateName(facts), privateName(facts))
};

// The route.
const hops = {
	appliance: 'Virtual appliance',
	peering: 'Virtual network peering',
	internet: 'Internet',
	dropped: 'None'
} as const;
type Hop = keyof typeof hops;
const prefixOf = (facts: Facts, route: Facts['route']): string =>
	route.startsWith('all') ? '0.0.0.0/0' : hubOf(facts);
const userRoute = (facts: Facts) =>
	facts.route === 'none' || !facts.associated
		? undefined
		: {
				prefix: prefixOf(facts, facts.route),
				nextHop: facts.route.endsWith('none') ? ('None' as const) : ('Virtual appliance' as const)
			};
const targetOf = (facts: Facts): string => (facts.inside ? inHub(facts, 3) : '203.0.113.9');
const billingText = (facts: Facts): string =>
	`${targetOf(facts)} ${facts.inside ? 'in vnet-hub' : 'on the internet'}`;
const taken = once(['route', 'associated', 'peered', 'inside', 'net'], (facts: Facts) => {
	const user = userRoute(facts);
	const route = selectRoute(
		routesOf({
			space: [spokeOf(facts)],
			peered: facts.peered ? [hubOf(facts)] : [],
			user: user === undefined ? [] : [user]
		}),
		targetOf(facts)
	);
	const hop = (
		{ 'Virtual appliance': 'appliance', 'VNet peering': 'peering', Internet: 'internet' } as const
	)[route.nextHop as string];
	return { hop: (hop ?? 'dropped') as Hop, route };
});
const notAssociated = 'The route table isn’t associated with the app subnet.';
function hopReason(facts: Facts, option: Hop): string {
	const { hop, route } = taken(facts);
	const target = targetOf(facts);
	const user = userRoute(facts);
	const by = `The route for ${route.prefix}`;
	if (option === hop)
		return {
			appliance: `${by} is the user-defined one, and no longer prefix covers ${target}.`,
			peering: `${by} comes from the peering${user === undefined ? '' : `, and its prefix is longer than ${user.prefix}`}.`,
			internet: `No user-defined route covers ${target}.`,
			dropped:
				route.source === 'User'
					? `${by} has the next hop None.`
					: `Without the peering, ${route.prefix} is the longest prefix with ${target}, and its next hop is None.`
		}[option];
	return {
		appliance:
			user?.nextHop !== 'Virtual appliance'
				? facts.route.endsWith('appliance')
					? notAssociated
					: 'No route has the appliance as its next hop.'
				: `The route to the appliance is for ${user.prefix}${facts.inside ? ', and the one of the peering is longer' : `, and ${target} isn’t in it`}.`,
		peering: !facts.inside
			? `${target} isn’t an address of vnet-hub.`
			: facts.peered
				? 'The user-defined route has the same prefix as the peering’s, so it comes first.'
				: 'The peering is disconnected, so it has no route.',
		internet: facts.inside
			? `A route with a longer prefix than 0.0.0.0/0 covers ${target}.`
			: 'The user-defined route comes before the system route to the internet.',
		dropped:
			user?.nextHop === 'None'
				? `The next hop None is for ${user.prefix} only${facts.inside ? ', and a longer route applies' : ''}.`
				: facts.route.endsWith('to none')
					? notAssociated
					: `The route that applies has the next hop ${hops[hop].toLowerCase()}.`
	}[option];
}
const hopKey = (facts: Facts): Key => [[taken(facts).hop]];
const routing: Question<Facts> = {
	ask: (facts) => ({
		...chooseOne(
			['What is the next hop type of a packet from the processing server to the billing server?'],
			optionsOf(hops),
			isSound(facts) ? taken(facts).hop : ''
		),
		miss: taken(facts).hop === 'dropped' ? 'edge' : 'core'
	}),
	explain: (facts) => [
		{
			options: Object.fromEntries((Object.keys(hops) as Hop[]).map((one) => [one, hopReason(facts, one)])),
			trace: [
				{
					rule: `to ${facts.inside} by ${facts.route} ${facts.associated} ${facts.peered}`,
					text: `The packet goes to ${targetOf(facts)}.`
				},
				{ rule: taken(facts).hop, text: hopReason(facts, taken(facts).hop) }
			]
		}
	],
	wrongRules: {
		'table-for-all': {
			note: 'A route is for the addresses in its prefix, and a longer prefix comes first. It’s easy to apply it to every packet.',
			key: ({ route, associated }) =>
				route === 'none' || !associated ? [] : [[route.endsWith('appliance') ? 'appliance' : 'dropped']]
		},
		'system-first': {
			note: 'A user-defined route replaces the system route with the same prefix. It’s easy to think that those are fixed.',
			key: (facts) => hopKey({ ...facts, route: 'none' })
		}
	}
};

const routeText = (facts: Facts, route: Facts['route']): string =>
	route === 'none'
		? 'No routes'
		: `${prefixOf(facts, route)} to ${route.endsWith('none') ? 'None' : `the virtual appliance ${inHub(facts, 2)}`}`;
const wantedText = { appliance: 'go to the virtual appliance', dropped: 'be dropped' } as const;
const routeNames: Readonly<Partial<Record<Facts['route'], string>>> = {
	'all to appliance': 'A default route to the appliance',
	'hub to appliance': 'A route for vnet-hub to the appliance',
	'all to none': 'A default route to None',
	'hub to none': 'A route for vnet-hub to None'
};
const routingTurn: Turn = {
	by: ['route', 'associated', 'peered', 'inside', 'wanted', 'ownDns', 'detail'],
	goal: (facts) => [
		'Packets from the app subnet to the billing server must ',
		fact('wanted', wantedText[facts.wanted]),
		'.'
	],
	reached: (facts) => isSound(facts) && taken(facts).hop === facts.wanted,
	fixes: (facts) => [
		...Object.entries(routeNames)
			.filter(([route]) => route !== facts.route)
			.slice(0, 3)
			.map(([route, called]): Fix => [
				`Configure rt-app with only the route ${routeText(facts, route as Facts['route'])}`,
				called,
				{ route: route as Facts['route'] }
			]),
		facts.detail === 3
			? ['Associate rt-app with the app subnet', 'The association', { associated: true }]
			: unchanged
	],
	why: (facts) => hopReason(facts, taken(facts).hop),
	would(facts, after) {
		const target = targetOf(after);
		if (!after.associated) return notAssociated;
		const { hop } = taken(after);
		if (after.route === 'none') return 'rt-app has no routes.';
		if (hop === 'peering')
			return `The peering’s route for ${hubOf(facts)} is longer than 0.0.0.0/0, so it would apply.`;
		if (hop === 'internet') return `Then no user-defined route would cover ${target}.`;
		return `${facts.associated ? 'This route replaces' : 'Then rt-app replaces'} the ${after.inside ? 'peering’s' : 'system'} route with the same prefix, so packets to ${target} ${hop === 'appliance' ? 'go to the appliance' : 'are dropped'}.`;
	}
};
const turns = { public: namingTurn, mode: balancingTurn, links: resolvingTurn, route: routingTurn };
const linkTexts: Readonly<Record<Facts['links'], string>> = {
	hub: 'vnet-hub only',
	spoke: 'vnet-spoke only',
	both: 'vnet-hub and vnet-spoke',
	none: 'None'
};
const serversText = (facts: Facts, registrar: Facts['registrar']): string =>
	registrar === 'registrar' ? 'the registrar’s own' : `those of the zone in ${groupOf(facts, registrar)}`;
const delegationText = (facts: Facts, delegation: Facts['delegation']): string =>
	delegation === 'none'
		? 'neither zone'
		: delegation === 'both'
			? 'both zones'
			: `only the zone in ${groupOf(facts, delegation)}`;
/** How a fact would be, as it follows “Right if”. */
const saying: { readonly [K in keyof Facts]?: (facts: Facts, value: Facts[K]) => string } = {
	registrar: (facts, one) =>
		`the registrar ${one === 'registrar' ? 'used its own servers' : `named the zone in ${groupOf(facts, one)}`}`,
	delegation: (facts, one) =>
		`${delegationText(facts, one).replace('the zone in ', '')} delegated ${childOf(facts)}`,
	outdated: (_, one) => `the NS records were ${one ? 'outdated' : 'current'}`,
	mode: (_, one) => `session persistence were ${one}`,
	moved: (_, one) => `the customer had ${one ? 'another' : 'kept the'} public IP address`,
	links: (_, one) =>
		({
			hub: 'only vnet-hub were linked',
			spoke: 'only vnet-spoke were linked',
			both: 'both networks were linked',
			none: 'no network were linked'
		})[one],
	record: (facts, one) => `${themeOf(facts).account} had ${one ? 'a' : 'no'} record`,
	ownDns: (_, one) => `vnet-spoke used ${one ? 'a DNS forwarder in vnet-hub' : 'Azure-provided DNS'}`,
	route: (facts, one) =>
		`rt-app had ${one === 'none' ? 'no routes' : `the route ${routeText(facts, one).replace('the virtual appliance ', '')}`}`,
	associated: (_, one) => `the app subnet ${one ? 'used' : 'did not use'} rt-app`,
	peered: (_, one) => `the peering were ${one ? 'connected' : 'disconnected'}`,
	inside: (facts, inside) => `the billing server were ${targetOf({ ...facts, inside })}`,
	kept: (_, one) =>
		({
			both: 'both connections had to reach that web server',
			tcp: 'the TCP connection had to reach that web server and the UDP connection had to be distributed on its own',
			neither: 'both connections had to be distributed on their own'
		})[one],
	wanted: (_, one) => `packets had to ${one === 'dropped' ? 'be dropped' : 'reach the appliance'}`
};
const publicFacts: readonly string[] = ['registrar', 'delegation', 'outdated'];
/** Several facts at once, for what no two of them make right. */
const several: readonly Partial<Facts>[] = [
	{ registrar: 'first', delegation: 'both', outdated: false },
	{ record: false },
	{ record: true, links: 'both' },
	{ links: 'spoke', record: false },
	{ links: 'both', record: false },
	{ ownDns: true, links: 'spoke', record: true },
	{ ownDns: false, links: 'hub', record: true },
	{ registrar: 'registrar', delegation: 'first', outdated: false },
	{ registrar: 'registrar', delegation: 'second', outdated: false },
	{ route: 'all to appliance', associated: true, peered: true, inside: false },
	{ route: 'all to none', associated: true, inside: false },
	{ route: 'none', peered: true, inside: true },
	{ route: 'none', inside: false },
	...[true, false].flatMap((inside) =>
		(['appliance', 'dropped'] as const).flatMap((wanted): Partial<Facts>[] => [
			{ associated: true, inside, wanted },
			{ associated: true, route: 'none', inside, wanted },
			{ associated: true, ownDns: false, inside, wanted }
		])
	)
];
/** Whether single facts decide: another address changes nothing without persistence, nor do other name servers with outdated records. */
const isDecided = (facts: Facts): boolean =>
	isSound(facts) &&
	// Without the peering, packets to the appliance go nowhere.
	(facts.peered || !facts.turned.includes('route')) &&
	!(facts.moved && facts.mode === 'None') &&
	!(facts.registrar === 'registrar' && facts.outdated);
function changes(facts: Facts): readonly Change<Facts>[] {
	const { detail } = facts;
	const others = <K extends keyof Facts>(key: K, all: readonly Facts[K][]): readonly Change<Facts>[] =>
		all
			.filter((one) => one !== facts[key])
			.map((one) => ({
				fact: key,
				axis: publicFacts.includes(key) ? 'public' : key,
				text: saying[key]!(facts, one),
				// Records that aren’t there can’t be outdated.
				apply: (now) => ({
					...now,
					[key]: one,
					...(one === 'none' && key === 'delegation' && { outdated: false })
				})
			}));
	const turned = (key: 'outdated' | 'moved' | 'record' | 'ownDns' | 'associated' | 'peered' | 'inside') =>
		others(key, [true, false]);
	return [
		...others('registrar', named),
		...(hasChild(facts) ? others('delegation', delegations) : []),
		...others('mode', modes),
		...(facts.turned.includes('mode') ? others('kept', allKept) : turned('moved')),
		...others('links', linkings),
		...(detail > 1 ? turned('record') : []),
		...others('route', userRoutes),
		...(detail > 1 ? turned('peered') : []),
		...turned('inside'),
		...(facts.turned.includes('route') ? others('wanted', ['appliance', 'dropped']) : []),
		...(detail === 3 ? [...turned('ownDns'), ...turned('associated')] : []),
		...(detail === 3 && facts.delegation !== 'none' ? turned('outdated') : []),
		...several
			.filter((as) => facts.turned.includes('route') || !('wanted' in as))
			.map((as): Change<Facts> => ({
				text: listed(
					(Object.keys(as) as (keyof Facts)[])
						.filter((key) => as[key] !== facts[key])
						.map((key) => (saying[key] as (facts: Facts, value: unknown) => string)(facts, as[key]))
				),
				apply: (now) => ({ ...now, ...as })
			}))
	].flatMap((change) => {
		const after = change.apply(facts);
		// Where no single fix is enough, there’s nothing to ask: that is never varied.
		return !isDecided(after)
			? []
			: after.turned.some((one) => placeOfFix(after, turns[one]) < 0)
				? { ...change, axis: 'none' }
				: change;
	});
}

const linkFixes = { 1: [1, 3], 2: [1, 2, 3], 3: [0, 0, 1, 2, 3] } as const;
const drawNetwork = (random: Random): Pick<Facts, 'net' | 'service'> => ({
	net: random.pick([0, 4, 12, 20, 40, 64, 100, 200]),
	service: random.pick(['file', 'blob'])
});
/** Draws an answer for each question, then facts that lead to it. */
function drawFacts(random: Random, detail: Difficulty): Facts {
	const [theme, told] = [random.below(themes.length), random.pick(telling)];
	const base = { ...drawNetwork(random), theme, told, detail, order: random.shuffled([0, 1, 2, 3]) };
	const zone = random.pick<Zone>(
		detail > 1 ? ['first', 'second', 'child', 'outside'] : ['first', 'second', 'outside']
	);
	const stays = random.pick(allKept);
	const turned = random.some((Object.keys(names) as Which[]).slice(detail === 1 ? 1 : 0), 2);
	const [linking, routed] = [turned.includes('links'), turned.includes('route')];
	const address = random.pick(detail === 1 ? ['private', 'public'] : Object.keys(addresses));
	const hop = random.pick(Object.keys(hops));
	// The place of the fix in the options. Only with its own DNS does the spoke need the link of the hub.
	const place = () => random.below(4);
	const fix = { public: place(), mode: place(), links: random.pick(linkFixes[detail]), route: place() };
	const ownDns =
		detail === 3 && (linking && fix.links < 2 ? fix.links === 0 : random.chance(routed ? 0 : 0.6));
	const draw = (): Facts => ({
		turned,
		registrar: random.pick(named),
		delegation: random.pick(delegations),
		outdated: detail === 3 && random.chance(0.4),
		mode: 'None',
		moved: false,
		kept: stays,
		links: random.pick(linkings),
		record: detail === 1 || random.chance(0.6),
		ownDns,
		route: random.pick(linking ? userRoutes.slice(0, 4) : userRoutes),
		associated: detail < 3 || random.chance(routed && fix.route === 3 ? 0.4 : 0.8),
		peered: detail === 1 || linking || routed || random.chance(0.5),
		inside: random.chance(routed ? 0.5 : 0.65),
		wanted: random.pick(['appliance', 'dropped'] as const),
		...base
	});
	const fits = (facts: Facts, which: Which, forward: boolean): boolean =>
		turned.includes(which) ? placeOfFix(facts, turns[which]) === fix[which] : forward;
	const path = drawUntil(draw, (facts) => isSound(facts) && fits(facts, 'route', taken(facts).hop === hop));
	const linked = drawUntil(
		() => ({ ...path, links: random.pick(linkings), record: detail === 1 || random.chance(0.6) }),
		(facts) => fits(facts, 'links', privateName(facts) === address)
	);
	const way = drawUntil(
		draw,
		(facts) =>
			fits(facts, 'public', publicZone(facts) === zone) &&
			!((facts.registrar === 'registrar' || facts.delegation === 'none') && facts.outdated)
	);
	const keeping = turned.includes('mode');
	const moved = !keeping && stays === 'neither' && random.chance(0.7);
	const balanced = drawUntil(
		() => ({ mode: random.pick(modes), moved, kept: keeping ? random.pick(allKept) : stays }),
		(one) => fits({ ...path, ...one }, 'mode', keptTogether(one) === stays && !(moved && one.mode === 'None'))
	);
	const { registrar, delegation, outdated } = way;
	return { ...linked, registrar, delegation, outdated, ...balanced };
}

/** The settings of the environment, one fact each. */
function settings(facts: Facts): readonly (readonly [id: string, title: string, value: string])[] {
	const { registrar, delegation, outdated, mode, links, record, ownDns, route, associated, peered, detail } =
		facts;
	const { account, domain } = themeOf(facts);
	const hard = detail === 3;
	const rows: readonly (readonly [told: boolean, id: string, title: string, value: string])[] = [
		[true, 'registrar', `Name servers for ${domain} at the registrar`, serversText(facts, registrar)],
		[hasChild(facts), 'delegation', `NS records for ${childOf(facts)}`, delegationText(facts, delegation)],
		[
			hard && delegation !== 'none',
			'outdated',
			'Servers in those NS records',
			`${outdated ? 'former' : 'the'} servers of the zone ${childOf(facts)}`
		],
		[true, 'mode', 'Session persistence of both rules', mode],
		[true, 'links', `Networks linked to ${privateZone(facts)}`, linkTexts[links]],
		[true, 'record', `Record of ${account} in that zone`, record ? inHub(facts, 4) : 'None'],
		[
			hard,
			'ownDns',
			'DNS servers of vnet-spoke',
			ownDns ? `${inHub(facts, 1)} in vnet-hub, which forwards to Azure DNS` : 'Azure-provided'
		],
		[
			true,
			'route',
			hard ? 'Routes in rt-app' : 'Routes in rt-app, used by the app subnet',
			routeText(facts, route)
		],
		[hard, 'associated', 'Subnets with rt-app', associated ? 'the app subnet' : 'the management subnet'],
		[
			true,
			'peered',
			'Peering of vnet-hub and vnet-spoke',
			peered ? 'connected on both sides' : 'disconnected'
		]
	];
	return rows.flatMap(([told, id, title, value]): (readonly [string, string, string])[] =>
		told ? [[id, title, value.startsWith('vnet') ? value : capital(value)]] : []
	);
}
/** The ways to tell the same environment. */
const environments: Readonly<Record<Facts['told'], (facts: Facts) => Tab['figure']>> = {
	table: (facts) => factTable('Settings', 'Setting|Value', settings(facts)),
	output: (facts) =>
		code(
			'Output of the script',
			...settings(facts).map(([id, title, value]) => fact(id, `${title} = ${value}`))
		)
};
function tabsOf(facts: Facts): readonly Tab[] {
	const { company, domain, account, what, groups } = themeOf(facts);
	return [
		{
			title: 'Overview',
			paragraphs: [
				[
					`A customer of ${company} uploads ${what} at ${hostOf(facts)}, first over TCP. Later, this customer opens a TCP and a UDP connection `,
					fact('moved', `from ${facts.moved ? 'another' : 'the same'} public IP address.`)
				],
				[
					`You have two public DNS zones named ${domain}, in ${groups[0]} and ${groups[1]}.${hasChild(facts) ? ` Another is named ${childOf(facts)}.` : ''} Each zone has its own Azure name servers.`
				]
			]
		},
		{
			title: 'Network',
			paragraphs: [
				[
					`vnet-hub is ${hubOf(facts)} and vnet-spoke is ${spokeOf(facts)}. In vnet-spoke, processing servers are in the app subnet with a NAT gateway. The appliance ${inHub(facts, 2)} forwards packets. `
				],
				[
					'A load balancer has one front end, with rules for TCP 443 and UDP 443 to the same web servers. They do not change and stay healthy.'
				],
				[
					`The storage account ${account} has a private endpoint for ${facts.service}s at ${inHub(facts, 4)} in vnet-hub. ${facts.detail === 3 ? '' : 'Both networks use Azure-provided DNS. '}${facts.links === 'none' ? '' : 'Fallback to internet is disabled. '}The billing server is at `,
					fact('inside', `${billingText(facts)}.`)
				]
			]
		},
		{ title: 'Settings', paragraphs: [], figure: environments[facts.told](facts)! },
		{
			title: 'Requirements',
			paragraphs: facts.turned.map((one) => [`${capital(names[one])}: `, ...turns[one].goal(facts)])
		}
	];
}

const all = [
	either('public', naming, namingTurn),
	either('mode', balancing, balancingTurn, {
		'protocol-counts': (facts) =>
			facts.kept === 'tcp' ? 'Set session persistence of both rules to Client IP' : '',
		'protocol-ignored': (facts) =>
			facts.kept === 'both' ? 'Set session persistence of both rules to Client IP and protocol' : '',
		'sticky-anyway': (facts) => (facts.mode === 'None' ? unchanged[0] : '')
	}),
	either('links', resolving, resolvingTurn, {
		'endpoint-is-enough': () => unchanged[0],
		'where-it-runs': (facts) => fixOf({ ...facts, ownDns: false }, resolvingTurn)
	}),
	either('route', routing, routingTurn, {
		'table-for-all': (facts) => fixOf({ ...facts, inside: false }, routingTurn)
	})
];
export const shopCase = family<Facts>({
	id: 'dns-load-balancing/shop-case',
	edition: 12,
	group: 'dns-load-balancing',
	title: 'Case study: a web shop',
	rule: {
		'public DNS|^(reg|del)': 'A public name is answered where NS records lead.',
		'private DNS|^asks': 'Without fallback, a linked private zone answers alone, with the records it has.',
		'session|^mode':
			'Client IP hashes the two addresses, Client IP and protocol also the protocol, and None the ports too.',
		'routing (?!Ass)|^to ':
			'The longest prefix decides, and for the same prefix your route comes before Azure’s.',
		'routing Ass': 'A route table counts only in the subnets that use it.'
	},
	lab: 'secure-access/endpoint-names',
	sources: [
		sources.dnsDelegation,
		sources.loadBalancerDistribution,
		sources.privateEndpointDns,
		sources.privateDnsFallback,
		sources.trafficRouting
	],
	axes: {
		public: 'How the public name is delegated',
		mode: 'Session persistence',
		links: 'Where the private zone is linked',
		route: 'The user-defined route'
	},
	facts: drawFacts,
	tell: tabsOf,
	changes,
	questions: [0, 1, 2, 3].map((place) => questionInPlace(all, place))
});
