import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lockFor, passesLocks, stops, type Lock, type Request } from '#lib/azure/identity/lock.ts';
import { operations } from '#lib/azure/identity/operations.ts';
import type { Operation } from '#lib/azure/identity/role.ts';
import type { Tree } from '#lib/azure/identity/scope.ts';

const tree: Tree = {
	sub: { level: 'subscription' },
	rg: { level: 'resourceGroup', parent: 'sub' },
	rg2: { level: 'resourceGroup', parent: 'sub' },
	vm: { level: 'resource', parent: 'rg' },
	st: { level: 'resource', parent: 'rg' },
	vm2: { level: 'resource', parent: 'rg2' }
};
const passes = (locks: readonly Lock[], operation: Operation, at: string) =>
	passesLocks(tree, locks, operation, at).allowed;

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/lock-resources
describe('a lock, by the documentation', () => {
	it.each<[Lock['kind'], string, keyof typeof operations, string, boolean]>([
		['CanNotDelete', 'st', 'deleteAccount', 'st', false],
		['CanNotDelete', 'st', 'changeAccount', 'st', true],
		['ReadOnly', 'st', 'changeAccount', 'st', false],
		['ReadOnly', 'st', 'deleteAccount', 'st', false],
		['ReadOnly', 'st', 'listKeys', 'st', false],
		['CanNotDelete', 'st', 'listKeys', 'st', true],
		['ReadOnly', 'st', 'createContainer', 'st', false],
		['ReadOnly', 'st', 'deleteBlob', 'st', true],
		['CanNotDelete', 'st', 'deleteBlob', 'st', true],
		['ReadOnly', 'st', 'assignRole', 'st', false],
		['CanNotDelete', 'rg', 'removeRole', 'vm', false],
		['CanNotDelete', 'rg', 'assignRole', 'vm', true],
		['ReadOnly', 'rg', 'startVm', 'vm', false],
		['CanNotDelete', 'rg', 'startVm', 'vm', true],
		['ReadOnly', 'rg', 'readVm', 'vm', true],
		['CanNotDelete', 'vm', 'deleteGroup', 'rg', false],
		['CanNotDelete', 'vm', 'deleteAccount', 'st', true],
		['CanNotDelete', 'sub', 'deleteVm', 'vm2', false],
		['CanNotDelete', 'rg', 'deleteVm', 'vm2', true],
		['ReadOnly', 'rg', 'removeLock', 'rg', true],
		// "A resource lock doesn't block the subscription cancellation."
		['ReadOnly', 'sub', 'cancelSubscription', 'sub', true],
		['CanNotDelete', 'sub', 'cancelSubscription', 'sub', true]
	])('%s on %s: %s at %s passes: %s', (kind, at, name, on, yes) =>
		expect(passes([{ kind, at }], operations[name], on)).toBe(yes)
	);

	it('of the stricter kind decides where both are inherited', () =>
		expect(
			passes(
				[
					{ kind: 'CanNotDelete', at: 'rg' },
					{ kind: 'ReadOnly', at: 'sub' }
				],
				operations.resizeVm,
				'vm'
			)
		).toBe(false));

	it('on a child of a resource is not covered where the resource is deleted: the page speaks of groups only', () => {
		const nested: Tree = { ...tree, extension: { level: 'resource', parent: 'vm' } };
		const lock = [{ kind: 'CanNotDelete', at: 'extension' }] as const;
		expect(() => passesLocks(nested, lock, operations.deleteVm, 'vm')).toThrow(RangeError);
		expect(passesLocks(nested, lock, operations.resizeVm, 'vm').allowed).toBe(true);
		expect(passesLocks(nested, lock, operations.deleteGroup, 'rg').allowed).toBe(false);
	});
});

it('agrees with a plain reading by method and by address', () => {
	const address: Readonly<Record<string, string>> = {
		sub: '/sub/',
		rg: '/sub/rg/',
		rg2: '/sub/rg2/',
		vm: '/sub/rg/vm/',
		st: '/sub/rg/st/',
		vm2: '/sub/rg2/vm2/'
	};
	const methods: Readonly<Record<string, string>> = {
		read: 'GET',
		write: 'PUT',
		action: 'POST',
		delete: 'DELETE'
	};
	const scope = fc.constantFrom(...Object.keys(address));
	const lock = fc.record({ kind: fc.constantFrom('CanNotDelete' as const, 'ReadOnly' as const), at: scope });
	fc.assert(
		fc.property(
			fc.array(lock, { maxLength: 3 }),
			fc.constantFrom(...Object.values(operations)),
			scope,
			(locks, operation, at) => {
				const method = methods[operation.action.split('/').at(-1)!]!;
				const blocked = locks.some(({ kind, at: locked }) => {
					if ('data' in operation || operation === operations.removeLock) return false;
					if (operation === operations.cancelSubscription) return false;
					const above = address[at]!.startsWith(address[locked]!);
					const below = operation === operations.deleteGroup && address[locked]!.startsWith(address[at]!);
					if (kind === 'CanNotDelete') return method === 'DELETE' && (above || below);
					return method !== 'GET' && (above || (method === 'DELETE' && below));
				});
				expect(passes(locks, operation, at)).toBe(!blocked);
			}
		),
		{ numRuns: 500 }
	);
});

describe('the least restrictive lock', () => {
	const like: Readonly<Record<Request, Operation>> = {
		read: operations.readAccount,
		write: operations.changeAccount,
		delete: operations.deleteAccount,
		POST: operations.listKeys,
		data: operations.deleteBlob
	};
	const kinds = Object.keys(like) as readonly Request[];
	it('is the first that stops the one request and lets the other pass', () => {
		for (const stop of kinds)
			for (const keep of kinds) {
				const fits = (['CanNotDelete', 'ReadOnly'] as const).filter(
					(kind) =>
						!passes([{ kind, at: 'st' }], like[stop], 'st') && passes([{ kind, at: 'st' }], like[keep], 'st')
				);
				expect(lockFor(stop, keep)).toBe(fits[0]);
			}
	});
	it('stops what the model of requests stops', () => {
		for (const kind of ['CanNotDelete', 'ReadOnly'] as const)
			for (const request of kinds)
				expect(stops(kind, request)).toBe(!passes([{ kind, at: 'st' }], like[request], 'st'));
	});
	it('does not exist for data, and where both would be stopped', () => {
		expect(lockFor('data', 'read')).toBeUndefined();
		expect(lockFor('write', 'POST')).toBeUndefined();
	});
});
