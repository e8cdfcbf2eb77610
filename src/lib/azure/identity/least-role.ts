// Least privilege: of several roles at several scopes, the one that's enough and grants the least.
import type { Traced } from '#lib/azure/decision.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { coverageOf, type Operation, type Role } from '#lib/azure/identity/role.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';

export interface Grant {
	readonly role: Role;
	readonly at: string;
}

export interface Need {
	readonly operation: Operation;
	readonly at: string;
}

/** Returns the first need that a grant doesn't cover. Source: sources.roleDefinitions. */
export const missing = (tree: Tree, { role, at }: Grant, needs: readonly Need[]): Need | undefined =>
	needs.find((need) => !(reaches(tree, at, need.at) && coverageOf(role, need.operation) === 'includes'));

const listed: readonly Operation[] = Object.values(operations);

/** Returns how much a grant allows: operations of operations.ts times scopes it reaches. */
export const breadth = (tree: Tree, grant: Grant): number =>
	Object.keys(tree).filter((at) => reaches(tree, grant.at, at)).length *
	listed.filter((operation) => coverageOf(grant.role, operation) === 'includes').length;

/**
 * Returns the narrowest grant that covers every need, undefined if none does or two are equally narrow. The measure,
 * `breadth`, is our own. Source: https://learn.microsoft.com/en-us/azure/role-based-access-control/best-practices
 */
export function least(
	tree: Tree,
	grants: readonly Grant[],
	needs: readonly Need[]
): Traced & { readonly grant?: Grant } {
	const trace: string[] = [];
	const enough = grants.filter((grant) => {
		const lacks = missing(tree, grant, needs);
		trace.push(
			`${grant.role.name} on ${grant.at} ${lacks ? `does not let them ${lacks.operation.words} in ${lacks.at}` : 'is enough'}.`
		);
		return !lacks;
	});
	const [first, second] = enough
		.map((grant) => ({ grant, width: breadth(tree, grant) }))
		.sort((a, b) => a.width - b.width);
	if (!first || first.width === second?.width) return { trace };
	if (second) trace.push(`${first.grant.role.name} on ${first.grant.at} gives the least beyond that.`);
	return { grant: first.grant, trace };
}
