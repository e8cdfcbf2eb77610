import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scopeFor, type Created } from '#lib/azure/compute/deployment-scope.ts';

const tenant = ['a management group', 'a subscription'];

describe('the scope of a file', () => {
	it.each<[string, Created[], string, Created[]]>([
		// https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/deploy-to-resource-group
		['a storage account', ['a storage account'], 'resourceGroup', []],
		// https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/deploy-to-subscription
		['a resource group', ['a resource group'], 'subscription', []],
		[
			'a resource group and an account in it: the account by a module',
			['a resource group', 'a storage account'],
			'subscription',
			['a storage account']
		],
		// https://learn.microsoft.com/en-us/azure/azure-resource-manager/bicep/deploy-to-tenant
		['a management group', ['a management group'], 'tenant', []]
	])('%s', (_, creates, scope, inModules) => {
		expect(scopeFor(creates)).toMatchObject({ scope, inModules });
	});

	it('agrees with asking from the widest downwards', () => {
		const kinds: Created[] = ['a virtual machine', 'a resource group', 'a management group'];
		fc.assert(
			fc.property(fc.subarray(kinds), (creates) => {
				const expected = creates.some((one) => tenant.includes(one))
					? 'tenant'
					: creates.includes('a resource group')
						? 'subscription'
						: 'resourceGroup';
				const { scope, inModules, trace } = scopeFor(creates);
				expect(scope).toBe(expected);
				expect(inModules.length).toBe(Math.max(0, creates.length - 1));
				expect(trace.at(-1)).toContain(
					{ tenant: 'tenant create', subscription: 'sub create', resourceGroup: 'group create' }[expected]
				);
			})
		);
	});
});
