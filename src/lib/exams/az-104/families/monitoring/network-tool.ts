// Which tool of Network Watcher answers what must be found out about a failing connection, and what to do about what the tools found.
// Over 200 lines: two kinds of question on the same clients and servers, told in five ways, with reasons by tool and by result.
import {
	networkTools,
	networkToolFor,
	toolDoes,
	type NetworkQuestion,
	type NetworkTool
} from '#lib/azure/monitoring/network-tool.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, optionsOf, type Asked, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, PartReasons, Question } from '#lib/domain/practice/explain.ts';
import { family } from '#lib/domain/practice/family.ts';
import type { Random } from '#lib/domain/practice/prng.ts';
import type { Difficulty, Piece, Tab } from '#lib/domain/practice/variant.ts';
import {
	changesOf,
	code,
	drawUntil,
	fact,
	factTable,
	message,
	pageWith
} from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';

const telling = ['table', 'output', 'ticket', 'email', 'handover'] as const;
/** What must be found out. */
const goals = ['rule', 'route', 'list', 'path', 'content', 'flows', 'gateway'] as const;
type Goal = (typeof goals)[number];

interface Facts {
	readonly goal: Goal;
	/** It's put in other words. */
	readonly alt: boolean;
	/** What is to be reached. */
	readonly at: 'vm' | 'scale-set' | 'gateway';
	/** One client, or all of its subnet. */
	readonly one: boolean;
	/** It fails always, or now and then. */
	readonly steady: boolean;
	readonly names: number;
	readonly told: (typeof telling)[number];
	readonly who: string;
	readonly port: number;
	readonly weeks: number;
	/** Source and destination can vary, and when it fails; else they are only told. */
	readonly flow: boolean;
	readonly time: boolean;
	/** Those first in it are offered beside the key. */
	readonly offered: readonly NetworkTool[];
	/** The results of tests on the way, where those are told, and a test of something else that fails. */
	readonly tests?: Tests;
}
/** Whether rules let packets out of the client, a route leads to the server, and rules let them in. */
type Test = 'out' | 'route' | 'in';
type Fix = Test | 'guest' | 'other';
interface Tests {
	readonly passed: Readonly<Record<Test, boolean>>;
	/** What the other test is about, if there is one: another port, another address, or replies. */
	readonly other: 'none' | 'port' | 'address' | 'reply';
	/** What it's about is what has to work. */
	readonly needed: boolean;
	/** The order that they are told in. */
	readonly order: readonly (Test | 'other')[];
	/** What is offered, if it can be. */
	readonly fixes: readonly Fix[];
}

/** A client with its subnet, what it has to reach, and a gateway on the way. */
const places = [
	{
		app: 'a stock system',
		client: 'vm-kiosk1',
		net: '10.31.2',
		vm: 'vm-stock1',
		set: 'vmss-stock',
		agw: 'agw-stock',
		to: '10.40.0.4',
		vgw: 'vgw-stores'
	},
	{
		app: 'a river gauge service',
		client: 'vm-probe2',
		net: '10.62.8',
		vm: 'vm-gauge1',
		set: 'vmss-gauge',
		agw: 'agw-gauge',
		to: '10.63.1.6',
		vgw: 'vgw-rivers'
	},
	{
		app: 'a wiki',
		client: 'vm-desk7',
		net: '10.11.5',
		vm: 'vm-wiki1',
		set: 'vmss-wiki',
		agw: 'agw-wiki',
		to: '10.12.3.9',
		vgw: 'vgw-office'
	},
	{
		app: 'a subtitling service',
		client: 'vm-cast3',
		net: '172.20.4',
		vm: 'vm-subs1',
		set: 'vmss-subs',
		agw: 'agw-subs',
		to: '172.21.0.8',
		vgw: 'vgw-studio'
	},
	{
		app: 'a berth planner',
		client: 'vm-tug1',
		net: '10.90.1',
		vm: 'vm-berth1',
		set: 'vmss-berth',
		agw: 'agw-berth',
		to: '10.91.6.5',
		vgw: 'vgw-pier'
	},
	{
		app: 'a menu service',
		client: 'vm-till4',
		net: '192.168.14',
		vm: 'vm-menu1',
		set: 'vmss-menu',
		agw: 'agw-menu',
		to: '192.168.40.7',
		vgw: 'vgw-kitchen'
	}
] as const;
/** A fact, or text where it's always so. */
const told = (facts: Facts, id: 'at' | 'one' | 'steady', text: string): Piece =>
	(id === 'steady' ? facts.time : facts.flow) ? fact(id, text) : text;
const placeOf = ({ names }: Facts) => places[names]!;
const nounOf = { vm: 'virtual machine', 'scale-set': 'scale set', gateway: 'application gateway' } as const;
const targetOf = (facts: Facts, at = facts.at): string => {
	const { vm, set, agw } = placeOf(facts);
	return { vm, 'scale-set': set, gateway: agw }[at];
};
const clientIp = (facts: Facts): string => `${placeOf(facts).net}.4`;
const prefixOf = (facts: Facts): string => `${placeOf(facts).net}.0/24`;

/** The question that the model answers. */
function questionOf({
	goal,
	at,
	one,
	steady
}: Pick<Facts, 'goal' | 'at' | 'one' | 'steady'>): NetworkQuestion {
	switch (goal) {
		case 'rule':
			return { ask: 'deciding-rule', of: at, ...(one ? {} : { range: true }) };
		case 'path':
			return { ask: steady ? 'reach-now' : 'reach-over-time' };
		default:
			return {
				ask: (
					{
						route: 'route',
						list: 'rules-in-force',
						content: 'packets',
						flows: 'all-flows',
						gateway: 'vpn-gateway'
					} as const
				)[goal]
			};
	}
}
const toolOf = (facts: Pick<Facts, 'goal' | 'at' | 'one' | 'steady'>): NetworkTool =>
	networkToolFor(questionOf(facts));
/** What would give the answer too: it's never offered. */
const answersToo = (tool: NetworkTool, facts: Facts): boolean =>
	(facts.goal === 'rule' && tool === 'nsg-diagnostics') ||
	((facts.goal === 'rule' || facts.goal === 'route') &&
		(tool === 'flow-logs' || tool.startsWith('connection')));

/** What must be found out, as it follows “You need to identify”. */
function goalTold(facts: Facts, goal = facts.goal): string {
	const { client, vgw } = placeOf(facts);
	const target = targetOf(facts);
	const { weeks } = facts;
	const [first, second] = (
		{
			rule: [
				`which security rule allows or denies these packets at ${target}`,
				`whether a security rule denies these packets at ${target}, and which one`
			],
			route: [
				`to which next hop ${client} sends these packets`,
				`whether a route table decides where ${client} sends these packets`
			],
			list: [
				`all security rules that apply to the network interface of ${client}`,
				`the combined security rules of the subnet and the network interface of ${client}`
			],
			path: [
				'at which hop the connection fails between client and server',
				'how far the packets get on the way from client to server'
			],
			content: [
				'what the packets contain that are exchanged during a failure',
				'which bytes client and server exchange before they give up'
			],
			flows: [
				`all flows through the virtual network over the next ${weeks} weeks, with their volume`,
				`which addresses use the virtual network over the next ${weeks} weeks, and how much traffic they send`
			],
			gateway: [`why ${vgw} loses its tunnel`, `whether ${vgw} and its tunnels are healthy`]
		} as const
	)[goal];
	return facts.alt ? second : first;
}
const sourceTold = (facts: Facts): string =>
	facts.one
		? `${placeOf(facts).client} (${clientIp(facts)})`
		: `all virtual machines in ${prefixOf(facts)}, such as ${placeOf(facts).client},`;
const failsTold = ({ steady }: Facts): string =>
	steady ? 'Connections are failing now.' : 'Connections fail a few times a day, without a pattern.';
const shownOf = (facts: Facts): readonly NetworkTool[] => {
	const right = toolOf(facts);
	const others = facts.offered.filter((one) => one !== right && !answersToo(one, facts));
	return [right, ...others.slice(0, 3)];
};
/** When it fails, where that matters. */
const whenTold = (facts: Facts): readonly Piece[] =>
	facts.time || facts.goal === 'path' ? [told(facts, 'steady', `${failsTold(facts)} `)] : [];
/** The gateway, where a tool for it is offered. */
const gatewayTold = (facts: Facts): string =>
	shownOf(facts).includes('vpn-troubleshoot')
		? `The network also has a VPN gateway, ${placeOf(facts).vgw}. `
		: '';
const symptom = (facts: Facts): readonly Piece[] => [
	'Connections from ',
	told(facts, 'one', sourceTold(facts)),
	' to ',
	told(facts, 'at', `the ${nounOf[facts.at]} ${targetOf(facts)}`),
	` on TCP port ${facts.port} fail. `,
	...whenTold(facts),
	gatewayTold(facts)
];
const needed = (facts: Facts): readonly Piece[] => [
	'You need to identify ',
	fact('goal', goalTold(facts)),
	'. '
];

/** The ways to tell the same facts. */
const tellers: Readonly<Record<Facts['told'], (facts: Facts) => readonly Tab[]>> = {
	table: (facts) =>
		pageWith(
			factTable('The connection', 'Property|Value', [
				[facts.flow ? 'one' : 'from', 'From', facts.one ? sourceTold(facts) : `${prefixOf(facts)}, any VM`],
				[facts.flow ? 'at' : 'to', 'To', `${targetOf(facts)}, ${nounOf[facts.at]}`],
				['port', 'Port', `TCP ${facts.port}`],
				[
					facts.time ? 'steady' : 'result',
					'Result',
					facts.steady ? 'Fails now' : 'Fails a few times a day, without a pattern'
				]
			]),
			[`Users of ${placeOf(facts).app} report that the following connection fails. `, gatewayTold(facts)],
			needed(facts)
		),
	output(facts) {
		const { to, client } = placeOf(facts);
		return pageWith(
			code(
				`Test-NetConnection ${to} -Port ${facts.port} on ${client}`,
				`WARNING: TCP connect to (${to} : ${facts.port}) failed`,
				`RemoteAddress    : ${to}`,
				`RemotePort       : ${facts.port}`,
				`SourceAddress    : ${clientIp(facts)}`,
				'TcpTestSucceeded : False'
			),
			[
				`Clients cannot use ${placeOf(facts).app}. You test ${to}, the address of `,
				told(facts, 'at', `the ${nounOf[facts.at]} ${targetOf(facts)}`),
				'. ',
				told(
					facts,
					'one',
					facts.one
						? `Only ${client} is affected. `
						: `All virtual machines in ${prefixOf(facts)} get the same result${facts.goal === 'rule' ? ' and have to be examined together' : ''}. `
				),
				...whenTold(facts),
				gatewayTold(facts)
			],
			needed(facts)
		);
	},
	ticket: (facts) =>
		pageWith(
			message(
				'Ticket',
				{ 'Reported by': facts.who, Title: `${targetOf(facts)} is not reachable` },
				symptom(facts)
			),
			['You work on the following ticket. ', ...needed(facts)]
		),
	email: (facts) =>
		pageWith(
			message('Email', { From: facts.who, Subject: `Port ${facts.port}` }, symptom(facts), [
				'Please identify ',
				fact('goal', goalTold(facts)),
				'.'
			]),
			['A colleague in the network team writes to you. ']
		),
	handover: (facts) =>
		pageWith(
			message(
				'Shift handover',
				{ From: facts.who, Open: `Port ${facts.port} to ${targetOf(facts)}` },
				['Next step: identify ', fact('goal', goalTold(facts)), '.'],
				symptom(facts)
			),
			['You take over from a colleague, who has not found the cause. ']
		)
};

/** What is asked for here, as the second half of a reason. */
function gap(facts: Facts): string {
	const { client, vgw } = placeOf(facts);
	return {
		rule: 'You need to know which security rule decides.',
		route: `You need to know the next hop of ${client}.`,
		list: 'You need the whole list of rules.',
		path: facts.steady
			? 'One test of the whole connection is enough.'
			: 'You need to watch the connection over time.',
		content: 'You need the content of packets.',
		flows: 'You need a record of all flows for weeks.',
		gateway: `The tunnel of ${vgw} is what has to be examined.`
	}[facts.goal];
}
/** Why a tool that comes close isn't the one; nothing for the others. */
function near(facts: Facts, tool: NetworkTool): string | undefined {
	const { goal, at, one, steady } = facts;
	const target = targetOf(facts);
	const by: Readonly<Record<string, string | false>> = {
		'rule ip-flow-verify':
			at !== 'vm'
				? `IP flow verify works at the level of a VM, and ${target} is ${at === 'gateway' ? 'an application gateway' : 'a scale set'}.`
				: !one &&
					`IP flow verify tests single addresses, and here all of ${prefixOf(facts)} has to be tested.`,
		'rule effective-rules':
			'Effective security rules lists what applies, but tests no packet. You would have to find the deciding rule yourself.',
		'list ip-flow-verify': 'IP flow verify names the one rule that decides a packet. You need all of them.',
		'list nsg-diagnostics':
			'NSG diagnostics simulates a flow and shows the rules for it. No flow is to be tested here.',
		'path connection-troubleshoot':
			!steady &&
			'Connection troubleshoot tests at one moment. The failure comes and goes, so you could easily miss it.',
		'path connection-monitor':
			steady &&
			'Connection monitor has to be set up and repeats its tests. The connection fails right now, so one test is less work.',
		'path ip-flow-verify':
			'IP flow verify evaluates rules without sending a packet. A route or a port that’s closed stays unseen.',
		'path next-hop':
			'Next hop tells where the first hop leads. Whether the connection succeeds, it doesn’t test.',
		'content flow-logs':
			'Flow logs keep addresses, ports and volume of flows. They don’t have what’s in the packets.',
		'flows packet-capture':
			'A packet capture records the packets of machines, in a session with limits of time and size. It doesn’t record a network for weeks.',
		'flows connection-monitor':
			'Connection monitor watches the tests that it makes itself. It doesn’t record other flows.',
		'gateway connection-troubleshoot':
			'Connection troubleshoot finds that the connection fails on the way. It doesn’t look into the gateway.',
		'gateway next-hop': 'Next hop would show the gateway as the next hop, with or without a tunnel.'
	};
	return by[`${goal} ${tool}`] || undefined;
}
/** Why the right tool is right. */
function rightReason(facts: Facts, tool: NetworkTool): string {
	const { at, one } = facts;
	const target = targetOf(facts);
	if (tool === 'nsg-diagnostics')
		return at !== 'vm' && !one
			? `NSG diagnostics names the rule for a whole prefix, and at ${nounOf[at] === 'scale set' ? 'a scale set' : 'an application gateway'} too.`
			: at !== 'vm'
				? `NSG diagnostics names the deciding rule at ${target} too, though it’s ${at === 'gateway' ? 'an application gateway' : 'a scale set'}.`
				: `NSG diagnostics takes ${prefixOf(facts)} as the source and names the rule that decides.`;
	return {
		'ip-flow-verify': `IP flow verify tests a packet from ${clientIp(facts)} at ${target} and names the rule.`,
		'next-hop': 'Next hop gives type and address of the next hop, and the route table.',
		'effective-rules': 'Effective security rules shows all rules of the network interface and its subnet.',
		'connection-troubleshoot':
			'Connection troubleshoot makes one test, end to end, and shows the issues at each hop.',
		'connection-monitor':
			'Connection monitor repeats its test and keeps reachability and latency, so it catches a failure that comes and goes.',
		'packet-capture': 'Packet capture records the packets themselves on the VM.',
		'vpn-troubleshoot': 'VPN troubleshoot examines the gateway and its connections.',
		'flow-logs':
			'Flow logs record the flows through a virtual network in a storage account, for as long as you want.'
	}[tool];
}

// What to do about what the tools found.
/** Names that go with the client and the server: a security group of each, the route table, and what else was tested. */
function around(facts: Facts) {
	const { client, vm, to } = placeOf(facts);
	const short = (name: string) => name.replace(/^vm-|\d$/g, '');
	const more = facts.port === 443 ? 8443 : 443;
	return {
		nsgs: [`nsg-${short(client)}`, `nsg-${short(vm)}`] as const,
		table: `rt-${short(client)}`,
		elsewhere: to.replace(/\d+$/, '77'),
		...{ client, vm, to, more }
	};
}
/** A row of the results: what was tested, and with what result. */
function resultOf(
	facts: Facts,
	tests: Tests,
	test: Test | 'other'
): readonly [tool: string, test: string, result: string] {
	const { client, vm, to, more, table, elsewhere } = around(facts);
	const isRoute = test === 'route' || (test === 'other' && tests.other === 'address');
	const passed = test !== 'other' && tests.passed[test];
	const what = {
		out: `${client}, outbound to ${to}, TCP port ${facts.port}`,
		route: `${client} to ${to}`,
		in: `${vm}, inbound from ${clientIp(facts)}, TCP port ${facts.port}`,
		other: {
			none: '',
			port: `${vm}, inbound from ${clientIp(facts)}, TCP port ${more}`,
			address: `${client} to ${elsewhere}`,
			reply: `${vm}, outbound to ${clientIp(facts)}, TCP port 50112`
		}[tests.other]
	}[test];
	if (isRoute) return ['Next hop', what, passed ? 'VirtualNetworkPeering (System Route)' : `None (${table})`];
	const way = test === 'out' || tests.other === 'reply' ? 'OutBound' : 'InBound';
	const direction = test === 'in' ? 'InBound' : way;
	return ['IP flow verify', what, passed ? `Allow (AllowVnet${direction})` : `Deny (Block${direction})`];
}
/** What has to be done: all tests that fail, or what none of them tests. */
function fixesOf({ passed, other, needed }: Tests): readonly Fix[] {
	const failed = (['out', 'route', 'in'] as const).filter((test) => !passed[test]);
	// Packets take the same route there, whatever the port. To another address they don't. What lets none out of the client may be for any.
	const shared = { out: other !== 'reply', route: other !== 'address', in: false };
	if (needed) return [...failed.filter((test) => shared[test]), 'other'];
	return failed.length > 0 ? failed : ['guest'];
}
function fixText(facts: Facts, tests: Tests, fix: Fix): string {
	const { vm, to, more, nsgs, table, elsewhere } = around(facts);
	const rule = (group: string, way: string) => `Add a rule with priority 100 to ${group} that allows ${way}.`;
	const route = (address: string) => `Change the next hop of the route for ${address} in ${table}.`;
	return {
		out: rule(nsgs[0], `outbound TCP port ${facts.port}`),
		route: route(to),
		in: rule(nsgs[1], `inbound TCP port ${facts.port}`),
		guest: `Check the service and the firewall in the operating system of ${vm}.`,
		other: {
			none: '',
			port: rule(nsgs[1], `inbound TCP port ${more}`),
			address: route(elsewhere),
			reply: rule(nsgs[1], 'outbound TCP port 50112')
		}[tests.other]
	}[fix];
}
/** What has to work, as it follows “You need to ensure that”. */
function connection(facts: Facts, { other, needed }: Tests): string {
	const { vm, client, more, elsewhere } = around(facts);
	const port = needed && other === 'port' ? more : facts.port;
	if (needed && other === 'reply') return `${vm} can connect to ${client} on TCP port 50112`;
	return `${client} can connect to ${needed && other === 'address' ? elsewhere : vm} on TCP port ${port}`;
}
function fixReason(facts: Facts, tests: Tests, fix: Fix): string {
	const { vm, client, more, to, elsewhere, nsgs } = around(facts);
	const { passed, other, needed } = tests;
	const irrelevant =
		needed && other === 'address'
			? ` That was a test to ${to}.`
			: needed && other === 'port' && fix !== 'route'
				? ` That was a test of port ${facts.port}.`
				: '';
	if (fix === 'guest')
		return fixesOf(tests).includes('guest')
			? `Rules and route let the packets through to ${vm}. What’s left is ${vm} itself.`
			: needed && other === 'reply'
				? `${nsgs[1]} denies the packets as they leave ${vm}, so its operating system isn’t the cause.`
				: needed && other === 'address'
					? `The connection goes to ${elsewhere}, so ${vm} isn’t part of it.`
					: `The tests already show what stops the packets on the way. They don’t reach the operating system of ${vm}.`;
	if (fix === 'other')
		return needed
			? {
					none: '',
					port: `${nsgs[1]} denies inbound packets from ${client} on port ${more}.`,
					address: `The route for ${elsewhere} has the next hop None, so Azure drops the packets.`,
					reply: `${nsgs[1]} denies outbound packets to ${client} on port 50112.`
				}[other]
			: {
					none: '',
					port: `Port ${more} is denied, but ${client} connects to port ${facts.port}.`,
					address: `Packets to ${elsewhere} are dropped, but ${client} connects to ${to}.`,
					reply: `${client} opens the connection. Security rules are stateful, so the replies of ${vm} need no rule.`
				}[other];
	const found = {
		out: [
			`A rule denies the packets when they leave ${client}.`,
			`The rules let the packets out of ${client}.`
		],
		route: [
			'The next hop is None, so Azure drops the packets.',
			'The next hop is the peering, so the route is right.'
		],
		in: [`A rule denies the packets when they arrive at ${vm}.`, `The rules let the packets in at ${vm}.`]
	}[fix][passed[fix] ? 1 : 0]!;
	return found + irrelevant;
}
function askNext(facts: Facts, tests: Tests): Asked {
	// What takes two fixes has no single answer.
	const all = fixesOf(tests);
	const right = all.length === 1 ? all : [];
	const options = tests.fixes.map((id) => ({ id, text: fixText(facts, tests, id) }));
	const asked = chooseOne(
		['You need to ensure that ', fact('needed', connection(facts, tests)), '. What should you do next?'],
		options,
		''
	);
	return { ...asked, parts: [{ options, right }], miss: right[0] === 'guest' ? 'edge' : 'core' };
}
function explainNext(facts: Facts, tests: Tests): PartReasons {
	const right = fixesOf(tests);
	return {
		options: Object.fromEntries(tests.fixes.map((fix) => [fix, fixReason(facts, tests, fix)])),
		trace: [
			...(['out', 'route', 'in', ...(tests.other === 'none' ? [] : (['other'] as const))] as const).map(
				(fix) => ({
					rule: fix === 'other' ? `${tests.other} ${tests.needed}` : `${fix} ${tests.passed[fix]}`,
					text: fixReason(facts, tests, fix)
				})
			),
			{ rule: `then ${right.join()}`, text: fixText(facts, tests, right[0]!) }
		]
	};
}
/** What no single result makes right. */
const onlyStopped = (facts: Facts, tests: Tests): readonly Change<Facts>[] => {
	const { client, vm } = around(facts);
	return (
		[
			['out', `only rules at ${client}`],
			['route', 'only the route'],
			['in', `only rules at ${vm}`],
			['guest', 'nothing on the way']
		] as const
	).map(([fix, what]): Change<Facts> => ({
		text: `${tests.needed ? `you had to ensure that ${connection(facts, { ...tests, needed: false })}, and ` : ''}${what} stopped the packets`,
		apply: (one) => ({
			...one,
			tests: {
				...one.tests!,
				needed: false,
				passed: { out: fix !== 'out', route: fix !== 'route', in: fix !== 'in' }
			}
		})
	}));
};
function nextChanges(facts: Facts, tests: Tests): readonly Change<Facts>[] {
	const { client, vm } = around(facts);
	const isSingle = (one: Tests) => {
		const [fix, ...more] = fixesOf(one);
		return more.length === 0 && one.fixes.includes(fix!);
	};
	const change = (
		id: string,
		with_: Partial<Omit<Tests, 'passed'>> & { passed?: Partial<Tests['passed']> },
		text: string
	): Change<Facts> => ({
		fact: id,
		axis: isSingle({ ...tests, ...with_, passed: { ...tests.passed, ...with_.passed } })
			? 'result'
			: 'several',
		text,
		apply: (one) => ({
			...one,
			tests: { ...one.tests!, ...with_, passed: { ...one.tests!.passed, ...with_.passed } }
		})
	});
	const result = (test: Test, ...[ok, not]: readonly [string, string]) =>
		change(test, { passed: { [test]: !tests.passed[test] } }, tests.passed[test] ? not : ok);
	return [
		result('out', `a rule allowed the packets at ${client}`, `a rule denied the packets at ${client}`),
		result('route', 'the next hop were VirtualNetworkPeering', 'the next hop were None'),
		result('in', `a rule allowed the packets at ${vm}`, `a rule denied the packets at ${vm}`),
		...(tests.other === 'none'
			? []
			: [
					change(
						'needed',
						{ needed: !tests.needed },
						`you had to ensure that ${connection(facts, { ...tests, needed: !tests.needed })}`
					),
					{
						...change(
							'other',
							{ order: tests.order.filter((one) => one !== 'other') },
							'the last test had not been made'
						),
						axis: 'result'
					}
				]),
		...onlyStopped(facts, tests)
	];
}
/** The results, in each of the ways to tell them. */
function tellNext(facts: Facts, tests: Tests): readonly Tab[] {
	const { client, vm, to } = around(facts);
	const rows = tests.order.map((test) => [test, ...resultOf(facts, tests, test)] as const);
	const start = `${client} (${clientIp(facts)}) connects to ${placeOf(facts).app} on ${vm} (${to}). Their virtual networks are peered. `;
	if (facts.told === 'table')
		return pageWith(factTable('Results of Network Watcher', 'Tool|Test|Result', rows), [
			start,
			'You make several tests. '
		]);
	if (facts.told === 'output')
		return pageWith(
			code(
				'Results of Network Watcher',
				...rows.flatMap(([id, tool, test, result]) => [`${tool}: ${test}`, fact(id, `  ${result}`)])
			),
			[start, 'A script makes several tests. ']
		);
	const [caption, head] = {
		ticket: ['Ticket', 'Reported by'],
		email: ['Email', 'From'],
		handover: ['Shift handover', 'From']
	}[facts.told] as [string, string];
	return pageWith(
		message(
			caption,
			{ [head]: facts.who, Subject: `Results for ${vm}` },
			...rows.map(([id, tool, test, result]) => [fact(id, `${tool}, ${test}: ${result}`)])
		),
		[start, 'You run the first tests. ']
	);
}
/** Draws the fix and what fails: one test, or none of them. */
function drawTests(random: Random, difficulty: Difficulty): Tests {
	const other =
		difficulty === 1 || (difficulty === 2 && random.chance(0.4))
			? 'none'
			: random.pick(['port', 'address', 'reply'] as const);
	const needed = other !== 'none' && random.chance(0.3);
	const cause = random.pick<Fix>(needed ? ['guest', 'in'] : ['out', 'route', 'in', 'guest']);
	const all: readonly Fix[] = ['out', 'route', 'in', 'guest'];
	const right = needed ? 'other' : cause;
	const wrong = all.filter((fix) => fix !== right);
	const fixes: readonly Fix[] = ['other', ...(needed ? [] : [right]), ...random.some(wrong, needed ? 3 : 2)];
	return {
		passed: { out: cause !== 'out', route: cause !== 'route', in: cause !== 'in' },
		other,
		needed,
		order: random.shuffled([
			'out',
			'route',
			'in',
			...(other === 'none' ? [] : (['other'] as const))
		] as const),
		fixes: other === 'none' ? all : fixes
	};
}

const question: Question<Facts> = {
	ask(facts) {
		if (facts.tests !== undefined) return askNext(facts, facts.tests);
		const right = toolOf(facts);
		return {
			...chooseOne(
				[
					'Which Azure Network Watcher tool should you use? The solution must minimize administrative effort.'
				],
				optionsOf(networkTools, shownOf(facts)),
				right
			),
			miss: right === 'nsg-diagnostics' ? 'edge' : 'core'
		};
	},
	explain(facts) {
		if (facts.tests !== undefined) return [explainNext(facts, facts.tests)];
		const right = toolOf(facts);
		const { goal, at, one, steady } = facts;
		return [
			{
				options: Object.fromEntries(
					(Object.keys(networkTools) as NetworkTool[]).map((tool) => [
						tool,
						tool === right
							? `${gap(facts)} ${rightReason(facts, tool)}`
							: (near(facts, tool) ?? toolDoes[tool])
					])
				),
				trace: [
					{ rule: goal, text: gap(facts) },
					...(goal === 'rule'
						? [
								{ rule: `at a ${at}`, text: `It’s about packets at ${targetOf(facts)}.` },
								{
									rule: one ? 'from an address' : 'from a prefix',
									text: one ? 'The source is one address.' : 'The source is a prefix.'
								}
							]
						: goal === 'path'
							? [{ rule: steady ? 'always' : 'now and then', text: failsTold(facts) }]
							: [
									{
										rule: `reaching a ${at}, ${steady ? 'always' : 'now and then'}`,
										text: 'Where it fails, and when, doesn’t matter.'
									}
								]),
					{ rule: right, text: toolDoes[right] }
				]
			}
		];
	},
	wrongRules: {
		'flow-verify-anywhere': {
			note: 'IP flow verify tests single addresses at a VM. It’s easy to use it for every question on a rule.',
			key: (facts) => (facts.goal === 'rule' ? [['ip-flow-verify']] : keyOf(facts))
		},
		'list-is-answer': {
			note: 'A list of rules isn’t a test. It’s easy to think that it shows which rule decides.',
			key: (facts) => (facts.goal === 'rule' ? [['effective-rules']] : keyOf(facts))
		},
		'one-test': {
			note: 'One test shows one moment. It’s easy to test once what fails now and then.',
			key: (facts) => keyOf({ ...facts, steady: true })
		},
		'always-monitor': {
			note: 'A monitor is for what changes over time. It’s easy to set one up where a test would do.',
			key: (facts) => keyOf({ ...facts, steady: false })
		},
		'must-be-a-rule': {
			note: 'A connection can fail without a rule that blocks it. It’s easy to look at security rules first, whatever is asked.',
			key: (facts) => [
				[
					facts.tests
						? facts.tests.passed.out && !facts.tests.needed
							? 'in'
							: ''
						: ['path', 'route', 'gateway'].includes(facts.goal)
							? 'ip-flow-verify'
							: toolOf(facts)
				]
			]
		},
		'must-be-a-route': {
			note: 'Next hop names the route to one address. It tests neither a connection nor a gateway. It’s easy to take the route for the whole path.',
			key: (facts) => (['path', 'gateway'].includes(facts.goal) ? [['next-hop']] : keyOf(facts))
		},
		'test-the-way': {
			note: 'A failed connection test doesn’t say what’s wrong with a gateway. It’s easy to test again.',
			key: (facts) => (facts.goal === 'gateway' ? [['connection-troubleshoot']] : keyOf(facts))
		},
		'replies-need-rules': {
			note: 'Security rules are stateful: the replies of an allowed connection need no rule. It’s easy to allow both directions.',
			key: ({ tests }) => [[tests?.other === 'reply' && !tests.needed ? 'other' : '']]
		},
		'any-failed-test': {
			note: 'A test is about its own address and port. It’s easy to act on anything that failed.',
			key: ({ tests }) => [[tests?.other === 'port' || tests?.other === 'address' ? 'other' : '']]
		},
		'record-is-record': {
			note: 'Flow logs record flows, and a capture records packets. It’s easy to mix up the two.',
			key: (facts) =>
				keyOf({
					...facts,
					goal:
						({ content: 'flows', flows: 'content' } as Partial<Record<Goal, Goal>>)[facts.goal] ?? facts.goal
				})
		}
	}
};
function keyOf(facts: Facts): Key {
	return [[toolOf(facts)]];
}

const to = changesOf<Facts>();
function changes(facts: Facts): readonly Change<Facts>[] {
	if (facts.tests !== undefined) return nextChanges(facts, facts.tests);
	const { client } = placeOf(facts);
	const flow: readonly Change<Facts>[] = [
		...(['vm', 'scale-set', 'gateway'] as const)
			.filter((at) => at !== facts.at && (at !== 'gateway' || facts.port === 443))
			.map((at) => to('at', at, `the destination were the ${nounOf[at]} ${targetOf(facts, at)}`)),
		to(
			'one',
			!facts.one,
			facts.one
				? `all virtual machines in ${prefixOf(facts)} had to be examined`
				: `only ${client} were affected`
		)
	];
	const time = to(
		'steady',
		!facts.steady,
		facts.steady ? 'it failed only a few times a day' : 'connections were failing now'
	);
	// Without the place: another change may move it.
	const goal = (one: Goal): string =>
		`you needed to identify ${goalTold(facts, one).replace(` at ${targetOf(facts, facts.at)}`, '')}`;
	return [
		...[...(facts.flow ? flow : []), ...(facts.time ? [time] : [])].map((one) => ({ ...one, axis: 'flow' })),
		...goals.filter((one) => one !== facts.goal).map((one) => to('goal', one, goal(one))),
		to('alt', !facts.alt, 'the question were put in other words', 'goal'),
		{
			text: `the destination were a virtual machine, only ${client} were affected, and you needed to identify ${goalTold({ ...facts, at: 'vm' }, 'rule')}`,
			apply: (one) => ({ ...one, goal: 'rule', at: 'vm', one: true })
		}
	];
}

/** Tools that can be offered together: none answers what another is right for. */
const together: readonly (readonly NetworkTool[])[] = [
	[
		'connection-troubleshoot',
		'connection-monitor',
		'flow-logs',
		'packet-capture',
		'vpn-troubleshoot',
		'effective-rules'
	],
	['ip-flow-verify', 'nsg-diagnostics', 'next-hop', 'packet-capture', 'vpn-troubleshoot', 'effective-rules']
];
/** Draws the key, the tools that are offered with it, then facts that lead to it. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const simple = difficulty === 1;
	const tools = (Object.keys(networkTools) as NetworkTool[]).filter(
		(tool) => !simple || (tool !== 'connection-monitor' && tool !== 'nsg-diagnostics')
	);
	const decisive = together.flatMap((one) => one.slice(0, 2));
	const wanted = random.pick(difficulty === 3 && random.chance(0.4) ? decisive : tools);
	const group = random.pick(together.filter((one) => one.includes(wanted)));
	const ofRules = group === together[1];
	// The first two of a group are those that more facts decide. Where NSG diagnostics is offered, it answers whatever IP flow verify does.
	const [near, ...far] = random.shuffled(
		group.slice(0, 2).filter((tool) => tool !== wanted && tools.includes(tool))
	);
	const others = random.shuffled(group.slice(2).filter((tool) => tool !== wanted));
	const shown = [wanted, ...(near ? [near] : []), ...others, ...far];
	const rest = (Object.keys(networkTools) as NetworkTool[]).filter((tool) => !shown.includes(tool));
	const fixed = {
		names: random.below(places.length),
		told: random.pick(telling),
		who: random.pick(people),
		alt: random.chance(0.5),
		weeks: 2 + random.below(7),
		offered: [...shown, ...random.shuffled(rest)],
		flow: !simple && ofRules,
		time: !simple && !ofRules
	};
	const drawn = drawUntil(
		(): Facts => {
			const at = simple ? ('vm' as const) : random.pick(['vm', 'vm', 'scale-set', 'gateway'] as const);
			return {
				goal: random.pick(goals),
				at,
				one: simple || random.chance(0.5),
				steady: simple || random.chance(0.5),
				port: at === 'gateway' ? 443 : random.pick([443, 22, 1433, 3389, 8443]),
				...fixed
			};
		},
		(facts) => toolOf(facts) === wanted
	);
	return random.chance([0.3, 0.45, 0.65][difficulty - 1]!)
		? { ...drawn, goal: 'path', at: 'vm', one: true, steady: true, tests: drawTests(random, difficulty) }
		: drawn;
}

export const networkTool = family<Facts>({
	id: 'monitor/network-tool',
	edition: 5,
	group: 'monitor',
	title: 'The right tool of Network Watcher',
	rule: {
		'^then': 'A test counts for its own addresses, port and direction.',
		'^\\w+$':
			'Rules, routes, one test, a watch over time, packets, flows and gateways each have their own tool.'
	},
	lab: 'monitor/inside-and-path',
	sources: [sources.networkWatcher, sources.nextHop, sources.nsgs],
	axes: {
		goal: 'What must be found out',
		flow: 'The connection that fails',
		result: 'A result of a test'
	},
	facts: drawFacts,
	tell: (facts) => (facts.tests ? tellNext(facts, facts.tests) : tellers[facts.told](facts)),
	changes,
	questions: [question]
});
