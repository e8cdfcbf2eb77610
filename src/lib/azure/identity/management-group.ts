// Management groups: where a definition for several scopes can be saved, who can move a subscription, and who can do what.
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';

/**
 * Returns the lowest management group or subscription that contains all scopes: the lowest location of a definition that must
 * be assigned to each. Source: sources.policyScope.
 */
export const definitionLocation = (tree: Tree, scopes: readonly string[]): string | undefined =>
	Object.keys(tree)
		.filter(
			(one) =>
				['managementGroup', 'subscription'].includes(tree[one]!.level) &&
				scopes.every((scope) => reaches(tree, one, scope))
		)
		.find((one, _, all) => all.every((other) => reaches(tree, other, one)));

/** A role that is assigned directly, or none of these. */
export type MoverRole = 'Owner' | 'Contributor' | 'Reader';

/**
 * Returns whether someone can move a subscription to another management group, with a role on the subscription, on its parent
 * and on the target. Who owns it through its parent would lose it, so must own the target. Doesn't cover the root management
 * group and custom roles. Source: sources.manageManagementGroups.
 */
export const canMove = (on: MoverRole, parent: MoverRole, target: MoverRole): boolean =>
	[on, parent].includes('Owner') &&
	parent !== 'Reader' &&
	(target === 'Owner' || (target === 'Contributor' && on === 'Owner'));

/** What is done on a management group, and the roles that allow it. Doesn’t cover other roles. Source: sources.managementGroups. */
export const managing = {
	rename: ['Owner', 'Contributor', 'Management Group Contributor'],
	policy: ['Owner', 'Resource Policy Contributor', 'User Access Administrator'],
	access: ['Owner', 'User Access Administrator']
} as const satisfies Readonly<Record<string, readonly string[]>>;
