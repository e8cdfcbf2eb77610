// Which tool of Network Watcher answers a question.
import { decided, type Decided } from './decided.ts';

export const networkTools = {
	'ip-flow-verify': 'IP flow verify',
	'nsg-diagnostics': 'NSG diagnostics',
	'next-hop': 'Next hop',
	'effective-rules': 'Effective security rules',
	'connection-troubleshoot': 'Connection troubleshoot',
	'connection-monitor': 'Connection monitor',
	'packet-capture': 'Packet capture',
	'vpn-troubleshoot': 'VPN troubleshoot',
	'flow-logs': 'Flow logs'
} as const;
export type NetworkTool = keyof typeof networkTools;

/** What is asked. For a rule that decides one flow: `of` says where, and whether one end is a prefix or a tag. */
export type NetworkQuestion =
	| { readonly ask: 'deciding-rule'; readonly of: 'vm' | 'scale-set' | 'gateway'; readonly range?: boolean }
	| {
			readonly ask:
				| 'route'
				| 'rules-in-force'
				| 'reach-now'
				| 'reach-over-time'
				| 'packets'
				| 'vpn-gateway'
				| 'all-flows';
	  };

const others = {
	route: ['next-hop', 'It shows where a packet is sent next, and by which route table.'],
	'rules-in-force': [
		'effective-rules',
		'It lists all rules of network interface and subnet together, and tests no flow.'
	],
	'reach-now': ['connection-troubleshoot', 'It tests one connection end to end, at this moment.'],
	'reach-over-time': ['connection-monitor', 'It tests again and again, and keeps what it found.'],
	packets: ['packet-capture', 'It records the packets themselves.'],
	'vpn-gateway': ['vpn-troubleshoot', 'It examines a virtual network gateway and its connections.'],
	'all-flows': ['flow-logs', 'They record the flows that pass, for later.']
} as const satisfies Record<string, readonly [NetworkTool, string]>;

/**
 * The tool for a question; NSG diagnostics would also answer what IP flow verify answers. Leaves out topology and traffic
 * analytics. Source: https://learn.microsoft.com/en-us/azure/network-watcher/network-watcher-overview
 */
export function networkToolFor(question: NetworkQuestion): Decided<NetworkTool> {
	if (question.ask !== 'deciding-rule') {
		const [tool, why] = others[question.ask];
		return decided(tool, why);
	}
	return question.of === 'vm' && !question.range
		? decided('ip-flow-verify', 'It tests one flow of a VM and names the rule that decides it.')
		: decided(
				'nsg-diagnostics',
				`IP flow verify tests ${question.range ? 'single addresses' : 'VMs'} only; NSG diagnostics names the rule here too.`
			);
}
