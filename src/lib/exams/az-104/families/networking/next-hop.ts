// Where packets go: user-defined, BGP and system routes, forced tunneling, appliances, route tables and the way to the internet.
// Over 200 lines: its topics, with words for what can differ in each.
import { contains } from '#lib/azure/networking/address.ts';
import { routesOf, selectRoute, type Route } from '#lib/azure/networking/route.ts';
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

/** Returns a side of what something has or, with the first value, doesn’t have. */
function having(
	axis: string,
	title: string,
	values: Row,
	what: string,
	nothing: string,
	who = '{name}',
	line = 'it'
): Topic['sides'][string] {
	const [no = ''] = Object.keys(values);
	const text = (verb: string): Row => ({ '': `${verb} ${what}`, [no]: `${verb} no ${nothing}` });
	return side(axis, title, values, text(`${who} had`), text(`${line} has`));
}

/** What can be the prefix of a route. */
const prefixes: Row = {
	all: '0.0.0.0/0',
	wide: '10.0.0.0/8',
	own: '{v1}.0.0/16',
	peer: '{v2}.0.0/16',
	deep: '{v2}.5.0/24',
	office: '{op}.0.0/16'
};
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
const prefixText = (prefix: string): string =>
	Object.values(prefixes).find((text) => real(text) === prefix) ?? prefix;
const drops = (route: string): boolean => /wide|deep/.test(route);

const waySides: Topic['sides'] = {
	route: having(
		'prefix',
		'Route',
		{
			no: '-',
			...Object.fromEntries(
				Object.entries(prefixes).map(([id, text]) => [id, `${text} to ${drops(id) ? 'None' : 'NVA1'}`])
			)
		},
		'a route for {}',
		'user-defined route',
		'{name}',
		'{name}'
	),
	table: side(
		'setting',
		'Gateway routes',
		{ on: 'propagated', off: 'not propagated' },
		'gateway routes were {} to {name}',
		'gateway routes are {}'
	),
	to: side('target', 'Destination', targets, 'packets from {name} were for {}', 'its packets are for {}')
};
const userFirst = 'a user-defined route is used before a BGP route with the same prefix';
/** Why the route to an address is used. */
function wayRight(announced: string, { route, table, to }: Row, used: Route, all: readonly Route[]): string {
	const { prefix, source, nextHop } = used;
	if (source === 'User')
		return route === 'all' && to !== 'public'
			? 'a user-defined route for 0.0.0.0/0 removes the default route for 10.0.0.0/8 to None'
			: all.some((one) => one.prefix === prefix && one.source !== 'User')
				? 'the user-defined route is used before others with the same prefix'
				: `the user-defined route for ${prefixText(prefix)} is the longest match`;
	if (source === 'BGP')
		return to === 'public'
			? 'the BGP route for 0.0.0.0/0 is used before the system route'
			: `the office announces ${prefixText(prefix)}, and no other match is longer`;
	return {
		'Virtual network': '{to} is in VNet1, whose route is the longest match',
		'VNet peering':
			announced === to && table === 'on'
				? 'the route of the peering is preferred, even to the longer one that BGP brings'
				: '{to} is in VNet2, and the route of the peering is the longest match',
		Internet: 'only the system route for 0.0.0.0/0 matches {to}',
		None: `${to === 'office' ? 'without gateway routes, ' : ''}no longer prefix than ${prefix} matches, and its system route leads to None`
	}[nextHop as 'None'];
}
/** Why another next hop type is wrong. */
function wayWrong(announced: string, row: Row, { prefix, source }: Route, answer: string): string {
	const [route, to] = [row['route']!, row['to']!];
	const text = prefixes[route];
	const isAll = prefix === prefixes['all'];
	if (answer === 'Virtual appliance' || answer === 'None') {
		const isDrop = answer === 'None';
		return text === undefined || drops(route) !== isDrop
			? isDrop
				? 'no route to None is the longest match'
				: 'no route leads to NVA1'
			: contains(real(text), real(targets[to]!))
				? `the route for ${text} is shorter than that for ${prefixText(prefix)}`
				: `${text} doesn’t include {to}`;
	}
	if (answer === 'Internet')
		return isAll
			? `${source === 'User' ? 'a user-defined' : 'a BGP'} route for 0.0.0.0/0 is used first`
			: `the route for ${prefixText(prefix)} has a longer prefix than 0.0.0.0/0`;
	if (answer === 'Virtual network')
		return to === 'own'
			? 'the user-defined route for {v1}.0.0/16 replaces that of VNet1'
			: `{to} isn’t in VNet1, and the route for ${prefixText(prefix)} is used`;
	if (answer === 'VNet peering')
		return /peer|deep/.test(to)
			? `a user-defined route is ${route === 'peer' ? 'used before that of the peering' : 'longer than that of the peering'}`
			: `{to} isn’t in the peered network, and the route for ${prefixText(prefix)} is used`;
	return row['table'] === 'off'
		? 'gateway routes aren’t propagated to {name}'
		: announced === to && route !== to
			? 'no BGP route is used before that of the peering'
			: to === 'office' || announced === to || (announced === 'all' && isAll)
				? userFirst
				: announced === 'all'
					? 'the BGP route for 0.0.0.0/0 isn’t the longest match'
					: 'the office doesn’t announce {to}';
}

/** Returns a topic on what is used of user-defined, BGP and system routes. `announced`: the prefix that BGP brings beside that of the office. */
function way(announced: string, intro: string): Topic {
	const routes = ({ route, table }: Row) =>
		routesOf({
			space: ['10.1.0.0/16'],
			peered: ['10.2.0.0/16'],
			bgp: ['172.16.0.0/16', real(prefixes[announced]!)],
			propagation: table === 'on',
			user:
				route === 'no'
					? []
					: [{ prefix: real(prefixes[route!]!), nextHop: drops(route!) ? 'None' : 'Virtual appliance' }]
		});
	// Asked for the same rows hundreds of times.
	const remember = remembering<Route>();
	const used = (row: Row): Route =>
		remember(Object.values(row).join(), () => selectRoute(routes(row), real(targets[row['to']!]!)));
	return {
		noun: 'subnet',
		intro,
		sides: waySides,
		decide(row) {
			const { route, table, to } = row;
			// What the page doesn't say: a longer BGP route beside a replaced peering route, routes to None with a BGP default route, and 172.16.0.0/12 with a user-defined one.
			return (
				table === 'off'
					? route === 'all' && to === 'office'
					: announced === 'all'
						? to === 'unknown' && !/all|wide/.test(route!)
						: to === 'deep' && route === 'peer'
			)
				? undefined
				: used(row).nextHop;
		},
		asks: {
			...Object.fromEntries(
				['Virtual appliance', 'Virtual network', 'Virtual network gateway', 'Internet', 'None'].map((one) => [
					one,
					one
				])
			),
			'VNet peering': 'Virtual network peering'
		},
		choose: 'For packets from which subnet{s} is the next hop type {}?',
		judge: 'For packets from {name}, the next hop type is {}.',
		table: 'Which next hop type is used for the packets of each subnet?',
		single: 'Which next hop type is used for the packets?',
		why(row, answer) {
			const found = used(row);
			return answer === found.nextHop
				? wayRight(announced, row, found, routes(row))
				: wayWrong(announced, row, found, answer);
		}
	};
}

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
			'it was added {}'
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
	single: 'What should you do?',
	why(row, answer) {
		const { where, table } = row;
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
			peer: 'the range isn’t one of VNet3'
		}[answer as 'peer'];
	}
};
const added = (intro: string): Topic => ({ ...addedBase, intro });

const endpoint = having(
	'setting',
	'Service endpoint',
	{ none: '-', storage: 'Microsoft.Storage', sql: 'Microsoft.Sql' },
	'a service endpoint for {}',
	'service endpoint'
);
const defaultRoute = (hops: Row, line = '{name}'): Topic['sides'][string] =>
	having(
		'prefix',
		'Route for 0.0.0.0/0',
		{ no: '-', nva: 'to Firewall1', ...hops },
		'a route for 0.0.0.0/0 {}',
		'user-defined route',
		'{name}',
		line
	);
const tunnelSides: Topic['sides'] = {
	route: defaultRoute({ internet: 'to Internet', drop: 'to None' }),
	endpoint,
	to: side(
		'target',
		'Traffic to',
		{ storage: 'a storage account', sql: 'Azure SQL Database', web: 'a partner’s website' },
		'the traffic from {name} were for {}',
		'it connects to {}'
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
			endpoint: 'use a service endpoint',
			nva: 'be sent to the appliance Firewall1',
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
					drop: 'the user-defined route is used before others for 0.0.0.0/0, and None drops the traffic',
					gateway: 'BGP brings 0.0.0.0/0, which is used before the system route',
					internet:
						route === 'internet'
							? `the user-defined route ${isForced ? 'is used before that of BGP' : 'leads there, as the system route does'}`
							: 'only the system route for 0.0.0.0/0 matches'
				}[answer as 'nva'];
			if (found === 'endpoint')
				return `a route for 0.0.0.0/0 to ${{ nva: 'Firewall1', gateway: 'the VPN gateway', internet: 'the next hop type Internet', drop: 'None' }[answer as 'nva']} has a shorter prefix than the service endpoint brings`;
			return {
				nva: 'no route leads to Firewall1',
				drop: 'nothing drops it without a route to None',
				gateway: 'a user-defined route is used before a BGP route',
				internet: `the ${route === 'no' ? 'BGP' : 'user-defined'} route for 0.0.0.0/0 is used before the system route`
			}[answer as 'nva'];
		}
	};
}
const tunnelLacks = ({ must, endpoint: has, route }: Row): readonly string[] =>
	must === 'avoid'
		? has === 'storage' || route === 'no'
			? []
			: ['enable']
		: [...(has === 'storage' ? ['remove'] : []), ...(route === 'no' ? ['route'] : [])];

const forwardSides = {
	job: side('target', 'Software', 'firewall|proxy', '{name} were a {}', '{name} is a {}'),
	route: side(
		'prefix',
		'Route',
		{ no: '-', all: '0.0.0.0/0', own: '{v1}.0.0/16', exact: '{v1}.2.0/24' },
		{ '': 'the route to {name} were for {}', no: 'no route led to {name}' },
		{ '': 'its route is for {}', no: 'it has no route' }
	),
	on: side(
		'forwarding',
		'IP forwarding enabled',
		{ both: 'in Azure and the OS', azure: 'in Azure only', os: 'in the OS only', off: 'nowhere' },
		'IP forwarding of {name} were enabled {}',
		'IP forwarding is enabled {}'
	)
};
/** What an appliance lacks to get packets for VM2 and to forward them. A route for the range of VNet1 replaces its system route. */
const forwardLacks = ({ job, route, on }: Row): readonly string[] =>
	job === 'proxy'
		? []
		: [
				...(/own|exact/.test(route!) ? [] : ['route']),
				...(/both|azure/.test(on!) ? [] : ['nic']),
				...(/both|os/.test(on!) ? [] : ['os'])
			];
const fate = (row: Row): string => {
	const lacks = forwardLacks(row);
	return lacks.length === 0 ? 'pass' : lacks.includes('route') ? 'direct' : 'drop';
};
/** Why packets to VM2 go to an appliance, or don't. */
const routed = ({ route }: Row): string =>
	({
		no: 'without a route to it, packets take the system route of VNet1',
		all: 'the system route for {v1}.0.0/16 is longer than 0.0.0.0/0',
		own: 'the route for {v1}.0.0/16 replaces the system route',
		exact: 'the route for {v1}.2.0/24 is longer than the system route'
	})[route as 'own'];

const appliances = { noun: 'network appliance', names: ['NVA1', 'NVA2', 'NVA3', 'NVA4'] };
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
	const place = ({ kind, region, scope }: Row): string =>
		everywhere && kind === 'gateway'
			? 'never'
			: scope === 'other'
				? region === 'here'
					? 'subscription'
					: 'both'
				: region === 'here'
					? 'associate'
					: 'region';
	return {
		noun: 'subnet',
		intro,
		sides: attachSides,
		decide: place,
		asks: {
			associate: 'use RT1',
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
						: `another ${answer === 'both' ? 'region and subscription' : answer} wouldn’t make a gateway subnet support this route`;
			if (answer === 'never') return 'only a gateway subnet can’t have a route for 0.0.0.0/0';
			const [region, sub] =
				answer === 'both' ? ['{r2}', 'Sub2'] : answer === 'region' ? ['{r2}', 'Sub1'] : ['{r1}', 'Sub2'];
			const wrongRegion = /region|both/.test(answer) !== /region|both/.test(found);
			const wrongSub = /sub|both/.test(answer) !== /sub|both/.test(found);
			const is = `{name} is in ${found === 'both' || found === 'region' ? '{r2}' : '{r1}'}`;
			if (answer === 'associate')
				return answer === found
					? `RT1 is in the same region and subscription${row['kind'] === 'gateway' ? ', and a gateway subnet supports its route' : scope === 'near' ? ', and the resource group doesn’t matter' : ''}`
					: `RT1 is in another ${found === 'both' ? 'region and subscription' : found}`;
			return answer === found
				? `a table must be in the region and subscription of {name}: ${region} and ${sub}`
				: wrongRegion
					? `${is}, not in ${region}${wrongSub ? `, and its subscription isn’t ${sub}` : ''}`
					: `{name} isn’t in ${sub}, so this table couldn’t be associated`;
		}
	};
};
/** What a VM’s connections to the internet can use, in Azure’s order of precedence, and where they come from. */
const outNames: Row = {
	appliance: 'the public IP address of Firewall1',
	nat: 'the public IP address of NAT1',
	ip: 'the public IP address of the VM',
	rule: 'the frontend IP address of LB1'
};
const outSides: Topic['sides'] = {
	appliance: side(
		'prefix',
		'Route to Firewall1',
		{ no: '-', yes: '0.0.0.0/0', wide: '10.0.0.0/8' },
		{
			'': 'the subnet of {name} routed {} to Firewall1',
			no: 'the subnet of {name} had no user-defined route'
		},
		{
			'': 'the subnet of {name} routes {} to Firewall1',
			no: 'the subnet of {name} has no user-defined route'
		}
	),
	nat: having(
		'setting',
		'NAT gateway',
		{ none: '-', yes: 'NAT1' },
		'{}',
		'NAT gateway',
		'the subnet of {name}'
	),
	ip: having(
		'target',
		'Public IP address',
		{ none: '-', yes: 'yes' },
		'a public IP address',
		'public IP address',
		'{name}',
		'{name}'
	),
	rule: having(
		'target',
		'Outbound rule',
		{ none: '-', yes: 'of LB1' },
		'an outbound rule {}',
		'outbound rule',
		'{name}',
		'{name}'
	)
};
const methods = (row: Row): readonly string[] => Object.keys(outNames).filter((one) => row[one] === 'yes');
/** Returns a topic on the address that a VM’s connections come from. `without`: what remains where nothing is set up. */
const outbound = (without: string, why: string, intro: string): Topic => ({
	noun: 'VM',
	intro,
	sides: outSides,
	// Azure may refuse an outbound rule for a VM that has a public IP address.
	decide: (row) =>
		row['ip'] === row['rule'] && row['ip'] === 'yes' ? undefined : (methods(row)[0] ?? 'none'),
	asks: { ...outNames, none: without },
	choose: 'Connections from which VM{s} come from {}?',
	judge: 'Connections from {name} to the internet come from {}.',
	table: 'Which address do connections from each VM to the internet come from?',
	single: 'Which address do connections to the internet come from?',
	why(row, answer) {
		const all = methods(row);
		const [first, second] = all;
		const text: Row = {
			appliance: 'the route to Firewall1',
			nat: 'the NAT gateway',
			ip: 'the VM’s own public IP address',
			rule: 'the outbound rule'
		};
		if (answer === 'none')
			return first === undefined
				? `nothing gives {name} an address for outbound connections, ${why}`
				: `${text[first]!} is there for outbound connections`;
		if (answer === first)
			return second === undefined
				? `${text[first]!} is the only way to the internet that is set up`
				: `${text[first]!} is used before ${text[second]!}`;
		return all.includes(answer)
			? `${text[answer]!} isn’t used beside ${text[first!]!}`
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

/** Returns a topic whose statements each have a claim of their own, which turns with one fact. */
function said({ choose: _, table: _table, single: _single, judge, ...topic }: Topic): Topic {
	const { sides, asks, decide, why } = topic;
	const decided = (row: Row): string | undefined => {
		const is = decide(row);
		return is && String(is === row['item']);
	};
	return {
		...topic,
		claims: true,
		sides: {
			...sides,
			item: side(
				'target',
				'',
				Object.fromEntries(Object.entries(asks).map(([id, text]) => [id, judge!.replace('{}', text)]))
			)
		},
		drawn: (row) =>
			Object.entries(sides).some(([id, { values }]) =>
				Object.keys(values).some((value) => {
					const then = decided({ ...row, [id]: value });
					return then !== undefined && then !== decided(row);
				})
			),
		decide: decided,
		asks: { true: 'true' },
		judge: '{item}',
		why: (row) => why(row, row['item']!)
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
		'VNet1 is peered with VNet2, which is peered with VNet3. A VPN gateway in VNet1 connects Office1, with BGP, and Office2, without BGP. In March, you listed the ranges of Office2 in its local network gateway, and synced the peerings. No ranges overlap. You must provide any missing route for {count} of VNet1.'
	),
	'added later': added(
		'In March, you synced two peerings, VNet1 with VNet2 and VNet2 with VNet3, and updated the local network gateway of Office2, which does not use BGP. Office1 uses BGP. Both offices use a VPN gateway in VNet1. You must provide any missing route for {count} there.'
	),
	'tunnel forced': tunnelWay(
		true,
		'Over a VPN, your office announces 0.0.0.0/0 by BGP, and gateway routes are propagated to {count} of VNet1. Azure services are in its region.'
	),
	'tunnel split': tunnelWay(
		false,
		'You examine the traffic from {count} of VNet1. In the region of VNet1, you have Azure services. VNet1 has an appliance named Firewall1, and a NAT gateway for all subnets.'
	),
	'tunnel plan': {
		noun: 'subnet',
		intro:
			'Firewall1, an appliance, must inspect some traffic from {count} to a storage account in the same region. Firewall1 and the storage account allow all connections. A NAT gateway serves all subnets. No other routes exist.',
		sides: {
			must: side(
				'target',
				'Must',
				{ avoid: 'bypass Firewall1', pass: 'use Firewall1' },
				'traffic from {name} had to {}',
				'{name} must {}'
			),
			endpoint,
			route: defaultRoute({}, 'it')
		},
		decide: (row) => only(tunnelLacks(row)),
		asks: {
			nothing: 'make no change',
			enable: 'enable a service endpoint for Microsoft.Storage',
			remove: 'remove the service endpoint',
			route: 'add a route for 0.0.0.0/0 to Firewall1'
		},
		choose: 'For which subnet{s} should you {}?',
		judge: 'For {name}, you should {}.',
		table: 'What should you do for each subnet?',
		single: 'You need to meet the requirement. What should you do?',
		why(row, answer) {
			const { must, endpoint: has, route } = row;
			const lacks = tunnelLacks(row);
			const isPass = must === 'pass';
			if (answer === 'nothing')
				return lacks.length === 0
					? isPass
						? `the route for 0.0.0.0/0 takes this traffic to Firewall1${has === 'none' ? '' : ', as the service endpoint is for another service'}`
						: has === 'storage'
							? 'the route of the service endpoint is longer than 0.0.0.0/0'
							: 'no route leads to Firewall1'
					: {
							enable:
								'without a service endpoint for Microsoft.Storage, the route for 0.0.0.0/0 takes this traffic to Firewall1',
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
					has === 'storage'
						? 'it is enabled already'
						: isPass
							? 'it would take the traffic past Firewall1'
							: 'the traffic doesn’t pass Firewall1 anyway',
				remove:
					has === 'none'
						? '{name} has none'
						: has === 'storage'
							? 'it keeps the traffic from Firewall1, as required'
							: 'the one that exists is for another service',
				route: route === 'nva' ? 'the route exists already' : 'Firewall1 must not be passed'
			}[answer as 'route'];
		}
	},
	'forward plan': {
		...appliances,
		intro:
			'In VNet1 ({v1}.0.0/16), VM1 in Subnet1 must reach VM2 in Subnet2 ({v1}.2.0/24) through Subnet3, where you try {count} with one route at a time in Subnet1. Firewalls forward packets by their operating system. VM1 connects to proxies. Replies are routed.',
		sides: forwardSides,
		decide: (row) => only(forwardLacks(row)),
		asks: {
			nothing: 'make no change',
			route: 'route {v1}.2.0/24 from Subnet1 to the appliance',
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
					nic: 'packets to the proxy are addressed to its network interface',
					os: 'a proxy doesn’t forward packets but opens connections'
				}[answer as 'os'];
			if (answer === 'nothing')
				return lacks.length === 0
					? `${routed(row)}, and both settings let {name} forward packets`
					: lacks[0] === 'route'
						? 'no packets pass {name} as it is'
						: `packets that reach {name} are dropped ${lacks[0] === 'nic' ? 'at its network interface' : 'by its operating system'}`;
			if (answer === 'route') return routed(row);
			return lacks.includes(answer as 'os')
				? answer === 'nic'
					? 'without it, Azure drops packets that aren’t addressed to the network interface'
					: 'Azure delivers the packets, but the operating system doesn’t forward them'
				: `it is enabled ${answer === 'nic' ? 'on the network interface' : 'in the operating system'}`;
		}
	},
	'forward fate': {
		...appliances,
		intro:
			'VM1 is in Subnet1, and VM2 is in Subnet2 ({v1}.2.0/24) of VNet1 ({v1}.0.0/16). You test {count} in Subnet3, with one route at a time in Subnet1. VM1 connects to proxies, and firewalls forward packets by their operating system. Replies are routed.',
		sides: forwardSides,
		decide: fate,
		asks: {
			pass: 'reach VM2 by way of Subnet3',
			direct: 'reach VM2 directly',
			drop: 'not reach VM2'
		},
		choose: 'With which appliance{s} will data from VM1 {}?',
		judge: 'With {name}, data from VM1 will {}.',
		table: 'What will happen to data from VM1 with each appliance?',
		single: 'What will happen to data from VM1?',
		why(row, answer) {
			const { job, on } = row;
			const found = fate(row);
			if (job === 'proxy')
				return answer === 'direct'
					? 'VM1 connects to the proxy, not to VM2'
					: `the proxy is addressed itself${answer === 'pass' ? ', so it needs no route and no IP forwarding' : ', so nothing is dropped'}`;
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
				? /os|off/.test(on!)
					? 'its network interface drops packets that aren’t addressed to it'
					: 'the packets get to {name}, but its operating system doesn’t forward them'
				: `IP forwarding is disabled ${on === 'azure' ? 'in the operating system' : on === 'os' ? 'on the network interface' : 'in both places'}`;
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
	'out private': outbound(
		'no address, as they fail',
		'and a private subnet has no default outbound access',
		'A partner allows known IP addresses only. You have {count} in private subnets. NAT1 is a NAT gateway, and Firewall1 an Azure Firewall that allows all connections. Nothing else is set up.'
	),
	'out default': outbound(
		'a default outbound IP address',
		'and the subnet isn’t private',
		'A website logs the source IP addresses of {count}. No subnet is private. NAT1 is a NAT gateway, and Firewall1 an Azure Firewall that allows all connections. Nothing else is set up.'
	)
};

/** All topics, and of some whose statements have claims of their own. */
const topics = Object.fromEntries(
	Object.entries(told).flatMap(([id, topic]) => {
		const { judge: _, ...own } = topic;
		return [[id, own], ...(/longer|later|forced|default|plan/.test(id) ? [[`${id} said`, said(topic)]] : [])];
	})
) as Readonly<Record<string, Topic>>;

const beliefs: Readonly<Record<string, Belief>> = {
	'default-first': [
		'A route for 0.0.0.0/0 takes only what no longer prefix has. It’s easy to read it as “everything”.',
		(row) =>
			row['route'] === 'all'
				? { ...row, ...(row['job'] ? { route: 'exact' } : { to: 'public' }) }
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
		(row) =>
			row['endpoint'] && row['endpoint'] !== 'none' ? { ...row, endpoint: row['to'] ?? 'storage' } : row
	],
	'proxy-forwards': [
		'A proxy is addressed itself. It’s easy to treat it as an appliance that forwards packets.',
		taking('job', /^proxy$/, { job: 'firewall' })
	],
	'one-forwarding': [
		'A firewall needs IP forwarding in Azure and in its operating system. It’s easy to think that one is enough.',
		taking('on', /azure|os/, { on: 'both' })
	],
	'any-region': [
		'A route table is for subnets in its region. It’s easy to look at the subscription only.',
		taking('region', /^there$/, { region: 'here' })
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
				'The longest prefix is used. For the same prefix it’s user-defined before BGP before system. But no BGP route is used before that of the network or a peering. And a user-defined route for 0.0.0.0/0 removes the default route for 10.0.0.0/8 to None.',
			'^added':
				'A gateway brings what BGP announces or the local network gateway lists, unless the route table keeps it out. A peering brings the ranges of the other network as of the last sync, and none from beyond it.',
			'^tunnel':
				'A route for 0.0.0.0/0 takes traffic to Azure services, too. A service endpoint brings longer prefixes for its service, which are used before it.',
			'^forward':
				'An appliance that forwards needs a route that is used, and IP forwarding on its network interface and in its operating system. A proxy is addressed itself and needs neither.',
			'^attach':
				'A route table is for subnets in its region and subscription, whatever their resource group. GatewaySubnet supports none with a route for 0.0.0.0/0 or without gateway routes.',
			'^out':
				'A route for 0.0.0.0/0 to an appliance is used before a NAT gateway, which is used before the VM’s own public IP address and before an outbound rule of a load balancer.'
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
