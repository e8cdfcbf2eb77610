import { describe, expect, it } from 'vitest';
import { canRestore } from '#lib/azure/identity/group.ts';

// https://learn.microsoft.com/en-us/entra/fundamentals/users-restore and …/identity/users/groups-restore-deleted
describe('restoring', () => {
	const roles = ['User Administrator', 'Groups Administrator', 'owner'] as const;
	it.each([
		['user', [true, false, false]],
		['group', [true, true, true]]
	] as const)('a %s, by role', (what, expected) =>
		expect(roles.map((role) => canRestore(what, 10, role))).toEqual(expected)
	);
	it('ends after 30 days, and with a permanent deletion', () => {
		expect([29, 31, undefined].map((days) => canRestore('group', days, 'User Administrator'))).toEqual([
			true,
			false,
			false
		]);
	});
});
