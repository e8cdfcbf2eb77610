// Access to services: what lets a client into Azure SQL Database, and the rule that a VM needs for its traffic.

/** A client of a server: VMs of a subnet, or servers on-premises that have a VPN to Azure. */
export interface SqlClient {
	readonly from: 'subnet' | 'vpn';
	/** Whether the server is in the region of the subnet. */
	readonly sameRegion: boolean;
	/** Whether it must be reached at a private address. */
	readonly private: boolean;
}
/**
 * Returns what lets a client in: a private endpoint only where it must be, and a service endpoint before an IP rule. Sources:
 * sources.sqlNetworkRules, sources.serviceEndpoints, sources.privateEndpoints.
 */
export function sqlAccessFor({ from, sameRegion, ...client }: SqlClient) {
	if (client.private) return 'private endpoint';
	return from === 'subnet' && sameRegion ? 'service endpoint' : 'IP rule';
}

/**
 * Returns the service tag of the other end, as narrow as possible. `via`: how a service is reached. A service endpoint keeps
 * its public addresses. Sources: sources.serviceTags, sources.serviceEndpoints.
 */
export const tagFor = (
	service: 'Storage' | 'Sql',
	via: 'public' | 'service endpoint' | 'private endpoint',
	region?: string
): string => (via === 'private endpoint' ? 'VirtualNetwork' : region ? `${service}.${region}` : service);
