import { describe, expect, it } from 'vitest';
import {
	afterDeletion,
	backupRoleFor,
	blobBackupFor,
	changeAllowed,
	recoverySteps,
	toolFor,
	type Task,
	type Workload
} from './backup.ts';

// https://learn.microsoft.com/en-us/azure/backup/secure-by-default: 52 days after deletion with 60 days set, it's there.
describe('deleted data', () => {
	it.each([
		[52, 60, 'soft-deleted'],
		[13, 14, 'soft-deleted'],
		[14, 14, 'gone'],
		[20, 14, 'gone']
	])('%s days after its deletion with %s days set is %s', (days, kept, state) => {
		expect(afterDeletion(days, kept)).toBe(state);
	});
	// “This action returns the data to a Stop protection with retain data state.”
	it.each([
		['active', ['restore'], []],
		['stopped', ['restore'], ['resume']],
		['soft-deleted', ['undelete', 'restore'], ['undelete', 'resume']],
		['gone', ['copy'], ['configure']]
	] as const)('of a backup that is %s', (state, restore, backup) => {
		expect(recoverySteps(state, 'restore')).toEqual(restore);
		expect(recoverySteps(state, 'backup')).toEqual(backup);
	});
});

// https://learn.microsoft.com/en-us/azure/backup/backup-azure-vms-enhanced-policy, …/disk-backup-overview, …/backup-architecture
it.each<[Workload, ReturnType<typeof toolFor>]>([
	[{ what: 'vm', every: 'day' }, 'standard'],
	[{ what: 'vm', every: 'day', snapshots: 5 }, 'standard'],
	[{ what: 'vm', every: 'day', snapshots: 10 }, 'enhanced'],
	[{ what: 'vm', every: '4 hours' }, 'enhanced'],
	[{ what: 'vm', every: 'hour' }, undefined],
	[{ what: 'disk', every: 'hour' }, 'disk'],
	[{ what: 'disk', every: 'day', snapshots: 10 }, 'disk'],
	[{ what: 'folder', every: 'day' }, 'agent'],
	[{ what: 'folder', every: 'hour' }, undefined],
	[{ what: 'sql', every: 'hour' }, 'sql'],
	[{ what: 'sql', every: 'day', snapshots: 10 }, undefined]
])('%o is backed up by %s', (workload, tool) => {
	expect(toolFor(workload)).toBe(tool);
});

// https://learn.microsoft.com/en-us/azure/backup/backup-azure-immutable-vault-concept
it.each([
	['disabled', 'loses', 'now'],
	['enabled', 'loses', 'after'],
	['locked', 'loses', 'never'],
	['disabled', 'keeps', 'now'],
	['enabled', 'keeps', 'now'],
	['locked', 'keeps', 'now'],
	['enabled', 'disables immutability', 'now'],
	['locked', 'disables immutability', 'never']
] as const)('with immutability %s, a change that %s is made %s', (immutability, change, when) => {
	expect(changeAllowed(immutability, change)).toBe(when);
});

// The table of https://learn.microsoft.com/en-us/azure/backup/backup-rbac-rs-vault
it.each<[readonly Task[], string]>([
	[['view', 'list'], 'Backup Reader'],
	[['run', 'list'], 'Backup Operator'],
	[['view', 'register'], 'Backup Operator'],
	[['policy', 'list'], 'Backup Contributor'],
	[['run', 'stop'], 'Backup Contributor'],
	[['view', 'assign'], 'Owner']
])('%o takes %s', (tasks, role) => {
	expect(backupRoleFor(...tasks)).toBe(role);
});

// https://learn.microsoft.com/en-us/azure/backup/blob-backup-overview
it.each([
	[false, false, false, undefined],
	[true, false, false, 'operational'],
	[false, true, false, 'vaulted'],
	[false, false, true, 'vaulted'],
	[true, true, false, 'both'],
	[true, false, true, 'both']
])('any point %s, years %s, without the account %s: %s', (anyPoint, years, withoutAccount, kind) => {
	expect(blobBackupFor({ anyPoint, years, withoutAccount })).toBe(kind);
});
