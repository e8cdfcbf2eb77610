// Network security groups: what rules let through, where a rule is missing, what it must name, what application security groups change, whom an NSG reaches, and where it can be used.
// Over 200 lines: eight topics with words for what can differ in each.
import { decidingRule, passes } from '#lib/azure/networking/nsg.ts';
import type { Direction, SecurityRule } from '#lib/azure/networking/security-rule.ts';
import type { Ipv4 } from '#lib/azure/networking/address.ts';
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

const yes = (is: boolean): string => (is ? 'yes' : 'no');
/** Returns a decision that is made once for each row: drawing asks it again and again. */
const once = <T extends string | undefined>(decide: (row: Row) => T) => {
	const remember = remembering<T>();
	return (row: Row): T => remember(Object.values(row).join(), () => decide(row));
};

const around = {
	virtualNetwork: ['10.1.0.0/16', '10.2.0.0/16', '172.16.0.0/16'],
	// Made-up ranges: how they contain each other is what counts.
	tags: { Storage: ['20.60.0.0/15'], 'Storage.{tag}': ['20.60.0.0/16'], Sql: ['20.62.0.0/16'] },
	groups: { AsgWeb: ['10.1.2.0/24'], AsgLogic: ['10.1.3.0/24'] }
};
/** Returns rules or an address in the first theme. */
const real = (text: string): string =>
	text.replaceAll('{v}', '10.1').replaceAll('{p}', '10.2').replaceAll('Any', '*');
/**
 * Returns the NSG with rules that are told line by line, and the first packet of a connection between its VM and another
 * address. A rule: priority, action, source or destination, and port where there is one. What follows isn't read.
 */
function opening(lines: string, end: string, port = 443, direction: Direction = 'Inbound') {
	/** What is the source of inbound traffic, and the destination of outbound traffic, beside its opposite. */
	const ends = <T>(other: T, own: T) =>
		direction === 'Inbound' ? { source: other, destination: own } : { source: own, destination: other };
	const rules = [...real(lines).matchAll(/.+/g)].map(([line]): SecurityRule => {
		const [name, access, other, to = '*'] = line.split(',') as [string, 'Allow' | 'Deny', string, string?];
		return {
			name,
			priority: Number(name),
			direction,
			access,
			protocol: 'Any',
			ports: to === '*' ? to : Number(to),
			...ends(other, '*')
		};
	});
	return [
		{ name: '', rules },
		{ direction, port, protocol: 'TCP', ...ends<Ipv4>(real(end) as Ipv4, '10.1.1.4') },
		around
	] as const;
}
/** Returns a side of rules that are shown as code, one list of several. */
function listing(title: string, head: string, lists: readonly string[], from = 0, to?: number) {
	const texts = (textOf: (list: string) => string): Row =>
		Object.fromEntries(Object.entries(lists.map(textOf)).slice(from, to));
	return side(
		'access',
		title,
		texts((one) => `${head}\n${one}`),
		texts((one) => `the rules were ${one.replaceAll(',', ' ').replaceAll('\n', ' and ')}`)
	);
}
const inboundHead = 'Priority,Action,Source,Port';

/** Why a rule decides. `includes`: what its service tag includes that may surprise. */
function said({ name, priority, access, source, destination }: SecurityRule, includes: string) {
	const end = (source === '*' ? destination : source).replace('10.1.', '{v}.').replace('10.2.', '{p}.');
	const does = access === 'Allow' ? 'allows' : 'denies';
	return priority < 65000
		? `rule ${name} is the first that matches, and it ${does} ${end === '*' ? 'Any' : end}${includes && `, which includes ${includes}`}`
		: `no custom rule matches, so ${name} ${does} it${includes && `. VirtualNetwork includes ${includes}`}`;
}

const clients: Row = {
	own: '{v}.1.8',
	other: '{v}.2.8',
	deep: '{p}.5.8',
	peer: '{p}.9.8',
	office: '172.16.3.20',
	web: '203.0.113.7'
};
const clientRules = [
	'200,Deny,{p}.5.0/24,443\n300,Allow,VirtualNetwork,443\n400,Deny,Any,Any',
	'200,Deny,VirtualNetwork,22\n300,Allow,{v}.2.0/24,Any\n400,Allow,Internet,443',
	'150,Allow,{p}.0.0/16,Any\n250,Deny,VirtualNetwork,443\n350,Allow,Any,443',
	'200,Allow,172.16.3.0/24,22\n300,Deny,Any,22',
	'200,Allow,Internet,443\n300,Deny,Any,443\n400,Allow,{p}.5.0/24,Any',
	'250,Deny,Internet,22\n300,Allow,Any,22\n400,Deny,VirtualNetwork,Any',
	// Of two NSGs:
	'200,Allow,Any,443,subnet\n200,Deny,{p}.0.0/16,Any,NIC',
	'300,Allow,Internet,Any,subnet\n300,Deny,VirtualNetwork,22,NIC\n400,Allow,Any,443,NIC',
	'200,Deny,{p}.5.0/24,443,subnet\n250,Allow,Any,443,NIC\n300,Deny,Any,Any,NIC',
	'200,Allow,{p}.0.0/16,Any,subnet\n300,Deny,Any,22,subnet\n200,Allow,Internet,Any,NIC'
];
/** Returns the rule that decides in each NSG, or in those `of` a place. */
function firstFor({ rules, from, port, of }: Row): readonly SecurityRule[] {
	const lines = clientRules[Number(rules)]!;
	return (of ?? (lines.includes('NIC') ? 'subnet NIC' : ''))
		.split(' ')
		.map((nsg) =>
			decidingRule(
				...opening(lines.match(RegExp(`.+${nsg}`, 'g'))!.join('\n'), clients[from!]!, Number(port))
			)
		);
}
const stopping = (row: Row): number => firstFor(row).findIndex(({ access }) => access === 'Deny');
/** Names a rule, by its priority where it’s a custom one. */
const named = ({ name, priority }: SecurityRule): string => (priority < 65000 ? `rule ${name}` : name);
function whyClient(row: Row): string {
	const [first, second] = firstFor(row) as [SecurityRule, SecurityRule?];
	const stop = stopping(row);
	if (second && stop < 0)
		return first === second
			? `both NSGs allow it, by ${first.name}`
			: `the subnet’s NSG allows it by ${named(first)}, and the network interface’s by ${named(second)}`;
	const rule = stop > 0 ? second! : first;
	const from = row['from']!;
	const because = said(
		rule,
		rule.source === 'VirtualNetwork'
			? from === 'office'
				? 'connected on-premises networks'
				: /d|p/.test(from)
					? 'peered networks'
					: 'all of {net}'
			: ''
	);
	return second
		? `in the ${stop > 0 ? 'network interface' : 'subnet'}’s NSG, ${because}`
		: `${because}${rule.source === '*' && from !== 'web' && /[45]/.test(row['rules']!) ? '. Internet doesn’t include private addresses' : ''}`;
}
/** Returns a topic on clients of a VM. */
const ofClients = (rules: Topic['sides'][string]): Omit<Topic, 'intro'> => ({
	noun: 'client',
	common: { rules },
	sides: {
		from: side('tag', 'IP address', clients, '{name} were at {}', {
			'': '{name} is at {}',
			office: '{name} is in the office, at {}',
			web: '{name} is on the internet, at {}'
		}),
		port: side('tag', 'TCP port', '443|22', 'it connected to port {}', 'it connects to port {}')
	},
	decide: once((row) => (stopping(row) < 0 ? 'Allow' : 'Deny')),
	asks: { Allow: 'can', Deny: 'cannot' },
	again: true,
	choose: 'Which client{s} {} connect to {vm}1?',
	judge: '{name} {} connect to {vm}1.',
	why: whyClient
});

/** Returns a side of the NSG that is associated there. */
const guard = (title: string, where: string) =>
	side(
		'nic',
		title,
		{
			no: '-',
			plain: 'has only default rules',
			open: 'allows HTTPS from Any',
			shut: 'denies HTTPS from VirtualNetwork'
		},
		{ '': `${where} had an NSG that {}`, no: `${where} had no NSG` },
		{ '': `the NSG of ${where} {}`, no: `${where} has no NSG` }
	);
const guardRules: Row = { open: '300,Allow,Any', shut: '300,Deny,VirtualNetwork' };
const isShut = (guard: string, from: string): boolean =>
	guard !== 'no' && decidingRule(...opening(guardRules[guard] ?? '', clients[from]!)).access === 'Deny';
function lackOf({ subnet, nic, from }: Row): string {
	if (subnet === 'no' && nic === 'no') return from === 'web' ? 'new' : 'nothing';
	const [first, second] = [subnet!, nic!].map((one) => isShut(one, from!));
	return first ? (second ? 'both' : 'subnet') : second ? 'nic' : 'nothing';
}
function whyLack(row: Row, answer: string): string {
	const found = lackOf(row);
	const from = row['from']!;
	const [first, second] = ['subnet', 'nic'].map((at) => {
		const it = row[at]!;
		const where = at === 'nic' ? 'network interface' : at;
		if (it === 'no') return `the ${where} has no NSG`;
		const isDenied = isShut(it, from);
		if (isDenied && from === 'web')
			return `DenyAllInBound in the ${where}’s NSG denies traffic from the internet`;
		const what = isDenied
			? 'denies VirtualNetwork, which includes {peer}'
			: it === 'open'
				? 'allows HTTPS from Any'
				: 'allows {peer} by AllowVnetInBound';
		return `the NSG of the ${where} ${what}`;
	}) as [string, string];
	const all = `${first}, and ${second}`;
	const isRight = answer === found;
	return {
		nothing: isRight
			? all
			: found === 'new'
				? 'without an NSG, a Standard public IP address is closed'
				: `${found === 'both' ? 'both NSGs deny' : 'one NSG denies'} the connection`,
		subnet: found === 'both' ? second : first,
		nic: found === 'both' ? first : second,
		both: isRight
			? all
			: /new|nothing/.test(found)
				? 'no two NSGs deny the connection'
				: `one rule is enough, because ${found === 'nic' ? first : second}`,
		new: isRight
			? 'a Standard public IP address is closed until an NSG allows the traffic'
			: found === 'nothing'
				? 'clients can already connect'
				: 'an existing NSG denies the connection, and must stay'
	}[answer]!;
}

/** What is wrong with a rule for clients behind a load balancer. */
const wrongIn = ({ source, to, port, number }: Row): readonly string[] => [
	...(source === 'client' ? [] : ['source']),
	...(to === 'front' ? ['to'] : []),
	...(port === 'back' ? [] : ['port']),
	...(Number(number) < 300 ? [] : ['number'])
];
/** Returns a topic on a rule behind a load balancer, which changes the port. */
const behind = (front: string, back: string, intro: string): Topic => ({
	noun: 'rule',
	intro,
	sides: {
		source: side(
			'tag',
			'Source',
			{ client: '203.0.113.0/24', lb: 'AzureLoadBalancer', front: '20.50.1.4', net: 'VirtualNetwork' },
			undefined,
			'the source of the rule is {}'
		),
		to: side(
			'tag',
			'Destination',
			{ vm: '{v}.1.0/24', net: 'VirtualNetwork', front: '20.50.1.4' },
			undefined,
			'its destination is {}'
		),
		port: side('tag', 'Destination port', { back, front }, undefined, 'its destination port is {}'),
		number: side('priority', 'Priority', '210|250|310|400', undefined, 'its priority is {}')
	},
	decide: (row) => (wrongIn(row)[2] ? undefined : wrongIn(row).join('+') || undefined),
	asks: {
		source: 'the source',
		to: 'the destination',
		port: 'the destination port',
		number: 'the priority'
	},
	single: 'The clients must be able to connect. What should you change in the rule?',
	why(row, answer) {
		const isWrong = wrongIn(row).includes(answer);
		return (
			{
				source: isWrong
					? `the NSG sees the addresses of the clients${row['source'] === 'lb' ? ', and AzureLoadBalancer is only for health probes' : row['source'] === 'net' ? ', and VirtualNetwork doesn’t include the internet' : ', not that of LB1'}`
					: 'the source covers the addresses of the clients',
				to: isWrong
					? 'the NSG sees the private address of the VM, not the frontend of LB1'
					: 'the destination covers the private address of the VM',
				port: isWrong
					? 'the NSG sees the port of the VM, not that of the frontend'
					: 'the port is that of the VM',
				number: isWrong
					? 'rule 300 is processed first and denies the traffic'
					: `priority ${row['number']!} comes before rule 300`
			}[answer] ?? answer
		);
	}
});

/** Where a VM is, by its application security group. */
const members: Row = { AsgLogic: '{v}.3.4', AsgWeb: '{v}.2.4', 'no group': '{v}.1.8' };
/** Whether the app server can connect, and the web server can't. */
function isMet({ member, source, number, deny, added }: Row): boolean {
	const rules = [deny, added].flatMap((at) => (Number(at) ? `${at!},Deny,Any` : []));
	const [app, web] = [members[member!]!, '{v}.2.8'].map(
		(end) => decidingRule(...opening(`${number!},Allow,${source!}\n${rules.join('\n')}`, end)).access
	);
	return app === 'Allow' && web === 'Deny';
}
const cures: Readonly<Record<string, Row>> = {
	source: { source: 'AsgLogic' },
	member: { member: 'AsgLogic' },
	number: { number: '110' },
	deny: { added: '500' }
};
function cureOf(row: Row): string | undefined {
	if (isMet(row)) return 'nothing';
	const found = Object.keys(cures).filter((id) => isMet({ ...row, ...cures[id] }));
	return found[1] ? undefined : found[0];
}
function whyCure(row: Row, answer: string): string {
	const found = cureOf(row);
	const isRight = answer === found;
	return {
		nothing: isRight
			? 'rule {number} allows only AsgLogic, and rule {deny} denies the rest'
			: row['source'] === 'VirtualNetwork' || found === 'deny'
				? 'the web server can connect too'
				: 'the app server can’t connect',
		source: isRight ? '{source} includes the web server' : 'the source is already AsgLogic',
		member: isRight
			? 'the allow rule doesn’t match the app server yet'
			: 'the app server is already in AsgLogic',
		number: isRight
			? 'rule {deny} is processed first and denies the app server'
			: 'no rule before it denies the app server',
		deny: isRight
			? 'without a deny rule, AllowVnetInBound lets in the web server'
			: 'rule {deny} already denies the rest'
	}[answer]!;
}

/** Where an NSG is, and the VMs whose traffic passes it. */
const reach: Row = {
	Front: 'the web server, the app server',
	Back: 'the database server, the file server',
	nic: 'the web server'
};
/** Returns the places of an NSG, each with what its rule denies after `verb`. */
const rulesTold = (verb: string, before = ''): Row =>
	Object.fromEntries(
		Object.keys(reach).flatMap((place) =>
			['inbound', 'outbound'].map((way) => [
				`${place} ${way}`,
				`${before}${place === 'nic' ? 'the network interface of the web server' : `the subnet ${place}`}${verb} all ${way} TCP traffic`
			])
		)
	);
/** Returns the place and direction of a rule, and the end of a connection that it’s about, before the other. */
function endsOf({ rule, pair }: Row) {
	const [place, way] = rule!.split(' ') as [string, string];
	const both = pair!.split(' to ') as [string, string];
	const [here, there] = way === 'inbound' ? both.toReversed() : both;
	return { place, way, here: here!, there: there! };
}
const isFiltered = (row: Row): boolean => reach[endsOf(row).place]!.includes(endsOf(row).here);
function whyPair(row: Row): string {
	const { place, way, here, there } = endsOf(row);
	const front = reach['Front']!;
	return isFiltered(row)
		? `for ${here}, this connection is ${way}, so the rule denies it${front.includes(here) === front.includes(there) ? ' even within the subnet' : ''}`
		: reach[place]!.includes(there)
			? `for ${there}, only the replies are ${way}, and they need no rule`
			: 'the NSG applies to neither of the two servers';
}

const ends: Row = {
	dns: '168.63.129.16',
	imds: '169.254.169.254',
	near: '20.60.1.4',
	far: '20.61.1.4',
	sql: '20.62.1.4',
	web: '203.0.113.7',
	peer: '10.2.9.8'
};
const outboundRules = [
	'100,Allow,Storage.{tag}\n200,Deny,Internet',
	'100,Allow,Storage\n200,Deny,Any',
	'100,Allow,Sql\n200,Deny,Internet',
	'100,Allow,VirtualNetwork\n200,Deny,Any',
	'200,Deny,AzurePlatformDNS\n300,Deny,Storage.{tag}',
	'200,Deny,AzurePlatformIMDS\n300,Deny,Sql',
	'100,Allow,Internet\n200,Deny,VirtualNetwork'
];
const leaving = ({ rules, to }: Row) =>
	opening(outboundRules[Number(rules)]!, ends[to!]!, to === 'dns' ? 53 : 443, 'Outbound');
function isSent(row: Row): boolean {
	const [nic, packet] = leaving(row);
	return passes({ nic }, packet, around).answer;
}
function whySent(row: Row): string {
	const { to } = row;
	if (/dns|imds/.test(to!))
		return isSent(row)
			? `only a rule for ${to === 'dns' ? 'AzurePlatformDNS can block Azure DNS' : 'AzurePlatformIMDS can block the metadata service'}`
			: 'rule 200 denies the service tag of this service';
	const rule = decidingRule(...leaving(row));
	const { destination } = rule;
	return said(
		rule,
		/Int/.test(destination) && /r|q/.test(to!)
			? 'the public IP addresses of Azure'
			: destination === 'Storage'
				? 'all regions'
				: /Vi/.test(destination)
					? 'peered networks'
					: ''
	);
}

const hindrances = ({ kind, place, has }: Row): readonly string[] => [
	...(kind === 'net' ? ['kind'] : []),
	...(/RG\d$/.test(place!) ? [] : [place!.slice(4)]),
	...(has === 'other' ? ['other'] : [])
];

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'client',
		[
			'{net} ({v}.0.0/16) is peered with {peer} ({p}.0.0/16), and {net}’s VPN gateway connects to an office (172.16.0.0/16). {vm}1 has a public IP address. {nsg} is the only NSG, and is associated with the VM’s subnet, {v}.1.0/24. You test {count}.',
			'{vm}1 has a public IP address. {nsg} is the only NSG, and is associated with the VM’s subnet, {v}.1.0/24. {net} ({v}.0.0/16) is peered with {peer} ({p}.0.0/16), and {net}’s VPN gateway connects to an office (172.16.0.0/16). You test {count}.'
		],
		ofClients(listing('Custom inbound rules, TCP', inboundHead, clientRules, 0, 6))
	),
	...told(
		'both',
		[
			'{net} ({v}.0.0/16) is peered with {peer} ({p}.0.0/16), and {net}’s VPN gateway connects to an office (172.16.0.0/16). {vm}1 has a public IP address. One NSG is associated with the VM’s subnet, {v}.1.0/24, and another with its network interface. You test {count}.',
			'{vm}1 has a public IP address. One NSG is associated with the VM’s subnet, {v}.1.0/24, and another with its network interface. {net} ({v}.0.0/16) is peered with {peer} ({p}.0.0/16), and {net}’s VPN gateway connects to an office (172.16.0.0/16). You test {count}.'
		],
		ofClients(listing('Custom inbound rules, TCP', `${inboundHead},NSG of`, clientRules, 6))
	),
	...told(
		'lack',
		[
			'You publish {count} over HTTPS. New rules have priority 100 and allow HTTPS from Any. You must keep existing NSGs, and make no unnecessary changes.',
			'HTTPS clients must connect to {count}. New rules have priority 100 and allow HTTPS from Any. You must keep existing NSGs, and make no unnecessary changes.'
		],
		{
			noun: 'server',
			names: ['Shop', 'Blog', 'Wiki', 'Forum'],
			common: {
				from: side(
					'tag',
					'',
					{
						web: 'from the internet to a Standard public IP address',
						peer: 'from {peer}, a peered virtual network'
					},
					'clients connected {}',
					'clients connect {}'
				)
			},
			sides: {
				subnet: guard('Subnet’s NSG', '{name}’s subnet'),
				nic: guard('Network interface’s NSG', 'its network interface')
			},
			decide: once(lackOf),
			asks: {
				nothing: 'make no change',
				subnet: 'add a rule to the NSG of the subnet',
				nic: 'add a rule to the NSG of the network interface',
				both: 'add a rule to each of the two NSGs',
				new: 'associate an NSG that has such a rule'
			},
			table: 'What should you do for each server?',
			single: 'You need to let the clients connect. What should you do?',
			why: whyLack
		}
	),
	'behind 0': behind(
		'443',
		'8443',
		'LB1, a public Standard load balancer with the frontend 20.50.1.4, sends TCP port 443 to port 8443 of VMs in {v}.1.0/24. Clients in 203.0.113.0/24 cannot connect. In {nsg}, the only NSG, rule 200 allows health probes, rule 300 denies all inbound traffic, and one Allow rule is meant for the clients.'
	),
	'behind 1': behind(
		'50022',
		'22',
		'LB1, a public Standard load balancer with the frontend 20.50.1.4, has an inbound NAT rule that sends TCP port 50022 to port 22 of a VM in {v}.1.0/24. Clients in 203.0.113.0/24 cannot connect. In {nsg}, the only NSG, rule 300 denies all inbound traffic, and one Allow rule is meant for the clients.'
	),
	...told(
		'tier',
		[
			'A subnet of {net} contains an app server, a web server in the application security group AsgWeb, and a database server in AsgDb. {nsg} is the only NSG, and is associated with the subnet. All custom rules are for inbound connections to AsgDb on TCP port 1433.',
			'{nsg} is the only NSG, and is associated with a subnet of {net}. The subnet contains an app server, a web server in the application security group AsgWeb, and a database server in AsgDb. All custom rules are for inbound connections to AsgDb on TCP port 1433.'
		],
		{
			noun: 'setup',
			sides: {
				member: side(
					'nic',
					'App server',
					'AsgLogic|AsgWeb|no group',
					'the app server were in {}',
					'the app server is in {}'
				),
				source: side(
					'tag',
					'Source of the allow rule',
					'AsgLogic|AsgWeb|VirtualNetwork',
					'the source of the allow rule were {}',
					'the source of the allow rule is {}'
				),
				number: side(
					'priority',
					'Priority of the allow rule',
					'150|250|350|450',
					'the allow rule had priority {}',
					'the allow rule has priority {}'
				),
				deny: side(
					'access',
					'Priority of a deny rule for Any',
					'200|300|400|none',
					{ '': 'a deny rule for Any had priority {}', none: 'there were no deny rule' },
					{ '': 'a deny rule for Any has priority {}', none: 'there is no deny rule' }
				)
			},
			decide: once(cureOf),
			asks: {
				nothing: 'make no change',
				source: 'set the source of the allow rule to AsgLogic',
				member: 'add the app server to AsgLogic',
				number: 'set the priority of the allow rule to 110',
				deny: 'add a deny rule for Any with priority 500'
			},
			single:
				'The app server must be able to connect to the database server, and the web server must not. What should you do?',
			why: whyCure
		}
	),
	...told(
		'within',
		[
			'A web server and an app server are in the subnet Front of {net}. A database server and a file server are in the subnet Back. There is one NSG, with one custom rule. You test {count}.',
			'You test {count} in {net}. A web server and an app server are in the subnet Front. A database server and a file server are in the subnet Back. There is one NSG, with one custom rule.'
		],
		{
			noun: 'TCP connection',
			common: {
				rule: side(
					'nic',
					'',
					rulesTold(', and the rule denied'),
					'the NSG were associated with {}',
					rulesTold('. The rule denies', 'the NSG is associated with ')
				)
			},
			sides: {
				pair: side(
					'tag',
					'Opened from',
					'the web server to the app server|the app server to the web server|the web server to the database server|the database server to the web server|the app server to the file server|the file server to the web server|the database server to the file server',
					'{name} were opened from {}',
					'{name} is opened from {}'
				)
			},
			decide: once((row) => yes(!isFiltered(row))),
			asks: { yes: 'succeed', no: 'fail' },
			again: true,
			choose: 'Which connection{s} will {}?',
			why: whyPair
		}
	),
	...told(
		'out',
		[
			'The network interface of {vm}1 has the only NSG. An app on {vm}1 in {r1} opens {count} to known IP addresses. {net} has no service endpoints or private endpoints, and is peered with {peer}.',
			'An app on {vm}1 in {r1} opens {count} to known IP addresses. {net} has no service endpoints or private endpoints, and is peered with {peer}. The network interface has the only NSG.'
		],
		{
			noun: 'TCP session',
			common: {
				rules: listing('Custom outbound rules', 'Priority,Action,Destination', outboundRules)
			},
			sides: {
				to: side(
					'tag',
					'Opened to',
					{
						dns: 'Azure DNS (168.63.129.16)',
						imds: 'the metadata service (169.254.169.254)',
						near: 'Azure Storage in {r1}',
						far: 'Azure Storage in {r2}',
						sql: 'Azure SQL Database',
						web: 'a partner’s website',
						peer: 'a VM in {peer}'
					},
					'{name} were to {}',
					'{name} is to {}'
				)
			},
			decide: once((row) => yes(isSent(row))),
			asks: { yes: 'work', no: 'be denied' },
			again: true,
			choose: 'Which session{s} will {}?',
			judge: '{name} will {}.',
			why: whySent
		}
	),
	...told(
		'place',
		[
			'{nsg} is in {r1} (RG1 of Sub1), and is already associated with a subnet. All virtual networks are peered. You want to use {nsg} for {count}. You must not replace other NSGs. Unless listed, a resource has none.',
			'You want to use {nsg} for {count}. It is in {r1} (RG1 of Sub1), and is already associated with a subnet. All virtual networks are peered. You must not replace other NSGs. Unless listed, a resource has none.'
		],
		{
			noun: 'resource',
			sides: {
				kind: side(
					'nic',
					'Type',
					{ subnet: 'a subnet', nic: 'a network interface', net: 'a virtual network' },
					'{name} were {}',
					'{name} is {}'
				),
				place: side(
					'nic',
					'Region',
					{
						RG1: '{r1} (RG1 of Sub1)',
						RG2: '{r1} (RG2 of Sub1)',
						'RG1 region': '{r2} (RG1 of Sub1)',
						'RG3 sub': '{r1} (RG3 of Sub2)'
					},
					'it were in {}',
					'it is in {}'
				),
				has: side(
					'nic',
					'Its NSG',
					{ none: '-', other: 'another NSG' },
					{ '': 'it had {}', none: 'it had no NSG' },
					'it has {}'
				)
			},
			drawn: (row) => hindrances(row).length < 2,
			decide: (row) =>
				row['kind'] === 'nic' && row['place'] === 'RG3 sub' ? undefined : yes(hindrances(row).length === 0),
			asks: { yes: 'can', no: 'cannot' },
			again: true,
			choose: 'Which resource{s} {} be associated with {nsg}?',
			judge: '{name} {} be associated with {nsg}.',
			why: (row) =>
				({
					kind: 'an NSG is for subnets and network interfaces, not for a whole virtual network',
					region: 'the NSG is in {r1}, and {name} is in {r2}',
					sub: '{name} and the NSG are in different subscriptions',
					other: '{name} can have only one NSG, and must keep it'
				})[hindrances(row)[0]!] ??
				`{name} has no NSG and is in the same region and subscription${row['place'] === 'RG2' ? '. Resource groups don’t matter' : ''}`
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'own-network-only': [
		'VirtualNetwork includes peered and connected on-premises networks. It’s easy to read it as one network.',
		taking('from', /deep|peer|office/, { from: 'web' })
	],
	'one-is-enough': [
		'Both NSGs must allow a connection. It’s easy to think that one is enough.',
		(row) => taking('rules', /[6-9]/, { of: 'subnet' })(taking('subnet', /^[^n]/, { nic: 'no' })(row))
	],
	'open-without-nsg': [
		'A Standard public IP address is closed until an NSG allows the traffic. It’s easy to think that no NSG means no filter.',
		(row) => (row['nic'] === 'no' && row['subnet'] === 'no' ? { ...row, from: 'peer' } : row)
	],
	'sees-the-frontend': [
		'An NSG sees the client’s address and the private address and port of the VM. It’s easy to name the load balancer in a rule.',
		(row) =>
			taking('port', /front|back/, {
				to: row['to'] === 'front' ? 'vm' : 'front',
				port: row['port'] === 'front' ? 'back' : 'front'
			})(row)
	],
	'reply-rules': [
		'Replies need no rule, because NSGs are stateful. It’s easy to think that they’re filtered too.',
		(row) =>
			row['pair'] && !isFiltered(row)
				? { ...row, pair: row['pair'].split(' to ').toReversed().join(' to ') }
				: row
	],
	'border-only': [
		'An NSG also filters traffic within its subnet. It’s easy to think of it as a border.',
		taking('pair', /(web|app).*(web|app)|data.*file/, {
			pair: 'the web server to the app server',
			rule: 'Back inbound'
		})
	],
	'denies-platform': [
		'Only their service tags block Azure DNS and the metadata service. It’s easy to think that any deny rule does.',
		(row) => (/dns|imds/.test(row['to'] ?? '') && isSent(row) ? { ...row, to: 'web' } : row)
	],

	'high-first': [
		'Lower numbers are processed first. It’s easy to think that a high number is a high priority.',
		taking('number', /^[2-5]/, { number: '100' })
	]
};

export const nsgVerdict = topicFamily(
	{
		id: 'secure-access/nsg-verdict',
		edition: 6,
		group: 'secure-access',
		title: 'What an NSG lets through',
		rule: {
			'^client':
				'The first NSG rule that matches decides. VirtualNetwork includes peered and connected on-premises networks.',
			'^(both|lack)': 'Each NSG on the way must allow the traffic.',
			'^lack': 'A Standard public IP address is closed until an NSG allows the traffic.',
			'^behind': 'An NSG sees the client’s address, and the private address and port of the VM.',
			'^tier':
				'A rule for an application security group matches only its members. Without a deny rule, AllowVnetInBound lets in the other VMs.',
			'^within':
				'An NSG also filters traffic within its subnet. Replies need no rule, because NSGs are stateful.',
			'^out':
				'Internet includes Azure’s public addresses. Only their service tags block Azure DNS and the metadata service.',
			'^place': 'A subnet or network interface can have one NSG, from its region and subscription.'
		},
		lab: 'secure-access/two-security-groups',
		sources: [
			sources.nsgFiltering,
			sources.nsgs,
			sources.serviceTags,
			sources.applicationSecurityGroups,
			sources.publicIpAddresses,
			sources.manageSubnet
		],
		axes: {
			access: 'What rules do',
			tag: 'Where traffic comes from or goes',
			priority: 'The priority of a rule',
			nic: 'Where an NSG is'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['10.1', '10.2', 'VNet1', 'VNet2', 'East US', 'West Europe', 'EastUS', 'NSG1', 'VM'],
			['10.20', '10.21', 'AppNet', 'DataNet', 'North Europe', 'UK South', 'NorthEurope', 'nsg-app', 'vm-app'],
			['10.4', '10.12', 'CoreNet', 'TestNet', 'Japan East', 'East US 2', 'JapanEast', 'CoreNSG', 'core-vm'],
			['10.33', '10.34', 'WebNet', 'MailNet', 'West US', 'Sweden Central', 'WestUS', 'WebNSG', 'web-vm']
		],
		words: ['v', 'p', 'net', 'peer', 'r1', 'r2', 'tag', 'nsg', 'vm'],
		forms: ['choose', 'judge', 'table', 'single', 'series', 'judge', 'single'],
		telling: ['table', 'export', 'list', 'email', 'ticket', 'change request']
	}
);
