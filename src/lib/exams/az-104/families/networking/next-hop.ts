// Where packets go: which route is used, effective routes, appliances, route tables, hubs, gateways, Azure services and the way to the internet.
// Over 200 lines: eight topics with words for what can differ in each.
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
/** Returns a topic about several rows, and about a single one, for which doing nothing is no solution. */
function apart(id: string, intro: string, { table, single, ...topic }: Said) {
	const { nothing: _, ...asks } = topic.asks;
	return {
		[`${id} many`]: { ...topic, table: table!, intro },
		[`${id} one`]: { ...topic, single: single!, asks, intro }
	};
}

/** What can be the prefix of a route. */
const prefixes: Row = {
	all: '0.0.0.0/0',
	wide: '10.0.0.0/8',
	own: '{v1}.0.0/16',
	peer: '{v2}.0.0/16',
	deep: '{v2}.5.0/24',
	office: '{op}.0.0/16',
	half: '{v1}.0.0/17',
	away: '{v1}.128.0/17',
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
const routing = (values: Row, who = '{name}', said = who) =>
	side(
		'prefix',
		'User-defined route',
		values,
		{ '': `${who} routed {}`, no: `${who} had no user-defined route` },
		{ '': `${said} routes {}`, no: `${said} has no user-defined route` }
	);
const drops = /wide|deep/;
const propagation = side(
	'setting',
	'Gateway routes',
	{ on: 'propagated', off: 'not propagated' },
	{ on: 'gateway routes were {}', off: 'gateway routes weren’t propagated' },
	'gateway routes are {}'
);

// Asked for the same rows hundreds of times.
const remember = remembering<Route>();
const routesFor = ({ list, route, table }: Row): readonly Route[] =>
	routesOf({
		space: ['10.1.0.0/16'],
		peered: ['10.2.0.0/16'],
		bgp: ['172.16.0.0/16', ...(list ? [] : ['10.2.5.0/24', '0.0.0.0/0'])],
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
	});
const used = (row: Row): Route =>
	remember([row['list'], row['route'], row['table'], row['to']].join(), () =>
		selectRoute(routesFor(row), real(targets[row['to']!]!))
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
		const { list, route, table, to } = row;
		// What the page doesn't say: reserved ranges beside a route for 0.0.0.0/0, and a longer BGP route beside a replaced peering route.
		return (
			to === 'unknown'
				? route === 'all' || (!list && table === 'on' && route !== 'wide')
				: table === 'off'
					? route === 'all' && to === 'office'
					: !list && to === 'deep' && route === 'peer'
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
		const { list, route, table, to } = row;
		const { source, nextHop } = used(row);
		if (source === 'User')
			return `the user-defined route for ${prefixes[route!]!} ${
				{
					all: 'is used before other routes with the same prefix',
					wide: 'is used before the system route that also leads to None',
					own: 'is used before the system route of {net}',
					peer: 'is used before the system route of the peering',
					deep: 'has a longer prefix than the system route of the peering',
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
				to === 'deep' && !list && table === 'on'
					? 'the system route of the peering wins even over a longer BGP route'
					: '{to} is in {peer}, and no match is longer than the system route of the peering',
			Internet: 'only the system route for 0.0.0.0/0 matches {to}',
			None: `${to === 'office' ? 'without gateway routes, ' : ''}the longest match for {to} is the system route for ${to === 'office' ? prefixes['idle']! : '10.0.0.0/8'} (None)`
		}[nextHop as 'None'];
	}
};

/** What a downloaded list of effective routes depends on, as a row has it. */
function seen(row: Row): Row {
	const [route, table] = row['list']!.split(' ') as [string, string];
	return { ...row, route, table };
}
const sourceNames = { User: 'User', BGP: 'Virtual network gateway', System: 'Default' };
/** Returns the lines of such a list. */
function download(list: string): string {
	const routes = routesFor(seen({ list }));
	const lines = routes.map((one) => {
		const isFirst = routes.find(({ prefix }) => prefix === one.prefix) === one;
		const prefix = one.prefix
			.replace(/^10\.1\./, '{v1}.')
			.replace(/^10\.2\./, '{v2}.')
			.replace('172.16.0.0/16', '{op}.0.0/16');
		return [sourceNames[one.source], isFirst ? 'Active' : 'Invalid', prefix, one.nextHop].join();
	});
	return ['Source,State,Address prefix,Next hop type', ...lines].join('\n');
}
const lists = Object.entries(leading('all wide own peer deep', drops)).flatMap(([id, text]) =>
	['on', 'off'].map((table) => [`${id} ${table}`, text] as const)
);
const show: Said = {
	...way,
	noun: 'server',
	common: {
		list: side(
			'prefix',
			'Effective routes',
			Object.fromEntries(lists.map(([id]) => [id, download(id)])),
			Object.fromEntries(
				lists.map(([id, text]) => [
					id,
					`the list had ${id.endsWith('on') ? '' : 'no gateway route and '}a route for ${text}`
				])
			)
		)
	},
	sides: { to: side('target', 'IP address', targets, '{name} were at {}', '{name} is at {}') },
	decide: (row) => way.decide(seen(row)),
	choose: 'For traffic to which server{s} is the next hop type {}?',
	judge: 'For traffic to {name}, the next hop type is {}.',
	why: (row, answer) => way.why(seen(row), answer)
};

const names = ['SalesNet', 'LegalNet', 'AuditNet', 'ShopNet', 'CarsNet', 'FarmNet'];
const forward = missing(
	({ route, at, on }) => ({
		route: [
			/^a|wide/.test(route!),
			route === 'away'
				? `${prefixes['away']!} doesn’t cover Data`
				: `${prefixes[route!]!} is shorter than the system route for {v1}.0.0/16`,
			'traffic for Data still takes the system route for {v1}.0.0/16',
			`the table already has a route that covers Data${at === 'DMZ' ? ', but it’s associated with the wrong subnet' : ''}`
		],
		table: [
			at === 'DMZ',
			'the traffic leaves Web, so the route is needed there',
			'the route doesn’t apply to traffic that leaves Web',
			'the route table is already associated with Web'
		],
		nic: [
			on === 'os',
			'without IP forwarding, Azure drops packets that aren’t addressed to {nva}',
			'Azure drops packets that aren’t addressed to {nva}',
			'IP forwarding is already enabled in Azure'
		],
		os: [
			on === 'azure',
			'{nva} receives the packets, but its operating system doesn’t forward them',
			'the operating system of {nva} drops the packets',
			'the operating system already forwards packets'
		]
	}),
	({ route }) =>
		`${route === 'own' ? 'the route overrides the system route with the same prefix' : 'the route has a longer prefix than the system route'}, and {nva} forwards what it gets`,
	{
		noun: 'virtual network',
		names,
		sides: {
			at: side(
				'setting',
				'Route table of',
				'Web|DMZ',
				'the route table were associated with {}',
				'in {name}, a route table is associated with {}'
			),
			route: routing(leading('all wide own half away exact'), 'the route table', 'it'),
			on: side(
				'forwarding',
				'IP forwarding enabled',
				{
					both: 'in Azure and the OS',
					'both 2': 'in the OS and Azure',
					azure: 'only in Azure',
					os: 'only in the OS'
				},
				'IP forwarding were enabled {}',
				'IP forwarding is enabled {}'
			)
		},
		asks: {
			nothing: 'make no change',
			route: 'add a route for {v1}.2.0/24 to {nva}',
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
		use: 'use RT1',
		add: 'add the route to the other route table',
		region: 'create a route table in Sub1 in {r2}',
		sub: 'create a route table in Sub2 in {r1}',
		both: 'create a route table in Sub2 in {r2}',
		leave: 'leave the routes unchanged'
	},
	choose: 'For which subnet{s} should you {}?',
	single: 'You need to apply the route as required. What should you do?',
	why(row, answer) {
		const { kind, place, now } = row;
		const found = attached(row);
		if (answer === 'leave')
			return found === answer
				? 'a gateway subnet doesn’t support a route for 0.0.0.0/0'
				: `a subnet with ${kind === 'vm' ? 'VMs' : 'a gateway'} supports a route for {prefix}`;
		if (answer === 'add')
			return found === answer
				? '{name}, in {place}, already has a route table, whose routes must stay'
				: now === 'no'
					? '{name} uses no other route table'
					: 'a gateway subnet doesn’t support this route in any route table';
		if (answer !== place) {
			const [region, sub] = [/on|bo/, /ub|bo/].map((one) => one.test(answer) !== one.test(place!));
			return `${answer === 'use' ? 'RT1 is' : 'the new table would be'} in a different ${region ? (sub ? 'subscription and ' : '') + 'region' : 'subscription'} than {name}`;
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
			'with no gateway route and no user-defined route, Azure drops traffic from {name} to the office',
			'{name} already has a route to {nva}'
		],
		off: [
			table === 'on' && route !== 'office',
			`the gateway route for {op}.0.0/16 is longer than ${prefixes[route!]!}. Without it, the traffic goes to {nva}`,
			'traffic to the office takes the longer gateway route',
			table === 'on'
				? 'the user-defined route already wins over the gateway route'
				: 'gateway routes aren’t propagated to {name} anyway'
		],
		gate: [
			/no|wide|half/.test(gate!),
			{
				half: 'some traffic from the office still takes the route of the peering',
				wide: 'the /16 route of the peering is longer than a /15 route'
			}[gate!] ?? 'traffic from the office takes the peering route and bypasses {nva}',
			`${gate === 'half' ? 'some ' : ''}traffic from the office bypasses {nva}`,
			'GatewaySubnet already overrides the route of the peering'
		]
	}),
	() => 'no gateway route wins over the user-defined route, and GatewaySubnet routes this traffic to {nva}',
	{
		noun: 'spoke',
		names,
		sides: {
			route: routing({ no: '-', ...leading('all office idle') }),
			table: propagation,
			gate: side(
				'target',
				'Routed to {nva} in GatewaySubnet',
				{
					no: '-',
					wide: 'a /15 supernet',
					half: 'one /17 half',
					exact: 'the /16 range',
					both: 'both /17 halves'
				},
				{ '': 'GatewaySubnet routed {} of {name} to {nva}', no: 'GatewaySubnet had no route for {name}' },
				{ '': 'GatewaySubnet routes {} of {name} to {nva}', no: 'GatewaySubnet has no route for {name}' }
			)
		},
		asks: {
			nothing: 'make no change',
			default: 'route 0.0.0.0/0 to {nva} in the spoke',
			off: 'set Propagate gateway routes to No in the spoke',
			gate: 'route the spoke’s /16 range to {nva} in GatewaySubnet'
		},
		table: 'What should you do next for each spoke?',
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
			where === 'peer' ? 'propagation is only for gateway routes' : 'gateway routes are already propagated'
		],
		list: [
			where === 'listed' && !isOld({ since: since! }),
			'without BGP, the gateway knows only listed ranges, and this one was added later',
			'the gateway doesn’t know the new range of Office2',
			where === 'listed'
				? 'ranges that existed in March are already listed'
				: where === 'bgp'
					? 'Office1 announces its ranges by BGP'
					: '{peer} isn’t behind the gateway'
		],
		sync: [
			where === 'peer' && !isOld({ since: since! }),
			'{peer} got the range after the last sync of the peering',
			'{net} doesn’t know the new range of {peer}',
			where === 'peer' ? 'the last sync brought ranges that existed in March' : 'the peering isn’t involved'
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
		table: 'What should you do to provide each route?',
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
			{ '': '{name} had a service endpoint for {}', none: '{name} had no service endpoint' },
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
	decide({ route, endpoint, to, forced }) {
		const isTagged = route === 'tag' && to === 'storage';
		if (endpoint === to) return isTagged ? undefined : 'endpoint';
		if (route === 'all' || route === 'internet') return route;
		return isTagged || forced === 'no' ? 'internet' : 'gateway';
	},
	asks: {
		endpoint: 'use the route of a service endpoint',
		all: 'be sent to {nva}',
		gateway: 'be sent to the VPN gateway',
		internet: 'use the next hop type Internet'
	},
	choose: 'Traffic from which subnet{s} will {}?',
	judge: 'Traffic from {name} will {}.',
	why({ route, endpoint, to }, found) {
		const isFor = `, and ${endpoint === 'none' ? '{name} has no service endpoint' : 'the {endpoint} endpoint doesn’t cover this destination'}`;
		return {
			endpoint: 'a service endpoint brings prefixes that are longer than 0.0.0.0/0',
			all: `the user-defined route for 0.0.0.0/0 is used before others with the same prefix${isFor}`,
			gateway: `the BGP route for 0.0.0.0/0 is used before the system route${route === 'tag' ? ', and the tag covers only Azure Storage' : isFor}`,
			internet:
				route === 'tag' && to === 'storage'
					? 'the prefixes of the tag are longer than 0.0.0.0/0'
					: route === 'internet'
						? `the user-defined route for 0.0.0.0/0 has the next hop type Internet${isFor}`
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
			'IP address or pool',
			{ none: '-', ip: 'a public IP address', rule: 'the backend pool of LB1' },
			{
				ip: '{name} had {}',
				rule: '{name} were in {}',
				none: '{name} had no public IP address or backend pool'
			},
			{ ip: '{name} has {}', rule: '{name} is in {}' }
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
		const wide = row['route'] === 'wide' ? '10.0.0.0/8 doesn’t cover public addresses, ' : '';
		const so = wide && `${wide}so `;
		return first
			? second
				? `${wide && `${wide}and `}${ways[first]!} is used before ${ways[second]!}`
				: `${so}${ways[first]!} is the only explicit outbound method of {name}`
			: `${so}{name} has no explicit outbound method, and its subnet ${found === 'fail' ? 'is' : 'isn’t'} private`;
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...opened(
		'way',
		'',
		{
			'': '{net} ({v1}.0.0/16) is peered with {peer} ({v2}.0.0/16), and contains an appliance named {nva}. Over a VPN, an office announces {op}.0.0/16, {v2}.5.0/24, and 0.0.0.0/0 by BGP. You review {count} of {net}, each with a separate route table.'
		},
		way
	),
	...told(
		'show',
		[
			'{net} ({v1}.0.0/16) is peered with {peer} ({v2}.0.0/16), and contains an appliance named {nva}. A VM in {net} connects to {count}. You download the effective routes of the VM.',
			'A VM in {net} connects to {count}. {net} ({v1}.0.0/16) is peered with {peer} ({v2}.0.0/16), and contains an appliance named {nva}. You download the effective routes of the VM.'
		],
		show
	),
	...apart(
		'forward',
		'In {count} with the address space {v1}.0.0/16 and no peerings, traffic from the Web subnet to Data ({v1}.2.0/24) must pass {nva}, a VM in the DMZ subnet. Replies are routed.',
		forward
	),
	attach: {
		...attach,
		intro:
			'RT1, a route table in Sub1 in {r1}, sends traffic to an appliance that all subnets can reach. You must apply its route to {count} if supported, create as few route tables as possible, and keep all other routes.'
	},
	...apart(
		'hub',
		'A hub contains {nva}, an Azure Firewall, and a VPN gateway, which learns {op}.0.0/16 from an office by BGP. Spokes have /16 ranges, use the gateway, and accept forwarded traffic. All traffic between the office and {count} must pass through {nva}.',
		hub
	),
	...apart(
		'learn',
		'{net} is peered with {peer}. {net}’s VPN gateway learns all ranges of Office1 by BGP, but not of Office2. In March, you synced the peering and listed all ranges of Office2 in its local network gateway. You have done neither since. You check {count} of {net}.',
		learn
	),
	...opened(
		'service',
		'forced',
		{
			yes: '{net} contains an appliance named {nva}, and a VPN gateway, which learns 0.0.0.0/0 by BGP and propagates it. You trace the traffic of {count} to public endpoints. Azure services are in the region of {net}.',
			no: '{net} contains an appliance named {nva}. You trace the traffic of {count} to public endpoints. Azure services are in the region of {net}, and no office announces a default route.'
		},
		service
	),
	...opened(
		'out',
		'closed',
		{
			yes: 'In private subnets, {count} must connect to the internet. {nva} is an Azure Firewall that allows this, NAT1 is a NAT gateway, and LB1 has an outbound rule for its backend pool.',
			no: 'In subnets that are not private, {count} must connect to the internet. {nva} is an Azure Firewall that allows this, NAT1 is a NAT gateway, and LB1 has an outbound rule for its backend pool.'
		},
		out
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'default-first': [
		'A route for 0.0.0.0/0 takes only traffic that doesn’t match a longer prefix. It’s easy to think that it’s for all.',
		(row) =>
			taking('route', /^all$/, {
				route: row['on'] ? 'exact' : 'all',
				table: 'off',
				endpoint: 'none',
				to: 'public'
			})(row)
	],
	'bgp-longer': [
		'The system route of a peering wins even over a longer BGP route. It’s easy to look only at the length.',
		(row) => (row['to'] === 'deep' && row['table'] === 'on' ? { ...row, to: 'office', route: 'no' } : row)
	],
	'propagates-anyway': [
		'A route table can keep gateway routes out of its subnets. It’s easy to count on what the gateway knows.',
		taking('table', /^off$/, { table: 'on' })
	],
	'one-forwarding': [
		'A VM that routes needs IP forwarding in Azure and, as a rule, in its operating system. It’s easy to think that one is enough.',
		taking('on', /./, { on: 'both' })
	],
	'table-of-appliance': [
		'A route applies to the subnet that traffic leaves. It’s easy to associate the route table with the appliance’s subnet.',
		taking('at', /DMZ/, { at: 'Web' })
	],
	'any-place': [
		'A route table is for subnets in its region and subscription. It’s easy to overlook one of the two.',
		taking('place', /./, { place: 'use' })
	],

	'one-direction': [
		'Traffic from the office needs a route in GatewaySubnet that’s at least as long as that of the peering. It’s easy to think of one direction only.',
		(row) => (row['gate'] ? { ...row, gate: 'exact' } : row)
	],
	'updated-anyway': [
		'Only BGP follows changes. It’s easy to think that a local network gateway and a peering do, too.',
		taking('since', /^(Ap|M)/, { since: 'January' })
	],

	'own-address-first': [
		'A NAT gateway is used before the public IP address of the VM. It’s easy to think the reverse.',
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
				'The route with the longest matching prefix is used. For the same prefix, it’s user-defined before BGP before system. System routes of the virtual network, peerings, and service endpoints win even over longer BGP routes.',
			'^show':
				'Of the Active routes, the one with the longest prefix is used. A user-defined route makes system routes with the same prefix Invalid.',
			'^forward':
				'A route applies to the subnet that traffic leaves. A VM that routes needs IP forwarding in Azure and, as a rule, in its operating system.',
			'^attach':
				'A route table is for subnets in its region and subscription, and a subnet can have only one. A gateway subnet doesn’t support a route for 0.0.0.0/0.',
			'^hub':
				'A spoke needs a route that’s used before gateway routes. Traffic from the office needs a route in GatewaySubnet that’s at least as long as that of the peering.',
			'^learn':
				'A gateway brings what BGP announces or the local network gateway lists, unless the route table keeps it out. A peering brings ranges as of the last sync.',
			'^service':
				'A route for 0.0.0.0/0 takes traffic to Azure services, too. Service endpoints and service tags have longer prefixes.',
			'^out':
				'Azure uses the first of these that’s set up: a route for 0.0.0.0/0 to an appliance, a NAT gateway, the public IP address of the VM, or an outbound rule. A private subnet has no default outbound access.'
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
		forms: ['table', 'judge', 'series', 'single', 'single', 'single', 'choose', 'choose'],
		telling: ['table', 'export', 'list', 'email', 'ticket']
	}
);
