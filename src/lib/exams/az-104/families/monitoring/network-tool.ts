// Which tool of Network Watcher answers what must be found out about a failing connection.
import {
	networkTools,
	networkToolFor,
	toolDoes,
	type NetworkQuestion,
	type NetworkTool
} from '#lib/azure/monitoring/network-tool.ts';
import { sources } from '#lib/azure/sources.ts';
import { chooseOne, optionsOf, type Key } from '#lib/domain/practice/asked.ts';
import type { Change, Question } from '#lib/domain/practice/explain.ts';
import { explainedFamily } from '#lib/domain/practice/explained-family.ts';
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
		app: 'river gauges',
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
	networkToolFor(questionOf(facts)).answer;
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
				`what the security rules of subnet and network interface add up to for ${client}`
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
				`which addresses use the virtual network over the next ${weeks} weeks, and how much`
			],
			gateway: [
				`why ${vgw}, a VPN gateway on the way, loses its tunnel`,
				`whether ${vgw}, a VPN gateway on the way, and its tunnels are healthy`
			]
		} as const
	)[goal];
	return facts.alt ? second : first;
}
const sourceTold = (facts: Facts): string =>
	facts.one
		? `${placeOf(facts).client} (${clientIp(facts)})`
		: `all virtual machines in ${prefixOf(facts)}, such as ${placeOf(facts).client},`;
const failsTold = ({ steady }: Facts): string =>
	steady ? 'Connections fail at this moment, too.' : 'Connections fail a few times a day, without a pattern.';
const symptom = (facts: Facts): readonly Piece[] => [
	'Connections from ',
	told(facts, 'one', sourceTold(facts)),
	' to ',
	told(facts, 'at', `the ${nounOf[facts.at]} ${targetOf(facts)}`),
	` on TCP port ${facts.port}, which serves ${placeOf(facts).app}, fail. `,
	told(facts, 'steady', failsTold(facts)),
	' '
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
					facts.steady ? 'Fails at this moment, too' : 'Fails a few times a day, without a pattern'
				]
			]),
			[`The clients of ${placeOf(facts).app} report that a connection in Azure fails as follows. `],
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
						: `All virtual machines in ${prefixOf(facts)} get the same result and have to be examined together. `
				),
				told(facts, 'steady', failsTold(facts)),
				' '
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
		rule: 'The question here is which security rule decides.',
		route: `The question here is the next hop of ${client}.`,
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
			'A packet capture is a session on single machines with limits of time and size. It isn’t a record of a network for weeks.',
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

const question: Question<Facts> = {
	ask(facts) {
		const right = toolOf(facts);
		const others = facts.offered.filter((one) => one !== right && !answersToo(one, facts)).slice(0, 3);
		return {
			...chooseOne(
				[
					'Which Azure Network Watcher tool should you use? The solution must minimize administrative effort.'
				],
				optionsOf(networkTools, [right, ...others]),
				right
			),
			miss: right === 'nsg-diagnostics' ? 'edge' : 'core'
		};
	},
	explain(facts) {
		const right = toolOf(facts);
		const { goal, at, one, steady } = facts;
		return [
			{
				options: Object.fromEntries(
					(Object.keys(networkTools) as NetworkTool[]).map((tool) => [
						tool,
						tool === right
							? rightReason(facts, tool)
							: (near(facts, tool) ?? `${toolDoes[tool]} ${gap(facts)}`)
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
			key: (facts) =>
				[['path', 'route', 'gateway'].includes(facts.goal) ? ['ip-flow-verify'] : [toolOf(facts)]]
					.flat()
					.map((one) => [one])
		},
		'must-be-a-route': {
			note: 'Next hop tests no connection and knows no gateway. It’s easy to take the route for the whole path.',
			key: (facts) => (['path', 'gateway'].includes(facts.goal) ? [['next-hop']] : keyOf(facts))
		},
		'test-the-way': {
			note: 'A failing test doesn’t tell what is wrong with a gateway. It’s easy to test the connection once more.',
			key: (facts) => (facts.goal === 'gateway' ? [['connection-troubleshoot']] : keyOf(facts))
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
		facts.steady ? 'it failed only a few times a day' : 'it failed at this moment, too'
	);
	// Without the place: another change may move it.
	const goal = (one: Goal): string =>
		`you needed to identify ${goalTold(facts, one).replace(` at ${targetOf(facts, facts.at)}`, '')}`;
	return [
		...(facts.flow ? flow : []),
		...(facts.time ? [time] : []),
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
/** Draws the tools that are offered, one of them as the key, then facts that lead to it. */
function drawFacts(random: Random, difficulty: Difficulty): Facts {
	const simple = difficulty === 1;
	const [first = [], second = []] = together;
	const ofRules = random.chance(difficulty === 3 ? 0.6 : 0.5);
	// Where NSG diagnostics is offered, it answers whatever IP flow verify does.
	const without = random.chance(0.65) ? 'nsg-diagnostics' : 'ip-flow-verify';
	const group = (ofRules ? second : first).filter(
		(tool) => !simple || (tool !== 'connection-monitor' && tool !== 'nsg-diagnostics')
	);
	// The first two of a group are those that more facts decide.
	const leading = group.slice(0, 2).filter((tool) => tool !== without || random.chance(0.3));
	const others = group.filter((tool) => tool !== without && !leading.includes(tool));
	const shown = simple ? random.some(group, 4) : [...leading, ...random.some(others, 4 - leading.length)];
	const possible = shown.filter((tool) => tool !== 'ip-flow-verify' || !shown.includes('nsg-diagnostics'));
	const decisive = possible.filter((tool) => leading.includes(tool));
	const more = difficulty === 3 ? 0.35 : 0.2;
	const wanted = random.pick(!simple && decisive.length > 0 && random.chance(more) ? decisive : possible);
	const rest = (Object.keys(networkTools) as NetworkTool[]).filter((tool) => !shown.includes(tool));
	const fixed = {
		names: random.below(places.length),
		told: random.pick(telling),
		who: random.pick(people),
		alt: random.chance(0.5),
		weeks: 2 + random.below(7),
		offered: [...shown, ...random.shuffled(rest)],
		flow: difficulty === 3 || (!simple && ofRules),
		time: difficulty === 3 || (!simple && !ofRules)
	};
	return drawUntil(
		(): Facts => {
			const at = simple ? ('vm' as const) : random.pick(['vm', 'vm', 'scale-set', 'gateway'] as const);
			return {
				...fixed,
				goal: random.pick(goals),
				at,
				one: simple || random.chance(0.5),
				steady: simple || random.chance(0.5),
				port: at === 'gateway' ? 443 : random.pick([443, 22, 1433, 3389, 8443])
			};
		},
		(facts) => toolOf(facts) === wanted
	);
}

export const networkTool = explainedFamily<Facts>({
	id: 'monitor/network-tool',
	edition: 3,
	group: 'monitor',
	title: 'The right tool of Network Watcher',
	rule: 'Rules, routes, one test, a watch over time, packets, flows and gateways each have their own tool.',
	lab: 'monitor/inside-and-path',
	sources: [sources.networkWatcher],
	axes: {
		goal: 'What must be found out',
		at: 'What has to be reached',
		one: 'How many clients',
		steady: 'When it fails'
	},
	facts: drawFacts,
	tell: (facts) => tellers[facts.told](facts),
	changes,
	questions: [question]
});
