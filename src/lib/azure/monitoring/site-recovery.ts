// Site Recovery: which recovery point a goal takes, where a VM comes up, and which cache storage and replication policy fit.
// Read in copies: the FAQ from 2025-07, types of failover from 2023-10, network mapping from 2026-02, the support matrix from 2025-06, and high
// churn from 2026-01.

/** What fails over, and what its data must be. */
export interface PointNeed {
	/** A VM, a recovery plan, or one with a replication group, whose VMs must share a point. */
	readonly of: 'vm' | 'plan' | 'group';
	readonly goal: 'least' | 'fast' | 'app' | 'time';
}
/** Returns the recovery point to select, nothing where the page has none for that. App-consistent snapshots are taken. Source: sources.failoverTypes. */
export const pointFor = ({ of, goal }: PointNeed): string | undefined =>
	of === 'group'
		? { fast: 'multi', app: 'multi-app', least: undefined, time: undefined }[goal]
		: { least: 'latest', fast: 'processed', app: 'app', time: of === 'vm' ? 'custom' : undefined }[goal];

/** Returns the subnet of a VM after a failover with default settings: the one of the same name, or the first by name. Source: sources.siteRecoveryNetworks. */
export const targetSubnet = (source: string, targets: readonly string[]): string =>
	targets.includes(source) ? source : targets.toSorted()[0]!;

/** A storage account, in the region of the VM that will be replicated, in the target region or elsewhere. */
export interface CacheAccount {
	readonly region: 'here' | 'there' | 'third';
	/** A general-purpose v2 account by its tier, or a premium account. */
	readonly type: 'hot' | 'cool' | 'block' | 'file';
	readonly keys: 'enabled' | 'disabled';
}
/** Returns what keeps an account from being cache storage. Sources: sources.siteRecoveryMatrix, sources.highChurn. */
export const cacheLacks = ({ region, type, keys }: CacheAccount, highChurn: boolean): readonly string[] => [
	...(region === 'here' ? [] : ['region']),
	...((highChurn ? type === 'block' : /^(hot|cool)$/.test(type)) ? [] : ['type']),
	...(keys === 'enabled' ? [] : ['keys'])
];

/** A replication policy, and what it must allow. */
export interface PolicyNeed {
	/** Days that recovery points are kept. */
	readonly retention: number;
	/** Hours between app-consistent snapshots, 0 for none. */
	readonly frequency: number;
	/** How many days the oldest point must go back. */
	readonly days: number;
	/** How many hours old the newest app-consistent point may be. */
	readonly hours: number;
}
/** Returns what must change. Source: sources.siteRecoveryFaq. */
export const policyLacks = ({ retention, frequency, days, hours }: PolicyNeed): readonly string[] => [
	...(days > retention ? ['retention'] : []),
	...((frequency || Infinity) > hours ? ['frequency'] : [])
];
