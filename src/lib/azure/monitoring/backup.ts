// Backups: how deleted data is recovered, what protects a workload, and who can do what.

/** What there is of a VM's backup: `stopped` has its data retained, `gone` was deleted longer ago than soft delete keeps it. */
export type BackupState = 'active' | 'stopped' | 'soft-deleted' | 'gone';

/** Returns whether deleted data is gone. `kept`: the soft-delete retention when it was deleted, in days. Source: sources.backupSoftDelete. */
export const afterDeletion = (days: number, kept: number): BackupState =>
	days < kept ? 'soft-deleted' : 'gone';

export type RecoveryStep = 'undelete' | 'restore' | 'resume' | 'configure' | 'copy';
/**
 * Returns the steps to restore old data or to take backups in the same vault again. `copy`: from elsewhere. Sources:
 * sources.backupSoftDelete, sources.manageRecoveryPoints.
 */
export function recoverySteps(state: BackupState, goal: 'restore' | 'backup'): readonly RecoveryStep[] {
	const restores = goal === 'restore';
	if (state === 'gone') return [restores ? 'copy' : 'configure'];
	if (state === 'active') return restores ? ['restore'] : [];
	return [...(state === 'stopped' ? [] : ['undelete' as const]), restores ? 'restore' : 'resume'];
}

export interface Workload {
	readonly what: 'vm' | 'disk' | 'folder' | 'sql';
	readonly every: 'day' | '4 hours' | 'hour';
	/** For how many days it must be restored from snapshots. */
	readonly snapshots?: number;
}
type Tool = 'standard' | 'enhanced' | 'disk' | 'agent' | 'sql';
/**
 * Returns what backs up that and no more, as often as that. Undefined where nothing does, or more than one could. Sources:
 * sources.enhancedBackupPolicy, sources.instantRestore, sources.diskBackup, sources.backupArchitecture.
 */
export function toolFor({ what, every, snapshots = 0 }: Workload): Tool | undefined {
	if (what === 'disk') return what;
	if (what !== 'vm' && snapshots > 0) return undefined;
	if (what === 'sql') return what;
	if (what === 'folder') return every === 'day' ? 'agent' : undefined;
	if (every === '4 hours' || (every === 'day' && snapshots > 5)) return 'enhanced';
	return every === 'day' ? 'standard' : undefined;
}

/** Returns when a change can be made in a vault, by its immutability. `loses`: whether it could lose points. Source: sources.immutableVault. */
export function changeAllowed(
	immutability: 'disabled' | 'enabled' | 'locked',
	change: 'loses' | 'keeps' | 'disables immutability'
): 'now' | 'after' | 'never' {
	if (change === 'keeps' || immutability === 'disabled') return 'now';
	if (immutability === 'locked') return 'never';
	return change === 'loses' ? 'after' : 'now';
}

/** Each can do what those before it can. */
export const backupRoles = ['Backup Reader', 'Backup Operator', 'Backup Contributor', 'Owner'] as const;
/** The least role for each task in a vault, by its place. Source: sources.backupRoles. */
const tasks = { view: 0, list: 0, run: 1, register: 1, policy: 2, stop: 2, assign: 3 };
export type Task = keyof typeof tasks;
/** Returns the least of these roles for all tasks. */
export const backupRoleFor = (...all: readonly Task[]): (typeof backupRoles)[number] =>
	backupRoles[Math.max(...all.map((task) => tasks[task]))]!;

export interface BlobNeeds {
	readonly anyPoint: boolean;
	readonly years: boolean;
	readonly withoutAccount: boolean;
}
/** Returns which backup of blobs meets the needs, if there are any. Source: sources.blobBackup. */
export function blobBackupFor(needs: BlobNeeds): 'operational' | 'vaulted' | 'both' | undefined {
	const vaulted = needs.years || needs.withoutAccount;
	if (needs.anyPoint) return vaulted ? 'both' : 'operational';
	return vaulted ? 'vaulted' : undefined;
}
