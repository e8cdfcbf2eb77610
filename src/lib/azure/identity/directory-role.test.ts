import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, type Rbac } from '#lib/azure/identity/access.ts';
import {
	azureRolesFrom,
	manages,
	roleAssignable,
	type DirectoryAssignment,
	type DirectoryRole,
	type DirectoryTask,
	type Target,
	type UnitRole
} from '#lib/azure/identity/directory-role.ts';
import { operations } from '#lib/azure/identity/operations.ts';

const roles: readonly DirectoryRole[] = [
	'Global Administrator',
	'User Administrator',
	'Helpdesk Administrator',
	'Groups Administrator',
	'License Administrator',
	'Guest Inviter'
];
const plain: Target = { user: 'Bo', groups: ['Sales'] };

// https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/permissions-reference
describe('an Entra role, by the documentation', () => {
	it.each<[DirectoryRole, DirectoryTask, Target, boolean]>([
		['Helpdesk Administrator', 'reset a password', plain, true],
		['Helpdesk Administrator', 'reset a password', { ...plain, role: 'Helpdesk Administrator' }, true],
		['Helpdesk Administrator', 'reset a password', { ...plain, role: 'User Administrator' }, false],
		['User Administrator', 'reset a password', { ...plain, role: 'User Administrator' }, true],
		['User Administrator', 'reset a password', { ...plain, role: 'Groups Administrator' }, true],
		['Helpdesk Administrator', 'reset a password', { ...plain, role: 'Groups Administrator' }, false],
		['User Administrator', 'reset a password', { ...plain, role: 'Global Administrator' }, false],
		['Global Administrator', 'reset a password', { ...plain, role: 'Global Administrator' }, true],
		['License Administrator', 'assign a licence', plain, true],
		['License Administrator', 'reset a password', plain, false],
		['Groups Administrator', 'create a group', plain, true],
		['Groups Administrator', 'create a user', plain, false],
		['User Administrator', 'create a user', plain, true]
	])('%s, %s', (role, task, target, yes) => expect(manages({ role }, task, target)?.allowed).toBe(yes));

	// https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/administrative-units#groups
	it('limited to a unit reaches its users, not the members of a group in it', () => {
		const of = (users: readonly string[], groups: readonly string[]) =>
			manages(
				{ role: 'User Administrator', unit: { name: 'West', users, groups } },
				'reset a password',
				plain
			)?.allowed;
		expect([of(['Bo'], []), of([], ['Sales']), of([], [])]).toEqual([true, false, false]);
	});

	// https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/manage-roles-portal
	// (Roles that can be assigned with administrative unit scope)
	it('limited to a unit resets no administrator’s password, and not every role can be limited', () => {
		const unit = { name: 'West', users: ['Bo'], groups: [] };
		const helpdesk = { ...plain, role: 'Helpdesk Administrator' } as const;
		const reset = (assignment: DirectoryAssignment, target: Target) =>
			manages(assignment, 'reset a password', target)?.allowed;
		expect(reset({ role: 'Helpdesk Administrator', unit }, plain)).toBe(true);
		expect(reset({ role: 'Helpdesk Administrator', unit }, helpdesk)).toBe(false);
		expect(reset({ role: 'Helpdesk Administrator' }, helpdesk)).toBe(true);
		// The table says "limited admins", the text below it "nonadministrator users".
		expect(reset({ role: 'User Administrator', unit }, helpdesk)).toBeUndefined();
		// @ts-expect-error: a Global Administrator can't be limited to a unit.
		reset({ role: 'Global Administrator', unit }, plain);
	});

	// https://learn.microsoft.com/en-us/azure/role-based-access-control/elevate-access-global-admin
	it('gives no access to Azure resources, unless a Global Administrator elevates their access', () => {
		const rbac = (role: DirectoryRole, elevated: boolean): Rbac => ({
			tree: { sub: { level: 'subscription' } },
			groups: {},
			roles: azureRolesFrom('Ada', role, elevated),
			denies: []
		});
		const may = (role: DirectoryRole, elevated: boolean, operation: keyof typeof operations) =>
			check(rbac(role, elevated), 'Ada', operations[operation], 'sub');
		expect(may('Global Administrator', false, 'readVm')).toBe(false);
		expect(may('Global Administrator', true, 'assignRole')).toBe(true);
		expect(may('Global Administrator', true, 'startVm')).toBe(false);
		expect(may('User Administrator', true, 'readVm')).toBe(false);
	});

	// https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/groups-concept
	it.each([
		[true, 'assigned', false, true],
		[false, 'assigned', false, false],
		[true, 'dynamic', false, false],
		[true, 'assigned', true, false]
	] as const)(
		'goes to a group: created for it %s, %s, holds groups %s: %s',
		(createdForRoles, membership, holdsGroups, yes) =>
			expect(roleAssignable({ createdForRoles, membership, holdsGroups }).allowed).toBe(yes)
	);

	it('agrees with a plain reading, a table by role', () => {
		const table: Record<DirectoryTask, string> = {
			'create a user': 'GU',
			'reset a password': 'GUH',
			'create a group': 'GUg',
			'assign a licence': 'GUL'
		};
		const letter: Record<DirectoryRole, string> = {
			'Global Administrator': 'G',
			'User Administrator': 'U',
			'Helpdesk Administrator': 'H',
			'Groups Administrator': 'g',
			'License Administrator': 'L',
			'Guest Inviter': 'i'
		};
		const resets: Record<string, string> = { G: 'GUHgLi', U: 'UHgi', H: 'Hi' };
		fc.assert(
			fc.property(
				fc.constantFrom(...roles),
				fc.constantFrom(...(Object.keys(table) as DirectoryTask[])),
				fc.option(fc.constantFrom(...roles), { nil: undefined }),
				fc.option(fc.subarray(['Bo', 'Cy']), { nil: undefined }),
				(role, task, of, users) => {
					const target = of === undefined ? plain : { ...plain, role: of };
					const limited = users !== undefined && 'UHgL'.includes(letter[role]);
					const assignment: DirectoryAssignment = limited
						? { role: role as UnitRole, unit: { name: 'West', users, groups: ['Sales'] } }
						: { role };
					const yes =
						table[task].includes(letter[role]) &&
						(!limited || users.includes('Bo')) &&
						(task !== 'reset a password' ||
							of === undefined ||
							(resets[letter[role]]!.includes(letter[of]) && !(limited && letter[role] === 'H')));
					const unsaid = yes && limited && task === 'reset a password' && of !== undefined;
					expect(manages(assignment, task, target)?.allowed).toBe(unsaid ? undefined : yes);
				}
			)
		);
	});
});
