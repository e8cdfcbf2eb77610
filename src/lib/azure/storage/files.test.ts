import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	canChangePermissions,
	identitySourceFor,
	mountNeeds,
	ntfsLevels,
	portalAuthorization,
	rightOf,
	shareRoles,
	type ShareAccess,
	type ShareClient,
	type ShareRight,
	type ShareUsers
} from '#lib/azure/storage/files.ts';

describe('rights on a file in a share', () => {
	// https://learn.microsoft.com/en-us/azure/storage/files/storage-files-identity-configure-file-level-permissions (its table)
	const table: readonly (readonly [ShareAccess['ntfs'], ...ShareRight[]])[] = [
		['no', 'no', 'no', 'no', 'no'],
		['read', 'no', 'read', 'read', 'read'],
		['write', 'no', 'read', 'write', 'write'],
		['modify', 'no', 'read', 'delete', 'delete'],
		['full', 'no', 'read', 'delete', 'permissions']
	];
	const rows = table.flatMap(([ntfs, ...rights]) =>
		rights.map((right, index) => [ntfs, shareRoles[index]!, right] as const)
	);
	it.each(rows)('NTFS %s with role %s: %s', (ntfs, role, right) => {
		expect(rightOf({ role, byDefault: 'no', ntfs })).toBe(right);
	});

	// https://learn.microsoft.com/en-us/azure/storage/files/storage-files-identity-assign-share-level-permissions (its example)
	it('are the higher of role and default', () => {
		expect(rightOf({ role: 'reader', byDefault: 'elevated', ntfs: 'full' })).toBe('permissions');
		expect(rightOf({ role: 'contributor', byDefault: 'reader', ntfs: 'modify' })).toBe('delete');
	});

	it('agree with two lists of verbs that must both have one', () => {
		const verbs: Record<ShareAccess['role'] | ShareAccess['ntfs'], string> = {
			no: '',
			reader: 'r',
			contributor: 'rwd',
			elevated: 'rwdp',
			read: 'r',
			write: 'rw',
			modify: 'rwd',
			full: 'rwdp'
		};
		const roles = fc.constantFrom(...shareRoles);
		fc.assert(
			fc.property(roles, roles, fc.constantFrom(...ntfsLevels), (role, byDefault, ntfs) => {
				const common = [...'rwdp'].filter(
					(verb) => (verbs[role] + verbs[byDefault]).includes(verb) && verbs[ntfs].includes(verb)
				);
				const name = { '': 'no', r: 'read', w: 'write', d: 'delete', p: 'permissions' }[common.at(-1) ?? ''];
				expect(rightOf({ role, byDefault, ntfs })).toBe(name);
			})
		);
	});
});

// https://learn.microsoft.com/en-us/azure/storage/files/storage-files-identity-configure-file-level-permissions (mount with admin-level access)
it.each([
	['key', 'no', true, true],
	['admin', 'no', true, true],
	['admin', 'full', false, false],
	['elevated', 'full', true, true],
	['elevated', 'modify', true, false],
	['contributor', 'full', true, false],
	['key', 'full', false, false]
] as const)('%s with NTFS %s changes permissions where a controller is %s: %s', (as, ntfs, reaches, can) => {
	expect(canChangePermissions(as, ntfs, reaches)).toBe(can);
});

describe('an identity source', () => {
	// https://learn.microsoft.com/en-us/azure/storage/files/storage-files-active-directory-overview
	it.each<[ShareUsers['who'], ShareUsers['joined'], boolean, ReturnType<typeof identitySourceFor>]>([
		['hybrid', 'ad', true, 'ad'],
		['hybrid', 'ad', false, 'none'],
		['hybrid', 'hybrid', false, 'kerberos'],
		['hybrid', 'entra', false, 'kerberos'],
		['cloud', 'entra', true, 'none'],
		['cloud', 'managed', false, 'domain'],
		['hybrid', 'managed', false, 'domain']
	])(
		'for %s identities on devices joined as %s, controllers reachable %s: %s',
		(who, joined, reaches, source) => {
			expect(identitySourceFor({ who, joined, reachesController: reaches })).toBe(source);
		}
	);

	it('is the only one of those that issue a ticket', () => {
		const users = fc.record({
			who: fc.constantFrom('hybrid' as const, 'cloud' as const),
			joined: fc.constantFrom('ad' as const, 'hybrid' as const, 'entra' as const, 'managed' as const),
			reachesController: fc.boolean()
		});
		fc.assert(
			fc.property(users, (one) => {
				const { who, joined, reachesController } = one;
				const fitting = [
					...(who === 'hybrid' && reachesController ? ['ad'] : []),
					...(who === 'hybrid' && (joined === 'hybrid' || joined === 'entra') ? ['kerberos'] : []),
					...(joined === 'managed' ? ['domain'] : [])
				];
				const found = identitySourceFor(one);
				if (found !== undefined) expect([found]).toEqual(fitting.length > 0 ? fitting : ['none']);
			})
		);
	});
});

// https://learn.microsoft.com/en-us/azure/storage/files/authorize-data-operations-portal
it.each([
	['keys', 'no', false, 'key'],
	['keys', 'privileged', false, 'key'],
	['keys', 'privileged', true, 'entra'],
	['keys', 'smb', true, 'denied'],
	['reader', 'privileged', false, 'entra'],
	['reader', 'smb', false, 'denied'],
	['no', 'privileged', false, 'denied']
] as const)('the portal authorizes the roles %s and %s with a lock %s: %s', (account, data, lock, by) => {
	expect(portalAuthorization(account, data, lock)).toBe(by);
});

describe('a client of a share', () => {
	const need = (protocol: ShareClient['protocol'], inNetwork: boolean, port: boolean, encrypted: boolean) =>
		mountNeeds({ protocol, inNetwork, port, encrypted });
	// https://learn.microsoft.com/en-us/azure/storage/files/files-smb-protocol, and files-nfs-protocol and storage-files-networking-overview beside it
	it('uses the internet only with SMB 3.x and port 445', () => {
		expect(need('smb3', false, true, true)).toBe('nothing');
		expect(need('smb3', false, false, true)).toBe('tunnel');
		expect(need('nfs', false, true, true)).toBe('tunnel');
		expect(need('nfs', true, false, true)).toBe('nothing');
	});
	it('uses SMB 2.1 only in the region and without encryption in transit', () => {
		expect(need('smb2', true, true, false)).toBe('nothing');
		expect(need('smb2', true, true, true)).toBe('encryption');
		expect(need('smb2', false, true, false)).toBe('move');
		expect(need('smb2', false, true, true)).toBeUndefined();
	});
});
