// Azure Load Balancer: who gets connections, security rules, outages, persistence, types of rules, backend pools and other services.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	beforeJoining,
	fateOf,
	getsFlow,
	mayCoexist,
	persistenceFor,
	probeUp,
	ruleFor,
	type Backend,
	type BalancingRule,
	type Outage
} from '#lib/azure/networking/load-balancer.ts';
import type { SecurityRule } from '#lib/azure/networking/security-rule.ts';
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

type Kind = BalancingRule['kind'];
/** Two ports of a rule, as they’re asked of the model. */
const ports: Readonly<Record<string, number>> = { front: 80, back: 8080 };
/** Rules of an NSG by their names in a row: ports that clients may reach, `probe` and `deny`. */
const rulesOf = (names: string, kind: Kind): readonly SecurityRule[] =>
	names
		.split(' ')
		.filter((name) => name !== 'default')
		.map((name, at) => ({
			name,
			priority: 100 + at,
			direction: 'Inbound',
			access: name === 'deny' ? 'Deny' : 'Allow',
			protocol: 'TCP',
			source:
				name === 'deny'
					? '*'
					: name === 'probe'
						? 'AzureLoadBalancer'
						: kind === 'public'
							? 'Internet'
							: 'VirtualNetwork',
			destination: '*',
			ports: ports[name] ?? '*'
		}));
const around = { virtualNetwork: ['10.0.0.0/16'] };
const remember = remembering<readonly [up: boolean, gets: boolean]>();
/** Returns whether the probe gets to an app that answers, and whether clients do. `group`: rules of the NSG, or `no`. */
const passing = (group: string, kind: Kind, port: string): readonly [up: boolean, gets: boolean] =>
	remember(`${group} ${kind} ${port}`, () => {
		const balancing: BalancingRule = {
			kind,
			protocol: 'TCP',
			backendPort: ports[port]!,
			probePort: ports[port]!
		};
		const backend: Backend = {
			address: '10.0.1.4',
			health: 'open',
			...(group === 'no' ? {} : { nic: { name: 'NSG', rules: rulesOf(group, kind) } })
		};
		const client = kind === 'public' ? '203.0.113.7' : '10.0.7.7';
		return [probeUp(balancing, backend, around).answer, getsFlow(balancing, backend, client, around).answer];
	});
const groups: Row = {
	no: '-',
	default: 'default rules only',
	back: 'a rule that allows clients to port {back}',
	front: 'a rule that allows clients to port {front}',
	'back deny': 'rules that allow clients to port {back} and deny all else',
	'front deny': 'rules that allow clients to port {front} and deny all else',
	'probe deny': 'rules that allow AzureLoadBalancer and deny all else',
	'back probe deny': 'rules that allow clients to port {back}, allow AzureLoadBalancer, and deny all else'
};
const groupSide = (ids: readonly string[], whose: string) =>
	side(
		'group',
		'NSG',
		Object.fromEntries(ids.map((id) => [id, groups[id]!])),
		{ '': `${whose} had an NSG with {}`, no: `${whose} had no NSG` },
		{ '': `${whose} has an NSG with {}`, no: `${whose} has no NSG` }
	);
const kinds: Row = {
	public: 'public, with clients on the internet',
	internal: 'internal, with clients in the same virtual network'
};

/** Returns topics with several openings, and the same about single rows of which each fact decides. */
function opened(id: string, intros: readonly string[], topic: Omit<Topic, 'intro'>) {
	const { single, choose, judge, table, ...rest } = topic;
	const { sides, decide } = topic;
	return {
		...told(id, intros, {
			...rest,
			...(choose && { choose }),
			...(judge && { judge }),
			...(table && { table })
		}),
		...told(`${id} one`, intros, {
			...rest,
			...(single && { single }),
			drawn: (row) =>
				Object.entries(sides).every(([one, { values }]) =>
					Object.keys(values).some((value) => {
						const then = decide({ ...row, [one]: value });
						return then !== undefined && then !== decide(row);
					})
				)
		})
	};
}

const state = ({ group, health, kind, probe }: Row): string | undefined => {
	const [up, gets] = passing(group!, kind as Kind, 'back');
	const answers = health === '200' || (health !== 'closed' && probe === 'TCP');
	return up ? (answers ? (gets ? 'flows' : 'clients') : 'app') : answers ? 'nsg' : undefined;
};
/** Why a VM is in its state. */
function stateReason({ group, health, kind, probe }: Row, found: string): string {
	const answer =
		probe === 'TCP' ? 'the TCP probe needs only an open port' : 'the HTTP probe gets the status 200';
	return {
		flows: `${answer}, and ${
			group!.startsWith('back')
				? 'the NSG allows clients to the backend port'
				: group === 'no'
					? 'without an NSG, clients in the virtual network get in'
					: 'the default rules let clients in the virtual network in'
		}`,
		clients: {
			no: 'a public Standard load balancer is closed to clients until an NSG allows them',
			default: 'the default rules allow the probe, but no clients on the internet',
			front: 'NSGs see the backend port {back}, not the frontend port {front}'
		}[group!]!,
		nsg: 'the rule that denies all else also blocks the probe, which comes from AzureLoadBalancer',
		app:
			health === 'closed'
				? 'the probe gets no answer on port {back}'
				: 'an HTTP probe takes only 200 as healthy, not {health}',
		[kind!]: ''
	}[found]!;
}
const flow: Omit<Topic, 'intro'> = {
	noun: 'VM',
	names: ['VM-North', 'VM-South', 'VM-East', 'VM-West', 'VM-Blue', 'VM-Green', 'VM-Gold'],
	common: {
		kind: side('kind', '', kinds, '{lb} were {}', '{lb} is {}'),
		probe: side(
			'health',
			'',
			{
				HTTP: 'an HTTP probe requests /health on port {back}',
				TCP: 'a TCP probe checks port {back}'
			},
			{ HTTP: 'it were an HTTP probe', TCP: 'it were a TCP probe' },
			'{}'
		)
	},
	sides: {
		group: groupSide(['no', 'default', 'back', 'front', 'back deny', 'back probe deny'], '{name}'),
		health: side(
			'health',
			'Local answer of /health',
			{ 200: '200', 302: '302', 403: '403', closed: 'connection refused' },
			{ '': '/health on {name} returned {}', closed: '{name} refused connections to port {back}' },
			{ '': 'locally, /health returns {}', closed: 'it refuses local connections to port {back}' }
		)
	},
	decide: state,
	asks: {
		flows: 'receive new connections',
		clients: 'pass the health probe, but be unreachable for clients',
		nsg: 'fail the health probe because of its NSG',
		app: 'fail the health probe because of its app'
	},
	choose: 'Which VM{s} will {}?',
	judge: '{name} will {}.',
	table: 'What will happen to each VM?',
	single: 'What will happen to the VM?',
	why(row, answer) {
		const found = state(row)!;
		if (answer === found) return stateReason(row, found);
		const isDown = found === 'nsg' || found === 'app';
		return {
			flows: isDown ? 'a VM that fails its probe gets no new connections' : 'nothing lets the clients in',
			clients: isDown ? 'it doesn’t pass the health probe' : 'clients can reach the backend port',
			nsg: 'the NSG doesn’t block the probe',
			app:
				found === 'nsg' ? 'the probe doesn’t get as far as the app' : 'the probe takes this answer as healthy'
		}[answer as 'app'].replace('the NSG', row['group'] === 'no' ? 'a missing NSG' : 'the NSG');
	}
};

/** Which port of a pool is the backend port. */
const backendOf = ({ map }: Row): string => (map === 'ab' ? 'back' : 'front');
/** The rule that an NSG needs so that clients connect. Nothing where it needs two. */
const ruleNeed = (row: Row): string | undefined => {
	const { group, kind } = row;
	return ['nothing', 'back', 'front', 'probe'].find(
		(one) => passing(one === 'nothing' ? group! : `${one} ${group!}`, kind as Kind, backendOf(row))[1]
	);
};
const rule: Omit<Topic, 'intro'> = {
	noun: 'pool',
	names: ['Shop', 'Desk', 'Stock', 'Track', 'Print', 'Quote'].map((one) => `${one}Pool`),
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
			'port {} were mapped',
			'it maps port {}'
		),
		group: groupSide(['default', 'back', 'front', 'back deny', 'front deny', 'probe deny'], 'the subnet')
	},
	decide: ruleNeed,
	asks: {
		nothing: 'add no security rule',
		back: 'allow clients to port {back}',
		front: 'allow clients to port {front}',
		probe: 'allow AzureLoadBalancer'
	},
	choose: 'For which pool{s} should you {}?',
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each pool?',
	single: 'You need to ensure that clients can connect. What should you do?',
	why(row, answer) {
		const { group, kind } = row;
		const found = ruleNeed(row)!;
		const opens = group!.startsWith(backendOf(row));
		if (answer === 'nothing')
			return found !== answer
				? found === 'probe'
					? 'without a rule for the probe, all VMs are unhealthy'
					: 'as it is, clients can’t reach the backend port'
				: opens
					? 'clients are allowed to the backend port, and the default rules allow the probe'
					: 'the default rules allow the probe and clients in the virtual network';
		if (answer === 'probe')
			return answer === found
				? 'the rule that denies all else also blocks the probe'
				: group === 'probe deny'
					? 'the probe is allowed already'
					: 'a default rule allows the probe already';
		return answer !== backendOf(row)
			? `port {${answer}} is the frontend port, which the NSG doesn’t see`
			: answer === found
				? `clients reach the VMs on backend port {${answer}}, which ${group === 'default' ? 'no default rule opens to the internet' : group === 'probe deny' ? 'the rule that denies all else closes' : 'isn’t the one that’s allowed'}`
				: `clients get in on port {${answer}} already${kind === 'internal' && !opens ? ', as they’re in the virtual network' : ''}`;
	}
};

const outageOf = ({ event }: Row): Outage =>
	event === 'stop' ? 'stopped' : event!.startsWith('all') ? 'all' : 'one';
const fate = (row: Row) => fateOf(row['proto'] === 'TCP', row['began'] === 'before', outageOf(row));
const drop: Omit<Topic, 'intro'> = {
	noun: 'test',
	sides: {
		event: side(
			'health',
			'Event',
			{
				one: 'VM1 returns 503 to HTTP probes',
				'one nsg': 'a new NSG rule blocks the probes to VM1',
				all: 'all three VMs return 503 to HTTP probes',
				'all nsg': 'a new NSG rule blocks the probes to all three VMs',
				stop: 'you stop VM1'
			},
			'the event were that {}',
			'in {name}, {}'
		),
		proto: side('flow', 'Protocol', 'TCP|UDP', 'the client used {}', 'the client uses {}'),
		began: side(
			'need',
			'Flow opened',
			{ before: 'before the event, on VM1', after: 'after the event' },
			'it had been opened {}',
			'it opens the flow {}'
		)
	},
	decide: fate,
	asks: { stays: 'stay on VM1', moves: 'be sent to VM2 or VM3', fails: 'fail' },
	choose: 'In which test{s} will the flow {}?',
	judge: 'In {name}, the flow will {}.',
	table: 'What will happen to the flow in each test?',
	single: 'What will happen to the flow?',
	why(row, answer) {
		const found = fate(row);
		const { proto, began } = row;
		const isNew = began === 'after';
		if (answer === found)
			return {
				stays: 'a failed probe doesn’t end TCP connections that are open',
				moves: isNew
					? `new flows go to healthy VMs${outageOf(row) === 'stopped' ? ', and VM1 isn’t running' : ''}`
					: 'an open UDP flow moves to a healthy VM',
				fails:
					outageOf(row) === 'stopped'
						? 'an open TCP connection ends when its VM stops'
						: isNew
							? `without a healthy VM, new ${proto!} flows aren’t sent to any`
							: 'open UDP flows end when no VM is healthy'
			}[answer as 'fails'];
		return {
			stays: isNew
				? 'the flow isn’t open yet when VM1 goes down'
				: proto === 'UDP'
					? 'only TCP flows stay on a VM whose probe fails'
					: 'VM1 no longer runs',
			moves:
				!isNew && proto === 'TCP' ? 'an open TCP connection can’t move to another VM' : 'no VM is healthy',
			fails:
				found === 'stays' ? 'the probe decides only about new TCP connections' : 'VM2 and VM3 are healthy'
		}[answer as 'fails'];
	}
};

const stay = ({ traffic, same, from }: Row): string | undefined =>
	persistenceFor({
		together: same as 'client',
		bothProtocols: traffic === 'video',
		sharedAddress: from === 'shared'
	}) ?? (traffic === 'https' ? 'gateway' : undefined);
const stick: Omit<Topic, 'intro'> = {
	noun: 'app',
	sides: {
		traffic: side(
			'flow',
			'Traffic',
			{ https: 'HTTPS over TCP', rdp: 'RDP over TCP', video: 'control data over TCP and video over UDP' },
			'{name} used {}',
			'clients send {} to {name}'
		),
		same: side(
			'need',
			'One VM must get',
			{
				nothing: 'only what belongs to one connection',
				protocol: 'all connections of a client with the same protocol',
				client: 'all connections of a client'
			},
			'one VM had to get {}',
			'one VM must get {}'
		),
		from: side(
			'place',
			'Clients',
			{
				own: 'have different IP addresses',
				shared: 'share an IP address, but must be spread across VMs'
			},
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
	choose: 'For which app{s} should you {}?',
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each app?',
	single: 'You need to meet the requirements. What should you do?',
	why(row, answer) {
		const { traffic, same } = row;
		const found = stay(row);
		const isShared = row['from'] === 'shared';
		if (answer === 'None')
			return answer === found
				? `the five-tuple hash includes the source port, so connections are spread${isShared ? ', even those from one IP address' : ''}`
				: 'another source port can lead to another VM';
		if (answer === 'gateway')
			return answer === found
				? 'a cookie tells clients apart that share an IP address'
				: 'a setting of the load balancer is enough';
		if (answer === found)
			return answer === 'Client IP'
				? 'TCP and UDP of a client must go together, so the protocol can’t be part of the hash'
				: same === 'client'
					? 'clients use only TCP, so the protocol can be part of the hash'
					: 'connections with the same protocol go together';
		if (found === 'None')
			return `connections ${answer === 'Client IP' ? '' : 'with the same protocol '}don’t have to go together`;
		return isShared
			? `all clients with one IP address would get the same VM${answer === 'Client IP' ? '' : ' for TCP'}`
			: answer === 'Client IP'
				? 'a hash with the protocol has more values and is enough'
				: `TCP and UDP of a client could reach two VMs${traffic === 'video' ? '' : ', if it used both'}`;
	}
};

const ruleIds: Row = {
	balancing: 'lb',
	NAT: 'nat',
	'pool NAT': 'pool',
	'HA ports': 'ha',
	outbound: 'out',
	none: 'none'
};
const kindFor = ({ to, all, front }: Row): string | undefined =>
	to === 'internet' && all === 'one'
		? undefined
		: ruleIds[ruleFor(to as 'internet', all === 'all', front as Kind) ?? ''];
const type: Omit<Topic, 'intro'> = {
	noun: 'requirement',
	sides: {
		to: side(
			'need',
			'Connections',
			{
				'any VM': 'to any healthy VM',
				'one VM': 'to VM2 only',
				'each VM': 'to each VM, even added later, by a different frontend port',
				internet: 'from the VMs to the internet'
			},
			'{name} were for connections {}',
			'{name} is for connections {}'
		),
		all: side(
			'flow',
			'Protocols and ports',
			{ one: 'TCP, backend port {back}', all: 'TCP and UDP, all ports' },
			'they used {}',
			'they use {}'
		),
		front: side(
			'kind',
			'Load balancer',
			'public|internal',
			'they had to use the {} one',
			'they must use the {} one'
		)
	},
	decide: kindFor,
	asks: {
		lb: 'create a load-balancing rule for one port',
		ha: 'create a load-balancing rule with HA ports',
		nat: 'create an inbound NAT rule for a VM',
		pool: 'create an inbound NAT rule for the backend pool',
		out: 'create an outbound rule',
		none: 'look for a solution without this load balancer'
	},
	choose: 'For which requirement{s} should you {}?',
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each requirement?',
	single: 'You need to meet the requirement. What should you do?',
	why(row, answer) {
		const { to, all, front } = row;
		const found = kindFor(row);
		const isOut = to === 'internet';
		if (answer === found)
			return {
				lb: 'a load-balancing rule sends the connections of one port to the healthy VMs',
				ha: 'a rule with HA ports is for all ports of an internal load balancer',
				nat: 'an inbound NAT rule for a VM forwards a frontend port to that VM',
				pool: 'an inbound NAT rule for the pool gives each VM a frontend port, also those that are added',
				out: 'an outbound rule translates connections of the pool to a public frontend IP address',
				none: isOut
					? 'an internal load balancer has no public IP address for outbound connections'
					: 'HA ports aren’t available on a public load balancer'
			}[answer as 'lb'];
		if (isOut && answer !== 'none')
			return answer === 'out'
				? 'outbound rules need a public frontend IP address'
				: `${answer === 'ha' || answer === 'lb' ? 'a load-balancing' : 'an inbound NAT'} rule is for inbound connections${answer === 'ha' ? ' on all ports' : answer === 'pool' ? ' to each VM' : ''}`;
		return {
			lb:
				all === 'all'
					? 'a rule would be needed for each port'
					: 'a load-balancing rule doesn’t choose the VM by port',
			ha:
				all !== 'all'
					? 'only one port is needed'
					: `HA ports need an internal load balancer, and this one is ${front!}`,
			nat: to === 'each VM' ? 'each VM would need another rule' : 'the connections aren’t for one VM only',
			pool: to === 'one VM' ? 'only VM2 must be reached' : 'the VMs share the frontend port',
			out: 'the connections are inbound',
			none: `a rule of the ${front!} load balancer is enough`
		}[answer as 'lb'];
	}
};

const joins = ({ place, to, now, kind }: Row): string | undefined =>
	now !== 'no' && (place !== 'vm' || to === 'IP')
		? undefined
		: beforeJoining(
				{
					where: place === 'peer' ? 'peered network' : place === 'office' ? 'on-premises' : 'same network',
					exists: place !== 'later',
					...(now === 'no' ? {} : { pool: now as Kind })
				},
				to as 'IP',
				kind as Kind
			);
const pool: Omit<Topic, 'intro'> = {
	noun: 'server',
	names: ['Ash', 'Birch', 'Cedar', 'Elm', 'Maple', 'Oak', 'Pine'],
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
		to: side('rule', 'Backend pool', { NIC: 'PoolA', IP: 'PoolB' }, 'it were for {}', 'it is for {}'),
		now: side(
			'place',
			'Other backend pool',
			{ no: '-', public: 'of a public load balancer', internal: 'of an internal load balancer' },
			{ '': 'it were already in a pool {}', no: 'it were in no other pool' },
			{ '': 'it is already in a pool {}', no: 'it is in no other pool' }
		)
	},
	decide: joins,
	asks: {
		nothing: 'add it to the pool now',
		leave: 'first remove it from its other pool',
		replace: 'replace it with a VM in VNet1',
		create: 'first create its network interface'
	},
	choose: 'For which server{s} should you {}?',
	judge: 'For {name}, you should {}.',
	table: 'What should you do with each server?',
	single: 'What should you do?',
	why(row, answer) {
		const { place, to, now } = row;
		const found = joins(row);
		if (answer === found)
			return {
				nothing:
					place === 'later'
						? 'PoolB takes IP addresses before there’s a VM'
						: now === 'no'
							? 'a pool takes VMs from any subnet of VNet1'
							: 'a network interface can be behind one public and one internal load balancer',
				leave: `a network interface can’t be behind two ${now!} load balancers`,
				replace:
					place === 'peer'
						? 'a backend pool takes only VMs of one virtual network, peered or not'
						: 'a backend pool takes no servers on-premises',
				create: 'PoolA takes network interfaces, and the planned VM has none'
			}[answer as 'leave'];
		return {
			nothing: {
				leave: 'its network interface is behind another load balancer of this kind',
				replace: place === 'peer' ? 'it isn’t in VNet1' : 'it isn’t a VM',
				create: 'PoolA doesn’t take an IP address'
			}[found as 'leave'],
			leave:
				now === 'no'
					? 'it’s in no other pool'
					: 'the other load balancer is of the other kind, so both are possible',
			replace: place === 'later' ? 'it will be in VNet1' : 'it’s in VNet1 already',
			create:
				place === 'later'
					? `${to === 'IP' ? 'PoolB' : 'this pool'} needs only its IP address`
					: 'its network interface exists'
		}[answer as 'leave'];
	}
};

const serviceFor = ({ traffic, route, from }: Row): string | undefined =>
	route === 'path' && (traffic === 'through' || traffic === 'udp')
		? undefined
		: `${route === 'path' || traffic === 'off' ? 'gateway' : 'lb'} ${from === 'net' ? 'public' : 'private'}`;
const service: Omit<Topic, 'intro'> = {
	noun: 'workload',
	sides: {
		traffic: side(
			'flow',
			'Traffic',
			{
				http: 'HTTP',
				through: 'HTTPS that only the VMs may decrypt',
				off: 'HTTPS that must be decrypted before it reaches the VMs',
				udp: 'UDP'
			},
			'{name} received {}',
			'{name} receives {}'
		),
		route: side(
			'need',
			'Destination',
			{ any: 'any VM', path: 'different VMs by URL path' },
			'requests had to go to {}',
			'requests go to {}'
		),
		from: side(
			'place',
			'Clients',
			{
				net: 'on the internet',
				vpn: 'in an office with a VPN to Azure',
				peer: 'in a peered virtual network'
			},
			'its clients were {}',
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
	judge: 'For {name}, you should {}.',
	table: 'What should you do for each workload?',
	single: 'You need to meet the requirements. What should you do?',
	why(row, answer) {
		const { traffic, route, from } = row;
		const found = serviceFor(row)!;
		const [what, where] = answer.split(' ');
		const [needed, place] = found.split(' ');
		const isGateway = needed === 'gateway';
		if (what !== needed)
			return isGateway
				? `a load balancer doesn’t ${route === 'path' ? 'read URL paths' : 'decrypt HTTPS'}${where === place ? '' : ', and this one isn’t for these clients'}`
				: `no ${traffic === 'udp' ? 'HTTP' : 'URL path'} has to be read${where === place ? '' : ', and its frontend isn’t for these clients'}`;
		if (where !== place)
			return place === 'public'
				? 'clients on the internet can’t reach a private frontend'
				: 'clients {from} don’t need a public frontend';
		return `${
			isGateway
				? route === 'path'
					? 'only Application Gateway reads URL paths'
					: 'Application Gateway can decrypt HTTPS'
				: `a load balancer passes ${traffic === 'through' ? 'HTTPS without decrypting it' : '{traffic} on'}`
		}, and ${from === 'net' ? 'the clients are on the internet' : 'a private IP address is enough'}`;
	}
};

const web = { address: 'IP1', port: 1, protocol: 'TCP', backendPort: 1 } as const;
/** Changes that can let a rule be beside the first one. */
const changes: Readonly<Record<string, Row>> = {
	ok: {},
	ip: { front: 'ip' },
	float: { float: 'on' },
	both: { front: 'ip', float: 'on' }
};
function fits({ front, back, float }: Row): boolean {
	const floating = float === 'on';
	return mayCoexist(
		{ ...web, floating },
		{
			address: front!.startsWith('ip') ? 'IP2' : 'IP1',
			port: front!.includes('port') ? 2 : 1,
			protocol: front === 'udp' ? 'UDP' : 'TCP',
			backendPort: back === 'back' ? 1 : 2,
			floating
		}
	);
}
/** The address of a frontend changes, its port doesn’t. */
const changed = (row: Row, change: Row): Row => ({
	...row,
	...change,
	...(change['front'] && row['front'] === 'port' ? { front: 'ip port' } : {})
});
const lacks = (row: Row) => Object.keys(changes).find((one) => fits(changed(row, changes[one]!)));
const add: Omit<Topic, 'intro'> = {
	noun: 'new rule',
	sides: {
		front: side(
			'need',
			'Frontend',
			{
				same: 'IP1, TCP port {front}',
				port: 'IP1, TCP port 9000',
				udp: 'IP1, UDP port {front}',
				ip: 'IP2, TCP port {front}'
			},
			'the frontend were {}',
			'{name} has the frontend {}'
		),
		back: side(
			'flow',
			'Backend port',
			{ back: '{back}', other: '9000' },
			'its backend port were {}',
			'its backend port is {}'
		),
		float: side(
			'rule',
			'Floating IP',
			{ on: 'enabled', off: 'disabled' },
			'floating IP were {} in both rules',
			'floating IP is {} in it and in Web'
		)
	},
	decide: lacks,
	asks: {
		ok: 'create it as planned',
		ip: 'use IP2',
		float: 'enable floating IP in it and in Web',
		both: 'use IP2 and enable floating IP in it and in Web'
	},
	choose: 'Which new rule{s} should you {}?',
	table: 'What should you do for each new rule?',
	single: 'You need to create the rule. What should you do?',
	why(row, answer) {
		const found = lacks(row);
		const { front, back, float } = row;
		const clash =
			front === 'same'
				? 'Web already has this frontend'
				: 'with floating IP, both rules would send packets to IP1 on port {back}';
		if (answer === 'ok' || answer === found)
			return found === 'ok'
				? front === 'udp'
					? 'a UDP rule doesn’t conflict with a TCP rule'
					: back === 'other'
						? 'both the frontend and the backend port differ from Web'
						: 'with floating IP, packets are addressed to IP1 or IP2, so the backend port can be shared'
				: answer === 'ok'
					? 'Azure would refuse it beside Web'
					: {
							ip: clash,
							float: 'without floating IP, two rules can’t share a backend port',
							both: 'sharing a backend port takes floating IP and different frontend IP addresses'
						}[found!]!;
		return {
			ip:
				found === 'ok'
					? 'the address isn’t a problem'
					: 'the backend port would still be shared without floating IP',
			float:
				float === 'on'
					? 'it’s enabled already'
					: found === 'ok'
						? 'no backend port is shared'
						: 'packets would still have the same destination',
			both: found === 'ok' ? 'neither is needed' : `${found === 'ip' ? 'IP2' : 'floating IP'} is enough`
		}[answer as 'ip'];
	}
};

const topics: Readonly<Record<string, Topic>> = {
	...opened(
		'flow',
		[
			'Users report errors in a {app} behind {lb}, a Standard load balancer. You check {count} in its backend pool. A rule maps TCP port {front} to port {back} of the VMs. The subnet has no NSG.',
			'You plan to open a {app} to users. {lb}, a Standard load balancer, maps TCP port {front} to port {back} of {count} in a subnet without an NSG.'
		],
		flow
	),
	...opened(
		'rule',
		[
			'You inherit {count} of VMs for a {app}. Each is in a separate subnet, behind a separate Standard load balancer with a TCP probe on the backend port. All VMs listen on ports {front} and {back}. You can add a security rule that is processed first.',
			'No one has tested the connections to {count} of VMs, each in a separate subnet behind a Standard load balancer. Probes check the backend port over TCP. All VMs listen on ports {front} and {back}. New security rules are processed first.'
		],
		rule
	),
	...opened(
		'drop',
		[
			'Before a {app} goes live behind {lb}, a Standard load balancer, you plan {count}. Each starts with three healthy VMs, VM1 to VM3, and follows one flow.',
			'The owner of a {app} asks what clients will notice in an outage. You plan {count} of one flow each, with VM1, VM2, and VM3 healthy behind {lb}, a Standard load balancer.'
		],
		drop
	),
	...opened(
		'stick',
		[
			'You move {count} to VMs behind {lb}, a Standard load balancer. Use the session persistence that hashes the most values and meets the requirements, and Application Gateway only where none does.',
			'A company hosts {count} on VMs behind {lb}, a Standard load balancer. Where several settings meet the requirements, use the one with the most values in its hash. Use Application Gateway only where no setting works.'
		],
		stick
	),
	...opened(
		'type',
		[
			'A {app} runs on VMs in private subnets. They are in the backend pools of two Standard load balancers, one public and one internal. You have {count}.',
			'The VMs of a {app} are behind a public and an internal Standard load balancer, and their subnets are private. A change request contains {count}.'
		],
		type
	),
	...opened(
		'pool',
		[
			'A {app} runs on VMs in VNet1 behind {lb}, a Standard load balancer. Its PoolA is configured by network interface, and PoolB by IP address. You want to add {count}.',
			'To add capacity for a {app}, you consider {count}. {lb} is a Standard load balancer in VNet1 with two backend pools: PoolA by network interface, and PoolB by IP address.'
		],
		pool
	),
	...opened(
		'service',
		[
			'You design load balancing for {count} on VMs in one region. Use Azure Load Balancer wherever it meets the requirements, and public IP addresses only where necessary.',
			'A company moves {count} to VMs in Azure. To reduce costs, you use Azure Load Balancer where it is sufficient, and otherwise Application Gateway. Public IP addresses are allowed only where necessary.'
		],
		service
	),
	...opened(
		'add',
		[
			'{lb} has the frontend IP addresses IP1 and IP2. Its load-balancing rule Web maps TCP port {front} of IP1 to port {back} of a pool. You consider {count} for the same pool, one at a time. Ports must stay as planned, and the VMs are prepared for floating IP.',
			'A {app} uses the load-balancing rule Web of {lb}, from TCP port {front} of IP1 to port {back} of the VMs. The other frontend IP address is IP2. For the same pool, you review {count}, each without the others. Ports are fixed. The VMs are ready for floating IP.'
		],
		add
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'any-answer': [
		'An HTTP probe takes only 200 as healthy. It’s easy to think that any answer will do.',
		taking('health', /\d/, { health: '200' })
	],
	'frontend-port': [
		'An NSG sees the backend port. It’s easy to allow the frontend port, which clients use.',
		(row) =>
			row['map']
				? { ...row, map: row['map'] === 'ab' ? 'ba' : 'ab' }
				: row['group'] === 'front'
					? { ...row, group: 'back' }
					: row
	],
	'open-by-default': [
		'A public Standard load balancer is closed until an NSG allows clients. It’s easy to think that no rule means no filter.',
		(row) => (/^no$|default/.test(row['group'] ?? '') ? { ...row, kind: 'internal' } : row)
	],
	'probe-passes': [
		'A rule that denies all else also blocks the probe. It’s easy to think only of clients.',
		taking('group', /^(back|front) deny/, { group: 'back' })
	],
	'probe-ends-all': [
		'A failed probe doesn’t end open TCP connections. It’s easy to think that the VM loses them all.',
		taking('began', /before/, { began: 'after' })
	],
	'like-TCP': [
		'UDP flows leave a VM whose probe fails. It’s easy to treat them like TCP connections.',
		taking('proto', /UDP/, { proto: 'TCP' })
	],
	'client-IP-for-all': [
		'Clients that share an IP address look like one client. It’s easy to think that persistence tells them apart.',
		taking('from', /shared/, { from: 'own' })
	],
	'HA-anywhere': [
		'HA ports are for internal load balancers, and outbound rules for public ones. It’s easy to mix them up.',
		(row) =>
			row['front'] === 'public'
				? { ...row, front: 'internal' }
				: row['front'] === 'internal'
					? { ...row, front: 'public' }
					: row
	],
	'peered-is-enough': [
		'A backend pool doesn’t reach beyond one virtual network. It’s easy to think that peering is enough.',
		taking('place', /peer|office/, { place: 'vm' })
	],
	'one-pool': [
		'A VM can be behind one public and one internal load balancer. It’s easy to think that one pool is the limit.',
		(row) => (/public|internal/.test(row['now'] ?? '') ? { ...row, kind: row['now']! } : row)
	],
	'web-needs-gateway': [
		'A load balancer passes HTTP and HTTPS on like any TCP traffic. It’s easy to think that web traffic takes Application Gateway.',
		taking('traffic', /http$|through/, { traffic: 'off' })
	],
	'shared-port': [
		'Two rules can share a backend port only with floating IP. It’s easy to look only at the frontends.',
		(row) => (row['float'] ? { ...row, back: 'other' } : row)
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
				'A VM gets new connections when its probe succeeds and clients may reach the backend port. Clients on the internet need an NSG that allows them.',
			'^rule':
				'An NSG must let clients reach the backend port, and let the probe in. The default rules allow the probe and clients in the virtual network.',
			'^drop':
				'A failed probe keeps new flows away. Open TCP connections stay on their VM while it runs, and UDP flows move to a healthy VM.',
			'^stick':
				'With None, five values are hashed. Client IP hashes source and destination addresses, and Client IP and protocol adds the protocol.',
			'^type':
				'A load-balancing rule is for all VMs of a pool, and an inbound NAT rule for one VM per frontend port. HA ports need an internal load balancer, and outbound rules a public one.',
			'^pool':
				'A backend pool takes VMs of one virtual network. Their network interfaces can be behind one public and one internal load balancer.',
			'^service':
				'A load balancer passes TCP and UDP on. Application Gateway reads HTTP, so it can decrypt HTTPS and choose VMs by URL path.',
			'^add':
				'Two rules must differ in their frontend, and in where they send packets. With floating IP, that includes the frontend IP address.'
		},
		lab: 'dns-load-balancing/probe-path',
		sources: [
			sources.healthProbes,
			sources.loadBalancerSkus,
			sources.nsgs,
			sources.loadBalancerDistribution,
			sources.loadBalancerComponents,
			sources.inboundNatRules,
			sources.haPorts,
			sources.outboundRules,
			sources.backendPools,
			sources.loadBalancerErrors,
			sources.multipleFrontends,
			sources.applicationGateway
		],
		axes: {
			group: 'The NSG',
			health: 'What the probe sees',
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
			['fleet dashboard', '8000', '80', 'Balancer1'],
			['photo archive', '80', '3000', 'lb-photos'],
			['payroll system', '8088', '8081', 'lb-payroll']
		],
		words: ['app', 'front', 'back', 'lb'],
		forms: ['choose', 'judge', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'table', 'email', 'ticket', 'list', 'note']
	}
);
