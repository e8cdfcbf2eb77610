// Azure RBAC: whether a principal may do something at a scope.
import { verdict, type Verdict } from '#lib/azure/decision.ts';
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
	const all = Object.entries(groups);
	// A set that grows during the loop is iterated to its new end.
	for (const one of found) for (const [group, members] of all) if (members.includes(one)) found.add(group);
	return found;
}

/**
 * Returns whether a request is allowed. A deny assignment wins. Otherwise one role assignment that includes the operation is
 * enough, because assignments add up. Doesn't cover conditions, locks (lock.ts), policies (policy.ts) and account keys.
 * Source: sources.rbac.
 */
export function check(rbac: Rbac, who: string, operation: Operation, at: string): Verdict {
	const me = identitiesOf(rbac.groups, who);
	const deny = rbac.denies.find(
		(one) =>
			(one.notBelow ? one.at === at : reaches(rbac.tree, one.at, at)) &&
			coverageOf(one, operation) === 'includes' &&
			(one.who === 'everyone' || one.who.some((id) => me.has(id))) &&
			!one.except?.some((id) => me.has(id))
	);
	if (deny)
		return verdict(
			false,
			`Deny assignment ${deny.name} on ${deny.at} applies to ${at}.`,
			'A deny assignment wins over every role.'
		);
	const trace: string[] = [];
	let allowed = false;
	for (const one of rbac.roles) {
		if (!me.has(one.who)) continue;
		const what = `${one.role.name} on ${one.at}${one.who === who ? '' : ` (through ${one.who})`}`;
		if (!reaches(rbac.tree, one.at, at)) {
			trace.push(`${what} does not reach ${at}.`);
			continue;
		}
		const coverage = coverageOf(one.role, operation);
		allowed ||= coverage === 'includes';
		trace.push(
			coverage === 'includes'
				? `${what} ${one.at === at ? 'allows it' : `is inherited by ${at} and allows it`}.`
				: coverage === 'trims'
					? `${what} excludes it with ${operation.data ? 'NotDataActions' : 'NotActions'}: no grant, and no denial.`
					: operation.data && !one.role.dataActions
						? `${what} has no DataActions, so it gives no access to data.`
						: `${what} does not include it.`
		);
	}
	return verdict(
		allowed,
		...trace,
		allowed ? 'Assignments add up: one grant is enough.' : 'No role grants it.'
	);
}
