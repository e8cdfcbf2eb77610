// Network Watcher: which tool to use, what it needs and supports, and what its settings and results mean.
// Over 200 lines: eight topics with words for what can differ in each.
import {
	canTest,
	isCaptured,
	keepsFromLogging,
	missingFor,
	neededForLogs,
	networkTools,
	networkToolFor,
	type Endpoint,
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

/** A text for each of a list, by place. */
const texts = <T>(all: readonly T[], text: (one: T) => string): Row =>
	Object.fromEntries(all.map((one, at) => [at, text(one)]));
const yes = (is: boolean): string => (is ? 'yes' : 'no');

/** What the tools do, as it follows their names. */
const does: Row = {
	verify: 'tests one TCP or UDP packet of a VM and names the rule that decides',
	hop: 'returns the next hop and the route table for a destination address',
	connection: 'tests a TCP or ICMP connection once and reports its latency',
	monitor: 'tests connections at regular intervals and reports their latency',
	capture: 'records whole packets, for up to five hours by default',
	logs: 'record each flow in a storage account',
	analytics: 'turns flow logs into charts',
	topology: 'draws resources and how they’re connected',
	effective: 'list all rules that apply to a network interface'
};
/** What each goal needs, in short. */
const needs: Row = {
	rule: 'the rule',
	rules: 'all rules',
	route: 'the route table',
	reach: 'the latency',
	packets: 'what’s in the packets',
	flows: 'a record of all flows',
	charts: 'charts',
	map: 'a diagram'
};
const toolOf = ({ goal, time }: Row) =>
	networkToolFor({ need: goal, lasting: time === 'weeks' } as unknown as NetworkQuestion);
function whyTool(row: Row, answer: string): string {
	return `${answer === 'logs' ? 'flow logs' : networkTools[answer as 'hop']} ${does[answer]!}${
		answer === toolOf(row)
			? ''
			: ((
					{
						'connection reach': ', but you need results for two weeks',
						'monitor reach': ', which takes more effort than one test',
						'capture flows': ', which isn’t enough for two weeks'
					} as Row
				)[`${answer} ${row['goal']!}`] ?? `, but you need ${needs[row['goal']!]!}`)
	}`;
}

const missing = ({ use, watcher, extension }: Row) =>
	missingFor(use as MachineUse, { watcher: watcher === 'on', extension: extension === 'on' });
function whyMissing(row: Row, answer: string): string {
	const { use, extension } = row;
	const found = missing(row);
	const unneeded = '{use} doesn’t need the extension on the VM';
	if (answer === 'watcher')
		return found === answer
			? '{use} needs Network Watcher in the region of the VM'
			: 'Network Watcher is already enabled in the region';
	if (answer === 'none')
		return found !== answer
			? `${found === 'watcher' ? 'Network Watcher is disabled' : 'the extension isn’t installed'}, and {use} needs it`
			: `Network Watcher is enabled, and ${use === 'capture' || use === 'source' ? 'the extension is installed' : unneeded}`;
	return found === answer
		? `the extension ${use === 'capture' ? 'captures the packets' : 'sends the test packets'}`
		: extension === 'on'
			? 'the extension is already installed'
			: unneeded;
}

/** What IP flow verify and Next hop return. */
const results = [
	'Deny,securityRules/{deny},Internet,System Route',
	'Deny,securityRules/{deny},VirtualNetworkGateway,System Route',
	'Deny,defaultSecurityRules/DenyAllInBound,Internet,System Route',
	'Allow,securityRules/{allow},None,/subscriptions/…/routeTables/RT1',
	'Allow,securityRules/{allow},None,System Route',
	'Allow,securityRules/{allow},Internet,System Route',
	'Allow,securityRules/{allow},VirtualNetworkGateway,System Route'
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
			rule: '{deny} is a custom rule that denies the packets',
			default: 'DenyAllInBound decides only where no custom rule matches',
			table: 'a route in RT1 has the type None, so the replies are dropped',
			path: 'no route leads to the office, so the replies are dropped',
			os: 'packets and replies can pass, but neither tool tests what’s inside {vm}'
		}[answer]!;
	return {
		rule: denied ? 'DenyAllInBound is a default rule' : '{allow} allows the packets',
		default: denied ? 'a custom rule matches the packets first' : 'the packets are allowed',
		table: 'System Route means that no user-defined route is used for the replies',
		path: found === 'table' ? 'RT1 has a route to the client' : 'the next hop leads to the client',
		os: denied ? 'the packets are denied before they get to {vm}' : 'the replies are dropped'
	}[answer]!;
}

const hops: Row = { vm: '{net}.4', nva: '{net}.68', db: '{net}.132' };
const hopNames: Row = { vm: '{vm}', nva: 'the appliance', db: 'the database server' };
/** What Connection troubleshoot can find: origin, type, what fixes it and what it means. */
const issues: readonly (readonly [string, string, string, string])[] = [
	['Outbound', 'NetworkSecurityRule', 'an outbound security rule for', 'a rule blocks what leaves'],
	['Inbound', 'NetworkSecurityRule', 'an inbound security rule for', 'a rule blocks what comes to'],
	['Outbound', 'UserDefinedRoute', 'the route table for the subnet of', 'a route drops what leaves'],
	[
		'Local',
		'GuestFirewall',
		'the operating system’s firewall on',
		'the operating system’s firewall blocks the connection on'
	]
];
/** What fixes each by place and hop. Others aren't possible. */
const fixes: Row = Object.fromEntries(
	['0vm', '0nva', '1nva', '1db', '2vm', '2nva', '3db'].map((id) => [
		id,
		`change ${issues[Number(id[0])]![2]} ${hopNames[id.slice(1)]!}`
	])
);
const fixOf = ({ issue, hop }: Row): string | undefined => {
	const id = issue! + hop!;
	return id in fixes ? id : undefined;
};
function whyFix(row: Row, answer: string): string {
	const [origin, type] = issues[Number(row['issue'])]!;
	const means = `${issues[Number(answer[0])]![3]} ${hopNames[answer.slice(1)]!}`;
	return answer === fixOf(row)
		? `${origin} and ${type} mean that ${means}`
		: answer[0] === row['issue']
			? `the issue is listed at {hop}, which is ${hopNames[row['hop']!]!}`
			: `the result doesn’t say that ${means}`;
}

const blockersOf = ({ region, tier, of }: Row) =>
	keepsFromLogging({ region: region!, premium: tier === 'premium', sameTenant: of !== 'foreign' }, 'here');

const neededOf = ({ plan, account, workspace }: Row) =>
	neededForLogs(plan === 'charts', { account: account === 'here', workspace: workspace !== 'none' });
function whyNeeded(row: Row, answer: string): string {
	const { plan, account, workspace } = row;
	const found = neededOf(row);
	const store =
		account === 'here' ? 'the storage account can be used' : 'flow logs need a standard account in {here}';
	const place =
		plan !== 'charts'
			? 'flow logs don’t need a workspace'
			: workspace === 'none'
				? 'traffic analytics needs a workspace'
				: 'traffic analytics can use the workspace in {workspace}';
	if (answer === found) return `${store}, and ${place}`;
	if (answer === 'none')
		return found === 'both'
			? 'no account can be used, and there’s no workspace'
			: found === 'account'
				? store
				: place;
	if (answer === 'account') return found === 'both' ? place : store;
	if (answer === 'workspace')
		return found === 'none' ? place : 'a workspace can’t replace the storage account';
	return found === 'none'
		? 'nothing is missing'
		: `only the ${found === 'account' ? 'storage account' : 'workspace'} is missing`;
}

const endpoints: Row = {
	here: 'an Azure VM in {here}',
	far: 'an Azure VM in {far}',
	arc: 'an on-premises server that is connected to Azure Arc',
	server: 'an on-premises server that is not connected to Azure Arc',
	url: 'the website of a partner'
};
const canAdd = ({ type, role }: Row): string => yes(canTest(type as Endpoint, role === 'source'));
const whyAdded = ({ type, role }: Row): string =>
	role === 'source'
		? {
				here: 'a VM in the region of CM1 can be a source',
				far: 'a VM can be a source only in the region of CM1',
				arc: 'with Azure Arc, a server can have an agent',
				server: 'an on-premises source must be connected to Azure Arc',
				url: 'a source needs an agent, and a website can’t have one'
			}[type as Endpoint]
		: {
				here: 'the VM can also be a destination',
				far: 'a destination can be in any region',
				arc: 'the server can also be a destination',
				server: 'a destination needs no agent, only an address',
				url: 'a URL can also be a destination'
			}[type as Endpoint];

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
		: `the filter captures only ${protocol === 'TCP' ? 'UDP' : 'TCP'}`;
}

const topics: Readonly<Record<string, Topic>> = {
	...told(
		'tool',
		[
			'You have an Azure subscription that contains an app on {vm}. Users report problems with the app. You plan to use Network Watcher, and must minimize administrative effort.',
			'You take over an Azure subscription that contains an app on {vm}. You plan to use Network Watcher, and must minimize administrative effort.'
		],
		{
			noun: 'request',
			sides: {
				goal: side(
					'goal',
					'Goal',
					{
						rule: 'find out which security rule blocks a UDP packet of {vm}',
						rules: 'list all security rules that apply to a network interface of {vm}',
						route: 'find out which route table decides where packets of {vm} go',
						reach: 'measure the latency of connections from the app to its database',
						packets: 'find out whether the app sends passwords without encryption',
						flows: 'record the addresses and ports of all flows',
						charts: 'see charts of the addresses that send the most traffic',
						map: 'see in a diagram how the virtual networks are connected'
					},
					'you had to {}',
					'you must {}'
				),
				time: side(
					'setup',
					'Period',
					{ now: 'today', weeks: 'over the next two weeks' },
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
			'You have an Azure subscription that contains {count}. A script will test the network by using Network Watcher and Azure CLI.',
			'Users report network problems in an Azure subscription. You plan to test {count} by using Network Watcher and Azure CLI.'
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
						source: 'Connection monitor from this VM',
						destination: 'Connection monitor to this VM'
					},
					undefined,
					{
						'': 'on {name}, you will use {}',
						source: 'from {name}, Connection monitor will test the connection to another VM',
						destination: '{name} will be a Connection monitor destination'
					}
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
			'You have an Azure VM named {vm} that hosts a web server. Users cannot connect to it. You test a client’s packets with IP flow verify and the route of the replies with Next hop. The problem has only one cause, at {vm} or in its subnet.',
			'A partner cannot connect to port 443 of {vm}. You test a client’s packets with IP flow verify and the route of the replies with Next hop. The problem has only one cause, at {vm} or in its subnet.',
			'Since a change, an app cannot connect to {vm}. You test a client’s packets with IP flow verify and the route of the replies with Next hop. The problem has only one cause, at {vm} or in its subnet.'
		],
		{
			noun: 'client',
			common: {
				result: side(
					'setup',
					'Azure CLI',
					texts(results, (one) => {
						const [access, rule, hop, table] = one.split(',');
						return `az network watcher test-ip-flow -g RG1 --vm {vm} --direction Inbound --protocol TCP --local {net}.4:443 --remote $client:50217\n{\n  "access": "${access!}",\n  "ruleName": "${rule!}"\n}\naz network watcher show-next-hop -g RG1 --vm {vm} --source-ip {net}.4 --dest-ip $client\n{\n  "nextHopType": "${hop!}",\n  "routeTableId": "${table!}"\n}`;
					}),
					texts(results, (one) => {
						const [access, rule, hop, table] = one.split(',');
						return `IP flow verify returned ${access!} and ${rule!}, and Next hop returned ${hop!} and ${table!}`;
					})
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
		'fix',
		[
			'Since a change, an app on {vm} cannot connect to a database server behind a firewall appliance. You test the connection with Connection troubleshoot. The problem has only one cause.',
			'You move a database server behind a firewall appliance. Since then, an app on {vm} cannot connect to it. You test the connection with Connection troubleshoot. The problem has only one cause.'
		],
		{
			noun: 'hop',
			common: {
				issue: side(
					'setup',
					'Azure CLI',
					texts(
						issues,
						([origin, type]) =>
							`az network watcher test-connectivity -g RG1 --source-resource {vm} --dest-address {net}.132 --dest-port 1433\n{\n  "connectionStatus": "Unreachable",\n  "hops": [ …\n    {\n      "address": "{hop}",\n      "issues": [\n        {\n          "origin": "${origin}",\n          "type": "${type}", …`
					),
					texts(issues, ([origin, type]) => `the origin and the type were ${origin} and ${type}`)
				)
			},
			sides: {
				hop: side(
					'scope',
					'Hop',
					hops,
					'the address in the result were {}',
					'{vm} is at {net}.4, the appliance at {net}.68, and the database server at {net}.132'
				)
			},
			decide: fixOf,
			asks: fixes,
			single: 'You need to ensure that the app can connect to the database server. What should you do?',
			why: whyFix
		}
	),
	...told(
		'build',
		[
			'You have an Azure virtual network named {vnet} in {here}. You plan to use virtual network flow logs, and must create as few resources as possible.',
			'After an incident, you plan to use virtual network flow logs. You have an Azure virtual network named {vnet} in {here}, and must create as few resources as possible.'
		],
		{
			noun: 'plan',
			sides: {
				plan: side(
					'goal',
					'Purpose',
					{
						logs: 'keep the flow logs for auditors',
						read: 'let a partner’s tool read the flow logs',
						charts: 'use traffic analytics'
					},
					'you had to {}',
					'you must {}'
				),
				account: side(
					'setup',
					'Only storage account',
					{
						none: 'none',
						here: 'a standard account in {here}',
						far: 'a standard account in {far}',
						premium: 'a premium account in {here}'
					},
					{ none: 'there were no storage account', '': 'the only storage account were {}' },
					{ none: 'there is no storage account', '': 'the only storage account is {}' }
				),
				workspace: side(
					'scope',
					'Only Log Analytics workspace',
					{ none: 'none', here: '{here}', far: '{far}' },
					{ none: 'there were no workspace', '': 'the only workspace were in {}' },
					{
						none: 'there is no Log Analytics workspace',
						'': 'the only Log Analytics workspace is in {}'
					}
				)
			},
			decide: neededOf,
			asks: {
				none: 'make no change',
				account: 'create a storage account',
				workspace: 'create a Log Analytics workspace',
				both: 'create a storage account and a Log Analytics workspace'
			},
			single: 'You need to prepare for the flow logs. What should you do?',
			why: whyNeeded
		}
	),
	...told(
		'store',
		[
			'You have an Azure virtual network named {vnet} in {here}. You must replace its NSG flow logs with virtual network flow logs. Your team proposes {count}.',
			'An auditor requires flow logs. You have an Azure virtual network named {vnet} in {here}. Your team proposes {count}.'
		],
		{
			noun: 'storage account',
			names: ['stflows1', 'stlogs2', 'stnet3', 'stweb4'],
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
			asks: { yes: 'can be used', no: 'must be rejected' },
			choose: 'Which account{s} {} for the flow logs?',
			judge: '{name} {}.',
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
		'endpoint',
		[
			'You have an Azure subscription and an on-premises datacenter. In the Azure portal, you create a connection monitor named CM1 in {here}. You plan to add {count}.',
			'Users report slow connections to Azure from your datacenter. In the Azure portal, you create a connection monitor named CM1 in {here}. You plan to add {count}.'
		],
		{
			noun: 'endpoint',
			sides: {
				type: side('setup', 'Endpoint type', endpoints, '{name} were {}', '{name} is {}'),
				role: side(
					'goal',
					'Add as',
					{ source: 'a source', destination: 'a destination' },
					'you added it as {}',
					'you will add it as {}'
				)
			},
			decide: canAdd,
			asks: { yes: 'can be added to CM1 as planned', no: 'cannot be added to CM1 as planned' },
			choose: 'Which endpoint{s} {}?',
			judge: '{name} {}.',
			why: whyAdded
		}
	),
	...told(
		'capture',
		[
			'You run a packet capture with filters on {vm}, which sends or receives {count}. The port that is not given is always 50217.',
			'An app on {vm} fails. You run a packet capture with filters while the VM sends or receives {count}. The port that is not given is always 50217.'
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
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'all-need-agent': [
		'Only what sends or captures packets on a VM needs the extension. It’s easy to think that every tool does.',
		taking('use', /v|hop|d/, { use: 'source' })
	],
	'local-is-source': [
		'Local always means the VM you capture on. It’s easy to take remote for that VM.',
		(row) => (row['way'] ? { ...row, way: row['way'].endsWith('in') ? 'remote in' : 'local out' } : row)
	],
	'same-region': [
		'Only Azure sources must be in the region of a connection monitor. It’s easy to think that destinations must be, too.',
		taking('type', /far/, { role: 'source' })
	],
	'workspace-only': [
		'Traffic analytics reads flow logs from a storage account. It’s easy to think that a workspace is enough.',
		taking('plan', /charts/, { account: 'here' })
	],
	'last-hop': [
		'The fault is at the hop that lists it or on a link next to it. It’s easy to suspect the destination.',
		taking('hop', /nva/, { hop: 'db' })
	]
};

export const networkTool = topicFamily(
	{
		id: 'monitor/network-tool',
		edition: 8,
		group: 'monitor',
		title: 'Network Watcher: tools and results',
		rule: {
			'^tool':
				'IP flow verify names the rule that blocks a packet, and Next hop its route. Connection troubleshoot tests once, and Connection monitor at intervals.',
			'^first':
				'Network Watcher must be enabled in the VM’s region. Packet capture, and sources of Connection monitor and Connection troubleshoot, need the agent extension.',
			'^cause':
				'An NSG’s default rules decide only where no custom rule matches. Next hop names a route table only for a user-defined route.',
			'^fix':
				'Connection troubleshoot lists issues by hop. Outbound means traffic that leaves the hop, Inbound traffic that comes to it, and Local the hop itself.',
			'^build':
				'Flow logs need a standard storage account in the virtual network’s region. Traffic analytics also needs a Log Analytics workspace, which can be elsewhere.',
			'^store':
				'Flow logs need a standard storage account in the virtual network’s region and Microsoft Entra tenant.',
			'^endpoint':
				'A connection monitor takes only Azure VMs in the same region as sources. On-premises sources need Azure Arc, and destinations need no agent.',
			'^capture':
				'Packet capture keeps what matches everything in one of its filters. Local means the captured VM, and remote the other end.'
		},
		lab: 'monitor/inside-and-path',
		sources: [
			sources.networkWatcher,
			sources.ipFlowVerify,
			sources.connectionTroubleshoot,
			sources.connectionMonitor,
			sources.managePacketCaptures,
			sources.nextHop,
			sources.vnetFlowLogs
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
			['VM1', '10.2.0', 'VNet1', 'West Europe', 'East US', 'Port443', 'AllowWeb'],
			['ShopVM', '10.20.4', 'ShopNet', 'UK South', 'Japan East', 'Guests', 'Customers'],
			['AppVM', '192.168.6', 'AppNet', 'Brazil South', 'West US', 'Phase2', 'Partners'],
			['Web3', '172.16.8', 'WebNet', 'Central US', 'North Europe', 'Test', 'Https']
		],
		words: ['vm', 'net', 'vnet', 'here', 'far', 'deny', 'allow'],
		forms: ['choose', 'judge', 'table', 'single', 'series'],
		telling: ['table', 'email', 'ticket', 'list', 'export'],
		spare: (asked) =>
			({ verify: 'effective', hop: 'connection', logs: 'analytics', topology: 'analytics' })[asked] ?? ''
	}
);
