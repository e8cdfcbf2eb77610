import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, type DenyAssignment, type Rbac } from '#lib/azure/identity/access.ts';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { matches, coverageOf, type Operation, type Role } from '#lib/azure/identity/role.ts';
import type { Tree } from '#lib/azure/identity/scope.ts';

const tree: Tree = {
	top: { level: 'managementGroup' },
	prod: { level: 'managementGroup', parent: 'top' },
	sub: { level: 'subscription', parent: 'prod' },
	other: { level: 'subscription', parent: 'top' },
	'rg-a': { level: 'resourceGroup', parent: 'sub' },
	'rg-b': { level: 'resourceGroup', parent: 'sub' },
	vm1: { level: 'resource', parent: 'rg-a' },
	st1: { level: 'resource', parent: 'rg-b' }
};
const scopes = Object.keys(tree);
const rbac = (more: Partial<Rbac>): Rbac => ({ tree, groups: {}, roles: [], denies: [], ...more });

describe('a permission string, by the documentation', () => {
	it.each([
		// https://learn.microsoft.com/en-us/azure/role-based-access-control/role-definitions#actions
		['*/read', 'Microsoft.Compute/virtualMachines/read', true],
		['*/read', 'Microsoft.Compute/virtualMachines/write', false],
		['Microsoft.Compute/*', 'Microsoft.Compute/virtualMachines/start/action', true],
		['Microsoft.Compute/*', 'Microsoft.Network/virtualNetworks/read', false],
		['Microsoft.Network/*/read', 'Microsoft.Network/virtualNetworks/subnets/read', true],
		['Microsoft.Network/*/read', 'Microsoft.Network/virtualNetworks/write', false],
		['microsoft.web/sites/restart/Action', 'Microsoft.Web/sites/restart/action', true],
		// https://learn.microsoft.com/en-us/azure/role-based-access-control/custom-roles#wildcard-permissions
		['Microsoft.CostManagement/exports/*', 'Microsoft.CostManagement/exports/run/action', true],
		['Microsoft.CostManagement/exports/*', 'Microsoft.CostManagement/budgets/read', false]
	])('%s covers %s: %s', (pattern, action, yes) => expect(matches(pattern, action)).toBe(yes));
});

describe('access, by the documentation', () => {
	const exports: Role = {
		name: 'Exports',
		actions: ['Microsoft.CostManagement/exports/*'],
		notActions: ['Microsoft.CostManagement/exports/delete']
	};
	const drop = { action: 'Microsoft.CostManagement/exports/delete', words: '' };

	// https://learn.microsoft.com/en-us/azure/role-based-access-control/role-definitions#notactions
	it('NotActions subtracts from its own role', () => {
		expect(coverageOf(exports, drop)).toBe('trims');
		expect(coverageOf(exports, { action: 'Microsoft.CostManagement/exports/read', words: '' })).toBe(
			'includes'
		);
	});
	it('and is no deny rule: a second role grants what the first left out', () => {
		const one = { who: 'Ada', role: exports, at: 'sub' };
		expect(check(rbac({ roles: [one] }), 'Ada', drop, 'sub')).toBe(false);
		const two = { who: 'Ada', role: { name: 'All', actions: ['Microsoft.CostManagement/*'] }, at: 'sub' };
		expect(check(rbac({ roles: [one, two] }), 'Ada', drop, 'sub')).toBe(true);
	});

	// https://learn.microsoft.com/en-us/azure/role-based-access-control/overview#multiple-role-assignments
	it('Contributor on a subscription and Reader on a group add up to Contributor', () => {
		const world = rbac({
			roles: [
				{ who: 'Ada', role: builtIn.contributor, at: 'sub' },
				{ who: 'Ada', role: builtIn.reader, at: 'rg-a' }
			]
		});
		expect(check(world, 'Ada', operations.resizeVm, 'vm1')).toBe(true);
	});

	// https://learn.microsoft.com/en-us/azure/role-based-access-control/overview#groups
	it('reaches a person through a group in a group', () => {
		const world = rbac({
			groups: { outer: ['inner'], inner: ['Ada'] },
			roles: [{ who: 'outer', role: builtIn.reader, at: 'sub' }]
		});
		expect(check(world, 'Ada', operations.readVm, 'vm1')).toBe(true);
		expect(check(world, 'Bo', operations.readVm, 'vm1')).toBe(false);
	});

	// https://learn.microsoft.com/en-us/azure/role-based-access-control/role-definitions#data-actions-example
	it('Alice, Owner of the subscription, manages containers and reads no blobs; Bob with the data role does both', () => {
		const world = rbac({
			roles: [
				{ who: 'Alice', role: builtIn.owner, at: 'sub' },
				{ who: 'Bob', role: builtIn.blobContributor, at: 'st1' }
			]
		});
		expect(check(world, 'Alice', operations.createContainer, 'st1')).toBe(true);
		expect(check(world, 'Alice', operations.readBlob, 'st1')).toBe(false);
		expect(check(world, 'Alice', operations.listKeys, 'st1')).toBe(true);
		expect(check(world, 'Bob', operations.createContainer, 'st1')).toBe(true);
		expect(check(world, 'Bob', operations.readBlob, 'st1')).toBe(true);
		expect(check(world, 'Bob', operations.readBlob, 'vm1')).toBe(false);
	});

	// https://learn.microsoft.com/en-us/azure/role-based-access-control/deny-assignments
	it.each<[string, Partial<DenyAssignment>, boolean]>([
		['blocks an Owner', {}, false],
		['spares whoever it excludes', { except: ['Ada'] }, true],
		['spares what its NotActions name', { notActions: ['*/start/action'] }, true],
		['stays at its own scope where it says so', { notBelow: true }, true],
		['binds those it names', { who: ['ops'] }, false],
		['binds nobody else', { who: ['Bo'] }, true]
	])('a deny assignment %s', (_, deny, allowed) => {
		const world = rbac({
			groups: { ops: ['Ada'] },
			roles: [{ who: 'Ada', role: builtIn.owner, at: 'top' }],
			denies: [{ name: 'stack', at: 'rg-a', who: 'everyone', actions: ['*'], ...deny }]
		});
		expect(check(world, 'Ada', operations.startVm, 'vm1')).toBe(allowed);
	});

	// https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles/privileged, …/compute, …/storage
	it.each<[Role, Operation, boolean]>([
		[builtIn.contributor, operations.assignRole, false],
		[builtIn.contributor, operations.removeLock, false],
		[builtIn.contributor, operations.assignPolicy, false],
		[builtIn.contributor, operations.listKeys, true],
		[builtIn.accessAdministrator, operations.assignRole, true],
		[builtIn.accessAdministrator, operations.createLock, true],
		[builtIn.accessAdministrator, operations.startVm, false],
		[builtIn.rbacAdministrator, operations.assignRole, true],
		[builtIn.rbacAdministrator, operations.createLock, false],
		[builtIn.rbacAdministrator, operations.assignPolicy, false],
		[builtIn.policyContributor, operations.assignPolicy, true],
		[builtIn.policyContributor, operations.assignRole, false],
		[builtIn.vmContributor, operations.changeNetwork, false],
		[builtIn.vmContributor, operations.deleteVm, true],
		[builtIn.networkContributor, operations.startVm, false],
		[builtIn.reader, operations.listKeys, false],
		[builtIn.reader, operations.readBlob, false],
		[builtIn.accountContributor, operations.readBlob, false],
		[builtIn.tagContributor, operations.tagAny, true],
		// https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/tag-resources#required-access
		[builtIn.contributor, operations.tagAny, true],
		[builtIn.vmContributor, operations.tagAny, false],
		[builtIn.vmContributor, operations.resizeVm, true],
		[builtIn.tagContributor, operations.resizeVm, false]
	])('$0.name, $1.words: %s', (role, operation, yes) =>
		expect(coverageOf(role, operation) === 'includes').toBe(yes)
	);
});

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/tag-resources#required-access
it('asks for the tags of any resource: of one resource, write on it is enough, and that is another request', () =>
	expect(operations.tagAny.words).toBe('change the tags of any resource'));

// The steps of the docs as sets: all actions, minus those subtracted, added up, minus those denied.
describe('a plain second reading', () => {
	const all: readonly Operation[] = Object.values(operations);
	const asRegExp = (pattern: string) =>
		new RegExp(
			`^${pattern
				.split('*')
				.map((part) => part.replace(/[.]/g, '\\.'))
				.join('.*')}$`,
			'i'
		);
	const named = (patterns: readonly string[] = []) =>
		all.filter(({ action }) => patterns.some((pattern) => asRegExp(pattern).test(action)));
	const effective = (of: Pick<Role, 'actions' | 'notActions' | 'dataActions' | 'notDataActions'>) => {
		const control = named(of.actions).filter((one) => !one.data && !named(of.notActions).includes(one));
		const data = named(of.dataActions).filter((one) => one.data && !named(of.notDataActions).includes(one));
		return new Set([...control, ...data]);
	};
	const path = (scope: string): string => {
		const parent = tree[scope]?.parent;
		return `${parent === undefined ? '' : path(parent)}/${scope}`;
	};
	const under = (inner: string, outer: string) => `${path(inner)}/`.startsWith(`${path(outer)}/`);
	const isIn = (groups: Rbac['groups'], who: string, of: string): boolean =>
		who === of || (groups[of] ?? []).some((member) => isIn(groups, who, member));

	const strings = [
		'*',
		'*/read',
		'Microsoft.Compute/*',
		'Microsoft.Authorization/*/write',
		...all.map((one) => one.action)
	];
	const some = fc.subarray(strings, { maxLength: 3 });
	const drawn = fc.record({ actions: some, notActions: some, dataActions: some, notDataActions: some });
	const everything = { actions: ['*'], notActions: [], dataActions: ['*'], notDataActions: [] };
	const permissions = fc.oneof(drawn, fc.constant(everything));
	const scope = fc.constantFrom(...scopes);
	const who = fc.constantFrom('Ada', 'Bo', 'ops', 'all');
	const groups = { ops: ['Ada'], all: ['ops', 'Bo'] };

	it('agrees on who may do what', () => {
		fc.assert(
			fc.property(
				fc.array(fc.record({ who, at: scope, role: permissions }), { maxLength: 4 }),
				fc.array(
					fc.record({
						at: scope,
						who: fc.oneof(fc.constant('everyone' as const), fc.array(who, { maxLength: 2 })),
						except: fc.array(who, { maxLength: 1 }),
						notBelow: fc.boolean(),
						of: permissions
					}),
					{ maxLength: 2 }
				),
				fc.constantFrom(...all),
				scope,
				(grants, denials, operation, at) => {
					const world = rbac({
						groups,
						roles: grants.map((one) => ({ ...one, role: { name: 'r', ...one.role } })),
						denies: denials.map(({ of, ...one }) => ({ name: 'd', ...one, ...of }))
					});
					const granted = grants
						.filter((one) => isIn(groups, 'Ada', one.who) && under(at, one.at))
						.some((one) => effective(one.role).has(operation));
					const denied = denials.some(
						(one) =>
							under(at, one.at) &&
							(!one.notBelow || one.at === at) &&
							(one.who === 'everyone' || one.who.some((id) => isIn(groups, 'Ada', id))) &&
							!one.except.some((id) => isIn(groups, 'Ada', id)) &&
							effective(one.of).has(operation)
					);
					expect(check(world, 'Ada', operation, at)).toBe(granted && !denied);
				}
			),
			{ numRuns: 400 }
		);
	});
});
