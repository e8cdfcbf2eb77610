import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rbac } from '#lib/azure/identity/access.ts';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { canLeave, mayAssign, mayDefine, mayDelete } from '#lib/azure/identity/custom-role.ts';
import type { Role } from '#lib/azure/identity/role.ts';

const rbac = (roles: Rbac['roles']): Rbac => ({
	tree: {
		top: { level: 'managementGroup' },
		prod: { level: 'managementGroup', parent: 'top' },
		sub: { level: 'subscription', parent: 'prod' },
		other: { level: 'subscription', parent: 'top' },
		rg: { level: 'resourceGroup', parent: 'sub' },
		vm: { level: 'resource', parent: 'rg' }
	},
	groups: {},
	roles,
	denies: []
});
const custom = (assignableScopes: readonly string[], more: Partial<Role> = {}): Role => ({
	name: 'VM Operator',
	actions: ['Microsoft.Compute/*/read'],
	assignableScopes,
	...more
});
const owner = rbac([{ who: 'Ada', role: builtIn.owner, at: 'top' }]);
const ownerOfSub = rbac([{ who: 'Ada', role: builtIn.owner, at: 'sub' }]);

describe('assigning', () => {
	// https://learn.microsoft.com/en-us/azure/role-based-access-control/role-definitions#assignablescopes
	it.each([
		['sub', true],
		['rg', true],
		['vm', true],
		['other', false],
		['top', false]
	])('a role assignable in sub, at %s: %s', (at, yes) =>
		expect(mayAssign(owner, 'Ada', custom(['sub']), at)).toBe(yes)
	);

	// https://learn.microsoft.com/en-us/azure/role-based-access-control/custom-roles#custom-role-limits
	it('a custom role with DataActions goes to the subscriptions in a management group, not to the group itself', () => {
		const role = custom(['prod'], { dataActions: ['Microsoft.Storage/*'] });
		expect(mayAssign(owner, 'Ada', role, 'prod')).toBe(false);
		expect(mayAssign(owner, 'Ada', role, 'sub')).toBe(true);
		expect(mayAssign(owner, 'Ada', builtIn.blobReader, 'prod')).toBe(true);
	});

	// https://learn.microsoft.com/en-us/azure/role-based-access-control/rbac-and-directory-admin-roles#azure-roles
	it.each(['owner', 'accessAdministrator', 'rbacAdministrator'] as const)('%s assigns, even Owner', (name) =>
		expect(
			mayAssign(rbac([{ who: 'Ada', role: builtIn[name], at: 'sub' }]), 'Ada', builtIn.owner, 'rg')
		).toBe(true)
	);
	it('Contributor does not', () =>
		expect(
			mayAssign(rbac([{ who: 'Ada', role: builtIn.contributor, at: 'sub' }]), 'Ada', builtIn.reader, 'rg')
		).toBe(false));
});

describe('defining', () => {
	// https://learn.microsoft.com/en-us/azure/role-based-access-control/custom-roles#custom-role-limits
	it.each<[string, Role, boolean]>([
		['two subscriptions and a management group', custom(['sub', 'other', 'prod']), true],
		// AssignableScopes is required: …/custom-roles#custom-role-properties
		['no scope at all', custom([]), false],
		['one scope', custom(['sub']), true],
		['the root scope', custom(['/']), false],
		['a wildcard', custom(['*']), false],
		['two management groups', custom(['top', 'prod']), false],
		['one wildcard in a string', custom(['sub'], { actions: ['Microsoft.Storage/*/read'] }), true],
		['two wildcards in a string', custom(['sub'], { actions: ['Microsoft.*/*/read'] }), false]
	])('%s', (_, role, yes) => expect(mayDefine(owner, 'Ada', role)).toBe(yes));

	// https://learn.microsoft.com/en-us/azure/role-based-access-control/custom-roles#who-can-create-delete-update-or-view-a-custom-role
	it('is refused without an assignable scope, for anyone', () => {
		expect(mayDefine(owner, 'Ada', { name: 'VM Operator', actions: [] })).toBe(false);
		expect(mayDefine(rbac([]), 'Bo', { name: 'VM Operator', actions: [] })).toBe(false);
	});
	it('needs permission on every assignable scope', () => {
		expect(mayDefine(ownerOfSub, 'Ada', custom(['sub']))).toBe(true);
		expect(mayDefine(ownerOfSub, 'Ada', custom(['sub', 'other']))).toBe(false);
	});

	it('agrees with a plain reading: owners define where all scopes are theirs, and assign within them', () => {
		const below: Readonly<Record<string, readonly string[]>> = {
			top: ['top', 'prod', 'sub', 'other', 'rg', 'vm'],
			prod: ['prod', 'sub', 'rg', 'vm'],
			sub: ['sub', 'rg', 'vm'],
			other: ['other'],
			rg: ['rg', 'vm'],
			vm: ['vm']
		};
		const names = Object.keys(below);
		fc.assert(
			fc.property(
				fc.constantFrom(...names),
				fc.subarray(names, { minLength: 1 }),
				fc.constantFrom(...names),
				(held, scopes, at) => {
					const world = rbac([{ who: 'Ada', role: builtIn.owner, at: held }]);
					const groups = scopes.filter((one) => one === 'top' || one === 'prod').length;
					expect(mayDefine(world, 'Ada', custom(scopes))).toBe(
						groups < 2 && scopes.every((one) => below[held]!.includes(one))
					);
					expect(mayAssign(world, 'Ada', custom(scopes), at)).toBe(
						below[held]!.includes(at) && scopes.some((one) => below[one]!.includes(at))
					);
				}
			)
		);
	});
});

// https://learn.microsoft.com/en-us/azure/role-based-access-control/custom-roles#find-role-assignments-to-delete-a-custom-role
describe('deleting', () => {
	it('needs rights on every assignable scope', () => {
		expect(mayDelete(ownerOfSub, 'Ada', custom(['sub']), false)).toBe(true);
		expect(mayDelete(ownerOfSub, 'Ada', custom(['sub', 'other']), false)).toBe(false);
	});
	it('is refused while an assignment uses the role', () =>
		expect(mayDelete(owner, 'Ada', custom(['sub']), true)).toBe(false));
});

// https://learn.microsoft.com/en-us/azure/governance/management-groups/overview#issues-with-breaking-the-role-definition-and-assignment-hierarchy-path
describe('moving a subscription with an assignment of a custom role', () => {
	const { tree } = owner;
	it.each<[readonly string[], string, string, boolean]>([
		[['prod'], 'sub', 'top', false],
		[['prod'], 'rg', 'top', false],
		[['prod'], 'prod', 'top', true],
		[['prod', 'sub'], 'sub', 'top', true],
		[['top'], 'sub', 'top', true],
		[['sub'], 'rg', 'top', true]
	])('assignable in %j, assigned on %s, to %s: %s', (assignableScopes, at, to, yes) =>
		expect(canLeave(tree, 'sub', to, { assignableScopes }, at)).toBe(yes)
	);
	it('is possible with a built-in role', () =>
		expect(canLeave(tree, 'sub', 'top', builtIn.reader, 'sub')).toBe(true));
});
