import { describe, expect, it } from 'vitest';
import { allowsOut, endpointEffect, policyAllows } from '#lib/azure/networking/service-access.ts';

describe('access to a service', () => {
	// virtual-network-service-endpoints-overview: “if you have existing firewall rules using Azure public IP addresses”
	it('changes with a service endpoint where a rule is for the source address', () => {
		const client = { from: 'web', to: 'Sql', service: 'Sql' } as const;
		const effects = (['ip', 'subnet', 'private', 'all'] as const).map((by) =>
			endpointEffect({ ...client, by })
		);
		expect(effects).toEqual(['lose', 'gain', 'same', 'same']);
		expect(endpointEffect({ ...client, from: 'jobs', by: 'ip' })).toBe('same');
		expect(endpointEffect({ ...client, service: 'KeyVault', by: 'subnet' })).toBe('same');
	});

	// virtual-network-service-endpoint-policies-overview
	it('is denied by a policy only from its subnet, over the service endpoint', () => {
		expect(policyAllows('Sub1/RG1/', 'own', 'Sub1/RG1/a')).toBe(true);
		expect(policyAllows('Sub1/RG1/', 'own', 'Sub1/RG2/a')).toBe(false);
		expect(policyAllows('Sub1/RG1/a', 'own', 'Sub1/RG1/b')).toBe(false);
		for (const from of ['private', 'other', 'site'] as const)
			expect(policyAllows('Sub1/', from, 'Sub2/RG1/a')).toBe(true);
	});

	// service-tags-overview
	it('takes the tag of the address that is used', () => {
		expect(allowsOut('Storage.here', 'Internet', 'Storage.here', false)).toBe(true);
		expect(allowsOut('Storage.here', 'Internet', 'Storage.there', false)).toBe(false);
		expect(allowsOut('Storage', 'Internet', 'Storage.there', false)).toBe(true);
		expect(allowsOut('Storage', 'Internet', 'Sql.here', false)).toBe(false);
		expect(allowsOut('Storage', 'Internet', 'Storage.here', true)).toBe(true);
		expect(allowsOut('Storage', '*', 'Storage.here', true)).toBe(false);
		expect(allowsOut('VirtualNetwork', '*', 'Storage.here', true)).toBe(true);
	});
});
