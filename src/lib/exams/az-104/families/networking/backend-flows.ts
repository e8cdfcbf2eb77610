// Azure Load Balancer: who gets connections, security rules, probes, metrics, persistence, kinds of rules, backend pools and other services.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	beforeJoining,
	persistenceFor,
	reached,
	ruleFor,
	type Kind
} from '#lib/azure/networking/load-balancer.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	side,
	taking,
	told,
	topicFamily,
	type Belief,
	type Row,
	type Topic
} from '#lib/exams/az-104/families/topics.ts';

/** What an NSG has: ports that are open to clients, `probe` and `deny`. */
const groups: Row = {
	no: 'none',
	default: 'default rules only',
	back: 'allows clients on port {back}',
	front: 'allows clients on port {front}',
	'back deny': 'allows clients on port {back} and denies all else',
	'front deny': 'allows clients on port {front} and denies all else',
	'probe deny': 'allows AzureLoadBalancer and denies all else',
	'front probe deny': 'allows only AzureLoadBalancer and, on port {front}, clients',
	'back probe deny': 'allows only AzureLoadBalancer and, on port {back}, clients'
};
function groupSide(whose: string, ids: readonly string[]) {
	const text = (verb: string): Row => ({
		'': `${whose} ${verb} an NSG that {}`,
		default: `${whose} ${verb} an NSG with {}`,
		no: `${whose} ${verb} no NSG`
	});
	return side(
		'group',
		'NSG',
		Object.fromEntries(ids.map((id) => [id, groups[id]!])),
		text('had'),
		text('has')
	);
}
const passing = ({ group = '', kind }: Row, port: string) =>
	reached(
		group === 'no'
			? undefined
			: { opens: group.split(' '), probe: group.includes('probe'), denies: group.includes('deny') },
		kind as Kind,
		port
	);
const kinds: Row = {
	public: 'public, with clients on the internet',
	internal: 'internal, with clients in its virtual network'
};

/** Returns a topic about single rows only, of which two facts or more decide. */
function alone({ choose: _, table: _table, ...topic }: Omit<Topic, 'intro'>): Omit<Topic, 'intro'> {
	const { sides, decide } = topic;
	return {
		...topic,
		drawn: (row) =>
			Object.entries(sides).filter(([id, { values }]) =>
				Object.keys(values).some((value) => decide({ ...row, [id]: value }) !== decide(row))
			).length > 1
	};
}
/** Returns topics with several openings, about several rows and about single ones. */
function opened(id: string, intros: readonly string[], topic: Omit<Topic, 'intro'>) {
	const { single: _, ...several } = topic;
	return { ...told(id, intros, several), ...told(`${id} one`, intros, alone(topic)) };
}

const state = (row: Row): string | undefined => {
	const { health, probe } = row;
	const { probe: isProbed, clients } = passing(row, 'back');
	const answers = health === '200' || (health !== 'closed' && probe === 'TCP');
	return isProbed ? (answers ? (clients ? 'flows' : 'clients') : 'app') : answers ? 'nsg' : undefined;
};
const flow: Omit<Topic, 'intro'> = {
	noun: 'VM',
	names: ['VM-North', 'VM-South', 'VM-East', 'VM-West', 'VM-Blue'],
	common: {
		kind: side('kind', '', kinds, '{lb} were {}', '{lb} is {}'),
		probe: side(
			'health',
			'',
			{
				HTTP: 'an HTTP probe requests /health on port {back}',
				TCP: 'a TCP probe and local tests use port {back}'
			},
			{ HTTP: 'it were an HTTP probe', TCP: 'it were a TCP probe' },
			'{}'
		)
	},
	sides: {
		group: groupSide('{name}', ['no', 'default', 'back', 'front', 'back deny', 'back probe deny']),
		health: side(
			'health',
			'Local test of /health',
			{ 200: '200', 302: '302', 403: '403', closed: 'connection refused' },
			{ '': '{name} answered /health with {}', closed: '{name} refused connections' },
			{ '': 'locally, /health returns {}', closed: 'locally, it refuses connections' }
		)
	},
	decide: state,
	asks: {
		flows: 'receive new connections',
		clients: 'need only an NSG rule for clients, in a new NSG if there is none',
		nsg: 'fail the health probe because of its NSG',
		app: 'fail the health probe because of its app'
	},
	choose: 'Which VM{s} behind {lb} will {}?',
	judge: '{name} will {}.',
	why({ group, health, probe }, found) {
		return {
			flows: `${probe === 'TCP' ? 'the TCP probe needs only an open port' : 'the HTTP probe gets 200'}, and ${
				group!.startsWith('back')
					? 'clients can reach the backend port'
					: 'nothing keeps the virtual network out'
			}`,
			clients:
				group === 'front'
					? 'NSGs see the backend port, and clients may reach only port {front}'
					: group === 'no'
						? 'clients on the internet need an NSG that allows them'
						: 'the default rules allow the probe, but not clients on the internet',
			nsg: 'the rule that denies all else also blocks the probe from AzureLoadBalancer',
			app:
				health === 'closed'
					? '{name} refuses the probe’s connection'
					: 'an HTTP probe takes only 200 as healthy, not {health}'
		}[found as 'app'];
	}
};

/** Which port of a pool is the backend port. */
const backendOf = ({ map }: Row): string => (map === 'ab' ? 'back' : 'front');
/** The rule that lets clients connect. None where it takes two. */
const ruleNeed = (row: Row): string | undefined =>
	['', 'back', 'front', 'probe'].find((one) => {
		const { probe, clients } = passing({ ...row, group: `${one} ${row['group']!}` }, backendOf(row));
		return probe && clients;
	});
const rule: Omit<Topic, 'intro'> = {
	noun: 'pool',
	sides: {
		kind: side(
			'kind',
			'Load balancer',
			kinds,
			'the load balancer of {name} were {}',
			'the load balancer of {name} is {}'
		),
		map: side(
			'flow',
			'Port mapping',
			{ ab: '{front} to {back}', ba: '{back} to {front}' },
			'the load-balancing rule mapped port {}',
			'its load-balancing rule maps port {}'
		),
		group: groupSide('the subnet of {name}', [
			'default',
			'back',
			'front',
			'back deny',
			'front deny',
			'probe deny',
			'front probe deny'
		])
	},
	decide: ruleNeed,
	asks: {
		'': 'add no security rule',
		back: 'allow clients on port {back}',
		front: 'allow clients on port {front}',
		probe: 'allow AzureLoadBalancer'
	},
	single: 'Clients must be able to connect. What should you do?',
	why(row, answer) {
		const group = row['group']!;
		const found = ruleNeed(row)!;
		const isRight = answer === found;
		if (answer === '')
			return isRight
				? group.includes(backendOf(row))
					? 'the NSG allows the probe, and clients to the backend port'
					: 'the default rules allow the probe and the virtual network'
				: `as it is, the NSG blocks ${found === 'probe' ? 'the probe' : 'clients on the backend port'}`;
		if (answer === 'probe')
			return isRight
				? 'the rule that denies all else also blocks the probe'
				: `${group.includes('probe') ? 'the' : 'a default'} rule for AzureLoadBalancer allows the probe already`;
		return answer !== backendOf(row)
			? `{${answer}} is the frontend port, and NSGs see the backend port`
			: `clients reach the VMs on backend port {${answer}}, which ${isRight ? 'the NSG doesn’t open to them yet' : 'is open to them already'}`;
	}
};

/** What a probe lacks. */
function probeStep({ uses, fails, at }: Row): string | undefined {
	const isPage = fails === 'page';
	if (uses === (isPage ? 'tcp' : 'udp')) return undefined;
	if (isPage) return uses === 'https' ? 'HTTPS' : 'HTTP';
	if (fails === 'slow') return at === 'back' ? 'sooner' : undefined;
	return at === 'back' ? 'nothing' : 'port';
}
const probe: Omit<Topic, 'intro'> = {
	noun: 'service',
	sides: {
		uses: side(
			'flow',
			'Protocol',
			{
				http: 'HTTP',
				https: 'HTTPS',
				tcp: 'a TCP database protocol',
				udp: 'UDP, with status pages over HTTP'
			},
			'{name} used {}',
			'{name} uses {}'
		),
		fails: side(
			'need',
			'A VM must be unhealthy',
			{
				port: 'only when its port is closed',
				page: 'when /health returns an error',
				slow: 'sooner than now once its port is closed'
			},
			'a VM had to be unhealthy {}',
			'a VM must be unhealthy {}'
		),
		at: side(
			'health',
			'TCP probe',
			{ back: 'port {back}', front: 'port {front}' },
			'its TCP probe used {}',
			'its TCP probe uses {}'
		)
	},
	decide: probeStep,
	asks: {
		nothing: 'make no change',
		port: 'change the port of the TCP probe to {back}',
		HTTP: 'replace the TCP probe with an HTTP probe of /health',
		HTTPS: 'replace the TCP probe with an HTTPS probe of /health',
		sooner: 'shorten the interval of the TCP probe'
	},
	table: 'What should you do for each service?',
	single: 'You need to meet the requirement. You must not make unnecessary changes. What should you do?',
	why(row, answer) {
		const { fails, at } = row;
		const isRight = answer === probeStep(row);
		const isPage = fails === 'page';
		return {
			nothing: isRight
				? 'a TCP probe checks only whether the port is open'
				: isPage
					? 'a TCP probe can’t see an error page'
					: fails === 'slow'
						? 'the interval is too long as it is'
						: 'no VM listens on port {front}',
			port:
				isRight || at === 'front'
					? `VMs listen on port {back}, ${isRight ? 'so the probe must check it' : 'but a TCP probe can’t see an error page'}`
					: 'the probe uses port {back} already',
			HTTP: isRight
				? 'an HTTP probe takes only 200 from /health as healthy'
				: isPage
					? 'this page isn’t offered over HTTP'
					: 'an HTTP probe asks for more than an open port',
			HTTPS: isRight
				? 'an HTTPS probe takes only 200 from /health as healthy'
				: isPage
					? 'this page isn’t offered over HTTPS'
					: 'no page has to be checked',
			sooner: isRight
				? 'with a shorter interval, a failed probe is noticed sooner'
				: 'the interval doesn’t decide what a probe checks'
		}[answer as 'sooner'];
	}
};

const metric: Omit<Topic, 'intro'> = {
	noun: 'question',
	sides: {
		need: side(
			'need',
			'Wanted',
			{
				'status 0': 'which VMs fail the health probe',
				'status 1': 'since when the app on VM2 has been marked as unhealthy',
				'path 0': 'whether Azure could reach the frontend from its region',
				'path 1': 'how often the frontend was unreachable from its region',
				'snat 0': 'how many outbound connections failed',
				'snat 1': 'whether VMs fail to connect to the internet when traffic is high',
				'bytes 0': 'how much data each frontend IP address handles',
				'bytes 1': 'which port has most of the traffic in gigabytes',
				'syn 0': 'how many TCP connections clients try to open',
				'syn 1': 'whether a wave of new TCP connections reached the frontend'
			},
			'{name} were {}',
			'{name} is {}'
		)
	},
	decide: ({ need }) => need!.split(' ')[0],
	asks: {
		status: 'Health probe status',
		path: 'Data path availability',
		snat: 'SNAT connection count',
		bytes: 'Byte count',
		syn: 'SYN count'
	},
	table: 'Which metric should you use for each question?',
	single: 'You need to answer the question. Which metric should you use?',
	why: (_, answer) =>
		({
			status: 'Health probe status shows how each VM answers its probe',
			path: 'Data path availability tests the path through the frontend to a VM’s host',
			snat: 'SNAT connection count shows outbound connections, also failed ones',
			bytes: 'Byte count shows the data that is processed, by frontend IP address and port',
			syn: 'SYN count shows attempts to open TCP connections'
		})[answer as 'syn']
};

const stay = ({ traffic, same, from }: Row): string | undefined =>
	same === 'idle'
		? same
		: (persistenceFor({
				together: same as 'client',
				bothProtocols: true,
				sharedAddress: from === 'shared'
			}) ?? (traffic === 'https' ? 'gateway' : undefined));
const stick: Omit<Topic, 'intro'> = {
	noun: 'service',
	sides: {
		traffic: side('flow', 'Protocol', { https: 'HTTPS', rdp: 'RDP' }, '{name} used {}', '{name} uses {}'),
		same: side(
			'need',
			'Requirement',
			{
				nothing: 'the connections of each client must be spread across VMs',
				client: 'each client must stay on one VM',
				idle: 'connections must stay open while idle for 10 minutes'
			},
			{
				nothing: 'the connections of each client had to be spread across VMs',
				client: 'each client had to stay on one VM',
				idle: 'connections had to stay open while idle for 10 minutes'
			},
			'{}'
		),
		from: side(
			'place',
			'Clients',
			{ own: 'have different IP addresses', shared: 'share one IP address' },
			{ own: 'clients had different IP addresses', shared: 'clients shared one IP address' },
			'its clients {}'
		)
	},
	decide: stay,
	asks: {
		None: 'set session persistence to None',
		'Client IP': 'set session persistence to Client IP',
		idle: 'increase the idle timeout of the rule',
		gateway: 'use Application Gateway with cookie-based affinity'
	},
	table: 'What should you do for each service?',
	single: 'You need to meet the requirement of the service. What should you do?',
	why(row, answer) {
		const found = stay(row);
		return answer === found
			? {
					None: 'with None, a client’s next connection can reach another VM',
					'Client IP': 'Client IP sends all connections of an IP address to the same VM',
					idle: 'by default, a connection can be closed after 4 idle minutes',
					gateway: 'of these, only a cookie can tell clients that share an IP address apart'
				}[answer as 'idle']
			: {
					None:
						found === 'idle'
							? 'session persistence doesn’t keep idle connections open'
							: 'a client’s next connection could reach another VM',
					'Client IP':
						found === 'gateway'
							? 'all clients would use the same VM'
							: found === 'idle'
								? 'session persistence decides only which VM gets a connection'
								: 'a client’s connections would all reach the same VM',
					idle: 'the idle timeout doesn’t choose a VM',
					gateway: 'a setting of the load balancer is enough'
				}[answer as 'idle'];
	}
};

const kindFor = ({ to, all, via }: Row): string | undefined => {
	if (to === 'internet') return all === 'one' ? undefined : via === 'public' ? 'outbound' : 'gateway';
	const kind = ruleFor(to as 'any VM', all === 'all', via as Kind);
	return kind === 'none' ? undefined : kind;
};
const type: Omit<Topic, 'intro'> = {
	noun: 'workload',
	sides: {
		to: side(
			'need',
			'Connections needed',
			{
				'any VM': 'from clients to any healthy VM',
				'one VM': 'from administrators to VM2 only',
				internet: 'from its VMs to the internet'
			},
			'{name} needed connections {}',
			'{name} needs connections {}'
		),
		all: side(
			'flow',
			'Ports',
			{ one: 'TCP port {back}', all: 'all TCP and UDP ports' },
			'they used {}',
			'they use {}'
		),
		via: side(
			'kind',
			'Load balancer',
			{ public: 'public', internal: 'internal' },
			'its load balancer were {}',
			'its load balancer is {}'
		)
	},
	decide: kindFor,
	asks: {
		balancing: 'create a load-balancing rule for the port',
		'HA ports': 'create a load-balancing rule with HA ports',
		NAT: 'create an inbound NAT rule',
		outbound: 'create an outbound rule',
		gateway: 'create a NAT gateway'
	},
	table: 'What should you do for each workload?',
	single: 'You need to allow the connections. What should you do?',
	why(row, answer) {
		const isInternal = row['via'] === 'internal';
		return {
			balancing: 'a load-balancing rule is for incoming connections on one port to any healthy VM',
			'HA ports': 'HA ports are for incoming connections to all ports, and require an internal load balancer',
			NAT: 'an inbound NAT rule is for incoming connections to one VM',
			outbound: 'an outbound rule is for outgoing connections, and requires a public load balancer',
			gateway:
				row['to'] !== 'internet'
					? 'a NAT gateway is for connections to the internet'
					: isInternal
						? 'an internal load balancer has no outbound rules, and a NAT gateway works without them'
						: 'the public load balancer can have an outbound rule'
		}[answer as 'NAT'];
	}
};

const joins = ({ place, to, now, kind }: Row): string | undefined =>
	now !== 'none' && (place !== 'vm' || to === 'IP')
		? undefined
		: beforeJoining(
				{
					where: place === 'peer' || place === 'office' ? place : 'here',
					exists: place !== 'later',
					...(now === 'none' ? {} : { pool: now as Kind })
				},
				to as 'IP',
				kind as Kind
			);
const pool: Omit<Topic, 'intro'> = {
	noun: 'server',
	names: ['Ash', 'Birch', 'Cedar', 'Elm', 'Maple', 'Pine'],
	common: { kind: side('kind', '', 'public|internal', '{lb} were {}', '{lb} is {}') },
	sides: {
		place: side(
			'place',
			'What it is',
			{
				vm: 'a VM in another subnet of VNet1',
				peer: 'a VM in VNet2, which is peered with VNet1',
				later: 'a planned VM with a known IP address in VNet1',
				office: 'a physical server that reaches VNet1 over a VPN'
			},
			'{name} were {}',
			'{name} is {}'
		),
		to: side(
			'need',
			'Backend pool',
			{ NIC: 'PoolA', IP: 'PoolB' },
			'you wanted it in {}',
			'you want it in {}'
		),
		now: side(
			'place',
			'Other backend pool',
			{ none: 'none', public: 'of LB-Web, which is public', internal: 'of LB-Data, which is internal' },
			{
				none: '{name} were in no other pool',
				public: 'the other pool of {name} belonged to a public load balancer',
				internal: 'the other pool of {name} belonged to an internal load balancer'
			},
			'it is in a pool {}'
		)
	},
	decide: joins,
	asks: {
		nothing: 'can be added now',
		leave: 'must first leave the other pool',
		replace: 'must be replaced by a VM in VNet1',
		create: 'must first get a network interface'
	},
	choose: 'Which server{s} {}?',
	judge: '{name} {}.',
	why({ place, now }, found) {
		return {
			nothing:
				place === 'later'
					? 'PoolB takes IP addresses, even before a VM has them'
					: now === 'none'
						? '{name} is in no other pool, and a pool takes VMs of any subnet'
						: 'a VM can be behind one public and one internal load balancer',
			leave: `a VM can’t be behind two ${now!} load balancers`,
			replace: `a backend pool can’t contain ${place === 'peer' ? 'VMs from a peered virtual network' : 'on-premises servers'}`,
			create: 'PoolA takes network interfaces, and the planned VM has none'
		}[found as 'leave'];
	}
};

const serviceFor = ({ traffic, route, from }: Row): string | undefined =>
	route === 'path' && /through|UDP/.test(traffic!)
		? undefined
		: `${route === 'path' || traffic === 'off' ? 'gateway' : 'lb'} ${from === 'net' ? 'public' : 'private'}`;
const service: Omit<Topic, 'intro'> = {
	noun: 'workload',
	sides: {
		traffic: side(
			'flow',
			'Traffic',
			{
				HTTP: 'HTTP',
				through: 'HTTPS that only VMs may decrypt',
				off: 'HTTPS that must reach VMs as HTTP',
				UDP: 'UDP'
			},
			'{name} received {}',
			'{name} receives {}'
		),
		route: side(
			'need',
			'Destination',
			{ any: 'any VM', path: 'VMs by URL path' },
			{ any: 'traffic could go to any VM', path: 'requests were routed by URL path' },
			{ any: 'any VM can handle it', path: 'requests are routed by URL path' }
		),
		from: side(
			'place',
			'Clients',
			{
				net: 'on the internet',
				vpn: 'in a VPN-connected office',
				peer: 'in a peered virtual network'
			},
			'clients were {}',
			'its clients are {}'
		)
	},
	decide: serviceFor,
	asks: {
		'lb public': 'create a public load balancer',
		'lb private': 'create an internal load balancer',
		'gateway public': 'create an application gateway with a public frontend',
		'gateway private': 'create an application gateway with a private frontend'
	},
	choose: 'For which workload{s} should you {}?',
	single: 'You need to make the workload available to its clients. What should you do?',
	why(row, answer) {
		const { route, from } = row;
		const found = serviceFor(row)!;
		const [needed, place] = found.split(' ');
		const [what, where] = answer.split(' ');
		const job = route === 'path' ? 'read URL paths' : 'decrypt HTTPS';
		const isGateway = needed === 'gateway';
		return [
			what !== needed
				? isGateway
					? `a load balancer can’t ${job}`
					: 'a load balancer is enough'
				: answer === found &&
					(isGateway ? `Application Gateway can ${job}` : 'a load balancer can pass on {traffic}'),
			(where !== place || answer === found) &&
				(from === 'net' ? 'clients on the internet need a public frontend' : 'a private frontend is enough')
		]
			.filter(Boolean)
			.join(', and ');
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'flow',
		[
			'You move a {app} to {count} behind {lb}, a Standard load balancer. Its rule maps TCP port {front} to port {back}. The subnet has no NSG.',
			'A {app} goes live today on {count} behind {lb}, a Standard load balancer. Its rule maps TCP port {front} to port {back}. The subnet has no NSG.'
		],
		flow
	),
	...told(
		'rule',
		[
			'You have {count} of VMs that listen on ports {front} and {back}. A Standard load balancer checks the backend port with a TCP probe. You can add one security rule, which is processed first.',
			'Before a {app} opens, you check {count} of VMs that listen on ports {front} and {back}. A Standard load balancer checks the backend port with a TCP probe. You can add one security rule, which is processed first.'
		],
		alone(rule)
	),
	...opened(
		'probe',
		[
			'You have {count} behind {lb}, a Standard load balancer. Load-balancing rules map frontend ports to port {back}, where VMs listen. Health probes use TCP.',
			'After an outage, you review {count} behind {lb}, a Standard load balancer. Load-balancing rules map frontend ports to port {back}, where VMs listen. Health probes use TCP.'
		],
		probe
	),
	...told(
		'metric',
		[
			'Users report that a {app} behind {lb}, a public Standard load balancer, is sometimes unavailable. You have {count} about it, and use metrics in Azure Monitor.',
			'You monitor a {app} behind {lb}, a public Standard load balancer with outbound rules. You use metrics in Azure Monitor and have {count}.'
		],
		metric
	),
	...opened(
		'stick',
		[
			'You move {count} behind {lb}, a Standard load balancer. Clients that share an IP address must be spread across VMs. You must use Application Gateway only if {lb} cannot meet a requirement.',
			'Developers move {count} behind {lb}, a Standard load balancer. Clients that share an IP address must be spread across VMs. You must use Application Gateway only if {lb} cannot meet a requirement.'
		],
		stick
	),
	...opened(
		'type',
		[
			'You have {count} on VMs in private subnets, behind Standard load balancers. You must use these load balancers where possible.',
			'You move {count} to VMs in private subnets, behind Standard load balancers. You must use these load balancers where possible.'
		],
		type
	),
	...told(
		'pool',
		[
			'You have a Standard load balancer named {lb} for VMs in VNet1. Its backend pool PoolA takes network interfaces, and PoolB takes IP addresses. You need to add {count}.',
			'To scale a {app}, you need to add {count} to {lb}, a Standard load balancer for VMs in VNet1. Its backend pool PoolA takes network interfaces, and PoolB takes IP addresses.'
		],
		pool
	),
	...opened(
		'service',
		[
			'You plan load balancing for {count} on VMs in one region. You must use Azure Load Balancer where possible, otherwise Application Gateway. Public IP addresses must be used only where necessary.',
			'A company moves {count} to VMs in one region. You must use Azure Load Balancer where possible, otherwise Application Gateway. Public IP addresses must be used only where necessary.'
		],
		service
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'any-answer': [
		'An HTTP probe takes only 200 as healthy. It’s easy to think that any answer is.',
		taking('health', /\d/, { health: '200' })
	],
	'frontend-port': [
		'NSGs see the backend port. It’s easy to think of the frontend port.',
		(row) =>
			row['map']
				? { ...row, map: row['map'] === 'ab' ? 'ba' : 'ab' }
				: taking('group', /^front$/, { group: 'back' })(row)
	],
	'open-by-default': [
		'Clients on the internet need an NSG that allows them. It’s easy to think that they don’t.',
		taking('group', /^no$|default/, { kind: 'internal' })
	],
	'probe-passes': [
		'A rule that denies all else also blocks the probe. It’s easy to think only of clients.',
		taking('group', /^back deny/, { group: 'back' })
	],
	'tcp-sees-pages': [
		'A TCP probe checks only whether a port is open. It’s easy to think that it sees errors of the app.',
		taking('fails', /page/, { fails: 'port' })
	],
	'one-address': [
		'Session persistence can’t tell clients that share an IP address apart. It’s easy to think that it can.',
		taking('from', /shared/, { from: 'own' })
	],
	'peered-is-enough': [
		'A backend pool is for one virtual network. It’s easy to think that peering is enough.',
		taking('place', /peer/, { place: 'vm' })
	]
};

export const backendFlows = topicFamily(
	{
		id: 'dns-load-balancing/backend-flows',
		edition: 10,
		group: 'dns-load-balancing',
		title: 'Load balancers and their backends',
		rule: {
			'^flow':
				'A VM gets new connections only if its health probe succeeds. Clients on the internet need an NSG that allows the backend port, and clients in the virtual network don’t.',
			'^rule':
				'An NSG must allow the health probe, and clients on the backend port. Its default rules allow the probe and the virtual network.',
			'^probe':
				'A TCP probe checks only whether a port is open. An HTTP or HTTPS probe takes only status 200 as healthy.',
			'^metric':
				'Health probe status is about VMs, and Data path availability about the path to them. SYN count shows attempted TCP connections, and SNAT connection count outbound ones.',
			'^stick':
				'Session persistence set to Client IP keeps a client on one VM while the pool stays the same. It can’t tell clients that share an IP address apart.',
			'^type':
				'A load-balancing rule is for any healthy VM, and an inbound NAT rule for one. HA ports require an internal load balancer, and outbound rules a public one.',
			'^pool':
				'A backend pool takes VMs of one virtual network. A VM can be behind one public and one internal load balancer.',
			'^service':
				'Azure Load Balancer passes on TCP and UDP. Application Gateway can decrypt HTTPS and read URL paths.'
		},
		lab: 'dns-load-balancing/probe-path',
		sources: [
			sources.healthProbes,
			sources.loadBalancer,
			sources.nsgs,
			sources.loadBalancerDistribution,
			sources.loadBalancerComponents,
			sources.haPorts,
			sources.backendPools,
			sources.loadBalancerErrors,
			sources.loadBalancerDiagnostics,
			sources.applicationGateway
		],
		axes: {
			group: 'The NSG',
			health: 'The probe',
			kind: 'Public or internal',
			need: 'What is needed',
			flow: 'The traffic and its ports',
			place: 'Where it is'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['ticket shop', '80', '8080', 'LB-Tickets'],
			['claims portal', '8080', '80', 'LB1'],
			['booking service', '80', '5000', 'LB-Booking'],
			['fleet dashboard', '8000', '80', 'LB-Fleet'],
			['photo archive', '80', '3000', 'PhotoLB'],
			['payroll system', '8088', '8081', 'PayrollLB']
		],
		words: ['app', 'front', 'back', 'lb'],
		forms: ['choose', 'judge', 'judge', 'judge', 'table', 'single', 'series', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
