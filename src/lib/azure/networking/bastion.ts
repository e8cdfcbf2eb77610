// Azure Bastion: the SKU for what is needed, and what a host needs to reach a VM.

/** Each has what those before it have. */
export const bastionSkus = ['Developer', 'Basic', 'Standard', 'Premium'] as const;
export type BastionSku = (typeof bastionSkus)[number];

/** The first SKU with each feature, by its place. Source: sources.bastionSkus. */
const features = {
	/** One VM at a time, in the same virtual network. */
	single: 0,
	/** Several connections at the same time. */
	several: 1,
	peered: 1,
	port: 2,
	client: 2,
	link: 2,
	/** More than two instances. */
	scaling: 2,
	recording: 3,
	private: 3
};
export type BastionFeature = keyof typeof features;
/** Returns the lowest SKU that has all features. */
export const skuFor = (...needed: readonly BastionFeature[]): BastionSku =>
	bastionSkus[Math.max(...needed.map((one) => features[one]))]!;

/** A VM as seen from a dedicated host: `beyond` is a network that is only peered with a peered one. */
export interface BastionTarget {
	readonly network: 'own' | 'peered' | 'beyond';
	/** Whether it listens on the default port of RDP or SSH. */
	readonly defaultPort: boolean;
	/** Whether its NSG allows that port from the private addresses of the host. */
	readonly allowed: boolean;
}
/**
 * Returns the one change that a host needs to reach a VM, or `nothing`. Undefined where it needs several. Doesn't cover the
 * Developer SKU, which has no subnet, and roles. Sources: sources.bastionNsg, sources.bastionSkus, sources.peering.
 */
export function hostNeeds(sku: BastionSku, { network, defaultPort, allowed }: BastionTarget) {
	const needs = [
		...(network === 'beyond' ? ['network' as const] : []),
		...(defaultPort || bastionSkus.indexOf(sku) >= features.port ? [] : ['port' as const]),
		...(allowed ? [] : ['rule' as const])
	];
	return needs[1] ? undefined : (needs[0] ?? 'nothing');
}
