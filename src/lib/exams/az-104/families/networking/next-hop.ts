// Where packets go: user-defined, BGP and system routes, forced tunneling, appliances, route tables and the way to the internet.
// Over 200 lines: its topics, with words for what can differ in each.
import { contains } from '#lib/azure/networking/address.ts';
import {
	outboundMethod,
	outboundMethods,
	tableCount,
	tablePlace,
	type OutboundMethod
} from '#lib/azure/networking/route-table.ts';
import {
	applianceNeeds,
	routesOf,
	selectRoute,
	type ApplianceNeed,
	type NextHop,
	type Route
} from '#lib/azure/networking/route.ts';
import { sources } from '#lib/azure/sources.ts';
import { remembering } from '#lib/exams/az-104/families/kit.ts';
import {
	side,
	taking,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

/** What can be the prefix of a route, and how it's told. */
const prefixes: Row = {
	all: '0.0.0.0/0',
	wide: '10.0.0.0/8',
	own: '10.1.0.0/16',
	target: '10.1.2.0/24',
	peer: '10.2.0.0/16',
	deep: '10.2.5.0/24',
	office: '172.16.0.0/16'
};
const prefixTexts: Row = {
	...prefixes,
	own: '{v1}.0.0/16',
	peer: '{v2}.0.0/16',
	deep: '{v2}.5.0/24',
	office: '{op}.0.0/16'
};
const addresses: Row = {
	own: '10.1.7.10',
	peer: '10.2.8.9',
	deep: '10.2.5.9',
	office: '172.16.3.20',
	unknown: '10.200.6.4',
	public: '203.0.113.40'
};
const hopIds: Readonly<Partial<Record<NextHop, string>>> = {
	'Virtual appliance': 'nva',
	'Virtual network': 'own',
	'VNet peering': 'peering',
	'Virtual network gateway': 'gateway',
	Internet: 'internet',
	None: 'drop'
};

const waySides: Topic['sides'] = {
	route: side(
		'prefix',
		'Route',
		{
			no: '-',
			...Object.fromEntries(
				['all nva', 'wide drop', 'own nva', 'peer nva', 'deep drop', 'office nva'].map((one) => {
					const [prefix = '', hop] = one.split(' ');
					return [one, `${prefixTexts[prefix]!} to ${hop === 'nva' ? 'NVA1' : 'None'}`];
				})
			)
		},
		{ '': '{name} had a route for {}', no: '{name} had no user-defined route' },
		{ '': '{name} has a route for {}', no: '{name} has no user-defined route' }
	),
	table: side(
		'setting',
		'Gateway routes',
		{ on: 'propagated', off: 'not propagated' },
		'gateway routes were {} to {name}',
		'gateway routes are {}'
	),
	to: side(
		'target',
		'Destination',
		{
			own: '{v1}.7.10',
			peer: '{v2}.8.9',
			deep: '{v2}.5.9',
			office: '{op}.3.20',
			unknown: '10.200.6.4',
			public: '203.0.113.40'
		},
		'packets from {name} were for {}',
		'its packets are for {}'
	)
};
const prefixText = (prefix: string): string =>
	prefixTexts[Object.keys(prefixes).find((id) => prefixes[id] === prefix)!] ?? prefix;
/** Why the route to an address is used. */
function wayRight(
	announced: string,
	{ route, table, to }: Row,
	{ prefix, source, nextHop }: Route,
	all: readonly Route[]
): string {
	const text = prefixTexts[route!.split(' ')[0]!];

	if (source === 'User')
		return all.some((one) => one.prefix === prefix && one.source !== 'User')
			? 'the user-defined route is used before others with the same prefix'
			: `the user-defined route for ${text!} is the longest match`;
	if (nextHop === 'VNet peering' && announced === 'deep' && to === 'deep' && table === 'on')
		return 'the route of the peering is preferred, even to the longer one that BGP brings';
	if (source === 'BGP')
		return announced === 'all' && to === 'public'
			? 'the BGP route for 0.0.0.0/0 is used before the system route'
			: `the office announces ${prefixText(prefix)}, and no other match is longer`;
	return {
		own: '{to} is in VNet1, whose route is the longest match',
		peering: '{to} is in VNet2, and the route of the peering is the longest match',
		internet: 'only the system route for 0.0.0.0/0 matches {to}',
		drop: `${to === 'office' ? 'without gateway routes' : 'as {to} is in no known network'}, the system route for ${prefix} to None is the longest match`
	}[hopIds[nextHop] as 'own'];
}
/** Why another next hop type is wrong. */
function wayWrong(
	announced: string,
	{ route, table, to }: Row,
	{ prefix, source }: Route,
	answer: string
): string {
	const [id = '', hop] = route!.split(' ');
	const user = prefixes[id];
	const covers = user !== undefined && contains(user, addresses[to!]!);
	const text = prefixTexts[id];

	const lost = `the route for ${text!} is shorter than that for ${prefixText(prefix)}`;
	switch (answer) {
		case 'nva':
			return hop !== 'nva' ? 'no route leads to NVA1' : covers ? lost : `${text!} doesn’t include {to}`;
		case 'drop':
			return hop === 'drop'
				? covers
					? lost
					: `${text!} doesn’t include {to}`
				: 'a route to None isn’t the longest match';
		case 'own':
			return to === 'own'
				? 'the user-defined route for {v1}.0.0/16 replaces that of VNet1'
				: 'packets for {to} leave VNet1';
		case 'peering':
			return /^(peer|deep)$/.test(to!)
				? `a user-defined route is ${id === 'peer' ? 'used before that of the peering' : 'longer than that of the peering'}`
				: '{to} isn’t in VNet2';
		case 'internet':
			return to === 'public'
				? `the system route for 0.0.0.0/0 is overridden by ${source === 'User' ? 'a user-defined' : 'a BGP'} one`
				: 'a longer match than 0.0.0.0/0 exists';
		default:
			return table === 'off'
				? 'gateway routes aren’t propagated to {name}'
				: to === 'deep' && announced === 'deep'
					? id === 'deep'
						? 'a user-defined route is used before a BGP route for {v2}.5.0/24'
						: 'BGP routes aren’t used before that of the peering'
					: to === 'office'
						? 'a user-defined route is used before the BGP route'
						: `${announced === 'all' ? 'the BGP route for 0.0.0.0/0 is used last' : 'the office doesn’t announce {to}'}`;
	}
}

/** Returns a topic on what is used of user-defined, BGP and system routes. `announced`: the prefix that BGP brings beside that of the office. */
function way(announced: 'all' | 'deep', intro: string): Topic {
	const routes = ({ route, table }: Row) => {
		const [prefix = '', hop] = route!.split(' ');
		return routesOf({
			space: [prefixes['own']!],
			peered: [prefixes['peer']!],
			bgp: [prefixes['office']!, prefixes[announced]!],
			propagation: table === 'on',
			user: hop ? [{ prefix: prefixes[prefix]!, nextHop: hop === 'nva' ? 'Virtual appliance' : 'None' }] : []
		});
	};
	// Asked for the same rows hundreds of times.
	const remember = remembering<Route>();
	const used = (row: Row): Route =>
		remember(`${row['route']!}${row['table']!}${row['to']!}`, () =>
			selectRoute(routes(row), addresses[row['to']!]!)
		);
	return {
		noun: 'subnet',
		intro,
		sides: waySides,
		decide(row) {
			const { route, table, to } = row;
			// What the page doesn't say: a longer BGP route beside a replaced peering route, and routes to None with a BGP default route.
			if (
				table === 'on' &&
				(announced === 'deep'
					? to === 'deep' && route === 'peer nva'
					: to === 'unknown' && !/^(all|wide)/.test(route!))
			)
				return undefined;
			return hopIds[used(row).nextHop];
		},
		asks: {
			nva: 'Virtual appliance',
			own: 'Virtual network',
			peering: 'Virtual network peering',
			gateway: 'Virtual network gateway',
			internet: 'Internet',
			drop: 'None'
		},
		choose: 'For packets from which subnet{s} is the next hop type {}?',
		judge: 'For packets from {name}, the next hop type is {}.',
		table: 'Which next hop type is used for the packets of each subnet?',
		single: 'Which next hop type is used for the packets?',
		why: (row, answer) => {
			const found = used(row);
			return answer === hopIds[found.nextHop]
				? wayRight(announced, row, found, routes(row))
				: wayWrong(announced, row, found, answer);
		}
	};
}

/** Returns what happens to an effective route. A route to None is removed by one for 0.0.0.0/0. */
const newState = ({ was, udr, table }: Row): string =>
	(was === 'office' && table === 'off') || (was === 'wide' && udr === 'all')
		? 'gone'
		: was === udr
			? 'invalid'
			: 'active';

/** What a subnet lacks to have a route to a range. */
const routeLacks = ({ where, since, table }: Row): readonly string[] => [
	...(where === 'far'
		? ['peer']
		: since === 'later' && where !== 'bgp'
			? [where === 'peer' ? 'sync' : 'list']
			: []),
	...(table === 'off' && (where === 'bgp' || where === 'listed') ? ['propagate'] : [])
];
/** Returns the only thing that is lacking. Two aren’t asked. */
const only = ([lack = 'nothing', ...more]: readonly string[]): string | undefined =>
	more.length > 0 ? undefined : lack;
/** Returns a topic on what brings a route to a subnet. */
const addedBase: Omit<Topic, 'intro'> = {
	noun: 'subnet',
	sides: {
		where: side(
			'target',
			'Destination',
			{ bgp: 'Office1', listed: 'Office2', peer: 'VNet2', far: 'VNet3' },
			'{name} had to reach a range of {}',
			'{name} must reach a range of {}'
		),
		since: side(
			'setting',
			'Range added',
			{ first: 'in January', later: 'in May' },
			'the range for {name} had been added {}',
			'the range was added {}'
		),
		table: side(
			'setting',
			'Route table',
			{ none: '-', on: 'gateway routes propagated', off: 'gateway routes not propagated' },
			{
				none: '{name} had no route table',
				on: 'the route table of {name} propagated gateway routes',
				off: 'the route table of {name} did not propagate gateway routes'
			},
			{
				none: '{name} has no route table',
				on: 'gateway routes are propagated',
				off: 'gateway routes are not propagated'
			}
		)
	},
	decide: (row) => only(routeLacks(row)),
	asks: {
		nothing: 'make no change',
		propagate: 'propagate gateway routes to the subnet',
		list: 'add the range to the local network gateway',
		sync: 'sync the peering with VNet2',
		peer: 'peer VNet1 with VNet3'
	},
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each subnet?',
	single: 'You need to provide a route if it is missing. What should you do?',
	why(row, answer) {
		const { where, since, table } = row;
		const [lack] = routeLacks(row);
		const isOffice = where === 'bgp' || where === 'listed';
		if (answer === 'nothing')
			return lack
				? {
						propagate: 'the gateway has a route to {where}, but {name} doesn’t get it',
						list: 'the gateway doesn’t learn ranges of Office2 without a change',
						sync: 'VNet1 doesn’t get a range that VNet2 added later without a sync',
						peer: 'the two peerings don’t add up to a route to VNet3'
					}[lack as 'peer']
				: isOffice
					? `${where === 'bgp' ? 'BGP announces' : 'the local network gateway lists'} the range, and ${table === 'none' ? 'no route table keeps it out' : 'the route table lets it in'}`
					: `the last sync was after January${table === 'off' ? ', and propagation is only for gateway routes' : ''}`;
		if (answer === lack)
			return {
				propagate: `the route table keeps out gateway routes, ${where === 'bgp' ? 'also those that BGP brings' : 'also those from the local network gateway'}`,
				list: 'without BGP, the gateway knows only ranges that are listed, and the list is older than the range',
				sync: 'the peering was synced before VNet2 got the range',
				peer: 'peering isn’t transitive, so VNet1 has no route to VNet3'
			}[lack as 'peer'];
		return {
			propagate: isOffice
				? 'nothing keeps gateway routes from {name}'
				: 'no gateway brings the ranges of virtual networks here',
			list:
				where === 'bgp'
					? 'Office1 announces its ranges by BGP'
					: where === 'listed'
						? 'a range from January is in the list'
						: '{where} isn’t an office',
			sync:
				where === 'peer'
					? 'a range from January came with the last sync'
					: where === 'far'
						? 'VNet2 passes on no routes to VNet3'
						: 'a peering doesn’t bring ranges of offices here',
			peer: since === 'first' ? 'the destination isn’t VNet3' : 'the range isn’t one of VNet3'
		}[answer as 'peer'];
	}
};
const added = (intro: string): Topic => ({ ...addedBase, intro });

const services: Row = { storage: 'a storage account', sql: 'a server of Azure SQL Database' };
const endpoint = side(
	'setting',
	'Service endpoint',
	{ none: '-', storage: 'Microsoft.Storage', sql: 'Microsoft.Sql' },
	{ '': 'the service endpoint of {name} were for {}', none: '{name} had no service endpoint' },
	{ '': '{name} has a service endpoint for {}', none: '{name} has no service endpoint' }
);
const tunnelSides: Topic['sides'] = {
	route: side(
		'prefix',
		'Route for 0.0.0.0/0',
		{ no: '-', nva: 'to Firewall1', internet: 'to Internet', drop: 'to None' },
		{ '': 'the route of {name} for 0.0.0.0/0 led {}', no: '{name} had no user-defined route' },
		{
			'': '{name} has a route for 0.0.0.0/0 {}',
			no: '{name} has no user-defined route'
		}
	),
	endpoint,
	to: side(
		'target',
		'Traffic to',
		{ ...services, web: 'a website of a partner' },
		'the traffic from {name} were for {}',
		'the traffic is for {}'
	)
};
/** Returns a topic on where a default route and a service endpoint send traffic. `isForced`: whether BGP brings 0.0.0.0/0. */
function tunnelWay(isForced: boolean, intro: string): Topic {
	const sent = ({ route, to, endpoint: has }: Row): string =>
		has === to ? 'endpoint' : route !== 'no' ? route! : isForced ? 'gateway' : 'internet';
	return {
		noun: 'subnet',
		intro,
		sides: tunnelSides,
		decide: sent,
		asks: {
			endpoint: 'use the route of a service endpoint',
			nva: 'be sent to Firewall1',
			...(isForced ? { gateway: 'be sent to the VPN gateway' } : {}),
			internet: 'use the next hop type Internet',
			drop: 'be dropped'
		},
		choose: 'From which subnet{s} will the traffic {}?',
		judge: 'Traffic from {name} will {}.',
		table: 'What will happen to the traffic from each subnet?',
		single: 'What will happen to the traffic?',
		why(row, answer) {
			const { route, to, endpoint: has } = row;
			const found = sent(row);
			if (answer === 'endpoint')
				return has === to
					? 'the prefixes of the service endpoint are longer than 0.0.0.0/0'
					: has === 'none'
						? '{name} has no service endpoint'
						: `the service endpoint isn’t for ${to === 'web' ? 'other websites' : '{to}'}`;
			if (answer === found)
				return {
					nva: `no longer prefix than that of the user-defined route matches${has === 'none' ? '' : ', as {endpoint} covers other prefixes'}`,
					drop: 'the user-defined route to None is the longest match',
					gateway: 'BGP brings 0.0.0.0/0, which is used before the system route',
					internet:
						route === 'internet'
							? `the user-defined route ${isForced ? 'is used before that of BGP' : 'leads there, as the system route does'}`
							: 'only the system route for 0.0.0.0/0 matches'
				}[answer as 'nva'];
			if (found === 'endpoint')
				return {
					nva: 'the prefixes of the service endpoint are longer than that of a route to Firewall1',
					gateway: 'BGP brings 0.0.0.0/0, which is shorter than what the service endpoint brings',
					internet: 'with a service endpoint, 0.0.0.0/0 isn’t the longest match',
					drop: 'only a longer route to None than those of the service endpoint could drop it'
				}[answer as 'nva'];
			return {
				nva: 'no route leads to Firewall1',
				drop: 'nothing drops it without a route to None',
				gateway: 'a user-defined route is used before a BGP route',
				internet: `the ${route === 'no' ? 'BGP' : 'user-defined'} route for 0.0.0.0/0 is used before the system route`
			}[answer as 'nva'];
		}
	};
}
const tunnelLacks = ({ must, to, endpoint: has, route }: Row): readonly string[] =>
	must === 'avoid'
		? has === to || route === 'no'
			? []
			: ['enable']
		: [...(has === to ? ['remove'] : []), ...(route === 'no' ? ['route'] : [])];

const forwardSides = {
	job: side(
		'target',
		'Software',
		{
			firewall: 'a firewall that forwards packets unchanged',
			proxy: 'a proxy that VM1 connects to'
		},
		'{name} ran {}',
		'{name} runs {}'
	),
	route: side(
		'prefix',
		'Route to it',
		{ none: '-', all: '0.0.0.0/0', own: '{v1}.0.0/16', exact: '{v1}.2.0/24' },
		{ '': 'the route to {name} were for {}', none: 'no route led to {name}' },
		{ '': 'Subnet1 has a route for {} to it', none: 'no route leads to it' }
	),
	nic: side(
		'forwarding',
		'IP forwarding of network interface',
		'enabled|disabled',
		'IP forwarding of the network interface of {name} were {}',
		'in Azure, IP forwarding is {}'
	),
	os: side(
		'forwarding',
		'IP forwarding of operating system',
		'enabled|disabled',
		'IP forwarding in the operating system of {name} were {}',
		'in the OS, it is {}'
	)
};
const rememberNeeds = remembering<readonly ApplianceNeed[]>();
const forwardLacks = ({ job, route, nic, os }: Row): readonly ApplianceNeed[] =>
	rememberNeeds([job, route, nic, os].join(), () =>
		applianceNeeds({
			...(route === 'none' ? {} : { prefix: prefixes[route === 'exact' ? 'target' : route!]! }),
			addressed: job === 'proxy',
			nic: nic === 'enabled',
			os: os === 'enabled'
		})
	);
const fate = (row: Row): string => {
	const lacks = forwardLacks(row);
	return lacks.length === 0 ? 'pass' : lacks.includes('route') ? 'direct' : 'drop';
};
/** Why packets to VM2 go to an appliance, or don't. */
const routed = ({ route }: Row): string =>
	({
		none: 'without a route to it, packets take the system route of VNet1',
		all: 'the system route for {v1}.0.0/16 is longer than 0.0.0.0/0',
		own: 'the route for {v1}.0.0/16 replaces the system route',
		exact: 'the route for {v1}.2.0/24 is longer than the system route'
	})[route as 'own'];

const appliances = { noun: 'appliance', names: ['NVA1', 'NVA2', 'NVA3', 'NVA4'] };
const attachSides: Topic['sides'] = {
	kind: side(
		'target',
		'Contains',
		{ vm: 'VMs', gateway: 'a VPN gateway' },
		'{name} contained {}',
		'{name} contains {}'
	),
	region: side('setting', 'Region', { here: '{r1}', there: '{r2}' }, '{name} were in {}', 'it is in {}'),
	scope: side(
		'setting',
		'Resource group',
		{ same: 'RG1 in Sub1', near: 'RG2 in Sub1', other: 'RG3 in Sub2' },
		'{name} were in {}',
		'the resource group is {}'
	)
};
const attachTopic = (everywhere: boolean, intro: string): Topic => {
	const place = ({ kind, region, scope }: Row) =>
		tablePlace(
			{
				sameRegion: region === 'here',
				sameSubscription: scope !== 'other',
				gateway: kind === 'gateway'
			},
			everywhere
		);
	return {
		noun: 'subnet',
		intro,
		sides: attachSides,
		decide: place,
		asks: {
			associate: 'associate RT1 with the subnet',
			region: 'create a route table in {r2} and Sub1',
			subscription: 'create a route table in {r1} and Sub2',
			both: 'create a route table in {r2} and Sub2',
			...(everywhere ? { never: 'do without this route' } : {})
		},
		choose: 'For which subnet{s} should you {}?',
		judge: 'For {name}, you should {}.',
		table: 'What should you do for each subnet?',
		single:
			'You need to apply the route, if that is supported, without unnecessary resources. What should you do?',
		why(row, answer) {
			const { scope } = row;
			const found = place(row);
			if (found === 'never')
				return answer === found
					? 'a route for 0.0.0.0/0 isn’t supported on a gateway subnet'
					: answer === 'associate'
						? 'RT1 has a route that a gateway subnet doesn’t support'
						: {
								region: 'in {r2}, a gateway subnet wouldn’t support that route either',
								subscription: 'the subscription doesn’t change what a gateway subnet supports',
								both: 'neither another region nor another subscription makes the route possible'
							}[answer as 'both'];
			if (answer === 'never') return 'only a gateway subnet can’t have a route for 0.0.0.0/0';
			const [region, sub] =
				answer === 'both' ? ['{r2}', 'Sub2'] : answer === 'region' ? ['{r2}', 'Sub1'] : ['{r1}', 'Sub2'];
			const wrongRegion = /region|both/.test(answer) !== /region|both/.test(found);
			const wrongSub = /sub|both/.test(answer) !== /sub|both/.test(found);
			const is = `{name} is in ${found === 'both' || found === 'region' ? '{r2}' : '{r1}'}`;
			if (answer === 'associate')
				return answer === found
					? `RT1 is in the same region and subscription${scope === 'near' ? ', and the resource group doesn’t matter' : ''}`
					: `RT1 is in another ${found === 'both' ? 'region and subscription' : found}`;
			return answer === found
				? `a table must be in the region and subscription of {name}: ${region} and ${sub}`
				: wrongRegion
					? `${is}, not in ${region}${wrongSub ? `, and its subscription isn’t ${sub}` : ''}`
					: `it isn’t in ${sub}, so this table couldn’t be associated`;
		}
	};
};
/** How many route tables an environment takes. */
const tables = ({ nets, subs, routes }: Row): number =>
	tableCount(
		['1', ...(nets === 'one' ? [] : ['2'])].flatMap((network) =>
			['front', 'back'].map((tier) => ({
				region: nets === 'far' ? network : '1',
				subscription: subs === 'own' ? network : '1',
				routes: routes === 'same' ? '' : tier
			}))
		)
	);

/** Returns a topic on how many route tables it takes. */
const countTopicBase: Omit<Topic, 'intro'> = {
	noun: 'environment',
	sides: {
		nets: side(
			'target',
			'Virtual networks',
			{ one: 'one, in {r1}', near: 'two, in {r1}', far: 'two, in {r1} and {r2}' },
			'the virtual networks of {name} were {}',
			'virtual networks of {name}: {}'
		),
		subs: side(
			'setting',
			'Subscriptions',
			{ one: 'one for all', own: 'one for each network' },
			'the subscriptions of {name} were {}',
			'subscriptions: {}'
		),
		routes: side(
			'prefix',
			'Requirement',
			{
				same: 'the same routes for all subnets',
				own: 'routes to different firewalls for FrontEnd and BackEnd',
				kept: 'the same routes for all subnets, but no gateway routes for BackEnd'
			},
			'the requirement of {name} were {}',
			'requirement: {}'
		)
	},
	decide: (row) => (row['nets'] === 'one' && row['subs'] === 'own' ? undefined : String(tables(row))),
	asks: { 1: 'one route table', 2: 'two route tables', 4: 'four route tables' },
	choose: 'For which environment{s} should you create {}?',
	table: 'How many route tables should you create for each environment?',
	single: 'How many route tables should you create?',
	judge: 'For {name}, you should create {}.',
	why(row, answer) {
		const { nets, subs, routes } = row;
		const is = tables(row);
		const apart =
			nets === 'far'
				? `regions${subs === 'own' ? ' and subscriptions' : ''}`
				: subs === 'own'
					? 'subscriptions'
					: '';
		const differs = {
			same: '',
			own: 'FrontEnd and BackEnd need different routes',
			kept: 'propagation is set for a whole route table'
		}[routes as 'same'];
		const across = `a table can’t be associated across ${apart}`;
		if (Number(answer) === is)
			return {
				1: `all subnets are in one region and subscription, and need the same${nets === 'near' ? ', even in two networks' : ''}`,
				2: apart
					? `${across}, and the subnets of a network can share one`
					: `${differs}, and a subnet can’t have two tables`,
				4: `${across}, and ${differs}`
			}[answer as '1'];
		if (Number(answer) < is)
			return answer === '1' && differs
				? `${differs}, which takes at least two`
				: `${across}, so two tables aren’t enough`;
		return answer === '4'
			? is === 1
				? 'a table can be associated with several subnets, and networks'
				: apart
					? 'the subnets of a network can share a table'
					: 'a subnet of each network can share a table'
			: 'nothing sets two subnets apart';
	}
};
const countTopic = (intro: string): Topic => ({ ...countTopicBase, intro });

const outNames: Readonly<Record<OutboundMethod, string>> = {
	appliance: 'the public IP address of Firewall1',
	nat: 'the public IP address of NAT1',
	ip: 'the public IP address of the VM',
	rule: 'the frontend IP address of LB1'
};
const has = (
	axis: string,
	title: string,
	value: string,
	yes: readonly [line: string, were: string],
	no: readonly [line: string, were: string]
): Topic['sides'][string] =>
	side(axis, title, { none: '-', yes: value }, { yes: yes[1], none: no[1] }, { yes: yes[0], none: no[0] });
const outSides: Topic['sides'] = {
	appliance: side(
		'prefix',
		'Route to Firewall1',
		{ no: '-', yes: '0.0.0.0/0', wide: '10.0.0.0/8' },
		{
			'': 'the subnet of {name} had a route for {} to Firewall1',
			no: 'the subnet of {name} had no user-defined route'
		},
		{
			'': 'the subnet of {name} has a route for {} to Firewall1',
			no: 'the subnet of {name} has no user-defined route'
		}
	),
	nat: has(
		'setting',
		'NAT gateway',
		'NAT1',
		['it uses the NAT gateway NAT1', 'the subnet of {name} used NAT1'],
		['it uses no NAT gateway', 'the subnet of {name} used no NAT gateway']
	),
	ip: has(
		'target',
		'Public IP address',
		'yes',
		['{name} has a public IP address', '{name} had a public IP address'],
		['{name} has no public IP address', '{name} had no public IP address']
	),
	rule: has(
		'target',
		'Outbound rule',
		'of LB1',
		['an outbound rule of LB1 covers {name}', 'an outbound rule of LB1 covered {name}'],
		['no outbound rule covers {name}', 'no outbound rule covered {name}']
	)
};
const methods = (row: Row): readonly OutboundMethod[] => outboundMethods.filter((one) => row[one] === 'yes');
/** Returns a topic on the address that a VM’s connections come from. `without`: what remains where nothing is set up. */
const outbound = (without: string, why: string, intro: string): Topic => ({
	noun: 'VM',
	intro,
	sides: outSides,
	decide: (row) => outboundMethod(methods(row)) ?? 'none',
	asks: { ...outNames, none: without },
	choose: 'Connections from which VM{s} to the internet come from {}?',
	judge: 'Connections from {name} to the internet come from {}.',
	table: 'Which address do connections from each VM to the internet come from?',
	single: 'Which address do connections to the internet come from?',
	why(row, answer) {
		const all = methods(row);
		const [first, second] = all;
		const text = {
			appliance: 'the route to Firewall1',
			nat: 'the NAT gateway',
			ip: 'its own public IP address',
			rule: 'the outbound rule'
		};
		if (answer === 'none')
			return first === undefined
				? `nothing gives {name} an address for outbound connections, ${why}`
				: `${text[first]} is there for outbound connections`;
		if (answer === first)
			return second === undefined
				? `${text[first]} is the only way to the internet that is set up`
				: `${text[first]} is used before ${text[second]}`;
		return all.includes(answer as 'ip')
			? `${text[answer as 'ip']} isn’t used beside ${text[first!]}`
			: {
					appliance:
						row['appliance'] === 'wide'
							? 'the route for 10.0.0.0/8 isn’t for public IP addresses'
							: 'no route leads from its subnet to Firewall1',
					nat: 'its subnet has no NAT gateway',
					ip: '{name} has no public IP address',
					rule: 'no outbound rule covers {name}'
				}[answer as 'ip'];
	}
});

/** Returns a topic on effective routes after a route table is associated. */
const stateBase: Omit<Topic, 'intro'> = {
	noun: 'network interface',
	names: ['NIC1', 'NIC2', 'NIC3', 'NIC4'],
	sides: {
		was: side(
			'target',
			'Active route',
			{
				all: 'Default, 0.0.0.0/0, Internet',
				peer: 'Default, {v2}.0.0/16, VNet peering',
				wide: 'Default, 10.0.0.0/8, None',
				office: 'Virtual network gateway, {op}.0.0/16'
			},
			'the route of {name} were “{}”',
			'an effective route of {name} is “{}”'
		),
		udr: side(
			'prefix',
			'New route',
			Object.fromEntries(['all', 'peer', 'deep', 'office'].map((id) => [id, prefixTexts[id]!])),
			'the new route table of {name} had a route for {}',
			'its new route table has a route for {}'
		),
		table: side(
			'setting',
			'Gateway routes',
			{ on: 'propagated', off: 'not propagated' },
			'gateway routes were {} to {name}',
			'gateway routes are {}'
		)
	},
	decide: newState,
	asks: { active: 'stay Active', invalid: 'become Invalid', gone: 'be removed' },
	choose: 'For which network interface{s} will the route {}?',
	judge: 'The route of {name} will {}.',
	table: 'What will happen to the route of each network interface?',
	single: 'What will happen to the route?',
	why(row, answer) {
		const { was, udr, table } = row;
		const found = newState(row);
		if (answer === found)
			return {
				active:
					was === 'wide'
						? 'only a new route for 0.0.0.0/0 removes routes to None'
						: `the new route has ${udr === 'all' ? 'a shorter' : was === 'all' || udr === 'deep' ? 'a longer' : 'another'} prefix, and only the same one overrides this route${was === 'office' || table === 'on' ? '' : ', which isn’t a gateway route'}`,
				invalid: `a user-defined route overrides ${was === 'office' ? 'a BGP' : 'a system'} route with the same prefix`,
				gone:
					was === 'office'
						? 'a route table that doesn’t propagate gateway routes removes them'
						: 'a user-defined route for 0.0.0.0/0 removes the default routes to None'
			}[answer as 'gone'];
		return {
			active:
				found === 'gone'
					? 'the list doesn’t keep such a route'
					: 'two routes for a prefix can’t both be used',
			invalid:
				was === udr
					? 'the route isn’t overridden but left out'
					: 'a route is overridden only by one with the same prefix',
			gone:
				was === 'office'
					? 'gateway routes are propagated'
					: was === 'wide'
						? 'there’s no new route for 0.0.0.0/0'
						: 'a system route like this can be overridden, but not removed'
		}[answer as 'gone'];
	}
};
const state = (intro: string): Topic => ({ ...stateBase, intro });

/** Returns a topic whose statements each have a claim of their own, which turns with one fact. */
function said({ choose: _, table: _table, single: _single, judge, ...topic }: Topic): Topic {
	const { sides, asks, decide, why } = topic;
	const turns = (row: Row): boolean =>
		Object.entries(sides).some(([id, { values }]) =>
			Object.keys(values).some((value) => {
				const then = decide({ ...row, [id]: value });
				return then !== undefined && (then === row['claim']) !== (decide(row) === row['claim']);
			})
		);
	/** A number for a row: rows of a question differ in it. */
	const numberOf = (row: Row): number =>
		[...Object.keys(sides).flatMap((id) => [...row[id]!])].reduce(
			(sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997,
			0
		) % 4;
	return {
		...topic,
		claims: true,
		sides: {
			...sides,
			item: side('target', '', '0|1|2|3'),
			claim: side(
				'target',
				'',
				Object.fromEntries(Object.entries(asks).map(([id, text]) => [id, judge!.replace('{}', text)]))
			)
		},
		drawn: (row) => numberOf(row) === Number(row['item']) && turns(row),
		decide(row) {
			const is = decide(row);
			return is && String(is === row['claim']);
		},
		asks: { true: 'true' },
		judge: '{claim}',
		why: (row) => why(row, row['claim']!)
	};
}

const told: Readonly<Record<string, Topic>> = {
	'way forced': way(
		'all',
		'VNet1 ({v1}.0.0/16) is peered with VNet2 ({v2}.0.0/16) and contains an appliance, NVA1. Its VPN gateway learns {op}.0.0/16 and 0.0.0.0/0 from an office by BGP. You check {count} of VNet1, each with its own route table.'
	),
	'way longer': way(
		'deep',
		'An office announces {op}.0.0/16 and, by mistake, {v2}.5.0/24 to the VPN gateway of VNet1 by BGP. VNet1 ({v1}.0.0/16) contains an appliance, NVA1, and is peered with VNet2 ({v2}.0.0/16). You trace packets from {count} of VNet1.'
	),
	'added first': added(
		'VNet1 is peered with VNet2, which is peered with VNet3. A VPN gateway in VNet1 connects Office1, with BGP, and Office2, without BGP. In March, you listed the ranges of Office2 in its local network gateway, and synced the peerings. No ranges overlap. You check {count} of VNet1.'
	),
	'added later': added(
		'Two peerings were synced in March: VNet1 with VNet2, and VNet2 with VNet3. The local network gateway of Office2, which does not use BGP, was last updated then. Office1 announces its ranges by BGP. Both offices connect to a VPN gateway in VNet1. You review {count} of VNet1.'
	),
	'tunnel forced': tunnelWay(
		true,
		'Over a VPN, your office announces 0.0.0.0/0 by BGP, and gateway routes are propagated to all subnets of VNet1. Azure services are in the region of VNet1. Firewall1 is an appliance. You review {count} of VNet1.'
	),
	'tunnel split': tunnelWay(
		false,
		'You examine the traffic from {count} of VNet1. In the region of VNet1, you have Azure services. VNet1 has an appliance named Firewall1, and a NAT gateway for all subnets.'
	),
	'tunnel plan': {
		noun: 'subnet',
		intro:
			'Firewall1, an appliance in VNet1, must inspect some of the traffic from {count} to Azure services in the region of VNet1. The services and Firewall1 allow all connections. A NAT gateway serves all subnets. No other routes or endpoints exist.',
		sides: {
			must: side(
				'target',
				'Requirement',
				{ avoid: 'must not go through Firewall1', pass: 'must go through Firewall1' },
				{
					avoid: 'traffic from {name} had to go past Firewall1',
					pass: 'traffic from {name} had to go through Firewall1'
				},
				'traffic from {name} {}'
			),
			to: side('target', 'Traffic to', services, 'the traffic from {name} were for {}', 'it is for {}'),
			endpoint,
			route: side(
				'prefix',
				'Route for 0.0.0.0/0',
				{ no: '-', nva: 'to Firewall1' },
				{ no: '{name} had no route to Firewall1', nva: '{name} had a route for 0.0.0.0/0 to Firewall1' },
				{ no: '{name} has no user-defined route', nva: '{name} has a route for 0.0.0.0/0 to Firewall1' }
			)
		},
		decide: (row) => only(tunnelLacks(row)),
		asks: {
			nothing: 'make no change',
			enable: 'enable a service endpoint for the service',
			remove: 'remove the service endpoint',
			route: 'add a route for 0.0.0.0/0 to Firewall1'
		},
		choose: 'For which subnet{s} should you {}?',
		judge: 'For {name}, you should {}.',
		table: 'What should you do for each subnet?',
		single: 'You need to meet the requirement. What should you do?',
		why(row, answer) {
			const { must, to, endpoint: has, route } = row;
			const lacks = tunnelLacks(row);
			const isPass = must === 'pass';
			if (answer === 'nothing')
				return lacks.length === 0
					? isPass
						? `the route for 0.0.0.0/0 takes this traffic to Firewall1${has === 'none' ? '' : ', as the service endpoint is for another service'}`
						: has === to
							? 'the route of the service endpoint is longer than 0.0.0.0/0'
							: 'no route leads to Firewall1'
					: {
							enable: 'the route for 0.0.0.0/0 takes this traffic to Firewall1',
							remove: 'the service endpoint keeps this traffic from Firewall1',
							route: 'without a route, the traffic doesn’t pass Firewall1'
						}[lacks[0] as 'route'];
			if (lacks.includes(answer))
				return {
					enable:
						'only a longer prefix than 0.0.0.0/0 keeps the traffic from Firewall1, and a service endpoint brings such prefixes',
					remove: 'as long as {name} has the service endpoint, its longer prefixes are used',
					route: 'the system route for 0.0.0.0/0 must be replaced'
				}[answer as 'route'];
			return {
				enable:
					has === to
						? 'it is enabled already'
						: isPass
							? 'it would take the traffic past Firewall1'
							: 'the traffic doesn’t pass Firewall1 anyway',
				remove:
					has === 'none'
						? '{name} has none'
						: has === to
							? 'it keeps the traffic from Firewall1, as required'
							: 'the one that exists is for another service',
				route: route === 'nva' ? 'the route exists already' : 'Firewall1 must not be passed'
			}[answer as 'route'];
		}
	},
	'forward plan': {
		...appliances,
		intro:
			'In VNet1 ({v1}.0.0/16), VM1 in Subnet1 must be connected to VM2 in Subnet2 ({v1}.2.0/24) through an appliance. In Subnet3, you try {count}, with the stated route in Subnet1. Replies are routed.',
		sides: forwardSides,
		decide: (row) => only(forwardLacks(row)),
		asks: {
			nothing: 'make no change',
			route: 'add a route for {v1}.2.0/24 to Subnet1',
			nic: 'enable IP forwarding on the network interface',
			os: 'enable IP forwarding in the operating system'
		},
		choose: 'For which appliance{s} should you {}?',
		judge: 'For {name}, you should {}.',
		table: 'What should you do for each appliance?',
		single: 'You need to ensure that the connection goes through the appliance. What should you do?',
		why(row, answer) {
			const { job } = row;
			const lacks = forwardLacks(row);
			if (job === 'proxy')
				return {
					nothing: 'packets from VM1 are addressed to the proxy, which opens its own connections',
					route: 'the packets are addressed to the proxy, so they need no route to it',
					nic: 'the network interface gets only packets with its own address',
					os: 'a proxy doesn’t forward packets but opens connections'
				}[answer as 'os'];
			if (answer === 'nothing')
				return lacks.length === 0
					? `${routed(row)}, and both settings let {name} forward packets`
					: lacks[0] === 'route'
						? 'no packets pass {name} as it is'
						: `packets that reach {name} are dropped ${lacks[0] === 'nic' ? 'at its network interface' : 'by its operating system'}`;
			if (answer === 'route')
				return lacks[0] === 'route' ? `${routed(row)}, and a longer one is needed` : routed(row);
			return lacks.includes(answer as 'os')
				? answer === 'nic'
					? 'without it, Azure drops packets with another address than its own'
					: 'Azure delivers the packets, but the operating system doesn’t forward them'
				: `it is enabled ${answer === 'nic' ? 'on the network interface' : 'in the operating system'}`;
		}
	},
	'forward fate': {
		...appliances,
		intro:
			'VM1 is in Subnet1, and VM2 is in Subnet2 ({v1}.2.0/24) of VNet1 ({v1}.0.0/16). You test {count} in Subnet3, with the stated route in Subnet1. Replies are routed, and all connections allowed.',
		sides: forwardSides,
		decide: fate,
		asks: {
			pass: 'reach VM2 through it',
			direct: 'reach VM2 without it',
			drop: 'not reach VM2'
		},
		choose: 'With which appliance{s} will data from VM1 {}?',
		judge: 'With {name}, data from VM1 will {}.',
		table: 'What will happen to data from VM1 with each appliance?',
		single: 'What will happen to data from VM1?',
		why(row, answer) {
			const { job, nic, os } = row;
			const found = fate(row);
			if (job === 'proxy')
				return answer === 'direct'
					? 'VM1 connects to the proxy, not to VM2'
					: `the proxy is addressed itself${answer === 'pass' ? ', so it takes no route and no IP forwarding' : ', so nothing is dropped'}`;
			if (found === 'direct')
				return {
					direct: routed(row),
					pass: 'no packets are routed to {name}',
					drop: 'packets that aren’t routed to {name} aren’t dropped there'
				}[answer as 'drop'];
			if (answer === 'direct') return routed(row);
			if (found === 'pass')
				return answer === found
					? `${routed(row)}, and {name} may and does forward packets`
					: 'IP forwarding is enabled in both places';
			return answer === found
				? nic === 'disabled'
					? 'its network interface gets only packets with its own address'
					: 'the packets get to {name}, but its operating system doesn’t forward them'
				: `IP forwarding is disabled ${nic === 'enabled' ? 'in the operating system' : os === 'enabled' ? 'on the network interface' : 'in both places'}`;
		}
	},
	'attach default': attachTopic(
		true,
		'RT1 is a route table in {r1}, in the resource group RG1 of Sub1. Its only route sends 0.0.0.0/0 to an appliance. The same route should apply to {count}.'
	),
	'attach range': attachTopic(
		false,
		'You have a route for 10.0.0.0/8 to an appliance. It is in RT1, a route table in {r1} that propagates gateway routes. Sub1 contains RT1, in RG1. You must use the route in {count}.'
	),
	'state list': state(
		'The list of effective routes is exported before a change. Route tables are then associated with the subnets of {count}: each has one user-defined route, to an appliance. VNet1 is peered with VNet2, and has a VPN gateway.'
	),
	'state plan': state(
		'NVA1 is an appliance in VNet1. Tomorrow, {count} will get route tables with one route each to NVA1. You predict how their lists of effective routes will change. VNet1 has a VPN gateway and a peering with VNet2.'
	),
	'count plan': countTopic(
		'You design {count} where all virtual networks have two subnets, FrontEnd and BackEnd. Each subnet must have a route table. You must create as few route tables as possible.'
	),
	'count tables': countTopic(
		'Every subnet of {count} must send its outbound traffic through firewalls, by as few route tables as possible. Each virtual network has a subnet named FrontEnd and one named BackEnd.'
	),

	'out private': outbound(
		'no address, because they fail',
		'and a private subnet has no default outbound access',
		'A partner allows connections to its website only from known IP addresses. In private subnets, you have {count}. Firewall1 is an Azure Firewall with a public IP address and no NAT gateway. All public IP addresses are Standard. Nothing else is set up.'
	),
	'out default': outbound(
		'a default outbound IP address',
		'and the subnet isn’t private',
		'A website on the internet logs the source IP addresses of {count}. No subnet is private. Firewall1 is an Azure Firewall that has its own public IP address and no NAT gateway. All is Standard, and nothing else is set up.'
	)
};

/** All topics, and of some whose statements have claims of their own. */
const topics = Object.fromEntries(
	Object.entries(told).flatMap(([id, topic]) => {
		const { judge: _, ...own } = topic;
		return [
			[id, own],
			...(/longer|later|forced|fate|default|plan/.test(id) ? [[`${id} said`, said(topic)]] : [])
		];
	})
) as Readonly<Record<string, Topic>>;

const beliefs: Readonly<Record<string, Belief>> = {
	'default-first': [
		'A route for 0.0.0.0/0 takes only what no longer prefix has. It’s easy to read it as “everything”.',
		(row) =>
			row['route'] === 'all nva'
				? { ...row, to: 'public' }
				: row['route'] === 'all'
					? { ...row, route: 'exact' }
					: row['route'] === 'nva'
						? { ...row, endpoint: 'none' }
						: row
	],
	'bgp-longer': [
		'The system route of a peering is used before BGP, even before a longer prefix. It’s easy to look at the length only.',
		(row) => (row['to'] === 'deep' && row['table'] === 'on' ? { ...row, to: 'office', route: 'no' } : row)
	],
	'propagates-anyway': [
		'A route table can keep gateway routes out of its subnets. It’s easy to count on what the gateway knows.',
		taking('table', /^off$/, { table: 'on' })
	],
	'propagates-all': [
		'Propagation is for gateway routes only. It’s easy to think that a peering needs it, too.',
		(row) => (row['table'] === 'off' && row['where'] ? { ...row, where: 'bgp' } : row)
	],
	'peering-transitive': [
		'Peering isn’t transitive. It’s easy to assume it is.',
		taking('where', /^far$/, { where: 'peer' })
	],
	'updated-anyway': [
		'Only BGP follows changes. It’s easy to think that a local network gateway and a peering do, too.',
		taking('since', /^later$/, { since: 'first' })
	],
	'endpoint-for-all': [
		'A service endpoint is for one service. It’s easy to think that it’s for all.',
		(row) => (row['endpoint'] && row['endpoint'] !== 'none' ? { ...row, endpoint: row['to']! } : row)
	],
	'proxy-forwards': [
		'A proxy is addressed itself. It’s easy to treat it as an appliance that forwards packets.',
		taking('job', /^proxy$/, { job: 'firewall' })
	],
	'one-forwarding': [
		'An appliance takes IP forwarding in Azure and in its operating system. It’s easy to think that one is enough.',
		(row) => (row['nic'] && row['nic'] !== row['os'] ? { ...row, nic: 'enabled', os: 'enabled' } : row)
	],
	'any-region': [
		'A route table is for subnets in its region. It’s easy to look at the subscription only.',
		taking('region', /^there$/, { region: 'here' })
	],
	'group-matters': [
		'A route table is for all resource groups of its subscription. It’s easy to think that it’s for its own only.',
		taking('scope', /^near$/, { scope: 'other' })
	],
	'own-address-first': [
		'A NAT gateway is used before a VM’s own public IP address. It’s easy to think the reverse.',
		taking('ip', /^yes$/, { nat: 'none' })
	],
	'nat-first': [
		'A route for 0.0.0.0/0 to an appliance is used before a NAT gateway. It’s easy to send everything through NAT.',
		taking('nat', /^yes$/, { appliance: 'no' })
	]
};

export const nextHop = topicFamily(
	{
		id: 'virtual-networks/next-hop',
		edition: 8,
		group: 'virtual-networks',
		title: 'Where a packet goes',
		rule: {
			'^way':
				'The longest prefix is used. For the same prefix it’s user-defined before BGP before system. But no BGP route is used before that of the network or a peering.',
			'^added':
				'A gateway brings what BGP announces or the local network gateway lists, unless the route table keeps it out. A peering brings the ranges of the other network as of the last sync, and none from beyond it.',
			'^tunnel':
				'A route for 0.0.0.0/0 takes traffic to Azure services, too. A service endpoint brings longer prefixes for its service, which are used before it.',
			'^forward':
				'An appliance takes a route that is used, and IP forwarding on its network interface and in its operating system. What is addressed itself takes neither.',
			'^attach':
				'A route table is for subnets in its region and subscription, whatever their resource group. GatewaySubnet supports none with a route for 0.0.0.0/0.',
			'^state':
				'A route is Invalid where another overrides it: one with the same prefix. Routes of a gateway are removed where they aren’t propagated, and default routes to None with a user-defined route for 0.0.0.0/0.',
			'^count':
				'A subnet has one route table, with its routes and its propagation of gateway routes. A route table can be for several subnets of a region and a subscription.',
			'^out':
				'A route for 0.0.0.0/0 to an appliance is used before a NAT gateway, which is used before the VM’s own public IP address, which is used before an outbound rule of a load balancer.'
		},
		lab: 'virtual-networks/user-routes',
		sources: [
			sources.trafficRouting,
			sources.peeredAddressSpace,
			sources.serviceEndpoints,
			sources.networkInterfaces,
			sources.routeTables,
			sources.natGateway,
			sources.defaultOutboundAccess
		],
		axes: {
			prefix: 'A route or its prefix',
			setting: 'What is set up',
			target: 'Where it goes or what it is',
			forwarding: 'IP forwarding of the appliance'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['10.1', '10.2', '172.16', 'West Europe', 'East US'],
			['10.20', '10.21', '172.20', 'North Europe', 'Japan East'],
			['10.4', '10.12', '172.24', 'UK South', 'Central India'],
			['10.33', '10.34', '172.28', 'Sweden Central', 'West US']
		],
		words: ['v1', 'v2', 'op', 'r1', 'r2'],
		forms: ['choose', 'judge', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
