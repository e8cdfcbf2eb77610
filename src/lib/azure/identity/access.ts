// Azure RBAC: whether somebody may do something at a scope, by all assignments that reach it.
// Documentation: overview of 2022-01-12, deny-assignments of 2018-11-30.
import { standing, type Operation, type Permissions, type Role } from '#lib/azure/identity/role.ts';
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
	/** It holds at its own scope only. */
	readonly notBelow?: boolean;
}

export interface Rbac {
	readonly tree: Tree;
	/** The direct members of each group: users and groups. */
	readonly groups: Readonly<Record<string, readonly string[]>>;
	readonly roles: readonly RoleAssignment[];
	readonly denies: readonly DenyAssignment[];
}

export interface Verdict {
	readonly allowed: boolean;
	/** Which rules decided, in order. */
	readonly trace: readonly string[];
}

/**
 * Somebody and the groups that hold them, through nested groups too.
 * Source: https://learn.microsoft.com/en-us/azure/role-based-access-control/overview#groups
 */
export function identitiesOf(groups: Rbac['groups'], who: string): ReadonlySet<string> {
	const found = new Set([who]);
	const all = Object.entries(groups);
	// A set that grows while it is walked is walked to its new end.
	for (const one of found) for (const [group, members] of all) if (members.includes(one)) found.add(group);
	return found;
}

/**
 * Whether a request is allowed. A deny assignment that applies ends it; then one role that includes the operation is enough,
 * since assignments add up: neither a smaller role below nor the NotActions of another role takes anything away.
 * Left out: conditions of assignments, locks (lock.ts), policies (policy.ts), account keys.
 * Source: https://learn.microsoft.com/en-us/azure/role-based-access-control/overview
 */
export function check(rbac: Rbac, who: string, operation: Operation, at: string): Verdict {
	const me = identitiesOf(rbac.groups, who);
	const deny = rbac.denies.find(
		(one) =>
			(one.notBelow ? one.at === at : reaches(rbac.tree, one.at, at)) &&
			standing(one, operation) === 'includes' &&
			(one.who === 'everyone' || one.who.some((id) => me.has(id))) &&
			!one.except?.some((id) => me.has(id))
	);
	if (deny)
		return {
			allowed: false,
			trace: [
				`Deny assignment ${deny.name} on ${deny.at} applies to ${at}.`,
				'A deny assignment wins over every role.'
			]
		};
	const trace: string[] = [];
	let allowed = false;
	for (const one of rbac.roles) {
		if (!me.has(one.who)) continue;
		const what = `${one.role.name} on ${one.at}${one.who === who ? '' : ` (through ${one.who})`}`;
		if (!reaches(rbac.tree, one.at, at)) {
			trace.push(`${what} does not reach ${at}.`);
			continue;
		}
		const stands = standing(one.role, operation);
		allowed ||= stands === 'includes';
		trace.push(
			stands === 'includes'
				? `${what} ${one.at === at ? 'allows it' : `is inherited by ${at} and allows it`}.`
				: stands === 'trims'
					? `${what} leaves it out by ${operation.data ? 'NotDataActions' : 'NotActions'}: no grant, and no denial.`
					: operation.data && !one.role.dataActions
						? `${what} has no DataActions, so it gives no access to data.`
						: `${what} does not include it.`
		);
	}
	return {
		allowed,
		trace: [...trace, allowed ? 'Assignments add up: one grant is enough.' : 'No role grants it.']
	};
}
