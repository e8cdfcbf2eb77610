import { describe, expect, it } from 'vitest';
import { assignmentsNeeded, definitionLocation, managing } from '#lib/azure/identity/management-group.ts';
import { coverageOf } from '#lib/azure/identity/role.ts';
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

// https://learn.microsoft.com/en-us/azure/governance/policy/concepts/assignment-structure#parameters
it.each([
	[1, false, 1, 1],
	[1, false, 2, 2],
	[3, true, 2, 2],
	[3, false, 1, 3],
	[3, false, 2, 6]
])(
	'%i definitions (initiative: %s) with %i sets of values take %i assignments',
	(many, grouped, sets, found) => expect(assignmentsNeeded(many, grouped, sets)).toBe(found)
);

// https://learn.microsoft.com/en-us/azure/governance/policy/overview#azure-rbac-permissions-in-azure-policy
describe('what roles allow, by their permissions', () => {
	const rights = 'Microsoft.Authorization/';
	const permissions: Readonly<Record<string, Parameters<typeof coverageOf>[0]>> = {
		Owner: { actions: ['*'] },
		Contributor: {
			actions: ['*'],
			notActions: [`${rights}*/Delete`, `${rights}*/Write`, `${rights}elevateAccess/Action`]
		},
		'Resource Policy Contributor': {
			actions: [
				'*/read',
				`${rights}policyassignments/*`,
				`${rights}policydefinitions/*`,
				`${rights}policyexemptions/*`,
				`${rights}policysetdefinitions/*`,
				'Microsoft.PolicyInsights/*'
			]
		},
		'User Access Administrator': { actions: ['*/read', `${rights}*`] }
	};
	const operations: Readonly<Record<keyof typeof managing, readonly string[]>> = {
		assign: [`${rights}policyAssignments/write`],
		exempt: [`${rights}policyExemptions/write`, `${rights}policyAssignments/exempt/action`],
		remediate: ['Microsoft.PolicyInsights/remediations/write'],
		grant: [`${rights}roleAssignments/write`]
	};
	it('is what the model lists', () => {
		const able = Object.entries(operations).flatMap(([task, actions]) =>
			Object.keys(permissions).flatMap((role) =>
				actions.every((action) => coverageOf(permissions[role]!, { action, words: '' }) === 'includes')
					? [`${task} ${role}`]
					: []
			)
		);
		const listed = Object.entries(managing).flatMap(([task, roles]) =>
			roles.map((role) => `${task} ${role}`)
		);
		expect(able.toSorted()).toEqual(listed.toSorted());
	});
});
