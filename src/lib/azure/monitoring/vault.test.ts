import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	alertStep,
	backupRole,
	canChangeRedundancy,
	canDeleteVault,
	canRestoreInPair,
	changeForPairRestore,
	holders,
	moveBars,
	obstacles,
	redundancyStep,
	logStep,
	stoppedStep,
	continueStep,
	vaultMoveStep,
	workloads,
	type Holder,
	type Vault,
	type VaultKind,
	type Workload
} from './vault.ts';

const canProtect = (...args: Parameters<typeof obstacles>): boolean => obstacles(...args).length === 0;
const vault: Vault = { kind: 'recovery-services', region: 'West Europe', redundancy: 'GRS', items: 0 };

// The table of https://learn.microsoft.com/en-us/azure/backup/backup-azure-backup-faq ("various vaults"), read 2026-11-25.
describe('the vault of a workload', () => {
	it.each<[Workload, VaultKind]>([
		['Azure VM', 'recovery-services'],
		['SQL Server in an Azure VM', 'recovery-services'],
		['Azure file share', 'recovery-services'],
		['managed disk', 'backup'],
		['blob container', 'backup'],
		['AKS cluster', 'backup']
	])('%s: %s', (workload, kind) => {
		expect(canProtect({ ...vault, kind }, { workload, region: 'West Europe' })).toBe(true);
		expect(
			canProtect(
				{ ...vault, kind: kind === 'backup' ? 'recovery-services' : 'backup' },
				{ workload, region: 'West Europe' }
			)
		).toBe(false);
	});
	it('is in its region', () => {
		expect(canProtect(vault, { workload: 'Azure VM', region: 'East US' })).toBe(false);
	});
	it('agrees with a second reading', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...(Object.keys(workloads) as Workload[])),
				fc.constantFrom<VaultKind>('backup', 'recovery-services'),
				fc.constantFrom('A', 'B'),
				fc.constantFrom('A', 'B'),
				(workload, kind, where, region) => {
					const newer = /disk|blob|AKS/.test(workload);
					const faults = [newer !== (kind === 'backup'), where !== region].filter(Boolean).length;
					expect(canProtect({ ...vault, kind, region: where }, { workload, region })).toBe(faults === 0);
				}
			)
		);
	});
});

// https://learn.microsoft.com/en-us/azure/backup/backup-create-recovery-services-vault
describe('redundancy', () => {
	it('is changed before the first item only', () => {
		expect(canChangeRedundancy(vault).answer).toBe(true);
		expect(canChangeRedundancy({ ...vault, items: 1 }).answer).toBe(false);
	});
	it.each([
		['LRS', false, true, false],
		['ZRS', false, true, false],
		['GRS', false, false, false],
		['GRS', false, true, true],
		['GRS', true, false, true]
	] as const)(
		'%s, Cross Region Restore %s, disaster declared %s: restored in the pair %s',
		(redundancy, on, outage, can) => {
			expect(canRestoreInPair({ ...vault, redundancy, crossRegionRestore: on }, outage).answer).toBe(can);
		}
	);
	it('is made to reach the pair with the least change, in a second reading', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('LRS' as const, 'ZRS' as const, 'GRS' as const),
				fc.boolean(),
				fc.nat(2),
				(redundancy, on, items) => {
					const at: Vault = {
						...vault,
						redundancy,
						items,
						...(on && redundancy === 'GRS' ? { crossRegionRestore: true } : {})
					};
					// Tries each change: the smallest that works.
					const tries = {
						nothing: at,
						enable: { ...at, crossRegionRestore: true },
						change: items === 0 ? { ...at, redundancy: 'GRS' as const, crossRegionRestore: true } : at,
						new: { ...vault, crossRegionRestore: true }
					};
					const works = (one: Vault): boolean => one.redundancy === 'GRS' && one.crossRegionRestore === true;
					expect(changeForPairRestore(at).answer).toBe(
						Object.entries(tries).find(([, one]) => works(one))?.[0]
					);
				}
			)
		);
	});
});

// https://learn.microsoft.com/en-us/azure/backup/backup-create-recovery-services-vault
it.each([
	['LRS', 0, 'LRS', 'nothing'],
	['GRS', 0, 'LRS', 'change'],
	['GRS', 1, 'LRS', 'new'],
	['LRS', 1, 'ZRS', 'new'],
	['GRS', 1, 'pair', 'enable']
] as const)('a vault with %s and %i items that must have %s: %s', (redundancy, items, need, step) => {
	expect(redundancyStep({ ...vault, redundancy, items }, need)).toBe(step);
});

// The steps before deletion: https://learn.microsoft.com/en-us/azure/backup/secure-by-default
describe('a vault is deleted', () => {
	it.each<[readonly Holder[], boolean]>([
		[[], true],
		[['softDeleted'], true],
		[['active'], false],
		[['retained'], false],
		[['replicated'], false],
		[['registered'], false],
		[['softDeleted', 'retained'], false]
	])('with %j: %s', (content, can) => {
		expect(canDeleteVault(content)).toBe(can);
	});
	it('only when nothing but soft-deleted backups is left', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...(Object.keys(holders) as Holder[]))), (content) => {
				const left = new Set(content);
				left.delete('softDeleted');
				expect(canDeleteVault(content)).toBe(left.size === 0);
			})
		);
	});
});

// https://learn.microsoft.com/en-us/azure/backup/backup-azure-move-recovery-services-vault
it.each([
	['VMs', false, false, []],
	['MARS', false, false, []],
	['MABS', false, false, []],
	['files', false, false, ['items']],
	['SQL', false, false, ['items']],
	['VMs', true, false, ['replication']],
	['VMs', false, true, ['region']],
	['SQL', true, true, ['items', 'replication', 'region']]
] as const)('a vault with %s, replication %s, to another region %s', (items, replicates, away, bars) => {
	expect(moveBars(items, replicates, away)).toEqual(bars);
});

// After the move: https://learn.microsoft.com/en-us/azure/backup/backup-azure-move-recovery-services-vault
it.each([
	['backup', true, 'nothing'],
	['backup', false, 'vm'],
	['restore', true, 'nothing'],
	['restore', false, 'nothing']
] as const)('after a vault is moved, %s of a VM in place (%s) takes %s', (need, inPlace, step) => {
	expect(vaultMoveStep(need, inPlace)).toBe(step);
});

// https://learn.microsoft.com/en-us/azure/backup/backup-rbac-rs-vault
it.each([
	[0, -1, '0'],
	[0, 1, 'none'],
	[1, 0, '1'],
	[2, 1, '2'],
	[2, 2, 'none']
])('a task of level %i takes, with a role of level %i: %s', (needed, has, role) => {
	expect(backupRole(needed, has)).toBe(role);
});

// https://learn.microsoft.com/en-us/azure/backup/secure-by-default: a soft-deleted item is undeleted, and then restored or resumed.
describe('the data of a stopped backup', () => {
	it.each([
		['restore', undefined, 'now'],
		['resume', undefined, 'now'],
		['erase', undefined, 'now'],
		['restore', 13, 'undelete'],
		['resume', 13, 'undelete'],
		['erase', 13, 'close'],
		['restore', 14, 'close'],
		['resume', 14, undefined],
		['erase', 14, 'close']
	] as const)('to %s, deleted %s days ago, takes %s', (need, ago, step) => {
		expect(stoppedStep(need, 14, ago)).toBe(step);
	});
	it('can be undeleted until the retention is over', () => {
		fc.assert(
			fc.property(fc.integer({ min: 14, max: 180 }), fc.integer({ min: 1, max: 250 }), (kept, ago) => {
				expect(stoppedStep('restore', kept, ago) === 'undelete').toBe(ago < kept);
			})
		);
	});
});

// The tables of https://learn.microsoft.com/en-us/azure/backup/backup-azure-monitoring-alerts
it.each([
	['failure', 'nothing', 'processing'],
	['restore', 'nothing', 'processing'],
	['deletion', 'nothing', 'processing'],
	['purge', 'nothing', 'processing'],
	['success', 'metric', 'metric'],
	['share', 'log', 'log']
] as const)('an alert of %s takes %s, and with an email %s', (event, shown, sent) => {
	expect(alertStep(event, false)).toBe(shown);
	expect(alertStep(event, true)).toBe(sent);
});

// https://learn.microsoft.com/en-us/azure/backup/configure-reports
it.each([
	['portal', 'no', 'none'],
	['portal', 'hub', 'none'],
	['workspace', 'storage', 'workspace'],
	['workspace', 'workspace', 'none'],
	['hub', 'no', 'hub']
] as const)('logs for %s that are sent to %s take: %s', (use, now, step) => {
	expect(logStep(use, now)).toBe(step);
});

// https://learn.microsoft.com/en-us/azure/backup/backup-azure-vm-backup-faq
it.each([
	['off', true, 'nothing'],
	['disk', true, 'nothing'],
	['size', false, 'resume'],
	['group', true, 'again'],
	['group', false, 'again'],
	['region', true, 'new'],
	['region', false, 'new']
] as const)('backups of a VM after %s, active: %s, take: %s', (change, active, step) => {
	expect(continueStep(change, active)).toBe(step);
});
