// Which tool of Network Watcher answers a question.
// Documentation: network-watcher-overview of 2025-03-14.
import { decided, type Decision } from '#lib/azure/decision.ts';

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

/** What each does. */
export const toolDoes: Readonly<Record<NetworkTool, string>> = {
	'ip-flow-verify': 'IP flow verify tests one flow of a VM and names the rule that decides it.',
	'nsg-diagnostics':
		'NSG diagnostics names the deciding rule also for prefixes, scale sets and application gateways.',
	'next-hop': 'Next hop shows where a packet is sent, and by which route table.',
	'effective-rules': 'Effective security rules lists all rules of a network interface and tests no flow.',
	'connection-troubleshoot': 'Connection troubleshoot tests one connection end to end, at this moment.',
	'connection-monitor': 'Connection monitor tests again and again, and keeps what it found.',
	'packet-capture': 'Packet capture records the packets themselves.',
	'vpn-troubleshoot': 'VPN troubleshoot examines a virtual network gateway and its connections.',
	'flow-logs': 'Flow logs record the flows that pass, for later.'
};
const others = {
	route: 'next-hop',
	'rules-in-force': 'effective-rules',
	'reach-now': 'connection-troubleshoot',
	'reach-over-time': 'connection-monitor',
	packets: 'packet-capture',
	'vpn-gateway': 'vpn-troubleshoot',
	'all-flows': 'flow-logs'
} as const satisfies Record<string, NetworkTool>;

/**
 * The tool for a question; NSG diagnostics would also answer what IP flow verify answers. Leaves out topology and traffic
 * analytics. Source: https://learn.microsoft.com/en-us/azure/network-watcher/network-watcher-overview
 */
export function networkToolFor(question: NetworkQuestion): Decision<NetworkTool> {
	if (question.ask !== 'deciding-rule')
		return decided<NetworkTool>(others[question.ask], toolDoes[others[question.ask]]);
	return question.of === 'vm' && !question.range
		? decided<NetworkTool>('ip-flow-verify', toolDoes['ip-flow-verify'])
		: decided<NetworkTool>(
				'nsg-diagnostics',
				`IP flow verify tests ${question.range ? 'single addresses' : 'VMs'} only.`,
				toolDoes['nsg-diagnostics']
			);
}
