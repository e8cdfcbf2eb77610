import { describe, expect, it } from 'vitest';
import { sqlAccessFor, tagFor } from '#lib/azure/networking/service-access.ts';

describe('access to a service', () => {
	// vnet-service-endpoint-rule-overview, virtual-network-service-endpoints-overview, private-endpoint-overview
	it.each([
		['subnet', true, false, 'service endpoint'],
		['subnet', false, false, 'IP rule'],
		['vpn', true, false, 'IP rule'],
		['subnet', true, true, 'private endpoint'],
		['vpn', false, true, 'private endpoint']
	] as const)('%s, same region %s, private %s: %s', (from, sameRegion, isPrivate, expected) => {
		expect(sqlAccessFor({ from, sameRegion, private: isPrivate })).toBe(expected);
	});

	// service-tags-overview
	it('takes the narrowest tag of the address that is used', () => {
		expect(tagFor('Storage', 'public', 'WestUS')).toBe('Storage.WestUS');
		expect(tagFor('Sql', 'service endpoint', 'WestUS')).toBe('Sql.WestUS');
		expect(tagFor('Storage', 'public')).toBe('Storage');
		expect(tagFor('Storage', 'private endpoint', 'WestUS')).toBe('VirtualNetwork');
	});
});
