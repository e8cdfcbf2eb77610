import { describe, expect, it } from 'vitest';
import { canRestore } from '#lib/azure/identity/group.ts';

// https://learn.microsoft.com/en-us/entra/fundamentals/users-restore and …/identity/users/groups-restore-deleted
describe('restoring', () => {
	const roles = ['User', 'Groups', 'License'];
	it.each([
		['user', [true, false, false], [true, false, false]],
		['group', [true, true, false], [true, true, true]]
	] as const)('a %s, by role and as an owner', (what, byRole, asOwner) => {
		expect(roles.map((role) => canRestore(what, 10, role, false))).toEqual(byRole);
		expect(roles.map((role) => canRestore(what, 10, role, true))).toEqual(asOwner);
	});
	it('ends after 30 days', () => {
		expect([29, 31].map((days) => canRestore('group', days, 'User', true))).toEqual([true, false]);
	});
});
