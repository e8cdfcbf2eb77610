// Network Watcher: which tool answers a question, what a tool needs, and what its settings and results mean.

export const networkTools = {
	verify: 'IP flow verify',
	hop: 'Next hop',
	connection: 'Connection troubleshoot',
	monitor: 'Connection monitor',
	capture: 'Packet capture',
	logs: 'Virtual network flow logs',
	analytics: 'Traffic analytics',
	topology: 'Topology'
} as const;
export type NetworkTool = keyof typeof networkTools;

/** What must be found out: about UDP packets of a VM, connections or a network, once or for weeks. */
export interface NetworkQuestion {
	readonly need: 'rule' | 'route' | 'reach' | 'packets' | 'flows' | 'charts' | 'map';
	readonly lasting: boolean;
}

/**
 * Returns the simplest tool that answers a question, or nothing where the pages don't say or no single tool does. Doesn't
 * cover ICMP and VPN gateways. Sources: sources.networkWatcher, sources.ipFlowVerify.
 */
export function networkToolFor({ need, lasting }: NetworkQuestion): NetworkTool | undefined {
	if (need === 'reach') return lasting ? 'monitor' : 'connection';
	if (lasting) return need === 'flows' ? 'logs' : need === 'charts' ? 'analytics' : undefined;
	return ({ rule: 'verify', route: 'hop', packets: 'capture', map: 'topology' } as const)[need as 'rule'];
}

/** A use of a machine that needs the Network Watcher Agent extension on it, or doesn't. A destination never does. */
export type MachineUse = 'verify' | 'hop' | 'capture' | 'source' | 'destination';
/**
 * Returns what is missing for a use of a VM from Azure CLI: Network Watcher in its region, or the extension. Undefined where
 * the pages don't say: a capture creates Network Watcher. Sources: sources.ipFlowVerify, sources.connectionMonitor,
 * sources.managePacketCaptures.
 */
export function missingFor(
	use: MachineUse,
	has: { readonly watcher: boolean; readonly extension: boolean }
): 'watcher' | 'extension' | 'none' | undefined {
	if (use === 'verify' || use === 'hop') return has.watcher ? 'none' : 'watcher';
	if (!has.watcher) return undefined;
	return has.extension || use === 'destination' ? 'none' : 'extension';
}

/** What keeps a storage account from storing flow logs of a virtual network. Source: sources.vnetFlowLogs. */
export const keepsFromLogging = (
	account: { readonly region: string; readonly premium: boolean; readonly sameTenant: boolean },
	region: string
): readonly ('region' | 'tier' | 'tenant')[] => [
	...(account.region === region ? [] : (['region'] as const)),
	...(account.premium ? (['tier'] as const) : []),
	...(account.sameTenant ? [] : (['tenant'] as const))
];

/**
 * Returns the state of a TCP or ICMP test of Connection monitor. `failed`: percentage of failed checks. `time`: round-trip
 * time in milliseconds. Source: sources.connectionMonitor.
 */
export function testState(
	failed: number,
	time: number,
	limits?: { readonly failed: number; readonly time: number }
): 'Pass' | 'Warning' | 'Fail' {
	if (!limits) return failed === 100 ? 'Fail' : failed > 10 || time > 750 ? 'Warning' : 'Pass';
	if (failed > limits.failed || time > limits.time) return 'Fail';
	return failed > 0.8 * limits.failed ? 'Warning' : 'Pass';
}

/** Properties by name, as filters of a packet capture call them: `remotePort`. */
type Properties = Readonly<Record<string, string>>;
/** Returns whether a packet matches a filter in all that it names. Source: sources.managePacketCaptures. */
export const isCaptured = (packet: Properties, filters: readonly Properties[]): boolean =>
	filters.some((filter) => Object.entries(filter).every(([name, value]) => packet[name] === value));
