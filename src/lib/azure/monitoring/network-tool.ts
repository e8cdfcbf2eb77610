// Network Watcher: which tool answers a question, what a tool needs, and what its settings and results mean.

export const networkTools = {
	verify: 'IP flow verify',
	hop: 'Next hop',
	connection: 'Connection troubleshoot',
	monitor: 'Connection monitor',
	capture: 'Packet capture',
	logs: 'Virtual network flow logs',
	analytics: 'Traffic analytics',
	topology: 'Topology',
	effective: 'Effective security rules'
} as const;
export type NetworkTool = keyof typeof networkTools;

/** What must be found out: about UDP packets of a VM, connections or a network, once or for weeks. */
export interface NetworkQuestion {
	readonly need: 'rule' | 'rules' | 'route' | 'reach' | 'packets' | 'flows' | 'charts' | 'map';
	readonly lasting: boolean;
}

/**
 * Returns the simplest tool that answers a question, or nothing where the pages don't say or no single tool does. Doesn't
 * cover ICMP and VPN gateways. Sources: sources.networkWatcher, sources.ipFlowVerify.
 */
export function networkToolFor({ need, lasting }: NetworkQuestion): NetworkTool | undefined {
	if (need === 'reach') return lasting ? 'monitor' : 'connection';
	if (lasting) return need === 'flows' ? 'logs' : need === 'charts' ? 'analytics' : undefined;
	return ({ rule: 'verify', rules: 'effective', route: 'hop', packets: 'capture', map: 'topology' } as const)[
		need as 'rule'
	];
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
 * Returns what must be created to log the flows of a virtual network. `account`: whether there's a storage account in its region. `workspace`: whether
 * there's a Log Analytics workspace, in any region. Sources: sources.vnetFlowLogs, sources.networkWatcher.
 */
export const neededForLogs = (
	charts: boolean,
	has: { readonly account: boolean; readonly workspace: boolean }
): 'account' | 'workspace' | 'both' | 'none' =>
	charts && !has.workspace ? (has.account ? 'workspace' : 'both') : has.account ? 'none' : 'account';

/** What can be an end of a connection: a VM in the region of the connection monitor or in another, a server on-premises, or a URL. */
export type Endpoint = 'here' | 'far' | 'arc' | 'server' | 'url';
/** Returns whether a connection monitor created in the portal can have it as a source, or as a destination. Source: sources.connectionMonitor. */
export const canTest = (endpoint: Endpoint, source: boolean): boolean =>
	!source || endpoint === 'here' || endpoint === 'arc';

/** Properties by name, as filters of a packet capture call them: `remotePort`. */
type Properties = Readonly<Record<string, string>>;
/** Returns whether a packet matches a filter in all that it names. Source: sources.managePacketCaptures. */
export const isCaptured = (packet: Properties, filters: readonly Properties[]): boolean =>
	filters.some((filter) => Object.entries(filter).every(([name, value]) => packet[name] === value));
