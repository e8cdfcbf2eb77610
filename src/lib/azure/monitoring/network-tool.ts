// Network Watcher: which tool answers a question.

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

/** What is asked. For the rule that decides one flow: `of` is the resource, `range` whether one end is a prefix or a tag. */
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
 * Returns the tool for a question. NSG diagnostics also answers what IP flow verify does. Doesn't cover topology and traffic
 * analytics. Source: sources.networkWatcher.
 */
export function networkToolFor(question: NetworkQuestion): NetworkTool {
	if (question.ask !== 'deciding-rule') return others[question.ask];
	return question.of === 'vm' && !question.range ? 'ip-flow-verify' : 'nsg-diagnostics';
}
