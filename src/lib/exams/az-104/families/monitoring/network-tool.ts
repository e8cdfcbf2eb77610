// Network Watcher: which tool to use, what it needs, and what to do about what it found.
// Over 200 lines: six topics with words for what can differ in each.
import {
	keepsFromLogging,
	needsAgent,
	networkTools,
	networkToolFor,
	routeStep,
	type AgentTool,
	type NetworkQuestion,
	type NetworkTool
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

const questionOf = ({ need, of, time }: Row) => ({ need, of, lasting: time === 'weeks' }) as NetworkQuestion;
/** What a tool does, where it doesn’t do what is needed. */
const toolDoes: Readonly<Record<NetworkTool, string>> = {
	verify: 'IP flow verify names the rule that allows or denies a packet',
	nsg: 'NSG diagnostics names the rules that allow or deny a flow',
	rules: 'Effective security rules lists rules',
	hop: 'Next hop shows where packets to one address go',
	connection: 'Connection troubleshoot may be used only to test connections',
	monitor: 'Connection monitor reports only on its own test packets',
	capture: 'Packet capture records packets',
	logs: 'Flow logs record flows'
};
function whyTool(row: Row, answer: string): string {
	const { need, of, time } = row;
	const found = networkToolFor(questionOf(row));
	const weeks = time === 'weeks';
	const rule = need === 'rule';
	const reach = need === 'reach';
	if (answer === found)
		return {
			verify: 'IP flow verify names the rule that allows or denies a TCP packet of a VM',
			nsg: `IP flow verify doesn’t test ${of === 'set' ? 'scale sets' : 'ICMP'}, but NSG diagnostics does`,
			rules: 'Effective security rules lists the rules of all NSGs that apply to a network interface',
			hop: 'Next hop returns the route table of the route to an address',
			connection: 'Connection troubleshoot tests a connection once and reports its latency',
			monitor: 'Connection monitor tests connections at regular intervals and reports their latency',
			capture: 'Packet capture records the packets themselves',
			logs: rule
				? 'Flow logs record each flow with the rule that allowed or denied it'
				: 'Flow logs record the addresses, ports and bytes of all flows'
		}[found];
	return (
		{
			verify: rule
				? weeks
					? `IP flow verify tests one packet once${of === 'set' ? ', and doesn’t test scale sets' : ''}`
					: `IP flow verify doesn’t test ${of === 'set' ? 'scale sets' : 'ICMP'}`
				: '',
			nsg: rule
				? weeks
					? 'NSG diagnostics shows what the rules do now, not over the next two weeks'
					: 'IP flow verify is sufficient for TCP packets of a VM'
				: '',
			rules: '',
			hop: '',
			connection: reach ? 'Connection troubleshoot tests only once' : toolDoes.connection,
			monitor: reach ? 'one test takes less effort than a connection monitor' : toolDoes.monitor,
			capture: reach
				? 'Packet capture records packets, but doesn’t test connections'
				: need === 'flows'
					? 'Packet capture records whole packets, which is more than you need, and stops after five hours by default'
					: '',
			logs:
				rule && !weeks
					? 'a test shows the rule now, with less effort than flow logs'
					: reach
						? 'Flow logs record flows, but don’t test connections'
						: ''
		}[answer as NetworkTool] ||
		`${toolDoes[answer as NetworkTool]}, but ${answer === 'logs' ? 'don’t' : 'doesn’t'} show {need}`
	);
}
const tool: Omit<Topic, 'intro'> = {
	noun: 'request',
	sides: {
		need: side(
			'goal',
			'What must be found out',
			{
				rule: 'which rule allows or denies the packets',
				rules: 'all security rules that apply to the network interface',
				route: 'which route table decides where the packets go',
				reach: 'whether connections succeed and with what latency',
				flows: 'which addresses exchange data, and how much',
				packets: 'what the packets contain'
			},
			'{name} were to find out {}',
			'find out {}'
		),
		of: side(
			'scope',
			'Packets',
			{ vm: 'TCP packets from VM1', icmp: 'ICMP packets from VM1', set: 'TCP packets from VMSS1' },
			'{name} were about {}',
			'for {}'
		),
		time: side(
			'setup',
			'Time',
			{ now: 'now', weeks: 'the next two weeks' },
			{ now: '{name} were about this moment', weeks: '{name} were about the next two weeks' },
			{ now: 'at this moment', weeks: 'over {}' }
		)
	},
	single: 'Which tool of Network Watcher should you use?',
	suits: ({ need }, difficulty) => difficulty < 3 || /^rule$|reach|flows/.test(need!),
	decide: (row) => networkToolFor(questionOf(row)),
	asks: networkTools,
	table: 'Which tool should you use for each request?',
	why: whyTool
};

/** The tool of a test, and the machine that it runs from. */
const machineOf = ({ test, path }: Row): readonly [tool: AgentTool, machine: string] => {
	const [id, end] = test!.split(' ') as [AgentTool, string?];
	return [id, path![end ? 1 : 0]!];
};
const agent: Omit<Topic, 'intro'> = {
	noun: 'test',
	common: {
		has: side(
			'setup',
			'',
			{ 1: 'VM1', 2: 'VM2' },
			'only {} had the extension',
			'only {} has the Network Watcher Agent virtual machine extension'
		)
	},
	sides: {
		test: side(
			'goal',
			'Tool',
			{
				monitor: 'Connection monitor',
				capture: 'Packet capture on the source',
				'capture to': 'Packet capture on the destination',
				verify: 'IP flow verify for the source',
				'verify to': 'IP flow verify for the destination',
				hop: 'Next hop for the source'
			},
			'{name} used {}',
			'{}'
		),
		path: side('scope', 'Packets', { 12: 'from VM1 to VM2', 21: 'from VM2 to VM1' }, '{name} were {}', '{}')
	},
	decide(row) {
		const [id, machine] = machineOf(row);
		return yes(!needsAgent(id) || machine === row['has']);
	},
	asks: { yes: 'run' },
	choose: 'Which test{s} can you {} as planned?',
	judge: 'You can {} {name} as planned.',
	why(row) {
		const [id, machine] = machineOf(row);
		if (!needsAgent(id))
			return `${networkTools[id]} checks the configuration in Azure, and needs no extension`;
		const end = machine === row['path']![0] ? 'source' : 'destination';
		const here = machine === row['has'] ? 'it’s installed' : 'it isn’t installed';
		return id === 'capture'
			? `Packet capture needs the extension where it captures. That’s the ${end}, VM${machine}, where ${here}`
			: `Connection monitor needs the extension on the source. That’s VM${machine}, where ${here}`;
	}
};

/** What to change about a kind of issue at a hop, by its origin. */
const fixes: Row = {
	'rule 1 Outbound': 'out1',
	'rule 3 Inbound': 'in3',
	'rule 3 Outbound': 'out3',
	'rule 2 Inbound': 'in2',
	'route 1 Outbound': 'rt1',
	'route 3 Outbound': 'rt3',
	'guest 2 Local': 'guest',
	'listen 2 Local': 'listen'
};
const fixFor = ({ issue, hop, origin }: Row) => fixes[`${issue!} ${hop!} ${origin!}`];
const issueNames: Row = {
	rule: 'NetworkSecurityRule',
	route: 'UserDefinedRoute',
	guest: 'GuestFirewall',
	listen: 'NoListenerOnDestination'
};
const issue: Omit<Topic, 'intro'> = {
	noun: 'result',
	sides: {
		hop: side(
			'scope',
			'Hop',
			{ 1: 'VM1', 3: 'NVA1', 2: 'VM2' },
			'the hop of {name} were {}',
			'the issue is at {}'
		),
		origin: side('setup', 'Origin', 'Inbound|Outbound|Local', undefined, 'the origin is {}'),
		issue: side('goal', 'Type', issueNames, undefined, 'the type is {}')
	},
	single: 'You need to remove the cause of the issue. What should you do?',
	// The type alone says what to do at VM2.
	suits: ({ origin }, difficulty) => difficulty < 2 || origin !== 'Local',
	decide: fixFor,
	asks: {
		out1: 'change an outbound rule of NSG1',
		in3: 'change an inbound rule of NSG3',
		out3: 'change an outbound rule of NSG3',
		in2: 'change an inbound rule of NSG2',
		rt1: 'change a route in RT1',
		rt3: 'change a route in RT3',
		guest: 'change the firewall in the OS of VM2',
		listen: 'start the service on VM2'
	},
	table: 'What should you do to remove the cause of each issue?',
	why(row, answer) {
		const found = fixFor(row)!;
		const kind = row['issue']!;
		if (answer === found)
			return {
				rule: `a rule of NSG{at} denies the packets ${found.startsWith('in') ? 'on the link to' : 'on the link from'} {hop}`,
				route: 'a route for packets that leave {hop} drops them',
				guest: 'the firewall in the OS of VM2 blocks the packets',
				listen: 'the packets reach VM2, but nothing listens on the port'
			}[kind as 'rule'].replace('{at}', row['hop']!);
		const same = (answer.match(/\d/)?.[0] ?? '2') === row['hop'];
		const ahead = kind === 'rule' ? 'a security rule' : 'a route';
		return {
			out1: same
				? 'the type is {issue}, so no rule of NSG1 denies the packets'
				: 'no issue is reported at VM1',
			in3: same
				? 'the origin is {origin}, so the packets do get to NVA1'
				: 'NVA1 has no issue, so NSG3 doesn’t deny the packets',
			out3: !same
				? 'the issue is at {hop}, not at NVA1'
				: row['origin'] === 'Inbound'
					? 'the origin is {origin}, so the packets are denied before they reach NVA1'
					: 'the type is {issue}, so no rule of NSG3 denies the packets',
			in2: same
				? 'the origin is {origin}, so the packets do get to VM2'
				: 'no issue is reported for packets that arrive at VM2',
			rt1: same
				? 'the type is {issue}, not UserDefinedRoute'
				: 'RT1 has routes for packets that leave VM1, where no issue is reported',
			rt3: !same
				? 'no issue is reported for packets that leave NVA1, so RT3 isn’t the cause'
				: row['origin'] === 'Inbound'
					? 'the packets are denied before NVA1 can route them'
					: 'the type is {issue}, not UserDefinedRoute',
			guest:
				kind === 'listen'
					? 'the type is {issue}, not GuestFirewall'
					: `${ahead} stops the packets before they reach the firewall of VM2`,
			listen:
				kind === 'guest'
					? 'the type is {issue}, not NoListenerOnDestination'
					: `${ahead} stops the packets, so they don’t reach any service`
		}[answer]!;
	}
};

const stepFor = ({ found, peered, want }: Row) => {
	const [result, route] = found!.split(' ');
	return routeStep(result as 'None', route !== undefined, peered === 'yes', want as 'direct');
};
const hop: Omit<Topic, 'intro'> = {
	noun: 'virtual machine',
	names: ['VM1', 'VM2', 'VM3', 'VM4'],
	sides: {
		found: side(
			'setup',
			'Next hop type (route table)',
			{
				VirtualNetworkPeering: 'VirtualNetworkPeering (System Route)',
				None: 'None (System Route)',
				'None user': 'None (custom)',
				'VirtualAppliance user': 'VirtualAppliance (custom)'
			},
			'Next hop returned {} for {name}',
			'next hop: {}'
		),
		peered: side(
			'scope',
			'Peered with VNet9',
			{ yes: 'Yes', no: 'No' },
			{
				yes: 'the virtual network of {name} were peered with VNet9',
				no: 'the virtual network of {name} were not peered with VNet9'
			},
			{ yes: 'peered with VNet9', no: 'not peered with VNet9' }
		),
		want: side(
			'goal',
			'Required path',
			{ direct: 'over a peering', appliance: 'through NVA1' },
			'{name} had to reach 10.9.0.4 {}',
			'packets must go {}'
		)
	},
	single: 'The packets need to take the required path. What should you do?',
	decide: stepFor,
	asks: {
		leave: 'change nothing',
		peer: 'create a peering with VNet9',
		remove: 'delete a user-defined route',
		both: 'delete a user-defined route and create a peering with VNet9',
		add: 'add a user-defined route',
		edit: 'change the next hop of a user-defined route'
	},
	table: 'What should you do for each virtual machine?',
	choose: 'For which virtual machine{s} should you {}?',
	judge: 'For {name}, you should {}.',
	why(row, answer) {
		const { found, peered, want } = row;
		const step = stepFor(row)!;
		const direct = want === 'direct';
		const user = found!.endsWith('user');
		const isNva = found!.startsWith('VirtualA');
		if (answer === step)
			return {
				leave: `${direct ? 'the peering' : 'NVA1'} is the next hop already`,
				peer: 'no peering covers the address, so a system route drops the packets. A peering adds the required route',
				remove:
					'a user-defined route overrides the peering route. Delete it, as a peering can’t be its next hop',
				both: 'a user-defined route can’t have a peering as its next hop. Delete it, and create the missing peering',
				add: 'the system route doesn’t lead to NVA1, so a user-defined route must override it',
				edit: 'a user-defined route drops the packets. Change its next hop to NVA1'
			}[step];
		return {
			leave: isNva
				? 'the packets go through NVA1, not over a peering'
				: found!.startsWith('None')
					? 'with the next hop type None, packets are dropped'
					: 'the packets go over the peering, not through NVA1',
			peer: !direct
				? 'a peering doesn’t send packets through NVA1'
				: peered === 'yes'
					? 'the virtual networks are peered already'
					: 'the user-defined route would override the peering route',
			remove: !user
				? 'a system route decides, so there’s no user-defined route to delete'
				: direct
					? 'without the route and without a peering, packets are dropped'
					: 'without the route, the packets don’t go through NVA1',
			both: !user
				? 'no user-defined route decides'
				: direct
					? 'the peering exists, so deleting the route is enough'
					: 'that doesn’t send packets through NVA1',
			add: user
				? 'a user-defined route for the address exists already'
				: 'a user-defined route can’t have a peering as its next hop',
			edit: !user
				? 'a system route decides, and its next hop can’t be changed'
				: direct
					? 'the next hop of a user-defined route can’t be a peering'
					: 'the route leads to NVA1 already'
		}[answer]!;
	}
};

const added: Omit<Topic, 'intro'> = {
	noun: 'packet',
	common: {
		rule: side(
			'goal',
			'',
			{
				'inbound 200': 'an inbound rule with priority 200',
				'inbound 400': 'an inbound rule with priority 400',
				'outbound 200': 'an outbound rule with priority 200',
				'outbound 400': 'an outbound rule with priority 400'
			},
			'the new rule were {}',
			'you add to NSG1 {} that allows all packets'
		)
	},
	sides: {
		dir: side('scope', 'Direction', 'inbound|outbound', undefined, '{}'),
		nsg: side('scope', 'NSG', 'NSG1|NSG2', '{name} were denied by {}', 'denied in {}'),
		by: side(
			'setup',
			'Denied by',
			{
				100: 'Block-A (100)',
				300: 'Block-B (300)',
				500: 'Block-C (500)',
				65500: 'a default rule (65500)'
			},
			'{name} were denied by {}',
			'by {}'
		)
	},
	decide({ rule, dir, by, nsg }) {
		const [to, priority] = rule!.split(' ');
		return yes(nsg === 'NSG1' && dir === to && Number(priority) < Number(by));
	},
	asks: { yes: 'allowed' },
	choose: 'Which packet{s} will then be {}?',
	judge: '{name} will then be {}.',
	why({ rule, dir, by, nsg }) {
		const [to, priority] = rule!.split(' ');
		if (nsg === 'NSG2') return 'NSG2 still denies it. Both NSGs must allow a packet';
		if (dir !== to) return `the new rule doesn’t apply to ${dir!} packets`;
		return Number(priority) < Number(by)
			? `the new rule (${priority!}) is evaluated before ${by === '65500' ? 'the default rule' : '{by}'}`
			: '{by} is evaluated first';
	}
};

const blockersOf = ({ region, tier, of, at }: Row) =>
	keepsFromLogging({ region: region!, premium: tier === 'premium', sameTenant: of !== 'foreign' }, at!);
const regions = 'West Europe|East US|UK South';
const store: Omit<Topic, 'intro'> = {
	noun: 'storage account',
	names: ['stflows1', 'staudit2', 'stlogs3', 'stnet4'],
	common: {
		at: side('goal', '', regions, 'VNet1 were in {}', 'VNet1 is in {}')
	},
	sides: {
		region: side('setup', 'Region', regions, undefined, 'in {}'),
		tier: side(
			'setup',
			'Performance',
			{ standard: 'Standard', premium: 'Premium' },
			undefined,
			'{} performance'
		),
		of: side(
			'scope',
			'Subscription',
			{
				own: 'the subscription of VNet1',
				same: 'another subscription of the same tenant',
				foreign: 'a subscription of another tenant'
			},
			'{name} were in {}',
			'in {}'
		)
	},
	// More than two reasons are too easy to see.
	drawn: (row) => blockersOf(row).length < 3,
	suits: (row, difficulty) => difficulty < 2 || blockersOf(row).length < 2,
	decide: (row) => yes(blockersOf(row).length === 0),
	asks: { yes: 'store' },
	choose: 'Which storage account{s} can {} the flow logs of VNet1?',
	judge: '{name} can {} the flow logs of VNet1.',
	why(row) {
		const blockers = blockersOf(row);
		return blockers.length === 0
			? row['of'] === 'own'
				? 'it’s a standard account in the region and the subscription of VNet1'
				: 'it’s a standard account in the region of VNet1, and another subscription of the same tenant is fine'
			: blockers
					.map(
						(one) =>
							({
								region: 'It isn’t in the region of VNet1',
								tier: 'Premium accounts aren’t supported',
								tenant: 'It belongs to another tenant'
							})[one]
					)
					.join('. ');
	}
};

const hopNetworks =
	'Each user-defined route has the address prefix of VNet9 and is in a route table of one subnet. VirtualAppliance means NVA1, which forwards packets from each subnet to VNet9. You must minimize the number of routes.';
const path =
	'VM1 (NSG1, route table RT1) connects to VM2 (NSG2) through the network virtual appliance NVA1 (NSG3, route table RT3). NSGs and route tables are assigned to subnets.';
const topics = {
	...told(
		'tool',
		[
			'You use Network Watcher to answer {count} about VM1 or the scale set VMSS1. You use NSG diagnostics only where IP flow verify is not sufficient, and Connection troubleshoot only to test connections. You must minimize administrative effort.',
			'Your team receives {count} about VM1 or the scale set VMSS1. Where IP flow verify is sufficient, you do not use NSG diagnostics. You use Connection troubleshoot only to test connections. You must minimize administrative effort.'
		],
		tool
	),
	...told(
		'agent',
		[
			'You plan {count} in Network Watcher for packets between two virtual machines, VM1 and VM2. You cannot install extensions.',
			'Connections between the virtual machines VM1 and VM2 fail. You plan {count} in Network Watcher. You cannot install extensions.'
		],
		agent
	),
	...told(
		'issue',
		[
			`${path} Connections fail for one reason at a time. Connection troubleshoot returns {count}.`,
			`At times, connections to a web app on VM2 fail, always for one reason. ${path} Connection troubleshoot returns {count}.`,
			`Each deployment of an app breaks one thing. ${path} You test the connection with Connection troubleshoot, which returns {count}.`
		],
		issue
	),
	...told(
		'hop',
		[
			`You run Next hop on {count} for packets to 10.9.0.4 in VNet9. ${hopNetworks}`,
			`From {count}, you run Next hop for 10.9.0.4, a server in VNet9. ${hopNetworks}`
		],
		hop
	),
	...told(
		'added',
		[
			'NSG1 is assigned to the subnet of VM1, and NSG2 to its network interface. IP flow verify reports that {count} are denied. For each, you note the rule that it returns and the priority of that rule. No other rule denies them.',
			'VM1 has NSG1 on its subnet and NSG2 on its network interface. You test {count} of VM1 with IP flow verify, and list the rule that it returns for each, with its priority. No other rule denies them.'
		],
		added
	),
	...told(
		'store',
		[
			'You plan to enable virtual network flow logs for VNet1. You have {count}.',
			'An auditor requires virtual network flow logs for a virtual network named VNet1. There are {count}.',
			'You must replace the NSG flow logs in VNet1 with virtual network flow logs. You check {count}.'
		],
		store
	)
};

const beliefs: Readonly<Record<string, Belief>> = {
	'flow-verify-anywhere': [
		'IP flow verify tests TCP and UDP packets of a VM. It’s easy to use it for every question on a rule.',
		taking('of', /icmp|set/, { of: 'vm' })
	],
	'list-is-answer': [
		'A list of rules isn’t a test. It’s easy to think that it shows which rule decides.',
		taking('need', /^rule$/, { need: 'rules' })
	],
	'one-test': [
		'One test shows one moment. It’s easy to test only once when you need results for weeks.',
		taking('time', /weeks/, { time: 'now' })
	],
	'record-is-record': [
		'Flow logs record flows, and a capture records packets. It’s easy to mix up the two.',
		taking('need', /flows/, { need: 'packets', time: 'now' })
	],
	'destination-agent': [
		'Connection monitor needs the extension on the source. It’s easy to look for it at the other end.',
		(row) => (row['test'] === 'monitor' ? { ...row, path: row['path'] === '12' ? '21' : '12' } : row)
	],
	'all-need-agent': [
		'IP flow verify and Next hop need no extension. It’s easy to think that every tool needs one.',
		(row) => ({ ...row, ...(row['test'] && { test: row['test'].replace(/verify|hop/, 'capture') }) })
	],
	'origin-ignored': [
		'Inbound is the link to a hop, and Outbound the link from it. It’s easy to mix up the two.',
		taking('origin', /In|Out/, { origin: 'Outbound' })
	],
	'first-hop': [
		'An issue is at the hop that it’s listed for. It’s easy to look at the source first.',
		taking('hop', /3/, { hop: '1' })
	],
	'system-route-edited': [
		'System routes can’t be changed. It’s easy to look for a route table all the same.',
		taking('found', /^None$/, { found: 'None user' })
	],
	'peering-wins': [
		'A user-defined route overrides a peering route with the same prefix. It’s easy to think that the peering wins.',
		(row) => (row['peered'] === 'yes' ? { ...row, found: 'VirtualNetworkPeering' } : row)
	],
	'high-number-wins': [
		'The lower number is evaluated first. It’s easy to think that the higher one is.',
		({ by, ...row }) => (by ? { ...row, by: by === '100' ? '65500' : '100' } : row)
	],
	'one-nsg-enough': [
		'The NSGs of the subnet and of the network interface must both allow a packet. It’s easy to overlook one.',
		taking('nsg', /2/, { nsg: 'NSG1' })
	],
	'any-direction': [
		'A rule is for one direction. It’s easy to overlook that.',
		(row) => (row['rule'] ? { ...row, dir: row['rule'].split(' ')[0]! } : row)
	],
	'own-subscription': [
		'Another subscription of the same tenant is fine. It’s easy to think that it must be the same one.',
		taking('of', /same/, { of: 'foreign' })
	],
	'any-region': [
		'The storage account must be in the region of the virtual network. It’s easy to overlook that.',
		(row) => (row['at'] ? { ...row, region: row['at'] } : row)
	],
	'any-tier': [
		'Flow logs need a standard storage account. It’s easy to overlook the performance.',
		taking('tier', /./, { tier: 'standard' })
	]
};

export const networkTool = topicFamily(
	{
		id: 'monitor/network-tool',
		edition: 6,
		group: 'monitor',
		title: 'Network Watcher: tools and results',
		rule: {
			'^tool': 'The tool depends on what you must find out, for which packets and for how long.',
			'^agent':
				'Connection monitor needs the extension on the source, and Packet capture where it captures. IP flow verify and Next hop need none.',
			'^issue': 'An issue names its hop, the link to it or from it, and what blocks the packets there.',
			'^hop':
				'Next hop names a route table only for a user-defined route. It overrides a peering route with the same prefix. System routes can’t be changed.',
			'^added':
				'A rule applies only in its NSG and direction, and is evaluated before rules with higher numbers. Both NSGs must allow a packet.',
			'^store':
				'Flow logs need a standard storage account in the region and the Microsoft Entra tenant of the virtual network.'
		},
		lab: 'monitor/inside-and-path',
		sources: [
			sources.networkWatcher,
			sources.ipFlowVerify,
			sources.connectionTroubleshoot,
			sources.connectionMonitor,
			sources.packetCapture,
			sources.nextHop,
			sources.trafficRouting,
			sources.vnetFlowLogs,
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
		forms: ['choose', 'judge', 'single', 'table'],
		telling: ['table', 'email', 'ticket', 'list', 'export']
	}
);
