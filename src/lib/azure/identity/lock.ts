// Management locks: what they stop on the control plane, wherever they are inherited from and whoever asks.
// Documentation: lock-resources of 2024-03-08.
import type { Verdict } from '#lib/azure/identity/access.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import type { Operation } from '#lib/azure/identity/role.ts';
import { reaches, type Tree } from '#lib/azure/identity/scope.ts';

export interface Lock {
	readonly kind: 'CanNotDelete' | 'ReadOnly';
	readonly at: string;
}

const endsWith = ({ action }: Operation, end: string): boolean => action.endsWith(end);

/**
 * Whether the locks let a request through that acts on `at`; roles do not matter. Locks see the control plane only.
 * CanNotDelete stops deletions, ReadOnly everything but reading, POST requests too. A scope inherits the locks above it, and
 * a resource group with a locked resource can't be deleted. A person with locks/delete can remove a lock. No lock stops a
 * subscription from being canceled. Left out: removing a lock below another one, side effects inside a service (backup
 * restore points, autoscaling).
 * @throws {RangeError} where a resource is deleted and a lock is on a child or extension of it: the page doesn't say
 * Source: https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/lock-resources
 */
export function passesLocks(tree: Tree, locks: readonly Lock[], operation: Operation, at: string): Verdict {
	if (operation.data)
		return {
			allowed: true,
			trace: [`To ${operation.words} is a data-plane request: locks see only the control plane.`]
		};
	// An action string ends in its kind of request: read GET, write PUT or PATCH, delete DELETE, action POST.
	if (endsWith(operation, '/read')) return { allowed: true, trace: ['Every lock lets reading through.'] };
	if (endsWith(operation, '/locks/delete'))
		return { allowed: true, trace: ['A lock does not stop its own removal.'] };
	if (operation.action === operations.cancelSubscription.action)
		return { allowed: true, trace: ['No lock stops a subscription from being canceled.'] };
	const deletes = endsWith(operation, '/delete');
	if (
		deletes &&
		tree[at]?.level === 'resource' &&
		locks.some((lock) => lock.at !== at && reaches(tree, at, lock.at))
	)
		throw new RangeError(`Expected no lock below the resource ${at}.`);
	const stops = locks.find(
		({ kind, at: locked }) =>
			(deletes || kind === 'ReadOnly') &&
			// Deleting a group would take along what is below it.
			(reaches(tree, locked, at) ||
				(endsWith(operation, '/resourceGroups/delete') && reaches(tree, at, locked)))
	);
	if (!stops)
		return {
			allowed: true,
			trace: [
				locks.some((lock) => reaches(tree, lock.at, at))
					? 'CanNotDelete stops deletions, and this is none.'
					: `No lock lies on ${at} or above it.`
			]
		};
	const how = `${stops.kind} on ${stops.at}`;
	return {
		allowed: false,
		trace: [
			!reaches(tree, stops.at, at)
				? `${how} keeps what lies above it from being deleted.`
				: stops.at === at
					? `${how} holds.`
					: `${how} is inherited by ${at}.`,
			deletes
				? 'Both kinds of lock stop deletions.'
				: endsWith(operation, '/action')
					? 'ReadOnly stops POST requests too, even those that seem to change nothing.'
					: 'ReadOnly stops changes.',
			'A lock holds for every role, Owner included.'
		]
	};
}
