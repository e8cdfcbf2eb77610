import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deploymentWaves, type Declared } from '#lib/azure/compute/deployment-order.ts';

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/resource-dependencies
describe('the documentation’s examples of dependencies', () => {
	it.each<[string, Declared[], string[][]]>([
		[
			'implicit: a property of the zone',
			[{ name: 'otherResource', refers: ['exampleDnsZone'] }, { name: 'exampleDnsZone' }],
			[['exampleDnsZone'], ['otherResource']]
		],
		[
			'parents: account, service, share',
			[{ name: 'share', refers: ['service'] }, { name: 'service', refers: ['storage'] }, { name: 'storage' }],
			[['storage'], ['service'], ['share']]
		],
		[
			'a child waits for its parent, not for other children',
			[{ name: 'parent' }, { name: 'a', refers: ['parent'] }, { name: 'b', refers: ['parent'] }],
			[['parent'], ['a', 'b']]
		],
		[
			'explicit: dependsOn',
			[{ name: 'otherZone', dependsOn: ['dnsZone'] }, { name: 'dnsZone' }],
			[['dnsZone'], ['otherZone']]
		],
		['no dependency: at the same time', [{ name: 'b' }, { name: 'a' }], [['b', 'a']]],
		[
			'an id typed as text makes nothing wait',
			[{ name: 'nic', typed: ['subnet'] }, { name: 'subnet' }],
			[['nic', 'subnet']]
		],
		[
			'existing is not deployed and not waited for',
			[
				{ name: 'vault', existing: true },
				{ name: 'app', refers: ['vault'] }
			],
			[['app']]
		]
	])('%s', (_, file, waves) => {
		expect(deploymentWaves(file).waves).toEqual(waves);
	});
	it('a circle is not deployed', () => {
		expect(
			deploymentWaves([{ name: 'a', refers: ['b'] }, { name: 'b', dependsOn: ['a'] }, { name: 'c' }])
		).toMatchObject({
			waves: [['c']],
			circle: ['a', 'b']
		});
	});
});

/** A second way: the wave of a resource is one more than the latest it depends on. */
function depth(file: readonly Declared[], name: string): number {
	const one = file.find((each) => each.name === name)!;
	const before = [...(one.refers ?? []), ...(one.dependsOn ?? [])].filter(
		(other) => file.find((each) => each.name === other)?.existing !== true
	);
	return before.length === 0 ? 0 : 1 + Math.max(...before.map((other) => depth(file, other)));
}
const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
const files = fc
	.tuple(
		...letters.map((name, index) =>
			fc.record({
				name: fc.constant(name),
				refers: fc.subarray(letters.slice(0, index)),
				dependsOn: fc.subarray(letters.slice(0, index)),
				typed: fc.subarray(letters.slice(0, index)),
				existing: fc.boolean()
			})
		)
	)
	.chain((file) => fc.shuffledSubarray(file, { minLength: file.length }));

describe('waves', () => {
	it('agree with counting the longest path, for any order of lines', () => {
		fc.assert(
			fc.property(files, (file) => {
				const { waves, circle } = deploymentWaves(file);
				expect(circle).toEqual([]);
				for (const { name, existing } of file) {
					const wave = waves.findIndex((names) => names.includes(name));
					expect(wave).toBe(existing ? -1 : depth(file, name));
				}
			})
		);
	});
});
