// Network Watcher: which tool to use, what it needs and supports, and what its settings and results mean.
// Over 200 lines: nine topics with words for what can differ in each.
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

const yes = (is: boolean): string => (is ? 'yes' : 'no');

/** What the tools do, as it follows their names. */
const does: Row = {
	verify: 'tests one TCP or UDP packet of a VM and names the rule that decides',
	nsg: 'tests packets of VMs and scale sets and names the rules that decide',
	hop: 'returns the route table of the route to an address',
	connection: 'tests a connection once and reports its latency',
	monitor: 'tests connections at regular intervals and reports their latency',
	capture: 'records whole packets, for five hours at most by default',
	logs: 'record each flow as JSON in a storage account',
	analytics: 'turns flow logs into charts'
};
const toolOf = ({ need, of, time }: Row) =>
	networkToolFor({ need, of, lasting: time === 'weeks' } as unknown as NetworkQuestion);
function whyTool(row: Row, answer: string): string {
	const { need } = row;
	const isLog = answer === 'logs';
	const but =
		answer === toolOf(row)
			? ''
			: ({
					'verify rule': ', but doesn’t support {of}',
					'connection reach': ', but you need results for weeks',
					'monitor reach': ', but one test takes less effort',
					'capture flows': ', which is more than you need, and ends too early',
					'capture charts': ', but doesn’t draw charts',
					'logs rule': ', but one test takes less effort',
					'analytics rule': ', but one test takes less effort'
				}[`${answer} ${need!}`] ?? `, but ${isLog ? 'don’t' : 'doesn’t'} show {need}`);
	return `${networkTools[answer as 'hop'].replace('Virtual network f', 'f')} ${does[answer]!}${but}`;
}

const missing = ({ use, watcher, extension }: Row) =>
	missingFor(use as MachineUse, { watcher: watcher === 'on', extension: extension === 'on' });

function whyMissing(row: Row, answer: string): string {
	const { use, extension } = row;
	const isThere = extension === 'on';
	const found = missing(row)![0] ?? 'none';
	const needsIt = /^[cs]/.test(use!);
	return answer === 'watcher'
		? found === answer
			? '{use} needs Network Watcher in the region of the VM'
			: 'Network Watcher is already enabled in the region'
		: answer === 'extension'
			? found === answer
				? use === 'capture'
					? 'packets are captured by the extension'
					: 'test packets are sent by the extension on the source'
				: isThere
					? 'the extension is already installed'
					: use === 'destination'
						? 'only the source needs the extension'
						: '{use} doesn’t use the extension'
			: found === 'none'
				? needsIt
					? 'Network Watcher and the extension are in place'
					: use === 'destination'
						? 'a destination needs no preparation'
						: '{use} checks the configuration in Azure, and needs only Network Watcher'
				: found === 'watcher'
					? 'without Network Watcher in the region, {use} doesn’t work'
					: 'without the extension, {use} doesn’t work';
}

/** The cause, by what the tools return: a rule and a next hop. */
const outputs: Row = {
	'custom net': 'rule',
	'custom gate': 'rule',
	'default net': 'none',
	'ok none': 'table',
	'ok net': 'os',
	'ok gate': 'os'
};
const shown: Row = {
	custom: '"Deny",\n  "ruleName": "UserRule_{deny}"',
	default: '"Deny",\n  "ruleName": "defaultSecurityRules/DenyAllInBound"',
	ok: '"Allow",\n  "ruleName": "UserRule_{allow}"',
	net: '"Internet",\n  "routeTableId": "System Route"',
	gate: '"VirtualNetworkGateway",\n  "routeTableId": "System Route"',
	none: '"None",\n  "routeTableId": "/subscriptions/…/routeTables/RT1"'
};
const causeOf = ({ out, from }: Row): string | undefined =>
	from === 'web'
		? out!.endsWith('gate')
			? undefined
			: outputs[out!]
		: out!.endsWith('net')
			? out === 'ok net'
				? 'path'
				: undefined
			: outputs[out!];

function whyCause(row: Row, answer: string): string {
	const { out, from } = row;
	const [rule, hop] = out!.split(' ') as [string, string];
	const isCause = answer === causeOf(row);
	const isAllowed = rule === 'ok';
	return {
		rule: isCause
			? 'UserRule_{deny} is a custom rule that denies the packets'
			: isAllowed
				? 'UserRule_{allow} allows the packets'
				: 'DenyAllInBound is a default rule',
		none: isCause
			? 'the default rule DenyAllInBound decides only where no rule before it matches'
			: isAllowed
				? 'a rule already allows the packets'
				: 'a rule that allows them may exist, but UserRule_{deny} is evaluated first',
		table: isCause
			? 'a route in RT1 has the next hop type None, so the replies are dropped'
			: 'System Route means that no route of a route table is used',
		path: isCause
			? 'the replies go to the internet instead of the VPN gateway'
			: hop === 'none'
				? 'there’s a route to the client, but it drops the replies'
				: from === 'web'
					? 'the replies go to the internet, where the client is'
					: 'the replies go to the VPN gateway, as they should',
		os: isCause
			? 'NSGs and routes are fine, and what’s inside {vm} isn’t tested'
			: isAllowed
				? 'the replies leave {vm}, but don’t get back to the client'
				: 'the packets are denied before they get to {vm}'
	}[answer]!;
}

/** Hosts and their flow, by direction and state. */
const flows = ['ID OD IE OC', 'OE IC OD IB', 'IC ID OE OB', 'OD IE ID OC', 'IB OC IE OD'];
const hosts: Row = { 0: '{net}.8', 1: '{net}.23', 2: '{net}.40', 3: '{net}.77' };
const flowOf = ({ log, host }: Row): string => flows[Number(log)]!.split(' ')[Number(host)]!;
function tuples(log: string): string {
	return log
		.split(' ')
		.map(([direction, state], at) => {
			const ends = [hosts[at]!, '{net}.4'];
			if (direction === 'O') ends.reverse();
			const counts = /[BD]/.test(state!) ? '0,0,0,0' : '22,2217,33,32466';
			return `17645952${at}1000,${ends.join()},5${at}217,443,6,${direction!},${state!},NX,${counts}`;
		})
		.join('\n');
}

const blockersOf = ({ region, tier, of }: Row) =>
	keepsFromLogging({ region: region!, premium: tier === 'premium', sameTenant: of !== 'foreign' }, 'here');

const limits = { failed: 20, time: 500 };
const stateOf = ({ failed, time, limit }: Row) =>
	testState(Number(failed), Number(time), limit === 'set' ? limits : undefined);

function whyState(row: Row): string {
	const { failed, time, limit } = row;
	const [lost, took] = [Number(failed), Number(time)];
	if (limit === 'set')
		return lost > limits.failed
			? '{failed} is above the threshold of 20%'
			: took > limits.time
				? '{time} is above the threshold of 500 ms'
				: stateOf(row) === 'Warning'
					? '{failed} is within the threshold, but above 80% of it'
					: '{failed} and {time} are well within the thresholds';
	return lost > 10
		? `without thresholds, more than 10% give a warning${lost > 20 ? ', and only 100% a failure' : ''}`
		: took > 750
			? 'without thresholds, more than 750 ms give a warning'
			: 'without thresholds, {failed} and {time} give no warning';
}

const filters = [
	'TCP local',
	'TCP remote',
	'UDP local',
	'TCP local only',
	'TCP remote only',
	'TCP local+UDP remote'
];
/** Returns the filters of a capture, as JSON has them. */
const filtersOf = (text: string) =>
	text.split('+').map((one) => {
		const [protocol, end, only] = one.split(' ') as [string, string, string?];
		return { protocol, [`${end}Port`]: '443', ...(only && { remoteIPAddress: '{net}.8' }) };
	});

const isKept = ({ filter, protocol, peer, way }: Row): boolean =>
	isCaptured(
		{ protocol: protocol!, [`${way!.split(' ')[0]!}Port`]: '443', remoteIPAddress: `{net}.${peer!}` },
		filtersOf(filters[Number(filter)]!)
	);
function whyKept(row: Row): string {
	const { filter, protocol, way } = row;
	const [end] = way!.split(' ') as [string];
	const one = filtersOf(filters[Number(filter)]!).find((each) => each.protocol === protocol);
	if (!one) return 'no filter is for {protocol}';
	return `${
		{
			'local in': '{vm} receives it on port 443, its local port',
			'local out': '{vm} sends it from port 443, its local port',
			'remote in': 'it comes from the remote port 443',
			'remote out': 'it goes to the remote port 443'
		}[way as 'local in']
	}, ${
		isKept(row)
			? 'which matches the filter for {protocol}'
			: `${end}Port` in one
				? 'but the filter is only for {net}.8'
				: `but the filter names the ${end === 'local' ? 'remote' : 'local'} port`
	}`;
}

const vpnFaults = ({ kind, by, group }: Row): readonly string[] => [
	...(/^[sv]/.test(kind!) ? [] : [kind!]),
	...(by === 'cli' && group === 'other' ? ['group'] : [])
];
const whyVpn = (row: Row): string =>
	({
		policy: 'policy-based VPNs aren’t supported',
		point: 'point-to-site connections aren’t supported',
		express: 'ExpressRoute isn’t supported',
		group: 'with Azure CLI, the storage account must be in the resource group of the gateway'
	})[vpnFaults(row)[0]!] ??
	(row['by'] === 'cli'
		? 'it’s route-based, and the storage account is in the resource group of the gateway'
		: row['group'] === 'other'
			? 'it’s route-based, and in the portal, the storage account can be in another resource group'
			: 'route-based VPNs are supported');
const counts: Row = { 1: 'one', 2: 'two', 3: 'three', 4: 'four' };

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'tool',
		[
			'Users report problems with an app whose traffic you can see only with Network Watcher. You must minimize administrative effort.',
			'A colleague who is new to Network Watcher asks you for help. You must minimize administrative effort.'
		],
		{
			noun: 'request',
			sides: {
				need: side(
					'goal',
					'Must be found out',
					{
						rule: 'which security rule blocks a UDP packet',
						route: 'which route table a packet’s route is from',
						reach: 'whether the app can connect to its database, and with what latency',
						packets: 'what the packets contain',
						flows: 'which addresses and ports are used, as JSON records',
						charts: 'which addresses send the most, in charts'
					},
					'you had to find out {}',
					'you must find out {}'
				),
				of: side(
					'scope',
					'Sent by',
					{ vm: '{vm}', set: 'the scale set {set}' },
					'the traffic came from {}',
					'the traffic comes from {}'
				),
				time: side(
					'setup',
					'Results needed',
					{ now: 'once', weeks: 'for the next two weeks' },
					'you needed results {}',
					'you need results {}'
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
			'A script runs tests of Network Watcher by using Azure CLI. You prepare {count} for it.',
			'After a company merger, you use Azure CLI to test the network of {count} with Network Watcher.'
		],
		{
			noun: 'VM',
			sides: {
				use: side(
					'goal',
					'Test',
					{
						verify: 'IP flow verify',
						hop: 'Next hop',
						capture: 'Packet capture',
						source: 'Connection monitor to another VM',
						destination: 'Connection monitor from another VM'
					},
					'the test were {}',
					'for {name}, you plan to use {}'
				),
				extension: side(
					'setup',
					'Network Watcher Agent extension',
					{ on: 'installed', off: 'not installed' },
					'the Network Watcher Agent extension were {}',
					'its Network Watcher Agent extension is {}'
				),
				watcher: side(
					'scope',
					'Network Watcher in its region',
					{ on: 'enabled', off: 'disabled' },
					'Network Watcher were {} in its region',
					'Network Watcher is {} in its region'
				)
			},
			decide(row) {
				const [lack = 'none', more] = missing(row) ?? ['', ''];
				return more === undefined ? lack : undefined;
			},
			asks: {
				none: 'make no change',
				extension: 'install the extension',
				watcher: 'enable Network Watcher in the region'
			},
			table: 'What should you do to prepare each VM?',
			single: 'You need to ensure that you can use the tool. What should you do?',
			why: whyMissing
		}
	),
	...told(
		'cause',
		[
			'A client cannot connect to port 443 of {vm}. You run IP flow verify for its packets and Next hop for the replies. There is one cause.',
			'You troubleshoot a web server on {vm} that a client cannot reach on port 443. You test the packets of the client with IP flow verify, and the way of the replies with Next hop. There is one cause.'
		],
		{
			noun: 'client',
			common: {
				out: side(
					'setup',
					'Azure CLI',
					Object.fromEntries(
						Object.keys(outputs).map((id) => {
							const [rule, hop] = id.split(' ') as [string, string];
							return [
								id,
								`az network watcher test-ip-flow …\n{\n  "access": ${shown[rule]!}\n}\naz network watcher show-next-hop …\n{\n  "nextHopType": ${shown[hop]!}\n}`
							];
						})
					),
					{
						'': 'a custom rule denied the packets',
						'default net': 'DenyAllInBound denied the packets',
						'ok none': 'only the next hop were None, from RT1',
						'ok net': 'the packets were allowed and the next hop were Internet',
						'ok gate': 'the packets were allowed and the next hop were VirtualNetworkGateway'
					}
				)
			},
			sides: {
				from: side(
					'scope',
					'Location',
					{ web: 'on the internet', office: 'in an office that is connected by a VPN gateway' },
					'the client were {}',
					'the client is {}'
				)
			},
			decide: causeOf,
			asks: {
				rule: 'a custom rule of an NSG',
				none: 'the lack of an NSG rule that allows the packets',
				table: 'a route in RT1',
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
			'An auditor sends you the last flow tuples of {count} from the virtual network flow logs of {vm} ({net}.4).',
			'{vm} has the IP address {net}.4. You filter its virtual network flow logs for the last flow tuples of {count}.'
		],
		{
			noun: 'server',
			common: {
				log: side(
					'setup',
					'flowTuples',
					{ ...flows.map(tuples) },
					{
						...flows.map(
							(log) =>
								`the tuples had ${log
									.split(' ')
									.map(([a, b]) => `${a!},${b!}`)
									.join(' and ')}`
						)
					}
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
				return `${direction === 'I' ? 'I stands for a connection to {vm}' : 'O stands for a connection from {vm}'}, and ${{ B: 'B for its begin', C: 'C for one that continues', D: 'D for one that was denied', E: 'E for its end' }[state as 'B']}`;
			}
		}
	),
	...told(
		'store',
		[
			'{vnet} is in {here}. To replace its NSG flow logs before they are retired, you plan virtual network flow logs and check {count}.',
			'An auditor requires flow logs of {vnet} in {here}. You can no longer create NSG flow logs, so you plan virtual network flow logs. There are {count}.'
		],
		{
			noun: 'storage account',
			names: ['stflows1', 'staudit2', 'stlogs3', 'stnet4', 'starchive5', 'stweb6'],
			sides: {
				region: side('goal', 'Region', { here: '{here}', far: '{far}' }, undefined, '{name} is in {}'),
				tier: side(
					'setup',
					'Performance',
					{ standard: 'Standard', premium: 'Premium' },
					undefined,
					'its performance is {}'
				),
				of: side(
					'scope',
					'Subscription',
					{
						own: 'the subscription of {vnet}',
						same: 'another subscription of the same tenant',
						foreign: 'a subscription of another tenant'
					},
					'{name} were in {}',
					'it belongs to {}'
				)
			},
			drawn: (row) => blockersOf(row).length < 2,
			decide: (row) => yes(blockersOf(row).length === 0),
			asks: { yes: 'can', no: 'cannot' },
			choose: 'Which account{s} {} store the flow logs?',
			judge: '{name} {} store the flow logs of {vnet}.',
			why(row) {
				const [blocker] = blockersOf(row);
				return blocker
					? {
							region: '{region} isn’t the region of {vnet}',
							tier: 'premium accounts aren’t supported',
							tenant: 'it belongs to another tenant'
						}[blocker]
					: row['of'] === 'own'
						? 'it’s a standard account in the region and the subscription of {vnet}'
						: 'it’s in the region of {vnet}, and another subscription of the same tenant is fine';
			}
		}
	),
	...told(
		'state',
		[
			'Connection monitor tests TCP connections between offices and Azure. You check {count} on its dashboard. Thresholds, if any, are 20% for failed checks and 500 ms for the round-trip time.',
			'Each morning, you review {count} of Connection monitor, all over TCP. Some have thresholds: 20% for failed checks and 500 ms for the round-trip time.'
		],
		{
			noun: 'test',
			sides: {
				limit: side(
					'setup',
					'Thresholds',
					{ set: 'set', no: 'not set' },
					'the thresholds of {name} were {}',
					'thresholds of {name} are {}'
				),
				failed: side(
					'goal',
					'Failed checks',
					{ 4: '4%', 12: '12%', 18: '18%', 30: '30%', 65: '65%' },
					'{} of its checks failed',
					'{} of its checks fail'
				),
				time: side(
					'scope',
					'Round-trip time',
					{ 120: '120 ms', 380: '380 ms', 620: '620 ms', 900: '900 ms' },
					undefined,
					'its round-trip time is {}'
				)
			},
			decide: stateOf,
			asks: { Pass: 'Pass', Warning: 'Warning', Fail: 'Fail' },
			choose: 'Which test{s} will have the state {}?',
			table: 'What will be the state of each test?',
			judge: '{name} will have the state {}.',
			why: whyState
		}
	),
	...told(
		'capture',
		[
			'You start a packet capture on {vm} with filters and then send {count} between {vm} and two other VMs.',
			'A developer asks which of {count} a packet capture on {vm} will record. You show its filters.'
		],
		{
			noun: 'packet',
			common: {
				filter: side(
					'setup',
					'Filters',
					{ ...filters.map((one) => JSON.stringify(filtersOf(one), undefined, 1)) },
					{ ...filters.map((one) => `the filters were for ${one.replace('+', ' or ')}`) }
				)
			},
			sides: {
				protocol: side('goal', 'Protocol', 'TCP|UDP', undefined, '{name} uses {}'),
				peer: side('scope', 'Other VM', { 8: '{net}.8', 9: '{net}.9' }),
				way: side(
					'scope',
					'From and to',
					{
						'local in': '{peer}:50217 to {vm}:443',
						'local out': '{vm}:443 to {peer}:50217',
						'remote in': '{peer}:443 to {vm}:50217',
						'remote out': '{vm}:50217 to {peer}:443'
					},
					'{name} went from {}',
					'it goes from {}'
				)
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
			'Connections to Azure are down. You want to diagnose {count} with VPN troubleshoot.',
			'For a runbook, you note which of {count} can be diagnosed with VPN troubleshoot.'
		],
		{
			noun: 'connection',
			sides: {
				kind: side(
					'scope',
					'Connection',
					{
						site: 'a site-to-site VPN, route-based',
						policy: 'a site-to-site VPN, policy-based',
						vnet: 'a VNet-to-VNet VPN, route-based',
						point: 'a point-to-site VPN',
						express: 'an ExpressRoute connection'
					},
					'{name} were {}',
					'{name} is {}'
				),
				by: side(
					'goal',
					'You use',
					{ portal: 'the Azure portal', cli: 'Azure CLI' },
					'you used {}',
					'you use {}'
				),
				group: side(
					'setup',
					'Storage account for results',
					{ same: 'in the resource group of the gateway', other: 'in another resource group' },
					'the storage account for results were {}',
					'the storage account for the results is {}'
				)
			},
			drawn: (row) => vpnFaults(row).length < 2,
			decide: (row) => yes(vpnFaults(row).length === 0),
			asks: { yes: 'can', no: 'cannot' },
			choose: 'Which connection{s} {} be diagnosed as planned?',
			judge: 'You {} diagnose {name} as planned.',
			why: whyVpn
		}
	),
	...told(
		'count',
		[
			'You plan {count}, each with one test group.',
			'A budget for monitoring depends on the number of tests. You plan {count}, each with one test group.'
		],
		{
			noun: 'connection monitor',
			sides: {
				from: side('scope', 'Sources', '2|3', '{name} had {} sources', '{name} has {} sources'),
				to: side('goal', 'Destinations', '2|3|4', 'it had {} destinations', 'it has {} destinations'),
				by: side(
					'setup',
					'Test configurations',
					'1|2|3',
					'its test configurations numbered {}',
					'test configurations: {}'
				)
			},
			decide: ({ from, to, by }) => String(Number(from) * Number(to) * Number(by)),
			asks: side('', '', '4|6|8|12|18').values,
			choose: 'Which monitor{s} will run {} tests?',
			judge: '{name} will run {} tests.',
			why: ({ from, to, by }) =>
				`each combination is a test: ${counts[from!]!} × ${counts[to!]!} × ${counts[by!]!}`
		}
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'flow-verify-anywhere': [
		'IP flow verify tests packets of VMs only. It’s easy to use it for scale sets, too.',
		taking('of', /set/, { of: 'vm' })
	],
	'one-test': [
		'One test shows one moment. It’s easy to test only once when you need results for weeks.',
		(row) => (row['need'] === 'reach' ? { ...row, time: 'now' } : row)
	],
	'all-need-agent': [
		'IP flow verify and Next hop need no extension. It’s easy to think that every tool needs one.',
		taking('use', /v|hop|d/, { use: 'source' })
	],
	'rules-only': [
		'Replies need a route back to the client. It’s easy to look only at the rules.',
		(row) => (row['out'] === 'ok net' ? { ...row, from: 'web' } : row)
	],
	'own-subscription': [
		'Another subscription of the same tenant is fine. It’s easy to think that it must be the same one.',
		taking('of', /same/, { of: 'foreign' })
	],
	'any-region': [
		'The storage account must be in the region of the virtual network. It’s easy to overlook that.',
		taking('region', /far/, { region: 'here' })
	],
	'any-tier': [
		'Flow logs need a standard storage account. It’s easy to overlook the performance.',
		taking('tier', /./, { tier: 'standard' })
	],
	'same-thresholds': [
		'Tests without thresholds get automatic ones. It’s easy to use those of other tests.',
		taking('limit', /no/, { limit: 'set' })
	],
	'local-is-source': [
		'Local is always the VM that’s captured. It’s easy to mistake it for the source.',
		(row) => (row['way'] ? { ...row, way: row['way'].endsWith('in') ? 'remote in' : 'local out' } : row)
	],
	'any-vpn': [
		'VPN troubleshoot supports route-based VPNs only. It’s easy to think that it’s for all.',
		taking('kind', /policy|point/, { kind: 'site' })
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
				'Tools need Network Watcher in the region. Packet capture needs the extension on its VM, and Connection monitor on the source.',
			'^cause':
				'A default rule decides where no other rule matches. Next hop names a route table only for a user-defined route, and None means that packets are dropped.',
			'^flow':
				'In a flow tuple, I is inbound and O outbound. B stands for begin, C for continuing, E for end and D for denied.',
			'^store':
				'Flow logs need a standard storage account in the region and the Microsoft Entra tenant of the virtual network.',
			'^state':
				'A test fails above a threshold, and gives a warning above 80% of the one for failed checks. Without thresholds, it gives a warning above 10% or 750 ms, and fails at 100%.',
			'^capture':
				'A packet is captured if it matches all that one of the filters names. Local is the captured VM, and remote the other end.',
			'^vpn':
				'VPN troubleshoot supports route-based site-to-site and VNet-to-VNet connections. With Azure CLI, the gateway and the storage account must be in one resource group.',
			'^count': 'Each combination of a source, a destination and a test configuration is a test.'
		},
		lab: 'monitor/inside-and-path',
		sources: [
			sources.networkWatcher,
			sources.ipFlowVerify,
			sources.connectionTroubleshoot,
			sources.connectionMonitor,
			sources.packetCapture,
			sources.managePacketCaptures,
			sources.nextHop,
			sources.vnetFlowLogs,
			sources.vpnTroubleshoot,
			sources.nsgs
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
			['Web3', 'WebSet3', '172.16.8', 'WebNet', 'Central US', 'North Europe', 'DenyTest', 'Https'],
			['App7', 'AppSet7', '192.168.6', 'AppNet', 'Brazil South', 'West US', 'Lockdown', 'Partners']
		],
		words: ['vm', 'set', 'net', 'vnet', 'here', 'far', 'deny', 'allow'],
		forms: ['choose', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'email', 'ticket', 'list', 'export']
	}
);
