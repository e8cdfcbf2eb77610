import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	ntfsLevels,
	rightOf,
	rightTrace,
	shareRoles,
	signIn,
	type Device,
	type IdentitySource,
	type Ntfs,
	type Person,
	type ShareRight,
	type ShareRole
} from '#lib/azure/storage/files.ts';

describe('rights on a file in a share', () => {
	// https://learn.microsoft.com/en-us/azure/storage/files/storage-files-identity-configure-file-level-permissions (its table)
	const table: readonly (readonly [Ntfs, ...ShareRight[]])[] = [
		['none', 'none', 'none', 'none', 'none'],
		['read', 'none', 'read', 'read', 'read'],
		['write', 'none', 'read', 'write', 'write'],
		['modify', 'none', 'read', 'delete', 'delete'],
		['full', 'none', 'read', 'delete', 'permissions']
	];
	const rows = table.flatMap(([ntfs, ...rights]) =>
		rights.map((right, index) => [ntfs, shareRoles[index]!, right] as const)
	);
	it.each(rows)('NTFS %s with role %s: %s', (ntfs, role, right) => {
		expect(rightOf({ role, byDefault: 'none', ntfs })).toBe(right);
	});

	// https://learn.microsoft.com/en-us/azure/storage/files/storage-files-identity-assign-share-level-permissions (its example)
	it('say how they follow', () => {
		expect(rightTrace({ role: 'reader', byDefault: 'contributor', ntfs: 'full' }).join(' ')).toContain(
			'both together allow read, write and delete'
		);
		expect(rightTrace({ role: 'none', byDefault: 'none', ntfs: 'full', accountKey: true })).toHaveLength(1);
	});
	it('are the higher of role and default', () => {
		expect(rightOf({ role: 'reader', byDefault: 'elevated', ntfs: 'full' })).toBe('permissions');
		expect(rightOf({ role: 'contributor', byDefault: 'reader', ntfs: 'modify' })).toBe('delete');
	});
	it('are all there with the account key', () => {
		expect(rightOf({ role: 'none', byDefault: 'none', ntfs: 'none', accountKey: true })).toBe('permissions');
	});

	it('agree with two lists of verbs that must both hold one', () => {
		const verbs: Record<ShareRole | Ntfs, string> = {
			none: '',
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
				const left = [...'rwdp'].filter(
					(verb) => (verbs[role] + verbs[byDefault]).includes(verb) && verbs[ntfs].includes(verb)
				);
				const name = { '': 'none', r: 'read', w: 'write', d: 'delete', p: 'permissions' }[left.at(-1) ?? ''];
				expect(rightOf({ role, byDefault, ntfs })).toBe(name);
			})
		);
	});
});

describe('signing in to a share', () => {
	const device = (joined: Device['joined'], reachesController = true): Device => ({
		joined,
		reachesController
	});
	// https://learn.microsoft.com/en-us/azure/storage/files/storage-files-active-directory-overview
	it.each<[IdentitySource, Person, Device, boolean]>([
		['ad-ds', 'hybrid', device('ad-ds'), true],
		['ad-ds', 'hybrid', device('ad-ds', false), false],
		['ad-ds', 'cloud-only', device('ad-ds'), false],
		['ad-ds', 'hybrid', device('entra'), false],
		['entra-kerberos', 'hybrid', device('entra', false), true],
		['entra-kerberos', 'hybrid', device('entra-hybrid', false), true],
		['entra-kerberos', 'hybrid', device('ad-ds'), false],
		['entra-domain-services', 'cloud-only', device('entra-domain-services'), true],
		['entra-domain-services', 'hybrid', device('entra-domain-services'), true],
		['entra-domain-services', 'hybrid', device('entra'), false],
		['entra-domain-services', 'on-premises-only', device('entra-domain-services'), false]
	])('%s, %s, %o: %s', (source, person, from, works) =>
		expect(signIn(source, person, from).works).toBe(works)
	);

	it('agrees with a list of what each source takes', () => {
		const takes: Record<IdentitySource, { people: string[]; joined: string[]; controller: boolean }> = {
			'ad-ds': {
				people: ['hybrid', 'on-premises-only'],
				joined: ['ad-ds', 'entra-hybrid'],
				controller: true
			},
			'entra-kerberos': { people: ['hybrid'], joined: ['entra', 'entra-hybrid'], controller: false },
			'entra-domain-services': {
				people: ['hybrid', 'cloud-only'],
				joined: ['entra-domain-services'],
				controller: true
			}
		};
		fc.assert(
			fc.property(
				fc.constantFrom<IdentitySource[]>('ad-ds', 'entra-kerberos', 'entra-domain-services'),
				fc.constantFrom<Person[]>('hybrid', 'cloud-only', 'on-premises-only'),
				fc.constantFrom<Device['joined'][]>('ad-ds', 'entra', 'entra-hybrid', 'entra-domain-services'),
				fc.boolean(),
				(source, person, joined, reachesController) => {
					const one = takes[source];
					const works =
						one.people.includes(person) &&
						one.joined.includes(joined) &&
						(!one.controller || reachesController);
					const answer = signIn(source, person, { joined, reachesController });
					expect(answer.works).toBe(works);
					expect(answer.trace.length).toBe(1);
				}
			)
		);
	});
});
