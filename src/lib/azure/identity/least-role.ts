// Least privilege: of several roles at several scopes, the one that is enough and gives the least besides.
// Documentation: role-definitions of 2023-04-05.
import { operations } from '#lib/azure/identity/operations.ts';
import { standing, type Operation, type Role } from '#lib/azure/identity/role.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';

export interface Grant {
	readonly role: Role;
	readonly at: string;
}

/** What must be possible, where. */
export interface Need {
	readonly operation: Operation;
	readonly at: string;
}

/**
 * Which of the needs a grant does not cover, if any.
 * Source: https://learn.microsoft.com/en-us/azure/role-based-access-control/role-definitions
 */
export const missing = (tree: Tree, { role, at }: Grant, needs: readonly Need[]): Need | undefined =>
	needs.find((need) => !(reaches(tree, at, need.at) && standing(role, need.operation) === 'includes'));

const listed: readonly Operation[] = Object.values(operations);

/** How much a grant allows in this tree: operations of operations.ts, counted at every scope. */
export const breadth = (tree: Tree, grant: Grant): number =>
	Object.keys(tree).filter((at) => reaches(tree, grant.at, at)).length *
	listed.filter((operation) => standing(grant.role, operation) === 'includes').length;

/**
 * Which grant is enough for every need and the least of those; none where no grant is enough, or where two are alike.
 * The measure is ours: operations that the models know, times scopes reached.
 * Source: https://learn.microsoft.com/en-us/azure/role-based-access-control/best-practices
 */
export function least(
	tree: Tree,
	grants: readonly Grant[],
	needs: readonly Need[]
): { readonly grant?: Grant; readonly trace: readonly string[] } {
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
	if (second) trace.push(`${first.grant.role.name} on ${first.grant.at} gives the least besides.`);
	return { grant: first.grant, trace };
}
