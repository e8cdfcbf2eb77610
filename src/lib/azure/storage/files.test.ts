import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	identitySourceFor,
	mountNeeds,
	ntfsLevels,
	rightOf,
	shareGrant,
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

describe('an identity source', () => {
	// https://learn.microsoft.com/en-us/azure/storage/files/storage-files-active-directory-overview
	it.each<[ShareUsers['joined'], ShareUsers['reach'], ReturnType<typeof identitySourceFor>]>([
		['ad', 'yes', 'ad'],
		['ad', 'no', 'none'],
		['hybrid', 'no', 'kerberos'],
		['entra', 'no', 'kerberos'],
		['managed', 'no', 'domain']
	])('on devices joined as %s, controllers reachable %s: %s', (joined, reach, source) => {
		expect(identitySourceFor({ joined, reach })).toBe(source);
	});

	it('is the only one of those that issue a ticket', () => {
		const users = fc.record({
			joined: fc.constantFrom('ad' as const, 'hybrid' as const, 'entra' as const, 'managed' as const),
			reach: fc.constantFrom('yes' as const, 'no' as const)
		});
		fc.assert(
			fc.property(users, (one) => {
				const { joined, reach } = one;
				const fitting = [
					...(reach === 'yes' ? ['ad'] : []),
					...(joined === 'hybrid' || joined === 'entra' ? ['kerberos'] : []),
					...(joined === 'managed' ? ['domain'] : [])
				];
				const found = identitySourceFor(one);
				if (found !== undefined) expect([found]).toEqual(fitting.length > 0 ? fitting : ['none']);
			})
		);
	});
});

// https://learn.microsoft.com/en-us/azure/storage/files/storage-files-identity-assign-share-level-permissions, and authorize-oauth-rest beside it
it.each([
	['synced', 'smb', 'read', 'smb read'],
	['synced', 'smb', 'full', 'smb full'],
	['synced', 'rest', 'write', 'rest write'],
	['synced', 'rest', 'full', undefined],
	['ad', 'smb', 'write', 'default'],
	['ad', 'rest', 'read', undefined]
] as const)('a group (%s) that uses %s to %s takes %s', (who, how, need, grant) => {
	expect(shareGrant({ who, how, need })).toBe(grant);
});

describe('a client of a share', () => {
	const need = (client: ShareClient['client'], where: ShareClient['where'], port: ShareClient['port']) =>
		mountNeeds({ client, where, port });
	// https://learn.microsoft.com/en-us/azure/storage/files/files-smb-protocol, and files-nfs-protocol and storage-files-networking-overview beside it
	it('uses the internet only with SMB 3.x and port 445', () => {
		expect(need('smb3', 'out', 'open')).toBe('nothing');
		expect(need('smb3', 'out', 'blocked')).toBe('peer');
		expect(need('smb3', 'prem', 'blocked')).toBe('vpn');
		expect(need('nfs', 'out', 'open')).toBe('peer');
		expect(need('nfs', 'in', 'blocked')).toBe('nothing');
	});
});
