// Which tool of Network Watcher: a rule or a route, one test or a watch, one flow or a list.
import { either, fact, page } from '#lib/exams/az-104/families/kit.ts';
import { people } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	networkTools,
	networkToolFor,
	toolDoes,
	type NetworkQuestion,
	type NetworkTool
} from '#lib/azure/monitoring/network-tool.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly who: string;
	readonly port: number;
	readonly from: string;
	readonly question: NetworkQuestion;
	readonly noise: number;
}

const wishes: Readonly<Record<Exclude<NetworkQuestion['ask'], 'deciding-rule'>, string>> = {
	route: 'to which next hop the packets are sent',
	'rules-in-force': 'all security rules that apply to the network interface, without testing a flow',
	'reach-now': 'by one test, now, whether a connection can be made end to end, and at which hop it ends',
	'reach-over-time': 'how reachability and latency develop over the next week',
	packets: 'what exactly is in the packets that arrive',
	'vpn-gateway': 'why the VPN gateway on the way drops its connection',
	'all-flows': 'which flows pass the virtual network over the coming month'
};
function wish(question: NetworkQuestion, from: string): string {
	if (question.ask !== 'deciding-rule') return wishes[question.ask];
	const source = question.range ? `anywhere in ${from}.0/24` : `${from}.4`;
	return `which security rule decides on a packet from ${source}`;
}
/** What would give the answer on the way: NSG diagnostics tests single flows too, and the tests of a connection name rule and hops. */
const alsoAnswers = (tool: NetworkTool, { ask }: NetworkQuestion): boolean =>
	(ask === 'deciding-rule' && tool === 'nsg-diagnostics') ||
	((ask === 'deciding-rule' || ask === 'route') && (tool === 'flow-logs' || tool.startsWith('connection')));
const ruleTools: readonly NetworkTool[] = ['ip-flow-verify', 'nsg-diagnostics', 'effective-rules'];
/** The wrong belief that leads to a tool. */
function beliefIn(tool: NetworkTool, right: NetworkTool): string {
	if (tool === 'ip-flow-verify' && right === 'nsg-diagnostics') return 'one';
	if (tool === 'next-hop' || tool === 'vpn-troubleshoot') return tool;
	if (tool.startsWith('connection')) return right.startsWith('connection') ? 'test' : 'reach';
	if (tool === 'packet-capture' || tool === 'flow-logs') return 'record';
	return ruleTools.includes(right) ? 'list' : 'rule';
}
const targets = {
	vm: 'the VM vm-app',
	'scale-set': 'the scale set vmss-app',
	gateway: 'the application gateway agw-app'
} as const;
const noises = [
	'vm-app was resized on Monday.',
	'The metrics show no load.',
	'Name resolution works.',
	'A colleague saw it work last week.'
];
const asks = Object.keys(wishes) as (keyof typeof wishes)[];

export const networkTool = family<Facts>({
	id: 'monitor/network-tool',
	edition: 2,
	group: 'monitor',
	title: 'Which network tool',
	rule: 'Rules, routes, a test now and a watch over time each have a tool of their own.',
	lab: 'monitor/inside-and-path',
	misconceptions: {
		rule: 'It is easy to look for a security rule; those tools know no route and test no whole connection.',
		'next-hop': 'It is easy to look at the route; Next hop knows no security rule and tests no connection.',
		test: 'It is easy to mix up a test and a watch; one asks at this moment, the other over time.',
		reach: 'It is easy to test the connection; that tells whether it is made, and no more.',
		list: 'It is easy to mix up list and test; one shows all rules, the other the one that decides.',
		record:
			'It is easy to record just anything; logs hold flows, a capture packets, and neither says what blocks.',
		'vpn-troubleshoot': 'It is easy to suspect the gateway; here nothing points to one.',
		one: 'It is easy to take IP flow verify for every flow; it tests single addresses at a VM.'
	},
	axes: {
		asked: {
			title: 'What is asked',
			change: (facts, random) => ({
				...facts,
				question: { ask: random.pick(asks.filter((ask) => ask !== facts.question.ask)) }
			})
		},
		target: {
			title: 'Where the flow arrives',
			change: (facts) => ({
				...facts,
				question:
					facts.question.ask === 'deciding-rule'
						? { ask: 'deciding-rule', of: facts.question.of === 'vm' ? 'scale-set' : 'vm' }
						: { ask: 'deciding-rule', of: 'vm' }
			})
		},
		port: either('The port', 'port', 443, 22),
		noise: {
			title: 'What else is known',
			change: (facts) => ({ ...facts, noise: (facts.noise + 1) % noises.length })
		}
	},
	sources: [sources.networkWatcher],
	facts: (random, difficulty) => ({
		who: random.pick(people),
		port: random.pick([22, 443, 1433, 3389]),
		from: `10.${1 + random.below(9)}.${random.below(9)}`,
		question:
			difficulty === 1 || random.chance(difficulty === 2 ? 0.6 : 0.25)
				? { ask: random.pick(asks) }
				: {
						ask: 'deciding-rule',
						of: difficulty === 3 ? random.pick(['vm', 'scale-set', 'gateway']) : 'vm',
						...(random.chance(0.4) ? { range: true } : {})
					},
		noise: random.below(noises.length)
	}),
	tell({ who, port, from, question, noise }) {
		const { answer, trace } = networkToolFor(question);
		const of = question.ask === 'deciding-rule' ? question.of : 'vm';
		const text = (tool: NetworkTool): string => networkTools[tool];
		return {
			tabs: page([
				'VMs in ',
				fact('source', `10.${from.split('.')[1]}.0.0/16`),
				` do not reach `,
				fact('target', targets[of]),
				` on TCP ${port}. ${noises[noise]} ${who} must find out `,
				fact('asked', wish(question, from)),
				'.'
			]),
			questions: [
				{
					requirement: ['Which tool of Network Watcher answers that directly?'],
					deciding: of === 'vm' ? 'asked' : 'target',
					miss: answer === 'nsg-diagnostics' ? 'edge' : 'core',
					trace: [...trace, `So: ${text(answer)}.`],
					ask: {
						type: 'one',
						right: { text: text(answer), because: toolDoes[answer] },
						wrong: (Object.keys(networkTools) as NetworkTool[])
							.filter((tool) => tool !== answer && !alsoAnswers(tool, question))
							.map((tool) => ({
								text: text(tool),
								because: toolDoes[tool],
								misconception: beliefIn(tool, answer)
							}))
					}
				}
			]
		};
	}
});
