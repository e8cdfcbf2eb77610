// Azure Bastion: what a host needs to reach a VM.

/** A VM as seen from a dedicated host: `beyond` is a network that is only peered with a peered one. */
export interface BastionTarget {
	readonly network: 'own' | 'peered' | 'beyond';
	/** Whether it listens on the default port of RDP or SSH. */
	readonly defaultPort: boolean;
	/** Whether its NSG allows that port from the private addresses of the host. */
	readonly allowed: boolean;
}
/**
 * Returns the one change that a host needs to reach a VM, or `nothing`. Undefined where it needs several. Doesn't cover
 * other SKUs and roles. Sources: sources.bastionNsg, sources.bastionSkus, sources.peering.
 */
export function hostNeeds(sku: 'Basic' | 'Standard', { network, defaultPort, allowed }: BastionTarget) {
	const needs = [
		...(network === 'beyond' ? ['network' as const] : []),
		...(defaultPort || sku === 'Standard' ? [] : ['port' as const]),
		...(allowed ? [] : ['rule' as const])
	];
	return needs[1] ? undefined : (needs[0] ?? 'nothing');
}
