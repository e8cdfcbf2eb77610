import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whatIf, type ExistingResource, type DeclaredResource } from '#lib/azure/compute/deployment-mode.ts';

const one = (name: string) => ({ name, properties: {} });

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/deployment-modes
describe('the documentation’s examples of modes', () => {
	const group = ['A', 'B', 'C'].map(one);
	const file = ['A', 'B', 'D'].map(one);
	it('group A B C, file A B D', () => {
		expect(whatIf(group, file, 'Incremental').changes).toEqual({
			A: 'NoChange',
			B: 'NoChange',
			C: 'Ignore',
			D: 'Create'
		});
		expect(whatIf(group, file, 'Complete').changes).toMatchObject({ C: 'Delete', D: 'Create' });
	});
	it('a zone and its record: the record falls with the zone, and only with it', () => {
		const zone = [one('zone'), { ...one('cname'), recordIn: 'zone' }];
		expect(whatIf(zone, [], 'Complete').changes).toEqual({ zone: 'Delete', cname: 'Delete' });
		expect(whatIf(zone, [one('zone')], 'Complete').changes).toEqual({ zone: 'NoChange', cname: 'Ignore' });
	});
	it('a condition that is false deletes in complete mode, and a lock keeps', () => {
		const off = [{ ...one('A'), condition: false }];
		expect(whatIf([one('A')], off, 'Complete').changes).toEqual({ A: 'Delete' });
		expect(whatIf([one('A')], off, 'Incremental').changes).toEqual({ A: 'Ignore' });
		expect(whatIf([one('A')], [], 'Complete', true).changes).toEqual({ A: 'Ignore' });
	});
	// https://learn.microsoft.com/en-us/training/modules/arm-template-whatif/2-deployment-modes
	it('existing does not protect from complete mode', () => {
		expect(whatIf([one('A')], [{ ...one('A'), existing: true }], 'Complete').changes).toEqual({
			A: 'Delete'
		});
	});
	it('a property left out of a listed resource is lost, in incremental mode too', () => {
		const was = [{ name: 'vnet', properties: { owner: 'Team A', prefix: '10.0.0.0/16' } }];
		const now = [{ name: 'vnet', properties: { prefix: '10.0.0.0/16' } }];
		expect(whatIf(was, now, 'Incremental')).toEqual({
			changes: { vnet: 'Modify' },
			trace: ['vnet is set anew, without owner.']
		});
	});
});

/** Returns the change type from the table of the what-if page, row by row. */
function naive(
	held: ExistingResource | undefined,
	listed: DeclaredResource | undefined,
	complete: boolean,
	zoneStays: boolean
) {
	const inFile = listed !== undefined && listed.existing !== true && listed.condition !== false;
	if (held === undefined) return inFile ? 'Create' : undefined;
	if (inFile)
		return JSON.stringify(Object.entries(held.properties).sort()) ===
			JSON.stringify(Object.entries(listed.properties).sort())
			? 'NoChange'
			: 'Modify';
	return complete && !(held.recordIn !== undefined && zoneStays) ? 'Delete' : 'Ignore';
}
const properties = fc.dictionary(fc.constantFrom('size', 'owner'), fc.constantFrom('1', '2'));
const names = ['zone', 'x', 'y'] as const;
const held = fc.record({ properties }, { requiredKeys: ['properties'] });
const listed = fc.record({ properties, condition: fc.boolean(), existing: fc.boolean() });
const some = <T>(of: fc.Arbitrary<T>) =>
	fc.record({ zone: of, x: of, y: of }, { requiredKeys: [] }) as fc.Arbitrary<
		Partial<Record<(typeof names)[number], T>>
	>;

describe('whatIf', () => {
	it('agree with the table of change types', () => {
		fc.assert(
			fc.property(some(held), some(listed), fc.boolean(), (was, will, complete) => {
				const group = names.flatMap((name): ExistingResource[] => {
					const one = was[name];
					if (one === undefined) return [];
					return [name === 'x' ? { name, ...one, recordIn: 'zone' } : { name, ...one }];
				});
				const file = names.flatMap((name): DeclaredResource[] =>
					will[name] === undefined ? [] : [{ name, ...will[name] }]
				);
				const result = whatIf(group, file, complete ? 'Complete' : 'Incremental');
				const zone = file.find(({ name }) => name === 'zone');
				const zoneStays = zone !== undefined && zone.condition !== false && zone.existing !== true;
				for (const name of names)
					expect(result.changes[name]).toBe(
						naive(
							group.find((each) => each.name === name),
							file.find((each) => each.name === name),
							complete,
							zoneStays
						)
					);
				expect(result.trace).toHaveLength(Object.keys(result.changes).length);
			})
		);
	});
});
