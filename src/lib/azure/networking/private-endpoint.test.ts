import { describe, expect, it } from 'vitest';
import { affectsEndpoint, missingFor } from '#lib/azure/networking/private-endpoint.ts';

describe('a private endpoint', () => {
	// storage-private-endpoints
	it.each([
		['blobs', ['blob'], 'nothing'],
		['failover', ['blob'], 'nothing'],
		['failover', ['file'], 'blob'],
		['secondary', ['blob'], 'blob_secondary'],
		['secondary', ['blob', 'blob_secondary'], 'nothing'],
		['share', ['blob'], 'file'],
		['directories', ['blob'], 'dfs'],
		['directories', ['file'], undefined],
		['secondary', ['file'], undefined]
	] as const)('for %s beside %j lacks %j', (use, existing, missing) => {
		expect(missingFor(use, existing)).toBe(missing);
	});

	// disable-private-endpoint-network-policy
	it.each([
		['inbound', { nsgs: false, routes: true }, false],
		['inbound', { nsgs: true, routes: false }, true],
		['outbound', { nsgs: false, routes: false }, true],
		['narrow', { nsgs: true, routes: false }, false],
		['narrow', { nsgs: false, routes: true }, true],
		['wider', { nsgs: true, routes: true }, false]
	] as const)('%s with %j: %s', (what, policies, affects) => {
		expect(affectsEndpoint(what, policies)).toBe(affects);
	});
});
