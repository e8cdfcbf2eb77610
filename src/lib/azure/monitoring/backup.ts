// Backups: what protects a workload, how it starts, and how it gets another vault.
import { workloads, type VaultKind, type Workload } from '#lib/azure/monitoring/vault.ts';

/** How a VM is protected: not at all, by Site Recovery alone, or by a backup: active in another vault or here, or deleted for good. */
export type Since = 'never' | 'replica' | 'active' | 'here' | 'deleted';
/** Returns the next step to back up a VM to a vault. Pages disagree on retained data. Sources: sources.createVault, sources.reconfigureBackup. */
export const switchStep = (since: Since): 'nothing' | 'configure' | 'stop' =>
	since === 'active' ? 'stop' : since === 'here' ? 'nothing' : 'configure';

/**
 * Returns what to create for a workload, for the replication of a VM by Site Recovery, or for custom backups of a web app. Sources:
 * sources.createVault, sources.enableVmReplication, sources.appServiceBackup.
 */
export const newVault = (what: Workload | 'replica' | 'web'): VaultKind | 'account' =>
	what === 'web' ? 'account' : what === 'replica' ? 'recovery-services' : workloads[what];

/** What there is so far: a vault, one with roles on a disk, one with a registered server, or a configured backup. */
export type Progress = 'no' | VaultKind | 'roles' | 'agent' | 'set';
/**
 * Returns the next step to a recovery point of a VM, a disk, or folders by the MARS agent. Undefined where what there is doesn't fit. Sources:
 * sources.createVault, sources.diskBackup, sources.backUpWindows.
 */
export function nextStep(
	what: 'vm' | 'disk' | 'agent',
	has: Progress
): VaultKind | 'roles' | 'install' | 'configure' | 'now' | undefined {
	if (has === 'set') return 'now';
	if (has === 'agent' || has === 'roles')
		return what === (has === 'roles' ? 'disk' : has) ? 'configure' : undefined;
	const kind = what === 'disk' ? 'backup' : 'recovery-services';
	return has === kind ? ({ vm: 'configure', disk: 'roles', agent: 'install' } as const)[what] : kind;
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
