// Azure Policy at several scopes: where a definition can be saved, how many assignments are needed, and who can do what.
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

/**
 * Returns how many assignments are needed at least: one for each definition that isn’t in an initiative, for each set of
 * parameter values. Excluded scopes take no more. Sources: sources.policyAssignment, sources.policyOverview.
 */
export const assignmentsNeeded = (definitions: number, grouped: boolean, valueSets: number): number =>
	(grouped ? 1 : definitions) * valueSets;

/**
 * What is done with Azure Policy, and the roles that allow it where they apply. `grant`: gives the identity of an assignment a
 * role. Doesn’t cover other roles. Sources: sources.policyOverview, sources.managementGroups, sources.policyExemption.
 */
export const managing = {
	assign: ['Owner', 'Resource Policy Contributor', 'User Access Administrator'],
	exempt: ['Owner', 'Resource Policy Contributor', 'User Access Administrator'],
	remediate: ['Owner', 'Resource Policy Contributor', 'Contributor'],
	grant: ['Owner', 'User Access Administrator']
} as const satisfies Readonly<Record<string, readonly string[]>>;
