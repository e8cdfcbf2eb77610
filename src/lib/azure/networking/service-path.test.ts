import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathTo, type ServicePath } from '#lib/azure/networking/service-path.ts';

const far = { resolvesPrivate: false, hasEndpoint: false, inRegion: false };
const covered = { ...far, hasEndpoint: true, inRegion: true };

describe('the path to a service', () => {
	// virtual-network-service-endpoints-overview; storage-private-endpoints for the first two
	it.each([
		[
			'a private endpoint passes a closed firewall',
			{ ...far, resolvesPrivate: true },
			'disabled',
			'none',
			'private endpoint'
		],
		['a name that stays public does not', far, 'disabled', 'ip', 'refused'],
		['a known subnet with a rule', covered, 'selected', 'subnet', 'service endpoint'],
		['a known subnet without a rule, its IP rule no longer fits', covered, 'selected', 'ip', 'refused'],
		['a subnet with a rule and no endpoint', { ...far, inRegion: true }, 'selected', 'subnet', 'refused'],
		['another region or on-premises, by IP rule', far, 'selected', 'ip', 'public'],
		// storage-network-security: “IP network rules have no effect on requests that originate from the same Azure region”
		['a subnet of the account’s region, by IP rule', { ...far, inRegion: true }, 'selected', 'ip', 'refused'],
		['on-premises has no service endpoint', far, 'selected', 'subnet', 'refused'],
		['no rule', far, 'selected', 'none', 'refused']
	] as const)('%s', (_name, client, access, rule, path) => {
		expect(pathTo(client, { access, rule })).toBe(path);
	});

	it('agrees with asking which rule fits the source that the service sees', () => {
		fc.assert(
			fc.property(
				fc.boolean(),
				fc.boolean(),
				fc.boolean(),
				fc.constantFrom('selected' as const, 'disabled' as const),
				fc.constantFrom('subnet' as const, 'ip' as const, 'none' as const),
				(hasEndpoint, resolvesPrivate, inRegion, access, rule) => {
					const seen = hasEndpoint ? 'subnet' : inRegion ? 'hidden' : 'ip';
					let expected: ServicePath = 'refused';
					if (access === 'selected' && seen === rule) expected = hasEndpoint ? 'service endpoint' : 'public';
					if (resolvesPrivate) expected = 'private endpoint';
					expect(pathTo({ hasEndpoint, resolvesPrivate, inRegion }, { access, rule })).toBe(expected);
				}
			)
		);
	});
});
