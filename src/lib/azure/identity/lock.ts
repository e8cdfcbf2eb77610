// Management locks: which control plane requests they block.
import { operations } from '#lib/azure/identity/operations.ts';
import type { Operation } from '#lib/azure/identity/role.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';

export interface Lock {
	readonly kind: 'CanNotDelete' | 'ReadOnly';
	readonly at: string;
}

/**
 * Returns whether the locks on `at` and above let a request through, whatever the role. CanNotDelete blocks deletes, ReadOnly
 * everything but reads. A resource group with a locked resource can't be deleted. Doesn't cover removing a lock below another
 * lock, and side effects in a service (backup restore points, autoscaling). Source: sources.locks.
 * @throws {RangeError} if a resource is deleted and a child or extension of it is locked: the page doesn't say what happens
 */
export function passesLocks(
	tree: Tree,
	locks: readonly Lock[],
	operation: Operation,
	at: string
): { readonly allowed: boolean } {
	const { action, data } = operation;
	// Locks see only the control plane. A lock doesn't stop its own removal, and none the cancellation of a subscription.
	if (
		data ||
		// The end of an action string is its kind of request: read is GET, write PUT or PATCH, delete DELETE, action POST.
		action.endsWith('/read') ||
		action.endsWith('/locks/delete') ||
		action === operations.cancelSubscription.action
	)
		return { allowed: true };
	const deletes = action.endsWith('/delete');
	if (
		deletes &&
		tree[at]?.level === 'resource' &&
		locks.some((lock) => lock.at !== at && reaches(tree, at, lock.at))
	)
		throw new RangeError(`Expected no lock below the resource ${at}.`);
	return {
		allowed: !locks.some(
			({ kind, at: locked }) =>
				// ReadOnly stops POST requests too, even those that seem to change nothing.
				(deletes || kind === 'ReadOnly') &&
				// Deleting a group deletes everything below it.
				(reaches(tree, locked, at) ||
					(action.endsWith('/resourceGroups/delete') && reaches(tree, at, locked)))
		)
	};
}

/** A kind of request to Azure Resource Manager, or one to the data plane. */
export type Request = 'read' | 'write' | 'delete' | 'POST' | 'data';
/** Returns whether a lock on a resource stops a kind of request to it. Source: sources.locks. */
export const stops = (kind: Lock['kind'], request: Request): boolean =>
	request === 'delete' || (kind === 'ReadOnly' && (request === 'write' || request === 'POST'));

/** Returns the least restrictive lock on a resource that stops one kind of request and lets another through. Source: sources.locks. */
export const lockFor = (stop: Request, keep: Request): Lock['kind'] | undefined =>
	(['CanNotDelete', 'ReadOnly'] as const).find((kind) => stops(kind, stop) && !stops(kind, keep));
