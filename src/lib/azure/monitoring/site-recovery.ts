// Site Recovery: which recovery point a goal takes, what keeps a VM from being replicated, where it comes up, and what VMs share.
// Read in copies: the FAQ from 2025-07, types of failover from 2023-10, recovery plans and enabling from 2020-01, network mapping from 2026-02,
// and creating recovery plans from 2018-10.

/** What fails over, and what its data must be. */
export interface PointNeed {
	/** A VM, a recovery plan, or one with a replication group, whose VMs must share a point. */
	readonly of: 'vm' | 'plan' | 'group';
	readonly goal: 'least' | 'fast' | 'app' | 'time';
}
/** Returns the recovery point to select, `each` for one VM after the other. App-consistent snapshots are taken. Source: sources.failoverTypes. */
export const pointFor = ({ of, goal }: PointNeed): string | undefined =>
	of === 'group'
		? { fast: 'multi', app: 'multi-app', least: undefined, time: undefined }[goal]
		: { least: 'latest', fast: 'processed', app: 'app', time: of === 'vm' ? 'custom' : 'each' }[goal];

/** Where a VM with a static address comes up, and whether its address is free there, used, or outside the range of the subnet. */
export interface AddressCase {
	/** By a failover, or a test failover to the same virtual network or to another one. */
	readonly how: 'failover' | 'test' | 'apart';
	readonly subnet: 'free' | 'used' | 'other';
}
/** Returns which address the VM gets; nothing where the page doesn't say it. Source: sources.siteRecoveryNetworks. */
export const addressAfter = ({ how, subnet }: AddressCase): 'same' | 'next' | 'end' | undefined => {
	if (how === 'failover') return subnet === 'free' ? 'same' : 'next';
	if (subnet === 'other') return undefined;
	return subnet === 'free' ? 'same' : 'end';
};

/** Where things are, by what they are to the VM that will be replicated, and what its NSG lets out to. The other services that Site Recovery needs are allowed. */
export interface ReplicationSetup {
	readonly vault: 'here' | 'there' | 'third';
	readonly cache: 'here' | 'there' | 'third';
	/** Where it can reach Storage. */
	readonly net: 'all' | 'here' | 'there';
}
/** Returns what keeps replication from being enabled. Source: sources.enableVmReplication. */
export const replicationLacks = ({ vault, cache, net }: ReplicationSetup): readonly string[] => [
	...(vault === 'here' ? ['vault'] : []),
	...(cache === 'here' ? [] : ['cache']),
	...(net === 'there' ? ['net'] : [])
];

/** A replication policy in minutes, and what it must allow. */
export interface PolicyNeed {
	readonly history: number;
	/** Minutes between app-consistent snapshots, 0 for none. */
	readonly frequency: number;
	/** How many hours the oldest point must go back. */
	readonly hours: number;
	/** The newest app-consistent point must be two hours old at most. */
	readonly app: boolean;
}
/** Returns what must change. Source: sources.siteRecoveryFaq. */
export const policyLacks = ({ history, frequency, hours, app }: PolicyNeed): readonly string[] => [
	...(hours * 60 > history ? ['history'] : []),
	...(app && (frequency === 0 || frequency > 120) ? ['frequency'] : [])
];

/** What VMs need from each other, and how they're replicated now. */
export interface GroupNeed {
	readonly need: 'same' | 'order' | 'each';
	readonly now: 'new' | 'alone' | 'group';
}
/**
 * Returns whether to enable replication with or without a replication group, to do that again, or to create a recovery plan; nothing where
 * the VMs of a replication group need an order, or must leave it. Sources: sources.siteRecoveryFaq, sources.recoveryPlans.
 */
export function groupStep({
	need,
	now
}: GroupNeed): 'with' | 'without' | 'again' | 'plan' | 'none' | undefined {
	if (need === 'order') return now === 'alone' ? 'plan' : undefined;
	if (now === 'new') return need === 'same' ? 'with' : 'without';
	if (now === 'group') return need === 'same' ? 'none' : undefined;
	return need === 'same' ? 'again' : 'none';
}

/** Returns whether a recovery plan that waits before a group has a VM running: it started its group, or another plan has failed it over. Sources: sources.recoveryPlans, sources.createRecoveryPlans. */
export const isRunning = (group: number, waitsBefore: number, done: boolean): boolean =>
	done || group < waitsBefore;
