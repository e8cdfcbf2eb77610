// Recovery points: what they contain, how consistent they are, where they can be restored, and what that takes.

/**
 * Returns from where a point can be restored. `days`: its age, 0 while its data is transferred to the vault. `kept`: for how many days snapshots
 * are. `far`: in the paired region, by Cross Region Restore. Doesn't cover how long copies take there. Sources: sources.instantRestore,
 * sources.restoreVms.
 */
export const restoreTier = (days: number, kept: number, far: boolean): 'snapshot' | 'vault' | 'none' =>
	!far && days < kept ? 'snapshot' : days > 0 ? 'vault' : 'none';

/**
 * Returns how consistent a point is. `ready`: whether all VSS writers or both scripts succeed. Doesn't cover Enhanced policies. Source:
 * sources.vmBackupOverview.
 */
export const consistencyOf = (running: boolean, ready: boolean): 'app' | 'file' | 'crash' =>
	running ? (ready ? 'app' : 'file') : 'crash';

/**
 * Returns whether a VM backup includes what is on a disk: `os`, a LUN, or anything else, which it never does. `setting`: whether it has only
 * the data disks in `luns`, or all but those. Sources: sources.selectiveDisks, sources.vmBackupFaq.
 */
export const isBackedUp = (disk: string, setting: 'include' | 'exclude', luns: readonly string[]): boolean =>
	disk === 'os' || (/^\d/.test(disk) && luns.includes(disk) === (setting === 'include'));

/**
 * Returns where the script of File Recovery runs, on the VM first, or that it isn't supported. `spans`: Storage Spaces, LVM, RAID or dynamic
 * disks that span others. `fits`: whether the other computer is compatible. Source: sources.fileRecovery.
 */
export const scriptOn = (
	encrypted: boolean,
	spans: boolean,
	fits: boolean
): 'own' | 'other' | 'new' | 'whole' => (encrypted ? 'whole' : spans ? (fits ? 'other' : 'new') : 'own');
