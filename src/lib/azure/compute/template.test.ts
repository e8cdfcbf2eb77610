import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	deployedAgain,
	fixFor,
	instancesBefore,
	parameterValue,
	secretShownIn,
	twoDeployments,
	waitsForParent
} from '#lib/azure/compute/template.ts';

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/resource-dependencies and child-resource-name-type,
// https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/resource-dependency
it.each([
	['bicep', 'nested', true],
	['bicep', 'parent', true],
	['bicep', 'symbol', true],
	['bicep', 'dependsOn', true],
	['bicep', 'name', false],
	['bicep', 'reference', undefined],
	['arm', 'nested', false],
	['arm', 'parent', undefined],
	['arm', 'symbol', undefined],
	['arm', 'dependsOn', true],
	['arm', 'name', false],
	['arm', 'reference', true]
] as const)('in %s, a child with %s waits: %s', (language, link, waits) => {
	expect(waitsForParent(language, link)).toBe(waits);
});

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/parameter-files#parameter-precedence
describe('the value of a parameter', () => {
	it.each([
		[[undefined, undefined, 'a'], undefined, 'a'],
		[[undefined, 'b', 'a'], undefined, 'b'],
		[['c', 'b', 'a'], undefined, 'c'],
		[[], undefined, undefined],
		[['c', undefined, 'a'], ['a', 'b'], undefined],
		[['b', 'c', undefined], ['a', 'b'], 'b']
	])('of %j, with %j allowed, is %s', (given, allowed, value) => {
		expect(parameterValue(given, allowed)).toBe(value);
	});
});

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/loops#deploy-in-batches
describe('a loop', () => {
	it('deploys four accounts in batches of two', () => {
		expect([0, 1, 2, 3, 4].map((index) => instancesBefore(index, 0, 4, 2))).toEqual([0, 0, 2, 2, undefined]);
	});
	it('deploys all at once without a batch size', () => {
		expect([4, 5, 6, 7, 8].map((index) => instancesBefore(index, 5, 3))).toEqual([
			undefined,
			0,
			0,
			0,
			undefined
		]);
	});
	it('agrees with a second reading: batches are cut off one by one', () => {
		const small = fc.integer({ min: 1, max: 6 });
		fc.assert(
			fc.property(fc.nat(12), fc.nat(6), small, small, (index, start, count, size) => {
				let left = Array.from({ length: count }, (_, at) => start + at);
				let done = 0;
				while (left.length > 0 && !left.slice(0, size).includes(index)) {
					done += left.slice(0, size).length;
					left = left.slice(size);
				}
				expect(instancesBefore(index, start, count, size)).toBe(left.length > 0 ? done : undefined);
			})
		);
	});
});

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/data-types#secure-strings-and-objects
describe('the value of a parameter', () => {
	it.each([
		[true, false, undefined, []],
		[true, true, undefined, ['tags']],
		[true, false, 'plain', ['outputs']],
		[true, false, 'secure', []],
		[false, false, 'secure', ['inputs']]
	] as const)('secure %s, in a tag %s, in an output that is %s: %j', (secure, tag, output, places) => {
		expect(secretShownIn(secure, tag, output)).toEqual(places);
	});
	it('agrees with a second reading: each place hides it or shows it', () => {
		for (const secure of [true, false])
			for (const tag of [true, false])
				for (const output of [undefined, 'plain', 'secure'] as const) {
					const hidden = new Set<string>();
					if (secure) hidden.add('inputs');
					if (output !== 'plain') hidden.add('outputs');
					if (!tag) hidden.add('tags');
					const shown = ['inputs', 'outputs', 'tags'].filter((place) => !hidden.has(place));
					expect(secretShownIn(secure, tag, output)).toEqual(shown);
				}
	});
});

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/deploy-cli#deployment-name
it.each([
	[true, true, true, [1, 1]],
	[true, true, false, [2, 1]],
	[false, true, true, [2, 2]],
	[true, false, true, [2, 2]]
] as const)('same name %s, same group %s, together %s: %j', (name, group, together, result) => {
	expect(twoDeployments(name, group, together)).toEqual(result);
});

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/troubleshooting/error-storage-account-name
describe('a second deployment', () => {
	it.each([
		['account', 'fixed', 'same', 'updated'],
		['account', 'fixed', 'group', 'error'],
		['account', 'fixed', 'sub', 'error'],
		['account', 'group', 'group', 'created'],
		['network', 'fixed', 'group', 'created']
	] as const)('of a %s with a %s name, %s: %s', (kind, name, where, result) => {
		expect(deployedAgain(kind, name, where)).toBe(result);
	});
	it('agrees with names that are made and looked up', () => {
		const ids = {
			same: ['sub1', 'sub1/rg1'],
			group: ['sub1', 'sub1/rg2'],
			sub: ['sub2', 'sub2/rg2']
		} as const;
		const nameIn = (naming: 'fixed' | 'group' | 'sub', where: keyof typeof ids): string =>
			naming === 'fixed' ? 'data' : `data ${ids[where][naming === 'sub' ? 0 : 1]}`;
		for (const kind of ['account', 'network'] as const)
			for (const naming of ['fixed', 'group', 'sub'] as const)
				for (const where of ['same', 'group', 'sub'] as const) {
					const [first, second] = [nameIn(naming, 'same'), nameIn(naming, where)];
					const taken = first === second;
					const found = taken && ids[where][1] === ids.same[1];
					expect(deployedAgain(kind, naming, where)).toBe(
						found ? 'updated' : taken && kind === 'account' ? 'error' : 'created'
					);
				}
	});
});

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/troubleshooting/common-deployment-errors
it.each([
	['OperationNotAllowed', 'size', 'quota'],
	['SkuNotAvailable', 'size', undefined],
	['RequestDisallowedByPolicy', 'comply', 'exempt'],
	['AuthorizationFailed', 'drop', 'role'],
	['MissingSubscriptionRegistration', undefined, 'register'],
	['DeploymentQuotaExceeded', undefined, 'history'],
	['DeploymentFailedCleanUp', undefined, 'incremental'],
	['ParentResourceNotFound', 'depend', undefined]
] as const)('%s takes %s in the file, or %s in Azure', (error, file, azure) => {
	expect([fixFor(error, true), fixFor(error, false)]).toEqual([file, azure]);
});
