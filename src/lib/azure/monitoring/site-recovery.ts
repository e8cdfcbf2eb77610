// Site Recovery: which failover and recovery point a goal takes, what keeps a VM from being replicated, and where it comes up.
// Read in copies: the FAQ from 2025-07, types of failover from 2023-10, recovery plans and enabling from 2020-01, network mapping from 2019-10,
// and creating recovery plans from 2018-10.

/** What is replicated, where it runs, and what for. */
export interface FailoverAim {
	readonly of: 'azure' | 'hyper' | 'vmware';
	/** In its original site, or failed over and re-protected. */
	readonly where: 'home' | 'away';
	/** A drill, a move without data loss, or an outage of the original site. */
	readonly aim: 'drill' | 'move' | 'outage';
}
/** Returns the type of failover; nothing where the pages name none. Source: sources.failoverTypes. */
export function failoverType({ of, where, aim }: FailoverAim): 'test' | 'planned' | 'failover' | undefined {
	if (where === 'away') {
		if (of !== 'azure') return aim === 'move' ? 'planned' : undefined;
		if (aim === 'outage') return undefined;
	}
	return aim === 'drill' ? 'test' : aim === 'move' && of === 'hyper' ? 'planned' : 'failover';
}

/** What fails over, what its data must be, and whether the policy takes app-consistent snapshots. */
export interface PointNeed {
	/** A VM, a recovery plan, or one with a replication group, whose VMs must share a point. */
	readonly of: 'vm' | 'plan' | 'group';
	readonly goal: 'least' | 'fast' | 'app' | 'time';
	readonly snapshots: boolean;
}
/** Returns the recovery point to select, `each` for one VM after the other, or `policy` where there is none. Source: sources.failoverTypes. */
export function pointFor({ of, goal, snapshots }: PointNeed): string | undefined {
	if (goal === 'app' && !snapshots) return 'policy';
	if (of === 'group') return { fast: 'multi', app: 'multi-app', least: undefined, time: undefined }[goal];
	return { least: 'latest', fast: 'processed', app: 'app', time: of === 'vm' ? 'custom' : 'each' }[goal];
}

/** An address of a VM, how it's failed over, and its target subnet: with the same range and the address free or used, or another range. */
export interface AddressCase {
	readonly address: 'private' | 'public';
	readonly how: 'failover' | 'test';
	readonly subnet: 'free' | 'used' | 'other';
}
/**
 * Returns which address the VM gets. A test failover is to another virtual network than the failover, with the same range: the pages
 * don't say what another range does there. Sources: sources.siteRecoveryNetworks, sources.siteRecoveryFaq.
 */
export function addressAfter({
	address,
	how,
	subnet
}: AddressCase): 'same' | 'next' | 'end' | 'public' | undefined {
	if (address === 'public') return how === 'test' ? undefined : 'public';
	if (subnet === 'free') return 'same';
	if (how === 'failover') return 'next';
	return subnet === 'used' ? 'end' : undefined;
}

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

/** A replication policy, and what it must allow: a point from three days ago, a new app-consistent one, or one shared with other VMs. */
export interface PolicyNeed {
	readonly days: number;
	/** Hours between app-consistent snapshots, 0 for none. */
	readonly hours: number;
	readonly old: boolean;
	readonly app: boolean;
	readonly shared: boolean;
}
/** Returns what must change. An app-consistent point must be two hours old at most. Source: sources.siteRecoveryFaq. */
export const policyLacks = ({ days, hours, old, app, shared }: PolicyNeed): readonly string[] => [
	...(old && days < 3 ? ['retention'] : []),
	...(app && (hours === 0 || hours > 2) ? ['frequency'] : []),
	...(shared ? ['group'] : [])
];

/** A VM of a recovery plan, and a manual action before a group of it that isn't completed. */
export interface PlanRun {
	readonly group: number;
	/** Another plan has failed it over before. */
	readonly done: boolean;
	readonly before: number;
	/** The manual action is for test failovers only, and this isn't one. */
	readonly testOnly: boolean;
}
/** Returns whether the plan starts the VM, waits, or skips it. Sources: sources.recoveryPlans, sources.createRecoveryPlans. */
export const planStarts = ({ group, done, before, testOnly }: PlanRun): 'run' | 'wait' | 'skip' =>
	done ? 'skip' : !testOnly && group >= before ? 'wait' : 'run';
