import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	createdAs,
	encryptionStep,
	kindFor,
	kinds,
	namespaceStep,
	redundancyStep,
	restoreSteps,
	tierStep
} from '#lib/azure/storage/account.ts';
import { redundancies, type Redundancy } from '#lib/azure/storage/redundancy.ts';

const redundancy = fc.constantFrom(...redundancies);
const kind = fc.constantFrom(...kinds);

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

describe('first step toward a tier', () => {
	// https://learn.microsoft.com/en-us/azure/storage/blobs/access-tiers-overview
	it.each([
		['standard', 'ZRS', 'cool', 'existing', 'set'],
		['standard', 'GRS', 'archive', 'existing', 'set'],
		['standard', 'GZRS', 'archive', 'uploads', 'convert'],
		['standard', 'RA-GRS', 'archive', 'uploads', 'rule'],
		['standard', 'RA-GZRS', 'cool', 'uploads', 'default'],
		['premium-blobs', 'LRS', 'cool', 'uploads', 'account']
	] as const)('%s with %s, %s of %s: %s', (kind, redundancy, tier, of, expected) =>
		expect(tierStep({ kind, redundancy }, tier, of)).toBe(expected)
	);

	it('never has a default tier or a rule for existing blobs, and Archive only with three redundancies', () => {
		fc.assert(
			fc.property(
				redundancy,
				fc.constantFrom('cool', 'archive'),
				fc.constantFrom('existing', 'uploads'),
				(redundancy, tier, of) => {
					const step = tierStep({ kind: 'standard', redundancy }, tier, of);
					const possible = tier === 'cool' || ['LRS', 'GRS', 'RA-GRS'].includes(redundancy);
					const online = of === 'existing' ? 'set' : tier === 'cool' ? 'default' : 'rule';
					expect(step).toBe(possible ? online : 'convert');
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

describe('point-in-time restore', () => {
	const ready = { versioning: true, feed: true, soft: 7 };
	const flat = { kind: 'standard', hierarchical: false } as const;

	it('follows the example of the page: 7 days of soft delete are enough for 1 to 6', () => {
		// https://learn.microsoft.com/en-us/azure/storage/blobs/point-in-time-restore-overview
		expect([1, 6, 7].map((days) => restoreSteps(flat, ready, days))).toEqual([[], [], ['soft']]);
	});

	it('takes all three settings, or another account', () => {
		fc.assert(
			fc.property(
				kind,
				fc.boolean(),
				fc.record({ versioning: fc.boolean(), feed: fc.boolean(), soft: fc.nat(30) }),
				fc.integer({ min: 1, max: 29 }),
				(kind, hierarchical, has, days) => {
					const steps = new Set<string>(restoreSteps({ kind, hierarchical }, has, days));
					const supported = kind === 'standard' && !hierarchical;
					expect(steps.has('account')).toBe(!supported);
					expect(steps.has('versioning')).toBe(supported && !has.versioning);
					expect(steps.has('feed')).toBe(supported && !has.feed);
					expect(steps.has('soft')).toBe(supported && days + 1 > has.soft);
				}
			)
		);
	});
});

describe('namespace', () => {
	// https://learn.microsoft.com/en-us/azure/storage/blobs/upgrade-to-data-lake-storage-gen2-how-to
	it.each([
		[true, true, 'soft', true, 'none'],
		[false, false, 'pages', false, 'none'],
		[true, false, 'none', false, 'upgrade'],
		[true, false, 'versioning', false, 'disable'],
		[true, false, 'versioning', true, 'account'],
		[true, false, 'soft', true, 'disable'],
		[true, false, 'pages', false, 'remove'],
		[false, true, 'none', false, 'account']
	] as const)('needed: %s, is so: %s, with %s, kept: %s: %s', (needed, is, used, kept, expected) =>
		expect(namespaceStep(needed, is, used, kept)).toBe(expected)
	);

	it('is upgraded only where it’s needed, and never back', () => {
		const rows = [true, false].flatMap((needed) =>
			[true, false].flatMap((is) =>
				(['none', 'versioning', 'soft', 'pages'] as const).map((used) => ({ needed, is, used }))
			)
		);
		for (const { needed, is, used } of rows) {
			const step = namespaceStep(needed, is, used, false);
			expect(['upgrade', 'disable', 'remove'].includes(step)).toBe(needed && !is);
			expect(step === 'account').toBe(!needed && is);
		}
	});
});

describe('encryption', () => {
	// infrastructure-encryption-enable, account-encryption-key-create and encryption-scope-overview
	const cases = {
		'double container': ['scope', 'scope', 'none', 'none'],
		'double shares': ['account', 'account', 'none', 'none'],
		'double queues': ['account', 'account', 'none', 'none'],
		'key container': ['scope', 'scope', 'scope', 'scope'],
		'key shares': ['key', 'key', 'key', 'key'],
		'key queues': ['account', 'key', 'account', 'key']
	};
	it.each(Object.entries(cases))('%s: %s', (id, expected) => {
		const [need, data] = id.split(' ') as ['double', 'shares'];
		const steps = [false, true].flatMap((twice) =>
			[false, true].map((scoped) => encryptionStep(need, data, { twice, scoped }))
		);
		expect(steps).toEqual(expected);
	});
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
