import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	deployedAgain,
	fixFor,
	indexesOf,
	parameterValue,
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
	['arm', 'nested', false],
	['arm', 'parent', undefined],
	['arm', 'symbol', undefined],
	['arm', 'dependsOn', true],
	['arm', 'name', false]
] as const)('in %s, a child with %s waits: %s', (language, link, waits) => {
	expect(waitsForParent(language, link)).toBe(waits);
});

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/parameter-files#parameter-precedence
describe('the value of a parameter', () => {
	it.each([
		[undefined, undefined, 'a'],
		[undefined, 'b', 'b'],
		['c', undefined, 'c'],
		['c', 'b', 'c']
	])('inline %s and in a file %s, with the default a, is %s', (inline, file, value) => {
		expect(parameterValue(inline, file, 'a')).toBe(value);
	});
});

// https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/copy-resources and bicep/loops
describe('a loop', () => {
	it('starts at 0 or at an offset', () => {
		expect(indexesOf(0, 3)).toEqual([0, 1, 2]);
		expect(indexesOf(1, 3)).toEqual([1, 2, 3]);
		expect(indexesOf(5, 0)).toEqual([]);
	});
	it('agrees with a second reading: indexes are counted one by one', () => {
		fc.assert(
			fc.property(fc.nat(6), fc.nat(6), (first, count) => {
				const indexes: number[] = [];
				for (let index = first; index < first + count; index++) indexes.push(index);
				expect(indexesOf(first, count)).toEqual(indexes);
			})
		);
	});
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
