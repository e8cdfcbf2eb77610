// Where packets go: which route is used, effective routes, appliances, route tables, hubs, gateways, Azure services and the way to the internet.
// Over 200 lines: eight topics with words for what can differ in each.
import { contains } from '#lib/azure/networking/address.ts';
import { routesOf, selectRoute, type Route } from '#lib/azure/networking/route.ts';
import { sources } from '#lib/azure/sources.ts';
import { remembering } from '#lib/exams/az-104/families/kit.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

type Said = Omit<Topic, 'intro'>;

/** Returns how many sides change what is decided of a row. `open`: what counts as decided where it can't be asked. */
const turning = ({ sides, decide }: Said, row: Row, open?: string): number =>
	Object.entries(sides).filter(([id, { values }]) =>
		Object.keys(values).some((value) => (decide({ ...row, [id]: value }) ?? open) !== decide(row))
	).length;
/** Returns a topic whose statements are claims that each turn with a fact. */
function claimed({ choose: _, table: _table, judge, ...topic }: Topic): Topic {
	const { sides, decide, asks, why } = topic;
	const items = Object.entries(asks).map(([one, text]) => [one, judge!.replace('{}', text)]);
	const decided = (row: Row): string | undefined => {
		const found = decide(row);
		return found && String(found === row['item']);
	};
	return {
		...topic,
		claims: true,
		sides: { ...sides, item: side('target', '', Object.fromEntries(items) as Row) },
		drawn: (row) => turning({ ...topic, decide: decided }, row, decided(row)) > 0,
		decide: decided,
		asks: { true: '' },
		judge: '{item}',
		why: (row) => why(row, decide(row)!)
	};
}
/** Returns topics with several openings, each of which tells another value of one side. */
const opened = (id: string, key: string, intros: Row, topic: Said): Readonly<Record<string, Topic>> =>
	Object.fromEntries(
		Object.entries(intros).flatMap(([value, intro]) => {
			const one = { ...topic, intro, sides: { ...topic.sides, [key]: side('setting', '', value) } };
			const { judge, ...plain } = one;
			return [[`${id} ${value}`, plain], ...(judge ? [[`${id} ${value} said`, claimed(one)]] : [])];
		})
	);
/** What can be missing, by what to do about it: whether it is, why it’s needed, what happens without it, and why it isn’t needed. */
type Needs = Readonly<
	Record<string, readonly [isMissing: boolean, need: string, without: string, spare: string]>
>;
/** Returns a topic on the only thing that is missing. `done`: why nothing is. */
function missing(
	needs: (row: Row) => Needs,
	done: (row: Row) => string,
	words: Omit<Said, 'decide' | 'why'>
): Said {
	const lacks = (row: Row) => Object.entries(needs(row)).filter(([, [isMissing]]) => isMissing);
	const topic: Said = {
		...words,
		drawn: (row) => turning(topic, row) > 1,
		decide(row) {
			const [lack, another] = lacks(row);
			return another ? undefined : (lack?.[0] ?? 'nothing');
		},
		why(row, answer) {
			if (answer === 'nothing') return lacks(row)[0]?.[1][2] ?? done(row);
			const [isMissing, need, , spare] = needs(row)[answer]!;
			return isMissing ? need : spare;
		}
	};
	return topic;
}

/** What can be the prefix of a route. */
const prefixes: Row = {
	all: '0.0.0.0/0',
	wide: '10.0.0.0/8',
	own: '{v1}.0.0/16',
	peer: '{v2}.0.0/16',
	deep: '{v2}.5.0/24',
	office: '{op}.0.0/16',
	branch: '192.168.64.0/20',
	exact: '{v1}.2.0/24',
	idle: '172.16.0.0/12'
};
const prefixesOf = (ids: string): Row => Object.fromEntries(ids.split(' ').map((id) => [id, prefixes[id]!]));
const targets: Row = {
	own: '{v1}.7.10',
	peer: '{v2}.8.9',
	deep: '{v2}.5.9',
	office: '{op}.3.20',
	unknown: '10.200.6.4',
	public: '203.0.113.40'
};
/** Returns a prefix or an address in the first theme. */
const real = (text: string): string =>
	text.replace('{v1}', '10.1').replace('{v2}', '10.2').replace('{op}', '172.16');
/** Returns routes to the appliance, or to None where that's said. */
const leading = (ids: string, none?: RegExp): Row =>
	Object.fromEntries(
		Object.entries(prefixesOf(ids)).map(([id, text]) => [
			id,
			`${text} to ${none?.test(id) ? 'None' : '{nva}'}`
		])
	);
const routing = (values: Row, who = '{name}') =>
	side(
		'prefix',
		'User-defined route',
		values,
		{ '': `${who} routed {}`, no: `${who} had no user-defined route` },
		{ '': `${who} routes {}`, no: `${who} has no user-defined route` }
	);
const drops = /wide|deep/;
const propagation = side(
	'setting',
	'Gateway routes',
	{ on: 'propagated', off: 'not propagated' },
	'gateway routes were {}',
	'gateway routes are {}'
);

// Asked for the same rows hundreds of times.
const remember = remembering<Route>();
const used = ({ announced, route, table, to }: Row): Route =>
	remember([announced, route, table, to].join(), () =>
		selectRoute(
			routesOf({
				space: ['10.1.0.0/16'],
				peered: ['10.2.0.0/16'],
				bgp: ['172.16.0.0/16', real(prefixes[announced!]!)],
				propagation: table === 'on',
				user:
					route === 'no'
						? []
						: [
								{
									prefix: real(prefixes[route!]!),
									nextHop: drops.test(route!) ? 'None' : 'Virtual appliance'
								}
							]
			}),
			real(targets[to!]!)
		)
	);
const hops = ['Virtual appliance', 'Virtual network', 'Virtual network gateway', 'Internet', 'None'];
const way: Said = {
	noun: 'subnet',
	sides: {
		route: routing({ no: '-', ...leading('all wide own peer deep office', drops) }),
		table: propagation,
		to: side('target', 'Destination', targets, 'VMs in {name} connected to {}', 'its VMs connect to {}')
	},
	decide(row) {
		const { announced, route, table, to } = row;
		// What the page doesn't say: reserved ranges beside a route for 0.0.0.0/0, and a longer BGP route beside a replaced peering route.
		return (
			to === 'unknown'
				? route === 'all' || (announced === 'all' && table === 'on' && route !== 'wide')
				: table === 'off'
					? route === 'all' && to === 'office'
					: announced === 'deep' && to === 'deep' && route === 'peer'
		)
			? undefined
			: used(row).nextHop;
	},
	asks: {
		...Object.fromEntries(hops.map((one) => [one, one])),
		'VNet peering': 'Virtual network peering'
	},
	choose: 'For traffic from which subnet{s} is the next hop type {}?',
	judge: 'For traffic from {name}, the next hop type is {}.',
	why(row) {
		const { announced, route, table, to } = row;
		const { source, nextHop } = used(row);
		if (source === 'User')
			return `the user-defined route for ${prefixes[route!]!} ${
				{
					all: 'is used before other default routes',
					wide: 'is used before the system route that also leads to None',
					own: 'is used before the system route of {net}',
					peer: 'is used before the system route of the peering',
					deep: 'is longer than the system route of the peering',
					office: `is ${table === 'on' ? 'used before the BGP route' : 'the longest match'}`
				}[route as 'all']
			}`;
		if (source === 'BGP')
			return to === 'public'
				? 'the BGP route for 0.0.0.0/0 is used before the system route'
				: 'no match is longer than the BGP route for {op}.0.0/16';
		return {
			'Virtual network': '{to} is in {net}, whose system route is the longest match',
			'VNet peering':
				to === 'deep' && announced === to && table === 'on'
					? 'the system route of the peering is preferred, even to a longer BGP route'
					: '{to} is in {peer}, and no match is longer than the system route of the peering',
			Internet: 'only the system route for 0.0.0.0/0 matches {to}',
			None: `${to === 'office' ? 'without gateway routes, ' : ''}the longest match for {to} is a system route that drops packets`
		}[nextHop as 'None'];
	}
};

/** Where effective routes lead before a change. */
const listedHops: Row = {
	own: 'Virtual network',
	peer: 'VNet peering',
	office: 'Virtual network gateway',
	branch: 'Virtual network gateway',
	all: 'Internet'
};
const isGateway = (prefix: string): boolean => /office|branch/.test(prefix);
const state: Said = {
	noun: 'effective route',
	common: {
		user: side(
			'prefix',
			'',
			prefixesOf('all wide own peer office branch'),
			'the new table had a route for {}',
			'the only route in the table sends {} to {nva}'
		),
		table: propagation
	},
	sides: {
		prefix: side(
			'prefix',
			'Address prefix (next hop type)',
			Object.fromEntries(Object.entries(listedHops).map(([id, hop]) => [id, `${prefixes[id]!} (${hop})`])),
			'{name} were for {}',
			'{name} is for {}'
		)
	},
	decide: ({ prefix, user, table }) =>
		isGateway(prefix!) && table === 'off' ? 'gone' : prefix === user ? 'Invalid' : 'Active',
	asks: { Active: 'remain Active', Invalid: 'become Invalid', gone: 'disappear from the list' },
	choose: 'Which effective route{s} will {}?',
	table: 'What will happen to each effective route?',
	why(row, answer) {
		const { prefix, user } = row;
		const found = state.decide(row);
		const isRight = found === answer;
		const [old, now] = [prefix, user].map((id) => real(prefixes[id!]!)) as [string, string];
		return {
			gone: isRight
				? 'a route table without propagation keeps out all gateway routes'
				: isGateway(prefix!)
					? 'gateway routes are propagated'
					: 'propagation is only for gateway routes',
			Invalid: isRight
				? 'the user-defined route has the same prefix, so it’s used instead'
				: found === 'gone'
					? 'a gateway route that isn’t propagated isn’t listed in any state'
					: 'no user-defined route has this prefix',
			Active: !isRight
				? `Azure ${found === 'gone' ? 'removes gateway routes that aren’t propagated' : 'prefers the user-defined route with this prefix'}`
				: contains(now, old)
					? 'the user-defined route has a shorter prefix'
					: contains(old, now)
						? 'the user-defined route has a longer prefix'
						: 'the user-defined route is for other addresses'
		}[answer as 'gone'];
	}
};

const forward = missing(
	({ route, at, on }) => ({
		route: [
			/all|wide/.test(route!),
			`${prefixes[route!]!} is shorter than the system route for {v1}.0.0/16`,
			'traffic for Data still takes the longer system route',
			`traffic for Data matches the route for ${prefixes[route!]!} already`
		],
		table: [
			at === 'DMZ',
			'a route applies where traffic leaves from, and here that’s Web',
			'the route doesn’t apply to traffic that leaves Web',
			'the route table is associated with Web already'
		],
		nic: [
			on === 'os',
			'Azure drops packets that aren’t addressed to the network interface',
			'packets are dropped at the network interface of {nva}',
			'the network interface accepts packets for other addresses already'
		],
		os: [
			on!.startsWith('azure'),
			'{nva} receives the packets, but its operating system doesn’t forward them',
			'packets end in the operating system of {nva}',
			'the operating system forwards packets already'
		]
	}),
	({ route }) =>
		`${route === 'own' ? 'the route replaces the system route with the same prefix' : 'the route has a longer prefix than the system route'}, and {nva} forwards what it gets`,
	{
		noun: 'virtual network',
		names: ['HrNet', 'LabNet', 'MapNet', 'SalesNet', 'WebNet', 'PayNet'],
		sides: {
			route: routing(leading('all wide own exact')),
			at: side(
				'setting',
				'Route table of',
				'Web|DMZ',
				'the route table were associated with {}',
				'{} uses the route table'
			),
			on: side(
				'forwarding',
				'IP forwarding enabled',
				{
					both: 'for the NIC and the OS',
					'both 2': 'for both NICs and the OS',
					azure: 'only for the NIC',
					'azure 2': 'only for both NICs',
					os: 'only for the OS'
				},
				'IP forwarding were enabled {}',
				'IP forwarding is enabled {}'
			)
		},
		asks: {
			nothing: 'make no change',
			route: 'add a route for {v1}.2.0/24',
			table: 'associate the route table with Web instead of DMZ',
			nic: 'enable IP forwarding on the network interface',
			os: 'enable IP forwarding in the operating system'
		},
		table: 'What should you do in each virtual network?',
		single: 'You need to ensure that the traffic passes the appliance. What should you do?'
	}
);

/** Where a route table for the subnet must be. RT1 is in the first place. */
const places: Row = {
	use: 'Sub1 in {r1}',
	region: 'Sub1 in {r2}',
	sub: 'Sub2 in {r1}',
	both: 'Sub2 in {r2}'
};
const attached = ({ kind, prefix, now, place }: Row): string =>
	kind === 'gateway' && prefix === 'all' ? 'leave' : now === 'other' ? 'add' : place!;
const attach: Said = {
	noun: 'subnet',
	common: {
		prefix: side(
			'prefix',
			'',
			prefixesOf('all wide'),
			'the route in RT1 were for {}',
			'the only route in RT1 is for {}'
		)
	},
	sides: {
		kind: side(
			'target',
			'Contains',
			{ vm: 'VMs', gateway: 'a VPN gateway' },
			'{name} contained {}',
			'{name} contains {}'
		),
		place: side('setting', 'Subscription and region', places, '{name} were in {}', 'it is in {}'),
		now: side(
			'setting',
			'Other route table',
			{ no: '-', other: 'in use' },
			{ no: '{name} had no route table', other: '{name} used another route table' },
			{ no: 'it has no route table', other: 'it uses another route table' }
		)
	},
	decide: attached,
	asks: {
		use: 'associate RT1',
		add: 'add the route to the other route table',
		region: 'create a route table in Sub1 in {r2}',
		sub: 'create a route table in Sub2 in {r1}',
		both: 'create a route table in Sub2 in {r2}',
		leave: 'leave the routes unchanged'
	},
	choose: 'For which subnet{s} should you {}?',
	single: 'You need to apply the route if the subnet supports it. What should you do?',
	why(row, answer) {
		const { kind, place, now } = row;
		const found = attached(row);
		if (answer === 'leave')
			return found === answer
				? 'a gateway subnet doesn’t support a route for 0.0.0.0/0'
				: `a subnet with ${kind === 'vm' ? 'VMs' : 'a gateway'} supports a route for {prefix}`;
		if (answer === 'add')
			return found === answer
				? 'a subnet can have only one route table, and the other routes must stay'
				: now === 'no'
					? '{name} uses no other route table'
					: 'the gateway subnet can’t have this route in any route table';
		if (answer !== place) {
			const [region, sub] = [/on|bo/, /ub|bo/].map((one) => one.test(answer) !== one.test(place!));
			return `${answer === 'use' ? 'RT1' : 'this route table'} isn’t in the ${region ? (sub ? 'subscription or ' : '') + 'region' : 'subscription'} of {name}`;
		}
		return found === answer
			? `{name} has no route table and is in {place}${answer === 'use' ? ', like RT1' : ', so its route table must be there'}`
			: found === 'add'
				? 'it would replace the other route table, whose routes must stay'
				: 'it would bring a route that a gateway subnet doesn’t support';
	}
};

const hub = missing(
	({ route, table, gate }) => ({
		default: [
			route === 'no',
			'without a user-defined route, nothing leads from {name} to {nva}',
			'traffic from {name} doesn’t reach {nva}',
			'{name} has a route to {nva} already'
		],
		off: [
			table === 'on' && route !== 'office',
			`the gateway route for {op}.0.0/16 is longer than ${prefixes[route!]!}`,
			'traffic to the office takes the longer gateway route',
			table === 'on'
				? 'a user-defined route is used before a gateway route with the same prefix'
				: 'gateway routes aren’t propagated to {name} anyway'
		],
		gate: [
			gate !== 'exact',
			gate === 'no'
				? 'traffic from the office takes the route of the peering, past {nva}'
				: 'the /16 route of the peering is longer than a /15 route',
			'traffic from the office doesn’t pass {nva}',
			'GatewaySubnet has a route for this range already'
		]
	}),
	({ route }) =>
		`${route === 'office' ? 'the user-defined route for {op}.0.0/16 is used before the gateway route' : `no gateway route is longer than ${prefixes[route!]!}`}, and GatewaySubnet leads to {nva}, too`,
	{
		noun: 'spoke network',
		names: ['SalesNet', 'LegalNet', 'AuditNet', 'ShopNet', 'CarsNet', 'FarmNet'],
		sides: {
			route: routing({ no: '-', ...leading('all office idle') }),
			table: propagation,
			gate: side(
				'target',
				'GatewaySubnet',
				{ no: '-', wide: 'a wider /15 range to {nva}', exact: 'the spoke’s /16 range to {nva}' },
				{ '': 'GatewaySubnet routed {}', no: 'GatewaySubnet had no route for {name}' },
				{ '': 'GatewaySubnet routes {}', no: 'GatewaySubnet has no route for {name}' }
			)
		},
		asks: {
			nothing: 'make no change',
			default: 'route 0.0.0.0/0 to {nva} in the spoke',
			off: 'set Propagate gateway routes to No in the spoke',
			gate: 'route the spoke’s /16 range to {nva} in GatewaySubnet'
		},
		table: 'What should you do next for each spoke network?',
		single: 'You need to ensure that traffic is routed as required. What should you do?'
	}
);

const isOld = ({ since }: Row): boolean => /^[JF]/.test(since!);
const learn = missing(
	({ where, since, table }) => ({
		on: [
			table === 'off' && where !== 'peer',
			'the route table keeps out gateway routes, with or without BGP',
			'the gateway’s routes don’t reach {name}',
			where === 'peer' ? 'propagation is only for gateway routes' : 'gateway routes are propagated already'
		],
		list: [
			where === 'listed' && !isOld({ since: since! }),
			'without BGP, the gateway knows only the ranges that are listed, and this one is newer',
			'the gateway doesn’t know the new range of Office2',
			where === 'listed'
				? 'ranges that existed in March are listed already'
				: where === 'bgp'
					? 'Office1 announces its ranges by BGP'
					: '{peer} isn’t behind the gateway'
		],
		sync: [
			where === 'peer' && !isOld({ since: since! }),
			'{peer} got the range after the last sync of the peering',
			'{net} doesn’t know the new range of {peer}',
			where === 'peer'
				? 'the last sync brought ranges that existed in March'
				: 'the peering has no part in this traffic'
		]
	}),
	({ where, table }) =>
		where === 'peer'
			? `the last sync brought the range${table === 'off' ? ', and propagation is only for gateway routes' : ''}`
			: `${where === 'bgp' ? 'BGP announces the range' : 'the local network gateway lists the range'}, and {name} gets gateway routes`,
	{
		noun: 'subnet',
		sides: {
			where: side(
				'target',
				'Must reach',
				{ bgp: 'Office1', listed: 'Office2', peer: '{peer}' },
				'{name} had to reach {}',
				'{name} must reach a range of {}'
			),
			since: side(
				'setting',
				'Range added in',
				'January|February|April|May',
				'the range had been added in {}',
				'the range was added in {}'
			),
			table: propagation
		},
		asks: {
			nothing: 'make no change',
			on: 'set Propagate gateway routes to Yes',
			list: 'add the range to the local network gateway',
			sync: 'sync the peering with {peer}'
		},
		table: 'What should you do to provide the route for each subnet?',
		single: 'You need to ensure that there is a route to the range. What should you do?'
	}
);

const service: Said = {
	noun: 'subnet',
	sides: {
		route: routing({
			no: '-',
			...leading('all'),
			internet: '0.0.0.0/0 to Internet',
			tag: 'the Storage tag to Internet'
		}),
		endpoint: side(
			'setting',
			'Service endpoint',
			{ none: '-', storage: 'Microsoft.Storage', sql: 'Microsoft.Sql' },
			{ '': 'its service endpoint were for {}', none: '{name} had no service endpoint' },
			'it has a service endpoint for {}'
		),
		to: side(
			'target',
			'Connects to',
			{ storage: 'a storage account', sql: 'Azure SQL Database', web: 'a partner’s website' },
			'{name} connected to {}',
			'it connects to {}'
		)
	},
	// Whether a service endpoint or a tag has the longer prefix isn't told.
	decide: ({ route, endpoint, to, forced }) =>
		endpoint === to
			? route === 'tag' && to === 'storage'
				? undefined
				: 'endpoint'
			: route === 'tag'
				? to === 'storage'
					? 'internet'
					: forced === 'yes'
						? 'gateway'
						: 'internet'
				: route !== 'no'
					? route
					: forced === 'yes'
						? 'gateway'
						: 'internet',
	asks: {
		endpoint: 'use the route of a service endpoint',
		all: 'be sent to {nva}',
		gateway: 'be sent to the VPN gateway',
		internet: 'use the next hop type Internet'
	},
	choose: 'Traffic from which subnet{s} will {}?',
	judge: 'Traffic from {name} will {}.',
	why({ route, endpoint, to }, found) {
		const isFor = endpoint === 'none' ? '' : ', and the service endpoint is for something else';
		return {
			endpoint: 'a service endpoint brings prefixes that are longer than 0.0.0.0/0',
			all: `the user-defined route for 0.0.0.0/0 is used before others with the same prefix${isFor}`,
			gateway: `the BGP route for 0.0.0.0/0 is used before the system route${route === 'tag' ? ', and the tag covers only Azure Storage' : isFor}`,
			internet:
				route === 'tag' && to === 'storage'
					? 'the prefixes of the tag are longer than 0.0.0.0/0'
					: route === 'internet'
						? `the user-defined route for 0.0.0.0/0 leads to Internet${isFor}`
						: 'only the system route for 0.0.0.0/0 matches'
		}[found as 'all'];
	}
};

/** What VMs can use, in Azure's order, and how that is called. */
const ways: Row = {
	nva: 'the route to {nva}',
	nat: 'the NAT gateway',
	ip: 'the public IP address of the VM',
	rule: 'the outbound rule'
};
const waysOf = ({ route, nat, vm }: Row): readonly string[] =>
	Object.keys(ways).filter((one) => one === vm || (one === 'nva' ? route === 'all' : one === nat));
const out: Said = {
	noun: 'VM',
	sides: {
		route: routing({ no: '-', ...leading('all wide') }, 'the subnet of {name}'),
		nat: side(
			'setting',
			'NAT gateway',
			{ none: '-', nat: 'NAT1' },
			{ '': 'the subnet of {name} used {}', none: 'the subnet of {name} had no NAT gateway' },
			'the subnet uses {}'
		),
		vm: side(
			'target',
			'Settings of the VM',
			{ none: '-', ip: 'a public IP address', rule: 'an outbound rule of LB1' },
			{ '': '{name} had {}', none: '{name} had neither a public IP address nor an outbound rule' },
			'{name} has {}'
		)
	},
	decide: (row) => waysOf(row)[0] ?? (row['closed'] === 'yes' ? 'fail' : 'default'),
	asks: {
		nva: 'connect through {nva}',
		nat: 'use the public IP address of NAT1',
		ip: 'use its own public IP address',
		rule: 'use a frontend IP address of LB1',
		default: 'use a default outbound IP address',
		fail: 'fail to connect'
	},
	choose: 'Which VM{s} will {}?',
	judge: '{name} will {}.',
	why(row, found) {
		const [first, second] = waysOf(row);
		return first
			? second
				? `${ways[first]!} is used before ${ways[second]!}`
				: `${ways[first]!} is the only explicit way to the internet`
			: `${row['route'] === 'wide' ? '10.0.0.0/8 isn’t for public IP addresses' : 'there’s no explicit way to the internet'}, and a ${found === 'fail' ? 'private subnet has no default outbound access' : 'subnet that isn’t private has default outbound access'}`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...opened(
		'way',
		'announced',
		{
			all: '{net} ({v1}.0.0/16) contains an appliance named {nva}, and is peered with {peer} ({v2}.0.0/16). Over a VPN, an office announces {op}.0.0/16 and 0.0.0.0/0 by BGP. You review {count} of {net}, each with a separate route table.',
			deep: 'You take over {net} ({v1}.0.0/16), which is peered with {peer} ({v2}.0.0/16) and contains an appliance named {nva}. Over a VPN, an office announces {op}.0.0/16 and, by mistake, {v2}.5.0/24 by BGP. You document {count}, each with a separate route table.'
		},
		way
	),
	...told(
		'state',
		[
			'A VM in {net} has {count} in the Active state, among others. You associate its subnet with a new route table.',
			'In the Azure portal, you view {count} in the Active state for a VM in {net}. Then you associate its subnet with a new route table.'
		],
		state
	),
	...told(
		'forward',
		[
			'In {count} without peerings, traffic from the Web subnet to the Data subnet must pass {nva}, a VM in the DMZ subnet. The address space is {v1}.0.0/16, with Data in {v1}.2.0/24. Replies are already routed.',
			'You check {nva}, a VM in the DMZ subnet of {count} ({v1}.0.0/16) without peerings. Traffic from the Web subnet must pass it on the way to the Data subnet ({v1}.2.0/24). Replies are already routed.'
		],
		forward
	),
	...told(
		'attach',
		[
			'RT1, a route table in Sub1 in {r1}, sends traffic to an appliance that all subnets can reach. You must apply its route to {count} with as few new route tables as possible, and keep all other routes.',
			'Your security team wants {count} to use the route in RT1, a route table in Sub1 in {r1} that leads to an appliance they can reach. You must create as few route tables as possible, and keep all other routes.'
		],
		attach
	),
	...told(
		'hub',
		[
			'Your hub network contains {nva} and a VPN gateway, which learns {op}.0.0/16 from the office by BGP. The hub is peered with {count}. Spokes have /16 ranges, use its gateway, and accept forwarded traffic. All traffic between spokes and the office must pass {nva}.',
			'An auditor requires that all traffic between the office and {count} pass {nva} in the hub. The hub also contains the VPN gateway, which learns {op}.0.0/16 by BGP. Peered spokes have /16 ranges, use the gateway, and accept forwarded traffic.'
		],
		hub
	),
	...told(
		'learn',
		[
			'{net} is peered with {peer}. Its VPN gateway connects two offices: Office1 uses BGP, and Office2 does not. In March, you synced the peering, and listed all ranges of Office2 in its local network gateway. Today, you check the routes of {count} in {net}.',
			'Two offices use the VPN gateway in {net}, Office1 with BGP and Office2 without. In March, you listed all ranges of Office2 in its local network gateway, and synced the peering of {net} with {peer}. Now you check {count} of {net}.'
		],
		learn
	),
	...opened(
		'service',
		'forced',
		{
			yes: '{net} contains an appliance, {nva}. Its VPN gateway learns 0.0.0.0/0 from the office by BGP, and propagates it. You trace the traffic of {count} to public endpoints. Azure services are in the same region.',
			no: 'Before a migration, you document how {count} of {net} reach public endpoints. No office announces a default route. {nva} is an appliance, and Azure services are in the same region.'
		},
		service
	),
	...opened(
		'out',
		'closed',
		{
			yes: 'To install updates, {count} in private subnets must connect to the internet. {nva} is an Azure Firewall that allows this, and NAT1 is a NAT gateway.',
			no: 'A vendor asks which IP addresses {count} will connect to its website from. {nva} is an Azure Firewall that allows these connections, and NAT1 is a NAT gateway. No subnet is private.'
		},
		out
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'default-first': [
		'A route for 0.0.0.0/0 takes only what no longer prefix matches. It’s easy to read it as “everything”.',
		(row) =>
			row['route'] === 'all'
				? {
						...row,
						...(row['on']
							? { route: 'exact' }
							: row['gate']
								? { table: 'off' }
								: row['endpoint']
									? { endpoint: 'none' }
									: { to: 'public' })
					}
				: row
	],
	'bgp-longer': [
		'The system route of a peering is used even before a longer BGP route. It’s easy to look only at the length.',
		(row) => (row['to'] === 'deep' && row['table'] === 'on' ? { ...row, to: 'office', route: 'no' } : row)
	],
	'propagates-anyway': [
		'A route table can keep gateway routes out of its subnets. It’s easy to count on what the gateway knows.',
		taking('table', /^off$/, { table: 'on' })
	],
	'one-forwarding': [
		'An appliance needs IP forwarding in Azure and in its operating system. It’s easy to think that one is enough.',
		taking('on', /^[ao]/, { on: 'both' })
	],
	'table-of-appliance': [
		'A route applies to the subnet that traffic leaves. It’s easy to associate the route table with the appliance’s subnet.',
		taking('at', /DMZ/, { at: 'Web' })
	],
	'any-place': [
		'A route table is for subnets in its region and subscription. It’s easy to overlook one of the two.',
		taking('place', /./, { place: 'use' })
	],
	'two-tables': [
		'A subnet can have only one route table. It’s easy to think that another one adds to it.',
		taking('now', /other/, { now: 'no' })
	],
	'one-direction': [
		'Traffic from the office needs a route in GatewaySubnet that’s as long as that of the peering. It’s easy to think of one direction only.',
		(row) => (row['gate'] ? { ...row, gate: 'exact' } : row)
	],
	'updated-anyway': [
		'Only BGP follows changes. It’s easy to think that a local network gateway and a peering do, too.',
		taking('since', /^(Ap|M)/, { since: 'January' })
	],
	'endpoint-for-all': [
		'A service endpoint is for one service. It’s easy to think that it’s for all.',
		taking('endpoint', /s/, { to: 'storage', endpoint: 'storage' })
	],
	'own-address-first': [
		'A NAT gateway is used before a VM’s own public IP address. It’s easy to think the reverse.',
		taking('vm', /ip/, { nat: 'none' })
	]
};

export const nextHop = topicFamily(
	{
		id: 'virtual-networks/next-hop',
		edition: 9,
		group: 'virtual-networks',
		title: 'Where a packet goes',
		rule: {
			'^way':
				'The longest prefix is used. For the same prefix, it’s user-defined before BGP before system. But no BGP route is used before that of the network or a peering.',
			'^state':
				'A user-defined route makes system and gateway routes with the same prefix Invalid. Without propagation, gateway routes aren’t listed.',
			'^forward':
				'An appliance needs IP forwarding on its network interface and in its operating system, and a route for the subnet that traffic leaves.',
			'^attach':
				'A subnet can have one route table, from its region and subscription. A gateway subnet doesn’t support a route for 0.0.0.0/0.',
			'^hub':
				'A spoke needs a route that’s used before gateway routes, and GatewaySubnet needs one that’s used before that of the peering.',
			'^learn':
				'A gateway brings what BGP announces or the local network gateway lists, unless the route table keeps it out. A peering brings ranges as of the last sync.',
			'^service':
				'A route for 0.0.0.0/0 takes traffic to Azure services, too. Service endpoints and service tags have longer prefixes.',
			'^out':
				'A route for 0.0.0.0/0 to an appliance is used before a NAT gateway, then the VM’s own public IP address, then an outbound rule. A private subnet has no default outbound access.'
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
			['10.1', '10.2', '172.16', 'West Europe', 'East US', 'NVA1', 'VNet1', 'VNet2'],
			['10.20', '10.21', '172.20', 'North Europe', 'Japan East', 'Firewall1', 'AppNet', 'DataNet'],
			['10.4', '10.12', '172.24', 'UK South', 'Central India', 'EdgeFW', 'CoreNet', 'TestNet'],
			['10.33', '10.34', '172.28', 'Sweden Central', 'West US', 'NVA-East', 'WebNet', 'MailNet'],
			['10.60', '10.70', '172.18', 'Canada Central', 'France South', 'FW-Main', 'ProdNet', 'ToolsNet']
		],
		words: ['v1', 'v2', 'op', 'r1', 'r2', 'nva', 'net', 'peer'],
		forms: ['table', 'choose', 'choose', 'single', 'single', 'series', 'series', 'judge'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
