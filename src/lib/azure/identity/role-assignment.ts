// Role assignments: at which scope, how many, who can create them, what happens to them, which are needed and listed.
import { identitiesOf, type Rbac } from '#lib/azure/identity/access.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import { coverageOf, includesAll, type Operation, type Role } from '#lib/azure/identity/role.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';

const includes = (role: Role, operation: Operation): boolean => coverageOf(role, operation) === 'includes';

/** Returns the lowest scope that has all of some places at or below it, if one has. Source: sources.rbacScope. */
export const lowestScope = (tree: Tree, places: readonly string[]): string | undefined => {
	const common = Object.keys(tree).filter((at) => places.every((place) => reaches(tree, at, place)));
	return common.find((at) => common.every((other) => reaches(tree, other, at)));
};

/**
 * Returns what someone has to do so that a request succeeds: sign in again where it’s allowed since a moment ago, have the role at
 * another scope, or another role, with the action or the data action. Nothing where it’s allowed already, or where the scope and the role are wrong.
 * Sources: sources.rbacTroubleshooting, sources.roleDefinitions.
 */
export function remedy(
	tree: Tree,
	{ role, at, recent }: { readonly role: Role; readonly at: string; readonly recent: boolean },
	operation: Operation,
	target: string
): 'signIn' | 'scope' | 'action' | 'dataAction' | undefined {
	const [reached, covered] = [reaches(tree, at, target), includes(role, operation)];
	if (reached && covered) return recent ? 'signIn' : undefined;
	if (reached) return operation.data ? 'dataAction' : 'action';
	return covered ? 'scope' : undefined;
}

/** What can happen to an assignment: a resource or a subscription is moved, a subscription gets another tenant, a user is deleted and created again. */
export type Event =
	| { readonly moved: string; readonly to: string }
	| { readonly transferred: string }
	| 'recreated'
	| 'renamed';

/**
 * Returns whether someone still has access to a resource after an event. An assignment on a moved resource itself isn’t moved along. Sources:
 * sources.rbacTroubleshooting, https://learn.microsoft.com/en-us/azure/role-based-access-control/transfer-subscription
 */
export function keepsAccess(tree: Tree, at: string, resource: string, event: Event): boolean {
	if (event === 'recreated') return false;
	if (event === 'renamed') return reaches(tree, at, resource);
	if ('transferred' in event) return !reaches(tree, event.transferred, resource);
	const { moved, to } = event;
	if (moved === at && tree[moved]!.level === 'resource') return false;
	return reaches({ ...tree, [moved]: { ...tree[moved]!, parent: to } }, at, resource);
}

/** What an administrator’s own assignment allows them to assign: anything, or with a condition one role or one type of principal only. */
export interface Condition {
	readonly role?: string;
	readonly principal?: string;
}
/** Returns whether an administrator can assign a role. Sources: sources.delegateRoleAssignments, sources.privilegedRoles. */
export const canAssign = (
	tree: Tree,
	own: { readonly role: Role; readonly at: string; readonly condition?: Condition },
	wanted: { readonly role: string; readonly principal: string; readonly at: string }
): boolean =>
	includes(own.role, operations.assignRole) &&
	reaches(tree, own.at, wanted.at) &&
	[own.condition?.role ?? wanted.role, own.condition?.principal ?? wanted.principal].join() ===
		[wanted.role, wanted.principal].join();

/**
 * Returns whether someone can read blobs. The portal takes the account keys, or a role for data and one for the account itself. Sources:
 * sources.portalBlobs, sources.sharedKeyPrevent.
 */
export function readsBlobs(
	roles: readonly Role[],
	by: 'portal' | 'AzCopy with Microsoft Entra ID',
	keysAllowed: boolean
): boolean {
	const has = (operation: Operation): boolean => roles.some((role) => includes(role, operation));
	const { listKeys, readAccount, readBlob } = operations;
	return by === 'portal'
		? (keysAllowed && has(listKeys)) || (has(readAccount) && has(readBlob))
		: has(readBlob);
}

interface Assigned {
	readonly role: Role;
	readonly at: string;
}
/**
 * Returns which of two assignments of one principal adds nothing to the other: neither, or both where they are alike. Source:
 * sources.rbac.
 */
export function spareOf(tree: Tree, one: Assigned, other: Assigned): 'first' | 'second' | 'none' | 'both' {
	const isIn = (inner: Assigned, outer: Assigned): boolean =>
		reaches(tree, outer.at, inner.at) && includesAll(outer.role, inner.role);
	const [first, second] = [isIn(one, other), isIn(other, one)];
	return first ? (second ? 'both' : 'first') : second ? 'second' : 'none';
}

/** What is added to `az role assignment list`. `at`: a scope, the subscription unless another one is named. */
export interface Listing {
	readonly at: string;
	readonly assignee?: string;
	readonly all?: boolean;
	readonly inherited?: boolean;
	readonly groups?: boolean;
}
/** Returns whether a command lists an assignment. Doesn’t cover `all` and scopes above the subscription. Source: sources.roleAssignmentsListCli. */
export const isListed = (
	{ tree, groups }: Pick<Rbac, 'tree' | 'groups'>,
	{ who, at }: { readonly who: string; readonly at: string },
	command: Listing
): boolean =>
	(command.assignee === undefined ||
		who === command.assignee ||
		(command.groups === true && identitiesOf(groups, command.assignee).has(who))) &&
	(at === command.at ||
		(command.inherited === true && reaches(tree, at, command.at)) ||
		(command.all === true && reaches(tree, command.at, at)));
