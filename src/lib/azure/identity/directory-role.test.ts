import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	changesMember,
	endsElevation,
	hasByDefault,
	resetsPassword,
	roleAssignable,
	type DirectoryAssignment,
	type DirectoryRole,
	type UnitRole
} from '#lib/azure/identity/directory-role.ts';

const roles: readonly DirectoryRole[] = [
	'Global Administrator',
	'User Administrator',
	'Helpdesk Administrator',
	'Groups Administrator',
	'License Administrator',
	'Guest Inviter'
];
const plain: { readonly user: string; readonly role?: DirectoryRole } = { user: 'Bo' };

// https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/privileged-roles-permissions
describe('an Entra role, by the documentation', () => {
	it.each<[DirectoryRole, DirectoryRole | undefined, boolean]>([
		['Helpdesk Administrator', undefined, true],
		['Helpdesk Administrator', 'Helpdesk Administrator', true],
		['Helpdesk Administrator', 'User Administrator', false],
		['User Administrator', 'User Administrator', true],
		['User Administrator', 'Groups Administrator', true],
		['Helpdesk Administrator', 'Groups Administrator', false],
		['User Administrator', 'Global Administrator', false],
		['Global Administrator', 'Global Administrator', true],
		['License Administrator', undefined, false],
		['Groups Administrator', undefined, false]
	])('%s resets the password of %s: %s', (role, of, yes) =>
		expect(resetsPassword({ role }, of === undefined ? plain : { ...plain, role: of })).toBe(yes)
	);

	// https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/administrative-units#groups
	it('limited to a unit reaches its users, and no one else', () => {
		const of = (unit: readonly string[]) => resetsPassword({ role: 'User Administrator', unit }, plain);
		expect([of(['Bo']), of(['Cy']), of([])]).toEqual([true, false, false]);
	});

	// https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/manage-roles-portal
	// (Roles that can be assigned with administrative unit scope)
	it('limited to a unit resets no administrator’s password, and not every role can be limited', () => {
		const unit = ['Bo'];
		const helpdesk = { ...plain, role: 'Helpdesk Administrator' } as const;
		const reset = (assignment: DirectoryAssignment, target: typeof plain) =>
			resetsPassword(assignment, target);
		expect(reset({ role: 'Helpdesk Administrator', unit }, plain)).toBe(true);
		expect(reset({ role: 'Helpdesk Administrator', unit }, helpdesk)).toBe(false);
		expect(reset({ role: 'Helpdesk Administrator' }, helpdesk)).toBe(true);
		// The table says "limited admins", the text below it "nonadministrator users".
		expect(reset({ role: 'User Administrator', unit }, helpdesk)).toBeUndefined();
		// @ts-expect-error: a Global Administrator can't be limited to a unit.
		reset({ role: 'Global Administrator', unit }, plain);
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
			expect(roleAssignable({ createdForRoles, membership, holdsGroups })).toBe(yes)
	);

	it('agrees with a plain reading, a table by role', () => {
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
				fc.option(fc.constantFrom(...roles), { nil: undefined }),
				fc.option(fc.subarray(['Bo', 'Cy']), { nil: undefined }),
				(role, of, users) => {
					const target = of === undefined ? plain : { ...plain, role: of };
					const limited = users !== undefined && 'UHgL'.includes(letter[role]);
					const assignment: DirectoryAssignment = limited
						? { role: role as UnitRole, unit: users }
						: { role };
					const yes =
						'GUH'.includes(letter[role]) &&
						(!limited || users.includes('Bo')) &&
						(of === undefined ||
							(resets[letter[role]]!.includes(letter[of]) && !(limited && letter[role] === 'H')));
					expect(resetsPassword(assignment, target)).toBe(
						yes && limited && of !== undefined ? undefined : yes
					);
				}
			)
		);
	});
});

// https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/admin-units-restricted-management
describe('a restricted management administrative unit', () => {
	const changes = (at: string | undefined, ...units: readonly string[]) =>
		changesMember(at, units, (unit) => unit.startsWith('R'));
	it.each([
		[undefined, [], true],
		[undefined, ['A'], true],
		[undefined, ['R1'], false],
		['R1', ['R1'], true],
		['R1', ['R1', 'R2'], true],
		['R1', ['R2'], false],
		['A', ['A'], true],
		['A', ['A', 'R1'], false],
		['A', ['R1'], false]
	] as const)('a role for %s, a member of %o: %s', (at, units, yes) =>
		expect(changes(at, ...units)).toBe(yes)
	);
});

// https://learn.microsoft.com/en-us/azure/role-based-access-control/elevate-access-global-admin: step 2 in the portal, step 3 in Azure CLI.
describe('elevated access', () => {
	it('ends by the setting of that person, or by a deletion at the root', () => {
		expect(endsElevation('self', 'toggle')).toBe(true);
		expect(endsElevation('elevated', 'toggle')).toBe(false);
		expect(endsElevation('elevated', 'cli')).toBe(true);
		expect(endsElevation('self', 'iam')).toBe(false);
		expect(endsElevation('self', 'pim')).toBe(false);
	});
	it('agrees with a list of all that works', () => {
		const works = ['self toggle', 'self cli', 'elevated cli'];
		for (const by of ['self', 'elevated', 'global', 'owner'] as const)
			for (const step of ['toggle', 'cli', 'iam', 'pim'] as const)
				expect(endsElevation(by, step)).toBe(works.includes(`${by} ${step}`));
	});
});

// https://learn.microsoft.com/en-us/entra/fundamentals/users-default-permissions: the table, and the settings below it.
describe('default permissions', () => {
	const [on, off] = [true, false].map((is) => ({ register: is, create: is })) as [
		Parameters<typeof hasByDefault>[3],
		Parameters<typeof hasByDefault>[3]
	];
	it('are those of the page', () => {
		expect(hasByDefault(false, undefined, 'register', on)).toBe(true);
		expect(hasByDefault(false, undefined, 'register', off)).toBe(false);
		expect(hasByDefault(false, 'Application Developer', 'register', off)).toBe(true);
		expect(hasByDefault(false, 'User Administrator', 'create', off)).toBe(true);
		expect(hasByDefault(true, undefined, 'create', on)).toBe(false);
		expect(hasByDefault(true, undefined, 'list', on)).toBe(false);
		expect(hasByDefault(false, undefined, 'list', off)).toBe(true);
	});
	it('agree with a reading by task', () => {
		for (const isGuest of [true, false])
			for (const role of [undefined, 'Application Developer', 'User Administrator', 'Owner'])
				for (const policy of [on, off])
					for (const [task, needs] of [
						['register', 'Application Developer'],
						['create', 'User Administrator'],
						['list', '']
					] as const) {
						const isOpen = task === 'list' || policy[task];
						expect(hasByDefault(isGuest, role, task, policy)).toBe(
							role === needs ? true : isGuest ? false : isOpen
						);
					}
	});
});
