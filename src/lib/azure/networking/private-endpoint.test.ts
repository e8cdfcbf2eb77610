import { describe, expect, it } from 'vitest';
import { endpointLacks, planNeeds } from '#lib/azure/networking/private-endpoint.ts';

describe('a private endpoint', () => {
	// storage-private-endpoints, private-endpoint-overview
	it.each([
		['blob', 'Approved', 'public', 'link'],
		['blob', 'Approved', 'other', 'change'],
		['blob', 'Approved', 'none', 'add'],
		['blob', 'Approved', 'own', undefined],
		['blob', 'Pending', 'own', 'approve'],
		['blob', 'Pending', 'public', undefined],
		['file', 'Approved', 'public', 'create'],
		['file', 'Approved', 'own', undefined],
		['file', 'Pending', 'public', undefined]
	] as const)('for %s, %s and a name that is %s lacks %s', (sub, state, dns, expected) => {
		expect(endpointLacks({ sub, state, dns })).toBe(expected);
	});

	// disable-private-endpoint-network-policy
	it.each([
		['rule', 'endpoint', 'nsgs', 'nothing'],
		['rule', 'endpoint', 'routes', 'nsgs'],
		['rule', 'endpoint', 'both', 'nothing'],
		['rule', 'vm', 'none', 'nothing'],
		['client rule', 'endpoint', 'none', 'nothing'],
		['route', 'endpoint', 'routes', 'nothing'],
		['route', 'endpoint', 'none', 'routes'],
		['route', 'vm', 'none', 'nothing'],
		['wide', 'endpoint', 'routes', 'narrow'],
		['wide', 'endpoint', 'none', undefined],
		['wide', 'vm', 'none', 'narrow'],
		['elsewhere', 'endpoint', 'routes', 'subnet'],
		['elsewhere', 'endpoint', 'nsgs', undefined]
	] as const)('%s to %s with policies for %s: %s', (plan, to, policies, expected) => {
		expect(planNeeds({ plan, to, policies })).toBe(expected);
	});
});
