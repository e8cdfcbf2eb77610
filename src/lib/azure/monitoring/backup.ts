// Backups: what protects a workload, how it gets another vault, and which operations are guarded.

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
