import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBe, features, kinds, offers, type Account, type Feature } from '#lib/azure/storage/account.ts';
import { redundancies } from '#lib/azure/storage/redundancy.ts';

const standard: Account = { kind: 'standard', redundancy: 'LRS', hierarchical: false };

describe('what an account offers', () => {
	it.each<[Feature, Partial<Account>, boolean]>([
		// https://learn.microsoft.com/en-us/azure/storage/common/storage-account-overview (its table)
		['queues', {}, true],
		['queues', { kind: 'premium-blobs' }, false],
		['blobs', { kind: 'premium-files' }, false],
		['smb-shares', {}, true],
		['nfs-shares', {}, false],
		['nfs-shares', { kind: 'premium-files' }, true],
		// https://learn.microsoft.com/en-us/azure/storage/blobs/access-tiers-overview
		['cool-tier', { kind: 'premium-blobs' }, false],
		['archive-tier', { redundancy: 'RA-GRS' }, true],
		['archive-tier', { redundancy: 'GZRS' }, false],
		['cool-tier', { redundancy: 'GZRS' }, true],
		// https://learn.microsoft.com/en-us/azure/storage/blobs/object-replication-overview and versioning-overview
		['object-replication', { kind: 'premium-blobs' }, true],
		['object-replication', { hierarchical: true }, false],
		['versioning', { hierarchical: true }, false],
		// https://learn.microsoft.com/en-us/azure/storage/blobs/point-in-time-restore-overview
		['point-in-time', { redundancy: 'GZRS' }, true],
		['point-in-time', { kind: 'premium-blobs' }, false],
		['point-in-time', { hierarchical: true }, false]
	])('%s in %o: %s', (feature, change, can) =>
		expect(offers({ ...standard, ...change }, feature).can).toBe(can)
	);

	it('says why not as a fact, never as the claim that is refuted', () => {
		const because = (feature: Feature, change: Partial<Account>) =>
			offers({ ...standard, ...change }, feature).trace[0];
		expect(because('queues', { kind: 'premium-blobs' })).toBe(
			'A premium block blobs account holds blobs only.'
		);
		expect(because('blobs', { kind: 'premium-files' })).toBe(
			'A premium file shares account holds file shares only.'
		);
		expect(because('nfs-shares', {})).toBe('NFS file shares need a premium file shares account.');
		expect(because('cool-tier', { kind: 'premium-blobs' })).toBe(
			'Blobs of a premium block blobs account can’t be moved between access tiers.'
		);
	});

	it('has no second region in premium kinds', () => {
		expect(canBe({ ...standard, kind: 'premium-blobs', redundancy: 'GRS' })).toBe(false);
		expect(canBe({ ...standard, kind: 'premium-files', redundancy: 'ZRS' })).toBe(true);
		expect(canBe({ ...standard, redundancy: 'RA-GZRS' })).toBe(true);
		expect(canBe({ kind: 'premium-files', redundancy: 'LRS', hierarchical: true })).toBe(false);
	});

	it('agrees with a list for each kind, less what the rest takes away', () => {
		const lists = {
			standard: 'blobs smb-shares queues cool-tier archive-tier versioning object-replication point-in-time',
			'premium-blobs': 'blobs versioning object-replication',
			'premium-files': 'smb-shares nfs-shares'
		};
		fc.assert(
			fc.property(
				fc.record({
					kind: fc.constantFrom(...kinds),
					redundancy: fc.constantFrom(...redundancies),
					hierarchical: fc.boolean()
				}),
				fc.constantFrom(...features),
				(account, feature) => {
					let list = lists[account.kind].split(' ');
					if (!['LRS', 'GRS', 'RA-GRS'].includes(account.redundancy))
						list = list.filter((one) => one !== 'archive-tier');
					if (account.hierarchical) list = list.filter((one) => !/versioning|replication|time/.test(one));
					expect(offers(account, feature).can).toBe(list.includes(feature));
				}
			)
		);
	});
});
