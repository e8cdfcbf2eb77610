// Network Watcher: which tool to use, what it needs and supports, and what its settings and results mean.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	isCaptured,
	keepsFromLogging,
	missingFor,
	networkTools,
	networkToolFor,
	testState,
	type MachineUse,
	type NetworkQuestion
} from '#lib/azure/monitoring/network-tool.ts';
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

const can: Row = { yes: 'can', no: 'cannot' };
/** A text for each of a list, by place. */
const texts = (all: readonly string[], text: (one: string) => string): Row =>
	Object.fromEntries(all.map((one, at) => [at, text(one)]));
const yes = (is: boolean): string => (is ? 'yes' : 'no');

/** What the tools do, as it follows their names. */
const does: Row = {
	verify: 'tests one TCP or UDP packet of a VM and names the rule that decides',
	nsg: 'tests packets of VMs and scale sets and names the rules that decide',
	hop: 'returns the route table of the route to an address',
	connection: 'tests a TCP or ICMP connection once and reports its latency',
	monitor: 'tests connections at regular intervals and reports their latency',
	capture: 'records whole packets, by default for up to five hours',
	logs: 'record each flow in a storage account',
	analytics: 'turns flow logs into charts'
};
const toolOf = ({ goal, time }: Row) => {
	const [need, of] = goal!.split(' ');
	return networkToolFor({ need, of, lasting: time === 'weeks' } as unknown as NetworkQuestion);
};
function whyTool(row: Row, answer: string): string {
	const need = row['goal']!.split(' ')[0]!;
	const logs = answer === 'logs';
	return `${logs ? 'flow logs' : networkTools[answer as 'hop']} ${does[answer]!}${
		answer === toolOf(row)
			? ''
			: ((
					{
						'verify rule': ', but doesn’t support scale sets',
						'connection reach': ', but you need results for two weeks',
						'monitor reach': ', which takes more effort than one test',
						'capture flows': ', which isn’t enough for two weeks',
						'logs rule': ', which takes more effort than a test'
					} as Row
				)[`${answer} ${need}`] ?? `, so ${logs ? 'they aren’t' : 'it isn’t'} the tool to {goal}`)
	}`;
}

const missing = ({ use, watcher, extension }: Row) =>
	missingFor(use as MachineUse, { watcher: watcher === 'on', extension: extension === 'on' });
function whyMissing(row: Row, answer: string): string {
	const { use, extension } = row;
	const found = missing(row);
	if (answer === 'watcher')
		return found === answer
			? '{use} needs Network Watcher in the region of the VM'
			: 'Network Watcher is already enabled in the region';
	if (answer === 'none')
		return found !== answer
			? `${found === 'watcher' ? 'Network Watcher is disabled' : 'the extension isn’t installed'}, and {use} needs it`
			: extension === 'on'
				? 'Network Watcher is enabled and the extension is installed'
				: 'Network Watcher is enabled, and {use} doesn’t need the extension on this VM';
	return found === answer
		? `the extension ${use === 'capture' ? 'captures the packets' : 'sends the test packets'}`
		: extension === 'on'
			? 'the extension is already installed'
			: '{use} works without the extension on this VM';
}

/** What IP flow verify and Next hop return. */
const results = [
	'Deny,UserRule_{deny},Internet,System Route',
	'Deny,UserRule_{deny},VirtualNetworkGateway,System Route',
	'Deny,defaultSecurityRules/DenyAllInBound,Internet,System Route',
	'Allow,UserRule_{allow},None,/subscriptions/…/routeTables/RT1',
	'Allow,UserRule_{allow},None,System Route',
	'Allow,UserRule_{allow},Internet,System Route',
	'Allow,UserRule_{allow},VirtualNetworkGateway,System Route'
];
/** The cause by where the client is and the place of the results. Others would have two causes, or aren't possible. */
const causes: Readonly<Record<string, Row>> = {
	web: { 0: 'rule', 2: 'default', 3: 'table', 5: 'os' },
	office: { 1: 'rule', 3: 'table', 4: 'path', 6: 'os' }
};
const causeOf = ({ result, from }: Row): string | undefined => causes[from!]![result!];
function whyCause(row: Row, answer: string): string {
	const found = causeOf(row)!;
	const denied = /rule|def/.test(found);
	if (answer === found)
		return {
			rule: 'UserRule_{deny} is a custom rule, and denies the packets',
			default: 'the default rule DenyAllInBound decides only where no custom rule matches',
			table: 'a route in RT1 has the next hop type None, so the replies are dropped',
			path: 'None and System Route mean that no route leads to the office, so the replies are dropped',
			os: 'NSGs and routes are fine, and neither tool tests what’s inside {vm}'
		}[answer]!;
	return {
		rule: denied ? 'DenyAllInBound is a default rule' : 'UserRule_{allow} allows the packets',
		default: denied ? 'a custom rule matches the packets first' : 'the packets are allowed',
		table: 'System Route means that no user-defined route is used',
		path: found === 'table' ? 'RT1 has a route to the client' : 'the next hop leads to the client',
		os: denied ? 'the packets are denied before they get to {vm}' : 'the replies leave {vm}, but are dropped'
	}[answer]!;
}

/** Hosts and their flows, by direction and state. */
const logs = [
	'ID OD IE OC',
	'OE IC OD IB',
	'IC ID OE OB',
	'OD IE ID OC',
	'IB OC IE OD',
	'OB ID OD IC',
	'IE OD IC OE',
	'ID IC OB OD'
];
const hosts: Row = { 0: '{net}.8', 1: '{net}.23', 2: '{net}.40', 3: '{net}.77' };
const flowOf = ({ log, host }: Row): string => logs[Number(log)]!.split(' ')[Number(host)]!;
const tuplesOf = (log: string): string =>
	log
		.split(' ')
		.map((flow, at) => {
			const [direction, state] = [...flow] as [string, string];
			const ends = [hosts[at]!, '{net}.4'];
			if (direction === 'O') ends.reverse();
			return `17645952${at}1000,${ends.join()},5${at}217,443,6,${direction},${state},NX,${/[BD]/.test(state) ? '0,0,0,0' : '22,2217,33,32466'}`;
		})
		.join('\n');

const blockersOf = ({ region, tier, of }: Row) =>
	keepsFromLogging({ region: region!, premium: tier === 'premium', sameTenant: of !== 'foreign' }, 'here');

const limits = { strict: { failed: 10, time: 300 }, loose: { failed: 40, time: 700 } };
const stateOf = ({ failed, time, limit }: Row) =>
	testState(Number(failed), Number(time), limits[limit as 'loose']);
function whyState(row: Row): string {
	const { failed, time } = row;
	const limit = limits[row['limit'] as 'loose'] as (typeof limits)['loose'] | undefined;
	if (!limit)
		return Number(failed) > 10
			? `without thresholds, more than 10% give a warning${Number(failed) > 40 ? ', and only 100% a failure' : ''}`
			: `without thresholds, ${Number(time) > 750 ? 'more than 750 ms give a' : '{failed} and {time} give no'} warning`;
	return Number(failed) > limit.failed
		? `{failed} is above ${limit.failed}%`
		: Number(time) > limit.time
			? `{time} is above ${limit.time} ms`
			: stateOf(row) === 'Warning'
				? `{failed} is above 80% of the threshold of ${limit.failed}%`
				: '{failed} and {time} are well below the thresholds';
}

const filters = [
	'TCP local',
	'TCP remote',
	'UDP local',
	'TCP local {net}.8',
	'TCP remote {net}.9',
	'TCP local+UDP remote'
];
/** Returns the filters of a capture. */
const filtersOf = (text: string) =>
	text.split('+').map((one) => {
		const [protocol, end, address] = one.split(' ') as [string, string, string?];
		return { protocol, [`${end}Port`]: '443', ...(address && { remoteIPAddress: address }) };
	});
const filterLines = filters.map((one) =>
	filtersOf(one)
		.map((each) => JSON.stringify(each))
		.join(',\n')
);
const isKept = ({ filter, protocol, peer, way }: Row): boolean =>
	isCaptured(
		{ protocol: protocol!, [`${way!.split(' ')[0]!}Port`]: '443', remoteIPAddress: `{net}.${peer!}` },
		filtersOf(filters[Number(filter)]!)
	);
function whyKept(row: Row): string {
	const { filter, protocol, way } = row;
	const end = way!.split(' ')[0]!;
	const named = filtersOf(filters[Number(filter)]!).find((one) => one.protocol === protocol);
	return named
		? `${
				{
					'local in': '{vm} receives it on its local port 443',
					'local out': '{vm} sends it from its local port 443',
					'remote in': 'it comes from the remote port 443',
					'remote out': 'it goes to the remote port 443'
				}[way as 'local in']
			}, ${
				isKept(row)
					? 'which matches the filter'
					: `${end}Port` in named
						? 'but the filter is for another remote address'
						: `but the filter is for the ${end === 'local' ? 'remote' : 'local'} port`
			}`
		: 'no filter is for {protocol}';
}

const faultOf = ({ kind, by, group }: Row): string | undefined =>
	/^[sv]/.test(kind!) ? (by === 'cli' && group === 'other' ? 'group' : undefined) : kind;

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'tool',
		[
			'Users report problems with an app in Azure. You plan to use Network Watcher, and must minimize administrative effort.',
			'You take over the network of an app in Azure. You plan to use Network Watcher, and must minimize administrative effort.'
		],
		{
			noun: 'request',
			sides: {
				goal: side(
					'goal',
					'Goal',
					{
						'rule vm': 'find out which security rule blocks a UDP packet of {vm}',
						'rule set': 'find out which security rule blocks a UDP packet of the scale set {set}',
						'route vm': 'find out which route table decides where packets of {vm} go',
						reach: 'find out whether the app can connect to its database, and with what latency',
						packets: 'analyze the content of packets',
						flows: 'record the addresses and ports of all flows',
						charts: 'see charts of the addresses that send the most'
					},
					'you had to {}',
					'you must {}'
				),
				time: side(
					'setup',
					'Period',
					{ now: 'today', weeks: 'for the next two weeks' },
					'you needed the results {}',
					'you need the results {}'
				)
			},
			decide: toolOf,
			asks: networkTools,
			single: 'Which tool should you use?',
			why: whyTool
		}
	),
	...told(
		'first',
		[
			'A script uses Network Watcher through Azure CLI. You prepare {count} for it.',
			'After a merger, you use Azure CLI to test the network of {count} with Network Watcher.'
		],
		{
			noun: 'VM',
			sides: {
				use: side(
					'goal',
					'Planned test',
					{
						verify: 'IP flow verify',
						hop: 'Next hop',
						capture: 'Packet capture',
						source: 'Connection monitor to another VM',
						destination: 'Connection monitor from another VM'
					},
					undefined,
					'on {name}, you will use {}'
				),
				extension: side(
					'setup',
					'Network Watcher Agent extension',
					{ on: 'installed', off: 'not installed' },
					'the extension of {name} were {}',
					{ on: '{name} has the agent extension', off: '{name} has no agent extension' }
				),
				watcher: side(
					'scope',
					'Network Watcher in its region',
					{ on: 'enabled', off: 'disabled' },
					'Network Watcher were {} in its region',
					'Network Watcher is {} in its region'
				)
			},
			decide: missing,
			asks: {
				none: 'make no change',
				extension: 'install the Network Watcher Agent extension',
				watcher: 'enable Network Watcher in the region'
			},
			table: 'What should you do to prepare each VM?',
			single: 'You need to ensure that you can run the test. What should you do?',
			why: whyMissing
		}
	),
	...told(
		'cause',
		[
			'Users cannot connect to a web server on {vm}. You test packets of a client with IP flow verify, and the route of the replies with Next hop. There is one cause.',
			'A partner cannot connect to port 443 of {vm}. You test packets of a client with IP flow verify, and the route of the replies with Next hop. There is one cause.',
			'Since an update, an app cannot connect to {vm}. You test packets of a client with IP flow verify, and the route of the replies with Next hop. There is one cause.'
		],
		{
			noun: 'client',
			common: {
				result: side(
					'setup',
					'Azure CLI',
					texts(results, (one) => {
						const [access, rule, hop, table] = one.split(',');
						return `az network watcher test-ip-flow …\n{\n  "access": "${access!}",\n  "ruleName": "${rule!}"\n}\naz network watcher show-next-hop …\n{\n  "nextHopType": "${hop!}",\n  "routeTableId": "${table!}"\n}`;
					}),
					texts(results, (one) => `the results were ${one.replaceAll(',', ', ')}`)
				)
			},
			sides: {
				from: side(
					'scope',
					'Location',
					{ web: 'on the internet', office: 'in an office behind a VPN gateway' },
					'the client were {}',
					'the client is {}'
				)
			},
			decide: causeOf,
			asks: {
				rule: 'a custom rule of an NSG',
				default: 'the lack of an NSG rule that allows the packets',
				table: 'a user-defined route',
				path: 'the lack of a route to the client',
				os: 'the operating system of {vm} or its services'
			},
			single: 'What prevents the connection?',
			why: whyCause
		}
	),
	...told(
		'flow',
		[
			'An auditor asks about {count}. In the virtual network flow logs of {vm} ({net}.4), you find their last flow tuples.',
			'{vm} has the IP address {net}.4. You search its virtual network flow logs for the last flow tuples of {count}.',
			'After an outage, you check how {vm} ({net}.4) communicated with {count}. Its virtual network flow logs end with these flow tuples.'
		],
		{
			noun: 'server',
			common: {
				log: side(
					'setup',
					'flowTuples',
					texts(logs, tuplesOf),
					texts(logs, (one) => `direction and state were ${one.replaceAll(' ', ', ')}`)
				)
			},
			sides: { host: side('scope', 'IP address', hosts, '{name} were at {}', '{name} is at {}') },
			decide: (row) =>
				({ ID: 'in', OD: 'out' })[flowOf(row)] ?? (flowOf(row).endsWith('E') ? 'ended' : 'open'),
			asks: {
				in: 'failed to connect to {vm}',
				out: 'could not be reached from {vm}',
				ended: 'had a connection that ended',
				open: 'had a connection that was still open'
			},
			choose: 'Which server{s} {}?',
			judge: '{name} {}.',
			why(row) {
				const [direction, state] = flowOf(row);
				return `${direction === 'I' ? 'I stands for a flow to' : 'O stands for a flow from'} {vm}, and ${
					{ B: 'B for its beginning', C: 'C for one that continues', D: 'D for denied', E: 'E for its end' }[
						state as 'B'
					]
				}`;
			}
		}
	),
	...told(
		'store',
		[
			'{vnet} is in {here}. You must replace its NSG flow logs with virtual network flow logs, and check {count}.',
			'An auditor requires virtual network flow logs of {vnet} in {here}. You have {count}.'
		],
		{
			noun: 'storage account',
			names: ['stflows1', 'staudit2', 'stlogs3', 'stnet4', 'starchive5', 'stweb6'],
			sides: {
				region: side(
					'goal',
					'Region',
					{ here: '{here}', far: '{far}' },
					undefined,
					'the region of {name} is {}'
				),
				tier: side(
					'setup',
					'Performance',
					{ standard: 'Standard', premium: 'Premium' },
					undefined,
					'its performance is {}'
				),
				of: side(
					'scope',
					'Belongs to',
					{
						own: 'the subscription of {vnet}',
						same: 'another subscription of the tenant',
						foreign: 'another tenant'
					},
					'{name} belonged to {}',
					'it belongs to {}'
				)
			},
			drawn: (row) => blockersOf(row).length < 2,
			decide: (row) => yes(blockersOf(row).length === 0),
			asks: can,
			choose: 'Which account{s} {} store the flow logs?',
			judge: 'You {} select {name}.',
			why(row) {
				const [blocker] = blockersOf(row);
				return blocker
					? {
							region: '{region} isn’t the region of {vnet}',
							tier: 'Premium accounts aren’t supported',
							tenant: 'it belongs to another tenant'
						}[blocker]
					: `it’s a standard account in the region of {vnet}${row['of'] === 'own' ? '' : ', and another subscription of the tenant is fine'}`;
			}
		}
	),
	...told(
		'state',
		[
			'Connection monitor tests TCP connections from your offices to Azure. You check {count}. Strict thresholds are 10% of failed checks and 300 ms, and loose ones 40% and 700 ms.',
			'Each morning, you check {count} of Connection monitor, all over TCP. Strict thresholds are 10% of failed checks and 300 ms, and loose ones 40% and 700 ms.'
		],
		{
			noun: 'test',
			sides: {
				limit: side(
					'setup',
					'Thresholds',
					{ no: 'no', strict: 'strict', loose: 'loose' },
					'{name} had {} thresholds',
					'{name} has {} thresholds'
				),
				failed: side(
					'goal',
					'Failed checks',
					{ 4: '4%', 9: '9%', 15: '15%', 35: '35%', 65: '65%' },
					'{} of its checks failed',
					'{} of its checks fail'
				),
				time: side(
					'scope',
					'Round-trip time',
					{ 120: '120 ms', 480: '480 ms', 730: '730 ms', 900: '900 ms' },
					undefined,
					'its round-trip time is {}'
				)
			},
			decide: stateOf,
			asks: side('', '', 'Pass|Warning|Fail').values,
			choose: 'Which test{s} will have the state {}?',
			judge: '{name} will show {}.',
			why: whyState
		}
	),
	...told(
		'capture',
		[
			'You run a packet capture with filters on {vm}, which exchanges {count} with other VMs. The other port is always 50217.',
			'A developer asks about {count} of {vm}, on which you run a packet capture with filters. The other port is always 50217.',
			'To find a fault, you run a packet capture with filters on {vm}, which exchanges {count} with two VMs. The other port is always 50217.'
		],
		{
			noun: 'packet',
			common: {
				filter: side(
					'setup',
					'Filters',
					texts(filterLines, (one) => `[\n${one}\n]`),
					texts(filterLines, (one) => `the filters were ${one.replace('\n', ' ')}`)
				)
			},
			sides: {
				protocol: side('goal', 'Protocol', 'TCP|UDP', undefined, '{name} uses {}'),
				way: side(
					'scope',
					'Way',
					{
						'local in': 'from {net}.{peer} to port 443 of {vm}',
						'local out': 'from port 443 of {vm} to {net}.{peer}',
						'remote in': 'from port 443 of {net}.{peer} to {vm}',
						'remote out': 'from {vm} to port 443 of {net}.{peer}'
					},
					'{name} went {}',
					'it goes {}'
				),
				// Told with the way.
				peer: side('scope', '', '8|9', 'the other address were {net}.{}')
			},
			decide: (row) => yes(isKept(row)),
			asks: { yes: 'be captured', no: 'be left out' },
			choose: 'Which packet{s} will {}?',
			judge: '{name} will {}.',
			why: whyKept
		}
	),
	...told(
		'vpn',
		[
			'Connections to gateways in RG1 are down. You plan to diagnose {count} with VPN troubleshoot.',
			'For a runbook, you plan how to diagnose {count} of gateways in RG1 with VPN troubleshoot.'
		],
		{
			noun: 'connection',
			sides: {
				kind: side(
					'scope',
					'Type',
					{
						site: 'a route-based site-to-site VPN',
						policy: 'a policy-based site-to-site VPN',
						vnet: 'a route-based VNet-to-VNet VPN',
						point: 'a point-to-site VPN',
						express: 'an ExpressRoute connection'
					},
					'{name} were {}',
					'{name} is {}'
				),
				by: side(
					'goal',
					'Run in',
					{ portal: 'the Azure portal', cli: 'Azure CLI' },
					'you used {}',
					'you use {}'
				),
				group: side(
					'setup',
					'Storage account',
					{ same: 'in RG1', other: 'in RG2' },
					undefined,
					'the storage account is {}'
				)
			},
			decide: (row) => yes(!faultOf(row)),
			asks: can,
			choose: 'Which connection{s} {} be diagnosed as planned?',
			judge: 'You {} diagnose {name} as planned.',
			why: (row) =>
				({
					policy: 'policy-based VPNs aren’t supported',
					point: 'connections of single clients aren’t supported',
					express: 'ExpressRoute isn’t supported',
					group: 'Azure CLI needs the storage account in the resource group of the gateway'
				})[faultOf(row)!] ??
				`it’s route-based${row['group'] === 'same' ? '' : ', and in the portal, the resource group of the storage account doesn’t matter'}`
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'one-test': [
		'One test shows one moment. It’s easy to test only once when you need results for weeks.',
		(row) => (row['goal'] === 'reach' ? { ...row, time: 'now' } : row)
	],
	'all-need-agent': [
		'IP flow verify and Next hop need no extension. It’s easy to think that every tool needs one.',
		taking('use', /v|hop|d/, { use: 'source' })
	],
	'own-subscription': [
		'Another subscription of the same tenant is fine. It’s easy to think that it must be the same one.',
		taking('of', /same/, { of: 'foreign' })
	],
	'any-tier': [
		'Flow logs need a standard storage account. It’s easy to overlook the performance.',
		taking('tier', /./, { tier: 'standard' })
	],
	'local-is-source': [
		'Local is always the captured VM. It’s easy to mistake it for the source.',
		(row) => (row['way'] ? { ...row, way: row['way'].endsWith('in') ? 'remote in' : 'local out' } : row)
	],
	'any-vpn': [
		'VPN troubleshoot is for route-based VPNs only. It’s easy to think that it’s for all.',
		taking('kind', /po/, { kind: 'site' })
	]
};

export const networkTool = topicFamily(
	{
		id: 'monitor/network-tool',
		edition: 7,
		group: 'monitor',
		title: 'Network Watcher: tools and results',
		rule: {
			'^tool': 'The tool depends on what you must find out, for which traffic and for how long.',
			'^first':
				'Network Watcher must be enabled in the region. Packet capture needs the extension where it captures, and Connection monitor on the source.',
			'^cause':
				'A default rule decides where no custom rule matches. Next hop names a route table only for a user-defined route.',
			'^flow': 'I is inbound, and O outbound. B is a beginning, C continues, E is an end, and D is denied.',
			'^store':
				'Flow logs need a standard storage account in the region and the Microsoft Entra tenant of the virtual network.',
			'^state':
				'A test fails above a threshold, and gives a warning above 80% of the one for failed checks. Without thresholds, it gives a warning above 10% or 750 ms.',
			'^capture':
				'A packet is captured if it matches everything in one of the filters. Local is the captured VM, and remote the other end.',
			'^vpn':
				'VPN troubleshoot supports route-based site-to-site and VNet-to-VNet connections. Azure CLI needs the storage account in the resource group of the gateway.'
		},
		lab: 'monitor/inside-and-path',
		sources: [
			sources.networkWatcher,
			sources.ipFlowVerify,
			sources.connectionTroubleshoot,
			sources.connectionMonitor,
			sources.managePacketCaptures,
			sources.nextHop,
			sources.vnetFlowLogs,
			sources.vpnTroubleshoot
		],
		axes: {
			goal: 'What must be found out or done',
			scope: 'What it’s about',
			setup: 'How it’s set up'
		}
	},
	{
		topics,
		beliefs,
		prose: true,
		themes: [
			['VM1', 'VMSS1', '10.2.0', 'VNet1', 'West Europe', 'East US', 'Block443', 'AllowWeb'],
			['ShopVM', 'ShopSet', '10.20.4', 'ShopNet', 'UK South', 'Japan East', 'NoGuests', 'Customers'],
			['App7', 'AppSet7', '192.168.6', 'AppNet', 'Brazil South', 'West US', 'Lockdown', 'Partners'],
			['Web3', 'WebSet3', '172.16.8', 'WebNet', 'Central US', 'North Europe', 'DenyTest', 'Https']
		],
		words: ['vm', 'set', 'net', 'vnet', 'here', 'far', 'deny', 'allow'],
		forms: ['choose', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'email', 'ticket', 'list', 'export'],
		spare: (asked) => ({ verify: 'nsg', hop: 'connection', logs: 'analytics' })[asked] ?? ''
	}
);
