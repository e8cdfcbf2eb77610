// Azure Bastion: what a host needs to reach a server, and a user to see it.

/** A server as seen from a dedicated host: `beyond` is a network that is only peered with a peered one, `site` an office behind a VPN. */
export interface BastionTarget {
	readonly network: 'own' | 'peered' | 'beyond' | 'site';
	readonly sku: 'Basic' | 'Standard';
	/** On which it listens for RDP or SSH. */
	readonly port: 'the default port' | 'a custom port';
	/** From where its NSG or firewall allows that port: the private addresses of the host, or those of administrators. */
	readonly open: 'host' | 'admins';
}
/**
 * Returns the one change that a host needs to reach a server, or `nothing`. Undefined where it needs several. Doesn't cover
 * other SKUs. Sources: sources.bastionNsg, sources.bastionSkus, sources.bastionIp, sources.peering.
 */
export function hostNeeds({ network, sku, port, open }: BastionTarget) {
	const needs = [
		...(network === 'beyond' ? ['network' as const] : []),
		...(network === 'site' ? ['ip' as const] : []),
		...(sku === 'Basic' && (port === 'a custom port' || network === 'site') ? ['sku' as const] : []),
		...(open === 'host' ? [] : ['rule' as const])
	];
	return needs[1] ? undefined : (needs[0] ?? 'nothing');
}

export type HostNetwork = 'own' | 'peered';
/** What the scope of a resource group includes: the VM is in one, the host and the networks are in the other. */
const contents: Readonly<Record<string, readonly string[]>> = {
	'resourceGroups/RG1': ['virtualMachines/appvm', 'networkInterfaces/appnic'],
	'resourceGroups/RG2': ['bastionHosts/bastion', 'virtualNetworks/appnet']
};
/**
 * Returns the resource on which a user lacks Reader to connect to a VM, or `nothing`. Undefined where they lack it on
 * several. `host`: its network, that of the VM or one that is peered with it. Source: sources.bastionFaq.
 */
export function lacksReader(scopes: readonly string[], host: HostNetwork): string | undefined {
	const known = scopes.flatMap((scope) => contents[scope] ?? scope);
	const lacking = [
		'virtualMachines/appvm',
		'networkInterfaces/appnic',
		'bastionHosts/bastion',
		...(host === 'peered' ? ['virtualNetworks/appnet'] : [])
	].filter((one) => !known.includes(one));
	return lacking[1] ? undefined : (lacking[0] ?? 'nothing');
}
