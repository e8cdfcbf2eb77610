// Vaults: which kind takes a workload, in which region, with which redundancy, and what holds one back from deletion.
// Documentation: backup FAQ of 2026-01-07, secure-by-default of 2025-11-10.
import { decided, type Decision } from '#lib/azure/decision.ts';

export type VaultKind = 'recovery-services' | 'backup';
export type Redundancy = 'LRS' | 'ZRS' | 'GRS';

/** Workloads by the vault that takes them. */
export const workloads = {
	'Azure VM': 'recovery-services',
	'SQL Server in an Azure VM': 'recovery-services',
	'SAP HANA in an Azure VM': 'recovery-services',
	'Azure Files share': 'recovery-services',
	'files of an on-premises server': 'recovery-services',
	'managed disk': 'backup',
	'blob container': 'backup',
	'Azure Database for PostgreSQL': 'backup',
	'AKS cluster': 'backup'
} as const satisfies Record<string, VaultKind>;
export type Workload = keyof typeof workloads;

export const vaultNames = { 'recovery-services': 'Recovery Services vault', backup: 'Backup vault' } as const;

export interface Vault {
	readonly kind: VaultKind;
	readonly region: string;
	readonly redundancy: Redundancy;
	readonly crossRegionRestore?: boolean;
	/** Items ever protected and not yet gone. */
	readonly items: number;
}

/** Something to back up. `region` is undefined for what is not in Azure. */
export interface Item {
	readonly workload: Workload;
	readonly region?: string;
	/** Another vault that protects it already. */
	readonly elsewhere?: boolean;
}

/**
 * Whether a vault can protect an item. Sources: https://learn.microsoft.com/en-us/azure/backup/backup-azure-backup-faq (which
 * vault takes what), https://learn.microsoft.com/en-us/azure/backup/backup-azure-vm-backup-faq (same region) and
 * https://learn.microsoft.com/en-us/azure/backup/backup-create-recovery-services-vault (one vault at a time)
 */
export function canProtect(vault: Vault, item: Item): Decision<boolean> {
	const kind = workloads[item.workload];
	if (kind !== vault.kind)
		return decided(false, `The workload decides the kind: ${item.workload} goes into a ${vaultNames[kind]}.`);
	if (item.region !== undefined && item.region !== vault.region)
		return decided(false, 'For backup the vault must be in the region of what it protects.');
	return item.elsewhere
		? decided(false, 'Another vault protects it, and one vault at a time may.')
		: decided(true, 'Kind and region fit.');
}

/**
 * Whether the redundancy of a vault can be changed. Sources:
 * https://learn.microsoft.com/en-us/azure/backup/backup-create-recovery-services-vault and
 * https://learn.microsoft.com/en-us/azure/backup/backup-vault-overview
 */
export const canChangeRedundancy = (vault: Vault): Decision<boolean> =>
	vault.items === 0
		? decided(true, 'Nothing is protected yet: redundancy may still be changed.')
		: decided(false, 'With the first protected item the redundancy is fixed.');

/**
 * Whether backups of VMs can be restored in the paired region. `outage` means that Azure has declared a disaster. Source:
 * https://learn.microsoft.com/en-us/azure/backup/backup-azure-backup-faq
 */
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

/** What must be done to a vault so that VMs can be restored in the paired region on any day. */
export type WayToPair = 'nothing' | 'enable' | 'change' | 'new';

/**
 * The least that opens the paired region on any day. Source:
 * https://learn.microsoft.com/en-us/azure/backup/backup-create-recovery-services-vault
 */
export function wayToPair(vault: Vault): Decision<WayToPair> {
	if (canRestoreInPair(vault, false).answer)
		return decided('nothing', 'It is GRS, and Cross Region Restore is on.');
	if (vault.redundancy === 'GRS')
		return decided('enable', 'It is GRS: Cross Region Restore opens the second copy.');
	const { answer, trace } = canChangeRedundancy(vault);
	return decided(
		answer ? 'change' : 'new',
		`${vault.redundancy} keeps no copy in the paired region.`,
		...trace
	);
}

/** What may still be in a Recovery Services vault. Storage accounts are left out: no page says whether
 * one with soft-deleted shares can be unregistered. */
export const holders = {
	active: 'a protected VM',
	retained: 'a stopped VM backup whose data is kept',
	replicated: 'a machine replicated by Site Recovery',
	registered: 'a registered server',
	endpoint: 'a private endpoint connection',
	softDeleted: 'a soft-deleted VM backup'
} as const;
export type Holder = keyof typeof holders;

/**
 * Whether a Recovery Services vault can be deleted, and then goes into soft delete with the backups in it. Source:
 * https://learn.microsoft.com/en-us/azure/backup/secure-by-default
 */
export function canDeleteVault(content: readonly Holder[]): Decision<boolean> {
	const held = content.filter((one) => one !== 'softDeleted');
	if (held.length > 0) return decided(false, `It still has ${held.map((one) => holders[one]).join(', ')}.`);
	return decided(
		true,
		content.length > 0
			? 'Soft-deleted backups do not hold it: the vault is soft-deleted with them.'
			: 'It is empty.'
	);
}
