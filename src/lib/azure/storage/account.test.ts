import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	canChange,
	createdAs,
	creationFaults,
	domainStep,
	encryptionStep,
	keyFaults,
	kindFor,
	kinds,
	redundancyStep,
	upgradeBlockers
} from '#lib/azure/storage/account.ts';
import { redundancies, type Redundancy } from '#lib/azure/storage/redundancy.ts';

const redundancy = fc.constantFrom(...redundancies);

describe('kind of a new account', () => {
	// https://learn.microsoft.com/en-us/azure/storage/common/storage-account-overview (its table)
	it.each([
		['blobs', false, 'region', 'standard'],
		['blobs', true, 'zones', 'premium-blobs'],
		['blobs', true, 'region', undefined],
		['queues', false, 'zones', 'standard'],
		['queues', true, 'any', undefined],
		['smb', false, 'any', 'standard'],
		['smb', true, 'any', 'premium-files'],
		['nfs', false, 'zones', 'premium-files'],
		['nfs', false, 'region', undefined],
		['archive', false, 'region', 'standard'],
		['archive', false, 'zones', undefined],
		['archive', true, 'any', undefined]
	] as const)('%s, fast: %s, %s: %s', (data, fast, copies, expected) =>
		expect(kindFor(data, fast, copies)).toBe(expected)
	);

	it('agrees with a list of what each kind has, standard first', () => {
		const has = {
			standard: 'blobs archive queues smb any zones region',
			'premium-blobs': 'blobs fast any zones',
			'premium-files': 'smb nfs fast any zones'
		};
		fc.assert(
			fc.property(
				fc.constantFrom('blobs', 'archive', 'queues', 'smb', 'nfs'),
				fc.boolean(),
				fc.constantFrom('any', 'zones', 'region'),
				(data, fast, copies) => {
					const needs = [data, copies, ...(fast ? ['fast'] : [])];
					const fitting = kinds.find(
						(one) =>
							needs.every((need) => has[one].split(' ').includes(need)) && needs.join() !== 'archive,zones'
					);
					expect(kindFor(data, fast, copies)).toBe(fitting);
				}
			)
		);
	});
});

describe('change of redundancy', () => {
	/** https://learn.microsoft.com/en-us/azure/storage/common/redundancy-migration (its table), rows and columns without read access */
	const table: Readonly<Record<string, string>> = {
		LRS: '- setting conversion both',
		GRS: 'setting - both conversion',
		ZRS: 'conversion both - setting',
		GZRS: 'both conversion setting -'
	};
	const columns = ['LRS', 'GRS', 'ZRS', 'GZRS'];

	it('agrees with the table of the page, except where read access and zones change together', () => {
		fc.assert(
			fc.property(redundancy, redundancy, (from, to) => {
				const [one, other] = [from, to].map((name) => name.replace('RA-', '')) as [string, string];
				const cell = table[one]!.split(' ')[columns.indexOf(other)];
				const read = from.startsWith('RA') !== to.startsWith('RA');
				expect(redundancyStep('standard', from, to, false)).toBe(
					from === to || (cell === 'conversion' && read && one.startsWith('G'))
						? undefined
						: cell === '-'
							? 'setting'
							: cell
				);
			})
		);
	});

	it.each<[Redundancy, Redundancy, string | undefined]>([
		['LRS', 'GRS', 'rehydrate'],
		['LRS', 'ZRS', 'rehydrate'],
		['GRS', 'GZRS', 'rehydrate'],
		['GRS', 'RA-GRS', undefined],
		['ZRS', 'GZRS', undefined]
	])('with archived blobs, from %s to %s: %s', (from, to, expected) =>
		expect(redundancyStep('standard', from, to, true)).toBe(expected)
	);

	it('converts premium file shares, but not premium block blobs', () => {
		expect(redundancyStep('premium-files', 'LRS', 'ZRS', false)).toBe('conversion');
		expect(redundancyStep('premium-files', 'ZRS', 'LRS', false)).toBeUndefined();
		expect(redundancyStep('premium-blobs', 'LRS', 'ZRS', false)).toBe('copy');
		expect(redundancyStep('premium-blobs', 'LRS', 'GRS', false)).toBeUndefined();
	});
});

describe('upgrade to a hierarchical namespace', () => {
	// https://learn.microsoft.com/en-us/azure/storage/blobs/upgrade-to-data-lake-storage-gen2-how-to
	it.each([
		[undefined, 7, 'none', 'feature wait'],
		[9, 7, 'none', ''],
		[4, 7, 'none', 'wait'],
		[9, 7, 'versioning', 'feature'],
		[9, 3, 'pages', 'pages'],
		[4, 14, 'pages', 'wait pages']
	] as const)(
		'soft delete disabled %s days ago (%s days), with %s: %s',
		(disabled, retention, used, expected) =>
			expect(upgradeBlockers(disabled, retention, used).join(' ')).toBe(expected)
	);

	it('waits for the last blob that was deleted while soft delete was enabled', () => {
		fc.assert(
			fc.property(fc.nat(30), fc.integer({ min: 1, max: 30 }), (disabled, retention) => {
				const expires = -disabled + retention;
				expect(upgradeBlockers(disabled, retention, 'none').includes('wait')).toBe(expires > 0);
			})
		);
	});
});

describe('encryption', () => {
	// infrastructure-encryption-enable and encryption-scope-overview
	const cases = {
		'double container': ['scope', 'scope', 'none', 'none'],
		'double blobs': [undefined, undefined, 'none', 'none'],
		'double shares': ['account', 'account', 'none', 'none'],
		'key container': ['scope', 'none', 'scope', 'none'],
		'key blobs': ['key', 'none', 'key', 'none'],
		'key shares': ['key', 'none', 'key', 'none']
	};
	it.each(Object.entries(cases))('%s: %s', (id, expected) => {
		const [need, data] = id.split(' ') as ['double', 'shares'];
		const steps = [false, true].flatMap((twice) =>
			[false, true].map((keyed) => encryptionStep(need, data, twice, keyed))
		);
		expect(steps).toEqual(expected);
	});
});

describe('plan for a customer-managed key', () => {
	// https://learn.microsoft.com/en-us/azure/storage/common/customer-managed-keys-configure-new-account
	const role = 'Key Vault Crypto Service Encryption User';

	it('can use a system-assigned identity only for an account that exists', () => {
		expect(keyFaults(false, 'user', role, 'RSA', true)).toEqual([]);
		expect(keyFaults(true, 'system', role, 'RSA', true)).toEqual([]);
		expect(keyFaults(false, 'system', role, 'RSA', true)).toEqual(['identity']);
	});

	it('needs the role, an RSA key and purge protection', () => {
		expect(keyFaults(true, 'user', 'Key Vault Reader', 'EC', false)).toEqual(['role', 'key', 'purge']);
	});
});

describe('faults of az storage account create', () => {
	// storage-account-overview and az storage account create
	it.each([
		['claims2027', 'StorageV2', 'Standard_ZRS', '--access-tier Cool', ''],
		['claims2027', 'StorageV2', 'Premium_LRS', '', ''],
		['claims2027', 'BlockBlobStorage', 'Premium_ZRS', '--enable-hierarchical-namespace true', ''],
		['claims-2027', 'BlockBlobStorage', 'Standard_LRS', '', 'name sku'],
		['Claims', 'FileStorage', 'Premium_GRS', '', 'name sku'],
		['cl', 'FileStorage', 'Premium_LRS', '--enable-hierarchical-namespace true', 'name more'],
		['claims2027', 'StorageV2', 'Standard_LRS', '--access-tier Archive', 'more']
	])('%s %s %s %s: %s', (name, kind, sku, more, expected) =>
		expect(creationFaults(name, kind, sku, more).join(' ')).toBe(expected)
	);

	it('agrees with a list of SKUs for each kind', () => {
		const list: Readonly<Record<string, string>> = {
			StorageV2: 'Standard_LRS Standard_ZRS Standard_GRS Premium_LRS Premium_ZRS',
			BlockBlobStorage: 'Premium_LRS Premium_ZRS',
			FileStorage: 'Premium_LRS Premium_ZRS'
		};
		for (const [kind, skus] of Object.entries(list))
			for (const sku of [
				'Standard_LRS',
				'Standard_ZRS',
				'Standard_GRS',
				'Premium_LRS',
				'Premium_ZRS',
				'Premium_GRS'
			])
				expect(creationFaults('claims', kind, sku).length === 0).toBe(skus.split(' ').includes(sku));
	});
});

describe('changes of an account', () => {
	const changes = [
		'tier',
		'geo',
		'performance',
		'region',
		'group',
		'key',
		'queue',
		'container',
		'smb',
		'nfs'
	] as const;
	// storage-account-overview and redundancy-migration
	it.each([
		['standard', 'tier geo group key queue container smb'],
		['premium-blobs', 'group key container'],
		['premium-files', 'group key smb nfs']
	] as const)('%s: %s', (kind, expected) =>
		expect(changes.filter((change) => canChange(change, kind, false)).join(' ')).toBe(expected)
	);

	it('enables a hierarchical namespace of standard accounts', () => {
		expect(canChange('hierarchical', 'standard', false)).toBe(true);
		expect(canChange('hierarchical', 'standard', true)).toBeUndefined();
		expect(canChange('hierarchical', 'premium-files', false)).toBe(false);
		expect(canChange('hierarchical', 'premium-blobs', false)).toBeUndefined();
	});
});

describe('custom domain', () => {
	// https://learn.microsoft.com/en-us/azure/storage/blobs/storage-custom-domain-name
	it.each([
		[false, false, 'new', 'cname'],
		[false, false, 'live', 'verify'],
		[false, false, 'verified', 'cname'],
		[true, false, 'live', 'front'],
		[false, true, 'verified', 'front']
	] as const)('root: %s, HTTPS: %s, %s: %s', (root, https, use, expected) =>
		expect(domainStep(root, https, use)).toBe(expected)
	);
});

describe('parameters of az storage account create', () => {
	// storage-redundancy: supported storage account types
	const cases = {
		blobs: ['BlockBlobStorage Premium_LRS', 'BlockBlobStorage Premium_ZRS', ''],
		shares: ['FileStorage Premium_LRS', 'FileStorage Premium_ZRS', ''],
		pages: ['StorageV2 Premium_LRS', '', ''],
		queues: ['StorageV2 Standard_LRS', 'StorageV2 Standard_ZRS', 'StorageV2 Standard_GRS']
	};
	it.each(Object.entries(cases))('for %s: %s', (data, expected) =>
		expect(
			(['disk', 'zone', 'region'] as const).map(
				(survives) => createdAs(data as 'blobs', survives)?.join(' ') ?? ''
			)
		).toEqual(expected)
	);
});
