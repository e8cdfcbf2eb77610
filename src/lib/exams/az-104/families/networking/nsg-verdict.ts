// Network security groups: what rules let through, where a rule is missing, what it must name, how many it takes, whom an NSG reaches, and where it can be used.
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
const once = (decide: (row: Row) => string) => {
	const remember = remembering<string>();
	return (row: Row): string => remember(Object.values(row).join(), () => decide(row));
};

const around = {
	virtualNetwork: ['10.1.0.0/16', '10.2.0.0/16', '172.16.0.0/16'],
	// Made-up ranges: how they contain each other is what counts.
	tags: { Storage: ['20.60.0.0/15'], 'Storage.{tag}': ['20.60.0.0/16'], Sql: ['20.62.0.0/16'] }
};
/** Returns rules or an address in the first theme. */
const real = (text: string): string =>
	text.replaceAll('{v}', '10.1').replaceAll('{p}', '10.2').replaceAll('Any', '*');
/**
 * Returns the NSG with rules that are told line by line, and the first packet of a connection between its VM and another
 * address. A rule: priority, action, source or destination, and port where there is one.
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
const numbered = (texts: readonly string[]): Row => Object.fromEntries(texts.entries());
/** Returns a side of rules that are shown as code, one list of several. */
const listing = (title: string, head: string, lists: readonly string[]) =>
	side(
		'access',
		title,
		numbered(lists.map((one) => `${head}\n${one}`)),
		numbered(lists.map((one) => `the rules were ${one.replaceAll(',', ' ').replaceAll('\n', ' and ')}`))
	);
const inboundHead = 'Priority,Action,Source,Port';

/** Why a rule decides. `includes`: what its service tag includes that may surprise. */
function said({ name, priority, access, source, destination }: SecurityRule, includes: string) {
	const end = (source === '*' ? destination : source).replace('10.1.', '{v}.').replace('10.2.', '{p}.');
	const does = access === 'Allow' ? 'allows' : 'denies';
	return priority < 65000
		? `rule ${name} is the first that matches, and it ${does} ${end === '*' ? 'Any' : end}${includes && `, which includes ${includes}`}`
		: `no custom rule matches, so ${name} ${does} it${includes && `. Its service tag includes ${includes}`}`;
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
	'250,Deny,Internet,22\n300,Allow,Any,22\n400,Deny,VirtualNetwork,Any'
];
const firstFor = ({ rules, from, port }: Row): SecurityRule =>
	decidingRule(...opening(clientRules[Number(rules)]!, clients[from!]!, Number(port)));
function whyClient(row: Row): string {
	const rule = firstFor(row);
	const from = row['from']!;
	return said(
		rule,
		rule.source === 'VirtualNetwork'
			? from === 'office'
				? 'connected on-premises networks'
				: /d|p/.test(from)
					? 'peered networks'
					: 'all of {net}'
			: ''
	);
}

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
		{ '': `the NSG of ${where} were one that {}`, no: `${where} had no NSG` },
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
		const what = isShut(it, from)
			? from === 'web'
				? 'denies the internet by DenyAllInBound'
				: 'denies VirtualNetwork, which includes {peer}'
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
		subnet: found === 'both' ? `${second} too` : first,
		nic: found === 'both' ? `${first}, and it comes first` : second,
		both: isRight
			? all
			: /new|nothing/.test(found)
				? 'no NSG denies the connection'
				: `one rule is enough, because ${found === 'nic' ? first : second}`,
		new: isRight
			? 'a Standard public IP address is closed until an NSG allows the traffic'
			: found === 'nothing'
				? 'no NSG is missing'
				: 'the NSG that denies the connection must stay'
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
					? 'the NSG sees the private addresses of the VMs, not the frontend of LB1'
					: 'the destination covers the private addresses of the VMs',
				port: isWrong
					? 'the NSG sees the port of the VMs, not that of the frontend'
					: 'the port of the VMs is right',
				number: isWrong
					? 'rule 300 is processed first and denies the traffic'
					: `the priority ${row['number']!} comes before rule 300`
			}[answer] ?? answer
		);
	}
});

const counts: Row = { 1: 'one', 2: 'two', 3: 'three', 4: 'four', 6: 'six' };
/** How many service tags there are, or addresses that share a rule, and in how many directions. */
const factors = ({ who, by }: Row) => [Number(who![1]) || 1, by === 'both' ? 2 : 1] as const;
const countOf = (row: Row): string => String(factors(row)[0] * factors(row)[1]);
function whyCount(row: Row, answer: string): string {
	const [tags, ways] = factors(row);
	const found = countOf(row);
	const spare =
		ways > 1 ? 'ports can share a rule' : `replies to ${row['by']!}bound connections need no rule`;
	return answer > found
		? `${spare}, so ${counts[answer]!} are too many`
		: answer < found
			? `with ${counts[answer]!}, a ${Number(answer) < tags ? 'service tag' : 'direction'} would be left out`
			: `${tags > 1 ? 'each service tag needs a rule' : 'one rule can name several addresses and ports'}${ways > 1 ? ' for each direction' : `, and ${spare}`}`;
}

/** Where an NSG is, and the VMs whose traffic passes it. */
const reach: Row = {
	Front: 'the web server, the app server',
	Back: 'the database server, the file server',
	nic: 'the web server'
};
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
		? `for ${here}, this connection is ${way}, ${front.includes(here) === front.includes(there) ? 'so the rule denies it even within the subnet' : 'so the rule denies it'}`
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
			? `NSGs don’t filter ${to === 'dns' ? 'Azure DNS' : 'the metadata service'} unless a rule names its service tag`
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

const orderRules = [
	'200,Deny,{v}.2.9,Any\n300,Deny,{v}.2.0/24,Any',
	'250,Deny,{v}.2.9,443\n400,Deny,VirtualNetwork,443',
	'300,Deny,{v}.2.9,Any\n400,Deny,Any,Any',
	'200,Deny,VirtualNetwork,443\n300,Allow,Internet,443',
	'250,Deny,{v}.2.0/24,443\n300,Deny,{v}.2.9,Any'
];
const additions: Row = { all: '{v}.2.0/24', one: '{v}.2.20', tag: 'VirtualNetwork', net: 'Internet' };
/** Returns the rules that decide for the VM that must connect, and for the one that must not, once a rule is added. */
const deciders = ({ rules, number, source }: Row) =>
	['20', '9'].map((vm) =>
		decidingRule(
			...opening(`${orderRules[Number(rules)]!}\n${number!},Allow,${additions[source!]!},443`, `{v}.2.${vm}`)
		)
	) as [SecurityRule, SecurityRule];
function effectOf(row: Row): string {
	const [good, bad] = deciders(row);
	return good.access === 'Deny' ? 'late' : bad.access === 'Deny' ? 'meets' : 'both';
}
function whyEffect(row: Row): string {
	const { source } = row;
	const [good, bad] = deciders(row);
	return {
		late:
			source === 'net'
				? 'Internet doesn’t include private addresses of {net}'
				: `rule ${good.name} comes before the new rule and denies both VMs`,
		both: `the new rule comes first, and ${source === 'all' ? 'its range' : 'VirtualNetwork'} includes both VMs`,
		meets:
			source === 'one'
				? `the new rule is only for {v}.2.20, and no rule before it matches`
				: `rule ${bad.name} still denies {v}.2.9, and the new rule comes before the next`
	}[effectOf(row)]!;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'client',
		[
			'{net} ({v}.0.0/16) is peered with {peer} ({p}.0.0/16), and a VPN gateway connects it to an office (172.16.0.0/16). {vm}1 has a public IP address. {nsg} is the only NSG, and is associated with its subnet, {v}.1.0/24. You test {count}.',
			'Users report that {vm}1 does not answer some computers, so you check {count}. {vm}1 has a public IP address. {nsg} is the only NSG, and is associated with its subnet, {v}.1.0/24. {net} ({v}.0.0/16) is peered with {peer} ({p}.0.0/16), and a VPN gateway connects it to an office (172.16.0.0/16).'
		],
		{
			noun: 'client',
			common: {
				rules: listing('Custom inbound rules, TCP', inboundHead, clientRules)
			},
			sides: {
				from: side('tag', 'IP address', clients, '{name} were at {}', '{name} is at {}'),
				port: side('tag', 'TCP port', '443|22', 'it connected to port {}', 'it connects to port {}')
			},
			decide: once((row) => firstFor(row).access),
			asks: { Allow: 'can', Deny: 'cannot' },
			again: true,
			choose: 'Which client{s} {} connect to {vm}1?',
			judge: '{name} {} connect to {vm}1.',
			why: whyClient
		}
	),
	...told(
		'lack',
		[
			'You publish {count} by HTTPS. New rules have priority 100 and allow HTTPS from Any. You must keep existing NSGs, and add nothing without need.',
			'After a migration, HTTPS clients must connect to {count}. New rules have priority 100 and allow HTTPS from Any. You must keep existing NSGs, and add nothing without need.'
		],
		{
			noun: 'server',
			names: ['Shop', 'Blog', 'Wiki', 'Forum', 'Intranet'],
			common: {
				from: side(
					'tag',
					'',
					{
						web: 'on the internet, and use a Standard public IP address',
						peer: 'in {peer}, a peered virtual network'
					},
					'the clients were {}',
					'the clients are {}'
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
				new: 'associate an NSG with such a rule'
			},
			table: 'What should you do for each server?',
			single: 'You need to let the clients connect. What should you do?',
			why: whyLack
		}
	),
	'behind 0': behind(
		'443',
		'8443',
		'LB1, a public Standard load balancer with the frontend 20.50.1.4, sends TCP port 443 to port 8443 of VMs in {v}.1.0/24. Clients in 203.0.113.0/24 cannot connect. In {nsg}, the only NSG, rule 200 allows health probes, rule 300 denies all inbound traffic, and one more rule is for the clients.'
	),
	'behind 1': behind(
		'50022',
		'22',
		'Clients in 203.0.113.0/24 cannot open SSH sessions. They use TCP port 50022 of LB1, a public Standard load balancer with the frontend 20.50.1.4, whose inbound NAT rule leads to port 22 of a VM in {v}.1.0/24. In {nsg}, the only NSG, rule 300 denies all inbound traffic, and one more rule is for the clients.'
	),
	...told(
		'count',
		[
			'At priority 4000, {nsg} denies all traffic in both directions. You need to add TCP rules for {count}, with service tags for Azure services, and allow nothing else.',
			'Before a release, you open {nsg} for TCP connections of {count}, and for nothing else. You must use service tags for Azure services. At priority 4000, all traffic is denied in both directions.'
		],
		{
			noun: 'app',
			names: ['Billing', 'Telemetry', 'Booking', 'Catalog'],
			sides: {
				who: side(
					'tag',
					'Other end',
					{
						a: 'one IP address on two ports',
						b: 'three IP addresses on one port',
						c: 'two IP address ranges on three ports',
						d: 'five IP addresses on four ports',
						t2: 'two Azure services on one port',
						t3: 'three Azure services on two ports'
					},
					'{name} exchanged data with {}',
					'{name} exchanges data with {}'
				),
				by: side(
					'access',
					'Connections opened by',
					{ in: 'the other end', out: 'the app', both: 'both ends' },
					'connections were opened by {}',
					'connections are opened by {}'
				)
			},
			decide: countOf,
			asks: counts,
			table: 'What is the minimum number of rules for each app?',
			why: whyCount
		}
	),
	...told(
		'within',
		[
			'A web server and an app server are in the subnet Front of {net}. A database server and a file server are in the subnet Back. There is one NSG, with one custom rule. You test {count}.',
			'After a change, you test {count} in {net}. The subnet Front contains a web server and an app server, and the subnet Back contains a database server and a file server. Only one NSG is in use, and it has one custom rule.'
		],
		{
			noun: 'connection',
			common: {
				rule: side(
					'nic',
					'',
					Object.fromEntries(
						Object.keys(reach).flatMap((place) =>
							['inbound', 'outbound'].map((way) => [
								`${place} ${way}`,
								`${place === 'nic' ? 'the network interface of the web server' : `the subnet ${place}`}, to deny all ${way} TCP traffic`
							])
						)
					),
					'the NSG were associated with {}',
					'the NSG is associated with {}'
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
			'You harden {vm}1 in {r1}. Its network interface has the only NSG. An app on it opens {count} to known IP addresses. {net} has no service endpoints, and is peered with {peer}.',
			'An app on {vm}1 in {r1} opens {count} to known IP addresses. {net} has no service endpoints, and is peered with {peer}. The network interface has the only NSG.'
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
			'{nsg} is in {r1} (RG1 of Sub1), and is already associated with a subnet. All virtual networks are peered. You want to use it for {count}. You must not replace other NSGs.',
			'To apply the rules of {nsg}, you look at {count}. {nsg} is in {r1} (RG1 of Sub1), and is already associated with a network interface. You must not replace other NSGs. All virtual networks are peered.'
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
					sub: '{name} belongs to another subscription than the NSG',
					other: '{name} can have only one NSG, and must keep the one that it has'
				})[hindrances(row)[0]!] ??
				`{name} has no NSG and is in the same region and subscription${row['place'] === 'RG2' ? '. Resource groups don’t matter' : ''}`
		}
	),
	...told(
		'order',
		[
			'{vm}1 is in {net}, and {nsg} is the only NSG. The VM at {v}.2.20 must be able to connect to {vm}1 on TCP port 443. The VM at {v}.2.9 must not. You consider {count}, which allow inbound traffic on this port.',
			'In {net}, you need to let the VM at {v}.2.20, but not the one at {v}.2.9, connect to {vm}1 on TCP port 443. {nsg} is the only NSG. A colleague suggests {count}, which allow inbound traffic on this port.'
		],
		{
			noun: 'new rule',
			common: {
				rules: listing('Custom inbound rules, TCP', inboundHead, orderRules)
			},
			sides: {
				number: side(
					'priority',
					'Priority',
					'100|150|225|275|350|500',
					'{name} had priority {}',
					'{name} has priority {}'
				),
				source: side('tag', 'Source', additions, 'its source were {}', 'its source is {}')
			},
			decide: once(effectOf),
			asks: {
				meets: 'meet both requirements',
				both: 'let in both VMs',
				late: 'let in neither VM'
			},
			choose: 'Which rule{s} would {}?',
			why: whyEffect
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
		(row) => (row['subnet'] && row['subnet'] !== 'no' ? { ...row, nic: 'no' } : row)
	],
	'open-without-nsg': [
		'A Standard public IP address is closed until an NSG opens it. It’s easy to think that no NSG means no filter.',
		(row) => (row['nic'] === 'no' && row['subnet'] === 'no' ? { ...row, from: 'peer' } : row)
	],
	'sees-the-frontend': [
		'An NSG sees the client’s address and the private address and port of the VM. It’s easy to name the load balancer in a rule.',
		(row) =>
			row['to'] && row['number']
				? {
						...row,
						to: row['to'] === 'front' ? 'vm' : 'front',
						port: row['port'] === 'front' ? 'back' : 'front'
					}
				: row
	],
	'reply-rules': [
		'Replies need no rule, because NSGs are stateful. It’s easy to add one for each direction.',
		taking('by', /in|out/, { by: 'both' })
	],
	'border-only': [
		'An NSG also filters traffic within its subnet. It’s easy to think of it as a border.',
		taking('pair', /(web|app).*(web|app)|data.*file/, {
			pair: 'the web server to the app server',
			rule: 'Back inbound'
		})
	],
	'denies-platform': [
		'Only its service tag blocks a service of the Azure platform. It’s easy to think that any deny rule does.',
		taking('to', /dns|imds/, { to: 'web' })
	],
	'any-region': [
		'An NSG is for its region and subscription. It’s easy to think that a peering removes this limit.',
		taking('place', / /, { place: 'RG1' })
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
				'The first rule that matches decides. VirtualNetwork includes peered and connected on-premises networks.',
			'^lack':
				'Each NSG on the way must allow the traffic. A Standard public IP address is closed without one.',
			'^behind': 'An NSG sees the client’s address, and the private address and port of the VM.',
			'^count':
				'A rule can name several addresses and ports, but one service tag and direction. Replies need no rule.',
			'^within': 'An NSG filters what its VMs receive and open, even within a subnet. Replies need no rule.',
			'^out':
				'Internet includes Azure’s public addresses. Only its service tag blocks a service of the Azure platform.',
			'^place': 'A subnet or network interface can have one NSG, from its region and subscription.',
			'^order': 'Of the rules that match, the one with the lowest number decides.'
		},
		lab: 'secure-access/two-security-groups',
		sources: [
			sources.nsgFiltering,
			sources.nsgs,
			sources.serviceTags,
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
		forms: ['choose', 'judge', 'table', 'single', 'judge', 'single'],
		telling: ['table', 'export', 'list', 'email', 'ticket', 'change request']
	}
);
