// Management locks: which control plane requests they block.
import { verdict, type Verdict } from '#lib/azure/decision.ts';
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
export function passesLocks(tree: Tree, locks: readonly Lock[], operation: Operation, at: string): Verdict {
	const { action, data, words } = operation;
	if (data) return verdict(true, `To ${words} is a data-plane request: locks see only the control plane.`);
	// The end of an action string is its kind of request: read is GET, write PUT or PATCH, delete DELETE, action POST.
	if (action.endsWith('/read')) return verdict(true, 'Every lock allows reads.');
	if (action.endsWith('/locks/delete')) return verdict(true, 'A lock does not stop its own removal.');
	if (action === operations.cancelSubscription.action)
		return verdict(true, 'No lock stops a subscription from being canceled.');
	const deletes = action.endsWith('/delete');
	if (
		deletes &&
		tree[at]?.level === 'resource' &&
		locks.some((lock) => lock.at !== at && reaches(tree, at, lock.at))
	)
		throw new RangeError(`Expected no lock below the resource ${at}.`);
	const stops = locks.find(
		({ kind, at: locked }) =>
			(deletes || kind === 'ReadOnly') &&
			// Deleting a group deletes everything below it.
			(reaches(tree, locked, at) || (action.endsWith('/resourceGroups/delete') && reaches(tree, at, locked)))
	);
	if (!stops)
		return verdict(
			true,
			locks.some((lock) => reaches(tree, lock.at, at))
				? 'CanNotDelete stops deletions, and this is not one.'
				: `There is no lock on ${at} or above it.`
		);
	const how = `${stops.kind} on ${stops.at}`;
	return verdict(
		false,
		!reaches(tree, stops.at, at)
			? `${how} keeps what is above it from being deleted.`
			: stops.at === at
				? `${how} applies.`
				: `${how} is inherited by ${at}.`,
		deletes
			? 'Both kinds of lock stop deletions.'
			: action.endsWith('/action')
				? 'ReadOnly stops POST requests too, even those that seem to change nothing.'
				: 'ReadOnly stops changes.',
		'A lock holds for every role, Owner included.'
	);
}
