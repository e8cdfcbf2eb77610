import fc from 'fast-check';
import { expect, it } from 'vitest';
import { consistencyOf, isBackedUp, restoreTier, scriptOn } from './recovery-point.ts';

// https://learn.microsoft.com/en-us/azure/backup/backup-instant-restore-capability (“snapshot”, then “snapshot and vault”) and
// …/backup-azure-arm-restore-vms (“secondary region restores are only vault tier restores”)
it.each([
	[0, 2, false, 'snapshot'],
	[1, 2, false, 'snapshot'],
	[4, 2, false, 'vault'],
	[4, 5, false, 'snapshot'],
	[0, 2, true, 'none'],
	[4, 5, true, 'vault']
] as const)(
	'%s days after it’s created, with snapshots kept for %s days, paired region %s: %s',
	(days, kept, far, tier) => {
		expect(restoreTier(days, kept, far)).toBe(tier);
	}
);

// The table of https://learn.microsoft.com/en-us/azure/backup/backup-azure-vms-introduction (“Snapshot consistency”)
it.each([
	['all VSS writers or both scripts succeed', true, true, 'app'],
	['a VSS writer or script fails, or there are none', true, false, 'file'],
	['the VM is shut down', false, true, 'crash'],
	['the VM is shut down, and a writer would fail', false, false, 'crash']
] as const)('if %s', (_, running, ready, type) => {
	expect(consistencyOf(running, ready)).toBe(type);
});

// The examples of https://learn.microsoft.com/en-us/azure/backup/selective-disk-backup-restore: a VM with the data disks 0, 1 and 2
it.each([
	['include', ['0', '1'], ['os', '0', '1']],
	['exclude', ['0', '1'], ['os', '2']],
	['include', [], ['os']]
] as const)('a backup to %s %j has %j', (setting, luns, disks) => {
	expect(
		['os', '0', '1', '2', 'temporary', 'share'].filter((disk) => isBackedUp(disk, setting, luns))
	).toEqual(disks);
});

it('what is backed up agrees with a second reading: disks are removed from those of the VM', () => {
	const all = ['0', '1', '2', '3'];
	fc.assert(
		fc.property(fc.constantFrom('include', 'exclude'), fc.subarray(all), (setting, luns) => {
			const removed = new Set(setting === 'exclude' ? luns : all);
			if (setting === 'include') for (const lun of luns) removed.delete(lun);
			const disks = ['os', ...all].filter((disk) => !removed.has(disk));
			expect(['os', ...all, 'temporary'].filter((disk) => isBackedUp(disk, setting, luns))).toEqual(disks);
		})
	);
});

// https://learn.microsoft.com/en-us/azure/backup/backup-azure-restore-files-from-vm (“Selecting the right machine”, “Special configurations”)
it.each([
	[false, false, true, 'own'],
	[false, false, false, 'own'],
	[false, true, true, 'other'],
	[false, true, false, 'new'],
	[true, false, true, 'whole'],
	[true, true, true, 'whole']
] as const)(
	'encrypted %s, spanning %s, with a compatible computer %s: %s',
	(encrypted, spans, fits, place) => {
		expect(scriptOn(encrypted, spans, fits)).toBe(place);
	}
);
