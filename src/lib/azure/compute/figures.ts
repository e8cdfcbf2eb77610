// Figures on compute that the platform may change: tiers, limits, counts. Rules read them from here.
import { pages } from '#lib/azure/compute/pages.ts';
import type { Source } from '#lib/domain/source.ts';

interface Figure<T> {
	readonly value: T;
	readonly source: Source;
}

/** Tiers from small to large, the tier from which each feature is there, and the most of each count by tier. */
export interface Ladder<T extends string, F extends string, C extends string = never> {
	readonly tiers: readonly T[];
	readonly from: Readonly<Record<F, T>>;
	readonly most: Readonly<Record<C, readonly number[]>>;
}
export type PlanTier = 'Free' | 'Shared' | 'Basic' | 'Standard' | 'Premium' | 'Isolated';
export type PlanFeature =
	| 'a custom domain'
	| 'TLS for a custom domain'
	| 'Always On'
	| 'custom backups'
	| 'virtual network integration'
	| 'a private endpoint'
	| 'autoscale by rules';

/** Premium stands for its versions 2 to 4. */
export const planLadder: Figure<Ladder<PlanTier, PlanFeature, 'instances' | 'slots'>> = {
	value: {
		tiers: ['Free', 'Shared', 'Basic', 'Standard', 'Premium', 'Isolated'],
		from: {
			'a custom domain': 'Shared',
			'TLS for a custom domain': 'Basic',
			'Always On': 'Basic',
			'custom backups': 'Basic',
			'virtual network integration': 'Basic',
			'a private endpoint': 'Basic',
			'autoscale by rules': 'Standard'
		},
		most: { instances: [1, 1, 3, 10, 30, 100], slots: [0, 0, 0, 5, 20, 20] }
	},
	source: pages.limits
};

export type RegistryTier = 'Basic' | 'Standard' | 'Premium';
export type RegistryFeature =
	| 'webhooks'
	| 'sign-in with Microsoft Entra ID'
	| 'anonymous pull'
	| 'a private endpoint'
	| 'geo-replication'
	| 'IP access rules'
	| 'a customer-managed key';
export const registryLadder: Figure<Ladder<RegistryTier, RegistryFeature>> = {
	value: {
		tiers: ['Basic', 'Standard', 'Premium'],
		from: {
			webhooks: 'Basic',
			'sign-in with Microsoft Entra ID': 'Basic',
			'anonymous pull': 'Standard',
			'a private endpoint': 'Premium',
			'geo-replication': 'Premium',
			'IP access rules': 'Premium',
			'a customer-managed key': 'Premium'
		},
		most: {}
	},
	source: pages.registry
};

/** The most GiB of an OS disk. */
export const osDiskLimit: Figure<number> = { value: 4095, source: pages.expand };

/** Up to here a disk of the older types grows while attached and running; across it, it is detached first. In GiB. */
export const onlineGrowth: Figure<number> = { value: 4096, source: pages.expand };

/** How far one step of Container Apps goes at most: from none to `first`, then to `least` or `times` the present replicas. */
export const scaleUpStep: Figure<{
	readonly first: number;
	readonly least: number;
	readonly times: number;
}> = {
	value: { first: 1, least: 4, times: 2 },
	source: pages.scale
};
