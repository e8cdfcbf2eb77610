// Vaults: which kind protects a workload, where, with which redundancy, and what blocks their deletion.
import { decided, type Decision } from '#lib/azure/decision.ts';

export type VaultKind = 'recovery-services' | 'backup';
export type Redundancy = 'LRS' | 'ZRS' | 'GRS';

/** Workloads by the vault that protects them. */
export const workloads = {
	'Azure VM': 'recovery-services',
	'SQL Server in an Azure VM': 'recovery-services',
	'Azure file share': 'recovery-services',
	'managed disk': 'backup',
	'blob container': 'backup',
	'AKS cluster': 'backup'
} as const satisfies Record<string, VaultKind>;
export type Workload = keyof typeof workloads;

export const vaultNames = { 'recovery-services': 'Recovery Services vault', backup: 'Backup vault' } as const;

export interface Vault {
	readonly kind: VaultKind;
	readonly region: string;
	readonly redundancy: Redundancy;
	readonly crossRegionRestore?: boolean;
	/** Items that are or were protected and still exist. */
	readonly items: number;
}

/** Something to back up. */
export interface Item {
	readonly workload: Workload;
	readonly region: string;
}

/** What keeps an item out of a vault. */
export type Obstacle = 'kind' | 'region';

/**
 * Returns all that keeps an item out of a vault. Disks and AKS clusters can be in another subscription of the tenant, and this doesn't cover
 * anything else in one. Sources: sources.backupFaq, sources.createVault, sources.diskBackupMatrix, sources.aksBackupMatrix.
 */
export function obstacles({ kind, region }: Pick<Vault, 'kind' | 'region'>, item: Item): readonly Obstacle[] {
	const found: readonly (readonly [Obstacle, boolean])[] = [
		['kind', workloads[item.workload] !== kind],
		['region', item.region !== region]
	];
	return found.flatMap(([one, is]) => (is ? [one] : []));
}

/** Returns whether the redundancy of a vault can be changed. Sources: sources.createVault, sources.backupVaults. */
export const canChangeRedundancy = (vault: Vault): Decision<boolean> =>
	vault.items === 0
		? decided(true, 'Nothing is protected yet: redundancy may still be changed.')
		: decided(false, 'With the first protected item the redundancy is fixed.');

/** Returns whether VMs can be restored in the pair. `outage`: Azure declared a disaster. Source: sources.backupFaq. */
export function canRestoreInPair(vault: Vault, outage: boolean): Decision<boolean> {
	if (vault.redundancy !== 'GRS')
		return decided(false, `${vault.redundancy} keeps no copy in the paired region.`);
	if (vault.crossRegionRestore)
		return decided(true, 'Cross Region Restore opens the second copy on any day.');
	return decided(
		outage,
		'Without Cross Region Restore the second copy opens only once Azure has declared a disaster.'
	);
}

/** What it takes to restore VMs in the paired region on any day. */
export type PairRestoreChange = 'nothing' | 'enable' | 'change' | 'new';

/** Returns the least that makes Cross Region Restore work. Source: sources.createVault. */
export function changeForPairRestore(vault: Vault): Decision<PairRestoreChange> {
	if (canRestoreInPair(vault, false).answer)
		return decided('nothing', 'It’s GRS, and Cross Region Restore is on.');
	if (vault.redundancy === 'GRS')
		return decided('enable', 'It’s GRS: Cross Region Restore opens the second copy.');
	const { answer, trace } = canChangeRedundancy(vault);
	return decided(
		answer ? 'change' : 'new',
		`${vault.redundancy} keeps no copy in the paired region.`,
		...trace
	);
}

/** Returns the least that gives a vault that redundancy, or lets it restore in the paired region on any day. Source: sources.createVault. */
export function redundancyStep(vault: Vault, need: Redundancy | 'pair'): PairRestoreChange {
	if (need === 'pair') return changeForPairRestore(vault).answer;
	return vault.redundancy === need ? 'nothing' : canChangeRedundancy(vault).answer ? 'change' : 'new';
}

/**
 * What can be in a Recovery Services vault. Doesn't cover storage accounts: the docs don't say whether one with soft-deleted
 * shares can be unregistered.
 */
export const holders = {
	active: 'a protected VM',
	retained: 'a stopped VM backup whose data is kept',
	replicated: 'a machine replicated by Site Recovery',
	registered: 'a registered server',
	softDeleted: 'a soft-deleted VM backup'
} as const;
export type Holder = keyof typeof holders;

/** Returns whether a vault can be deleted. It's soft-deleted with its backups. Source: sources.backupSoftDelete. */
export const canDeleteVault = (content: readonly Holder[]): boolean =>
	content.every((one) => one === 'softDeleted');

/** Returns what keeps a vault from being moved. `away`: to another region. Doesn't cover other tenants. Source: sources.moveVault. */
export const moveBars = (
	items: 'VMs' | 'MARS' | 'MABS' | 'files' | 'SQL',
	replicates: boolean,
	away: boolean
): readonly string[] => [
	...(items === 'files' || items === 'SQL' ? ['items'] : []),
	...(replicates ? ['replication'] : []),
	...(away ? ['region'] : [])
];

/**
 * Returns what is left to do for a VM after its vault was moved to another subscription. `inPlace`: whether the VM is there too, in a resource
 * group with the name of the old one. Source: sources.moveVault.
 */
export const vaultMoveStep = (need: 'backup' | 'restore', inPlace: boolean): 'nothing' | 'vm' =>
	need === 'backup' && !inPlace ? 'vm' : 'nothing';

/**
 * Returns the least role that someone needs besides what they have, as levels: 0 is Backup Reader, 1 Backup Operator, 2 Backup Contributor, and
 * −1 no role. Source: sources.backupRoles.
 */
export const backupRole = (needed: number, has: number): string => (has >= needed ? 'none' : String(needed));

/**
 * Returns what it takes to use or delete the data of a stopped backup. `kept`: the soft-delete retention in days. `ago`: days since the
 * data was deleted, if it still is. Undefined where a backup is to be resumed whose data is gone. Source: sources.backupSoftDelete.
 */
export function stoppedStep(
	need: 'restore' | 'resume' | 'erase',
	kept: number,
	ago = 0
): 'now' | 'undelete' | 'close' | undefined {
	if (ago === 0) return 'now';
	if (need === 'erase') return 'close';
	return ago < kept ? 'undelete' : need === 'restore' ? 'close' : undefined;
}

/** Returns the least to get an alert of an event, or an email too. `share`: by a query over jobs. Source: sources.backupAlerts. */
export function alertStep(
	event: 'failure' | 'restore' | 'deletion' | 'purge' | 'success' | 'share',
	mail: boolean
): 'nothing' | 'processing' | 'metric' | 'log' {
	if (event === 'success') return 'metric';
	if (event === 'share') return 'log';
	return mail ? 'processing' : 'nothing';
}

/** What a team uses: the portal alone, reports and queries, an archive, or a tool outside Azure. */
export type LogUse = 'portal' | 'workspace' | 'storage' | 'hub';
/** Returns where logs must be sent, if they aren't. Sources: sources.backupReports, sources.diagnosticSettings. */
export const logStep = (use: LogUse, now: string): Exclude<LogUse, 'portal'> | 'none' =>
	use === 'portal' || use === now ? 'none' : use;

/** What happened to a VM: it was deallocated, got a disk or another size, or was moved to another resource group or region. */
export type Change = 'off' | 'disk' | 'size' | 'group' | 'region';
/** Returns how its backups go on. `active`: weren't stopped. Sources: sources.vmBackupFaq, sources.manageVmBackup, sources.createVault. */
export const continueStep = (change: Change, active: boolean): 'nothing' | 'resume' | 'again' | 'new' =>
	change === 'region' ? 'new' : change === 'group' ? 'again' : active ? 'nothing' : 'resume';
