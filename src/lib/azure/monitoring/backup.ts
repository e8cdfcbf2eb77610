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

/** What was done so far: data was retained or deleted for good, or retained before the VM got another resource group. */
export type Since = 'active' | 'retained' | 'deleted' | 'moved';
type SwitchStep = 'retain' | 'delete' | 'move' | 'unregister' | 'configure';
/**
 * Returns the next step to another Recovery Services vault. `keep`: whether old recovery points must stay. Undefined where the pages don't
 * say. Sources: sources.createVault (from GRS to LRS), sources.fileShareBackupFaq.
 */
export function switchStep(
	what: 'vm' | 'share' | 'sql' | 'agent',
	keep: boolean,
	since: Since
): SwitchStep | undefined {
	if (what === 'vm' && keep)
		return ({ active: 'retain', retained: 'move', moved: 'configure' } as const)[since as 'moved'];
	if (what === 'agent' && keep)
		return ({ active: 'retain', retained: 'configure' } as const)[since as 'active'];
	if (keep || what === 'agent' || since === 'moved') return undefined;
	return since === 'deleted' ? (what === 'vm' ? 'configure' : 'unregister') : 'delete';
}

/**
 * Returns the simplest policy for a VM with managed disks. `hours`: between backups, at most. `newDisks`: Premium SSD v2 or Ultra Disk.
 * Source: sources.vmBackupMatrix.
 */
export function policyFor(hours: number, newDisks: boolean): 'standard' | 'enhanced' | 'hourly' | undefined {
	if (hours < 4) return undefined;
	if (hours < 24) return 'hourly';
	return newDisks ? 'enhanced' : 'standard';
}

/** Where a machine runs: `server` and `vmware` are on-premises, and a `server` is physical. */
export interface Machine {
	readonly on: 'azure' | 'server' | 'vmware';
	readonly os: 'Windows' | 'Linux';
	readonly data: 'all' | 'folders' | 'state' | 'sql';
}
/**
 * Returns what backs up a machine, its system state or its databases with their app, or folders of it, with as little as possible deployed.
 * Undefined where nothing does, or the pages don't say. Source: sources.backupMatrix.
 */
export function machineTool({ on, os, data }: Machine): 'extension' | 'agent' | 'server' | 'sql' | undefined {
	if (os === 'Linux')
		return on === 'azure' && /all|folders/.test(data)
			? 'extension'
			: on === 'vmware' && data === 'all'
				? 'server'
				: undefined;
	if (data === 'folders' || data === 'state') return 'agent';
	return on === 'azure' ? (data === 'sql' ? 'sql' : 'extension') : 'server';
}

/**
 * Returns which backups of a web app are enough, automatic ones first, or whether files must be left out or moved away before. Sizes are in GB. `needed`: what
 * has to be in a backup. `custom`: only custom backups can do what is required. Source: sources.appServiceBackup.
 */
export const appBackupFor = (
	size: number,
	needed: number,
	custom: boolean
): 'automatic' | 'custom' | 'filter' | 'reduce' =>
	!custom && size <= 30 ? 'automatic' : size <= 10 ? 'custom' : needed <= 10 ? 'filter' : 'reduce';

/**
 * Operations in a Recovery Services vault: to remove the protection by a Resource Guard, to stop a backup and delete or retain its data, to
 * change the retention in a policy, to run a backup, and to link another vault to the Resource Guard.
 */
export type Operation = 'remove' | 'delete' | 'retain' | 'shorten' | 'extend' | 'run' | 'link';
/**
 * Returns whether a Resource Guard protects an operation. `excluded`: one that it was set not to protect, which has no effect on its removal.
 * Source: sources.resourceGuard.
 */
export const isGuarded = (operation: Operation, excluded: Operation): boolean =>
	operation === 'remove' || (operation !== excluded && /delete|retain|shorten/.test(operation));
/** Roles on a Resource Guard: `Operator` is Backup MUA Operator. Each can do what those before it can. */
const guardRoles = ['no', 'Reader', 'Operator', 'Contributor'] as const;
export type GuardRole = (typeof guardRoles)[number];
/** Returns the least role on it for an owner of the vault. Source: sources.resourceGuard. */
export const guardRoleFor = (operation: Operation, excluded: Operation): GuardRole =>
	operation === 'link' ? 'Reader' : isGuarded(operation, excluded) ? 'Operator' : 'no';
/** Returns whether an owner of the vault can run an operation, with that role. Source: sources.resourceGuard. */
export const guardAllows = (operation: Operation, excluded: Operation, role: GuardRole): boolean =>
	guardRoles.indexOf(role) >= guardRoles.indexOf(guardRoleFor(operation, excluded));
