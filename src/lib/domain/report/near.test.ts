import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { distance } from '#lib/domain/report/distance.ts';
import { namesOfExam } from '#lib/domain/report/names.ts';

const names = namesOfExam(az104);

describe('slips between two words', () => {
	it.each([
		['storage', 'storage', 0],
		['storge', 'storage', 1],
		['netwroking', 'networking', 1],
		['compte', 'compute', 1],
		['monitroing', 'monitoring', 1],
		['identty', 'identity', 1],
		['storage', 'compute', 3],
		['', 'ab', 2],
		['', 'abc', 3]
	])('%s and %s: %i, counted to 2', (a, b, expected) => expect(distance(a, b, 2)).toBe(expected));

	it('is the same both ways', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
				expect(distance(a, b, 3)).toBe(distance(b, a, 3));
			})
		);
	});
});

describe('sections by name', () => {
	it.each([
		['Manage Azure identities and governance', 'exact', 'identity'],
		['MANAGE AZURE IDENTITIES & GOVERNANCE', 'exact', 'identity'],
		['Manage identities and governance in Azure', 'exact', 'identity'],
		['Manage Azure subscriptions and resources', 'exact', 'identity'],
		['Implement and manage storage', 'exact', 'storage'],
		['Stórage', 'exact', 'storage'],
		['Deploy and manage virtual machines (VMs)', 'exact', 'compute'],
		['Configure and manage virtual networking', 'exact', 'networking'],
		['networks', 'exact', 'networking'],
		['Monitor and back up Azure resources', 'exact', 'monitoring'],
		['monitoring', 'exact', 'monitoring'],
		['storge', 'near', 'storage'],
		['netwroking', 'near', 'networking'],
		['identites and governence', 'near', 'identity'],
		['Implement & manage Azure storage', 'near', 'storage'],
		['virtual network', 'near', 'networking'],
		['monitor resources', 'near', 'monitoring'],
		['monitoring and maintenance', 'near', 'monitoring']
	])('%s: %s, %s', (text, kind, id) => expect(names.domain(text)).toEqual({ kind, id }));

	it.each([
		['virtual', ['compute', 'networking']],
		['Azure resources', ['compute', 'identity', 'monitoring']]
	])('%s could be several', (text, ids) => {
		const match = names.domain(text);
		expect(match.kind).toBe('ambiguous');
		expect(match.kind === 'ambiguous' && [...match.ids].sort()).toEqual(ids);
	});

	it.each([
		'',
		'Azure',
		'manage',
		'Maria Sample',
		'Speicher implementieren',
		'cooking',
		'ストレージの実装',
		'42'
	])('%s is none', (text) => expect(names.domain(text)).toEqual({ kind: 'none' }));
});

describe('skill groups by name, and objectives by their group', () => {
	it.each([
		['Configure access to storage', 'exact', 'storage-access'],
		['storage-access', 'exact', 'storage-access'],
		['NSG', 'exact', 'secure-access'],
		['SAS', 'exact', 'storage-access'],
		['Implement backup and recovery', 'exact', 'backup-recovery'],
		['Configure name resolution and load balancing', 'exact', 'dns-load-balancing'],
		['Configure firewalls for storage and virtual networks', 'near', 'storage-access'],
		['Configure stored access policies', 'near', 'storage-access'],
		['Create and use shared access signature tokens', 'near', 'storage-access'],
		['Configure object replication for accounts', 'near', 'storage-accounts'],
		['Configure soft delete for blobs and containers', 'near', 'files-blobs'],
		['Export a deployment as a Bicep file', 'near', 'templates'],
		['Move a virtual machine', 'near', 'virtual-machines'],
		['Provision a container with Azure Container Apps', 'near', 'containers'],
		['Map a custom DNS name to an App Service', 'near', 'app-service'],
		['Configure user-defined network routes', 'near', 'virtual-networks'],
		['Private endpoints for Azure services', 'near', 'secure-access'],
		['Troubleshoot load balancing', 'near', 'dns-load-balancing'],
		['Set up alert rules and action groups', 'near', 'monitor'],
		['Fail over with Site Recovery', 'near', 'backup-recovery'],
		['Self-service password reset (SSPR)', 'near', 'users-groups'],
		['Manage built-in role assignments', 'near', 'access'],
		['Configure management groups', 'near', 'governance']
	])('%s: %s, %s', (text, kind, id) => expect(names.group(text)).toEqual({ kind, id }));

	it('asks where several fit', () => expect(names.group('network access').kind).toBe('ambiguous'));

	it('knows the section of a group', () =>
		expect(names.domainsOf(['secure-access', 'virtual-networks'])).toEqual(['networking']));
});

it('answers anything without a fault', { timeout: 30_000 }, () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
			expect(['exact', 'near', 'ambiguous', 'none']).toContain(names.domain(text).kind);
			expect(['exact', 'near', 'ambiguous', 'none']).toContain(names.group(text).kind);
		})
	);
});
