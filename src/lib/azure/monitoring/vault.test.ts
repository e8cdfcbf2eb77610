import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	alertStep,
	backupFails,
	canChangeRedundancy,
	canDeleteVault,
	canRestoreInPair,
	changeForPairRestore,
	holders,
	moveBars,
	obstacles,
	reportGaps,
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
		['Azure Files share', 'recovery-services'],
		['SAP HANA in an Azure VM', 'recovery-services'],
		['folder of an on-premises server', 'recovery-services'],
		['managed disk', 'backup'],
		['blob container', 'backup'],
		['Azure Database for PostgreSQL server', 'backup'],
		['AKS cluster', 'backup']
	])('%s: %s', (workload, kind) => {
		expect(canProtect({ ...vault, kind }, { workload, region: 'West Europe' })).toBe(true);
		expect(
			canProtect({ ...vault, kind: kind === 'backup' ? 'recovery-services' : 'backup' }, { workload })
		).toBe(false);
	});
	it('is in its region, and alone', () => {
		expect(canProtect(vault, { workload: 'Azure VM', region: 'East US' })).toBe(false);
		expect(canProtect(vault, { workload: 'folder of an on-premises server' })).toBe(true);
		expect(canProtect(vault, { workload: 'Azure VM', region: 'West Europe', elsewhere: true })).toBe(false);
	});
	// https://learn.microsoft.com/en-us/azure/backup/disk-backup-overview ("side-by-side"), …/backup-azure-files-faq (same vault)
	it('can be shared by a disk with its VM, not by a share with another of its account', () => {
		const taken = { region: 'West Europe', elsewhere: true };
		expect(canProtect({ ...vault, kind: 'backup' }, { workload: 'managed disk', ...taken })).toBe(true);
		expect(canProtect(vault, { workload: 'Azure Files share', ...taken })).toBe(false);
	});
	it('agrees with a second reading', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...(Object.keys(workloads) as Workload[])),
				fc.constantFrom<VaultKind>('backup', 'recovery-services'),
				fc.constantFrom('A', 'B'),
				fc.constantFrom('A', 'B'),
				fc.boolean(),
				(workload, kind, where, region, elsewhere) => {
					const newer = /disk|blob|PostgreSQL|AKS/.test(workload);
					const taken = elsewhere && !workload.includes('disk');
					const faults = [newer !== (kind === 'backup'), where !== region, taken].filter(Boolean).length;
					expect(canProtect({ ...vault, kind, region: where }, { workload, region, elsewhere })).toBe(
						faults === 0
					);
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

// The steps before deletion: https://learn.microsoft.com/en-us/azure/backup/secure-by-default
describe('a vault is deleted', () => {
	it.each<[readonly Holder[], boolean]>([
		[[], true],
		[['softDeleted'], true],
		[['active'], false],
		[['retained'], false],
		[['replicated'], false],
		[['registered'], false],
		[['endpoint'], false],
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
it('a report takes logs in a workspace, access to it, and a retention as long', () => {
	expect(reportGaps(true, true, false)).toEqual([]);
	expect(reportGaps(false, false, true)).toEqual(['setting', 'role', 'retention']);
});

// https://learn.microsoft.com/en-us/azure/backup/backup-azure-vm-backup-faq
it.each([
	[false, false, false],
	[true, false, true],
	[false, true, true]
])(
	'of a VM that is deleted: %s, with the group of Azure Backup locked: %s, backups fail: %s',
	(deleted, locked, fail) => {
		expect(backupFails(deleted, locked)).toBe(fail);
	}
);
