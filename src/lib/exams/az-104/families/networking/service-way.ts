// By which connection clients get to a storage account: a private endpoint, a service endpoint, the public endpoint, or none; and what lets in one that has none.
// Over 200 lines: two kinds of question on the same clients, told in four ways, with reasons by what is missing.
import { resolveService, type Asker } from '#lib/azure/networking/private-dns.ts';
import { pathTo, type ServicePath } from '#lib/azure/networking/service-path.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, matchRows, optionsOf, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Paragraph, Piece, Tab, TraceStep } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	listed,
	message,
	pageWith,
	remembering
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

/** A VM in the region of the account or in another one, or a server in the office. */
const places = ['near', 'far', 'office'] as const;
const accesses = ['all', 'selected', 'disabled'] as const;
interface Client {
	readonly place: (typeof places)[number];
	/** Its subnet has a service endpoint for storage. */
	readonly endpoint: boolean;
	/** What the firewall has for it: a rule for its subnet, or for its public IP address. */
	readonly rule: 'none' | 'subnet' | 'ip';
	/** Its network is linked to the privatelink zone, or it asks a forwarder in one that is. */
	readonly linked: boolean;
	/** Its network is peered with that of the private endpoint. The office is always connected. */
	readonly peered: boolean;
}
/** What decides for one client. */
interface Case extends Client {
	readonly access: (typeof accesses)[number];
	/** The account has a private endpoint for blobs. */
	readonly private: boolean;
}
/** What can be done for a client. */
const allActions = ['link', 'unlink', 'peer', 'private', 'endpoint', 'subnet', 'ip', 'selected'] as const;
type Action = (typeof allActions)[number];
interface Facts {
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly access: Case['access'];
	readonly private: boolean;
	readonly clients: readonly Client[];
	/** The peerings are told. */
	readonly peerings: boolean;
	/** What to choose from, if anything, so that this client gets access. */
	readonly actions: readonly Action[];
	readonly asked: number;
}

const telling = ['table', 'output', 'email', 'review'] as const;
const worlds = [
	{
		account: 'stcastings',
		hub: 'vnet-core',
		region: 'North Europe',
		other: 'Sweden Central',
		clients: ['scan1', 'weld2', 'report3']
	},
	{
		account: 'stparcels09',
		hub: 'vnet-hub',
		region: 'East US',
		other: 'West US 3',
		clients: ['sorter-a', 'billing-b', 'portal-c']
	},
	{
		account: 'stxray4',
		hub: 'vnet-shared',
		region: 'West Europe',
		other: 'UK South',
		clients: ['viewer1', 'triage2', 'backup3']
	},
	{
		account: 'stvoices',
		hub: 'vnet-transit',
		region: 'Japan East',
		other: 'Australia East',
		clients: ['dub-1', 'mix-2', 'cast-3']
	},
	{
		account: 'stmeters77',
		hub: 'vnet-platform',
		region: 'Canada Central',
		other: 'Brazil South',
		clients: ['intake1', 'rating2', 'export3']
	},
	{
		account: 'stdeeds12',
		hub: 'vnet-services',
		region: 'France Central',
		other: 'Poland Central',
		clients: ['notary-a', 'search-b', 'stamp-c']
	}
] as const;
const addresses = ['203.0.113.7', '198.51.100.20', '192.0.2.30'] as const;
const suffix = 'blob.core.windows.net';
const texts: Readonly<Record<ServicePath, string>> = {
	'private endpoint': 'Private endpoint',
	'service endpoint': 'Public endpoint, over a service endpoint',
	public: 'Public endpoint, without a service endpoint',
	refused: 'No access'
};
const paths = Object.keys(texts) as readonly ServicePath[];
const accessTexts: Readonly<Record<Case['access'], string>> = {
	all: 'Enabled from all networks',
	selected: 'Enabled from selected virtual networks and IP addresses',
	disabled: 'Disabled'
};

const worldOf = ({ names }: Facts) => worlds[names]!;
const nameOf = (facts: Facts, at: number): string => worldOf(facts).clients[at]!;
const subnetOf = (facts: Facts, at: number): string => `snet-${nameOf(facts, at)}`;
const networkOf = (facts: Facts, at: number): string => `vnet-${nameOf(facts, at)}`;
const inOffice = ({ place }: Pick<Client, 'place'>): boolean => place === 'office';
const caseOf = (facts: Facts, at: number): Case => ({
	access: facts.access,
	private: facts.private,
	...facts.clients[at]!
});

/** Whether the account’s name gives the private address. */
function resolvesPrivate(one: Case): boolean {
	const zones = [
		{
			name: `privatelink.${suffix}`,
			links: [{ network: 'hub' }, ...(one.linked && !inOffice(one) ? [{ network: 'own' }] : [])],
			records: { account: '10.0.5.4' }
		}
	];
	const asker: Asker = inOffice(one)
		? { onPremises: true, ...(one.linked ? { forwarder: 'hub' } : {}) }
		: { network: 'own' };
	const { answer } = resolveService(zones, asker, { label: 'account', suffix, privateEndpoint: one.private });
	return typeof answer === 'object';
}
const isCutOff = (one: Case): boolean => !inOffice(one) && !one.peered;
/** The connection by the model: there are a few hundred cases. */
const rememberPath = remembering<ServicePath>();
function pathOf(one: Case): ServicePath {
	const bits = [one.endpoint, one.linked, one.peered, one.private].reduce(
		(sum, bit) => sum * 2 + (bit ? 1 : 0),
		0
	);
	const rule = one.rule === 'none' ? 0 : one.rule === 'subnet' ? 1 : 2;
	const id = ((bits * 3 + rule) * 3 + places.indexOf(one.place)) * 3 + accesses.indexOf(one.access);
	return rememberPath(id, () => {
		const byName = resolvesPrivate(one);
		return byName && isCutOff(one)
			? 'refused'
			: pathTo(
					{
						inRegion: one.place === 'near',
						publicAddress: addresses[0],
						resolvesPrivate: byName,
						...(inOffice(one) ? {} : { subnet: 'own', serviceEndpoint: one.endpoint })
					},
					{
						publicAccess: one.access,
						subnets: one.rule === 'subnet' ? ['own'] : [],
						ranges: one.rule === 'ip' ? [addresses[0]] : []
					}
				).answer;
	});
}
const effects: Readonly<Record<Action, Partial<Case>>> = {
	link: { linked: true },
	unlink: { linked: false },
	peer: { peered: true },
	private: { private: true },
	endpoint: { endpoint: true },
	subnet: { rule: 'subnet' },
	ip: { rule: 'ip' },
	selected: { access: 'selected' }
};
/** What an action changes: the client, or the account. Nothing where it isn’t possible. */
function doneBy(one: Case, action: Action): Partial<Case> {
	const effect = effects[action];
	const isPossible =
		action === 'endpoint'
			? one.place === 'near' && !one.endpoint
			: action === 'selected'
				? one.access === 'disabled'
				: Object.entries(effect).some(([key, value]) => one[key as keyof Case] !== value);
	return isPossible ? effect : {};
}
/** The actions that give the client access, where it has none. */
function working(facts: Facts, path: (one: Case) => ServicePath = pathOf): readonly Action[] {
	const one = caseOf(facts, facts.asked);
	if (path(one) !== 'refused') return [];
	return facts.actions.filter((action) => path({ ...one, ...doneBy(one, action) }) !== 'refused');
}
function keyBy(facts: Facts, path: (one: Case) => ServicePath = pathOf): Key {
	if (facts.actions.length === 0) return facts.clients.map((_, at) => [path(caseOf(facts, at))]);
	const found = working(facts, path);
	return [found.length === 1 ? found : []];
}

/** What a reason names. */
interface Named {
	readonly one: Case;
	readonly client: string;
	readonly subnet: string;
	readonly network: string;
	readonly hub: string;
	readonly ip: string;
	readonly region: string;
}

/** Why the right connection is right. */
const whyRight: Readonly<Record<ServicePath, (named: Named) => string>> = {
	'private endpoint': ({ one, client, network, hub }) =>
		inOffice(one)
			? `${client} asks a forwarder in ${hub}, so it gets the endpoint’s private address. The firewall doesn’t apply there.`
			: `${network} is linked to the privatelink zone, so the name gives the endpoint’s address. The firewall doesn’t apply there.`,
	'service endpoint': ({ one, subnet }) =>
		one.access === 'all'
			? `${subnet} has a service endpoint, and the account is open to all networks.`
			: `${subnet} has a service endpoint, and a firewall rule for the subnet. It takes both.`,
	public: ({ one, client, ip }) =>
		one.access === 'all'
			? `The account is open to all networks, and ${client} gets its public address.`
			: one.place === 'far'
				? `${client} is in another region, so the IP rule for ${ip} applies to it.`
				: `${client} gets the account’s public address, and an IP rule has ${ip}.`,
	refused({ one, client, subnet, network, hub, ip, region }) {
		if (resolvesPrivate(one))
			return `The name gives the private address in ${hub}, and ${network} has no peering to get there.`;
		if (one.access === 'disabled')
			return `The name gives the public address, and public network access is disabled.`;
		if (!inOffice(one) && one.endpoint)
			return one.rule === 'ip'
				? `With the service endpoint, Azure Storage sees ${subnet} and not ${ip}. The IP rule doesn’t match.`
				: `No firewall rule allows ${subnet}. The service endpoint alone opens nothing.`;
		if (one.rule === 'subnet')
			return `Without a service endpoint on ${subnet}, Azure Storage doesn’t see the subnet, so a rule for it never matches.`;
		return one.rule === 'ip'
			? `IP rules have no effect on clients in ${region}, the region of the account.`
			: `No firewall rule covers ${client}.`;
	}
};

/** Why a connection is wrong. */
const whyWrong: Readonly<Record<ServicePath, (named: Named) => string>> = {
	'private endpoint': ({ one, client, network, hub }) =>
		!one.private
			? 'The account has no private endpoint.'
			: resolvesPrivate(one)
				? `${client} gets the private address, but no peering leads from ${network} to ${hub}.`
				: inOffice(one)
					? `${client} uses public DNS, which gives it the public address.`
					: `${network} isn’t linked to the privatelink zone, so ${client} gets the public address.`,
	'service endpoint'({ one, client, subnet }) {
		if (inOffice(one))
			return `${client} is in the office. Service endpoints are for subnets of virtual networks.`;
		if (!one.endpoint)
			return one.rule === 'subnet'
				? `A firewall rule names ${subnet}, but the subnet has no service endpoint.`
				: `${subnet} doesn’t have a service endpoint.`;
		if (resolvesPrivate(one))
			return `${subnet} has a service endpoint. It’s for the public address, and the name gives the private one.`;
		return one.access === 'disabled'
			? 'A service endpoint leads to the public endpoint of the account, which is disabled.'
			: `${subnet} has a service endpoint, but no firewall rule names the subnet.`;
	},
	public({ one, client, subnet, ip, region }) {
		if (resolvesPrivate(one)) return `The name doesn’t give ${client} the public address here.`;
		if (one.access === 'disabled')
			return one.rule === 'ip'
				? `The IP rule for ${ip} has no effect while public access is disabled.`
				: `Nothing gets in from a public IP address while public access is disabled.`;
		if (!inOffice(one) && one.endpoint)
			return `The service endpoint hides ${ip}. Azure Storage sees ${subnet} instead.`;
		if (one.rule === 'ip') return `The IP rule has ${ip}, but such rules don’t work within ${region}.`;
		return `No IP rule has ${ip}, the public address of ${client}.`;
	},
	refused: ({ one, client, subnet, ip }) =>
		({
			'private endpoint':
				one.access === 'all'
					? `The private endpoint lets ${client} in. The firewall doesn’t apply to it.`
					: 'The firewall doesn’t apply to a private endpoint.',
			'service endpoint':
				one.access === 'all'
					? 'Public access is enabled from all networks.'
					: `The firewall allows ${subnet} and recognizes it.`,
			public:
				one.access === 'all'
					? `All networks have access, so ${client} does too.`
					: `The firewall allows ${ip}.`,
			refused: ''
		})[pathOf(one)]
};

/** The steps from the name to the connection. */
function traceOf({ one, client, network, subnet, ip }: Named): readonly TraceStep[] {
	const name: TraceStep = resolvesPrivate(one)
		? {
				rule: inOffice(one) ? 'forwarder' : 'linked',
				text: `${client} gets the private address by the privatelink zone.`
			}
		: {
				rule: one.private ? (inOffice(one) ? 'public DNS' : 'not linked') : 'no private endpoint',
				text: `${client} gets the public address.`
			};
	if (resolvesPrivate(one))
		return isCutOff(one)
			? [name, { rule: 'not peered', text: `No route leads from ${network} to it.` }]
			: [
					name,
					{
						rule: 'private endpoint',
						text: 'The private endpoint takes the request. The firewall doesn’t apply.'
					}
				];
	const seen: TraceStep =
		!inOffice(one) && one.endpoint
			? { rule: 'seen as subnet', text: `The account sees the request as one from ${subnet}.` }
			: {
					rule: `seen as address, ${one.place}`,
					text:
						one.place === 'near'
							? `Within its region, the account doesn’t see ${ip}.`
							: `The account sees the request as one from ${ip}.`
				};
	const path = pathOf(one);
	return [
		name,
		seen,
		{
			rule: `${one.access} ${one.rule}`,
			text: `Public network access: ${accessTexts[one.access]}. ${path === 'refused' ? 'The request is denied.' : 'The request is allowed.'}`
		}
	];
}

function namedOf(facts: Facts, at: number, done: Partial<Case> = {}): Named {
	const { hub, region } = worldOf(facts);
	return {
		one: { ...caseOf(facts, at), ...done },
		client: nameOf(facts, at),
		subnet: subnetOf(facts, at),
		network: networkOf(facts, at),
		hub,
		ip: addresses[at]!,
		region
	};
}
function explainClient(facts: Facts, at: number): PartReasons {
	const named = namedOf(facts, at);
	const right = pathOf(named.one);
	return {
		options: Object.fromEntries(
			paths.map((path) => [path, (path === right ? whyRight : whyWrong)[path](named)])
		),
		trace: traceOf(named)
	};
}
function actionText(facts: Facts, action: Action): string {
	const { hub } = worldOf(facts);
	const { subnet, network, ip } = namedOf(facts, facts.asked);
	return {
		link: `Link ${network} to the privatelink zone.`,
		unlink: `Remove the link of ${network} from the privatelink zone.`,
		peer: `Peer ${network} with ${hub}.`,
		private: `Create a private endpoint for blobs in ${hub}, with a record in the privatelink zone.`,
		endpoint: `Enable the service endpoint Microsoft.Storage on ${subnet}.`,
		subnet: `Add only a firewall rule for ${subnet}.`,
		ip: `Add only a firewall rule for ${ip}.`,
		selected: 'Enable public network access from selected virtual networks and IP addresses.'
	}[action];
}
/** What an action leads to. Where that isn't access, what it does comes first. */
function actionReason(facts: Facts, action: Action): string {
	const before = caseOf(facts, facts.asked);
	const named = namedOf(facts, facts.asked, doneBy(before, action));
	const { one, subnet, ip, client, network } = named;
	const path = pathOf(one);
	if (path === 'service endpoint' && action === 'subnet')
		return `${subnet} already has a service endpoint, and now a firewall rule. It takes both.`;
	if (path === 'service endpoint' && action === 'endpoint')
		return `${subnet} already has a firewall rule, and now a service endpoint. It takes both.`;
	if (path === 'private endpoint' && action === 'link')
		return `Once ${network} is linked, the name gives it the endpoint’s address. The firewall doesn’t apply there.`;
	if (path !== 'refused')
		return `${action === 'selected' ? 'The firewall rules then count. ' : ''}${whyRight[path](named)}`;
	const lead = {
		link: one.private
			? `${network} then asks the privatelink zone. `
			: 'The account has no private endpoint, so the zone has no record of it. ',
		unlink: `${client} then doesn’t ask the privatelink zone. `,
		peer: 'A peering changes neither the name nor the firewall. ',
		private: resolvesPrivate(one)
			? 'A private endpoint alone isn’t enough. '
			: inOffice(one)
				? `A private endpoint alone isn’t enough. ${client} uses public DNS, so it still gets the public address. `
				: `A private endpoint alone isn’t enough. ${network} isn’t linked to the zone, so ${client} still gets the public address. `,
		endpoint:
			resolvesPrivate(one) || one.access === 'disabled'
				? 'A service endpoint is for the public endpoint. '
				: '',
		subnet: 'The rule alone has no effect. ',
		ip: `A rule for ${ip} doesn’t help. `,
		selected: 'The firewall rules then count. '
	}[action];
	return action === 'private' && !resolvesPrivate(one) && one.access === 'disabled'
		? `${lead}Public network access is disabled.`
		: lead + whyRight.refused(named);
}
function explainActions(facts: Facts): PartReasons {
	const [right = facts.actions[0]!] = working(facts);
	return {
		options: Object.fromEntries(facts.actions.map((action) => [action, actionReason(facts, action)])),
		trace: [
			...traceOf(namedOf(facts, facts.asked)),
			{ rule: `do ${right}`, text: actionReason(facts, right) }
		]
	};
}
function ask(facts: Facts): Asked {
	const { account } = worldOf(facts);
	if (facts.actions.length > 0) {
		const options = facts.actions.map((id) => ({ id, text: actionText(facts, id) }));
		const goal = `You need to give ${nameOf(facts, facts.asked)} access to blobs at ${account}.${suffix}. Which single change should you make?`;
		return { ...chooseOne([goal], options, ''), parts: [{ options, right: working(facts) }] };
	}
	return matchRows(
		'table',
		[`How does each client access blobs at ${account}.${suffix}?`],
		optionsOf(texts),
		facts.clients.map((_, at) => ({ text: nameOf(facts, at), right: pathOf(caseOf(facts, at)) }))
	);
}

const question: Question<Facts> = {
	ask: (facts) => ({ ...ask(facts), miss: facts.peerings || facts.access === 'disabled' ? 'edge' : 'core' }),
	explain: (facts) =>
		facts.actions.length > 0
			? [explainActions(facts)]
			: facts.clients.map((_, at) => explainClient(facts, at)),
	wrongRules: {
		'endpoint-without-name': {
			note: 'A private endpoint is used only where the name gives its address. It’s easy to think that it serves everyone.',
			key: (facts) => keyBy(facts, (one) => pathOf({ ...one, linked: true }))
		},
		'rule-alone': {
			note: 'A rule for a subnet needs the service endpoint on that subnet. It’s easy to stop at the rule.',
			key: (facts) =>
				keyBy(facts, (one) => pathOf({ ...one, endpoint: one.endpoint || one.rule === 'subnet' }))
		},
		'endpoint-alone': {
			note: 'A service endpoint only tells the account which subnet it is. It’s easy to take it for permission.',
			key: (facts) => keyBy(facts, (one) => pathOf({ ...one, rule: one.endpoint ? 'subnet' : one.rule }))
		},
		'ip-within-region': {
			note: 'IP rules don’t apply to clients in the region of the account. It’s easy to expect them to.',
			key: (facts) =>
				keyBy(facts, (one) => pathOf({ ...one, place: one.place === 'near' ? 'far' : one.place }))
		},
		'address-still-seen': {
			note: 'With a service endpoint, the account no longer sees the public IP address. It’s easy to count on the IP rule.',
			key: (facts) =>
				keyBy(facts, (one) =>
					pathOf(one.rule === 'ip' && !inOffice(one) ? { ...one, endpoint: false, place: 'far' } : one)
				)
		},
		'firewall-for-all': {
			note: 'Once the name leads to the private endpoint, the public one and its firewall don’t count. It’s easy to go on counting with them.',
			key: (facts) => keyBy(facts, (one) => pathOf({ ...one, private: false }))
		},
		'disabled-spares-rules': {
			note: 'Disabled public access means no rule counts. It’s easy to let the rules that are still there work.',
			key: (facts) => keyBy(facts.access === 'disabled' ? { ...facts, access: 'selected' } : facts)
		},
		'name-is-enough': {
			note: 'A private address helps only where a route leads to it. It’s easy to stop when the name resolves.',
			key: (facts) => keyBy(facts, (one) => pathOf({ ...one, peered: true }))
		}
	}
};

const to = changesOf<Facts>();
/** Changes of what each client has. */
function clientChanges(facts: Facts): readonly Change<Facts>[] {
	const { hub, region, other } = worldOf(facts);
	return facts.clients.flatMap((client, at) => {
		const [name, subnet, network] = [nameOf(facts, at), subnetOf(facts, at), networkOf(facts, at)];
		const change = (axis: string, with_: Partial<Client>, text: string): Change<Facts> => ({
			...to(
				'clients',
				facts.clients.with(at, { ...client, ...with_ }),
				text,
				`${axis === 'rule' || axis === 'peer' ? axis : 'client'}${at}`
			),
			axis
		});
		return [
			change(
				'link',
				{ linked: !client.linked },
				inOffice(client)
					? `${name} used ${client.linked ? 'public DNS' : `a DNS forwarder in ${hub}`}`
					: `${network} were ${client.linked ? 'not ' : ''}linked to the privatelink zone`
			),
			...(client.place === 'near'
				? [
						change(
							'client',
							{ endpoint: !client.endpoint },
							`${subnet} had ${client.endpoint ? 'no' : 'a'} service endpoint`
						)
					]
				: []),
			...(['subnet', 'ip', 'none'] as const)
				.filter((rule) => rule !== client.rule && !(rule === 'subnet' && client.place !== 'near'))
				.map((rule) => change('rule', { rule }, ruleChange(facts, at, rule))),
			...(facts.peerings && !inOffice(client)
				? [
						change(
							'peer',
							{ peered: !client.peered },
							`${network} were ${client.peered ? 'not ' : ''}peered with ${hub}`
						)
					]
				: []),
			...(client.place === 'office'
				? []
				: [
						client.place === 'near'
							? change(
									'client',
									{ place: 'far', endpoint: false },
									`${name} were in ${other} (without a service endpoint)`
								)
							: change(
									'client',
									{ place: 'near', endpoint: true },
									`${name} were in ${region} (in a subnet with a service endpoint)`
								)
					])
		];
	});
}

function changes(facts: Facts): readonly Change<Facts>[] {
	const { account } = worldOf(facts);
	const common = [
		...accesses
			.filter((one) => one !== facts.access)
			.map((one) => to('access', one, `public network access were ${inText(accessTexts[one])}`)),
		to('private', !facts.private, `${account} had ${facts.private ? 'no' : 'a'} private endpoint`)
	];
	if (facts.actions.length === 0)
		return [
			...clientChanges(facts),
			...common,
			...facts.clients.flatMap((_, at) => severalChanges(facts, at))
		];
	// What makes other actions work. Varied is only what leaves a single right one.
	const own = clientChanges(facts).filter(({ fact }) => fact!.endsWith(String(facts.asked)));
	return [...own, ...common].map((change) =>
		working(change.apply(facts)).length === 1 ? change : { ...change, axis: 'several' }
	);
}
const inText = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const ruleChange = (facts: Facts, at: number, rule: Client['rule']): string =>
	({
		subnet: `the firewall had a rule for ${subnetOf(facts, at)}`,
		ip: `the firewall had a rule for ${addresses[at]!}`,
		none: `the firewall had no rule for ${nameOf(facts, at)}`
	})[rule];
/** What makes each connection right, for what no two facts make right: all that has to be different. */
function severalChanges(facts: Facts, at: number): readonly Change<Facts>[] {
	const client = facts.clients[at]!;
	const { account, hub, region } = worldOf(facts);
	const { client: name, subnet, network, ip } = namedOf(facts, at);
	const change = (
		wanted: Partial<Client>,
		more: Partial<Facts>,
		...parts: readonly (string | false)[]
	): Change<Facts> => ({
		text: listed(parts.filter((part) => part !== false)),
		apply: (one) => ({ ...one, ...more, clients: one.clients.with(at, { ...one.clients[at]!, ...wanted }) })
	});
	const office = inOffice(client);
	const selected = facts.access !== 'selected' && 'public network access were enabled from selected networks';
	return [
		change(
			{ place: 'near', endpoint: true, rule: 'subnet', linked: false },
			{ access: 'selected' },
			office
				? `${name} were a VM in ${region}, in a subnet with a service endpoint and a firewall rule`
				: client.place === 'far' && `${name} were in ${region}`,
			!office && !client.endpoint && `${subnet} had a service endpoint`,
			!office && client.rule !== 'subnet' && `the firewall had a rule for ${subnet}`,
			!office && facts.private && client.linked && `${network} were not linked`,
			selected
		),
		change(
			{ place: 'office', endpoint: false, rule: 'ip', linked: false },
			{ access: 'selected' },
			!office && `${name} were in the office`,
			facts.private && client.linked && `${name} used public DNS`,
			client.rule !== 'ip' && `the firewall had a rule for ${ip}`,
			selected
		),
		change(
			{ linked: true, peered: true },
			{ private: true },
			!facts.private && `${account} had a private endpoint`,
			!client.linked &&
				(office
					? `${name} used a DNS forwarder in ${hub}`
					: `${network} were linked to the privatelink zone`),
			!office && !client.peered && `${network} were peered with ${hub}`
		)
	];
}

const accessesBy: Readonly<Record<Difficulty, readonly Case['access'][]>> = {
	1: ['selected', 'all'],
	2: ['selected', 'selected', 'disabled', 'all'],
	3: ['selected', 'selected', 'selected', 'selected', 'selected', 'selected', 'disabled', 'all']
};
function drawClient(random: Random, difficulty: Difficulty): Client {
	const place = random.pick(places);
	return {
		place,
		endpoint: place === 'near' && random.chance(0.6),
		rule: random.pick(place === 'near' ? ['subnet', 'subnet', 'ip', 'none'] : ['ip', 'ip', 'none']),
		linked: random.chance(0.5),
		peered: difficulty < 3 || random.chance(0.7)
	};
}
/** Draws the connection of each client, then facts that lead to it. */
function drawRows(random: Random, difficulty: Difficulty, fixed: Facts): Facts {
	const wanted = Array.from({ length: 3 }, () => random.pick(paths));
	return drawUntil(
		() => {
			const around = {
				...fixed,
				access: random.pick(accessesBy[difficulty]),
				private: random.chance([0.2, 0.45, 0.8][difficulty - 1]!) || wanted.includes('private endpoint')
			};
			const clients = wanted.map((path) =>
				drawUntil(
					() => drawClient(random, difficulty),
					(client) => pathOf({ access: around.access, private: around.private, ...client }) === path
				)
			);
			return { ...around, clients };
		},
		(facts) => keyBy(facts).every(([path], at) => path === wanted[at])
	);
}
/** Draws the right action, then facts where only that one of four works. */
function drawActions(random: Random, difficulty: Difficulty, fixed: Facts): Facts {
	const kinds = allActions.filter(
		(one) => difficulty === 3 || !['peer', 'unlink', ...(difficulty === 1 ? ['selected'] : [])].includes(one)
	);
	const draw = (right: Action): Facts => {
		const facts: Facts = {
			...fixed,
			access: random.pick(difficulty === 1 ? ['selected' as const] : ['selected', 'selected', 'disabled']),
			private: random.chance(0.6),
			clients: Array.from({ length: 3 }, () => drawClient(random, difficulty)),
			asked: random.below(3),
			actions: allActions.filter((one) => one !== 'peer' || difficulty === 3)
		};
		const one = caseOf(facts, facts.asked);
		const fixes = inOffice(one) ? [] : working(facts);
		if (!fixes.includes(right)) return { ...facts, actions: [] };
		const possible = facts.actions.filter(
			(action) => !fixes.includes(action) && Object.keys(doneBy(one, action)).length > 0
		);
		const all = changes(facts);
		const reached = new Set<Action>();
		// Stops where all are reached: this is most of the work of drawing.
		all.some((first) =>
			all.some((second) => {
				if (first !== second && first.fact === second.fact) return false;
				for (const action of working(second.apply(first.apply(facts)))) reached.add(action);
				return possible.every((action) => reached.has(action));
			})
		);
		const wrong = possible.filter((action) => reached.has(action));
		return { ...facts, actions: [right, ...random.some(wrong, Math.min(3, wrong.length))] };
	};
	const fits = (facts: Facts): boolean => {
		if (facts.actions.length < 4) return false;
		const deciding = changes(facts).filter(({ apply }) => working(apply(facts))[0] !== facts.actions[0]);
		return new Set(deciding.map(({ fact }) => fact)).size > difficulty;
	};
	return drawUntil(() => {
		const right = random.pick(kinds);
		return drawUntil(() => draw(right), fits);
	}, fits);
}
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const fixed: Facts = {
		names: random.below(worlds.length),
		told: random.pick(telling),
		who: random.pick(people),
		access: 'all',
		private: false,
		clients: [],
		peerings: difficulty === 3,
		actions: [],
		asked: 0
	};
	return (random.chance([0.2, 0.55, 0.65][difficulty - 1]!) ? drawRows : drawActions)(
		random,
		difficulty,
		fixed
	);
}

/** What is told of a client, by column. */
function clientCells(facts: Facts, at: number): readonly string[] {
	const { place, endpoint, linked } = facts.clients[at]!;
	const { hub, region, other } = worldOf(facts);
	return [
		nameOf(facts, at),
		place === 'office' ? 'Office' : place === 'near' ? region : other,
		addresses[at]!,
		place === 'office' ? '-' : subnetOf(facts, at),
		endpoint ? 'Microsoft.Storage' : 'None',
		place === 'office' ? (linked ? `Forwarder in ${hub}` : 'Public DNS') : linked ? 'Linked' : 'Not linked'
	];
}
const rulesTold = (facts: Facts): readonly Piece[] =>
	facts.clients.map(({ rule }, at) => {
		const what = { subnet: subnetOf(facts, at), ip: addresses[at]!, none: '' }[rule];
		return fact(`rule${at}`, what === '' ? `No rule covers ${nameOf(facts, at)}. ` : `${what} is allowed. `);
	});
/** The private endpoint and the network that it is in. */
function namesTold(facts: Facts): Paragraph {
	const { account, hub } = worldOf(facts);
	return [
		fact(
			'private',
			`${account} has ${facts.private ? `a private endpoint in ${hub}` : 'no private endpoint'}. `
		),
		facts.clients.some(inOffice)
			? `A VPN connects the office to ${hub}, which is linked to privatelink.${suffix}. `
			: `${hub} is linked to privatelink.${suffix}. `,
		...(facts.peerings
			? [
					`Peered with ${hub}: `,
					...facts.clients.flatMap((client, at) =>
						inOffice(client)
							? []
							: [fact(`peer${at}`, `${networkOf(facts, at)} (${client.peered ? 'yes' : 'no'}). `)]
					)
				]
			: [`All virtual networks are peered with ${hub}. `])
	];
}
const accessTold = (facts: Facts): readonly Piece[] => [
	fact('access', `Public network access: ${accessTexts[facts.access]}. `),
	facts.access === 'all' ? 'Firewall (not in use): ' : 'Firewall: '
];
const clientTable = (facts: Facts) =>
	factTable(
		'Clients',
		'Client|Location|Public IP address|Subnet|Service endpoint|privatelink zone',
		facts.clients.map((_, at) => [`client${at}`, ...clientCells(facts, at)] as const)
	);
/** A line for each client. */
const clientsTold = (facts: Facts): readonly Paragraph[] =>
	facts.clients.map((client, at) => {
		const [name, place, address, subnet, endpoint, zone] = clientCells(facts, at);
		return [
			fact(
				`client${at}`,
				inOffice(client)
					? `${name}: ${place}, ${address}, ${zone}`
					: `${name}: ${place}, ${address}, ${subnet}, service endpoint: ${endpoint}, ${inText(zone!)}`
			)
		];
	});

/** Rules of one kind as a list of the output. */
function listOf(
	facts: Facts,
	kind: Client['rule'],
	key: string,
	item: (at: number) => string
): readonly Paragraph[] {
	const places = facts.clients.flatMap(({ rule }, at) => (rule === kind ? [at] : []));
	const comma = kind === 'ip' ? ',' : '';
	if (places.length === 0) return [[`    "${key}": []${comma}`]];
	return [
		[`    "${key}": [`],
		...places.map((at, index): Paragraph => [
			'      ',
			fact(`rule${at}`, item(at)),
			index < places.length - 1 ? ',' : ''
		]),
		[`    ]${comma}`]
	];
}

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			clientTable(facts),
			[
				`The storage account ${worldOf(facts).account} in ${worldOf(facts).region} serves three clients. `,
				...namesTold(facts)
			],
			[...accessTold(facts), ...rulesTold(facts)]
		),
	output: (facts) =>
		pageWith(
			code(
				`Settings of ${worldOf(facts).account}, IDs shortened`,
				'{',
				[
					'  ',
					fact('access', `"publicNetworkAccess": "${facts.access === 'disabled' ? 'Disabled' : 'Enabled'}"`),
					','
				],
				'  "networkRuleSet": {',
				['    ', fact('access', `"defaultAction": "${facts.access === 'all' ? 'Allow' : 'Deny'}"`), ','],
				...listOf(facts, 'ip', 'ipRules', (at) => `{"ipAddressOrRange": "${addresses[at]!}"}`),
				...listOf(
					facts,
					'subnet',
					'virtualNetworkRules',
					(at) => `{"virtualNetworkResourceId": ".../subnets/${subnetOf(facts, at)}"}`
				),
				'  }',
				'}'
			),
			[`${worldOf(facts).account} is a storage account in ${worldOf(facts).region}. `, ...namesTold(facts)],
			...clientsTold(facts),
			[
				...facts.clients.flatMap(({ rule }, at) =>
					rule === 'none' ? [fact(`rule${at}`, `No firewall rule covers ${nameOf(facts, at)}. `)] : []
				)
			]
		),
	email: (facts) =>
		pageWith(
			message(
				'Email',
				{ From: facts.who, Subject: `Access to ${worldOf(facts).account}` },
				...clientsTold(facts),
				[...accessTold(facts), ...rulesTold(facts)]
			),
			[
				`You manage the storage account ${worldOf(facts).account} in ${worldOf(facts).region}. `,
				...namesTold(facts)
			]
		),
	review: (facts) =>
		pageWith(
			clientTable(facts),
			[
				`You review the network settings of the storage account ${worldOf(facts).account} in ${worldOf(facts).region}. `,
				...accessTold(facts),
				...rulesTold(facts)
			],
			namesTold(facts)
		)
};

export const serviceWay = family<Facts>({
	id: 'secure-access/service-way',
	edition: 5,
	group: 'secure-access',
	title: 'Network paths to a service',
	rule: {
		'^priv|linked|DNS|forw|do (link|priv)':
			'A private endpoint works only where the name resolves to its private IP address.',
		'subnet|do endp': 'A service endpoint and a firewall rule for its subnet work only together.',
		'^all': 'With all networks enabled, no rule is needed.',
		'(selected|do) ip': 'An IP rule has no effect on clients in the account’s region.'
	},
	lab: 'secure-access/endpoint-names',
	sources: [
		sources.privateEndpointDns,
		sources.serviceEndpoints,
		sources.storagePrivateEndpoints,
		sources.storageFirewall
	],
	axes: {
		link: 'Who the privatelink zone answers',
		rule: 'A rule of the firewall',
		client: 'Where a client is',
		access: 'Public network access',
		private: 'The private endpoint'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
