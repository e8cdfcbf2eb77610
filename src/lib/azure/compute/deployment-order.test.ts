import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	stagesOf,
	waitsFor,
	type Declared,
	type Language,
	type Link
} from '#lib/azure/compute/deployment-order.ts';

const one = (name: string, ...links: readonly (readonly [to: string, by: Link])[]): Declared => ({
	name,
	links: links.map(([to, by]) => ({ to, by })),
	state: 'deployed'
});

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/resource-dependencies
// https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/resource-dependency
describe('the documentation’s examples of dependencies', () => {
	it.each<[string, Language, Declared[], Record<string, number>]>([
		[
			'implicit: a property of the zone',
			'bicep',
			[one('otherResource', ['exampleDnsZone', 'symbol']), one('exampleDnsZone')],
			{ exampleDnsZone: 0, otherResource: 1 }
		],
		[
			'parents: account, service, share',
			'bicep',
			[one('share', ['service', 'child']), one('service', ['storage', 'child']), one('storage')],
			{ storage: 0, service: 1, share: 2 }
		],
		[
			'explicit: dependsOn',
			'bicep',
			[one('otherZone', ['dnsZone', 'dependsOn']), one('dnsZone')],
			{ dnsZone: 0, otherZone: 1 }
		],
		['no dependency: in parallel', 'bicep', [one('b'), one('a')], { a: 0, b: 0 }],
		[
			'an ID as text makes nothing wait',
			'bicep',
			[one('nic', ['subnet', 'text']), one('subnet')],
			{ nic: 0, subnet: 0 }
		],
		[
			'existing isn’t deployed and not waited for',
			'bicep',
			[{ ...one('vault'), state: 'existing' }, one('app', ['vault', 'symbol'])],
			{ app: 0 }
		],
		[
			'a conditional resource that isn’t deployed is removed from the dependencies',
			'arm',
			[{ ...one('zone'), state: 'off' }, one('app', ['zone', 'dependsOn'])],
			{ app: 0 }
		],
		[
			'a child in a template doesn’t wait',
			'arm',
			[one('server'), one('db', ['server', 'child'])],
			{ server: 0, db: 0 }
		],
		[
			'reference with a name',
			'arm',
			[one('endpoint', ['web', 'symbol']), one('web')],
			{ web: 0, endpoint: 1 }
		],
		[
			'reference with a resource ID',
			'arm',
			[one('endpoint', ['web', 'by id']), one('web')],
			{ web: 0, endpoint: 0 }
		]
	])('%s', (_, language, file, stages) => {
		expect(Object.fromEntries(stagesOf(language, file))).toEqual(stages);
	});
	it('a circle isn’t deployed', () => {
		const file = [one('a', ['b', 'symbol']), one('b', ['a', 'dependsOn']), one('c')];
		expect([...stagesOf('bicep', file).keys()]).toEqual(['c']);
		expect(waitsFor('bicep', file, file[0]!)).toEqual(['b']);
	});
});

/** A second way: one more than the latest it depends on. */
function depth(language: Language, file: readonly Declared[], name: string): number {
	const { links } = file.find((each) => each.name === name)!;
	const kinds = language === 'bicep' ? /^(symbol|dependsOn|child)$/ : /^(symbol|dependsOn)$/;
	const before = links.filter(
		({ to, by }) => kinds.test(by) && file.find((each) => each.name === to)?.state === 'deployed'
	);
	return before.length === 0 ? 0 : 1 + Math.max(...before.map(({ to }) => depth(language, file, to)));
}
const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
const files = fc
	.tuple(
		...letters.map((name, index) =>
			fc.record({
				name: fc.constant(name),
				links: fc.array(
					fc.record({
						to: fc.constantFrom(...letters.slice(0, Math.max(1, index))),
						by: fc.constantFrom<Link[]>('symbol', 'dependsOn', 'child', 'text', 'by id')
					}),
					{ maxLength: index === 0 ? 0 : 3 }
				),
				state: fc.constantFrom<Declared['state'][]>('deployed', 'deployed', 'existing', 'off')
			})
		)
	)
	.chain((file) => fc.shuffledSubarray(file, { minLength: file.length }));

describe('stages', () => {
	it('agree with counting the longest path, for any order of lines', () => {
		fc.assert(
			fc.property(files, fc.constantFrom<Language[]>('bicep', 'arm'), (file, language) => {
				const stages = stagesOf(language, file);
				for (const { name, state } of file)
					expect(stages.get(name)).toBe(state === 'deployed' ? depth(language, file, name) : undefined);
			})
		);
	});
});
