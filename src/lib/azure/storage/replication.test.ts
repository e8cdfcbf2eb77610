import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '#lib/azure/storage/account.ts';
import {
	copies,
	inDestination,
	inTarget,
	missing,
	type Bar,
	type BlobChange,
	type Candidate,
	type Lack,
	type Side
} from '#lib/azure/storage/replication.ts';

const side: Side = {
	kind: 'standard',
	redundancy: 'LRS',
	hierarchical: false,
	versioning: true,
	changeFeed: true,
	tenant: 'a',
	crossTenant: false
};
const namespaced = { hierarchical: true, versioning: false, changeFeed: false } as const;
const blob: Candidate = { blobType: 'block', archived: false, snapshot: false, existing: false, name: 'b1' };

// https://learn.microsoft.com/en-us/azure/storage/blobs/object-replication-overview
describe('a policy of object replication', () => {
	it.each<[string, Partial<Side>, Partial<Side>, Lack[]]>([
		['is complete', {}, {}, []],
		['needs no change feed in the target', {}, { changeFeed: false }, []],
		['needs it in the source', { changeFeed: false }, {}, ['change-feed']],
		[
			'needs versions in both',
			{ versioning: false },
			{ versioning: false },
			['source-versioning', 'target-versioning']
		],
		['takes premium block blobs', { kind: 'premium-blobs' }, {}, []],
		['takes no file shares', {}, { kind: 'premium-files' }, ['kind']],
		['takes no hierarchical namespace', {}, namespaced, ['namespace']],
		// https://learn.microsoft.com/en-us/azure/storage/blobs/versioning-overview: with a namespace there is none to turn on.
		[
			'and asks for no versioning where there is one',
			{ versioning: false },
			namespaced,
			['namespace', 'source-versioning']
		],
		['stays in the tenant where not allowed', {}, { tenant: 'b', crossTenant: true }, ['tenant']],
		['crosses tenants where both allow it', { crossTenant: true }, { tenant: 'b', crossTenant: true }, []]
	])('%s', (_, source, target, lacks) =>
		expect(missing({ ...side, ...source } as Side, { ...side, ...target } as Side).lacks).toEqual(lacks)
	);

	it('can’t describe an account with a namespace and versioning, which doesn’t exist', () => {
		const given = { kind: 'standard', redundancy: 'LRS', tenant: 'a', crossTenant: false } as const;
		// @ts-expect-error: versioning isn't supported with a hierarchical namespace.
		const none: Side = { ...given, hierarchical: true, versioning: true, changeFeed: false };
		const one: Side = { ...given, hierarchical: true, versioning: false, changeFeed: false };
		expect([none.hierarchical, one.versioning]).toEqual([true, false]);
	});

	it('agrees with reading the prerequisites one after the other', () => {
		const sides = fc
			.record({
				kind: fc.constantFrom(...kinds),
				redundancy: fc.constantFrom<('LRS' | 'GRS')[]>('LRS', 'GRS'),
				hierarchical: fc.boolean(),
				versioning: fc.boolean(),
				changeFeed: fc.boolean(),
				tenant: fc.constantFrom('a', 'b'),
				crossTenant: fc.boolean()
			})
			.map(({ hierarchical, versioning, changeFeed, ...rest }): Side => ({
				...rest,
				...(hierarchical
					? { hierarchical, versioning: false, changeFeed: false }
					: { hierarchical, versioning, changeFeed })
			}));
		fc.assert(
			fc.property(sides, sides, (source, target) => {
				const lacks = new Set<string>();
				for (const one of [source, target]) {
					if (one.kind !== 'standard' && one.kind !== 'premium-blobs') lacks.add('kind');
					if (one.hierarchical) lacks.add('namespace');
					if (!one.crossTenant && source.tenant !== target.tenant) lacks.add('tenant');
				}
				if (!source.hierarchical && !source.versioning) lacks.add('source-versioning');
				if (!target.hierarchical && !target.versioning) lacks.add('target-versioning');
				if (!source.hierarchical && !source.changeFeed) lacks.add('change-feed');
				expect(new Set(missing(source, target).lacks)).toEqual(lacks);
			})
		);
	});
});

describe('a rule of it', () => {
	it.each<[string, Partial<Candidate>, boolean, boolean]>([
		['a new block blob', {}, false, true],
		['an older one', { existing: true }, false, false],
		['an older one, where all are taken', { existing: true }, true, true],
		['another prefix', { name: 'c1' }, true, false],
		['a snapshot', { snapshot: true }, true, false],
		['an append blob', { blobType: 'append' }, true, false],
		['an archived blob', { archived: true }, true, false],
		['a blob with a customer-provided key', { providedKey: true }, true, false]
	])('copies %s: %o', (_, change, all, copied) =>
		expect(copies({ prefix: 'b', all }, { ...blob, ...change })).toMatchObject({ copied })
	);
	it.each<[string, Partial<Candidate>, Bar | undefined]>([
		['nothing', {}, undefined],
		['its kind first', { archived: true, name: 'c1', existing: true }, 'kind'],
		['its name', { name: 'c1', existing: true }, 'name'],
		['its time', { existing: true }, 'time']
	])('is kept from copying by %s', (_, change, bar) =>
		expect(copies({ prefix: 'b', all: false }, { ...blob, ...change }).bar).toBe(bar)
	);
	it('closes its target to writes only', () => {
		expect([inTarget('read'), inTarget('write'), inTarget('delete')]).toEqual([true, false, true]);
	});
	it('agrees with one long condition', () => {
		fc.assert(
			fc.property(
				fc.boolean(),
				fc.boolean(),
				fc.boolean(),
				fc.boolean(),
				fc.boolean(),
				fc.boolean(),
				(block, archived, snapshot, existing, all, named) => {
					const blobType = block ? 'block' : 'page';
					const name = named ? 'b/x' : 'x/b';
					const answer = copies({ prefix: 'b', all }, { blobType, archived, snapshot, existing, name });
					expect(answer.copied).toBe(block && named && (all || !existing) && !(archived || snapshot));
				}
			)
		);
	});
});

describe('a change of a replicated blob', () => {
	it.each<[BlobChange, 'source' | 'target', boolean, string]>([
		['overwrite', 'source', false, 'new'],
		['delete', 'source', false, 'gone'],
		['metadata', 'source', false, 'new'],
		['snapshot', 'source', false, 'same'],
		['tier', 'source', false, 'same'],
		['overwrite', 'source', true, 'same'],
		['metadata', 'source', true, 'same'],
		['delete', 'source', true, 'same'],
		['overwrite', 'target', false, 'same'],
		['delete', 'target', false, 'gone'],
		['delete', 'target', true, 'same']
	])('%s in the %s, held %s: %s', (change, at, held, result) =>
		expect(inDestination(change, at, held)).toBe(result)
	);
	it('agrees with a table of what reaches the destination', () => {
		const effects = {
			source: { overwrite: 'new', metadata: 'new', delete: 'gone', snapshot: 'same', tier: 'same' },
			target: { overwrite: 'same', metadata: 'same', delete: 'gone', snapshot: 'same', tier: 'same' }
		} as const;
		fc.assert(
			fc.property(
				fc.constantFrom<BlobChange[]>('overwrite', 'metadata', 'delete', 'snapshot', 'tier'),
				fc.constantFrom('source' as const, 'target' as const),
				fc.boolean(),
				(change, at, held) => {
					expect(inDestination(change, at, held)).toBe(held ? 'same' : effects[at][change]);
				}
			)
		);
	});
});
