import { describe, expect, it } from 'vitest';
import {
	appBackupFor,
	machineTool,
	newVault,
	nextStep,
	policyFor,
	switchStep,
	type Machine,
	type Progress
} from './backup.ts';

// https://learn.microsoft.com/en-us/azure/backup/backup-create-recovery-services-vault (“Modify default settings”)
// and …/azure/resiliency/tutorial-reconfigure-backup-alternate-vault
it.each([
	['never', 'configure'],
	['replica', 'configure'],
	['active', 'stop'],
	['here', 'nothing'],
	['deleted', 'configure']
] as const)('a VM with %s gets another vault after: %s', (since, step) => {
	expect(switchStep(since)).toBe(step);
});

// https://learn.microsoft.com/en-us/azure/app-service/manage-backup: custom backups need a storage account.
it.each([
	['Azure VM', 'recovery-services'],
	['Azure file share', 'recovery-services'],
	['blob container', 'backup'],
	['replica', 'recovery-services'],
	['web', 'account']
] as const)('%s takes: %s', (what, kind) => {
	expect(newVault(what)).toBe(kind);
});

// …/backup/tutorial-backup-windows-server-to-azure and …/backup/backup-managed-disks
describe('the steps to a first backup', () => {
	const after: Readonly<Record<string, Progress>> = {
		'recovery-services': 'recovery-services',
		backup: 'backup',
		roles: 'roles',
		install: 'agent',
		configure: 'set'
	};
	it.each([
		['vm', 'no', 'recovery-services configure now'],
		['vm', 'backup', 'recovery-services configure now'],
		['disk', 'recovery-services', 'backup roles configure now'],
		['disk', 'backup', 'roles configure now'],
		['agent', 'no', 'recovery-services install configure now'],
		['agent', 'agent', 'configure now'],
		['vm', 'roles', ''],
		['disk', 'agent', '']
	] as const)('of %s with %s: %s', (what, has, steps) => {
		const found: string[] = [];
		let now: Progress | undefined = has;
		while (now !== undefined) {
			const step = nextStep(what, now);
			if (step !== undefined) found.push(step);
			now = after[step ?? ''];
		}
		expect(found.join(' ')).toBe(steps);
	});
});

// https://learn.microsoft.com/en-us/azure/backup/backup-support-matrix-iaas: every 4, 6, 8, 12 or 24 hours by an Enhanced policy.
it('a VM gets the first policy that is as frequent and takes its disks', () => {
	const list = [
		{ id: 'standard', hours: 24, takes: [false] },
		{ id: 'enhanced', hours: 24, takes: [false, true] },
		{ id: 'hourly', hours: 4, takes: [false, true] }
	];
	for (const hours of [1, 2, 4, 6, 8, 12, 24])
		for (const newDisks of [false, true])
			expect(policyFor(hours, newDisks)).toBe(
				list.find((one) => one.hours <= hours && one.takes.includes(newDisks))?.id
			);
});

// https://learn.microsoft.com/en-us/azure/backup/backup-support-matrix, by its tables of Azure VMs, Linux, and on-premises machines.
describe('what backs up a machine', () => {
	const table: Readonly<Record<string, string>> = {
		'azure Windows all': 'extension',
		'azure Windows folders': 'agent',
		'azure Windows state': 'agent',
		'azure Windows sql': 'sql',
		'azure Linux all': 'extension',
		'azure Linux folders': 'extension',
		'server Windows all': 'server',
		'server Windows folders': 'agent',
		'server Windows state': 'agent',
		'server Windows sql': 'server',
		'vmware Windows all': 'server',
		'vmware Windows folders': 'agent',
		'vmware Windows state': 'agent',
		'vmware Windows sql': 'server',
		'vmware Linux all': 'server'
	};
	const machines = (['azure', 'server', 'vmware'] as const).flatMap((on) =>
		(['Windows', 'Linux'] as const).flatMap((os) =>
			(['all', 'folders', 'state', 'sql'] as const).map((data): Machine => ({ on, os, data }))
		)
	);
	it.each(machines)('$on $os $data', (machine) => {
		expect(machineTool(machine)).toBe(table[Object.values(machine).join(' ')]);
	});
});

// https://learn.microsoft.com/en-us/azure/app-service/manage-backup: “Backup size: 30 GB”, “10 GB”, “Your app has over 10 GB of content”, “exclude folders”
describe('the backups of a web app', () => {
	it.each([
		[8, 8, false, 'automatic'],
		[30, 30, false, 'automatic'],
		[31, 31, false, 'reduce'],
		[8, 8, true, 'custom'],
		[24, 6, true, 'filter'],
		[24, 24, true, 'reduce'],
		[40, 6, true, 'filter']
	] as const)('%i GB with %i needed, custom only %s: %s', (size, needed, custom, found) => {
		expect(appBackupFor(size, needed, custom)).toBe(found);
	});
	it('fit, whatever is chosen, and are automatic where possible', () => {
		for (let size = 1; size <= 45; size++)
			for (let needed = 1; needed <= size; needed++)
				for (const custom of [true, false]) {
					const fits = {
						automatic: !custom && size < 31,
						custom: size < 11,
						filter: needed < 11,
						reduce: true
					};
					const [first] = Object.entries(fits).find(([, one]) => one)!;
					expect(appBackupFor(size, needed, custom)).toBe(first);
				}
	});
});
