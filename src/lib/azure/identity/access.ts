// Azure RBAC: whether a principal may do something at a scope.
import { coverageOf, type Operation, type Permissions, type Role } from '#lib/azure/identity/role.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';

export interface RoleAssignment {
	/** A user, group, service principal or managed identity. */
	readonly who: string;
	readonly role: Role;
	readonly at: string;
}

export interface DenyAssignment extends Permissions {
	readonly name: string;
	readonly at: string;
	readonly who: readonly string[] | 'everyone';
	readonly except?: readonly string[];
	/** Applies at its own scope only. */
	readonly notBelow?: boolean;
}

export interface Rbac {
	readonly tree: Tree;
	/** The direct members of each group: users and groups. */
	readonly groups: Readonly<Record<string, readonly string[]>>;
	readonly roles: readonly RoleAssignment[];
	readonly denies: readonly DenyAssignment[];
}

/** Returns a principal and all groups it belongs to, directly or through nested groups. Source: sources.rbac. */
export function identitiesOf(groups: Rbac['groups'], who: string): ReadonlySet<string> {
	const found = new Set([who]);
	// A set that grows during the loop is iterated to its new end.
	for (const one of found) for (const group in groups) if (groups[group]!.includes(one)) found.add(group);
	return found;
}

/**
 * Returns whether a request is allowed. A deny assignment wins. Otherwise one role assignment that includes the operation is
 * enough, because assignments add up. Doesn't cover conditions, locks (lock.ts), policies (policy.ts) and account keys.
 * Source: sources.rbac.
 */
export function check(
	{ tree, groups, roles, denies }: Rbac,
	who: string,
	operation: Operation,
	at: string
): boolean {
	const me = identitiesOf(groups, who);
	return (
		roles.some(
			(one) => me.has(one.who) && reaches(tree, one.at, at) && coverageOf(one.role, operation) === 'includes'
		) &&
		!denies.some(
			(one) =>
				(one.notBelow ? one.at === at : reaches(tree, one.at, at)) &&
				coverageOf(one, operation) === 'includes' &&
				(one.who === 'everyone' || one.who.some((id) => me.has(id))) &&
				!one.except?.some((id) => me.has(id))
		)
	);
}
