import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	during,
	failover,
	redundancies,
	type Outage,
	type Redundancy
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
