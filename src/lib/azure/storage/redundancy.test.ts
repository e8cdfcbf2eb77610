import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	during,
	failover,
	firstStep,
	lacking,
	leastExpensive,
	redundancies,
	stepAfter,
	succeeds,
	type Needs,
	type Outage,
	type Redundancy,
	type Request
} from '#lib/azure/storage/redundancy.ts';

describe('an outage of the primary', () => {
	// https://learn.microsoft.com/en-us/azure/storage/common/storage-redundancy (durability and availability by outage)
	it.each<[Redundancy, Outage, string, boolean, boolean]>([
		['LRS', 'rack', 'primary', true, true],
		['LRS', 'datacentre', 'nowhere', false, false],
		['ZRS', 'datacentre', 'primary', true, true],
		['ZRS', 'region', 'nowhere', false, false],
		['GRS', 'datacentre', 'nowhere', false, true],
		['RA-GRS', 'datacentre', 'secondary', false, true],
		['GZRS', 'datacentre', 'primary', true, true],
		['GZRS', 'region', 'nowhere', false, true],
		['RA-GZRS', 'region', 'secondary', false, true]
	])('%s, %s: read from %s, write %s, copy elsewhere %s', (redundancy, outage, read, write, copy) =>
		expect(during(redundancy, outage)).toMatchObject({ read, write, copy })
	);

	it('agrees with counting the places of the copies', () => {
		const copies: Record<Redundancy, string[]> = {
			LRS: ['here-1'],
			ZRS: ['here-1', 'here-2', 'here-3'],
			GRS: ['here-1', 'there'],
			'RA-GRS': ['here-1', 'there'],
			GZRS: ['here-1', 'here-2', 'here-3', 'there'],
			'RA-GZRS': ['here-1', 'here-2', 'here-3', 'there']
		};
		const lost: Record<Outage, RegExp> = { rack: /^$/, datacentre: /^here-1$/, region: /^here/ };
		fc.assert(
			fc.property(
				fc.constantFrom(...redundancies),
				fc.constantFrom<Outage[]>('rack', 'datacentre', 'region'),
				(one, outage) => {
					const left = copies[one].filter((place) => !lost[outage].test(place));
					const write = left.some((place) => place.startsWith('here'));
					const read = write ? 'primary' : left.length > 0 && one.includes('RA') ? 'secondary' : 'nowhere';
					expect(during(one, outage)).toMatchObject({ read, write, copy: left.length > 0 });
				}
			)
		);
	});
});

describe('a customer-managed failover', () => {
	const up = { primaryUp: true };
	const down = { primaryUp: false };
	// https://learn.microsoft.com/en-us/azure/storage/common/storage-failover-customer-managed-unplanned (its table) and
	// https://learn.microsoft.com/en-us/azure/storage/common/storage-failover-customer-managed-planned
	it.each<[Redundancy, 'planned' | 'unplanned', Parameters<typeof failover>[2], object]>([
		['GRS', 'unplanned', down, { possible: true, after: 'local', loses: true }],
		['GZRS', 'unplanned', down, { possible: true, after: 'local', loses: true }],
		['GRS', 'planned', up, { possible: true, after: 'geo', loses: false }],
		['RA-GZRS', 'planned', up, { possible: true, after: 'geo', loses: false }],
		['RA-GRS', 'planned', down, { possible: false, after: 'unchanged', loses: false }],
		['ZRS', 'unplanned', down, { possible: false, after: 'unchanged', loses: false }],
		['GRS', 'unplanned', { primaryUp: false, objectReplication: true }, { possible: false }]
	])('%s, %s, %o', (redundancy, kind, state, outcome) =>
		expect(failover(redundancy, kind, state)).toMatchObject(outcome)
	);

	it('agrees with a table of all cases', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...redundancies),
				fc.boolean(),
				fc.boolean(),
				fc.boolean(),
				(one, planned, primaryUp, objectReplication) => {
					const possible = /^(RA-)?GZ?RS$/.test(one) && !objectReplication && (primaryUp || !planned);
					const outcome = failover(one, planned ? 'planned' : 'unplanned', { primaryUp, objectReplication });
					expect(outcome).toMatchObject({
						possible,
						loses: possible && !planned,
						after: possible ? (planned ? 'geo' : 'local') : 'unchanged'
					});
				}
			)
		);
	});
});

const anyRedundancy = fc.constantFrom(...redundancies);

describe('the least expensive redundancy', () => {
	const needs = fc.record<Needs>({
		zone: fc.boolean(),
		region: fc.constantFrom<Needs['region'][]>('lost', 'copy', 'read'),
		data: fc.constantFrom<Needs['data'][]>('blobs', 'archive', 'files')
	});
	// https://learn.microsoft.com/en-us/azure/storage/common/storage-redundancy (outage scenarios, supported services)
	it.each<[Needs, Redundancy | undefined]>([
		[{ zone: false, region: 'lost', data: 'archive' }, 'LRS'],
		[{ zone: true, region: 'lost', data: 'files' }, 'ZRS'],
		[{ zone: false, region: 'copy', data: 'files' }, 'GRS'],
		[{ zone: false, region: 'read', data: 'archive' }, 'RA-GRS'],
		[{ zone: true, region: 'copy', data: 'files' }, 'GZRS'],
		[{ zone: true, region: 'read', data: 'blobs' }, 'RA-GZRS'],
		[{ zone: true, region: 'copy', data: 'archive' }, undefined],
		[{ zone: false, region: 'read', data: 'files' }, undefined]
	])('%o: %s', (one, found) => expect(leastExpensive(one)).toBe(found));

	it('agrees with putting its name together', () => {
		fc.assert(
			fc.property(needs, (one) => {
				const { zone, region, data } = one;
				const name = `${region === 'read' ? 'RA-' : ''}${region === 'lost' ? '' : 'G'}${zone ? 'Z' : ''}RS`;
				const none = (zone && data === 'archive') || (region === 'read' && data === 'files');
				expect(leastExpensive(one)).toBe(none ? undefined : name === 'RS' ? 'LRS' : name);
			})
		);
	});

	it.each<[Redundancy, Needs, ReturnType<typeof lacking>]>([
		['ZRS', { zone: false, region: 'copy', data: 'archive' }, 'tier'],
		['GRS', { zone: true, region: 'read', data: 'blobs' }, 'zone'],
		['ZRS', { zone: true, region: 'copy', data: 'blobs' }, 'region'],
		['GZRS', { zone: true, region: 'read', data: 'blobs' }, 'read'],
		['RA-GRS', { zone: false, region: 'lost', data: 'files' }, undefined]
	])('%s for %o lacks %s', (one, some, lack) => expect(lacking(one, some)).toBe(lack));
});

describe('a request during an outage', () => {
	it.each<[Redundancy, Outage, Request, string]>([
		['GRS', 'region', { service: 'blob', secondary: false, write: true }, 'failover'],
		['GZRS', 'datacentre', { service: 'file', secondary: false, write: true }, 'now'],
		['RA-GRS', 'region', { service: 'blob', secondary: true, write: false }, 'now'],
		['RA-GRS', 'region', { service: 'blob', secondary: true, write: true }, 'never'],
		['RA-GRS', 'region', { service: 'file', secondary: true, write: false }, 'never'],
		['GRS', 'region', { service: 'blob', secondary: true, write: false }, 'never'],
		['ZRS', 'region', { service: 'blob', secondary: false, write: false }, 'never']
	])('%s, %s, %o: %s', (one, outage, request, when) => expect(succeeds(one, outage, request)).toBe(when));

	it('agrees with asking each endpoint', () => {
		fc.assert(
			fc.property(
				anyRedundancy,
				fc.constantFrom<Outage[]>('datacentre', 'region'),
				fc.record<Request>({
					service: fc.constantFrom<Request['service'][]>('blob', 'file'),
					secondary: fc.boolean(),
					write: fc.boolean()
				}),
				(one, outage, { service, secondary, write }) => {
					const works = secondary
						? /^RA/.test(one) && service !== 'file' && !write
						: outage === 'datacentre' && /Z/.test(one);
					const later = !secondary && failover(one, 'unplanned', { primaryUp: false }).possible;
					expect(succeeds(one, outage, { service, secondary, write })).toBe(
						works ? 'now' : later ? 'failover' : 'never'
					);
				}
			)
		);
	});
});

describe('around a failover', () => {
	it.each<[...Parameters<typeof firstStep>, ReturnType<typeof firstStep>]>([
		['GRS', 'write', true, 'none', 'planned'],
		['GZRS', 'write', false, 'none', 'unplanned'],
		['ZRS', 'write', true, 'none', 'change'],
		['LRS', 'write', false, 'none', 'wait'],
		['RA-GRS', 'read', false, 'none', 'secondary'],
		['RA-GRS', 'read', true, 'policy', 'secondary'],
		['GRS', 'read', true, 'none', 'change'],
		['GRS', 'write', true, 'policy', 'policy'],
		['GRS', 'write', true, 'sync', 'wait'],
		['GRS', 'write', false, 'sync', undefined]
	])('%s, %s, up %s, %s: %s', (one, need, up, blocked, step) =>
		expect(firstStep(one, need, up, blocked)).toBe(step)
	);

	it('starts a failover exactly where one is possible and needed', () => {
		fc.assert(
			fc.property(anyRedundancy, fc.boolean(), fc.boolean(), (one, up, objectReplication) => {
				const state = { primaryUp: up, objectReplication };
				const step = firstStep(one, 'write', up, objectReplication ? 'policy' : 'none');
				expect(step === 'planned').toBe(failover(one, 'planned', state).possible);
				expect(step === 'unplanned').toBe(!up && failover(one, 'unplanned', state).possible);
			})
		);
	});

	// https://learn.microsoft.com/en-us/azure/storage/common/storage-disaster-recovery-guidance (redundancy at every stage)
	it.each<[...Parameters<typeof stepAfter>, ReturnType<typeof stepAfter>]>([
		['copy', false, 'geo'],
		['copy', true, 'none'],
		['read', true, 'ra'],
		['zones', false, 'geo'],
		['zones', true, 'back'],
		['share', true, 'remount'],
		['urls', false, 'none']
	])('%s, planned %s: %s', (need, planned, step) => expect(stepAfter(need, planned)).toBe(step));
});
