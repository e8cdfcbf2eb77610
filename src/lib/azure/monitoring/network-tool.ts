// Network Watcher: which tool answers a question, what a tool needs, and what to change after a result.

export const networkTools = {
	verify: 'IP flow verify',
	nsg: 'NSG diagnostics',
	rules: 'Effective security rules',
	hop: 'Next hop',
	connection: 'Connection troubleshoot',
	monitor: 'Connection monitor',
	capture: 'Packet capture',
	logs: 'Virtual network flow logs'
} as const;
export type NetworkTool = keyof typeof networkTools;

/** What must be found out: about TCP or ICMP packets of a VM, or TCP packets of a scale set, once or for weeks. */
export interface NetworkQuestion {
	readonly need: 'rule' | 'rules' | 'route' | 'reach' | 'flows' | 'packets';
	readonly of: 'vm' | 'icmp' | 'set';
	readonly lasting: boolean;
}

/**
 * Returns the simplest tool that answers a question, or nothing where the pages don't say or no single tool does. Doesn't
 * cover VPN gateways, topology and traffic analytics. Sources: sources.networkWatcher, sources.ipFlowVerify.
 */
export function networkToolFor({ need, of, lasting }: NetworkQuestion): NetworkTool | undefined {
	if (need === 'reach') return lasting ? 'monitor' : 'connection';
	if (lasting) return (need === 'rule' || need === 'flows') && of !== 'icmp' ? 'logs' : undefined;
	if (need === 'rule') return of === 'vm' ? 'verify' : 'nsg';
	if (need === 'packets') return 'capture';
	return need === 'flows' || of === 'set' ? undefined : need === 'route' ? 'hop' : 'rules';
}

/** Without Connection troubleshoot: the extension is needed no longer where its agentless experience, a preview, can be used. */
export type AgentTool = Exclude<NetworkTool, 'connection'>;
/**
 * Returns whether a tool needs the Network Watcher Agent extension on the machine that it runs from. A destination never
 * needs it. Sources: sources.connectionTroubleshoot, sources.connectionMonitor, sources.packetCapture.
 */
export const needsAgent = (tool: AgentTool): boolean => tool === 'monitor' || tool === 'capture';

/** What keeps a storage account from storing flow logs of a virtual network. Source: sources.vnetFlowLogs. */
export const keepsFromLogging = (
	account: { readonly region: string; readonly premium: boolean; readonly sameTenant: boolean },
	region: string
): readonly ('region' | 'tier' | 'tenant')[] => [
	...(account.region === region ? [] : (['region'] as const)),
	...(account.premium ? (['tier'] as const) : []),
	...(account.sameTenant ? [] : (['tenant'] as const))
];

type RouteStep = 'leave' | 'peer' | 'remove' | 'both' | 'add' | 'edit';
/**
 * Returns how to get packets to another virtual network as required, after a result of Next hop: its type, and whether a
 * user-defined route decides. A user-defined route can't have a peering as its next hop. Nothing where the result isn't
 * possible. Sources: sources.nextHop, sources.trafficRouting.
 */
export function routeStep(
	result: 'VirtualNetworkPeering' | 'VirtualAppliance' | 'None',
	userDefined: boolean,
	peered: boolean,
	want: 'direct' | 'appliance'
): RouteStep | undefined {
	if (userDefined ? result === 'VirtualNetworkPeering' : (result === 'VirtualNetworkPeering') !== peered)
		return undefined;
	if (!userDefined && result === 'VirtualAppliance') return undefined;
	if (want === 'appliance') return userDefined ? (result === 'None' ? 'edit' : 'leave') : 'add';
	return userDefined ? (peered ? 'remove' : 'both') : peered ? 'leave' : 'peer';
}
