import { expect, it } from 'vitest';
import { canMove, definitionLocation, managing } from '#lib/azure/identity/management-group.ts';
import type { Tree } from '#lib/azure/identity/scope.ts';

const tree: Tree = {
	root: { level: 'managementGroup' },
	sub1: { level: 'subscription', parent: 'root' },
	rg1: { level: 'resourceGroup', parent: 'sub1' },
	rg2: { level: 'resourceGroup', parent: 'sub1' },
	child: { level: 'managementGroup', parent: 'root' },
	sub2: { level: 'subscription', parent: 'child' },
	rg3: { level: 'resourceGroup', parent: 'sub2' },
	sub3: { level: 'subscription', parent: 'child' }
};

// https://learn.microsoft.com/en-us/azure/governance/policy/concepts/scope#definition-location
it.each([
	[['rg1', 'rg2'], 'sub1'],
	[['rg3'], 'sub2'],
	[['rg3', 'sub3'], 'child'],
	[['rg3', 'child'], 'child'],
	[['rg1', 'rg3'], 'root'],
	[['sub3', 'root'], 'root']
])('a definition for %s is saved in %s', (scopes, found) =>
	expect(definitionLocation(tree, scopes)).toBe(found)
);

// https://learn.microsoft.com/en-us/azure/governance/management-groups/manage#move-management-groups-and-subscriptions
it('an owner can move a subscription, and an owner by the parent only to a group that they own', () => {
	const roles = ['Owner', 'Contributor', 'Reader'] as const;
	const movers = roles.flatMap((on) =>
		roles.flatMap((parent) =>
			roles.flatMap((target) => (canMove(on, parent, target) ? [[on, parent, target].join(' ')] : []))
		)
	);
	expect(movers).toEqual([
		'Owner Owner Owner',
		'Owner Owner Contributor',
		'Owner Contributor Owner',
		'Owner Contributor Contributor',
		'Contributor Owner Owner',
		'Reader Owner Owner'
	]);
});

// https://learn.microsoft.com/en-us/azure/governance/management-groups/overview#management-group-access
it('roles change a management group, assign policies or give access', () => {
	const of = (role: string) =>
		Object.keys(managing).filter((task) => managing[task as 'rename'].includes(role as 'Owner'));
	expect(of('Owner')).toEqual(['rename', 'policy', 'access']);
	expect(of('Contributor')).toEqual(['rename']);
	expect(of('Management Group Contributor')).toEqual(['rename']);
	expect(of('Resource Policy Contributor')).toEqual(['policy']);
	expect(of('User Access Administrator')).toEqual(['policy', 'access']);
});
