import { describe, expect, it } from 'vitest';
import {
	appBackupFor,
	guardAllows,
	guardRoleFor,
	isGuarded,
	machineTool,
	policyFor,
	switchStep,
	type Machine,
	type Operation,
	type Since
} from './backup.ts';

// https://learn.microsoft.com/en-us/azure/backup/backup-create-recovery-services-vault (“Modify default settings”) and …/backup-azure-files-faq
describe('the next step to another vault', () => {
	const sinces: readonly Since[] = ['active', 'retained', 'deleted', 'moved'];
	// The steps of each list in their order, and after what they come.
	it.each([
		['vm', true, ['active retain', 'retained move', 'moved configure']],
		['vm', false, ['active delete', 'retained delete', 'deleted configure']],
		['share', false, ['active delete', 'retained delete', 'deleted unregister']],
		['sql', false, ['active delete', 'retained delete', 'deleted unregister']],
		['agent', true, ['active retain', 'retained configure']],
		['share', true, []],
		['sql', true, []],
		['agent', false, []]
	] as const)('of %s, with old points kept: %s', (what, keep, steps) => {
		const found = sinces.flatMap((since) => {
			const step = switchStep(what, keep, since);
			return step === undefined ? [] : `${since} ${step}`;
		});
		expect(found).toEqual(steps);
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

// https://learn.microsoft.com/en-us/azure/backup/multi-user-authorization-concept
describe('a Resource Guard', () => {
	const operations: readonly Operation[] = ['remove', 'delete', 'retain', 'shorten', 'extend', 'run', 'link'];
	it('always protects its removal, and optional operations unless they’re excluded', () => {
		const [mandatory, optional] = [['remove'], ['delete', 'retain', 'shorten']];
		for (const excluded of operations)
			expect(operations.filter((one) => isGuarded(one, excluded))).toEqual([
				...mandatory,
				...optional.filter((one) => one !== excluded)
			]);
	});
	it.each([
		['delete', 'no', false],
		['delete', 'Reader', false],
		['delete', 'Operator', true],
		['remove', 'Contributor', true],
		['retain', 'no', true],
		['run', 'no', true],
		['link', 'no', false],
		['link', 'Reader', true]
	] as const)('lets an owner %s with %s: %s', (operation, role, allowed) => {
		expect(guardAllows(operation, 'retain', role)).toBe(allowed);
	});
	it.each([
		['remove', 'Operator'],
		['shorten', 'Operator'],
		['retain', 'no'],
		['extend', 'no'],
		['link', 'Reader']
	] as const)('takes for %s at least: %s', (operation, role) => {
		expect(guardRoleFor(operation, 'retain')).toBe(role);
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
