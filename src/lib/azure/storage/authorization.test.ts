import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '#lib/azure/identity/built-in-roles.ts';
import { operations as actions } from '#lib/azure/identity/operations.ts';
import { coverageOf } from '#lib/azure/identity/role.ts';
import {
	authorize,
	keyRoles,
	operations,
	type AccountState,
	type Credential,
	type Operation,
	type Role
} from '#lib/azure/storage/authorization.ts';

const state: AccountState = {
	sharedKey: true,
	anonymous: true,
	renewed: [],
	ended: [],
	revoked: false,
	unassigned: false
};
const may: readonly Operation[] = ['read'];
const key: Credential = { kind: 'account-key', key: 'key1' };
const account: Credential = { kind: 'account-sas', key: 'key1', may };
const service: Credential = { kind: 'service-sas', key: 'key1', may };
const bound: Credential = { ...service, policy: 'partner' };
const delegated: Credential = { kind: 'user-delegation-sas', role: 'Storage Blob Data Contributor', may };
const token = (role: Role): Credential => ({ kind: 'entra', role });
const open = (level: 'private' | 'blob' | 'container'): Credential => ({ kind: 'anonymous', level });

describe('authorizing a request for blobs', () => {
	it.each<[string, Credential, Partial<AccountState>, Operation, boolean]>([
		// https://learn.microsoft.com/en-us/azure/storage/common/shared-key-authorization-prevent (its table)
		['user delegation SAS, Shared Key disallowed', delegated, { sharedKey: false }, 'read', true],
		['service SAS, Shared Key disallowed', service, { sharedKey: false }, 'read', false],
		['account SAS, Shared Key disallowed', account, { sharedKey: false }, 'read', false],
		['account key, Shared Key disallowed', key, { sharedKey: false }, 'read', false],
		['token, Shared Key disallowed', token('Storage Blob Data Reader'), { sharedKey: false }, 'read', true],
		// https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage
		['service SAS, its key regenerated', service, { renewed: ['key1'] }, 'read', false],
		['service SAS, the other key regenerated', service, { renewed: ['key2'] }, 'read', true],
		['user delegation SAS, both keys regenerated', delegated, { renewed: ['key1', 'key2'] }, 'read', true],
		// https://learn.microsoft.com/en-us/rest/api/storageservices/define-stored-access-policy
		['SAS bound to an ended policy', bound, { ended: ['partner'] }, 'read', false],
		['SAS bound to another policy', bound, { ended: ['auditor'] }, 'read', true],
		['ad hoc SAS, a policy ended', service, { ended: ['partner'] }, 'read', true],
		// https://learn.microsoft.com/en-us/rest/api/storageservices/create-user-delegation-sas
		['user delegation keys revoked', delegated, { revoked: true }, 'read', false],
		['service SAS, user delegation keys revoked', service, { revoked: true }, 'read', true],
		['role of the maker taken away', delegated, { unassigned: true }, 'read', false],
		[
			'SAS says more than the role',
			{ ...delegated, role: 'Storage Blob Data Reader', may: ['write'] },
			{},
			'write',
			false
		],
		['role says more than the SAS', delegated, {}, 'write', false],
		// https://learn.microsoft.com/en-us/azure/storage/blobs/assign-azure-role-data-access
		['Owner without a data role', token('Owner'), {}, 'read', false],
		['data reader writes', token('Storage Blob Data Reader'), {}, 'write', false],
		['data contributor deletes', token('Storage Blob Data Contributor'), {}, 'delete', true],
		// https://learn.microsoft.com/en-us/azure/storage/blobs/anonymous-read-access-configure
		['anonymous disallowed by the account', open('container'), { anonymous: false }, 'read', false],
		['level blob: read', open('blob'), {}, 'read', true],
		['level blob: list', open('blob'), {}, 'list', false],
		['level container: list', open('container'), {}, 'list', true],
		['level container: write', open('container'), {}, 'write', false],
		['level private: read', open('private'), {}, 'read', false]
	])('%s', (_, credential, change, operation, allowed) => {
		expect(authorize(credential, { ...state, ...change }, operation)).toBe(allowed);
	});

	it('limits a SAS to its addresses, which private paths don’t show', () => {
		const from = { ...service, addresses: ['203.0.113.9'] };
		expect(authorize(from, state, 'read', '203.0.113.9')).toBe(true);
		expect(authorize(from, state, 'read', '203.0.113.8')).toBe(false);
		expect(authorize(from, state, 'read')).toBe(false);
	});

	// https://learn.microsoft.com/en-us/azure/storage/blobs/authorize-data-operations-portal
	it('knows the roles that can list the keys', () => {
		const own = Object.values(builtIn).filter((role) => coverageOf(role, actions.listKeys) === 'includes');
		for (const role of ['Owner', 'Contributor', 'Reader', 'Storage Blob Data Contributor'] as const)
			expect(keyRoles.includes(role), role).toBe(own.some(({ name }) => name === role));
		expect(keyRoles).toContain('Reader and Data Access');
	});

	it('agrees with what each credential can still do, as sets', () => {
		const limits = { may: fc.subarray([...operations]), addresses: fc.constantFrom(['203.0.113.9'], []) };
		const keys = fc.constantFrom<('key1' | 'key2')[]>('key1', 'key2');
		const roles = fc.constantFrom<Role[]>(
			'Storage Blob Data Reader',
			'Storage Blob Data Contributor',
			'Owner',
			'Reader',
			'Reader and Data Access'
		);
		const credentials = fc.oneof(
			fc.record({ kind: fc.constant('account-key' as const), key: keys }),
			fc.record({ kind: fc.constant('account-sas' as const), key: keys, may: limits.may }),
			fc.record({
				kind: fc.constant('service-sas' as const),
				key: keys,
				policy: fc.constantFrom('a', 'b'),
				...limits
			}),
			fc.record({ kind: fc.constant('user-delegation-sas' as const), role: roles, ...limits }),
			fc.record({ kind: fc.constant('entra' as const), role: roles }),
			fc.record({
				kind: fc.constant('anonymous' as const),
				level: fc.constantFrom<('private' | 'blob' | 'container')[]>('private', 'blob', 'container')
			})
		);
		const states = fc.record({
			sharedKey: fc.boolean(),
			anonymous: fc.boolean(),
			renewed: fc.subarray<'key1' | 'key2'>(['key1', 'key2']),
			ended: fc.subarray(['a', 'b']),
			revoked: fc.boolean(),
			unassigned: fc.boolean()
		});
		const data: Record<string, string> = {
			'Storage Blob Data Reader': 'read list',
			'Storage Blob Data Contributor': 'read list write delete'
		};
		const levels: Record<string, string> = { blob: 'read', container: 'read list' };
		fc.assert(
			fc.property(
				credentials,
				states,
				fc.constantFrom(...operations),
				fc.constantFrom('203.0.113.9', undefined),
				(credential, now, operation, address) => {
					// Start with everything and remove.
					let left = new Set<string>(operations);
					const keep = (list: string | undefined) => {
						left = new Set([...left].filter((one) => (list ?? '').split(' ').includes(one)));
					};
					if ('key' in credential && (!now.sharedKey || now.renewed.includes(credential.key))) keep('');
					if ('policy' in credential && now.ended.includes(credential.policy)) keep('');
					if ('role' in credential) keep(now.unassigned ? '' : data[credential.role]);
					if (credential.kind === 'user-delegation-sas' && now.revoked) keep('');
					if ('level' in credential) keep(now.anonymous ? levels[credential.level] : '');
					if ('may' in credential) keep(credential.may.join(' '));
					if ('addresses' in credential && !credential.addresses.some((one) => one === address)) keep('');
					expect(authorize(credential, now, operation, address)).toBe(left.has(operation));
				}
			)
		);
	});
});
