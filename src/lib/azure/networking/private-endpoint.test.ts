import { describe, expect, it } from 'vitest';
import { missingFor, routeNeeds, ruleNeeds } from '#lib/azure/networking/private-endpoint.ts';

describe('a private endpoint', () => {
	// storage-private-endpoints
	it.each([
		['blobs', ['blob'], 'nothing'],
		['failover', ['blob'], 'nothing'],
		['failover', ['queue'], 'blob'],
		['secondary', ['blob'], 'blob_secondary'],
		['secondary', ['blob', 'blob_secondary'], 'nothing'],
		['messages', ['blob'], 'queue'],
		['secondary', ['queue'], undefined]
	] as const)('for %s beside %j lacks %j', (use, existing, missing) => {
		expect(missingFor(use, existing)).toBe(missing);
	});

	// disable-private-endpoint-network-policy
	it.each([
		[true, { ofClient: false, applies: true }, 'nothing'],
		[true, { ofClient: false, applies: false }, 'nsgs'],
		[false, { ofClient: false, applies: true }, 'inbound'],
		[false, { ofClient: false, applies: false }, undefined],
		[false, { ofClient: true, applies: false }, 'nothing'],
		[true, { ofClient: true, applies: false }, 'outbound']
	] as const)('for an inbound rule (%s) with %j needs %s', (isInbound, connection, needs) => {
		expect(ruleNeeds(isInbound, connection)).toBe(needs);
	});
	it.each([
		[false, { ofClient: true, applies: true }, 'nothing'],
		[false, { ofClient: true, applies: false }, 'routes'],
		[true, { ofClient: true, applies: true }, 'narrow'],
		[false, { ofClient: false, applies: true }, 'subnet'],
		[true, { ofClient: true, applies: false }, undefined],
		[false, { ofClient: false, applies: false }, undefined]
	] as const)('for a wider route (%s) with %j needs %s', (isWider, connection, needs) => {
		expect(routeNeeds(isWider, connection)).toBe(needs);
	});
});
