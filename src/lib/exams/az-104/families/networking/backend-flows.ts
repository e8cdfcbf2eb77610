// Azure Load Balancer: who gets connections, security rules, outages, persistence, kinds of rules, backend pools and other services.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	beforeJoining,
	fateOf,
	mayCoexist,
	persistenceFor,
	reached,
	ruleFor,
	type Kind,
	type Outage
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
	'front probe deny': 'allows only AzureLoadBalancer, and clients on port {front}',
	'back probe deny': 'allows only AzureLoadBalancer, and clients on port {back}'
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
	public: 'public, with clients in 203.0.113.0/24 on the internet',
	internal: 'internal, with clients in 10.0.7.0/24 of its virtual network'
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
		clients: 'need only a new security rule for clients',
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
			'rule',
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

const outageOf = ({ event }: Row): Outage =>
	event === 'stop' ? 'stopped' : event!.startsWith('all') ? 'all' : 'one';
const drop: Omit<Topic, 'intro'> = {
	noun: 'test',
	sides: {
		event: side(
			'health',
			'Event',
			{
				one: 'VM1 returns 503 to HTTP probes',
				'one nsg': 'an NSG rule blocks the probes to VM1',
				all: 'all VMs return 503 to HTTP probes',
				'all nsg': 'an NSG rule blocks all probes',
				stop: 'you stop VM1'
			},
			{
				one: 'the event were that only VM1 returned 503',
				'one nsg': 'an NSG rule blocked only the probes to VM1',
				all: 'all VMs returned 503',
				'all nsg': 'an NSG rule blocked all probes',
				stop: 'you stopped VM1'
			},
			'in {name}, {}'
		),
		proto: side('flow', 'Protocol', 'TCP|UDP', 'the flow used {}', 'the flow uses {}'),
		began: side(
			'need',
			'Flow opened',
			{ before: 'before the event, on VM1', after: 'after the event' },
			'the flow were opened {}',
			{ before: 'it was already open on VM1', after: 'it is opened afterward' }
		)
	},
	decide: (row) => fateOf(row['proto'] === 'TCP', row['began'] === 'before', outageOf(row)),
	asks: { stays: 'be served by VM1', moves: 'be served by VM2 or VM3', fails: 'fail' },
	choose: 'In which test{s} will the flow {}?',
	judge: 'In {name}, the flow will {}.',
	why(row, found) {
		const isNew = row['began'] === 'after';
		const isStopped = row['event'] === 'stop';
		return {
			stays: 'a failed probe doesn’t end open TCP connections',
			moves: isNew
				? `new {proto} flows go to healthy VMs${isStopped ? ', and VM1 isn’t running' : ''}`
				: 'open UDP flows move to a healthy VM',
			fails: isStopped
				? 'open TCP connections end when their VM stops'
				: `by default, ${isNew ? 'no new flows are sent' : 'open UDP flows end'} if no VM is healthy`
		}[found as 'fails'];
	}
};

const stay = ({ traffic, same, from }: Row): string | undefined =>
	same === 'protocol' && traffic !== 'both'
		? undefined
		: (persistenceFor({
				together: same as 'client',
				bothProtocols: traffic === 'both',
				sharedAddress: from === 'shared'
			}) ?? (traffic === 'https' ? 'gateway' : undefined));
const stick: Omit<Topic, 'intro'> = {
	noun: 'service',
	sides: {
		traffic: side(
			'flow',
			'Traffic',
			{ https: 'HTTPS over TCP', rdp: 'RDP over TCP', both: 'TCP and UDP' },
			'{name} used {}',
			'{name} uses {}'
		),
		same: side(
			'need',
			'VMs for each client',
			{ nothing: 'any', protocol: 'one VM per protocol', client: 'one VM' },
			{ '': 'each client had to stay on {}', nothing: 'clients could use any VM' },
			{ '': 'each client must stay on {}', nothing: 'clients can use any VM' }
		),
		from: side(
			'place',
			'Clients',
			{ own: 'have different IP addresses', shared: 'share an IP address' },
			{ own: 'clients had different IP addresses', shared: 'clients shared an IP address' },
			'its clients {}'
		)
	},
	decide: stay,
	asks: {
		None: 'set session persistence to None',
		'Client IP': 'set session persistence to Client IP',
		'Client IP and protocol': 'set session persistence to Client IP and protocol',
		gateway: 'use Application Gateway with cookie-based affinity'
	},
	table: 'What should you do for each service?',
	single: 'You need to meet the requirements of the service. What should you do?',
	why(row, answer) {
		const found = stay(row);
		const isRight = answer === found;
		if (answer === 'None')
			return isRight
				? 'no connections have to go together, and None hashes five values'
				: 'a new connection has a new source port, so it can reach another VM';
		if (answer === 'gateway')
			return isRight
				? 'only a cookie can tell clients that share an IP address apart'
				: 'a setting of the load balancer is enough';
		const isTwo = answer === 'Client IP';
		if (isRight)
			return isTwo
				? 'a client’s TCP and UDP connections must reach the same VM, so the protocol can’t be in the hash'
				: `${row['same'] === 'client' ? 'clients use only TCP' : 'only connections with the same protocol must go together'}, so the protocol can be in the hash`;
		return found === 'None'
			? `no connections${isTwo ? '' : ' with the same protocol'} have to go together`
			: found === 'gateway'
				? `clients that share an IP address would get the same VM${isTwo ? '' : ' for TCP'}`
				: isTwo
					? 'a hash with the protocol is enough'
					: 'a client’s TCP and UDP connections could reach different VMs';
	}
};

const kindFor = ({ to, all, via }: Row): string | undefined =>
	to === 'internet' && all === 'one' ? undefined : ruleFor(to as 'internet', all === 'all', via as Kind);
const type: Omit<Topic, 'intro'> = {
	noun: 'requirement',
	sides: {
		to: side(
			'need',
			'Connections',
			{
				'any VM': 'to any healthy VM',
				'one VM': 'to VM2 only',
				'each VM': 'separately to each present and future VM',
				internet: 'from the VMs to the internet'
			},
			'{name} were to allow connections {}',
			'{name} is to allow connections {}'
		),
		all: side(
			'flow',
			'Ports',
			{ one: 'only TCP port {back}', all: 'all TCP and UDP ports' },
			'they used {}',
			'they use {}'
		),
		via: side(
			'kind',
			'Load balancer',
			{ public: 'LB-Public', internal: 'LB-Internal' },
			'you had to use {}',
			'you must use {}'
		)
	},
	decide: kindFor,
	asks: {
		balancing: 'create a load-balancing rule for one port',
		'HA ports': 'create a load-balancing rule with HA ports',
		NAT: 'create an inbound NAT rule for a VM',
		'pool NAT': 'create an inbound NAT rule for the backend pool',
		outbound: 'create an outbound rule',
		none: 'look for another solution'
	},
	table: 'What should you do for each requirement?',
	single: 'You need to meet the requirement. What should you do?',
	why(row, answer) {
		return {
			balancing: 'a load-balancing rule is for incoming connections on one port to any healthy VM',
			'HA ports': 'HA ports are for incoming connections to all ports, and take an internal load balancer',
			NAT: 'this rule is for incoming connections to one VM',
			'pool NAT': 'this rule is for incoming connections to each present and future VM',
			outbound: 'an outbound rule is for connections to the internet, and takes a public load balancer',
			none:
				answer !== kindFor(row)
					? '{via} has a rule for this'
					: row['to'] === 'internet'
						? 'an internal load balancer has no outbound rules'
						: 'a public load balancer has no HA ports'
		}[answer as 'none'];
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
			'rule',
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
				public: 'the other pool of {name} were of a public load balancer',
				internal: 'the other pool of {name} were of an internal load balancer'
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
						? 'a backend pool takes VMs of any subnet'
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
			{ any: 'traffic could go to any VM', path: 'traffic were routed by URL path' },
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
					(isGateway ? `Application Gateway can ${job}` : 'a load balancer can pass this on'),
			(where !== place || answer === found) &&
				(from === 'net' ? 'clients on the internet need a public frontend' : 'a private frontend is enough')
		]
			.filter(Boolean)
			.join(', and ');
	}
};

const web = { address: 'IP1', port: 1, protocol: 'TCP', backendPort: 1 } as const;
const add: Omit<Topic, 'intro'> = {
	noun: 'new rule',
	sides: {
		at: side(
			'need',
			'Frontend',
			{
				same: 'IP1, TCP port {front}',
				port: 'IP1, TCP port 9000',
				UDP: 'IP1, UDP port {front}',
				IP2: 'IP2, TCP port {front}'
			},
			'the frontend of {name} were {}',
			'{name} uses frontend {}'
		),
		port: side(
			'flow',
			'Backend port',
			{ 1: '{back}', 2: '9000' },
			'its backend port were {}',
			'its backend port is {}'
		),
		float: side(
			'rule',
			'Floating IP, also on Web',
			{ on: 'enabled', off: 'disabled' },
			'floating IP were {} on {name} and Web',
			'floating IP is {}'
		)
	},
	decide({ at, port, float }) {
		const floating = float === 'on';
		return mayCoexist(
			{ ...web, floating },
			{
				address: at === 'IP2' ? at : 'IP1',
				port: at === 'port' ? 2 : 1,
				protocol: at === 'UDP' ? at : 'TCP',
				backendPort: Number(port),
				floating
			}
		)
			? 'yes'
			: 'no';
	},
	asks: { yes: 'accept', no: 'reject' },
	choose: 'Which rule{s} will Azure {}?',
	judge: 'Azure will {} {name}.',
	why: ({ at, port, float }) =>
		at === 'UDP'
			? 'a UDP rule and a TCP rule can share ports'
			: at === 'same'
				? 'Web has the same frontend'
				: port === '2'
					? 'frontend and backend port both differ from Web'
					: at === 'IP2' && float === 'on'
						? 'with floating IP, different frontend IP addresses are enough'
						: `with${float === 'on' ? ' floating IP, two TCP rules of IP1' : 'out floating IP, two TCP rules of a pool'} can’t use the same backend port`
};

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'flow',
		[
			'You move a {app} to {count} behind {lb}, a Standard load balancer that maps TCP port {front} to port {back}. The subnet has no NSG.',
			'A {app} goes live today on {count} behind {lb}, a Standard load balancer that maps TCP port {front} to port {back}. The subnet has no NSG.'
		],
		flow
	),
	...told(
		'rule',
		[
			'You inherit {count} of VMs that listen on ports {front} and {back}. A Standard load balancer checks the backend port with a TCP probe. You can add one security rule, which is processed first.',
			'Before a {app} opens, you check {count} of VMs that listen on ports {front} and {back}. A Standard load balancer checks the backend port with a TCP probe. You can add one security rule, which is processed first.'
		],
		alone(rule)
	),
	...told(
		'drop',
		[
			'Before a {app} goes live behind {lb}, a Standard load balancer with default probe settings, you plan {count}. At first, VM1, VM2, and VM3 are healthy.',
			'You prepare a {app} for outages. Behind {lb}, a Standard load balancer with default probe settings, you plan {count}. At first, VM1, VM2, and VM3 are healthy.'
		],
		drop
	),
	...opened(
		'stick',
		[
			'You move {count} behind {lb}, a Standard load balancer. Clients that share an IP address must be spread across VMs. You must use the session persistence that hashes the most values and still meets the requirements, or Application Gateway if none does.',
			'Developers move {count} behind {lb}, a Standard load balancer. Clients that share an IP address must be spread across VMs. You must use the session persistence that hashes the most values and still meets the requirements, or Application Gateway if none does.'
		],
		stick
	),
	...opened(
		'type',
		[
			'The VMs of a {app} are in private subnets, behind two Standard load balancers, one public and one internal. Load-balancing rules do not provide outbound SNAT. You have {count}.',
			'You change a {app}. The VMs are in private subnets, behind two Standard load balancers, one public and one internal. Load-balancing rules do not provide outbound SNAT. You have {count}.'
		],
		type
	),
	...told(
		'pool',
		[
			'You want to add {count} to {lb}, a Standard load balancer for VMs in VNet1. PoolA takes network interfaces, and PoolB IP addresses.',
			'To scale a {app}, you want to add {count} to {lb}, a Standard load balancer for VMs in VNet1. PoolA takes network interfaces, and PoolB IP addresses.'
		],
		pool
	),
	...opened(
		'service',
		[
			'You plan load balancing for {count} on VMs in one region, with Azure Load Balancer where possible, otherwise Application Gateway, and public IP addresses only where necessary.',
			'A company moves {count} to VMs in one region, with Azure Load Balancer where possible, otherwise Application Gateway, and public IP addresses only where necessary.'
		],
		service
	),
	...told(
		'add',
		[
			'{lb} has frontend IP addresses IP1 and IP2. Its load-balancing rule Web maps TCP port {front} of IP1 to port {back}. You test {count} for the same backend pool separately, setting floating IP on Web to match.',
			'A {app} uses {lb} with frontend IP addresses IP1 and IP2. Its load-balancing rule Web maps TCP port {front} of IP1 to port {back}. You test {count} for the same backend pool separately, setting floating IP on Web to match.'
		],
		add
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
	'probe-ends-all': [
		'A failed probe doesn’t end open TCP connections. It’s easy to think that it does.',
		(row) => (row['event'] === 'stop' ? row : taking('began', /before/, { began: 'after' })(row))
	],
	'one-address': [
		'Session persistence can’t tell clients that share an IP address apart. It’s easy to think that it can.',
		taking('from', /shared/, { from: 'own' })
	],
	'peered-is-enough': [
		'A backend pool is for one virtual network. It’s easy to think that peering is enough.',
		taking('place', /peer/, { place: 'vm' })
	],
	'shared-port': [
		'Without floating IP, two TCP rules of a pool can’t use the same backend port. It’s easy to look only at frontends.',
		taking('float', /off/, { port: '2' })
	]
};

export const backendFlows = topicFamily(
	{
		id: 'dns-load-balancing/backend-flows',
		edition: 9,
		group: 'dns-load-balancing',
		title: 'Load balancers and their backends',
		rule: {
			'^flow':
				'A VM gets new connections if its probe succeeds and clients can reach the backend port. Clients on the internet need an NSG that allows them.',
			'^rule':
				'An NSG must allow the probe, and clients to the backend port. The default rules allow the probe and the virtual network.',
			'^drop':
				'A failed probe keeps new flows away, but open TCP connections stay while the VM runs. Open UDP flows move to a healthy VM, or end if there’s none.',
			'^stick':
				'None hashes five values, Client IP only the source and destination IP addresses, and Client IP and protocol adds the protocol.',
			'^type':
				'A load-balancing rule is for any healthy VM, and an inbound NAT rule for a specific one. HA ports are for internal load balancers, and outbound rules for public ones.',
			'^pool':
				'A backend pool takes VMs of one virtual network, each behind at most one public and one internal load balancer.',
			'^service':
				'A load balancer passes on TCP and UDP. Application Gateway can decrypt HTTPS and read URL paths.',
			'^add':
				'Two rules with the same protocol and pool need different frontends and backend ports. With floating IP, different frontend IP addresses are enough.'
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
			sources.multipleFrontends,
			sources.applicationGateway
		],
		axes: {
			group: 'The NSG',
			health: 'The probe',
			kind: 'Public or internal',
			rule: 'A rule or pool',
			need: 'What is needed',
			flow: 'The traffic',
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
