import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atExpiration, canAdd, canRestore, type GroupType } from '#lib/azure/identity/group.ts';

const types: readonly GroupType[] = ['security', 'Microsoft 365'];

// https://learn.microsoft.com/en-us/entra/fundamentals/how-to-manage-groups and …/concept-learn-about-groups
describe('adding a member to a group', () => {
	it.each([
		['user', [true, true]],
		['device', [true, false]],
		['security', [true, false]],
		['Microsoft 365', [false, false]]
	] as const)('%s, to a security group and to a Microsoft 365 group: %o', (member, expected) =>
		expect(types.map((type) => canAdd(member, { type }))).toEqual(expected)
	);
	it('is left to the rule and to Active Directory', () => {
		expect(canAdd('user', { type: 'security', dynamic: true })).toBe(false);
		expect(canAdd('user', { type: 'security', synced: true })).toBe(false);
	});
});

// https://learn.microsoft.com/en-us/entra/identity/users/groups-lifecycle
describe('a group at the end of its lifetime', () => {
	it('agrees with a plain reading', () => {
		fc.assert(
			fc.property(fc.constantFrom(...types), fc.boolean(), fc.boolean(), (type, covered, active) => {
				let expected = active ? 'renewed' : 'deleted';
				if (!covered) expected = 'kept';
				if (type !== 'Microsoft 365') expected = 'kept';
				expect(atExpiration({ type, covered, active })).toBe(expected);
			})
		);
	});
});

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
